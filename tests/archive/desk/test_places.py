import pytest

from archive.desk.places import known
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["Villa Médicis", "villa medicis", "medic VILL"])
def test_a_place_of_a_meeting_is_found_whatever_the_accents_and_the_order(typed):
    factories.meeting(place="Villa Médicis", public=False)
    assert known(typed) == ["Villa Médicis"]


@pytest.mark.parametrize(
    ("typed", "city"), [("noursoul", "Noursoultan"), ("naxciv", "Nakhtchivan"), ("caire", "Le Caire")]
)
def test_a_city_that_reading_knows_is_found_by_each_of_its_forms(typed, city):
    assert city in known(typed)


@pytest.mark.parametrize(("typed", "city"), [("beij", "Pékin"), ("pek", "Pékin"), ("nouvelle d", "New Delhi")])
def test_a_city_of_several_spellings_is_offered_once(typed, city):
    assert [name for name in known(typed) if name in ("Pékin", "Beijing", "New Delhi", "Delhi")] == [city]


def test_of_several_spellings_most_meetings_tell():
    for place in ("Kyiv", "Kyiv", "Kiev"):
        factories.meeting(place=place)
    assert ("Kyiv" in known("kiev"), "Kiev" in known("kiev")) == (True, False)


def test_what_begins_so_comes_first_then_where_more_took_place():
    for place in ("Grand Logis", "Logis Sud", "Logis Sud", "Logis Nord"):
        factories.meeting(place=place)
    assert known("logis") == ["Logis Sud", "Logis Nord", "Grand Logis"]


@pytest.mark.parametrize("typed", ["", " - ", "akou", "bakouz"])
def test_what_begins_no_word_finds_nothing(typed):
    assert known(typed) == []


def test_the_places_of_what_was_withdrawn_are_not_offered():
    factories.meeting(place="Villa Médicis", visibility="withdrawn", withdrawn_reason="Ce n’en est pas une.")
    assert known("villa m") == []


@pytest.mark.parametrize("count", [1, 3])
def test_a_completion_is_one_query(count, django_assert_num_queries):
    for number in range(count):
        factories.meeting(place=f"Logis {number}")
    with django_assert_num_queries(1):
        assert len(known("logis")) == count
