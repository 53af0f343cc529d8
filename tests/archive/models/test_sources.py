"""The slug of a source: one for each, and for good."""

import pytest

from archive.models import Source
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (["AZERTAC", "Agence d’État"], ["azertac", "agence-detat"]),
        (["ТАСС", "新华社"], ["source-45199ce7", "source-b8be4ac9"]),
        (["Ana d’Or", "Anador", "Ana dOr"], ["ana-dor", "anador", "ana-dor-2"]),
        (["A" * 120, "A" * 119], ["a" * 110, "a" * 110 + "-2"]),
    ],
)
def test_slug_of_a_name(names, slugs):
    assert [factories.source(name).slug for name in names] == slugs


def test_a_name_that_another_source_left_is_free_but_not_its_slug():
    for _ in range(3):
        left = factories.source("APS")
        left.name = f"Autre {left.pk}"
        left.save()
    assert list(Source.objects.order_by("pk").values_list("slug", flat=True)) == ["aps", "aps-2", "aps-3"]
