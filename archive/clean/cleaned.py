"""What cleaning hands on: the text of a dispatch with its parts marked, and what was taken out of it.

Offsets count code points, half-open, and refer to one of two texts that are both kept:
"clean", the text that is stored, shown and read; "decoded", the input as decoded, furniture included.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Printed:
    """Words as they stand: `text` is the slice [start:end] of the layer."""

    text: str
    start: int
    end: int
    layer: str = "clean"  # or "decoded"


@dataclass(frozen=True)
class Notice:
    """Something a person should look at. `grade` is "note", "check" or "blocking"; `message` is French."""

    code: str
    grade: str
    path: str  # JSON Pointer into the annotation, "" for the whole
    message: str


@dataclass(frozen=True)
class Cleaned:
    """The parts of one dispatch. Whatever is not printed is None or empty."""

    text: str  # blocks (headline, dateline, paragraphs) separated by one empty line
    decoded: str
    title: Printed | None = None
    agency: str | None = None
    agency_printed: Printed | None = None
    dateline_place: Printed | None = None
    dateline_date: Printed | None = None  # the words of the day ("11 mars", "4 Juin 2024"), not resolved
    header_date: Printed | None = None  # "2024-06" of a " date 2024-06 " prefix
    paragraphs: tuple[Printed, ...] = ()  # the body only, in order
    furniture: tuple[Printed, ...] = ()  # layer "decoded": whole lines, or a prefix of one
    notices: tuple[Notice, ...] = field(default=())
