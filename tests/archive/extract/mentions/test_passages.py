import pytest

from archive.extract.mentions.passages import Spans, by_passage, find_mentions, passages
from tests.archive.extract.dispatches import dispatch


def test_passages_values():
    cleaned = dispatch("Il a reçu M. Sow. « Bien ! » Il est 15 h.", "La fin.", title="Titre. Suite")
    assert [(cleaned.text[p.start : p.end].strip(), p.place) for p in passages(cleaned)] == [
        ("Titre. Suite", "headline"),
        ("Il a reçu M. Sow.", "lead"),
        ("« Bien ! »", "lead"),
        ("Il est 15 h.", "lead"),
        ("La fin.", "body"),
    ]


def test_passages_cover_their_paragraph():
    cleaned = dispatch("Un. Deux. Trois")
    assert "".join(cleaned.text[p.start : p.end] for p in passages(cleaned)) == "Un. Deux. Trois"


def test_by_passage_groups_by_the_beginning():
    mentions = find_mentions(dispatch("Le Togo. Le Bénin et le Ghana.", "Rien."))
    grouped = by_passage(mentions.passages, mentions.states)
    assert [[state.codes[0] for state in group] for group in grouped] == [["TG"], ["BJ", "GH"], []]


@pytest.mark.parametrize(
    "span, hold, meet",
    [
        ((2, 4), True, True),
        ((4, 8), True, True),
        ((0, 3), False, True),
        ((9, 11), False, True),
        ((10, 12), False, False),
        ((0, 2), False, False),
    ],
)
def test_spans_hold_and_meet(span, hold, meet):
    spans = Spans([(5, 10), (2, 5)])
    assert (spans.hold(*span), spans.meet(*span)) == (hold, meet)
