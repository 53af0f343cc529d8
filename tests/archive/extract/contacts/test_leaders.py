"""Who led the sides of talks, told in the sentences behind them. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
NAMED = "La Commission mixte a tenu mardi à Lomé sa douzième session."
BETWEEN = "Des consultations politiques entre le Togo et l’Espagne se sont tenues mardi à Lomé."
WITH = "Le ministère togolais des Affaires étrangères a abrité mardi un tour de consultations avec l’Espagne."
BOTH = [
    f"La délégation togolaise était conduite par le ministre {A}, celle de l’Espagne par la ministre {B}.",
    f"La partie togolaise était dirigée par le ministre {A}, la partie espagnole par la ministre {B}.",
    f"La délégation togolaise avait à sa tête le ministre {A}. La ministre {B} menait celle de l’Espagne.",
    f"Le ministre togolais {A} et la ministre espagnole {B} conduisaient les deux délégations.",
    f"À la tête de la délégation togolaise se trouvait le ministre {A}, tandis que la ministre {B} dirigeait la partie "
    "espagnole.",
    f"Côté togolais, la délégation était emmenée par le ministre {A}, et côté espagnol par la ministre {B}.",
    f"La délégation de Lomé était conduite par {A}, directeur des Traités au ministère du Commerce, celle de Madrid "
    f"par {B}, secrétaire d’Etat au Commerce.",
    f"L’équipe togolaise avait à sa tête {A}, directeur du Commerce, celle de Madrid, {B}, secrétaire d’Etat.",
    f"{A}, directeur du Commerce, menait l’équipe de Lomé, {B}, secrétaire d’Etat au Commerce, celle de Madrid.",
    f"Le camp togolais était emmené par {A}, négociateur en chef, celui de Madrid par {B}, directrice du Commerce.",
    f"La délégation de Lomé était conduite par le ministre {A}. Celle de Madrid l’était par la ministre {B}.",
]


@pytest.mark.parametrize("talks", [NAMED, BETWEEN, WITH])
@pytest.mark.parametrize("later", BOTH)
def test_the_leaders_of_both_sides_took_part(talks, later):
    assert [set(row) for row in parties_told(talks, later)] == [{(A, "TG"), (B, "ES")}]


@pytest.mark.parametrize(
    "later, met",
    [
        (f"Conduite par le sénateur {A}, elle est arrivée lundi pour une mission de trois jours.", [C, A]),
        (f"Menée par le sénateur {A}, la délégation a visité le port.", [C, A]),
        (f"Menée par le sénateur {A}, elle devait visiter le port.", [C]),
        (f"Guidée par le sénateur {A}, elle a visité le port.", [C]),
    ],
)
def test_who_led_the_delegation_received_before(later, met):
    [contact] = parties_told(f"Le ministre italien {C} a reçu mardi une délégation du Parlement européen.", later)
    assert contact == list(zip(met, ["IT", "Parlement européen"]))


@pytest.mark.parametrize("later", BOTH)
def test_talks_that_leaders_make_known_are_a_negotiation(later):
    assert [kind for kind, _ in told(NAMED, later)] == ["negotiation"]


@pytest.mark.parametrize(
    "later",
    [
        f"La délégation togolaise sera conduite par le ministre {A}, celle de l’Espagne par la ministre {B}.",
        f"La délégation togolaise n’était pas conduite par le ministre {A}.",
        f"Le ministre togolais {A} dirige depuis 2019 le port de Lomé.",
        f"La délégation togolaise était conduite par le ministre {A}.",
    ],
)
def test_one_side_or_one_to_come_makes_no_contact(later):
    assert told(NAMED, later) == []


@pytest.mark.parametrize(
    "later",
    [
        f"{B}, présidente de cette chambre, conduisait le groupe, où figurait aussi {C}, président de la commission.",
        f"{B}, présidente de cette chambre, menait la délégation, où siégeait également {C}, rapporteur.",
    ],
)
def test_who_leads_the_delegation_told_before_serves_what_it_does(later):
    text = f"Le ministre togolais {A} a reçu mardi une délégation de la Chambre des députés d’Espagne."
    assert ((B, "ES") in parties_told(text, later)[0], (A, "TG") in parties_told(text, later)[0]) == (True, True)


@pytest.mark.parametrize("word", ["conduits", "menés", "emmenés", "dirigés"])
def test_who_leads_some_of_a_state_serves_it(word):
    text = (
        f"Le ministre togolais {A} a reçu mardi des parlementaires espagnols {word} par {B}, présidente de la Ligue "
        "parlementaire d’amitié Togo-Espagne."
    )
    assert (B, "ES") in parties_told(text, "Le Togo est en fête.")[0]


def test_a_leader_of_another_state_takes_no_part():
    assert told(BETWEEN, f"La délégation italienne était conduite par le ministre {C}.") == [("negotiation", [])]


@pytest.mark.parametrize(
    "talks, expected",
    [
        (f"Le ministère togolais de la Culture a tenu mardi des consultations avec l’Espagne. {NAMED}", 1),
        ("Le ministère togolais de la Culture a eu mardi une discussion avec l’Espagne.", 0),
    ],
)
def test_a_ministry_that_holds_talks_meets_the_state_named(talks, expected):
    assert len(told(talks)) == expected


RECEIVED = f"Le Premier ministre togolais, {A}, a reçu mardi une délégation espagnole."


@pytest.mark.parametrize(
    "later, leads",
    [
        (f"À sa tête figurait {B}, secrétaire d’Etat au Commerce.", True),
        (f"À sa tête, la ministre du Commerce, {B}, venait parler des ports.", True),
        (f"La ministre du Commerce, {B}, était à sa tête.", True),
        (f"La ministre du Commerce, {B}, n’était pas à sa tête.", False),
        (f"La ministre du Commerce, {B}, a perdu la tête.", False),
    ],
)
def test_who_is_at_the_head_of_a_delegation_told_before(later, leads):
    contacts = parties_told(RECEIVED, later)
    assert contacts[0] == [(A, "TG"), *([(B, "ES")] if leads else [])]


@pytest.mark.parametrize(
    "later",
    [
        f"Au cours de l’entretien, auquel a pris part l’ambassadrice d’Italie, {C}, les deux ont parlé de pêche.",
        f"L’entretien, auquel prenait part l’ambassadrice d’Italie, {C}, a porté sur la pêche.",
    ],
)
def test_the_subject_behind_a_relative_clause_is_not_of_it(later):
    met = f"Le Premier ministre togolais, {A}, a reçu mardi la ministre espagnole {B}."
    assert told(met, later) == [("meeting", [A, B, C])]
