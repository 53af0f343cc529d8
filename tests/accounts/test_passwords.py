"""W17: long enough, not on the list, and nothing else."""

import pytest
from django.contrib.auth.password_validation import CommonPasswordValidator, get_default_password_validators
from django.core.exceptions import ValidationError


def refusals(password):
    """The codes of what stands against `password`."""
    found = set()
    for validator in get_default_password_validators():
        try:
            validator.validate(password)
        except ValidationError as refusal:
            found |= {error.code for error in refusal.error_list}
    return found


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("quatorze lettr", {"password_too_short"}),
        ("quinze lettres!", set()),
        ("tout en minuscules sans rien", set()),
        ("111111111111111111111111111112", set()),
        ("é" * 15, set()),
        ("phrase " * 10, set()),
        ("a1B2-" * 100, set()),
    ],
)
def test_w17_only_length_counts(password, expected):
    assert refusals(password) == expected


def test_w17_every_common_password_is_refused_as_such():
    common = CommonPasswordValidator().passwords
    assert len(common) > 3000
    assert [password for password in common if "password_too_common" not in refusals(password)] == []
