"""What readers are told of a verified public value that changed, and what they are not."""

from datetime import timedelta

import feedparser
import pghistory
import pytest
import time_machine
from django.utils import timezone

from archive import joining, publish, review, undo
from archive.models import Decision, Meeting, MeetingTheme, Participation
from archive.pages import corrections
from archive.pages.corrections import Withdrawal
from people.identity import shorten
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(db):
    return factories.meeting(
        title="Contact", place="Astana", verified=True, documents=["Plan d’action"], themes=["energie"]
    )


def change(decide, what, *given, cause="typo"):
    """Do what `decide` (of archive.review) does to the meeting or member `what`, at the version that it has."""
    owner = getattr(what, "owner", what)
    version = Meeting.objects.get(pk=owner.pk).version
    decide(what, *given, by=factories.editor(), version=version, cause=cause)


def place(meeting, cause="typo", town="Bakou"):
    change(review.correct, meeting, {"place": town}, cause=cause)


def date(meeting):
    change(review.correct, meeting, {"date_edtf": "2025-03"}, cause="date")


def role(meeting):
    change(review.correct_member, meeting.participations.first(), {"role": "consule"}, cause="identity")


def country(meeting):
    change(review.correct_member, meeting.participations.last(), {"country": factories.country("UZ")}, cause="source")


def one_more(meeting):
    change(review.add_member, Participation(meeting=meeting, name="Ana da Silva", order=2))


def one_party_more(meeting):
    change(review.add_member, Participation(meeting=meeting, organization=factories.organization(), order=2))


def one_less(meeting):
    change(review.remove_member, meeting.documents.get())


def another_theme(meeting):
    change(review.remove_member, meeting.theme_uses.get())
    change(review.add_member, MeetingTheme(content_object=meeting, tag=factories.theme("commerce")), cause="other")


def after(**time):
    return time_machine.travel(timezone.now() + timedelta(**time), tick=False)


def told():
    """(meeting, what, before, after, cause) of each correction, once the delay has passed."""
    with after(minutes=6):
        found = corrections.entries(corrections.told())
    return [(one.meeting.pk, one.what, one.before, one.after, one.cause) for one in found]


@pytest.mark.parametrize(
    "decide, expected",
    [
        (place, [("lieu", "Astana", "Bakou", "coquille")]),
        (date, [("date", "11 mars 2025", "mars 2025", "date")]),
        (role, [("Orkhan Zeynalli · fonction", factories.MINISTER, "consule", "identité")]),
        (country, [("Daulet Sarybaï · pays représenté", "Kazakhstan", "Ouzbékistan", "source corrigée")]),
        (one_more, [("participants", "—", "Ana da Silva", "coquille")]),
        (one_party_more, [("participants", "—", "Union européenne", "coquille")]),
        (one_less, [("documents signés", "Plan d’action", "—", "coquille")]),
        (another_theme, [("thèmes", "—", "Commerce", "autre"), ("thèmes", "Energie", "—", "coquille")]),
    ],
)
def test_what_changed_is_told_with_its_cause(meeting, decide, expected):
    decide(meeting)
    assert told() == [(meeting.pk, *one) for one in expected]


def split(meeting):
    people = [meeting.participations.last()]
    joining.split(meeting, people, by=factories.editor(), version=meeting.version, cause="identity")


def merged_into_it(meeting):
    other = factories.meeting(verified=True)
    joining.merge(other, meeting, by=factories.editor(), versions=(1, meeting.version), cause="identity")


@pytest.mark.parametrize(
    "decide, expected",
    [
        (split, ("participants", "Daulet Sarybaï", "—", "identité")),
        (merged_into_it, ("fusion", "deux rencontres", "une seule", "identité")),
    ],
)
def test_what_was_split_or_merged_is_told(meeting, client, decide, expected):
    decide(meeting)
    assert told() == [(meeting.pk, *expected)]
    with after(minutes=6):
        assert "identité" in client.get("/corrections/").content.decode()


def test_nothing_is_told_within_the_delay(meeting, client):
    place(meeting)
    for address in ("/corrections/", "/corrections/feed.rss", meeting.get_absolute_url(), "/"):
        assert "coquille" not in client.get(address).content.decode()
    assert list(corrections.told()) == []


def test_what_an_editor_first_decides_is_no_correction(client):
    meeting = factories.meeting(place="Astana")
    place(meeting)
    review.accept(meeting, by=factories.editor(), version=2)
    rejected = factories.meeting()
    review.reject(rejected, by=factories.editor(), version=1)
    assert told() == []


def test_what_is_not_public_is_not_told(meeting):
    place(meeting)
    Meeting.objects.update(visibility="draft")
    assert told() == []


def in_one_request(decide, *given):
    """The context under which the history files what is done."""
    with pghistory.context(user=factories.editor().pk):
        decide(*given)
        return Decision.objects.last().context


def test_what_is_taken_back_within_the_delay_was_never_told(meeting):
    undo.undo(in_one_request(place, meeting), by=factories.editor())
    assert told() == []


def test_what_is_taken_back_later_stays_and_says_so(meeting, client):
    context = in_one_request(place, meeting)
    with after(minutes=6):
        undo.undo(context, by=factories.editor())
    with after(minutes=12):
        (entry,) = corrections.entries(corrections.told())
        assert "Correction reprise le " in client.get("/corrections/").content.decode()
    assert (entry.before, entry.after, entry.taken_back > entry.at) == ("Astana", "Bakou", True)


def test_what_is_withdrawn_is_told_with_its_reason_and_nothing_else(meeting, client):
    place(meeting)
    publish.withdraw(meeting, by=factories.editor(), reason="À la demande d’une partie.")
    article = factories.article("Titre secret")
    publish.withdraw(article, by=factories.editor(), reason="Doublon.")
    with after(minutes=6):
        newest, oldest = corrections.entries(corrections.told())
        page = client.get("/corrections/").content.decode()
    assert (type(newest), newest.what, newest.reason) == (Withdrawal, "dépêche", "Doublon.")
    assert (oldest.address, oldest.reason) == (f"/meetings/{shorten(meeting.uid)}/", "À la demande d’une partie.")
    assert "Zeynalli" not in page
    assert "Titre secret" not in page
    assert client.get(oldest.address).status_code == 410


def test_what_is_shown_again_is_withdrawn_no_more(meeting):
    publish.withdraw(meeting, by=factories.editor(), reason="Erreur.")
    publish.restore(meeting, by=factories.editor())
    assert told() == []


def test_a_verified_meeting_that_is_none_is_told(meeting):
    Decision.objects.record(meeting, "review", before="pending", after="verified", by=factories.editor())
    review.reject(meeting, by=factories.editor(), version=meeting.version, reason="Ce n’était qu’un rappel.")
    with after(minutes=6):
        assert [one.reason for one in corrections.entries(corrections.told())] == ["Ce n’était qu’un rappel."]


def test_page_lists_them_newest_first_a_page_at_a_time(meeting, client):
    for number in range(27):
        place(meeting, town=f"Ville {number:02}")
    with after(minutes=6):
        first, second = (client.get(f"/corrections/?page={page}").content.decode() for page in (1, 2))
        assert client.get("/corrections/?page=%00").status_code == 200
    assert first.index("<ins>Ville 26</ins>") < first.index("<ins>Ville 25</ins>")
    assert "27 corrections et retraits" in first.replace("&nbsp;", " ")
    assert ("<ins>Ville 00</ins>" in first, "<ins>Ville 00</ins>" in second) == (False, True)


def test_the_page_of_a_meeting_tells_its_own(meeting, client):
    other = factories.meeting(title="Autre", place="Paris", verified=True)
    place(other, town="Rome"), place(meeting), role(meeting)
    with after(minutes=6):
        page = client.get(Meeting.objects.get(pk=meeting.pk).get_absolute_url()).content.decode()
    assert page.index("<ins>consule</ins>") < page.index("<ins>Bakou</ins>")
    assert "<ins>Rome</ins>" not in page


def test_the_feed_says_the_same(meeting, client):
    place(meeting)
    with after(minutes=6):
        response = client.get("/corrections/feed.rss")
        again = client.get("/corrections/feed.rss", headers={"if-none-match": response["ETag"]})
    (entry,) = feedparser.parse(response.content).entries
    kept = Meeting.objects.get()
    assert (entry.title, entry.guidislink) == (f"{kept.title}\u00a0: lieu", False)
    assert entry.link == f"http://127.0.0.1:8000{kept.get_absolute_url()}"
    assert "Astana, désormais Bakou" in entry.summary
    assert "Cause : coquille." in entry.summary
    assert again.status_code == 304


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("address, queries", [("/corrections/", 9), ("/corrections/feed.rss", 9)])
def test_they_cost_the_same_for_1_and_3(client, django_assert_num_queries, address, queries, number):
    for each in range(number):
        made = factories.meeting(title=f"Contact {each}", verified=True, documents=["Plan"], themes=["energie"])
        place(made), one_more(made), one_less(made), role(made)
    with after(minutes=6), django_assert_num_queries(queries):
        client.get(address)
