"""The side that somebody is named for: "côté X", "pour la partie X", "A pour l'Ouzbékistan"."""

from functools import cache

from archive.extract.contacts.identity.apposed import share_offices
from archive.extract.people.heads import party_of
from archive.extract.people.told.person import sides_of
from archive.extract.words.lexicon import folded_set, table

ARTICLES = ("la", "le", "l'", "les")
LANDS = frozenset(("pays", "etats", "parties", "nations", "capitales", "voisins", "republiques", "royaumes"))
COUNTED = frozenset(("deux", "trois", "quatre", "cinq", "leurs"))
PUT_FIRST = 14  # tokens of ", pour la Turquie au titre de ses côtes, X"
BEHALF = frozenset(("titre", "nom", "compte", "representation"))
BEHALF_REACH = 4  # tokens of "pour le compte"
OPENING = 6  # tokens of "Pour la partie turque," and "Du côté de la Turquie,"
LONGEST = 3  # tokens of "République de Corée" between "pour" and the comma


@cache
def _nouns():
    return folded_set(table("company")["side"]["nouns"])


def give_sides(scene, drafts=()):
    """Let the persons of `scene` (drafts.Scene) who have no party serve the side that the sentence names them for.

    drafts  all Drafts told before it
    Returns those persons. An office in apposition to several is given to each before.
    """
    share_offices(scene)
    given = _share_states(scene, drafts)
    if not scene.words & (_nouns() | BEHALF) and "pour" not in scene.words:
        return given
    opening = _opening_side(scene.sentence)
    is_behind = False  # whether the first of them has his side behind his name: "A, pour le Mali, B, pour le Niger"
    for group, persons in scene.pairs():
        if any(person.name and not person.parties for person in persons):
            sides = _told_before(scene.sentence, group), side_after(scene.sentence, group.stop)
            is_behind = is_behind or sides[0] is None and sides[1] is not None
            opening = None if sides[0] or group.governor else opening
            given += _serve(persons, (*(sides[::-1] if is_behind else sides), opening))
    return given


def _opening_side(sentence):
    """The Party of "Du côté turc, étaient présents A et B", or None."""
    first = sentence.low(0)
    if first not in ("du", "cote", "pour") or _nouns().isdisjoint(sentence.lows[:OPENING]):
        return None
    comma = next((k for k in range(OPENING, 0, -1) if sentence.low(k) == ","), 0)
    return side_before(sentence, comma + 1) if comma else None


def _serve(persons, sides):
    """Let those of `persons` who have no party serve the first Party of `sides`. Returns all, or an empty list."""
    party = next(filter(None, sides), None)
    if party is None:
        return []
    for person in persons:
        person.parties = person.parties or (party,)
    return persons


def _told_before(sentence, group):
    """The Party of the side told before `group`, or None."""
    start = group.start - (sentence.low(group.start - 1) in ("de", "d'"))
    put = put_first(sentence, start)
    return side_before(sentence, start) or (put[1] if put else None)


def _share_states(scene, drafts):
    """ "Le Togo et le Ghana ont ouvert …, par les ministres des deux pays, A et B": to each the state in his place.

    Returns those who got one.
    """
    if scene.words.isdisjoint(LANDS) or scene.words.isdisjoint(COUNTED):
        return []
    for group, persons in scene.pairs():
        are_of_lands = _are_of_lands(scene.sentence, group)
        states = (_states_before(scene, group) or _states_told(scene, group, drafts)) if are_of_lands else []
        if len(persons) == len(states) > 1 and not any(person.parties for person in persons):
            for person, party in zip(persons, states):
                person.parties = (party,)
            return list(persons)
    return []


def _states_before(scene, group):
    """The Parties of the states that the sentence names before `group`, else of the officials whom it tells there."""
    marks = scene.sentence.marks.items()
    named = [party_of(mark) for k, mark in marks if mark.is_state_name and k < group.start]
    before = (p for g, persons in scene.pairs() if g.start < group.start for p in persons if p.country)
    named = named or list({person.country: person.parties[0] for person in before}.values())
    return named or [party for k, mark in marks if k < group.start for party in _parties_of_compound(mark)]


def _parties_of_compound(mark):
    """The Party of each state of "la commission mixte algéro-mozambicaine"."""
    is_compound = mark.kind == "state" and mark.value.form == "compound"
    return [party_of(mark)._replace(country=code) for code in mark.value.codes] if is_compound else []


def _states_told(scene, group, drafts):
    """The Parties of both states of the contact told in the sentence before: "les ministres des deux pays, A et B"."""
    last = drafts[-1] if drafts else None
    if last is None or last.named or not last.is_near(scene, 1) or not _counts(scene.sentence, group, "deux"):
        return []
    return [*(person.served for person in last.persons if person.served), *last.parties]


def _are_of_lands(sentence, group):
    """Whether "deux pays", "leurs capitales" stands in the office of `group`."""
    return any(_counts(sentence, group, number) for number in COUNTED & sentence.words)


def _counts(sentence, group, number):
    """Whether so many lands stand in the office of `group`: "des deux pays"."""
    return any(group.start <= k < group.stop and sentence.low(k + 1) in LANDS for k in sentence.where(number))


def give_last_party(scene, draft):
    """ "La délégation hôte était dirigée par A, la partie turque par B": A serves the other of the two parties told."""
    leaders = [p for g, persons in scene.pairs() if _is_led(g) for p in persons if p.name]
    served = sides_of(leaders)
    left = [party for party in draft.parties if party.side not in served]
    without = [person for person in leaders if not person.parties]
    if len(left) == len(without) == 1 and len(draft.parties) > 1:
        without[0].parties = (left[0],)


def _is_led(group):
    return any(actor.form == "delegation" or actor.owner for actor in group.actors)


def side_before(sentence, i):
    """The Party of "côté turc, …", "pour la partie turque, …", "pour la Turquie, …" before token `i`, or None."""
    i -= 2 * (sentence.low(i - 1) == "est" and sentence.low(i - 2) == "c'")
    stop = i - (sentence.low(i - 1) in (",", ":"))
    stop -= 2 * (sentence.low(stop - 2) == "/" and sentence.is_capital(stop - 1))  # "au titre de la France/Réunion"
    for start in range(stop - 1, max(-1, stop - 1 - LONGEST), -1):
        mark = sentence.marks.get(start)
        if mark and mark.stop == stop and mark.kind in ("state", "body"):
            return party_of(mark) if _is_side(sentence, start, mark, needs_comma=stop == i) else None
    return None


def put_first(sentence, i):
    """(start, Party) of ", pour la Turquie au titre de ses côtes," or ", côté turc cette fois," before token `i`.

    ", au nom de la Turquie," is one too.
    """
    if sentence.low(i - 1) != ",":
        return None
    reach = range(i - 2, max(0, i - PUT_FIRST), -1)
    start = next((k for k in reach if sentence.low(k) in (",", ";")), None)
    at = _put_for(sentence, start + 1) if start is not None else None
    mark = sentence.marks.get(at) if at is not None else None
    is_named = mark is not None and mark.kind in ("state", "body")
    return (start, party_of(mark)) if is_named and mark.stop < i else None


def _put_for(sentence, i):
    """Index past "pour la", "côté", "au nom de la" at token `i`, or None."""
    behalf = next((k for k in range(i + 1, i + BEHALF_REACH) if sentence.low(k) in BEHALF), None)
    if behalf is not None and sentence.low(i) in ("au", "en", "pour"):
        stop = behalf + 1 + (sentence.low(behalf + 1) in ("de", "d'", "du", "des"))
    elif sentence.low(i) in ("pour", "cote"):
        stop = i + 1
    else:
        return None
    return stop + (sentence.low(stop) in ARTICLES)


def side_after(sentence, i):
    """The Party of "… pour la Turquie", "… pour la partie turque", "… (côté turc)" behind token `i`, or None."""
    i += sentence.low(i) in ("(", ",") and sentence.low(i + 1) in ("cote", "pour", "du")
    near = ((k, sentence.marks[k]) for k in range(i + 1, i + 5) if k in sentence.marks)
    start, mark = next((pair for pair in near if pair[1].kind in ("state", "body")), (None, None))
    if mark is None or not _is_side(sentence, start, mark, needs_comma=False):
        return None
    return party_of(mark) if sentence.low(i) in ("pour", "cote") or sentence.lows[i : i + 2] == ["du", "cote"] else None


def names_side(scene, country):
    """Whether the sentence names the side of a state: "du côté turc", "la partie turque"."""
    if not scene.words & _nouns():
        return False
    states = [(k, mark) for k, mark in scene.sentence.marks.items() if mark.kind == "state"]
    return any(country in m.value.codes and _is_side(scene.sentence, k, m, needs_comma=True) for k, m in states)


def _is_side(sentence, start, mark, *, needs_comma):
    before = start - (sentence.low(start - 1) in (*ARTICLES, "de", "d'", "du", "des"))
    if sentence.low(before - 1) in _nouns() or sentence.low(before - 2) in _nouns():
        return True
    is_name = mark.kind == "body" or mark.value.form == "name"
    return is_name and (_is_on_behalf(sentence, before) or sentence.low(before - 1) == "pour" and not needs_comma)


def _is_on_behalf(sentence, i):
    """Whether "au titre", "au nom", "pour le compte" ends before token `i`."""
    return sentence.low(i - 1) in BEHALF and sentence.low(i - 2) in ("au", "en", "le")
