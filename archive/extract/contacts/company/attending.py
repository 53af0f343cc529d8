"""Who a sentence tells to have been there besides the two sides, each group of them a Company: "en présence de Y",
"accompagné de Y", "Y y a pris part", "qu'accompagnait Y".
"""

from functools import cache
from itertools import takewhile

from archive.extract.contacts.company.represented import represented
from archive.extract.contacts.drafts import Company
from archive.extract.contacts.identity.lists import before_side, run_back, run_on
from archive.extract.people.actors.delegations import delegation_words
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

NEAR = 6  # tokens between a verb and what it names: "ont aussi pris part, du côté turc, à l'entretien"
FOLLOWED = ("suivie", "suivis", "suivies")
SIDES = 4  # tokens of "Du côté de la"
ALSO = frozenset(("egalement", "aussi", "notamment", "elle-meme", "lui-meme"))
PARTS = frozenset(("journee", "matinee", "soiree"))
OF_SITTING = frozenset(("travail", "signature", "cloture", "ouverture", "paraphe"))  # "à la séance de travail"
HEAD = 2  # tokens of "Accompagnée de" that begin a sentence
DEFINITE = frozenset(("l'", "la", "le", "les", "au", "aux", "cet", "cette", "ces", "ce"))
_words = word_sets("company")


def companies(scene):
    """The Companies of a sentence, in the order of what tells of them."""
    told = [*_behind(scene), *_members(scene), *_attending(scene), *_present(scene)]
    return [*told, *represented(scene), *_listed_by_sides(scene)]


def present(scene):
    """Those who were there where somebody's audiences are announced: "a reçu trois hôtes, en présence de Y"."""
    return [person for company in _behind(scene) if company.way == "presence" for person in company.persons]


def _listed_by_sides(scene):
    """The Company of "Pour la partie turque : A.", "Participants, côté turc : A ; côté grec : B.", without a verb."""
    sentence = scene.sentence
    if ":" not in scene.words or _words("side", "listed").isdisjoint(sentence.lows[:SIDES]):
        return []
    persons = scene.everyone()
    if not persons or not all(person.name and person.function for person in persons):
        return []
    is_verbless = not any(clauses.is_finite(sentence, k) for k in range(len(sentence)))
    return [Company(0, persons, "attended", [])] if is_verbless else []


def _behind(scene):
    """The Company behind "présence de", "accompagné de", "accompagnée par"."""
    if scene.words.isdisjoint(_words("behind", "words")):
        return []
    found, pairs = [], list(scene.pairs())
    for k, group in enumerate(scene.groups):
        word, small = _governing(scene.sentence, group.start)
        if small in ("de", "d'", "du", "des", "par") and word in _words("behind", "words"):
            is_under = word in _words("behind", "under")
            if is_under and "sous" not in scene.sentence.lows[max(0, group.start - NEAR) : group.start]:
                continue  # "la médiation de X": what they spoke of
            way = "presence" if is_under or word in ("presence", "participation") else "beside"
            before = next((p for g, p in pairs[:k][::-1] if p), [])
            told = _named if way == "beside" else _told
            found.append(Company(group.start, told(_run(scene.sentence, pairs[k:])), way, before[:1]))
    return found


def _run(sentence, pairs):
    """Those of `pairs` that are one list; behind "Accompagnée de" at the head no subject of the sentence is of it."""
    start = pairs[0][0].start
    run = run_on(sentence, pairs, start)
    is_headed = sentence.low(0) in ("sous", "en") and start <= NEAR  # "Sous la médiation de X, A et B se sont réunis"
    if start > HEAD and not is_headed:
        return run
    return [run[0], *(pair for pair in run[1:] if not _is_subject(sentence, pair[0]))]


@cache
def _membership():
    return Phrases((form, True) for form in table("company")["behind"]["members"])


def _members(scene):
    """The Company of those who belong to a delegation: "une délégation menée par X, dont faisaient partie A et B"."""
    if scene.words.isdisjoint(_words("retinue", "holders")):
        return []
    at = clauses.has(scene.sentence, _membership())
    if at is None or at in scene.inside:
        return []
    stop, pairs = _membership().at(scene.sentence, at)[0], [(g, p) for g, p in scene.pairs() if p]
    led, named = _leader(pairs, at), _named(run_on(scene.sentence, [r for r in pairs if r[0].start >= stop - 1], stop))
    way = (
        "with" if any(_is_delegation_told(scene.sentence, group) for group, _ in pairs) else "beside"
    )  # "La délégation, dont fait partie Z, …": at the talks told before
    return [Company(at, named, way, led)] if led and named and led[0] not in named else []


def _is_delegation_told(sentence, group):
    """Whether the group stands for a delegation told before: "la délégation", "la délégation zambienne"."""
    is_definite = sentence.low(group.start) == "la" and not any(actor.name for actor in group.actors)
    return any(a.word == "delegation" or is_definite and a.form == "delegation" for a in group.actors)


def _leader(pairs, at):
    """[the named person told last before token `at`], or an empty list."""
    return next((persons[-1:] for group, persons in reversed(pairs) if group.stop <= at and persons[-1].name), [])


def _is_subject(sentence, group):
    """Whether a verb follows: "Accompagnée de l'ambassadeur X, la ministre Y a été reçue" tells that X was with Y."""
    at = group.stop + (sentence.low(group.stop) == ",")
    return group.governor == "" and (clauses.is_finite(sentence, at) or sentence.low(at) in ("se", "s'"))


def _governing(sentence, start):
    """The two words before token `start`: "présence" and "de", also in "en présence, côté italien, du ministre"."""
    is_contracted = sentence.low(start) in ("du", "des")
    k = start if is_contracted else start - 1
    return sentence.low(before_side(sentence, k) - 1), "de" if is_contracted else sentence.low(k)


def _named(pairs):
    return [person for _, persons in pairs for person in persons if person.name]


def _told(pairs):
    """Those named, and those whose office and state are told: "en présence de ses homologues ghanéen et béninois"."""
    return [p for _, persons in pairs for p in persons if p.name or p.function and p.country]


def _attending(scene):
    """The Company of those who "ont assisté", "étaient présents", "accompagnaient" somebody."""
    sentence, found = scene.sentence, []
    for i in _verbs().places(sentence):
        hit = _verbs().at(sentence, i)
        if hit and i not in scene.inside and (company := _at(scene, i, *hit)):
            found.append(company)
    return found


@cache
def _verbs():
    """The forms of "assister", "être présent", "accompagner" …, each with how it is read."""
    attended, ways = table("company")["attended"], {}
    for way, forms in (("participle", attended["participle"]), ("finite", attended["finite"])):
        ways.update((form, way) for form in forms)
    ways.update((form, "alone") for form in attended["alone"])
    ways.update((form, "closed") for form in attended["closed"])
    ways.update((form, "with") for form in table("company")["accompanied"]["forms"])
    return Phrases(ways.items())


def _present(scene):
    """The Company of "Présente à l'entretien, X a …", "X, présent lors de la rencontre, a …"."""
    sentence, found = scene.sentence, []
    for i in sentence.places_of(_words("attended", "beside")):
        group = _who_is_present(scene, i) if i not in scene.inside else None
        named = _named([group] if group else [])
        if named:
            found.append(Company(i, named, "attended", []))
    return found


def _who_is_present(scene, i):
    """The (group, persons) of whom the participle at token `i` tells to have been at the contact, or None."""
    sentence, free = scene.sentence, _free(scene, 0, len(scene.sentence))
    start = i - (sentence.low(i - 1) in ALSO)
    if start == 0:
        comma = next((k for k in range(i, min(i + NEAR, len(sentence))) if sentence.low(k) == ","), None)
        is_told = comma is not None and (_names_event(sentence, i, comma) or comma == i + 1 and start < i)
        return next((pair for pair in free if is_told and pair[0].start == comma + 1), None)
    if sentence.low(start - 1) != "," or not _names_event(sentence, i, i + NEAR):
        return None
    return next((pair for pair in free if pair[0].stop == start - 1), None)


def _names_event(sentence, start, stop):
    """Whether tokens [start:stop] name the contact told before, and no new one: "à l'entretien"."""
    reach = range(start, min(stop, len(sentence)))
    at = next((k for k in reach if sentence.low(k) in _words("attended", "event")), None)
    return at is not None and _is_the_contact(sentence, at) and _ends(sentence, at + 1)


def _at(scene, i, stop, way):
    """The Company of the word at tokens [i:stop] that tells who was there, or None."""
    sentence, verb = scene.sentence, _finite_verb(scene.sentence, i, way)
    if verb is None or clauses.is_denied(sentence, max(0, verb - 2), stop + 1):
        return None
    if way == "with" and (sentence.texts[i].endswith("é") or _is_of_retinue(sentence, i)):  # "accompagné", no verb
        return None
    if sentence.low(i) in FOLLOWED and not _stands_next(scene, stop):  # "devait être suivie d'actes"
        return None
    if way == "closed" and not (verb < i and _closes(sentence, stop)):
        return None
    if way in ("participle", "finite") and verb and not _names_contact(sentence, scene.groups, verb, i, stop):
        return None
    return _subjects(scene, verb, stop, way)


def _is_of_retinue(sentence, i):
    """Whether "la délégation qui l'" stands before the verb at token `i`: nobody named accompanies anybody."""
    who = i - 1 - (sentence.low(i - 1) in ("l'", "le", "la", "les"))
    return sentence.low(who) == "qui" and sentence.low(who - 1) in delegation_words()


def _stands_next(scene, stop):
    """Whether somebody is told right behind token `stop`."""
    return any(stop <= group.start <= stop + HEAD for group in scene.groups)


def _finite_verb(sentence, i, way):
    """Index of the verb of the word at token `i`, of a participle the auxiliary; None for what may be or might be."""
    if way not in ("participle", "closed") and sentence.low(i) != "suivi":
        return i
    helper = clauses.auxiliary(sentence, i)
    return None if helper is None or helper.tense in ("conditional", "infinitive") else helper.at


def _closes(sentence, stop):
    """Whether "la séance", "les échanges", "la journée" and the end of the clause stand behind token `stop`."""
    is_its = sentence.low(stop) in DEFINITE and sentence.low(stop + 2) in ("", ".", ",", ";")
    return is_its and sentence.low(stop + 1) in _words("attended", "event") | PARTS


def _names_contact(sentence, groups, verb, i, stop):
    """Whether the verb at tokens [verb:stop] says what was attended: "y", "auquel", "à l'entretien"."""
    start = max(0, verb - NEAR)
    before = sentence.lows[start:i]
    is_to_come = clauses.tense_of(sentence, verb) == "future"  # "une mission partira ; X y sera associé"
    if "y" in before[-4:] and not is_to_come or not _words("attended", "relative").isdisjoint(before):
        return True
    behind = range(stop, min(stop + NEAR, len(sentence)))
    at = next((k for k in behind if sentence.low(k) in _words("attended", "event")), None)
    if at is None:
        return any(_is_the_contact(sentence, k) for k in range(start, verb))
    past = at + 1 + 2 * (sentence.low(at + 1) in ("de", "d'") and sentence.low(at + 2) in OF_SITTING)
    return _is_the_contact(sentence, at) and (_ends(sentence, past) or any(g.start == past for g in groups))


def _is_the_contact(sentence, i):
    """Whether token `i` is "l'entretien", "cette rencontre", "aux deux réunions": the contact told before."""
    is_event = sentence.low(i) in _words("attended", "event")
    return is_event and not DEFINITE.isdisjoint(sentence.lows[max(0, i - 3) : i])


def _ends(sentence, i):
    return i >= len(sentence) or sentence.low(i) in _words("attended", "end")


def _subjects(scene, verb, stop, way):
    """The Company of the verb at tokens [verb:stop]: who stands before it, or behind where it is turned round."""
    before, is_relative = _free(scene, 0, verb), _is_in_relative(scene.sentence, verb)
    if len(before) > 1 and scene.sentence.low(before[-1][0].start - 1) in ("que", "qu'"):  # "Y, que Z secondait"
        there, is_relative = before[-1:], True
    elif is_relative or not before:
        after = _before_main_clause(scene, _free(scene, stop, len(scene.sentence)), is_relative)
        after = after[1:] if way == "with" and _is_object_first(after, stop) else after
        there = run_on(scene.sentence, after, after[0][0].start) if after else []
    else:
        there = [*run_back(scene.sentence, before), *_likewise(scene, stop)]
    named = _named(there)
    others = _others(scene, named, verb if is_relative else None)
    return Company(stop, named, "with" if way == "with" else "attended", others) if named else None


def _is_object_first(pairs, verb_end):
    """Whether whom they were with stands between the verb and them: "Accompagnaient le président X et Y"."""
    groups = [group for group, _ in pairs[:2]]
    return len(groups) > 1 and groups[0].start == verb_end and groups[0].stop == groups[1].start


def _likewise(scene, stop):
    """Those of "X a participé aux travaux, de même que Y", "ainsi que Y" behind token `stop`."""
    joints = (("meme", "que"), ("ainsi", "que"))
    free = _free(scene, stop, len(scene.sentence))
    return [pair for pair in free if tuple(scene.sentence.lows[pair[0].start - 2 : pair[0].start]) in joints]


def _before_main_clause(scene, pairs, is_relative):
    """Those of `pairs` before the subject of "auquel a pris part X, les deux ministres ont parlé"."""
    if not is_relative:
        return pairs
    return list(takewhile(lambda pair: not _is_main_subject(scene.sentence, pair[0]), pairs))


def _is_main_subject(sentence, group):
    is_told_before = group.actors[0].form in ("group", "pronoun", "described")
    return is_told_before or clauses.is_finite(sentence, group.stop)


def _free(scene, start, stop):
    """(group, its persons) of those in tokens [start:stop] that nothing governs: "B, pour le Togo," too."""
    return [(g, p) for g, p in scene.pairs() if g.governor in ("", "pour") and start <= g.start and g.stop <= stop]


def _is_in_relative(sentence, verb):
    """Whether "qu'" or "auquel" stands before the verb."""
    near = sentence.lows[max(0, verb - 3) : verb]
    return not {"qu'", "que"}.isdisjoint(near[-2:]) or not _words("attended", "relative").isdisjoint(near)


def _others(scene, named, verb):
    """All persons but `named`; of "X a rencontré Y, qu'accompagnait Z" those before `verb` where there are, Y first."""
    if verb is not None:
        before = [p for g, persons in scene.pairs() if g.stop <= verb for p in persons if p not in named]
        if before:
            return before[::-1]
    return [person for person in scene.everyone() if person not in named]
