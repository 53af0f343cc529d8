"""What the database itself refuses, whoever writes."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive.models import Article, ArticleTheme, Evoked, Meeting, Participation, Proposal, Report, SignedDocument
from people.models import Country, Official, OfficialName
from tests import factories

pytestmark = pytest.mark.django_db


def refused(constraint, write):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        write()


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("meeting_has_a_title", {"title": ""}),
        ("meeting_dates_in_order", {"date_min": "2025-03-12", "date_max": "2025-03-11"}),
        ("meeting_dates_readable", {"date_min": "1799-12-31", "date_max": "2025-03-11"}),
        ("meeting_dates_readable", {"date_min": "2025-03-11", "date_max": "9999-12-31"}),
        ("meeting_verified_by_someone", {"review": "verified"}),
        ("meeting_rejected_is_not_public", {"review": "rejected"}),
        ("meeting_withdrawn_for_a_reason", {"visibility": "withdrawn"}),
        ("meeting_published_at_some_time", {"published_at": None}),
        ("meeting_by_hand_has_a_source", {"origin": "editor"}),
    ],
)
def test_a_meeting_is_sound(constraint, values):
    meeting = factories.meeting()

    refused(constraint, lambda: Meeting.objects.filter(pk=meeting.pk).update(**values))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("article_has_a_title", {"title": ""}),
        ("article_published_is_edtf", {"published": "juin 2024"}),
        ("article_withdrawn_for_a_reason", {"visibility": "withdrawn"}),
    ],
)
def test_an_article_is_sound(constraint, values):
    article = factories.article()

    refused(constraint, lambda: Article.objects.filter(pk=article.pk).update(**values))


def test_a_participation_is_of_someone():
    meeting = factories.meeting()

    refused("participation_is_of_someone", lambda: Participation.objects.create(meeting=meeting))


def test_evoked_is_a_country_or_an_organisation_once():
    article, country = factories.article(), factories.country("AM")
    Evoked.objects.create(article=article, country=country)

    refused("evoked_is_one_of_two", lambda: Evoked.objects.create(article=article))
    refused(
        "evoked_is_one_of_two",
        lambda: Evoked.objects.create(article=article, country=country, organization=factories.organization()),
    )
    refused("evoked_country_once", lambda: Evoked.objects.create(article=article, country=country))


def test_sets_hold_each_member_once():
    meeting = factories.meeting(themes=["energie"])
    article = meeting.articles.get()

    refused("report_once", lambda: Report.objects.create(article=article, meeting=meeting))
    refused(
        "article_theme_once",
        lambda: ArticleTheme.objects.create(content_object=article, tag=factories.theme("energie")),
    )
    refused("document_has_a_title", lambda: SignedDocument.objects.create(meeting=meeting, kind="accord", title=""))


def test_one_divergence_for_each_field():
    meeting, extraction = factories.meeting(), factories.extraction()
    Proposal.objects.create(object=meeting.uid, field="place", extraction=extraction)

    refused(
        "proposal_latest_of_the_machine",
        lambda: Proposal.objects.create(object=meeting.uid, field="place", extraction=extraction),
    )


def test_names_and_codes_are_sound():
    official = factories.official("Orkhan Zeynalli")

    refused("official_name_once", lambda: OfficialName.objects.create(official=official, form="ZEYNALLI Orkhan"))
    refused("official_name_has_letters", lambda: OfficialName.objects.create(official=official, form="-"))
    refused(
        "official_not_merged_into_itself",
        lambda: Official.objects.filter(pk=official.pk).update(merged_into=official),
    )
    refused("country_code_is_alpha_2", lambda: Country.objects.create(code="az", name="Pays", name_en="Country"))


def test_two_officials_may_share_a_form():
    for _ in range(2):
        official = Official.objects.create(name="Ali Ahmed")
        OfficialName.objects.create(official=official, form="Ali Ahmed")

    assert Official.objects.named("AHMED Ali").count() == 2


def test_a_verified_meeting_names_who_and_when():
    meeting = factories.meeting()

    Meeting.objects.filter(pk=meeting.pk).update(
        review="verified", verified_by=factories.editor(), verified_at=timezone.now()
    )

    assert Meeting.objects.get().is_verified
