"""What every way in hands on to the pipeline."""

from dataclasses import dataclass

# Bytes of one piece. The reader takes 2 MB: up to this, what is refused for its size is kept as every refused piece is.
MOST_KEPT = 10_000_000


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


def unread(name, size):
    """What is refused without reading it: a piece of more bytes than MOST_KEPT."""
    shown = f"{size / 1e6:.1f}".replace(".", ",")
    message = (
        f"Le fichier fait {shown} Mo, la limite est de 2 Mo\u00a0: découpez-le. Au-delà de 10 Mo rien n’est gardé."
    )
    return Refused(name, "E_TOO_LARGE", message)
