"""Houses and courts that receive somebody without anybody of theirs being told. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import contacts_told, parties_told


@pytest.mark.parametrize(
    "host",
    ["Le Parlement togolais", "L’Assemblée nationale togolaise", "Le Sénat du Togo", "La Cour suprême du Togo"],
)
def test_a_house_receives_for_its_state(host):
    [contact] = contacts_told(f"{host} a reçu mardi le président du Sénat chilien, Ugo Conti.")
    assert contact.countries == ["TG", "CL"]
    assert [p.name for p in contact.participants] == ["Ugo Conti"]


@pytest.mark.parametrize(
    "text",
    [
        "Le Sénat togolais s’est prononcé mardi contre l’accord conclu avec la ministre espagnole Ana Ruiz.",
        "Le Parlement togolais a adopté mardi la loi que défendait le ministre Kodjo Ablo.",
    ],
)
def test_a_house_that_only_votes(text):
    assert parties_told(text) == []


def test_an_aide_is_told_by_whom_he_serves():
    first = (
        "La ministre chilienne du Travail, Ana Ruiz, s’est entretenue mardi avec son homologue togolais, Kodjo Ablo."
    )
    [contact] = contacts_told(first, "Elle était accompagnée de son adjoint, Ugo Conti.")
    assert [(p.name, p.role, p.country) for p in contact.participants][-1] == ("Ugo Conti", "adjoint", "CL")
