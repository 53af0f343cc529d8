"""Files that hold a table (CSV, XLSX, JSON), read into a dataset whose cells are texts.

One column more than the file has, PLACE, says of each row where it stands and what is wrong with it as a whole.
"""

import csv
import io
import json
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time
from lzma import LZMAError
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

import tablib
from openpyxl import load_workbook

from archive.exchange.cells import NBSP, quoted

LARGEST = 2_000_000  # bytes in the browser
LARGEST_UNPACKED = 200_000_000  # of an XLSX, which is a compressed archive: a small one may hold anything
MOST_ROWS = 2_000  # in the browser
MOST_COLUMNS = 60
PLACE = "\0place"
DELIMITERS = ";,"
SAVE_AS = (
    f"Dans Excel, «{NBSP}Enregistrer sous{NBSP}» puis «{NBSP}CSV UTF-8 (délimité par des virgules){NBSP}»{NBSP}; "
    f"dans LibreOffice, jeu de caractères «{NBSP}Unicode (UTF-8){NBSP}»."
)
# What zipfile and openpyxl raise on a workbook that is damaged; of its bytes only, no file is opened while it is read.
DAMAGED = (
    BadZipFile,  # cut short, or not what its checksums say
    *(zlib.error, LZMAError, EOFError),  # a part does not unpack
    RuntimeError,  # a password; NotImplementedError, which is one: packed in a way that zipfile does not know
    ParseError,  # a part is no XML
    KeyError,  # a part is missing, or what another one refers to
    OSError,  # no part is a workbook; what is packed by bzip2 does not unpack
    IndexError,  # no sheet, or a format that is not there
    *(ValueError, TypeError, OverflowError),  # an attribute is unknown, missing, no number, or too large a one
)


class Unreadable(Exception):
    """The file is no table that can be read; the message is French and says what to do."""


@dataclass(frozen=True)
class Place:
    """Where a row stands in its file, and what is wrong with it before any cell is looked at."""

    line: str
    problem: str = ""

    def __str__(self):
        return self.line


def read(raw, *, most=None):
    """The rows of a file of bytes as a tablib.Dataset; a cell that a JSON row does not have is None.

    most  refuse a file of more rows, naming the command that takes it
    Raises Unreadable.
    """
    table = _reader_of(raw)(raw, most)
    headers, rows = _headed(table)
    if not rows:
        raise Unreadable(f"Ce fichier n’a aucune ligne sous celle qui nomme les colonnes{NBSP}: rien à importer.")
    if most is not None and len(rows) > most:
        raise Unreadable(too_many(most))
    dataset = tablib.Dataset(headers=[*headers, PLACE])
    dataset.extend([*cells, place] for cells, place in rows)
    return dataset


def too_many(most):
    shown = f"{most:,}".replace(",", NBSP)
    return (
        f"Ce fichier a plus de {shown} lignes{NBSP}: découpez-le, ou demandez à qui tient le serveur de lancer "
        f"«{NBSP}manage.py import_rows GENRE FICHIER --by COMPTE --dry-run{NBSP}», puis sans --dry-run."
    )


def _reader_of(raw):
    if raw.startswith(b"PK\x03\x04"):
        return _xlsx
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(f"C’est un ancien fichier Excel (.xls){NBSP}: enregistrez-le au format .xlsx.")
    return _json if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{") else _csv


def _headed(table):
    """(names of the columns, [(cells, Place)]) of an iterable of (line, cells); blank rows are left out."""
    rows = iter(table)
    _, headers = next(rows, ("", []))
    headers = [str(name).strip() for name in headers]
    while headers and not headers[-1]:
        headers.pop()
    if not headers:
        raise Unreadable(f"Ce fichier est vide{NBSP}: sa première ligne nomme les colonnes.")
    width = len(headers)
    return headers, [_squared(line, cells, width) for line, cells in rows if any(_is_filled(cell) for cell in cells)]


def _is_filled(cell):
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def _squared(line, cells, width):
    """(as many cells as there are columns, the Place of the row)."""
    beyond = [cell for cell in cells[width:] if _is_filled(cell)]
    problem = ""
    if beyond:
        problem = f"cette ligne a plus de cellules que la première{NBSP}: guillemets ou séparateur oubliés ?"
    if strange := next((cell for cell in cells if isinstance(cell, (list, dict))), None):
        problem = f"{quoted(json.dumps(strange))} n’est pas un texte{NBSP}: écrivez la cellule entre guillemets."
    kept = [*cells[:width], *[""] * (width - len(cells))]
    return kept, Place(line, problem)


def _decoded(raw):
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(f"Ce fichier est en UTF-16 («{NBSP}texte Unicode{NBSP}»). {SAVE_AS}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        begins = raw.rfind(b"\n", 0, error.start) + 1
        told = raw[begins : error.start + 20].decode("cp1252", "replace").splitlines()[0]
        raise Unreadable(
            f"Ce fichier n’est pas en UTF-8{NBSP}: ligne {line}, près de {quoted(told[-60:])}. Un autre encodage "
            f"perdrait des lettres de nos noms{NBSP}; rien n’est entré. {SAVE_AS}"
        ) from error


def _csv(raw, _most):
    text = _decoded(raw)
    csv.field_size_limit(max(len(text), csv.field_size_limit()))  # a cell too long is named with its row, further on
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            yield f"ligne {number}", cells
    except csv.Error as error:
        raise Unreadable(
            f"Ligne {reader.line_num}{NBSP}: un guillemet n’est pas fermé, ou n’est pas suivi du séparateur."
        ) from error


def _delimiter(text):
    """The one of DELIMITERS that cuts the first line into more columns."""
    first = text.partition("\n")[0]
    return max(DELIMITERS, key=first.count)


def _xlsx(raw, most):
    for number, cells in enumerate(_sheet(raw, most), 1):
        yield f"ligne {number}", [_worded(*cell) for cell in cells]


def _sheet(raw, most):
    """[(value, how a date is shown)] of each row of the first sheet. Formulas stay formulas: they are refused."""
    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > LARGEST_UNPACKED:
            raise Unreadable(f"Ce classeur, une fois ouvert, est trop grand{NBSP}: découpez-le.")
        sheet = load_workbook(io.BytesIO(raw), read_only=True).worksheets[0]
        for row in sheet.iter_rows(max_row=None if most is None else most + 2, max_col=MOST_COLUMNS):
            yield [(cell.value, cell.number_format if isinstance(cell.value, date) else "") for cell in row]
    except DAMAGED as error:
        raise Unreadable(
            f"Ce classeur ne s’ouvre pas (est-il abîmé ou protégé ?){NBSP}: enregistrez-le de nouveau au format .xlsx."
        ) from error


def _worded(value, shown_as):
    """What a person reads in a cell of a sheet."""
    if isinstance(value, date):  # a datetime is one
        return _day(value, shown_as)
    if isinstance(value, time) or value is None:
        return str(value or "")
    if isinstance(value, (bool, int, float, str)):
        return _plain(value)
    return f"={getattr(value, 'text', '')}"  # a formula of several cells


def _day(value, shown_as):
    """A date as precisely as the sheet shows it: "mars 2025", typed, is kept there as its first day."""
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(sep=" ")
    pattern = shown_as.lower()
    precision = 10 if "d" in pattern or "j" in pattern else 7 if "m" in pattern else 4
    return value.strftime("%Y-%m-%d")[:precision]


def _plain(value):
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if isinstance(value, str) else str(value)


def _json(raw, _most):
    try:
        rows = json.loads(_decoded(raw))
    except (ValueError, RecursionError) as error:
        place = f" (ligne {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Unreadable(f"Ce fichier n’est pas du JSON{place}{NBSP}: attendu, une liste d’objets.") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(f'Ce JSON n’est pas une liste d’objets{NBSP}: «{NBSP}[{{"uid"{NBSP}: …}}, …]{NBSP}».')
    headers = list(dict.fromkeys(name for row in rows for name in row))
    yield "", headers
    for number, row in enumerate(rows, 1):
        yield f"objet {number}", [_json_cell(row[name]) if name in row else None for name in headers]


def _json_cell(value):
    return "" if value is None else value if isinstance(value, (list, dict)) else _plain(value)
