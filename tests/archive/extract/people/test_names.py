import pytest

from archive.extract.people.names.printed import read_name
from tests.archive.extract.sentence_readers import marked


def read(text, before, single):
    """The name that stands behind the words `before` in `text`, or None."""
    [sentence] = marked(f"{before} {text}".strip())
    first = len(before.replace("d'", "d ").split())
    stop = read_name(sentence, first, single=single)
    return stop and " ".join(sentence.texts[first:stop]).replace("' ", "'").replace("’ ", "’")


@pytest.mark.parametrize(
    "before, text, expected",
    [
        ("M.", "van der Linden a parlé", "van der Linden"),
        ("M.", "Van den Bossche a parlé", "Van den Bossche"),
        ("Mme", "d'Harcourt a parlé", "d'Harcourt"),
        ("MM.", "de La Tour et Sow", "de La Tour"),
        ("M.", "dos Santos Pereira a parlé", "dos Santos Pereira"),
        ("Mme", "von Arx a parlé", "von Arx"),
        ("avec", "Reto in 't Veld à Berne", "Reto in 't Veld"),
        ("avec", "Pieter van der Linden à Gand", "Pieter van der Linden"),
        ("avec", "Rui da Guarda et", "Rui da Guarda"),
        ("avec", "Aline Mwamba wa Kalonji à", "Aline Mwamba wa Kalonji"),
        ("avec", "Jan Van de Velde, ministre", "Jan Van de Velde"),
        ("avec", "Md. Shahidul Alam, ministre", "Md. Shahidul Alam"),
        ("avec", "Lê Minh Duc, ministre", "Lê Minh Duc"),
        ("avec", "Paris Hilton et", "Paris Hilton"),
    ],
)
def test_a_name_is_read_whole(before, text, expected):
    assert read(text, before, single=before in ("M.", "Mme", "MM.")) == expected


@pytest.mark.parametrize(
    "before, text",
    [
        ("à", "Bakou Ilir Gjoka"),
        ("à la", "Police Nationale d'Haïti"),
        ("à", "Armée Nationale"),
        ("En", "Croatie Ilir Gjoka"),
        ("avec", "Le Courrier"),
        ("M.", "de retour"),
        ("général", "de division Sow"),
    ],
)
def test_no_name_begins_here(before, text):
    assert read(text, before, single=False) is None


def test_a_city_behind_a_french_particle_ends_the_name():
    assert read("Jean Dupont de Lisbonne", "avec", single=False) == "Jean Dupont"
