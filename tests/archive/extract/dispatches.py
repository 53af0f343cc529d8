"""Small cleaned dispatches for the tests of the readers."""

from archive.clean.cleaned import Cleaned, Printed


def dispatch(*paragraphs, title=None, header=None):
    """A Cleaned whose clean text is the headline and the paragraphs."""
    blocks = ([title] if title else []) + list(paragraphs)
    starts = [sum(len(block) + 2 for block in blocks[:at]) for at in range(len(blocks))]
    printed = [Printed(block, start, start + len(block)) for block, start in zip(blocks, starts)]
    return Cleaned(
        text="\n\n".join(blocks),
        decoded="",
        title=printed[0] if title else None,
        header_date=Printed(header, 0, len(header), "decoded") if header else None,
        paragraphs=tuple(printed[1:] if title else printed),
    )
