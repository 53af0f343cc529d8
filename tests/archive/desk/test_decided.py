import pytest

from archive import joining, review
from archive.desk.decided import last_decided
from archive.models import Meeting, Mention
from tests import factories

pytestmark = pytest.mark.django_db


def told(user):
    return [(str(one.thing), one.what, one.before, one.after) for one in last_decided(user)]


def test_each_decision_is_told_with_the_thing_it_is_about():
    claire = factories.editor("claire")
    article = factories.article("Deux visites", mentions=[("2024-05", "pourparlers")])
    meeting = factories.meeting(title="Le titre", place="Astana", articles=[article])
    review.correct(meeting, {"place": "Bakou"}, by=claire, version=1)
    review.correct_member(meeting.participations.first(), {"role": "vice-ministre"}, by=claire, version=2)
    review.correct_member(Mention.objects.get(), {"place": "Almaty"}, by=claire, version=1)
    assert told(claire) == [
        ("Deux visites", "pourparlers · lieu", "—", "Almaty"),
        (Meeting.objects.get().title, "Orkhan Zeynalli · fonction", factories.MINISTER, "vice-ministre"),
        (Meeting.objects.get().title, "lieu", "Astana", "Bakou"),
    ]


def test_what_is_gone_is_told_without_a_link():
    claire, meeting = factories.editor("claire"), factories.meeting()
    row = meeting.participations.first()
    review.correct_member(row, {"role": "vice-ministre"}, by=claire, version=1)
    row.delete()
    assert told(claire) == [("None", "ligne ôtée depuis", factories.MINISTER, "vice-ministre")]


def test_a_merge_is_told_in_words():
    claire, meeting, into = factories.editor("claire"), factories.meeting(), factories.meeting(title="Le titre")
    joining.merge(meeting, into, by=claire, versions=(1, 1))
    assert (str(Meeting.objects.get(pk=into.pk)), "fusion", "deux rencontres", "une seule") in told(claire)


def test_only_ones_own_and_ten_at_most():
    claire, meeting = factories.editor("claire"), factories.meeting()
    for number in range(12):
        review.correct(meeting, {"place": f"Ville {number}"}, by=claire, version=number + 1)
    review.correct(meeting, {"place": "Ailleurs"}, by=factories.editor("bea"), version=13)
    assert [one.after for one in last_decided(claire)] == [f"Ville {number}" for number in range(11, 1, -1)]
