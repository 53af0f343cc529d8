"""Several of one office, each told with what he is in charge of. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import roles_told

GUEST = ("Ana Ruiz", "ambassadrice")
RECEIVED = "ont reçu mardi l’ambassadrice d’Espagne, Ana Ruiz."


@pytest.mark.parametrize(
    "hosts, told",
    [
        (
            "Les ministres togolais de la Santé, Kodjo Ablo, et de la Défense nationale, Yao Kuma,",
            [("Kodjo Ablo", "ministre de la Santé"), ("Yao Kuma", "ministre de la Défense nationale")],
        ),
        (
            "Les ministres de l’Intérieur, Kodjo Ablo, des Transports, Yao Kuma, et du Commerce, Afi Lawson,",
            [
                ("Kodjo Ablo", "ministre de l’Intérieur"),
                ("Yao Kuma", "ministre des Transports"),
                ("Afi Lawson", "ministre du Commerce"),
            ],
        ),
        (
            "Les secrétaires d’État à la Pêche, Kodjo Ablo, et à la Jeunesse, Yao Kuma,",
            [("Kodjo Ablo", "secrétaire d’État à la Pêche"), ("Yao Kuma", "secrétaire d’État à la Jeunesse")],
        ),
        (
            "Les chefs d’état-major de l’armée, Kodjo Ablo, et de la marine, Yao Kuma,",
            [("Kodjo Ablo", "chef d’état-major de l’armée"), ("Yao Kuma", "chef d’état-major de la marine")],
        ),
        (
            "Les gouverneurs de Sokodé, Kodjo Ablo, et de Lomé, Yao Kuma,",
            [("Kodjo Ablo", "gouverneur de Sokodé"), ("Yao Kuma", "gouverneur de Lomé")],
        ),
        (
            "Les présidents du Togo, Kodjo Ablo, et du Bénin, Yao Kuma,",
            [("Kodjo Ablo", "président"), ("Yao Kuma", "président")],
        ),
        (
            "Les ministres togolais de la Santé, Kodjo Ablo, et de hauts responsables",
            [("Kodjo Ablo", "ministre de la Santé")],
        ),
    ],
)
def test_each_has_his_own_complement(hosts, told):
    [contact] = roles_told(f"{hosts} {RECEIVED}")
    assert [(name, role) for name, role in contact if name] == [*told, GUEST]


def test_the_complement_of_one_received_is_his_own():
    hosts = "les ministres de la Mer, Kodjo Ablo, et du Plan, Yao Kuma"
    text = f"L’ambassadrice d’Espagne, Ana Ruiz, a été reçue mardi par {hosts}."
    told = [GUEST, ("Kodjo Ablo", "ministre de la Mer"), ("Yao Kuma", "ministre du Plan")]
    assert roles_told(text) == [told]
