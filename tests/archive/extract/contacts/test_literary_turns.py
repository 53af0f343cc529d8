"""Contacts in the turns of literary prose. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY, parties_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Nikos Papas"
MET = f"Le président togolais {A} a reçu mardi à Lomé la présidente espagnole {B}."


def read(*paragraphs, published=None):
    return extract(clean("\n\n".join(paragraphs)), published=published, today=TODAY)


def test_under_whose_authority_a_commission_sat_were_there():
    text = f"La commission mixte a siégé mardi sous l’autorité conjointe du ministre togolais {A} et de la ministre "
    assert told(f"{text}espagnole {B}.") == [("negotiation", [A, B])]


@pytest.mark.parametrize("same", ["tient le même portefeuille", "a la même charge", "exerce les mêmes fonctions"])
def test_who_holds_the_same_office_elsewhere_has_it(same):
    text = f"La commission a siégé mardi sous la présidence de {A}, ministre togolais de la Pêche, et de {C}, qui "
    assert roles_told(f"{text}{same} à Rome.") == [[(A, "ministre de la Pêche"), (C, "ministre de la Pêche")]]
    assert parties_told(f"{text}{same} à Rome.") == [[(A, "TG"), (C, "IT")]]


def test_who_speaks_the_same_language_holds_no_office():
    text = (
        f"La commission a siégé mardi sous la présidence de {A}, ministre togolais de la Pêche, et de l’Italien {C}, "
    )
    assert roles_told(f"{text}qui parle la même langue.") == [[(A, "ministre de la Pêche"), (C, None)]]


def test_who_spoke_to_her_of_something_met_her():
    first = f"La ministre togolaise {A} s’est entretenue mardi à Rome avec le ministre italien {C}."
    assert told(first, f"La présidente du Sénat, {B}, l’a ensuite entretenue de la pêche.")[1][1] == [A, B]


def test_delegations_that_negotiated_held_talks():
    text = f"La délégation togolaise, avec à sa tête le ministre {A}, et la délégation espagnole de la ministre {B} "
    assert [kind for kind, _ in told(f"{text}ont négocié mardi la réouverture du marché.")] == ["negotiation"]


def test_appointments_that_awaited_somebody_dated_his_meetings():
    first = f"Rome, 6 juin 2025 (ANSA) – Trois rendez-vous attendaient jeudi la ministre togolaise {B}."
    [meeting] = read(f"{first} Elle a d’abord vu son homologue italien, {C}.").meetings
    assert meeting.date == "2025-06-05"


def test_an_anniversary_is_not_the_day_of_the_letters():
    first = "Lomé, 15 avril 2025 (ATOP) – Le 15 avril 1960, le Togo et l’Espagne nouaient des relations."
    [letter] = read(f"{first} Le président togolais {A} et la présidente espagnole {B} se sont écrit.").meetings
    assert (letter.kind, letter.date) == ("letter", "2025-04-15")


def test_a_moment_with_each_is_a_meeting_with_each():
    first = f"Le président togolais {A} a reçu mardi les lettres de créance de deux ambassadeurs."
    second = f"Il s’agit de l’ambassadrice d’Espagne, {B}, et de l’ambassadeur d’Italie, {C}."
    later = told(first, second, "La cérémonie achevée, le chef de l’État a pris un moment avec chacun.")
    assert [set(names) for _, names in later] == [{A, B, C}, {A, B}, {A, C}]


def test_the_next_audience_was_at_somebody_elses():
    first = f"Lomé, 4 juin 2025 – Le président {A} a reçu mardi la vice-présidente espagnole {B}."
    meetings = read(f"{first} L’audience suivante, chez le Premier ministre, {D}, a porté sur la pêche.").meetings
    assert [[person.name for person in met.participants] for met in meetings] == [[A, B], [B, D]]


def test_of_the_latter_he_serves_the_body_told_before():
    first = f"La ministre espagnole {B} s’est rendue mardi à la Commission de l’Union africaine."
    text = parties_told(f"{first} Le vice-président de celle-ci, {A}, et {B} sont convenus de consultations.")
    assert (A, "Commission de l’Union africaine") in text[0]


def test_whom_he_receives_at_a_seat_of_a_state_tells_which_he_serves():
    first = f"{C} a été reçu mardi à la Maison-Blanche par {A}."
    later = "Le premier ministre italien a refusé l’idée caressée par le président américain."
    assert parties_told(first, later) == [[(C, "IT"), (A, "US")]]


@pytest.mark.parametrize("around", [f"autour de l’émir du Qatar, {D}", f"autour du Premier ministre qatari {D}"])
def test_around_whom_two_met_was_there(around):
    text = f"Le président togolais {A} et la présidente espagnole {B} se sont retrouvés mardi à Doha, {around}."
    assert [met for _, met in told(text)] == [[A, B, D]]


def test_a_matter_around_which_two_met_is_nobody():
    text = f"Le président togolais {A} et la présidente espagnole {B} se sont retrouvés mardi autour du dossier de {D}."
    assert [met for _, met in told(text)] == [[A, B]]


def test_whom_an_office_tells_alone_met_where_he_went():
    text = "Le président togolais s’est rendu mardi à Madrid, où il s’est entretenu avec son homologue espagnole."
    [meeting] = read(f"Lomé, 4 juin 2025 – {text}").meetings
    assert (meeting.kind, meeting.place, meeting.countries) == ("meeting", "Madrid", ["TG", "ES"])


@pytest.mark.parametrize("host", [f", {A}", ""])
def test_the_president_of_another_state_is_no_apposition(host):
    text = (
        f"Reçue mardi par son homologue espagnole, {B}, le président togolais{host or ''} a signé avec elle un accord."
    )
    text = text.replace("togolais,", "togolais,") if host else text
    before = f"{A} a quitté Lomé lundi."
    assert (B, "ES") in parties_told(before, text.replace(f"togolais, {A}", f"togolais, {A},"))[0]


def test_a_commissioner_serves_the_commission_that_met():
    first = f"Le ministre togolais {A} s’est entretenu mardi avec la présidente de la Commission européenne, {B}."
    later = f"La délégation européenne comprenait le commissaire à l’Énergie, {C}. L’Arménie a été évoquée."
    assert (C, "Commission européenne") in parties_told(first, later)[0]


def test_a_union_among_the_portfolios_of_a_minister_is_one_of_them():
    office = "ministre espagnole des Affaires étrangères, de l’Union européenne et de la Coopération"
    assert roles_told(f"Le ministre togolais {A} a reçu mardi la {office}, {B}.")[0][1] == (
        B,
        "ministre des Affaires étrangères, de l’Union européenne et de la Coopération",
    )


def test_the_prosecutor_of_a_town_serves_its_state():
    text = f"Le ministre togolais {A} a reçu mardi le procureur général de Madrid, {B}."
    assert (B, "ES") in parties_told(text)[0]


def test_those_who_will_go_with_the_visitor_are_told_before_their_names():
    first = f"Le président togolais {A} fera du 22 au 24 juillet une visite d’État en Espagne, a annoncé mardi Madrid."
    assert told(first, f"Accompagneront M. {A} son ministre du Climat, {C}, et la ministre {D}.") == [
        ("visit", [A, C, D])
    ]


def test_who_belongs_to_the_delegation_told_before_was_there():
    first = f"Le président togolais {A} a reçu mardi une délégation espagnole menée par la ministre {B}."
    assert (C, "ES") in parties_told(first, f"La délégation, dont faisait partie le député {C}, est arrivée lundi.")[0]


def test_of_the_same_two_in_the_afternoon_told_anew():
    first = f"L’ambassadrice d’Espagne, {B}, a remis mardi ses lettres de créance au président togolais {A}."
    second = f"Le ministre togolais {C} assistait à la cérémonie."
    met = told(first, second, f"Dans l’après-midi, Mme {B} a eu une séance de travail avec le ministre {C}.")
    assert [set(names) for _, names in met] == [{A, B, C}, {B, C}]
