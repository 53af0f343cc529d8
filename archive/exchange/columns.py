"""Columns of the tables: what each shows of a thing, and what its cell changes."""

from import_export.fields import Field

from archive import dating
from archive.exchange import lookups
from archive.exchange.cells import NBSP, bare, joined, quoted, split
from archive.wording.typed_dates import edtf_of
from people import names

LIST = ";"
YES_OR_NO = {"oui": True, "non": False, "": False}


class Column(Field):
    """A column of a field of the thing.

    shown    the text of its cell for a thing
    plan     put into `revision` what a cell of another text changes. Raises ValueError, in French
    is_told  a column that may be looked at only
    """

    def __init__(self, name, attribute, *, is_told=False):
        super().__init__(attribute=attribute, column_name=name, readonly=is_told)
        self.is_told = is_told

    def shown(self, thing):
        return self.word(getattr(thing, self.attribute))

    def plan(self, thing, text, revision):
        value = self.value(text)
        if thing.pk is None or value != getattr(thing, self.attribute):
            revision.changes[self.attribute] = value

    def word(self, value):
        return str(value or "")

    def value(self, text):
        return text


class Choice(Column):
    """One of the choices of a field, by its label or its code, accents and case ignored."""

    def __init__(self, name, attribute, choices, **options):
        super().__init__(name, attribute, **options)
        self.choices = choices

    def word(self, value):
        return str(dict(self.choices.choices).get(value, value))

    def value(self, text):
        if not text:
            return ""
        for code, label in self.choices.choices:
            if names.fold(text) in {names.fold(code), names.fold(label)}:
                return code
        allowed = ", ".join(self.choices.labels)
        raise ValueError(f"{quoted(text)} n’est pas un choix{NBSP}: {allowed}.")


class YesNo(Column):
    def word(self, value):
        return "oui" if value else "non"

    def value(self, text):
        if (folded := names.fold(text)) not in YES_OR_NO:
            raise ValueError(f"{quoted(text)}{NBSP}: écrivez oui ou non.")
        return YES_OR_NO[folded]


class Words(Column):
    """Several texts with semicolons between them."""

    def word(self, value):
        return joined(value, LIST)

    def value(self, text):
        return list(dict.fromkeys(bare(part) for part in split(text, LIST) if part))


class Related(Column):
    """Another thing, by what `find` knows it by."""

    def __init__(self, name, attribute, find, say=str):
        super().__init__(name, attribute)
        self.find, self.say = find, say

    def word(self, value):
        return self.say(value) if value else ""

    def value(self, text):
        return self.find(text) if text else None


class Day(Column):
    """A date of the archive: EDTF, or as an editor types it. `interval`: whether it may be several days."""

    def __init__(self, name, attribute, *, interval):
        super().__init__(name, attribute)
        self.interval = interval

    def value(self, text):
        edtf = edtf_of(text)
        dating.bounds(edtf)
        if not self.interval:
            dating.refuse_several(edtf)
        return edtf


def country(name="pays"):
    return Related(name, "country", lookups.country, lambda country: country.code)


def organization(name="organisation"):
    return Related(name, "organization", lookups.organization, lambda body: body.name)
