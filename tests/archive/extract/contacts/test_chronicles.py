"""Chronicles of ministries, parliaments and presidencies: who was at which of several contacts. All are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY, contacts_told, parties_told, roles_told, told

PRIME = "Le Premier ministre guinéen, Ali Berg,"
HERS = "la présidente de Malte, Ana Ruiz"
POPE = "Le pape Léon XIV a reçu mardi la présidente de Malte, Ana Ruiz."
THREE = (
    "Les ministres azerbaïdjanais, géorgien et turc de la Défense, A. Rzaïev, Zaza Beridze et Can Kaya, se sont réunis"
)


@pytest.mark.parametrize("pope", ["le Souverain pontife", "le Souverain Pontife", "le Saint-Père"])
def test_the_pope_is_called_by_his_titles(pope):
    found = told(POPE, f"Dans la matinée, {pope} a aussi reçu le directeur général de la FAO, Jean Moreau.")
    assert found[-1][1] == ["Léon XIV", "Jean Moreau"]


@pytest.mark.parametrize(
    "text", ["Elle a ensuite rencontré Jean Moreau.", "Elle s’est également entretenue avec le cardinal Jean Moreau."]
)
def test_whom_she_met_next_is_not_whom_she_met_before(text):
    found = roles_told(f"Le Premier ministre français a reçu mardi {HERS}.", text)
    assert found == [[("Ana Ruiz", "présidente")], [("Ana Ruiz", "présidente"), ("Jean Moreau", None)]]


@pytest.mark.parametrize("head", ["En marge de la réunion,", "En marge de cette rencontre,"])
def test_two_of_three_met_on_the_margins(head):
    found = told(f"{THREE} mardi à Batoumi.", f"{head} Can Kaya a rencontré A. Rzaïev.")
    assert found == [("summit", ["A. Rzaïev", "Zaza Beridze", "Can Kaya"]), ("meeting", ["Can Kaya", "A. Rzaïev"])]


def test_who_was_with_the_first_of_two_was_at_his_meeting():
    lead = (
        "Le ministre congolais des Affaires étrangères, Ali Berg, s’est entretenu tour à tour mardi avec le "
        "commissaire de l’Union africaine à la Paix, Can Kaya, et la directrice générale de l’UNESCO, Ana Ruiz."
    )
    found = told(lead, "Le commissaire était accompagné du chef du bureau de l’Union africaine à Brazzaville, Jo Sow.")
    assert [names for _, names in found] == [["Ali Berg", "Can Kaya", "Jo Sow"], ["Ali Berg", "Ana Ruiz"]]


def test_who_was_there_each_time_was_at_each_audience():
    text = (
        f"Conakry, 14 mai 2025 (AGP) – {PRIME} a reçu successivement deux hôtes mercredi, en présence du ministre "
        "directeur de cabinet, Jo Sow.\n\nLe premier à être introduit a été l’ambassadeur de Chine, Lu Feng.\n\n"
        "Le Premier ministre a ensuite échangé avec la coordonnatrice des Nations Unies, Ana Ruiz."
    )
    found = extract(clean(text), published=None, today=TODAY).meetings
    names = [{person.name: person.country for person in contact.participants} for contact in found]
    assert names[0] == {"Ali Berg": "GN", "Lu Feng": "CN", "Jo Sow": "GN"}
    assert names[1:] == [{"Ali Berg": "GN", "Ana Ruiz": None, "Jo Sow": "GN"}]


@pytest.mark.parametrize(
    "others", ["des chefs de département, ainsi que", "plusieurs conseillers, ainsi que", "des élus locaux, et"]
)
def test_a_list_goes_on_behind_those_whom_it_does_not_name(others):
    there = "le ministre des Finances, Jo Sow, le ministre de la Défense, Can Kaya"
    [(_, names)] = told(
        f"{PRIME} a reçu {HERS}.", f"Y ont pris part {there}, {others} l’ambassadeur de Malte, Lu Feng."
    )
    assert set(names) == {"Ali Berg", "Ana Ruiz", "Jo Sow", "Can Kaya", "Lu Feng"}


def test_the_members_of_a_delegation_meet_the_next_together():
    found = told(
        "Le vice-président de l’Assemblée nationale du Vietnam, Tran Hoan, a reçu mardi une délégation de sénateurs "
        "français conduite par la présidente du groupe d’amitié, Ana Ruiz.",
        "La délégation comprend aussi le sénateur Jean Moreau.",
        "Auparavant, les sénateurs français avaient tenu une séance de travail avec la ministre Dinh Ngoc.",
    )
    assert set(found[-1][1]) == {"Ana Ruiz", "Jean Moreau", "Dinh Ngoc"}


def test_who_came_to_the_ceremony_of_signing():
    found = told(
        "Le gouverneur de Phnom Penh, Sok Rith, et le maire de Vientiane, Bounmy Keo, ont signé mardi un accord.",
        "La cérémonie a réuni l’ambassadrice du Laos au Cambodge, Phet Inthi, et des élus.",
    )
    assert found == [("meeting", ["Sok Rith", "Bounmy Keo", "Phet Inthi"])]


@pytest.mark.parametrize(
    "text",
    [
        "Le secrétaire permanent thaïlandais à l’Énergie, Som Chai, menait les discussions face au ministre laotien, "
        "Kham Seng.",
        "Le prix baissera, a dit Som Chai, secrétaire permanent du ministère thaïlandais de l’Énergie, qui dirigeait "
        "les discussions face au ministre laotien de l’Énergie, Kham Seng.",
        "Le ministre thaïlandais, Som Chai, conduisait la délégation de son pays face au ministre laotien, Kham Seng.",
    ],
)
def test_who_faced_whom_at_talks_of_two_states(text):
    lead = "La Thaïlande et le Laos ont tenu mardi à Bangkok des négociations."
    assert told(lead, text) == [("negotiation", ["Som Chai", "Kham Seng"])]


@pytest.mark.parametrize(
    "text, kind, countries",
    [
        ("ont signé mardi un accord, à l’issue d’une réunion ministérielle", "summit", ["ML", "SN", "MR"]),
        ("ont signé mardi un accord, au terme de deux jours de discussions", "negotiation", ["ML", "SN", "MR"]),
        ("sont convenus mardi, lors d’une réunion, de rouvrir la route", "summit", ["ML", "SN", "MR"]),
    ],
)
def test_states_that_agree_at_a_meeting_have_met(text, kind, countries):
    [contact] = contacts_told(f"Le Mali, le Sénégal et la Mauritanie {text}.")
    assert (contact.kind, contact.countries) == (kind, countries)


def test_states_that_were_gathered_and_agreed_have_met():
    [contact] = contacts_told("Réunis mardi à Kayes, le Mali et le Sénégal sont convenus de rouvrir la route.")
    assert (contact.kind, contact.place, contact.countries) == ("meeting", "Kayes", ["ML", "SN"])


@pytest.mark.parametrize(
    "text",
    [
        "Le Mali et le Sénégal ont signé mardi un accord.",
        "Le Mali et le Sénégal ont adopté mardi un texte à l’issue d’une réunion du Conseil de sécurité.",
    ],
)
def test_states_that_only_sign_or_sit_in_a_body_have_not(text):
    assert contacts_told(text) == []


def test_an_audience_of_the_guest_of_mark_leaves_out_who_welcomed_him():
    found = told(
        "Le Premier ministre tanzanien, Can Kaya, a achevé mardi une visite au Burundi.",
        "À l’aéroport, il avait été accueilli par le ministre de l’Intérieur, Jo Sow.",
        "Lundi, l’hôte de marque a été reçu en audience par le président burundais, Ali Berg.",
    )
    assert found == [("meeting", ["Can Kaya", "Ali Berg"])]


def test_the_delegations_of_a_sitting_sat_there_alone():
    found = told(
        "Le président burundais, Ali Berg, a reçu lundi le Premier ministre tanzanien, Can Kaya.",
        "Mardi, Can Kaya et le Premier ministre, Jo Sow, ont tenu une séance de travail des deux délégations.",
        "La délégation tanzanienne comprenait la ministre de l’Énergie, Ana Ruiz.",
    )
    assert [set(names) for _, names in found] == [{"Ali Berg", "Can Kaya"}, {"Can Kaya", "Jo Sow", "Ana Ruiz"}]


@pytest.mark.parametrize(
    "body, noun", [("Forum des ports arabes", "Forum"), ("Conseil des Églises du Moyen-Orient", "Conseil")]
)
def test_a_leader_serves_what_sent_his_delegation(body, noun):
    text = f"{PRIME} a reçu mardi une délégation du {body}, conduite par le secrétaire général du {noun}, Jo Sow."
    assert parties_told(text) == [[("Ali Berg", "GN"), ("Jo Sow", body)]]
    assert roles_told(text)[0][1] == ("Jo Sow", "secrétaire général")
