"""Meetings at the desk: the queue, the form, the verdicts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive import confirmation, pipeline, publish, review
from archive.ingest.received import Received
from archive.models import Confirmation, Decision, Doubt, Meeting, Proposal
from tests import factories
from tests.archive.admin.forms import address, fields_of, open_form, save
from tests.archive.admin.opinions import TEXT, otherwise

LIST = "/admin/archive/meeting/"


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def warn(meeting, grade):
    article = meeting.articles.first()
    return Doubt.objects.create(article=article, meeting=meeting, code="X", grade=grade, message=f"Doute {grade}.")


def propose(thing, field, value):
    return Proposal.objects.create(object=thing.uid, field=field, value=value, extraction=factories.extraction())


def shown(response):
    return [meeting.title for meeting in response.context["cl"].result_list]


def contested(meeting):
    review.accept(meeting, by=factories.editor(), version=meeting.version)
    propose(meeting.participations.first(), "role", "ministre d’État")


def test_the_list_shows_what_needs_a_person_worst_first(desk):
    factories.meeting(title="Ancienne", date="2020-01-01")
    factories.meeting(title="Récente", date="2025-01-01")
    warn(factories.meeting(title="À vérifier", date="2019-01-01"), "check")
    warn(factories.meeting(title="Bloquée", date="2018-01-01"), "blocking")
    contested(factories.meeting(title="Contestée", date="2017-01-01"))
    factories.meeting(title="Vérifiée", verified=True)
    composed = Meeting.objects.get(date_edtf="2017-01-01").title
    assert shown(desk.get(LIST)) == ["Bloquée", "À vérifier", composed, "Récente", "Ancienne"]


def test_a_search_goes_through_everything_and_ignores_accents(desk):
    factories.meeting(title="Entretien à Téhéran", verified=True)
    factories.meeting(title="Autre")
    assert shown(desk.get(LIST, {"q": "TEHERAN entretien"})) == ["Entretien à Téhéran"]


@pytest.mark.parametrize(
    "query, expected",
    [
        ("review__exact=verified", ["Vérifiée"]),
        ("gravite=check", ["Douteuse"]),
        ("kind__exact=phone_call", ["Appel"]),
        ("visibility__exact=draft", ["Appel"]),
        ("file=toutes&gravite=aucun", ["Vérifiée", "Appel"]),
        ("divergences=oui", []),
        ("source=nulle", []),
    ],
)
def test_the_list_is_narrowed(desk, query, expected):
    factories.meeting(title="Appel", kind="phone_call", public=False, date="2020-01-01")
    warn(factories.meeting(title="Douteuse"), "check")
    factories.meeting(title="Vérifiée", verified=True, date="2021-01-01")
    assert shown(desk.get(f"{LIST}?{query}")) == expected


def make_meetings(count):
    for _ in range(count):
        meeting = factories.meeting(themes=["energie"], documents=["Accord"])
        warn(meeting, "note")
        propose(meeting, "place", "Bakou")


def cost(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("query", ["", "?file=toutes", "?q=zeynalli", "?gravite=note"])
def test_the_list_costs_the_same_for_2_and_7_rows(desk, query):
    make_meetings(2)
    desk.get(LIST + query)
    few = cost(desk, LIST + query)
    make_meetings(5)
    assert (few, cost(desk, LIST + query), len(shown(desk.get(LIST + query)))) == (16, 16, 7)


def test_the_form_stands_beside_the_marked_text(desk):
    text = factories.clean_text("Les deux ministres se sont rencontrés à Astana ce mardi 11 mars.")
    article = factories.article(text=text)
    evidence = {"place": {"text": "clean", "start": 40, "end": 46, "rule": "x", "confidence": 0.9}}
    meeting = factories.meeting(
        place="Astana", articles=[article], evidence=evidence, extraction=factories.extraction(text)
    )
    warn(meeting, "check")
    page = desk.get(address(meeting)).content.decode()
    assert '<mark class="mark-ou">Astana</mark>' in page
    assert f'href="#mot-{article.pk}-a"' in page
    assert 'href="#id_place"' in page
    assert "Doute check." in page


def test_words_that_an_editor_chose_are_marked_beside_the_form(desk):
    text = factories.clean_text("Les deux ministres se sont rencontrés à Astana ce mardi 11 mars.")
    article = factories.article(text=text)
    chosen = {"text": "clean", "start": 40, "end": 46, "rule": "editor", "confidence": 1.0, "of": text.pk}
    meeting = factories.meeting(place="Astana", articles=[article], evidence={"place": chosen})
    page = desk.get(address(meeting)).content.decode()
    assert '<mark class="mark-ou">Astana</mark>' in page
    assert f'href="#mot-{article.pk}-a"' in page


def test_saving_records_a_decision_for_what_changed_and_nothing_else(desk):
    meeting = factories.meeting(place="Astana")
    answer = save(desk, meeting, open_form(desk, meeting), date_edtf="12 mars 2025", place="Bakou")
    assert answer.status_code == 302
    assert list(Decision.objects.values_list("field", "before", "after", "by__username").order_by("field")) == [
        ("date_edtf", "2025-03-11", "2025-03-12", "claire"),
        ("place", "Astana", "Bakou", "claire"),
    ]
    assert (fresh(meeting).date_min.isoformat(), fresh(meeting).date_source) == ("2025-03-12", "editor")


def test_accepting_saves_verifies_and_publishes(desk):
    meeting = factories.meeting(public=False)
    save(desk, meeting, open_form(desk, meeting), "_accept", place="Bakou")
    kept = fresh(meeting)
    assert (kept.place, kept.review, kept.visibility, str(kept.verified_by)) == (
        "Bakou",
        "verified",
        "published",
        "claire",
    )


def test_rejecting_and_withdrawing_need_a_reason(desk):
    meeting = factories.meeting()
    refused = save(desk, meeting, open_form(desk, meeting), "_reject")
    assert "Dites pourquoi" in refused.content.decode()
    assert fresh(meeting).review == "pending"


@pytest.mark.parametrize(
    "button, expected",
    [("_reject", ("rejected", "withdrawn")), ("_withdraw", ("pending", "published")), ("_accept", ("verified",) * 0)],
)
def test_verdicts(chief, button, expected):
    meeting = factories.meeting()
    save(chief, meeting, open_form(chief, meeting), button, reason="Doublon.")
    expected = expected or ("verified", "published")
    assert (fresh(meeting).review, fresh(meeting).visibility) == expected


def test_a_withdrawn_meeting_is_restored_and_a_rejected_one_accepted(desk, chief):
    withdrawn, rejected = factories.meeting(), factories.meeting()
    publish.withdraw(withdrawn, by=chief.user, reason="Doublon.")
    save(desk, rejected, open_form(desk, rejected), "_reject", reason="Sport.")
    save(chief, withdrawn, open_form(chief, withdrawn), "_restore")
    save(desk, rejected, open_form(desk, rejected), "_accept")
    assert fresh(withdrawn).visibility == fresh(rejected).visibility == "published"


def test_restoring_a_rejected_meeting_is_refused_in_words(chief):
    meeting = factories.meeting()
    save(chief, meeting, open_form(chief, meeting), "_reject", reason="Sport.")
    refused = save(chief, meeting, open_form(chief, meeting), "_restore")
    assert "Cette rencontre est rejetée" in refused.content.decode()


def test_what_was_decided_is_told_in_words(desk):
    meeting = factories.meeting(kind="visit")
    turkey = factories.country("TR")
    changes = {"kind": "summit", "participations-0-country": turkey.name, "press": "on"}
    save(desk, meeting, open_form(desk, meeting), reason="coquille", **changes)
    page = desk.get(address(meeting)).content.decode()
    for words in (
        "forme&nbsp;: Visite, puis Réunion multilatérale",
        "Orkhan Zeynalli · pays représenté&nbsp;: Azerbaïdjan, puis Turquie",
        "déclarations&nbsp;: non, puis oui <em>(coquille)</em>",
    ):
        assert words in page


@pytest.mark.parametrize("button, role", [("_take_over", "ministre d’État"), ("_keep", factories.MINISTER)])
def test_a_divergence_is_settled_from_its_field(desk, button, role):
    meeting = factories.meeting()
    row = meeting.participations.first()
    proposal = propose(row, "role", "ministre d’État")
    page = desk.get(address(meeting))
    assert "La machine lit" in page.content.decode()
    fields = fields_of(page, "meeting_form")
    desk.post(address(meeting), {**fields, button: str(proposal.pk)})
    assert (fresh(row).role, Proposal.objects.count()) == (role, 0)


def test_a_divergence_settled_meanwhile_is_named(desk):
    meeting = factories.meeting()
    answer = desk.post(address(meeting), {**open_form(desk, meeting), "_take_over": "99"})
    assert "Cette divergence n’existe plus" in answer.content.decode()


def test_members_come_and_go(desk):
    meeting = factories.meeting(themes=["energie"])
    turkey, transport = factories.country("TR"), factories.theme("transport")
    fields = open_form(desk, meeting) | {
        "participations-2-country": turkey.name,
        "documents-0-title": "Accord",
        "documents-0-kind": "accord",
        "theme_uses-0-DELETE": "on",
        "theme_uses-1-tag": str(transport.pk),
    }
    save(desk, meeting, fields)
    assert [row.country.code for row in meeting.participations.all()] == ["AZ", "KZ", "TR"]
    assert [row.title for row in meeting.documents.all()] == ["Accord"]
    assert [use.tag for use in meeting.theme_uses.all()] == [transport]
    assert fresh(meeting).version == 2


def test_a_participant_is_somebody(desk):
    meeting = factories.meeting()
    answer = save(desk, meeting, open_form(desk, meeting), **{"participations-2-role": "ministre"})
    assert "Nommez quelqu’un" in answer.content.decode()


def by_hand(desk, **changes):
    fields = fields_of(desk.get("/admin/archive/meeting/add/"), "meeting_form")
    typed = {"kind": "meeting", "date_edtf": "11/03/2025", "source_note": "Communiqué", **changes}
    return desk.post("/admin/archive/meeting/add/", {**fields, **typed, "_save": "1"})


def test_a_meeting_is_made_by_hand(desk):
    parties = {
        "participations-0-name": "Orkhan Zeynalli",
        "participations-0-country": factories.country("AZ").name,
        "documents-0-title": "Accord",
        "documents-0-kind": "accord",
    }
    assert by_hand(desk, **parties).status_code == 302
    made = Meeting.objects.get()
    assert (made.origin, made.review, made.visibility) == ("editor", "verified", "published")
    assert (made.date_edtf, made.title) == ("2025-03-11", "Azerbaïdjan\u00a0: rencontre avec Orkhan Zeynalli")
    assert made.documents.get().title == "Accord"


@pytest.mark.parametrize("missing", ["source_note", "participations-0-country"])
def test_a_meeting_by_hand_needs_a_source_and_somebody(desk, missing):
    typed = {"participations-0-country": factories.country("AZ").name, missing: ""}
    assert by_hand(desk, **typed).status_code == 200
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    "typed", ["31 avril 2024", "n’importe quoi", "99999-01-01", "2024-13", "0000", "12 mars 2025/11 mars 2025"]
)
def test_an_impossible_date_is_named_and_kept(desk, typed):
    meeting = factories.meeting()
    answer = save(desk, meeting, open_form(desk, meeting), date_edtf=typed)
    assert answer.status_code == 200
    assert "date" in str(answer.context["adminform"].form.errors["date_edtf"])
    assert fresh(meeting).date_edtf == "2025-03-11"


def select(desk, action, *meetings):
    versions = {f"version-{meeting.pk}": str(meeting.version) for meeting in meetings}
    data = {"action": action, "_selected_action": [meeting.pk for meeting in meetings], **versions}
    return desk.post(LIST + "?file=toutes", data, follow=True).content.decode()


def test_a_selection_is_decided_one_by_one_and_failures_are_named(desk):
    good, stale = factories.meeting(title="Bonne"), factories.meeting(title="Changée")
    Meeting.objects.filter(pk=stale.pk).update(version=5)
    page = select(desk, "accept_selected", good, stale)
    assert "1 rencontre acceptée sur 2." in page
    assert "Changée » a été modifié entre-temps" in page
    assert (fresh(good).review, fresh(stale).review) == ("verified", "pending")


def test_a_selection_is_rejected(desk):
    assert "2 rencontres rejetées sur 2." in select(desk, "reject_selected", factories.meeting(), factories.meeting())


def test_of_a_selection_what_is_verified_and_public_is_asked_for(desk):
    plain, seen, asked = factories.meeting(), factories.meeting(verified=True), factories.meeting(verified=True)
    confirmation.reject(asked, by=desk.user, version=1)
    page = select(desk, "reject_selected", plain, seen, asked)
    assert "1 rencontre rejetée sur 3." in page
    assert "1 rejet demandé" in page
    assert "Déjà demandé par claire" in page
    assert [fresh(one).review for one in (plain, seen, asked)] == ["rejected", "verified", "verified"]


def test_the_reject_button_asks_for_what_is_verified_and_public(desk):
    meeting = factories.meeting(verified=True)
    save(desk, meeting, open_form(desk, meeting), "_reject", reason="Un rappel.")
    assert (fresh(meeting).review, fresh(meeting).visibility) == ("verified", "published")
    asked = Confirmation.objects.get()
    assert (asked.verb, asked.object, asked.reason) == ("reject", meeting.uid, "Un rappel.")
    assert "Rejet demandé" in desk.get(address(meeting)).content.decode()


def test_nobody_deletes_a_meeting(desk):
    meeting = factories.meeting()
    assert desk.post(address(meeting, page="delete"), {"post": "yes"}).status_code == 403


def test_history_tells_who_when_from_what_to_what_and_why(desk):
    meeting = factories.meeting(place="Astana")
    save(desk, meeting, open_form(desk, meeting), place="Bakou", reason="coquille")
    changes = desk.get(address(meeting, page="history")).context["changes"]
    told = [(change.who, change.label, change.before, change.after, change.reason) for change in changes]
    assert ("claire", "lieu", "Astana", "Bakou", "coquille") in told
    assert all(who in {"", "claire"} for who, *_ in told)


def test_a_correction_survives_a_newer_engine_whose_opinion_waits_beside_it(desk):
    factories.country("AZ"), factories.country("KZ")
    article = pipeline.take_in([Received("a.txt", TEXT.encode())], origin="essai").arrivals.get().article
    meeting = article.meetings.get()
    save(desk, meeting, open_form(desk, meeting), place="Bakou", **{"participations-0-role": "vice-ministre"})
    assert pipeline.reextract(article, engine="essai", read=otherwise)
    kept = fresh(meeting)
    assert (kept.place, kept.participations.first().role) == ("Bakou", "vice-ministre")
    for page in (address(meeting), f"/admin/revue/{article.uid}/"):
        waiting = 'La machine lit&nbsp;: <strong>Almaty</strong> <a class="letter mark-ou" href="#mot-'
        assert waiting in desk.get(page).content.decode()
    assert shown(desk.get(LIST + "?divergences=oui")) == [kept.title]


def test_the_form_of_a_meeting_with_a_document_opens(desk):
    assert desk.get(address(factories.meeting(documents=["Plan d’action"]))).status_code == 200
