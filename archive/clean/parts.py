"""The parts of one dispatch, as its lines are sorted into them, and what such a line as « Lomé, 3 mai » notes there."""

from dataclasses import dataclass, field

from archive.clean.dateline import DASHES, opens
from archive.clean.lines import Line


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

    def sign(self, rank, line, name):
        """Note `name`, which stands in the line's text."""
        self.agencies.append(Signed(rank, line, line.text.find(name), name))

    def sign_at(self, rank, line, start, end):
        """Note the name that stands at [start:end] of the line's text."""
        self.agencies.append(Signed(rank, line, start, line.text[start:end]))


@dataclass(frozen=True)
class Signed:
    """A name that may be the agency's, at `start` in the line's text; the lowest rank wins."""

    rank: int
    line: Line
    start: int
    name: str


BY_DATELINE, BY_SIGNATURE, BY_OUTLET_LINE, BY_PUBLICATION_LINE, BY_ADDRESS = range(5)


def read_as_heading(line, parts):
    """Whether `line` was a dateline, a publication line or the name of an outlet; notes it in `parts`."""
    heading = line.heading
    if heading is None:
        return False
    opened = line.text.endswith(DASHES) and opens(line.text, heading)
    if not (heading.day or heading.agency or opened):
        return False
    if heading.is_dateline and not heading.has_hour or opened:
        parts.datelines.append((line, heading))
        rank = BY_DATELINE
    else:
        rank = read_publication(line, parts)
    if heading.agency:
        parts.sign_at(rank, line, *heading.agency)
    return True


def read_publication(line, parts):
    """The rank of who signs such a line, which is furniture and may tell the day."""
    parts.drop(line)
    if not line.heading.day:
        return BY_OUTLET_LINE
    parts.published.append((line, line.heading))
    return BY_PUBLICATION_LINE
