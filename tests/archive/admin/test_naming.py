"""Choosing by name: what is typed finds one thing, a new one where it begins with "+", or says what to write."""

import pytest
from django.core.exceptions import ValidationError

from archive.admin.naming import NameField
from archive.models import Participation
from people.models import Official, register
from tests import factories
from tests.archive.admin.forms import open_form, save

pytestmark = pytest.mark.django_db


def chosen(field, typed):
    return NameField(Participation, field).to_python(typed)


@pytest.mark.parametrize("typed", ["Azerbaïdjan", "azerbaidjan", "AZ", "az", " azerb "])
def test_a_country_is_named_in_full_in_part_or_by_its_code(typed):
    azerbaijan, _ = factories.country("AZ"), factories.country("KZ")
    assert chosen("country", typed) == azerbaijan


@pytest.mark.parametrize("typed", ["Organisation des Nations unies", "ONU", "nations unies"])
def test_an_organisation_is_named_in_full_in_part_or_by_its_acronym(typed):
    body = factories.organization("Organisation des Nations unies", acronym="ONU")
    factories.organization("Union européenne")
    assert chosen("organization", typed) == body


def test_a_namesake_is_told_apart_by_its_number():
    register("Ana Silva")
    second = register("Ana Silva")
    with pytest.raises(ValidationError, match="Plusieurs portent ce nom"):
        chosen("official", "Ana Silva")
    assert chosen("official", f"Ana Silva (n° {second.pk})") == second


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("official", "Ana Silva", "écrivez « + Ana Silva »"),
        ("country", "Atlantide", "Aucun pays connu sous le nom « Atlantide »."),
        ("country", "+ Atlantide", "Aucun pays connu"),
        ("official", "+ …", "ne contient aucune lettre"),
    ],
)
def test_what_nobody_bears_says_what_to_write(field, typed, said):
    with pytest.raises(ValidationError) as refusal:
        chosen(field, typed)
    assert said in refusal.value.messages[0].replace("\u00a0", " ")


def test_a_new_name_is_made_once_with_the_form(desk):
    meeting = factories.meeting("AZ", "KZ")
    fields = open_form(desk, meeting)
    names = {f"participations-{number}-official": "+ Ana Silva" for number in (0, 1)}
    save(desk, meeting, fields, **names)
    assert {row.official for row in meeting.participations.all()} == {Official.objects.get(name="Ana Silva")}


def test_a_new_name_of_a_refused_form_is_not_made(desk):
    meeting = factories.meeting("AZ", "KZ")
    fields = open_form(desk, meeting) | {"participations-0-official": "+ Ana Silva"}
    answer = save(desk, meeting, fields, date_edtf="hier")
    assert (answer.status_code, Official.objects.count()) == (200, 0)
