"""The contact that the first sentences most likely tell, asked only where nothing else found one in the whole dispatch:
officials of two sides near one another, and any word of contact there, in the headline or just behind.
"""

from dataclasses import replace
from functools import cache

from archive.extract.contacts.guesses.presumed import DONE, is_official
from archive.extract.contacts.sequels.sequel import Sequel
from archive.extract.contacts.words.nouns import is_dated_back, noun_kind, nouns
from archive.extract.contacts.words.wished import is_wished
from archive.extract.people.told.fitting import is_spokesman
from archive.extract.people.told.person import sides_of
from archive.extract.saying import saying_at
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

FIRST = 4  # sentences that tell the news, the scenery included
BEHIND = 3  # sentences that go on: "les deux ministres", "son hôte"
NEAR = 3  # tokens between "la présidence" and "de"
SAID_REACH = 6  # tokens of "a déclaré vendredi à Rome que"
DENIED = 5  # tokens of "ne se sont pas parlé" behind the auxiliary
WISHED = 8  # tokens of "souhaite vivement une rencontre"
INTERVIEW = 5  # tokens of "entretien exclusif accordé au journal"
APPEAL = 12  # tokens of ", à quelques jours du sommet, à la retenue"
SIDES = 2
AHEAD = 2  # sentences, its own included, in which what is told may be said
LONG_AGO = frozenset(("month", "year", "period"))  # forms of days that are no news
SPANS, LAST = frozenset(("semaine", "mois", "annee", "an")), ("dernier", "derniere", "passe", "passee", "precedente")
AIM = 2  # tokens of "à la suite"
ENVOYS = frozenset(("ambassador", "charge-d-affaires", "nuncio"))
FUTURE = ("ra", "ront")
PARTNERS = ("à", "avec", "par", "entre", "chez", "auprès", "devant")
_words = word_sets("presumed", "likely")


def likely(story, scene):
    """The Sequel of the contact that the sentence most likely tells, or None. `story`: story.Story."""
    return _find(story, scene) if story.seeks_likely and not story.drafts else None


def may_be_likely(story):
    """Whether a sentence as read may tell of a contact, so that reading once more is worth its cost."""
    return any(_find(story, scene) for scene in story.scenes[:FIRST])


def _find(story, scene):
    if scene.number >= FIRST or not _may_tell(story, scene):
        return None
    alone, joined, letter = _met(scene), _joined(story, scene), _correspondents(scene)
    if joined and all(person.function_rule == "function.counterpart" for person in alone):  # of whoever is told before
        alone = []
    if _are_two_sides(alone):
        return _sequel(scene, alone, _kind(story, scene))
    if _are_two_sides(joined):
        return replace(_sequel(scene, joined, _kind(story, scene)), is_joined=True)
    return _sequel(scene, letter, "letter") if _are_two_sides(letter) else None


def _may_tell(story, scene):
    """Whether a word of contact stands near, nothing tells of news of another sort, and it is not all to come."""
    told = story.headline.words.union(*(sentence.words for sentence in story.sentences[: scene.number + 1]))
    if _is_interview(scene.sentence) or looks_back(scene.sentence):
        return False
    if scene.sentence.low(0) == "y":  # "Y ont pris part": in what the sentence before tells, which company.py reads
        return False
    return never().isdisjoint(told) and _names_contact(story, scene.number) and not _is_coming(scene)


def looks_back(sentence):
    """ "X avait affirmé la semaine dernière que": the pluperfect, of a week, a month or a year."""
    forms = {mark.value.form for mark in sentence.marks.values() if mark.kind == "date"}
    is_ago = bool(forms) or any(sentence.low(k + 1) in LAST for k in sentence.places_of(SPANS))
    tenses = {clauses.tense_of(sentence, k) for k in range(len(sentence))} if is_ago and forms <= LONG_AGO else ()
    return "pluperfect" in tenses and "past" not in tenses


def _is_interview(sentence):
    """ "dans un entretien accordé au journal"."""
    reach = (sentence.lows[k + 1 : k + 1 + INTERVIEW] for k in sentence.where("entretien"))
    return any(not _words("media").isdisjoint(lows) for lows in reach)


def _sequel(scene, met, kind):
    at, is_apart = _place_of(scene, met), kind != "letter" and clauses.is_told_apart(scene.sentence)
    met = _protagonist_first(scene, met) if is_apart else met
    return Sequel(met[:1], met[1:], at, at + 1, separate=is_apart, kind=kind)


def tells_meeting(sentence):
    """Whether the sentence has a word of meeting, not only of coming and of welcome."""
    return any(word.startswith(_begins("meeting")) for word in sentence.words)


def _protagonist_first(scene, met):
    """`met` with the only one whom no preposition governs first: "Reçu par A, puis par B, X est venu plaider"."""
    free = [p for g, persons in scene.pairs() if g.governor == "" for p in persons if p in met]
    return [*free, *(p for p in met if p not in free)] if len(set(free)) == 1 else met


def _is_coming(scene):
    """ "recevra", "s'entretiendra": told by verbs of contact in the future, and by nothing done."""
    is_future = any(w.endswith(FUTURE) and w.startswith(_begins("stems")) for w in scene.words)
    return scene.words.isdisjoint(DONE) and (is_future or not _words("coming").isdisjoint(scene.words))


def _joined(story, scene):
    """Those of the sentence before with those of this, where each tells of one side only."""
    last = story.scenes[scene.number - 1] if scene.number else None
    if last is None or _is_coming(last):
        return []
    before, met = _met(last), _met(scene)
    words = scene.words | last.words
    is_told = bool(before and met) and any(word.startswith(_begins("joined")) for word in words)
    return [*before, *(person for person in met if person not in before)] if is_told else []


def _correspondents(scene):
    """[sender, addressee] of "X a pris connaissance d'un message de Y", or an empty list."""
    if scene.words.isdisjoint(_words("letters")):
        return []
    sent = next(
        (p for g, p in scene.pairs() if p and g.governor == "de" and is_behind(scene, g, _words("letters"))), []
    )
    met = [person for person in _met(scene) if person not in sent]
    return [*sent[:1], *met[:1]] if sent and met else []


def is_behind(scene, group, words):
    """Whether one of `words` stands right before "de" and the group."""
    return not words.isdisjoint(scene.sentence.lows[max(0, group.start - NEAR) : group.start])


def _place_of(scene, met):
    """Index of a token that names somebody of `met` in the sentence."""
    starts = (p.name_at[0] for p in reversed(met) if p.name_at)
    inside = (scene.sentence.index_of(start) for start in starts if scene.sentence.start <= start)
    return min(next(inside, 0), len(scene.sentence) - 1)


def _kind(story, scene):
    """ "phone_call", "negotiation" … where a word of the sentences around tells it, else None."""
    near = story.sentences[max(0, scene.number - 1) : scene.number + AHEAD]
    words = story.headline.words.union(*(sentence.words for sentence in near))
    if told := _medium_begun(words):
        return told
    hits = (nouns().at(scene.sentence, i) for i in nouns().places(scene.sentence))
    if {hit[1] for hit in hits if hit} == {"letter"}:
        return "letter"
    before = noun_kind(near[0]) if near and not words.isdisjoint(_words("sitting")) else None
    return noun_kind(scene.sentence) or before


def _medium_begun(words):
    """ "video_call" or "phone_call" where one of `words` begins as a word for it does, else None."""
    kinds = ("video_call", "phone_call")
    return next((kind for kind in kinds if any(word.startswith(_begins(kind)) for word in words)), None)


def _met(scene):
    """The officials who stand where those do who meet, in what is told as done."""
    quoted = clauses.quoted(scene.sentence)
    met, stop, is_open = [], 0, False  # behind "sous la présidence de X, et de"
    for group, persons in scene.pairs():
        is_open = may_meet(scene, group) or is_open and group.governor == "de"
        if is_open and group.start not in quoted and (officials := _officials(group, persons)):
            met += [person for person in officials if person not in met]
            stop = group.stop
        is_open = is_open and group.governor == "de"
    return [] if _is_unreal(scene, stop) else met


def _officials(group, persons):
    return [person for person in persons if _may_be_official(person, group)]


def _is_unreal(scene, stop):
    """Whether what tells of those up to token `stop` is denied, wished, recalled or asked."""
    sentence = scene.sentence
    if sentence.low(len(sentence) - 1) == "?" or _is_appeal(sentence, stop) or is_dated_back(sentence):
        return True
    if not any(clauses.is_finite(sentence, k) for k in range(stop)):  # "A et B ne se sont pas parlé"
        stop = next((k for k in range(stop, len(sentence)) if clauses.is_finite(sentence, k)), stop) + DENIED
    start = max((k for k in range(min(stop, len(sentence))) if sentence.lows[k] in (":", ";")), default=0)
    return any(_denies(sentence, k) for k in range(start, min(stop, len(sentence))))


def _denies(sentence, k):
    """Whether the word at token `k` denies what its clause tells, or wishes for the contact named just behind it."""
    low = sentence.lows[k]
    if low in ("ne", "n'"):  # "n'a passé que quelques heures" denies nothing
        return "que" not in sentence.lows[k : k + DENIED]
    if low in _words("unreal") or low in nouns().first_words() and is_wished(sentence, k):
        return True
    following = sentence.lows[k + 1 : k + WISHED] if low in _words("wished") else []
    return any(word.startswith(_begins("stems")) or word == "visite" for word in following)


def _is_appeal(sentence, stop):
    """ "X a appelé Y à la retenue", "X a invité Y à un sommet": nobody met nor called."""
    lows = sentence.lows
    if _words("appeal").isdisjoint(lows[:stop]):
        return False
    return any(lows[k] in ("à", "au") and _is_aim(sentence, k) for k in range(stop, min(len(lows) - 1, stop + APPEAL)))


def _is_aim(sentence, k):
    """Whether a purpose follows "à" at token `k`, and no time or cause: "à la suite de"."""
    is_time = not _words("no_aim").isdisjoint(sentence.lows[k + 1 : k + 1 + AIM])
    following = sentence.low(k + 1)
    return not is_time and (following in clauses.words("words", "determiner") or following.endswith(("er", "ir", "re")))


def _may_be_official(person, group):
    """An official, or whoever is met by name alone: "reçu par X"."""
    if is_spokesman(person):
        return False
    if not person.name and not person.country:  # "les dirigeants du groupe" are no side of their own
        return person.function_rule == "function.counterpart" and bool(person.parties)
    is_named = bool(person.name) and not person.is_plural and group.governor in PARTNERS
    return is_official(person) or is_named


def _are_two_sides(met):
    sides = sides_of(met)
    if sides == {None} and len({bool(person.keys & ENVOYS) for person in met}) == SIDES:  # "reçu", with an envoy
        return any(person.name for person in met)
    counterparts = [p for p in met if p.function_rule == "function.counterpart" and not p.parties]
    return len(sides) + bool(counterparts) >= SIDES and any(person.name for person in met)


def may_meet(scene, group):
    """Whether those of `group` stand where those do who meet, and not in what somebody says."""
    if is_said(scene.sentence, group.start):
        return False
    if group.governor == "de":
        return is_behind(scene, group, _words("of_whom"))
    return group.governor in ("", "pour", *PARTNERS)


def those_who_may_meet(scene):
    """(group, person) of each person who stands where those do who meet, and not in what somebody says."""
    quoted = clauses.quoted(scene.sentence)
    groups = ((g, persons) for g, persons in scene.pairs() if g.start not in quoted and may_meet(scene, g))
    return [(group, person) for group, persons in groups for person in persons]


def is_said(sentence, start):
    """Whether a verb of saying and its "que" stand before token `start`; "l'arrêt que la Cour a rendu" says nothing."""
    whats = (k for k in range(start) if sentence.low(k) in ("que", "qu'", "si"))
    return any(saying_at(sentence, j) for k in whats for j in range(max(0, k - SAID_REACH), k))


def never():
    """The folded words of news of another sort: condolences, sport, appointments."""
    return _words("never")


def _names_contact(story, number):
    """Whether a word of contact stands in the headline, in that sentence or beside it, or one speaks of it behind."""
    near = story.sentences[max(0, number - 1) : number + 1]
    words = story.headline.words.union(*(sentence.words for sentence in near))
    following = story.sentences[number + 1 : number + 1 + BEHIND]
    behind = (sentence.words for sentence in following if not looks_back(sentence))
    is_behind_told = any(not _words("behind").isdisjoint(words) and "pas" not in words for words in behind)
    return is_behind_told or any(word.startswith(_begins("stems")) for word in words)


@cache
def _begins(key):
    return tuple(sorted(_words(key)))
