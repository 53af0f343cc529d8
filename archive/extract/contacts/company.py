"""Those who were there besides the two sides: "en présence de Y", "Y y a pris part", "qu'accompagnait Y"."""

from functools import cache

from archive.extract.contacts.assembly import join_senders
from archive.extract.contacts.credentials import join_presenter
from archive.extract.contacts.drafts import Company
from archive.extract.contacts.lists import before_side, run_back, run_on
from archive.extract.contacts.openings import opening
from archive.extract.contacts.retinue import join_retinue
from archive.extract.contacts.signers import is_signing, join_signers
from archive.extract.people.heads import Party
from archive.extract.saying import saying_at
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table, word_sets

PRONOUNS = ("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci")
REACH = 8  # sentences after the last contact in which "l'audience s'est déroulée en présence de Y" speaks of it
NEAR = 6  # tokens between a verb and what it names: "ont aussi pris part, du côté turc, à l'entretien"
STATES_WERE = frozenset(("representes", "representees", "represente", "representee", "presents", "presentes"))
SPOKEN_REACH = 2  # the same, where one of its persons only speaks
FOLLOWED = ("suivie", "suivis", "suivies")
HEAD = 2  # tokens of "Accompagnée de" that begin a sentence
MOST = 60  # contacts looked back on, and persons of one; a hostile text must not cost more
BEING = ("est", "sont", "etait", "etaient", "fut", "furent", "sera", "seront")
_words = word_sets("company")


@cache
def _verbs():
    """The forms of "assister", "être présent", "accompagner" …, each with how it is read."""
    attended, ways = table("company")["attended"], {}
    for way, forms in (("participle", attended["participle"]), ("finite", attended["finite"])):
        ways.update((form, way) for form in forms)
    ways.update((form, "alone") for form in attended["alone"])
    ways.update((form, "with") for form in table("company")["accompanied"]["forms"])
    return Phrases(ways.items())


def attend(scene, told, drafts):
    """Add those whom the sentence names as being there too to a contact.

    scene   contacts.Scene
    told    the Drafts of this sentence; with none, those that it looks back on
    drafts  all Drafts so far, this sentence's included; of a mere visit, that of the visit

    Returns those who attended what no Draft tells.
    """
    left, drafts = [], [draft for draft in drafts[-MOST:] if len(draft.persons) < MOST]
    named = (*_behind(scene), *_members(scene), *_attending(scene), *_represented(scene), *opening(scene, drafts))
    for company in named:
        here = _drafts_of(scene, company, told, drafts)
        for person in company.persons:
            person.beside = person.beside or _principal(scene, person, company, here)
            if company.way == "beside" and person.beside and not person.beside.parties:
                person.beside.beside = person.beside.beside or person  # who brought him serves what he serves
        for draft in here:
            _stand_by(company, draft)
            joined = [person for person in company.persons if person not in draft.persons]
            draft.persons += joined
            draft.company += joined
        if company.way == "attended" and not here:
            left += [person for person in company.persons if person not in left]
    join_retinue(scene, drafts)
    _join_states(scene, drafts)
    join_senders(scene, drafts)
    join_signers(scene, drafts)
    join_presenter(scene, drafts)
    return left


def _drafts_of(scene, company, told, drafts):
    if company.way == "with":
        meant = [d for d in drafts if set(company.principals) & set(d.persons) or _is_meant(company, d)]
        meant = meant or [d for d in drafts if _is_next_to(scene, company, d)][-1:]
        return meant[-_how_many(scene, meant) :] if meant else []  # "accompagnait X lors des deux rencontres"
    told, drafts = _real(told, company), _real(drafts, company)
    here = [draft for draft in told if draft.trigger < company.at] or told[:1]
    plural = company.way == "beside" and company.principals and company.principals[0].is_plural
    return here[-1:] or _looked_back_on(scene, drafts, "attended" if plural else company.way)


def _stand_by(company, draft):
    """Let the only one of `draft` of no printed state serve what he does who "accompagnait la délégation"."""
    open_ones = [person for person in draft.named if person.function and not person.parties]
    served = {person.country for person in draft.named}
    if company.way == "with" and not company.principals and len(open_ones) == 1:
        others = (person for person in company.persons if person.country and person.country not in served)
        open_ones[0].beside = open_ones[0].beside or next(others, None)


def _is_next_to(scene, company, draft):
    """Whether "L'ambassadeur du Chili accompagnait la responsable chilienne" stands right behind her meeting."""
    served = {person.country for person in draft.named if person.country}
    is_open = any(person.function and not person.parties for person in draft.named)  # of no printed state
    is_of_theirs = is_open or any(person.country in served for person in company.persons)
    is_with_all = any(actor.form in ("delegation", "described") for group in scene.groups for actor in group.actors)
    reach = REACH if is_with_all else 1  # "accompagnait la délégation"
    return not company.principals and is_of_theirs and 0 < scene.number - draft.sentence <= reach


def _is_meant(company, draft):
    """Whether "le ministre libérien", whom they were with, is somebody of `draft`: the last told of that state."""
    first = company.principals[0] if company.principals else None
    is_office = first is not None and not first.name and bool(first.function and first.parties)
    return is_office and first.country is not None and any(p.country == first.country for p in draft.named)


def _real(drafts, company):
    """`drafts` without "l'audience … en présence de X", which tells of no contact but one before it."""
    return [draft for draft in drafts if not set(draft.persons) <= set(company.persons)]


def _behind(scene):
    """The Company behind "présence de", "accompagné de", "accompagnée par"."""
    if scene.words.isdisjoint(_words("behind", "words")):
        return []
    found = []
    pairs = list(scene.pairs())
    for k, group in enumerate(scene.groups):
        word, small = _governing(scene.sentence, group.start)
        if small in ("de", "d'", "du", "des", "par") and word in _words("behind", "words"):
            way = "presence" if word in ("presence", "participation") else "beside"
            before = next((p for g, p in pairs[:k][::-1] if p), [])
            run = run_on(scene.sentence, pairs[k:], group.start)
            if group.start <= HEAD:
                run = [run[0], *(pair for pair in run[1:] if not _is_subject(scene.sentence, pair[0]))]
            found.append(Company(group.start, _named(run), way, before[:1]))
    return found


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
    stop, pairs = _membership().at(scene.sentence, at)[0], list(scene.pairs())
    led = next((p for g, p in reversed(pairs) if g.stop <= at and p and p[-1].name), [])
    run = run_on(scene.sentence, [(g, p) for g, p in pairs if g.start >= stop - 1 and p], stop)
    return [Company(at, _named(run), "beside", led[-1:])] if led and run and led[-1] not in _named(run) else []


def _is_subject(sentence, group):
    """Whether a verb follows: "Accompagnée de l'ambassadeur X, la ministre Y a été reçue" tells that X was with Y."""
    return group.governor == "" and clauses.is_finite(sentence, group.stop + (sentence.low(group.stop) == ","))


def _governing(sentence, start):
    """The two words before token `start`: "présence" and "de", also in "en présence, côté italien, du ministre"."""
    is_contracted = sentence.low(start) in ("du", "des")
    k = start if is_contracted else start - 1
    return sentence.low(before_side(sentence, k) - 1), "de" if is_contracted else sentence.low(k)


def _named(pairs):
    return [person for _, persons in pairs for person in persons if person.name]


def _attending(scene):
    """The Company of those who "ont assisté", "étaient présents", "accompagnaient" somebody."""
    sentence, found = scene.sentence, []
    for i in _verbs().places(sentence):
        hit = _verbs().at(sentence, i)
        if hit and i not in scene.inside and (company := _at(scene, i, *hit)):
            found.append(company)
    return found


def _at(scene, i, stop, way):
    sentence, verb = scene.sentence, i
    if way == "participle" or sentence.low(i) == "suivi":
        helper = clauses.auxiliary(sentence, i)
        if helper is None or helper[1] in ("conditional", "infinitive"):
            return None
        verb = helper[0]
    is_participle = way == "with" and sentence.texts[i].endswith("é")  # "accompagné", folded to "accompagne"
    if is_participle or clauses.is_denied(sentence, max(0, verb - 2), stop + 1):
        return None
    if sentence.low(i) in FOLLOWED and not any(stop <= g.start <= stop + HEAD for g in scene.groups):
        return None  # "devait être suivie d'actes"
    if way in ("participle", "finite") and verb and not _names_contact(sentence, scene.groups, verb, i, stop):
        return None
    return _subjects(scene, verb, stop, way)


def _names_contact(sentence, groups, verb, i, stop):
    """Whether the verb at tokens [verb:stop] says what was attended: "y", "auquel", "à l'entretien"."""
    before = [sentence.low(k) for k in range(max(0, verb - NEAR), i)]
    if "y" in before[-4:] or any(word in _words("attended", "relative") for word in before):
        return True
    after = (k for k in range(stop, min(stop + NEAR, len(sentence))) if sentence.low(k) in _words("attended", "event"))
    at = next(after, None)
    if at is not None:
        is_end = _ends(sentence, at + 1) or at + 1 in {group.start for group in groups}
        return _is_the_contact(sentence, at) and is_end
    return any(_is_the_contact(sentence, k) for k in range(max(0, verb - NEAR), verb))


def _is_the_contact(sentence, i):
    """Whether token `i` is "l'entretien", "cette rencontre", "aux deux réunions": the contact told before."""
    if sentence.low(i) not in _words("attended", "event"):
        return False
    before = [sentence.low(k) for k in range(max(0, i - 3), i)]
    return bool({"l'", "la", "le", "les", "au", "aux", "cet", "cette", "ces", "ce"} & set(before))


def _ends(sentence, i):
    return i >= len(sentence) or sentence.low(i) in _words("attended", "end")


def _subjects(scene, verb, stop, way):
    """The Company of the verb at tokens [verb:stop]: who stands before it, or behind where it is turned round."""
    free = [(g, p) for g, p in scene.pairs() if g.governor in ("", "pour")]
    before, after = [r for r in free if r[0].stop <= verb], [r for r in free if r[0].start >= stop]
    relative = any(scene.sentence.low(k) in ("qu'", "que") for k in range(verb - 2, verb))
    relative = relative or any(
        scene.sentence.low(k) in _words("attended", "relative") for k in range(max(0, verb - 3), verb)
    )
    if len(before) > 1 and scene.sentence.low(before[-1][0].start - 1) in ("que", "qu'"):  # "Y, que Z secondait"
        there, relative = before[-1:], True
    elif relative or not before:
        there = run_on(scene.sentence, after, after[0][0].start) if after else []
    else:
        there = run_back(scene.sentence, before)
    named = _named(there)
    others = [p for _, persons in scene.pairs() for p in persons if p not in named]
    if relative:  # "X a rencontré Y, qu'accompagnait Z"
        others = [p for g, persons in scene.pairs() if g.stop <= verb for p in persons if p not in named][
            ::-1
        ] or others
    return Company(stop, named, "with" if way == "with" else "attended", others) if named else None


def _looked_back_on(scene, drafts, way):
    """The contacts that "Les trois audiences se sont déroulées en présence de X" speaks of."""
    is_event = way == "attended" or scene.words & _words("looked_back", "event") or scene.sentence.low(0) in PRONOUNS
    held = [draft for draft in drafts if draft.kind != "letter"]
    is_event = is_event or way == "beside" and (_is_received_again(scene, held) or _speaks(scene, held))
    is_event = is_event or way == "presence" and is_signing(scene)
    if not held or not is_event or scene.number - held[-1].sentence > REACH:
        return []
    return held[-_how_many(scene, held) :]


def _is_received_again(scene, held):
    """ "Accompagnée de X, Mme Y a été reçue au cabinet": Y of the contact told before."""
    if not held or scene.words.isdisjoint(_words("next_guest", "received")):
        return False
    return any(g.governor == "" and p and p[0] in held[-1].persons for g, p in scene.pairs())


def _speaks(scene, held):
    """ "X, accompagné de Y, a salué …": X of the contact told just before, of which he speaks."""
    if not held or scene.number - held[-1].sentence > SPOKEN_REACH:
        return False
    subject = next(((g, p) for g, p in scene.pairs() if g.governor == "" and p), None)
    is_his = subject is not None and subject[1][0] in held[-1].persons
    return is_his and any(saying_at(scene.sentence, k) for k in range(subject[0].stop, len(scene.sentence)))


def _how_many(scene, held):
    """How many of the contacts held are meant: "aux deux réunions" two, "les audiences" all, else the last."""
    if scene.words.isdisjoint(_words("looked_back", "several")):
        return 1
    return next((clauses.NUMBERS[word] for word in scene.sentence.lows if word in clauses.NUMBERS), len(held))


def _principal(scene, person, company, drafts):
    """Whom he belongs to: "accompagné de" to the one before, "de l'Ambassade" to the ambassador, else to the host."""
    if company.way in ("beside", "with"):
        return next(iter(company.principals), None)
    if _is_of_embassy(scene, person, company.persons):
        return next((p for draft in drafts for p in draft.persons if "ambassador" in p.keys), None)
    is_inserted = bool(drafts) and drafts[0].sentence == scene.number and company.at < drafts[0].trigger
    if is_inserted and company.way == "presence":  # "Le roi X, en présence du prince Y, s'est entretenu avec"
        return next(iter(company.principals), None)
    return next((draft.host for draft in drafts if draft.host), None)


def _is_of_embassy(scene, person, persons):
    """Whether "ambassade" stands behind the name, before the next one's."""
    following = min((p.name_at[0] for p in persons if p.name_at[0] > person.name_at[0]), default=scene.sentence.end)
    if "ambassade" not in scene.words:
        return False
    behind = scene.sentence.index_of(person.name_at[1]), scene.sentence.index_of(following)
    return "ambassade" in scene.sentence.lows[slice(*behind)]


def _represented(scene):
    """The Company of those whom a state sent: "le Togo était représenté par X", "avait délégué X"."""
    if scene.words.isdisjoint(_words("represented", "all")):
        return []
    found = []
    for k, low in enumerate(scene.sentence.lows):
        if k in scene.inside and low not in _words("represented", "sent") or low not in _words("represented", "all"):
            continue
        is_subject = low in _words("represented", "active")
        party = _state(scene.sentence, range(k + 1, min(k + NEAR, len(scene.sentence))) if is_subject else range(k))
        named = _represents(scene, k, is_subject)
        is_done = is_subject or clauses.auxiliary(scene.sentence, k)
        if party and named and is_done and not clauses.is_denied(scene.sentence, max(0, k - NEAR), k + 1):
            for person in named:
                person.parties = person.parties or (party,)
            found.append(Company(k, named, "attended", []))
    return found


def _join_states(scene, drafts):
    """Add to the last contact the states of "Le Togo, le Mali et le Niger y étaient représentés"."""
    if scene.words.isdisjoint(STATES_WERE):
        return
    held, lows = [draft for draft in drafts if draft.kind != "letter"], scene.sentence.lows
    at = next((k for k in range(1, len(lows)) if lows[k] in STATES_WERE and "y" in lows[max(0, k - NEAR) : k]), None)
    if at is None or not held or scene.number - held[-1].sentence > REACH or scene.sentence.low(at + 1) == "par":
        return
    helper = clauses.auxiliary(scene.sentence, at)
    if (
        helper is None
        or helper[1] not in ("past", "pluperfect")
        or clauses.is_denied(scene.sentence, helper[0] - 2, at)
    ):
        return
    marks = [mark for k, mark in scene.sentence.marks.items() if k < at and mark.kind == "state"]
    told = {party.country for person in held[-1].persons for party in person.parties}
    for mark in marks:
        if mark.value.form == "name" and mark.value.codes[0] not in told:
            held[-1].parties.append(Party(mark.value.codes[0], None, mark.value.start, mark.value.end))


def _represents(scene, at, is_subject):
    """Who stands before "représentait", or behind "représenté par" or "avait délégué"."""
    if is_subject:
        return _named([pair for pair in scene.pairs() if pair[0].stop <= at and pair[0].governor == ""][-1:])
    governor = "par" if scene.sentence.low(at + 1) == "par" else ""
    behind = [pair for pair in scene.pairs() if pair[0].start > at and pair[0].governor == governor]
    return _named(behind[:1])


def _state(sentence, indexes):
    """The Party of the last state named at `indexes`, or None."""
    found = [sentence.marks[k].value for k in indexes if k in sentence.marks and sentence.marks[k].kind == "state"]
    named = [state for state in found if state.form == "name"]
    return Party(named[-1].codes[0], None, named[-1].start, named[-1].end) if named else None
