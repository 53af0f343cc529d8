"""Cleaning: bytes to headline, dateline, paragraphs and furniture. Pure Python, no Django.

decode(raw) gives the text of a file or raises Undecodable; clean(text) gives its parts (archive.clean.cleaned).
printed(text) gives its lines as editors speak of them: {number of the line: tidied line}.
"""

from archive.clean.decode import decode
from archive.clean.dispatch import CLEANER, clean
from archive.clean.lines import printed
from archive.clean.refusal import Undecodable

__all__ = ["CLEANER", "Undecodable", "clean", "decode", "printed"]
