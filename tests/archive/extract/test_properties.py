"""What holds for any dispatch: its spans, its apostrophes, its accents, its length."""

import json
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.clean import Undecodable, clean
from archive.extract import extract

TODAY = date(2026, 11, 21)
CITIES = ["Lomé", "Bakou", "N'Djamena", "Le Caire", "Addis-Abeba"]
STATES = ["d'Égypte", "de l'Île Maurice", "du Sénégal", "de Géorgie", "d'Arménie"]
NAMES = ["Zoé N'Dour", "Élie O'Brien", "Abdoul-Karim Sèye", "José Ñúñez", "Đặng Thị Hà"]
OFFICES = ["le ministre des Affaires étrangères", "l'ambassadrice", "la présidente de l'Assemblée nationale"]
DAYS = ["mardi 4 mars", "le 1er août 2024", "hier", "ce jeudi", "du 3 au 5 juin"]
VERBS = ["a reçu", "s'est entretenu avec", "a rencontré", "a eu un appel téléphonique avec", "a signé un accord avec"]
TALK = ["l'énergie", "la coopération", "l'échange d'étudiants", "la sécurité régionale", "l'aide d'urgence"]


def sentence(draw):
    pick = [
        draw(st.sampled_from(words)) for words in (OFFICES, STATES, NAMES, VERBS, OFFICES, STATES, NAMES, CITIES, DAYS)
    ]
    one, of, name, verb, two, other, met, city, day = pick
    topic, quoted = draw(st.sampled_from(TALK)), draw(st.booleans())
    told = f"{one.capitalize()} {of}, {name}, {verb} {two} {other}, {met}, {day}, à {city}. Ils ont parlé de {topic}."
    return told + (" « C'est l'essentiel », a-t-il déclaré." if quoted else "")


@st.composite
def dispatches(draw):
    head = draw(st.sampled_from(["", "Lomé, 5 mars 2024 (ATOP) - ", "date 2024-06 "]))
    foot = draw(st.sampled_from(["", "\n\nPartager sur Facebook", "\n\nLire aussi : l'autre accord"]))
    paragraphs = [sentence(draw) for _ in range(draw(st.integers(1, 3)))]
    return head + "\n\n".join(paragraphs) + foot


def read(text):
    try:
        return extract(clean(text), published="2024-08", today=TODAY).as_dict()
    except Undecodable:
        return None


def straight(value):
    """The annotation with one style of apostrophe."""
    return json.loads(json.dumps(value, ensure_ascii=False).replace("’", "'"))


@settings(max_examples=100, deadline=None)
@given(dispatches() | st.text(max_size=300))
def test_evidence_stands_in_the_text_it_names(text):
    for proof in (annotation := read(text) or {"evidence": []})["evidence"]:
        if proof["text"] == "clean":
            assert 0 <= proof["start"] < proof["end"] <= len(annotation["clean_text"])


def printed_values(annotation):
    """[(path, value)] of what an annotation prints as the text has it."""
    for number, meeting in enumerate(annotation["meetings"]):
        for position, person in enumerate(meeting["participants"]):
            yield f"/meetings/{number}/participants/{position}/name", person["name"]


@settings(max_examples=60, deadline=None)
@given(dispatches())
def test_a_printed_value_is_the_text_of_its_evidence(text):
    annotation = read(text)
    spans = {proof["path"]: annotation["clean_text"][proof["start"] : proof["end"]] for proof in annotation["evidence"]}
    printed = dict(printed_values(annotation))
    assert {path: spans[path] for path in printed} == printed


@settings(max_examples=60, deadline=None)
@given(dispatches())
def test_the_style_of_apostrophes_changes_nothing(text):
    assert straight(read(text.replace("'", "’"))) == straight(read(text))


@settings(max_examples=60, deadline=None)
@given(dispatches())
def test_composed_and_decomposed_accents_are_read_alike(text):
    assert read(unicodedata.normalize("NFD", text)) == read(unicodedata.normalize("NFC", text))


@settings(max_examples=100, deadline=None)
@given(dispatches() | st.text(max_size=300))
def test_cleaning_a_clean_text_changes_nothing(text):
    try:
        once = clean(text).text
    except Undecodable:
        return
    assert clean(once).text == once


@pytest.mark.parametrize("published", [None, "2024", "2024-06", "2024-06-30"])
def test_what_is_given_with_a_dispatch_stops_no_reading(published):
    annotation = extract(clean("Le ministre a reçu son homologue mardi."), published=published, today=TODAY)
    assert annotation.engine
