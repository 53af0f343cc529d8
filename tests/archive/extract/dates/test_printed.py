"""Dates as printed. What they mean is tested in test_days.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.dates.printed import DateMention, find_dates

PLACE = {"start", "end", "text", "form"}


def printed(text):
    """[(form, text, {what is printed})], fields left out where nothing is."""
    empty = vars(DateMention(0, 0, "", ""))
    rows = []
    for mention in find_dates(text):
        values = {key: value for key, value in vars(mention).items() if key not in PLACE and value != empty[key]}
        rows.append((mention.form, mention.text, values))
    return rows


@pytest.mark.parametrize(
    "text, form, expected, values",
    [
        ("reçu le 4 mai", "day", "4 mai", {"day": 4, "month": 5}),
        ("le 1er août 2023", "day", "1er août 2023", {"day": 1, "month": 8, "year": 2023}),
        ("27. novembre 2025", "day", "27. novembre 2025", {"day": 27, "month": 11, "year": 2025}),
        ("ils étaient 27. Mai 2024 fut froid", "month", "Mai 2024", {"month": 5, "year": 2024}),
        ("01. déc 2022", "day", "01. déc 2022", {"day": 1, "month": 12, "year": 2022}),
        ("4 sep 2023", "day", "4 sep 2023", {"day": 4, "month": 9, "year": 2023}),
        ("Jeudi 4 mai, le", "day", "Jeudi 4 mai", {"weekday": 3, "day": 4, "month": 5}),
        ("le jeudi, 4 MAI 2023", "day", "jeudi, 4 MAI 2023", {"weekday": 3, "day": 4, "month": 5, "year": 2023}),
        ("ce 4 mai", "day", "4 mai", {"day": 4, "month": 5, "which": "this"}),
        ("24 déc", "day", "24 déc", {"day": 24, "month": 12}),
        ("les 10 et 11 mai", "day", "10 et 11 mai", {"day": 10, "month": 5, "last_day": 11, "last_month": 5}),
        ("les 3, 4 et 5 juin", "day", "3, 4 et 5 juin", {"day": 3, "month": 6, "last_day": 5, "last_month": 6}),
        ("du 3 au 5 juin", "day", "3 au 5 juin", {"day": 3, "month": 6, "last_day": 5, "last_month": 6}),
        ("du 30 mai au 2 juin", "day", "30 mai au 2 juin", {"day": 30, "month": 5, "last_day": 2, "last_month": 6}),
        ("5-6 mai", "day", "5-6 mai", {"day": 5, "month": 5, "last_day": 6, "last_month": 5}),
        ("entre le 5 et le 9 mai", "day", "5 et le 9 mai", {"day": 5, "month": 5, "last_day": 9, "last_month": 5}),
        ("le 20 mai dernier", "day", "20 mai dernier", {"day": 20, "month": 5, "which": "last"}),
        ("le 20 mai prochain", "day", "20 mai prochain", {"day": 20, "month": 5, "which": "next"}),
        ("les 19 et 20 mai courant", "day", "19 et 20 mai courant",
         {"day": 19, "month": 5, "last_day": 20, "last_month": 5, "which": "this"}),
        ("le 20 du mois", "day", "20 du mois", {"day": 20, "which": "this"}),
        ("le 20 du mois dernier", "day", "20 du mois dernier", {"day": 20, "which": "last_month"}),
        ("né un 12 mai", "day", "12 mai", {"day": 12, "month": 5, "vague": True}),
        ("depuis le 12 mai", "day", "12 mai", {"day": 12, "month": 5, "since": True}),
        ("le 12 mai 9999", "day", "12 mai", {"day": 12, "month": 5, "far": True}),
        ("le 17.09.2019", "day", "17.09.2019", {"day": 17, "month": 9, "year": 2019}),
        ("le 17.09.19", "day", "17.09.19", {"day": 17, "month": 9, "year": 2019}),
        ("2019-09-17 16:40", "day", "2019-09-17", {"day": 17, "month": 9, "year": 2019}),
        ("le 02/03/2024", "day", "02/03/2024", {"day": 2, "month": 3, "year": 2024, "ambiguous": True}),
        ("le 17/03/2024", "day", "17/03/2024", {"day": 17, "month": 3, "year": 2024}),
        ("le 24-06-03", "unclear", "24-06-03", {}),
        ("en ٤ يونيو", "unclear", "٤ يونيو", {}),
        ("reçu ce mardi", "weekday", "mardi", {"weekday": 1, "which": "this"}),
        ("reçu mardi dernier", "weekday", "mardi dernier", {"weekday": 1, "which": "last"}),
        ("reçu mardi soir", "weekday", "mardi soir", {"weekday": 1}),
        ("mardi et mercredi", "weekday", "mardi et mercredi", {"weekday": 1, "last_weekday": 2}),
        ("de mardi à jeudi", "weekday", "mardi à jeudi", {"weekday": 1, "last_weekday": 3}),
        ("reçu avant-hier", "relative", "avant-hier", {"days": -2, "base": "dispatch"}),
        ("reçu aujourd’hui", "relative", "aujourd’hui", {"days": 0, "base": "dispatch"}),
        ("le premier juin", "day", "premier juin", {"day": 1, "month": 6}),
        ("le 2023/09/17", "day", "2023/09/17", {"day": 17, "month": 9, "year": 2023}),
        ("il y a trois jours", "relative", "il y a trois jours", {"days": -3, "base": "dispatch"}),
        ("au lendemain du sommet", "relative", "au lendemain", {"days": -1, "base": "beside"}),
        ("Le second jour, il", "relative", "Le second jour", {"days": 1, "base": "visit"}),
        ("La veille, il", "relative", "La veille", {"days": -1, "base": "told"}),
        ("ce même jour", "relative", "ce même jour", {"days": 0, "base": "told"}),
        ("le lendemain", "relative", "le lendemain", {"days": 1, "base": "told"}),
        ("hier, jeudi 4 mai,", "day", "hier, jeudi 4 mai",
         {"weekday": 3, "day": 4, "month": 5, "days": -1, "base": "dispatch"}),
        ("en mai 2024", "month", "mai 2024", {"month": 5, "year": 2024}),
        ("à la fin d’octobre", "month", "octobre", {"month": 10}),
        ("à la mi-juillet", "month", "juillet", {"month": 7}),
        ("février dernier", "month", "février dernier", {"month": 2, "which": "last"}),
        ("de janvier à avril 2021", "month", "janvier à avril 2021",
         {"month": 1, "year": 2021, "last_month": 4, "last_year": 2021}),
        ("en 2024", "year", "2024", {"year": 2024}),
        ("depuis 2013", "year", "2013", {"year": 2013, "since": True}),
        ("la convention de 1982, qui", "year", "1982", {"year": 1982}),
        ("de 2012 à 2017", "year", "2012 à 2017", {"year": 2012, "last_year": 2017}),
        ("l’année prochaine", "period", "l’année prochaine", {"years": 1}),
        ("le mois dernier", "period", "le mois dernier", {"months": -1}),
        ("le sommet se tiendra mardi", "weekday", "mardi", {"weekday": 1, "coming": True}),
        ("Jeudi, le ministre doit aussi accueillir X", "weekday", "Jeudi", {"weekday": 3, "coming": True}),
        ("Jeudi, le ministre a accueilli X, qui doit aussi partir", "weekday", "Jeudi", {"weekday": 3}),
        ("le sommet prévu en mai", "month", "mai", {"month": 5, "coming": True}),
    ],
)  # fmt: skip
def test_find_dates_reads_one(text, form, expected, values):
    assert printed(text) == [(form, expected, values)]


@pytest.mark.parametrize(
    "text",
    [
        "", "la planète Mars et la Lune", "une marche vers mai et juin", "les 3 000 hommes",
        "la 5e session", "2020 tonnes de riz", "l’exercice 2020-2021", "de 2000 soldats", "le Boeing 747",
        "l’article 12 du traité", "un marchand de mardis gras",
        "le Maire", "le numéro 17.09", "COP29",
    ],
)  # fmt: skip
def test_find_dates_leaves_alone(text):
    assert find_dates(text) == []


def test_find_dates_keeps_reading_order():
    text = "Reçu lundi, puis le 10 mai et le 12 juin, il part en 2025."
    assert [mention.text for mention in find_dates(text)] == ["lundi", "10 mai", "12 juin", "2025"]


@pytest.mark.parametrize(
    "text",
    [
        "Vendredi, le Pape a accordé une audience au président de la République sierra-léonaise, M. Moyo.",
        "Vendredi, le Pape a accordé aussitôt une audience d’une heure au président de la République centrafricaine.",
        "Vendredi, le ministre rencontra son homologue et déclara que tout allait bien.",
        "Vendredi, il s'est rendu sur le front.",
    ],
)
def test_find_dates_takes_no_noun_and_no_past_for_what_is_to_come(text):
    assert [mention.coming for mention in find_dates(text)] == [False]


@pytest.mark.parametrize(
    "text, coming",
    [
        ("Le moment le plus attendu a eu lieu vendredi, au palais.", [False]),
        ("Prévue mardi, la réunion s’est tenue jeudi.", [True, False]),
        ("La séance, prévue mardi, a finalement été ouverte mercredi.", [True, False]),
        ("Il est attendu jeudi à Lomé.", [True]),
        ("Il gagnera jeudi Accra, puis samedi Cotonou.", [True, True]),
        ("Il a reçu jeudi le ministre, puis samedi l’ambassadeur.", [False, False]),
        ("La visite a été fixée au 5 mai.", [True]),
        ("L’organisation matérielle du sommet, les 2 et 3 mai, a été évoquée.", [True]),
        ("Ils ont parlé des préparatifs de la conférence du 12 mai.", [True]),
        ("L’organisation du Traité a condamné, le 12 mai, l’attaque.", [False]),
        ("Ils sont convenus de se revoir à Lomé en mai.", [True]),
        ("Ils ont décidé de tenir la deuxième réunion du comité en mai.", [True]),
        ("Il a accepté de se rendre à Lomé le 12 mai.", [True]),
        ("Ils sont convenus d’appliquer l’accord signé à Lomé en mai.", [False]),
        ("Ils ont décidé de donner suite à la réunion de mai.", [False]),
        ("Le traité que l’Assemblée a décidé d’ouvrir le 2 mars à Lomé est long.", [False]),
        ("Ils ont décidé de suivre les conseils qui furent donnés en mai.", [False]),
        ("Ils ont promis de remédier mardi à ce retard.", [False]),
    ],
)
def test_find_dates_tells_what_was_done_from_what_is_prepared(text, coming):
    assert [mention.coming for mention in find_dates(text)] == coming


def test_find_dates_tells_a_past_clause_from_a_coming_one():
    text = "Il a été reçu lundi au palais et signera un accord, dont la mise en œuvre débutera mardi."
    assert [mention.coming for mention in find_dates(text)] == [False, True]


DATE_WORDS = [
    "lundi ",
    "mardi",
    " 4 ",
    "1er ",
    "mai ",
    "2024",
    " et ",
    " au ",
    "-",
    ", ",
    "hier ",
    "la veille",
    "du mois",
    "à",
]


@given(st.lists(st.sampled_from(DATE_WORDS) | st.text(max_size=5), max_size=40).map("".join))
def test_find_dates_never_overlap_and_hold_their_offsets(text):
    mentions = find_dates(text)
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.text for mention in mentions]
    assert all(one.end <= other.start for one, other in zip(mentions, mentions[1:]))
