"""What stands around the news in its sentence and behind it, and changes nothing of it. The persons are invented."""

import pytest

from archive.clean import clean
from archive.extract import extract
from tests.archive.extract.sentence_readers import TODAY

A, B = "Kodjo Ablo", "Ana Ruiz"
MINISTER, HOST = f"le ministre marocain de l’Énergie, {A}", f"le président de la Chambre des représentants, {A}"
SPAIN = f"la ministre espagnole de l’Énergie, {B}"
NEWS = {
    "received": f"{MINISTER}, a reçu jeudi à Rabat {SPAIN}",
    "called": f"{MINISTER}, a eu jeudi un entretien téléphonique avec {SPAIN}",
    "both": f"{MINISTER}, et {SPAIN}, se sont réunis jeudi à Rabat",
    "signed": f"{MINISTER}, et {SPAIN}, ont signé jeudi à Rabat un mémorandum d’entente sur l’hydrogène",
    "noun": f"un entretien a réuni jeudi à Rabat {MINISTER}, et {SPAIN}",
    "delegation": f"{HOST}, a reçu jeudi à Rabat une délégation parlementaire espagnole conduite par la députée {B}",
}
OPENINGS = [
    "Sur instruction du roi Mohammed VI, ",
    "Un mois après le séisme d’Al Haouz, ",
    "Quelques heures après l’annonce du président français Yann Le Goff, ",
    "Comme annoncé lundi par le porte-parole du gouvernement, Karim Sadiki, ",
    "Après une escale à Tunis, ",
    "Avant de se rendre à Nouakchott, ",
    "Alors que la guerre se poursuit à Gaza, ",
    "Dans un contexte de tensions avec l’Algérie, ",
    "Réagissant à la crise au Niger, ",
    "Sur fond de rapprochement entre Rabat et Madrid, ",
    "À l’initiative de l’ambassade d’Espagne, ",
    "Soutenu par la Russie, ",
    "En l’absence du président français Yann Le Goff, ",
    "Moins de 48 heures après l’attaque contre Israël, ",
    "Entourés de leurs conseillers, ",
]
ENDINGS = [
    ", a annoncé le porte-parole du ministère, Karim Sadiki",
    ", une semaine après la visite de Yann Le Goff à Rabat",
    " pour discuter de l’accord de pêche entre l’UE et le Maroc",
    ", écrit El País",
    ", premier échange de haut rang depuis le séisme",
    " dans la matinée",
    ", deux jours après l’attentat de Mogadiscio",
    ", à la veille de l’ouverture du sommet de l’Union africaine à Addis-Abeba",
    ", sur fond de tensions avec Alger",
    ", proche du président français Yann Le Goff",
    ", comme le souhaitait le président français Yann Le Goff",
    ", ce dont s’est réjoui le président français Yann Le Goff",
    ", malgré l’appel au boycott lancé par Yann Le Goff",
    ", en réponse à la lettre du pape François",
    ", a-t-on appris auprès du cabinet du ministre",
    ", dernière étape avant l’élection de mai",
    ", alors que l’Algérie a rappelé son ambassadeur à Madrid",
    ", tandis que le Premier ministre Yann Le Goff était attendu à Bruxelles",
    ", alors que se poursuivent à Doha les pourparlers entre Israël et le Hamas",
    ", en application de l’accord signé à Madrid en 2008",
    " au siège du ministère",
    " dans le cadre du dialogue politique entre les deux pays",
    " à l’invitation du gouvernement",
]

SENTENCES = [
    "Le ministre de la Défense, Yann Le Goff, se rendra à Washington en janvier",
    "Le Premier ministre portugais, João Castro, a démissionné en novembre",
    "La veille, le roi Mohammed VI avait regagné Fès",
    "Le président du Sénat, Yann Le Goff, était à Genève",
    "Le texte a été négocié par l’ancien ministre Luis Vega",
    "Le séisme du 8 septembre a fait près de 3.000 morts",
    "Le journal El Mundo avait révélé l’existence d’un courrier du roi Felipe VI à Mohammed VI",
]


def told(text):
    meetings = extract(clean(f"Rabat, 14 décembre 2023 (MAP) – {text}."), published=None, today=TODAY).meetings
    return [
        (
            meeting.kind,
            meeting.date,
            meeting.place,
            [(person.name, person.role, person.country) for person in meeting.participants],
            meeting.countries,
            meeting.organizations,
            [document.title for document in meeting.documents],
        )
        for meeting in meetings
    ]


def capitalised(text):
    return text[0].upper() + text[1:]


@pytest.mark.parametrize("news", NEWS)
def test_the_news_is_told(news):
    [(_, date, place, persons, countries, bodies, documents)] = told(capitalised(NEWS[news]))
    assert (date, place) == ("2023-12-14", None if news == "called" else "Rabat")
    assert [name for name, *_ in persons] == [A, B]
    assert (countries, bodies) == (["MA", "ES"], [])
    assert documents == (["mémorandum d’entente sur l’hydrogène"] if news == "signed" else [])


@pytest.mark.parametrize("news", NEWS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_what_opens_the_sentence_changes_nothing(news, opening):
    assert told(opening + NEWS[news]) == told(capitalised(NEWS[news]))


@pytest.mark.parametrize("news", NEWS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_ends_the_sentence_changes_nothing(news, ending):
    assert told(capitalised(NEWS[news]) + ending) == told(capitalised(NEWS[news]))


@pytest.mark.parametrize("news", NEWS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_told_behind_changes_nothing(news, sentence):
    assert told(f"{capitalised(NEWS[news])}. {sentence}") == told(capitalised(NEWS[news]))


@pytest.mark.parametrize("news", NEWS)
def test_whose_presence_opens_the_sentence_was_there(news):
    [(_, _, _, persons, *_)] = told(f"En présence de l’ambassadeur d’Espagne à Rabat, Luis Vega, {NEWS[news]}")
    assert {name for name, *_ in persons} == {A, B, "Luis Vega"}


def test_who_is_told_of_beside_the_news_is_nobody_of_the_next_sentence():
    text = f"{capitalised(NEWS['received'])}, tandis que le ministre Yann Le Goff était attendu à Bruxelles"
    [(_, _, place, persons, countries, *_)] = told(f"{text}. Il lui a promis son aide")
    assert ([name for name, *_ in persons], place, countries) == ([A, B], "Rabat", ["MA", "ES"])


def test_who_took_part_meanwhile_is_of_the_news():
    text = f"{MINISTER}, a reçu jeudi {SPAIN}, tandis que l’ambassadeur d’Espagne, Luis Vega, a participé à l’entretien"
    assert {name for name, *_ in told(capitalised(text))[0][3]} == {A, B, "Luis Vega"}
