"""Telling the parts of a dispatch apart: headline, dateline, paragraphs, signature, furniture.

The body runs from the first line of prose to the last. What stands above it is headline, dateline or furniture;
what stands below is signature or furniture.
"""

import re

from archive.clean import furniture
from archive.clean.agencies import letterhead
from archive.clean.dateline import Heading, read_heading, read_opening
from archive.clean.foot import read_foot, read_site_line
from archive.clean.glued import split_glued, take_header
from archive.clean.parts import BY_DATELINE, BY_OUTLET_LINE, BY_SIGNATURE, Parts, read_as_heading
from archive.clean.ruled import Ruled
from archive.clean.signature import byline_outlet, byline_place, is_byline, signature_at_end

PROSE = 8  # words; above the body a shorter line with a full stop may be a label
SENTENCE = 4  # words; below the body a shorter one is initials
CERTAIN_PROSE = 32  # words; no headline of the corpus has more than 22
TITLE_WORDS = 5  # the shortest headline met above a body; a shorter line is one only if there is no other
LEAST_TITLE = 2  # words; one alone names a section
CAPITALS = 0.8  # the share of its letters that makes a line one in capitals
FREQUENT = "eaisntr"  # counted first, because it is quick: nearly all lines are told to be prose by these alone
SHORT_MARK = 3  # letters; no place in capitals is shorter than initials
HEAD_LINES = 10  # a dateline on a line of its own stands among the first
# A full stop ends the line, or is followed only by an end mark: « (Fin) », « KA/BD/OID », « – VNA », « [ka bd] ».
STOPPED = re.compile(
    r"(?<!\b[JS]r)[.…][\s»”\"’)\]]*[0-9]{0,2}$|[!?] ?[»”\"]$|:$"  # no headline that ends in « Marcos Jr. »
    r"|(?<![\s.][A-Z])[.…][\s»”\"’)\]]*[0-9]{0,2}[-–—( ]+[A-Z]{2,8}\)?$"  # nor in « P. S. NAIR »
    r"|(?<=[\w»”\"’)\]]{3})[.!?…][\s»”\"’)\]]*(?:[-–—=/\s]{0,4}(?:Fin|FIN|[A-ZÀ-Þ][\w-]{1,14}|[\w.]{1,12}(?:/{1,2}[\w.]{1,20}){1,4})[/\s.-]{0,4}"
    r"|(?:[A-Z]{2,5} ){1,3}[A-Z]{2,5}"  # « … des industriels. PTI VKS RHL »
    r"|[-–— ]{0,4}(?:[A-Z]{2,10}/)?[(\[][^()\[\]]{1,70}[)\]]\.?(?: ?\w{1,3}[./-]?){0,4})$"
)
BULLETS = frozenset(("- ", "– ", "— ", "• ", "* ", "· ", "▪ "))
STOP_REACH = 110  # characters before the end of a line within which its full stop stands


def sort_lines(lines, rules):
    """The Parts of `lines` (of archive.clean.lines); `rules`: see archive.clean.ruled."""
    parts, ruled = Parts(), Ruled(lines, rules)
    parts.header, lines = take_header(lines)
    site, kept = [], []
    for line in split_glued(lines):
        (site if is_of_the_site(line, ruled) else kept).append(line)
    first, last = body_bounds(kept)
    read_head(kept[:first], parts)
    read_body(kept[first:last], parts)
    read_foot(kept[last:], closing_after(kept[last - 1].start if last else 0, site, ruled), parts)
    for line in site:
        read_site_line(line, parts)
    ruled.bring_back(parts)
    return parts


def is_of_the_site(line, ruled):
    return ruled.is_furniture(line) or furniture.is_furniture(line) and not ruled.is_text(line)


def closing_after(start, lines, ruled):
    """Where the first line behind `start` begins from which on all short ones are furniture, or None."""
    closes = (line.start for line in lines if furniture.closes(line) and not ruled.is_text(line))
    return next((at for at in closes if at > start), None)


def body_bounds(lines):
    """(index of the first line of the body, index after its last one)."""
    first = first_prose(lines)
    if first is None:
        return fallback_bounds(lines)
    own_line = max((at for at, line in enumerate(lines[:HEAD_LINES]) if is_dateline(line)), default=0)
    if own_line > first and is_between(lines[:own_line], lines[own_line + 1 :]):
        first = own_line + 1
    ends = (at + 1 for at in range(len(lines) - 1, first - 1, -1) if is_prose(lines[at], least=SENTENCE))
    return first, past_items(lines, next(ends, len(lines)))


def past_items(lines, last):
    """Index past the items of a list that the line before `last` announces with its colon: "- le ministre A"."""
    if not 0 < last < len(lines) or not lines[last - 1].text.endswith(":"):
        return last
    return next((at for at in range(last, len(lines)) if not is_item(lines[at])), len(lines))


def is_item(line):
    return line.text[:2] in BULLETS and line.size >= SENTENCE


def is_between(above, below):
    """Whether a dateline on a line of its own may stand between these lines."""
    return all(line.size < CERTAIN_PROSE for line in above) and any(is_prose(line, least=PROSE) for line in below)


def first_prose(lines):
    """Index of the first line of prose, or None; a headline with a full stop is none where there is another."""
    prose = (at for at, line in enumerate(lines) if is_prose(line, least=PROSE))
    first = next(prose, None)
    is_headline = first is not None and (first == 0 and trails_off(lines[0]) or _is_nominal(lines[first]))
    return next(prose, first) if is_headline else first


def _is_nominal(line):
    return line.size < CERTAIN_PROSE // 2 and furniture.is_nominal(line)


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
    if headlines := without_byline(headlines, parts):
        read_headlines(headlines, parts)


def read_headlines(headlines, parts):
    title = likeliest_title(headlines)
    if title.size < LEAST_TITLE:
        for line in headlines:
            parts.drop(line)
        return
    same = [line for line in headlines if line.folded == title.folded]
    parts.title = same[-1]
    for line in headlines:
        if line.start > parts.title.start and line.size >= TITLE_WORDS and line not in same:
            parts.body.append(line)
        elif line is not parts.title:
            parts.drop(line)


def likeliest_title(headlines):
    """The first line of some length, one that is no slogan before one that is; where all are short the longest."""
    long = [line for line in headlines if line.size >= TITLE_WORDS]
    long = [line for line in long if not furniture.is_slogan(line)] or long
    return long[0] if long else max(headlines, key=lambda line: line.size)


def read_sender(line, parts):
    """Whether `line` only names the body whose text follows; notes it in `parts`."""
    name = letterhead(line.text)
    if name is None or line.heading is not None and line.heading.day:
        return False
    parts.drop(line)
    parts.sign(BY_OUTLET_LINE, line, name)
    return True


def without_byline(headlines, parts):
    """`headlines` without a last line that names the author, below a headline."""
    return headlines[:-1] if len(headlines) > 1 and read_byline(headlines[-1], parts) else headlines


def read_byline(line, parts):
    """Whether `line` names the author, alone or with the place or the outlet; notes it in `parts`."""
    if place := byline_place(line.text):
        parts.datelines.append((line, Heading(place, None, None, len(line.text))))
        return True
    outlet = byline_outlet(line.text)
    if not outlet and not is_byline(line.text):
        return False
    if outlet:
        parts.sign(BY_SIGNATURE, line, outlet)
    parts.signatures.append(line)
    return True


def read_body(lines, parts):
    for line in lines:
        if is_repeated(parts.title, line):
            parts.drop(line)
        elif line.size > PROSE or not read_as_heading(line, parts):
            parts.body.append(line)
    if parts.body:
        read_opening_of(parts)
        read_end(parts.body[-1], parts)


def is_repeated(title, line):
    return title is not None and bool(line.folded) and line.folded == title.folded


def read_opening_of(parts):
    first = read_opening(parts.body[0].text)
    is_told = first is not None and first.place is not None and first.day is not None  # of a line cut short, too
    at = 0 if is_told else next((at for at, line in enumerate(parts.body) if is_prose(line, least=PROSE)), 0)
    line = parts.body[at]
    parts.opening = None if any(heading.day for _, heading in parts.datelines) else read_opening(line.text)
    if parts.opening and parts.opening.agency:
        parts.sign_at(BY_DATELINE, line, *parts.opening.agency)
    if parts.opening and at:
        parts.body[0], parts.body[at] = parts.body[at], parts.body[0]


def read_end(line, parts):
    if found := signature_at_end(line.text):
        parts.sign_at(BY_SIGNATURE, line, *found.span("name"))
