"""Visits to come and visits that are over. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY, parties_told, told

A, B = "Kodjo Ablo", "Ana Ruiz"


def test_the_visitor_is_named_in_the_next_sentence():
    first = "Le ministre togolais des Affaires étrangères séjournera à Madrid du 4 au 6 juillet."
    assert told(first, f"{A} y conduira une délégation de dix membres.") == [("visit", [A])]


def test_a_contact_of_another_year_is_no_part_of_a_visit_to_come():
    first = f"Le président togolais {A} effectuera une visite officielle en Espagne du 4 au 6 juillet."
    later = f"Le 17 juillet 2023, il avait accordé une audience à la ministre espagnole, {B}."
    assert told(first, later, title="Visite officielle de M. Ablo en Espagne") == [("visit", [A])]


def test_those_who_will_be_with_the_visitor_are_named():
    first = f"Le président togolais {A} effectuera une visite officielle en Espagne du 4 au 6 juillet."
    assert told(first, "Il sera accompagné du ministre du Commerce, M. Yao Kuma.") == [("visit", [A, "Yao Kuma"])]


@pytest.mark.parametrize(
    "text",
    [
        "Selon le directeur général, Kodjo Ablo, il en est arrivé 287 à Madrid.",
        "Le ministre des Finances séjournera à Madrid.",
        "Le ballon d’Ana Ruiz est arrivé à Madrid.",
    ],
)
def test_no_visit_is_told(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "goes", ["arrive ce lundi à Madrid", "arrive lundi en Espagne", "sera lundi à Madrid", "débarque à Madrid"]
)
def test_who_arrives_or_will_be_somewhere_visits_it(goes):
    text = f"Le ministre togolais {A} {goes}, où il doit être reçu."
    assert told(text) == [("visit", [A])]


@pytest.mark.parametrize("goes", ["arrive au terme de son mandat", "sera à la manœuvre", "arrive en tête"])
def test_who_arrives_nowhere_visits_nothing(goes):
    assert told(f"Le ministre togolais {A} {goes}, dit l’Espagne.") == []


def test_who_travels_serves_another_state_than_the_one_visited():
    text = "Le roi Felipe et la reine Letizia effectueront une visite officielle au Togo. L’Espagne s’en félicite."
    assert parties_told(text) == [[("Felipe", "ES"), ("Letizia", "ES")]]


def test_those_who_go_with_several_visitors_are_named():
    first = "Le roi Felipe et la reine Letizia d’Espagne effectueront une visite officielle au Togo."
    later = f"Les souverains seront accompagnés du ministre des Affaires étrangères, {B}, et de la ministre Lucia Vega."
    assert told(first, later) == [("visit", ["Felipe", "Letizia", B, "Lucia Vega"])]


def test_who_is_expected_somewhere_visits_it():
    text = f"Le ministre togolais {A}, attendu lundi à Madrid, aura des entretiens avec la ministre espagnole {B}."
    assert told(text) == [("visit", [A, B])]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre togolais {} achève ce mercredi une visite de travail en Espagne entamée lundi.",
        "Le ministre togolais {} a achevé mercredi une visite de travail en Espagne.",
        "Le ministre togolais {} a entamé lundi un séjour de trois jours en Espagne.",
        "Le ministre togolais {} poursuit sa visite de travail en Espagne.",
        "Le ministre togolais {} a mis un terme mercredi à sa visite en Espagne.",
        "Le ministre togolais {} boucle ce mercredi une tournée en Espagne.",
        "La visite de travail en Espagne du ministre togolais {} a pris fin mercredi.",
        "Le ministre togolais {} est depuis lundi en Espagne pour une visite de travail.",
        "Le ministre togolais {} se trouve à Madrid dans le cadre d’une visite de travail.",
        "Arrivé lundi en Espagne, le ministre togolais {} y visite des ports.",
        "Le ministre togolais {} fera lundi une visite officielle en Espagne.",
        "Le ministre togolais {} commencera lundi un voyage officiel en Espagne.",
        "Le ministre togolais {} doit effectuer lundi une visite officielle en Espagne.",
        "Le ministre togolais {} doit se rendre lundi en Espagne.",
    ],
)
def test_a_journey_told_by_its_noun(text):
    assert told(text.format(A)) == [("visit", [A])]


@pytest.mark.parametrize(
    "text",
    [
        f"Le ministre togolais {A} n’a pas effectué de visite en Espagne.",
        f"Le ministre togolais {A} achève une visite de travail à Kara.",
        f"Le ministre togolais {A} a commenté la visite en Espagne de son collègue.",
        f"Le ministre togolais {A} achève la rédaction d’un livre sur un voyage en Espagne.",
        f"Le ministre {A} a entamé une visite du port de Madrid.",
        f"Le ministre togolais {A} pourrait effectuer une visite en Espagne.",
        f"Le ministre togolais {A} est né en Espagne, pays de grande tradition de voyage.",
        "La visite en Espagne a été préparée à Lomé.",
    ],
)
def test_no_journey(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Le Premier ministre togolais, {A}, sera à Madrid du 4 au 6 juillet pour une visite d’État.",
        f"La semaine prochaine, la ministre togolaise {A} se trouvera en Espagne pour une visite de travail.",
        f"Le ministre togolais {A} passera deux jours en Espagne dans le cadre d’une visite officielle.",
    ],
)
def test_a_stay_to_come_is_a_visit(text):
    member = "Le ministre des Finances, Yao Kuma, et celui de la Mer, Mawuli Agbo, feront partie de la délégation."
    assert told(text, member) == [("visit", [A, "Yao Kuma", "Mawuli Agbo"])]


def test_a_stay_without_a_visit_is_none():
    assert told(f"Le ministre togolais {A} sera à Madrid le 4 juillet pour une finale.") == []


@pytest.mark.parametrize(
    "office",
    [
        "du ministre délégué auprès du Premier ministre chargé de la Francophonie",
        "de la vice-ministre de la Francophonie",
        "du secrétaire d’État chargé de la Francophonie",
    ],
)
def test_who_stands_around_the_host_of_a_visitor_is_none_of_the_visitors_people(office):
    visit = f"La secrétaire générale de l’OCDE, {B}, s’est rendue au Togo du 18 au 20 mars."
    met = f"Le 19 mars, elle a eu une séance de travail avec le Premier ministre, {A}, entouré {office}, Yao Kuma."
    assert parties_told(visit, met) == [[(B, "OCDE"), (A, "TG"), ("Yao Kuma", "TG")]]


@pytest.mark.parametrize(
    "later, kind",
    [
        (f"Il y est l’invité du ministre espagnol {B}.", "visit"),
        (f"Il est l’hôte de la ministre espagnole {B}.", "visit"),
        (f"Il a été l’hôte de la ministre espagnole {B}.", "meeting"),
        (f"Il est l’hôte jeudi de la ministre espagnole {B}.", "meeting"),
    ],
)
def test_who_is_somebodys_guest_where_he_stays_is_only_there(later, kind):
    first = f"Le ministre togolais {A} effectue depuis mardi une visite à Madrid."
    assert [kind for kind, _ in told(first, later)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} recevra jeudi à Lomé la ministre espagnole {B}.",
        f"Le président togolais {A} accueillera jeudi à Lomé son homologue espagnole {B}.",
        f"Le président togolais {A} doit recevoir jeudi à Lomé la ministre espagnole {B}, en visite officielle.",
        f"La ministre espagnole {B} sera reçue jeudi à Lomé par le président togolais {A}.",
        f"Le président togolais {A} rencontrera jeudi à Lomé la ministre espagnole {B}.",
        f"La ministre espagnole {B} s’entretiendra jeudi à Lomé avec le président togolais {A}.",
    ],
)
def test_who_will_be_received_comes_on_a_visit(text):
    assert told(text, "Ce sera la première visite d’un responsable espagnol depuis 2019.") == [("visit", [B, A])]


@pytest.mark.parametrize(
    "text",
    [
        f"Le président togolais {A} ne recevra pas jeudi à Lomé la ministre espagnole {B}.",
        f"Le président togolais {A} recevra jeudi à Lomé la ministre togolaise {B}.",
        f"Le président togolais {A} recevra jeudi à Lomé la sélection espagnole.",
        f"Le président togolais {A} rencontrera jeudi à Genève la ministre espagnole {B}.",
    ],
)
def test_who_will_not_be_received_does_not_come(text):
    assert told(text) == []


@pytest.mark.parametrize("host", [f"Le président {A}", A])
def test_who_will_receive_at_home_serves_the_state_he_writes_from(host):
    text = f"Lomé, 4 juin (ATOP) – {host} recevra jeudi la ministre espagnole {B}, a annoncé mardi la présidence."
    [visit] = extract(clean(text), published="2025-06", today=TODAY).meetings
    assert (visit.kind, visit.date, visit.place, visit.countries) == ("visit", "2025-06-05", "Lomé", ["ES", "TG"])
    assert [(p.name, p.country) for p in visit.participants] == [(B, "ES"), (A, "TG")]


@pytest.mark.parametrize("gone", ["s’est rendu lundi au Kenya", "est arrivé lundi au Kenya"])
def test_a_visitor_serves_another_state_than_the_one_visited(gone):
    met = "Il s’est entretenu avec la présidente Ana Ruiz et le ministre Yao Kuma. Le Kenya remercie le Togo."
    came = f"Le Premier ministre {A} {gone}."
    assert parties_told(came, met) == [[(A, "TG"), (B, "KE"), ("Yao Kuma", "KE")]]


def test_who_receives_a_visitor_serves_the_state_visited():
    first = f"Lomé, 4 juin – Le ministre des Affaires étrangères {A} s’est rendu lundi en Espagne."
    [met] = parties_told(first, f"Il y a été reçu par le Premier ministre {B} et par le ministre Yao Kuma.")
    assert met == [(A, "TG"), (B, "ES"), ("Yao Kuma", "ES")]
