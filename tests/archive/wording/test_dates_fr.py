import pytest

from archive.wording import dates_fr


@pytest.mark.parametrize(
    "edtf, words",
    [
        ("2025-03-11", "11 mars 2025"),
        ("2024-02-01", "1er février 2024"),
        ("2024-06", "juin 2024"),
        ("2024", "2024"),
        ("XXXX-07-22", "22 juillet, année inconnue"),
        ("2024-05-10/2024-05-11", "10-11 mai 2024"),
        ("2024-05-01/2024-05-02", "1er-2 mai 2024"),
        ("2024-04-30/2024-05-02", "30 avril – 2 mai 2024"),
        ("2024-12-30/2025-01-02", "30 décembre 2024 – 2 janvier 2025"),
        ("2024-05/2024-06", "mai-juin 2024"),
        ("2024/2025", "2024 – 2025"),
        ("", "date inconnue"),
    ],
)
def test_date_words(edtf, words):
    assert dates_fr.date_words(edtf) == words


@pytest.mark.parametrize(
    "edtf, words",
    [
        ("2025-03-11", "mardi 11 mars 2025"),
        ("2025-04", "avril 2025"),
        ("2024-05-10/2024-05-11", "10-11 mai 2024"),
        ("XXXX-07-22", "22 juillet, année inconnue"),
    ],
)
def test_date_words_name_the_weekday_of_a_known_day_only(edtf, words):
    assert dates_fr.date_words(edtf, weekday=True) == words


@pytest.mark.parametrize(
    "edtf, words",
    [
        ("2025-03-11", "le 11 mars 2025"),
        ("2024-05-10/2024-05-11", "les 10-11 mai 2024"),
        ("2024-06", "en juin 2024"),
        ("2024", "en 2024"),
        ("2024/2025", "entre 2024 et 2025"),
        ("XXXX-07-22", "le 22 juillet, année inconnue"),
        ("", "à une date inconnue"),
    ],
)
def test_when_words(edtf, words):
    assert dates_fr.when_words(edtf) == words


@pytest.mark.parametrize(
    "edtf, said",
    [
        ("2025-03-11", "day"),
        ("2025-03", "month"),
        ("2025", "year"),
        ("2024-05-10/2024-05-11", "interval"),
        ("XXXX-07-22", "day-no-year"),
        ("", ""),
    ],
)
def test_precision(edtf, said):
    assert dates_fr.precision(edtf) == said


@pytest.mark.parametrize(
    "source, others, quote, head, words",
    [
        (
            "weekday",
            [],
            "ce mardi",
            "day",
            "année déduite\u00a0: non imprimée\u00a0; «\u00a0ce mardi 11 mars\u00a0» convient à 2025",
        ),
        (
            "weekday",
            [2014],
            "Mardi 11 mars,",
            "day",
            "année déduite\u00a0: non imprimée\u00a0; «\u00a0Mardi 11 mars\u00a0» convient à 2025 (et à 2014)",
        ),
        (
            "weekday",
            [2008, 2014],
            "",
            "day",
            "année déduite\u00a0: non imprimée\u00a0; «\u00a0mardi 11 mars\u00a0» convient à 2025 (et à 2014 ou 2008)",
        ),
        ("published", [], "20 juin", "month", "jour imprimé, mois et année d’après l’en-tête"),
        ("published", [], "20 juin", "day", "jour et mois imprimés, année d’après la publication"),
        ("dateline", [], "11 mars", "day", "jour et mois imprimés, année d’après l’en-tête"),
        ("text", [], "11 mars 2025", "day", ""),
        ("", [], "", "day", ""),
        ("dateline", [], "hier", "day", "«\u00a0hier\u00a0», compté d’après la date de la dépêche"),
        ("published", [], "ce vendredi", "month", "«\u00a0ce vendredi\u00a0», compté d’après la date de la dépêche"),
        ("dateline", [], "lundi 3 juin", "day", "jour et mois imprimés, année d’après l’en-tête"),
    ],
)
def test_year_words(source, others, quote, head, words):
    said = dates_fr.year_words(source, others, edtf="2025-03-11", quote=quote, head_precision=head)
    assert said == words


@pytest.mark.parametrize(
    "printed, words",
    [
        ("4 Juin 2024 08:55 (UTC+01:00)", "8\u00a0h\u00a055"),
        ("Publié le 3 mai à 17h05", "17\u00a0h\u00a005"),
        ("4 juin 2024", ""),
        ("résultat 25:61", ""),
    ],
)
def test_hour_words(printed, words):
    assert dates_fr.hour_words(printed) == words
