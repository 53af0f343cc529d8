"""The history in a real browser, without JavaScript: one goes back to a value, and axe finds nothing."""

import pytest

from archive import review
from archive.models import Meeting
from tests import factories, roles
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def enter(browser, live_server):
    """Opens a page of the desk, logged in as an editor."""
    opened = []

    def page(**options):
        session = roles.enter("editor", "claire").cookies["sessionid"].value
        context = browser.new_context(base_url=live_server.url, locale="fr-FR", **options)
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        opened.append(context)
        return context.new_page()

    yield page
    for context in opened:
        context.close()


@pytest.fixture
def history():
    """The address of the history of a verified, public meeting whose place was corrected."""
    meeting = factories.meeting(place="Astana", verified=True, themes=["energie"])
    review.correct(meeting, {"place": "Bakou"}, by=factories.editor(), version=1, cause="typo")
    return f"/admin/archive/meeting/{meeting.pk}/history/"


def test_one_goes_back_without_javascript(enter, history):
    page = enter(java_script_enabled=False)
    page.goto(history)
    page.get_by_label("Cause de la correction").select_option("source")
    page.get_by_role("button", name="Revenir à cette valeur").click()
    page.get_by_text("noté dans l’historique").wait_for()
    assert Meeting.objects.get().place == "Astana"


def test_enter_in_the_reason_sends_nothing(enter, history):
    page, sent = enter(), []
    page.goto(history)
    page.on("request", lambda request: sent.append(request.method))
    page.get_by_label("Motif").fill("parce que")
    page.get_by_label("Motif").press("Enter")
    page.goto("/a-propos/")
    assert "POST" not in sent
    assert Meeting.objects.get().version == 2


def test_axe_finds_nothing_in_a_history(enter, history):
    page = enter(bypass_csp=True)
    for address in (history, f"{history}comparer/?first=1&second=2", f"{history}page/?jour=31/12/2100"):
        page.goto(address)
        assert (address, findings(page)) == (address, [])
