"""The head words of functions, what a function is made of, and where one is being read."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from archive.extract.mentions.adjectives import four_forms
from archive.extract.mentions.bodies import body_name
from archive.extract.words.lexicon import Phrases, folded_set, table, word_set

PRONOUNS = frozenset(("lui", "leur", "nous", "se", "s'", "y"))  # before the verb of an errand
INFINITIVE = ("er", "ir", "dre", "ttre", "ire")
REALMS = frozenset(("etat", "republique", "royaume"))  # what an office ends in, and a state's full name begins with


class Head(NamedTuple):
    key: str
    level: str
    country: str | None
    takes_city: bool
    is_plural: bool
    body: str | None  # the name of the body that the function alone implies
    has_complement: bool  # "ministre d'État" goes on: "… et des Affaires étrangères"


class Party(NamedTuple):
    """Whom a person serves: a state or a body, printed at [start:end] of the text."""

    country: str | None
    body: str | None
    start: int
    end: int

    @property
    def side(self):
        return self.country or self.body


@dataclass(slots=True)
class Function:
    """A function at tokens [start:stop] of its sentence; `role` without the state or body served."""

    start: int
    stop: int
    role: str
    keys: frozenset
    level: str
    parties: tuple
    is_plural: bool
    printed: tuple  # (start, end) in characters


@dataclass(slots=True)
class Reader:
    sentence: object
    i: int
    dropped: set = field(default_factory=set)
    parties: list = field(default_factory=list)
    ruling: list = field(default_factory=list)  # the state of a ruling party, served where no other is told
    keys: set = field(default_factory=set)
    heads: list = field(default_factory=list)
    far: bool = False  # past "pour", "auprès de": states named there are not served
    charged: bool = False  # past "chargé de": the portfolio, and then the state served
    far_word: str = ""  # "pour", "aux" …: what made it far
    listed: bool = False  # portfolios without a preposition: "des Transports, Voies de communication et …"
    depth: int = 0  # words read since the head

    @property
    def is_behind_dative(self):
        """Whether "à la" made the words far, behind which what is served may follow: "secrétaire à la Défense des"."""
        return self.far_word in words("words", "dative", "grammar")

    def serve(self, party, stop):
        """Read up to token `stop`, which tell `party` and are no part of the role."""
        self.parties.append(party)
        self.drop_up_to(stop)

    def drop_up_to(self, stop):
        """Read up to token `stop` what is no part of the role."""
        self.dropped.update(range(self.i, stop))
        self.i = stop


@cache
def _heads():
    entries = table("functions")["head"]
    return Phrases((form, _head(entry, form)) for entry in entries for form in entry["forms"])


@cache
def _simple_heads():
    heads = ((form, _head(entry, form)) for entry in table("functions")["head"] for form in entry["forms"])
    return Phrases((form, head) for form, head in heads if not head.has_complement)


def _cuts_name(sentence, start, found):
    """Whether the name of a body or state begins in the head and goes on: "président du Parlement européen".

    "chef de l'État du Qatar", "médiateur de la République du Togo" are whole, "haut-commissaire de la République" only
    without another state's name.
    """
    stop, head = found
    if sentence.low(stop - 1) == "chambre" and body_nouns().at(sentence, stop - 1):  # "de la Chambre de commerce"
        return True
    marks = ((i, sentence.marks.get(i)) for i in range(start + 1, stop))
    cut = [i for i, mark in marks if mark and mark.kind in ("body", "state") and mark.stop > stop]
    return any(head.country or sentence.low(i) not in REALMS for i in cut)


def _head(entry, form):
    is_plural = form.split()[0].rstrip(",").endswith(("s", "x")) and not form.startswith("vis")
    is_plural = is_plural and not form.endswith("-pays")
    has_complement = " d'" in form or " de " in form or " du " in form
    takes_city = entry.get("takes") == "city"
    body = body_name(entry["body"]) if "body" in entry else None
    return Head(entry["key"], entry["level"], entry.get("country"), takes_city, is_plural, body, has_complement)


@cache
def words(section, key="words", name="functions"):
    return word_set(name, section, key)


@cache
def after_phrases():
    return Phrases((form, True) for form in table("functions")["after_head"]["phrases"])


@cache
def new_in_office():
    return Phrases((form, True) for form in table("functions")["after_head"]["news"])


@cache
def accreditations():
    return Phrases((form, True) for form in table("functions")["after_head"]["accredited"])


@cache
def body_nouns():
    section = table("functions")["body_noun"]
    nouns = [noun.split("/") for noun in section["scoped"]]
    adjectives = {scope: dict(zip("mf", four_forms(scope))) for scope in section["scopes"]}
    scoped = [f"{noun} {forms[gender]}" for noun, gender in nouns for forms in adjectives.values()]
    return Phrases((form, True) for form in [*section["words"], *scoped])


def head_places(sentence):
    """The indexes at which a function may begin, in order."""
    return _heads().places(sentence)


def first_words():
    """The words that a function may begin with."""
    return _heads().first_words()


@cache
def plural_first_words():
    """The words that a function of several begins with: "ministres", "présidents"."""
    forms = [form for entry in table("functions")["head"] for form in entry["forms"] if _head(entry, form).is_plural]
    return folded_set(form.split()[0] for form in forms)


def head_at(sentence, i):
    """(index past the head word, Head) where a function begins at token `i`, or None; "Sultan" may be a given name."""
    found = _heads().at(sentence, i)
    if found and found[1].has_complement and _cuts_name(sentence, i, found):
        found = _simple_heads().at(sentence, i)
    if found is None or _is_sent_to_do(sentence, i):
        return None
    return None if found[0] == i + 1 and _is_given_name(sentence, i) else found


def _is_sent_to_do(sentence, i):
    """Whether "chargé" at token `i` tells an errand, no office: "chargé de lui transmettre", "chargée de remettre"."""
    errand = sentence.low(i + 2) if sentence.low(i) in words("words", "charged", "grammar") else ""
    return errand in PRONOUNS or errand.endswith(INFINITIVE) and not sentence.is_capital(i + 2)


def _is_given_name(sentence, i):
    """Whether a word of office stands as a given name: a capital, no article before, a capital or "bin" behind."""
    if sentence.low(i) not in words("surname", "given", "names") or not sentence.is_capital(i):
        return False
    follows = sentence.low(i + 1) in words("particle", "inside", "names") or sentence.is_capital(i + 1)
    is_office = sentence.low(i + 1) in words("words", "genitive", "grammar") or i + 1 in sentence.marks
    return follows and not is_office and sentence.low(i - 1) not in words("words", "determiner", "grammar")


def party_of(mark):
    """The Party that a mark of a body, of a state or of a capital names; of a compound of states the first."""
    if mark.kind == "body":
        return Party(None, mark.value.name, mark.value.start, mark.value.end)
    code = mark.value.country if mark.kind == "city" else mark.value.codes[0]
    return Party(code, None, mark.value.start, mark.value.end)


def is_stop(sentence, i):
    word = sentence.low(i)
    return word in words("words", "stop", "grammar") or not word[:1].isalnum()


def is_portfolio(sentence, i):
    return sentence.low(i) in words("portfolio") and not head_at(sentence, i)


def past_articles(sentence, i):
    """Index past the articles at token `i`: "la", "l'"."""
    while sentence.low(i) in words("words", "article", "grammar"):
        i += 1
    return i


def text_of(sentence, start, stop):
    """The text of tokens [start:stop] as printed."""
    return " ".join(printed_words(sentence, range(start, stop)).split())


def printed_words(sentence, indexes):
    """The words at `indexes` as printed, a space where words between were left out."""
    texts, pieces, last = sentence.texts, [], None
    for i in indexes:
        if last is not None:
            is_glued = last + 1 == i and sentence.ends[last] == sentence.starts[i]
            pieces.append("" if is_glued or texts[i] == "," or texts[last][-1] in "'’" else " ")
        pieces.append(texts[i])
        last = i
    return "".join(pieces)
