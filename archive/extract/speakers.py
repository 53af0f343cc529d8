"""Who says what is quoted: the subject of the verb of saying before, within or behind it, "selon X", "X : « … »"."""

import re
from typing import NamedTuple

from archive.extract.saying import INVERTED, SUBJECT_REACH, incise_at, saying_at, verb_begins, words
from archive.extract.words import clauses
from archive.extract.words.gazetteer import fold

LOOK_BACK = 6  # sentences in which the person whom "il" stands for was told
LINK_REACH = 45  # tokens between the verb of saying and what it introduces
SOURCE_REACH = 6  # tokens from "selon" to whose words they are
QUOTING = frozenset(("«", "»", "“", "”", "„", '"'))
ENDS = frozenset((";", "!", "?", "…"))
SINGULAR = {"il": "m", "elle": "f"}
FEMININE = ("trice", "iere", "ere", "dente", "gente", "ante", "enne", "reine", "ale", "guee", "euse", "esse")
BEFORE_REACH = 12  # characters that hold the article or honorific of a name or function
HER = re.compile(r"\b(?:mme|mlle|la|une) $")
HIS = re.compile(r"\b(?:m\.|mm\.|mr|le|du|au|un) $")


class Voice(NamedTuple):
    """Who speaks, told by the words at [start:end] of the text. `person` is None where the words name nobody known."""

    person: object
    start: int
    end: int
    rule: str

    @property
    def name(self):
        return self.person.name if self.person else None


class Introduction(NamedTuple):
    """What stands before a quotation: its voice, and how near the verb of saying is."""

    voice: Voice | None
    is_near: bool  # verb or colon right before the mark
    has_verb: bool


class Voices:
    """Finds the speakers of one dispatch, whose quotations are asked for in reading order."""

    def __init__(self, text, scenes, quoted):
        """scenes  contacts.drafts.Scene of each sentence; quoted: passages.Spans of what stands in marks"""
        self.text, self.scenes, self.quoted = text, scenes, quoted
        self.last, self.last_number = None, -LOOK_BACK

    def remember(self, voice, number):
        self.last, self.last_number = voice, number

    def behind(self, number, i):
        """The Voice of an incise right behind a quotation that ends before token `i`, or None."""
        sentence = self.scenes[number].sentence
        i += sentence.low(i) in (",", "-", "–", "—")
        incise = incise_at(sentence, i)
        if incise:
            return self.of_incise(number, incise)
        return self._source(number, i, i + 1)

    def of_incise(self, number, incise):
        scene = self.scenes[number]
        if incise.pronoun is not None:
            word = INVERTED.fullmatch(scene.sentence.low(incise.pronoun))["subject"]
            return self._pronoun(number, incise.pronoun, word)
        return self._subject_behind(number, incise.stop) or self._nobody(scene, incise.start, incise.stop)

    def _subject_behind(self, number, i):
        """The first actor behind an inverted verb that nothing governs, in the same clause."""
        scene = self.scenes[number]
        stop = min(i + SUBJECT_REACH, len(scene.sentence))
        limit = next((k for k in range(i, stop) if _ends_clause(scene.sentence, k)), stop)
        for group, persons in scene.pairs():
            if i <= group.start < limit and group.governor == "":
                return self._voice(number, group, persons, "quotation.incise")
        return None

    def before(self, number, i):
        """The Introduction of what begins at token `i`, or None."""
        scene = self.scenes[number]
        colon = scene.sentence.low(i - 1) == ":"
        said = self._verb_before(scene.sentence, i)
        if said:
            is_near = colon or i - said.stop <= 2
            return Introduction(self._subject(number, said), is_near, True)
        if colon and (group := self._group_ending_at(scene, i - 1)):
            return Introduction(self._voice(number, *group, "quotation.colon"), True, False)
        source = next((v for k in range(i) if (v := self._source(number, k, i))), None)
        return Introduction(source, False, True) if source else None

    def _verb_before(self, sentence, i):
        for k in range(i - 1, max(-1, i - LINK_REACH), -1):
            if sentence.low(k) in QUOTING or sentence.low(k) in ENDS:
                return None
            said = saying_at(sentence, k)
            if said and said.stop <= i and self._is_verb(sentence, said):
                return said
        return None

    def _is_verb(self, sentence, said):
        """Whether the form is a verb here: "note", "annonce", "demande" are nouns behind an article."""
        before = sentence.low(said.start - 1)
        if said.form == "finite":
            return not any(before in clauses.words("words", key) for key in ("determiner", "genitive"))
        if said.form == "infinitive":
            return before in ("de", "d'", "pour", "à", "et")
        is_joined = before in ("et", ",", "puis")  # "a reçu Y et rappelé que"
        return said.form == "gerund" or is_joined or verb_begins(sentence, said)[0] < said.start

    def _subject(self, number, said):
        scene = self.scenes[number]
        verb, is_passive = verb_begins(scene.sentence, said)
        if (incise := incise_at(scene.sentence, verb)) and incise.pronoun is not None:
            return self.of_incise(number, incise)
        if is_passive:
            return self._agent(number, said)
        group = _subject_group(scene, self._told(scene), verb, said.form)
        if group:
            return self._voice(number, *group, "quotation.verb")
        if said.form in ("gerund", "infinitive"):
            return self._again(number)
        return self._nobody(scene, said.start, said.stop)

    def _told(self, scene):
        """The (group, persons) of a scene that stand outside what is quoted."""
        pairs = scene.pairs()
        return [(g, p) for g, p in pairs if not self.quoted.hold(*scene.sentence.span(g.start, g.start + 1))]

    def _agent(self, number, said):
        scene = self.scenes[number]
        agent = next(((g, p) for g, p in self._told(scene) if g.start >= said.stop and g.governor == "par"), None)
        if agent:
            return self._voice(number, *agent, "quotation.verb")
        return self._nobody(scene, said.start, said.stop)

    def _group_ending_at(self, scene, i):
        return next(((g, p) for g, p in self._told(scene) if g.stop == i and g.governor == ""), None)

    def _source(self, number, i, stop):
        """The Voice of "selon X", "pour X" at the head, "selon les mots de X" at token `i`, or None."""
        scene = self.scenes[number]
        is_source = _is_source(scene.sentence, i)
        if is_source or scene.sentence.low(i) == "pour" and i == 0:
            for group, persons in scene.pairs():
                if _is_governed(scene.sentence, group, i):
                    return self._voice(number, group, persons, "quotation.source")
        return self._nobody(scene, i, i + 1) if is_source else None

    def again(self, number):
        """Who goes on speaking where nothing introduces a quotation: the speaker just before, else who spoke."""
        if self.last and number - self.last_number <= 1:
            return self.last._replace(rule="quotation.continued")
        introduction = self.before(number - 1, len(self.scenes[number - 1].sentence)) if number else None
        if introduction and introduction.has_verb and introduction.voice:
            return introduction.voice._replace(rule="quotation.continued")
        return None

    def _again(self, number):
        return self.again(number) or self._last_told(number, len(self.scenes[number].sentence), None)

    def _voice(self, number, group, persons, rule):
        actor, scene = group.actors[0], self.scenes[number]
        if actor.form == "pronoun" and not actor.is_plural and actor.word in SINGULAR:
            return self._pronoun(number, group.start, actor.word)
        start, end = actor.name_at or scene.sentence.span(group.start, group.stop)
        one = persons[0] if len(persons) == 1 or len(group.actors) == 1 and persons else None
        return Voice(None if one is None or one.is_plural else one, start, end, rule)

    def _nobody(self, scene, start, stop):
        """Words of saying without somebody who is known: "a indiqué un communiqué"."""
        return Voice(None, *scene.sentence.span(start, stop), "quotation.verb")

    def _pronoun(self, number, i, word):
        start, end = self.scenes[number].sentence.span(i, i + 1)
        told = self._last_told(number, i, SINGULAR.get(word)) if word in SINGULAR else None
        return Voice(told and told.person, start, end, "quotation.pronoun")

    def _last_told(self, number, i, gender):
        """The Voice of the person told last before token `i`, of `gender` ("m", "f" or None) as far as one can tell."""
        for at in range(number, max(-1, number - LOOK_BACK), -1):
            if self.last_number >= at and self._has_spoken(gender):
                return self.last
            told = [(g, p) for g, p in self._told(self.scenes[at]) if (at < number or g.stop <= i) and _is_one(g, p)]
            for group, persons in sorted(told, key=lambda pair: pair[0].governor != ""):
                if self._may_be(persons[0], gender):
                    return self._voice(at, group, persons, "quotation.continued")
        return None

    def _has_spoken(self, gender):
        """Whether the last Voice is of a person who may be of `gender`."""
        return bool(self.last and self.last.person) and self._may_be(self.last.person, gender)

    def _may_be(self, person, gender):
        return gender is None or _gender(person, self.text) in (None, gender)


def _ends_clause(sentence, k):
    low = sentence.low(k)
    return low in QUOTING or low in ENDS or low in (".", "que", "qu'", "qui", "dont", "où")


def _is_source(sentence, i):
    """Whether "selon" or "d'après" stands at token `i`."""
    return sentence.low(i) in words("source", "prepositions") or (
        sentence.low(i) == "d'" and sentence.low(i + 1) == "apres"
    )


def _is_governed(sentence, group, i):
    """Whether "selon" at token `i` governs the group: right behind it, or hanging on words that were said."""
    if not i < group.start <= i + SOURCE_REACH:
        return False
    return group.start <= i + 2 or _is_of_words(sentence, group.start)


def _is_of_words(sentence, i):
    """ "selon les mots de X": whether the actor at token `i` hangs on words that he said."""
    return any(sentence.low(k) in words("source", "words") for k in (i - 1, i - 2))


def _is_one(group, persons):
    person = persons[0] if len(persons) == 1 else None
    return person is not None and group.actors[0].form != "pronoun" and not person.is_plural


def _subject_group(scene, told, verb, form):
    """The (group, persons) that the verb at token `verb` has for its subject, or None.

    Right before the verb it is whoever stands there; behind "et" or a relative clause, whom the sentence began with.
    """
    before = [(g, p) for g, p in told if g.stop <= verb and p]
    if not before:
        return None
    gap = [scene.sentence.low(k) for k in range(before[-1][0].stop, verb)]
    if "qui" in gap:
        return before[-1]
    free = [(g, p) for g, p in before if g.governor == ""]
    if not free:
        return None
    is_opener = form == "gerund" or _is_object(scene, free) or not _is_bare(gap)
    return free[0] if is_opener else free[-1]


def _is_bare(gap):
    """Whether nothing but a clitic, a comma or a word or two stands between the subject and its verb."""
    return not {"et", "puis", "avant", "que", "qu'"} & set(gap)


def _is_object(scene, free):
    """Whether the last free group belongs to a clause inside: "X, qui a reçu Y, a déclaré"."""
    if len(free) < 2:
        return False
    start, stop = free[-2][0].stop, free[-1][0].start
    between = [scene.sentence.low(k) for k in range(start, stop)]
    return "qui" in between or "apres" in between or "en" in between


def _gender(person, text):
    """ "m" or "f" where an article, an honorific or the function tells, else None."""
    role = fold(person.function.role).partition(" ")[0] if person.function else ""
    if role.endswith(FEMININE):
        return "f"
    starts = [start for _, start, _ in person.spellings]
    if person.function and person.function_rule == "function.printed":
        starts.append(person.function.printed[0])
    for start in starts:
        before = fold(text[max(0, start - BEFORE_REACH) : start])
        if HER.search(before):
            return "f"
        if HIS.search(before):
            return "m"
    return None
