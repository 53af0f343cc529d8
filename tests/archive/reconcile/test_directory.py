"""Names of a reading find what the archive knows, whatever their accents and capitals."""

import pytest

from archive.reconcile.directory import Directory, source_named
from people.models import Organization
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["Organisation des Nations unies", "ONU", "Nations Unies", "nations unies"])
def test_an_organisation_is_known_by_its_name_acronym_and_aliases(name):
    known = factories.organization("Organisation des Nations unies", acronym="ONU", aliases=["Nations unies"])

    assert Directory().organization(name) == known


@pytest.mark.parametrize("name", ["Nations", "Organisation des Nations", "UNIES"])
def test_a_part_of_a_name_is_another_organisation(name):
    factories.organization("Organisation des Nations unies", acronym="ONU", aliases=["Nations unies"])

    assert Directory().organization(name).name == name
    assert Organization.objects.count() == 2


def test_no_name_is_no_organisation():
    assert (Directory().organization(None), source_named("")) == (None, None)


@pytest.mark.parametrize("name", ["La Gazette", "LAGAZETTE", "Lagazette"])
def test_a_source_is_known_by_its_signatures(name):
    known = factories.source("La Gazette", aliases=["Lagazette"])

    assert source_named(name) == known


def test_an_unknown_source_is_of_unknown_nature():
    assert source_named("Agence nouvelle").nature == "unknown"
