"""Visits: somebody goes to a city or a state. A visit counts where no contact of the visitor is told."""

from functools import cache

from archive.extract.contacts.company.joining import attend
from archive.extract.contacts.drafts import Draft
from archive.extract.contacts.visits.conducted import conducted
from archive.extract.contacts.visits.expected import expected
from archive.extract.contacts.visits.programmes import hosts_to_come
from archive.extract.contacts.words.status import find_cancelled, is_visit_noun
from archive.extract.contacts.words.travels import find_travel
from archive.extract.people.heads import party_of
from archive.extract.saying import saying_at
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, folded_set, table, word_sets

WITH_REACH = 7  # tokens of "accompagné, entre autres, de"
SAID_REACH = 5  # tokens of "a annoncé dans la soirée"
GROUND_REACH = 7  # tokens of "tarmac de l'aéroport international de Lomé"
LISTED = 4  # tokens between two of a list
MET_BY = ("avec", "par", "à", "chez", "auprès")
BESIDE = ("accompagn", "entour", "escort", "flanqu", "second")
FIRST = 2  # sentences in which a visit told of somebody who is no subject is the news
LEAD = 3  # sentences in which a visit is the news
DESTINATION = ("à", "en", "au", "aux", "dans", "pour")
PARTS_OF_DAY = ("matin", "soir", "midi", "après-midi", "ce", "dans", "la", "matinée", "soirée")
ANNOUNCING = frozenset(("annonce", "annoncent", "indique", "confirme", "savoir", "declare", "precise"))
ARRIVING = frozenset(("sera", "seront", "arrive", "arrivent", "debarque", "debarquent"))
CLAUSES = ("où", "qui", "que", "qu'", "lorsque", "dont")  # what stands behind tells of another deed


@cache
def _verbs(key):
    return Phrases((form, True) for form in table("verbs")["visit"][key])


@cache
def _ground():
    return folded_set(table("verbs")["visit"]["ground"])


_journey = word_sets("verbs", "journey")


@cache
def _members():
    return folded_set(table("verbs")["delegation"]["member"])


def find_visit(scene, home=frozenset()):
    """(persons, party visited, (start, end) tokens, status, characters of its words) of a visit told, or None.

    home  the states that an official of no printed state most likely serves, in which he visits nobody
    """
    found = _expected(scene, home) or _visit(scene, home) or _conducted(scene)
    return None if found and clauses.has(scene.sentence, _verbs("private")) is not None else found


def _conducted(scene):
    """ "Une visite de deux jours conduira X à Y", where the visitor is no subject; in the first two sentences."""
    found = conducted(scene) if scene.number < FIRST else None
    if found is None or find_cancelled(scene.sentence) or clauses.is_reported(scene.sentence, found.start):
        return None
    party = found.party or _destination(scene, found.stop)
    if party is None or any(person.country in (None, party.country) for person in found.visitors):
        return None
    place = _characters(scene.sentence, found.start, found.stop)
    status = ("announced", place) if found.is_coming else ("held", None)
    return found.visitors, party, (found.start, found.stop), *status


def _expected(scene, home):
    """ "X recevra lundi Y": his visit, told by the first sentence."""
    found = expected(scene, home) if scene.number == 0 else None
    if found is None or clauses.is_denied(scene.sentence, found.start - 2, found.stop + 1):
        return None
    for host in found.hosts:
        host.parties = host.parties or (found.party,)
    place = _characters(scene.sentence, found.start, found.stop)
    return [*found.guests, *found.hosts], found.party, (found.start, found.stop), "announced", place


def _visit(scene, home):
    """ "X se rendra à Y", "X est arrivé à Y"; else told by a noun."""
    at = _arrives(scene.sentence)
    at = clauses.has(scene.sentence, _verbs("phrase")) if at is None else at
    if at is None:
        return _cancelled(scene) or _travel(scene, home)
    if not _is_told(scene, at):
        return None
    visitors = _visitors(scene, at)
    party = _destination_of(scene, at, visitors) if visitors else None
    if party is None or all(person.country == party.country for person in visitors):
        return None
    stop = (_verbs("phrase").at(scene.sentence, at) or (at + 1,))[0]
    status = _status(scene.sentence, at, stop)
    return (visitors, party, (at, stop), *status) if status else None


def _arrives(sentence):
    """Index of the verb of "X sera dimanche à Quito, où", "X arrive lundi en Équateur", or None."""
    for k in sentence.places_of(ARRIVING):
        day = sentence.marks.get(k + 1 + (sentence.low(k + 1) == "ce"))
        at = day.stop if day and day.kind == "date" else k + 1
        place = sentence.marks.get(at + 1)
        is_there = sentence.low(at) in ("à", "en", "au", "aux") and place and place.kind in ("city", "state")
        is_stay = sentence.lows[k].startswith("ser") and "où" not in sentence.words  # "pour une finale"
        if is_there and not is_stay and not sentence.texts[k].endswith("é"):
            return k
    return None


def _destination_of(scene, at, visitors):
    """The state gone to, or where it is the visitor's own the one told next: "a quitté Lomé pour Madrid"."""
    party = _destination(scene, at)
    if party is not None and party.country == visitors[0].country:
        return _destination(scene, scene.sentence.index_of(party.end))
    return party


def _is_told(scene, at):
    """Whether the verb of going at token `at` is the news, of somebody who goes."""
    if at in scene.inside or scene.sentence.low(at - 1) == "en":  # "il en est arrivé 287"
        return False
    if clauses.is_reported(scene.sentence, at) and not _is_news(scene, at):
        return False
    return not _is_recalled(scene.sentence, at)


def _is_recalled(sentence, at):
    """ "Une délégation avait séjourné à Lomé en novembre": the pluperfect, and no day of the week."""
    is_before = any(clauses.tense_of(sentence, k) == "pluperfect" for k in (at - 1, at))
    marks = (mark.value for mark in sentence.marks.values() if mark.kind == "date")
    return is_before and not any(mention.weekday is not None or mention.form == "relative" for mention in marks)


def _travel(scene, home):
    """ "achève une visite de travail à Madrid": told by a noun of travel and what carries it."""
    found = find_travel(scene.sentence)
    if found is None or clauses.is_reported(scene.sentence, found[1]) or found[1] in scene.inside:
        return None
    end, start, stop, is_coming = found
    visitors, party = _visitors(scene, end) or _owners(scene, stop), _destination(scene, start)
    if not visitors or party is None or any(_is_at_home(person, party, home) for person in visitors):
        return None
    return visitors, party, (start, stop), *_status_of_travel(scene.sentence, start, stop, is_coming)


def _status_of_travel(sentence, start, stop, is_coming):
    """("cancelled", "announced" or "held", characters of the words that tell it or None)."""
    if cancelled := find_cancelled(sentence):
        return "cancelled", _characters(sentence, *cancelled[1:])
    return ("announced", _characters(sentence, start, stop)) if is_coming else ("held", None)


def _is_at_home(person, party, home):
    """Whether `person` visits his own state, or nothing tells which is his."""
    if person.country is not None:
        return person.country == party.country
    is_of_home = bool(home and person.name and person.function)
    return not is_of_home or party.country in home


def _owners(scene, at):
    """The persons of "la visite en Espagne du ministre X"."""
    pairs = scene.pairs()
    return next((p for g, p in pairs if g.governor == "de" and g.start >= at and p and p[0].function), [])


def _is_news(scene, at):
    """ "Le ministère annonce que X effectuera …", at the head of the dispatch."""
    said = {scene.sentence.low(k - 1) for k in range(1, at) if scene.sentence.low(k) in ("que", "qu'")}
    is_coming = _verbs("announced").at(scene.sentence, at) is not None
    return is_coming and scene.number == 0 and bool(said) and said <= ANNOUNCING


def _cancelled(scene):
    """ "X a reporté sa visite à Y", "La visite de X à Y est annulée", where no verb of going stands."""
    found = find_cancelled(scene.sentence)
    if found is None or not is_visit_noun(scene.sentence, found.noun):
        return None
    party = _destination(scene, found.noun) or _destination(scene, 0)
    told = [p for persons in scene.under("", "de") for p in persons if p.name or p.parties]
    visitors = [person for person in told if party and person.country != party.country][:1]
    if not visitors:
        return None
    return visitors, party, (found.noun, found.noun + 1), "cancelled", _characters(scene.sentence, *found[1:])


def _visitors(scene, at):
    """The persons of the last group before the verb that nothing governs, else of the first after it."""
    found = scene.last_under("", stop=at) or _told_after(scene, at)
    return [person for person in found if person.name or person.parties or person.function]


def _told_after(scene, at):
    """The persons of the first group after the verb that nothing governs and that does not only say so."""
    free = ((g, p) for g, p in scene.pairs() if g.governor == "" and p and g.start > at)
    return next((persons for group, persons in free if not _is_speaker(scene.sentence, group)), [])


def _is_speaker(sentence, group):
    """ "…, a annoncé mardi X"."""
    return any(saying_at(sentence, k) for k in range(max(0, group.start - SAID_REACH), group.start))


def _destination(scene, at):
    """The state gone to: the first city or state named behind "à", "en", "au" after the verb."""
    for i, mark in sorted(scene.sentence.marks.items()):
        if i < at or mark.kind not in ("city", "state"):
            continue
        is_named = mark.kind == "city" or mark.value.form == "name"
        if is_named and _is_destination(scene.sentence, i) or _is_on_ground(scene.sentence, i):
            return party_of(mark)
    return None


def _is_destination(sentence, i):
    before = [sentence.low(k) for k in (i - 1, i - 2)]
    if _is_left(sentence, i):
        return True
    return before[0] in DESTINATION or before[0] in ("la", "le", "l'", "les") and before[1] in DESTINATION


def _is_left(sentence, i):
    """ "a quitté Lomé", "a quitté mardi matin Lomé"."""
    start = i
    while start > max(0, i - LISTED) and (start - 1 in sentence.marks or sentence.low(start - 1) in PARTS_OF_DAY):
        start -= 1
    return bool(_verbs("left").at(sentence, start - 2) or _verbs("left").at(sentence, i - 2))


def _is_on_ground(sentence, i):
    """ "a foulé le sol togolais", "sur le tarmac de l'aéroport de Lomé"."""
    return not _ground().isdisjoint(sentence.lows[max(0, i - GROUND_REACH) : i])


def _status(sentence, at, stop):
    """(status, characters of the words that tell it or None) of the visit at tokens [at:stop]; None of one not made."""
    announcing = _announcing(sentence, at)
    if clauses.is_denied(sentence, at, stop + 1) or clauses.is_denied(sentence, at - 1, at):
        return ("cancelled", _characters(sentence, at, stop + 1)) if announcing else None
    if found := find_cancelled(sentence):
        return "cancelled", _characters(sentence, *found[1:])
    return ("announced", announcing) if announcing else ("held", None)


def _announcing(sentence, at):
    """The characters of the words that announce the visit at token `at`, in its own clause, or None."""
    limit = next((k for k in range(at + 1, len(sentence)) if sentence.low(k) in CLAUSES), len(sentence))
    k = clauses.has(sentence, _verbs("announced"), 0, limit)
    return _characters(sentence, k, _verbs("announced").at(sentence, k)[0]) if k is not None else None


def _characters(sentence, start, stop):
    return sentence.span(start, min(stop, len(sentence)))


def names_members(sentence):
    """Whether the sentence lists who belongs to the delegation told before: "comprendra", "feront aussi le voyage"."""
    pairs = (("of", "will_be"), ("at_side", "will_have"))
    is_told = any(all(not _journey(key).isdisjoint(sentence.words) for key in pair) for pair in pairs)
    return is_told or not _members().isdisjoint(sentence.words)


def told_visit(scene, visit, people):
    """The Draft of the visit told so far, `visit` (or None), after this sentence: begun by it, or its members added.

    Lets `people` (archive.extract.people.told.people.People) know the visitor, whom "le futur visiteur" stands for.
    """
    if visit:
        _add_told(scene, visit)
    if visit or scene.number >= LEAD or not (found := find_visit(scene, people.home)):
        return visit
    persons, party, (start, stop), status, status_at = found
    span = scene.sentence.span(start, stop)
    draft = Draft(list(persons), scene.number, span, "visit", "past", "visit", sentences=[scene.number])
    draft.parties, draft.status, draft.status_at = [party], status, status_at
    draft.host = next((person for person in persons if person.country == party.country), None)
    people.traveller = next((person for person in persons if person.name), None)
    _go_to(scene, persons, party, people)
    attend(scene, [draft], [draft], people)  # "se rendra à Madrid, accompagné de la ministre Y"
    if not _journey("holding").isdisjoint(scene.words):  # "à la tête d'une délégation comprenant A et B"
        _add_members(scene, draft)
    if status == "announced":
        draft.persons += hosts_to_come(scene, draft)
    return draft


def _go_to(scene, persons, party, people):
    """Let those of `persons` whose state is not told serve another than that of `party`, to which they go.

    Who goes to a city may be at home there, but for the capital where nothing else tells where the dispatch is at
    home; nobody goes "au Kenya" who serves it. Where a foreigner is told of in the same sentence it may be he who came.
    """
    mark = scene.sentence.marks.get(scene.sentence.index_of(party.start))
    is_abroad = mark is not None and mark.kind == "state" or party.country not in people.home
    is_capital = mark is not None and mark.kind == "city" and mark.value.is_capital
    is_abroad = is_abroad or is_capital and not people.is_home_told
    is_alone = all(person.side in (None, party.country) for person in scene.everyone())
    for person in persons if is_alone else ():
        person.gone_to = party.country if is_abroad and person.country is None else None


def _add_told(scene, visit):
    """Add to `visit` those whom a sentence behind it tells to go along, or to meet a visitor to come."""
    sentence = scene.sentence
    if any(clauses.tense_of(sentence, k) == "pluperfect" for k in range(len(sentence))):
        return  # "Le vice-ministre Y avait fait le voyage pour préparer ce déplacement"
    hosts = hosts_to_come(scene, visit) if visit.status == "announced" else []
    if names_members(scene.sentence):
        _add_members(scene, visit, hosts)
    visit.persons += hosts


def _with_them(scene, visitors):
    """The persons who may belong to the delegation: nobody by whom or with whom it will be received, nor his people."""
    found, stop = [], None  # where the list behind "accompagné de" stands
    is_met = False  # whether somebody met stands before: "avec le Premier ministre X, entouré du ministre Y"
    for group, persons in scene.pairs():
        is_listed = stop is not None and group.start - stop <= LISTED
        is_own = bool(group.actors) and group.actors[0].form == "delegation" and group.governor == "de"
        is_beside = not is_met and (is_own or _is_beside(scene.sentence, group, is_listed))
        if is_beside or group.governor == "":
            found += persons
        stop = group.stop if is_beside or is_listed and group.governor == "" else None
        if persons and not is_beside:
            is_met = group.governor in MET_BY and set(persons).isdisjoint(visitors)
    return found


def _is_beside(sentence, group, is_listed):
    """Whether "accompagné, entre autres, de" stands before `group`, or before the list of which it is the next."""
    if group.governor not in ("de", "par"):
        return False
    before = sentence.lows[max(0, group.start - WITH_REACH) : group.start]
    return is_listed or any(low.startswith(BESIDE) for low in before)


def _add_members(scene, visit, others=()):
    served = (None, visit.persons[0].country)
    near = (person for person in _with_them(scene, visit.persons) if person not in others)
    named = [person for person in near if person.name and person.function and person.country in served]
    for person in named:
        person.parties = person.parties or visit.persons[0].parties
    visit.persons = list(dict.fromkeys([*visit.persons, *named]))


def with_visit(drafts, visit, is_headline, scenes):
    """`drafts` with the visit: one with one contact is that contact, its delegation included; else it is one more.

    is_headline  whether the headline tells of a visit, so that a coming one is news beside a contact
    scenes       drafts.Scene of the sentences, in order
    """
    if visit is None or not any(person.name or person.parties for person in visit.persons):
        return drafts
    shared = [draft for draft in drafts if set(visit.persons) & set(draft.persons)]
    if visit.status == "announced":
        return [*drafts, visit] if _is_news_to_come(drafts, shared, visit, is_headline, scenes) else drafts
    if len(shared) == 1:
        shared[0].persons = list(dict.fromkeys([*shared[0].persons, *visit.persons]))
    return drafts or [visit]


def _is_news_to_come(drafts, shared, visit, is_headline, scenes):
    """Whether a visit to come is told for itself, of which what was held before is no part."""
    if is_headline:
        return not drafts or all(d.sentence > visit.sentence or d.tense == "pluperfect" for d in shared)
    return not drafts and not _is_of_other_news(scenes[: visit.sentence])


def _is_of_other_news(before):
    """Whether the sentences before an announced visit tell of somebody, and of no journey."""
    names = any(person.name for scene in before for persons in scene.persons for person in persons)
    return names and all(_verbs("noun").first_in(scene.sentence, 0, len(scene.sentence)) is None for scene in before)
