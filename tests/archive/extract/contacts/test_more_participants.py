"""Who else took part in a contact: by the office of all, by his body or his signature. The persons are invented."""

import pytest

from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY, parties_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Jan Novak"


def offices(*paragraphs):
    """{who: office} of all contacts of a small dispatch."""
    drafts = read(dispatch(*paragraphs), published="2025-06", today=TODAY).drafts
    return {p.name: p.function and p.function.role for draft in drafts for p in draft.named}


@pytest.mark.parametrize(
    "paragraphs, office",
    [
        (
            (
                "Les ministres de la Défense de trois pays de la région se sont réunis mardi à Lomé.",
                f"Y ont pris part le Togolais {A}, l’Espagnole {B} et l’Italien {C}.",
            ),
            "ministre de la Défense",
        ),
        (
            (
                f"Le Togolais {A}, l’Espagnole {B} et l’Italien {C} se sont réunis mardi à Lomé.",
                "Les trois Premiers ministres ont parlé du port.",
            ),
            "premier ministre",
        ),
    ],
)
def test_the_office_that_a_word_gives_all_is_each_ones(paragraphs, office):
    assert {role.casefold() for role in offices(*paragraphs).values()} == {office.casefold()}


def test_the_office_of_a_unions_ministers_is_that_of_each():
    met = "Les ministres de la Défense de l’Union africaine se sont réunis mardi à Lomé."
    told_of = offices(met, f"Le Togolais {A}, l’Angolaise {B} et l’Ivoirien {C} ont parlé du port.")
    assert set(told_of.values()) == {"ministre de la Défense"}


def test_who_met_the_ministers_of_a_union_has_not_their_office():
    told_of = offices(f"Le Togolais {A} a rencontré mardi à Lomé les commissaires de l’Union africaine {B} et {C}.")
    assert told_of[A] is None


def test_a_word_for_others_gives_no_office():
    met = f"Le Togolais {A}, l’Espagnole {B} et l’Italien {C} se sont réunis mardi à Lomé."
    assert set(offices(met, "Les deux Premiers ministres du Bénin et du Ghana ont protesté.").values()) == {None}


def test_a_counterpart_of_one_of_several_leaders_has_his_office():
    told_of = (
        "Les dirigeants du Togo et de l’Espagne se sont entretenus mardi à Lomé.",
        f"Le port est trop petit, a reconnu le Premier ministre togolais, {A}. Son homologue espagnole, {B}, le veut.",
    )
    assert {role.casefold() for role in offices(*told_of).values()} == {"premier ministre", "première ministre"}


SUMMIT = (
    "Le sommet de l’Union africaine s’est tenu mardi à Lomé.",
    f"Autour du président togolais {A} avaient pris place la présidente espagnole {B} et le président italien {C}.",
)


@pytest.mark.parametrize(
    "later, names",
    [
        (f"Le secrétaire général de l’Union africaine, {D}, a ouvert les débats.", {A, B, C, D}),
        (f"Le secrétaire général de l’Union africaine, {D}, a salué cette rencontre.", {A, B, C}),
        (f"Le secrétaire général de l’OTAN, {D}, a parlé du blé.", {A, B, C}),
        (f"Le porte-parole de l’Union africaine, {D}, a parlé du blé.", {A, B, C}),
    ],
)
def test_the_officer_of_the_body_that_met_was_there(later, names):
    assert [set(found) for _, found in told(*SUMMIT, later)] == [names]


@pytest.mark.parametrize(
    "later, states",
    [
        ("Le Chili et la Grenade avaient dépêché leurs ministres de la Pêche.", {"CL", "GD"}),
        ("Le Chili et la Grenade n’avaient pas dépêché leurs ministres de la Pêche.", set()),
        ("Le Chili et la Grenade avaient envoyé du blé.", set()),
    ],
)
def test_states_that_sent_their_ministers_took_part(later, states):
    [draft] = read(dispatch(*SUMMIT, later), published="2025-06", today=TODAY).drafts
    assert {party.country for party in draft.parties} == states


MET = f"Le président togolais {A} a reçu mardi à Lomé la présidente espagnole {B}."


@pytest.mark.parametrize(
    "later, names",
    [
        (f"Les signatures sont celles du ministre togolais des Transports, {C}.", {A, B, C}),
        (f"L’accord a été signé par le ministre espagnol des Transports, {C}.", {A, B, C}),
        (f"Le ministre espagnol des Transports, {C}, a signé le protocole.", {A, B, C}),
        (f"Le ministre italien des Transports, {C}, a signé le protocole.", {A, B}),
        (f"Le ministre espagnol des Transports, {C}, n’a pas signé le protocole.", {A, B}),
        (f"Le ministre espagnol des Transports, {C}, a signé la loi lundi.", {A, B}),
        (f"« Le ministre espagnol des Transports, {C}, a signé », a-t-il dit.", {A, B}),
    ],
)
def test_who_signed_for_a_side_was_there(later, names):
    assert [set(found) for _, found in told(MET, later)] == [names]


def test_envoys_are_told_by_the_state_that_they_will_represent():
    first = f"Deux nouveaux ambassadeurs ont été reçus mardi à Lomé par le président togolais {A}."
    later = f"Mme {B} représentera l’Espagne, M. {C} l’Italie."
    assert parties_told(first, later) == [[(A, "TG"), (B, "ES"), (C, "IT")]]
    assert offices(first, later) == {A: "président", B: "ambassadrice", C: "ambassadeur"}


@pytest.mark.parametrize("later", [f"Mme {B} représentera l’avenir.", f"Mme {B} a visité l’Espagne."])
def test_envoys_are_not_told_by_another_verb(later):
    assert parties_told(f"Deux ambassadeurs ont été reçus mardi par le président togolais {A}.", later) in (
        [],
        [[(A, "TG")]],
    )


@pytest.mark.parametrize(
    "text, contacts",
    [
        (
            f"Le ministre togolais {A} a eu mardi deux apartés, d’abord avec la ministre espagnole {B}, puis avec le "
            f"ministre italien {C}.",
            [{A, B}, {A, C}],
        ),
        (
            f"Le ministre togolais {A} a échangé mardi avec la ministre espagnole {B} sur le port, puis le ministre "
            f"italien {C} a parlé du blé à ses députés.",
            [{A, B}],
        ),
    ],
)
def test_those_met_next_in_the_same_sentence_are_met_apart(text, contacts):
    assert [set(names) for _, names in told(text)] == contacts


@pytest.mark.parametrize(
    "later, contacts",
    [
        (f"De leur côté, le ministre togolais {C} et le ministre espagnol {D} ont eu leur séance.", [{A, B}, {C, D}]),
        (f"De leur côté, le ministre togolais {C} et le ministre espagnol {D} ont voté.", [{A, B}]),
        (f"De leur côté, le ministre togolais {C} et le ministre espagnol {D} souhaitent une rencontre.", [{A, B}]),
    ],
)
def test_two_officials_told_further_on_met_too(later, contacts):
    assert [set(names) for _, names in told(MET, later)] == contacts


@pytest.mark.parametrize(
    "text, names",
    [
        (f"Accrédité lundi par le président togolais {A}, l’ambassadeur d’Espagne, {B}, a parlé du port.", [{A, B}]),
        (f"Le président togolais {A} a retenu l’ambassadeur d’Espagne au Togo, {B}, pour un entretien.", [{A, B}]),
        (f"Le président togolais {A} a retenu l’offre de l’ambassadeur d’Espagne, {B}.", []),
        (
            f"Il revenait au président togolais {A} de clore la réunion, en présence de la ministre espagnole {B}.",
            [{A, B}],
        ),
    ],
)
def test_more_verbs_of_receiving(text, names):
    assert [set(found) for _, found in told(text)] == names


@pytest.mark.parametrize(
    "first, states",
    [
        ("L’Espagne et l’Italie ont chacune un nouveau représentant à Lomé.", [(A, "TG"), (B, "ES"), (C, "IT")]),
        ("L’Espagne, le Chili et l’Italie ont chacun un nouveau représentant à Lomé.", None),
    ],
)
def test_envoys_serve_the_states_listed_before_as_many_as_they_are(first, states):
    met = f"Le président togolais {A} a reçu mardi MM. {B} et {C}, ambassadeurs de ces États."
    [found] = parties_told(first, met)
    assert (found == states) is (states is not None)


LED = f"Le ministre togolais {A} a accueilli mardi à Lomé une délégation espagnole conduite par la ministre {B}"
MET = f"Le ministre togolais {A} s’est entretenu mardi à Lomé avec la ministre espagnole {B}."


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"{LED}, et dont faisaient partie les députés {C} et {D}.",),
        (f"{LED} et composée des députés {C} et {D}.",),
        (f"{LED} et comprenant le sénateur {C} et le député {D}.",),
        (MET, f"Dans la délégation espagnole figuraient les députés {C} et {D}."),
        (f"{LED}.", f"La délégation, qui comprenait les députés {C} et {D}, a visité le port."),
        (f"{MET[:-1]}, dont la délégation comprenait les députés {C} et {D}.",),
    ],
)
def test_members_of_a_delegation_serve_what_its_leader_does(paragraphs):
    assert parties_told(*paragraphs) == [[(A, "TG"), (B, "ES"), (C, "ES"), (D, "ES")]]


@pytest.mark.parametrize(
    "text",
    [
        f"{LED}. Le groupe d’amitié, dont faisaient partie {C} et {D}, a été dissous.",
        f"{LED}. Le prix comprend une médaille du peintre {C}.",
        f"{LED} et composée de dix membres.",
    ],
)
def test_members_of_something_else_do_not(text):
    assert parties_told(text) == [[(A, "TG"), (B, "ES")]]


@pytest.mark.parametrize(
    "later",
    [
        f"L’ambassadeur d’Espagne au Togo, {C}, était aussi de la partie.",
        f"L’ambassadeur d’Espagne au Togo, {C}, assistait la ministre.",
        f"L’ambassadeur d’Espagne au Togo, {C}, accompagnait la délégation.",
        f"Il a été question du port. Le reste a été renvoyé à plus tard. L’ambassadeur d’Espagne au Togo, {C}, "
        "accompagnait la délégation.",
    ],
)
def test_who_was_told_to_be_there_with_the_guest(later):
    assert parties_told(MET, later) == [[(A, "TG"), (B, "ES"), (C, "ES")]]


def test_who_accompanied_the_delegation_tells_whom_its_leader_serves():
    met = f"La ministre des Relations extérieures, {B}, s’est entretenue mardi avec le ministre togolais {A}."
    later = f"L’ambassadeur d’Espagne au Togo, {C}, accompagnait la délégation."
    assert parties_told(met, later) == [[(B, "ES"), (A, "TG"), (C, "ES")]]


def test_who_stood_by_an_office_of_a_state_serves_that_state():
    met = f"Par visioconférence, le Premier ministre, {A}, et le Premier ministre espagnol, {C}, ont conclu un accord."
    later = f"{D}, ministre de la Justice, se trouvait aux côtés du chef du gouvernement togolais. Madrid en a besoin."
    assert [(who, party) for who, party in parties_told(met, later)[0] if who == D] == [(D, "TG")]


SIGNED = "les ministres des Finances, {} pour le Togo et {} pour l’Espagne"


@pytest.mark.parametrize(
    "later",
    [
        f"L’accord a été signé par {SIGNED}.",
        f"À la clé, un accord paraphé par {SIGNED}.",
        "L’accord a été signé par les deux ministres des Finances, {} pour le Togo et {} pour l’Espagne.",
    ],
)
def test_who_signed_for_both_sides_of_a_meeting_was_there(later):
    assert parties_told(MET, later.format(C, D)) == [[(A, "TG"), (B, "ES"), (C, "TG"), (D, "ES")]]


@pytest.mark.parametrize(
    "later",
    [
        "Ensuite, le ministre de la Pêche, {}, et l’attachée de défense espagnole, {}, ont signé un accord.",
        "À l’issue de l’entretien, un accord a été signé par le ministre de la Pêche, {}, et la consule d’Espagne, {}.",
        "Un accord a été signé par le ministre de la Pêche, {}, pour le Togo, et l’attachée de défense espagnole, {}.",
    ],
)
@pytest.mark.parametrize("met", ["{} a reçu mardi {}.", "{} et {} se sont entretenus mardi à Lomé."])
def test_who_signed_for_a_side_not_printed_was_there(met, later):
    first = met.format(f"Le président togolais {A}", f"la présidente espagnole {B}")
    [found] = parties_told(first, later.format("Yao Kuma", "Eva Sol"))
    assert found == [(A, "TG"), (B, "ES"), ("Yao Kuma", "TG"), ("Eva Sol", "ES")]


def test_signatures_tell_whom_a_host_of_no_printed_state_serves():
    met = f"Le président de la République, {A}, a été reçu lundi à Madrid par son homologue espagnol, {B}."
    later = f"À la clé, un accord signé par {SIGNED}."
    assert parties_told(met, later.format(C, D)) == [[(A, "TG"), (B, "ES"), (C, "TG"), (D, "ES")]]
