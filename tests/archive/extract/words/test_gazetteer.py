import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.words.gazetteer import Gazetteer, Hit, Tables, expand, fold, places_of


@pytest.mark.parametrize(
    "text, folded",
    [
        ("Émirats", "emirats"),
        ("l’État", "l'etat"),
        ("ALİYEV", "aliyev"),
        ("à\u202f: «\xa0non\xa0»", "a : « non »"),
        ("cœur, Weiß", "cœur, weiß"),
        ("Łódź, Tromsø, Kəlbəcər", "lodz, tromso, kelbecer"),
        ("vice\u2011ministre", "vice-ministre"),
    ],
)
def test_fold_values(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


def find(forms, text):
    return Gazetteer(lambda: forms).find(fold(text), text)


def test_find_prefers_the_longest_form():
    assert find({"Soudan": 1, "Soudan du Sud": 2}, "le Soudan du Sud") == [Hit(3, 16, 2)]


def test_find_falls_back_where_the_longest_form_is_cut_by_a_word():
    assert find({"Guinée": 1, "Guinée équa": 2}, "Guinée équatoriale") == [Hit(0, 6, 1)]


@pytest.mark.parametrize(
    "form, text",
    [
        ("Mali", "le mali"),
        ("Mali", "Malien"),
        ("UE", "la question"),
        ("UA", "Ua"),
        ("le Caire", "le caire"),
    ],
)
def test_find_leaves_out(form, text):
    assert find({form: 1}, text) == []


@pytest.mark.parametrize("text", ["d’Inde", "d'INDE", "Inde-Pakistan", "(Inde)", "Inde"])
def test_find_at_word_boundaries(text):
    assert [hit.payload for hit in find({"Inde": 1}, text)] == [1]


@pytest.mark.parametrize("text, payload", [("la Suisse", "name"), ("une banque suisse", "adjective")])
def test_find_tells_forms_apart_by_capitals(text, payload):
    assert [hit.payload for hit in find({"suisse": "adjective", "Suisse": "name"}, text)] == [payload]


def test_find_hides_what_a_form_without_payload_covers():
    assert find({"Chine": 1, "mer de Chine": None}, "la mer de Chine et la Chine") == [Hit(22, 27, 1)]


def test_find_without_text_ignores_capitals():
    assert Gazetteer(lambda: {"Mali": 1}).find("le mali") == [Hit(3, 7, 1)]


def test_find_in_an_empty_table():
    assert Gazetteer(dict).find("rien") == []


def test_tables_looked_up_together_are_kept_apart():
    tables = Tables()
    states, cities = (
        Gazetteer(lambda: {"Panama": "PA"}, tables),
        Gazetteer(lambda: {"Panama": 1, "le Havre": 2}, tables),
    )
    text = "le Havre, Panama"
    assert [table.find(fold(text), text) for table in (states, cities)] == [
        [Hit(10, 16, "PA")],
        [Hit(0, 8, 2), Hit(10, 16, 1)],
    ]


@pytest.mark.parametrize(
    "pattern, forms",
    [
        ("eau", ["eau"]),
        ("visa(s)", ["visas", "visa"]),
        ("lien(s) loca(l|ux)", ["liens local", "liens locaux", "lien local", "lien locaux"]),
    ],
)
def test_expand_values(pattern, forms):
    assert expand(pattern) == forms


@pytest.mark.parametrize(
    "text, hits", [("ils discutent", [Hit(4, 13, 1)]), ("discut", [Hit(0, 6, 1)]), ("indiscuté", [])]
)
def test_find_takes_any_ending_behind_a_star(text, hits):
    assert find({"discut*": 1}, text) == hits


@pytest.mark.parametrize(
    "parts, span, places",
    [
        (".!?", (0, None), [2, 3, 10]),
        (".!?", (3, 9), [3]),
        (("ou", "i"), (0, None), [0, 5, 7]),
        (("é",), (0, None), []),
        ((), (0, None), []),
    ],
)
def test_places_of_values(parts, span, places):
    assert places_of("io.! oui x.", parts, *span) == places


@given(st.text(alphabet="aé œ½’–\x81\u0130\ufffe\u4e00"))
def test_fold_is_the_same_letter_by_letter(text):
    assert fold(text) == "".join(map(fold, text))
