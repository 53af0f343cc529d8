import feedparser
import pytest
from playwright.sync_api import expect

from archive.rows import refreshed_once
from tests import factories
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LISTS = ["meetings", "articles", "officials", "organizations", "documents", "countries", "themes"]


@pytest.fixture
def count():
    """How many meetings there are beside the two with titles of their own."""
    return 3


# Enough for a second page: it takes a second to make them.
many = pytest.mark.parametrize("count", [28], ids=["many"])


@pytest.fixture
def site(live_server, browser, count):
    """The address of a small archive, and a page of a browser without JavaScript."""
    with refreshed_once():
        for number in range(count):
            factories.meeting("AZ", "KZ", title=f"Titre {number}", themes=["energie"], date=f"2025-01-{number + 1:02}")
        factories.meeting("AZ", "TR", title="Avec la Turquie", documents=["Plan 2026"], date="2024-06", verified=True)
        factories.meeting(
            ("Ana Silva", "commissaire", "Union européenne"), "AZ", title="Avec l’Union", date="2024-05-02"
        )
    context = browser.new_context(locale="fr-FR", java_script_enabled=False, viewport={"width": 1366, "height": 768})
    yield live_server.url, context.new_page()
    context.close()


def rows(page):
    return page.locator(".row-title")


def test_reader_narrows_and_widens_by_links_without_javascript(site):
    address, page = site
    page.goto(f"{address}/meetings/")
    page.get_by_role("link", name="Turquie", exact=True).click()
    expect(rows(page)).to_have_text(["Avec la Turquie"])
    assert page.locator(".understood").inner_text() == "Turquie"
    page.get_by_role("link", name="Retirer Turquie").click()
    expect(page.locator(".total")).to_contain_text("5 contacts, dont 1 vérifié")


@many
def test_reader_turns_pages_without_javascript(site):
    address, page = site
    page.goto(f"{address}/meetings/?theme=energie")
    page.get_by_role("link", name="Suivante").click()
    expect(rows(page)).to_have_text(["Titre 2", "Titre 1", "Titre 0"])
    assert page.get_by_text("page 2 sur 2").first.is_visible()
    page.get_by_role("link", name="Première").click()
    expect(rows(page).first).to_have_text("Titre 27")


def test_form_keeps_what_links_have_chosen(site):
    address, page = site
    page.goto(f"{address}/meetings/?country=AZ")
    page.get_by_label("Depuis").fill("2024-05")
    page.get_by_label("Jusqu’à").fill("2024-06-15")
    page.get_by_role("button", name="Filtrer").click()
    expect(rows(page)).to_have_text(["Avec la Turquie", "Avec l’Union"])
    assert page.locator(".understood").inner_text() == "Azerbaïdjan, depuis mai 2024, jusqu’au 15 juin 2024"
    assert page.locator(".row").first.get_by_text("date possible").is_visible()


def test_wrong_date_is_named_beside_its_field(site):
    address, page = site
    page.goto(f"{address}/meetings/?from=2026-02-30")
    field = page.get_by_label("Depuis")
    assert (field.get_attribute("aria-invalid"), field.input_value()) == ("true", "2026-02-30")
    message = page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text().replace("\u00a0", " ")
    assert message.startswith("« 2026-02-30 » n’est pas une date")
    assert rows(page).count() == 5


@many
def test_fourteen_rows_stand_on_a_small_screen(site):
    address, page = site
    page.goto(f"{address}/meetings/")
    boxes = [row.bounding_box() for row in page.locator(".row").all()]
    assert sum(box["y"] + box["height"] <= 768 for box in boxes) >= 14


@many
@pytest.mark.parametrize("width", [1366, 390])
def test_lists_have_no_serious_finding_and_no_sideways_scroll(site, browser, width):
    address, _ = site
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    found = {}
    # The last page of the meetings: axe looks as closely at each of 25 rows as at the first.
    last = ["/meetings/?page=2", "/meetings/?country=ZZ&from=abc&theme=energie&page=2"]
    for path in [*last, *(f"/{name}/" for name in LISTS[1:]), "/nulle-part/"]:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        if width == 1366 or path.startswith("/meetings/"):
            found[path] = findings(page)
    context.close()
    assert found == dict.fromkeys(found, [])


def test_feed_is_read_by_a_reader_over_http(site):
    address, page = site
    page.goto(f"{address}/meetings/?country=TR")
    link = page.locator('link[rel="alternate"]').get_attribute("href")
    first = feedparser.parse(address + link)
    assert (first.status, first.bozo, len(first.entries)) == (200, False, 1)
    assert first.entries[0].title == "Azerbaïdjan – Turquie\u00a0: rencontre (juin 2024)"
    assert feedparser.parse(address + link, etag=first.etag).status == 304
    assert feedparser.parse(address + link, modified=first.modified).status == 304
