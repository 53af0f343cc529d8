"""What an editor decided holds, whatever is read later: TRUST E1 to E5, each with a control that takes the claim away.

The full counts run under `make drill`.
"""

import pytest

from archive import opinions, pipeline, review
from archive.desk import queue
from archive.models import Decision, Meeting, Origin, Participation, Proposal
from archive.querysets import DecisionQuerySet
from tests import factories
from tests.archive.reconcile import many

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("references")]
DRILL = pytest.mark.drill


def counts(small, full):
    return pytest.mark.parametrize("count", [small, pytest.param(full, marks=DRILL)])


def corrected(articles):
    """One correction on the meeting of each of `articles`: [(row, field, value)]."""
    made = []
    for number, article in enumerate(articles):
        meeting = many.meeting_of(article)
        choices = many.corrections(meeting)
        row, field, value = choices[number % len(choices)]
        review.revise(meeting, revision(meeting, row, {field: value}), by=factories.editor(), version=meeting.version)
        made.append((row, field, value))
    return made


def revision(meeting, row, changes):
    return review.Revision(changes=changes) if row == meeting else review.Revision(corrected=[(row, changes)])


def lost(decisions):
    """Those of [(row, field, value)] whose value is no longer what stands."""
    return [(row, field) for row, field, value in decisions if getattr(now(row), field, None) != value]


def now(row):
    return type(row).objects.filter(pk=row.pk).first()


def no_decision_counts(monkeypatch):
    monkeypatch.setattr(DecisionQuerySet, "fields_of", lambda self, things: {})


@pytest.mark.parametrize("corrections, readings", [(6, 2), pytest.param(50, 100, marks=DRILL)])
def test_e1_corrections_outlive_the_same_rules(corrections, readings):
    articles = many.dispatches(corrections)
    decisions = corrected(articles)

    for article in articles * readings:
        pipeline.reextract(article)

    assert lost(decisions) == []


def test_e1_control_without_decisions_the_machine_writes_over_them(monkeypatch):
    articles = many.dispatches(6)
    decisions = corrected(articles)
    no_decision_counts(monkeypatch)

    for article in articles:
        pipeline.reextract(article)

    assert len(lost(decisions)) == 6


@counts(6, 50)
def test_e2_a_rule_version_that_differs_waits_beside_each_correction(count):
    articles = many.dispatches(count)
    decisions = corrected(articles)

    for article in articles:
        pipeline.reextract(article, engine="otherwise", read=many.otherwise)

    waiting = {(one.object, one.field) for one in Proposal.objects.all()}
    assert lost(decisions) == []
    assert waiting == {(row.uid, field) for row, field, _ in decisions}
    assert queue.divergent(Meeting.objects.all()).count() == count


def test_e2_control_without_decisions_the_other_values_stand(monkeypatch):
    articles = many.dispatches(6)
    decisions = corrected(articles)
    no_decision_counts(monkeypatch)

    for article in articles:
        pipeline.reextract(article, engine="otherwise", read=many.otherwise)

    assert (len(lost(decisions)), Proposal.objects.count()) == (6, 0)


@pytest.mark.parametrize("lead", ["", many.SHIFTED], ids=["same text", "new version"])
def test_the_words_that_an_editor_chose_stay_where_they_are(lead):
    article = many.dispatches(1)[0]
    meeting, text = many.meeting_of(article), article.text
    words = {"text": "clean", "start": 0, "end": 5, "rule": "editor", "confidence": 1.0, "of": text.pk}
    given = {"by": factories.editor(), "version": meeting.version, "words": {"place": words}}
    review.correct(meeting, {"place": "Gandja"}, **given)

    many.arrive(0, lead=lead)
    article.refresh_from_db()
    pipeline.reextract(article, engine="otherwise", read=many.otherwise)

    meeting.refresh_from_db()
    assert (article.text == text) == (not lead)
    assert (meeting.place, meeting.evidence["place"]) == ("Gandja", words)


def says_where(cleaned, **given):
    """An engine that takes the place from the sentence that says it."""
    made = many.extract(cleaned, **given)
    start = cleaned.text.find("Choucha")
    for contact in made.meetings:
        contact.place = "Choucha" if start > 0 else None
    made.evidence = [one for one in made.evidence if not one.path.endswith("/place")]
    if start > 0:
        made.evidence.append(type(made.evidence[0])("/meetings/0/place", "clean", start, start + 7, "lieu", 0.9))
    return made


@counts(3, 50)
@pytest.mark.parametrize("is_corrected", [True, False], ids=["corrected", "control"])
def test_e3_a_correction_whose_sentence_is_gone_is_kept_and_flagged(monkeypatch, count, is_corrected):
    monkeypatch.setitem(pipeline.extraction.__kwdefaults__, "read", says_where)
    many.dispatches(0)
    articles = [many.arrive(number, where="Cela s’est passé à Choucha. ").article for number in range(count)]
    for article in articles if is_corrected else ():
        meeting = many.meeting_of(article)
        review.correct(meeting, {"place": "Gandja"}, by=factories.editor(), version=meeting.version)

    outcomes = {many.arrive(number).outcome for number in range(count)}

    flagged = Proposal.objects.filter(field="changed_source").count()
    kept = Meeting.objects.filter(place="Gandja").count()
    assert (outcomes, kept, flagged) == ({"version"}, *((count, count) if is_corrected else (0, 0)))


def comes_again(article, run):
    """One of the ways in which a dispatch that told of a rejected meeting is read again."""
    [
        lambda: pipeline.reextract(article),
        lambda: pipeline.reextract(article, engine=f"other {run}", read=many.otherwise),
        lambda: many.arrive(0, lead=many.SHIFTED * (run % 3)),
        lambda: many.arrive(0, url="https://exemple.org/elsewhere"),
        lambda: many.arrive(0, where=f"Ils ont parlé {run} heures. "),
        lambda: many.arrive(0, url=f"https://exemple.org/{run}", where=f"Ils ont parlé {run} heures. "),
    ][run % 6]()


@counts(12, 20)
def test_e4_a_rejected_meeting_never_comes_back(count):
    [article] = many.dispatches(1)
    meeting = many.meeting_of(article)
    review.reject(meeting, by=factories.editor(), version=meeting.version)

    for run in range(count):
        comes_again(article, run)

    assert [(one.pk, one.review, one.visibility) for one in Meeting.objects.all()] == [
        (meeting.pk, "rejected", "withdrawn")
    ]


def test_e4_control_without_the_tombstone_it_comes_back(monkeypatch):
    [article] = many.dispatches(1)
    meeting = many.meeting_of(article)
    review.reject(meeting, by=factories.editor(), version=meeting.version)
    monkeypatch.setattr("archive.reconcile.made_of", lambda article: Meeting.objects.exclude(review="rejected"))

    for run in range(5):
        comes_again(article, run)

    assert Meeting.objects.published().exists()


def by_hand(article):
    """A meeting that an editor made, like the one that is read, and a participant that she added to that one."""
    read = many.meeting_of(article)
    names = [(row.name, row.role, row.country) for row in read.participations.all()]
    review.reject(read, by=factories.editor(), version=read.version)
    made = Meeting(kind="meeting", date_edtf="2025-03-09", place="Gandja", source_note="Communiqué")
    people = [Participation(name=name, role=role, country=country) for name, role, country in names]
    review.create_meeting(made, people, by=factories.editor(), articles=[article])
    read.refresh_from_db()
    review.accept(read, by=factories.editor(), version=read.version)
    added = Participation(
        meeting=read, order=9, name="Nigar Aliyeva", role="interprète", country=factories.country("AZ")
    )
    review.add_member(added, by=factories.editor(), version=read.version, cause="other")
    return made, added


WORDS = "kind date_edtf status level place press title summary review visibility source_note".split()


def words_of(made, added):
    """What the two say."""
    people = (
        Participation.objects.filter(meeting=made).order_by("pk").values_list("name", "role", "country", "official")
    )
    meeting = Meeting.objects.filter(pk=made.pk).values_list(*WORDS)
    member = Participation.objects.filter(pk=added.pk).values_list("name", "role", "country", "meeting")
    return [list(found) for found in (meeting, people, member)]


@counts(3, 50)
def test_e5_what_was_made_by_hand_is_neither_deleted_nor_altered(count):
    articles = many.dispatches(count)
    made = [by_hand(article) for article in articles]
    before = [words_of(*pair) for pair in made]

    for article in articles:
        pipeline.reextract(article)
        pipeline.reextract(article, engine="otherwise", read=many.otherwise)

    assert [words_of(*pair) for pair in made] == before
    assert Meeting.objects.filter(origin=Origin.EDITOR).count() == count


def test_e5_control_taken_for_the_machines_it_is_altered(monkeypatch):
    [article] = many.dispatches(1)
    pair = by_hand(article)
    before = words_of(*pair)
    for name in ("archive.reconcile.is_hers", "archive.reconcile.rows.is_by_hand", "archive.reconcile.rows.is_hers"):
        monkeypatch.setattr(name, lambda thing: False)
    no_decision_counts(monkeypatch)

    pipeline.reextract(article, engine="otherwise", read=many.otherwise)

    assert words_of(*pair) != before


def test_a_decision_that_was_only_kept_holds_as_well():
    """« Garder » on a divergence is a decision on the value that stands."""
    [article] = many.dispatches(1)
    [(row, field, value), *_] = corrected([article])
    pipeline.reextract(article, engine="otherwise", read=many.otherwise)
    meeting = many.meeting_of(article)
    opinions.keep(Proposal.objects.get(), meeting, by=factories.editor(), version=meeting.version)

    pipeline.reextract(article, engine="otherwise 2", read=many.otherwise)

    assert (lost([(row, field, value)]), Proposal.objects.count()) == ([], 0)
    assert Decision.objects.on(row).filter(field=field).count() == 2
