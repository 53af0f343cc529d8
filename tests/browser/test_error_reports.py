"""From the words that a reader selects to the mark that an editor sees, in a real browser; and without any script."""

import re

import pytest
from django.test import Client
from playwright.sync_api import expect

from archive.models import ErrorReport, Note
from tests import factories, told
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Where words stand on the screen: [left of the first, right of the last, their middle lines].
CORNERS = """([first, last]) => {
  const box = (words) => {
    const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      return [...range.getClientRects()];
    }
  };
  const [from, to] = [box(first)[0], box(last).at(-1)];
  return [from.left + 1, from.top + from.height / 2, to.right - 1, to.top + to.height / 2];
}"""


@pytest.fixture
def enter(browser, live_server):
    """Opens a browser of one's own: a reader's, or an editor's where an account is given."""
    opened = []

    def page(user=None, **options):
        context = browser.new_context(base_url=live_server.url, locale="fr-FR", **options)
        opened.append(context)
        if user:
            client = Client()
            client.force_login(user)
            key = client.cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
        return context.new_page()

    yield page
    for context in opened:
        context.close()


def superuser():
    editor = factories.editor("claire")
    editor.is_superuser = True
    editor.save()
    return editor


def drag(page, first, last):
    """Select with the mouse from the words `first` to the words `last`."""
    page.locator("[data-text]").scroll_into_view_if_needed()
    left, top, right, bottom = page.evaluate(CORNERS, [first, last])
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom)
    page.mouse.up()


def reported():
    kept = ErrorReport.objects.get()
    return kept.text and told.TEXT[kept.start : kept.end]


def test_words_selected_by_a_reader_are_marked_for_the_editor(enter):
    meeting = told.meeting()
    reader = enter()
    reader.goto(meeting.get_absolute_url())
    drag(reader, "Daulet Sarybaï", "Ils ont parlé")  # across a mark and its letter
    reader.get_by_role("link", name="Signaler une erreur dans «\u00a0Daulet Sarybaï. Ils ont parlé\u00a0»").click()
    assert reader.get_by_label("Les mots en cause").input_value() == "Daulet Sarybaï. Ils ont parlé"
    reader.get_by_label("Ce qui est faux").fill("Ce n’est pas lui.")
    reader.get_by_role("button", name="Envoyer à la rédaction").click()
    reader.get_by_text("Merci.").wait_for()
    assert reported() == "Daulet Sarybaï. Ils ont parlé"
    editor = enter(superuser())
    editor.goto("/admin/")
    editor.get_by_role("link", name=meeting.title).first.click()
    words = editor.get_by_role("link", name="«\u00a0Daulet Sarybaï. Ils ont parlé\u00a0»")
    words.click()
    expect(editor.locator("mark.mark-signale").last).to_have_text(re.compile(". Ils ont parlé$"))
    editor.get_by_label("Ce qui a été répondu ou fait").fill("Corrigé.")
    editor.get_by_role("button", name="Résolu").click()
    editor.get_by_text("Le signalement est résolu.").wait_for()
    assert ErrorReport.objects.get().state == "resolved"


def test_words_are_selected_on_the_form_as_well(enter):
    article = told.meeting().articles.get()
    reader = enter()
    reader.goto(article.get_absolute_url())
    reader.get_by_role("link", name="Signaler une erreur").click()
    drag(reader, "a rencontré ce mardi", "Ils ont")
    expect(reader.get_by_label("Les mots en cause")).to_have_value(re.compile("^a rencontré ce mardi.*Ils ont$"))
    drag(reader, "Les ministres", "plan d’action")
    expect(reader.get_by_label("Les mots en cause")).to_have_value("Les ministres ont signé un plan d’action")
    reader.get_by_label("Ce qui est faux").fill("Une déclaration.")
    reader.get_by_role("button", name="Envoyer à la rédaction").click()
    reader.get_by_text("Merci.").wait_for()
    assert reported() == "Les ministres ont signé un plan d’action"


def test_everything_works_without_javascript(enter):
    meeting = told.meeting()
    reader = enter(java_script_enabled=False)
    reader.goto(meeting.get_absolute_url())
    reader.get_by_role("link", name="Signaler une erreur").click()
    reader.get_by_label("Les mots en cause").fill("homologue  kazakh")
    reader.get_by_label("Ce qui est faux").fill("Ouzbek.")
    reader.get_by_role("button", name="Envoyer à la rédaction").click()
    assert reported() == "homologue kazakh"
    editor = enter(superuser(), java_script_enabled=False)
    editor.goto(f"/admin/archive/meeting/{meeting.pk}/change/")
    editor.get_by_label("Nouvelle note").fill("Demander à Bakou.")
    editor.get_by_role("button", name="Ajouter la note").click()
    editor.get_by_role("button", name="Résolue").click()
    editor.get_by_text("La note est résolue.").wait_for()
    assert Note.objects.get().resolved_by is not None


def test_axe_finds_nothing_serious(enter):
    meeting, faults = told.meeting(), {}
    reports = [factories.error_report(meeting, words="kazakh", contact="ana@example.org"), factories.error_report()]
    factories.note(meeting), factories.note(meeting, resolved_at=reports[0].at, resolved_by=factories.editor())
    page = enter(superuser(), bypass_csp=True)
    for address in (
        f"{meeting.get_absolute_url().rsplit('/', 2)[0]}/signaler/",
        "/admin/",
        "/admin/archive/errorreport/",
        f"/admin/archive/errorreport/{reports[0].pk}/change/",
        "/admin/archive/note/",
        f"/admin/archive/meeting/{meeting.pk}/change/",
    ):
        page.goto(address)
        found = findings(page)
        faults |= {address: found} if found else {}
    assert faults == {}


def test_the_policy_of_the_pages_is_kept(enter):
    page, said = enter(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    meeting = told.meeting()
    page.goto(meeting.get_absolute_url())
    drag(page, "Ils ont", "parlé")
    page.get_by_role("link", name="Signaler une erreur").click()
    drag(page, "Ils ont", "parlé")
    assert said == []
