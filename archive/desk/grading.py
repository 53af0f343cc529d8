"""The warnings of a dispatch by how grave they are: their order, and their counts in words."""

from collections import Counter

# The worst first; singular and plural.
GRADES = {"blocking": ("bloquant", "bloquants"), "check": ("à vérifier", "à vérifier"), "note": ("note", "notes")}


def worst_first(doubts):
    rank = {grade: place for place, grade in enumerate(GRADES)}
    return sorted(doubts, key=lambda doubt: (rank[doubt.grade], doubt.pk))


def counts(doubts):
    """[(grade, how many, in a word)] of the grades that there are, the worst first."""
    found = Counter(doubt.grade for doubt in doubts)
    return [(grade, found[grade], words[found[grade] > 1]) for grade, words in GRADES.items() if found[grade]]
