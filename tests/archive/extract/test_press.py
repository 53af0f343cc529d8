import pytest

from archive.clean.cleaned import Cleaned
from archive.extract.press import find_press


def press(text):
    return [text[start:end] for start, end in find_press(Cleaned(text=text, decoded=text))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Ils ont ensuite tenu un point de presse.", ["point de presse"]),
        ("Une conférence de presse conjointe est prévue à midi.", ["conférence de presse"]),
        ("Les deux ministres ont fait des déclarations à la presse.", ["déclarations à la presse"]),
        ("« L’accord est proche », a-t-il déclaré aux journalistes.", ["déclaré aux journalistes"]),
        ("Ils ont répondu aux questions des journalistes.", ["questions des journalistes"]),
        ("L’ambassadeur a déclaré à l’AFP que tout allait bien.", ["déclaré à l’AFP"]),
        ("S’exprimant à la sortie de l’audience, elle s’est réjouie.", ["S’exprimant à la sortie"]),
    ],
)
def test_find_press_values(text, expected):
    assert press(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a-t-on appris auprès du service de presse du ministère",
        "selon un communiqué de presse",
        "la liberté de la presse a été évoquée",
        "ont indiqué à l’APS les services du gouvernement",
        "Ils se sont quittés sans tenir de conférence de presse.",
        "La veille, il avait donné une conférence de presse.",
        "l’agence de presse du pays",
    ],
)
def test_find_press_leaves_out(text):
    assert press(text) == []
