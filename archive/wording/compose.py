"""The archive's neutral title and summary of a meeting, composed of its fields (see titles.py for the words)."""

from archive.models import Decision
from archive.wording import titles


def compose(meeting):
    """Write title and summary anew from the fields, but for one that an editor wrote. Saves where they changed."""
    decided = Decision.objects.fields_of([meeting]).get(meeting.uid, set())
    composed = {"title": _title(meeting), "summary": _summary(meeting)}
    changed = [name for name, words in composed.items() if name not in decided and getattr(meeting, name) != words]
    for name in changed:
        setattr(meeting, name, composed[name])
    if changed:
        meeting.save(update_fields=[*changed, "changed_at"])


def _title(meeting):
    rows = list(meeting.participations.select_related("official", "country", "organization"))
    parties = list(dict.fromkeys(str(party) for row in rows if (party := _party_name(row))))
    people = [(row.official.name if row.official else row.name, _party_name(row)) for row in rows if row.name]
    return titles.meeting_title(meeting.kind, people, parties, status=meeting.status)[:300]


def _party_name(row):
    if row.country:
        return row.country.name
    return row.organization.name if row.organization else ""


def _summary(meeting):
    roles = [row.role for row in meeting.participations.all() if row.name]
    documents = [document.title for document in meeting.documents.all()]
    themes = [use.tag.name for use in meeting.theme_uses.select_related("tag") if use.strength == "main"]
    return titles.meeting_summary(meeting.kind, roles, documents, meeting.press, themes)[:600]
