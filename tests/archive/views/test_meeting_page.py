"""The page of a meeting, point by point, on a dispatch of our own."""

import re

import pytest

from archive import review, rows
from archive.models import Doubt
from tests import factories, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(db):
    return told.meeting()


def read(client, meeting):
    meeting.refresh_from_db()
    response = client.get(meeting.get_absolute_url())
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode().replace("&nbsp;", " ").replace("\u00a0", " "))


def plain(page):
    """The words of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


def test_fiche_gives_values_with_letters_and_origin(client, meeting):
    page = plain(read(client, meeting))
    assert "Date mardi 11 mars 2025a" in page
    assert "année déduite : non imprimée ; « ce mardi 11 mars » convient à 2025 (et à 2014)" in page
    assert "dépêche publiée le 12 mars à 8 h 55" in page
    assert "Forme Rencontreb" in page
    assert "Lieu non précisé dépêche datée de Bakou" in page
    assert "Suites point de pressec" in page


def test_letters_of_the_fiche_lead_to_the_words_and_back(client, meeting):
    page = read(client, meeting)
    led_to = set(re.findall(r'href="#(preuve-[a-z]+|fait-[a-z]+)"', page))
    ids = re.findall(r'id="(preuve-[a-z]+|fait-[a-z]+)"', page)
    assert led_to == set(ids)
    assert len(ids) == len(set(ids))
    assert '<mark class="tint-quand">mardi</mark><a class="letter tint-quand" id="preuve-a" href="#fait-a"' in page


def test_overlapping_words_carry_both_letters(client, meeting):
    page = read(client, meeting)
    marked = re.findall(r'<mark class="tint-(\w+)">(ministre |azerbaïdjanais)</mark>', page)
    assert marked == [("qui", "ministre "), ("ou", "azerbaïdjanais")]


def test_page_tells_parties_signed_themes_evoked_and_recalled(client, meeting):
    page = plain(read(client, meeting))
    assert "Azerbaïdjand Orkhan Zeynallie" in page
    assert "Plan d’action" in page
    assert "texte non détenu par l’archive" in page
    assert "Pays évoqués Arménie" in page
    assert "10-11 mai 2024 Négociations" in page
    assert "Autres membres des délégations : non nommés." in page


def test_words_outside_the_text_are_shown_apart(client, meeting):
    page = plain(read(client, meeting))
    assert "Hors du texte, dans l’en-tête ou l’habillage de la page « Menu »" in page


def test_status_and_provenance_are_in_words(client, meeting):
    source = meeting.articles.get().source
    source.country = factories.country("AZ")
    source.save()
    page = plain(read(client, meeting))
    assert "Lecture automatique, non vérifiée 1 source · récit d’une seule partie (Azerbaïdjan)" in page
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    assert "Vérifiée par la rédaction le" in plain(read(client, meeting))


def test_editors_decision_stands_instead_of_a_letter(client, meeting):
    review.correct(meeting, {"place": "Astana"}, by=factories.editor(), version=meeting.version)
    assert "Lieu Astanadécision de la rédaction" in plain(read(client, meeting))


def test_the_words_that_an_editor_took_a_value_from_are_cited_beside_her_decision(client, meeting):
    text = meeting.articles.get().text
    start = text.text.index("Bakou")
    place = {"text": "clean", "start": start, "end": start + 5, "rule": "editor", "confidence": 1.0, "of": text.pk}
    given = {"by": factories.editor(), "version": meeting.version, "words": {"place": place}}
    review.correct(meeting, {"place": "Bakou"}, **given)
    page = read(client, meeting)
    assert "Lieu Bakoudécision de la rédactionc" in plain(page)
    assert '<mark class="tint-ou">Bakou</mark>' in page


def test_uncertain_is_listed_gravest_first(client, meeting):
    dispatch = meeting.articles.get()
    Doubt.objects.create(
        article=dispatch, meeting=meeting, field="place", code="x", grade="note", message="Lieu non dit."
    )
    Doubt.objects.create(article=dispatch, meeting=None, code="y", grade="check", message="Deux graphies.")
    Doubt.objects.create(
        article=dispatch,
        meeting=meeting,
        field="participants/1/role",
        code="z",
        grade="check",
        message="Le titre dit « secrétaire », le corps « ministre ».",
    )
    page = plain(read(client, meeting))
    assert "à vérifier Le titre dit" in page
    assert page.index("Deux graphies.") < page.index("Lieu non dit.")
    assert "« secrétaire » dans le titre" in page


@pytest.mark.parametrize(
    "right, shown, hidden, letter",
    [
        ("full", "Ils ont tenu un", None, 'href="#preuve-c"'),
        ("excerpt", "Daulet Sarybaï", None, None),
        ("link", "La source n’autorise qu’un lien", "Ils ont parlé d’", None),
    ],
)
def test_display_right_of_the_source_is_obeyed(client, meeting, right, shown, hidden, letter):
    source = meeting.articles.get().source
    source.display_right = right
    source.save()
    page = read(client, meeting)
    assert shown in page
    assert hidden is None or hidden not in page
    assert (letter or 'id="fiche"') in page
    led_to = set(re.findall(r'href="#(preuve-[a-z]+)"', page))
    assert led_to <= {f"preuve-{each}" for each in re.findall(r'id="preuve-([a-z]+)"', page)}


def test_excerpt_stops_early(client, meeting):
    long = "\n\n".join(["Un titre", "Le début. " * 40, "La fin secrète."])
    dispatch = factories.article("Un titre", text=long, from_source="Extraits")
    dispatch.source.display_right = "excerpt"
    dispatch.source.save()
    other = factories.meeting(articles=[dispatch])
    page = read(client, other)
    assert "Le début." in page
    assert "La fin secrète." not in page


def test_call_has_no_place_and_no_delegations(client):
    page = plain(read(client, factories.meeting(kind="phone_call")))
    assert "Appel téléphonique" in page
    assert "Lieu" not in page
    assert "délégations" not in page


def test_organisation_is_a_column_and_its_list_a_pair(client):
    meeting = factories.meeting("AZ", ("Élise Marchand", "commissaire", "Union européenne"))
    page = read(client, meeting)
    body = factories.organization("Union européenne")
    assert f'<h3><a href="{body.get_absolute_url()}">Union européenne</a>' in page
    assert "Entre ces parties" in page
    assert "représentants non nommés" in page


def test_recalled_event_is_linked_only_to_what_is_public(client, meeting):
    mention = meeting.articles.get().mentions.get()
    mention.meeting = factories.meeting(title="Autre rencontre", public=False)
    mention.save()
    assert mention.meeting.get_absolute_url() not in read(client, meeting)
    mention.meeting.visibility, mention.meeting.published_at = "published", mention.meeting.added_at
    mention.meeting.save()
    rows.refresh_meetings([mention.meeting_id])
    assert mention.meeting.get_absolute_url() in read(client, meeting)


def test_meeting_made_by_hand_says_its_source(client):
    meeting = factories.meeting(
        articles=[], origin="editor", source_note="Communiqué du ministère", source_url="https://exemple.test/c"
    )
    page = plain(read(client, meeting))
    assert "Saisie par la rédaction, non vérifiée" in page
    assert "Communiqué du ministère" in page


def test_hostile_words_are_written_as_words(client):
    meeting = factories.meeting(title="<script>alert(1)</script>", articles=[factories.article(text="</p><b>gras</b>")])
    page = read(client, meeting)
    assert "<script>" not in page
    assert "&lt;/p&gt;&lt;b&gt;gras" in page


def test_address_that_is_no_web_address_is_not_a_link(client):
    dispatch = factories.article(url="javascript:alert(1)")
    page = read(client, factories.meeting(articles=[dispatch]))
    assert "javascript:alert(1)" in page
    assert 'href="javascript' not in page


def test_words_of_an_earlier_text_are_shown_apart(client, meeting):
    dispatch = meeting.articles.get()
    dispatch.text = factories.clean_text("Un tout autre texte.", cleaner="2", capture=dispatch.capture)
    dispatch.save()
    page = plain(read(client, meeting))
    assert "Un tout autre texte." in page
    assert page.index("Dans une version antérieure du texte") < page.index("« mardi »a Date")
