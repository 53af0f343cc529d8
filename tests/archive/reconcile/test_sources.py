"""« Source modifiée »: the words that an editor decided on are gone from the dispatch."""

import pytest

from archive import opinions, pipeline, review
from archive.desk import queue
from archive.extract import extract
from archive.ingest.received import Received
from archive.models import Meeting, Participation, Proposal
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


CHOSEN = "La délégation est repartie de Gandja."


def words(meeting, chosen):
    """The evidence that the words `chosen` of its dispatch are, as an editor selects them."""
    return words_of(meeting.articles.get().text, chosen)


def words_of(text, chosen):
    start = text.text.index(chosen)
    place = {"text": "clean", "start": start, "end": start + len(chosen), "rule": "editor", "confidence": 1}
    return place | {"of": text.pk}


def choose(meeting, chosen="Gandja"):
    evidence = {"place": words(meeting, chosen)}
    review.correct(meeting, {"place": chosen}, by=factories.editor(), version=meeting.version, words=evidence)


def test_chosen_words_whose_sentence_is_gone_are_flagged(arrives):
    choose(arrives(WHERE, CHOSEN))
    meeting = arrives(WHERE)
    assert (meeting.place, flags()) == ("Gandja", [(meeting.uid, [CHOSEN])])
    arrives(WHERE, CHOSEN, REST)
    assert flags() == []


def test_chosen_words_that_stay_are_not_flagged_whatever_was_read_before(arrives):
    choose(arrives(WHERE, CHOSEN))
    arrives(CHOSEN)  # the sentence of the machine's own reading is gone: nothing stood on it any more
    assert flags() == []


def test_chosen_words_that_are_gone_are_told_of_once(arrives):
    meeting = arrives(CHOSEN)
    choose(meeting)
    arrives(REST)
    arrives(WHERE)
    assert flags() == [(meeting.uid, [CHOSEN])]
    meeting.refresh_from_db()
    opinions.keep(Proposal.objects.get(field="changed_source"), meeting, by=factories.editor(), version=meeting.version)
    arrives(REST, "La rencontre a duré une heure.")
    assert flags() == []


def test_a_participant_taken_from_words_that_are_gone_is_flagged(arrives):
    meeting = arrives(REST, "Nino Abashidze y assistait.")
    evidence = {"name": words(meeting, "Nino Abashidze")}
    row = Participation(meeting=meeting, name="Nino Abashidze", country=factories.country("GE"), evidence=evidence)
    review.add_member(row, by=factories.editor(), version=meeting.version)
    arrives(REST)
    assert flags() == [(meeting.uid, ["Nino Abashidze y assistait."])]


def test_a_meeting_by_hand_whose_words_are_gone_is_flagged(arrives):
    article = arrives(REST, "Le 12 mars, une délégation française était là.").articles.get()
    evidence = {"date_edtf": words_of(article.text, "12 mars")}
    made = Meeting(kind="meeting", date_edtf="2025-03-12", source_note="La dépêche.", evidence=evidence)
    party = Participation(meeting=made, country=factories.country("FR"))
    review.create_meeting(made, [party], by=factories.editor(), articles=[article])
    pipeline.take_in([Received("a.txt", TEXT.format(REST).encode(), url="https://exemple.org/1")], origin="test")
    assert flags() == [(made.uid, ["Le 12 mars, une délégation française était là."])]
