"""What editors decide: one claim of a version for all that one form changes."""

import pytest

from archive import opinions, publish, review
from archive.models import Decision, MeetingTheme, Participation, Proposal, TitleSource
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return factories.editor()


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def test_revise_claims_one_version_for_a_whole_form(by):
    meeting = factories.meeting(themes=["energie"])
    first, second = meeting.participations.all()
    revision = review.Revision(
        changes={"place": "Astana"},
        corrected=[(second, {"role": "vice-ministre"})],
        added=[MeetingTheme(content_object=meeting, tag=factories.theme("transport"))],
        removed=[meeting.theme_uses.get()],
    )
    review.revise(meeting, revision, by=by, version=1)
    assert fresh(meeting).version == 2
    assert fresh(meeting).place == "Astana"
    assert fresh(second).role == "vice-ministre"
    assert [use.tag.slug for use in meeting.theme_uses.all()] == ["transport"]
    assert Decision.objects.count() == 4


def test_revise_writes_nothing_where_somebody_was_faster(by):
    meeting = factories.meeting()
    review.correct(fresh(meeting), {"place": "Astana"}, by=by, version=1)
    with pytest.raises(review.Stale) as stale:
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    assert stale.value.current.place == "Astana"
    assert fresh(meeting).place == "Astana"


def test_accept_shows_a_rejected_meeting_again(by):
    meeting = factories.meeting()
    review.reject(meeting, by=by, version=1)
    review.accept(meeting, by=by, version=2)
    assert (meeting.review, meeting.visibility) == ("verified", "published")


def test_accept_leaves_a_withdrawn_meeting_withdrawn(by):
    meeting = factories.meeting()
    publish.withdraw(meeting, by=by, reason="Doublon.")
    review.accept(meeting, by=by, version=1)
    assert (meeting.review, meeting.visibility) == ("verified", "withdrawn")


def test_restore_refuses_a_rejected_meeting(by):
    meeting = factories.meeting()
    review.reject(meeting, by=by, version=1)
    with pytest.raises(publish.NotReady):
        publish.restore(meeting, by=by)


def test_correct_says_that_a_title_is_the_editors(by):
    article = factories.article("Titre de la dépêche")
    review.correct(article, {"title": "Titre rétabli"}, by=by, version=1)
    assert fresh(article).title_source == TitleSource.EDITOR


def proposal(thing, field, value):
    return Proposal.objects.create(object=thing.uid, field=field, value=value, extraction=factories.extraction())


def test_keep_settles_a_divergence(by):
    meeting = factories.meeting(place="Astana")
    opinions.keep(proposal(meeting, "place", "Bakou"), meeting, by=by, version=1)
    decision = Decision.objects.get()
    assert (decision.field, decision.before, decision.after) == ("place", "Astana", "Astana")
    assert not Proposal.objects.exists()
    assert fresh(meeting).version == 2


def test_take_over_gives_a_member_the_value_of_the_machine(by):
    meeting = factories.meeting()
    row = meeting.participations.first()
    turkey = factories.country("TR")
    opinions.take_over(proposal(row, "country", {"id": turkey.pk, "label": "Turquie"}), row, by=by, version=1)
    assert fresh(row).country == turkey
    assert not Proposal.objects.exists()


def test_accept_settles_every_divergence_of_a_meeting(by):
    meeting = factories.meeting()
    proposal(meeting, "place", "Bakou")
    proposal(meeting.participations.first(), "role", "ministre")
    review.accept(meeting, by=by, version=1)
    assert not Proposal.objects.exists()


def test_create_meeting_keeps_the_title_that_the_editor_wrote(by):
    draft = factories.Meeting(kind="meeting", date_edtf="2025-03", source_note="Journal officiel", title="Entretien")
    azerbaijan = Participation(country=factories.country("AZ"))
    review.create_meeting(draft, [azerbaijan], by=by)
    made = fresh(draft)
    assert (made.title, made.review, made.visibility, made.origin) == ("Entretien", "verified", "published", "editor")
    assert made.date_min.isoformat() == "2025-03-01"
