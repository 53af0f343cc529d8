"""What dates mean: the day, the year and where it comes from."""

import json
from datetime import date
from pathlib import Path

import pytest

from archive.clean import clean, decode
from archive.extract.dates.days import Dated, read_calendar, resolve_dateline

REPOSITORY = Path(__file__).resolve().parents[4]
CORPUS = REPOSITORY / "demo" / "corpus"
IDS = sorted(path.stem for path in CORPUS.glob("d*.txt"))
PUBLISHED = {row["id"]: row["published"] for row in map(json.loads, (CORPUS / "metadata.jsonl").open(encoding="utf-8"))}
TODAY = date(2026, 11, 21)
WRAP = "Le ministre togolais du Commerce a reçu son homologue {} pour parler du port."


def dated(words, *, published=None, head=""):
    calendar = read_calendar(clean(head + WRAP.format(words)), published=published, today=TODAY)
    return [each for _, each in calendar.dated]


def days(words, **given):
    return [(each.date, each.date_end, each.precision) for each in dated(words, **given)]


@pytest.mark.parametrize(
    "words, published, expected",
    [
        # Thursday 2023-05-04
        ("jeudi", "2023-05-04", ("2023-05-04", None, "day")),
        ("ce mardi", "2023-05-04", ("2023-05-02", None, "day")),
        ("vendredi", "2023-05-04", ("2023-04-28", None, "day")),
        ("jeudi dernier", "2023-05-04", ("2023-04-27", None, "day")),
        ("prévu ce samedi", "2023-05-04", ("2023-05-06", None, "day")),
        ("accueillera à ce titre, le 8 novembre, le sommet", "2023-05-04", ("2023-11-08", None, "day")),
        ("comme l’a annoncé, mercredi, le palais, qui sera", "2023-05-04", ("2023-05-03", None, "day")),
        ("prévu ce jeudi", "2023-05-04", ("2023-05-04", None, "day")),
        ("comme l’a annoncé mercredi le palais, qui sera", "2023-05-04", ("2023-05-03", None, "day")),
        ("mardi prochain", "2023-05-04", ("2023-05-09", None, "day")),
        ("lundi et mardi", "2023-05-04", ("2023-05-01", "2023-05-02", "day")),
        ("de jeudi au week-end prochain", "2023-05-08", ("2023-05-11", "2023-05-14", "day")),
        ("ce week-end et lundi", "2023-05-08", ("2023-05-06", "2023-05-08", "day")),
        ("hier", "2023-01-01", ("2022-12-31", None, "day")),
        ("le premier mai", "2023-05-04", ("2023-05-01", None, "day")),
        ("il y a trois jours", "2023-05-04", ("2023-05-01", None, "day")),
        ("le premier jour", "2023-05-04", (None, None, None)),
        ("à la veille du sommet", "2023-05-04", (None, None, None)),
        ("avant-hier", "2023-05-04", ("2023-05-02", None, "day")),
        ("aujourd’hui", "2023-05-04", ("2023-05-04", None, "day")),
        ("hier", "2023-05", ("2023-05", None, "month")),
        ("mardi", "2023-05", ("2023-05", None, "month")),
        ("mardi", "2023", ("2023", None, "year")),
        ("mardi", None, (None, None, None)),
        ("le 2 mai", "2023-05-04", ("2023-05-02", None, "day")),
        ("le 2 mai", "2023-05", ("2023-05-02", None, "day")),
        ("le 30 décembre", "2023-01-02", ("2022-12-30", None, "day")),
        ("le 12 février", "2023-10", ("2023-02-12", None, "day")),
        ("le 20 mai", "2023-05-04", ("2023-05-20", None, "day")),
        ("le 20 novembre", "2023-05-04", ("2022-11-20", None, "day")),
        ("le 20 novembre prochain", "2023-05-04", ("2023-11-20", None, "day")),
        ("les 2 et 3 mai", "2023-05-04", ("2023-05-02", "2023-05-03", "day")),
        ("les 30 avril et 2 mai", "2023-05-04", ("2023-04-30", "2023-05-02", "day")),
        ("des 30 avril et 1er mai", "2023-05-04", ("2023-04-30", "2023-05-01", "day")),
        ("du 30 décembre au 2 janvier", "2023-01-04", ("2022-12-30", "2023-01-02", "day")),
        ("du 30 décembre au 2 janvier 2023", None, ("2022-12-30", "2023-01-02", "day")),
        ("le 29 février", "2025-03-01", ("2024-02-29", None, "day")),
        ("du 27 au 29 février", "2025-03-01", ("2024-02-27", "2024-02-29", "day")),  # the last year that has them
        ("du 27 au 28 février", "2025-03-01", ("2025-02-27", "2025-02-28", "day")),
        ("du 28 décembre au 29 février", "2025-03-01", ("2023-12-28", "2024-02-29", "day")),
        ("les 3 et 4 du mois", "2023-05-24", ("2023-05-03", "2023-05-04", "day")),
        ("du 20 au 22 du mois dernier", "2023-01-24", ("2022-12-20", "2022-12-22", "day")),
        ("le 20 du mois", "2023-05-24", ("2023-05-20", None, "day")),
        ("le 20 du mois dernier", "2023-01-24", ("2022-12-20", None, "day")),
        ("le 2 mai 2019", None, ("2019-05-02", None, "day")),
        ("le 22 juillet", None, ("XXXX-07-22", None, "day-no-year")),
        ("le 17.09.2019", None, ("2019-09-17", None, "day")),
        ("en mars", "2023-05-04", ("2023-03", None, "month")),
        ("en novembre", "2023-05-04", ("2022-11", None, "month")),
        ("en décembre dernier", "2023-05-04", ("2022-12", None, "month")),
        ("en novembre", None, (None, None, None)),
        ("en 2019", None, ("2019", None, "year")),
        ("de 2012 à 2017", None, ("2012", "2017", "year")),
        ("cette année", "2023-05", ("2023", None, "year")),
        ("l’année prochaine", "2023-05", ("2024", None, "year")),
        ("le mois dernier", "2023-01-04", ("2022-12", None, "month")),
    ],
)
def test_resolve_gives_the_day(words, published, expected):
    assert days(words, published=published) == [expected]


@pytest.mark.parametrize(
    "words, published, expected",
    [
        ("mercredi 19 novembre", None, Dated("2025-11-19", None, "day", "text", "weekday", (2014,))),
        ("mercredi 19 novembre", "2025-11", Dated("2025-11-19", None, "day", "text", "published")),
        ("mercredi 19 novembre 2025", None, Dated("2025-11-19", None, "day", "text", "text")),
        ("hier", "2025-11-20", Dated("2025-11-19", None, "day", "text", "published")),
        ("le 22 juillet", None, Dated("XXXX-07-22", None, "day-no-year", "text")),
    ],
)
def test_resolve_says_where_the_year_is_from(words, published, expected):
    assert dated(words, published=published) == [expected]


@pytest.mark.parametrize(
    "words, code, grade, kept",
    [
        ("le 31 avril", "W_DATE_IMPOSSIBLE", "blocking", None),
        ("le 32 février 2024", "W_DATE_IMPOSSIBLE", "blocking", None),
        ("le 29 février 2025", "W_DATE_IMPOSSIBLE", "blocking", None),
        ("les 28 et 29 février 2025", "W_DATE_IMPOSSIBLE", "blocking", None),
        ("du 30 au 31 avril 2024", "W_DATE_IMPOSSIBLE", "blocking", None),
        ("lundi 4 mai 2023", "W_WEEKDAY", "blocking", "2023-05-04"),
        ("hier, mercredi 3 avril 2023", "W_WEEKDAY", "blocking", "2023-05-03"),
        ("hier, 3 avril 2023", "W_WEEKDAY", "blocking", "2023-04-03"),
        ("le 02/03/2023", "W_DATE_AMBIGUOUS", "check", "2023-03-02"),
        ("le 24-06-03", "W_DATE_AMBIGUOUS", "check", None),
        ("le 4 mai 9999", "W_DATE_RANGE", "check", None),
    ],
)
def test_resolve_warns(words, code, grade, kept):
    (found,) = dated(words, published="2023-05-04")
    assert ([(notice.code, notice.grade) for notice in found.notices], found.date) == ([(code, grade)], kept)


def test_resolve_counts_from_the_day_told_before():
    words = "le 2 mai, puis la veille, puis le lendemain, avant le sommet prévu le 9 mai ; le même jour il est parti"
    assert [day for day, _, _ in days(words, published="2023-05-04")] == [
        "2023-05-02", "2023-05-01", "2023-05-02", "2023-05-09", "2023-05-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words, expected",
    [
        ("dimanche, au lendemain de l’audience,", ["2023-04-30", "2023-04-29"]),
        ("mardi, à la veille de la signature,", ["2023-05-02", "2023-05-03"]),
        ("les 2 et 3 mai, le premier jour à Lomé, le second jour à Kara", ["2023-05-02", "2023-05-02", "2023-05-03"]),
        ("mardi, et ce jour-là seulement,", ["2023-05-02", "2023-05-02"]),
    ],
)
def test_resolve_counts_from_the_day_beside_it(words, expected):
    assert [day for day, _, _ in days(words, published="2023-05-04")] == expected


@pytest.mark.parametrize(
    "head, words, expected",
    [
        ("Lomé, 4 mai, ATOP\n", "aujourd’hui", ["XXXX-05-04"]),
        ("Lomé, 1er mai, ATOP\n", "hier", ["XXXX-04-30"]),
        ("Lomé, 1er mars, ATOP\n", "hier", [None]),  # the 28th or the 29th
        ("Lomé, 29 février, ATOP\n", "hier", [None]),
    ],
)
def test_resolve_counts_from_a_day_without_year(head, words, expected):
    assert [day for day, _, _ in days(words, head=head)] == expected


@pytest.mark.parametrize(
    "words, expected",
    [
        ("mardi, après avoir accueilli, l’an dernier, le sommet du 21 avril 2021,", "2022"),
        ("mardi, avant le sommet du 21 avril 2021, l’an prochain,", "2020"),
        ("mardi, après avoir accueilli l’an dernier le sommet, en crise depuis le 21 avril 2021,", None),
    ],
)
def test_resolve_takes_the_year_from_one_counted(words, expected):
    day, *_ = [day for day, _, _ in days(words)]
    assert day == expected


def test_resolve_takes_the_same_weekday_for_the_day_told_before():
    words = "jeudi 4 mai, puis, ce même jeudi, avant samedi"
    assert [day for day, _, _ in days(words, published="2023-05")] == ["2023-05-04", "2023-05-04", "2023-05"]


def test_resolve_dates_the_rest_by_a_year_that_a_weekday_gave():
    assert [day for day, _, _ in days("mercredi 19 novembre, après l’accord du 8 août")] == ["2025-11-19", "2025-08-08"]


@pytest.mark.parametrize(
    "head, words, published, expected",
    [
        ("Lomé, 4 mai, ATOP\n", "hier", "2023-05", ("Lomé", "2023-05-04", "published", ())),
        ("Lomé, 4 mai 2021, ATOP\n", "hier", "2023-05", ("Lomé", "2021-05-04", "text", ())),
        ("Lomé, 30 décembre, ATOP\n", "hier", "2023-01", ("Lomé", "2022-12-30", "published", ())),
        ("Lomé, 4 mai, ATOP\n", "ce jeudi", None, ("Lomé", "2023-05-04", "weekday", (2017,))),
        ("Lomé, jeudi 4 mai, ATOP\n", "hier", None, ("Lomé", "2023-05-04", "weekday", (2017,))),
        ("Lomé, 4 mai, ATOP\n", "le 2 mai 2019", None, ("Lomé", "2019-05-04", "text", ())),
        ("Lomé, 4 mai, ATOP\n", "hier", None, ("Lomé", "XXXX-05-04", None, ())),
        ("LOMÉ 4/05 (ATOP) = ", "hier", "2023-05", ("LOMÉ", "2023-05-04", "published", ())),
        ("Lomé, 13 Chawwal 1444 H correspondant au 4 mai 2023, SPA -- ", "hier", None,
         ("Lomé", "2023-05-04", "text", ())),
        ("Jeudi 1444/10/14 - 2023/05/04\n", "hier", None, (None, "2023-05-04", "text", ())),
        ("Lomé, 31 avril, ATOP\n", "hier", "2023-05", ("Lomé", None, None, ())),
        (" date 2023-05 Lomé, 4 mai, ATOP\n", "hier", None, ("Lomé", "2023-05-04", "published", ())),
        ("LOMÉ (ATOP) - ", "hier", "2023-05", ("LOMÉ", None, None, ())),
        ("4 mai 2023 à 10:12\n", "hier", None, (None, "2023-05-04", "text", ())),
        ("Publié le 04-05-23 à 10:12\n", "hier", "2023-05", (None, "2023-05-04", "text", ())),
        ("Publié le 23-05-04 à 10:12\n", "hier", "2023-05", (None, "2023-05-04", "text", ())),
        ("Publié le 04-05-23 à 10:12\n", "hier", None, (None, None, None, ())),
        ("Publié 04-May-2023 10:12\n", "hier", "2023-05", (None, "2023-05-04", "text", ())),
        ("Thursday, May 4th, 2023\n", "hier", None, (None, "2023-05-04", "text", ())),
        ("4-mai-2023\n", "hier", None, (None, "2023-05-04", "text", ())),
        ("Lomé, 8 mai, ATOP\n", "lundi 8 mai", None, ("Lomé", "2023-05-08", "weekday", (2017,))),
        ("Lomé, 9 mai, ATOP\n", "lundi 8 mai", None, ("Lomé", "2023-05-09", "weekday", (2017,))),
        ("Lomé, 29 mai, ATOP\n", "lundi 8 mai", None, ("Lomé", "XXXX-05-29", None, ())),
        ("Praia, 09 Jul (Inforpress) – ", "hier", "2023-07", ("Praia", "2023-07-09", "published", ())),
        ("Praia, 04 Set (Inforpress) – ", "hier", "2023-09", ("Praia", "2023-09-04", "published", ())),
        ("Bissau, 05 Jun 23 (ANG) – ", "lundi", None, ("Bissau", "2023-06-05", "text", ())),
        ("", "le 4 mai", "2023-05", (None, None, None, ())),
    ],
)  # fmt: skip
def test_resolve_dateline_values(head, words, published, expected):
    cleaned = clean(head + WRAP.format(words))
    assert resolve_dateline(cleaned, published=published, today=TODAY) == expected


@pytest.mark.parametrize(
    "head, words, published, expected",
    [
        ("Lomé, 4 mai, ATOP\n", "", "2023-05", Dated("2023-05-04", None, "day", "dateline", "published")),
        ("", "", "2023-05-04", Dated("2023-05-04", None, "day", "published", "published")),
        ("", "", "2023-05", Dated("2023-05", None, "month", "published", "published")),
        ("", "au sujet de l’accord de mai 2021, dont on fête cette année le deuxième anniversaire,", None,
         Dated("2023", None, "year", "text", "text")),
        ("", "", None, Dated()),
    ],
)  # fmt: skip
def test_stand_in_for_a_contact_without_day(head, words, published, expected):
    calendar = read_calendar(clean(head + WRAP.format(words)), published=published, today=TODAY)
    assert calendar.stand_in() == expected


@pytest.mark.parametrize("ident", IDS)
def test_dateline_of_the_corpus(ident):
    cleaned = clean(decode((CORPUS / f"{ident}.txt").read_bytes()).text)
    gold = json.loads((CORPUS / f"{ident}.json").read_text("utf-8"))["dateline"] or {"place": None, "date": None}
    place, day, _, _ = resolve_dateline(cleaned, published=PUBLISHED[ident], today=TODAY)
    assert {"place": place, "date": day} == gold


# One exhibition whose year stands only in its name, « EXPO-2017 ».
@pytest.mark.parametrize("ident", [ident for ident in IDS if ident != "d048"])
def test_every_day_of_the_corpus_is_among_the_dates_found(ident):
    cleaned = clean(decode((CORPUS / f"{ident}.txt").read_bytes()).text)
    gold = json.loads((CORPUS / f"{ident}.json").read_text("utf-8"))
    calendar = read_calendar(cleaned, published=PUBLISHED[ident], today=TODAY)
    found = {(each.date, each.date_end) for _, each in calendar.dated} | {(calendar.stand_in().date, None)}
    assert {(each["date"], each["date_end"]) for each in gold["meetings"] + gold["references"]} <= found


@pytest.mark.seeds
@pytest.mark.parametrize(
    "ident, published, expected",
    [
        ("s001", None, ("Paris", None, None, ())),
        ("s002", "2024-06-04", (None, "2024-06-04", "text", ())),
        ("s003", "2024-06", (None, None, None, ())),
        ("s004", "2025-04", ("Bakou", "2025-04-25", "published", ())),
        ("s005", None, ("Bakou", "2025-03-11", "weekday", (2014,))),
    ],
)
def test_dateline_of_the_seeds(ident, published, expected, seeds):
    cleaned = clean(decode((seeds / f"{ident}.txt").read_bytes()).text)
    assert resolve_dateline(cleaned, published=published, today=TODAY) == expected
