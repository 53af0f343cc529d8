"""What the machine reads becomes rows; what an editor decided stays."""

import pytest

from archive import review
from archive.models import Meeting, Participation, Proposal
from tests import factories
from tests.archive.readings import annotation, contact

ORKHAN, DAULET, MARY = ("Orkhan Zeynalli", "AZ"), ("Daulet Sarybaï", "KZ"), ("Mary Collins", "US")


def people(meeting):
    return [row.name for row in meeting.participations.all()]


def proposals():
    return {(proposal.field, str(proposal.value)) for proposal in Proposal.objects.all()}


def test_a_contact_becomes_a_public_meeting_with_its_evidence(read, dispatch):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, place="Bakou", documents=["accord sur l’eau"]), evoked=["AM"]))

    assert (meeting.kind, meeting.date_edtf, str(meeting.date_min), meeting.place) == (
        "meeting",
        "2025-03-11",
        "2025-03-11",
        "Bakou",
    )
    assert meeting.evidence["date_edtf"]["end"] == 4
    assert people(meeting) == ["Orkhan Zeynalli", "Daulet Sarybaï"]
    assert [str(row) for row in meeting.documents.all()] == ["accord sur l’eau"]
    assert [str(row) for row in dispatch.evoked.all()] == ["Arménie"]
    assert (meeting.visibility, Meeting.objects.published().get().row.kinds) == ("published", ["meeting"])


def test_a_party_represented_by_nobody_named_is_a_participation(read):
    [meeting] = read(annotation(contact(ORKHAN, countries=["AZ", "KZ"])))

    assert [(row.name, row.country.code) for row in meeting.participations.all()] == [
        ("Orkhan Zeynalli", "AZ"),
        ("", "KZ"),
    ]


def test_the_european_union_is_a_party_of_its_own(read):
    [meeting] = read(annotation(contact(ORKHAN, ("Anna Lind", "Union européenne", "haute représentante"))))

    envoy = meeting.participations.get(name="Anna Lind")
    assert (envoy.country, str(envoy.party)) == (None, "Union européenne")


def test_reading_again_changes_nothing(read):
    said = annotation(contact(ORKHAN, DAULET, documents=["accord"]), contact(ORKHAN, MARY))
    first = read(said)
    rows = set(Participation.objects.values_list("pk", flat=True))

    again = read(said)

    assert [meeting.pk for meeting in again] == [meeting.pk for meeting in first]
    assert set(Participation.objects.values_list("pk", flat=True)) == rows
    assert not Proposal.objects.exists()


def test_a_newer_engine_mends_what_no_editor_touched(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))

    [mended] = read(annotation(contact(ORKHAN, DAULET, date="2025-03-12", kind="phone_call")))

    assert mended.pk == meeting.pk
    assert (mended.date_edtf, str(mended.date_max), mended.kind) == ("2025-03-12", "2025-03-12", "phone_call")
    assert "au téléphone" in mended.title


def test_a_corrected_field_stays_and_the_machine_differs_beside_it(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    review.correct(meeting, {"date_edtf": "2025-03-10"}, by=factories.editor(), version=meeting.version)

    [again] = read(annotation(contact(ORKHAN, DAULET, date="2025-03-12", place="Bakou")))

    assert (again.date_edtf, str(again.date_min), again.date_source) == ("2025-03-10", "2025-03-10", "editor")
    assert again.place == "Bakou"
    assert proposals() == {("date_edtf", "2025-03-12")}


def test_a_divergence_goes_when_the_machine_comes_to_agree(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    review.correct(meeting, {"place": "Gandja"}, by=factories.editor(), version=meeting.version)
    read(annotation(contact(ORKHAN, DAULET, place="Bakou")))
    assert proposals() == {("place", "Bakou")}

    read(annotation(contact(ORKHAN, DAULET, place="Gandja")))

    assert not Proposal.objects.exists()


def test_a_corrected_role_stays_where_the_name_is_spelt_otherwise(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    row = meeting.participations.get(name="Daulet Sarybaï")
    review.correct_member(row, {"role": "vice-ministre"}, by=factories.editor(), version=meeting.version)

    read(annotation(contact(ORKHAN, ("Dawlet Sarybaï", "KZ"))))

    row.refresh_from_db()
    assert (row.name, row.role) == ("Dawlet Sarybaï", "vice-ministre")


def test_a_verified_meeting_is_left_whole(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, documents=["accord"])))
    review.accept(meeting, by=factories.editor(), version=meeting.version)

    read(annotation(contact(ORKHAN, DAULET, MARY, date="2025-03-12", place="Bakou")))

    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.place, meeting.review) == ("2025-03-11", "", "verified")
    assert people(meeting) == ["Orkhan Zeynalli", "Daulet Sarybaï"]
    assert {field for field, _ in proposals()} == {"date_edtf", "place", "participations", "documents"}


def test_a_rejected_meeting_never_comes_back(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    review.reject(meeting, by=factories.editor(), version=meeting.version)

    for said in (annotation(contact(ORKHAN, DAULET)), annotation(contact(ORKHAN, DAULET, date="2025-03-12"))):
        read(said)

    assert Meeting.objects.count() == 1
    assert Meeting.objects.get().review == "rejected"
    assert not Meeting.objects.published().exists()


@pytest.mark.parametrize("verified", [True, False])
def test_a_meeting_by_hand_is_not_altered_and_not_read_beside_itself(read, dispatch, verified):
    by_hand = factories.meeting(
        (*ORKHAN[:1], "ministre", "AZ"),
        (*DAULET[:1], "ministre", "KZ"),
        origin="editor",
        verified=verified,
        source_note="Communiqué",
        articles=[dispatch],
    )

    read(annotation(contact(ORKHAN, DAULET, date="2025-03-12")))

    by_hand.refresh_from_db()
    assert (by_hand.date_edtf, people(by_hand)) == ("2025-03-11", ["Orkhan Zeynalli", "Daulet Sarybaï"])
    assert Meeting.objects.count() == 1
    assert ("date_edtf", "2025-03-12") in proposals()


def test_another_contact_than_the_one_by_hand_is_a_meeting_of_its_own(read, dispatch):
    by_hand = factories.meeting("AZ", "KZ", origin="editor", source_note="Communiqué", articles=[dispatch])

    [other] = read(annotation(contact(ORKHAN, MARY)))

    assert (other.pk != by_hand.pk, Proposal.objects.exists()) == (True, False)


def test_a_member_that_was_taken_out_does_not_come_back(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, MARY)))
    review.remove_member(meeting.participations.get(name="Mary Collins"), by=factories.editor(), version=1)

    read(annotation(contact(ORKHAN, DAULET, MARY)))

    assert people(meeting) == ["Orkhan Zeynalli", "Daulet Sarybaï"]


def test_a_renamed_member_that_was_taken_out_does_not_come_back(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET, MARY)))
    row, editor = meeting.participations.get(name="Mary Collins"), factories.editor()
    review.correct_member(row, {"name": "Marie Collin"}, by=editor, version=1)
    review.remove_member(row, by=editor, version=2)

    read(annotation(contact(ORKHAN, DAULET, MARY)))

    assert people(meeting) == ["Orkhan Zeynalli", "Daulet Sarybaï"]


def test_a_member_that_was_added_keeps_its_values_when_the_machine_comes_to_see_it(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    added = Participation(meeting=meeting, name="Mary Collins", role="conseillère", country=factories.country("US"))
    review.add_member(added, by=factories.editor(), version=1)

    read(annotation(contact(ORKHAN, DAULET, (*MARY, "ambassadrice"))))

    added.refresh_from_db()
    assert added.role == "conseillère"
    assert ("role", "ambassadrice") in proposals()


def test_a_member_that_was_added_stays(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    added = Participation(meeting=meeting, name="Nigar Aliyeva", order=9, country=factories.country("AZ"))
    review.add_member(added, by=factories.editor(), version=meeting.version)

    read(annotation(contact(ORKHAN, DAULET, place="Bakou")))

    assert people(meeting) == ["Orkhan Zeynalli", "Daulet Sarybaï", "Nigar Aliyeva"]


def test_a_public_meeting_that_is_no_longer_read_is_withdrawn_and_may_return(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))

    read(annotation())
    meeting.refresh_from_db()
    assert (meeting.visibility, bool(meeting.withdrawn_reason)) == ("withdrawn", True)

    read(annotation(contact(ORKHAN, DAULET)))
    meeting.refresh_from_db()
    assert meeting.visibility == "published"


def test_a_decided_meeting_that_is_no_longer_read_stays_with_a_divergence(read):
    [meeting] = read(annotation(contact(ORKHAN, DAULET)))
    review.accept(meeting, by=factories.editor(), version=meeting.version)

    read(annotation())

    meeting.refresh_from_db()
    assert (meeting.visibility, proposals()) == ("published", {("meeting", "None")})


@pytest.mark.parametrize(
    ("contacts", "warnings", "visibility"),
    [
        ([contact(ORKHAN, DAULET)], [("check", "/meetings/0/date")], "published"),
        ([contact(ORKHAN, DAULET)], [("blocking", "/meetings/0/date")], "draft"),
        ([contact(ORKHAN)], [], "draft"),
    ],
)
def test_only_what_is_confident_is_published(read, contacts, warnings, visibility):
    [meeting] = read(annotation(*contacts, warnings=warnings))

    assert meeting.visibility == visibility


def test_separate_audiences_of_one_host_stay_apart(read):
    audiences = [contact(ORKHAN, DAULET), contact(ORKHAN, MARY), contact(ORKHAN, countries=["AZ", "FR"])]
    first = read(annotation(*audiences))

    second = read(annotation(*reversed(audiences)))

    assert [meeting.pk for meeting in second] == [meeting.pk for meeting in reversed(first)]


def test_an_article_without_headline_bears_the_archives_title(read, dispatch):
    dispatch.title_source = "archive"
    dispatch.save()

    read(annotation(contact(ORKHAN, DAULET), title=None))

    dispatch.refresh_from_db()
    assert (dispatch.title, dispatch.title_source) == ("Orkhan Zeynalli rencontre Daulet Sarybaï", "archive")


def test_an_official_is_known_again_under_another_order_of_names(read):
    read(annotation(contact(ORKHAN, DAULET)))

    [meeting] = read(annotation(contact(("ZEYNALLI Orkhan", "AZ"), DAULET)))

    assert meeting.participations.get(name="ZEYNALLI Orkhan").official.name == "Orkhan Zeynalli"


def test_a_namesake_who_serves_another_state_is_left_unresolved(read):
    factories.meeting(("Orkhan Zeynalli", "ambassadeur", "FR"), "US")

    [meeting] = read(annotation(contact(ORKHAN, DAULET)))

    assert meeting.participations.get(name="Orkhan Zeynalli").official is None
