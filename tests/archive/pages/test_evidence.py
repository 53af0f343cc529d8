from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.pages.evidence import Lettering, carried, excerpt_length, letter, paragraphs

TEXT = "Mardi, le ministre kazakh a reçu Aliya.\n\nIls ont parlé d’énergie."


def span(words, *, layer="clean", text=TEXT):
    start = text.index(words)
    return {"text": layer, "start": start, "end": start + len(words), "rule": "r", "confidence": 0.9}


def lettering(visible=None):
    return Lettering({"clean": TEXT, "decoded": f"Menu\n{TEXT}"}, len(TEXT) if visible is None else visible)


def written(found):
    """The paragraphs as a reader sees them: [tint words]letters."""

    def piece(one):
        letters = "".join(witness.letter for witness in one.closing)
        return (f"[{one.tint} {one.text}]" if one.tint else one.text) + letters

    return ["".join(map(piece, paragraph.pieces)) for paragraph in found]


@pytest.mark.parametrize("number, expected", [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (52, "ba")])
def test_letter(number, expected):
    assert letter(number) == expected


def test_letters_never_repeat():
    assert len(set(islice(map(letter, count()), 1000))) == 1000


def test_paragraphs_carry_letters_in_the_order_of_the_facts():
    letters = lettering()
    letters.cite(span("énergie"), tint="theme", label="Thème")
    letters.cite(span("Mardi"), tint="quand", label="Date")
    assert written(paragraphs(TEXT, letters.on("clean"))) == [
        "[quand Mardi]b, le ministre kazakh a reçu Aliya.",
        "Ils ont parlé d’[theme énergie]a.",
    ]


def test_paragraphs_cut_overlapping_words():
    letters = lettering()
    letters.cite(span("ministre kazakh"), tint="qui", label="Fonction")
    letters.cite(span("kazakh"), tint="ou", label="Pays")
    letters.cite(span("kazakh a reçu"), tint="forme", label="Forme")
    assert written(paragraphs(TEXT, letters.on("clean")))[0] == (
        "Mardi, le [qui ministre ][ou kazakh]ab[forme  a reçu]c Aliya."
    )


def test_cite_keeps_the_letter_of_words_cited_twice():
    letters = lettering()
    first = letters.cite(span("kazakh"), tint="qui", label="Pays")
    again = letters.cite(span("kazakh"), tint="ou", label="Lieu")
    assert (first.first, again.first, again.witness) == (True, False, first.witness)


@pytest.mark.parametrize("evidence", [None, {}, {"text": "clean", "start": 900, "end": 950}])
def test_cite_nothing_where_nothing_stands(evidence):
    assert lettering().cite(evidence, tint="qui", label="Nom") is None


@pytest.mark.parametrize(
    "visible, words, shown",
    [(len(TEXT), "énergie", True), (39, "énergie", False), (39, "Mardi", True), (0, "Mardi", False)],
)
def test_cite_tells_what_the_display_right_keeps_away(visible, words, shown):
    assert lettering(visible).cite(span(words), tint="theme", label="Thème").witness.shown is shown


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 30)), max_size=8))
def test_paragraphs_lose_no_character_and_no_letter(places):
    letters = lettering()
    for start, length in places:
        letters.cite({"text": "clean", "start": start, "end": min(start + length, len(TEXT))}, tint="qui", label="")
    found = paragraphs(TEXT, letters.on("clean"))
    assert ["".join(piece.text for piece in one.pieces) for one in found] == TEXT.split("\n\n")
    closed = [witness.letter for one in found for piece in one.pieces for witness in piece.closing]
    assert sorted(closed) == sorted(one.letter for one in letters.on("clean"))


@pytest.mark.parametrize(
    "paragraphs_of, length",
    [
        ([20, 300, 300], 321),  # headline and lead
        ([20, 20, 20], 62),  # all of a short one
        ([290, 300], 290),
    ],
)
def test_excerpt_length_ends_with_a_paragraph(paragraphs_of, length):
    assert excerpt_length("\n".join("m" * size for size in paragraphs_of)) == length


def test_excerpt_length_cuts_a_long_paragraph_at_a_word():
    assert excerpt_length("mot " * 400) == 599
    assert excerpt_length("m" * 900) == 600


def layers(text):
    return {"clean": text, "decoded": f"Menu\n{text}"}


@pytest.mark.parametrize("other", [f"Un chapeau.\n\n{TEXT}", TEXT, TEXT.replace("d’énergie", "de transport")])
def test_words_are_carried_to_another_text_with_their_line(other):
    there = carried(span("kazakh"), layers(TEXT), layers(other))
    assert other[there["start"] : there["end"]] == "kazakh"
    assert there == span("kazakh", text=other)


@pytest.mark.parametrize(
    "other", ["", TEXT.replace("kazakh", "ouzbek"), TEXT.replace("reçu", "vu"), f"{TEXT}\n\n{TEXT}"]
)
def test_words_whose_line_is_gone_or_stands_twice_are_not_carried(other):
    assert carried(span("kazakh"), layers(TEXT), layers(other)) is None


def test_words_of_furniture_are_carried_in_what_was_decoded():
    menu = {"text": "decoded", "start": 0, "end": 4}
    assert carried(menu, layers(TEXT), layers("Un autre texte.")) == menu
