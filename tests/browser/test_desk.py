"""The desk in a real browser: a morning's work from the keyboard, two editors racing, no script, no axe finding."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from archive import pipeline
from archive.ingest.received import Received
from archive.models import Meeting
from people.models import Official
from tests import factories
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = (
    "Entretien à Astana\n\nAstana, 11 mars 2025 – Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, "
    "a rencontré mardi à Astana son homologue kazakh, Daulet Sarybaï."
)


@pytest.fixture
def enter(browser, live_server):
    """Opens a page of the desk, logged in as an editor, in a browser of one's own."""
    opened = []

    def page(name="claire", **options):
        user, _ = get_user_model().objects.get_or_create(username=name, is_staff=True, is_superuser=True)
        client = Client()
        client.force_login(user)
        settings = {"locale": "fr-FR", "viewport": {"width": 1366, "height": 768}, **options}
        context = browser.new_context(base_url=live_server.url, **settings)
        session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        context.add_cookies([session])
        opened.append(context)
        return context.new_page()

    yield page
    for context in opened:
        context.close()


def press_access_key(page, letter):
    """Alt and a letter, as a keyboard sends them: what Playwright's own `press` sends without text calls none."""
    key = {"key": letter, "text": letter, "unmodifiedText": letter, "windowsVirtualKeyCode": ord(letter.upper())}
    page.context.new_cdp_session(page).send("Input.dispatchKeyEvent", {"type": "keyDown", "modifiers": 1, **key})


def form_of(meeting):
    return f"/admin/archive/meeting/{meeting.pk}/change/"


def test_a_dispatch_is_pasted_and_accepted(enter):
    factories.country("AZ"), factories.country("KZ")
    page = enter()
    page.goto("/admin/")
    page.get_by_role("link", name="Coller une dépêche").first.click()
    page.get_by_label("Texte de la dépêche").fill(TEXT)
    page.get_by_label("Date de publication").fill("11 mars 2025")
    page.get_by_role("button", name="Coller une dépêche").click()
    page.get_by_role("cell", name="nouvelle").wait_for()
    page.goto("/admin/")
    page.get_by_role("button", name="Commencer par la plus urgente").click()
    page.get_by_role("button", name="Accepter et suivant").press("Enter")
    page.get_by_text("Plus rien à traiter.").first.wait_for()
    assert Meeting.objects.get().review == "verified"


def test_a_wrong_place_is_put_right_from_the_keyboard(enter):
    meeting = factories.meeting(place="Astana")
    page = enter()
    page.goto(form_of(meeting))
    page.get_by_label("Lieu").fill("Bakou")
    page.keyboard.press("Enter")
    page.get_by_text("enregistré.").wait_for()
    assert Meeting.objects.get().place == "Bakou"


def test_the_reason_that_is_asked_for_can_be_read_while_it_is_typed(enter):
    page = enter()
    page.goto(form_of(factories.meeting(verified=True)))
    page.get_by_role("button", name="Retirer").click()
    page.get_by_text("Dites pourquoi").wait_for()
    assert page.get_by_label("Motif").bounding_box()["width"] > 300


def test_an_official_is_found_while_typing_without_accents(enter):
    meeting = factories.meeting("AZ", "KZ")
    factories.official("Élodie Çelik")
    page = enter()
    page.goto(form_of(meeting))
    page.locator("#id_participations-0-official").click()
    page.keyboard.type("celik elo")
    page.get_by_role("option", name="Élodie Çelik").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    press_access_key(page, "s")
    page.get_by_text("enregistré.").wait_for()
    assert meeting.participations.first().official == Official.objects.get(name="Élodie Çelik")


def test_two_editors_race(enter):
    meeting = factories.meeting(place="Astana")
    anne, bea = enter("anne"), enter("bea")
    for page, place in ((anne, "Bakou"), (bea, "Almaty")):
        page.goto(form_of(meeting))
        page.get_by_label("Lieu").fill(place)
    anne.keyboard.press("Enter")
    anne.get_by_text("enregistré.").wait_for()
    bea.keyboard.press("Enter")
    bea.get_by_text("modifié entre-temps par anne").first.wait_for()
    assert bea.get_by_role("row", name="Lieu Bakou Almaty").count() == 1
    assert bea.get_by_label("Lieu").input_value() == "Almaty"
    assert Meeting.objects.get().place == "Bakou"


def test_everything_works_without_javascript(enter):
    meeting = factories.meeting()
    page = enter(java_script_enabled=False)
    page.goto(form_of(meeting))
    page.locator("[name=participations-2-name]").fill("Ana Silva")
    page.locator("[name=participations-2-country]").fill("azerbaidjan")
    page.get_by_role("button", name="Accepter", exact=True).click()
    page.get_by_text("vérifiée et publiée").wait_for()
    assert [str(row) for row in meeting.participations.all()] == ["Orkhan Zeynalli", "Daulet Sarybaï", "Ana Silva"]


def test_axe_finds_nothing_serious(enter):
    batch = pipeline.take_in([Received(name="a.txt", raw=TEXT.encode())], origin="texte collé")
    article = batch.arrivals.get().article
    meeting = article.meetings.first() or factories.meeting()
    page = enter(bypass_csp=True)
    for address in (
        "/admin/",
        "/admin/archive/meeting/",
        form_of(meeting),
        "/admin/archive/meeting/add/",
        f"/admin/archive/article/{article.pk}/change/",
        "/admin/archive/article/coller/",
        f"/admin/archive/batch/{batch.pk}/change/",
        f"/admin/archive/meeting/{meeting.pk}/history/",
    ):
        page.goto(address)
        assert (address, findings(page)) == (address, [])


def test_the_policy_of_the_pages_is_kept(enter):
    page, said = enter(), []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    for address in ("/admin/", "/admin/archive/meeting/", form_of(factories.meeting())):
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert said == []
