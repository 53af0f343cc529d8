"""The words of menus, buttons and publication lines, from data/furniture.toml."""

from archive.clean.words import table

TABLE = table("furniture")
WORDS = frozenset(TABLE["words"])
LITTLE = frozenset(TABLE["little"])
