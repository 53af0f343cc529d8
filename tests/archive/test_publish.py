"""One gate: what readers see, and who opened it."""

import pytest

from archive import publish
from archive.models import Article, ArticleRow, Decision, Doubt, Meeting
from tests import factories

pytestmark = pytest.mark.django_db


def doubt(meeting, grade):
    Doubt.objects.create(
        article=meeting.articles.get(), meeting=meeting, code="x", grade=grade, message="Date impossible."
    )


@pytest.mark.parametrize(
    ("setting", "grade", "participants", "reasons"),
    [
        ("confident", None, (), []),
        ("confident", "check", (), []),
        ("confident", "blocking", (), ["Date impossible."]),
        ("confident", None, ("AZ",), ["Moins de deux parties sont connues."]),
        ("all", "blocking", ("AZ",), []),
        ("reviewed", None, (), ["La rédaction n’a pas encore vérifié cette rencontre."]),
    ],
)
def test_obstacles_follow_the_setting(settings, setting, grade, participants, reasons):
    settings.PUBLICATION = setting
    meeting = factories.meeting(*participants, public=False)
    if grade:
        doubt(meeting, grade)

    assert publish.obstacles(meeting) == reasons


def test_the_machine_may_not_publish_against_an_obstacle_but_an_editor_may():
    meeting = factories.meeting(public=False)
    doubt(meeting, "blocking")

    with pytest.raises(publish.NotReady) as refused:
        publish.publish(meeting)
    publish.publish(meeting, by=factories.editor())

    assert refused.value.reasons == ["Date impossible."]
    assert Meeting.objects.published().count() == 1


def test_withdraw_and_restore_keep_the_address_and_tell_the_reason():
    meeting, editor = factories.meeting(), factories.editor()
    uid = meeting.uid

    publish.withdraw(meeting, by=editor, reason="Dépêche démentie.")
    assert Meeting.objects.get(uid=uid).withdrawn_reason == "Dépêche démentie."
    assert not Meeting.objects.published().exists()

    publish.restore(meeting, by=editor)
    assert Meeting.objects.published().get().uid == uid
    assert [line.after for line in Decision.objects.on(meeting)] == ["withdrawn", "published"]


def test_an_editors_withdrawal_holds_against_the_machine():
    meeting = factories.meeting()
    publish.withdraw(meeting, by=factories.editor(), reason="Dépêche démentie.")

    publish.publish_by_itself(meeting)

    assert not Meeting.objects.published().exists()


def test_the_row_of_an_article_tells_nothing_of_a_meeting_that_is_not_public():
    meeting = factories.meeting()
    assert ArticleRow.objects.get().country_ids == sorted(factories.country(code).pk for code in ("AZ", "KZ"))

    publish.withdraw(meeting, by=factories.editor(), reason="Dépêche démentie.")

    assert (ArticleRow.objects.get().country_ids, ArticleRow.objects.get().kinds) == ([], [])


def test_what_nobody_verified_goes_and_comes_back_with_its_dispatch():
    told, editor = factories.article(), factories.editor()
    for verified in (True, False):
        factories.meeting(articles=[told], verified=verified, title=f"Vérifiée : {verified}")

    publish.withdraw(told, by=editor, reason="Dépêche démentie.")
    assert [str(meeting) for meeting in Meeting.objects.published()] == ["Vérifiée : True"]

    publish.restore(told, by=editor)
    assert Meeting.objects.published().count() == 2


def test_publishing_twice_keeps_the_first_day():
    article = factories.article()
    first = article.published_at

    publish.publish(article, by=factories.editor())

    assert Article.objects.get().published_at == first
