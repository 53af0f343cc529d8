"""Annotations as a reading would give them, for tests that do not read texts themselves.

annotation(contact(("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ")), themes=["energie"])
"""

from archive.clean.cleaned import Notice
from archive.extract.annotation import Annotation, Contact, Document, Evidence, Participant, Reference

MINISTER = "ministre des Affaires étrangères"


def participant(name, party, role=MINISTER):
    if len(party) == 2:
        return Participant(name=name, role=role, country=party)
    return Participant(name=name, role=role, organization=party)


def contact(*people, date="2025-03-11", kind="meeting", documents=(), countries=None, organizations=None, **fields):
    """A contact of `people`, each (name, party) or (name, party, role); the parties are theirs."""
    participants = [participant(*person) for person in people]
    fields = {"precision": "day", "date_source": "text", "level": "minister", **fields}
    return Contact(
        kind=kind,
        date=date,
        participants=participants,
        countries=countries or [person.country for person in participants if person.country],
        organizations=organizations or [person.organization for person in participants if person.organization],
        documents=[Document(kind="accord", title=title) for title in documents],
        **fields,
    )


def annotation(*contacts, title="Deux ministres se rencontrent", references=(), evoked=(), warnings=(), **fields):
    """An annotation; `references` are (EDTF date, label), `warnings` (grade, path)."""
    made = Annotation(title=title, agency="AZERTAC", meetings=list(contacts), **fields)
    made.references = [Reference(date=date, label=label) for date, label in references]
    made.evoked = {"countries": list(evoked), "organizations": []}
    made.warnings = [Notice(f"w-{grade}", grade, path, f"À regarder : {path}") for grade, path in warnings]
    made.evidence = [Evidence(f"/meetings/{i}/date", "clean", 0, 4, "jour", 0.95) for i in range(len(contacts))]
    return made


def reader(made):
    """A reading function that finds `made` in any text."""
    return lambda cleaned, *, published, today: made
