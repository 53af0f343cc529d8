"""The five real dispatches the project began with, taken in as they are, under the default settings."""

import io
import json

import pytest
from django.core.management import call_command

from archive.models import Article, Meeting, Proposal

pytestmark = [pytest.mark.seeds, pytest.mark.django_db]


@pytest.fixture(scope="module")
def ingested(seeds, references):
    said = io.StringIO()
    call_command("ingest", *sorted(map(str, seeds.glob("*.txt"))), metadata=str(seeds / "metadata.jsonl"), stdout=said)
    return said.getvalue()


@pytest.fixture
def expected(seeds):
    return {path.stem: json.loads(path.read_text("utf-8")) for path in seeds.glob("*.json")}


def article(name):
    return Article.objects.published().get(capture__name=f"{name}.txt")


def meeting(name):
    return article(name).meetings.published().get()


def roles(meeting):
    return {row.name: row.role for row in meeting.participations.all()}


def parties(meeting):
    return [str(row.party) for row in meeting.participations.all()]


def warnings(meeting):
    return [(warning.grade, warning.message) for warning in meeting.warnings.all()]


def mentions(article):
    return [(mention.date_edtf, mention.place) for mention in article.mentions.all()]


def test_all_five_are_public_with_nothing_corrected(ingested):
    assert ingested == "reçus=5 nouveaux=5 versions=0 doublons=0 rejetés=0 différés=0\n"
    assert (Meeting.objects.published().count(), Article.objects.published().count()) == (5, 5)


def test_ingesting_them_again_adds_nothing_and_says_so(ingested, seeds, capsys):
    call_command("ingest", *sorted(map(str, seeds.glob("*.txt"))), metadata=str(seeds / "metadata.jsonl"))

    *named, counts = capsys.readouterr().out.splitlines()
    assert counts == "reçus=5 nouveaux=0 versions=0 doublons=5 rejetés=0 différés=0"
    assert all("doublon : Déjà dans l’archive" in line for line in named)
    assert (Meeting.objects.count(), Article.objects.count()) == (5, 5)


def test_the_meetings_are_those_of_the_annotations(ingested, expected):
    for name, gold in expected.items():
        [contact], found = gold["meetings"], meeting(name)
        assert (found.kind, found.date_edtf, found.press) == (contact["kind"], contact["date"], contact["press"])
        assert roles(found) == {person["name"]: person["role"] for person in contact["participants"]}
        assert [row.title for row in found.documents.all()] == [text["title"] for text in contact["documents"]]


def test_hooker_has_her_year_from_the_weekday_and_a_doubtful_function(ingested):
    hooker = meeting("s001")

    assert (hooker.date_edtf, hooker.year_source, hooker.other_years) == ("2025-11-19", "weekday", [2014])
    assert parties(hooker) == ["Azerbaïdjan", "États-Unis"]
    assert any(
        grade == "check" and "secrétaire générale adjointe" in said.lower() and "secrétaire d'État adjointe" in said
        for grade, said in warnings(hooker)
    )
    assert hooker.place == ""
    assert mentions(article("s001")) == [("2025-08-08", "Washington")]


def test_bono_met_the_day_before_the_dispatch_and_its_furniture_is_only_in_the_capture(ingested):
    bono, dispatch = meeting("s002"), article("s002")

    assert (bono.date_edtf, dispatch.published) == ("2024-06-03", "2024-06-04")
    assert mentions(dispatch) == [("2024-05-10/2024-05-11", "Almaty")]
    for furniture in ("Lagazette", "Loading...", "L'info de A à Z Voir Plus"):
        assert furniture not in dispatch.text.text
        assert furniture in bytes(dispatch.capture.raw).decode()


def test_blinken_called_and_the_title_is_the_archives(ingested):
    call, dispatch = meeting("s003"), article("s003")

    assert (call.kind, call.date_edtf, call.place) == ("phone_call", "2024-06-20", "")
    assert dispatch.title_source == "archive"
    themes = {"climat-environnement", "energie", "processus-de-paix", "droits-de-lhomme"}
    assert themes <= set(call.themes.slugs())


def test_kallas_represents_the_union_with_both_her_offices(ingested):
    kallas = meeting("s004").participations.get(name="Kaja Kallas")

    assert (kallas.country, kallas.organization.name) == (None, "Union européenne")
    assert "haute représentante" in kallas.role
    assert "vice-présidente de la Commission européenne" in kallas.role
    assert meeting("s004").press


def test_nurtleu_signed_a_plan_of_action(ingested):
    nurtleu = meeting("s005")

    [document] = nurtleu.documents.all()
    assert (document.kind, document.period) == ("plan d'action", "2025-2026")
    assert (parties(nurtleu), nurtleu.press, nurtleu.year_source) == (["Azerbaïdjan", "Kazakhstan"], True, "weekday")


def test_all_five_evoke_armenia_which_takes_part_in_none(ingested):
    for name in ("s001", "s002", "s003", "s004", "s005"):
        assert "Arménie" in [str(evoked) for evoked in article(name).evoked.all()]
        assert "Arménie" not in parties(meeting(name))


def test_reading_them_again_proposes_nothing(ingested):
    call_command("reextract", "--all")

    assert not Proposal.objects.exists()
    assert Meeting.objects.published().count() == 5
