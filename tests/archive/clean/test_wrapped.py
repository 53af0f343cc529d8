"""Texts whose lines a mail, a PDF or a teleprinter broke at its width. The persons are invented."""

import textwrap

import pytest

from archive.clean import clean
from archive.clean.lines import read_lines

HEADLINE = "Lomé et Madrid relancent leur coopération"
DATELINE = "Lomé, 3 juin 2025 (ATOP) – "
BODY = [
    "Le ministre togolais des Affaires étrangères, Kodjo Ablo, a reçu mardi à Lomé son homologue espagnole, Ana Ruiz, "
    "venue lui faire part du soutien de son pays aux réformes que le gouvernement a engagées depuis deux ans.",
    "Les deux ministres ont évoqué la pêche, la formation des douaniers et la liaison maritime de Lomé à Las Palmas. "
    "« Nous avançons », a dit Mme Ruiz, qui était accompagnée du vice-président de la Chambre de commerce.",
    "Elle a regagné Madrid dans la soirée.",
]
WIDTHS = [60, 65, 72, 78, 90]


def broken(width, between="\n\n", ending="\n"):
    """The dispatch in lines of at most `width` characters, `ending` behind each and `between` two paragraphs."""
    parts = [HEADLINE, DATELINE + BODY[0], *BODY[1:]]
    return between.join(textwrap.fill(part, width, break_on_hyphens=False).replace("\n", ending) for part in parts)


def blocks(text):
    return [paragraph.text for paragraph in clean(text).paragraphs]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ending", ["\n", "  \n", "\r\n", "\n  "])
def test_lines_broken_at_a_width_are_one_again(width, ending):
    cleaned = clean(broken(width, ending=ending))
    assert cleaned.title.text == HEADLINE
    assert [paragraph.text for paragraph in cleaned.paragraphs] == BODY


@pytest.mark.parametrize("width", WIDTHS)
def test_an_empty_line_behind_every_line_parts_nothing(width):
    assert " ".join(blocks(broken(width, ending="\n\n"))) == " ".join(BODY)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_text_without_empty_lines_loses_no_word(width):
    assert " ".join(blocks(broken(width, between="\n"))) == " ".join(BODY)


@pytest.mark.parametrize("text", ["\n\n".join([HEADLINE, DATELINE + BODY[0], *BODY[1:]]), "\n".join(BODY)])
def test_paragraphs_of_one_line_stay(text):
    assert blocks(text) == BODY


@pytest.mark.parametrize(
    "ends, one",
    [
        (("minis-", "tre"), "ministre"),
        (("vice-", "président"), "vice-président"),
        (("franco-", "togolais"), "franco-togolais"),
        (("Nations-", "Unies"), "Nations-Unies"),
        (("Won-", "sik"), "Won-sik"),
    ],
)
def test_a_word_broken_by_a_hyphen(ends, one):
    first, last = ends
    text = broken(72).replace(
        "\n\nLes deux",
        f"\n\nIl y a longtemps que les deux pays attendaient cela, a dit le {first}\n{last} et ses amis.\n\nLes deux",
    )
    assert f"a dit le {one} et ses amis." in clean(text).text


def test_lists_stay_lists():
    items = ["- le directeur du cabinet", "- la directrice de la pêche"]
    text = f"{broken(72)}\n\nOnt aussi participé à cette rencontre, pour la partie togolaise\n" + "\n".join(items)
    assert [line.text for line in read_lines(text)][-2:] == items


def test_offsets_tell_where_a_line_stood():
    text = broken(72)
    for line in read_lines(text):
        assert text[line.start : line.end].split() == line.text.split()
