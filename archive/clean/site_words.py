"""The words of menus, buttons and publication lines, from data/furniture.toml."""

from archive.clean.words import table

TABLE = table("furniture")
WORDS = frozenset(TABLE["words"])
LITTLE = frozenset(TABLE["little"])
OF_SITES = WORDS | LITTLE


def are_all_of(words, known):
    """Whether each of `words` is one of the set `known` or a number."""
    return all(word in known or word.isdigit() for word in words)
