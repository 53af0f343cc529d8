"""An editor's morning in a real browser, from the keyboard: what each dispatch costs, and that nothing is lost."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

from archive import pipeline, publish
from archive.ingest.files import read_files, read_metadata
from archive.ingest.received import Received
from archive.models import Article, Decision, Meeting, Review
from tests import factories, roles
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
QUEUE = "/admin/revue/"
CORPUS = settings.BASE_DIR / "demo" / "corpus"
TEXT = (
    "Deux ministres se parlent\n\nBakou, 11 mars 2025 – Le ministre azerbaïdjanais des Affaires étrangères, "
    "Orkhan Zeynalli, a rencontré mardi son homologue kazakh, Daulet Sarybaï.\n\n"
    "La ministre géorgienne des Affaires étrangères, Nino Abashidze, a salué cette rencontre."
)


CHOOSE = """(text, words) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.textContent.indexOf(words);
        if (at < 0) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
        return;
    }
}"""


class Desk:
    """A page of the review screen that counts what its editor does: a key, or one value typed."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def press(self, key):
        self.count += 1
        self.page.keyboard.press(key)

    def type(self, words):
        self.count += 1
        self.page.keyboard.type(words)

    def choose(self, words):
        """Select `words` in the text of the dispatch."""
        self.page.locator(".dispatch .text").evaluate(CHOOSE, words)

    def begin(self):
        self.page.goto(QUEUE)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"**{QUEUE}*-*/")
        self.count = 0

    def accept(self):
        """Enter, and the next one is there; returns what this one cost."""
        here = self.page.url
        self.press("Enter")
        self.page.wait_for_url(lambda address: address != here)
        self.page.wait_for_load_state()
        cost, self.count = self.count, 0
        return cost


@pytest.fixture
def enter(browser, live_server):
    """Opens a page of the desk as an editor, or in another role, in a browser of one's own."""
    opened = []

    def desk(name="claire", role="editor", **options):
        client = roles.enter(role, name)
        options = {"locale": "fr-FR", "viewport": {"width": 1366, "height": 768}, **options}
        context = browser.new_context(base_url=live_server.url, **options)
        session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        context.add_cookies([session])
        opened.append(context)
        return Desk(context.new_page())

    yield desk
    for context in opened:
        context.close()


def told(text=TEXT):
    """The one meeting read from a dispatch of this text."""
    for code in ("AZ", "KZ", "GE"):
        factories.country(code)
    batch = pipeline.take_in([Received(name="a.txt", raw=text.encode())], origin="texte collé")
    return batch.arrivals.get().article.meetings.get()


def test_a_morning_of_twenty_dispatches(enter, capsys):
    call_command("load_reference", verbosity=0)
    chosen = [str(CORPUS / f"d{number:03}.txt") for number in range(1, 21)]
    pipeline.take_in(read_files(chosen, metadata=read_metadata(CORPUS / "metadata.jsonl")), origin="fichiers")
    desk, costs = enter(), []
    desk.begin()
    for _ in chosen:
        title = desk.page.locator("#content h1").inner_text()
        costs.append((desk.accept(), title))
    with capsys.disabled():
        print("\n" + "\n".join(f"{cost} touche(s) : {title}" for cost, title in costs))
    desk.page.get_by_text("Plus rien à traiter.").first.wait_for()
    assert [cost for cost, _ in costs] == [1] * 20
    assert not Meeting.objects.exclude(review=Review.VERIFIED).exists()


def test_a_wrong_date_costs_three(enter):
    meeting, desk = told(), enter()
    desk.begin()
    desk.press("d")
    desk.type("12 mars 2025")
    assert desk.accept() <= 3
    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.review) == ("2025-03-12", Review.VERIFIED)


def test_a_missing_participant_costs_two(enter):
    meeting, desk = told(), enter()
    desk.begin()
    desk.press("p")
    assert desk.accept() <= 4
    added = meeting.participations.last()
    assert (added.name, added.role, added.country.code) == ("Nino Abashidze", factories.MINISTER, "GE")
    assert added.official.name == "Nino Abashidze"
    place, text = added.evidence["name"], meeting.articles.get().text.text
    assert text[place["start"] : place["end"]] == "Nino Abashidze"


def test_of_several_meetings_the_keys_are_about_the_one_that_is_marked(enter):
    article, desk = factories.article(), enter()
    meetings = [
        factories.meeting("AZ", code, articles=[article], order=place) for place, code in enumerate(("KZ", "TR"))
    ]
    publish.refresh(article)
    desk.page.goto(f"{QUEUE}{article.uid}/")
    marked = "() => [...document.querySelectorAll('.part')].map(one => getComputedStyle(one).borderLeftWidth)"
    assert desk.page.evaluate(marked) == ["3px", "0px"]
    desk.press("c")
    assert desk.page.evaluate(marked) == ["0px", "3px"]
    desk.press("x")
    desk.page.get_by_text("Rejeté").first.wait_for()
    assert [Meeting.objects.get(pk=one.pk).review for one in meetings] == [Review.PENDING, Review.REJECTED]


def test_no_key_acts_while_one_types(enter):
    meeting, desk = told(), enter()
    desk.begin()
    desk.press("d")
    desk.page.keyboard.type("xrujf")
    desk.page.keyboard.press("Escape")
    assert desk.page.locator("[name$=date_edtf]").input_value() == "xrujf"
    meeting.refresh_from_db()
    assert meeting.review == Review.PENDING


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_no_key_acts_with_a_modifier(enter, modifier):
    meeting, desk = told(), enter()
    desk.begin()
    desk.page.evaluate(
        "name => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'x', bubbles: true, [name]: true}))",
        {"Control": "ctrlKey", "Alt": "altKey", "Meta": "metaKey"}[modifier],
    )
    meeting.refresh_from_db()
    assert meeting.review == Review.PENDING


def test_a_key_is_the_letter_it_prints_wherever_it_lies(enter):
    """On AZERTY the comma, « ? » and the letters lie elsewhere: what counts is the character."""
    told()
    desk = enter()
    desk.begin()
    pressed = "{key: '?', code: 'KeyM', shiftKey: true, bubbles: true}"
    desk.page.evaluate(f"document.body.dispatchEvent(new KeyboardEvent('keydown', {pressed}))")
    assert desk.page.get_by_role("dialog", name="Les touches").is_visible()


def test_the_last_decision_is_taken_back_with_one_key(enter):
    meeting, desk = told(), enter()
    desk.begin()
    desk.accept()
    desk.press("u")
    desk.page.get_by_text("Annulé").first.wait_for()
    meeting.refresh_from_db()
    assert (meeting.review, meeting.verified_by) == (Review.PENDING, None)


def test_two_editors_get_two_dispatches_and_the_second_save_is_refused(enter):
    meeting, other = factories.meeting(place="Astana"), factories.meeting(place="Astana")
    for one in Article.objects.all():
        publish.refresh(one)
    anne, bea = enter("anne"), enter("bea")
    anne.begin()
    bea.begin()
    assert anne.page.url != bea.page.url
    bea.page.goto(anne.page.url)
    for desk, place in ((anne, "Bakou"), (bea, "Almaty")):
        desk.press("d")
        desk.page.get_by_label("Lieu").fill(place)
    anne.accept()
    bea.press("Enter")
    bea.page.get_by_text("modifié entre-temps par anne").first.wait_for()
    assert bea.page.get_by_role("row", name="lieu Bakou Almaty").count() == 1
    assert bea.page.get_by_label("Lieu").input_value() == "Almaty"
    assert {fresh.place for fresh in Meeting.objects.filter(pk__in=[meeting.pk, other.pk])} == {"Astana", "Bakou"}


@pytest.mark.parametrize("javascript", [True, False])
def test_enter_in_the_search_looks_for_a_meeting_and_accepts_nothing(enter, javascript):
    other = factories.meeting("AM", "TR", title="Une autre", date="2019-05-02")
    meeting, desk = told(), enter(java_script_enabled=javascript)
    desk.page.goto(f"{QUEUE}{meeting.articles.get().uid}/")
    desk.page.get_by_label("Chercher par date").fill("armenie 2019")
    desk.page.get_by_label("Chercher par date").press("Enter")
    desk.page.get_by_role("radio", name="2 mai 2019, Une autre").check()
    desk.page.get_by_role("button", name="C’est la même").click()
    desk.page.get_by_text("Fusionné avec «").first.wait_for()
    meeting.refresh_from_db()
    assert meeting.merged_into == other


def test_everything_works_without_javascript(enter):
    meeting, desk = told(), enter(java_script_enabled=False)
    desk.page.goto(QUEUE)
    desk.page.get_by_role("button", name="Commencer").click()
    desk.page.get_by_label("Lieu").fill("Bakou")
    desk.page.get_by_role("button", name="Accepter et suivant").click()
    desk.page.get_by_text("Plus rien à traiter.").first.wait_for()
    meeting.refresh_from_db()
    assert (meeting.place, meeting.review) == ("Bakou", Review.VERIFIED)


def test_axe_finds_nothing_serious(enter):
    article = told().articles.get()
    desk = enter(bypass_csp=True)
    for address in (QUEUE, f"{QUEUE}{article.uid}/", f"{QUEUE}{article.uid}/?nouvelle", f"{QUEUE}lot/"):
        desk.page.goto(address)
        assert (address, findings(desk.page)) == (address, [])


NAMED = """() => {
    const one = document.activeElement;
    const name = one.getAttribute("aria-label") || one.labels?.[0]?.innerText || one.innerText;
    return [one.tagName, (name || "").replace(/\\s+/g, " ").trim()];
}"""


def test_the_focus_goes_from_the_dispatch_through_the_form_to_the_verdict(enter):
    told(), (desk := enter()).begin()
    stops = []
    while ["BUTTON", "Aide ?"] not in stops:
        desk.page.keyboard.press("Tab")
        stops.append(desk.page.evaluate(NAMED))
        assert stops.count(stops[-1]) < 9  # or it would go round for ever
    assert [stop for stop in stops if not stop[1]] == []
    names = [name for _, name in stops]
    milestones = ["À traiter", "Les dépêches", "Date :", "Lieu :", "Nom imprimé", "Responsable", "Rejeter X"]
    milestones += ["Chercher par date, nom ou pays", "+ Nino Abashidze, ministre des Affaires étrangères (GE)"]
    milestones += ["Rien à retenir :", "Accepter et suivant Entrée", "Annuler U", "Aide ?"]
    assert [name for name in dict.fromkeys(names) if name in milestones] == milestones


def test_the_policy_of_the_pages_is_kept(enter):
    article, desk, said = told().articles.get(), enter(), []
    desk.page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    for address in (QUEUE, f"{QUEUE}{article.uid}/", f"{QUEUE}lot/"):
        desk.page.goto(address)
        desk.page.wait_for_load_state("networkidle")
    assert said == []


def test_a_contributor_proposes_and_an_editor_takes_it_over(enter):
    meeting = told()
    screen = f"{QUEUE}{meeting.articles.get().uid}/"
    contributor, editor = enter("ana", "contributor"), enter()
    contributor.page.goto(screen)
    buttons = contributor.page.locator("#review button:visible, #review a.act:visible")
    expect(
        buttons.filter(has_text=re.compile("Accepter|Enregistrer|Rejeter|Rien à retenir|Scinder|habillage"))
    ).to_have_count(0)
    contributor.page.get_by_label("Lieu").fill("Bakou")
    contributor.page.get_by_label("Lieu").press("Enter")
    expect(contributor.page.locator(".messagelist")).to_contain_text("Proposé à la rédaction\u00a0: 1 différence")
    for key in "xrsh":  # nothing that decides, whatever is pressed
        contributor.press(key)
    meeting.refresh_from_db()
    assert (meeting.place, meeting.review) == ("", Review.PENDING)
    editor.page.goto(screen)
    expect(editor.page.locator(".divergence")).to_contain_text("Bakou")
    editor.press("Shift+G")
    expect(editor.page.locator(".messagelist")).to_be_visible()
    expect(editor.page.get_by_label("Lieu")).to_have_value("Bakou")
    meeting.refresh_from_db()
    assert meeting.place == "Bakou"


def test_a_cause_is_asked_for_where_readers_see_a_verified_value_change(enter):
    meeting = factories.meeting(place="Astana", verified=True)
    factories.error_report(meeting)  # a reader doubts it: it waits again
    article, desk = meeting.articles.get(), enter()
    publish.refresh(article)
    desk.page.goto(f"{QUEUE}{article.uid}/")
    causes = desk.page.get_by_label("Cause de la correction")
    expect(causes).to_have_count(0)
    desk.page.get_by_label("Lieu").fill("Bakou")
    desk.page.get_by_label("Lieu").press("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("les lecteurs sauront la cause")
    expect(causes).to_be_focused()
    expect(desk.page.get_by_label("Lieu")).to_have_value("Bakou")
    assert Meeting.objects.get().place == "Astana"
    causes.select_option(label="coquille")
    desk.page.get_by_role("button", name="Enregistrer").click()
    expect(desk.page.locator(".messagelist")).to_contain_text("Enregistré")
    kept = Decision.objects.get(field="place")
    assert (Meeting.objects.get().place, kept.cause) == ("Bakou", "typo")
