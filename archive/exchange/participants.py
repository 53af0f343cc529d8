"""Who took part, and the themes, as one cell each: members with semicolons between them, their parts between bars.

    Nom | fonction | AZ ; Nom | fonction | AZ & Nom de l’organisation | Responsable ; | | Union européenne

The last part, where it is, is the official whose name is printed otherwise, by name or uid.
"""

import re
from dataclasses import dataclass

from archive.exchange import lookups
from archive.exchange.cells import NBSP, bare, joined, quoted, split
from archive.exchange.columns import LIST, Choice, Column
from archive.models import MeetingTheme, Participation, Strength
from people import names

PART = "|"
BOTH = re.compile(r"([A-Z]{2}) & (.+)")
PARTS = f"attendu «{NBSP}Nom | fonction | pays ou organisation{NBSP}»"


@dataclass(frozen=True)
class Written:
    """One participant as the cell writes it."""

    name: str
    role: str
    party: str
    official: str

    @property
    def identity(self):
        return names.comparison_key(self.name) or names.fold(self.party)


def _written(item):
    parts = [bare(part) for part in split(item, PART)]
    if len(parts) > 4:
        raise ValueError(f"{quoted(item)} a {len(parts)} parties{NBSP}: {PARTS}, une barre dans un texte s’écrit \\|.")
    one = Written(*parts, *[""] * (4 - len(parts)))
    if not one.name and not one.party:
        raise ValueError(f"{quoted(item)} ne nomme personne{NBSP}: {PARTS}.")
    return one


def _of_row(row):
    official = row.official and names.comparison_key(row.official.name) != names.comparison_key(row.name)
    return Written(row.name, row.role, _party(row), row.official.name if official else "")


def _party(row):
    body = row.organization.name if row.organization else ""
    return " & ".join(filter(None, [row.country.code if row.country else "", body]))


def _parties(text):
    """{"country", "organization"} of the party that a cell names."""
    if both := BOTH.fullmatch(text):
        return {"country": lookups.country(both[1]), "organization": lookups.organization(both[2])}
    if not text:
        return {"country": None, "organization": None}
    try:
        return {"country": lookups.country(text), "organization": None}
    except lookups.Unknown:
        pass
    try:
        return {"country": None, "organization": lookups.organization(text)}
    except lookups.Unknown as error:
        raise lookups.Unknown(
            f"{quoted(text)}{NBSP}: ni pays ni organisation connus sous ce nom{NBSP}; écrivez un code ISO (AZ) ou "
            "le nom d’une fiche, ou ajoutez d’abord l’organisation."
        ) from error


def _taken_from(left, one):
    """The row of `left` that `one` is, taken out of it; None where it is new."""
    row = next((row for row in left if _of_row(row).identity == one.identity), None)
    if row:
        left.remove(row)
    return row


def _orders(rows):
    """The ranks of `rows`, None for a new one: as they are where nobody moved."""
    kept, is_new = [row.order for row in rows if row], [row is None for row in rows]
    if kept == sorted(set(kept)) and is_new == sorted(is_new):
        first = max(kept, default=-1) + 1
        return [*kept, *range(first, first + is_new.count(True))]
    return range(len(rows))


class Participants(Column):
    """The participants of a meeting, in their order; those that the cell does not name any more leave it."""

    def shown(self, meeting):
        items = [[one.name, one.role, one.party, one.official] for one in map(_of_row, meeting.participations.all())]
        cells = [joined(item if item[-1] else item[:-1], PART) for item in items]
        return joined([" ".join(cell.split()) for cell in cells], LIST)

    def plan(self, meeting, text, revision):
        wanted = [_written(item) for item in split(text, LIST) if item]
        if not wanted:
            raise ValueError("une rencontre a au moins un participant.")
        left = list(meeting.participations.all()) if meeting.pk else []
        rows = [(one, _taken_from(left, one)) for one in wanted]
        revision.removed.extend(left)
        for order, (one, row) in zip(_orders([row for _, row in rows]), rows):
            self._plan_one(meeting, order, one, row, revision)

    def _plan_one(self, meeting, order, one, row, revision):
        if row is None:
            revision.added.append(self._new(meeting, one, order))
            return
        before = _of_row(row)
        changes = {"name": one.name, "role": one.role, "order": order}
        if one.party != before.party:
            changes |= _parties(one.party)
        if one.official != before.official:
            changes["official"] = lookups.official(one.official or one.name)
        if changed := {name: value for name, value in changes.items() if getattr(row, name) != value}:
            revision.corrected.append((row, changed))

    def _new(self, meeting, one, order):
        named = one.official or one.name
        official = lookups.official(named) if named else None
        return Participation(
            meeting=meeting, order=order, name=one.name, role=one.role, official=official, **_parties(one.party)
        )


class Themes(Column):
    """The themes of a meeting, each with its place: « Énergie | principal ; Transport »."""

    strength = Choice("place", "strength", Strength)

    def shown(self, meeting):
        items = [joined([use.tag.name, self.strength.word(use.strength)], PART) for use in self._uses(meeting)]
        return joined(items, LIST)

    def plan(self, meeting, text, revision):
        wanted = dict(self._use(item) for item in split(text, LIST) if item)
        known = {use.tag: use for use in self._uses(meeting)}
        revision.removed.extend(use for theme, use in known.items() if theme not in wanted)
        for theme, strength in wanted.items():
            if theme not in known:
                kept = strength or Strength.DISCUSSED
                revision.added.append(MeetingTheme(content_object=meeting, tag=theme, strength=kept))
            elif strength and strength != known[theme].strength:
                revision.corrected.append((known[theme], {"strength": strength}))

    def _use(self, item):
        name, *rest = (bare(part) for part in split(item, PART))
        return lookups.theme(name), self.strength.value(rest[0] if rest else "")

    def _uses(self, meeting):
        return sorted(meeting.theme_uses.all() if meeting.pk else [], key=lambda use: use.tag.slug)
