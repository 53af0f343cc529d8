"""The form asks for a cause where readers have to be told, shows why where it is missing, and nowhere else."""

import pytest

from archive.models import Decision, Meeting, Proposal
from tests import factories
from tests.archive.admin.forms import address, fields_of, open_form, save

pytestmark = pytest.mark.django_db


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def causes():
    return sorted(Decision.objects.values_list("field", "cause"))


def test_a_pending_meeting_is_corrected_without_a_cause(desk):
    meeting = factories.meeting(place="Astana")
    fields = open_form(desk, meeting)
    assert "cause" not in fields
    assert save(desk, meeting, fields, place="Bakou").status_code == 302
    assert causes() == [("place", "")]


def test_a_verified_public_one_is_not(desk):
    meeting = factories.meeting(place="Astana", verified=True)
    refused = save(desk, meeting, open_form(desk, meeting), place="Bakou")
    form = refused.context["adminform"].form
    assert "Dites pourquoi" in form.errors["cause"][0]
    assert '<label for="id_cause">Cause de la correction</label>' in refused.content.decode()
    assert (fields_of(refused, "meeting_form")["place"], fresh(meeting).place) == ("Bakou", "Astana")
    kept = fields_of(refused, "meeting_form")
    assert save(desk, meeting, kept, cause="typo", reason="deux lettres").status_code == 302
    assert causes() == [("place", "typo")]


def test_saving_what_did_not_change_asks_nothing(desk):
    meeting = factories.meeting(verified=True)
    assert save(desk, meeting, open_form(desk, meeting)).status_code == 302


@pytest.mark.parametrize(
    "changes",
    [
        {"participations-0-role": "vice-ministre"},
        {"participations-1-DELETE": "on"},
        {"documents-0-title": "Accord", "documents-0-kind": "accord"},
    ],
)
def test_members_ask_as_fields_do(desk, changes):
    meeting = factories.meeting(verified=True)
    fields = open_form(desk, meeting)
    assert save(desk, meeting, fields, **changes).status_code == 200
    assert fresh(meeting).version == 1
    assert save(desk, meeting, fields, cause="identity", **changes).status_code == 302
    assert {cause for _, cause in causes()} == {"identity"}


def test_a_divergence_is_taken_over_for_a_cause_and_kept_without(desk):
    meeting = factories.meeting(place="Astana", verified=True)
    for number in range(2):
        article_reading = factories.extraction()
        opinion = Proposal.objects.create(object=meeting.uid, field="place", value="Bakou", extraction=article_reading)
        fields = open_form(desk, meeting)
        if number == 0:
            assert desk.post(address(meeting), {**fields, "_keep": str(opinion.pk)}).status_code == 302
            opinion.delete()
            continue
        assert desk.post(address(meeting), {**fields, "_take_over": str(opinion.pk)}).status_code == 200
        desk.post(address(meeting), {**fields, "_take_over": str(opinion.pk), "cause": "source"})
    assert fresh(meeting).place == "Bakou"
    assert causes() == [("place", ""), ("place", "source")]


@pytest.mark.django_db(transaction=True)
def test_a_stale_form_keeps_the_cause_that_was_chosen(editor):
    meeting = factories.meeting(place="Astana", verified=True)
    anne, bea = editor("anne"), editor("bea")
    hers, theirs = open_form(anne, meeting), open_form(bea, meeting)
    save(anne, meeting, hers, place="Bakou", cause="typo")
    refused = save(bea, meeting, theirs, place="Almaty", cause="source")
    kept = fields_of(refused, "meeting_form")
    assert (refused.status_code, kept["cause"], kept["place"]) == (409, "source", "Almaty")
    assert save(bea, meeting, kept).status_code == 302
    assert fresh(meeting).place == "Almaty"


@pytest.mark.django_db(transaction=True)
def test_a_form_read_before_the_verification_is_asked_then(editor):
    meeting = factories.meeting(place="Astana")
    anne, bea = editor("anne"), editor("bea")
    theirs = open_form(bea, meeting)
    save(anne, meeting, open_form(anne, meeting), "_accept")
    refused = save(bea, meeting, theirs, place="Almaty")
    assert (refused.status_code, fields_of(refused, "meeting_form")["cause"]) == (409, "")
    assert save(bea, meeting, fields_of(refused, "meeting_form")).status_code == 200
    assert Meeting.objects.get().place == "Astana"
