"""Taking apart what a site or a copy has run together on one line at the head of a dispatch."""

import re

from archive.clean.agencies import PARTICLES, TABLE
from archive.clean.calendar_words import DAY, MONTH, NUMERIC, YEAR
from archive.clean.words import one_of

HEAD = 4  # lines; nothing is run together further down
REACH = 400  # characters
HEADER = re.compile(r"date\s(?P<day>(?:19|20)[0-9]{2}-[01][0-9](?:-[0-3][0-9])?)(?:\s+|$)")
# A place in capitals, in small letters, or of two words of which the table has the first: « Abou Dhabi ».
CAPITALS = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,2}"
SMALL = rf"(?:(?:{one_of(TABLE['places']['beginnings'])}) (?:d[aeiou]s? |el-)?)?[A-ZÀ-Þ][\w-]*[a-zà-ÿ][\w’'-]*"
DATELINE = re.compile(
    rf"(?<=[\w»”\"?!)])\s+(?=(?:{CAPITALS}|{SMALL})(?: \([A-ZÀ-Þ][\w -]+\))?(?:,|\.|,? le)? (?:le )?"
    rf"(?:{DAY} {MONTH}\.?(?: {YEAR})?|{NUMERIC})(?:[.,]? [A-Z]{{3,}}|[.,]? ?[(/\[]+[A-Z]| ?[-–—=]))"
)
SIGNED = re.compile(
    rf"(?<=[\w»”\"?!)])\s+(?=(?!(?i:{MONTH}))"
    rf"(?:{CAPITALS}|{SMALL}),? ?[(/\[](?:[A-Z]{{2,8}}|[A-Z]\w+ [A-Z]\w+)[)/\]] ?[-–—:=])"
)
FIGURE, BRACKET = re.compile("[0-9]"), re.compile(r"[(/\[]")  # without which neither is looked for
HEADLINE_WORDS = 3  # fewer before a dateline are its place: « La Havane », « ABOU DHABI »
CAPITAL_WORDS = 4  # the shortest headline in capitals that is taken off the sentence behind it
WORD = re.compile(r"\S+")
# Where a sentence begins behind a headline without a mark between them: « … à Ankara La porte-parole … ».
SENTENCE = re.compile(
    r"(?<=[\w»”\")])\s+(?=(?:(?:Le|La|Les|Une?|Des|Ce|Cet|Cette|Ces|Son|Sa|Ses|Au|Aux|À|A|En|Dans|Lors|Après|Avant|Selon|Pour|"
    rf"Deux|Trois|Plusieurs|Quelques) |L['’])(?:[a-zà-ÿ]|{one_of(TABLE['sentence']['titles'])}))"
)
NAME_PARTS = re.compile(r"(?:Une?|Son|Sa|A) (?=[a-zà-ÿ])")  # « Pak Chol Un a reçu »
NOT_BEFORE = frozenset(TABLE["sentence"]["not_before"])
SENTENCE_WORDS = (5, 24)  # the headline before it
LEAD_WORDS = 12  # the sentence behind it, at the least


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
    head = [part for line in lines[:HEAD] for part in split_line(line, is_first=line is lines[0])]
    return head + lines[HEAD:]


def split_line(line, *, is_first):
    at = glued_dateline(line.raw) or end_of_capitals(line.raw) or is_first and glued_sentence(line.raw)
    return [part for part in line.split(at) if part.text] if at else [line]


def glued_dateline(raw):
    found = FIGURE.search(raw, 0, REACH) and DATELINE.search(raw, 0, REACH)
    found = found or (BRACKET.search(raw, 0, REACH) and SIGNED.search(raw, 0, REACH))
    before = raw[: found.end()] if found else ""
    words = before.split()
    is_headline = len(words) >= HEADLINE_WORDS and words[-1].lower() not in PARTICLES  # « Santa Cruz de la Sierra »
    return found.end() if is_headline and ". " not in before else None


def glued_sentence(raw):
    """Where a headline ends and a sentence begins that nothing parts from it but its capital, or None."""
    for found in SENTENCE.finditer(raw, 0, REACH):
        before = raw[: found.start()].split()
        if len(before) > SENTENCE_WORDS[1] or raw.find(". ", 0, found.start()) >= 0:
            return None
        if may_be_headline(before) and not is_within_name(before[-1], raw, found.end()):
            return found.end() if len(raw[found.end() :].split(maxsplit=LEAD_WORDS)) > LEAD_WORDS else None
    return None


def may_be_headline(words):
    return len(words) >= SENTENCE_WORDS[0] and words[-1].lower() not in NOT_BEFORE


def is_within_name(word, raw, at):
    """Whether what begins at `at` goes on the name that `word` belongs to: « Pak Chol Un a reçu »."""
    return word[0].isupper() and NAME_PARTS.match(raw, at) is not None


def end_of_capitals(raw):
    """Where a headline in capitals ends in `raw` and a sentence in small letters begins, or None."""
    ends, last = [], ""
    for found in WORD.finditer(raw, 0, REACH):
        if any(char.islower() for char in found[0]):
            if found[0][0].islower():  # "M. BERG Y BERG remet": a headline with a surname in capitals
                return None
            break
        last = found[0]
        ends.append(found.end())
    else:
        return None
    if last in ("A", "À"):
        ends.pop()
    return ends[-1] if len(ends) >= CAPITAL_WORDS and any(c.isalpha() for c in last) else None
