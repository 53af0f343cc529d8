"""Forms of verbs from stem and model."""

import pytest

from archive.extract.words.conjugation import TENSES, conjugate
from archive.extract.words.lexicon import table


@pytest.mark.parametrize(
    "model, stem, expected",
    [
        (
            "recevoir",
            "re",
            "reçu reçue reçus reçues recevant recevoir reçoit reçoivent recevait recevaient reçut reçurent",
        ),
        (
            "tenir",
            "entret",
            "entretenu entretenue entretenus entretenues entretenant entretenir entretient entretiennent "
            "entretenait entretenaient entretint entretinrent",
        ),
        (
            "échanger",
            "échan",
            "échangé échangée échangés échangées échangeant échanger échange échangent échangeait échangeaient "
            "échangea échangèrent",
        ),
        ("voir", "v", "vu vue vus vues voyant voir voit voient voyait voyaient vit virent"),
        (
            "joindre",
            "jo",
            "joint jointe joints jointes joignant joindre joint joignent joignait joignaient joignit joignirent",
        ),
    ],
)
def test_conjugate_gives_all_forms(model, stem, expected):
    assert [form for form, _ in conjugate(model, stem)] == expected.split()


def test_conjugate_knows_the_tense():
    assert [tense for form, tense in conjugate("parler", "rencontr") if form == "rencontra"] == ["past"]


def test_conjugate_adds_what_the_verb_needs():
    found = [form for form, tense in conjugate("faire", "f", ("le point", "un tour d'horizon")) if tense == "present"]
    assert found == ["fait le point", "fait un tour d'horizon", "font le point", "font un tour d'horizon"]


def test_every_model_has_every_tense():
    assert {model: sorted(endings) for model, endings in table("conjugation").items()} == {
        model: sorted(TENSES) for model in table("conjugation")
    }


def test_every_verb_has_a_model():
    models = table("conjugation")
    assert [entry["lemma"] for entry in table("verbs")["verb"] if entry.get("model", "parler") not in models] == []
