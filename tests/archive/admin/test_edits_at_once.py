"""TRUST C3 and C8: many editors on the same meetings at once; what the archive says is what was accepted, in order."""

import random

import pytest

from archive import review
from archive.models import Decision, Meeting, Review
from tests import factories
from tests.archive.admin.forms import open_form, save
from tests.archive.admin.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
CLIENTS = 8


def edits(client, meetings, count, seed):
    """Save `count` random places on random meetings, each on the form as it stands. How many were accepted, by key."""
    chance, accepted = random.Random(seed), dict.fromkeys((meeting.pk for meeting in meetings), 0)
    for number in range(count):
        meeting = chance.choice(meetings)
        answer = save(client, meeting, open_form(client, meeting), place=f"Lieu {seed}-{number}")
        assert answer.status_code in {302, 409}
        accepted[meeting.pk] += answer.status_code == 302
    return accepted


def accepted_and_versions(editor, meetings, count):
    clients = [editor(f"editor-{number}") for number in range(CLIENTS)]
    told = at_once(*[lambda c=c, n=n: edits(c, meetings, count // CLIENTS, n) for n, c in enumerate(clients)])
    accepted = {meeting.pk: sum(one[meeting.pk] for one in told) for meeting in meetings}
    versions = {one.pk: one.version - 1 for one in Meeting.objects.all()}
    return accepted, versions


def replayed(meeting):
    """The place after all decisions on it, one after the other, each on the value that the one before left."""
    place = "Astana"
    for decision in Decision.objects.on(meeting).filter(field="place"):
        assert decision.before == place
        place = decision.after
    return place


@pytest.mark.parametrize(("rows", "count"), [(2, 16), pytest.param(50, 1000, marks=pytest.mark.drill)])
def test_c3_versions_rise_by_what_was_accepted_and_the_end_is_a_serial_replay(editor, rows, count):
    meetings = [factories.meeting(place="Astana") for _ in range(rows)]
    accepted, versions = accepted_and_versions(editor, meetings, count)
    assert versions == accepted
    assert {one.pk: one.place for one in Meeting.objects.all()} == {one.pk: replayed(one) for one in meetings}


def test_c0_without_the_check_of_versions_edits_are_lost(editor, monkeypatch):
    """The control: what C3 asserts does not hold once the compare-and-set is gone."""
    monkeypatch.setattr(review, "claim", lambda thing, version: None)
    monkeypatch.setattr("archive.admin.versions.VersionedAdmin._stale", lambda *_: False)
    meetings = [factories.meeting(place="Astana")]
    accepted, versions = accepted_and_versions(editor, meetings, 2 * CLIENTS)
    assert versions != accepted


@pytest.mark.parametrize("rounds", [2, pytest.param(100, marks=pytest.mark.drill)])
def test_c8_what_is_accepted_is_what_was_on_screen(editor, rounds):
    anne, bea = editor("anne"), editor("bea")
    for _ in range(rounds):
        meeting = factories.meeting(place="Astana", public=False)
        hers, theirs = open_form(anne, meeting), open_form(bea, meeting)
        accepting, editing = at_once(
            lambda m=meeting, f=hers: save(anne, m, f, "_accept").status_code,
            lambda m=meeting, f=theirs: save(bea, m, f, place="Bakou").status_code,
        )
        kept = Meeting.objects.get(pk=meeting.pk)
        assert sorted((accepting, editing)) == [302, 409]
        assert (kept.review, kept.place) == ((Review.VERIFIED, "Astana") if accepting == 302 else ("pending", "Bakou"))
