"""How sure the reader is of a value: what its rule has been worth, less for each doubtful circumstance.

A rule is named "date.sentence", or "date.sentence+later" with what makes it less sure here. The numbers stand in
data/confidence.toml, whose header tells how they are measured.
"""

from functools import lru_cache

from archive.extract.words.lexicon import table

LEAST, MOST = 0.05, 0.99
UNKNOWN = 0.6  # of a rule that has not been measured yet


def confidence_table():
    """{"rules": {rule: 0-1}, "circumstances": {name: factor}, "doubts": {code of a warning: factor}}."""
    return table("confidence")


@lru_cache(maxsize=1024)  # a dispatch has some thirty values, of a dozen rules
def confidence(rule, doubts=()):
    """The confidence, 0-1, of a value that `rule` gave and that warnings of the codes `doubts` (a tuple) doubt."""
    numbers = confidence_table()
    base, *circumstances = rule.split("+")
    value = numbers["rules"].get(base, UNKNOWN)
    for section, names in (("circumstances", circumstances), ("doubts", doubts)):
        for name in names:
            value *= numbers[section].get(name, 1)
    return round(min(MOST, max(LEAST, value)), 2)
