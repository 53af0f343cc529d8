"""The states and cities that a text names, from data/countries.toml and data/cities.toml."""

import re
from functools import cache
from typing import NamedTuple

from archive.extract.mentions.adjectives import four_forms, halves, inflections
from archive.extract.words.gazetteer import fold, gazetteer
from archive.extract.words.lexicon import table

STATE_KIND = re.compile(
    r"\b(?:republique|royaume|sultanat|principaute|emirat|federation|confederation|grand-duche|commonwealth|union"
    r"|cite-etat|(?:(?<=l')|(?<=\())etat)"
    r"(?: (?:populaire|islamique|arabe|federale|federative|democratique|socialiste|bolivarienne|hachemite|unie|unitaire"
    r"|plurinational|plurinationale|independant|cooperative|laique|s(?:oe|œ)ur|frere|amie?|voisine?))*"
    r" (?:d'|de l'|de la |de |du |des )$"
)
GENITIVES = (" d'", " de l'", " de la ", " de ", " du ", " des ")  # one of them stands behind every kind
STATE_KIND_REACH = 80  # characters before the name: the longest kind, with its adjectives, has 62
OFFICIAL = re.compile(r"\b(?:republique|royaume)(?: (?:populaire|islamique|arabe|federale|democratique|socialiste))* $")
OFFICIAL_REACH = 40  # characters of "republique democratique populaire " before the adjective
NOUN_MARKERS = re.compile(
    r"(?:^|[.,:;!?«(\n]|\b(?:l|d|qu)'|\b(?:le|la|les|un|une|des|du|de|ces?|cette|cet|aux?|a|et|ou|entre|par|pour|contre|avec|dont"
    r"|deux|trois|quatre|cinq|chez|que|jeune|ancienne?|plusieurs|certains|autres?|\d+)) ?$"
)
LANGUAGE_BEFORE = re.compile(r"(?:\ble |\bl'|\ben |\bdu |\bau )$")
LANGUAGE_WORDS = ("le ", "l'", "en ", "du ", "au ")
LANGUAGE_TAUGHT = re.compile(
    r"(?:\bde |\bd')$"
)  # "des professeurs de français": people have their article or a capital
LANGUAGE_AFTER = re.compile(r"(?: (?:et|ou)\b|\s*(?:[,.;)]|$))")
SMALL_WORD = re.compile(
    r"^(?:(?:l[ae]s?|à|aux?|du|des?|en|et|ou|entre|avec|pour|par|que|vers|sur|comme|dont|repr[eé]sent\w+) (?=\w)|\(|, )"
)
CONTRACTION = re.compile(r"(?:au|du) ", re.IGNORECASE)
NAME_AFTER = re.compile(r" [A-ZÀ-Ý][a-zà-ÿ]")
GIVEN_NAME_AFTER = re.compile(r" (?:d[eua] )?[A-ZÀ-Ý][a-zà-ÿ]")
ARTICLE = re.compile(r"(?:l[ae]s?|du|des|aux?) ")
NAME_BEFORE = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{2,} $")
OPENERS = frozenset(
    ("Après", "Avant", "Depuis", "Entre", "Vers", "Dans", "Selon", "Pour", "Avec", "Outre", "Via", "Dès")
)
OPENERS |= {"Quand", "Comme", "Mais", "Quitter", "Hors", "Puis", "Contre", "Chez", "Que", "Sur", "Par", "Sous"}
NAME_REACH = 20
ARTICLE_BEFORE = re.compile(r"\b(?:le|du|au) $")
WORD = re.compile(r"\w+")


class StateMention(NamedTuple):
    """`codes`: all the states of a compound ("franco-allemand"); otherwise the likeliest first, and others after it
    only where the text leaves it open ("congolais"). `name_start` is `start`, or where "Azerbaïdjan" begins in
    "République d'Azerbaïdjan". `form` is "name", "adjective", "demonym" or "compound".
    """

    start: int
    end: int
    codes: tuple[str, ...]
    form: str
    name_start: int


class CityMention(NamedTuple):
    """`name` as printed, `usual` as the archive prints it."""

    start: int
    end: int
    name: str
    country: str
    is_capital: bool
    usual: str


class CountryNames(NamedTuple):
    code: str
    name_fr: str
    name_en: str
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]


class _City(NamedTuple):
    usual: str
    country: str
    is_capital: bool
    is_guarded: bool


@cache
def _tables():
    countries = dict(table("countries"))
    rules = {key: countries.pop(key) for key in ("hidden", "hidden_adjectives", "prefer")}
    return countries, rules, table("cities")


def _typographic(name):
    return name.replace("'", "’")


def country_names():
    """Every state of the table, in the order of its French name, for a loader."""
    countries = _tables()[0]
    found = [_country_names(code, entry) for code, entry in countries.items()]
    return sorted(found, key=lambda country: fold(country.name_fr))


def _country_names(code, entry):
    adjectives = [form for word in entry.get("adjectives", []) for form in inflections(word)]
    demonyms = [form[0].upper() + form[1:] for form in adjectives]
    name = _typographic(entry["fr"])
    return CountryNames(code, name, entry["en"], tuple(adjectives), tuple(demonyms))


def national_adjectives():
    """The adjectives of all states: sets of the masculine, the feminine and the plurals of each."""
    forms = [four_forms(word) for entry in _tables()[0].values() for word in entry.get("adjectives", [])]
    return [set(words) for words in zip(*forms)]


@cache
def compound_halves():
    """The first halves of "franco-allemand" that the table knows, in the order of letters."""
    return sorted({half for entry in _tables()[0].values() for half in entry.get("compounds", [])})


@cache
def city_names():
    """[[usual name, its other spellings…]] of every city of the tables, in the order of names."""
    countries, _, table = _tables()
    spelt = {name for line in table["spellings"] for name in line.split("|")}
    capitals = {name for entry in countries.values() for name in entry["capitals"]} - spelt
    lines = {*capitals, *table["spellings"], *(line for lines in table["cities"].values() for line in lines)}
    return [_typographic(line).split("|") for line in sorted(lines, key=fold)]


def country_name(code):
    """The French name of the state with this ISO code. Raises KeyError on an unknown one."""
    return _typographic(_tables()[0][code]["fr"])


def _names(entry):
    """The names of a state; one that is only counted behind a small word does not stand alone as well."""
    aliases = entry.get("aliases", [])
    guarded = {alias[_small_word(alias) :] for alias in aliases if _small_word(alias)}
    return [name for name in [entry["fr"], *aliases] if name not in guarded]


def _state_forms(code, entry):
    for name in _names(entry):
        yield name, (code, "name")
    for word in entry.get("adjectives", []):
        for form in inflections(word):
            yield form, (code, "adjective")
    made = halves(entry.get("adjectives", [])).difference(compound_halves())  # "nigério-" is Nigeria's
    for prefix in [*entry.get("compounds", []), *made]:
        yield prefix + "-", (code, "compound")


def _preferred_codes(form, codes, prefer):
    first = prefer.get(form)
    return tuple(sorted(dict.fromkeys(codes), key=lambda code: code != first))


@gazetteer
def _states():
    countries, rules, _ = _tables()
    prefer = {form: code for word, code in rules["prefer"].items() for form in (*inflections(word), word + "-")}
    codes, kinds = {}, {}
    for code, entry in countries.items():
        for form, (owner, kind) in _state_forms(code, entry):
            codes.setdefault(form, []).append(owner)
            kinds[form] = kind
    forms = {form: (_preferred_codes(form, codes[form], prefer), kinds[form], _small_word(form)) for form in codes}
    hidden = [*rules["hidden"], *(form for word in rules["hidden_adjectives"] for form in inflections(word))]
    return forms | dict.fromkeys(hidden) | dict.fromkeys(_holding(_names_of_cities(), forms))


def _names_of_states():
    return {name for entry in _tables()[0].values() for name in _names(entry)}


def _names_of_cities():
    countries, _, table = _tables()
    lines = [line for lines in table["cities"].values() for line in lines]
    lines += [name for entry in countries.values() for name in entry["capitals"]]
    return {name for line in lines for name in line.split("|")}


def _holding(names, others):
    """Those of `names` that hold one of `others` among their words: "Sao Tomé-et-Principe" is not the city."""
    others, names = set(map(fold, others)), {name: fold(name) for name in names}
    return [name for name, folded in names.items() if not others.isdisjoint(_inside(folded)) and folded not in others]


def _inside(folded):
    """What begins and ends with words of `folded`."""
    spans = [word.span() for word in WORD.finditer(folded)]
    return [folded[first:last] for at, (first, _) in enumerate(spans) for _, last in spans[at:]]


def _small_word(form):
    """Length of the article or preposition that a form is only counted behind."""
    found = SMALL_WORD.match(form)
    return found.end() if found else 0


@cache
def masculine_adjectives():
    """The folded adjectives of states in the masculine singular and plural."""
    words = [word.partition("/")[0] for entry in _tables()[0].values() for word in entry.get("adjectives", ())]
    return frozenset(fold(word) for word in words) | frozenset(fold(word) + "s" for word in words)


@cache
def names_and_demonyms():
    """The folded names of states that their people may have too: "l'Argentine", "le Suisse"."""
    entries = _tables()[0].values()
    inflected = {fold(form) for entry in entries for word in entry.get("adjectives", ()) for form in inflections(word)}
    return frozenset(fold(name) for entry in entries for name in _names(entry)) & inflected


@cache
def _state_names():
    return frozenset(_typographic(entry["fr"]) for entry in _tables()[0].values())


@gazetteer
def _cities():
    countries, _, table = _tables()
    forms = dict.fromkeys([*table["hidden"], *_holding(_names_of_states(), _names_of_cities())])
    for code, lines in table["cities"].items():
        forms |= _city_forms(code, lines, table["guarded"], is_capital=False)
    for code, entry in countries.items():
        forms |= _city_forms(code, entry["capitals"], table["guarded"], is_capital=True)
    return forms


def _city_forms(code, lines, guarded, *, is_capital):
    forms = {}
    for line in lines:
        usual = line.split("|")[0]
        for variant in line.split("|"):
            city = _City(_typographic(usual), code, is_capital, variant in guarded)
            forms |= dict.fromkeys(_city_variants(variant), city)
    return forms


def _city_variants(variant):
    """ "Le Caire" stands in a sentence as "le Caire", "au Caire", "du Caire"."""
    article, _, bare = variant.partition(" ")
    if article not in ("Le", "La"):
        return [variant]
    contracted = ["au " + bare, "du " + bare] if article == "Le" else []
    return [article.lower() + " " + bare, *contracted]


def find_states(text, folded, cities=None):
    """The mentions of states in `text` as StateMention, in reading order, never overlapping.

    text    cleaned French; offsets count its code points
    folded  `fold(text)`
    cities  what `find_cities` gives, where the caller has it
    A name inside the name of something else ("mer de Chine", "Conseil turc") is left out, and so is a language
    ("parle le russe"). "République d'Azerbaïdjan" is one mention.
    """
    hits = _states.find(folded, text)
    mentions, position = [], 0
    while position < len(hits):
        size, mention = _mention(text, folded, hits, position)
        position += size
        if mention:
            mentions.append(mention)
    return _narrowed(mentions, text, folded, cities)


def _mention(text, folded, hits, position):
    """How many hits were read from `position` on, and the mention that they make, or None."""
    start, end, (codes, kind, small) = hits[position]
    if kind == "compound":
        return _compound(hits, position)
    if kind == "adjective":
        return 1, _adjective(text, folded, start, end, codes)
    if small and not ARTICLE.match(folded, start) and GIVEN_NAME_AFTER.match(text, end):
        return 1, None  # "à Maurice Sow"
    first = _state_kind_start(folded, start + small)
    return 1, StateMention(first, end, codes, "name", start + small)


def _compound(hits, position):
    codes, last = [], position
    while hits[last].payload[1] == "compound":
        codes.append(hits[last].payload[0][0])
        if last + 1 == len(hits) or hits[last + 1].start != hits[last].end:
            return last + 1 - position, None  # "anglo-saxon", "indo-pacifique"
        last += 1
    codes.append(hits[last].payload[0][0])
    start = hits[position].start
    return last + 1 - position, StateMention(start, hits[last].end, tuple(dict.fromkeys(codes)), "compound", start)


def _adjective(text, folded, start, end, codes):
    before = folded[max(0, start - 12) : start]
    if text[start].isupper() and not text[start:end].isupper():
        form = "demonym" if NOUN_MARKERS.search(before) else "adjective"
        return StateMention(start, end, codes, form, start)
    if (first := _official_start(folded, start)) is not None:
        return StateMention(first, end, codes, "name", start)
    if before.endswith(LANGUAGE_WORDS) and LANGUAGE_BEFORE.search(before) and LANGUAGE_AFTER.match(folded, end):
        return None
    if before.endswith(("de ", "d'")) and LANGUAGE_TAUGHT.search(before) and folded[start:end] in _languages():
        return None
    return StateMention(start, end, codes, "adjective", start)


@cache
def _languages():
    """The folded adjectives of states that may name their language: the masculine singular."""
    return frozenset(word for word in masculine_adjectives() if not word.endswith("s") or word.endswith(("ais", "ois")))


def _official_start(folded, start):
    """Where "République" begins in "République sénégalaise", or None: the adjective makes the state's name."""
    window = max(0, start - OFFICIAL_REACH)
    before = folded[window:start]
    found = OFFICIAL.search(before) if "republique " in before or "royaume " in before else None
    return window + found.start() if found else None


def _state_kind_start(folded, start):
    if not folded.endswith(GENITIVES, 0, start):
        return start
    window = max(0, start - STATE_KIND_REACH)
    found = STATE_KIND.search(folded[window:start])
    return window + found.start() if found else start


def _narrowed(mentions, text, folded, cities):
    """`mentions`, the open ones cut down to the one state that the text names elsewhere, where it names only one."""
    is_open = [len(m.codes) > 1 and (m.form != "compound" or not _twins().keys().isdisjoint(m.codes)) for m in mentions]
    if not any(is_open):
        return mentions
    named = {code for m, unsure in zip(mentions, is_open) if not unsure for code in m.codes}
    cities = find_cities(text, folded) if cities is None else cities
    first = next((city.country for city in cities if city.country in _twins()), None)
    named |= {city.country for city in cities}
    return [_settled(m, named, first) if unsure else m for m, unsure in zip(mentions, is_open)]


@cache
def _twins():
    """{code: the code of the state that has the same adjective}: "congolo-rwandais" leaves open which Congo it is."""
    owners = {}
    for code, entry in _tables()[0].items():
        for word in entry.get("adjectives", []):
            owners.setdefault(word, []).append(code)
    return {one: other for pair in owners.values() if len(pair) == 2 for one, other in (pair, pair[::-1])}


def _settled(mention, named, first):
    """`mention` with the state that is `named` too, of both that of the `first` city: "Brazzaville – … congolais"."""
    if mention.form == "compound":
        twins = ((code, _twins().get(code)) for code in mention.codes)
        return mention._replace(codes=tuple(b if b in named and a not in named else a for a, b in twins))
    fitting = [code for code in mention.codes if code in named]
    fitting = [first] if first in fitting else fitting
    return mention._replace(codes=(fitting[0],)) if len(fitting) == 1 else mention


def find_cities(text, folded):
    """The mentions of cities in `text` as CityMention, in reading order, never overlapping.

    text, folded  as for find_states
    A city that is named like its state (Djibouti, Luxembourg) is both, except behind "le", "du", "au". Names inside
    other names ("Groupe de Minsk", "accord de Paris") are left out, and so are given names ("Sofia Corradi").
    """
    hits = _cities.find(folded, text)
    return [_city_mention(text, hit) for hit in hits if _is_city(text, folded, hit)]


def _is_city(text, folded, hit):
    if hit.payload.is_guarded and _is_part_of_name(text, hit):
        return False
    is_state = hit.payload.is_capital and hit.payload.usual in _state_names()
    return not (is_state and ARTICLE_BEFORE.search(folded[max(0, hit.start - 4) : hit.start]))


def _is_part_of_name(text, hit):
    """Whether capitalised words stand before or after, as in "Sofia Corradi" or "Denzel Washington"."""
    window = text[max(0, hit.start - NAME_REACH) : hit.start]
    before = NAME_BEFORE.search(window)
    is_named_before = before is not None and before[0].strip() not in OPENERS
    return bool(NAME_AFTER.match(text, hit.end)) or is_named_before


def _city_mention(text, hit):
    city = hit.payload
    contraction = CONTRACTION.match(text, hit.start) if " " in city.usual else None
    start = contraction.end() if contraction else hit.start
    name = city.usual if contraction else text[start : hit.end]
    return CityMention(start, hit.end, name, city.country, city.is_capital, city.usual)
