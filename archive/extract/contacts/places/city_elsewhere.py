"""The city that another sentence gives a contact: the lead its rounds, a later one where it took place."""

from archive.extract.contacts.places.cities import city_in, is_of_event
from archive.extract.contacts.places.matters import is_of_topic
from archive.extract.contacts.places.venues import SCENES, is_host
from archive.extract.dates.taken_up import TOLD, is_it, names_it_again
from archive.extract.words.lexicon import table

TABLE = table("places")
ROUNDS, ONE_BY_ONE = frozenset(TABLE["rounds"]), tuple(map(str.split, TABLE["one_by_one"]))
OTHERS, HELD_THERE = frozenset(TABLE["other_matters"]), frozenset(TABLE["held_there"])
HELPERS = frozenset(("a", "ont", "est", "sont", "etait", "etaient", "avait", "avaient", "fut", "furent"))
REMOTE = frozenset(("telephoniques", "telephone", "visioconference", "visioconferences"))
ARTICLES = ("le", "la", "les", "l'")
STAYS, JOURNEYS = frozenset(TABLE["stays"]), frozenset(TABLE["journeys"])
MADE = tuple(TABLE["made"])
LEAVES, STAYED_UNTIL = frozenset(TABLE["leaves"]), frozenset(TABLE["after_leaving"])
REACH = 2  # sentences behind a contact in which its place is looked for
LEAD_SENTENCES = 4
NOUN = 5  # tokens of "Le long entretien, à" and "a entamé mardi une visite"
NEAR = 14  # tokens from the head of a sentence, or from "séjourne", within which its city stands


def city_of_rounds(draft, story):
    """The city of the lead that tells of several talks: "a multiplié les entretiens à Oslo"; or None.

    draft, story  as for where.place_contact
    """
    before = list(lead_before(draft, story))
    if not any(_tells_rounds(story.sentences[number]) for number in before):
        return None
    found = (city_in(story, number, draft) or _event_told(story.sentences[number]) for number in before)
    return next(
        (city for number, city in zip(before, found) if city and not _is_matter(story.sentences[number], city)), None
    )


def _is_matter(sentence, city):
    """ "La trêve à Gaza a dominé les entretiens", "des entretiens sur la trêve à Gaza": of what they spoke."""
    before = sentence.lows[: sentence.index_of(city.start)]
    if is_of_topic(before):
        return True
    is_head = len(before) <= NOUN and before[:1] and before[0] in ARTICLES
    return bool(is_head) and JOURNEYS.isdisjoint(before) and TOLD["nouns"].isdisjoint(before)


def lead_before(draft, story):
    """The numbers of the sentences of the first paragraph that stand before the contact's."""
    first = next((n for n, sentence in enumerate(story.sentences) if sentence.paragraph >= 0), len(story.sentences))
    for number in range(first, min(draft.sentence, first + LEAD_SENTENCES)):
        if story.sentences[number].paragraph == story.sentences[first].paragraph:
            yield number


def _tells_rounds(sentence):
    if not REMOTE.isdisjoint(sentence.words):
        return False
    if not ROUNDS.isdisjoint(sentence.words):
        return True
    return any(words[0] in sentence.words and _stands(sentence, words) for words in ONE_BY_ONE)


def _stands(sentence, words):
    return any(sentence.lows[k : k + len(words)] == words for k in sentence.where(words[0]))


def _event_told(sentence):
    """The city of "Le sommet d'Oslo a fourni à X l'occasion de plusieurs apartés", or None."""
    cities = ((i, mark) for i, mark in sorted(sentence.marks.items()) if mark.kind == "city")
    return next((mark.value for i, mark in cities if is_of_event(sentence, i, behind=True)), None)


def city_behind(draft, story):
    """The city of "L’audience s’est déroulée à Oslo", "C’était à Oslo", in a sentence behind the contact; or None."""
    for number in _behind(draft, story):
        sentence = story.sentences[number]
        if (
            _is_host_of_it(sentence)
            or is_it(sentence)
            or names_it_again(sentence)
            and "visite" not in sentence.lows[:NOUN]
        ):
            city = city_in(story, number, draft)
            if city and _is_its_place(sentence, sentence.index_of(city.start)):
                return city
    return None


def _behind(draft, story):
    last = max([draft.sentence, *draft.sentences])
    return range(last + 1, min(last + 1 + REACH, len(story.sentences)))


def _is_host_of_it(sentence):
    """ "Oslo a servi de cadre à l'entretien"."""
    mark = sentence.marks.get(0)
    is_told = mark is not None and mark.kind == "city" and is_host(sentence, 0, mark.stop)
    return is_told and not TOLD["nouns"].isdisjoint(sentence.words)


def _is_its_place(sentence, i):
    """Whether the city at token `i` is where what the sentence begins with took place, and nothing else."""
    before = sentence.lows[:i]
    if not before or before[-1] in SCENES:
        return True
    if len(before) > NEAR or not OTHERS.isdisjoint(before):
        return False
    is_held = not HELD_THERE.isdisjoint(before) or is_it(sentence)
    return is_held or len(before) <= NOUN and not any(low in HELPERS for low in before)


def city_of_stay(draft, story):
    """The city of "M. Ablo séjourne à Oslo", "L’ambassadrice a quitté Oslo", of one who took part; or None."""
    for number in _behind(draft, story):
        sentence = story.sentences[number]
        if not (STAYS.isdisjoint(sentence.words) and LEAVES.isdisjoint(sentence.words)):
            if set(story.scenes[number].everyone()).isdisjoint(draft.persons):
                continue
            if city := _stayed_in(sentence):
                return city
    return None


def _stayed_in(sentence):
    """The city behind a word of staying or leaving, its clause undisturbed, or None."""
    for i, mark in sorted(sentence.marks.items()):
        if mark.kind != "city":
            continue
        before = sentence.lows[max(0, i - NEAR) : i - 1]
        if sentence.low(i - 1) in ("à", "au") and _is_stay(before):
            return mark.value
        if sentence.low(i - 1) in LEAVES and STAYED_UNTIL.isdisjoint(sentence.lows[mark.stop :]):
            return mark.value
    return None


def _is_stay(before):
    """Whether the folded words `before` a city tell that somebody stays there, with no other clause between."""
    at = max((k for k, low in enumerate(before) if low in STAYS), default=None)
    if at is None or not OTHERS.isdisjoint(before[at + 1 :]):
        return False
    is_made = any(low.startswith(MADE) for low in before[max(0, at - NOUN) : at])
    return before[at] not in JOURNEYS or before[at - 1 : at] == ["en"] or is_made
