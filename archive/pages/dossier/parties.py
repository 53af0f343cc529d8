"""The participants of a contact, a column for each party, with the functions held that day."""

import re
from dataclasses import dataclass, field

from archive.pages.dossier.citations import Standing
from archive.wording import labels

# "haute représentante …, vice-présidente …" are two functions; "ministre de la Culture, du Tourisme" is one.
BETWEEN_FUNCTIONS = re.compile(
    r", (?=(?:vice-|co-)?[a-zé]+(?:[’'-]?[a-zé]+)* (?:d[eu]|de la|de l[’']|des|pour)\b)(?!d[eu]|et |à |au)"
)
QUOTED = re.compile(r"«\s*([^»]+?)\s*»")


@dataclass(frozen=True)
class Person:
    name: str
    official: object  # None while nobody knows who it is
    standing: Standing
    functions: list
    role_standing: Standing
    body: object  # the organisation, where a state is represented through it
    notes: tuple


@dataclass
class Column:
    party: object  # a Country, an Organization, or None where the dispatch tells neither
    standing: Standing
    people: list = field(default_factory=list)


def columns(meeting, citations):
    """One column per party, in the order of the participants; a party with nobody named has no people."""
    found = {}
    for row in meeting.participations.all():
        party = labels.party_of(row)
        if party not in found:
            name = "country" if row.country else "organization"
            found[party] = Column(
                party, citations.of(row, name, tint="ou", label=labels.short(party) if party else "Partie")
            )
        if row.name or row.official:
            found[party].people.append(_person(row, meeting, citations))
    return list(found.values())


def _person(row, meeting, citations):
    return Person(
        name=row.official.name if row.official else row.name,
        official=row.official,
        standing=citations.of(row, "name", tint="qui", label=row.official.surname if row.official else row.name),
        functions=functions(row.role),
        role_standing=citations.of(row, "role", tint="qui", label="Fonction") if row.role else Standing(),
        body=row.organization if row.country else None,
        notes=tuple(_doubts(row, meeting)),
    )


def functions(role):
    """The functions that a printed role joins by commas, one each."""
    return BETWEEN_FUNCTIONS.split(role) if role else []


def _doubts(row, meeting):
    """What the headline calls somebody, where the body differs."""
    for doubt in meeting.warnings.all():
        if doubt.field == f"participants/{row.order}/role" and (quoted := QUOTED.search(doubt.message)):
            said = (
                quoted[1].lower() if quoted[1].isupper() else quoted[1]
            )  # a headline in capitals shouts at nobody here
            yield f"«{labels.NBSP}{said}{labels.NBSP}» dans le titre"
