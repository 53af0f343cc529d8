"""Those named among several who are told by their office. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import roles_told, told

A, B, C, D = "Kodjo Ablo", "Ilze Kalna", "Tidiane Sow", "Ugo Conti"
HOST = f"Le président togolais {A}"
NAMED = f"Mme {B} (Lettonie) et M. {C} (Mali)"
MET = [(A, "président"), (B, "ministre"), (C, "ministre")]
ENVOYS = [(A, "président"), (B, "ambassadrice"), (C, "ambassadeur")]


@pytest.mark.parametrize(
    "text, contact",
    [
        (f"{HOST} a reçu mardi cinq ministres, parmi lesquels {NAMED}.", MET),
        (f"{HOST} s’est entretenu mardi avec plusieurs ministres, dont {NAMED}.", MET),
        (f"{HOST} a reçu mardi les lettres de créance de cinq nouveaux ambassadeurs, dont {NAMED}.", ENVOYS),
        (
            f"{HOST} a reçu mardi, au palais, les lettres de créance de cinq ambassadeurs, parmi lesquels {NAMED}.",
            ENVOYS,
        ),
    ],
)
def test_those_named_among_several_have_their_office(text, contact):
    assert roles_told(text) == [contact]


def test_whose_courage_somebody_praised():
    assert D not in [
        name for _, names in told(f"{HOST} a reçu cinq ministres, dont {D} a loué le courage.") for name in names
    ]


@pytest.mark.parametrize(
    "later, others",
    [
        ("Il s’est ensuite entretenu avec chacun de ces trois ambassadeurs.", [B, C, D]),
        ("Il s’est ensuite entretenu en particulier avec chacun des trois ambassadeurs.", [B, C, D]),
        ("Il s’entretiendra avec chacun de ces trois ambassadeurs.", []),
    ],
)
def test_each_of_those_counted_by_a_demonstrative(later, others):
    three = f"Mme {B} (Lettonie), M. {C} (Mali) et M. {D} (Italie)"
    ceremony = f"{HOST} a reçu mardi les lettres de créance de trois nouveaux ambassadeurs, {three}."
    assert [names for _, names in told(ceremony, later)] == [[A, B, C, D], *([A, name] for name in others)]


@pytest.mark.parametrize(
    "text",
    [
        f"Quatre députés lettons conduits par {B} ont rencontré lundi le président togolais {A}.",
        f"Quatre députés lettons, emmenés par {B}, ont été reçus lundi par le président togolais {A}.",
        f"Le président togolais {A} a reçu lundi quatre députés lettons conduits par {B}.",
    ],
)
def test_who_leads_several_is_one_of_them(text):
    assert [set(names) for _, names in told(text)] == [{A, B}]


def test_who_leads_by_an_office_told_before_is_nobody_else():
    led = "Des députés lettons, conduits par le président de leur groupe, ont été reçus mardi."
    assert ("meeting", [A, A]) not in told(f"{HOST} a reçu lundi la ministre italienne {B}.", led)
