import pytest

from archive.desk.sought import sought
from archive.models import Meeting
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(db):
    return factories.meeting("AM", "FR", title="Celle-ci", date="2025-03-11")


@pytest.mark.parametrize(
    "typed",
    ["11 mars 2025", "mars 2025", "2025", "11/03/2025 zeynalli", "Sarybai mars 2025", "SARYBAÏ orkhan", "azerbaidjan"],
)
def test_a_meeting_is_found_by_its_day_or_by_who_took_part(here, typed):
    other = factories.meeting()
    factories.meeting("UZ", "TR", title="Une autre", date="2024-03-11")
    assert sought(typed, but=here) == [other]


@pytest.mark.parametrize("typed", ["", " -- ", "12 mars 2025", "zeynalli 2024", "zeynalli turquie"])
def test_what_does_not_fit_is_not_found(here, typed):
    factories.meeting()
    assert sought(typed, but=here) == []


def test_neither_itself_nor_what_was_rejected_is_found(here):
    Meeting.objects.filter(pk=factories.meeting().pk).update(review="rejected", visibility="draft")
    assert sought("mars 2025", but=here) == []


def test_the_newest_eight_are_found_in_as_many_queries_as_one(here, django_assert_num_queries):
    made = [factories.meeting(date=f"2025-04-{day:02}") for day in range(10, 20)]
    with django_assert_num_queries(4):
        assert sought("avril 2025", but=here) == made[:1:-1]
    Meeting.objects.filter(pk__in=[one.pk for one in made[1:]]).update(review="rejected", visibility="draft")
    with django_assert_num_queries(4):
        assert sought("avril 2025", but=here) == made[:1]
