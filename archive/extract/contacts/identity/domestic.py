"""Whether those who met all serve one state, as a president and his ministers do: no contact of diplomacy.

Asked only of a contact with one party, which may as well be one whose other party was not read: it is dropped where
nothing in the headline, in the first sentences and around it tells of abroad.
"""

from functools import cache

from archive.extract.contacts.drafts import LEAD
from archive.extract.mentions.bodies import is_national
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import Phrases, table, word_sets

AROUND = 2  # sentences from that of the contact on
ABROAD = frozenset(("ambassador", "charge-d-affaires", "nuncio", "consul"))
WRITTEN = ("letter", "credentials")
_words = word_sets("presumed", "domestic")


def is_domestic(draft, scenes, mentions, title, *, home):
    """Whether those of `draft` met as people of the state that the dispatch comes from.

    scenes    drafts.Scene of the body, in order
    home      the codes of that state: the agency's, else that of the dateline's city; nothing is domestic to none
    mentions  Mentions of the text; title: the printed headline within it (a Printed), or None
    """
    if draft.kind in WRITTEN or not _is_of_one_state(draft, home):
        return False
    numbers = sorted({*range(LEAD), *range(draft.sentence, draft.sentence + AROUND)})
    near = [scene for scene in scenes if scene.number in numbers]
    spans = [(scene.sentence.start, scene.sentence.end) for scene in near]
    spans += [(title.start, title.end)] if title and title.layer == "clean" else []
    return not (_names_abroad(mentions, spans, home) or any(_tells_of_abroad(scene) for scene in near))


def _is_of_one_state(draft, home):
    """Whether all who met serve a state of `home` or a body of its own, and one of them such a state."""
    served = _served(draft)
    states = {party.country for party in served} - {None}
    if not states or not states <= home or not all(map(_is_of_home, draft.persons)):
        return False
    return all(party.country or _is_own(party.body) for party in served)


def _served(draft):
    """The parties of a contact, a state before a body: of "le gouverneur de la province" the state."""
    return [*(person.served for person in draft.persons if person.served), *draft.parties]


def _is_own(body):
    """Whether `body` is one that each state has: "Banque centrale"."""
    return fold(body).startswith(tuple(_words("bodies")))


def _is_of_home(person):
    """Whether nothing tells that `person` comes from abroad: no envoy of a state untold, nobody without an office."""
    is_sent = "envoy" in person.keys and not person.served
    return not (is_sent or person.keys & ABROAD) and bool(person.function or person.is_plural)


def _names_abroad(mentions, spans, home):
    """Whether a state or a city that is not of `home`, or an international body, is named within `spans`."""
    found = [state for state in mentions.states if not set(state.codes) & home]
    found += [city for city in mentions.cities if city.country not in home]
    found += [body for body in mentions.bodies if not is_national(body.key)]
    return any(start <= mention.start < end for mention in found for start, end in spans)


@cache
def _phrases():
    return Phrases((form, True) for form in table("presumed")["domestic"]["phrases"])


def _tells_of_abroad(scene):
    """Whether a word outside the functions of persons tells of abroad: "bilatéral", "les deux pays"."""
    places = [*scene.sentence.places_of(_words("abroad")), *_phrases().places(scene.sentence)]
    return any(k not in scene.inside and _is_told(scene.sentence, k) for k in places)


def _is_told(sentence, k):
    return sentence.low(k) in _words("abroad") or _phrases().at(sentence, k) is not None
