"""The names of days and months, and the pattern of one printed day (shared by cleaning and reading)."""

import re

from archive.clean.words import one_of, table

NAMES = table("calendar")
WEEKDAYS = {name: number for number, names in enumerate(NAMES["weekdays"]) for name in names}  # Monday is 0
MONTHS = {name: number for number, names in enumerate(NAMES["months"], 1) for name in names}


WEEKDAY = rf"(?:{one_of(names[0] for names in NAMES['weekdays'])})"
MONTH = rf"(?:{one_of(MONTHS)})\b"
DAY = r"(?:1er|1ère|1 er|[0-3]?[0-9])"
YEAR = r"(?:1[5-9]|2[01])[0-9]{2}"
NUMERIC = rf"[0-3]?[0-9](?:[./][01]?[0-9][./](?:{YEAR}|[0-9]{{2}})|-[01]?[0-9]-{YEAR})"
ISO = rf"{YEAR}(?:-[01][0-9]-[0-3][0-9]|/[01]?[0-9]/[0-3]?[0-9])"
# « LIÈGE 4/05 (BELGA) »: a day without its year, which only a dateline prints so.
SHORT_DAY = re.compile(r"(?<=\w )[0-3]?[0-9]/[01]?[0-9](?= ?(?:[(\[=–—-]|$))")
SHORT_WEEKDAYS = frozenset(name[:3] for name in WEEKDAYS) | frozenset(WEEKDAYS)
# A day of the Muslim calendar beside the civil one: « 13 Chawwal 1444 H correspondant au », « 1444/10/13 ».
HIJRI = (
    r"(?:\b[0-3]?[0-9](?:er)? (?:\w[\w'’-]* ){1,4}1[34][0-9]{2}(?: ?H\b\.?| de l['’]hégire)?"
    r"|\b1[34][0-9]{2}[/-][01]?[0-9][/-][0-3]?[0-9]\b)"
    r"(?:,? (?:correspondant|équivalent|soit)e?(?: (?:au|à|le))?)?"
)
# Sites in French whose calendar is English, or has dashes: « 10-Jan-2026 », « June 19, 2025 », « 19-06-25 ».
ENGLISH = {name: number for number, names in enumerate(NAMES["english"], 1) for name in names}
ANY_MONTH = one_of({**MONTHS, **ENGLISH})
IN_ENGLISH = re.compile(
    rf"(?P<day>[0-3]?[0-9])[- ](?P<month>{one_of(ENGLISH)})\.?,?[- ](?P<year>{YEAR})"
    rf"|(?P<first>{one_of(ENGLISH)})\.? (?P<second>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?P<last>{YEAR})",
    re.IGNORECASE,
)
PRINTED_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?:{WEEKDAY}\.?,? (?:le )?)?{DAY}\.? {MONTH}\.?(?:,? {YEAR})?|{NUMERIC}|{ISO}"
    rf"|{DAY}-(?:{ANY_MONTH})\.?-{YEAR}|{DAY} (?:{one_of(ENGLISH)})\.?,? {YEAR}"
    rf"|(?:{one_of(ENGLISH)})\.? {DAY}(?:st|nd|rd|th)?,? {YEAR}|{DAY}-[01]?[0-9]-[0-9]{{2}})(?![\w-])",
    re.IGNORECASE,
)
