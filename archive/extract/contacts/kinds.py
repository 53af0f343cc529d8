"""What kind of contact it was, and how high: from the words around it and the parties that took part."""

from functools import cache

from archive.extract.contacts.frames.constituents import medium
from archive.extract.contacts.identity.accredited import ENVOYS
from archive.extract.contacts.peers import are_peers
from archive.extract.contacts.words.spoken_of import is_spoken_of
from archive.extract.dates.taken_up import DEFINITE, TOLD, is_held
from archive.extract.words.clauses import has, phrases
from archive.extract.words.lexicon import Phrases, table, word_sets

REMOTE = ("phone_call", "video_call")
PEERS = (
    "se réunir",
    "se rencontrer",
    "se voir",
    "retrouver",
    "se rassembler",
    "se concerter",
    "se consulter",
    "convenir",
    "siéger",
    "tenir conseil",
    "conférer",
    "délibérer",
    "plancher",
    "se pencher",
)
SPOKEN = ("conversation", "conversations", "echange", "echanges", "contact", "contacts", "discussion", "discussions")
CALLED = "avoir au téléphone"  # whatever else of the sentence is "en ligne"
SESSIONS = ("presumed", "preside", "event", "with")
RECIPROCAL = ("with", "participial", "event", "preside", "object")
LEVELS = ("head", "minister", "deputy", "ambassador", "parliament", "organization")
MET = ("with", "object", "participial")
PURPOSE_REACH = 9  # tokens of "pour les travaux de la première session ordinaire de la commission"
HELD_NOUNS = TOLD["nouns"]
DELEGATIONS = frozenset(("delegation", "delegations"))
SIDES = 2
SEVERAL = 3  # parties at the least to a summit
MOST_NEGOTIATING = 3  # parties to a session of talks, a mediator included; more of them sit in a council
TOLD = {kind: kind for kind in (*REMOTE, "negotiation")} | {"credentials": "meeting"}
SUPREME = ("président", "présidente")
_session = word_sets("verbs", "session")


@cache
def _noun_kinds():
    return {kind: _phrases(kind) for kind in ("negotiation", "summit")}


def _phrases(kind):
    entries = [entry for entry in table("verbs")["noun"] if entry.get("kind") == kind]
    return Phrases((form, True) for entry in entries for form in entry["forms"])


def kind_of(draft, story, *, before=None):
    """meeting, phone_call, video_call, summit or negotiation. `before`: the kind of the contact told before."""
    if draft.kind in ("visit", "letter"):
        return draft.kind
    if remote := _kind_by_medium(draft, story, before):
        return remote
    if draft.kind in TOLD:
        return TOLD[draft.kind]
    if before == "phone_call" and draft.noun in SPOKEN:
        return before
    return _kind_of_meeting(draft, story)


def _kind_by_medium(draft, story, before):
    """The kind told by the words of a medium, or by the verb that holds one, else None."""
    sentence = story.sentences[draft.sentence]
    if before in REMOTE and has(sentence, phrases("verbs", "medium", "same")) is not None:
        return before
    if draft.lemma == CALLED and draft.kind:
        return draft.kind
    return _remote(draft, story) if draft.kind != "negotiation" else None


def _kind_of_meeting(draft, story):
    """negotiation, summit or meeting, of those who sat together."""
    sentence, parties = story.sentences[draft.sentence], parties_of(draft)
    if _is_negotiation(draft, sentence) or _is_of_negotiators(draft, sentence):
        return "summit" if len(parties) > MOST_NEGOTIATING or _is_of_council(sentence) else "negotiation"
    if _is_summit(draft, sentence, story.headline.is_of_summit) or are_peers(draft, parties, story.sentences):
        return "summit"
    return "negotiation" if _is_session(draft, story) else "meeting"


def _is_session(draft, story):
    """ "Le Comité des frontières a tenu sa 14e réunion": a standing body of two states met, whatever it is called."""
    if draft.host is not None or draft.separate or len(parties_of(draft)) > MOST_NEGOTIATING:
        return False
    if draft.frame in MET and _meets_for_session(story.sentences[draft.sentence]):
        return True
    before = draft.sentence - (draft.frame == "presumed" and draft.sentence > 0)
    told = [before, draft.sentence, *draft.sentences] if draft.frame in SESSIONS else []
    return any(_tells_session(story.sentences[number]) for number in told)


def _tells_session(sentence):
    words = table("verbs")["session"]
    if _is_of_delegations(sentence):
        return True
    at = has(sentence, _sessions())
    if at is None or not sentence.words.isdisjoint(words["other"]):
        return False
    return any(low in words["bodies"] and not _is_of_body(sentence, k) for k, low in enumerate(sentence.lows))


def _meets_for_session(sentence):
    """ "a retrouvé son homologue pour la 3e session de la commission mixte", "dans le cadre du comité mixte"."""
    bodies = (k for k in sentence.places_of(_session("bodies")) if not _is_of_body(sentence, k))
    return any(_is_purpose(sentence.lows[max(0, k - PURPOSE_REACH) : k]) for k in bodies)


def _is_purpose(before):
    """Whether the words before "comité" tell that one met for it."""
    if not _session("to_come").isdisjoint(before) or _session("purpose").isdisjoint(before):
        return False
    return "cadre" in before or not _session("sittings").isdisjoint(before)


def _is_of_delegations(sentence):
    """ "La rencontre des délégations gouvernementales sur la délimitation de la frontière": those who negotiate met."""
    return not any(_session(key).isdisjoint(sentence.words) for key in ("delegations", "official", "meeting"))


@cache
def _sessions():
    return Phrases((form, True) for form in table("verbs")["session"]["phrases"])


def _is_of_body(sentence, i):
    """Whether the word at token `i` belongs to the name of an international body: "la Commission européenne"."""
    return any(mark.kind == "body" and k <= i < mark.stop for k, mark in sentence.marks.items())


def _remote(draft, story):
    """The medium that tells of `draft`, or None."""
    beside = medium(story.sentences[draft.sentence], *_told_in(draft, story))
    return beside or _medium_told_after(draft, story) or _medium_told_before(draft, story)


def _told_in(draft, story):
    """The tokens [start:stop] of its sentence that tell of `draft`: those of the contacts beside it are left out."""
    others = [other.trigger for other in story.by_sentence.get(draft.sentence, ())]
    following = [at for at in others if at > draft.trigger]
    return draft.trigger if any(at < draft.trigger for at in others) else 0, min(following, default=None)


@cache
def _calls():
    forms = ("entretien téléphonique", "conversation téléphonique", "appel téléphonique")
    return Phrases((form, True) for form in forms)


def _medium_told_before(draft, story):
    """ "Les ministres ont échangé par visioconférence. A, B et C ont fait le point …": the sentence before tells it."""
    at = draft.sentence - 1
    is_summary = draft.lemma in ("faire le point", "passer en revue", "discuter", "parler", "débattre")
    return medium(story.sentences[at]) if is_summary and at >= 0 and at not in story.by_sentence else None


def _medium_told_after(draft, story):
    """ "Au cours de l'entretien téléphonique …" in the next sentence tells the medium of a bare "s'est entretenu"."""
    told_there = story.by_sentence.get(draft.sentence + 1, ())  # "Lundi, il avait eu un entretien téléphonique avec Z"
    if draft.sentence + 1 >= len(story.sentences) or any(set(d.persons) != set(draft.persons) for d in told_there):
        return None
    following = story.sentences[draft.sentence + 1]
    at = has(following, _calls(), 0, 8)
    if at is None and following.low(0) in DEFINITE and following.low(1) in HELD_NOUNS and is_held(following):
        return medium(following)  # "L'échange a eu lieu par visioconférence"
    return "phone_call" if at is not None and not is_spoken_of(following, at) else None


def _is_negotiation(draft, sentence):
    if draft.frame != "preside" or draft.kind == "summit":
        return False
    return has(sentence, _noun_kinds()["negotiation"]) is not None or draft.noun == "presidence"


def _is_of_negotiators(draft, sentence):
    """ "Les négociateurs en chef A et B ont siégé sous la conduite du médiateur C", none of them received apart."""
    met = draft.host is None and not draft.separate and draft.frame in RECIPROCAL
    is_of_states = draft.lemma == "négocier" and (not draft.named or not DELEGATIONS.isdisjoint(sentence.words))
    return met and (is_of_states or not _session("negotiators").isdisjoint(sentence.words))


def parties_of(draft):
    """The states and bodies of a contact, each once, in the order told."""
    found = [person.side for person in draft.persons]
    found += [party.side for party in draft.parties]
    return list(dict.fromkeys(party for party in found if party))


def _is_summit(draft, sentence, is_of_summit):
    """Whether several parties met at once, by the headline, by their equal offices or by the words around it."""
    parties = len(parties_of(draft))
    if parties < SEVERAL:
        return False
    if is_of_summit and parties > SEVERAL or _is_of_equals(draft):
        return True
    return draft.kind == "summit" or _is_told_as_summit(draft, sentence)


def _is_of_equals(draft):
    sat_together = draft.frame == "presumed" or draft.noun == "debats"
    return sat_together and draft.host is None and len(_peers(draft)) > SIDES


def _is_told_as_summit(draft, sentence):
    if draft.lemma in PEERS and _are_of_one_rank(draft):
        return True
    if draft.frame in ("participial", "event", "gather", "took-part"):
        return True
    if draft.frame == "with" and draft.noun in ("reunion", "sommet", "conference"):
        return True
    return has(sentence, phrases("verbs", "summit", "phrases")) is not None


def _are_of_one_rank(draft):
    """Whether no minister sits with ambassadors: "s'est réuni avec l'ambassadrice X et le directeur Y" is a meeting."""
    envoys = {"ambassador" in person.keys for person in draft.named}
    return len(envoys) < SIDES or len(_peers(draft)) >= SEVERAL


def _is_of_council(sentence):
    """ "la 67e session du Conseil des ministres de la CEDEAO": several states, whoever of them is named."""
    has_body = any(mark.kind == "body" for mark in sentence.marks.values())
    return has_body and "conseil" in sentence.words and not {"ministres", "chefs"}.isdisjoint(sentence.words)


def _peers(draft):
    """The states whose named officials, no envoys, took part."""
    return {p.country for p in draft.named if p.country and not p.body and p.function and not p.keys & ENVOYS}


def level_of(persons):
    """(the highest level among the functions of `persons`, the first person who has it), or (None, None)."""
    found = [(LEVELS.index(level), person) for person in persons if (level := _level(person))]
    rank, person = min(found, key=lambda pair: pair[0], default=(None, None))
    return (LEVELS[rank], person) if found else (None, None)


def _level(person):
    if person.body:
        return "organization"
    if person.function is None:
        return None
    level, role = person.function.level, person.function.role
    return "deputy" if level == "official" or level == "head" and _is_of_deputy(role) else level


def _is_of_deputy(role):
    """Whether "vice-président" or "président du Sénat" is told, no head of a state."""
    if role.startswith(("vice-", "premier vice-", "première vice-")):
        return True
    return role.startswith(SUPREME) and not _is_of_state(role)


def _is_of_state(role):
    rest = role.partition(" ")[2]
    return not rest or rest.startswith(
        (
            "de la République",
            "de la Transition",
            "du Conseil présidentiel",
            "du Conseil de souveraineté",
            "par intérim",
            "élu",
            "de transition",
        )
    )
