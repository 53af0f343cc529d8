"""Two versions of a thing side by side: what differs, field by field, member by member, within texts word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from archive import values
from archive.desk.history import told_columns
from archive.events import as_of, members_as_of

WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Difference:
    """before and after: [(words, whether they differ)], empty where the member was not there."""

    label: str
    before: list
    after: list


class NoSuchVersion(Exception):
    """The archive does not know the thing at that version."""


def compare(thing, members, first, second):
    """The Differences between the versions `first` and `second` of `thing`. Raises NoSuchVersion."""
    then, now = as_of(thing, first), as_of(thing, second)
    if then is None or now is None:
        raise NoSuchVersion
    found = list(_fields(then, now))
    for model, owner in members:
        found += _members(model, owner, *(members_as_of(thing, model, owner, version) for version in (first, second)))
    return found


def _fields(then, now, *, what="", but=""):
    for column in told_columns(type(now)):
        if column.name != but and getattr(then, column.attname) != getattr(now, column.attname):
            label = f"{what} · {column.verbose_name}" if what else str(column.verbose_name)
            yield Difference(label, *pieces(_words(column, then), _words(column, now)))


def _members(model, owner, then, now):
    name = model._meta.verbose_name
    for key in sorted(then.keys() | now.keys()):
        before, after = then.get(key), now.get(key)
        what = f"{name} «\u00a0{after or before}\u00a0»"
        if before and after:
            yield from _fields(before, after, what=what, but=owner)
        else:
            yield Difference(what, [("présent", True)] if before else [], [("présent", True)] if after else [])


def _words(column, row):
    if column.is_relation:
        return values.shown(values.plain(getattr(row, column.name)))
    value = getattr(row, column.attname)
    return values.shown(dict(column.flatchoices).get(value, value) if column.choices else value)


def pieces(before, after):
    """Both texts cut where they differ, words whole: ([(words, differs)], [(words, differs)])."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    sides = [], []
    for verdict, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for side, words in zip(sides, ("".join(old[a:b]), "".join(new[c:d]))):
            if words:
                side.append((words, verdict != "equal"))
    return sides
