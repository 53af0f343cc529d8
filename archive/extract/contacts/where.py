"""The place of a contact: a city that its sentence puts it in, or the dateline's where somebody there receives."""

from dataclasses import dataclass

from archive.extract.people.heads import is_portfolio, words
from archive.extract.people.names import is_never
from archive.extract.words.clauses import has, phrases
from archive.extract.words.lexicon import folded_set, table

TABLE = table("places")
IN = ("à", "au", "aux", "dans")
OF = ("de", "d'", "d’", "du")
ELSEWHERE, BUILDINGS = frozenset(TABLE["elsewhere"]), frozenset(TABLE["buildings"])
OF_TOWNS = frozenset(TABLE["of_towns"])
CONTACT_STEMS, HOSTS, SEATS = tuple(TABLE["contact_stems"]), tuple(TABLE["hosts"]), tuple(TABLE["seats"])
CITY_ADJECTIVES = TABLE["cities"]
SCHEDULED = folded_set(TABLE["scheduled"])
DETERMINERS = ("l'", "la", "le", "sa", "son", "leur", "un", "une", "notre")
SPANS = frozenset(TABLE["spans"])
CLAUSE_REACH = 14  # tokens
CLAUSE_MARKS = (",", ".", ";", "(", "«", ":", "et")
BUILDING_REACH = 7  # tokens between the building and its city
REMOTE = ("phone_call", "video_call", "letter")


@dataclass(frozen=True)
class Place:
    name: str
    start: int
    end: int
    rule: str
    layer: str = "clean"


def place_contact(draft, story, head, *, kind, before=None, series=None):
    """The Place of `draft`, or None.

    head    the Head of the dispatch
    before  the Place of the contact told before it
    series  the Place of the talks that it is one of
    """
    if kind in REMOTE:
        return None
    numbers = [draft.sentence, *(n for n in draft.sentences if n != draft.sentence)]
    for number in numbers:
        city = _city_in(story, number, draft)
        if city and not (series and _is_put_in(story.sentences[number], city, draft)):
            return _place(city, "place.sentence")
    return (
        series or _moved(draft, story) or before or _host_place(draft, story, head) or _lead_place(draft, story, head)
    )


def _is_put_in(sentence, city, draft):
    """ "les craintes que suscite, à Amman, la colonisation": a city between commas behind a relative pronoun."""
    at, first = sentence.index_of(city.start), sentence.index_of(max(sentence.start, draft.span[1]))
    relatives = {"que", "qu'", "dont", "qui"}
    return sentence.low(at - 2) == "," and not relatives.isdisjoint(sentence.lows[first : at - 1])


def _place(city, rule):
    return Place(city.name, city.start, city.end, rule)


def _city_in(story, number, draft):
    sentence = story.sentences[number]
    inside = {k for g in story.scenes[number].groups for a in g.actors for k in _function_tokens(a)}
    cities = [
        mark.value
        for i, mark in sorted(sentence.marks.items())
        if mark.kind == "city" and i not in inside and _places(sentence, i, mark.stop) and not _is_part(sentence, mark)
    ]
    if not cities and (seat := _seat(sentence) or _city_state(sentence)):
        return seat
    if not cities:
        return _unlisted_city(sentence, story.scenes[number].inside)
    if number != draft.sentence:
        return next((city for city in cities if not _is_scheduled(sentence, city)), None)
    return min(cities, key=lambda city: abs(city.start - draft.span[0]), default=None)


@dataclass(frozen=True)
class UnlistedCity:
    """A place that no table lists, and so of no known state."""

    name: str
    start: int
    end: int
    country: str | None = None


def _seat(sentence):
    """The city of "au siège parisien de l'Organisation", or None."""
    for at, word in enumerate(sentence.lows):
        if word in SEATS and sentence.low(at + 1) in CITY_ADJECTIVES:
            return UnlistedCity(CITY_ADJECTIVES[sentence.low(at + 1)], *sentence.span(at + 1, at + 2))
    return None


def _city_state(sentence):
    """The UnlistedCity of "a été reçu au Vatican", which is a state's name too; or None."""
    if "vatican" not in sentence.lows:
        return None
    for i, low in enumerate(sentence.lows):
        if low == "vatican" and sentence.low(i - 1) == "au":
            return UnlistedCity(sentence.texts[i], *sentence.span(i, i + 1), "VA")
    return None


def _unlisted_city(sentence, inside):
    """The UnlistedCity of "à Nouméa" where one capital word stands behind "à", no person and no office; or None."""
    for i in range(1, len(sentence)):
        if not sentence.texts[i][:2].istitle() or i in inside or sentence.marks.get(i):
            continue
        is_placed = _is_in(sentence, i) if sentence.low(i - 1) == "à" else _has_building(sentence, i, OF_TOWNS)
        if not is_placed:
            continue
        following = sentence.texts[i + 1] if i + 1 < len(sentence) else "."
        is_name = following[0].isupper() or following in ("de", "d'", "du", "d’")
        if not is_name and not is_portfolio(sentence, i) and not _is_no_city(sentence.lows[i]):
            return UnlistedCity(sentence.texts[i], *sentence.span(i, i + 1))
    return None


def _is_no_city(word):
    return is_never(word) or word in words("words", "seat", "grammar")


def _function_tokens(actor):
    return range(actor.function.start, actor.function.stop) if actor.function and actor.form == "person" else ()


def _places(sentence, i, stop):
    return _is_in(sentence, i) or _is_host(sentence, i, stop) or _has_building(sentence, i)


def _is_part(sentence, mark):
    """Whether the city that ends at token `mark.stop` lies in one named next: "à sa résidence de Kpalimé, à Lomé"."""
    at = mark.stop + 2
    is_within = sentence.low(mark.stop) == "," and sentence.low(at - 1) == "à" and sentence.low(mark.stop + 3) != "et"
    return is_within and at in sentence.marks and sentence.marks[at].kind == "city"


def _has_building(sentence, i, buildings=None):
    """ "au palais présidentiel de Kara", "au Centre de conférences de Villebois"."""
    if sentence.low(i - 1) not in OF:
        return False
    for k in range(i - 2, max(0, i - BUILDING_REACH), -1):
        if sentence.low(k) in (buildings or BUILDINGS):
            return sentence.low(k - 1) in IN or sentence.low(k - 1) in DETERMINERS and sentence.low(k - 2) in IN
        if sentence.low(k) in (",", ".", "(", "«"):
            return False
    return False


def _is_in(sentence, i):
    if sentence.low(i - 1) not in IN or _is_of_another_time(sentence, i):
        return False
    return not any(sentence.low(k) in ELSEWHERE for k in range(max(0, i - 4), i - 1))


def _is_of_another_time(sentence, i):
    """ "un an après l’accord du 10 mars 2023 à Pékin", "dix mois après le voyage du pape à Ajaccio"."""
    for k in range(i - 2, max(0, i - CLAUSE_REACH), -1):
        word = sentence.low(k)
        if word in CLAUSE_MARKS or sentence.lows[k].startswith(CONTACT_STEMS):
            return False
        if word in ("après", "apres", "depuis"):
            return k > 0 and sentence.low(k - 1) in SPANS
    return False


def _is_scheduled(sentence, city):
    """ "le Cabinet binational, convoqué pour le 15 novembre à Guayaquil": the place of what is to come."""
    at = sentence.index_of(city.start)
    for k in range(at - 1, max(-1, at - CLAUSE_REACH), -1):
        if sentence.low(k) in CLAUSE_MARKS:
            return False
        if sentence.low(k) in SCHEDULED:
            return True
    return False


def _is_host(sentence, i, stop):
    """ "Bakou a abrité", "Yaoundé a servi de cadre"."""
    return any(sentence.low(k) in HOSTS for k in range(stop, stop + 3))


def _lead_place(draft, story, head):
    """The city of the lead or of the headline, where that tells of contacts: « une série d’entretiens à Kara »."""
    lead = next((n for n, sentence in enumerate(story.sentences) if sentence.paragraph >= 0), None)
    city = _city_in(story, lead, draft) if lead is not None and lead < draft.sentence else None
    if city and (_tells_contacts(story.sentences[lead]) or _stands_in_building(story.sentences[lead], city)):
        return _place(city, "place.lead")
    if head.headline and _tells_contacts(story.sentences[0]):
        return _place(head.headline, "place.headline")
    return None


def _stands_in_building(sentence, city):
    at = sentence.starts.index(city.start) if city.start in sentence.starts else 0
    return _has_building(sentence, at)


def _tells_contacts(sentence):
    return any(word.startswith(CONTACT_STEMS) for word in sentence.lows)


def _moved(draft, story):
    """The city of the sentence before, where the contact's own refers to it ("il s'y est entretenu") or goes on."""
    if draft.sentence == 0:
        return None
    before = draft.sentence - 1
    sentence = story.sentences[draft.sentence]
    refers = "y" in sentence.lows or "marge" in sentence.lows
    visits = has(story.sentences[before], phrases("verbs", "visit", "phrase")) is not None
    if not (refers or visits or story.sentences[before].paragraph == sentence.paragraph):
        return None
    city = _city_in(story, before, draft)
    return _place(city, "place.sentence-before") if city else None


@dataclass(frozen=True)
class Head:
    """The dateline's city and the headline's, as CityMentions, or None."""

    dateline: object = None
    headline: object = None  # only where the headline says "à" before it
    printed: object = None  # the Printed of the dateline's place


def _host_place(draft, story, head):
    """The dateline's city where somebody of its state receives, or where the text tells of a visit to that state."""
    if head.dateline and any(
        rule(draft, story, head.dateline) for rule in (_receives, _is_visited, _is_called_capital)
    ):
        return Place(head.printed.text, head.printed.start, head.printed.end, "place.host", head.printed.layer)
    if head.headline and (
        _receives(draft, story, head.headline)
        or head.headline.country in _countries(draft)
        or head.dateline
        and head.dateline.usual == head.headline.usual
    ):
        return _place(head.headline, "place.headline")
    return None


def _countries(draft):
    return {person.country for person in draft.persons} | {party.country for party in draft.parties}


def _receives(draft, story, city):
    return draft.host is not None and draft.host.country == city.country


def _is_called_capital(draft, story, city):
    """ "dans la capitale géorgienne", where the dateline is at it, or "s'est rendu au Parlement" of its state."""
    sentence = story.sentences[draft.sentence]
    capital = next(iter(sentence.where("capitale")), None)
    mark = sentence.marks.get(capital + 1) if capital is not None else None
    if mark and mark.kind == "state":
        return city.is_capital and city.country in mark.value.codes
    moved = "rendu" in sentence.lows or "rendue" in sentence.lows
    return moved and capital is None and city.country in _countries(draft)


def _is_guest_here(sentence, at):
    """ "en visite de travail au Royaume", "en visite dans notre pays": of the city where the dispatch is written."""
    return any(sentence.low(k) in ("royaume", "pays", "principaute", "sultanat", "emirat") for k in range(at, at + 8))


def _is_visited(draft, story, city):
    """Whether a sentence of the lead tells of a visit to the state of `city`."""
    if city.country not in _countries(draft):
        return False
    for sentence in story.sentences[: draft.sentence + 1]:
        at = has(sentence, phrases("verbs", "visit", "phrase"))
        if at is None:
            continue
        if sentence is story.sentences[draft.sentence] and _is_guest_here(sentence, at):
            return True
        states = [m.value for i, m in sentence.marks.items() if i > at and m.is_state_name]
        cities = [m.value for i, m in sentence.marks.items() if i > at and m.kind == "city"]
        if any(city.country in state.codes for state in states) or any(c.country == city.country for c in cities):
            return True
    return False
