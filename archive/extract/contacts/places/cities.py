"""The city in which a sentence puts what it tells: "à Lomé", "au palais de Kara", "Bakou a abrité"."""

from dataclasses import dataclass

from archive.extract.contacts.places.matters import (
    EVENT_NOUN_REACH,
    is_harbour,
    is_of_event_told,
    is_of_matter_behind,
    is_of_matter_done,
    is_of_paper,
    is_of_relative,
    is_of_topic,
)
from archive.extract.contacts.places.stages import city_of_stage
from archive.extract.contacts.places.venues import (
    CLAUSE_MARKS,
    CLAUSE_REACH,
    DETERMINERS,
    OF,
    has_building,
    is_called_city,
    is_host,
    is_in,
    is_to_come,
)
from archive.extract.people.heads import is_portfolio, words
from archive.extract.people.names.printed import is_never, is_town
from archive.extract.words.clauses import in_closing, in_opening
from archive.extract.words.lexicon import folded_set, table

TABLE = table("places")
OF_TOWNS = frozenset(TABLE["of_towns"])
SEATS = tuple(TABLE["seats"])
CITY_ADJECTIVES = TABLE["cities"]
SCHEDULED = folded_set(TABLE["scheduled"])
EVENTS, MARGINS = frozenset(TABLE["events"]), frozenset(TABLE["margins"])
NEAR, LAND = frozenset(TABLE["near"]), frozenset(TABLE["land"])
REACHED, LEFT_FOR, WAYS = tuple(TABLE["reached"]), tuple(TABLE["left_for"]), frozenset(TABLE["ways"])
APPOINTED = ["donne", "rendez-vous"]  # "ils se sont donné rendez-vous à Lomé"
CITY_STATES = {"vatican": "VA", "monaco": "MC", "singapour": "SG", "luxembourg": "LU", "saint-marin": "SM"}
NAMED_LIKE_STATES = {"djibouti": "DJ", "koweit": "KW", "panama": "PA", "guatemala": "GT"}  # "au Panama" is the state
HOMONYMS = CITY_STATES | NAMED_LIKE_STATES
TRIPS, MADE_TRIP = frozenset(("voyage", "deplacement")), frozenset(("fait", "faire", "entrepris"))
WITHIN_NAMES = frozenset("nad pod pri am an der den im ob upon on del do da dos di el al y na".split())
SELF, LOOKED_BACK = ("s'", "avait", "etait", "rentrait"), frozenset(("etait", "avait", "rentrait"))  # "qui s'était"
EVENT_REACH = 7  # tokens between "marge", the event and its city
TRAVEL_REACH = 7  # tokens between "gagné" and the city


def city_in(story, number, draft):
    """The city that sentence `number` gives the contact, as a CityMention or an UnlistedCity, or None."""
    sentence, inside = story.sentences[number], _tokens_of_functions(story.scenes[number])
    marks = [(i, mark) for i, mark in sorted(sentence.marks.items()) if mark.kind == "city" and i not in inside]
    if number != draft.sentence:
        marks = [(i, mark) for i, mark in marks if not (draft.status == "held" and is_to_come(sentence, i))]
        return _city_near(sentence, marks, inside, story.scenes[number])
    event = next((m.value for i, m in marks if is_of_event(sentence, i) or _is_its_own(sentence, i, draft)), None)
    found = city_of_stage(story, number, draft, marks) or event
    if not (marks or found):
        found = _seat(sentence) or _city_state(sentence, inside)
    return found or _nearest(_told(sentence, marks, draft), draft) or _unlisted(story, number, draft)


def _told(sentence, marks, draft):
    """The cities among `marks` in which the sentence of the contact puts it."""
    cities = [mark.value for i, mark in marks if _is_where(sentence, i, mark) and not _is_aside(sentence, i, draft)]
    cities = [c for c in cities if not (_is_of_opening(sentence, c, draft) or _is_of_subject(sentence, c, draft))]
    if draft.status != "held" or len(cities) < 2:
        return cities
    return [city for city in cities if not _is_scheduled(sentence, city)]  # "attendu à Rome, il a vu X à Oslo"


def _is_of_opening(sentence, city, draft):
    """ "Après une escale à Tunis, un entretien a réuni …": where something else was, before the contact was told."""
    return in_opening(sentence, city.start) and "," in sentence.lows[: sentence.index_of(draft.span[0])]


def _is_of_subject(sentence, city, draft):
    """ "X, qui s'était rendu lundi à Tunis, a reçu Y": where a clause tells that he was before."""
    at, told = sentence.index_of(city.start), sentence.index_of(draft.span[0])
    relative = max((k for k in sentence.where("qui") if k < at), default=None)
    if relative is None or sentence.low(relative - 1) != "," or "," not in sentence.lows[at:told]:
        return False
    return sentence.low(relative + 1) in SELF and not LOOKED_BACK.isdisjoint(sentence.lows[relative:at])


def _unlisted(story, number, draft):
    return _unlisted_city(story.sentences[number], story.scenes[number].inside, draft)


def _city_near(sentence, marks, inside, scene):
    """The city that a sentence near it gives a contact, or None. `marks`: [(index, Mark)] of its cities."""
    placed = [(i, mark) for i, mark in marks if _is_where(sentence, i, mark) and not _is_matter(sentence, i)]
    cities = [mark.value for i, mark in placed if not (is_of_paper(sentence, i) or is_harbour(sentence, i))]
    if not marks and (seat := _seat(sentence) or _city_state(sentence, inside)):
        return seat
    if not cities and ";" not in sentence.words:
        return _unlisted_city(sentence, scene.inside, None)
    return _reached_last(sentence, cities)


def _is_matter(sentence, i):
    """Whether the city at token `i` is of a clause or of a matter: "déplore que le thon soit vendu à Oslo"."""
    before = sentence.lows[:i]
    if in_opening(sentence, sentence.starts[i]) or in_closing(sentence, i, 0):
        return True
    return is_of_relative(before) or is_of_topic(before) and not _is_reached(sentence, i)


def _tokens_of_functions(scene):
    """Indexes of the tokens of the sentence that tell somebody's function."""
    return {k for group in scene.whole().groups for actor in group.actors for k in _function_tokens(actor)}


def _is_where(sentence, i, mark):
    """Whether the city at token `i` is where something took place, and no part of another named next."""
    return _places(sentence, i, mark.stop) and not _is_part(sentence, mark)


def _nearest(cities, draft):
    """The city nearest to the words of the contact or its day: "lundi à Madrid par A, mardi à Rome par B"; or None."""
    at = (draft.day_at or draft.span)[0]
    return min(cities, key=lambda city: abs(city.start - at), default=None)


def _reached_last(sentence, cities):
    """The city that somebody is told to have gone to ("a gagné Pristina"), else the first that is not to come."""
    cities = [city for city in cities if not _is_scheduled(sentence, city)]
    reached = [city for city in cities if _is_reached(sentence, sentence.index_of(city.start))]
    return next(iter(reached or cities), None)


def is_of_event(sentence, i, *, behind=False):
    """ "en marge du Forum de Doha": the city of an event whose margin or occasion is the contact's.

    behind  whether the margin may be told behind it: "Le Forum de Doha a fourni l'occasion d'un aparté"
    """
    if sentence.low(i - 1) not in OF:
        return False
    for k in range(i - 2, max(-1, i - EVENT_REACH), -1):
        if sentence.low(k) in EVENTS:
            around = sentence.lows if behind else sentence.lows[max(0, k - EVENT_REACH) : k]
            return not MARGINS.isdisjoint(around)
        if sentence.low(k) in CLAUSE_MARKS:
            return False
    return False


def _is_its_own(sentence, i, draft):
    """ "Le sommet de Kigali a réuni X, Y et Z": the city of the very event that is told."""
    return draft.frame == "event" and sentence.low(i - 1) in OF and sentence.starts[i - 2] == draft.span[0]


def _is_of_margin(sentence, i):
    """ "en marge de la conférence sur les océans à Nice": the event's city, and no matter of the talks."""
    if MARGINS.isdisjoint(sentence.words):
        return False
    for k in range(i - 1, max(-1, i - EVENT_NOUN_REACH - 1), -1):
        if sentence.low(k) in EVENTS:
            return not MARGINS.isdisjoint(sentence.lows[max(0, k - EVENT_REACH) : k])
        if sentence.low(k) == "," or sentence.low(k) in CLAUSE_MARKS:
            return False
    return False


def _is_aside(sentence, i, draft):
    """Whether a city stands in another clause than the contact: behind a semicolon, or "qu'il envoie à Olenivka"."""
    at, stop = sentence.index_of(draft.span[0]), sentence.index_of(draft.span[1])
    if ";" in sentence.lows[min(i, at) : max(i, at)]:
        return True
    if is_of_matter_behind(sentence, i, draft):
        return True
    behind = sentence.lows[stop:i] if i > stop else []
    if not behind or _is_of_margin(sentence, i):
        return False
    if is_of_topic(behind) or _is_left_for(sentence, i) or is_of_event_told(sentence, i, stop):
        return True
    return is_of_matter_done(sentence, i, stop) or in_closing(sentence, i, stop) or is_of_relative(behind)


def _is_left_for(sentence, i):
    """ "avant de s’envoler pour Paris": where somebody went afterwards."""
    return _is_reached(sentence, i) and not is_in(sentence, i)


def _is_reached(sentence, i):
    """ "a gagné dans la soirée Pristina", "s’est envolé pour Kinshasa", "a mis le cap sur Doha"."""
    if sentence.low(i - 1) in OF and sentence.low(i - 2) in TRIPS:
        return any(low in MADE_TRIP for low in sentence.lows[max(0, i - TRAVEL_REACH) : i - 2])
    for k in range(i - 1, max(-1, i - TRAVEL_REACH), -1):
        low = sentence.low(k)
        if low in CLAUSE_MARKS:
            return False
        if low.startswith(REACHED):
            return sentence.low(i - 1) not in OF
        if low.startswith(LEFT_FOR):
            return sentence.low(i - 1) in ("pour", "vers", "sur") or sentence.low(i - 1) in OF and low in WAYS
    return False


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


def _city_state(sentence, inside):
    """The UnlistedCity of "a été reçu au Vatican", "au palais de Monaco", which is a state's name too; or None.

    inside  the tokens of functions: "l'ambassadeur du Togo au Luxembourg" is not there
    """
    for low in HOMONYMS.keys() & sentence.words:
        for i in sentence.where(low):
            if i not in inside and sentence.is_capital(i) and _is_city_here(sentence, i):
                return UnlistedCity(sentence.texts[i], *sentence.span(i, i + 1), HOMONYMS[low])
    return None


def _is_city_here(sentence, i):
    """Whether what is named like its state at token `i` is the city: "Djibouti a abrité", "la capitale, Singapour"."""
    if sentence.low(i - 1) == "au":
        return sentence.lows[i] in CITY_STATES
    return _places(sentence, i, i + 1)


def _unlisted_city(sentence, inside, draft):
    """The UnlistedCity of "à Nouméa", "à Puerto Azul": a capital behind "à", no person and no office; or None."""
    for i in range(1, len(sentence)):
        if not sentence.texts[i][:2].istitle() or i in inside or sentence.marks.get(i):
            continue
        is_placed = is_in(sentence, i) if sentence.low(i - 1) == "à" else _names_town(sentence, i)
        stop = _stop_of_name(sentence, i)
        may_be = is_placed and (stop > i + 1 or _may_be_city(sentence, i))
        if may_be and not (draft and _is_aside(sentence, i, draft)):
            return UnlistedCity(" ".join(sentence.texts[i:stop]), *sentence.span(i, stop))
    return None


def _stop_of_name(sentence, i):
    """The token behind the name of a town: "Puerto Azul", "Hluboká nad Vltavou", "Frankfurt am Main"."""
    stop = i + 1 + is_town(sentence, i)
    is_longer = stop == i + 1 and sentence.low(stop) in WITHIN_NAMES and sentence.is_capital(stop + 1)
    return stop + 2 if is_longer else stop


def _may_be_city(sentence, i):
    """Whether the capital word at token `i` is whole, and no portfolio or word that is never a name."""
    following = sentence.texts[i + 1] if i + 1 < len(sentence) else "."
    if following[0].isupper() or following in OF and not _goes_on(sentence, i + 2):
        return False
    return not is_portfolio(sentence, i) and not _is_no_city(sentence.lows[i])


def _goes_on(sentence, i):
    """Whether the sentence goes on behind "de": "se sont entretenus à Kpodzi de la pêche", not "à Kpodzi de Kara"."""
    return sentence.low(i) in DETERMINERS and not sentence.is_capital(i + 1)


def _names_town(sentence, i):
    """ "dans la ville de Kpodzi", "au château de Kpodzi, près de Kara", "dans un hôtel de Kpodzi (nord)"."""
    return has_building(sentence, i, None if _is_located(sentence, i + 1) else OF_TOWNS)


def _is_located(sentence, i):
    """Whether what stands from token `i` on tells where the name before it lies: ", près de Kara", "(sud-est)"."""
    if sentence.low(i) == "(":
        return i + 2 in sentence.marks or sentence.low(i + 1) in LAND or sentence.low(i + 2) == ")"
    if sentence.low(i) != ",":
        return False
    return not NEAR.isdisjoint(sentence.lows[i + 1 : i + 5]) or not LAND.isdisjoint(sentence.lows[i + 2 : i + 5])


def _is_no_city(word):
    return is_never(word) or word in words("words", "seat", "grammar")


def _function_tokens(actor):
    return range(actor.function.start, actor.function.stop) if actor.function and actor.form == "person" else ()


def _places(sentence, i, stop):
    if is_in(sentence, i) or is_host(sentence, i, stop) or has_building(sentence, i):
        return True
    return _is_reached(sentence, i) or is_called_city(sentence, i) or _has_quarter(sentence, i, stop)


def _has_quarter(sentence, i, stop):
    """ "au ministère à Anosy, Antananarivo": a quarter before its city; not "à Anosy, Antananarivo et Lomé"."""
    is_behind_name = sentence.low(i - 1) == "," and i > 2 and sentence.is_capital(i - 2) and i - 2 not in sentence.marks
    return is_behind_name and sentence.low(i - 3) == "à" and sentence.low(stop) not in ("et", "ou")


def _is_part(sentence, mark):
    """Whether the city that ends at token `mark.stop` lies in one named next: "à sa résidence de Kpalimé, à Lomé"."""
    at = mark.stop + 2
    is_within = sentence.low(mark.stop) == "," and sentence.low(at - 1) == "à" and sentence.low(mark.stop + 3) != "et"
    return is_within and at in sentence.marks and sentence.marks[at].kind == "city"


def _is_scheduled(sentence, city):
    """ "le Cabinet binational, convoqué pour le 15 novembre à Guayaquil": the place of what is to come."""
    at = sentence.index_of(city.start)
    for k in range(at - 1, max(-1, at - CLAUSE_REACH), -1):
        if sentence.low(k) in CLAUSE_MARKS:
            return False
        if sentence.low(k) in SCHEDULED or sentence.lows[max(0, k - 1) : k + 1] == APPOINTED:
            return True
    return False
