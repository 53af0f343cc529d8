"""Each kind of warning has a name that the desk can offer."""

import re

from django.conf import settings

from archive.wording.doubts import NAMES


def test_every_kind_that_the_reader_gives_has_a_name_and_no_other():
    lines = (settings.BASE_DIR / "docs" / "annotation.md").read_text().splitlines()
    rows = [line for line in lines if re.search(r"\| `(note|check|blocking)` \|", line)]
    told = {code for row in rows for code in re.findall("`([^`]+)`", row.split("|")[1])}
    assert {*NAMES} == told | {"date-refused"}  # the archive's own
    assert len(set(NAMES.values())) == len(NAMES)
