"""What ordinary dispatches of a working day told otherwise than the reader had learnt. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

LED = "Le ministre russe, Oleg Sorine, s’est entretenu vendredi avec le ministre turc, Can Kaya"
KOREA = "Le ministre des Affaires étrangères Cho Tae-mi et le secrétaire d’Etat américain Marc Rubin se sont vus samedi"
LAOS = "Le Président lao, Thong Sisou, a accordé jeudi des audiences d’adieu"
THREE = "Le président ukrainien, Ivan Kravets, a tenu hier à Copenhague trois rencontres séparées."
RECEIVED = "Le Premier ministre Luc Frisch a été reçu jeudi à Varsovie par son homologue polonais, Jan Nowak."


def told(*paragraphs, city="Lomé", agency="ATOP"):
    text = "\n\n".join(paragraphs)
    return extract(clean(f"{city}, 14 décembre 2023 ({agency}) – {text}"), published=None, today=TODAY).meetings


def names(meetings):
    return [[person.name for person in meeting.participants] for meeting in meetings]


@pytest.mark.parametrize("joint", ["puis avec", "ensuite avec"])
def test_whom_he_met_next_is_told_behind_who_says_so(joint):
    found = told(f"{LED}, a indiqué la porte-parole, Anna Volkova, {joint} l’ambassadeur d’Iran, Reza Karimi.")
    assert names(found) == [["Oleg Sorine", "Can Kaya"], ["Oleg Sorine", "Reza Karimi"]]


@pytest.mark.parametrize(
    "accord", ["du partenariat signé l’an dernier", "de l’accord conclu l’an dernier", "d’un texte, comme l’an dernier"]
)
def test_a_thing_of_last_year_makes_no_talks_of_last_year(accord):
    text = f"Il a ensuite rencontré la haute représentante de l’UE, Ana Ruiz, avec qui il a parlé {accord}."
    assert names(told(f"{KOREA} à Munich.", "Rien n’a filtré.", text))[1:] == [["Cho Tae-mi", "Ana Ruiz"]]


def test_talks_of_last_year_are_no_news():
    text = "Il avait rencontré l’an dernier la haute représentante de l’UE, Ana Ruiz."
    assert names(told(f"{KOREA} à Munich.", "Rien n’a filtré.", text)) == [["Cho Tae-mi", "Marc Rubin"]]


@pytest.mark.parametrize("who", ["le cheikh Omar Al-Sabah", "Cheikh Omar Al-Mubarak Al-Sabah"])
def test_an_arab_sheikh_is_no_given_name(who):
    [meeting] = told(f"L’ambassadeur d’Oman, Ali Berg, a été reçu jeudi par le ministre de la Cour, {who}.")
    assert {name.split()[0] for name in names([meeting])[0]} == {"Ali", "Omar"}


def test_a_delegation_told_again_is_its_leader_and_the_guest_has_company():
    found = told(
        "Le président de l’Assemblée cubaine, Luis Vega, et son homologue lao, Say Phomvi, ont signé lundi un accord.",
        "La délégation laotienne a été reçue ensuite par le président de la République, Ana Ruiz.",
        "L’hôte de Cuba était accompagné de la présidente de la commission des Affaires étrangères, San Praseu.",
        city="La Havane",
        agency="Prensa Latina",
    )
    assert {p.name: p.country for p in found[-1].participants} == {
        "Say Phomvi": "LA",
        "Ana Ruiz": "CU",
        "San Praseu": "LA",
    }


def test_before_leaving_it_is_the_last_day():
    found = told(
        "Le Togo et le Ghana ont clos jeudi à Lomé les travaux de leur commission mixte, ouverts deux jours plus tôt.",
        "Le procès-verbal a été signé par les ministres togolais et ghanéen du Plan, Kodjo Ablo et Ama Owusu.",
        "Avant de regagner son pays, Mme Owusu a été reçue en audience par le président togolais, Ali Berg.",
    )
    assert [(meeting.date, meeting.date_end) for meeting in found] == [
        ("2023-12-12", "2023-12-14"),
        ("2023-12-14", None),
    ]


def test_a_day_that_began_with_an_audience():
    found = told(
        "La Première ministre Judith Mwamba a reçu mardi le représentant spécial de l’UE, Johan Borg.",
        "La journée avait commencé, pour la ministre d’Etat Ana Kasa, par une audience accordée à l’ambassadrice du "
        "Canada, Maryse Guil.",
        city="Kinshasa",
        agency="ACP",
    )
    assert names(found)[-1] == ["Ana Kasa", "Maryse Guil"]


@pytest.mark.parametrize("deed", ["il a discuté de la situation à Gaza", "il a parlé du cessez-le-feu à Gaza"])
def test_the_city_of_what_they_spoke_of_is_no_place(deed):
    lead = "Le ministre belge des Affaires étrangères, Max Prevot, a eu lundi à Luxembourg deux entretiens bilatéraux."
    found = told(lead, f"Avec le ministre irlandais, Sean Harris, {deed}.", city="Bruxelles", agency="BELGA")
    assert [meeting.place for meeting in found] == ["Luxembourg"]


def test_an_office_with_its_state_is_the_one_of_the_two_of_no_state():
    text = (
        "Dans l’après-midi, le Premier ministre luxembourgeois a été accueilli par le maréchal de la Diète, Ewa Zych."
    )
    found = told(RECEIVED, text, city="Varsovie", agency="PAP")
    assert names(found) == [["Luc Frisch", "Jan Nowak"], ["Luc Frisch", "Ewa Zych"]]
    assert {p.name: p.country for p in found[0].participants} == {"Luc Frisch": "LU", "Jan Nowak": "PL"}


@pytest.mark.parametrize("text", ["M. Nowak voit dans le Luxembourg le meilleur allié de l’Union européenne."])
def test_whoever_sees_something_in_somebody_met_nobody(text):
    assert names(told(RECEIVED, text, city="Varsovie", agency="PAP")) == [["Luc Frisch", "Jan Nowak"]]


def test_successive_audiences_are_one_each():
    found = told(
        f"{LAOS} successives aux ambassadeurs du Brunei, de l’Inde et des Philippines.",
        "À Mme Faezah Omar, ambassadrice du Brunei, le chef de l’Etat a dit sa gratitude.",
        "En recevant ensuite Prash Agra, ambassadeur indien, il a remercié New Delhi.",
        "Enfin, avec Deena Amatong, ambassadrice philippine, l’entretien a porté sur le sommet de l’ASEAN.",
        city="Vientiane",
        agency="KPL",
    )
    assert names(found) == [["Thong Sisou", name] for name in ("Faezah Omar", "Prash Agra", "Deena Amatong")]


@pytest.mark.parametrize("how", [", qui la recevait à Colombo,", ", lors d’une audience,"])
def test_who_hands_over_a_letter_at_an_audience_was_received(how):
    text = (
        f"La vice-ministre japonaise, Aki Ikuno, a remis mercredi au président sri-lankais, Anu Dissa{how} une lettre"
    )
    found = told(f"{text} du Premier ministre Shin Ishida.", city="Colombo", agency="Kyodo")
    assert {meeting.kind: {p.name for p in meeting.participants} for meeting in found} == {
        "meeting": {"Anu Dissa", "Aki Ikuno"},
        "letter": {"Shin Ishida", "Anu Dissa"},
    }


def test_each_wrote_in_his_own_letter():
    text = (
        "Le Premier ministre lao, Sone Xay, et son homologue nippon, Shin Ishida, louent ces liens dans leurs missives."
    )
    [letter] = told(text, city="Vientiane", agency="KPL")
    assert (letter.kind, names([letter])) == ("letter", [["Sone Xay", "Shin Ishida"]])


@pytest.mark.parametrize("group", ["du Groupe d’amitié Japon-Serbie de la Chambre des représentants", "japonaise"])
def test_a_group_of_friendship_is_of_its_state(group):
    [meeting] = told(f"La présidente de l’Assemblée serbe, Ana Ruiz, a reçu mercredi une délégation {group}.")
    assert (meeting.countries, meeting.organizations) == (["RS", "JP"], [])


def test_the_last_of_a_round_may_be_told_by_his_nation():
    found = told(
        THREE,
        "Il a d’abord vu la Première ministre danoise, Mette Lund.",
        "Avec le Premier ministre néerlandais, Dirk Maas, la discussion a porté sur le ciel.",
        "L’Estonien Kris Mihkel a ensuite fait part au Président de l’expérience de son pays, dont l’espace "
        "aérien avait été violé le 19 septembre.",
        city="Kiev",
        agency="Ukrinform",
    )
    assert names(found) == [["Ivan Kravets", name] for name in ("Mette Lund", "Dirk Maas", "Kris Mihkel")]


def test_a_commissioner_serves_the_commission_that_issues_the_text():
    text = (
        "Commission européenne - Compte rendu\n\nBruxelles, le 3 juillet 2025\n\nLe commissaire au commerce, "
        "Marek Sef, s’est entretenu ce matin par visioconférence avec M. Yeo Han, ministre du commerce de Corée."
    )
    [call] = extract(clean(text), published=None, today=TODAY).meetings
    assert (call.countries, call.organizations) == (["KR"], ["Commission européenne"])


def test_who_took_a_seat_at_the_table_was_there_whomever_he_serves():
    found = told(
        "La commission mixte franco-monégasque s’est réunie lundi, sous la présidence conjointe du ministre d’État, "
        "Luc Perrin, et du préfet des Alpes-Maritimes, Jo Sow.",
        "Autour de la table avaient également pris place le conseiller à l’Équipement, Ali Berg, et la consule "
        "générale de France à Monaco, Ana Ruiz.",
        city="Monaco",
        agency="AFP",
    )
    assert set(names(found)[0]) == {"Luc Perrin", "Jo Sow", "Ali Berg", "Ana Ruiz"}
