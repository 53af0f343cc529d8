"""Further visitors of whoever received in the contact told last, in sentences that do not name him: "A ensuite été reçu
X", "Dernier visiteur de la journée, X a …", "X est venu présenter au président …", "la seconde audience a été pour X".
"""

from functools import cache

from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

HEAD = 2  # tokens: "A été reçu", "Ont été reçus"
NEAR = 4  # tokens between "venu" and its infinitive, "visiteur" and "suivant"
AUDIENCE_REACH = 8  # tokens between "la dernière audience" and "réservée"
INFINITIVES = ("er", "ir", "re")
_words = word_sets("company", "next_guest")


@cache
def _starts():
    return frozenset().union(*map(_words, ("received", "came", "visitor", "audience")))


def next_guest(story, scene):
    """(host, guests, start, stop) of one more visitor of the host told last, or None. `story`: story.Story."""
    host = story.last_host()
    if not host or scene.words.isdisjoint(_starts()):
        return None
    for reader in (_received, _came, _visitor, _audience):
        found = reader(scene, host[0])
        if found and _is_new(story, found[0], host) and not is_of_another_time(scene.sentence, found[2] + NEAR):
            return host, [*found[0], *_company(scene, found[0])], *found[1:]
    return None


def _is_new(story, guests, host):
    """Whether they are guests whom the host is not told yet to have met."""
    return _is_guest(guests, host[0]) and not story.is_known([*host, *guests])


def _is_guest(persons, host):
    """Whether somebody is told among `persons` who is known by more than a name, and all serve others than the host."""
    if host in persons:
        return False
    told = [person for person in persons if _is_told(person)]
    return bool(told) and (host.side is None or all(person.side != host.side for person in told))


def _is_told(person):
    if person.name:
        return bool(person.function or person.parties)
    return bool(person.function and person.parties) and not person.is_plural


def _company(scene, guests):
    """Those with whom the guests came: "accompagné de la représentante Y"."""
    near = [(scene.sentence.lows[max(0, g.start - 2) : g.start + 1], p) for g, p in scene.pairs()]
    return [
        p for lows, told in near if any(low.startswith("accompagn") for low in lows) for p in told if p not in guests
    ]


def is_of_another_time(sentence, stop):
    """Whether tokens [:stop] hold a year, a month, or a day without its weekday: "avait été reçu le 3 mars"."""
    dates = [mark.value for k, mark in sentence.marks.items() if mark.kind == "date" and k < stop]
    return any(d.form in ("year", "month") or d.form == "day" and d.weekday is None and d.month for d in dates)


def _first(scene, key):
    return next((k for k in scene.sentence.places_of(_words(key)) if k not in scene.inside), None)


def _received(scene, host):
    """ "Ont ensuite été reçus A et B", "X, reçu peu après, a …", "c'est X qui avait été reçu auparavant"."""
    at, sentence = _first(scene, "received"), scene.sentence
    if at is None or not _is_in_turn(scene, at) or any(g.governor == "par" for g in scene.groups):
        return None
    verb = _verb_of_reception(sentence, at)
    if verb is None or clauses.is_denied(sentence, verb - 1, at) or clauses.is_reported(sentence, at):
        return None
    is_turned = verb < HEAD or _is_nominal(sentence, at)
    persons = scene.first_under("", start=at) if is_turned else scene.first_under("", start=0, stop=verb)
    return persons, at, at + 1


def _verb_of_reception(sentence, at):
    """Index of the auxiliary of "reçu" at token `at`, told as undergone, or of "reçu" where it stands bare; or None."""
    if helper := clauses.auxiliary(sentence, at):
        return helper.at if helper.is_done and helper.passive else None
    if sentence.low(0) in ("a", "à") and sentence.low(1) == "ete":  # "A été reçu", as "À" is printed
        return 0
    return at if at == 0 or sentence.low(at - 1) == "," or _is_nominal(sentence, at) else None


def _is_nominal(sentence, at):
    """ "Le premier reçu a été X", "Le dernier à être reçu était X"."""
    is_ranked = sentence.low(at - 1) in _words("order") or sentence.low(at - 1) == "etre"
    return is_ranked and sentence.low(at + 1) in ("a", "est", "fut", "etait", "ont", "sont", "furent", "etaient")


def _is_in_turn(scene, at):
    """Whether the round goes on: "reçu ensuite", "reçue la première"."""
    if _is_nominal(scene.sentence, at):
        return True
    if not scene.words.isdisjoint(_words("again")):
        return True
    return scene.sentence.low(at + 1) in ("le", "la", "en") and scene.sentence.low(at + 2) in _words("order")


def _came(scene, host):
    """ "X est venu régler avec le président …", "Puis est venu X"."""
    at, sentence = _first(scene, "came"), scene.sentence
    helper = clauses.auxiliary(sentence, at) if at is not None else None
    if helper is None or helper.tense != "past" or clauses.is_denied(sentence, helper.at - 1, at + 1):
        return None
    persons = scene.first_under("", stop=helper.at)
    if persons and _has_purpose(sentence, at):
        return (persons, at, at + 1) if _is_to_host(scene, host, helper.at, at) else None
    is_next = not persons and not _words("again").isdisjoint(sentence.lows[: at + 1 + NEAR])
    return (scene.first_under("", start=at), at, at + 1) if is_next else None


def _is_to_host(scene, host, helper, at):
    """Whether who came spoke to the host, to "him", or came in his turn: "est enfin venu exposer"."""
    lows = scene.sentence.lows
    if not (_words("him").isdisjoint(lows[at : at + 1 + NEAR]) and _words("again").isdisjoint(lows[helper:at])):
        return True
    return any(host in told for group, told in scene.pairs() if group.governor and group.start > at)


def _has_purpose(sentence, at):
    """Whether an infinitive follows, and none of a ceremony or a show: "venu inaugurer", "venu assister"."""
    follows = [sentence.low(k) for k in range(at + 1, at + 1 + NEAR)]
    return any(low.endswith(INFINITIVES) for low in follows) and _words("aside").isdisjoint(follows)


def _visitor(scene, host):
    """ "Le visiteur suivant était X", "Dernier visiteur de la journée, X a …"."""
    at = scene.sentence.first_of(_words("visitor"))
    if at is None or _words("order").isdisjoint(scene.sentence.lows[max(0, at - NEAR) : at + NEAR]):
        return None
    return scene.first_under("", start=at), at, at + 1


def _audience(scene, host):
    """ "La troisième audience a été pour X", "Autre entretien, celui accordé à X"."""
    at, sentence = _first(scene, "audience"), scene.sentence
    if at is None or _words("order").isdisjoint(sentence.lows[max(0, at - NEAR) : at]):
        return None
    reach = range(at + 1, min(len(sentence), at + AUDIENCE_REACH))
    given = next((k for k in reach if sentence.low(k) in _words("given") or _is_meant_for(sentence, k)), None)
    if given is None or clauses.is_denied(sentence, at, given):
        return None
    persons = scene.first_under("à", "pour", start=given)
    return persons, at, at + 1


def next_host(story, scene):
    """(visitor, hosts, start, stop) of "L'audience suivante, chez Z, a porté sur", behind who received him; or None."""
    at, last = _first(scene, "audience"), story.last
    if at is None or at > NEAR or last is None or "chez" not in scene.words:
        return None
    if _words("order").isdisjoint(scene.sentence.lows[: at + NEAR]):
        return None
    home = {last.host.side} if last.host else story.people.home
    visitors = [person for person in last.named if person is not last.host and person.side not in {*home, None}]
    hosts = [p for p in scene.first_under("chez", start=at) if p.name and p not in last.persons]
    return (visitors, hosts, at, at + 1) if len(visitors) == 1 and hosts else None


def _is_meant_for(sentence, k):
    """ "a été pour X", and not "a été longue pour X"."""
    return sentence.low(k) == "pour" and sentence.low(k - 1) in ("ete", "etait", "fut", "est", ",")
