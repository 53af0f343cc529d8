"""A date as an editor types it, turned into EDTF, pure; and the form field that takes it."""

import re

from django import forms
from django.core.exceptions import ValidationError

from archive import dating
from archive.wording.dates_fr import MONTHS
from people import names

HELP = "11 mars 2025, 11/03/2025, mars 2025, 10-11 mai 2024"
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


class DateField(forms.CharField):
    """A date of the archive: a day, a month, a year, and where `interval` holds several days."""

    def __init__(self, *, interval=True, **kwargs):
        self.interval = interval
        super().__init__(**{"help_text": HELP, "required": False, **kwargs})

    def to_python(self, value):
        return edtf_of(super().to_python(value))

    def validate(self, value):
        super().validate(value)
        try:
            dating.bounds(value)
        except dating.NotADate as error:
            raise ValidationError(str(error)) from error
        if not self.interval and not re.fullmatch(r"(\d{4}(-\d\d){0,2})?", value):
            raise ValidationError(f"«\u00a0{value}\u00a0»\u00a0: écrivez un seul jour, un mois ou une année.")
