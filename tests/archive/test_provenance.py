"""TRUST E12 and E13: every public value is somebody's words or somebody's decision, and the words are where it says."""

from pathlib import Path

import pytest

from archive import pipeline, review
from archive.ingest.files import read_files, read_metadata
from archive.models import (
    Article,
    ArticleTheme,
    Decision,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Participation,
    SignedDocument,
    Status,
    TitleSource,
)
from people.names import fold
from tests import factories

pytestmark = pytest.mark.django_db
CORPUS = Path(__file__).resolve().parents[2] / "demo" / "corpus"
# What readers see of each row. `level` follows from the functions of the participants, `title` of a meeting from all.
PUBLIC = {
    Meeting: "kind date_edtf status place press".split(),
    Participation: "name role country organization".split(),
    SignedDocument: "title kind period".split(),
    MeetingTheme: ["tag"],
    Article: "title agency dateline_place dateline_date".split(),
    ArticleTheme: ["tag"],
    Evoked: ["country", "organization"],
    Mention: "date_edtf place label".split(),
}
# Values that stand on the same words as another of their row: a recalled event has one span, a period is in its title.
TOLD_WITH = {(Mention, "place"): "date_edtf", (Mention, "label"): "date_edtf", (SignedDocument, "period"): "title"}
# Values that are words of the text as they stand in it.
PRINTED = {(Participation, "name"), (Article, "agency"), (Article, "dateline_place")}


@pytest.fixture(scope="module", params=[8, pytest.param(None, marks=pytest.mark.drill)], ids=["some", "all"])
def corpus(request, references):
    """The demonstration corpus, read, and edited here and there."""
    given = read_metadata(CORPUS / "metadata.jsonl")
    pipeline.take_in(list(read_files([CORPUS], metadata=given))[: request.param], origin="test")
    first, second, third = Meeting.objects.published().order_by("pk")[:3]
    by = factories.editor()
    review.accept(first, by=by, version=first.version)
    review.correct(second, {"place": "Gandja", "date_edtf": "2025-02"}, by=by, version=second.version)
    member = third.participations.first()
    review.correct_member(member, {"role": "envoyée spéciale"}, by=by, version=third.version)
    added = Participation(meeting=third, order=9, name="Nigar Aliyeva", role="interprète", country=factories.country())
    third.refresh_from_db()
    review.add_member(added, by=by, version=third.version)


def values():
    """Every public value that says something: [(row, field)]."""
    for model, fields in PUBLIC.items():
        for row in model.objects.select_related("extraction__text__capture"):
            yield from ((row, field) for field in fields if getattr(row, field) not in ("", None, False, Status.HELD))


def witness(row, field):
    """(capture, start, end, engine), or (editor, when), or what the value follows from; None for nothing."""
    decided = Decision.objects.standing().on(row).filter(field=field).last()
    if decided or row.extraction is None:
        added = Decision.objects.standing().filter(after__isnull=False, object=getattr(row, "owner", row).uid).last()
        return (decided or added) and ((decided or added).by, (decided or added).at)
    if evidence := row.evidence.get(TOLD_WITH.get((type(row), field), field)):
        return row.extraction.text.capture, evidence["start"], evidence["end"], row.extraction.engine
    if (field, getattr(row, "date_source", "")) == ("date_edtf", "published"):
        return row.articles.exclude(published="").values_list("published").first()
    if (field, getattr(row, "title_source", "")) == ("title", TitleSource.ARCHIVE):
        return "composed of", row.meetings.values_list("pk")
    return None


def unwitnessed():
    return [(row, field) for row, field in values() if not witness(row, field)]


def test_e12_every_public_value_has_its_witness(corpus):
    assert unwitnessed() == []
    assert len(list(values())) > 100


def test_e12_control_a_value_without_its_words_is_found(corpus):
    row = Participation.objects.exclude(evidence={}).exclude(role="").filter(extraction__isnull=False).last()
    del row.evidence["role"]
    row.save()

    assert unwitnessed() == [(row, "role")]


def quotes():
    """Every stored evidence: [(row, field, the slice of the stored text)]."""
    for model in PUBLIC:
        for row in model.objects.exclude(evidence={}).select_related("extraction__text"):
            layers = {"clean": row.extraction.text.text, "decoded": row.extraction.text.decoded}
            for field, found in row.evidence.items():
                text = layers[found["text"]]
                is_inside = 0 <= found["start"] < found["end"] <= len(text)
                yield row, field, text[found["start"] : found["end"]] if is_inside else ""


def misquoted():
    """Those that are no words of the text, or others than the value that they are given for."""
    for row, field, quote in quotes():
        said = fold(str(getattr(row, field, "")))
        is_other = (type(row), field) in PRINTED and said not in fold(quote) and fold(quote) not in said
        if not quote.strip() or quote != quote.strip() or is_other:
            yield row, field, quote


def test_e13_every_quote_is_a_slice_of_its_text(corpus):
    assert list(misquoted()) == []
    assert len(list(quotes())) > 100


def test_e13_control_a_span_that_moved_is_found(corpus):
    row = Participation.objects.exclude(evidence={}).exclude(name="").filter(extraction__isnull=False).last()
    row.evidence["name"]["start"] += 1
    row.evidence["name"]["end"] += 40
    row.save()

    assert [(found, field) for found, field, _ in misquoted()] == [(row, "name")]
