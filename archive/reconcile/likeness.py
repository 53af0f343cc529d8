"""By what a stored meeting and an observed contact are known to be one."""

from archive.reconcile.matching import Signature, contact_likeness


def likeness(meeting, contact):
    """How like the contact the meeting is as it stands, or as the latest reading took it before it was corrected."""
    seen = signature(contact)
    likely = [contact_likeness(stored, seen) for stored in signatures(meeting)]
    return max((found for found in likely if found), default=None)


def signatures(meeting):
    """What the meeting is told by as it stands, and as the latest reading took it."""
    return [stored for stored in (_standing(meeting), _as_read(meeting)) if stored]


def signature(contact):
    people = {seen.identity["name"] for seen in contact.participants if "name" in seen.identity}
    parties = {(_pk(seen.values["country"]), _pk(seen.values["organization"])) for seen in contact.participants}
    return Signature(frozenset(people), frozenset(parties), contact.values["date_edtf"])


def _standing(meeting):
    rows = meeting.participations.all()
    people = {row.identity["name"] for row in rows if row.name}
    parties = {(row.country_id, row.organization_id) for row in rows}
    return Signature(frozenset(people), frozenset(parties), meeting.date_edtf)


def _as_read(meeting):
    read = meeting.read_as
    return read and Signature(frozenset(read["people"]), frozenset(map(tuple, read["parties"])), read["day"])


def _pk(thing):
    return thing and thing.pk
