"""The sentences of a cleaned dispatch, each with its place: headline, lead (first paragraph) or body."""

import re
from typing import NamedTuple

# An abbreviation before a name ends no sentence: "M. Sow", "Mme. Diallo", "J. Borrell".
_END = re.compile(r"(?<![ (.][A-ZÉ])(?<!\bMM)(?<!Mme)(?<!\bDr)(?<!\bMgr)(?<!\bSt)[.!?…]+[»\"”)]*\s+(?=[^a-zà-ÿ\s])")


class Passage(NamedTuple):
    start: int
    end: int
    place: str  # "headline", "lead", "body"


def passages(cleaned):
    """The sentences of headline and body in reading order; offsets count in the clean text. The headline is one."""
    found = []
    if cleaned.title and cleaned.title.layer == "clean":
        found.append(Passage(cleaned.title.start, cleaned.title.end, "headline"))
    for number, paragraph in enumerate(cleaned.paragraphs):
        place = "body" if number else "lead"
        found += [Passage(start, end, place) for start, end in sentence_spans(cleaned.text, paragraph)]
    return found


def sentence_spans(text, part):
    """(start, end) of the sentences of text[part.start:part.end]."""
    ends = [match.end() for match in _END.finditer(text, part.start, part.end)]
    starts = [part.start, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, part.end]) if start < end]
