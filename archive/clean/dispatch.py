"""Cleaning one dispatch: its parts told apart, and the text that is stored made of them."""

from archive.clean.agencies import kind_of
from archive.clean.cleaned import Cleaned, Printed
from archive.clean.decode import normalise
from archive.clean.glued import header_day
from archive.clean.lines import one_line, read_lines
from archive.clean.refusal import Undecodable
from archive.clean.sorting import sort_lines
from archive.clean.suspect import suspect_marks
from archive.clean.words import fold

CLEANER = "3"
GAP = "\n\n"
LEAST_WORDS = 3  # a text with fewer words in headline and body says nothing


def clean(decoded, rules=None):
    """The Cleaned parts of a decoded dispatch.

    decoded  any string; it is normalised first (archive.clean.decode.normalise) and kept as Cleaned.decoded
    rules    {tidied line: whether it is text} of what editors said of lines of this source, see archive.clean.ruled

    In the clean text every run of blanks, no-break ones included, is one space, and marks that print nothing are gone;
    both apostrophes stay as printed. Blocks stand in the order headline, dateline, paragraphs, signatures. The day of
    a publication line, which is furniture, is in the "decoded" layer. Raises Undecodable (E_NO_TEXT) where nothing is
    left beside furniture. Cost is linear in the length.
    """
    decoded = normalise(decoded)
    parts = sort_lines(read_lines(decoded), rules or {})
    if sum(line.size for line in [*parts.body, *([parts.title] if parts.title else [])]) < LEAST_WORDS:
        raise Undecodable(
            "E_NO_TEXT", "Il ne reste aucun texte une fois le décor du site retiré. Copiez l’article entier."
        )
    return assemble(decoded, parts)


def assemble(decoded, parts):
    layout = Layout(decoded)
    title = layout.block(parts.title) if parts.title else None
    for line, _ in parts.datelines:
        layout.block(line)
    paragraphs = tuple(layout.paragraphs(parts))
    for line in parts.signatures:
        layout.block(line)
    agency, agency_printed = layout.agency(parts)
    place, day = layout.dateline(parts)
    return Cleaned(
        text=GAP.join(layout.blocks),
        decoded=decoded,
        title=title,
        agency=agency,
        agency_printed=agency_printed,
        dateline_place=place,
        dateline_date=day,
        header_date=layout.header(parts.header),
        paragraphs=paragraphs,
        furniture=tuple(layout.furniture(parts)),
        notices=suspect_marks(decoded),
    )


class Layout:
    """Where each line went in the clean text that is being put together."""

    def __init__(self, decoded):
        self.decoded, self.blocks, self.length, self.starts = decoded, [], 0, {}

    def block(self, line, text=None):
        text = line.text if text is None else text
        start = self.length + (len(GAP) if self.blocks else 0)
        self.blocks.append(text)
        self.length = start + len(text)
        self.starts.setdefault(line.start, start)
        return Printed(text, start, self.length)

    def paragraphs(self, parts):
        """The body's blocks; a dateline that opens the first one becomes a block of its own."""
        for at, line in enumerate(parts.body):
            if at == 0 and parts.opening:
                self.block(line, line.text[: parts.opening.end].rstrip())
                rest = line.text[parts.opening.end :].lstrip()
                yield self.block(one_line(rest, line.start), rest)
            else:
                yield self.block(line)

    def printed(self, line, start, end):
        """The words line.text[start:end], in the clean text, else as they stand in the decoded one."""
        words = line.text[start:end]
        if line.start in self.starts:
            at = self.starts[line.start] + start
            return Printed(words, at, at + len(words))
        at = line.raw.find(words)
        return Printed(words, line.start + at, line.start + at + len(words), "decoded") if at >= 0 else self.whole(line)

    def whole(self, line):
        return Printed(line.raw, line.start, line.end, "decoded")

    def agency(self, parts):
        if not parts.agencies:
            return None, None
        signed = in_full(min(parts.agencies, key=lambda signed: signed.rank), parts.agencies)
        return signed.name, self.printed(signed.line, signed.start, signed.start + len(signed.name))

    def dateline(self, parts):
        """(place, day) as printed, of the first dateline and failing that of the first publication line."""
        opening = [(parts.body[0], parts.opening)] if parts.opening else []
        # A place with its day before what may be a section: « BTA | Balkans », above « Sofia, 16 septembre (BTA) - »
        found = sorted([*parts.datelines, *opening], key=lambda pair: not (pair[1].place and pair[1].day))
        published = sorted_by_place(parts.published)
        signed = [pair for pair in published if pair[1].is_dateline and (pair[1].agency or pair[1].has_state)]
        return self.first([*found, *signed], "place"), self.first([*found, *published], "day")

    def first(self, headings, key):
        """The first "place" or "day", as `key` says, that one of the pairs (line, Heading) has, as printed; or None."""
        spans = ((line, getattr(heading, key)) for line, heading in headings)
        return next((self.printed(line, *span) for line, span in spans if span), None)

    def header(self, header):
        if header is None:
            return None
        day = header_day(header)
        start = header.start + header.raw.find(day)
        return Printed(day, start, start + len(day), "decoded")

    def furniture(self, parts):
        lines = [*parts.furniture, *([parts.header] if parts.header else [])]
        return [self.whole(line) for line in sorted(lines, key=lambda line: line.start)]


def in_full(signed, others):
    """`signed`, or the first longer name that holds it and is known: « Keystone-ATS » for « ats »."""
    words = set(fold(signed.name).split())
    longer = (each for each in others if kind_of(each.name) == "agency" and words < set(fold(each.name).split()))
    return next(longer, signed)


def sorted_by_place(published):
    return sorted(published, key=lambda pair: pair[0].start)
