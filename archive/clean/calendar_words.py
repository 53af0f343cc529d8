"""The names of days and months, and the pattern of one printed day (shared by cleaning and reading)."""

import re

from archive.clean.words import table

NAMES = table("calendar")
WEEKDAYS = {name: number for number, names in enumerate(NAMES["weekdays"]) for name in names}  # Monday is 0
MONTHS = {name: number for number, names in enumerate(NAMES["months"], 1) for name in names}


def one_of(names):
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


WEEKDAY = rf"(?:{one_of(names[0] for names in NAMES['weekdays'])})"
MONTH = rf"(?:{one_of(MONTHS)})\b"
DAY = r"(?:1er|1ère|1 er|[0-3]?[0-9])"
YEAR = r"(?:1[5-9]|2[01])[0-9]{2}"
NUMERIC = rf"[0-3]?[0-9][./][01]?[0-9][./](?:{YEAR}|[0-9]{{2}})"
ISO = rf"{YEAR}-[01][0-9]-[0-3][0-9]"
PRINTED_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?:{WEEKDAY}\.?,? (?:le )?)?{DAY} {MONTH}\.?(?:,? {YEAR})?|{NUMERIC}|{ISO})(?!\w)",
    re.IGNORECASE,
)
