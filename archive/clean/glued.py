"""Taking apart what a site or a copy has run together on one line at the head of a dispatch."""

import re

from archive.clean.calendar_words import DAY, MONTH, YEAR

HEAD = 4  # lines; nothing is run together further down
REACH = 400  # characters
HEADER = re.compile(r"date\s(?P<day>(?:19|20)[0-9]{2}-[01][0-9](?:-[0-3][0-9])?)(?:\s+|$)")
DATELINE = re.compile(
    rf"(?<=[\w»”\"?!)])\s+(?=[A-ZÀ-Þ][\w-]+(?:[ -][A-ZÀ-Þ][\w-]+){{0,2}},? (?:le )?{DAY} {MONTH}\.?(?: {YEAR})?"
    r"(?:, [A-Z]{3,}|,? ?\([A-Z]))"
)
HEADLINE_WORDS = 3  # fewer before a dateline are its place: « La Havane », « ABOU DHABI »
CAPITAL_WORDS = 4  # the shortest headline in capitals that is taken off the sentence behind it
WORD = re.compile(r"\S+")


def take_header(lines):
    """(the line of a "date 2024-06" prefix or None, the other lines)."""
    for at, line in enumerate(lines[:HEAD]):
        if found := HEADER.match(line.raw):
            header, rest = line.split(found.end())
            return header, [*lines[:at], *([rest] if rest.text else []), *lines[at + 1 :]]
    return None, lines


def header_day(header):
    return HEADER.match(header.raw)["day"]


def split_glued(lines):
    """`lines` with a headline set apart from the dateline or the sentence on its line."""
    head = [part for line in lines[:HEAD] for part in split_line(line)]
    return head + lines[HEAD:]


def split_line(line):
    at = glued_dateline(line.raw) or end_of_capitals(line.raw)
    return [part for part in line.split(at) if part.text] if at else [line]


def glued_dateline(raw):
    found = DATELINE.search(raw, 0, REACH)
    before = raw[: found.end()] if found else ""
    return found.end() if len(before.split()) >= HEADLINE_WORDS and ". " not in before else None


def end_of_capitals(raw):
    """Where a headline in capitals ends in `raw` and a sentence in small letters begins, or None."""
    ends, last = [], ""
    for found in WORD.finditer(raw, 0, REACH):
        if any(char.islower() for char in found[0]):
            break
        last = found[0]
        ends.append(found.end())
    else:
        return None
    if last in ("A", "À"):
        ends.pop()
    return ends[-1] if len(ends) >= CAPITAL_WORDS and any(c.isalpha() for c in last) else None
