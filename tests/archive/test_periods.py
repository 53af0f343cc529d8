from datetime import date

import pytest

from archive.periods import days_of


@pytest.mark.parametrize(
    "written, days",
    [
        ("2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2025-03-11", (date(2025, 3, 11), date(2025, 3, 11))),
    ],
)
def test_days_of_a_day_a_month_and_a_year(written, days):
    assert days_of(written) == days


@pytest.mark.parametrize(
    "written",
    [
        "",
        "abc",
        "2026-02-30",
        "2026-13-01",
        "2026-13",
        "99999-01-01",
        "0044",
        "1799",
        "2201",
        "infinity",
        "２０２５",
        "2025-3",
    ],
)
def test_days_of_refuses_what_is_no_date(written):
    with pytest.raises(ValueError):
        days_of(written)
