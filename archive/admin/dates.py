"""The form field that takes a date as an editor types it."""

from django import forms
from django.core.exceptions import ValidationError

from archive import dating
from archive.wording.typed_dates import edtf_of

HELP = "11 mars 2025, 11/03/2025, mars 2025, 10-11 mai 2024"


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
            if not self.interval:
                dating.refuse_several(value)
        except dating.NotADate as error:
            raise ValidationError(str(error)) from error
