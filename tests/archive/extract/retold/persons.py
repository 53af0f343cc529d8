"""Another name for each person of a dispatch, by the naming custom of the state that he serves now."""

import re
from difflib import SequenceMatcher

from archive.extract.words.gazetteer import fold
from tests.archive.extract.retold.states import WORDS, Word

CUSTOMS = WORDS["customs"]
FAMILY_FIRST = frozenset("CN KR KP VN KH TW".split())
SMALL = re.compile(
    r"(?:de|du|da|dos|van|von|der|den|bin|ben|ibn|al|el|ould|mint|aït|de la|del|di|le|la|ten|af)$", re.IGNORECASE
)
WOMANLY = re.compile(
    r"(?:\S*(?:rice|ente|ante|ière|euse|trice|cheffe|consule)|première|haute|chargée|conseillère|reine|\S+ générale"
    r"|\S+ déléguée|\S+ adjointe)\b"
)
REIGNS = re.compile(r"\b(?:[IVX]{1,4}|1er|Ier)$")
REIGNING = re.compile(
    r"(?:cheikha?|cheikhe|roi|reine|prince|princesse|émir|emir|sultan|pape|majesté|altesse|ayatollah)"
    r"(?: le| la)?(?: prince)?,? $",
    re.IGNORECASE,
)
FATHER = re.compile(r"^(?:bin|ben) (?:Abdul )?\w+ (?=\w)")
ALIKE = 0.8  # two spellings of one surname


def is_fixed(person, text):
    """Whether the name is no name of a private man: a king's, a pope's, one word, or behind "Cheikh"."""
    name = person["name"]
    if " " not in name or REIGNS.search(name) or not _found(name, text):
        return True
    return any(REIGNING.search(text[max(0, start - 30) : start]) for start, _ in _found(name, text))


def _found(name, text):
    """[(start, the name as printed there)], whatever its accents and capitals."""
    hits = re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", fold(text))
    return [(hit.start(), text[hit.start() : hit.end()]) for hit in hits]


def is_woman(person, text):
    given, *_, last = person["name"].split(" ")
    if f"M. {person['name']}" in text:
        return False
    if WOMANLY.match(person["role"] or "") or given in WORDS["women"]["names"].split():
        return True
    return bool(re.search(rf"\b(?:Mme|Madame) (?:{re.escape(given)} )?{re.escape(last)}\b", text))


def custom_of(code, choose):
    known = [custom for custom in CUSTOMS.values() if code in custom["states"].split()]
    return known[0] if known else choose(list(CUSTOMS.values()))


def new_name(custom, choose, taken, *, woman):
    """(the whole name, what stands for it alone); no part of it is in `taken`, as long as there are others."""
    given = _free(custom["women" if woman else "men"], taken, choose)
    family = _free([pair.split("/")[-1 if woman else 0] for pair in custom["families"]], taken, choose)
    taken |= {given, family}
    whole = f"{family} {given}" if custom.get("order") == "family" else f"{given} {family}"
    return whole, whole if custom.get("alone") == "full" else FATHER.sub("", family)


def _free(words, taken, choose):
    return choose([word for word in words if word not in taken] or words)


def names(persons, text, country_of, choose):
    """({printed form: Word}, {old name: new name}) for `persons`, the participants told in the gold."""
    exchanged, forms, taken = {}, {}, set()
    for person in persons:
        if person["name"] in exchanged or is_fixed(person, text):
            continue
        custom = custom_of(country_of(person), choose)
        whole, alone = new_name(custom, choose, taken, woman=is_woman(person, text))
        exchanged[person["name"]] = whole
        forms = _forms(person, text, whole, alone) | forms
    return forms, exchanged


def _forms(person, text, whole, alone):
    name = person["name"]
    found = {printed: Word(alone) for printed in _alone(person, text)}
    found |= {printed: Word(whole) for _, printed in _found(name, text)}
    return found | {name.upper(): Word(whole.upper()), name: Word(whole)}


def _alone(person, text):
    """The parts of the name that stand for it in the text: "Le Drian", "Drian", or "Xi"."""
    words = person["name"].split(" ")
    if person["country"] in FAMILY_FIRST:
        return (
            {words[0]}
            if len(words[0]) > 1 and re.search(rf"\bM(?:M\.?|\.|me) {re.escape(words[0])}\b", text)
            else set()
        )
    at = len(words) - 1
    while at > 1 and SMALL.match(words[at - 1]):
        at -= 1
    tails = {" ".join(words[k:]) for k in range(1, at + 1)}
    return tails | {word for word in _capitals(text) if _is_alike(word, words[-1]) and word not in words[:-1]}


def _capitals(text):
    return set(re.findall(r"(?<!\w)[A-ZÀ-Ý][\w’'-]+\w", text))


def _is_alike(word, surname):
    if len(surname) < 5 or word[0] != surname[0]:
        return False
    return SequenceMatcher(None, word.casefold(), surname.casefold()).ratio() >= ALIKE
