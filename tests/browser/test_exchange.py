"""Tables in and out in a real browser: from the keyboard, no script of ours needed, no violation, no axe finding."""

import pytest

from people.models import Organization
from tests import factories, roles
from tests.archive.exchange.tables import rows_of, typed
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIST = "/admin/people/organization/"


@pytest.fixture
def page(browser, live_server):
    """A page of an editor; `page.said` is what its console said."""
    cookie = roles.enter("editor", "claire").cookies["sessionid"].value
    context = browser.new_context(base_url=live_server.url, locale="fr-FR", accept_downloads=True)
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    opened = context.new_page()
    opened.said = []
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    yield opened
    context.close()


def press(page, role, name):
    """Walk to a link or button with the tabulator and press it."""
    wanted = page.get_by_role(role, name=name, exact=True)
    for _ in range(80):
        if wanted.evaluate("node => node === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_a_table_goes_out_and_comes_back_from_the_keyboard(page):
    factories.organization("Ligue du Sud")
    page.goto(LIST)
    press(page, "link", "Exporter")
    page.get_by_role("heading", name="Exporter les organisations").wait_for()
    with page.expect_download() as download:
        press(page, "button", "Exporter")
    raw = download.value.path().read_bytes()
    page.goto(LIST)
    press(page, "link", "Importer")
    rows = [rows_of(raw)[0] | {"sigle": "LDS"}, {"nom": "=1+1"}]
    file = {"name": "table.csv", "mimeType": "text/csv", "buffer": typed(*rows)}
    page.get_by_label("Fichier").set_input_files(file)
    press(page, "button", "Voir l’aperçu")
    page.get_by_role("cell", name="serait une formule").wait_for()
    assert Organization.objects.get().acronym == ""
    press(page, "button", "Importer 1 ligne")
    page.get_by_role("heading", name="Import terminé").wait_for()
    assert Organization.objects.get().acronym == "LDS"
    assert page.said == []


def test_pages_have_no_serious_finding(page, browser, live_server):
    cookies = page.context.cookies()
    context = browser.new_context(base_url=live_server.url, locale="fr-FR", bypass_csp=True)
    context.add_cookies(cookies)
    tested, found = context.new_page(), {}
    for address in (LIST, f"{LIST}export/", f"{LIST}import/"):
        tested.goto(address)
        found[address] = findings(tested)
    raw = typed({"nom": "Union"}, {"nom": "Ligue", "pays": "Bordurie"})
    tested.get_by_label("Fichier").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": raw})
    tested.get_by_role("button", name="Voir l’aperçu").click()
    tested.get_by_role("heading", name="Lignes refusées").wait_for()
    found["preview"] = findings(tested)
    tested.get_by_role("button", name="Importer 1 ligne").click()
    tested.get_by_role("heading", name="Import terminé").wait_for()
    found["done"] = findings(tested)
    context.close()
    assert found == dict.fromkeys(found, [])
