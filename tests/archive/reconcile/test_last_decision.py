"""TRUST E7: whatever happens to a dispatch, in whatever order, the last human decision on a field is what stands."""

import itertools

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from archive import joining, pipeline, publish, review, undo
from archive.extract.annotation import Annotation
from archive.models import Cause, Meeting, Participation, Review, Visibility
from archive.querysets import DecisionQuerySet
from archive.reconcile import in_the_end
from tests import factories
from tests.archive.gestures import gesture
from tests.archive.reconcile import many

WAS_NOT = object()
PLACES, DAYS, KINDS = ["Gandja", "Choucha", ""], ["2025-03-09", "2025-02", ""], ["summit", "visit", "letter"]
ROLES, NAMES = ["envoyée spéciale", "ambassadeur", ""], ["Nigar Aliyeva", "Ada Berg"]
CORRECTIONS = [
    *(("place", value) for value in PLACES),
    *(("date_edtf", value) for value in DAYS),
    *(("kind", value) for value in KINDS),
    ("title", "Titre de la rédaction"),
]


def sees_none(cleaned, **given):
    """An engine that reads no contact at all."""
    return Annotation(title="Deux ministres", agency="AZERTAC")


def sees_another_way_round(cleaned, **given):
    """An engine that names the guest first, without his function, and no date."""
    made = many.extract(cleaned, **given)
    for contact in made.meetings:
        contact.participants.reverse()
        contact.date = None
        contact.participants[0].role = None
    made.evidence = []
    return made


ENGINES = [many.extract, many.otherwise, sees_none, sees_another_way_round]


class LastDecision(RuleBasedStateMachine):
    """What humans decided is told beside what the archive holds, and compared after each step.

    decided  {(row, field): value} that stands by a human's last word
    gestures {context: {(row, field): what stood by decision before}}, newest last, of those that may be undone
    """

    @initialize()
    def world(self):
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.editor, self.engines = factories.editor(), itertools.count(1)
        self.articles, self.decided, self.gestures, self.by_hand = [], {}, {}, []
        self.ingest()

    def teardown(self):
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    # What the machine does

    @precondition(lambda self: len(self.articles) < 3)
    @rule()
    def ingest(self):
        self.articles.append(many.arrive(len(self.articles)).article)

    @rule(number=st.integers(0, 2), shift=st.integers(0, 2), where=st.sampled_from(["", "C’était à Bakou. "]))
    def recapture(self, number, shift, where):
        many.arrive(number % len(self.articles), lead=many.SHIFTED * shift, where=where)

    @rule(number=st.integers(0, 2), read=st.sampled_from(ENGINES))
    def extract(self, number, read):
        article = self.articles[number % len(self.articles)]
        pipeline.reextract(article, engine=f"e{next(self.engines)}", read=read)

    # What editors do

    def act(self, change, decisions):
        """One gesture of the editor, which decides `decisions` ({(row, field): value})."""
        with gesture(self.editor) as request:
            change()
        self.gestures[request.id] = {key: self.decided.get(key, WAS_NOT) for key in decisions}
        self.decided |= decisions

    def meetings(self):
        return list(Meeting.objects.filter(origin="machine", merged_into=None).order_by("pk"))

    def one(self, number):
        found = self.meetings()
        return found[number % len(found)] if found else None

    def revise(self, meeting, row, field, value):
        if getattr(row, field) == value:
            return
        changes = {field: value}
        revision = review.Revision(changes=changes) if row == meeting else review.Revision(corrected=[(row, changes)])
        given = {"by": self.editor, "version": meeting.version, "cause": Cause.OTHER}
        self.act(lambda: review.revise(meeting, revision, **given), {(row, field): value})

    @rule(number=st.integers(0, 2), correction=st.sampled_from(CORRECTIONS))
    def correct(self, number, correction):
        if meeting := self.one(number):
            self.revise(meeting, meeting, *correction)

    @rule(
        number=st.integers(0, 2),
        place=st.integers(0, 3),
        correction=st.sampled_from([*(("role", value) for value in ROLES), *(("name", value) for value in NAMES)]),
    )
    def correct_member(self, number, place, correction):
        meeting = self.one(number)
        people = list(meeting.participations.all()) if meeting else []
        if people:
            self.revise(meeting, people[place % len(people)], *correction)

    @rule(number=st.integers(0, 2))
    def accept(self, number):
        if meeting := self.one(number):
            standing = {(meeting, field): getattr(meeting, field) for field in ("place", "date_edtf", "kind")}
            verdict = {(meeting, "review"): Review.VERIFIED}
            given = {"by": self.editor, "version": meeting.version}
            self.act(lambda: review.accept(meeting, **given), standing | verdict)

    @rule(number=st.integers(0, 2))
    def reject(self, number):
        if meeting := self.one(number):
            given = {"by": self.editor, "version": meeting.version}
            self.act(lambda: review.reject(meeting, **given), {(meeting, "review"): Review.REJECTED})

    @rule(number=st.integers(0, 2))
    def publish_or_withdraw(self, number):
        meeting = self.one(number)
        if meeting is None or meeting.review == Review.REJECTED:
            return
        if meeting.visibility == Visibility.PUBLISHED:
            self.show(meeting, lambda: publish.withdraw(meeting, by=self.editor, reason="Vérification."), "withdrawn")
        elif meeting.visibility == Visibility.WITHDRAWN:
            self.show(meeting, lambda: publish.restore(meeting, by=self.editor), "published")
        else:
            self.show(meeting, lambda: publish.publish(meeting, by=self.editor), "published")

    def show(self, meeting, change, visibility):
        self.act(change, {(meeting, "visibility"): visibility})

    @precondition(lambda self: len(self.meetings()) > 1)
    @rule(number=st.integers(0, 2))
    def merge(self, number):
        found = self.meetings()
        meeting, into = found[number % len(found)], found[(number + 1) % len(found)]
        if Review.REJECTED in (into.review, meeting.review) or meeting.pk == into.pk:
            return
        if meeting.visibility != into.visibility:
            return
        versions = (meeting.version, into.version)
        given = {"by": self.editor, "versions": versions, "cause": Cause.OTHER}
        verdicts = {(meeting, "review"): Review.REJECTED, (into, "review"): Review.VERIFIED}
        self.act(lambda: joining.merge(meeting, into, **given), verdicts)

    @precondition(lambda self: len(self.by_hand) < 2)
    @rule(number=st.integers(0, 2))
    def make_by_hand(self, number):
        made = Meeting(kind="meeting", date_edtf="2025-03-09", place="Gandja", source_note="Communiqué")
        people = [Participation(name=f"Leyla {many.surname(300)}", country=factories.country("AZ"), role="ministre")]
        people += [Participation(name=f"Marat {many.surname(301)}", country=factories.country("KZ"), role="ministre")]
        article = self.articles[number % len(self.articles)]
        review.create_meeting(made, people, by=self.editor, articles=[article])
        self.by_hand.append((made, self.words(made)))

    @rule()
    def take_back(self):
        context = undo.last(self.editor)
        if context not in self.gestures:
            return
        try:
            with transaction.atomic(), gesture(self.editor):
                undo.undo(context, by=self.editor)
        except undo.CannotUndo:
            return
        for key, former in self.gestures.pop(context).items():
            self.decided[key] = former
        self.decided = {key: value for key, value in self.decided.items() if value is not WAS_NOT}

    # What always holds

    @staticmethod
    def words(meeting):
        people = meeting.participations.order_by("pk").values_list("name", "role", "country", "official")
        fields = "kind date_edtf place title summary review visibility source_note".split()
        return Meeting.objects.filter(pk=meeting.pk).values_list(*fields).get(), list(people)

    @invariant()
    def the_last_decision_stands(self):
        for (row, field), value in self.decided.items():
            present = type(row).objects.filter(pk=row.pk).first()
            assert present is not None, f"{row!r} is gone"
            if field == "visibility" and present.review == Review.REJECTED:
                continue
            assert getattr(present, field) == value, f"{field} of {row!r}"

    @invariant()
    def what_was_made_by_hand_is_as_it_was(self):
        assert [self.words(made) for made, _ in self.by_hand] == [words for _, words in self.by_hand]

    @invariant()
    def no_rejected_meeting_is_public_or_doubled(self):
        assert not Meeting.objects.filter(review=Review.REJECTED, visibility=Visibility.PUBLISHED).exists()
        ends = {in_the_end(meeting).pk for meeting in Meeting.objects.filter(origin="machine")}
        assert len(ends) <= len(self.articles), "a dispatch that tells of one contact has two meetings"


def play(runs):
    many.dispatches(0)  # countries and themes, once for all runs
    run_state_machine_as_test(
        LastDecision,
        settings=settings(
            max_examples=runs,
            stateful_step_count=12,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],  # to shrink a failure would cost minutes of database work
        ),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("runs", [5, pytest.param(2000, marks=pytest.mark.drill)])
def test_e7_the_last_decision_on_a_field_is_what_stands(runs):
    play(runs)


@pytest.mark.django_db
def test_e7_control_without_decisions_the_machine_finds_a_way(monkeypatch):
    monkeypatch.setattr(DecisionQuerySet, "fields_of", lambda self, things: {})
    with pytest.raises(AssertionError):
        play(20)
