"""Names of other lands: small words of French that are surnames, names of one word, initials, capitals first."""

import pytest

from archive.extract.people.names.same_names import is_father, name_words
from tests.archive.extract.sentence_readers import roles_told

MINISTER = "ministre des Affaires étrangères"
HOST = ("Ana Ruiz", MINISTER)


def guest(told, title=None):
    """[[(who, office)]] of the contact in which the Spanish minister received the one `told`."""
    return roles_told(f"La {MINISTER} espagnole, Ana Ruiz, a reçu lundi à Madrid {told}.", title=title)


@pytest.mark.parametrize(
    "told, name",
    [
        ("son homologue chinois Ma Zhaohui", "Ma Zhaohui"),
        ("le vice-président chinois, Ou Boyang", "Ou Boyang"),
        ("le Premier ministre Du Qingfeng", "Du Qingfeng"),
        ("le président du Turkménistan Du Qingfeng", "Du Qingfeng"),
        ("le Premier ministre De Smet", "De Smet"),
        ("son homologue italien, DE LUCA Matteo", "DE LUCA Matteo"),
        ("son homologue chinois, MA Zhaohui", "MA Zhaohui"),
        ("son homologue italien, Gino dell'Orto", "Gino dell'Orto"),
        ("le général Johann von und zu Wader", "Johann von und zu Wader"),
        ("son homologue bhoutanais, D. N. DHENDUP", "D. N. DHENDUP"),
        ("son homologue indonésien, Sutarto", "Sutarto"),
        ("le ministre indonésien de la Défense, Sutarto", "Sutarto"),
        ("le ministre indonésien de la Défense, l'ambassadeur Sutarto", "Sutarto"),
        ("la ministre philippine de la Santé, Ma. Theresa Lazaran", "Ma. Theresa Lazaran"),
        ("le ministre togolais de la Santé, Prof. Kofi Mensavi", "Kofi Mensavi"),
        ("une délégation conduite par Sutarto, ministre indonésien de la Défense", "Sutarto"),
        ("Mme Ma. Theresa Lazaran, ministre philippine de la Santé", "Ma. Theresa Lazaran"),
        ("le Premier ministre mexicain DE LA PUENTE Juan", "DE LA PUENTE Juan"),
        ("le Premier ministre tongien, 'Akilisi Pohivalu", "'Akilisi Pohivalu"),
        ("le ministre tongien, Siaosi 'Ofakilau", "Siaosi 'Ofakilau"),
        ("son homologue malien, Omar Mali", "Omar Mali"),
        ("la ministre autrichienne Lise Allemand", "Lise Allemand"),
        ("M. NDIAYE", "NDIAYE"),
        ("le président général de division Umar Baldeh", "Umar Baldeh"),
        ("la ministre gabonaise, la colonelle Rose Moussi", "Rose Moussi"),
        ("la Première ministre de la Barbade, Dre Mia Holden", "Mia Holden"),
        ("le Premier ministre fidjien, Ratu Tevita Vunibola", "Tevita Vunibola"),
    ],
)
def test_who_came_is_named_whole(told, name):
    [persons] = guest(told)
    assert [who for who, _ in persons] == ["Ana Ruiz", name]


@pytest.mark.parametrize(
    "told",
    [
        "le directeur général de la société, Fertiplus, et ses adjoints",
        "le ministre de la Culture, Éducation et Jeunesse du Togo",
        "le préfet de la région, Bobolandia, au ministère",
        "une délégation de Campus France",
        "le préfet, entre Madrid et Bobolandia, préfecture du sud",
        "le ministre turc, Lundi, au palais",
    ],
)
def test_no_single_word_is_taken_for_a_name(told):
    assert [who for persons in guest(told) for who, _ in persons] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "name, again",
    [("Li Qingfeng", "M. Li"), ("Hassan Sy", "M. Sy"), ("Ri Yongho", "Mme Ri"), ("Ma Zhaohui", "Ma Zhaohui")],
)
def test_a_short_surname_stands_for_who_was_named(name, again):
    text = f"Le ministre de l'Intérieur, {name}, a reçu lundi à Dakar l'ambassadeur du Japon, Ken Otaki."
    told = roles_told(text, f"{again} s'est entretenu le même jour avec le maire, Issa Keïta.")
    assert told[1] == [(name, "ministre de l'Intérieur"), ("Issa Keïta", "maire")]


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Xi Long", ("xi", "long")),
        ("Hassan Sy", ("hassan", "sy")),
        ("Mohammed VI", ("mohammed",)),
        ("J. P. Berg", ("berg",)),
        ("Jean Le Goff", ("jean", "goff")),
        ("Ali El Bar", ("ali", "bar")),
    ],
)
def test_words_that_tell_persons_apart(name, expected):
    assert name_words(name) == expected


@pytest.mark.parametrize(
    "one, other, are_two",
    [
        ("Salman ben Khalifa", "Salman ben Hamad Al-Khalifa", True),
        ("Salman ben Hamad", "Salman ben Hamad Al-Khalifa", False),
        ("Salman ben Hamad Al-Khalifa", "Salman ben Hamad ben Issa Al-Khalifa", False),
        ("Hamad II", "Salman bin Hamad II Al Khalifa", True),
        ("Fahd ben Ali", "Salman ben Fahd ben Ali", True),
    ],
)
def test_sons_of_different_fathers_are_two(one, other, are_two):
    assert is_father(one, other) == is_father(other, one) == are_two
