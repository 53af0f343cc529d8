"""Words that seem to tell of one more contact, or of one more state, and do not. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told, told

A, B, C, D = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti", "Jan Novak"
MET = f"Le président togolais {A} et la présidente espagnole {B} ont eu mardi à Lomé un tête-à-tête."


@pytest.mark.parametrize(
    "talks", ["aux pourparlers", "aux entretiens", "aux discussions", "à l’entretien", "à ces consultations"]
)
def test_who_took_part_in_what_was_told_before(talks):
    later = f"Ont pris part {talks} le ministre togolais {C} et le ministre espagnol {D}."
    assert [names for _, names in told(MET, later)] == [[A, B, C, D]]


def test_who_took_part_in_talks_not_told_before():
    text = f"Le ministre togolais {C} et le ministre espagnol {D} ont pris part mardi aux consultations de Lomé."
    assert [names for _, names in told(text)] == [[C, D]]


@pytest.mark.parametrize(
    "visit",
    [
        f"La visite de Mme {B.split()[1]} à Lomé, en juillet 2023, avait ouvert la voie à cette coopération.",
        f"Une visite de Mme {B.split()[1]} à Madrid avait rapproché les deux pays.",
    ],
)
def test_a_visit_looked_back_on_is_no_contact(visit):
    met = f"Le président togolais {A} a reçu mardi à Lomé la présidente espagnole {B}, puis le ministre italien {C}."
    assert [names for _, names in told(met, visit)] == [[A, B], [A, C]]


@pytest.mark.parametrize(
    "received, met",
    [
        (f"Le président espagnol {C} l’a reçu en audience.", [[C, A]]),
        (f"Le président espagnol {C} l’y a reçu en audience.", [[C, A]]),
        (f"Le président espagnol {C} l’en a félicité.", []),
    ],
)
def test_whom_a_clitic_stands_for(received, met):
    came = f"Le ministre togolais {A} a apporté mardi un pli au palais de Madrid."
    assert [names for _, names in told(came, received)] == met


def test_what_follows_a_deed_is_in_nobodys_company():
    met = f"Le ministre {A} a parlé lundi à Rome avec deux de ses homologues européens."
    told_one = f"Au Belge {C}, il a dit que l’annonce devait être suivie d’actes."
    telling = parties_told(met, told_one, "Lomé et le Togo paieront. (Togo-Presse)")
    assert (A, "BE") not in [pair for pairs in telling for pair in pairs]


def test_who_attended_came_with_one_of_both_sides():
    attended = f"Y a pris part le Premier ministre, {D}."
    [met] = parties_told("Rome – " + MET, attended, "L’aide à la Syrie et les réfugiés de Syrie ont été évoqués.")
    assert dict(met)[D] in ("TG", "ES")


def test_the_head_of_a_group_is_not_the_head_told_before():
    led = "Des députés grecs, conduits par le président de leur groupe d’amitié, ont vu ensuite le port."
    met = f"Le président de la République, {A}, a reçu mardi à Lomé la présidente espagnole {B}."
    assert dict(parties_told(met, led)[0])[A] != "GR"


@pytest.mark.parametrize(
    "later",
    [
        f"Elle s’était entretenue lundi avec son homologue {D}.",
        f"Elle a également rencontré sa consœur {D}.",
        f"Elle a aussi été reçue par son confrère {D}.",
    ],
)
def test_a_counterpart_is_that_of_the_subject(later):
    met = f"La ministre togolaise de la Défense, {B}, a été reçue mardi à Rome par le président italien {C}."
    assert roles_told(met, later)[1] == [(B, "ministre de la Défense"), (D, "ministre de la Défense")]


def test_with_whom_one_signed_who_was_met_in_the_same_sentence():
    met = f"La ministre togolaise de la Défense, {B}, a été reçue mardi à Rome par le président italien {C}."
    signed = f"Elle a également rencontré le général {D}, avec qui elle a signé un accord."
    assert [names for _, names in told(met, signed)] == [[B, C], [B, D]]


@pytest.mark.parametrize("joint", [", puis avec", ", et avec", " et avec"])
def test_an_apposition_tells_of_a_counterpart(joint):
    named = f"{C}, son homologue italien{joint} le maire {D}"
    met = f"Le ministre togolais de la Défense, {A}, s’est entretenu lundi à Rome avec {named}."
    offices = dict(role for roles in roles_told(met) for role in roles)
    assert offices == {A: "ministre de la Défense", C: "ministre de la Défense", D: "maire"}


@pytest.mark.parametrize(
    "came",
    [
        "s’est rendue mardi à Rome, où elle a été reçue",
        "a fait mardi une visite à Rome, au cours de laquelle elle a été reçue",
        "a été reçue mardi à Rome",
    ],
)
@pytest.mark.parametrize("met", ["s’est entretenue avec", "a rencontré"])
def test_the_counterpart_is_hers_in_a_relative_clause_too(came, met):
    text = f"La ministre togolaise de la Pêche, {B}, {came} par le président du Sénat, {C}, et {met} son homologue {D}."
    assert roles_told(text)[-1] == [(B, "ministre de la Pêche"), (D, "ministre de la Pêche")]
