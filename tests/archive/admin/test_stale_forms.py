"""Two editors open one form: the second to save is refused, sees both values, keeps what she typed (TRUST C1)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from archive import pipeline, review
from archive.admin.versions import VersionedAdmin
from archive.ingest.received import Received
from archive.models import Meeting, Source
from people.models import Official
from tests import factories
from tests.archive.admin.forms import fields_of, open_form, save
from tests.archive.admin.opinions import TEXT, otherwise

# What a form was read at is told by the time of the transactions: each save has to be one of its own.
pytestmark = pytest.mark.django_db(transaction=True)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def both_open(editor, thing):
    """Two clients, each with the fields of the form that it has open."""
    first, second = editor("anne"), editor("bea")
    return (first, open_form(first, thing)), (second, open_form(second, thing))


def test_the_second_editor_is_refused_and_keeps_her_words(editor):
    meeting = factories.meeting(place="Astana")
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    assert save(anne, meeting, hers, place="Bakou").status_code == 302
    refused = save(bea, meeting, theirs, place="Almaty")
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "modifié entre-temps par anne" in page
    assert "<td>Bakou</td><td>Almaty</td>" in page
    assert fields_of(refused, "meeting_form")["place"] == "Almaty"
    assert fresh(meeting).place == "Bakou"


def test_what_she_did_not_touch_takes_the_other_editors_value(editor):
    meeting = factories.meeting(place="Astana", level="minister")
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, place="Bakou")
    refused = save(bea, meeting, theirs, level="head")
    kept = fields_of(refused, "meeting_form")
    assert (refused.status_code, kept["place"], kept["level"]) == (409, "Bakou", "head")
    assert save(bea, meeting, kept).status_code == 302
    assert (fresh(meeting).place, fresh(meeting).level) == ("Bakou", "head")


def test_she_may_save_again_knowingly(editor):
    meeting = factories.meeting(place="Astana")
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, place="Bakou")
    refused = save(bea, meeting, theirs, place="Almaty")
    assert save(bea, meeting, fields_of(refused, "meeting_form")).status_code == 302
    assert fresh(meeting).place == "Almaty"


def test_what_the_machine_changed_meanwhile_is_not_put_back(editor):
    """The form holds the machine's former values, which the editor never touched."""
    for code in ("AZ", "KZ"):
        factories.country(code)
    article = pipeline.take_in([Received("a.txt", TEXT.encode())], origin="essai").arrivals.get().article
    meeting, anne = article.meetings.get(), editor("anne")
    hers = open_form(anne, meeting)
    pipeline.reextract(article, engine="essai", read=otherwise)
    refused = save(anne, meeting, hers, level="head")
    kept = fields_of(refused, "meeting_form")
    assert "modifié entre-temps par la machine" in refused.content.decode()
    assert (refused.status_code, kept["place"], kept["level"]) == (409, "Almaty", "head")


def test_c0_without_the_protection_the_first_value_is_lost(editor, monkeypatch):
    """The control run: it must show the anomaly, or the tests above would prove nothing."""
    monkeypatch.setattr(VersionedAdmin, "_stale", lambda *_: False)
    monkeypatch.setattr(review, "claim", lambda thing, version: None)
    meeting = factories.meeting(place="Astana")
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, place="Bakou")
    assert save(bea, meeting, theirs, level="head").status_code == 302
    assert fresh(meeting).place == "Astana"


def test_the_database_refuses_where_the_look_came_too_early(editor, monkeypatch):
    """Both requests looked before either wrote: only the compare-and-set is left."""
    meeting = factories.meeting(place="Astana")
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, place="Bakou")
    monkeypatch.setattr(VersionedAdmin, "_stale", lambda *_: False)
    assert save(bea, meeting, theirs, place="Almaty").status_code == 409
    assert fresh(meeting).place == "Bakou"


def test_rows_inside_the_form_are_protected_too(editor):
    meeting = factories.meeting()
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, **{"participations-0-role": "Premier ministre"})
    refused = save(bea, meeting, theirs, **{"participations-1-role": "ambassadeur"})
    kept = fields_of(refused, "meeting_form")
    assert refused.status_code == 409
    assert "Premier ministre" in refused.content.decode()
    assert (kept["participations-0-role"], kept["participations-1-role"]) == ("Premier ministre", "ambassadeur")
    assert list(meeting.participations.values_list("role", flat=True)) == ["Premier ministre", factories.MINISTER]


def test_a_row_that_somebody_took_out_is_offered_again_where_it_was_changed(editor):
    meeting = factories.meeting()
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    save(anne, meeting, hers, **{"participations-1-DELETE": "on"})
    refused = save(bea, meeting, theirs, **{"participations-1-role": "ambassadeur"})
    kept = fields_of(refused, "meeting_form")
    assert "<td>retiré</td><td>présent</td>" in refused.content.decode()
    assert (kept["participations-INITIAL_FORMS"], kept["participations-1-role"]) == ("1", "ambassadeur")
    assert meeting.participations.count() == 1


def test_a_row_that_somebody_added_is_in_the_form(editor):
    meeting = factories.meeting()
    (anne, hers), (bea, theirs) = both_open(editor, meeting)
    turkey = factories.country("TR")
    save(anne, meeting, hers, **{"participations-2-country": turkey.name})
    refused = save(bea, meeting, theirs, place="Almaty")
    kept = fields_of(refused, "meeting_form")
    assert "<td>ajouté</td><td>absent</td>" in refused.content.decode()
    assert (kept["participations-INITIAL_FORMS"], kept["participations-2-country"]) == ("3", turkey.name)
    assert save(bea, meeting, kept).status_code == 302
    assert (meeting.participations.count(), fresh(meeting).place) == (3, "Almaty")


@pytest.mark.parametrize("button", ["_accept", "_reject", "_withdraw"])
def test_a_stale_verdict_is_refused(chiefs, button):
    meeting = factories.meeting()
    (anne, hers), (bea, theirs) = both_open(chiefs, meeting)
    save(anne, meeting, hers, place="Bakou")
    assert save(bea, meeting, theirs, button, reason="Doublon").status_code == 409
    assert (fresh(meeting).review, fresh(meeting).visibility) == ("pending", "published")


@pytest.mark.parametrize("version", ["", "abc", "-1", "99999999999999999999", None])
def test_a_form_without_its_version_is_stale(desk, version):
    meeting = factories.meeting(place="Astana")
    fields = open_form(desk, meeting) | {"version": version}
    fields = {name: value for name, value in fields.items() if value is not None}
    assert save(desk, meeting, fields, place="Bakou").status_code == 409
    assert fresh(meeting).place == "Astana"


def things():
    return [
        (factories.article("Titre"), "title"),
        (factories.source("AZERTAC"), "name"),
        (factories.theme("transport"), "definition"),
        (factories.country("KZ"), "name_en"),
        (factories.organization("Union européenne"), "acronym"),
        (factories.official("Orkhan Zeynalli"), "qid"),
    ]


@pytest.mark.parametrize("place", range(6), ids="article source theme country organization official".split())
def test_every_form_of_the_desk_is_protected(chiefs, place):
    thing, field = things()[place]
    (anne, hers), (bea, theirs) = both_open(chiefs, thing)
    assert save(anne, thing, hers, **{field: "A"}).status_code == 302
    refused = save(bea, thing, theirs, **{field: "B"})
    assert refused.status_code == 409
    assert "<td>A</td><td>B</td>" in refused.content.decode()
    assert getattr(fresh(thing), field) == "A"


def test_a_name_of_an_official_is_protected(editor):
    official = factories.official("Orkhan Zeynalli")
    (anne, hers), (bea, theirs) = both_open(editor, official)
    save(anne, official, hers, **{"names-1-form": "Zeynalli O."})
    assert save(bea, official, theirs, **{"names-1-form": "Zeynally"}).status_code == 409
    assert sorted(Official.objects.get().names.values_list("form", flat=True)) == ["Orkhan Zeynalli", "Zeynalli O."]


def test_nothing_is_claimed_where_nothing_changed(desk):
    meeting, source = factories.meeting(), factories.source("APS")
    save(desk, meeting, open_form(desk, meeting))
    save(desk, source, open_form(desk, source))
    assert (Meeting.objects.get().version, Source.objects.get(pk=source.pk).version) == (1, 1)


@pytest.mark.parametrize("rounds", [4, pytest.param(100, marks=pytest.mark.drill)])
def test_c1_of_two_saves_at_once_one_is_refused(editor, rounds):
    """Both posts are under way together: never two accepted, never a value lost."""
    for _ in range(rounds):
        meeting = factories.meeting(place="Astana")
        (anne, hers), (bea, theirs) = both_open(editor, meeting)
        with ThreadPoolExecutor(2) as pool:
            posts = [
                pool.submit(saved_alone, client, meeting, fields, place)
                for client, fields, place in ((anne, hers, "Bakou"), (bea, theirs, "Almaty"))
            ]
            answers = dict(post.result() for post in posts)
        accepted = [place for place, status in answers.items() if status == 302]
        assert (sorted(answers.values()), [fresh(meeting).place]) == ([302, 409], accepted)
        assert fresh(meeting).version == 2


def saved_alone(client, meeting, fields, place):
    """Save in a thread of its own, whose connection is closed behind it."""
    try:
        return place, save(client, meeting, fields, place=place).status_code
    finally:
        connection.close()


def test_c4_a_reading_at_the_same_moment_never_undoes_an_edit(editor):
    """An edit and a re-extraction under way together: the edit holds, or it was refused."""
    for code in ("AZ", "KZ"):
        factories.country(code)
    article = pipeline.take_in([Received("a.txt", TEXT.encode())], origin="essai").arrivals.get().article
    meeting, anne = article.meetings.get(), editor("anne")
    for number in range(3):
        fields = open_form(anne, meeting)
        with ThreadPoolExecutor(2) as pool:
            reading = pool.submit(read_alone, article, f"essai-{number}")
            saving = pool.submit(saved_alone, anne, meeting, fields, f"Bakou {number}")
        place, status = saving.result()
        assert reading.result()
        assert (fresh(meeting).place == place) == (status == 302)


def read_alone(article, engine):
    try:
        return pipeline.reextract(article, engine=engine, read=otherwise)
    finally:
        connection.close()
