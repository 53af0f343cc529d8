from datetime import date

import pytest

from archive.clean.cleaned import Cleaned
from archive.extract import extract
from archive.extract.press import find_press
from tests.archive.extract.dispatches import dispatch


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
        ("« Pas de vide derrière nous », a assuré Mme Ruiz à la presse.", ["assuré Mme Ruiz à la presse"]),
        ("Dans les déclarations faites à la presse, elle s’est réjouie.", ["déclarations faites à la presse"]),
        ("« L’accord est proche », a glissé Mme Ruiz aux journalistes.", ["glissé Mme Ruiz aux journalistes"]),
        ("« Tout est dit », a-t-elle lancé aux reporters.", ["lancé aux reporters"]),
        ("Il est parti. Aux journalistes qui l’attendaient, il a dit sa joie.", ["Aux journalistes"]),
        ("« L’accord est proche », a déclaré U.Khan aux médias.", ["déclaré U.Khan aux médias"]),
        ("Il a répondu à la presse.", ["répondu à la presse"]),
        ("S’adressant à la presse, il s’est réjoui.", ["S’adressant à la presse"]),
        ("Interrogée par les journalistes, elle s’est réjouie.", ["Interrogée par les journalistes"]),
        ("Elle s’est réjouie devant les professionnels des médias.", ["devant les professionnels des médias"]),
        ("Interrogée par nos soins, elle a dit oui.", ["Interrogée par nos soins"]),
        ("Interrogé à sa sortie du palais, il a dit oui.", ["Interrogé à sa sortie"]),
        ("Abordée à l’issue de l’audience, elle a dit oui.", ["Abordée à l’issue de"]),
        ("Le livre évoqué à sa sortie du palais lui a plu.", []),
        (
            "Elle a aimé ces questions-réponses avec les journalistes.",
            ["questions-réponses avec les journalistes"],
        ),
        ("Elle a accordé une interview à la radio.", ["accordé une interview"]),
        ("Devant les reporters, elle a souri.", ["Devant les reporters"]),
        ("Lors d’un point presse, ils se sont réjouis.", ["point presse"]),
        ("Elle s’est réjouie dans une interview accordée à l’ATOP.", ["interview accordée à"]),
        ("S’exprimant à la sortie de l’audience, elle s’est réjouie.", ["S’exprimant à la sortie"]),
        ("Le port sera ouvert sans retard, a dit M. Conti à la presse.", ["dit M. Conti à la presse"]),
        ("Il est parti. A la presse, M. Conti a dit sa joie.", ["A la presse"]),
        ("La paix vient, a dit M. Conti à l’Agence togolaise d’information.", ["dit M. Conti à l’Agence"]),
    ],
)
def test_find_press_values(text, expected):
    assert press(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("« Agissons », a confié le ministre à Hina, à son retour.", ["confié le ministre à Hina"]),
        ("La paix vient, a indiqué à Hina le porte-parole.", ["indiqué à Hina"]),
        ("La paix vient, ont indiqué à Hina les services du Premier ministre.", []),
        ("Une source diplomatique a confié à Hina que la paix vient.", []),
        ("La paix vient, a confié M. Conti à l’agence Hina.", ["confié M. Conti à l’agence"]),
        ("La paix vient, indique un communiqué parvenu à Hina.", []),
        ("La paix vient, a appris Hina.", []),
        ("Il a déclaré à Zagreb que la paix vient.", []),
    ],
)
def test_what_is_said_to_the_agency_that_signs_is_said_to_the_press(text, expected):
    spans = find_press(Cleaned(text=text, decoded=text, agency="Hina"))
    assert [text[start:end] for start, end in spans] == expected


def test_who_speaks_to_the_press_tells_after_which_contact():
    text = (
        "Le ministre togolais Kodjo Ablo a reçu mardi l’ambassadrice du Brésil, Ana Ruiz.",
        "Il a ensuite reçu l’ambassadeur de Cuba, Ugo Conti.",
        "« Tout va bien », a confié à la presse l’ambassadrice brésilienne.",
    )
    meetings = extract(dispatch(*text), published="2025-06-05", today=date(2025, 6, 30)).meetings
    assert [meeting.press for meeting in meetings] == [True, False]


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
        "un accord entre les professionnels des médias des deux pays",
        "Les deux pays ont un point commun, la presse libre.",
        "Ils veulent apporter une aide aux journalistes du pays.",
        "Le communiqué remis à la presse ne dit rien du port.",
        "Le palais était fermé à la presse.",
        "La paix vient, a indiqué le ministère à l’Agence togolaise d’information.",
        "Selon un texte transmis à l’Agence togolaise d’information, la paix vient.",
        "Ils sont partis sans tenir de conférence de presse.",
    ],
)
def test_find_press_leaves_out(text):
    assert press(text) == []


MET = "Le président togolais Kodjo Ablo a reçu mardi la ministre espagnole Ana Ruiz"


@pytest.mark.parametrize(
    "paragraphs, expected",
    [
        ([f"{MET}, puis la ministre grecque Eva Dimou.", "« Bien », a dit Mme Dimou à la presse."], [False, True]),
        ([f"{MET}, puis la ministre grecque Eva Dimou.", "« Bien », a dit Mme Ruiz à la presse."], [True, False]),
        ([f"{MET}. Il a ensuite rencontré la ministre grecque Eva Dimou.",
          "S’exprimant à la sortie de l’audience, Mme Ruiz s’est réjouie."], [True, False]),
        ([f"{MET}. Il a ensuite rencontré la ministre grecque Eva Dimou, avant un point de presse."], [False, True]),
        (["Le président togolais Kodjo Ablo a reçu mardi les lettres de créance des ambassadrices d’Espagne, Ana "
          "Ruiz, et de Grèce, Eva Dimou.", "La cérémonie achevée, il s’est entretenu avec Eva Dimou.",
          "« Bien », a dit Mme Dimou à la presse."], [False, True]),
        ([f"{MET}, puis, en audience, la ministre grecque Eva Dimou.",
          "« Bien », a dit Mme Ruiz à sa sortie d’audience."], [True, False]),
        ([f"{MET}, puis la ministre grecque Eva Dimou.",
          "Enfin, a dit la seconde à la presse, le Premier ministre l’invite."], [False, True]),
        ([f"{MET}.", "Avant l’audience, M. Ablo s’était entretenu des ports avec le ministre grec Ugo Dimou.",
          "« Bien », a résumé le président togolais lors d’une conférence de presse."], [True, False]),
    ],
)  # fmt: skip
def test_the_press_is_of_the_contact_named(paragraphs, expected):
    meetings = extract(dispatch(*paragraphs), published="2025-06-05", today=date(2025, 6, 30)).meetings
    assert [found.press for found in meetings] == expected
