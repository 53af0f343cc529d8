"""The review screen on a tablet, upright and on its side: no key, only taps, and nothing out of reach."""

import re

import pytest
from playwright.sync_api import expect

from archive import publish
from archive.models import Article, Meeting, Mention, Review
from tests import factories
from tests.browser.findings import findings
from tests.browser.test_review import CHOOSE, QUEUE, TEXT, enter, told
from tests.browser.test_words import FURNISHED

__all__ = ["enter"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LEAST = 24  # pixels, of whatever is tapped
UPRIGHT, LYING = (820, 1180), (1180, 820)
# What stands out to the right, and what is too small for a finger. A word of the text that leads to its field is text.
WRONG = """least => {
    const width = document.documentElement.clientWidth;
    const seen = (one) => one.checkVisibility({visibilityProperty: true}) && !one.closest(".unseen");
    const all = (chosen) => [...document.querySelectorAll(chosen)].filter(seen);
    const boxes = (chosen) => all(chosen).map((one) => [one, one.getBoundingClientRect()]);
    const said = ([one]) => `${one.tagName} ${one.className} ${one.innerText || one.name || ""}`;
    const out = boxes("body *").filter(([one, box]) => box.right > width + 1).map(said);
    const tapped = "#content :is(button, a, input, select, summary, label.chip):not([type=hidden])";
    const small = boxes(tapped).filter(([one, box]) => box.height < least || box.width < least).map(said);
    return [document.documentElement.scrollWidth - width, out, small];
}"""


@pytest.fixture
def size():
    return UPRIGHT


@pytest.fixture
def tablet(enter, size):
    width, height = size
    return enter(viewport={"width": width, "height": height}, has_touch=True, bypass_csp=True).page


@pytest.mark.parametrize("size", [UPRIGHT, LYING])
def test_nothing_stands_out_and_nothing_is_too_small(tablet):
    factories.theme("energie"), factories.theme("transport")
    factories.meeting(date="2025-03-11")
    meeting = told()
    factories.error_report(meeting), factories.note(meeting)
    article = meeting.articles.get()
    publish.refresh(article)
    for address in ("/admin/", QUEUE, f"{QUEUE}lot/", f"{QUEUE}{article.uid}/", f"{QUEUE}{article.uid}/?nouvelle"):
        tablet.goto(address)
        for summary in tablet.locator("summary").all():
            summary.tap()
        assert (address, tablet.evaluate(WRONG, LEAST)) == (address, [0, [], []])
        assert (address, findings(tablet)) == (address, [])


@pytest.mark.parametrize("size", [UPRIGHT, LYING])
def test_a_name_is_read_whole(tablet):
    tablet.goto(f"{QUEUE}{told().articles.get().uid}/")
    for name in ("Orkhan Zeynalli", "Daulet Sarybaï"):
        field = tablet.locator(f"input[name$='-name'][value='{name}']")
        assert field.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_a_dispatch_is_put_right_and_accepted_with_taps(tablet):
    factories.theme("energie")
    meeting = told()
    tablet.goto(QUEUE)
    tablet.get_by_role("button", name="Commencer").tap()
    tablet.wait_for_url(f"**{QUEUE}*-*/")
    tablet.get_by_role("button", name=re.compile("^Bakou")).tap()
    tablet.locator(".themes summary").tap()
    tablet.get_by_label("Energie").tap()
    tablet.get_by_role("button", name=re.compile("Nino Abashidze")).tap()
    tablet.get_by_role("button", name="Accepter et suivant").tap()
    tablet.get_by_text("Plus rien à traiter.").first.wait_for()
    meeting.refresh_from_db()
    people = [row.name for row in meeting.participations.all()]
    assert (meeting.place, [str(use) for use in meeting.theme_uses.all()]) == ("Bakou", ["Energie"])
    assert (meeting.review, people[2:]) == (Review.VERIFIED, ["Nino Abashidze"])
    tablet.get_by_role("button", name="Annuler la dernière décision").tap()
    tablet.get_by_text("Annulé").first.wait_for()
    assert Meeting.objects.get().review == Review.PENDING


@pytest.mark.parametrize("kind", ["Participant", "Lieu", "Document", "Rappel"])
def test_chosen_words_go_where_the_bar_is_tapped(tablet, kind):
    meeting = told(TEXT.replace("ministre géorgienne", "voix géorgienne"))
    tablet.goto(f"{QUEUE}{meeting.articles.get().uid}/")
    tablet.locator(".dispatch .text").evaluate(CHOOSE, "Nino Abashidze")
    tablet.get_by_role("toolbar").get_by_role("button", name=kind).tap()
    expect(tablet.get_by_role("toolbar")).to_be_hidden()
    if kind == "Document":
        tablet.keyboard.type("accord")  # the focus is in its nature
    tablet.get_by_role("button", name="Enregistrer").tap()
    expect(tablet.locator(".messagelist")).to_contain_text("Enregistré")
    meeting.refresh_from_db()
    found = {
        "Participant": [row.name for row in meeting.participations.all()][2:],
        "Lieu": [meeting.place],
        "Document": [row.title for row in meeting.documents.all()],
        "Rappel": [row.label for row in Mention.objects.all()],
    }
    assert found[kind] == ["Nino Abashidze"]


def test_a_line_is_turned_and_a_meeting_rejected_with_a_tap(tablet):
    article = told(FURNISHED).articles.get()
    tablet.goto(f"{QUEUE}{article.uid}/")
    tablet.locator(".as-received summary").tap()
    tablet.get_by_role("button", name=re.compile("C’est du texte.*Présidence")).tap()
    expect(tablet.locator(".dispatch .text")).to_contain_text("© Présidence")
    tablet.get_by_role("button", name="Rejeter").tap()
    expect(tablet.get_by_text("Plus rien à traiter.").first).to_be_visible()
    assert Article.objects.get().meetings.get().review == Review.REJECTED


def test_the_city_goes_to_the_meeting_that_it_is_tapped_for(tablet):
    tablet.goto(f"{QUEUE}{told().articles.get().uid}/?nouvelle")
    tablet.get_by_role("button", name=re.compile("^Bakou")).last.tap()
    places = tablet.get_by_role("combobox", name=re.compile("^Lieu"))
    expect(places.last).to_have_value("Bakou")
    expect(places.first).to_have_value("")
