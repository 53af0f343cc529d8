"""How readings were judged: accepted, corrected, rejected, by field and engine, and never by person."""

import pytest
from django.test import Client

from archive import opinions, pipeline, review
from archive.desk.rates import Rate, rates
from archive.models import Decision, Participation, Proposal
from tests import factories
from tests.archive.readings import annotation, contact, reader

ORKHAN, DAULET = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ")


@pytest.fixture
def read(db):
    """read(engine): a dispatch of its own, read by that engine. Returns its meeting."""
    for code in ("AZ", "KZ"):
        factories.country(code)

    def by(engine="1"):
        article = factories.article(public=False)
        made = annotation(contact(ORKHAN, DAULET, place="Bakou"))
        pipeline.reextract(article, engine=engine, read=reader(made))
        return article.meetings.get()

    return by


def by(name="claire"):
    return factories.editor(name)


def accept(meeting):
    meeting.refresh_from_db()
    review.accept(meeting, by=by(), version=meeting.version)


def correct(meeting, **changes):
    review.correct(meeting, changes, by=by(), version=meeting.version)


def of(field):
    return [rate for rate in rates() if rate.field == field]


def test_a_verified_value_is_accepted_or_corrected_and_one_of_a_rejected_meeting_rejected(read):
    for meeting in (first := read(), second := read(), third := read()):
        assert meeting.place == "Bakou"
    correct(second, place="Gandja")
    accept(first), accept(second)
    review.reject(third, by=by(), version=third.version)

    assert of("lieu") == [Rate("lieu", "1", accepted=1, corrected=1, rejected=1)]
    assert of("date") == [Rate("date", "1", accepted=2, corrected=0, rejected=1)]
    assert of("fonction") == [Rate("fonction", "1", accepted=4, corrected=0, rejected=2)]
    assert of("lieu")[0].shares == [(1, 33), (1, 33), (1, 33)]


def test_what_nobody_judged_is_not_counted(read):
    correct(read(), place="Gandja")
    assert rates() == []


def test_engines_are_told_apart_newest_first(read):
    accept(read("1")), accept(read("2"))
    assert [(rate.engine, rate.number) for rate in of("lieu")] == [("2", 1), ("1", 1)]


def test_to_keep_a_value_against_the_machine_is_no_correction(read):
    meeting = read()
    opinion = Proposal.objects.create(object=meeting.uid, field="place", value="X", extraction=meeting.extraction)
    opinions.keep(opinion, meeting, by=by(), version=meeting.version)
    accept(meeting)
    assert of("lieu") == [Rate("lieu", "1", accepted=1, corrected=0, rejected=0)]


def test_a_correction_that_was_taken_back_is_none(read):
    meeting = read()
    correct(meeting, place="Gandja")
    made = Decision.objects.get(field="place")
    Decision.objects.create(object=made.object, field="place", before="Gandja", after="Bakou", by=by(), undoes=made)
    accept(meeting)
    assert of("lieu") == [Rate("lieu", "1", accepted=1, corrected=0, rejected=0)]


def test_of_a_list_each_member_that_came_or_went_is_a_correction(read):
    meeting = read()
    review.remove_member(meeting.participations.last(), by=by(), version=meeting.version)
    added = Participation(meeting=meeting, name="Ada Berg", country=factories.country("FR"))
    meeting.refresh_from_db()
    review.add_member(added, by=by(), version=meeting.version)
    accept(meeting)
    assert of("liste des participants") == [Rate("liste des participants", "1", accepted=1, corrected=2, rejected=0)]
    assert of("fonction") == [Rate("fonction", "1", accepted=1, corrected=0, rejected=0)]


def test_what_was_made_by_hand_is_not_the_machines(db):
    factories.meeting(origin="editor", source_note="Communiqué", verified=True)
    assert rates() == []


@pytest.mark.parametrize("number", [1, 3])
def test_it_costs_five_queries(read, django_assert_num_queries, number):
    for _ in range(number):
        accept(read())
    with django_assert_num_queries(5):
        rates()


def test_the_page_gives_figures_with_their_number_and_names_nobody(read, admin_client):
    meeting = read()
    correct(meeting, place="Gandja")
    accept(meeting)

    page = admin_client.get("/admin/qualite/").content.decode().partition('<div id="content"')[2]

    assert '<th scope="row">Lieu</th><td>1</td><td>1</td><td>0 (0&nbsp;%)</td><td>1 (100&nbsp;%)</td>' in page
    assert "claire" not in page


def test_the_page_without_a_verdict_says_so(admin_client):
    assert "Aucune rencontre lue par la machine" in admin_client.get("/admin/qualite/").content.decode()


def test_nobody_else_sees_the_page(db, client):
    assert client.get("/admin/qualite/").status_code == 302
    stranger = Client()
    stranger.force_login(factories.editor("stagiaire"))  # of the staff, in no group
    assert stranger.get("/admin/qualite/").status_code == 403


def test_the_first_page_leads_to_it(admin_client):
    assert 'href="/admin/qualite/"' in admin_client.get("/admin/").content.decode()
