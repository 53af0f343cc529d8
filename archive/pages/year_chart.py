"""Columns by year, stacked by form, with the number of dispatches as a thin line: the numbers of an SVG drawing.

Nothing in the drawing depends on a style sheet or a script: every length is an attribute.
"""

from dataclasses import dataclass

from archive.models import Kind

WIDTH, HEIGHT, FOOT, HEAD = 720, 150, 22, 14
WIDEST_COLUMN = 36
# From the ground up: what happens face to face, then at a distance.
STACKED = [Kind.MEETING, Kind.VISIT, Kind.SUMMIT, Kind.NEGOTIATION, Kind.PHONE_CALL, Kind.VIDEO_CALL, Kind.LETTER]


@dataclass(frozen=True)
class Bar:
    kind: str
    label: str
    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Column:
    year: int
    total: int
    dispatches: int
    middle: float
    top: float
    bars: list
    is_labelled: bool


class YearChart:
    """Of `years` (chronicle.Year, without gaps)."""

    width, height, ground = WIDTH, HEIGHT, HEIGHT - FOOT

    def __init__(self, years):
        highest = max((max(year.total, year.dispatches) for year in years), default=0)
        self._scale = (self.ground - HEAD) / highest if highest else 0
        self._step = WIDTH / len(years) if years else 0
        every = max(1, round(40 / self._step)) if years else 1  # a year needs 40 units
        self.columns = [self._column(place, year, every) for place, year in enumerate(years)]
        present = {kind for year in years for kind in year.kinds}
        self.kinds = [(kind.value, kind.label) for kind in STACKED if kind in present]

    @property
    def table(self):
        """The same numbers in rows, in the order of `kinds`."""
        return [
            {
                "year": one.year,
                "numbers": [sum(bar.number for bar in one.bars if bar.kind == kind) for kind, _ in self.kinds],
                "total": one.total,
                "dispatches": one.dispatches,
            }
            for one in self.columns
        ]

    @property
    def line(self):
        """The points of the dispatches' line, as an SVG attribute."""
        return " ".join(f"{one.middle:.1f},{self._y(one.dispatches):.1f}" for one in self.columns)

    def _y(self, number):
        return self.ground - number * self._scale

    def _column(self, place, year, every):
        middle = (place + 0.5) * self._step
        return Column(
            year.year,
            year.total,
            year.dispatches,
            middle,
            self._y(year.total),
            self._bars(year, middle),
            place % every == 0,
        )

    def _bars(self, year, middle):
        width, below, bars = min(WIDEST_COLUMN, self._step * 0.7), 0, []
        for kind in STACKED:
            if number := year.kinds.get(kind):
                below += number
                bars.append(
                    Bar(kind.value, kind.label, number, middle - width / 2, self._y(below), width, number * self._scale)
                )
        return bars
