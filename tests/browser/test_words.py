"""The words of a dispatch on the review screen: chosen for a field, lit by it, completed, taken for furniture."""

import re

import pytest
from playwright.sync_api import expect

from archive.models import Article, Meeting
from tests import factories
from tests.browser.test_review import CHOOSE, QUEUE, TEXT, enter, told

__all__ = ["enter"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_words_chosen_in_the_text_become_a_participant(enter):
    meeting, desk = told(TEXT.replace("ministre géorgienne", "voix géorgienne")), enter()
    desk.begin()
    desk.choose("Nino Abashidze")
    desk.press("p")
    desk.accept()
    added, text = meeting.participations.last(), meeting.articles.get().text.text
    place = added.evidence["name"]
    assert (added.name, text[place["start"] : place["end"]]) == ("Nino Abashidze", "Nino Abashidze")


def test_words_of_another_dispatch_are_chosen_too_where_there_is_a_meeting(enter):
    first, second = (factories.article(text=f"{who} était là.") for who in ("Ana Silva", "Nino Abashidze"))
    meeting, desk = factories.meeting(articles=[first, second]), enter()
    desk.page.goto(f"{QUEUE}{first.uid}/")
    desk.page.locator(".dispatch .text").last.evaluate(CHOOSE, "Nino Abashidze")
    desk.press("p")
    desk.accept()
    assert [row.name for row in meeting.participations.all()][2:] == ["Nino Abashidze"]
    desk.page.goto(f"{QUEUE}{factories.article(text=TEXT).uid}/")  # nothing was read in it
    desk.choose("Nino Abashidze")
    expect(desk.page.locator("#pick button:visible")).to_have_text(["Rappel M"])
    desk.press("p")
    desk.press("m")
    expect(desk.page.get_by_label("Rappel")).to_have_value("Nino Abashidze")


@pytest.mark.parametrize(("key", "words", "field", "value"), [
    ("l", "Bakou", "place", "Bakou"), ("d", "11 mars 2025", "date_edtf", "2025-03-11"),
])  # fmt: skip
def test_words_chosen_in_the_text_stay_the_evidence_of_a_place_or_a_date(enter, key, words, field, value):
    meeting, desk = told(), enter()
    Meeting.objects.update(**{field: ""}, date_min=None, date_max=None)
    desk.begin()
    desk.choose(words)
    desk.press(key)
    desk.accept()
    meeting.refresh_from_db()
    place, text = meeting.evidence[field], meeting.articles.get().text
    assert (getattr(meeting, field), place["rule"], place["of"]) == (value, "editor", text.pk)
    assert text.text[place["start"] : place["end"]] == words


def test_the_datelines_city_and_a_theme_cost_a_key_or_two(enter):
    factories.theme("energie")
    meeting, desk = told(), enter()
    desk.begin()
    desk.press("l")
    desk.press("t")
    desk.press("a")
    desk.accept()
    meeting.refresh_from_db()
    assert (meeting.place, [str(use) for use in meeting.theme_uses.all()]) == ("Bakou", ["Energie"])


@pytest.mark.parametrize("address", ["/admin/archive/meeting/{}/change/", "/admin/revue/{}/"])
def test_a_place_completes_without_accents_or_is_typed_freely(enter, address):
    factories.meeting(place="Villa Médicis", verified=True)
    meeting, desk = told(), enter()
    desk.page.goto(address.format(meeting.articles.get().uid if "revue" in address else meeting.pk))
    place = desk.page.get_by_role("combobox", name=re.compile("^Lieu"))
    place.press_sequentially("villa medi")
    desk.page.get_by_role("option", name="Villa Médicis").wait_for()
    place.press("ArrowDown")
    place.press("Enter")
    assert (place.input_value(), desk.page.get_by_role("listbox", name="Endroits").count()) == ("Villa Médicis", 0)
    place.fill("Chez le voisin")
    place.press("Enter")
    desk.page.locator(".success, .messagelist").first.wait_for()
    meeting.refresh_from_db()
    assert meeting.place == "Chez le voisin"


def test_a_late_answer_leaves_the_lit_name_and_the_closed_list_alone(enter):
    factories.meeting(place="Villa Médicis", verified=True)
    told(), (desk := enter()).begin()
    held = []
    desk.page.route(
        "**/lieux/**", lambda route: held.append(route) if "term=villa+med" in route.request.url else route.continue_()
    )
    place = desk.page.get_by_role("combobox", name=re.compile("^Lieu"))
    place.fill("villa")
    desk.page.get_by_role("option", name="Villa Médicis").wait_for()
    place.press_sequentially(" med")
    place.press("ArrowDown")
    with desk.page.expect_response("**/lieux/**"):
        held[-1].continue_()
    desk.page.evaluate(
        "fetch('/admin/revue/lieux/?term=bakou').then(answer => answer.json())"
    )  # asked and read after it
    place.press("Enter")
    assert place.input_value() == "Villa Médicis"


def test_the_focus_lights_the_words_and_the_words_lead_to_their_field(enter):
    told(TEXT.replace("mardi", "le 11 mars 2025"))
    desk = enter()
    desk.begin()
    desk.press("d")
    assert desk.page.locator("mark.lit").first.inner_text() == "11 mars 2025"
    desk.page.locator("mark", has_text="Daulet Sarybaï").click()
    assert desk.page.evaluate("document.activeElement.value") == "Daulet Sarybaï"
    assert desk.page.evaluate("document.activeElement.scrollWidth <= document.activeElement.clientWidth")  # whole


FURNISHED = (
    "Deux ministres se parlent\n\nBakou, 11 mars 2025, AZERTAC\n\n"
    "Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré mardi son homologue kazakh, "
    "Daulet Sarybaï.\nLes deux ministres à Bakou. © Présidence\nIls ont évoqué les transports."
)


def test_a_line_under_the_cursor_is_text_or_furniture_with_one_key(enter):
    article, desk = told(FURNISHED).articles.get(), enter()
    text = desk.page.locator(".dispatch .text")
    desk.begin()
    expect(text).not_to_contain_text("© Présidence")
    desk.press("h")  # no cursor yet: the text as it was received opens, at its first line of furniture
    expect(desk.page.locator("del ~ .turn")).to_be_focused()
    desk.press("h")
    expect(text).to_contain_text("© Présidence")
    expect(desk.page.locator(".messagelist")).to_contain_text("prochaines dépêches de la source «\u00a0AZERTAC\u00a0»")
    text.get_by_text("Ils ont évoqué").click()
    desk.press("h")
    expect(text).not_to_contain_text("Ils ont évoqué")
    desk.press("u")
    expect(text).to_contain_text("Ils ont évoqué")
    assert "© Présidence" in Article.objects.get(pk=article.pk).text.text
