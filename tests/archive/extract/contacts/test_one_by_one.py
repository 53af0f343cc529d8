"""Names told one after the other, of those whom a contact told by their offices alone. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
MET = f"Le ministre togolais de l’Energie, {A}, a réuni mardi à Lomé ses collègues espagnol et italien."
NAMED = [[(A, "TG"), (B, "ES"), (C, "IT")]]


@pytest.mark.parametrize(
    "later",
    [
        f"{B}, ministre de l’Energie et de l’Eau, a promis un câble. {C}, ministre des Ports, a promis du gaz.",
        f"{B}, ministre de l’Energie, a promis un câble. Pour sa part, {C}, ministre des Ports, doute.",
        f"{B} a promis un câble. Le port dort. De son côté, {C} a parlé de gaz.",
        f"{B} a promis un câble. {C} a parlé de gaz.",
        f"{B}, ministre de l’Energie, a parlé d’un câble, {C}, ministre de l’Energie, de gaz.",
    ],
)
def test_those_who_speak_in_turn_are_the_colleagues_told(later):
    assert parties_told(MET, later) == NAMED


def test_a_side_told_beside_a_name_comes_before_the_order():
    later = f"{C}, ministre de l’Energie, a promis un câble du côté italien. {B}, ministre de l’Energie, a souri."
    assert sorted(parties_told(MET, later)[0]) == sorted(NAMED[0])


@pytest.mark.parametrize(
    "later",
    [
        f"{B}, ministre de l’Intérieur, a visité une école. {C}, ministre de la Pêche, a inauguré un port.",
        f"{B}, ministre de l’Energie, a promis un câble. Le chanteur {C} a donné un concert.",
        f"{B} a promis un câble. {C}, ministre de l’Energie, a parlé de gaz. Yao Kuma, ministre de l’Energie, se tait.",
        f"« {B} est grande », a-t-il dit. Il a lu {C}.",
    ],
)
def test_others_are_none_of_the_colleagues(later):
    assert parties_told(MET, later) == [[(A, "TG")]]
