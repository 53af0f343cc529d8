"""The quotations of a dispatch with their speakers: what stands in quotation marks and is no name, title or slogan."""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from archive.extract.mentions.marks import token_at
from archive.extract.mentions.passages import Spans
from archive.extract.quotemarks import MARKS, find_quoted
from archive.extract.saying import incise_at, saying_at, words
from archive.extract.speakers import QUOTING, Voice, Voices
from archive.extract.words import clauses
from archive.extract.words.lexicon import Phrases, table

TITLE_REACH = 3  # tokens: "le programme régional « Horizon »"
NAMED_REACH = 8  # tokens before a colon: "la formule du président X : « Une nation … »"
FEW_WORDS = 4  # a stretch that nobody introduces is speech only where it is longer


class QuotationHit(NamedTuple):
    """What is quoted, as (start, end) of each part: an incise inside ("…, a dit X, …") is left out.

    voice  archive.extract.speakers.Voice, or None where nothing tells who speaks
    """

    parts: tuple
    voice: Voice | None
    rule: str


class _Place(NamedTuple):
    """Where a quotation stands: its opening mark is token `i` of sentence `number`, its closing one `j` of `last`."""

    quoted: object
    number: int
    i: int
    last: int
    j: int


def find_quotations(text, paragraphs, scenes):
    """The QuotationHits of a dispatch, in reading order.

    text        the clean text, to which all offsets refer
    paragraphs  its paragraphs, with start and end
    scenes      archive.extract.contacts.story.Scene of each sentence, in order
    """
    if not any(map(text.__contains__, MARKS)):
        return []
    quoted = find_quoted(text, paragraphs)
    reader = _Reader(text, scenes, quoted)
    hits = (reader.read(one) for one in quoted)
    return [hit for hit in hits if hit]


class _Reader:
    def __init__(self, text, scenes, quoted):
        self.text, self.scenes = text, scenes
        self.voices = Voices(text, scenes, Spans((one.mark, one.past) for one in quoted))
        self.starts = [scene.sentence.start for scene in scenes]

    def read(self, quoted):
        place = self._place(quoted)
        parts, incise = self._parts(place)
        introduction = self._introduction(place)
        voice = incise or self._behind(place)
        is_named = _is_named(self.scenes[place.number].sentence, place.i)
        if is_named and not self._is_clause(place) or is_named == "always":
            return None
        if voice is None:
            if not self._is_said(place, introduction):
                return None
            voice = introduction.voice if introduction else self._again(place)
        self.voices.remember(voice, place.last) if voice else None
        rule = voice.rule if voice else "quotation.alone"
        return QuotationHit(parts, voice, rule)

    def _place(self, quoted):
        number, last = self._sentence(quoted.mark), self._sentence(quoted.past - 1)
        i = token_at(self.scenes[number].sentence, quoted.mark)
        j = token_at(self.scenes[last].sentence, quoted.past - 1)
        return _Place(quoted, number, i, last, j)

    def _sentence(self, offset):
        return max(0, bisect_right(self.starts, offset) - 1)

    def _again(self, place):
        return self.voices.again(place.number)

    def _behind(self, place):
        return self.voices.behind(place.last, place.j + 1)

    def _introduction(self, place):
        """What introduces the quotation: before it in its sentence, or a paragraph before that ends in a colon."""
        if place.i:
            return self.voices.before(place.number, place.i)
        before = self.scenes[place.number - 1].sentence if place.number else None
        if before is not None and before.low(len(before) - 1) == ":":
            return self.voices.before(place.number - 1, len(before))
        return None

    def _tokens(self, place):
        """(sentence, index) of the tokens inside the marks."""
        for number in range(place.number, place.last + 1):
            sentence = self.scenes[number].sentence
            start = place.i + 1 if number == place.number else 0
            stop = place.j if number == place.last else len(sentence)
            yield from ((number, k) for k in range(start, stop))

    def _lows(self, place):
        return [self.scenes[number].sentence.low(k) for number, k in self._tokens(place)]

    def _is_clause(self, place):
        return not words("clause", "words").isdisjoint(self._lows(place))

    def _is_said(self, place, introduction):
        """Whether what no incise follows is speech."""
        count = sum(low[:1].isalnum() for low in self._lows(place))
        if introduction is None:
            return place.i == 0 and self._is_clause(place) and count >= FEW_WORDS
        if introduction.has_verb and introduction.is_near or self._is_clause(place):
            return not self._is_proper(place) or self._is_clause(place)
        return count > 1 and not self._is_proper(place)

    def _is_proper(self, place):
        """Whether the quoted words may be a name: a capital and no colon before it, or capitals inside."""
        sentence = self.scenes[place.number].sentence
        capitals = [self.scenes[number].sentence.is_capital(k) for number, k in self._tokens(place)]
        if capitals[0] and sentence.low(place.i - 1) != ":":
            return True
        return any(capitals) and _article_before(sentence, place.i)

    def _parts(self, place):
        """((start, end) of each part of the quotation, the Voice of an incise inside or None)."""
        start, end = place.quoted.start, place.quoted.end
        for number, k in self._tokens(place):
            sentence = self.scenes[number].sentence
            incise = incise_at(sentence, k + 1) if sentence.low(k) == "," else None
            if incise and (found := self._inside(number, incise, end)):
                voice, past = found
                told = ((start, sentence.starts[k]), (past, end))
                return tuple(part for part in told if part[0] < part[1]), voice  # « ", a dit X, …" »
        return ((start, end),), None

    def _inside(self, number, incise, end):
        """(Voice, offset where the quotation goes on) of an incise within the marks, or None."""
        sentence, voice = self.scenes[number].sentence, self.voices.of_incise(number, incise)
        if incise.pronoun is None and voice.person is None:
            return None
        first = incise.stop
        while incise.pronoun is None and first < len(sentence) and sentence.starts[first] < voice.end:
            first += 1
        past = next((k for k in range(first, len(sentence)) if sentence.low(k) in (",", ".", "…")), None)
        return (voice, sentence.starts[past]) if past and sentence.starts[past] < end else None


@cache
def _title_nouns():
    return Phrases((form, "noun") for form in table("quotations")["title"]["nouns"])


@cache
def _title_participles():
    return Phrases((form, "always") for form in table("quotations")["title"]["participles"])


def _is_named(sentence, i):
    """Whether a word right before the mark at token `i` says that a name, title or slogan follows.

    "always" behind "intitulé", "noun" behind a noun such as "société" or, before a colon, "la formule de X", else None.
    """
    for k in range(i - 1, max(-1, i - TITLE_REACH - 1), -1):
        if saying_at(sentence, k) or sentence.low(k) in QUOTING:
            break
        if found := _title_participles().at(sentence, k):
            return found[1] if found[0] >= i - 1 else None
        if _title_nouns().at(sentence, k):
            return "noun"
    if sentence.low(i - 1) == ":" and any(_title_nouns().at(sentence, k) for k in range(max(0, i - NAMED_REACH), i)):
        return "noun"
    return None


def _article_before(sentence, i):
    """ "le « processus de Bruxelles »": an article before the mark at token `i`."""
    return sentence.low(i - 1) in clauses.words("words", "determiner") | {"de", "d'"}
