"""Telling the parts of a dispatch apart: headline, dateline, paragraphs, signature, furniture.

The body runs from the first line of prose to the last. What stands above it is headline, dateline or furniture;
what stands below is signature or furniture.
"""

import re
from dataclasses import dataclass, field

from archive.clean import furniture
from archive.clean.agencies import is_acronym, kind_of, letterhead
from archive.clean.dateline import DASHES, Heading, opens, read_heading, read_opening
from archive.clean.furniture import GAP
from archive.clean.glued import split_glued, take_header
from archive.clean.lines import Line
from archive.clean.ruled import Ruled
from archive.clean.signature import (
    byline_outlet,
    byline_place,
    is_author,
    is_byline,
    office_of,
    signature_at_end,
    signing_name,
    stays,
)
from archive.clean.words import fold

PROSE = 8  # words; above the body a shorter line with a full stop may be a label
SENTENCE = 4  # words; below the body a shorter one is initials
CERTAIN_PROSE = 32  # words; no headline of the corpus has more than 22
TITLE_WORDS = 5  # the shortest headline met above a body; a shorter line is one only if there is no other
CAPITALS = 0.8  # the share of its letters that makes a line one in capitals
FREQUENT = "eaisntr"  # counted first, because it is quick: nearly all lines are told to be prose by these alone
COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|copyright)[\s©0-9:-]*|[\s©.,–-]*(?:tous droits|all rights) \w+[\s.]*$|[\s,0-9-]+$",
    re.IGNORECASE,
)
CREDITED = re.compile(r"(?:photo|credit|image|illustration|legende|video|ph$|lire|voir|tag|theme|suivez|partage)")
ISSUERS = ("ministere ", "departement federal ", "cabinet du ", "presidence ", "gouvernement ", "primature ")
REPUBLISHERS = ("ambassade ", "consulat ")  # at the foot: the text is another's
SHORT_MARK = 3  # letters; no place in capitals is shorter than initials
HEAD_LINES = 10  # a dateline on a line of its own stands among the first
# A full stop ends the line, or is followed only by an end mark: « (Fin) », « KA/BD/OID », « – VNA », « [ka bd] ».
STOPPED = re.compile(
    r"[.…][\s»”\"’)\]]*[0-9]{0,2}(?:[-–—( ]+[A-Z]{2,8}\)?)?$|[!?] ?[»”\"]$|:$"
    r"|(?<=[\w»”\"’)\]]{3})[.!?…][\s»”\"’)\]]*(?:[-–—=/\s]{0,4}(?:Fin|FIN|[A-ZÀ-Þ][\w-]{1,14}|[\w.]{1,12}(?:/[\w.]{1,20}){1,4})[/\s.-]{0,4}"
    r"|(?:[A-Z]{2,5} ){1,3}[A-Z]{2,5}"  # « … des industriels. PTI VKS RHL »
    r"|[-–— ]{0,4}[(\[][^()\[\]]{1,70}[)\]]\.?(?: ?\w{1,3}[./-]?){0,4})$"
)


STOP_REACH = 110  # characters before the end of a line within which its full stop stands


@dataclass
class Parts:
    """The lines of one dispatch by what they are."""

    header: Line | None = None
    title: Line | None = None
    datelines: list = field(default_factory=list)  # (line, heading), on lines of their own
    opening: object = None  # the heading that opens the first paragraph
    published: list = field(default_factory=list)  # (line, heading) of publication lines, furniture all of them
    body: list = field(default_factory=list)
    signatures: list = field(default_factory=list)
    furniture: list = field(default_factory=list)
    agencies: list = field(default_factory=list)  # Signed

    def drop(self, line):
        self.furniture.append(line)

    def sign(self, rank, line, name, start=0):
        self.agencies.append(Signed(rank, line, start, name))


@dataclass(frozen=True)
class Signed:
    """A name that may be the agency's, at `start` in the line's text; the lowest rank wins."""

    rank: int
    line: Line
    start: int
    name: str


BY_DATELINE, BY_SIGNATURE, BY_OUTLET_LINE, BY_PUBLICATION_LINE, BY_ADDRESS = range(5)


def sort_lines(lines, rules):
    """The Parts of `lines` (of archive.clean.lines); `rules`: see archive.clean.ruled."""
    parts, ruled = Parts(), Ruled(lines, rules)
    parts.header, lines = take_header(lines)
    lines = split_glued(lines)
    site = {line.start for line in lines if is_of_the_site(line, ruled)}
    kept = [line for line in lines if line.start not in site]
    first, last = body_bounds(kept)
    read_head(kept[:first], parts)
    read_body(kept[first:last], parts)
    foot = kept[last:]
    after = kept[last - 1].start if last else 0
    closes = (line for line in lines if line.start > after and furniture.closes(line) and not ruled.is_text(line))
    read_foot(foot, min((line.start for line in closes), default=None), parts)
    for line in lines:
        if line.start in site:
            read_site_line(line, parts)
    ruled.bring_back(parts)
    return parts


def is_of_the_site(line, ruled):
    return ruled.is_furniture(line) or furniture.is_furniture(line) and not ruled.is_text(line)


def body_bounds(lines):
    """(index of the first line of the body, index after its last one)."""
    first = first_prose(lines)
    if first is None:
        return fallback_bounds(lines)
    own_line = max((at for at, line in enumerate(lines[:HEAD_LINES]) if is_dateline(line)), default=0)
    if own_line > first and is_between(lines[:own_line], lines[own_line + 1 :]):
        first = own_line + 1
    ends = (at + 1 for at in range(len(lines) - 1, first - 1, -1) if is_prose(lines[at], least=SENTENCE))
    return first, next(ends, len(lines))


def is_between(above, below):
    """Whether a dateline on a line of its own may stand between these lines."""
    return all(line.size < CERTAIN_PROSE for line in above) and any(is_prose(line, least=PROSE) for line in below)


def first_prose(lines):
    """Index of the first line of prose, or None; a first one that trails off is none where there is another."""
    prose = (at for at, line in enumerate(lines) if is_prose(line, least=PROSE))
    first = next(prose, None)
    return next(prose, 0) if first == 0 and trails_off(lines[0]) else first


def fallback_bounds(lines):
    """The body of a text without a full sentence: all that follows its headings."""
    first = next(
        (at for at, line in enumerate(lines) if line.size >= SENTENCE and not read_heading(line.text)), len(lines)
    )
    return first, len(lines)


def is_prose(line, *, least):
    if line.size >= CERTAIN_PROSE:
        return True
    return (
        line.size >= least
        and bool(STOPPED.search(line.text, max(0, len(line.text) - STOP_REACH)))
        and not is_capitals(line.text)
        and line.heading is None
    )


def trails_off(line):
    return line.text.endswith(("...", "…")) and line.size <= 2 * PROSE


def is_capitals(text):
    if sum(map(text.count, FREQUENT)) > (1 - CAPITALS) * len(text):
        return False
    letters = list(filter(str.isalpha, text))
    return sum(map(str.isupper, letters)) > CAPITALS * len(letters)


def is_dateline(line):
    """Whether all of it is a dateline; « ATOP/IS » is a signature."""
    if line.heading is None or not line.heading.is_dateline:
        return False
    place = line.text[slice(*line.heading.place)]
    return line.heading.day is not None or not (len(place) <= SHORT_MARK and place.isupper())


def read_head(lines, parts):
    headlines = [line for line in lines if not (read_sender(line, parts) or read_as_heading(line, parts))]
    headlines = without_byline(headlines, parts)
    long = [line for line in headlines if line.size >= TITLE_WORDS]
    long = [line for line in long if not furniture.is_slogan(line)] or long
    chosen = (long or sorted(headlines, key=lambda line: -line.size)[:1] or [None])[0]
    same = [line for line in headlines if chosen and line.folded == chosen.folded]
    parts.title = same[-1] if same else None
    for line in headlines:
        if line is parts.title:
            continue
        below = line.start > parts.title.start
        if below and line.size >= TITLE_WORDS and line not in same:
            parts.body.append(line)
        else:
            parts.drop(line)


def read_sender(line, parts):
    """Whether `line` only names the body whose text follows; notes it in `parts`."""
    name = letterhead(line.text)
    if name is None or line.heading is not None and line.heading.day:
        return False
    parts.drop(line)
    parts.sign(BY_OUTLET_LINE, line, name, line.text.find(name))
    return True


def without_byline(headlines, parts):
    """`headlines` without a last line that names the author, below a headline."""
    last = headlines[-1] if len(headlines) > 1 else None
    if last and (place := byline_place(last.text)):
        parts.datelines.append((last, Heading(place, None, None, len(last.text))))
        return headlines[:-1]
    outlet = byline_outlet(last.text) if last else None
    if outlet:
        parts.sign(BY_SIGNATURE, last, outlet, last.text.find(outlet))
    if last is None or not (outlet or is_byline(last.text)):
        return headlines
    parts.signatures.append(last)
    return headlines[:-1]


def read_as_heading(line, parts):
    """Whether `line` was a dateline, a publication line or the name of an outlet; notes it in `parts`."""
    heading = line.heading
    opened = heading is not None and line.text.endswith(DASHES) and opens(line.text, heading)
    if heading is None or not (heading.day or heading.agency or opened):
        return False
    if heading.is_dateline and not heading.has_hour or opened:
        parts.datelines.append((line, heading))
        rank = BY_DATELINE
    else:
        parts.published.extend([(line, heading)] if heading.day else [])
        parts.drop(line)
        rank = BY_PUBLICATION_LINE if heading.day else BY_OUTLET_LINE
    if heading.agency:
        start, end = heading.agency
        parts.sign(rank, line, line.text[start:end], start)
    return True


def read_body(lines, parts):
    for line in lines:
        repeated = parts.title is not None and line.folded and line.folded == parts.title.folded
        if repeated:
            parts.drop(line)
        elif line.size > PROSE or not read_as_heading(line, parts):
            parts.body.append(line)
    if parts.body:
        read_opening_of(parts)
        read_end(parts.body[-1], parts)


def read_opening_of(parts):
    at = next((at for at, line in enumerate(parts.body) if is_prose(line, least=PROSE)), 0)
    line = parts.body[at]
    parts.opening = None if parts.datelines else read_opening(line.text)
    if parts.opening and parts.opening.agency:
        start, end = parts.opening.agency
        parts.sign(BY_DATELINE, line, line.text[start:end], start)
    if parts.opening and at:
        parts.body[0], parts.body[at] = parts.body[at], parts.body[0]


def read_end(line, parts):
    if found := signature_at_end(line.text):
        parts.sign(BY_SIGNATURE, line, found["name"], found.start("name"))


def read_foot(lines, closing, parts):
    for line in lines:
        if closing is not None and line.start > closing:
            parts.drop(line)
            read_address(line, parts)
        else:
            read_signature(line, parts)


def read_address(line, parts):
    if kind_of(line.text) in ("agency", "outlet"):
        parts.sign(BY_ADDRESS, line, line.text)
        return
    if line.folded.startswith(ISSUERS) and (name := letterhead(line.text)):
        parts.sign(BY_ADDRESS, line, name, line.text.find(name))
        return
    last = line.text.split()[-1]
    if kind_of(last) == "body":
        parts.sign(BY_ADDRESS, line, last, len(line.text) - len(last))


def read_signature(line, parts):
    """One line below the body: kept where somebody signs, else furniture."""
    if line.heading and line.heading.day and not line.heading.agency and read_as_heading(line, parts):
        return
    if GAP.search(line.raw.strip()) and not is_desk_line(line.text):
        parts.drop(line)
    elif name := byline_outlet(line.text) or signing_name(line.text):
        parts.sign(BY_SIGNATURE if is_sure(line.text, name) else BY_ADDRESS, line, name, line.text.find(name))
        (parts.signatures if stays(line.text, name) else parts.furniture).append(line)
    elif is_signed_by_office(line, parts):
        return
    elif line.folded.startswith(REPUBLISHERS) or line.text.count(" - ") > 1:  # « Haïti - Politique - Caricom »
        parts.drop(line)
    elif is_author(line.text) or is_wire_end(line, parts):
        parts.signatures.append(line)
    elif not read_as_heading(line, parts):
        parts.drop(line)


def is_signed_by_office(line, parts):
    """Whether an office signs, « Cellule de communication de la CEEAC », « Gouvernement Princier »; notes it."""
    if name := office_of(line.text):
        parts.sign(BY_SIGNATURE, line, name, line.text.rfind(name))
        parts.signatures.append(line)
        return True
    name = letterhead(line.text) if line.folded.startswith(ISSUERS) else None
    if name:
        parts.sign(BY_ADDRESS, line, name, line.text.find(name))
        parts.drop(line)
    return name is not None


def is_desk_line(text):
    """« AGP/14/05/025          MKC/FDF »: the agency, its day and its initials, with a gap between."""
    first, slash, _ = text.partition("/")
    return bool(slash) and kind_of(first.strip()) == "agency"


def is_sure(text, name):
    """Whether more than its capital tells that it signs: « Explorer » alone on a line may be a button."""
    return kind_of(name) is not None or name != text or is_acronym(name) or " " in name


def is_wire_end(line, parts):
    """Whether an agency signs without a day, « AGERPRES/(FR - auteur : Ana Pop) »; notes it in `parts`."""
    if not line.heading or line.heading.day or not line.heading.agency or not line.heading.place:
        return False
    start, end = line.heading.agency
    parts.sign(BY_SIGNATURE, line, line.text[start:end], start)
    return True


def read_site_line(line, parts):
    """A line of furniture, which may still tell the sender ("De : Affaires mondiales Canada")."""
    parts.drop(line)
    heading = line.heading
    if heading and heading.day:
        parts.published.append((line, heading))
    if heading and heading.day and (signed := heading.agency or heading.place):
        name = line.text[slice(*signed)]
        if heading.agency or line.text.startswith("©") and is_acronym(name):
            parts.sign(BY_PUBLICATION_LINE, line, name, signed[0])
            return
    if GAP.search(line.raw):
        return
    name = COPYRIGHT.sub("", line.text)
    name = name if kind_of(name) else name.partition(" | ")[0]
    if kind_of(name):
        parts.sign(BY_OUTLET_LINE, line, name, line.text.find(name))
        return
    head, colon, name = line.text.partition(":")
    if colon and kind_of(name.strip()) and not CREDITED.match(fold(head)):
        parts.sign(BY_OUTLET_LINE, line, name.strip(), line.text.find(name.strip()))
