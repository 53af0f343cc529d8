"""What the pages of the five real dispatches must show, under the default settings, with nothing corrected."""

import io
import re

import pytest
from django.core.management import call_command
from django.test import Client

from archive.models import Article

pytestmark = [pytest.mark.seeds, pytest.mark.django_db]


@pytest.fixture(scope="module")
def pages(seeds, references):
    """{"s001": the words of the page of its meeting, …}"""
    client, said = Client(), io.StringIO()
    call_command("ingest", *sorted(map(str, seeds.glob("*.txt"))), metadata=str(seeds / "metadata.jsonl"), stdout=said)
    articles = Article.objects.published().select_related("capture")
    return {article.capture.name.removesuffix(".txt"): words(client, article) for article in articles}


def words(client, article):
    page = client.get(article.meetings.published().get().get_absolute_url()).content.decode()
    bare = re.sub(r"<title>.*?</title>|<[^>]+>", "", page)
    return re.sub(r"\s+", " ", bare.replace("&nbsp;", " ").replace("&#x27;", "'"))


SHOWN = {
    "s001": [
        "Date mercredi 19 novembre 2025",
        "« Mercredi 19 novembre » convient à 2025 (et à 2014)",
        "« secrétaire générale adjointe",
        "» dans le titre",
        "Lieu non précisé dépêche datée de Paris",
        "8 août 2025 · Washington",
        "Azerbaïdjan – États-Unis",
    ],
    "s002": [
        "Date lundi 3 juin 2024",
        "dépêche publiée le 4 juin à 8 h 55",
        "10-11 mai 2024 · Almaty",
        "Azerbaïdjan – États-Unis",
    ],
    "s003": [
        "Date jeudi 20 juin 2024",
        "jour imprimé, mois et année d’après l’en-tête",
        "Forme Appel téléphonique",
        "titre établi par l’archive",
    ],
    "s004": [
        "Date vendredi 25 avril 2025",
        "Suites déclarations à la presse",
        "Azerbaïdjan – Union européenne",
        "vice-présidente de la Commission européenne",
        "Entre ces parties",
    ],
    "s005": [
        "Date mardi 11 mars 2025",
        "année déduite : non imprimée ; « ce mardi 11 mars » convient à 2025",
        "Lieu non précisé dépêche datée de Bakou",
        "Suites point de presse",
        "récit d’une seule partie (Azerbaïdjan)",
        "vice-Premier ministre et ministre des Affaires étrangères",
        "Signé",
        "Azerbaïdjan – Kazakhstan",
        "Entre ces deux pays",
    ],
}


def test_pages_show_what_they_must(pages):
    missing = {(name, said) for name, expected in SHOWN.items() for said in expected if said not in pages[name]}
    assert missing == set()


def test_pages_are_automatic_readings_that_evoke_armenia(pages):
    assert all("Lecture automatique, non vérifiée" in page for page in pages.values())
    assert all(re.search(r"Pays évoqués[^§]*?Arménie", page) for page in pages.values())


def test_call_has_no_place_and_furniture_is_no_text(pages):
    assert " Lieu " not in pages["s003"]
    assert "Loading" not in pages["s002"]
    assert "Voir Plus" not in pages["s002"]
