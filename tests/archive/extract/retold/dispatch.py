"""A dispatch of the corpus told of other states, other persons and other functions, with its annotation.

    text, gold = retold("d001", text, gold, rotation=2)

Whatever the reader knew about this one state, these names or this ministry is of no use to it then: what it reads no
more, it had not read by the language. Kings, popes, and what is true of one state only (the Kremlin) stay as they are.
"""

import random
import re

from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table
from tests.archive.extract.retold import persons, states
from tests.archive.extract.retold.states import WORDS, Word, in_number, typographic

BEFORE = (
    r"(?P<before>(?<![\w’'])(?:(?:de|à) l['’]|(?:d|l|qu|jusqu|lorsqu|puisqu)['’]"
    r"|(?:de la|à la|de|le|la|que|du|au|à|a|en|jusque|lorsque|puisque) ))?"
)
CONSONANT_FIRST = frozenset(
    "Honduras hondurien hondurienne Hongrie hongrois hongroise hongroises Haye Harare Hô Han Hilton".split()
)
ALIVE = ("name", "title", "role", "organization", "organizations", "place", "label", "boilerplate", "agency", "kind")
MINISTRY = r"(?P<head>\b(?:minist(?:re|ère)s?|MINISTRES?)(?: (?!et\b)[^\s,.;:]+){0,3}? )"


def retold(ident, text, gold, *, rotation):
    """(text, gold) of the dispatch told otherwise. The same `ident` and `rotation` give the same."""
    choose = random.Random(f"{ident} {rotation}").choice
    text, gold = (_with_functions(text, gold, choose)) if rotation % 2 else (text, gold)
    participants = [person for meeting in gold["meetings"] for person in meeting["participants"]]
    places = states.places_of(text)
    allowed, stays, agency = _agency(text, gold, places)
    stays |= {person["country"] for person in participants if persons.is_fixed(person, text)}
    chosen = states.exchange(text, places, stays, allowed, choose)
    named, exchanged = persons.names(participants, text, lambda p: chosen.get(p["country"], p["country"]), choose)
    words = states.forms(text, chosen, places) | named
    if agency in chosen:
        words[gold["agency"]] = Word(WORDS["agencies"][chosen[agency]])
    tell = _teller(words, f"{text} {gold['agency']}")
    return tell(text), _gold(gold, tell, chosen, exchanged)


def _agency(text, gold, places):
    """(allowed, stays, code of the state of the agency or None): one of our table becomes another of it."""
    signed = fold(gold.get("agency") or "")
    known = {code for code, names in table("homes")["agencies"].items() if signed in map(fold, names)} & places.states
    if len(known) == 1 and gold["agency"] == WORDS["agencies"].get(code := next(iter(known))):
        return {code: set(WORDS["agencies"])}, set(), code
    return {}, known, None


def _teller(words, text):
    """A function that exchanges those of `words` that `text` has in a string, elision and articles with them."""
    known = {}
    for form, word in sorted(words.items(), key=lambda pair: pair[0] != pair[1].new):  # what stays gives way
        for printed in typographic(form):
            known[printed.upper()] = word._replace(new=word.new.upper(), plural=word.plural.upper())
            known[printed] = word
    longest = sorted((form for form in known if form in text), key=len, reverse=True) or ["\0"]
    pattern = re.compile(BEFORE + r"(?<!\w)(?P<form>" + "|".join(map(re.escape, longest)) + r")(?:(?<=-)|(?!\w))")

    def exchanged(found):
        word, string = known[found["form"]], found.string
        number = in_number(word, string[: found.start("form")], string[found.end() :])
        if number == found["form"]:
            return found[0]
        return joined(found["before"] or "", number, word.is_feminine)

    return lambda string: pattern.sub(exchanged, string)


def _is_vowel(word):
    return word not in CONSONANT_FIRST and fold(word)[:1] in "aeiouh" and not word.startswith("Y")


def joined(before, word, is_feminine):
    """ "d'" + "Maroc" → "de Maroc"; "à" + "Le Caire" → "au Caire"."""
    if word.startswith("Le ") and before.strip().lower() in ("à", "a", "de"):
        before, word = {"à": "au ", "a": "Au ", "de": "du "}[before.strip().lower()], word[3:]
        return before + word
    low = before.replace("’", "'").lower()
    article = "la " if is_feminine else "le "
    if _is_vowel(word):
        new = {"de ": "d'", "le ": "l'", "la ": "l'", "que ": "qu'", "du ": "de l'", "au ": "à l'", "de la ": "de l'",
               "à la ": "à l'", "jusque ": "jusqu'", "lorsque ": "lorsqu'", "puisque ": "puisqu'"}  # fmt: skip
    else:
        contracted = {"de l'": "de la ", "à l'": "à la "} if is_feminine else {"de l'": "du ", "à l'": "au "}
        new = {"d'": "de ", "l'": article, "qu'": "que ", "lorsqu'": "lorsque ", "puisqu'": "puisque "} | contracted
    return _as_printed(new.get(low, low), before) + word


def _as_printed(new, before):
    if new == before.replace("’", "'").lower():
        return before
    new = new[0].upper() + new[1:] if before[:1].isupper() else new
    return new.replace("'", "’") if "’" in before else new


def _gold(gold, tell, chosen, exchanged):
    def told(key, value):
        if isinstance(value, dict):
            return {name: told(name, part) for name, part in value.items()}
        if isinstance(value, list):
            return [told(key, part) for part in value]
        if key in ("country", "countries"):
            return chosen.get(value, value)
        if key == "name":
            return exchanged.get(value, value)
        return tell(value) if key in ALIVE and value else value

    return told("", gold)


def _with_functions(text, gold, choose):
    """(text, gold) in which ministries and offices are others of the same grammar."""
    is_foreign = any(re.search(rf"\b{word}\b", text) for word in WORDS["stays"]["foreign"])
    swaps = []
    for old, news in WORDS["functions"].items():
        if "étrangères" in old and is_foreign or not re.search(_function(old), text):
            continue
        swaps.append((re.compile(_function(old)), choose(news)))
        text = swaps[-1][0].sub(lambda found, new=swaps[-1][1]: _put(found, new), text)

    def told(key, value):
        if isinstance(value, dict):
            return {name: told(name, part) for name, part in value.items()}
        if isinstance(value, list):
            return [told(key, part) for part in value]
        for pattern, new in swaps if key in ("role", "title", "boilerplate") and value else ():
            value = pattern.sub(lambda found, new=new: _put(found, new), value)
        return value

    return text, told("", gold)


def _function(old):
    letters = re.escape(old).replace("'", "['’]").replace("Affaires", "[Aa]ffaires").replace("É", "[EÉ]")
    if old.startswith("de"):
        return MINISTRY + rf"(?P<old>{letters})(?! et (?:de|du|d['’]|à)|, (?:de|du|d['’]|des) | et européennes)\b"
    return BEFORE + rf"(?P<old>\b[{old[0].upper()}{old[0]}]{letters[1:]})\b(?! adjoint| délégué| des )"


def _put(found, new):
    new = new[0].upper() + new[1:] if found["old"][0].isupper() else new
    given = found.groupdict()
    return given["head"] + new if "head" in given else joined(given["before"] or "", new, new[-1] == "e")
