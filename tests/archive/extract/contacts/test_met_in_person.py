"""Contacts told by where somebody stood: called on, taken aside, handed something, gone to see. Invented persons."""

import pytest

from tests.archive.extract.sentence_readers import roles_told, told

A, B = "Ziad Haddad", "Marta Gil"
LEBANESE, SPANISH = f"le ministre libanais de la Culture, {A}", f"la ministre espagnole de la Culture, {B}"
BOTH, VISITED = [("meeting", [A, B])], [("meeting", [B, A])]


def called(text):
    return told(text[0].upper() + text[1:])


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, s’est rendu mercredi auprès de {SPANISH}.",
        f"{LEBANESE}, s’est ensuite rendu auprès de {SPANISH}, dans son bureau.",
        f"{LEBANESE}, est allé trouver mardi à Madrid {SPANISH}.",
    ],
)
def test_who_went_to_somebodys_side_was_there(text):
    assert called(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, s’est rendu mardi auprès des sinistrés de Tyr.",
        f"{LEBANESE}, ne s’est pas rendu auprès de {SPANISH}.",
        f"{LEBANESE}, est allé trouver refuge à Tyr.",
    ],
)
def test_who_went_elsewhere_met_nobody(text):
    assert called(text) == []


@pytest.mark.parametrize(
    "way", ["pris à part", "pris en aparté", "tiré à l’écart", "attiré à part", "entraîné à l’écart"]
)
def test_whom_somebody_took_aside_he_spoke_to(way):
    assert called(f"{LEBANESE}, a {way} mardi {SPANISH}.") == BOTH


@pytest.mark.parametrize("way", ["pris à partie", "pris une part dans la société de", "mis à l’écart"])
def test_taken_to_task_is_not_taken_aside(way):
    assert called(f"{LEBANESE}, a {way} mardi {SPANISH}.") == []


def test_a_visit_had_is_one_received():
    assert told(f"La maire de Madrid, {B}, a eu mardi la visite du ministre libanais de la Culture, {A}.") == VISITED


@pytest.mark.parametrize(
    "text",
    [
        f"{SPANISH}, n’a pas eu la visite du ministre libanais de la Culture, {A}.",
        f"{SPANISH}, aura mardi la visite du ministre libanais de la Culture, {A}.",
        f"Madrid a eu la visite de nombreux touristes, selon {SPANISH}, et {LEBANESE}.",
    ],
)
def test_a_visit_not_had_is_none(text):
    assert called(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, a remis en mains propres mardi à {SPANISH}, une demande de prêt.",
        f"Le dossier a été remis en mains propres mardi à {SPANISH}, par {LEBANESE}.",
        f"{SPANISH}, a lu la requête du ministre libanais de la Culture, {A}, qui la lui remettait en mains propres.",
    ],
)
def test_what_passes_from_hand_to_hand_brings_two_together(text):
    [(kind, names)] = called(text)
    assert (kind, sorted(names)) == ("meeting", [B, A])


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, remettra en mains propres mardi à {SPANISH}, une demande de prêt.",
        "Le prix a été remis en mains propres à l’écrivaine Marta Gil par le libraire Ziad Haddad.",
    ],
)
def test_what_is_not_handed_over_by_officials_is_no_contact(text):
    assert called(text) == []


@pytest.mark.parametrize(
    "way",
    [
        "a fait l’aller-retour mardi entre Tyr et Madrid pour y voir",
        "a traversé la mer mardi pour aller voir à Madrid",
        "a pris l’avion mardi pour Madrid afin d’y rencontrer",
        "a fait un saut mardi à Madrid pour y rencontrer",
    ],
)
def test_who_made_a_journey_to_see_somebody_saw_him(way):
    assert called(f"{LEBANESE}, {way} {SPANISH}.") == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, fera l’aller-retour mardi entre Tyr et Madrid pour y voir {SPANISH}.",
        f"{LEBANESE}, a fait l’aller-retour mardi entre Tyr et Madrid pour y voir le match, a raconté {SPANISH}.",
        f"{LEBANESE}, a vu mardi la finale, a dit {SPANISH}.",
    ],
)
def test_who_tells_of_a_journey_was_not_seen(text):
    assert called(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Il aura fallu deux reports pour que se rencontrent enfin, lundi à Tyr, {LEBANESE}, et {SPANISH}.",
        f"Il a fallu trois mois pour que {LEBANESE}, rencontre lundi {SPANISH}.",
        f"La séance n’était pas ouverte que déjà {LEBANESE}, avait pris à part {SPANISH}.",
        f"À peine la séance était-elle levée que {LEBANESE}, recevait mardi {SPANISH}.",
    ],
)
def test_what_came_about_at_last_or_at_once_is_told_as_done(text):
    assert called(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"Il faudrait trois mois pour que {LEBANESE}, rencontre {SPANISH}.",
        f"Le Liban a plaidé pour que {LEBANESE}, rencontre lundi {SPANISH}.",
        f"Le Liban n’a pas dit que déjà {LEBANESE}, avait reçu {SPANISH}.",
    ],
)
def test_what_would_be_needed_is_not_done(text):
    assert called(text) == []


HOSTESS = f"La ministre espagnole de la Culture, {B},"


@pytest.mark.parametrize(
    "who",
    [
        f"et {A}, son homologue libanais,",
        f"et le général {A}, son homologue libanais,",
        f"et M. {A}, son homologue du Liban,",
        f"et le Libanais {A}, son collègue,",
    ],
)
def test_who_is_named_before_counterpart_is_that_counterpart(who):
    offices = [(B, "ministre de la Culture"), (A, "ministre de la Culture")]
    assert roles_told(f"{HOSTESS} {who} se sont vus lundi à Madrid.") == [offices]


@pytest.mark.parametrize("who", [f"et le poète {A}, son mari libanais,", f"et l’acteur {A}, son hôte,"])
def test_who_is_no_counterpart_has_no_office(who):
    assert roles_told(f"{HOSTESS} {who} ont lu des vers lundi à Madrid.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, a remercié de vive voix {SPANISH}, pour son aide.",
        f"{LEBANESE}, a félicité en personne mardi {SPANISH}.",
        f"{LEBANESE}, a exposé de vive voix à {SPANISH}, les griefs des musées.",
        f"{LEBANESE}, a dit mardi, les yeux dans les yeux, à {SPANISH}, que les fouilles devaient cesser.",
        f"{LEBANESE}, a salué le courage de {SPANISH}. Il l’avait rejointe mardi à Madrid.",
    ],
)
def test_who_is_told_something_to_his_face_is_met(text):
    assert called(text) == BOTH


def test_a_voice_by_telephone_is_a_call():
    text = f"Par téléphone, {LEBANESE}, a remercié de vive voix {SPANISH}."
    assert told(text) == [("phone_call", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, a remercié {SPANISH}. Il l’a fait dans un communiqué.",
        f"{LEBANESE}, a annoncé de vive voix qu’il recevrait {SPANISH}.",
        f"{LEBANESE}, a promis à la télévision de remercier en personne {SPANISH}.",
        f"{LEBANESE}, a salué le courage de {SPANISH}. Il l’avait rejointe en 2012 au parti.",
        f"{LEBANESE}, a salué le prix de {SPANISH}. Il l’a reçu mardi.",
    ],
)
def test_who_is_only_spoken_of_is_not_met(text):
    assert called(text) == []


TO_SPANISH = f"à la ministre espagnole de la Culture, {B}"


@pytest.mark.parametrize(
    "text",
    [
        f"À Madrid, {LEBANESE}, a exposé mardi son projet de musée {TO_SPANISH}.",
        f"Dans les locaux du ministère, {LEBANESE}, a présenté {TO_SPANISH}, le tracé du musée.",
        f"À Madrid, {LEBANESE}, a défendu son dossier devant {SPANISH}.",
        f"Au siège de l’UNESCO, {LEBANESE}, a détaillé son projet à la directrice générale {B}.",
    ],
)
def test_to_whom_something_was_shown_where_both_were(text):
    assert called(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{LEBANESE}, a exposé son projet {TO_SPANISH}.",
        f"À Madrid, {LEBANESE}, a exposé son projet à la presse.",
        f"À Madrid, {LEBANESE}, a présenté ses condoléances {TO_SPANISH}.",
        f"À Madrid, {LEBANESE}, n’a pas exposé son projet {TO_SPANISH}.",
        f"À Madrid, {LEBANESE}, a exposé son projet dans une lettre {TO_SPANISH}.",
        f"À Beyrouth, {LEBANESE}, a présenté sa démission au président libanais {B}.",
    ],
)
def test_to_whom_nothing_was_shown_in_person(text):
    assert called(text) == []


def test_who_will_be_sent_was_not_there():
    met = f"{LEBANESE}, s’est entretenu mardi avec {SPANISH}."
    assert told(met[0].upper() + met[1:], "Une mission partira en mai. Le directeur Ugo Conti y sera associé.") == BOTH
