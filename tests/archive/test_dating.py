from datetime import date

import pytest

from archive.dating import NotADate, bounds, join, refuse_several


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-06-03", date(2024, 6, 3), date(2024, 6, 3)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-05-10/2024-05-11", date(2024, 5, 10), date(2024, 5, 11)),
        ("2024-05/2024-06", date(2024, 5, 1), date(2024, 6, 30)),
        ("XXXX-07-22", None, None),
        ("", None, None),
    ],
)
def test_bounds_are_the_days_a_date_may_mean(edtf, first, last):
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    ["2024-02-30", "2024-13", "99999-01-01", "1799", "2201", "2024-06/2024-05", "juin 2024", "XXXX-02-30", "2024-6-3"],
)
def test_what_is_no_date_is_named(edtf):
    with pytest.raises(NotADate, match=edtf):
        bounds(edtf)


@pytest.mark.parametrize("edtf", ["", "2024", "2024-06", "2024-06-03"])
def test_one_day_month_or_year_is_not_several(edtf):
    assert refuse_several(edtf) is None


@pytest.mark.parametrize("edtf", ["2024/2025", "2024-05-10/2024-05-11", "XXXX-07-22"])
def test_several_days_are_named(edtf):
    with pytest.raises(NotADate, match="un seul jour"):
        refuse_several(edtf)


@pytest.mark.parametrize(
    ("first", "last", "joined"),
    [
        ("2024-05-10", "2024-05-11", "2024-05-10/2024-05-11"),
        ("2024-05-10", None, "2024-05-10"),
        ("2024-05-10", "2024-05-10", "2024-05-10"),
        (None, None, ""),
    ],
)
def test_join(first, last, joined):
    assert join(first, last) == joined
