"""Offices that serve a state, a body, a region or a realm, whatever it is called. All persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told

HOST = "Kodjo Ablo"
MET = f"Le ministre togolais de la Santé, {HOST}, a reçu mardi"


@pytest.mark.parametrize(
    "guest, role, party",
    [
        ("l’ambassadeur du Kenya à l’ONU, Ana Ruiz.", "ambassadeur à l’ONU", "KE"),
        ("l’ambassadrice kényane à l’Unesco Ana Ruiz.", "ambassadrice à l’Unesco", "KE"),
        ("Ana Ruiz, nouvelle ambassadrice du Kenya.", "ambassadrice", "KE"),
        ("le Premier ministre de la République dominicaine, Ana Ruiz.", "premier ministre", "DO"),
        ("le président de la République dominicaine, Ana Ruiz.", "président de la République", "DO"),
        ("la déléguée générale du Québec à Lomé, Ana Ruiz.", "déléguée générale à Lomé", "CA"),
        ("le maire de Djibouti, Ana Ruiz.", "maire de Djibouti", "DJ"),
        ("le secrétaire général du Conseil arabe du riz, Ana Ruiz.", "secrétaire général", "Conseil arabe du riz"),
        ("la présidente du Conseil national, Ana Ruiz.", "présidente du Conseil national", None),
        ("la secrétaire générale adjointe du CCRZ, Ana Ruiz.", "secrétaire générale adjointe", "CCRZ"),
        ("la représentante de l’Union du riz au Togo, Ana Ruiz.", "représentante au Togo", "Union du riz"),
        ("Ana Ruiz (PNUD).", None, "PNUD"),
        ("le maire d’Ouled Zitoun, Ana Ruiz.", "maire d’Ouled Zitoun", None),
    ],
)
def test_whom_a_guest_serves(guest, role, party):
    served = [[who for who in meeting if who[0] == "Ana Ruiz"] for meeting in parties_told(f"{MET} {guest}")]
    assert served == [[("Ana Ruiz", party)]]
    assert [dict(meeting)["Ana Ruiz"] for meeting in roles_told(f"{MET} {guest}")] == [role]


@pytest.mark.parametrize(
    "office, role",
    [
        ("L’ambassadeur du Royaume au Togo", "ambassadeur au Togo"),
        ("La ministre du Plan de l’archipel", "ministre du Plan"),
        ("L’ambassadeur du Kenya auprès du Royaume", "ambassadeur auprès du Royaume"),
        ("Le Premier ministre du Royaume du Cambodge", "premier ministre"),
    ],
)
def test_the_realm_is_left_out(office, role):
    assert dict(roles_told(f"{office}, Ana Ruiz, a reçu mardi le ministre togolais {HOST}.")[0])["Ana Ruiz"] == role


@pytest.mark.parametrize(
    "told, expected",
    [
        ("B menait celle du Niger", [("Ana Ruiz", "KE"), ("Luis Roth", "NE")]),
        ("B menait celle de la France", [("Ana Ruiz", "KE"), ("Luis Roth", "FR")]),
    ],
)
def test_the_side_of_whom_leads_it(told, expected):
    talks = "La commission mixte a siégé mardi. La délégation kényane avait à sa tête la ministre Ana Ruiz."
    assert parties_told(f"{talks} Le ministre Luis Roth{told.removeprefix('B')}.") == [expected]


@pytest.mark.parametrize("of, code", [("du Niger", "NE"), ("de la France", "FR"), ("de Cuba", "CU")])
def test_who_leads_the_second_delegation(of, code):
    text = f"{MET} la délégation ghanéenne et celle {of}, conduite par Ana Ruiz."
    assert parties_told(text) == [[(HOST, "TG"), ("Ana Ruiz", code)]]


def test_no_city_nor_state_of_several_words_is_somebody():
    text = f"{MET} son homologue brunéienne, Ana Ruiz. Le dialogue entre Lomé et Bandar Seri Begawan se poursuit."
    assert parties_told(text) == [[(HOST, "TG"), ("Ana Ruiz", "BN")]]


def test_an_inhabitant_is_not_of_the_city_that_his_state_begins_like():
    then = "Avec le Cap-Verdien Luis Roth, ministre de la Santé, il a parlé de la mer."
    assert parties_told(f"{MET} la ministre angolaise Ana Ruiz.", then)[1:] == [[(HOST, "TG"), ("Luis Roth", "CV")]]


@pytest.mark.parametrize("bare", ["Le Président de la République", "Le chef de l’État"])
def test_the_president_of_the_republic_goes_on(bare):
    first = "Le président de la République togolaise, Kodjo Ablo, a reçu le président de la République du Kosovo,"
    then = f"{bare} a reçu ensuite le Premier ministre du Canada, Luis Roth."
    assert parties_told(f"{first} Ilir Gashi.", then)[1] == [("Kodjo Ablo", "TG"), ("Luis Roth", "CA")]


@pytest.mark.parametrize("other, code", [("d’Albanie", "AL"), ("du Yémen", "YE")])
def test_of_two_states_the_first_is_the_first_named(other, code):
    title = f"Entretien entre les ministres du Pérou et {other}"
    told = parties_told("Ana Ruiz et Luis Roth se sont parlé mardi.", title=title)
    assert told == [[("Ana Ruiz", "PE"), ("Luis Roth", code)]]
