"""Twenty dispatches are read as they were when somebody looked at them last."""

import json

import pytest

from tests.archive.extract.golden import FOLDER, IDS, read


@pytest.fixture(scope="module")
def annotations():
    return read()


@pytest.mark.parametrize("ident", IDS)
def test_a_dispatch_is_read_as_its_golden_file_says(ident, annotations):
    golden = json.loads((FOLDER / f"{ident}.json").read_text("utf-8"))
    assert json.loads(json.dumps(annotations[ident])) == golden
