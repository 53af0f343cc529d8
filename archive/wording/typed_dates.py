"""A date as an editor types it, turned into EDTF, pure."""

import re

from archive import dating
from archive.wording.dates_fr import MONTHS
from people import names

MONTH_NUMBERS = {names.fold(month): number for number, month in enumerate(MONTHS, 1)}
NUMBERS = re.compile(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})")
WORDS = re.compile(r"(?:(\d{1,2})(?: ?er)?(?:(?: ?- ?| au | et )(\d{1,2}))? )?([a-z]+) (\d{4})")


def edtf_of(typed):
    """ "11 mars 2025", "11/03/2025", "mars 2025", "10-11 mai 2024" in EDTF; anything else as it was typed."""
    words = " ".join(typed.split())
    if numbers := NUMBERS.fullmatch(words):
        day, month, year = numbers.groups()
        return _edtf(year, int(month), day)
    bare = re.sub(r"^(du|le|les) ", "", names.fold(re.sub(r"(?<=\d) ?-(?=\d)", " au ", words)))
    if (said := WORDS.fullmatch(bare)) and said[3] in MONTH_NUMBERS:
        first, last, month, year = said.groups()
        month = MONTH_NUMBERS[month]
        return dating.join(_edtf(year, month, first), last and _edtf(year, month, last))
    return words


def _edtf(year, month, day):
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"
