"""A line of a dispatch is told to be text, or furniture: for it and for the later ones of its source."""

from datetime import date

import pytest

from archive import furniture, pipeline, review, undo
from archive.clean import printed
from archive.desk.dossier import Dossier, opened
from archive.ingest.received import Received
from archive.models import Article, CleanText, Decision, Doubt, Extraction, Meeting, Outcome, Proposal, SourceLine
from archive.publish import NotReady
from archive.review import Stale
from tests import factories
from tests.archive.gestures import everything, gesture

TODAY = date(2026, 11, 21)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("references")]
CREDIT = "Les deux ministres ont signé un accord de coopération culturelle. © Présidence"
ENDING = "Ils ont évoqué les transports."
TEXT = f"""Deux ministres se parlent

Bakou, 11 mars 2025, AZERTAC

Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi à Astana son \
homologue kazakh, Daulet Sarybaï.
{CREDIT}
{ENDING}
"""


@pytest.fixture
def by():
    return factories.editor()


def take_in(text=TEXT, **given):
    return pipeline.take_in([Received(name="a.txt", raw=text.encode(), **given)], origin="test", today=TODAY)


def came(text=TEXT, **given):
    return take_in(text, **given).arrivals.get().article


def number_of(article, line):
    return next(number for number, words in printed(article.text.decoded).items() if words == line)


def say(article, line, by, *, is_text):
    article = fresh(article)
    return furniture.say(article, number_of(article, line), is_text=is_text, by=by, version=article.version)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def signed(article):
    return [str(one) for meeting in article.meetings.all() for one in meeting.documents.all()]


def paragraphs(article):
    return fresh(article).text.text.split("\n\n")


def test_a_line_brought_back_is_text_and_is_read(by):
    article = came()
    assert (CREDIT in paragraphs(article), signed(article)) == (False, [])
    say(article, CREDIT, by, is_text=True)
    assert paragraphs(article)[-2:] == [CREDIT, ENDING]
    assert len(signed(article)) == 1
    meeting = article.meetings.get()
    place = meeting.documents.get().evidence["title"]
    assert meeting.extraction.text == fresh(article).text
    assert meeting.extraction.text.text[place["start"] : place["end"]] in CREDIT


def test_a_line_of_text_is_furniture(by):
    article = came()
    say(article, ENDING, by, is_text=False)
    assert ENDING not in paragraphs(article)
    assert ENDING in Extraction.objects.order_by("pk").last().annotation["boilerplate"]


def test_what_was_decided_stays_and_its_words_where_they_were(by):
    article = came()
    meeting = article.meetings.get()
    start = fresh(article).text.text.index("Astana")
    words = {"text": "clean", "start": start, "end": start + 6, "rule": "editor", "confidence": 1.0}
    review.correct(meeting, {"place": "Almaty"}, by=by, version=meeting.version, words={"place": words})
    say(article, CREDIT, by, is_text=True)
    assert (fresh(meeting).place, fresh(meeting).evidence["place"]) == ("Almaty", words)
    assert Proposal.objects.get(object=meeting.uid).value == "Astana"


def test_a_verified_meeting_stays_and_the_other_reading_waits_beside_it(by):
    article = came()
    meeting = article.meetings.get()
    review.accept(meeting, by=by, version=meeting.version)
    say(article, CREDIT, by, is_text=True)
    assert signed(article) == []
    assert Proposal.objects.get(object=meeting.uid, field="documents").value["removed"] == []


def test_it_holds_for_the_later_ones_of_the_source_and_for_no_other(by):
    article = came()
    say(article, CREDIT, by, is_text=True)
    later, other = TEXT.replace("mardi", "mardi 11 mars"), TEXT.replace("AZERTAC", "TASS").replace("Astana", "Almaty")
    assert CREDIT in paragraphs(came(later))
    assert CREDIT in paragraphs(came(other, source="AZERTAC"))
    assert CREDIT not in paragraphs(came(other.replace("Bakou", "Moscou")))


def test_an_earlier_one_follows_when_it_is_read_again(by):
    earlier, article = came(TEXT.replace("mardi", "mardi 11 mars")), came()
    say(article, CREDIT, by, is_text=True)
    assert CREDIT not in paragraphs(earlier)
    assert pipeline.reextract(earlier)
    assert CREDIT in paragraphs(earlier)
    assert not pipeline.reextract(fresh(earlier))


@pytest.mark.parametrize("given", [{}, {"url": "https://exemple.org/a"}])
def test_the_same_dispatch_is_a_copy_before_and_after(by, given):
    article = came(**given)
    for is_text in (True, False):
        say(article, CREDIT, by, is_text=is_text)
        for copy in (TEXT, TEXT.replace("\n\n", "\n")):
            assert take_in(copy, **given).arrivals.get().outcome == Outcome.DUPLICATE
        assert take_in(TEXT).arrivals.get().outcome == Outcome.DUPLICATE
    assert Article.objects.count() == 1


def test_what_is_said_never_leaves_a_dispatch_without_text(by):
    article = came()
    for line in (ENDING, CREDIT, "Deux ministres se parlent"):
        say(article, line, by, is_text=False)
    assert came(f"Brève\n\nBakou, 11 mars 2025, AZERTAC\n\n{ENDING}").text.ruling == ""
    with pytest.raises(NotReady):
        say(article, next(line for line in TEXT.split("\n") if line.startswith("Le ministre")), by, is_text=False)


def test_said_twice_or_the_other_way_it_is_one_rule_with_its_decisions(by):
    article = came()
    say(article, CREDIT, by, is_text=True)
    anne = factories.editor("anne")
    said = say(article, CREDIT, anne, is_text=False)
    assert list(SourceLine.objects.all()) == [said]
    assert (said.is_text, said.by, said.source.name, said.article) == (False, anne, "AZERTAC", article)
    kept = [
        (one.before and one.before["is_text"], one.after["is_text"], one.by.username)
        for one in Decision.objects.on(article)
    ]
    assert kept == [(None, True, "redaction"), (True, False, "anne")]
    assert CREDIT not in paragraphs(article)


def without_keys(kept):
    """Warnings are made anew by each reading."""
    doubts = [{name: value for name, value in one.items() if name != "id"} for one in kept.pop(Doubt)]
    return kept, doubts


def test_one_key_takes_it_back(by):
    article = came()
    before = without_keys(everything())
    with gesture(by) as made:
        say(article, CREDIT, by, is_text=True)
    assert CREDIT in paragraphs(article)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert without_keys(everything()) == before
    assert CREDIT not in paragraphs(article)
    assert CREDIT not in paragraphs(came(TEXT.replace("mardi", "mardi 11 mars")))


def test_another_may_say_so_later_and_then_it_is_not_taken_back(by):
    article = came()
    with gesture(by) as made:
        say(article, CREDIT, by, is_text=True)
    with gesture(anne := factories.editor("anne")):
        say(article, CREDIT, anne, is_text=False)
    with pytest.raises(undo.CannotUndo, match="anne"):
        undo.undo(made.id, by=by)


def test_a_stale_screen_says_nothing(by):
    article = came()
    with pytest.raises(Stale):
        furniture.say(article, 0, is_text=False, by=by, version=article.version + 1)


def test_without_a_source_or_a_line_nothing_is_said(by):
    article = came()
    with pytest.raises(NotReady, match="rechargez"):
        furniture.say(article, 999, is_text=False, by=by, version=article.version)
    Article.objects.update(source=None)
    with pytest.raises(NotReady, match="de quelle source"):
        say(article, ENDING, by, is_text=False)
    assert (SourceLine.objects.count(), CleanText.objects.count(), Meeting.objects.count()) == (0, 1, 1)


def test_what_was_verified_keeps_its_marks_in_the_text_that_readers_see(by, client):
    article = came()
    meeting = article.meetings.get()
    review.accept(meeting, by=by, version=meeting.version)
    before = client.get(meeting.get_absolute_url()).content.decode()
    say(article, CREDIT, by, is_text=True)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert page.count("<mark") == before.count("<mark") > 3
    assert ("version antérieure" in page, CREDIT in page) == (False, True)


def test_the_desk_shows_them_too(by, client):
    article = came()
    meeting = article.meetings.get()
    review.accept(meeting, by=by, version=meeting.version)
    known = Dossier(opened(article.uid))
    say(article, CREDIT, by, is_text=True)
    present = Dossier(opened(article.uid))
    quotes = [{key: witness.quote for key, (_, witness) in one.citations.items()} for one in (known, present)]
    assert quotes[0].items() <= quotes[1].items()
    assert len(quotes[0]) > 3
