"""The three formats, as django-import-export takes them: read by files.py, written for spreadsheets and programs."""

import csv
import io
import json

import tablib
from import_export.formats.base_formats import XLSX as LibraryXLSX
from import_export.formats.base_formats import Format
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from archive.exchange import files
from archive.exchange.cells import LONGEST, NBSP

BOM = "\ufeff"  # without it Excel takes UTF-8 for the system's encoding


class Table(Format):
    """Bytes in, bytes out; the cells of a dataset are escaped already."""

    title = extension = content_type = ""

    def __init__(self, encoding=None, most=files.MOST_ROWS):
        """Files say their encoding themselves: `encoding` is what the library passes. most: rows that are taken in."""
        self.most = most

    def get_title(self):
        return self.title

    def get_extension(self):
        return self.extension

    def get_content_type(self):
        return self.content_type

    def can_import(self):
        return True

    def can_export(self):
        return True

    def create_dataset(self, in_stream):
        return files.read(in_stream, most=self.most)


class CSV(Table):
    title, extension, content_type = "CSV (tableur)", "csv", "text/csv; charset=utf-8"

    def export_data(self, dataset, **kwargs):
        written = io.StringIO()
        writer = csv.writer(written, delimiter=files.DELIMITERS[0])
        writer.writerow(dataset.headers)
        writer.writerows(dataset)
        return f"{BOM}{written.getvalue()}".encode()


class XLSX(Table):
    title, extension, content_type = "XLSX (Excel, LibreOffice)", "xlsx", LibraryXLSX.CONTENT_TYPE

    def export_data(self, dataset, **kwargs):
        if any(len(cell) > LONGEST for row in dataset for cell in row):
            raise ValueError(
                f"Une cellule dépasse {LONGEST} caractères, un classeur la couperait{NBSP}: prenez le CSV."
            )
        legible = [[ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", cell) for cell in row] for row in dataset]
        return LibraryXLSX().export_data(tablib.Dataset(*legible, headers=dataset.headers), column_width=None)


class JSON(Table):
    title, extension, content_type = "JSON (programmes)", "json", "application/json"

    def export_data(self, dataset, **kwargs):
        return json.dumps(dataset.dict, ensure_ascii=False, indent=1).encode()


FORMATS = [CSV, XLSX, JSON]
