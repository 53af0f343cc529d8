"""How readings were judged: of each field, how often an editor let the machine's value stand, changed or rejected it.

Only of meetings that the machine made and a person decided on, verified or rejected. By field and engine version,
never by person.
"""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum

from archive.models import Decision, Meeting, MeetingTheme, Origin, Participation, Review, SignedDocument

# What is judged one by one: (rows, path from a row to its meeting, fields with the words for them).
MEETING = ("", {"kind": "forme", "date_edtf": "date", "place": "lieu", "level": "niveau", "status": "statut"})
MEMBERS = {
    Participation: (
        "meeting__",
        {"name": "nom du participant", "role": "fonction", "country": "pays", "organization": "organisation"},
    ),
    SignedDocument: ("meeting__", {"title": "document : intitulé", "kind": "document : nature"}),
    MeetingTheme: ("content_object__", {"strength": "thème : place"}),
}
# What is judged as a set: a member that an editor put in or took out is one correction.
SETS = {
    "participations": "liste des participants",
    "documents": "liste des documents",
    "theme_uses": "liste des thèmes",
}
MEMBERS_OF = {"participations": Participation, "documents": SignedDocument, "theme_uses": MeetingTheme}
ORDER = [*MEETING[1].values(), *(label for _, fields in MEMBERS.values() for label in fields.values()), *SETS.values()]


@dataclass(frozen=True)
class Rate:
    """What became of the values of one field that one engine read; those that it left empty count as values too."""

    field: str
    engine: str
    accepted: int
    corrected: int
    rejected: int

    @property
    def number(self):
        return self.accepted + self.corrected + self.rejected

    @property
    def shares(self):
        """Accepted, corrected and rejected: [(how many, whole percents of all)]."""
        parts = (self.accepted, self.corrected, self.rejected)
        return [(part, round(100 * part / self.number) if self.number else 0) for part in parts]


def rates():
    """The Rates of all fields and engines that were judged, by field, newest engine first; five queries.

    accepted   it was verified and no decision that stands changed it
    corrected  it was verified, and one did; of a set, each member that was put in or taken out
    rejected   its meeting was

    The engine is that of the reading which stood when it was judged: a later one leaves a verdict as it is.
    """
    members = {name: _of_fields(model, *MEMBERS[model]) for name, model in MEMBERS_OF.items()}
    found = _of_fields(Meeting, *MEETING)
    found += [rate for rates_of_set in members.values() for rate in rates_of_set]
    found += _of_sets(members)
    newest_first = sorted(found, key=lambda rate: rate.engine, reverse=True)
    return sorted(newest_first, key=lambda rate: ORDER.index(rate.field))


def _of_sets(members):
    """Of each set: the members read that stay in it, those put in or taken out, and those of rejected meetings."""
    moved = _moved()
    for name, rates_of_set in members.items():
        first = next(iter(MEMBERS[MEMBERS_OF[name]][1].values()))
        for rate in rates_of_set:
            if rate.field == first:
                kept = rate.accepted + rate.corrected
                yield Rate(SETS[name], rate.engine, kept, moved.get((name, rate.engine), 0), rate.rejected)


def _moved():
    """{(set, engine): how many members of verified meetings an editor put in or took out}."""
    judged = Meeting.objects.filter(origin=Origin.MACHINE, review=Review.VERIFIED, extraction__isnull=False)
    standing = Decision.objects.standing().filter(object=OuterRef("uid")).order_by().values("object")
    for name in SETS:
        counted = standing.filter(field=name).annotate(count=Count("pk")).values("count")
        judged = judged.annotate(**{f"moved_{name}": Subquery(counted)})
    totals = judged.order_by().values(engine=F("extraction__engine"))
    totals = totals.annotate(**{name: Sum(f"moved_{name}") for name in SETS})
    return {(name, row["engine"]): row[name] or 0 for row in totals for name in SETS}


def _of_fields(model, path, fields):
    verified, rejected = (Q(**{f"{path}review": state}) for state in (Review.VERIFIED, Review.REJECTED))
    counts = {"all": Count("pk"), "rejected": Count("pk", filter=rejected)}
    for field in fields:
        counts[f"corrected_{field}"] = Count("pk", filter=verified & _changed(field))
    judged = model.objects.filter(verified | rejected, extraction__isnull=False, **{f"{path}origin": Origin.MACHINE})
    rows = judged.order_by().values(engine=F("extraction__engine")).annotate(**counts)
    return [_rate(label, row, row[f"corrected_{field}"]) for row in rows for field, label in fields.items()]


def _rate(label, row, corrected):
    accepted = row["all"] - row["rejected"] - corrected
    return Rate(label, row["engine"], accepted, corrected, row["rejected"])


def _changed(field):
    """Whether a decision that stands changed `field` of the row; to keep what stands is no change."""
    standing = Decision.objects.standing().filter(object=OuterRef("uid"), field=field)
    return Q(Exists(standing.exclude(before=F("after"))))
