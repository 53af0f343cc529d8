"""The whole annotation: evidence of every value, and no text that stops the reading."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.clean import Undecodable, clean
from archive.extract import ENGINE, extract
from archive.ingest.files import read_files, read_metadata
from archive.management.annotate import annotations
from tests.archive.extract.dispatches import dispatch

TODAY = datetime.date(2026, 1, 1)
CORPUS = "demo/corpus"


@pytest.fixture(scope="module")
def corpus():
    given = read_metadata(f"{CORPUS}/metadata.jsonl")
    return [outcome.annotation for outcome in annotations(read_files([CORPUS], metadata=given), today=TODAY)]


def values(annotation):
    """The JSON pointers of the values that stand on words of the dispatch."""
    for key in ("title", "agency"):
        yield from [f"/{key}"] if annotation[key] else []
    dateline = annotation["dateline"] or {}
    yield from (f"/dateline/{key}" for key, value in dateline.items() if value)
    for key in ("boilerplate", "references", "themes"):
        yield from (f"/{key}/{number}" for number in range(len(annotation[key])))
    for number, quotation in enumerate(annotation["quotations"]):
        yield from (f"/quotations/{number}/{key}" for key, value in quotation.items() if value)
    for key, found in annotation["evoked"].items():
        yield from (f"/evoked/{key}/{number}" for number in range(len(found)))
    for number, meeting in enumerate(annotation["meetings"]):
        yield from (f"/meetings/{number}{path}" for path in meeting_values(meeting))


def meeting_values(meeting):
    yield from ("/kind", "/status")
    if meeting["date"] and meeting["date_source"] != "published":
        yield "/date"
    yield from (f"/{key}" for key in ("place", "press", "initiator", "level") if meeting[key])
    for key in ("countries", "organizations"):
        yield from (f"/{key}/{number}" for number in range(len(meeting[key])))
    for kind in ("participants", "documents"):
        for number, entry in enumerate(meeting[kind]):
            yield from (f"/{kind}/{number}/{key}" for key, value in entry.items() if value)


def test_every_value_has_evidence(corpus):
    missing = {a["id"]: set(values(a)) - {e["path"] for e in a["evidence"]} for a in corpus}
    assert {ident: paths for ident, paths in missing.items() if paths} == {}


def test_a_body_that_two_words_name_is_one_party():
    text = (
        "Hanoï, 4 mars 2025 (VNA) – La vice-Première ministre vietnamienne, Tran Thi Luu, a reçu mardi à Hanoï une "
        "délégation du Parti communiste français, conduite par Jean Marlin."
    )
    (meeting,) = extract(clean(text), today=TODAY).meetings
    assert (meeting.countries, meeting.organizations) == (["VN", "FR"], ["Parti communiste français"])


def test_evidence_stands_inside_its_text(corpus):
    spans = [(a, e) for a in corpus for e in a["evidence"] if e["text"] == "clean"]
    assert all(0 <= e["start"] < e["end"] <= len(a["clean_text"]) for a, e in spans)


def test_the_evidence_of_a_name_is_the_name(corpus):
    for annotation in corpus:
        names = {
            f"/meetings/{m}/participants/{p}/name": participant["name"]
            for m, meeting in enumerate(annotation["meetings"])
            for p, participant in enumerate(meeting["participants"])
        }
        text = annotation["clean_text"]
        printed = {e["path"]: text[e["start"] : e["end"]] for e in annotation["evidence"] if e["path"] in names}
        assert printed == names


def test_confidence_lies_between_0_and_1(corpus):
    assert all(0 < e["confidence"] <= 1 for a in corpus for e in a["evidence"])


def test_extract_tells_engine_party_and_level():
    annotation = extract(
        dispatch(
            "Le ministre togolais Kodjo Ablo a rencontré lundi 2 juin 2025, à Lomé, la ministre espagnole Ana Ruiz."
        ),
        today=TODAY,
    )
    [meeting] = annotation.meetings
    assert (annotation.engine, meeting.countries, meeting.level) == (ENGINE, ["TG", "ES"], "minister")
    assert (meeting.date, meeting.date_source, meeting.place, meeting.status) == ("2025-06-02", "text", "Lomé", "held")


def test_who_serves_a_body_and_a_state_is_of_the_state():
    text = (
        "Le président italien, Marco Rossi, a reçu lundi Mme Awa Diop, vice-présidente de l'Union européenne et "
        "ministre de l'Agriculture du Sénégal."
    )
    [meeting] = extract(dispatch(text), today=TODAY).meetings
    assert [(p.name, p.country, p.organization) for p in meeting.participants] == [
        ("Marco Rossi", "IT", None),
        ("Awa Diop", "SN", None),
    ]


def test_a_quotation_is_its_evidence_with_the_incise_left_out():
    text = "« Nous irons, a dit le ministre togolais Kodjo Ablo, mais sans eux. » « C’est une bonne route. »"
    annotation = extract(dispatch(text), today=TODAY)
    shown = [(e.path, text[e.start : e.end]) for e in annotation.evidence if e.path.startswith("/quotations")]
    assert [(q.text, q.speaker) for q in annotation.quotations] == [
        ("Nous irons, mais sans eux.", "Kodjo Ablo"),
        ("C’est une bonne route.", "Kodjo Ablo"),
    ]
    assert shown == [
        ("/quotations/0/text", "Nous irons"),
        ("/quotations/0/text", ", mais sans eux."),
        ("/quotations/0/speaker", "Kodjo Ablo"),
        ("/quotations/1/text", "C’est une bonne route."),
        ("/quotations/1/speaker", "Kodjo Ablo"),
    ]


def test_the_apostrophe_and_its_style_change_nothing():
    text = "Le ministre d'Espagne, Ana Ruiz, s'est entretenu avec l'ambassadeur d'Italie, Ugo Conti."
    one, other = extract(dispatch(text), today=TODAY), extract(dispatch(text.replace("'", "’")), today=TODAY)
    assert one.meetings[0].participants != []
    assert [p.name for p in one.meetings[0].participants] == [p.name for p in other.meetings[0].participants]


WORDS = [
    "le",
    "ministre",
    "président",
    "de",
    "du",
    "la",
    "et",
    ",",
    "(",
    "«",
    "Ana",
    "Ruiz",
    "M.",
    "Togo",
    "togolais",
    "reçu",
    "a",
]
WORDS += [
    "s'est",
    "entretenu",
    "avec",
    "par",
    "respectivement",
    "homologue",
    "ses",
    ":",
    ".",
    "délégation",
    "conduite",
    "été",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_no_sentence_of_known_words_stops_the_reading(text):
    extract(dispatch(text or "x"), today=TODAY)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_no_text_stops_the_reading(text):
    try:
        cleaned = clean(text)
    except Undecodable:
        return
    extract(cleaned, today=TODAY)
