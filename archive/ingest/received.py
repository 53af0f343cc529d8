"""What every way in hands on to the pipeline."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Received:
    """One piece that came in, with what came with it."""

    name: str  # the file's name or the address: what messages call it
    raw: bytes
    url: str = ""
    published: str = ""  # EDTF: a day, a month, a year or ""
    source: str = ""  # the name of the source, where the sender gives it
    media_type: str = "text/plain"


@dataclass(frozen=True)
class Refused:
    """One piece that could not even be read: there are no bytes of it."""

    name: str
    code: str
    message: str  # French, says what to do
