"""What stands between quotation marks: « … », “ … ”, " … ", nested or running over several sentences."""

import re
from typing import NamedTuple

MARKS = '«»“”„"'
MARK = re.compile(f"[{MARKS}]")
CLOSER = {"«": "»", "“": "”", "„": "”", '"': '"'}
OPENERS_OF = {"»": "«", "”": "“„", '"': '"'}


class Quoted(NamedTuple):
    """text[start:end] stands between the marks, spaces left out; the marks are at `mark` and before `past`."""

    start: int
    end: int
    mark: int
    past: int


def find_quoted(text, parts):
    """The outermost Quoted stretches of `text`, in order.

    parts  spans of paragraphs (with start and end): none runs from one into the next, except that a paragraph which
           opens with a mark goes on with what the one before left open
    A mark that is never closed, or never opened, is passed over.
    """
    found, is_open = [], False
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        goes_on = following is not None and text[following.start] in "«»"
        spans, is_open = _spans(text, part, is_open=is_open, goes_on=goes_on)
        found += _outermost(spans)
    return [quoted for span in found if (quoted := _trimmed(text, *span))]


def _spans(text, part, *, is_open, goes_on):
    """([(mark, past)], whether the next paragraph goes on with what is open at the end of this one)."""
    spans, stack = [], []
    for match in MARK.finditer(text, part.start, part.end):
        at, sign = match.start(), match[0]
        if _opens(text, at, sign, stack) or is_open and at == part.start:
            stack.append((at, "«" if sign == "»" else sign))
        elif any(opener in OPENERS_OF[sign] for _, opener in stack[-2:]):
            while stack[-1][1] not in OPENERS_OF[sign]:
                stack.pop()
            spans.append((stack.pop()[0], at + 1))
    left_open = goes_on and bool(stack) and stack[0][1] == "«"
    if left_open:
        spans.append((stack[0][0], part.end))
    return spans, left_open


def _opens(text, at, sign, stack):
    """Whether the mark at `at` opens: a straight one where none is open, or behind a space and before a word."""
    if sign != '"':
        return sign in CLOSER
    if not any(opener == '"' for _, opener in stack[-2:]):
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in " \n(«\u00a0") and bool(after) and after.isalnum()


def _outermost(spans):
    kept, reached = [], -1
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[0] >= reached:
            kept.append(span)
            reached = span[1]
    return kept


def _trimmed(text, mark, past):
    closed = text[past - 1] in '»”"'
    start, end = mark + 1, past - 1 if closed else past
    inside = text[start:end]
    words = inside.strip()
    if not any(map(str.isalnum, words)):
        return None
    start += len(inside) - len(inside.lstrip())
    return Quoted(start, start + len(words), mark, past)
