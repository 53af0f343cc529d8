"""One gesture is taken back whole, or not at all."""

from datetime import timedelta

import pytest
from django.utils import timezone

from archive import joining, opinions, publish, remarks, review, rows, undo
from archive.models import (
    Article,
    Decision,
    Doubt,
    Meeting,
    MeetingTheme,
    Note,
    Participation,
    Proposal,
    QueueItem,
    Report,
)
from people import models as people
from people.models import Official, Organization, OrganizationKind
from tests import factories
from tests.archive.gestures import everything, gesture

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return factories.editor()


@pytest.fixture
def meeting():
    """A meeting on which a gesture finds all that it can change, and whose dispatch waits."""
    article = factories.article(themes=["energie"], evoked=["AM"], mentions=[("2024-05-10", "pourparlers")])
    made = factories.meeting(place="Astana", documents=["Accord"], themes=["energie"], articles=[article])
    opinion(made, "place", "Bakou")
    opinion(made.participations.first(), "role", "ministre d’État")
    Doubt.objects.create(article=article, meeting=made, code="X", grade="check", message="Doute.")
    rows.refresh_queue([article.pk])
    return made


def opinion(thing, field, value):
    return Proposal.objects.create(object=thing.uid, field=field, value=value, extraction=factories.extraction())


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def accept(meeting, by):
    review.accept(meeting, by=by, version=meeting.version)


def reject(meeting, by):
    review.reject(meeting, by=by, version=meeting.version)


def revise_and_accept(meeting, by):
    first, second = meeting.participations.all()
    revision = review.Revision(
        changes={"place": "Bakou", "date_edtf": "2025-03-12", "title": "Autre titre"},
        corrected=[(first, {"role": "vice-ministre", "official": factories.official("Ana Silva")})],
        added=[
            MeetingTheme(content_object=meeting, tag=factories.theme("transport")),
            Participation(meeting=meeting, order=2, organization=factories.organization()),
        ],
        removed=[second, meeting.theme_uses.get()],
    )
    review.revise(meeting, revision, by=by, version=meeting.version)
    review.accept(meeting, by=by, version=meeting.version)


def take_over(meeting, by):
    opinions.take_over(Proposal.objects.first(), meeting, by=by, version=meeting.version)


def keep(meeting, by):
    opinions.keep(Proposal.objects.last(), meeting.participations.first(), by=by, version=meeting.version)


def withdraw(meeting, by):
    review.claim(meeting, meeting.version)
    publish.withdraw(meeting, by=by, reason="Doublon.")


def withdraw_its_dispatch(meeting, by):
    article = meeting.articles.get()
    review.claim(article, article.version)
    publish.withdraw(article, by=by, reason="Doublon.")


def dismiss(meeting, by):
    review.close(meeting.articles.get(), by=by, version=1, dismissal="sport")


def correct_its_dispatch(meeting, by):
    article = meeting.articles.get()
    revision = review.Revision(
        changes={"title": "Titre rétabli", "published": "2025-03-13"},
        removed=[article.mentions.get(), article.evoked.get(), article.theme_uses.get()],
    )
    review.revise(article, revision, by=by, version=article.version)


def make_one(meeting, by):
    draft = Meeting(kind="meeting", date_edtf="2025-03", source_note="Journal officiel")
    party = Participation(country=factories.country("AZ"))
    review.create_meeting(draft, [party], by=by, articles=meeting.articles.all())


def split(meeting, by):
    joining.split(meeting, [meeting.participations.last()], by=by, version=meeting.version)


def merge_into(meeting, other, by):
    joining.merge(meeting, other, by=by, versions=(meeting.version, other.version))


def merge(meeting, by):
    merge_into(meeting, Meeting.objects.exclude(pk=meeting.pk).get(), by)


GESTURES = [
    *(accept, reject, revise_and_accept, take_over, keep, withdraw, withdraw_its_dispatch, dismiss),
    *(correct_its_dispatch, make_one, split, merge),
]


def versions():
    return [*Meeting.objects.order_by("pk").values_list("version", flat=True)]


@pytest.mark.parametrize("act", GESTURES)
def test_all_is_again_as_it_was_but_versions_go_up(meeting, by, act):
    factories.meeting(("Ana Silva", "ministre", "TR"), "KZ", articles=[factories.article()])
    rows.refresh_queue(Article.objects.values_list("pk", flat=True))
    before, then = everything(), versions()
    with gesture(by) as made:
        act(meeting, by)
    assert everything() != before
    with gesture(by):
        undone = undo.undo(made.id, by=by)
    assert everything() == before
    assert [decision.undone_by.by for decision in undone] == [by] * len(undone)
    assert not Decision.objects.standing().exists()
    assert all(now >= version for now, version in zip(versions(), then, strict=True))


def published_then_seen(by, act, **fields):
    """(a meeting, the gesture of `by` that showed it to readers as verified)"""
    meeting = factories.meeting(public=False, **fields)
    with gesture(by) as made:
        act(meeting, by)
    return meeting, made.id


def test_what_readers_have_seen_as_verified_is_not_hidden_by_one(by, settings):
    meeting, context = published_then_seen(by, accept)
    seen = timezone.now() + settings.FEED_DELAY
    with pytest.raises(undo.CannotUndo, match="les lecteurs ne verraient plus.*une autre personne le confirmera"):
        undo.undo(context, by=by, now=seen)
    meeting.refresh_from_db()
    assert (meeting.review, meeting.visibility) == ("verified", "published")
    undo.undo(context, by=by, now=seen - timedelta(seconds=10))
    meeting.refresh_from_db()
    assert (meeting.review, meeting.visibility) == ("pending", "draft")


def test_a_meeting_made_by_hand_or_split_off_stays_once_readers_have_seen_it(by, settings):
    for act in (make_one, split):
        _, context = published_then_seen(by, act, articles=[factories.article()])
        with pytest.raises(undo.CannotUndo, match="ne verraient plus"):
            undo.undo(context, by=by, now=timezone.now() + settings.FEED_DELAY)


def test_a_verification_of_what_was_public_is_taken_back_all_day(by):
    meeting = factories.meeting()
    with gesture(by) as made:
        accept(meeting, by)
    undo.undo(made.id, by=by, now=timezone.now() + timedelta(hours=20))
    meeting.refresh_from_db()
    assert (meeting.review, meeting.visibility) == ("pending", "published")


def test_a_form_that_was_open_meanwhile_is_stale(meeting, by):
    with gesture(by) as made:
        accept(meeting, by)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert fresh(meeting).version == 3
    with pytest.raises(review.Stale):
        review.accept(fresh(meeting), by=by, version=2)


def test_the_field_is_the_machines_again(meeting, by):
    with gesture(by) as made:
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert Decision.objects.fields_of([meeting]) == {}
    taken = Decision.objects.order_by("pk").values_list("field", "before", "after", "reason")
    assert list(taken) == [("place", "Astana", "Bakou", ""), ("place", "Bakou", "Astana", "annulation")]


def test_it_is_the_editors_where_an_older_decision_stands(meeting, by):
    with gesture(by):
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    with gesture(by) as second:
        review.correct(meeting, {"place": "Gandja"}, by=by, version=2)
    with gesture(by):
        undo.undo(second.id, by=by)
    assert fresh(meeting).place == "Bakou"
    assert Decision.objects.fields_of([meeting]) == {meeting.uid: {"place"}}


def refused(made, by, words):
    before = everything()
    with pytest.raises(undo.CannotUndo, match=words), gesture(by):
        undo.undo(made.id, by=by)
    assert everything() == before


def test_what_somebody_built_on_is_not_taken_back(meeting, by):
    anne = factories.editor("anne")
    with gesture(by) as made:
        accept(meeting, by)
    with gesture(anne):
        review.add_member(
            MeetingTheme(content_object=meeting, tag=factories.theme("transport")), by=anne, version=2, cause="typo"
        )
    refused(made, by, "rencontre « .* » a changé depuis, par anne")
    with gesture(anne):
        undo.undo(undo.last(anne), by=anne)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert fresh(meeting).review == "pending"


def test_what_the_machine_changed_since_is_not_taken_back(meeting, by):
    with gesture(by) as made:
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    Meeting.objects.filter(pk=meeting.pk).update(level="head")
    refused(made, by, "a changé depuis, par la machine")


def test_a_newer_opinion_of_the_machine_is_not_thrown_away(meeting, by):
    with gesture(by) as made:
        take_over(meeting, by)
    opinion(meeting, "place", "Gandja")
    refused(made, by, "la machine propose autre chose depuis")


def test_what_a_colleague_wrote_about_a_new_meeting_stays(meeting, by):
    with gesture(by) as made:
        make_one(meeting, by)
    factories.note(Meeting.objects.order_by("pk").last())
    refused(made, by, "une note, un signalement")
    assert Note.objects.exists()


def test_what_was_said_of_a_merged_meeting_goes_back_to_it_and_the_rest_stays(meeting, by):
    other = factories.meeting("AZ", "GE", title="L’autre")
    report, note = factories.error_report(meeting), factories.note(meeting)
    with gesture(by) as context:
        merge_into(meeting, other, by)
    remarks.resolve_note(note, by=by)
    later = factories.note(other)
    undo.undo(context.id, by=by)
    assert [fresh(one).meeting for one in (report, note, later)] == [meeting, meeting, other]
    assert fresh(note).resolved_by == by
    assert QueueItem.objects.get(article=meeting.articles.get()).is_open


def test_a_gesture_is_taken_back_once_and_an_undoing_never(meeting, by):
    with gesture(by) as made:
        accept(meeting, by)
    with gesture(by) as undoing:
        undo.undo(made.id, by=by)
    refused(made, by, "déjà annulé")
    refused(undoing, by, "déjà une annulation")


def test_two_gestures_are_taken_back_one_after_the_other(meeting, by):
    before = everything()
    for act in (lambda: review.correct(meeting, {"place": "Bakou"}, by=by, version=1), lambda: accept(meeting, by)):
        with gesture(by):
            act()
    for _ in range(2):
        with gesture(by):
            undo.undo(undo.last(by), by=by)
    assert (everything(), undo.last(by)) == (before, None)


def test_the_first_of_two_is_not_taken_back_under_the_second(meeting, by):
    with gesture(by) as made:
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    with gesture(by):
        accept(meeting, by)
    refused(made, by, "par vous-même")


def test_what_came_in_is_never_taken_back(by):
    with gesture(by) as made:
        article = factories.article()
        review.close(article, by=by, version=1)
    refused(made, by, "Ce geste a fait entrer une dépêche")
    assert Article.objects.exists()


def test_a_gesture_that_decided_nothing_is_none(meeting, by):
    with gesture(by) as made:
        Report.objects.update(kind="announces")
    refused(made, by, "n’a rien décidé")
    with pytest.raises(undo.CannotUndo):
        undo.undo(None, by=by)


def test_what_a_contributor_proposed_is_taken_back(meeting, by):
    before = everything()
    with gesture(by) as made:
        Proposal.objects.create(object=meeting.uid, field="place", value="Gandja", by=by)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert everything() == before


def test_officials_made_in_the_gesture_stay_only_where_they_are_needed(meeting, by):
    with gesture(by) as made:
        used, unused = people.register("Ana Silva"), people.register("Ivo Novak")
        Organization.objects.create(name="Ligue", kind=OrganizationKind.OTHER)
        review.correct_member(meeting.participations.first(), {"official": unused}, by=by, version=1)
    other = factories.meeting()
    other.participations.update(official=used)
    with gesture(by):
        undo.undo(made.id, by=by)
    assert set(Official.objects.values_list("name", flat=True)) == {"Ana Silva", "Daulet Sarybaï", "Orkhan Zeynalli"}
    assert not Organization.objects.exists()


def test_the_last_is_ones_own_newest_of_the_day(meeting, by):
    anne = factories.editor("anne")
    assert undo.last(by) is None
    accept(fresh(meeting), by)  # a command: no request, nothing to take back at once
    assert undo.last(by) is None
    with gesture(by) as made:
        withdraw(fresh(meeting), by)
    with gesture(anne):
        publish.restore(fresh(meeting), by=anne)
    assert undo.last(by) == made.id
    assert undo.last(by, now=timezone.now() + timedelta(days=1)) is None


def test_the_undoing_is_itself_on_record(meeting, by):
    with gesture(by) as made:
        review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    with gesture(by) as undoing:
        undo.undo(made.id, by=by)
    newest = meeting.events.order_by("-pgh_id").first()
    assert (newest.place, newest.pgh_context_id, newest.version) == ("Astana", undoing.id, 3)
    assert Decision.objects.get(undoes__isnull=False).context == undoing.id
