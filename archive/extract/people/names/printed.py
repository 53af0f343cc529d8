"""Names of persons as printed: particles, hyphens, initials, orders of any language; honorifics and ranks apart."""

from functools import cache

from archive.extract.people.heads import head_at
from archive.extract.words.lexicon import Phrases, folded_set, table, word_sets

LONGEST_TITLE = 8  # honorifics and ranks in a row: « S.E. M. le général d'armée »
ARAB_ARTICLES = ("al-", "el-", "al‑", "el‑")
REACH = 8  # tokens before "Cheikh" in which a monarchy makes it a title
LONGEST_NAME = 9  # tokens: three Arabic names with their fathers and a family
APOSTROPHES = ("'", "’", "‘")
_words = word_sets("names")


@cache
def _honorifics():
    sections = table("honorifics")
    return Phrases((form, section) for section in ("honorific", "rank") for form in sections[section]["forms"])


@cache
def _plural_honorifics():
    return folded_set(table("honorifics")["honorific"]["plural"])


@cache
def _portfolio():
    return folded_set(table("functions")["portfolio"]["words"])


@cache
def _complement_words():
    return folded_set([*table("grammar")["words"]["genitive"], *table("grammar")["words"]["dative"], "général"])


@cache
def _places():
    return Phrases((form, True) for form in table("names")["never"]["places"])


def is_never(word):
    """Whether a folded word that stands with a capital is no name."""
    return word in _words("never", "words")


@cache
def honorific_words():
    """The words that an honorific or a rank may begin with."""
    return _honorifics().first_words()


@cache
def _before_honorifics():
    return honorific_words() | {"le", "la", "l'"}


def past_honorifics(sentence, i):
    """Index past "M.", "Son Excellence", "le général d'armée" … at token `i`; `i` itself where there is none."""
    if i >= sentence.size or sentence.lows[i] not in _before_honorifics():
        return i
    for _ in range(LONGEST_TITLE):
        article = sentence.low(i) in ("le", "la", "l'")
        found = _honorifics().at(sentence, i + article)
        if not found or sentence.texts[i] == "Pere":  # a given name in Catalonia; a priest is "le père X"
            break
        i = found[0]
    return i


def is_given_title(sentence, i, stop):
    """Whether "Cheikh" at token `i` is a given name, as in Senegal: a capital, and no Arab particle up to `stop`."""
    if sentence.low(i) not in _words("given_title", "words") or not sentence.is_capital(i):
        return False
    before = sentence.lows[max(0, i - REACH) : i]
    is_arab = not _words("given_title", "arab").isdisjoint(sentence.lows[i + 1 : stop])
    is_arab = is_arab or any(map(_is_prefixed, sentence.texts[i + 1 : stop]))
    is_arab = is_arab or any(low.startswith(ARAB_ARTICLES) for low in sentence.lows[i + 1 : stop])  # "Al-Sabah"
    return not is_arab and _words("given_title", "monarchs").isdisjoint(before)


def is_plural_honorific(sentence, i):
    return sentence.low(i) in _plural_honorifics()


def read_name(sentence, i, known=frozenset(), *, single=False):
    """Index past the name of a person that begins at token `i`, or None.

    known   folded words of names read before: one of them is a name when it stands alone
    single  whether one unknown word is a name too (it stands behind an honorific or a function)
    """
    if sentence.is_shouted or not (_begins_name(sentence, i) or _is_known_word(sentence, i, known)):
        return _past_glottal(sentence, i, known, single=single) if _is_glottal(sentence, i) else None
    stop, words = i + 1 + _is_elided(sentence.texts[i]), 1
    while stop - i < LONGEST_NAME:
        following = _next_part(sentence, i, stop)
        if following is None:
            break
        stop, words = following, words + 1
    return stop if _is_enough(sentence, i, stop, words, known, single) else None


def _is_known_word(sentence, i, known):
    return _is_known_city(sentence, i, known) or _is_known_small(sentence, i, known)


def _past_glottal(sentence, i, known, *, single):
    """Index past "'Akilisi Pohiva", a name of Tonga that begins with a glottal stop, and is no quotation; or None."""
    stop = read_name(sentence, i + 1, known, single=single)
    return stop if stop and sentence.low(stop) not in APOSTROPHES else None


def _is_glottal(sentence, i):
    """Whether an apostrophe at token `i` is glued to the capital behind it."""
    if i >= sentence.size or sentence.texts[i] not in APOSTROPHES:
        return False
    return sentence.starts[i + 1 : i + 2] == [sentence.ends[i]] and sentence.is_capital(i + 1)


def _is_known_city(sentence, i, known):
    """Whether a city's word behind a title is a name read before: "M. Austin" of "Lloyd Austin"."""
    mark = sentence.marks.get(i)
    is_city = mark is not None and mark.kind == "city" and mark.stop == i + 1
    return is_city and sentence.lows[i] in known and sentence.low(i - 1) in honorific_words()


def _is_known_small(sentence, i, known):
    """Whether a small word at the head of a sentence begins a name read before: "Ma Zhaohui a dit"."""
    is_small = i < sentence.size and sentence.lows[i] in _words("particle", "surname") and sentence.capitals[i]
    return is_small and sentence.low(i + 1) in known and sentence.is_capital(i + 1)


def _is_enough(sentence, i, stop, words, known, single):
    if any(sentence.low(k) in _words("never", "firm") for k in range(i + 1, stop)):
        return False
    if words == 1:
        return sentence.low(i) in known or single and not _is_acronym(sentence, i)
    is_shouted = all(map(str.isupper, sentence.texts[i:stop]))
    return single or not is_shouted or any(text[-1] == "." for text in sentence.texts[i:stop])  # "D. N. BERG"


def _is_acronym(sentence, i):
    """Whether the word in capitals at token `i` is no name, as it is behind a title: "M. BERG", "Cheikh DIOP"."""
    is_shouted = sentence.texts[i].isupper() and len(sentence.texts[i]) > 1
    return is_shouted and sentence.low(i - 1) not in honorific_words()


def _begins_name(sentence, i):
    if not _may_begin_name(sentence, i) or _begins_place(sentence, i):
        return False
    if _is_prefixed(sentence.texts[i]) or _is_titled_particle(sentence, i):
        return True
    if not sentence.is_capital(i) or begins_small_surname(sentence, i):
        return sentence.is_capital(i)
    return not is_never(sentence.lows[i]) and not head_at(sentence, i)


def _may_begin_name(sentence, i):
    """Whether a capital, a hyphen or a particle stands at token `i`: nothing else begins a name."""
    return i < sentence.size and (sentence.capitals[i] or "-" in sentence.texts[i] or _is_particle(sentence, i))


def _begins_place(sentence, i):
    """Whether a state, a body or a place is named at token `i`, not a person: "à la Villa d'Este"."""
    if i in sentence.marks and not _is_given_name(sentence, i) or _places().at(sentence, i):
        return True
    if is_town(sentence, i) and sentence.low(i - 1) in ("à", "de", "d'"):
        return True
    if sentence.low(i - 1) == "la" and sentence.low(i - 2) == "à":  # "à la Ponta Vermelha"
        return True
    if sentence.lows[i] not in _words("never", "houses"):
        return False
    is_named = sentence.is_capital(i + 1) and sentence.low(i - 1) in ("la", "le", "l'", "au")  # "à la Maison Stenbock"
    return is_named or sentence.low(i + 1) in ("de", "d'", "du", "des")


def is_town(sentence, i):
    """Whether a town of two words that no table lists may be named at token `i`: "Puerto Azul", "Ouled Fayet"."""
    is_named = sentence.lows[i] in _words("never", "towns") and sentence.is_capital(i)
    return is_named and sentence.is_capital(i + 1) and i + 1 not in sentence.marks


def _is_titled_particle(sentence, i):
    """ "M. van der Berg", "Mme d'Arenberg", "MM. De Witte et Berg": the small word behind a title begins a surname."""
    if not _is_particle(sentence, i) or sentence.low(i - 1) not in _words("never", "break"):
        return False
    stop = next((k for k in range(i + 1, i + 4) if not _is_particle(sentence, k)), i + 4)
    return any(_is_capital_word(sentence, k) for k in range(i + 1, stop + 1))


def begins_small_surname(sentence, i):
    """ "le Premier ministre Le Quang Hai", "M. Ma Zhaohui", "DE LUCA Matteo": a small word that begins a surname."""
    if not sentence.is_capital(i) or sentence.lows[i] not in _words("particle", "surname"):
        return False
    if sentence.texts[i].isupper() and len(sentence.texts[i]) > 1:
        return _is_spelt_out(sentence, i + 1)
    if not _is_free_name_word(sentence, i + 1):
        return False
    if sentence.lows[i] == "le":
        return sentence.low(i - 1)[-1:].isalpha() and _is_free_name_word(sentence, i + 2)
    return _is_inside(sentence, i) or sentence.lows[i] in _words("particle", "head")


def _is_inside(sentence, i):
    """Whether a capital at token `i` stands inside a sentence, and in no heading whose words all have one."""
    before = sentence.low(i - 1)
    is_told = before in honorific_words() or i - 1 in sentence.marks  # "M. Du", "du Turkménistan Du"
    return before == "," or before[-1:].isalpha() and (not sentence.is_capital(i - 1) or is_told)


def _is_free_name_word(sentence, i):
    is_free = _is_capital_word(sentence, i) and i not in sentence.marks
    return is_free and not is_never(sentence.lows[i]) and _is_name_word(sentence, i)


def _is_spelt_out(sentence, i):
    """Whether the given name follows a surname in capitals that goes on at token `i`, all of it free."""
    while _is_particle(sentence, i) and sentence.texts[i].isupper():
        i += 1
    while _is_free_name_word(sentence, i) and sentence.texts[i].isupper():
        i += 1
    return _is_free_name_word(sentence, i)


def _is_given_name(sentence, i):
    """A city's word that begins a name: "Paris Hilton", "Van den Berg", not "reçu à Bakou Ilir Gjoka"."""
    mark = sentence.marks[i]
    if mark.kind != "city" or mark.stop != i + 1 or sentence.low(i - 1) in ("à", "en"):
        return False
    if _is_particle(sentence, i) and _is_particle(sentence, i + 1):
        return _is_capital_word(sentence, i + 2)
    return _is_capital_word(sentence, i + 1) and not sentence.marks.get(i + 1)


def _is_particle(sentence, i):
    return sentence.low(i) in _words("particle", "inside")


def _is_capital_word(sentence, i):
    return sentence.is_capital(i) and sentence.texts[i][0].isalpha()


def _is_prefixed(text):
    """ "al-Burhan", "dell'Orto": the prefix keeps its small letter."""
    prefix, hyphen, rest = text.partition("-")
    if not hyphen:
        prefix, hyphen, rest = text.replace("’", "'").partition("'")
        return bool(hyphen) and prefix in _words("particle", "elided") and rest[:1].isupper()
    return prefix in _words("particle", "prefix") and rest[:1].isupper()


def _next_part(sentence, start, i):
    """Index past the next word of the name (particles before it included), or None."""
    if sentence.low(i) in _words("particle", "after"):
        return i + 1
    i += _is_glottal(sentence, i)
    j = _past_particles(sentence, start, i)
    if j is None or j >= len(sentence) or j in sentence.marks and not _is_place_in_name(sentence, i, j):
        return None
    return _past_word(sentence, j)


def _past_word(sentence, j):
    """Index past the word of a name at token `j`, with what is elided before it: "al-Burhan", "D'Este"; or None."""
    text = sentence.texts[j]
    if _is_prefixed(text):
        return j + 1
    if _is_elided(text) and text[0].isupper():
        if len(text) == 2 and _is_glued_to_small(sentence, j):
            return j + 2  # "Khaled S'hili"
        j += sentence.lows[j] in ("d'", "l'")
    return j + 1 if _is_name_word(sentence, j) else None


def _is_place_in_name(sentence, i, j):
    """Whether the place at token `j` is part of a name: a second name, or behind particles that are not French."""
    mark = sentence.marks[j]
    if mark.kind == "city":
        return i == j or sentence.low(j - 1) not in _words("particle", "weak")
    return mark.kind == "state" and i == j and mark.stop == j + 1 and _is_surname_of_state(sentence, j)


def _is_surname_of_state(sentence, j):
    """ "le ministre Omar Mali", "Mme Lise Allemand": no article, behind a given name inside the sentence."""
    given = sentence.texts[j - 1]
    is_name = not given.isupper() and sentence.lows[j - 1] not in _words("never", "before_state")
    return is_name and _is_capital_word(sentence, j) and _is_inside(sentence, j - 1)


def _is_glued_to_small(sentence, j):
    is_glued = j + 1 < len(sentence) and sentence.starts[j + 1] == sentence.ends[j]
    return is_glued and sentence.texts[j + 1][0].islower()


def _past_particles(sentence, start, i):
    """Index past "de la", "dos", "ben" at token `i`; None where they are the French small words."""
    j = i
    while _is_particle(sentence, j) and not _is_capital_word(sentence, j):
        if sentence.low(j) in _words("particle", "weak") and not _binds(sentence, start, j):
            return None
        j += 1
    return j


def _binds(sentence, start, j):
    """Whether "de", "la", "e" … at token `j` stand inside a name: a capital follows, or "de" before "la Cruz"."""
    word, following = sentence.low(j), sentence.low(j + 1)
    if word == "de" and following in ("la", "las", "los", "le"):
        return _is_capital_word(sentence, j + 2)
    inside = j == start + 1 or word in _words("particle", "anywhere") or sentence.low(j - 1) == "de"
    return inside and _is_capital_word(sentence, j + 1)


def _is_name_word(sentence, j):
    if not _is_capital_word(sentence, j) or _is_elided(sentence.texts[j]):
        return False
    word = sentence.low(j)
    if word in _words("surname", "domains") and sentence.is_capital(j - 1):
        return not _has_complement(sentence, j + 1)
    if word in _portfolio() or word in _words("never", "break"):
        return False
    return not head_at(sentence, j) or word in _words("surname", "heads") and not _has_complement(sentence, j + 1)


def _has_complement(sentence, i):
    """Whether what stands at token `i` makes the word before it a function: "Doyen de la faculté"."""
    return i in sentence.marks or sentence.low(i) in (
        "de",
        "d'",
        "du",
        "des",
        "a",
        "au",
        "aux",
        "à",
        "général",
        "general",
    )


def _is_elided(word):
    return word[-1] in "'’"
