"""Reading a dateline ("Bakou, 11 mars, AZERTAC"), a publication line ("4 Juin 2024 08:55") or a lone signature.

Such a line is a row of fields (place, day, hour, agency, words such as « publié le »), in any order and with any
marks between them; one field that is none of these and it is an ordinary line.
"""

import re
from dataclasses import dataclass

from archive.clean.agencies import has_article, is_acronym, is_proper_name, kind_of
from archive.clean.calendar_words import PRINTED_DAY, WEEKDAY
from archive.clean.site_words import LITTLE, TABLE, WORDS
from archive.clean.words import fold

REACH = 110  # characters: the longest dateline that opens a paragraph, with room
DASHES = ("-", "–", "—")
PUBLICATION = frozenset(TABLE["publication"]) | LITTLE
BYLINE = re.compile(r"(?:rédigé|publié|posté|écrit|mis en ligne) par (?:la rédaction d[eu] )?", re.IGNORECASE)
HOUR = r"(?:\bà |\ba )?\b[0-2]?[0-9] ?(?:(?::|h) ?[0-5][0-9](?::[0-5][0-9])?(?: ?(?:min|mn|am|pm)\b)?|h\b)"
POSTED = re.compile(r"(?:publie|poste|mis|modifie|actualise|derniere mise)")
ZONE = r"\(?\b(?:UTC|GMT)(?: ?[+\u2212-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\)?"
MARK = r"[,;/|()\[\]–—:•·»>©]| -+(?= |$)|-+ |^-+|-+$|(?<=\))-"
TOKEN = re.compile(f"(?P<hour>{HOUR}|{ZONE})|(?P<mark>{MARK})", re.IGNORECASE)
FIGURE = re.compile("[0-9]")
# Where a dateline that opens a paragraph may end: a dash, or a bracket or full stop before a capital.
BREAK = re.compile(r"(?: ?[-–—]+ |\) ?[.:]? ?[-–—]*(?= ?[A-ZÀ-Þ«\"“])|\. (?=[A-ZÀ-Þ«]))")


@dataclass(frozen=True)
class Field:
    kind: str  # day, hour, publication, agency, place, other
    start: int
    end: int
    bracketed: bool = False


@dataclass(frozen=True)
class Heading:
    """What such a line says: spans (start, end) in its text, or None."""

    place: tuple | None
    day: tuple | None
    agency: tuple | None
    end: int  # where the body begins, the length of the line if it has none
    says_published: bool = False  # « publié le », « mis à jour » stand in it: a place there is a section's name

    @property
    def is_dateline(self):
        return self.place is not None and not self.says_published and bool(self.day or self.agency)


def read_heading(text):
    """The Heading that the whole of `text` is, or None where it says anything else."""
    fields = []
    for found in split_fields(text):
        if found.kind == "other":
            return None
        fields.append(found)
    return interpret(text, fields) if fields else None


def read_opening(text):
    """The Heading that opens the paragraph `text`, or None."""
    found = [(end, heading) for end in openings(text) if (heading := opening_heading(text[:end]))]
    if not found:
        return None
    end, heading = next((pair for pair in found if signs(text, pair[1])), found[0])
    return Heading(heading.place, heading.day, heading.agency, end)


def opening_heading(opening):
    heading = read_heading(opening.rstrip(" -–—.:"))
    return heading if heading and opens(opening, heading) else None


def signs(text, heading):
    """Whether it names an agency that is known, so that « Le Caire, 12 mars - (MENA) - » is read to its end."""
    return heading.agency is not None and kind_of(text[slice(*heading.agency)]) is not None


def openings(text):
    """Where a dateline could end, nearest first."""
    ends = [found.end() for found in BREAK.finditer(text[:REACH])]
    ends += [found.end() for found in re.finditer(r"\b[A-Z]{3,10}(?= [A-ZÀ-Þ«][\w'’])", text[:REACH])]
    return sorted(ends)


def opens(opening, heading):
    if heading.is_dateline or (heading.day and heading.agency):
        return True
    if heading.agency:
        return opening.lstrip().startswith("(")
    dashed = opening.rstrip().endswith(DASHES)
    return heading.place is not None and dashed and opening.count(" ") <= 4


def split_fields(text):
    """The Fields of `text`, in order."""
    at, depth = 0, 0
    days = [found.span() for found in PRINTED_DAY.finditer(text)] if FIGURE.search(text) else []
    tokens = list(TOKEN.finditer(text))
    hours = [found.span() for found in tokens if found["hour"]]
    marks = [found.span() for found in tokens if found["mark"]]
    hours = [span for span in hours if not any(crosses(span, day) for day in days)]
    marks = [span for span in marks if not any(crosses(span, taken) for taken in days + hours)]
    cuts = sorted(
        [(*span, "day") for span in days] + [(*span, "hour") for span in hours] + [(*span, "") for span in marks]
    )
    for start, end, kind in [*cuts, (len(text), len(text), "")]:
        yield from words_field(text, at, start, bracketed=depth > 0)
        if kind:
            yield Field(kind, start, end)
        depth += text[start:end].count("(") - text[start:end].count(")")
        at = end


def crosses(one, other):
    return one[0] < other[1] and other[0] < one[1]


def words_field(text, start, end, *, bracketed):
    """The field of the words in text[start:end], in a list; an empty list where there are none."""
    start, end = trim(text, start, end)
    words = fold(text[start:end]).split()
    if not words:
        return []
    if byline := BYLINE.match(text, start, end):
        return [signed_field(text, byline.end(), end)]
    if all(word in PUBLICATION or word.isdigit() for word in words) or words[0] == "rubrique" or all_site(words):
        return [Field("publication", start, end)]
    return [Field(name_kind(text[start:end]), start, end, bracketed)]


def signed_field(text, start, end):
    end = start + len(re.sub(r"(?: le)?\s*$", "", text[start:end]))
    name = text[start:end]
    kind = "agency" if kind_of(name) or (" " not in name and name) else "publication"
    return Field(kind, start, end)


def all_site(words):
    return all(word in WORDS or word in LITTLE for word in words) and not set(words) <= LITTLE


def trim(text, start, end):
    while start < end and not (text[start].isalnum()):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in "+)"):
        end -= 1
    return start, end


def name_kind(name):
    if kind_of(name):
        return "agency"
    if re.fullmatch(WEEKDAY, name, re.IGNORECASE):
        return "publication"
    if has_article(name):
        return "agency" if is_proper_name(name, most=4) else "other"
    return "place" if is_proper_name(name, most=4) else "other"


def interpret(text, fields):
    """Sort out which of the names is the place and which signs, from what is known and from their order."""
    day = next((field for field in fields if field.kind == "day"), None)
    names = [field for field in fields if field.kind == "place"]
    agency = next((field for field in fields if field.kind == "agency"), None)
    if agency is None and names:
        agency = unknown_agency(text, names, day)
    place = next((field for field in names if field is not agency), None)
    posted = any(field.kind == "publication" and POSTED.match(fold(text[field.start : field.end])) for field in fields)
    return Heading(span(place), span(day), span(agency), len(text), posted)


def unknown_agency(text, names, day):
    """Among names of no table: an acronym beside a place, or a name printed after place and day."""
    if len(names) == 1:
        return None
    acronyms = [
        name for name in names if is_acronym(text[name.start : name.end]) and (name.bracketed or name is not names[0])
    ]
    if acronyms:
        return acronyms[0]
    return names[-1] if day and names[-1].start > day.end and names[0].end < day.start else None


def span(field):
    return (field.start, field.end) if field else None
