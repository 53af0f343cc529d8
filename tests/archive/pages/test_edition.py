from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from archive import publish, review
from archive.models import Decision, Meeting
from archive.pages.edition import Correction, Edition
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2025, 3, 12)


def test_lead_is_the_highest_of_the_newest():
    factories.meeting(date="2025-03-11", level="deputy", title="Adjoints")
    head = factories.meeting(date="2025-03-10", level="head", title="Présidents")
    newest = factories.meeting(date="2025-03-11", level="minister", title="Ministres")
    edition = Edition(TODAY)
    assert edition.lead == head
    assert edition.others[0] == newest


def test_agenda_holds_what_is_announced_soonest_first():
    later = factories.meeting(date="2025-04-02", status="announced")
    sooner = factories.meeting(date="2025-03", status="announced")
    factories.meeting(date="2025-02-01", status="announced")
    edition = Edition(TODAY)
    assert list(edition.agenda) == [sooner, later]
    assert edition.lead is None


def test_undated_and_drafts_are_no_news():
    factories.meeting(date="")
    factories.meeting(public=False, documents=["Plan secret"])
    edition = Edition(TODAY)
    assert (edition.lead, edition.others, list(edition.signed)) == (None, [], [])
    assert edition.totals == {"total": 1, "verified": 0}


def test_corrections_are_of_published_meetings_the_last_corrected_first():
    first, second, hidden = (factories.meeting(title=title, verified=True) for title in ("Un", "Deux", "Retirée"))
    for meeting in [first, second, hidden, *[first] * 9]:
        version = Meeting.objects.get(pk=meeting.pk).version
        place = {"place": f"Ville {Decision.objects.count()}"}
        review.correct(meeting, place, by=factories.editor(), version=version, cause="typo")
    publish.withdraw(hidden, by=factories.editor(), reason="Décision de justice.")
    assert Edition(TODAY).corrections == []
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        corrected = Edition(TODAY).corrections
    last = Decision.objects.filter(object=first.uid).last()
    assert [one.meeting for one in corrected] == [first, second]
    assert corrected[0] == Correction(first, last.at)
