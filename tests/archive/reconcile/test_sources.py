"""« Source modifiée »: the words that an editor decided on are gone from the dispatch."""

import pytest

from archive import opinions, pipeline, review
from archive.desk import queue
from archive.extract import extract
from archive.ingest.received import Received
from archive.models import Meeting, Proposal
from tests import factories

WHERE = "Les entretiens ont eu lieu à Bakou."
REST = "Les deux parties ont parlé d’énergie."
TEXT = (
    "Bakou, 11 mars 2025, AZERTAC\n\nLe ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré "
    "le 11 mars 2025 son homologue kazakh, Daulet Sarybaï. {}\n"
)


def reads_the_place(cleaned, **given):
    """The reader, which takes the place from the sentence that says it."""
    made = extract(cleaned, **given)
    start = cleaned.text.find("à Bakou")
    for meeting in made.meetings if start > 0 else ():
        meeting.place = "Bakou"
        made.evidence = [one for one in made.evidence if one.path != "/meetings/0/place"]
        made.evidence.append(type(made.evidence[0])("/meetings/0/place", "clean", start + 2, start + 7, "lieu", 0.9))
    return made


@pytest.fixture
def arrives(db, monkeypatch):
    """arrives(sentence): the dispatch as its address has it now. Returns its meeting."""
    for code in ("AZ", "KZ"):
        factories.country(code)
    monkeypatch.setitem(pipeline.extraction.__kwdefaults__, "read", reads_the_place)

    def version(*sentences):
        piece = Received("a.txt", TEXT.format(" ".join(sentences)).encode(), url="https://exemple.org/1")
        return pipeline.take_in([piece], origin="test").arrivals.get().article.meetings.get()

    return version


def correct(meeting):
    review.correct(meeting, {"place": "Gandja"}, by=factories.editor(), version=meeting.version)


def flags():
    return [(one.object, one.value["gone"]) for one in Proposal.objects.filter(field="changed_source")]


def test_a_correction_whose_sentence_is_gone_is_kept_and_flagged(arrives):
    correct(arrives(WHERE, REST))

    meeting = arrives(REST)

    assert (meeting.place, flags()) == ("Gandja", [(meeting.uid, [WHERE])])
    assert list(queue.divergent(Meeting.objects.all())) == [meeting]


def test_what_nobody_decided_is_not_flagged(arrives):
    arrives(WHERE, REST)
    assert (arrives(REST).place, flags()) == ("", [])


def test_a_sentence_that_stays_is_not_flagged(arrives):
    correct(arrives(WHERE))
    arrives(WHERE, REST)
    assert flags() == []


def test_a_verified_value_whose_sentence_is_gone_is_flagged(arrives):
    meeting = arrives(WHERE, REST)
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    assert (arrives(REST).place, flags()) == ("Bakou", [(meeting.uid, [WHERE])])


def test_what_is_read_of_other_words_as_well_is_not_flagged(arrives):
    meeting = arrives(WHERE)
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    arrives("C’est à Bakou que cela s’est passé.")
    assert flags() == []


def test_a_flag_goes_when_the_sentence_comes_back_and_stays_else(arrives):
    correct(arrives(WHERE))
    meeting = arrives(REST)
    arrives(REST, "La rencontre a duré une heure.")
    assert flags() == [(meeting.uid, [WHERE])]

    arrives(WHERE, REST)
    assert flags() == []


def test_a_flag_that_was_settled_does_not_come_back(arrives):
    correct(arrives(WHERE))
    meeting = arrives(REST)
    opinions.keep(Proposal.objects.get(), meeting, by=factories.editor(), version=meeting.version)

    pipeline.reextract(meeting.articles.get())
    arrives(REST, "La rencontre a duré une heure.")

    assert flags() == []
