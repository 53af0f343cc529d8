"""Reading: the clean text of a dispatch to its annotation, with the evidence of every value. Pure Python, no Django.

extract(cleaned, published="2024-06", today=date.today()) gives an archive.extract.annotation.Annotation.
"""

from archive.extract.reading import ENGINE, extract

__all__ = ["ENGINE", "extract"]
