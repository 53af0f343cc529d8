"""Talks of a state with a body, told without anybody's name."""

import pytest

from archive.extract.contacts.kinds import parties_of
from archive.extract.reading import read
from tests.archive.extract.dispatches import dispatch
from tests.archive.extract.sentence_readers import TODAY


@pytest.mark.parametrize(
    "text, parties",
    [
        ("Le Bénin et l’Union européenne ont tenu mardi des consultations politiques.", ["BJ", "Union européenne"]),
        ("La CEDEAO et le Bénin ont tenu mardi à Lomé la 3e session de leur commission mixte.", ["CEDEAO", "BJ"]),
        ("Le Bénin a tenu mardi des consultations politiques avec l’Union européenne.", ["BJ", "Union européenne"]),
        ("La commission mixte Bénin-UE s’est tenue mardi à Lomé.", ["BJ", "UE"]),
        ("La commission mixte UE-Bénin s’est tenue mardi à Lomé.", ["UE", "BJ"]),
        ("La commission mixte Bénin-Togo s’est tenue mardi à Lomé.", ["BJ", "TG"]),
        ("Le sommet Bénin-Ghana-Afrique du Sud s’est tenu mardi à Lomé.", ["BJ", "GH", "ZA"]),
        ("Le sommet Bénin – Côte d’Ivoire – Togo s’est tenu mardi à Lomé.", ["BJ", "CI", "TG"]),
        ("La réunion Bénin-sur-mer s’est tenue mardi à Lomé.", None),
        ("Le Bénin et l’Union européenne ont tenu parole.", None),
        ("Le Bénin et la Mission des Nations unies au Mali ont évoqué la tenue de consultations.", None),
    ],
)
def test_a_body_is_a_side_of_talks(text, parties):
    drafts = read(dispatch(text), published="2025-06", today=TODAY).drafts
    assert [list(parties_of(draft)) for draft in drafts] == ([parties] if parties else [])
