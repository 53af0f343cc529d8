"""One goes back to a value, a member or a whole version; going back is itself decided and on record (TRUST E11)."""

import hashlib
import random

import pytest

from archive import pipeline, reverting, review, upkeep
from archive.events import as_of, columns_of, events_of, members_as_of
from archive.ingest.received import Received
from archive.models import Article, Decision, Meeting, MeetingTheme, Participation, SignedDocument
from people.models import Official
from tests import factories
from tests.archive.admin.opinions import TEXT

# What was there at a version is told by the time of the transactions.
pytestmark = pytest.mark.django_db(transaction=True)
# How a thing stands is decided for itself, and by what the machine knows it again follows its latest reading.
STANDING = {
    *"id version changed_at review verified_by_id verified_at visibility published_at withdrawn_reason".split(),
    *"merged_into_id read_as dismissal".split(),
}


@pytest.fixture
def by():
    return factories.editor()


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def fingerprint(thing, version=None):
    """{what: SHA-256 of all that it says} of a meeting or article and each of its members, now or at `version`."""
    rows = [fresh(thing) if version is None else as_of(thing, version)]
    for name in thing.SETS:
        relation = thing._meta.get_field(name)
        model, owner = relation.related_model, relation.field.name
        now = {row.pk: row for row in model.objects.filter(**{owner: thing})}
        rows += (now if version is None else members_as_of(thing, model, owner, version)).values()
    return {(type(row).__name__, row.pk): _hash(row) for row in rows}


def _hash(row):
    said = [(column.attname, getattr(row, column.attname)) for column in columns_of(type(row))]
    return hashlib.sha256(repr([pair for pair in said if pair[0] not in STANDING]).encode()).hexdigest()


def read_meeting():
    """One that the machine read, with evidence."""
    for code in ("AZ", "KZ"):
        factories.country(code)
    return pipeline.take_in([Received("a.txt", TEXT.encode())], origin="essai").arrivals.get().article.meetings.get()


def rework(meeting, by, chance):
    """A form that changes a field, a member, and what is in the sets."""
    rows = list(meeting.participations.all())
    changes = {"place": chance.choice(["Bakou", "Gandja", ""]), "date_edtf": chance.choice(["2025-03-12", "2025-04"])}
    changes |= {"title": "Titre de la rédaction"} if chance.random() < 0.3 else {}
    theme = factories.theme(f"theme-{chance.random()}"[:40].replace(".", ""))
    revision = review.Revision(
        changes=changes,
        corrected=[(row, {"role": f"fonction {chance.random()}"}) for row in rows[1:2]],
        removed=rows[:1] if len(rows) > 2 or chance.random() < 0.3 else [],
        added=[
            MeetingTheme(content_object=meeting, tag=theme),
            SignedDocument(meeting=meeting, title=f"Accord {chance.random()}", kind="accord"),
            Participation(meeting=meeting, order=9, country=factories.country("TR")),
        ],
    )
    review.revise(meeting, revision, by=by, version=meeting.version, cause="other")


def go_back_and_forth(by, *, rounds, seed):
    meeting, chance = read_meeting(), random.Random(seed)
    review.accept(meeting, by=by, version=meeting.version)
    for _ in range(rounds):
        rework(meeting, by, chance)
    known = {version: fingerprint(meeting, version) for version in range(1, meeting.version + 1)}
    for version in chance.sample(sorted(known), len(known)):
        present = fresh(meeting).version
        if version < present:
            reverting.revert(fresh(meeting), version, by=by, version=present, cause="other")
            assert fingerprint(meeting) == known[version], f"version {version}, seed {seed}"
            assert meeting.events.order_by("-pgh_id").first().version == fresh(meeting).version > present


def test_e11_a_version_comes_back_field_by_field(by):
    go_back_and_forth(by, rounds=3, seed=11)


@pytest.mark.drill
@pytest.mark.parametrize("seed", range(10))
def test_e11_a_version_comes_back_field_by_field_drill(by, seed):
    go_back_and_forth(by, rounds=20, seed=seed)


def test_what_the_machine_read_comes_back_with_its_evidence_and_is_the_editors(by):
    meeting = read_meeting()
    read, version = fingerprint(meeting), meeting.version
    review.correct(meeting, {"place": "Bakou", "date_edtf": "2025-04-01"}, by=by, version=version)
    reverting.revert(fresh(meeting), version, by=by, version=version + 1, reason="la dépêche le dit")
    back = fresh(meeting)
    assert (fingerprint(meeting), back.place, back.version) == (read, "Astana", version + 2)
    made = Decision.objects.filter(field="place").order_by("pk").last()
    because = f"retour à la version {version}\u00a0: la dépêche le dit"
    assert (made.before, made.after, made.by, made.reason) == ("Bakou", "Astana", by, because)
    assert Decision.objects.fields_of([meeting])[meeting.uid] == {"place", "date_edtf"}


def test_an_article_goes_back_with_its_sets(by):
    article = factories.article("Titre", themes=["energie"], evoked=["AM"], mentions=[("2024-05-10", "pourparlers")])
    before = fingerprint(article)
    gone = [article.theme_uses.get(), article.evoked.get(), article.mentions.get()]
    review.revise(article, review.Revision(changes={"title": "Autre"}, removed=gone), by=by, version=1)
    reverting.revert(fresh(article), 1, by=by, version=2)
    assert (fingerprint(article), Article.objects.get().title_source) == (before, "source")


def test_whether_it_is_verified_and_public_stays_as_it_is(by):
    meeting = factories.meeting(public=False, place="Astana")
    review.correct(meeting, {"place": "Bakou"}, by=by, version=1)
    review.accept(meeting, by=by, version=2)
    reverting.revert(fresh(meeting), 1, by=by, version=3, cause="other")
    back = fresh(meeting)
    assert (back.place, back.review, back.visibility) == ("Astana", "verified", "published")


def test_a_stale_version_and_a_missing_cause_stop_it_whole(by):
    meeting = factories.meeting(place="Astana", verified=True)
    review.correct(meeting, {"place": "Bakou"}, by=by, version=1, cause="typo")
    for version, refusal in [(2, review.CauseNeeded), (9, review.Stale)]:
        with pytest.raises(refusal):
            reverting.revert(fresh(meeting), 1, by=by, version=version)
    assert (fresh(meeting).place, fresh(meeting).version) == ("Bakou", 2)


def test_one_does_not_go_back_to_what_never_was(by):
    meeting = factories.meeting()
    for version in (1, 7, 0):
        with pytest.raises(reverting.CannotRevert, match="n’est pas une version antérieure"):
            reverting.revert(fresh(meeting), version, by=by, version=1)


def first_event(row):
    return events_of(type(row)).objects.filter(pgh_obj_id=row.pk).order_by("pgh_id").first()


def test_one_value_comes_back_and_the_others_stay(by):
    meeting = factories.meeting(place="Astana", level="minister")
    review.correct(meeting, {"place": "Bakou", "level": "head"}, by=by, version=1)
    reverting.revert_field(fresh(meeting), "place", first_event(meeting), by=by, version=2)
    assert (fresh(meeting).place, fresh(meeting).level) == ("Astana", "head")
    assert Decision.objects.latest("pk").reason == "retour à une valeur antérieure"


def test_one_value_of_a_member_comes_back(by):
    row = factories.meeting().participations.first()
    turkey, azerbaijan = factories.country("TR"), row.country
    review.correct_member(row, {"country": turkey}, by=by, version=1)
    reverting.revert_field(fresh(row), "country", first_event(row), by=by, version=2)
    assert fresh(row).country == azerbaijan
    assert Decision.objects.latest("pk").reason == "retour à une valeur antérieure"


def test_a_value_comes_back_once_and_only_to_its_field(by):
    meeting, other = factories.meeting(place="Astana"), factories.meeting(place="Bakou")
    for field, event, words in [
        ("place", first_event(meeting), "déjà cette valeur"),
        ("place", first_event(other), "ne se reprend pas"),
        ("review", first_event(meeting), "ne se reprend pas"),
        ("rien", first_event(meeting), "ne se reprend pas"),
    ]:
        with pytest.raises(reverting.CannotRevert, match=words):
            reverting.revert_field(fresh(meeting), field, event, by=by, version=1)
    assert Meeting.objects.filter(version=1).count() == 2


def test_a_member_that_was_taken_out_comes_back_with_its_keys(by):
    meeting = factories.meeting()
    row = meeting.participations.last()
    kept = (row.pk, row.uid, row.role)
    review.remove_member(row, by=by, version=1)
    event = events_of(Participation).objects.get(pgh_label="delete")
    reverting.put_back(event, owner=fresh(meeting), by=by, version=2)
    back = meeting.participations.last()
    assert (back.pk, back.uid, back.role) == kept
    assert Decision.objects.removed_from(meeting, "participations") == []
    with pytest.raises(reverting.CannotRevert):
        reverting.put_back(event, owner=fresh(meeting), by=by, version=3)


def test_what_editors_keep_up_goes_back_through_upkeep(by):
    official = factories.official("Ana Silva")
    upkeep.revise(official, review.Revision(changes={"qid": "Q1"}), version=1)
    reverting.revert_field(fresh(official), "qid", first_event(official), by=by, version=2)
    upkeep.revise(fresh(official), review.Revision(changes={"qid": "Q2"}), version=3)
    reverting.revert(fresh(official), 3, by=by, version=4)
    assert list(Official.objects.values_list("qid", "version")) == [("", 5)]
