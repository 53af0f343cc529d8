"""Files as an editor has them: written by an export, typed by hand, and taken in again."""

import csv
import io

from archive.exchange import files, formats


def exported(table, format=formats.CSV):
    """The bytes of an export of everything."""
    return format().export_data(table().export())


def rows_of(raw):
    """[{column: cell}] of a CSV file."""
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def typed(*rows):
    """The bytes of a CSV file with these rows ({column: cell})."""
    written = io.StringIO()
    writer = csv.DictWriter(written, list(dict.fromkeys(name for row in rows for name in row)), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def taken_in(table, raw, by, *, dry_run=False):
    dataset = raw if not isinstance(raw, bytes) else files.read(raw)
    return table().import_data(dataset, dry_run=dry_run, user=by, file_name="table.csv")


def refusals(outcome):
    """[(line, column, message)] of every refused row, with plain blanks."""
    return [(row.line, column, why.replace("\u00a0", " ")) for row in outcome.refused for column, why in row.refusals]
