"""The place of a contact: a city that its sentence puts it in, or the dateline's where somebody there receives."""

import re
from dataclasses import dataclass

from archive.extract.contacts.places.cities import city_in
from archive.extract.contacts.places.city_elsewhere import city_behind, city_of_rounds, city_of_stay, lead_before
from archive.extract.contacts.places.matters import TOOK_PLACE
from archive.extract.contacts.places.venues import CONTACT_STEMS, IN, has_building
from archive.extract.contacts.words.travels import find_travel
from archive.extract.mentions.geography import find_cities
from archive.extract.words.clauses import has, is_finite, phrases
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

DATES, PLACES = table("dates"), table("places")
RETOLD_NOUNS, RETOLD_PARTICIPLES = frozenset(DATES["retold"]["nouns"]), frozenset(DATES["retold"]["participles"])
DEFINITE = ("l'", "le", "la", "cet", "cette", "ce", "leur", "les")
POINTING = ("ce", "cette", "son", "sa", "le", "la")
ASKED = frozenset(("invite", "invitent", "invitait", "convie", "prie", "presse"))
GOING = frozenset(("rendre", "venir", "aller", "visite", "visiter", "sejour"))
JOURNEYS, RECEPTION = frozenset(PLACES["journeys"]), frozenset(PLACES["reception"])
MOVED = frozenset(("rendu", "rendue"))
ARRIVED = frozenset(("arrive", "arrivee", "arrives", "arrivees"))
CALLED_ON, RECEIVED = frozenset(PLACES["called_on"]), frozenset(PLACES["received"])
HOSTS = frozenset(("hote", "hotesse"))
OFFICES = frozenset(("bureau", "bureaux", "cabinet"))
OFFICE_REACH = 3  # tokens of "bureau de la"
POWERS = frozenset(PLACES["powers"])
OPENS = re.compile(r"\s?(?::|[-–—] )")  # behind the city that begins a headline
PLACING = (" à ", "\nà ", " a ", "\na ", " au ", "(")
PLACING_REACH = 6  # characters before the city, more than the longest of PLACING has
OPENING = frozenset(("durant", "pendant", "lors", "au", "à", "apres", "dans"))  # "Durant l'entrevue, qui s'est tenue"
HEAD, RETOLD_IN = 6, 5  # tokens: "Au cours de cette longue audience", ", qui s'est déroulée"
RETOLD_REACH = 2  # sentences behind a contact in which its place is looked for
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
    if told := _told_place(draft, story, series):
        return told
    told = _meant_place(draft, story, city_behind) or series or _moved(draft, story) or before
    told = told or _meant_place(draft, story, city_of_rounds)
    if told is None and (draft.status != "announced" or draft.host):
        told = _host_place(draft, story, head)
    told = told or _retold_place(draft, story, kind) or _lead_place(draft, story, head)
    return told or _meant_place(draft, story, city_of_stay) or _headline_place(draft, story, head)


def _meant_place(draft, story, found):
    city = found(draft, story)
    return _place(city, "place.lead" if found is city_of_rounds else "place.sentence") if city else None


def _told_place(draft, story, series):
    """The Place that a sentence of `draft` gives, its own first, or None."""
    for number in dict.fromkeys((draft.sentence, *draft.sentences)):
        city = city_in(story, number, draft)
        if city and not (series and _is_put_in(story.sentences[number], city, draft)):
            return _place(city, "place.sentence")
    return None


def _is_put_in(sentence, city, draft):
    """ "les craintes que suscite, à Amman, la colonisation": a city between commas behind a relative pronoun."""
    at, first = sentence.index_of(city.start), sentence.index_of(max(sentence.start, draft.span[1]))
    relatives = {"que", "qu'", "dont", "qui"}
    return sentence.low(at - 2) == "," and not relatives.isdisjoint(sentence.lows[first : at - 1])


def _place(city, rule):
    return Place(city.name, city.start, city.end, rule)


def _lead_place(draft, story, head):
    """The city of the lead, where that tells of contacts: « une série d’entretiens à Kara »."""
    for number in lead_before(draft, story):
        sentence = story.sentences[number]
        city = city_in(story, number, draft)
        if city and (_is_of_news(sentence, city, head) or _stands_in_building(sentence, city)):
            return _place(city, "place.lead")
    return None


def _is_of_news(sentence, city, head):
    """Whether the lead's `city` is where its news is from: it tells of contacts or an arrival, or is dated there."""
    is_dated = head.dateline is not None and head.dateline.usual == getattr(city, "usual", city.name)
    return is_dated or _tells_contacts(sentence) or not ARRIVED.isdisjoint(sentence.words)


def _retold_place(draft, story, kind):
    """The city of « Reçu vendredi au palais, à Victoria », « Ce déplacement à Lomé … », behind the contact, or None."""
    for number in range(draft.sentence + 1, min(draft.sentence + 1 + RETOLD_REACH, len(story.sentences))):
        sentence = story.sentences[number]
        if not _takes_up(sentence, kind):
            continue
        city = city_in(story, number, draft)
        if city and (city.country is None or city.country in _countries(draft)):
            return _place(city, "place.sentence")
    return None


def _takes_up(sentence, kind):
    """Whether `sentence` tells the contact again: by its first words, or how the guest was received."""
    head, noun = sentence.low(0), sentence.low(1)
    if kind == "visit":
        return head in POINTING and noun in JOURNEYS
    by_noun = head in DEFINITE and noun in RETOLD_NOUNS
    if not by_noun and head in OPENING and not RETOLD_NOUNS.isdisjoint(sentence.lows[1:HEAD]):
        by_noun = any(low.startswith(TOOK_PLACE) for low in sentence.lows[2 : HEAD + RETOLD_IN])  # ", qui s'est tenue"
    return by_noun or head in RETOLD_PARTICIPLES or not RECEPTION.isdisjoint(sentence.words)


def _stands_in_building(sentence, city):
    at = sentence.starts.index(city.start) if city.start in sentence.starts else 0
    return has_building(sentence, at)


def _tells_contacts(sentence):
    return any(word.startswith(CONTACT_STEMS) for word in sentence.lows)


def _moved(draft, story):
    """The city of the sentence before, where the contact's own refers to it ("il s'y est entretenu") or goes on."""
    if draft.sentence == 0:
        return None
    before, sentence = story.sentences[draft.sentence - 1], story.sentences[draft.sentence]
    refers = "y" in sentence.words or "marge" in sentence.words or _is_of_event(sentence)
    if not (refers or before.paragraph == sentence.paragraph or _leads_on(before)):
        return None
    city = city_in(story, draft.sentence - 1, draft) or ("y" in sentence.words and _only_city(before))
    return _place(city, "place.sentence-before") if city and not _is_asked_to(before, city) else None


def _is_of_event(sentence):
    """ "A et B en avaient accepté la présidence": of what the sentence before tells."""
    return any(is_finite(sentence, k + 1) for k in sentence.where("en"))


def _is_asked_to(sentence, city):
    """ "Il l'invite à se rendre à Avaza au printemps": nobody is there yet."""
    before = sentence.lows[: sentence.index_of(city.start)]
    asked = next((k for k, low in enumerate(before) if low in ASKED), None)
    return asked is not None and not GOING.isdisjoint(before[asked:])


def _only_city(sentence):
    """The city that a sentence names alone, whatever it says of it: "avait choisi Nicosie. Il y a été reçu"."""
    cities = [mark.value for mark in sentence.marks.values() if mark.kind == "city"]
    return cities[0] if len(cities) == 1 else None


def _leads_on(before):
    """Whether a sentence tells where somebody went, or that "il y a eu trois entretiens"."""
    if has(before, phrases("verbs", "visit", "phrase")) is not None:
        return True
    return "y" in before.words and _tells_contacts(before)


@dataclass(frozen=True)
class Head:
    """The dateline's city and the headline's, as CityMentions, or None."""

    dateline: object = None
    headline: object = None  # only where the headline puts what it tells there
    printed: object = None  # the Printed of the dateline's place
    opens: bool = False  # whether the headline's city begins it: "Lomé : …"


def read_head(cleaned, cities):
    """The Head of a dispatch (archive.clean.cleaned.Cleaned), of whose text `cities` are the CityMentions."""
    place, title = cleaned.dateline_place, cleaned.title
    dateline = _city_within(cities, place) if place and place.layer == "clean" else _city_named(place)
    headline = _city_within(cities, title) if title and title.layer == "clean" else None
    if headline is None:
        return Head(dateline, None, place, False)
    opens = headline.start == title.start and bool(OPENS.match(cleaned.text, headline.end))
    before = "\n" + cleaned.text[max(0, headline.start - PLACING_REACH) : headline.start]
    is_placed = opens or before.casefold().endswith(PLACING)
    return Head(dateline, headline if is_placed else None, place, opens)


def _city_within(cities, part):
    return next((city for city in cities if part.start <= city.start < part.end), None)


def _city_named(place):
    """The city that a place at the head names, where its line is no part of the clean text ("Victoria"); or None."""
    return next(iter(find_cities(place.text, fold(place.text))), None) if place else None


def _host_place(draft, story, head):
    """The dateline's city where somebody of its state receives, or where the text tells of a visit to that state."""
    if head.dateline and any(
        rule(draft, story, head.dateline)
        for rule in (_receives, _has_guest, _is_called_on, _is_in_office, _is_visited, _is_called_capital, _is_at_seat)
    ):
        return Place(head.printed.text, head.printed.start, head.printed.end, "place.host", head.printed.layer)
    return None


def _headline_place(draft, story, head):
    """The headline's city, where that tells of contacts or one of those who met serves its state."""
    if head.headline is None:
        return None
    is_same = head.dateline and head.dateline.usual == head.headline.usual
    is_of_party = head.headline.country in _countries(draft) and draft.status != "announced"
    is_told = not head.opens and _tells_contacts(story.sentences[0])
    if is_same or is_of_party or is_told or _is_called_capital(draft, story, head.headline):
        return _place(head.headline, "place.headline")
    return None


def _is_at_seat(draft, story, city):
    """ "au palais", "au siège du ministère": of the dateline's state, where nobody of another receives."""
    if draft.host and draft.host.country is None and draft.host.body:
        return "siege" in story.sentences[draft.sentence].words
    if draft.host and draft.host.country != city.country or city.country not in _countries(draft):
        return False
    return any(map(_names_seat, (story.sentences[n] for n in (draft.sentence, *lead_before(draft, story)))))


def _names_seat(sentence):
    if POWERS.isdisjoint(sentence.words):
        return False
    for i, low in enumerate(sentence.lows):
        if low in POWERS and (sentence.low(i - 1) in IN or sentence.low(i - 2) in IN):
            return True
        if low == "siege" and sentence.low(i - 1) == "au" and not POWERS.isdisjoint(sentence.lows[i + 2 : i + 4]):
            return True
    return False


def _countries(draft):
    return {person.country for person in draft.persons} | {party.country for party in draft.parties}


def _receives(draft, story, city):
    return draft.host is not None and draft.host.country == city.country


def _has_guest(draft, story, city):
    """ "s'est entretenu avec son hôte, X": one of them was at home, whoever received."""
    sentence = story.sentences[draft.sentence]
    told = any(sentence.low(k - 1) in ("son", "sa") for k in sentence.places_of(HOSTS))  # no "pays hôte"
    return told and draft.host is None and city.country in _countries(draft)


def _is_called_on(draft, story, city):
    """ "a eu une audience avec le ministre", "est allé saluer"; the next talks of who "a reçu trois hôtes"."""
    if draft.host is not None or city.country not in _countries(draft) or _is_outranked(draft, city):
        return False
    if not CALLED_ON.isdisjoint(story.sentences[draft.sentence].words):
        return True
    own = {person for person in draft.persons if person.country == city.country}
    return any(_is_received_by(story.scenes[number], own) for number in lead_before(draft, story))


def _is_in_office(draft, story, city):
    """ "Y a gagné le bureau de la ministre X": hers, of the city's state."""
    scene = story.scenes[draft.sentence]
    if OFFICES.isdisjoint(scene.words) or draft.host is not None:
        return False
    own = ((g, p) for g, p in scene.pairs() if g.governor == "de" and p and p[0].country == city.country)
    return any(not OFFICES.isdisjoint(scene.sentence.lows[g.start - OFFICE_REACH : g.start]) for g, p in own)


def _is_received_by(scene, persons):
    return not RECEIVED.isdisjoint(scene.words) and not persons.isdisjoint(scene.everyone())


def _is_outranked(draft, city):
    """Whether somebody of another state is a head, who receives, and nobody of the city's."""
    heads = [person for person in draft.persons if person.function and person.function.level == "head"]
    return bool(heads) and all(person.country != city.country for person in heads)


def _is_called_capital(draft, story, city):
    """ "dans la capitale géorgienne", where the dateline is at it, or "s'est rendu au Parlement" of its state."""
    sentence = story.sentences[draft.sentence]
    if "y" in sentence.words and draft.sentence and "capitale" not in sentence.words:
        sentence = story.sentences[draft.sentence - 1]
    capital = next(iter(sentence.where("capitale")), None)
    if capital is None:
        at = sentence.first_of(MOVED)
        gone_to = _states_behind(sentence, at) if at is not None else {None}
        return city.country in (gone_to or _countries(draft))  # "s'est rendu au Sénat", no "en Espagne"
    mark = sentence.marks.get(capital + 1)
    return bool(mark and mark.kind == "state") and city.is_capital and city.country in mark.value.codes


def _is_guest_here(sentence, at):
    """ "en visite de travail au Royaume", "en visite dans notre pays": of the city where the dispatch is written."""
    return any(sentence.low(k) in ("royaume", "pays", "principaute", "sultanat", "emirat") for k in range(at, at + 8))


def _is_visited(draft, story, city):
    """Whether a sentence of the lead tells of a visit to the state of `city`, by somebody of another."""
    if city.country not in _countries(draft) or all(person.country == city.country for person in draft.persons):
        return False
    for number, sentence in enumerate(story.sentences[: draft.sentence + 1]):
        at = _visit_at(sentence, draft)
        if at is None:
            continue
        if number == draft.sentence and _is_guest_here(sentence, at) or city.country in _states_behind(sentence, at):
            return True
    return False


def _visit_at(sentence, draft):
    """Index of the words that tell of a journey done or under way, on which somebody of `draft` was met; or None."""
    at = has(sentence, phrases("verbs", "visit", "phrase"))
    if at is None and draft.kind != "visit" and (travel := find_travel(sentence)):
        _, start, _, is_coming = travel
        return None if is_coming else start
    return at


def _states_behind(sentence, at):
    """The codes of the states named behind token `at`, by themselves or by a city."""
    marks = [mark for k, mark in sentence.marks.items() if k > at]
    states = {code for mark in marks if mark.is_state_name for code in mark.value.codes}
    return states | {mark.value.country for mark in marks if mark.kind == "city"}
