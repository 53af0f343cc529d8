"""Reading a dateline ("Bakou, 11 mars, AZERTAC"), a publication line ("4 Juin 2024 08:55") or a lone signature.

Such a line is a row of fields (place, day, hour, agency, words such as « publié le »), in any order and with any
marks between them; one field that is none of these and it is an ordinary line.
"""

import re
from dataclasses import dataclass

from archive.clean.agencies import PLACES, has_article, is_acronym, is_institution, is_proper_name, kind_of
from archive.clean.calendar_words import HIJRI, PRINTED_DAY, SHORT_DAY, SHORT_WEEKDAYS
from archive.clean.site_words import LITTLE, OF_SITES, TABLE, are_all_of
from archive.clean.words import fold, one_of

REACH = 110  # characters: the longest dateline that opens a paragraph, with room
DASHES = ("-", "–", "—")
PUBLICATION = frozenset(TABLE["publication"]) | LITTLE | SHORT_WEEKDAYS
# « Rubrique Monde », « Hebdomadaire national en langue française »: what the line is of, beside its day.
SITE_HEADS = frozenset(
    "rubrique quotidien hebdomadaire mensuel bimensuel bihebdomadaire trihebdomadaire trimestriel periodique".split()
)
BYLINE = re.compile(r"(?:rédigé|publié|posté|écrit|mis en ligne) par (?:la rédaction d[eu] )?", re.IGNORECASE)
BY = re.compile(r"par (?:(?:la )?r[ée]daction (?:d[eu] )?)?(?=\w)", re.IGNORECASE)
HOUR = r"(?:\bà |\ba )?\b[0-2]?[0-9] ?(?:(?::|h) ?[0-5][0-9](?::[0-5][0-9])?(?: ?(?:min|mn|am|pm)\b)?|h\b)"
POSTED = re.compile(r"(?:publie|poste|mis|modifie|actualise|derniere mise)")
ZONE = r"\(?\b(?:UTC|GMT)(?: ?[+\u2212-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\)?"
MARK = r"[,;/|()\[\]–—:•·»>©=@]| -+(?= |$)|-+ |^-+|-+$|(?<=\))-|(?<=\w{3})\. "
# « dans Environnement » GENERAL »: the section of the site where it stands
ENTRY = r"(?-i:[A-ZÀ-Þ])[\w’'-]*(?: [\w’'-]+){0,2}"
STAMPED = r"(?<=[0-9])T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"  # of a machine
SECTION = rf"\bdans {ENTRY}(?: ?[»>] ?{ENTRY})*(?= ?(?:[|]|$))"
TIME = re.compile(f"(?P<hour>{STAMPED}|{HOUR}|{ZONE})|(?P<hijri>{HIJRI})|(?P<publication>{SECTION})", re.IGNORECASE)
MARKS = re.compile(MARK)
FIGURE = re.compile("[0-9]")
# Where a dateline that opens a paragraph may end: a dash, or a bracket, slash, colon or full stop before a capital.
BREAK = re.compile(
    r"(?: ?[-–—=]+ |[)\]] ?[.:]? ?[-–—=]*(?= ?[A-ZÀ-Þ«\"“])|/[.:]? ?[-–—]*(?= [A-ZÀ-Þ«\"“])"
    r"|\) ?: (?=(?:l[ea]s?|une?) |l['’])"  # « Juba (SSNA) : le vice-président »
    r"| ?: (?=[A-ZÀ-Þ«\"“])|\. (?=[A-ZÀ-Þ«]))"
)
# « Corr. BELTA », « envoyé spécial de l’APS »: who of the agency wrote it.
CORRESPONDENT = re.compile(
    r"(?:sources? ?:? ?|fait à|donné à|corr\.|(?:de )?(?:notre |nos )?(?:correspondant|envoyé)\w*(?: spéci\w+)?)"
    r"(?: d[eu] | de l['’]| )",
    re.IGNORECASE,
)
ARTICLE_OF_DAY = re.compile(r" (?:,? ?le|ce|du)$", re.IGNORECASE)  # « Lomé le 3 juin »
# « Washington, D.C., 5 mai », « RIMOUSKI, QC, le 15 févr. »
DISTRICTS = ("D.C", "D.C.", "D.F", "D.F.", "QC", "Qc", "ON", "Ont", "BC", "C.-B", "AB", "MB", "NB", "N.-B", "NS", "SK")
ABBREVIATED = re.compile(r"(?:[A-ZÀ-Þ]\.)+|(?:MM?|Mmes?|Mlles?|Drs?|Prs?|Mes?|SE|SEM|SAR|SAS|SM|SS)\b")
# The words with a small letter in the names of states: « Riyad (Arabie saoudite) ».
PLACE_ADJECTIVE = re.compile(rf"(?<=\w) (?:{one_of(PLACES['adjectives'])})\b")
DASHED = re.compile(r"(?P<place>.+)-(?P<agency>\w[\w.]+)")
# « RÉPUBLIQUE DE MADAGASCAR »: at the head of a letter, not where it was written.
STATE_IN_FULL = re.compile(
    r"(?:REPUBLIQUE|RÉPUBLIQUE|ROYAUME|PRINCIPAUTE|PRINCIPAUTÉ|GRAND-DUCHE|GRAND-DUCHÉ|SULTANAT|EMIRAT|ÉMIRAT|ETAT|ÉTAT"
    r"|CONFEDERATION|CONFÉDÉRATION|UNION)S? [A-ZÀ-Þ]"
    # « République du Bénin – Ministère des Affaires étrangères »; not « Prague, République tchèque »
    r"|(?:République|Royaume|Principauté|Grand-Duché|Sultanat|Émirat|Emirat|État|Etat|Confédération|Gouvernement)"
    rf" (?:d[eu]s? |d['’]|(?:{one_of(PLACES['styles'])}))"
)
# « AINT « Khovar », « Agence nationale « Khovar »: what it is, and its name.
QUOTED = re.compile(
    r"(?:[A-ZÀ-Þ]{2,6}|[Aa]gence(?: [a-zà-ÿ]+){0,3}) ?[«“\"] ?(?P<agency>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,2})$"
)
# « AKP Phnom Penh », « Alger APS », « Lusa Lisbonne ».
WIRE = r"[A-ZÀ-Þ](?:[A-ZÀ-Þ]{1,7}|[a-zà-ÿ]{3,11})"
BESIDE = (re.compile(rf"(?P<agency>{WIRE}) (?P<place>\D+)"), re.compile(rf"(?P<place>\D+) (?P<agency>{WIRE})"))
ENTRIES = re.compile(r"[ \xa0]{3,}|\t+| +[|•·] +")
LONGEST_POSTED = 12  # letters that tell « publié le », « mis en ligne »
ENTRY_WORDS = 5  # the longest name of a section beside the day


@dataclass(frozen=True)
class Field:
    kind: str  # day, hour, hijri, publication, agency, place, other
    start: int
    end: int
    bracketed: bool = False

    def words(self, text):
        return text[self.start : self.end]


@dataclass(frozen=True)
class Heading:
    """What such a line says: spans (start, end) in its text, or None."""

    place: tuple | None
    day: tuple | None
    agency: tuple | None
    end: int  # where the body begins, the length of the line if it has none
    says_published: bool = False  # « publié le », « mis à jour » stand in it: a place there is a section's name
    has_hour: bool = False
    has_state: bool = False

    @property
    def is_dateline(self):
        return self.place is not None and not self.says_published and bool(self.day or self.agency)


def read_heading(text):
    """The Heading that the whole of `text` is, or None where it says anything else."""
    fields, posted = [], POSTED.match(fold(text[:LONGEST_POSTED]))
    for found in split_fields(text):
        if found.kind == "other":
            if not (posted and fields and text.count(" ", found.start, found.end) < ENTRY_WORDS - 1):
                return None
            found = Field("publication", found.start, found.end)
        fields.append(found)
    return interpret(text, fields) if fields else None


def read_entries(raw):
    """The Heading of a day that stands beside a section's name, « 26 avril 2022   Paix et sécurité »; or None."""
    entries = list(filter(str.strip, ENTRIES.split(raw.strip()))) if FIGURE.search(raw) else []
    if len(entries) < 2 or any(len(entry.split()) > ENTRY_WORDS for entry in entries):
        return None
    at = 0
    for entry in entries:
        at = raw.find(entry, at)
        if day := lone_day(" ".join(entry.split())):
            start = len(" ".join(raw[:at].split())) + (at > 0)
            return Heading(None, tuple(start + each for each in day), None, len(raw), says_published=True)
    return None


def lone_day(words):
    """The span of the day that `words` give with neither place nor agency, « publié le 26 avril 2022 »; or None."""
    heading = read_heading(words)
    return heading.day if heading and not (heading.place or heading.agency) else None


def read_opening(text):
    """The Heading that opens the paragraph `text`, or None."""
    found = [(end, heading) for end in openings(text) if (heading := opening_heading(text, end))]
    if not found:
        return None
    end, heading = max(found, key=lambda pair: fullness(text, pair[1]))
    return Heading(heading.place, heading.day, heading.agency, end)


def fullness(text, heading):
    """How much it tells: « Le Caire, 12 mars - (MENA) - » is read to its end, no further than to a known agency."""
    acronym = heading.agency is not None and is_acronym(text[slice(*heading.agency)])
    known = 2 * signs(text, heading) or acronym
    return known + (heading.place is not None) + (heading.day is not None)


def opening_heading(text, end):
    opening = text[:end]
    if opening.count("(") != opening.count(")"):
        return None
    heading = read_heading(opening.rstrip(" -–—.:="))
    if heading and opening[-1:].isupper() and heading.agency and heading.agency[1] < end:
        return None  # "(ANA) – BERG Karl a reçu", "Le Président, Karl BERG DIAL, a reçu": a surname in capitals
    return heading if heading and (opens(opening, heading) or is_dated(text, end, heading)) else None


def is_dated(text, end, heading):
    """Whether « Le 12 mars 2024 – » stands before a sentence that begins with a capital."""
    alone = heading.day is not None and heading.place is None and heading.agency is None
    return alone and text[:end].rstrip().endswith(DASHES) and text[end : end + 1].isupper()


def signs(text, heading):
    """Whether it names an agency that is known."""
    return heading.agency is not None and kind_of(text[slice(*heading.agency)]) is not None


def openings(text):
    """Where a dateline could end, nearest first."""
    ends = [found.end() for found in BREAK.finditer(text[:REACH])]
    ends += [found.end() for found in re.finditer(r"\b[A-Z]{3,10}(?= [A-ZÀ-Þ«][\w'’])", text[:REACH])]
    return sorted(ends)


def opens(opening, heading):
    """Whether `opening`, which `heading` was read from, may open a paragraph."""
    if heading.is_dateline or (heading.day and heading.agency):
        return True
    dashed = opening.rstrip().endswith(DASHES)
    if heading.agency:
        return opens_with_agency(opening, dashed=dashed)
    return heading.place is not None and dashed and opening.count(" ") <= 4


def opens_with_agency(opening, *, dashed):
    """Whether nothing but an agency opens it: « (ATOP) », « /APS/ », « Belga – »; a paper's name needs the dash."""
    if opening.lstrip().startswith(("(", "[", "/")):
        return True
    alone = kind_of(opening.strip(" -–—=:."))
    return alone == "agency" or alone == "outlet" and dashed


def split_fields(text):
    """The Fields of `text`, in order."""
    at, depth = 0, 0
    for start, end, kind in [*cuts_of(text), (len(text), len(text), "")]:
        yield from words_field(text, at, start, bracketed=depth > 0)
        if kind:
            yield Field(kind, start, end)
        depth += text[start:end].count("(") - text[start:end].count(")")
        at = end


def cuts_of(text):
    """(start, end, kind) of what parts the names of `text`, in order: days, hours, and marks, whose kind is empty."""
    marks = [(*found.span(), "") for found in MARKS.finditer(text)]
    if not FIGURE.search(text):
        return marks
    days = [(*span, "day") for span in printed_days(text)]
    hours = clear_of([(*found.span(), found.lastgroup) for found in TIME.finditer(text)], days)
    return sorted(days + hours + clear_of(marks, days + hours))


def clear_of(cuts, taken):
    """Those of `cuts` that cross none of `taken`."""
    return [cut for cut in cuts if not any(crosses(cut, each) for each in taken)]


def printed_days(text):
    found = [each.span() for each in PRINTED_DAY.finditer(text)]
    return found or [each.span() for each in SHORT_DAY.finditer(text)]


def crosses(one, other):
    return one[0] < other[1] and other[0] < one[1]


def words_field(text, start, end, *, bracketed):
    """The fields of the words in text[start:end], in order: one, or a place and its agency; none where no words are."""
    start, end = trim(text, start, end)
    words = fold(text[start:end]).split()
    if not words:
        return []
    if byline := byline_field(text, start, end):
        return [byline]
    if is_of_the_page(text, start, end, words):
        return [Field("publication", start, end)]
    start += len(found[0]) if (found := CORRESPONDENT.match(text[start:end])) else 0
    end -= len(found[0]) if (found := ARTICLE_OF_DAY.search(text[start:end])) else 0
    return (
        dashed_fields(text, start, end, bracketed=bracketed)
        or quoted_fields(text, start, end, bracketed=bracketed)
        or beside_fields(text, start, end, bracketed=bracketed)
        or [Field(name_kind(text[start:end]), start, end, bracketed)]
    )


def byline_field(text, start, end):
    """The Field of whoever wrote or published it: « publié par ATOP », « par Kossi Amavi »; or None."""
    if byline := BYLINE.match(text, start, end):
        return signed_field(text, byline.end(), end)
    by = BY.match(text, start, end)
    if by is None or not is_proper_name(text[by.end() : end], most=5):
        return None
    return Field("agency" if kind_of(text[by.end() : end]) else "publication", by.end(), end)


def is_of_the_page(text, start, end, words):
    """Whether these are words of the page rather than of the dispatch: « Publié le », « République du Bénin »."""
    name = text[start:end]
    if name[0].isupper() and len(words) > 1 and kind_of(name) == "outlet":  # « La Presse »
        return False
    if words[0] in SITE_HEADS and not kind_of(name):
        return True
    return are_all_of(words, PUBLICATION) or all_site(words, name) or bool(STATE_IN_FULL.match(text, start, end))


def dashed_fields(text, start, end, *, bracketed):
    """The Fields of « Tunis-TAP », in order; an empty list for any other words."""
    found = DASHED.fullmatch(text, start, end)
    if not found or not is_wire(found["agency"]) or kind_of(text[start:end]):
        return []
    place = Field(name_kind(found["place"]), *found.span("place"), bracketed)
    return [place, Field("agency", *found.span("agency"), bracketed)]


def is_wire(name):
    """Whether it is an agency's and not the end of « Alma-Ata »."""
    return (name.isupper() or len(name) > 3) and kind_of(name) == "agency"


def quoted_fields(text, start, end, *, bracketed):
    """The Field of « Agence nationale « Khovar », in a list; an empty list for any other words."""
    found = QUOTED.match(text, start, end)
    return [Field("agency", *found.span("agency"), bracketed)] if found else []


def beside_fields(text, start, end, *, bracketed):
    """The Fields of « AKP Phnom Penh » and « Alger APS », in order; an empty list for any other words."""
    told = () if kind_of(text[start:end]) else (beside.fullmatch(text, start, end) for beside in BESIDE)
    for found in filter(None, told):
        if kind_of(found["agency"]) == "agency" and name_kind(found["place"]) == "place":
            agency = Field("agency", *found.span("agency"), bracketed)
            return sorted((agency, Field("place", *found.span("place"), bracketed)), key=lambda field: field.start)
    return []


def signed_field(text, start, end):
    end = start + len(re.sub(r"(?: le)?\s*$", "", text[start:end]))
    name = text[start:end]
    kind = "agency" if kind_of(name) or (" " not in name and name) else "publication"
    return Field(kind, start, end)


def all_site(words, name):
    """Whether only sites print such words: « Actualités », no « La Prospérité »."""
    return are_all_of(words, OF_SITES) and not set(words) <= LITTLE and not kind_of(name)


def trim(text, start, end):
    while start < end and not (text[start].isalnum()):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in "+)"):
        end -= 1
    return start, end


def name_kind(name):
    if kind_of(name) or is_institution(name):
        return "agency"
    if name.lower() in SHORT_WEEKDAYS or name in DISTRICTS:
        return "publication"
    if ABBREVIATED.match(name):
        return "other"
    if has_article(name):
        return "agency" if is_proper_name(name, most=4) else "other"
    return "place" if is_proper_name(PLACE_ADJECTIVE.sub("", name), most=4) else "other"


def interpret(text, fields):
    """Sort out which of the names is the place and which signs, from what is known and from their order."""
    day, hour = next(iter(of_kind(fields, "day")), None), of_kind(fields, "hour")
    agency, names = who_signs(text, of_kind(fields, "place"), of_kind(fields, "agency"), day)
    names = [field for field in names if field is not agency and not beside_agency(text, field, agency)]
    place = next(iter(names), None)
    has_state = is_with_state(text, names)
    is_entry = day is not None and "|" in text and agency is None and not has_state
    posted = is_entry or says_published(text, fields)
    has_state = has_state and bool(hour) and not posted
    return Heading(span(place), span(day), span(agency), len(text), posted, bool(hour), has_state)


def of_kind(fields, kind):
    return [field for field in fields if field.kind == kind]


def who_signs(text, places, signing, day):
    """(the field of the agency or None, the fields of which one is the place): an agency signs rather than a body."""
    wires = [field for field in signing if kind_of(field.words(text)) != "body"]
    if wires:
        return wires[0], places or [field for field in signing if field not in wires]
    if signing:
        return signing[0], places
    return unknown_agency(text, places, day), places


def says_published(text, fields):
    """Whether one of them says so: « publié le », « mis à jour »."""
    return any(POSTED.match(fold(field.words(text))) for field in of_kind(fields, "publication"))


def is_with_state(text, names):
    """Whether the names are a place and its state: « Victoria, Seychelles | 4 mai 2023 »."""
    return len(names) == 2 and text[names[0].end : names[1].start] == ", "


def beside_agency(text, field, agency):
    """Whether it is only initials beside who signs, « HL/ HaïtiLibre », or its short name, « … européen (SEAE) »."""
    words = field.words(text)
    if agency is None or not is_acronym(words):
        return False
    short = field.bracketed and is_institution(agency.words(text))
    return short or len(words) < 3 and kind_of(agency.words(text)) is not None


def unknown_agency(text, names, day):
    """Among names of no table: an acronym beside a place, or a name printed after place and day."""
    if len(names) < 2:
        return None
    acronyms = [name for name in names if is_acronym(name.words(text)) and (name.bracketed or name is not names[0])]
    if acronyms:
        return acronyms[0]
    is_between = day is not None and names[0].end < day.start < day.end < names[-1].start
    return names[-1] if is_between else None


def span(field):
    return (field.start, field.end) if field else None
