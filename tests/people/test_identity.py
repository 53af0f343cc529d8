import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.identity import LENGTH, lengthen, shorten


@given(st.uuids())
def test_shorten_is_undone_by_lengthen(uid):
    assert lengthen(shorten(uid)) == uid
    assert len(shorten(uid)) == LENGTH


@pytest.mark.parametrize("short", ["", "0" * 21, "z" * 22, "é" * 22])
def test_what_is_no_identifier_is_refused(short):
    with pytest.raises(ValueError):
        lengthen(short)


def test_the_least_identifier():
    assert shorten(uuid.UUID(int=0)) == "0" * 22
