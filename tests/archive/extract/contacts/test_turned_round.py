"""Contacts one side of which a pronoun, an apposition or an inversion hides. The persons are invented."""

import pytest

from tests.archive.extract.sentence_readers import parties_told, roles_told, told

A, B, C = "Kodjo Ablo", "Ana Ruiz", "Ugo Conti"


@pytest.mark.parametrize(
    "text",
    [
        f"Le Togo ne cédera pas, a assuré le ministre togolais {A} à la ministre espagnole {B}, qui lui avait "
        "téléphoné lundi.",
        f"Le ministre togolais {A} a été appelé lundi par la ministre espagnole {B}.",
        f"Joint lundi par téléphone par la ministre espagnole {B}, le ministre togolais {A} a parlé du port.",
        f"La ministre espagnole {B} avait lundi le ministre togolais {A} au bout du fil.",
    ],
)
def test_who_called_whom(text):
    assert [(kind, set(names)) for kind, names in told(text)] == [("phone_call", {A, B})]


@pytest.mark.parametrize(
    "text",
    [
        f"Le ministre togolais {A} a été appelé au gouvernement par le président togolais {C}.",
        f"Le ministre togolais {A} a été appelé à la retenue par la ministre espagnole {B}.",
        f"La ministre espagnole {B} avait critiqué lundi le ministre togolais {A} au téléphone.",
    ],
)
def test_no_call(text):
    assert ("phone_call", [A, B]) not in told(text)


MANY = f"À New York, le ministre togolais des Affaires étrangères {A} a multiplié mardi les entretiens."


def test_those_who_met_him_one_by_one():
    later = f"La ministre espagnole {B} et le ministre italien {C} l’ont rencontré tour à tour."
    assert [set(names) for _, names in told(MANY, later)] == [{A, B}, {A, C}]


def test_an_office_in_apposition_is_that_of_each():
    text = (
        f"L’Espagnole {B} et l’Italien {C}, chefs de la diplomatie de leurs pays respectifs, ont été reçus mardi par "
        f"le ministre togolais {A}."
    )
    assert [set(found) for found in parties_told(text)] == [{(A, "TG"), (B, "ES"), (C, "IT")}]


def test_an_office_behind_an_article_is_somebody_elses():
    text = f"L’Espagnole {B} et l’Italien {C}, les chefs de la diplomatie l’ont dit, se sont vus mardi."
    assert [set(names) for _, names in told(text)] in ([], [{B, C}])


@pytest.mark.parametrize(
    "text",
    [
        f"Autour du ministre togolais {A} avaient pris place mardi, à Lomé, la ministre espagnole {B} et le "
        f"ministre italien {C}.",
        f"La ministre espagnole {B} et le ministre italien {C} avaient pris place mardi autour du ministre togolais "
        f"{A}.",
        f"À la même table se sont retrouvés mardi à Lomé le ministre togolais {A}, la ministre espagnole {B} et le "
        f"ministre italien {C}.",
        f"Se sont retrouvés mardi à Lomé le ministre togolais {A}, la ministre espagnole {B} et le ministre italien "
        f"{C}.",
    ],
)
def test_those_around_one_table_meet_as_peers(text):
    assert [(kind, set(names)) for kind, names in told(text)] == [("summit", {A, B, C})]


SERIES = f"Le ministre togolais des Affaires étrangères {A} a vu mardi à Lomé plusieurs de ses invités."


@pytest.mark.parametrize(
    "later",
    [
        f"Avec la ministre espagnole {B}, il a été question du maïs.",
        f"À la ministre espagnole {B}, le chef de la diplomatie togolaise a présenté un projet d’accord.",
        f"Il a exposé à la ministre espagnole {B} un projet d’accord.",
    ],
)
def test_a_series_goes_on_by_what_was_told_to_each(later):
    assert [set(names) for _, names in told(SERIES, later)] == [{A, B}]


@pytest.mark.parametrize(
    "later",
    [
        f"À la ministre espagnole {B}, le pays doit beaucoup.",
        f"La ministre espagnole {B} n’était pas du nombre.",
        f"Le maïs, selon la ministre espagnole {B}, manque.",
    ],
)
def test_a_series_goes_on_by_nothing_else(later):
    assert told(SERIES, later) == []


RECEIVED = f"Le président togolais {A} a reçu mardi à Lomé la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later",
    [
        f"Avant l’ouverture des travaux, M. Ablo s’était entretenu en tête-à-tête avec le ministre italien {C}.",
        f"En amont de la réunion, M. Ablo avait reçu le ministre italien {C}.",
        f"Le matin même, M. Ablo avait rencontré le ministre italien {C}.",
        f"Avant cette audience, M. Ablo avait conféré avec le ministre italien {C}.",
    ],
)
def test_what_came_just_before_is_news_too(later):
    assert [set(names) for _, names in told(RECEIVED, later)] == [{A, B}, {A, C}]


@pytest.mark.parametrize(
    "later",
    [
        f"En 2019, M. Ablo s’était entretenu avec le ministre italien {C}.",
        f"Avant son élection, M. Ablo avait rencontré le ministre italien {C}.",
        f"M. Ablo avait déjà rencontré le ministre italien {C} en mars, en marge d’un forum.",
    ],
)
def test_what_came_long_before_is_none(later):
    assert told(RECEIVED, later) == [("meeting", [A, B])]


def test_whom_he_who_received_spoke_with():
    later = f"Le ministre italien {C} a été reçu par le président, qui s’est entretenu avec lui du port."
    assert [set(names) for _, names in told(RECEIVED, later)] == [{A, B}, {A, C}]


SESSION = "La 3e session de la commission mixte hispano-togolaise s’est tenue mardi à Lomé."


@pytest.mark.parametrize(
    "later",
    [
        f"Les textes portent la griffe du ministre togolais {A} et de la ministre espagnole {B}, qui coprésidaient les "
        "travaux.",
        f"Le procès-verbal a été signé par le ministre togolais {A} et la ministre espagnole {B}.",
    ],
)
def test_who_led_a_session(later):
    assert [(kind, set(names)) for kind, names in told(SESSION, later)] == [("negotiation", {A, B})]


def test_who_is_told_by_name_and_behind_a_colon_by_office():
    text = f"Visite éclair pour {B} : la ministre espagnole a été reçue mardi à Lomé par le ministre togolais {A}."
    assert [set(found) for found in parties_told(text)] == [{(A, "TG"), (B, "ES")}]


def test_two_offices_of_one_sentence_are_two_persons():
    text = f"La cheffe de la diplomatie espagnole a été reçue mardi à Lomé par la ministre de la Mer, {B}."
    assert told(text, "Le Togo est riche.") == [("meeting", [B])]


VISIT = f"Le ministre italien des Affaires étrangères, {C}, effectuera une visite officielle au Togo du 8 au 11 juin."


def test_the_coming_visitor_who_telephoned():
    later = (
        "Les dates ont été arrêtées hier, au cours d’une conversation téléphonique entre le futur visiteur et le "
        f"ministre togolais des Affaires étrangères, {A}."
    )
    found = told(VISIT, later, title="Le ministre italien attendu au Togo")
    assert sorted((kind, set(names)) for kind, names in found) == [("phone_call", {A, C}), ("visit", {C})]


BORNE = f"La ministre espagnole {B} a reçu mardi le ministre togolais {C}, porteur d’un message écrit du président {A}."


@pytest.mark.parametrize(
    "later, receiver",
    [
        ("La missive, adressée à la présidente espagnole Pia Sol, traite du port.", "Pia Sol"),
        ("Ce message, destiné à la présidente espagnole Pia Sol, traite du port.", "Pia Sol"),
        ("La présidente espagnole Pia Sol n’a pas encore répondu au message.", B),
        ("Le port, adossé à la ville de Pia Sol, est cité.", B),
    ],
)
def test_for_whom_a_letter_was_that_another_took(later, receiver):
    assert ("letter", [A, receiver]) in told(BORNE, later)


@pytest.mark.parametrize("came", ["venu lui remettre", "chargé de lui transmettre", "venu apporter"])
def test_whoever_came_with_a_letter_is_no_side_of_it(came):
    text = f"La ministre espagnole {B} a reçu mardi le ministre togolais {C}, {came} une lettre du président {A}."
    assert told(text) == [("meeting", [B, C]), ("letter", [A, B])]


def test_what_hangs_on_at_the_end_wishes_for_itself():
    text = (
        f"Par visioconférence, {A}, ministre togolais, et {B}, ministre espagnole, ont préparé mardi un sommet, qui "
        "doit s’ouvrir à Lomé."
    )
    assert told(text) == [("video_call", [A, B])]


def test_what_follows_a_pronoun_begins_anew():
    later = "En marge de celle-ci, Ablo et Conti ont eu un entretien séparé."
    text = (
        f"Une réunion a rassemblé mardi à Lomé le ministre togolais {A}, la ministre espagnole {B} et le ministre "
        f"italien {C}."
    )
    assert [set(names) for _, names in told(text, later)] == [{A, B, C}, {A, C}]


@pytest.mark.parametrize(
    "text",
    [
        f"À Lomé, où elle a été reçue lundi par le ministre togolais {A}, la ministre espagnole {B} a parlé du port.",
        f"Conviée lundi à déjeuner par le ministre togolais {A}, la ministre espagnole {B} a parlé du port.",
        f"Invitée à dîner lundi par le ministre togolais {A}, la ministre espagnole {B} a parlé du port.",
    ],
)
def test_a_guest_told_behind_the_clause_in_which_she_was_received(text):
    assert [set(names) for _, names in told(text)] == [{A, B}]


@pytest.mark.parametrize(
    "text",
    [
        f"À Lomé, où elle n’a pas été reçue par le ministre togolais {A}, la ministre espagnole {B} est partie.",
        f"À Lomé, où elle sera reçue par le ministre togolais {A}, la ministre espagnole {B} ira au port.",
    ],
)
def test_a_guest_not_received(text):
    assert told(text) == []


CALLED_ON = f"Le ministre togolais du Plan, {A}, et la maire de Lomé, Afi Mensah, ont rencontré lundi le président {C}."


@pytest.mark.parametrize(
    "paragraphs, contact",
    [
        ((CALLED_ON, f"La ministre espagnole de la Culture, {B}, qui les a reçus mardi, a parlé des musées."), True),
        ((CALLED_ON, f"La ministre espagnole de la Culture, {B}, les a reçus mardi à son tour."), True),
        ((CALLED_ON, f"La ministre espagnole de la Culture, {B}, ne les a pas reçus."), False),
        ((CALLED_ON, f"La ministre espagnole de la Culture, {B}, les connaît depuis mardi."), False),
    ],
)
def test_several_taken_up(paragraphs, contact):
    assert (("meeting", [B, A, "Afi Mensah"]) in told(*paragraphs)) is contact


TOLD = f"Le ministre togolais du Plan, {A}, a rencontré lundi à Madrid la ministre espagnole {B}."


@pytest.mark.parametrize(
    "later, contacts",
    [
        (f"Le lendemain, à Tolède, c’est le ministre de la Pêche, {C}, qu’il a rencontré.", [(A, B), (A, C)]),
        (f"Mardi, c’est le ministre de la Pêche, {C}, qui l’a reçu.", [(A, B), (C, A)]),
        (f"Mercredi, c’est le ministre de la Pêche, {C}, qu’il rencontrera.", [(A, B)]),
    ],
)
def test_who_is_put_first_is_not_meant_by_the_pronoun(later, contacts):
    assert [tuple(names) for _, names in told(TOLD, later)] == contacts


@pytest.mark.parametrize(
    "text, contacts",
    [
        (
            f"Que le prix ait baissé a réjoui le ministre togolais {A} et la ministre espagnole {B}, qu’il recevait.",
            1,
        ),
        (f"Que le ministre togolais {A} ait reçu la ministre espagnole {B} n’est pas établi.", 0),
    ],
)
def test_a_clause_that_is_the_subject(text, contacts):
    assert len(told(text)) == contacts


@pytest.mark.parametrize(
    "now, role",
    [
        (", aujourd’hui ministre", "ministre de la Culture"),
        (", devenue ministre", "ministre de la Culture"),
        (", désormais ministre", "ministre de la Culture"),
    ],
)
def test_what_somebody_is_by_now(now, role):
    text = f"C’est une ancienne élève de Lomé, {B}{now} espagnole de la Culture, que le président togolais {A} a reçue."
    assert roles_told(text) == [[(A, "président"), (B, role)]]
