"""Coming in, in a real browser: the policy of the pages kept, a passkey made and used, no axe finding."""

import pytest

from tests.accounts.doors import PASSWORD, code, person, with_a_phone
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def come(browser, live_server):
    """Opens the login page; whatever the console says against a page is kept in `said`."""
    opened = []

    def page(**options):
        # A passkey belongs to a name, not to an address in figures.
        base = live_server.url.replace("127.0.0.1", "localhost")
        context = browser.new_context(base_url=base, locale="fr-FR", **options)
        opened.append(context)
        page = context.new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
        page.goto("/admin/")
        return page

    yield page
    for context in opened:
        context.close()


def give_password(page):
    page.get_by_label("Compte").fill("claire")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter", exact=True).click()


def test_a_passkey_is_made_and_opens_the_desk(come):
    person()
    page = come()
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    give_password(page)
    page.goto("/accounts/2fa/webauthn/add/")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Confirmer").click()
    page.get_by_label("Elle ouvre à elle seule").check()
    page.get_by_role("button", name="Ajouter").click()
    page.get_by_role("heading", name="Codes de secours").wait_for()
    page.get_by_role("button", name="Se déconnecter").click()
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Se connecter avec une clé d’accès").click()
    page.get_by_role("button", name="Se déconnecter").wait_for()
    assert page.url.endswith("/admin/")
    assert page.said == []


def test_the_policy_of_the_pages_is_kept(come):
    person()
    page = come()
    give_password(page)
    for address in ("", "totp/activate/", "webauthn/", "webauthn/add/", "recovery-codes/generate/"):
        page.goto(f"/accounts/2fa/{address}")
        if page.locator("[name=password]").count():
            page.locator("[name=password]").fill(PASSWORD)
            page.get_by_role("button", name="Confirmer").click()
        page.wait_for_load_state("networkidle")
    assert page.said == []


def test_a_code_opens_without_javascript(come):
    with_a_phone(person())
    page = come(java_script_enabled=False)
    give_password(page)
    page.get_by_label("Code de votre application").fill(code())
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("button", name="Se déconnecter").wait_for()
    assert page.url.endswith("/admin/")


def test_axe_finds_nothing_serious(come):
    with_a_phone(person())
    page = come(bypass_csp=True)
    assert findings(page) == []
    give_password(page)
    assert findings(page) == []
    page.get_by_label("Code de votre application").fill(code())
    page.get_by_role("button", name="Se connecter").click()
    page.goto("/accounts/2fa/")
    assert findings(page) == []
