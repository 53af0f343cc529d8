"""What the database refuses of a request that takes two persons."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive.models import Confirmation
from tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def create(**fields):
    given = {"verb": "withdraw", "object": uuid.uuid4(), "reason": "Doublon.", "asked_by": factories.editor(), **fields}
    return Confirmation.objects.create(**given)


@pytest.mark.parametrize(
    "name, fields",
    [
        ("confirmation_has_a_reason", {"reason": ""}),
        ("confirmation_merges_into_someone", {"verb": "merge"}),
        ("confirmation_merges_into_someone", {"into": uuid.uuid4()}),
        ("confirmation_not_into_itself", {"verb": "merge", "object": uuid.UUID(int=1), "into": uuid.UUID(int=1)}),
        ("confirmation_confirmed_by_someone", {"confirmed_at": NOW}),
        ("confirmation_cancelled_by_someone", {"cancelled_at": NOW}),
    ],
)
def test_what_makes_no_sense_is_refused(name, fields):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        create(**fields)


def test_it_ends_one_way():
    by = factories.editor()
    with pytest.raises(IntegrityError, match="confirmation_ends_one_way"), transaction.atomic():
        create(confirmed_at=NOW, confirmed_by=by, cancelled_at=NOW, cancelled_by=by)


def test_one_at_a_time_waits_for_the_same_thing_and_each_step_is_kept():
    first = create(object=uuid.UUID(int=1))
    with pytest.raises(IntegrityError, match="confirmation_asked_once_at_a_time"), transaction.atomic():
        create(object=uuid.UUID(int=1))
    Confirmation.objects.filter(pk=first.pk).update(cancelled_at=NOW, cancelled_by=factories.editor())
    create(object=uuid.UUID(int=1))
    assert list(first.events.order_by("pgh_id").values_list("pgh_label", flat=True)) == ["insert", "update"]
