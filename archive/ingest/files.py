"""Text files and folders, read one at a time; what cannot be read is handed on as refused, and the rest goes on."""

import json
import stat
from pathlib import Path

from archive import dating
from archive.ingest.received import MOST_KEPT, Received, Refused, unread


class BadMetadata(ValueError):
    """A metadata file that cannot be used; the message names the file and the line."""


def read_files(paths, *, published="", metadata=None, source=""):
    """What `paths` hold, one Received or Refused at a time. A folder means its *.txt, in the order of their names.

    metadata  {stem: {"published", "url", "source"}}, see `read_metadata`; it goes before `published` and `source`
    """
    metadata = metadata or {}
    for path in paths:
        for file in expand(Path(path)):
            if isinstance(file, Refused):
                yield file
                continue
            given = metadata.get(file.stem, {})
            yield _read(
                file,
                published=given.get("published") or published,
                url=given.get("url") or "",
                source=given.get("source") or source,
            )


def expand(path):
    """The files that `path` means: itself, or the *.txt of a folder, or a refusal."""
    if not path.is_dir():
        return [path]
    texts = sorted(path.glob("*.txt"))
    return texts or [Refused(path.name, "E_NO_FILES", "Ce dossier ne contient aucun fichier .txt.")]


def _read(path, **given):
    name = path.name
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Refused(name, "E_PATH", "Ce n’est pas un fichier ordinaire : donnez le fichier lui-même.")
        if status.st_size > MOST_KEPT:
            return unread(name, status.st_size)
        return Received(name=name, raw=path.read_bytes(), **given)
    except FileNotFoundError:
        return Refused(name, "E_MISSING", "Ce fichier n’existe pas : vérifiez son chemin.")
    except PermissionError:
        return Refused(name, "E_PERM", "La lecture de ce fichier est interdite : vérifiez ses droits.")
    except OSError as error:
        return Refused(name, "E_PATH", f"Ce fichier ne peut pas être lu ({error.strerror}).")


def read_metadata(path):
    """{id: its line} of a file of JSON lines {"id", "published", "url", "source"}, all but "id" optional.

    Raises BadMetadata naming the line that is not JSON, has no "id", or an impossible date.
    """
    path = Path(path)
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadMetadata(f"{path.name} : ce fichier de métadonnées ne peut pas être lu ({error}).") from error
    return dict(_metadata_line(path.name, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _metadata_line(name, number, line):
    try:
        given = json.loads(line)
        identifier = given["id"]
        dating.bounds(given.get("published") or "")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        said = error if isinstance(error, dating.NotADate) else 'il faut un objet JSON {"id": …, "published": …}'
        raise BadMetadata(f"{name}, ligne {number} : {said}") from error
    return identifier, given
