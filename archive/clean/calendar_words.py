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
SHORT_WEEKDAYS = frozenset(name[:3] for name in WEEKDAYS) | frozenset(WEEKDAYS)
# A day of the Muslim calendar beside the civil one: « 13 Chawwal 1444 H correspondant au », « 1444/10/13 ».
HIJRI = (
    r"(?:\b[0-3]?[0-9](?:er)? (?:\w[\w'’-]* ){1,4}1[34][0-9]{2}(?: ?H\b\.?| de l['’]hégire)?"
    r"|\b1[34][0-9]{2}[/-][01]?[0-9][/-][0-3]?[0-9]\b)"
    r"(?:,? (?:correspondant|équivalent|soit)e?(?: (?:au|à|le))?)?"
)
# Sites in French whose calendar is another's, or has dashes: « 10-Jan-2026 », « June 19, 2025 », « 19-06-25 ».
FOREIGN = {name: number for number, names in enumerate(NAMES["foreign"], 1) for name in names}
# « LIÈGE 4/05 (BELGA) », « Praia, 04 Set (Inforpress) »: a day without its year, which only a dateline prints so.
# « Bissau, 05 Jun 23 (ANG) »: with the last figures of its year.
SHORT_FOREIGN = rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?P<month>{one_of(FOREIGN)})\b\.?(?: (?P<year>[0-9]{{2}}))?"
SHORT_DAY = re.compile(
    rf"(?:(?<=\w )[0-3]?[0-9]/[01]?[0-9]|(?<![\w/.-]){SHORT_FOREIGN})(?= ?(?:[,(\[=–—-]|$))", re.IGNORECASE
)
ANY_MONTH = one_of({**MONTHS, **FOREIGN})
IN_FOREIGN = re.compile(
    rf"(?P<day>[0-3]?[0-9])[- ](?P<month>{one_of(FOREIGN)})\.?,?[- ](?P<year>{YEAR})"
    rf"|(?P<first>{one_of(FOREIGN)})\.? (?P<second>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?P<last>{YEAR})",
    re.IGNORECASE,
)
PRINTED_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?:{WEEKDAY}\.?,? (?:le )?)?{DAY}\.? {MONTH}\.?(?:,? {YEAR})?|{NUMERIC}|{ISO}"
    rf"|{DAY}-(?:{ANY_MONTH})\.?-{YEAR}|{DAY} (?:{one_of(FOREIGN)})\.?,? {YEAR}"
    rf"|(?:{one_of(FOREIGN)})\.? {DAY}(?:st|nd|rd|th)?,? {YEAR}|{DAY}-[01]?[0-9]-[0-9]{{2}})"
    r"(?!(?!T[0-2][0-9]:)[\w-])",  # « 2025-03-12T16:20:00Z » goes on with its hour
    re.IGNORECASE,
)
