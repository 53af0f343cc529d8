"""The pages in a real browser, without JavaScript: on a wide screen, on a phone, in the dark, and on paper."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from archive import review
from tests import factories, told
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDE, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
PAGES = ["home", "meeting", "article", "official", "organization", "document", "country", "pair", "theme", "about"]
PAGES += ["corrections", "report"]


@pytest.fixture
def addresses(live_server, settings):
    """{name: address} of one page of each kind."""
    settings.FEED_DELAY = timedelta(0)
    meeting = told.meeting()
    corrected = factories.meeting("AZ", "UZ", date="2022", verified=True)
    review.correct(corrected, {"place": "Bakou"}, by=factories.editor(), version=1, cause="typo")
    factories.meeting("AZ", ("Élise Marchand", "commissaire", "Union européenne"), date="2024-06", themes=["energie"])
    factories.meeting(kind="phone_call", date="2023-02-01", verified=True)
    paths = {
        "home": "/",
        "meeting": meeting.get_absolute_url(),
        "article": meeting.articles.get().get_absolute_url(),
        "official": meeting.participations.first().official.get_absolute_url(),
        "organization": factories.organization("Union européenne").get_absolute_url(),
        "document": meeting.documents.get().get_absolute_url(),
        "country": "/countries/AZ/",
        "pair": "/countries/AZ/KZ/",
        "theme": "/themes/energie/",
        "about": "/about/",
        "corrections": "/corrections/",
        "report": reverse("meeting_error", args=[meeting.uid]),
    }
    return {name: live_server.url + path for name, path in paths.items()}


@pytest.fixture
def reading(browser):
    """A function that opens a page: reading(viewport, with or without JavaScript)."""
    contexts = []

    def opened(viewport=WIDE, *, javascript=False):
        context = browser.new_context(locale="fr-FR", viewport=viewport, java_script_enabled=javascript)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("viewport", "names"), [(WIDE, PAGES), (PHONE, ["home", "meeting"])], ids=["wide", "phone"])
def test_pages_have_no_serious_fault_of_access(addresses, reading, viewport, names):
    page, faults = reading(viewport, javascript=True), {}
    for name in names:
        page.goto(addresses[name])
        faults[name] = findings(page)
    assert faults == dict.fromkeys(names, [])


def test_pages_break_no_rule_of_the_content_policy(addresses, reading):
    page, said = reading(javascript=True), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for name in PAGES:
        page.goto(addresses[name])
    assert said == []


def test_pages_fit_a_narrow_screen(addresses, reading):
    page, wider = reading(javascript=True), {}
    for name in PAGES:
        page.goto(addresses[name])
        for width in (320, 390, 768):
            page.set_viewport_size({"width": width, "height": 844})
            wider[name, width] = page.evaluate("document.documentElement.scrollWidth") - width
    assert {where: excess for where, excess in wider.items() if excess} == {}


def test_phone_shows_the_fiche_before_the_dispatch(addresses, reading):
    page = reading(PHONE)
    page.goto(addresses["meeting"])
    fiche, dispatch = (page.get_by_role("heading", name=name, exact=True) for name in ("Fiche", "La dépêche"))
    assert fiche.bounding_box()["y"] < dispatch.bounding_box()["y"]


def test_letter_leads_to_its_words_and_back(addresses, reading):
    page = reading()
    page.goto(addresses["meeting"])
    page.locator("#fait-a").click()
    expect(page).to_have_url(re.compile("#preuve-a$"))
    assert page.locator("#preuve-a").is_visible()
    page.locator("#preuve-a").click()
    expect(page).to_have_url(re.compile("#fait-a$"))


def test_keyboard_reaches_the_content_first(addresses, reading):
    page = reading()
    page.goto(addresses["meeting"])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#contenu$"))


def test_dash_of_the_kicker_leads_to_the_two_countries(addresses, reading):
    page = reading()
    page.goto(addresses["meeting"])
    page.get_by_role("link", name="Tous les contacts entre ces deux pays").click()
    expect(page).to_have_url(addresses["pair"])
    expect(page.get_by_text("2 contacts depuis 2023, dont 1 vérifié")).to_be_visible()


def test_titles_are_in_their_own_type(addresses, reading):
    page = reading(javascript=True)
    page.goto(addresses["meeting"])
    loaded = page.evaluate(
        "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded').map(f => f.family))"
    )
    assert {family.strip('"') for family in loaded} == {"Source Serif 4", "Libre Franklin"}


def test_paper_keeps_letters_permalink_and_hash_but_no_navigation(addresses, reading):
    page = reading()
    page.goto(addresses["meeting"])
    page.emulate_media(media="print")
    assert page.locator("#preuve-a").is_visible()
    assert page.locator(".dossier-foot .hash").is_visible()
    assert page.locator(".dossier-foot .permalink").is_visible()
    assert not page.get_by_role("navigation", name="Rubriques").is_visible()


def test_list_shows_fourteen_rows_on_a_small_laptop(addresses, reading):
    for number in range(20):
        factories.meeting(title=f"Rencontre {number}", date=f"2025-02-{number + 1:02}")
    page = reading()
    page.goto(addresses["home"] + "meetings/")
    boxes = [row.bounding_box() for row in page.locator(".row").all()]
    assert sum(box["y"] + box["height"] <= WIDE["height"] for box in boxes) >= 14
