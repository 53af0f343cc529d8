"""Who somebody named in a dispatch is: what the form of the review screen offers."""

import pytest

from archive.desk.whose import offered
from archive.extract.named import Named
from people.models import register
from tests import factories

pytestmark = pytest.mark.django_db


def named(name="Ana Silva", country="FR", organization=None):
    return Named(name=name, role="ministre", country=country, organization=organization, start=0, end=len(name))


def said(*people):
    return [words for _, words in offered(people)]


def test_whom_nobody_knows_is_new():
    assert said(named()) == ["+ Ana Silva"]


def test_the_one_who_bears_the_name_is_offered_under_the_usual_one():
    factories.meeting(("Ana Silva", "ministre", "FR"), "AZ")
    factories.official("Nino Abashidze")  # who represented nobody yet
    assert said(named("Silva Ana"), named("Nino Abashidze", "GE")) == ["Ana Silva", "Nino Abashidze"]


def test_who_represents_an_organisation_is_known_by_it():
    factories.meeting(("Ana Silva", "secrétaire générale", "Union africaine"), "AZ")
    assert said(named(country=None, organization="Union africaine")) == ["Ana Silva"]


def test_what_is_unsure_is_left_to_the_editor():
    factories.meeting(("Ana Silva", "ministre", "AZ"), "KZ")
    register("Nino Abashidze"), register("Nino Abashidze")
    assert said(named(), named("Nino Abashidze"), named("Silva")) == ["", "", ""]


@pytest.mark.parametrize("count", [1, 3])
def test_it_costs_two_queries(count, django_assert_num_queries):
    people = [named(f"Ana Silva {letter}") for letter in "ABC"[:count]]
    for one in people:
        factories.official(one.name)
    with django_assert_num_queries(2):
        offered(people)
    with django_assert_num_queries(0):
        offered([])
