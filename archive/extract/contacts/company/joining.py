"""Those who were there besides the two sides, added to the contacts that a sentence tells or looks back on."""

from archive.extract.contacts.company.assembly import join_senders
from archive.extract.contacts.company.attending import companies
from archive.extract.contacts.company.openings import opening
from archive.extract.contacts.company.represented import name_represented
from archive.extract.contacts.company.retinue import join_retinue
from archive.extract.contacts.company.signers import is_signing, join_signers
from archive.extract.contacts.drafts import last_held
from archive.extract.contacts.frames.credentials import join_presenter
from archive.extract.people.heads import party_of
from archive.extract.saying import saying_at
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

PRONOUNS = ("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci")
REACH = 8  # sentences after the last contact in which "l'audience s'est déroulée en présence de Y" speaks of it
FAR = 16  # the same of "Ont assisté à l'entretien Y et Z", which a communiqué tells at its end
NEAR = 6  # tokens: "y étaient, comme toujours, représentés"
STATES_WERE = frozenset(("representes", "representees", "represente", "representee", "presents", "presentes"))
OF_DELEGATION = 3  # tokens of "de la délégation" that the verb is told with
SPOKEN_REACH = 2  # the same, where one of its persons only speaks
MOST = 60  # contacts looked back on, and persons of one; a hostile text must not cost more
_words = word_sets("company")


def attend(scene, told, drafts, people):
    """Add those whom the sentence names as being there too to a contact.

    scene   drafts.Scene
    told    the Drafts of this sentence; with none, those that it looks back on
    drafts  all Drafts so far, this sentence's included; of a mere visit, that of the visit
    people  People of the dispatch

    Returns those who attended what no Draft tells.
    """
    left, drafts = [], [draft for draft in drafts[-MOST:] if len(draft.persons) < MOST]
    for company in (*companies(scene), *opening(scene, drafts)):
        here = _drafts_of(scene, company, told, drafts)
        _give_principals(scene, company, here)
        for draft in here:
            name_represented(scene, company, draft, people)
            _join(company, draft)
        if company.way == "attended" and not here:
            left += [person for person in company.persons if person not in left]
    join_retinue(scene, drafts)
    _join_states(scene, drafts)
    join_senders(scene, drafts)
    join_signers(scene, drafts)
    join_presenter(scene, drafts)
    return left


def _give_principals(scene, company, here):
    """Let each of the company stand beside whom he belongs to, and him beside them where his state is not told."""
    for person in company.persons:
        if person.function_rule == "function.counterpart":  # "en compagnie de son homologue ivoirien"
            continue
        person.beside = principal = person.beside or _principal(scene, person, company, here)
        if company.way == "beside" and principal and not principal.parties:
            principal.beside = principal.beside or person  # who brought him serves what he serves


def _join(company, draft):
    _stand_by(company, draft)
    joined = [person for person in company.persons if person not in draft.persons]
    draft.persons += joined
    draft.company += joined


def _drafts_of(scene, company, told, drafts):
    """The Drafts of the contacts at which the company was."""
    if company.way == "with":
        return _drafts_with(scene, company, drafts)
    told, drafts = _real(told, company), _real(drafts, company)
    here = [draft for draft in told if draft.trigger < company.at] or told[:1]
    plural = company.way == "beside" and company.principals and company.principals[0].is_plural
    return here[-1:] or _looked_back_on(scene, drafts, "attended" if plural else company.way)


def _drafts_with(scene, company, drafts):
    """The same of those who "accompagnaient X", or "accompagnaient X lors des deux rencontres"."""
    principals = set(company.principals)
    meant = [d for d in drafts if not principals.isdisjoint(d.persons) or _is_meant(company, d)]
    meant = meant or [d for d in drafts if _is_next_to(scene, company, d)][-1:]
    return meant[-_how_many(scene, meant) :] if meant else []


def _stand_by(company, draft):
    """Let the only one of `draft` of no printed state serve what he does who "accompagnait la délégation"."""
    open_ones = _of_no_printed_state(draft)
    if company.way != "with" or company.principals or len(open_ones) != 1:
        return
    served = {person.country for person in draft.named}
    others = (person for person in company.persons if person.country and person.country not in served)
    open_ones[0].beside = open_ones[0].beside or next(others, None)


def _of_no_printed_state(draft):
    return [person for person in draft.named if person.function and not person.parties]


def _is_next_to(scene, company, draft):
    """Whether "L'ambassadeur du Chili accompagnait la responsable chilienne" stands right behind her meeting."""
    is_with_all = any(actor.form in ("delegation", "described") for group in scene.groups for actor in group.actors)
    if company.principals or not draft.is_near(scene, REACH if is_with_all else 1):  # "accompagnait la délégation"
        return False
    served = {person.country for person in draft.named if person.country}
    return bool(_of_no_printed_state(draft)) or any(person.country in served for person in company.persons)


def _is_meant(company, draft):
    """Whether "le ministre libérien", whom they were with, is somebody of `draft`: the last told of that state."""
    first = company.principals[0] if company.principals else None
    if first is None or first.name or not first.function or first.country is None:
        return False
    return any(person.country == first.country for person in draft.named)


def _real(drafts, company):
    """`drafts` without "l'audience … en présence de X", which tells of no contact but one before it."""
    return [draft for draft in drafts if not draft.persons or not set(draft.persons) <= set(company.persons)]


def _looked_back_on(scene, drafts, way):
    """The contacts that "Les trois audiences se sont déroulées en présence de X" speaks of."""
    held = [draft for draft in drafts if draft.kind != "letter"]
    reach = FAR if way == "attended" else REACH
    if not held or scene.number - held[-1].sentence > reach or not _looks_back(scene, held, way):
        return []
    return held[-_how_many(scene, held) :]


def _looks_back(scene, held, way):
    """Whether the sentence speaks of the contacts `held`: by their noun, a pronoun, or who took part in the last."""
    if way == "attended" or scene.words & _words("looked_back", "event") or scene.sentence.low(0) in PRONOUNS:
        return True
    if way == "beside":
        return _is_received_again(scene, held) or _speaks(scene, held)
    return way == "presence" and is_signing(scene)


def _is_received_again(scene, held):
    """ "Accompagnée de X, Mme Y a été reçue au cabinet": Y of the contact told before."""
    if scene.words.isdisjoint(_words("next_guest", "received")):
        return False
    return any(persons[0] in held[-1].persons for persons in scene.under(""))


def _speaks(scene, held):
    """ "X, accompagné de Y, a salué …": X of the contact told just before, of which he speaks."""
    if scene.number - held[-1].sentence > SPOKEN_REACH:
        return False
    group, persons = next(((g, p) for g, p in scene.pairs() if g.governor == "" and p), (None, []))
    if group is None or persons[0] not in held[-1].persons:
        return False
    return any(saying_at(scene.sentence, k) for k in range(group.stop, len(scene.sentence)))


def _how_many(scene, held):
    """How many of the contacts held are meant: "aux deux réunions" two, "les audiences" all, else the last."""
    if scene.words.isdisjoint(_words("looked_back", "several")):
        counted = (scene.sentence.low(k - 1) for k in scene.sentence.places_of(_words("looked_back", "counted")))
        return next((clauses.NUMBERS[word] for word in counted if word in clauses.NUMBERS), 1)
    return next((clauses.NUMBERS[word] for word in scene.sentence.lows if word in clauses.NUMBERS), len(held))


def _principal(scene, person, company, drafts):
    """Whom he belongs to: "accompagné de" to the one before, "de l'Ambassade" to the ambassador, else to the host."""
    told = next(iter(company.principals), None)
    if company.way in ("beside", "with") or _are_of_delegation(scene, company):
        return told
    if _is_of_embassy(scene, person, company.persons):
        return next((p for draft in drafts for p in draft.persons if "ambassador" in p.keys), None)
    if company.way == "presence" and _is_inserted(scene, company, drafts):
        return told
    return next((draft.host for draft in drafts if draft.host), None)


def _are_of_delegation(scene, company):
    """Whether they "faisaient partie de la délégation" told before."""
    near = range(company.at - OF_DELEGATION, company.at + 2)
    return any(g.start in near and g.governor == "de" and g.actors[0].form in _TOGETHER for g in scene.groups)


_TOGETHER = ("delegation", "described")


def _is_inserted(scene, company, drafts):
    """Whether the company stands before the word of contact: "Le roi X, en présence du prince Y, s'est entretenu"."""
    return bool(drafts) and drafts[0].sentence == scene.number and company.at < drafts[0].trigger


def _is_of_embassy(scene, person, persons):
    """Whether "ambassade" stands behind the name, before the next one's."""
    if "ambassade" not in scene.words:
        return False
    following = min((p.name_at[0] for p in persons if p.name_at[0] > person.name_at[0]), default=scene.sentence.end)
    behind = scene.sentence.index_of(person.name_at[1]), scene.sentence.index_of(following)
    return "ambassade" in scene.sentence.lows[slice(*behind)]


def _join_states(scene, drafts):
    """Add to the last contact the states of "Le Togo, le Mali et le Niger y étaient représentés"."""
    if scene.words.isdisjoint(STATES_WERE):
        return
    held, at = last_held(drafts), _where_represented(scene.sentence)
    if at is None or held is None or scene.number - held.sentence > REACH:
        return
    told = {party.country for person in held.persons for party in person.parties}
    marks = [mark for k, mark in scene.sentence.marks.items() if k < at and mark.is_state_name]
    held.parties += [party_of(mark) for mark in marks if mark.value.codes[0] not in told]


def _where_represented(sentence):
    """Index of the participle of "y étaient représentés", told as done and by nobody; or None."""
    places = sentence.places_of(STATES_WERE)
    at = next((k for k in places if "y" in sentence.lows[max(0, k - NEAR) : k]), None)
    helper = clauses.done(sentence, at) if at is not None and sentence.low(at + 1) != "par" else None
    return at if helper and not clauses.is_denied(sentence, helper.at - 2, at) else None
