"""What the database takes for a function of an official."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from people.models import Position
from tests import factories

pytestmark = pytest.mark.django_db
REFUSED = [
    {"title": ""},
    {"start_date": "2024-13"},
    {"start_date": "mars 2024"},
    {"start_date": "2024-02/2024-03"},
    {"end_date": "1700"},
    {"start_date": "2024-06", "end_date": "2023"},
    {"start_date": "2024-06-03", "end_date": "2024-06-02"},
    {"start_date": "2024-06-03", "end_date": "2024-05"},
]
TAKEN = [
    {},
    {"start_date": "2024"},
    {"end_date": "2024-06-03"},
    {"start_date": "2024-06-03", "end_date": "2024"},  # the end of the year may be meant
    {"start_date": "2024", "end_date": "2024-06"},
    {"start_date": "2024-06-03", "end_date": "2024-06-03"},
]


def position(**fields):
    kept = {"official": factories.official(), "title": "ministre", "country": factories.country(), **fields}
    return Position(**kept)


@pytest.mark.parametrize("fields", REFUSED)
def test_database_and_form_refuse(fields):
    with pytest.raises(DatabaseError), transaction.atomic():
        position(**fields).save()
    with pytest.raises(ValidationError):
        position(**fields).full_clean()


@pytest.mark.parametrize("fields", TAKEN)
def test_database_and_form_take(fields):
    made = position(**fields)
    made.full_clean()
    made.save()
    assert Position.objects.get() == made


def test_same_function_stands_once_even_for_nobody():
    position(country=None).save()
    with pytest.raises(IntegrityError), transaction.atomic():
        position(country=None).save()


def test_history_is_kept():
    made = position()
    made.save()
    Position.objects.update(title="vice-ministre")
    assert list(made.events.order_by("pgh_id").values_list("title", flat=True)) == ["ministre", "vice-ministre"]
