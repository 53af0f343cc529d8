"""Two officials who are one: merged, known by both names from then on, and parted again."""

import pytest

from archive import opinions, pipeline, review, undo, upkeep
from archive.models import Decision, Meeting, Participation, Proposal
from archive.review import Revision
from archive.values import plain
from people.models import Official, OfficialName, Position
from tests import factories
from tests.archive.gestures import everything, gesture
from tests.archive.readings import annotation, contact, reader

pytestmark = pytest.mark.django_db
OLD, NEW = "Orxan Zeynallı", "Orkhan Zeynalli"


@pytest.fixture
def by():
    return factories.editor()


@pytest.fixture
def pair():
    """Two officials of one person, the first in one meeting of « Orxan Zeynallı » with the Kazakh minister."""
    factories.meeting((OLD, "ministre", "AZ"), ("Daulet Sarybaï", "ministre", "KZ"), title=f"{OLD}, Daulet Sarybaï")
    return factories.official(OLD), factories.official(NEW)


def merge(official, into, by):
    official.refresh_from_db()
    into.refresh_from_db()
    upkeep.merge(official, into, by=by, versions=(official.version, into.version))


def part(official, by):
    official.refresh_from_db()
    upkeep.part(official, by=by, version=official.version)


def forms(official):
    return sorted(official.names.values_list("form", "kind"))


def test_a_merge_gives_the_other_all_that_the_one_had(pair, by):
    old, new = pair
    factories.position(old, "ministre")
    merge(old, new, by)
    old.refresh_from_db()
    assert forms(new) == [(NEW, "preferred"), (OLD, "variant")]
    assert (old.merged_into, old.names.count(), old.participations.count()) == (new, 0, 0)
    assert [position.official for position in Position.objects.all()] == [new]
    assert list(Official.objects.named(OLD)) == [new]


def test_meetings_say_the_name_that_stays_and_their_open_forms_are_stale(pair, by):
    meeting = Meeting.objects.get()
    merge(*pair, by)
    after = Meeting.objects.get()
    assert (OLD in after.title, NEW in after.title) == (False, True)
    assert (after.version, list(after.row.official_ids)) == (
        meeting.version + 1,
        sorted([pair[1].pk, factories.official("Daulet Sarybaï").pk]),
    )
    with pytest.raises(review.Stale):
        review.correct(meeting, {"place": "Bakou"}, by=by, version=meeting.version)


def test_the_public_address_leads_to_the_other(pair, by, client):
    merge(*pair, by)
    answer = client.get(pair[0].get_absolute_url())
    assert (answer.status_code, answer.headers["Location"]) == (301, pair[1].get_absolute_url())


def test_a_function_that_both_held_is_kept_once(pair, by):
    old, new = pair
    for official in pair:
        factories.position(official, "ministre")
    merge(old, new, by)
    assert [position.official for position in Position.objects.all()] == [new]


@pytest.mark.parametrize("couple", [(0, 0), (0, 1)])
def test_nobody_is_merged_with_herself_or_twice(pair, by, couple):
    official, into = pair[couple[0]], pair[couple[1]]
    if official != into:
        merge(official, into, by)
    with pytest.raises(upkeep.NotSo):
        merge(official, into, by)


def test_a_stale_merge_writes_nothing(pair, by):
    with pytest.raises(review.Stale):
        upkeep.merge(*pair, by=by, versions=(pair[0].version, pair[1].version + 1))
    assert list(Official.objects.named(OLD)) == [pair[0]]


def test_what_an_editor_decided_names_the_one_that_stays(pair, by):
    row = Participation.objects.get(official=pair[0])
    review.correct_member(row, {"official": None}, by=by, version=row.meeting.version)
    review.correct_member(row, {"official": pair[0]}, by=by, version=row.meeting.version)
    merge(*pair, by)
    newest = Decision.objects.on(row).filter(field="official").latest("pk")
    assert (newest.before, newest.after) == (plain(pair[0]), plain(pair[1]))


def test_an_opinion_that_says_what_stands_by_now_is_none(pair, by):
    row = Participation.objects.get(official=pair[0])
    Proposal.objects.create(object=row.uid, field="official", value=plain(pair[1]), by=by)
    merge(*pair, by)
    assert not Proposal.objects.exists()


def test_taking_over_an_older_opinion_does_not_bring_the_old_one_back(pair, by):
    row = Participation.objects.get(name="Daulet Sarybaï")
    opinion = Proposal.objects.create(object=row.uid, field="official", value=plain(pair[0]), by=by)
    merge(*pair, by)
    opinion.refresh_from_db()
    opinions.take_over(opinion, row, by=by, version=Meeting.objects.get().version)
    row.refresh_from_db()
    assert row.official == pair[1]


def test_the_older_one_in_a_proposed_meeting_is_the_other_when_it_is_taken_over(pair, by):
    article = factories.article()
    seen = Meeting(kind="meeting", date_edtf="2025-05-02")
    rows = [Participation(meeting=seen, name=OLD, official=pair[0]), Participation(meeting=seen, name="Ana Silva")]
    opinions.propose_meeting(article, seen, Revision(added=rows), by=by)
    merge(*pair, by)
    opinions.take_over(Proposal.objects.get(), article, by=by, version=article.version)
    assert [row.official for row in article.meetings.get().participations.all()] == [pair[1], None]


def test_the_older_one_in_a_participant_that_is_proposed_as_well(pair, by):
    meeting = Meeting.objects.get()
    row = Participation(meeting=meeting, name="O. Zeynallı", official=pair[0])
    opinions.propose(meeting, Revision(added=[row]), by=by)
    merge(*pair, by)
    meeting.refresh_from_db()
    opinions.take_over(Proposal.objects.get(), meeting, by=by, version=meeting.version)
    assert meeting.participations.last().official == pair[1]


def reread(article, said):
    for number in range(3):
        pipeline.reextract(article, engine=f"e{number}", read=reader(said))


@pytest.mark.parametrize("count", [2, pytest.param(50, marks=pytest.mark.drill)])
def test_e6_read_again_nothing_leads_to_the_old_one_and_the_decision_stands(by, count):
    said = annotation(contact((OLD, "AZ"), ("Daulet Sarybaï", "KZ")))
    factories.country("AZ"), factories.country("KZ")
    articles = [factories.article(public=False) for _ in range(count)]
    for article in articles:
        pipeline.reextract(article, engine="e", read=reader(said))
    old, new = factories.official(OLD), factories.official(NEW)
    merge(old, new, by)

    for article in [*articles, factories.article(public=False)]:
        reread(article, said)

    assert (old.participations.count(), new.participations.count(), old.names.count()) == (0, count + 1, 0)
    assert [decision.after for decision in Decision.objects.on(old).standing()] == [plain(new)]
    assert Official.objects.count() == 3


def test_parted_everything_is_as_before(pair, by):
    old, new = pair
    (
        OfficialName.objects.create(official=old, form="O. Zeynalli"),
        OfficialName.objects.create(official=new, form="O. Zeynalli"),
    )
    for official in pair:
        factories.position(official, "ministre", start_date="2020")
    factories.position(old, "député")
    factories.meeting((NEW, "ministre", "AZ"), "KZ")
    merge(old, new, by), part(old, by)
    before = everything(), list(Position.objects.order_by("pk").values_list("pk", "official"))
    merge(old, new, by), part(old, by)
    assert (everything(), list(Position.objects.order_by("pk").values_list("pk", "official"))) == before
    assert forms(old) == [("O. Zeynalli", "variant"), (OLD, "preferred")]
    assert [row.meeting.participations.count() for row in old.participations.all()] == [2]
    assert not Decision.objects.on(old).standing().exists()


def test_what_was_changed_since_the_merge_is_not_taken_back(pair, by):
    old, new = pair
    other = factories.official("Ana Silva")
    merge(old, new, by)
    row = Participation.objects.get(official=new)
    review.correct_member(row, {"official": other}, by=by, version=Meeting.objects.get().version)
    part(old, by)
    row.refresh_from_db()
    assert (row.official, list(Official.objects.named(OLD))) == (other, [old])


def test_a_chain_of_merges_leads_to_the_last_and_comes_apart_in_any_order(pair, by):
    old, new = pair
    last = factories.official("Orhan Zeynallı-Bey")
    merge(old, new, by), merge(new, last, by)
    assert [one.merged_into for one in Official.objects.filter(pk__in=[old.pk, new.pk])] == [last, last]
    part(new, by)
    assert Official.objects.get(pk=old.pk).merged_into == new
    part(old, by)
    assert [list(Official.objects.named(name)) for name in (OLD, NEW)] == [[old], [new]]


def test_nobody_is_parted_who_is_not_merged(pair, by):
    with pytest.raises(upkeep.NotSo):
        part(pair[0], by)


def test_a_merge_is_not_undone_by_halves(pair, by):
    with gesture(by) as made:
        merge(*pair, by)
    with pytest.raises(undo.CannotUndo, match="Séparer"):
        undo.undo(made.id, by=by)


@pytest.mark.parametrize("count", [1, 3])
def test_a_merge_costs_what_composing_costs(pair, by, count, django_assert_num_queries):
    for _ in range(count - 1):
        factories.meeting((OLD, "ministre", "AZ"), "KZ")
    old, new = pair
    with django_assert_num_queries(MERGE + COMPOSE * count):
        upkeep.merge(old, new, by=by, versions=(old.version, new.version))


MERGE, COMPOSE = 25, 6
