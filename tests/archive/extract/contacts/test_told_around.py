"""Who else was there, and which talks are others, by the words around a contact. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY, parties_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
MET = f"Le président togolais {A} a reçu mardi à Lomé la présidente espagnole {B}."


def states(text):
    [meeting] = extract(clean(text), published="2025-06", today=TODAY).meetings
    return [(person.name, person.country) for person in meeting.participants], meeting.countries


def test_who_receives_the_agencys_own_official_abroad_is_at_home_there():
    text = f"Lomé, 4 juin (ATOP) – Le Premier ministre {A} a été reçu mardi à Madrid par la présidente {B}."
    assert states(text)[0] == [(A, "TG"), (B, "ES")]


def test_in_whose_name_somebody_speaks_is_not_there():
    text = (
        f"Le ministre togolais {A} et la ministre espagnole {B} siégeaient à Rome autour du ministre italien, {C}, "
        f"qui dirigeait les débats au nom du médiateur de l’Union africaine, le président {D}."
    )
    assert [met for _, met in told(text)] == [[A, B, C]]


def test_who_awaited_the_visitor_met_him_with_those_beside_him():
    later = f"Elle s’est ensuite rendue au port, où le Premier ministre {C} l’attendait, entouré du ministre {D}."
    assert [set(row) for row in parties_told(MET, later)][1] == {(B, "ES"), (C, "TG"), (D, "TG")}


def test_calls_are_announced_behind_what_dates_them():
    first = f"Quelques heures après le séisme, le ministre togolais {A} a multiplié mardi les appels téléphoniques."
    each = (f"Il a d’abord appelé son homologue espagnole, {B}.", f"Le soir, il s’est entretenu avec l’Italien {C}.")
    assert [kind for kind, _ in told(first, *each)] == ["phone_call", "phone_call"]


def test_two_of_three_who_spoke_separately_met_again():
    first = f"Le président togolais {A}, la présidente espagnole {B} et le président italien {C} se sont réunis mardi."
    later = f"Dans la même journée, {A} et {C} se sont entretenus séparément."
    assert [met for _, met in told(first, "Ils ont signé un traité.", later)] == [[A, B, C], [A, C]]


def test_envoys_without_a_name_hand_over_their_letters_too():
    first = f"Le président togolais {A} a reçu mardi les lettres de créance de trois ambassadeurs."
    later = f"Il s’agit de l’ambassadrice d’Espagne, {B}, ainsi que des ambassadeurs d’Italie et de Grèce."
    assert states(f"{first} {later}")[1] == ["TG", "ES", "IT", "GR"]


@pytest.mark.parametrize(
    "later, met",
    [
        (f"Les pourparlers élargis ont réuni du côté togolais les ministres {C} et {D}.", [[A, B, C, D]]),
        (f"Le ministre {C} y assistait, de même que le conseiller {D}.", [[A, B, C, D]]),
    ],
)
def test_talks_that_go_on_with_others(later, met):
    assert [names for _, names in told(MET, later)] == met


def test_who_belonged_to_a_delegation_serves_what_it_is_of():
    later = f"Le ministre {C} faisait partie de la délégation espagnole."
    assert (C, "ES") in parties_told(MET, later)[0]


def test_who_was_there_with_each_envoy_was_at_every_audience():
    first = f"Le président togolais {A} a reçu mardi les lettres de créance de deux nouveaux ambassadeurs."
    envoys = f"Il s’agit de l’ambassadrice d’Espagne, {B}, et de l’ambassadeur d’Italie, {C}."
    later = f"À l’issue de la cérémonie, il s’est entretenu avec chacun d’eux, en présence du ministre togolais {D}."
    assert [set(met) for _, met in told(first, envoys, later)] == [{A, B, C}, {A, B, D}, {A, C, D}]


def test_three_of_one_rank_who_met_one_another_are_a_summit():
    first = (
        f"Le président togolais {A}, la présidente espagnole {B} et le président italien {C} se sont rencontrés mardi."
    )
    assert told(first) == [("summit", [A, B, C])]


@pytest.mark.parametrize("met", ["s’est entretenu mardi avec", "a reçu mardi"])
@pytest.mark.parametrize("sender", ["son homologue espagnol", "président espagnol"])
def test_he_whom_somebody_hands_a_message_is_the_subject(met, sender):
    of = "de " if sender.startswith("son") else "du "
    text = f"Le président togolais {A} {met} la ministre espagnole {B}, qui lui a remis un message {of}{sender}, {C}."
    assert told(text) == [("meeting", [A, B]), ("letter", [C, A])]
    assert roles_told(text)[1] == [(C, "président"), (A, "président")]


def test_the_leader_of_a_state_is_who_rules_there():
    first = f"À Madrid, la ministre espagnole {A} a reçu mardi le président togolais {B} et le ministre togolais {C}."
    later = f"La veille, le dirigeant togolais avait été reçu par le président du Sénat, {D}."
    assert told(first, later)[-1][1] == [B, D]


def test_who_leads_the_delegation_to_come_is_told_in_the_next_sentence():
    first = "Une délégation du Parlement togolais se rendra en Espagne du 6 au 10 juin."
    later = f"Conduite par le député {A}, elle comprend la députée {B}."
    assert parties_told(first, later) == [[(A, "TG"), (B, "TG")]]


def test_a_river_is_no_state_that_somebody_serves():
    text = f"Lomé – Le ministre {A} a reçu mardi l’ambassadeur d’Italie, {C}. Le fleuve Sénégal a été évoqué."
    assert states(f"{text} L’audience s’est déroulée en présence du conseiller {D}.")[1] == ["TG", "IT"]


def test_in_the_company_of_a_counterpart_each_serves_his_own():
    text = f"Lomé – Le président {A} a inauguré mardi un pont, en compagnie de son homologue ivoirien, {C}."
    assert states(f"{text} Ils se sont ensuite entretenus au palais.")[0] == [(A, "TG"), (C, "CI")]


def test_the_counterparts_are_his_who_met_them_in_the_margin():
    first = f"Le ministre togolais de la Pêche, {A}, est allé mardi à Rome pour la réunion des chefs de la diplomatie."
    later = f"En marge de celle-ci, il a eu des entretiens avec ses homologues espagnole, {B}, et italien, {C}."
    assert {role for met in roles_told(first, later) for _, role in met} == {"ministre de la Pêche"}


@pytest.mark.parametrize("who", ["qui s’est", "lequel s’est"])
def test_whom_a_relative_clause_says_to_have_met_others_met_them_apart(who):
    first = f"Le président togolais {A} a accordé mardi une audience au ministre espagnol {B}"
    text = f"{first}, {who} ensuite entretenu avec le ministre togolais {C}."
    assert told(text) == [("meeting", [A, B]), ("meeting", [B, C])]


def test_with_whom_is_no_subject():
    text = f"Le président togolais {A} a reçu mardi la ministre espagnole {B}, avec laquelle il a parlé de pêche."
    assert told(text) == [("meeting", [A, B])]


def test_what_two_presided_is_one_session():
    text = (
        f"Le ministre togolais {A} a coprésidé mardi à Lomé, avec son homologue espagnol {B}, la 12e consultation "
        "politique entre les deux ministères."
    )
    assert told(text) == [("negotiation", [A, B])]


@pytest.mark.parametrize(
    "guest",
    [
        f"son invitée, la présidente espagnole {B}",
        f"sa visiteuse espagnole, {B}",
        f"son hôte espagnole, {B}",
        f"son hôte, la présidente espagnole {B}",
    ],
)
def test_whose_visitor_is_named_received_him(guest):
    [meeting] = extract(
        clean(f"Lomé, 3 juin 2025 (ATOP) – Le président togolais {A} s’est entretenu mardi avec {guest}."),
        published=None,
        today=TODAY,
    ).meetings
    assert [(person.name, person.country) for person in meeting.participants] == [(A, "TG"), (B, "ES")]
    assert meeting.place == "Lomé"


def test_a_host_and_his_visitor_met():
    assert parties_told(f"Le président togolais {A} et son hôte espagnol, {B}, ont discuté mardi de la pêche.") == [
        [(A, "TG"), (B, "ES")]
    ]


@pytest.mark.parametrize("led", ["les chefs de délégation d’Espagne et d’Italie", "le chef de la délégation espagnole"])
def test_who_led_a_delegation_is_the_official_named_next(led):
    first = f"Le président togolais {A} s’est entretenu mardi avec {led}."
    assert (B, "vice-ministre") in roles_told(first, f"Le vice-ministre espagnol {B} a promis des ambulances.")[0]


def test_a_journey_under_way_puts_its_talks_in_the_datelines_city():
    first = f"Madrid, 6 juin 2025 – Le ministre togolais {A} a bouclé vendredi une visite de trois jours en Espagne."
    [meeting] = extract(
        clean(f"{first} Il s’était entretenu jeudi avec la ministre espagnole {B}."), published=None, today=TODAY
    ).meetings
    assert meeting.place == "Madrid"


def test_each_of_the_appointments_that_follow_one_another_is_a_meeting():
    text = f"La ministre togolaise {A} a enchaîné mardi les rendez-vous : avec la ministre espagnole {B}, avec "
    assert told(f"{text}le ministre italien {C}.") == [("meeting", [A, B]), ("meeting", [A, C])]


def test_a_dialogue_of_one_people_is_no_side():
    text = f"Le ministre togolais {A} et la ministre espagnole {B} ont appelé mardi à la reprise du dialogue entre les"
    assert states(f"{text} Libyens. Au cours de cette rencontre, ils ont parlé du port.")[1] == ["TG", "ES"]


def test_sir_is_a_man():
    text = f"La gouverneure générale des Îles Salomon, {B}, a rencontré mardi son homologue papouasien, sir {A}."
    assert (A, "gouverneur général") in roles_told(text)[0]


@pytest.mark.parametrize(
    "bodies, union",
    [
        ("le président du Conseil européen, {C}, et", "Union européenne"),
        ("au siège de l’Union africaine", "Union africaine"),
    ],
)
def test_the_president_of_the_commission_serves_the_union_told_of(bodies, union):
    text = f"Le ministre togolais {A} a rencontré mardi {bodies.format(C=C)} "
    assert (B, union) in parties_told(f"{text}la présidente de la Commission, {B}.")[0]


@pytest.mark.parametrize(
    "later, met",
    [
        ("Les deux chefs d’État s’étaient déjà entretenus la veille à Kara.", 2),
        ("Ils s’étaient entretenus lundi à Kara.", 2),
        ("Ils s’étaient vus en mars à Kara.", 1),
        ("Ils se sont entretenus pendant une heure.", 1),
    ],
)
def test_who_had_met_the_day_before_met_twice(later, met):
    first = f"Lomé, 3 juin 2025 – Le président togolais {A} a reçu mardi la présidente espagnole {B}. "
    assert len(extract(clean(first + later), published=None, today=TODAY).meetings) == met


def test_the_day_of_an_arrival_is_no_meetings():
    text = (
        f"Lomé, 5 juin 2025 – Arrivée mercredi soir à Lomé, la ministre espagnole {B} s’est entretenue jeudi avec le "
        f"président togolais {A}, puis avec le ministre togolais {C}."
    )
    assert [met.date for met in extract(clean(text), published=None, today=TODAY).meetings] == ["2025-06-05"] * 2


def test_a_day_of_a_visit_whose_days_are_not_told_is_the_datelines():
    text = f"Lomé, 5 juin 2025 – Au premier jour de sa visite en Espagne, le président togolais {A} a rencontré "
    [meeting] = extract(clean(f"{text}la ministre espagnole {B}."), published=None, today=TODAY).meetings
    assert meeting.date == "2025-06-05"


def test_experts_of_two_states_negotiate():
    first = "Réunis mardi à Lomé, les experts togolais et espagnols ont bouclé le tracé de la frontière."
    later = f"Côté togolais, la délégation était menée par le préfet {A} ; côté espagnol, par la directrice {B}."
    assert told(first, later) == [("negotiation", [A, B])]
