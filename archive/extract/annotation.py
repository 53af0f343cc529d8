"""The annotation of one dispatch: what the machine read, with the evidence of every value.

`as_dict()` gives the shape of docs/annotation.md (the annotation guide), which the `extract` command prints
and an Extraction stores.
"""

import re
from dataclasses import dataclass, field, is_dataclass, replace

from archive.clean.cleaned import Notice

MEETING = re.compile(r"/meetings/(\d+)(?=/|$)")


@dataclass(frozen=True)
class Evidence:
    """Where a value stands: `path` is a JSON Pointer into the annotation, offsets are code points of `text`."""

    path: str
    text: str  # "clean" or "decoded"
    start: int
    end: int
    rule: str
    confidence: float  # 0 to 1


@dataclass
class Participant:
    name: str
    role: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    organization: str | None = None


@dataclass
class Document:
    kind: str
    title: str
    period: str | None = None  # the years it covers as printed: "2025-2026"


@dataclass
class Reference:
    """A dated event that the dispatch merely recalls."""

    date: str | None
    label: str
    date_end: str | None = None
    place: str | None = None


@dataclass
class Quotation:
    """What somebody says in quotation marks; `speaker` by his printed name, None where the text names nobody."""

    text: str
    speaker: str | None = None


@dataclass
class Contact:
    """One entry of "meetings"."""

    kind: str
    date: str | None = None
    date_end: str | None = None
    precision: str | None = None
    date_source: str | None = None  # text, dateline, published
    year_source: str | None = None  # text, weekday, dateline, published
    other_years: list[int] = field(default_factory=list)  # years that the weekday fits as well
    status: str = "held"  # held, announced, cancelled
    initiator: str | None = None  # who called, wrote or asked for it, by his printed name
    level: str | None = None  # head, minister, deputy, ambassador, parliament, organization
    place: str | None = None
    participants: list[Participant] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    press: bool = False


@dataclass
class Annotation:
    title: str | None = None
    agency: str | None = None
    dateline: dict | None = None  # {"place": str|None, "date": str|None}
    boilerplate: list[str] = field(default_factory=list)
    meetings: list[Contact] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    theme_strengths: dict[str, str] = field(default_factory=dict)  # slug: main, discussed, listed
    quotations: list[Quotation] = field(default_factory=list)
    evoked: dict[str, list[str]] = field(default_factory=lambda: {"countries": [], "organizations": []})
    ambiguities: list[str] = field(default_factory=list)
    clean_text: str = ""
    engine: str = ""
    cleaner: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    warnings: list[Notice] = field(default_factory=list)

    def as_dict(self):
        return _plain(self)

    def without_called_off(self):
        """This Annotation as the guide counts: contacts of status "cancelled" are none, and nothing is told of them."""
        kept = [n for n, contact in enumerate(self.meetings) if contact.status != "cancelled"]
        if len(kept) == len(self.meetings):
            return self
        meetings = [self.meetings[n] for n in kept]
        return replace(self, meetings=meetings, evidence=_of(self.evidence, kept), warnings=_of(self.warnings, kept))


def _of(items, kept):
    """Those of `items` whose path leads into no meeting, or into one of the `kept`, which are numbered anew."""
    found = []
    for item in items:
        told = MEETING.match(item.path)
        if told is None:
            found.append(item)
        elif int(told[1]) in kept:
            found.append(replace(item, path=f"/meetings/{kept.index(int(told[1]))}{item.path[told.end() :]}"))
    return found


def _plain(value):
    """`value` with its dataclasses as mappings; a value that is no container is kept, not copied."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return {key: _plain(item) for key, item in vars(value).items()} if is_dataclass(value) else value
