"""Functions in the gender of the person."""

import pytest

from archive.extract.people.functions.genders import gender_before, in_gender
from archive.extract.reading import extract
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, marked


@pytest.mark.parametrize(
    "masculine, feminine",
    [
        ("premier ministre", "première ministre"),
        ("ambassadeur", "ambassadrice"),
        ("ministre délégué chargé de la Santé", "ministre déléguée chargée de la Santé"),
        ("président du Conseil général", "présidente du Conseil général"),
        ("secrétaire général adjoint", "secrétaire générale adjointe"),
        ("ministre de la Défense", "ministre de la Défense"),
    ],
)
def test_in_gender_turns_the_first_words(masculine, feminine):
    assert in_gender(masculine, is_woman=True) == feminine
    assert in_gender(feminine, is_woman=False) == masculine


@pytest.mark.parametrize(
    "text, is_woman",
    [
        ("avec Mme Ana Ruiz", True),
        ("avec M. Ana Ruiz", False),
        ("son homologue danois, Ana Ruiz", False),
        ("son homologue danoise Ana Ruiz", True),
        ("son homologue russe, Ana Ruiz", None),
        ("son homologue Ana Ruiz", None),
        ("celui des douanes turques, Ana Ruiz", False),
        ("celle du parlement turc, Ana Ruiz", True),
        ("celui d’Oslo, la Danoise Ana Ruiz", None),
    ],
)
def test_gender_before_a_name(text, is_woman):
    [sentence] = marked(text)
    assert gender_before(sentence, sentence.lows.index("ana")) is is_woman


def test_a_counterpart_has_the_office_in_its_own_gender():
    text = "La Première ministre suédoise, Ana Berg, a reçu mardi à Stockholm son homologue danois, Jan Holm."
    [meeting] = extract(dispatch(text), published="2025-06", today=TODAY).meetings
    assert [(p.name, p.role) for p in meeting.participants] == [
        ("Ana Berg", "première ministre"),
        ("Jan Holm", "premier ministre"),
    ]


def test_one_of_several_has_the_office_in_the_gender_told_later():
    text = (
        "Deux ambassadeurs ont présenté mardi leurs lettres de créance au président togolais, Ablo Yao : "
        "Ana Ruiz (Espagne) et Ugo Conti (Italie)."
    )
    later = "L’ambassadrice espagnole a parlé de pêche."
    [meeting, *_] = extract(dispatch(text, later), published="2025-06", today=TODAY).meetings
    assert [p.role for p in meeting.participants if p.name == "Ana Ruiz"] == ["ambassadrice"]


@pytest.mark.parametrize(
    "office, role",
    [
        (
            "Le vice-Premier ministre, ministre des Transports, Voies de communication et Ports",
            "ministre des Transports",
        ),
        ("Le ministre d’État, ministre de la Santé", "ministre de la Santé"),
        ("Le ministre de la Santé et de la Famille", "ministre de la Santé"),
        ("Le Premier ministre, ministre de la Défense", "premier ministre"),
    ],
)
def test_a_counterpart_shares_the_core_of_several_portfolios(office, role):
    text = f"{office}, Ugo Berg, a reçu mardi à Lomé son homologue danois, Jan Holm."
    [meeting] = extract(dispatch(text), published="2025-06", today=TODAY).meetings
    assert [p.role for p in meeting.participants if p.name == "Jan Holm"] == [role]
