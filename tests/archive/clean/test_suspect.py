"""Marks that a person should look at, each beside a text that has none."""

import pytest

from archive.clean.suspect import suspect_marks


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Z\u0301\u0301\u0301algo", [("W_COMBINING", "check")]),
        ("Việt Nam, Zoulou e\u0301crit en deux signes", []),
        ("Lo\u200bmé", [("W_INVISIBLE", "note")]),
        ("Lomé\u200b, le 3 juin ; co\u00adopération", []),
        ("2025-06-04T00:30:00+03:00", [("W_OFFSET", "note")]),
        ("2025-06-04T23:30-05:00", [("W_OFFSET", "note")]),
        ("2025-06-04T12:30:00+03:00", []),
        ("2025-06-04T00:30:00Z", []),
        ("Publié à 00:30 (UTC+3)", [("W_OFFSET", "note")]),
        ("Publié à 15h30 (UTC+01:00)", []),
        ("Publié à 10:00 GMT+99:99", [("W_OFFSET", "check")]),
        ("de 08:00-16:30, à 00:30 GMT", []),
    ],
)
def test_suspect_marks_names_what_is_odd(text, expected):
    assert [(notice.code, notice.grade) for notice in suspect_marks(text)] == expected
