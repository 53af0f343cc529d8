"""Contacts that open or close somebody's day, and such as were done just before. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"
MET = f"La ministre espagnole {B} a été reçue mardi à Lomé par le Premier ministre togolais, {A}."


@pytest.mark.parametrize(
    "later",
    [
        f"Un entretien avec le président de l’Assemblée, {C}, a refermé sa journée.",
        f"Sa visite s’est achevée chez le président de l’Assemblée, {C}.",
        f"La journée s’est terminée avec le président de l’Assemblée, {C}.",
        f"Un dîner avec le président de l’Assemblée, {C}, a conclu la visite.",
    ],
)
def test_whom_a_day_ended_with_is_one_more_contact(later):
    assert told(MET, later) == [("meeting", [B, A]), ("meeting", [B, C])]


@pytest.mark.parametrize(
    "later, kind",
    [
        (f"Un appel au président de la Colombie, {C}, avait ouvert la matinée.", "phone_call"),
        (f"Un coup de fil au président de la Colombie, {C}, a clos la journée.", "phone_call"),
        (f"Une audience accordée à l’ambassadeur de Colombie, {C}, a terminé la matinée.", "meeting"),
        (f"Un entretien avec l’ambassadeur de Colombie, {C}, avait ouvert sa journée.", "meeting"),
        (f"Un appel au calme lancé au président de la Colombie, {C}, avait ouvert la séance.", None),
        (f"Un appel au président de la Colombie, {C}, ouvrira la journée de jeudi.", None),
    ],
)
def test_what_opened_his_day(later, kind):
    met = f"Le Premier ministre togolais, {A}, a rencontré mardi à Bali la ministre espagnole {B}."
    assert told(met, later) == [("meeting", [A, B]), *([(kind, [A, C])] if kind else [])]


def test_a_day_is_of_whom_all_its_contacts_have_in_common():
    more = f"La ministre a ensuite vu le ministre togolais de la Pêche, {C}."
    last = "La journée s’est terminée avec l’ambassadeur du Ghana, Jan Novak."
    assert [set(names) for _, names in told(MET, more, last)] == [{B, A}, {B, C}, {B, "Jan Novak"}]


@pytest.mark.parametrize(
    "later",
    [
        f"La journée s’est achevée par un concert avec le chanteur {C}.",
        f"Un accord conclu en mai avec le ministre italien {C} figure au programme.",
        f"La visite ne s’est pas terminée avec le président de l’Assemblée, {C}.",
        f"La visite se terminera chez le président de l’Assemblée, {C}.",
    ],
)
def test_a_day_that_ended_otherwise_tells_of_none(later):
    assert told(MET, later) == [("meeting", [B, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"Le Togo a raison, a dit la ministre espagnole {B}. Elle vient de s’entretenir avec le ministre togolais {A}.",
        f"La ministre espagnole {B}, qui venait d’être reçue par le ministre togolais {A}, a plaidé pour la paix.",
        f"La ministre espagnole {B} vient d’avoir un entretien avec le ministre togolais {A}.",
        f"La ministre espagnole {B} a mis à profit la Conférence de Lomé sur la pêche, organisée du 14 au 16 juin, "
        f"pour rencontrer le ministre togolais {A}.",
    ],
)
def test_what_was_just_done_is_told(text):
    assert told(text) == [("meeting", [B, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"La ministre espagnole {B} vient de publier un livre sur le ministre togolais {A}.",
        f"La ministre espagnole {B} ne vient pas de rencontrer le ministre togolais {A}.",
    ],
)
def test_what_was_not_done_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize("both", ["Tous deux", "Tous les deux", "L’un et l’autre", "Les deux collègues"])
def test_both_who_were_named_before_are_meant(both):
    named = f"L’ambassadrice d’Espagne au Togo, {B}, et le conseiller économique de l’ambassade, {C}, étaient à Kara."
    met = f"{both} ont eu mardi un entretien avec le ministre togolais {A}."
    town = "La délégation a ensuite été reçue par le maire de Kara, Yao Kuma."
    assert parties_told(named, met, town) == [
        [(B, "ES"), (C, "ES"), (A, "TG")],
        [(B, "ES"), (C, "ES"), ("Yao Kuma", "TG")],
    ]


def test_several_whom_the_next_sentences_name_are_no_contact_of_their_own():
    first = f"La ministre espagnole {B} a profité d’une conférence à Lomé pour rencontrer plusieurs responsables."
    later = f"Mardi, elle s’est entretenue avec le ministre togolais {A}."
    assert told(first, later) == [("meeting", [B, A])]


def test_a_relative_clause_does_not_hide_what_closed_the_day():
    later = f"Un entretien avec le président de l’Assemblée, {C}, consacré au groupe que celui-ci dirige, a refermé sa"
    assert told(MET, f"{later} journée.") == [("meeting", [B, A]), ("meeting", [B, C])]
