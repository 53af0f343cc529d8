"""Day and place of a contact."""

import datetime

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2025, 6, 30)
MET = "le ministre togolais Kodjo Ablo a rencontré la ministre espagnole Ana Ruiz"


def meeting(*paragraphs, published="2025-06-05"):
    return extract(dispatch(*paragraphs), published=published, today=TODAY).meetings[0]


@pytest.mark.parametrize(
    "text, date, source",
    [
        (f"Mardi 3 juin, {MET}.", "2025-06-03", "text"),
        (f"Hier, {MET}.", "2025-06-04", "text"),
        (f"{MET}, dans l’après-midi de mercredi.", "2025-06-04", "text"),
        (f"Hier, {MET}, après l’accord du 10 mai.", "2025-06-04", "text"),
        (f"Après l’accord du 10 mai, {MET}.", "2025-06-05", "published"),
        (f"Mardi, {MET}, qui avait reçu son homologue grec le 12 mai.", "2025-06-03", "text"),
        (f"{MET}.", "2025-06-05", "published"),
        (f"Mardi, {MET}, a annoncé mercredi son ministère.", "2025-06-03", "text"),
        ("Le Togo tient bon, a dit le ministre togolais Kodjo Ablo à la ministre espagnole Ana Ruiz, qui lui avait "
         "téléphoné mardi.", "2025-06-03", "text"),
        ("Le port sera agrandi, a déclaré mardi le ministre togolais Kodjo Ablo, lors d’un entretien avec la ministre "
         "espagnole Ana Ruiz.", "2025-06-03", "text"),
        ("Le port sera agrandi, a déclaré mardi le ministre togolais Kodjo Ablo, après avoir reçu la ministre "
         "espagnole Ana Ruiz.", "2025-06-03", "text"),
        ("Le port sera agrandi, a annoncé mardi le ministre togolais Kodjo Ablo, en recevant la ministre espagnole "
         "Ana Ruiz.", "2025-06-03", "text"),
        ("Le port sera agrandi, a annoncé mercredi le ministre togolais Kodjo Ablo, après avoir reçu mardi la ministre "
         "espagnole Ana Ruiz.", "2025-06-03", "text"),
        (f"{MET}, a annoncé mercredi son ministère.", "2025-06-05", "published"),
        ("Le port sera agrandi, ont annoncé mardi à Lyon le ministre togolais Kodjo Ablo et la ministre espagnole Ana "
         "Ruiz.", "2025-06-03", "text"),
        ("Les retrouvailles de mardi, à Lyon, entre le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz, "
         "ont duré une heure.", "2025-06-03", "text"),
        (f"{MET}, lit-on dans un communiqué publié mercredi.", "2025-06-04", "text"),
        (f"Un texte signé mercredi à Lyon a mis fin aux travaux, commencés lundi : {MET}.", "2025-06-02", "text"),
        (f"Mercredi soir, {MET}, au lendemain du sommet de Lyon.", "2025-06-04", "text"),
        ("Le ministre togolais Kodjo Ablo est rentré mercredi soir, au lendemain de son entretien avec la ministre "
         "espagnole Ana Ruiz.", "2025-06-03", "text"),
        (f"Au lendemain de l’arrêt que la Cour a rendu lundi à Lyon, {MET}.", "2025-06-03", "text"),
        (f"Deux jours après le sommet de lundi, {MET}.", "2025-06-04", "text"),
        (f"À la veille de la réunion de mercredi, {MET}.", "2025-06-03", "text"),
        (f"Au lendemain de l’arrêt de la Cour, {MET} mercredi.", "2025-06-04", "text"),
        (f"Dès mardi, {MET}.", "2025-06-03", "text"),
        (f"À l’aube de mercredi, {MET}.", "2025-06-04", "text"),
        (f"{MET}. L’audience, mardi, a permis de parler du port.", "2025-06-03", "text"),
        (f"{MET}. Reçue lundi au palais, elle a parlé du port.", "2025-06-02", "text"),
        (f"{MET}. Le port, mardi, était fermé.", "2025-06-05", "published"),
        (f"{MET}. La rencontre prochaine est prévue lundi.", "2025-06-05", "published"),
        ("La ministre espagnole Ana Ruiz a conclu ce mercredi une visite de trois jours au cours de laquelle elle a "
         "été reçue par le ministre togolais Kodjo Ablo. L’audience, mardi, a duré une heure.", "2025-06-03", "text"),
    ],
)  # fmt: skip
def test_the_day_of_a_contact(text, date, source):
    found = meeting(text[0].upper() + text[1:])
    assert (found.date, found.date_source) == (date, source)


@pytest.mark.parametrize(
    "second, date",
    [
        ("La veille, Kodjo Ablo s’était entretenu avec le ministre italien Ugo Conti.", "2025-06-02"),
        ("Le même jour, Kodjo Ablo s’est entretenu avec le ministre italien Ugo Conti.", "2025-06-03"),
        ("Rentré mercredi, Kodjo Ablo s’est entretenu le lendemain avec le ministre italien Ugo Conti.", "2025-06-05"),
    ],
)
def test_the_day_of_a_second_contact_counts_from_the_first(second, date):
    first = f"Mardi, {MET}, après le sommet tenu le 30 mai à Lyon."
    meetings = extract(dispatch(first, second), published="2025-06-05", today=TODAY).meetings
    assert [found.date for found in meetings] == ["2025-06-03", date]


@pytest.mark.parametrize("end", ["s’achève demain", "prend fin jeudi", "se termine ce vendredi 6 juin"])
def test_the_last_day_of_a_visit_is_no_day_of_a_second_contact(end):
    second = "Ana Ruiz a ensuite été reçue par le président togolais Ugo Conti."
    paragraphs = f"Mardi, {MET}.", second, f"La visite de Mme Ruiz {end}."
    meetings = extract(dispatch(*paragraphs), published="2025-06-05", today=TODAY).meetings
    assert [found.date for found in meetings] == ["2025-06-03", "2025-06-03"]


@pytest.mark.parametrize(
    "text, dates",
    [
        ("Ouverte lundi à Lomé, la 3e session de la commission mixte entre le Togo et l’Espagne a pris fin mercredi.",
         ("2025-06-02", "2025-06-04")),
        ("La 3e session de la commission mixte entre le Togo et l’Espagne s’est tenue mercredi à Lomé.",
         ("2025-06-04", None)),
        ("La 3e session de la commission mixte entre le Togo et l’Espagne a pris fin mercredi à Lomé, après deux jours "
         "de travaux.", ("2025-06-03", "2025-06-04")),
        ("La 3e session de la commission mixte entre le Togo et l’Espagne s’est ouverte mardi à Lomé pour deux jours.",
         ("2025-06-03", "2025-06-04")),
        ("La ministre espagnole Ana Ruiz a achevé mercredi une visite de trois jours au cours de laquelle elle a été "
         "reçue par le ministre togolais Kodjo Ablo.", ("2025-06-02", "2025-06-04")),
        ("La 3e session de la commission mixte entre le Togo et l’Espagne s’est ouverte jeudi à Lomé et se poursuivra "
         "jusqu’à samedi.", ("2025-06-05", "2025-06-07")),
        ("La ministre espagnole Ana Ruiz, arrivée mardi à Lomé, où elle restera jusqu’à samedi, a été reçue mercredi "
         "par le ministre togolais Kodjo Ablo.", ("2025-06-04", None)),
        ("Le ministre togolais Kodjo Ablo s’envole vendredi pour Madrid, où se tient un sommet.", ("2025-06-06", None)),
        ("Le ministre togolais Kodjo Ablo se rend de vendredi à dimanche en Espagne.", ("2025-06-06", "2025-06-08")),
        ("Le ministre togolais Kodjo Ablo entame jeudi une visite de deux jours en Espagne.",
         ("2025-06-05", "2025-06-06")),
        ("Le ministre togolais Kodjo Ablo a entamé hier une visite de 72 heures à Madrid.",
         ("2025-06-04", "2025-06-06")),
        ("Le ministre togolais Kodjo Ablo a entamé hier une visite à Madrid, après 10 heures de vol.",
         ("2025-06-04", None)),
        (f"Vendredi 30 mai, au terme d’une visite de deux jours, {MET}.", ("2025-05-30", None)),
        (f"Mercredi, {MET}. Le voyage en train prend deux jours.", ("2025-06-04", None)),
        (f"{MET}, en marge du Forum de Lomé. Le Forum, ouvert mardi, a pris fin mercredi.",
         ("2025-06-03", "2025-06-04")),
        (f"{MET}, en marge du Forum de Lomé. Le festival, ouvert mardi, a pris fin mercredi.", ("2025-06-05", None)),
        ("La 4e réunion de la commission Togo-Espagne s’est achevée mercredi à Lomé, après deux jours de travaux que "
         "codirigeaient le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz.",
         ("2025-06-03", "2025-06-04")),
        ("Le ministre togolais Kodjo Ablo a quitté Lomé lundi pour une visite de trois jours en Espagne.",
         ("2025-06-02", "2025-06-04")),
        ("Le ministre togolais Kodjo Ablo est attendu lundi à Madrid pour une visite de trois jours.",
         ("2025-06-09", "2025-06-11")),
        ("Le ministre togolais Kodjo Ablo séjournera à Madrid jusqu’à samedi.", ("2025-06-05", "2025-06-07")),
        (f"Le week-end dernier, {MET}.", ("2025-05-31", "2025-06-01")),
        (f"Ce week-end, {MET}.", ("2025-05-31", "2025-06-01")),
        ("Le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz ont bouclé, mercredi 4 juin, deux journées "
         "de pourparlers à Lomé.", ("2025-06-03", "2025-06-04")),
        ("Le ministre togolais Kodjo Ablo et la ministre espagnole Ana Ruiz ont achevé, mercredi 4 juin, leurs "
         "pourparlers à Lomé. Trois jours de fête suivront.", ("2025-06-04", None)),
        ("Les rideaux sont tombés, mercredi à Lomé, sur la 3e session de la commission mixte entre le Togo et "
         "l’Espagne, ouverte lundi.", ("2025-06-02", "2025-06-04")),
    ],
)  # fmt: skip
def test_what_lasts_has_its_first_and_its_last_day(text, dates):
    found = meeting(text)
    assert (found.date, found.date_end) == dates


THREE = "Le ministre togolais Kodjo Ablo, la ministre espagnole Ana Ruiz et le ministre chilien Juan Rios"
TWO = "Le ministre togolais de la Pêche, Kodjo Ablo, et son homologue espagnol, Luis Vega,"


@pytest.mark.parametrize(
    "text, dates",
    [
        (f"{THREE} ont clos mardi à Lomé la conférence. Ouverte lundi, la rencontre a donné un plan.", ("02", "03")),
        (f"{THREE} ont clôturé mardi à Lomé la conférence. Les travaux avaient débuté lundi.", ("02", "03")),
        (f"{THREE} ont clos mardi à Lomé la conférence. La foire a ouvert lundi.", ("03", None)),
        (f"{TWO} ont ouvert lundi à Lomé des négociations. Elles se poursuivront jusqu’à mercredi.", ("02", "04")),
        (f"{TWO} ont ouvert lundi à Lomé des négociations. Les experts siégeront jusqu’à mercredi.", ("02", "04")),
        (f"{TWO} ont ouvert lundi à Lomé des négociations. Le musée sera ouvert jusqu’à mercredi.", ("02", None)),
        (f"{TWO} ont repris lundi à Lomé leurs pourparlers. Les discussions dureront jusqu’à jeudi.", ("02", "05")),
        (f"{TWO} ont entamé lundi à Lomé des négociations. La session s’achève mercredi.", ("02", "04")),
        (f"{TWO} ont entamé lundi à Lomé des négociations. La foire se poursuivra jusqu’à mercredi.", ("02", None)),
        (f"{TWO} ont entamé lundi à Lomé des négociations. Ils quitteront Kara mercredi.", ("02", None)),
        (f"{TWO} se sont entretenus lundi à Lomé. Les discussions se poursuivront jusqu’à mercredi.", ("02", None)),
    ],
)
def test_a_later_sentence_tells_the_other_end_of_the_talks(text, dates):
    found = meeting(text)
    assert (found.date[-2:], found.date_end and found.date_end[-2:]) == dates


def test_a_letter_has_the_day_that_it_bears():
    text = "Le président togolais Faure Ablo a reçu un message de la présidente espagnole Ana Ruiz."
    found = meeting(text, "La lettre, datée du 2 juin, rappelle la visite de mars.")
    assert (found.kind, found.date) == ("letter", "2025-06-02")


def test_a_contact_has_the_place_of_the_sentence_that_sums_up_the_talks():
    lead = "Invité à Dakar, le ministre togolais Kodjo Ablo y a eu mardi deux entretiens."
    texts = (lead, "Son homologue grec, Nikos Vlachos, l’a assuré de son soutien.")
    assert extract(dispatch(*texts), published="2025-06-05", today=TODAY).meetings[0].place == "Dakar"


def test_a_later_contact_has_the_day_and_place_of_the_one_before():
    text = "Mardi 3 juin à Lomé, " + MET + ". Il a ensuite rencontré le ministre italien Ugo Conti."
    [first, second] = extract(dispatch(text), published="2025-06-05", today=TODAY).meetings
    assert [(m.date, m.place) for m in (first, second)] == [("2025-06-03", "Lomé")] * 2


def test_a_first_contact_without_a_day_takes_none_of_a_later_one():
    second = "Dimanche soir, Kodjo Ablo s’était entretenu avec le ministre italien Ugo Conti."
    meetings = extract(dispatch(f"L{MET[1:]}.", second), published="2025-06-05", today=TODAY).meetings
    assert [(found.date, found.date_source) for found in meetings] == [
        ("2025-06-05", "published"),
        ("2025-06-01", "text"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Reçu lundi par le ministre italien Ugo Conti, puis, ce mardi, par le ministre grec Nikos Papas, le président "
        "togolais Kodjo Ablo est rentré.",
        "Le président togolais Kodjo Ablo a reçu lundi le ministre italien Ugo Conti, puis, mardi, le ministre grec "
        "Nikos Papas.",
    ],
)
def test_each_of_several_met_apart_has_the_day_before_him(text):
    meetings = extract(dispatch(text), published="2025-06-05", today=TODAY).meetings
    assert [found.date for found in meetings] == ["2025-06-02", "2025-06-03"]


def test_a_visit_to_come_has_the_day_announced():
    found = meeting("Le ministre togolais Kodjo Ablo se rendra lundi à Madrid, a annoncé son ministère.")
    assert (found.kind, found.status, found.date, found.place) == ("visit", "announced", "2025-06-09", "Madrid")


@pytest.mark.parametrize(
    "text, place",
    [
        (f"Mardi à Lomé, {MET}.", "Lomé"),
        (f"Mardi, {MET} à Madrid.", "Madrid"),
        (f"Mardi, {MET}, consule générale à Lyon.", None),
        (f"De retour de Madrid, {MET}.", None),
        (f"Mardi, {MET} à Villebois.", "Villebois"),
        (f"Mardi, {MET} à Matignon.", None),
        (f"Mardi, {MET} au Vatican.", "Vatican"),
        (f"Dix mois après le voyage du pape à Madrid, {MET}.", None),
        (f"Mardi, {MET}, moins d’un an après l’accord du 10 mai à Madrid.", None),
        (f"Mardi, {MET} et remis un prix à Luc Bois.", None),
        (f"Mardi à Monaco, {MET}.", "Monaco"),
        (f"Mardi, {MET} au palais présidentiel de Cotonou.", "Cotonou"),
        (f"Mardi, {MET} au Centre de conférences de Villebois.", "Villebois"),
        (f"Mardi, {MET} à sa résidence de Kara.", "Kara"),
        (f"Mardi, {MET} à sa résidence de Kara, à Lomé.", "Lomé"),
        (f"Mardi, {MET} au palais de Villebois.", None),
        (f"Mardi, {MET} au siège parisien de l’UNESCO.", "Paris"),
        (f"Mardi, {MET}, ancien président du palais de justice de Lyon.", None),
        (f"Mardi, {MET}, accréditée à Cotonou.", None),
        (f"Présent à Dakar pour des entretiens, Kodjo Ablo y a beaucoup travaillé. Puis mardi, {MET}.", "Dakar"),
        (
            "Lomé a abrité mardi des consultations entre les ministères togolais et espagnol des Affaires étrangères.",
            "Lomé",
        ),
        ("Le ministre togolais Kodjo Ablo a téléphoné, à Lomé, à la ministre espagnole Ana Ruiz.", None),
        (f"Mardi, {MET} dans la ville espagnole de Séville.", "Séville"),
        (f"Mardi, {MET} dans la capitale, Madrid.", "Madrid"),
        (f"Mardi, {MET}, en marge du Forum de Doha.", "Doha"),
        (f"À l’occasion de la conférence annuelle de Munich, {MET}.", "Munich"),
        (f"Mardi, {MET}, pour parler du Forum de Doha.", None),
        (f"Mardi, {MET} pour parler de la mission qu’il envoie à Kara.", None),
        (f"Mardi, {MET} lors d’une réunion qui s’est tenue à Kara.", "Kara"),
        (f"Mardi, {MET}, venue rendre compte des décisions du sommet réuni le 17 mai à Lyon.", None),
        (f"Mardi, {MET}, cinq jours avant la réunion prévue à Lyon.", None),
        (f"Mardi, {MET} pour appliquer l’accord du 17 mai à Lyon.", None),
        (f"Mardi, {MET} en marge du sommet réuni à Lyon.", "Lyon"),
        (f"Mardi, {MET} lors de la session ouverte lundi à Lyon.", "Lyon"),
        (
            f"Mardi, {MET} au château de Kpodzi, près de Kara.",
            "Kpodzi",
        ),
        (f"Mardi, {MET} au château de Kpodzi.", None),
        (f"Mardi, {MET} à la Villa d’Accueil, où elle s’est dite heureuse.", None),
        (f"Mardi, {MET} dans le village de Kpodzi.", "Kpodzi"),
        (f"À Kara, le marché a brûlé ; mardi, {MET}.", None),
        ("Kodjo Ablo s’est envolé pour Madrid. La ministre espagnole Ana Ruiz l’y a reçu mardi.", "Madrid"),
        ("Kodjo Ablo a gagné dans la soirée Madrid. La ministre espagnole Ana Ruiz l’y a reçu mardi.", "Madrid"),
        (f"Un accord a été signé en mai à Kara. En marge des travaux, {MET} mardi.", "Kara"),
        (f"On a parlé du pacte signé en mai à Kara. En marge des travaux, {MET} mardi.", None),
        (f"Mardi, {MET}. Reçue au palais, à Lomé, elle a parlé du port.", "Lomé"),
        (f"Mardi, {MET}. Elle a parlé du port, à Kara.", None),
        (f"Mardi, {MET}, qui réside à Cotonou.", None),
        (f"Mardi, {MET}, qui a ses bureaux à Cotonou.", None),
        (f"Mardi, {MET} au palais de Monaco.", "Monaco"),
        (f"Mardi, {MET} à son domicile de Kara.", "Kara"),
        (f"Mardi, {MET} au sujet de la situation à Gaza.", None),
        (f"Mardi, {MET} et évoqué la construction d’un hôpital à Kara.", None),
        (f"Mardi, {MET} pour parler de pêche, à Kara.", "Kara"),
        (f"Mardi, {MET}, avant de s’envoler pour Paris.", None),
        ("Des consultations sur la pêche entre le Togo et l’Espagne se sont tenues mardi à Kara.", "Kara"),
    ],
)
def test_the_place_of_a_contact(text, place):
    assert meeting(text[0].upper() + text[1:]).place == place


@pytest.mark.parametrize(
    "headline, lead, place",
    [
        ("Le ministre reçoit", f"Lomé, 4 juin (ATOP) – {MET} mardi au palais présidentiel.", "Lomé"),
        ("Le ministre reçoit", f"Paris, 4 juin (ATOP) – {MET} mardi au palais présidentiel.", None),
        ("Le ministre reçoit", f"Lomé, 4 juin (ATOP) – {MET} mardi.", None),
        ("Le ministre ira", "Lomé, 4 juin (ATOP) – La ministre espagnole Ana Ruiz est attendue lundi au Togo.", None),
        ("Lomé : une ministre au palais", f"{MET} mardi.", "Lomé"),
        ("À Lomé, une ministre au palais", f"{MET} mardi.", "Lomé"),
        ("Lomé promet un port", f"{MET} mardi.", None),
        ("Paris : un port", f"{MET} mardi.", None),
    ],
)  # fmt: skip
def test_the_place_that_the_head_gives(headline, lead, place):
    cleaned = clean(f"{headline}\n\n{lead[0].upper()}{lead[1:]}\n\nIls ont parlé du port et de la pêche.\n")
    assert extract(cleaned, published="2025-06-05", today=TODAY).meetings[0].place == place


@pytest.mark.parametrize(
    "later",
    [
        "Ils ont arrêté ensemble le programme du Cabinet binational, convoqué pour le 15 novembre à Madrid.",
        "Ils ont préparé ensemble la session prévue en novembre à Madrid.",
        "Ils ont parlé ensemble du sommet qui se tiendra à Madrid.",
    ],
)
def test_the_place_of_what_is_to_come_is_not_that_of_the_contact(later):
    assert (
        meeting(f"Le ministre togolais Kodjo Ablo a reçu mardi la ministre espagnole Ana Ruiz. {later}").place
        != "Madrid"
    )


@pytest.mark.parametrize("stamp", ["2025-06-04T16:20:00+02:00", "2025-06-04T16:20:00.000Z", "2025-06-04T16:20"])
def test_a_machine_stamp_at_the_head_dates_the_dispatch(stamp):
    text = f"{stamp}\nATOP\n\nMardi, {MET}."
    annotation = extract(clean(text), published=None, today=TODAY)
    assert annotation.dateline == {"place": None, "date": "2025-06-04"}
    assert [found.date for found in annotation.meetings] == ["2025-06-03"]


@pytest.mark.parametrize(
    "paragraphs, place",
    [
        ([f"Mardi, {MET} et lui a parlé de la cocaïne saisie à Constanța."], None),
        ([f"Mardi, {MET}.", "Durant l’entretien, qui s’est déroulé à Kara, il a plaidé pour la paix."], "Kara"),
        (["Pour sa première sortie, la ministre espagnole Ana Ruiz avait choisi Kara.",
          "Elle y a été reçue mardi par le ministre togolais Kodjo Ablo."], "Kara"),
    ],
)  # fmt: skip
def test_where_a_contact_was_held_and_where_its_matter_was(paragraphs, place):
    assert extract(dispatch(*paragraphs), published="2025-06-05", today=TODAY).meetings[0].place == place


def test_an_envoy_presents_himself_to_whom_he_will_see_often():
    text = "L’ambassadrice d’Espagne, Ana Ruiz, s’est présentée mardi, à Kara, au ministre togolais Kodjo Ablo."
    assert meeting(text).place == "Kara"
