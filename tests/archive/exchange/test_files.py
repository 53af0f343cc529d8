"""Files of bytes into rows: separators, encodings, workbooks, and what is no table."""

import io
import json
import re
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from archive.exchange import files

TEXT = "nom;pays\r\nBaïramov;AZ\r\n"


def read(raw, **options):
    """[(line, problem, {column: cell})]"""
    dataset = files.read(raw, **options)
    names = dataset.headers[:-1]
    return [(row[-1].line, row[-1].problem, dict(zip(names, row))) for row in dataset]


def workbook(*rows, formats=()):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, shown in formats:
        book.active[cell].number_format = shown
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


GUISES = {
    "semicolons": TEXT.encode(),
    "byte order mark": TEXT.encode("utf-8-sig"),
    "commas": TEXT.replace(";", ",").encode("utf-8-sig"),
    "bare line ends": TEXT.replace("\r\n", "\n").encode(),
    "quoted": b"\xef\xbb\xbf" + TEXT.replace("Ba", '"Ba').replace("ov", 'ov"').encode(),
    "workbook": workbook(["nom", "pays"], ["Baïramov", "AZ"]),
    "json": json.dumps([{"nom": "Baïramov", "pays": "AZ"}]).encode(),
    "json in its letters": json.dumps([{"nom": "Baïramov", "pays": "AZ"}], ensure_ascii=False).encode("utf-8-sig"),
}


# Named: a workbook holds the second it was written in, and the workers must agree on the names of the tests.
@pytest.mark.parametrize("raw", GUISES.values(), ids=GUISES)
def test_same_row_in_every_guise(raw):
    (line, problem, cells) = read(raw)[0]
    assert (line in {"ligne 2", "objet 1"}, problem, cells) == (True, "", {"nom": "Baïramov", "pays": "AZ"})


def test_lines_are_those_of_a_spreadsheet():
    raw = b'nom;pays\n"deux\nlignes";AZ\n\n;\nUn;FR\n'
    assert [line for line, _, _ in read(raw)] == ["ligne 2", "ligne 5"]


def test_row_that_is_too_long_is_wrong_by_itself():
    assert [bool(problem) for _, problem, _ in read(b"nom;pays\nA;AZ;x\nB;FR;;\nC\n")] == [True, False, False]


DATES = [
    (date(2025, 3, 11), "DD/MM/YYYY", "2025-03-11"),
    (datetime(2025, 3, 11), "YYYY-MM-DD", "2025-03-11"),
    (datetime(2025, 3, 1), "mmm-yy", "2025-03"),
    (datetime(2025, 3, 1), "mmmm yyyy", "2025-03"),
    (datetime(2025, 1, 1), "yyyy", "2025"),
    (datetime(2025, 3, 11, 8, 55), "DD/MM/YYYY HH:MM", "2025-03-11 08:55:00"),
]


@pytest.mark.parametrize(("value", "shown", "expected"), DATES)
def test_date_of_a_workbook_is_as_precise_as_it_shows(value, shown, expected):
    raw = workbook(["date"], [value], formats=[("A2", shown)])
    assert read(raw)[0][2] == {"date": expected}


def test_values_of_a_workbook_are_texts():
    raw = workbook(["a", "b", "c", "d", "e"], [True, 3, 2.0, 2.5, None])
    assert read(raw)[0][2] == {"a": "oui", "b": "3", "c": "2", "d": "2.5", "e": ""}


def test_formula_of_a_workbook_stays_one():
    raw = workbook(["a", "b"], ["=1+1", ArrayFormula("B2", "=SUM(A1:A2)")])
    assert all(cell.startswith("=") for cell in read(raw)[0][2].values())


def test_cell_that_a_json_row_does_not_have_is_no_empty_one():
    rows = read(b'[{"a": "1"}, {"a": "2", "b": null}]')
    assert [cells for _, _, cells in rows] == [{"a": "1", "b": None}, {"a": "2", "b": ""}]


def bomb():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(5):
            packed.writestr(f"{number}.xml", bytes(50_000_000))
    return written.getvalue()


def without_sheets():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr("a.txt", "a")
    return written.getvalue()


def repacked(change, method=zipfile.ZIP_DEFLATED):
    """A workbook of one date, its parts ({name: bytes}) as `change` leaves them."""
    with zipfile.ZipFile(io.BytesIO(workbook(["date"], [date(2025, 3, 11)]))) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as packed:
        for name, content in change(parts).items():
            packed.writestr(name, content)
    return written.getvalue()


def replaced(name, old, new):
    """A workbook whose part `name` says `new` where it said `old`."""
    return repacked(lambda parts: parts | {name: parts[name].replace(old, new, 1)})


def without(name):
    return repacked(lambda parts: {one: parts[one] for one in parts if one != name})


def flagged(raw, place, value):
    """A workbook each of whose parts says at `place` of its header that it is packed otherwise than it is."""
    changed = bytearray(raw)
    for signature, further in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        start = raw.find(signature)
        while start >= 0:
            changed[start + place + further] = value
            start = raw.find(signature, start + 4)
    return bytes(changed)


def scratched(raw):
    """A workbook whose sheet has other bytes than were packed."""
    start = raw.index(SHEET.encode()) + len(SHEET) + 12
    return raw[:start] + b"\xff" * 30 + raw[start + 30 :]


SHEET, STYLES, BOOK = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"
WHOLE = workbook(["nom"], ["Baïramov"])
DAMAGED = {
    "cut short": WHOLE[: len(WHOLE) // 2],
    "scratched": scratched(WHOLE),
    "scratched bzip2": scratched(repacked(dict, zipfile.ZIP_BZIP2)),
    "scratched LZMA": scratched(repacked(dict, zipfile.ZIP_LZMA)),
    "password": flagged(WHOLE, 6, 1),
    "unknown packing": flagged(WHOLE, 8, 99),
    "no part is a workbook": replaced("[Content_Types].xml", b"sheet.main+xml", b"sheet.other+xml"),
    "no sheet": repacked(lambda parts: parts | {BOOK: re.sub(b"<sheet .*?/>", b"", parts[BOOK])}),
    "part is missing": without("xl/_rels/workbook.xml.rels"),
    "part is no XML": replaced(SHEET, b"<sheetData", b"<<sheetData"),
    "number is none": replaced(SHEET, b"<v>45727</v>", b"<v>mardi</v>"),
    "number is too large": replaced(STYLES, b'xfId="0"', b'xfId="999999999999"'),
    "attribute is missing": replaced(STYLES, b'numFmtId="164"', b'other="164"'),
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED)
def test_damaged_workbook_is_refused_with_what_to_do(raw):
    with pytest.raises(files.Unreadable, match="classeur ne s’ouvre pas"):
        files.read(raw)


UNREADABLE = [
    (TEXT.encode("cp1252"), "ligne 2"),
    (b"nom\n" * 40 + "é".encode("latin-1"), "ligne 41"),
    (TEXT.encode("utf-16"), "UTF-16"),
    (b"", "vide"),
    (b"\n\n", "vide"),
    (b"nom;pays\n;\n", "aucune ligne"),
    (b'nom;pays\nA;"AZ\n', "guillemet"),
    (b'nom;pays\n"A"x;AZ\n', "Ligne 2"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", ".xlsx"),
    (b"PK\x03\x04 rien", "classeur"),
    (without_sheets(), "classeur"),
    (bomb(), "trop grand"),
    (b"[1, 2]", "liste d’objets"),
    (b'{"a": 1}', "liste d’objets"),
    (b"[" * 100_000, "JSON"),
    (b'[{"a": 1},', "ligne 1"),
    (b'[{"a": ' + b"9" * 5000 + b"}]", "JSON"),
]


# Numbered: a workbook holds the second at which it was made, and each worker makes its own.
@pytest.mark.parametrize(("raw", "told"), UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_is_no_table_is_refused_with_what_to_do(raw, told):
    with pytest.raises(files.Unreadable, match=told):
        files.read(raw)


@pytest.mark.parametrize(
    "raw",
    [b"nom\n" + b"A\n" * 4, workbook(["nom"], *[["A"]] * 4), json.dumps([{"nom": "A"}] * 4).encode()],
    ids=["csv", "xlsx", "json"],
)
def test_too_many_rows_are_refused_with_the_command_that_takes_them(raw):
    assert len(files.read(raw, most=4)) == 4
    with pytest.raises(files.Unreadable, match="plus de 3 lignes.*import_rows"):
        files.read(raw, most=3)


def test_cell_of_a_megabyte_is_read_and_left_to_its_row():
    assert len(read(b"nom;pays\n" + b"A" * 1_000_000 + b";AZ\n")[0][2]["nom"]) == 1_000_000


def test_workbook_of_a_million_empty_rows_costs_what_it_holds():
    book = Workbook()
    book.active["A1"] = "nom"
    book.active.cell(row=1_048_576, column=16_384, value="x")
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(files.Unreadable, match="aucune ligne"):
        files.read(written.getvalue(), most=10)
