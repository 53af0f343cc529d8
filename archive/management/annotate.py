"""Annotations of files, without the database: what `manage.py extract` and `manage.py score` share.

They follow the guide, to which what was called off is no contact; the archive keeps it, so that readers hear of it.
"""

from dataclasses import dataclass

from archive.clean import Undecodable, clean, decode
from archive.extract import extract
from archive.ingest.received import Refused


@dataclass(frozen=True)
class Outcome:
    """What became of one file: its annotation as a dict with "id", or the French message of why there is none."""

    name: str
    annotation: dict | None = None
    message: str = ""


def annotations(items, *, today):
    """An Outcome for each Received or Refused of `items` (archive.ingest.files.read_files), one at a time.

    today  datetime.date, the day of reading
    """
    for item in items:
        yield _annotation(item, today)


def _annotation(item, today):
    if isinstance(item, Refused):
        return Outcome(item.name, message=item.message)
    try:
        cleaned = clean(decode(item.raw).text)
    except Undecodable as refusal:
        return Outcome(item.name, message=refusal.message)
    annotation = extract(cleaned, published=item.published or None, today=today)
    return Outcome(item.name, {"id": _stem(item.name), **annotation.without_called_off().as_dict()})


def _stem(name):
    return name.rpartition(".")[0] or name
