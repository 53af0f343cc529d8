"""Where the database breaks a save off to let another writer through, it is done again; else the editor is told."""

import threading
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.urls import reverse

from archive import review
from archive.again import TIMES, through
from archive.exchange import TABLES
from archive.models import (
    Article,
    Batch,
    Confirmation,
    Decision,
    ErrorReport,
    Meeting,
    MeetingRow,
    Note,
    Review,
)
from tests import factories
from tests.archive.admin.forms import address, fields_of, open_form, save
from tests.archive.admin.reviewing.test_screen import QUEUE, opened, press, waiting
from tests.archive.admin.test_exchange import ADDRESSES, confirm, rehearse, text
from tests.archive.admin.test_intake import TEXT as DISPATCH
from tests.archive.admin.test_intake import paste
from tests.archive.admin.test_meetings import select
from tests.archive.admin.test_merging import merge, pair, said
from tests.archive.admin.test_races import SECONDS, at_once
from tests.archive.admin.test_remarks import NOTES, REPORTS
from tests.archive.exchange.tables import exported, rows_of, typed

pytestmark = pytest.mark.django_db(transaction=True)
MEETINGS = ADDRESSES["meetings"]
SAID = "quelqu’un écrivait au même endroit au même moment"


@contextmanager
def broken_off(times, *, on="archive_decision"):
    """The first `times` transactions that write a row of `on` are broken off as a deadlock is: a sequence counts them,
    which a rollback leaves as it is.
    """
    body = f"""IF nextval('broken_off') <= {times} THEN
        RAISE EXCEPTION 'broken off' USING ERRCODE = 'deadlock_detected'; END IF; RETURN NEW;"""
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE broken_off")
        cursor.execute(f"CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN {body} END$$")
        cursor.execute(
            f"CREATE TRIGGER a_break_off BEFORE INSERT OR UPDATE ON {on} FOR EACH ROW EXECUTE FUNCTION break_off()"
        )
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP FUNCTION break_off() CASCADE")
            cursor.execute("DROP SEQUENCE broken_off")


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def decided():
    return sorted(Decision.objects.values_list("field", flat=True))


def test_one_key_is_carried_out_once_whatever_was_broken_off(desk):
    meeting, article = waiting()
    factories.country("GE")
    typed = {f"m{meeting.pk}-place": "Bakou", f"m{meeting.pk}-p-2-name": "Ana Silva"}
    fields = opened(desk, article)
    with broken_off(TIMES - 1):
        answer = press(desk, article, "accept", fields=fields, **typed)
    assert (answer.status_code, fresh(meeting).review, fresh(meeting).place) == (302, Review.VERIFIED, "Bakou")
    assert [row.name for row in meeting.participations.all()][2:] == ["Ana Silva"]
    assert decided() == ["participations", "place", "review"]


def test_where_it_does_not_help_the_screen_keeps_what_was_typed(desk):
    meeting, article = waiting(place="Astana")
    with broken_off(10 * TIMES):
        refused = press(desk, article, "accept", **{f"m{meeting.pk}-place": "Bakou"})
    assert (refused.status_code, SAID in refused.content.decode()) == (409, True)
    assert (fresh(meeting).place, fresh(meeting).version, decided()) == ("Astana", 1, [])
    kept = fields_of(refused, "review")
    assert kept[f"m{meeting.pk}-place"] == "Bakou"
    assert press(desk, article, "accept", fields=kept).status_code == 302
    assert fresh(meeting).place == "Bakou"


def test_the_last_gesture_is_taken_back_or_it_is_said_that_it_is_not(desk):
    meeting, article = waiting()
    press(desk, article, "accept")
    with broken_off(10 * TIMES):
        assert SAID in desk.post(f"{QUEUE}annuler/", follow=True).content.decode()
    assert fresh(meeting).review == Review.VERIFIED
    with broken_off(1):
        desk.post(f"{QUEUE}annuler/")
    assert fresh(meeting).review == Review.PENDING


@pytest.mark.parametrize("on", ["archive_decision", "archive_link"])
def test_a_form_is_saved_once_and_said_to_be_once(desk, on):
    """The link of a decision is written as the transaction ends."""
    meeting = factories.meeting(place="Astana")
    fields = open_form(desk, meeting)
    with broken_off(TIMES - 1, on=on):
        assert save(desk, meeting, fields, place="Bakou").status_code == 302
    page = desk.get(address(meeting)).content.decode()
    assert (fresh(meeting).place, fresh(meeting).version, decided()) == ("Bakou", 2, ["place"])
    assert page.count("enregistré.") == 1


@pytest.mark.parametrize("on", ["archive_decision", "archive_link"])
def test_a_form_that_is_not_saved_says_so_and_nothing_else(desk, on):
    meeting = factories.meeting(place="Astana")
    with broken_off(10 * TIMES, on=on):
        refused = save(desk, meeting, open_form(desk, meeting), place="Bakou")
    page = refused.content.decode()
    assert (SAID in page, "enregistré.</li>" in page) == (True, False)
    assert fields_of(refused, "meeting_form")["place"] == "Bakou"
    assert (fresh(meeting).place, decided()) == ("Astana", [])


def test_an_official_is_saved_as_well(desk):
    official = factories.official("Orkhan Zeynalli")
    fields = open_form(desk, official)
    with broken_off(1, on="people_official"):
        assert save(desk, official, fields, qid="Q42").status_code == 302
    assert fresh(official).qid == "Q42"


def test_one_goes_back_to_a_version_or_it_is_said_that_one_does_not(desk):
    meeting = factories.meeting(place="Astana")
    review.correct(meeting, {"place": "Bakou"}, by=desk.user, version=1)
    back = {"a_la_version": "1", "version": "2", "reason": "la dépêche le dit"}
    with broken_off(10 * TIMES):
        refused = desk.post(address(meeting, page="history") + "revenir/", back).content.decode()
    assert (SAID in refused, "la dépêche le dit" in refused, fresh(meeting).place) == (True, True, "Bakou")
    with broken_off(1):
        assert desk.post(address(meeting, page="history") + "revenir/", back).status_code == 302
    assert (fresh(meeting).place, fresh(meeting).version) == ("Astana", 3)


def test_of_many_what_was_broken_off_for_good_is_named(desk):
    meeting = factories.meeting()
    with broken_off(1):
        assert "1 rencontre acceptée sur 1." in select(desk, "accept_selected", meeting)
    with broken_off(10 * TIMES):
        page = select(desk, "reject_selected", meeting := fresh(meeting), factories.meeting())
    assert ("0 rencontre rejetée sur 2." in page, SAID in page) == (True, True)


def is_waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')")
        return cursor.fetchone()[0] > 0


def against(work, *, holds, wants):
    """What `work` gives while another writer, who holds the row `holds` that it will want, wants the row `wants` that
    it has by then: the database breaks one of the two off.
    """
    held, met = threading.Event(), threading.Event()

    @through
    @transaction.atomic
    def other():
        type(holds).objects.select_for_update().get(pk=holds.pk)
        held.set()
        for _ in range(SECONDS * 100 if not met.is_set() else 0):
            if is_waiting():
                break
            met.wait(0.01)
        met.set()
        return type(wants).objects.filter(pk=wants.pk).update(version=F("version"))

    def first_held():
        held.wait(SECONDS)
        return work()

    others, result = at_once(other, first_held)
    assert (others, met.is_set()) == (1, True)
    return result


def test_a_deadlock_of_two_writers_costs_neither_her_decision(desk):
    """The editor has the meeting and wants its row of the lists; another writer has that, and wants the meeting."""
    meeting, article = waiting()
    fields, row = opened(desk, article), MeetingRow.objects.get(meeting=meeting)
    answer = against(lambda: press(desk, article, "accept", fields=fields), holds=row, wants=meeting)
    assert (answer.status_code, fresh(meeting).review, decided()) == (302, Review.VERIFIED, ["review"])


def test_a_deadlock_costs_no_merge_of_officials(chief):
    """The merge has the officials and wants the meetings."""
    old, new = pair()
    meeting = Meeting.objects.get()
    done = against(lambda: merge(chief, old), holds=meeting, wants=old)
    assert "est fusionné avec" in said(done)
    assert (fresh(old).merged_into, new.participations.count(), decided()) == (new, 1, ["merged_into"])


def test_a_deadlock_costs_no_pasted_dispatch(desk):
    """The new version has its dispatch and wants the meeting."""
    for code in ("AZ", "KZ"):
        factories.country(code)
    paste(desk, url="https://exemple.org/d1")
    meeting, article = Meeting.objects.get(), Article.objects.get()
    newer = DISPATCH.replace("mardi", "ce mardi")
    against(lambda: paste(desk, newer, url="https://exemple.org/d1"), holds=meeting, wants=article)
    assert [str(batch) for batch in Batch.objects.order_by("pk")] == [
        "reçus=1 nouveaux=1 versions=0 doublons=0 rejetés=0 différés=0",
        "reçus=1 nouveaux=0 versions=1 doublons=0 rejetés=0 différés=0",
    ]
    assert (fresh(article).text.decoded, fresh(meeting).articles.get()) == (newer, article)


def placed(place):
    """The table of all meetings, with this place."""
    return typed(*({**row, "lieu": place} for row in rows_of(exported(TABLES["meetings"]))))


def test_a_deadlock_costs_no_row_of_an_import(desk):
    meeting = factories.meeting(place="Astana")
    row = MeetingRow.objects.get(meeting=meeting)
    asked = rehearse(desk, placed("Bakou"), MEETINGS)
    against(lambda: confirm(desk, asked, MEETINGS), holds=row, wants=meeting)
    assert (fresh(meeting).place, decided()) == ("Bakou", ["place"])


def test_a_row_that_is_broken_off_for_good_is_named_and_the_next_goes_in(desk):
    for place in ("Astana", "Almaty"):
        factories.meeting(place=place)
    asked = rehearse(desk, placed("Bakou"), MEETINGS)
    with broken_off(TIMES):
        page = text(confirm(desk, asked, MEETINGS))
    assert "quelqu’un écrivait-il en même temps" in page
    assert Meeting.objects.filter(place="Bakou").count() == 1


def test_a_merge_that_is_broken_off_for_good_keeps_what_was_typed_and_parting_says_so(chief):
    old, new = pair()
    with broken_off(10 * TIMES):
        refused = said(merge(chief, old))
    assert (SAID in refused, "La même personne." in refused, fresh(old).merged_into) == (True, True, None)
    merge(chief, old)
    asked = {"version": fresh(old).version}
    with broken_off(10 * TIMES):
        assert SAID in said(chief.post(address(old, page="separer"), asked, follow=True))
    assert fresh(old).merged_into == new
    with broken_off(1):
        chief.post(address(old, page="separer"), asked)
    assert (fresh(old).merged_into, old.participations.count()) == (None, 1)


def test_a_confirmation_is_carried_out_once_or_not_at_all(chief, chiefs):
    old, new = pair(11)
    merge(chief, old)
    target = f"/admin/archive/confirmation/{Confirmation.objects.get().pk}/confirmer/"
    versions, bea = {"version": fresh(old).version, "into_version": fresh(new).version}, chiefs("bea")
    with broken_off(10 * TIMES):
        assert SAID in said(bea.post(target, versions, follow=True))
    assert fresh(old).merged_into is None
    with broken_off(TIMES - 1):
        assert "C’est confirmé" in said(bea.post(target, versions, follow=True))
    assert (fresh(old).merged_into, new.participations.count()) == (new, 11)


@pytest.mark.parametrize("times, notes", [(TIMES - 1, 1), (10 * TIMES, 0)])
def test_a_note_is_written_or_kept_in_the_form(desk, times, notes):
    meeting = factories.meeting()
    with broken_off(times, on="archive_note"):
        answer = desk.post(f"{NOTES}ajouter/", {"meeting": meeting.pk, "text": "À revoir."}, follow=True)
    seen = said(answer)
    assert (Note.objects.count(), SAID in seen, "À revoir." in seen) == (notes, not notes, True)
    if notes:
        with broken_off(10 * TIMES, on="archive_note"):
            target = f"{NOTES}{Note.objects.get().pk}/resoudre/"
            assert SAID in said(desk.post(target, {"next": address(meeting)}, follow=True))
        assert Note.objects.open().count() == 1


def test_a_report_is_closed_or_the_answer_is_kept(desk):
    report = factories.error_report(factories.meeting())
    target, asked = f"{REPORTS}{report.pk}/clore/", {"state": "resolved", "answer": "Corrigé.", "next": "/admin/"}
    with broken_off(10 * TIMES, on="archive_errorreport"):
        refused = desk.post(target, asked)
    seen = said(refused)
    assert (refused.status_code, SAID in seen) == (409, True)
    assert ('value="Corrigé."' in seen, 'value="/admin/"' in seen) == (True, True)
    with broken_off(1, on="archive_errorreport"):
        assert desk.post(target, asked).status_code == 302
    assert (fresh(report).state, fresh(report).answer) == ("resolved", "Corrigé.")


def test_a_reader_keeps_what_she_wrote(client):
    meeting = factories.meeting()
    target, written = reverse("meeting_error", args=[meeting.uid]), {"message": "Le lieu est faux."}
    with broken_off(10 * TIMES, on="archive_errorreport"):
        seen = said(client.post(target, written))
    assert (SAID in seen, "Le lieu est faux." in seen, ErrorReport.objects.count()) == (True, True, 0)
    with broken_off(1, on="archive_errorreport"):
        client.post(target, written)
    assert ErrorReport.objects.count() == 1
