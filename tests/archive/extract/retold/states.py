"""Another state with its cities for each state of a dispatch: the same grammar, so that the sentence stays French."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

from archive.extract.mentions.adjectives import inflections
from archive.extract.mentions.geography import find_cities, find_states
from archive.extract.words.gazetteer import fold
from archive.extract.words.lexicon import table

WORDS = tomli.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
GRAMMAR = {code: article for article, codes in WORDS["grammar"].items() for code in codes.split()}
PLURAL_BEFORE = re.compile(r"(?:\b(?:les|des|aux|ces|deux|leurs|nos)|\w(?<!pays)(?<!discours)(?<!propos)[sx]) $", re.I)
WORD = re.compile(r"\w+")
SINGULAR_AFTER = re.compile(r"(?:, \w+)* et \w+[^sx\W]\b")


class Word(NamedTuple):
    """What stands for a printed form: `new` in the singular, `plural` where the old form is both."""

    new: str
    plural: str = ""
    is_feminine: bool = False


@cache
def entries():
    return {code: entry for code, entry in table("countries").items() if len(code) == 2}


def four(adjective):
    """Masculine, feminine and their plurals of an adjective of the tables."""
    masculine, _, feminine = adjective.partition("/")
    feminine = feminine or next((form for form in inflections(adjective)[1:] if form[-1] == "e"), masculine)
    plurals = [word if word[-1] in "sx" else word + "s" for word in (masculine, feminine)]
    return (masculine, feminine, *plurals)


def is_epicene(code):
    adjective = four(entries()[code]["adjectives"][0])
    return adjective[0] == adjective[1]


def is_town(code):
    """Whether the state is named like its capital."""
    return entries()[code]["fr"] in entries()[code]["capitals"]


class Places(NamedTuple):
    """What a dispatch names: codes of states, {code: printed capitals}, {code: other cities}, codes in compounds."""

    states: set
    capitals: dict
    cities: dict
    compounds: set


def places_of(text):
    folded = fold(text)
    states, capitals, cities = find_states(text, folded), {}, {}
    for city in find_cities(text, folded):
        (capitals if city.is_capital else cities).setdefault(city.country, {})[city.name] = city.usual
    compounds = {code for mention in states if mention.form == "compound" for code in mention.codes}
    named = {mention.codes[0] for mention in states} | compounds | set(capitals) | set(cities)
    return Places(named, capitals, cities, compounds)


def must_stay(code, text, places):
    """Whether the dispatch says something of the state that is true of no other, or in words that have no match."""
    if code not in GRAMMAR or is_town(code):
        return True
    capitals = list(places.capitals.get(code, ()))
    if any(name.startswith(("Le ", "La ", "le ", "la ")) for name in capitals) or len({n[0] for n in capitals}) > 1:
        return True
    towns = {*entries()[code]["capitals"], *places.cities.get(code, {}).values()}
    adjectives = [f"{word}e?s?" for word, town in table("places")["cities"].items() if town in towns]
    aliases = [alias for alias in entries()[code].get("aliases", ()) if not _is_plain_alias(code, alias)]
    marks = [*WORDS["marks"].get(code, ()), *table("regions")["regions"].get(code, ()), *adjectives, *aliases]
    folded = fold(text)
    return any(re.search(rf"(?<!\w){fold(mark)}(?!\w)", folded) for mark in marks)


def _is_plain_alias(code, alias):
    """ "République française": the adjective changes like any other."""
    first, _, adjective = alias.partition(" ")
    if not alias[0].isupper() and alias.endswith(entries()[code]["fr"]):
        return True  # "(Salvador"
    return first == "République" and any(adjective in inflections(word) for word in entries()[code]["adjectives"])


def free_cities(code):
    """The cities of a state that are nobody's given name and have no article, in the order of the table."""
    lines = [line.split("|")[0] for line in table("cities")["cities"].get(code, ())]
    guarded = table("cities")["guarded"]
    return [name for name in lines if name not in guarded and not name.startswith(("Le ", "La ", "à "))]


def suits(old, new, places):
    """Whether `new` can stand where `old` stands."""
    if GRAMMAR.get(new) != GRAMMAR[old] or is_town(new) or is_epicene(old) and not is_epicene(new):
        return False
    if old in places.compounds and not entries()[new].get("compounds"):
        return False
    return len(free_cities(new)) >= len(set(places.cities.get(old, {}).values()))


def exchange(text, places, stays, allowed, choose):
    """{old code: new code}: nobody stands for two, nor for one that the dispatch names already.

    allowed  {code: the only codes that may stand for it}
    """
    taken, chosen = set(places.states), {}
    for code in sorted(places.states - stays):
        if must_stay(code, text, places):
            continue
        fitting = [new for new in allowed.get(code, GRAMMAR) if new not in taken and suits(code, new, places)]
        if fitting:
            chosen[code] = choose(sorted(fitting))
            taken.add(chosen[code])
    return chosen


def typographic(form):
    """The ways in which a form may be printed: either apostrophe, capitals with or without accents."""
    bare = {form, form.replace("É", "E").replace("Î", "I")}
    return {*bare, *(word.replace("'", "’") for word in bare)}


def forms(text, chosen, places):
    """{printed form: Word} of the exchanged states, their adjectives, compounds and cities; others stay themselves."""
    kept = _kept()
    found = {name: Word(name) for word in set(WORD.findall(text)) for name in kept.get(word, ()) if name in text}
    for old, new in chosen.items():
        found |= _state_forms(entries()[old], entries()[new])
        capital = entries()[new]["capitals"][0]
        found |= {name: Word(capital) for name in entries()[old]["capitals"]}
        others = list(dict.fromkeys(places.cities.get(old, {}).values()))
        town = dict(zip(others, free_cities(new)))
        found |= {name: Word(town[usual]) for name, usual in places.cities.get(old, {}).items()}
    return found


@cache
def _kept():
    """{first word: names} of states, and of what bears the name of one; adjectives, that none changes in another."""
    names = [name for entry in entries().values() for name in (entry["fr"], *entry.get("aliases", ()))]
    adjectives = [four(word) for entry in entries().values() for word in entry.get("adjectives", ())]
    bodies = [name for body in table("bodies").values() for name in (body["name"], *body.get("aliases", ()))]
    hidden = [*table("countries")["hidden"], *table("cities")["hidden"]]
    found = {}
    for name in (*names, *bodies, *hidden, *(form for forms in adjectives for form in forms)):
        for printed in {*typographic(name), *typographic(name.upper())}:
            found.setdefault(WORD.search(printed)[0], []).append(printed)
    return found


def _state_forms(old, new):
    found = {}
    target = four(new["adjectives"][0])
    for adjective in old["adjectives"]:
        for at, form in reversed(list(enumerate(four(adjective)))):
            found[form] = Word(target[at], target[at | 2], bool(at % 2))
            demonym = Word(_capital(target[at]), _capital(target[at | 2]), bool(at % 2))
            found |= {_capital(form): demonym, form[0].upper() + form[1:]: demonym}
    for alias in old.get("aliases", ()):
        first, _, rest = alias.partition(" ")
        if first == "République" and rest in found:
            found[alias] = Word(f"République {target[1]}", is_feminine=True)
        else:
            found.pop(alias, None)
    for prefix in old.get("compounds", ()):
        half = new["compounds"][0] if new.get("compounds") else prefix
        found |= {f"{prefix}-": Word(f"{half}-"), _capital(f"{prefix}-"): Word(_capital(f"{half}-"))}
    return found | {old["fr"]: Word(new["fr"])}


def _capital(form):
    """As a demonym is printed: "Sud-Africain"."""
    return "-".join(part[:1].upper() + part[1:] for part in form.split("-"))


def in_number(word, before, after):
    """`word` in the singular or the plural, by what stands around it: "ministres turc et azerbaïdjanais" are two."""
    if not word.plural or word.plural == word.new:
        return word.new
    is_plural = PLURAL_BEFORE.search(before) and not SINGULAR_AFTER.match(after)
    return word.plural if is_plural else word.new
