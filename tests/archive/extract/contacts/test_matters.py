"""What they spoke of, which is neither a contact, nor its medium, nor its place. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

MET = "Rabat, 14 décembre 2023 (MAP) – Le ministre marocain Kodjo Ablo a reçu jeudi la ministre espagnole Ana Ruiz"


@pytest.mark.parametrize(
    "matter",
    [
        "la visite du ministre français Yann Le Goff à Rabat",
        "la récente visite de la délégation conduite par le ministre français Yann Le Goff",
        "l’appel téléphonique de leurs souverains",
        "la visioconférence prévue en janvier",
        "la situation à Gaza",
        "l’attentat de Mogadiscio",
        "les trois accords signés lors de la visite du roi",
        "la rencontre entre le président français Yann Le Goff et la présidente grecque Éléni Dimou",
    ],
)
@pytest.mark.parametrize(
    "spoke", [", avec qui il a évoqué", ". Ils ont évoqué", ". Il a commenté", ". Ils ont examiné"]
)
def test_a_matter_is_no_contact(matter, spoke):
    [meeting] = extract(clean(f"{MET}{spoke} {matter}."), published=None, today=TODAY).meetings
    assert (meeting.kind, meeting.place) == ("meeting", "Rabat")
    assert [person.name for person in meeting.participants] == ["Kodjo Ablo", "Ana Ruiz"]


@pytest.mark.parametrize("matter", ["de la situation à Gaza", "de l’attentat de Mogadiscio", "des pourparlers de Doha"])
def test_the_city_of_a_matter_is_not_that_of_the_talks(matter):
    text = "Rabat, 14 décembre 2023 (MAP) – Le ministre Kodjo Ablo s’est entretenu jeudi avec la ministre espagnole"
    [meeting] = extract(clean(f"{text} Ana Ruiz {matter}."), published=None, today=TODAY).meetings
    assert meeting.place is None


@pytest.mark.parametrize(
    "told, kind",
    [
        ("s’est entretenu jeudi par visioconférence avec", "video_call"),
        ("a eu jeudi un appel téléphonique avec", "phone_call"),
        ("a parlé jeudi au téléphone avec", "phone_call"),
    ],
)
def test_the_medium_of_the_talks_is_theirs(told, kind):
    text = f"Rabat, 14 décembre 2023 (MAP) – Le ministre marocain Kodjo Ablo {told} la ministre espagnole Ana Ruiz."
    [meeting] = extract(clean(text), published=None, today=TODAY).meetings
    assert meeting.kind == kind
