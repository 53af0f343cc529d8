from datetime import date

import pytest

from archive import review
from archive.pages.edition import Edition
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


def test_corrections_show_what_an_editor_changed_not_what_one_accepted():
    corrected, accepted = factories.meeting(title="Corrigée"), factories.meeting(title="Acceptée")
    review.accept(accepted, by=factories.editor(), version=accepted.version)
    review.correct(corrected, {"place": "Astana"}, by=factories.editor(), version=corrected.version)
    assert [one.meeting for one in Edition(TODAY).corrections] == [corrected]
