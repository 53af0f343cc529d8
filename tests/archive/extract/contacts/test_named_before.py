"""Those met whom only the words before name, and who joined a delegation. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import told

A, B, C = "Mika Aalto", "Luis Peña Rojas", "Yao Mensah"
MET = "le ministre finlandais de l’Intérieur et son homologue péruvien se sont retrouvés mardi à Helsinki."


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"{A} avait pris l’avion, {B} n’avait eu que deux heures de route à faire : {MET}",),
        (f"{A} et {B} se connaissent depuis l’université.", f"L{MET[1:]}"),
        (f"{A} voulait du temps, {B} aussi. L{MET[1:]}",),
    ],
)
def test_bare_names_told_before(paragraphs):
    assert told(*paragraphs) == [("meeting", [A, B])]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"Le chanteur {A} et l’acteur {B} étaient là.", f"L{MET[1:]}"),
        (f"{A}, {B} et {C} étaient là.", f"L{MET[1:]}"),
    ],
)
def test_others_named_before(paragraphs):
    assert B not in [name for _, names in told(*paragraphs) for name in names]


def test_a_member_who_joined_a_delegation():
    met = f"La ministre finlandaise {A} a reçu mardi à Helsinki le ministre péruvien {B}."
    joined = f"{C}, gouverneur de la province, s’était joint à la délégation péruvienne."
    assert told(met, joined) == [("meeting", [A, B, C])]
