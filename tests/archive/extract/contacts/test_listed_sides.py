"""For which side each of a list is named, where the side stands behind every name or before every one."""

import pytest

from tests.archive.extract.sentence_readers import parties_told

SERVED = [("Paulo Bento", "PT"), ("Tom Moller", "DK"), ("Efua Addo", "GH")]


@pytest.mark.parametrize(
    "listed",
    [
        "Paulo Bento, pour le Portugal, Tom Moller, pour le Danemark, et Efua Addo, pour le Ghana",
        "Paulo Bento pour le Portugal, Tom Moller pour le Danemark et Efua Addo pour le Ghana",
        "Paulo Bento, côté portugais, Tom Moller, côté danois, et Efua Addo, côté ghanéen",
        "Paulo Bento, pour la partie portugaise, Tom Moller, pour la partie danoise, et Efua Addo, pour la partie "
        "ghanéenne",
        "M. Paulo Bento (Portugal), M. Tom Moller (Danemark) et Mme Efua Addo (Ghana)",
        "pour le Portugal, Paulo Bento, pour le Danemark, Tom Moller, et pour le Ghana, Efua Addo",
    ],
)
def test_each_of_a_list_serves_the_side_told_with_his_name(listed):
    text = f"Une réunion des ministres des Finances a rassemblé mercredi à Lomé {listed}."
    assert parties_told(text) == [SERVED]


MET = "Le Premier ministre danois, Tom Moller, a reçu lundi à Copenhague le président portugais, Paulo Bento."
THERE = {"Jens Olsen": "DK", "Rui Costa": "PT", "Ana Reis": "PT"}


@pytest.mark.parametrize(
    "later",
    [
        "Ont assisté à la rencontre le ministre Jens Olsen et, du côté portugais, le chef du cabinet Rui Costa.",
        "Du côté portugais, étaient présents le chef du cabinet Rui Costa et l’ambassadrice Ana Reis.",
        "Côté portugais, y ont pris part le chef du cabinet Rui Costa et l’ambassadrice Ana Reis.",
        "Pour la partie portugaise, y ont pris part le chef du cabinet Rui Costa et l’ambassadrice Ana Reis.",
        "Du côté danois, y ont pris part le ministre Jens Olsen, et du côté portugais, l’ambassadrice Ana Reis.",
    ],
)
def test_who_attended_serves_the_side_told_before_him(later):
    [met] = parties_told(MET, later)
    joined = dict(met[2:])
    assert joined == {name: THERE[name] for name in joined} and len(joined) > 1


def test_the_chiefs_of_both_lands_are_told_in_their_order():
    held = "Le ministre danois Tom Moller et la ministre portugaise Ana Reis ont coprésidé lundi à Lisbonne une réunion"
    [met] = parties_told(
        f"{held}, à laquelle ont participé les chefs des polices des deux pays, Jens Olsen et Rui Costa."
    )
    assert met[2:] == [("Jens Olsen", "DK"), ("Rui Costa", "PT")]


def test_who_attended_with_no_state_stands_by_the_president_of_none():
    met = "Malé, 25 juin – Le Président Mohamed Naseem a rencontré mercredi le vice-président de la Chine, Cai Dafeng."
    later = (
        "Étaient également présents le ministre des Affaires étrangères, Abdulla Khaleel, et l’ambassadeur de Chine."
    )
    assert dict(parties_told(met, "La Chine aidera la Chine et les îles.", later)[0])["Abdulla Khaleel"] == "MV"
