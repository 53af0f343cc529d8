"""What editors said of single lines of a source, against what cleaning takes them for."""

import pytest

from archive.clean import Undecodable, clean, printed

MENU = "Accueil | Politique | Économie | Culture"
SUBTITLE = "Une visite de deux jours"
LEAD = (
    "Bakou, 11 mars 2025 – Le ministre azerbaïdjanais des Affaires étrangères a rencontré mardi son homologue kazakh."
)
SECOND = "Les deux ministres ont évoqué leurs relations bilatérales."
CREDIT = "Les deux ministres à Bakou. © Présidence"
TITLE = "Deux ministres se parlent à Bakou"
TEXT = "\n".join([MENU, TITLE, SUBTITLE, LEAD, CREDIT, SECOND, "Partager", "Lire aussi : un autre entretien"])


def blocks(rules=None, text=TEXT):
    return clean(text, rules).text.split("\n\n")


def left_out(rules=None):
    return [line.text for line in clean(TEXT, rules).furniture]


def test_a_line_of_furniture_is_text_where_it_stands():
    plain = blocks()
    assert CREDIT not in plain and CREDIT in left_out()
    brought = blocks({CREDIT: True})
    assert brought == [*plain[: plain.index(SECOND)], CREDIT, *plain[plain.index(SECOND) :]]
    assert left_out({CREDIT: True}) == [line for line in left_out() if line != CREDIT]


@pytest.mark.parametrize("line", [MENU, SUBTITLE, CREDIT, "Partager", "Lire aussi : un autre entretien"])
def test_whatever_line_is_brought_back_and_no_other(line):
    assert {*blocks({line: True})} - {*blocks()} <= {line}
    assert line in "\n".join(blocks({line: True}))
    assert {*left_out()} - {*left_out({line: True})} <= {line}


@pytest.mark.parametrize("line", [TITLE, SECOND])
def test_a_line_of_text_is_furniture(line):
    assert line in "\n".join(blocks())
    assert line not in "\n".join(blocks({line: False}))
    assert line in left_out({line: False})


def test_every_piece_of_text_stands_where_its_offsets_say():
    cleaned = clean(TEXT, {CREDIT: True, SUBTITLE: True, SECOND: False})
    printed_pieces = [cleaned.title, *cleaned.paragraphs]
    assert [cleaned.text[one.start : one.end] for one in printed_pieces] == [one.text for one in printed_pieces]
    assert [cleaned.decoded[one.start : one.end] for one in cleaned.furniture] == [
        one.text for one in cleaned.furniture
    ]


def test_what_is_said_of_lines_that_are_not_there_changes_nothing():
    assert clean(TEXT, {"Une ligne d’ailleurs": True}) == clean(TEXT)


def test_where_all_is_furniture_there_is_no_text():
    with pytest.raises(Undecodable):
        clean(TEXT, dict.fromkeys(TEXT.split("\n"), False))


def test_lines_are_named_by_their_number():
    assert printed("a\n\n  b\xa0 c ") == {0: "a", 2: "b c"}
