"""Events that a dispatch recalls, beside the contact that is its news."""

import json
from datetime import date
from pathlib import Path

import pytest

from archive.clean import clean, decode
from archive.extract.dates.days import read_calendar
from archive.extract.reading import extract
from archive.extract.references import find_references
from tests.archive.extract.dispatches import dispatch

TODAY = date(2026, 11, 21)
NEWS = "Le ministre togolais du Commerce a reçu jeudi son homologue ghanéen pour parler du port de Lomé. "
CORPUS = Path(__file__).resolve().parents[3] / "demo" / "corpus"


def recalled(sentence):
    """[(date, date_end, place, label)] of `sentence` after a contact of Thursday 4 May 2023."""
    cleaned = clean(NEWS + sentence)
    calendar = read_calendar(cleaned, published="2023-05-04", today=TODAY)
    news = [(mention.start, mention.end) for mention in calendar.mentions[:1]]
    found = [reference for reference, *_ in find_references(cleaned, calendar, taken=news)]
    return [(each.date, each.date_end, each.place, each.label) for each in found]


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("L’accord signé le 12 avril à Accra a été salué.", ("2023-04-12", None, "Accra", "accord")),
        ("La réunion historique de Nairobi le 8 mars a été rappelée.",
         ("2023-03-08", None, "Nairobi", "réunion historique de Nairobi")),
        ("Les négociations tenues les 10 et 11 avril à Dakar ont été utiles.",
         ("2023-04-10", "2023-04-11", "Dakar", "négociations")),
        ("Le sommet de l’Afrique de l’Ouest se tiendra en juillet à Abuja.",
         ("2023-07", None, "Abuja", "sommet de l’Afrique de l’Ouest")),
        ("Ils préparent la conférence prévue du 5 au 7 juin.", ("2023-06-05", "2023-06-07", None, "conférence")),
        ("Le dossier sera repris de vive voix le 6 juin à Accra.", ("2023-06-06", None, "Accra", "reprise à venir")),
        ("Ce sera à l’ordre du jour des ministres, qui se réunissent du 3 au 5 juillet à Accra.",
         ("2023-07-03", "2023-07-05", "Accra", "réunion à venir")),
        ("En décembre 2022, Accra s’était opposé à ce projet.", ("2022-12", None, None, "opposition")),
        ("Le Togo était entré dans l’organisation en 2007.", ("2007", None, None, "adhésion")),
        ("Il a écrit après le séisme de la nuit du 8 mars.", ("2023-03-08", None, None, "séisme de la nuit")),
        ("Au second tour, le 19 avril, il a devancé le sortant.", ("2023-04-19", None, None, "second tour")),
        ("Le conflit prit fin le 10 novembre 2020.", ("2020-11-10", None, None, "conflit")),
        ("Les deux armées s’étaient affrontées en mars 2021.", ("2021-03", None, None, "affrontement")),
        ("La session précédente date de 2013.", ("2013", None, None, "session précédente")),
        ("Les deux pays ont signé un traité d’amitié en 1972.", ("1972", None, None, "traité d’amitié")),
        ("En 2024, Lomé accueillera le forum des ports.", ("2024", None, None, "forum des ports")),
        ("Les ministres s’étaient promis, en mars à Accra, de se revoir.", ("2023-03", None, "Accra", "engagement")),
        ("Les présidents ne se sont plus parlé depuis le 2 avril.", ("2023-04-02", None, None, "conversation")),
        ("Les présidents ne se sont plus parlé depuis 2019.", ("2019", None, None, "conversation")),
        ("Le ministre des Mines et lui s’étaient vus fin avril à Accra.", ("2023-04", None, "Accra", "rencontre")),
        ("Le départ des soldats, le 2 avril, a été salué.", ("2023-04-02", None, None, "départ des soldats")),
        ("Un sommet pourrait être organisé en juillet, à Accra.", ("2023-07", None, "Accra", "sommet")),
        ("Ils misent sur le sommet d’août pour conclure.", ("2023-08", None, None, "sommet")),
        ("Ils ont rappelé l’accord de février.", ("2023-02", None, None, "accord")),
        ("Les élections législatives d’octobre approchent.", ("2023-10", None, None, "élections législatives")),
        ("Ils craignent des ingérences dans le référendum du 20 septembre.", ("2023-09-20", None, None, "référendum")),
        ("Ce sera sa première sortie depuis le scrutin du 20 mars.", ("2023-03-20", None, None, "scrutin")),
        ("L’entretien que les deux hommes avaient eu en mars a été rappelé.", ("2023-03", None, None, "entretien")),
        ("Il annonce une conférence pour le mois de juillet.", ("2023-07", None, None, "conférence")),
        ("Ils se sont donné rendez-vous en juin à Accra.", ("2023-06", None, "Accra", "rendez-vous")),
        ("La poignée de main du 17 avril avait amorcé le dégel.", ("2023-04-17", None, None, "poignée de main")),
        ("L’entrée dans l’Union, demandée le 3 mars 2022, approche.", ("2022-03-03", None, None, "adhésion")),
        ("Ils sont liés depuis 1972 par un traité d’amitié.", ("1972", None, None, "traité d’amitié")),
        ("Les présidents s’étaient téléphoné le 2 avril.", ("2023-04-02", None, None, "appel téléphonique")),
        ("La Cour a tranché par son arrêt du 19 avril à La Haye.", ("2023-04-19", None, "La Haye", "arrêt")),
        ("Le prochain tour aura lieu à Accra en 2024.", ("2024", None, "Accra", "prochain tour")),
        ("La précédente s’était déroulée en mars 2022.", ("2022-03", None, None, "réunion")),
        ("Il se rendrait à Accra en juin 2024.", ("2024-06", None, "Accra", "visite à venir")),
        ("En mars 2021, le Ghana avait fait don de riz au Togo.", ("2021-03", None, None, "don")),
        ("Le statut du Togo a été proclamé en mars 1992.", ("1992-03", None, None, "proclamation")),
        ("Il a rappelé, l’an dernier, le sommet du 21 avril 2022.", ("2022-04-21", None, None, "sommet")),
        ("Il a rappelé son séjour de mars 2022 à Accra.", ("2022-03", None, "Accra", "séjour")),
        ("Les délégations se retrouveront en novembre prochain à Accra.",
         ("2023-11", None, "Accra", "rencontre à venir")),
        ("L’accord de 2015 reste en vigueur.", ("2015", None, None, "accord")),
        ("La feuille de route adoptée en janvier sera évaluée.", ("2023-01", None, None, "feuille de route")),
        ("Les présidents s’étaient vus le 2 avril.", ("2023-04-02", None, None, "rencontre")),
        ("Une délégation ghanéenne est attendue à Lomé en juin 2024.", ("2024-06", None, "Lomé", "visite à venir")),
        ("La 9e est prévue à Accra en 2027.", ("2027", None, "Accra", "rencontre à venir")),
        ("Les gouvernements avaient siégé ensemble à Accra le 7 avril.", ("2023-04-07", None, "Accra", "séance")),
        ("Il s’entretiendra demain avec la présidente.", ("2023-05-05", None, None, "entretien à venir")),
        ("Au lendemain du sommet de Dakar, ils ont parlé de paix.", ("2023-05-03", None, None, "sommet de Dakar")),
        ("Les experts s’étaient retrouvés dès mardi à Accra.", ("2023-05-02", None, "Accra", "rencontre")),
        ("Les délégations avaient préparé la rencontre la veille, lors d’une réunion.",
         ("2023-05-03", None, None, "rencontre")),
        ("Les ministres s’étaient croisés le 2 avril.", ("2023-04-02", None, None, "rencontre")),
        ("Un émissaire ghanéen était venu le 2 avril.", ("2023-04-02", None, None, "visite")),
        ("Il a dénoncé l’incursion du 2 avril dans les territoires occupés.", ("2023-04-02", None, None, "incursion")),
        ("La délivrance des visas est revenue à la normale en mars dernier.",
         ("2023-03", None, None, "normalisation")),
        ("L’appel suit le communiqué diffusé mardi, après que la présidente eut reçu des rebelles.",
         ("2023-05-02", None, None, "communiqué")),
        ("La présidence togolaise de l’Union, qui débutera en 2024, a été évoquée.",
         ("2024", None, None, "présidence togolaise de l’Union")),
        ("La trêve entrée en vigueur le 2 avril, quand l’armée occupait le port, tient.",
         ("2023-04-02", None, None, "entrée en vigueur")),
        ("Ils suivent le prêt de 250 millions de dollars accordé le 25 avril par la banque.",
         ("2023-04-25", None, None, "octroi")),
        ("Il a salué la décision du Togo, le 28 mai 2022, de rouvrir.", ("2022-05-28", None, None, "décision du Togo")),
        ("L’Union avait autorisé, le 30 mars, cette force.", ("2023-03-30", None, None, "autorisation")),
        ("Leurs liens remontent à mai 1962.", ("1962-05", None, None, "établissement")),
        ("Leur dernière rencontre remontait à février.", ("2023-02", None, None, "rencontre")),
        ("Elles ont mené un exercice conjoint en avril.", ("2023-04", None, None, "exercice conjoint")),
        ("Le Ghana avait rappelé son ambassadeur le 4 avril.", ("2023-04-04", None, None, "rappel")),
        ("Le Conseil de sécurité doit se prononcer le 30 juin.", ("2023-06-30", None, None, "vote à venir")),
        ("Ils célébreront en 2027 le cinquantenaire de leurs liens.", ("2027", None, None, "commémoration")),
        ("Ils se retrouveront à l’Assemblée générale, en septembre.", ("2023-09", None, None, "Assemblée générale")),
        ("Le Ghana élira un nouveau parlement le 8 juin.", ("2023-06-08", None, None, "élection")),
        ("Ce format avait vu le jour le 29 janvier 2015.", ("2015-01-29", None, None, "création")),
        ("L’UNESCO a inscrit en 2012 ce savoir-faire.", ("2012", None, None, "inscription")),
        ("Il en avait été l’hôte en mars 2015.", ("2015-03", None, None, "visite")),
        ("Le prochain Conseil aura lieu en 2025 à Accra.", ("2025", None, "Accra", "prochain Conseil")),
        ("Il a parlé de l’aide après le sommet tenu dimanche à Accra.", ("2023-04-30", None, "Accra", "sommet")),
        ("Mardi, il avait pris part à la réunion sur le climat.", ("2023-05-02", None, None, "réunion sur le climat")),
        ("Une réception a réuni lundi soir près de 300 invités.", ("2023-05-01", None, None, "réception")),
        ("Le ministre gagnera samedi Accra.", ("2023-05-06", None, None, "étape à venir")),
        ("Il a exposé l’offensive que mène depuis la mi-mars l’armée.", ("2023-03", None, None, "offensive")),
        ("Les engagements pris à Accra le 18 mars dernier doivent être tenus.",
         ("2023-03-18", None, "Accra", "engagements pris")),
    ],
)  # fmt: skip
def test_find_references_reads_an_event(sentence, expected):
    assert recalled(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "La coopération entre les deux pays existe depuis 2013.",
        "Il a été nommé ministre le 3 mars.",
        "L’exposition se tient jusqu’au 15 juillet à Kara.",
        "Il a pris ses fonctions en mars, après un sommet.",
        "Les couronnes de 2022 valent plus.",
        "Le texte prévoit de relier les deux ports d’ici 2032.",
        "L’accord prévoit un nouveau train à l’horizon 2029.",
        "La mission d’experts sera envoyée avant la fin du mois de juillet.",
        "La crise qui les oppose depuis 2017 a dominé la longue et cordiale audience.",
        "Il a reçu une lettre d’un saint de 1585.",
        "La campagne ouverte en mars a été bonne.",
        "En poste depuis avril 2021, elle quittera Lomé.",
        "Le Togo a remporté le match de la coupe le 2 avril.",
        "Les exportations ont atteint 3 millions de tonnes en 2022.",
        "L’entretien de jeudi a duré une heure.",
        "Le 4 mai, la rencontre a porté sur le port.",
        "Un accord est proche.",
        "Un projet de protocole circule depuis janvier.",
        "Il occupait en 2019 le poste de ministre de la guerre.",
        "Les échanges ont dépassé deux millions de dollars le 2 avril.",
        "Le ministre a ouvert la réunion tenue mardi.",
        "Le sommet s’est tenu dimanche.",
        "Le Parlement votera jeudi.",
        "La visite, reportée l’an dernier, reste à fixer.",
        "L’entretien, d’après les chiffres diffusés lundi, a été long.",
        "La rencontre du 31 avril est oubliée.",
        "Les échanges ont dépassé deux milliards de dollars l’an passé.",
        "Les deux formations se retrouveront samedi à Accra.",
        "Un accord prévoit l’achat de 2000 tonnes de blé.",
        "Des messages relayés depuis le vendredi 28 avril parlent d’un accord.",
        "La visite sera longue, a annoncé mercredi le palais.",
        "Il a déclaré que les ventes de 2022 étaient bonnes.",
        "L’entretien s’est tenu mardi à Lomé.",
        "Il a quitté Lomé mardi, où les travaux avaient repris.",
        "Il a salué la présidence ghanéenne de l’Union en 2020.",
        "Elle a occupé ce poste jusqu’à la signature de 2019.",
        "La compagnie, qui rencontre ses partenaires, vise un million pour l’ensemble de 2024.",
        "Les entreprises sont revenues en mars.",
        "Elle avait entamé mardi une visite officielle de trois jours.",
        "Il lui a remis l’ordre national du 12 Mars et salué son engagement.",
        "Les récoltes de mars ont été bonnes.",
        "Ils ont parlé du climat, au lendemain de la conférence de Dakar, et du port.",
        "Le Togo versera dès juillet l’appui qu’il avait promis.",
    ],
)
def test_find_references_leaves_alone(sentence):
    assert recalled(sentence) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("L’équipe de Kara a gagné son match, au stade, devant ses supporters. Elle rencontrera samedi Lomé.", []),
        ("Les élèves de Kara ont visité un stade. Ils rencontreront samedi leurs amis de Lomé.", ["2023-05-06"]),
    ],
)
def test_a_competition_recalls_nothing(text, expected):
    cleaned = clean(f"Lomé, 4 mai 2023 (ATOP) – {text}")
    found = find_references(cleaned, read_calendar(cleaned, published="2023-05-04", today=TODAY))
    assert [reference.date for reference, *_ in found] == expected


def test_a_day_that_only_seems_a_contact_s_is_recalled():
    text = (
        "Mardi, le ministre togolais Kodjo Ablo a reçu la ministre espagnole Ana Ruiz. L’Union avait "
        "autorisé, le 30 mai, cette aide.",
        "Plus tôt dans la journée, la ministre espagnole Ana Ruiz avait été reçue par le président togolais Yao Koffi.",
    )
    read = extract(dispatch(*text), published="2025-06-05", today=TODAY)
    assert [each.date for each in read.references] == ["2025-05-30"]


def test_find_references_says_where_and_by_which_rule():
    cleaned = clean(NEWS + "L’accord signé le 12 avril à Accra a été salué.")
    calendar = read_calendar(cleaned, published="2023-05-04", today=TODAY)
    news, printed = calendar.mentions
    ((_, start, end, rule),) = find_references(cleaned, calendar, taken=[(news.start, news.end)])
    assert (cleaned.text[start:end], rule) == ("12 avril", "event-noun")
    assert (start, end) == (printed.start, printed.end)


def corpus_dates(ident, published):
    cleaned = clean(decode((CORPUS / f"{ident}.txt").read_bytes()).text)
    gold = json.loads((CORPUS / f"{ident}.json").read_text("utf-8"))
    calendar = read_calendar(cleaned, published=published, today=TODAY)
    contacts = {(each["date"], each["date_end"]) for each in gold["meetings"]}
    taken = [(mention.start, mention.end) for mention, day in calendar.dated if (day.date, day.date_end) in contacts]
    return {found.reference.date for found in find_references(cleaned, calendar, taken=taken)}, gold


def test_references_of_the_corpus_are_mostly_found_and_right():
    rows = [json.loads(line) for line in (CORPUS / "metadata.jsonl").open(encoding="utf-8")]
    pairs = [corpus_dates(row["id"], row["published"]) for row in rows]
    expected = [{each["date"] for each in gold["references"]} for _, gold in pairs]
    right = sum(len(found & dates) for (found, _), dates in zip(pairs, expected))
    assert right >= 0.65 * sum(map(len, expected))
    assert right >= 0.9 * sum(len(found) for found, _ in pairs)
