"""What became of the rows of one file."""

from import_export.results import Result, RowResult

from archive.exchange.cells import NBSP
from archive.wording.labels import counted


class Taken(RowResult):
    """What became of one row.

    line      where it stands in its file
    name      what it is about
    changes   [(column, before, after)] as texts
    refusals  [(column or "", French sentence)] where it was refused
    """

    WORDS = {RowResult.IMPORT_TYPE_NEW: "nouvelle", RowResult.IMPORT_TYPE_UPDATE: "modifiée"}

    def __init__(self):
        super().__init__()
        self.line, self.name, self.changes, self.refusals = "", "", [], []

    @property
    def word(self):
        return self.WORDS.get(self.import_type, "")

    def refuse(self, error):
        self.import_type, self.validation_error = self.IMPORT_TYPE_INVALID, error
        told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        self.refusals = [
            (column.replace("__all__", ""), message) for column, messages in told.items() for message in messages
        ]

    @property
    def said(self):
        """["ligne 3, colonne pays : …"], one sentence for each thing that is wrong."""
        return [f"{self.line}{f', colonne {column}' if column else ''}{NBSP}: {why}" for column, why in self.refusals]


class Outcome(Result):
    """A refused row does not stop the others: a file is refused only where nothing in it can be written."""

    @property
    def changed(self):
        return [row for row in self.rows if row.is_new() or row.is_update()]

    @property
    def refused(self):
        return [row for row in self.rows if row.is_invalid()]

    @property
    def counts(self):
        """ "lues=5 nouvelles=1 modifiées=1 inchangées=2 refusées=1" """
        kinds = {
            "nouvelles": RowResult.IMPORT_TYPE_NEW,
            "modifiées": RowResult.IMPORT_TYPE_UPDATE,
            "inchangées": RowResult.IMPORT_TYPE_SKIP,
            "refusées": RowResult.IMPORT_TYPE_INVALID,
        }
        return " ".join([f"lues={len(self.rows)}", *(f"{word}={self.totals[kind]}" for word, kind in kinds.items())])

    @property
    def sentence(self):
        """ "5 lignes lues, 1 nouvelle, 1 modifiée, 2 inchangées, 1 refusée" """
        words = {"nouvelle": "new", "modifiée": "update", "inchangée": "skip", "refusée": "invalid"}
        told = [counted(self.totals[kind], word) for word, kind in words.items()]
        return ", ".join([counted(len(self.rows), "ligne lue", "lignes lues"), *told])

    def has_validation_errors(self):
        """Whether there is nothing to confirm."""
        return not self.changed
