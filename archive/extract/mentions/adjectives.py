"""The forms of the adjectives of data/countries.toml: genders, numbers, the first halves of compounds."""

# How the first half of a compound is made where the table gives none: "zimbabwéo-", "haïtiano-".
HALVES = (
    ("ien", "o"), ("ien", "io"), ("ien", "iano"), ("ain", "o"), ("ain", "ano"), ("ais", "o"), ("ois", "o"), ("en", "o"),
    ("ite", "ito"), ("que", "co"), ("e", "o"), ("i", "o"), ("", "o"),
)  # fmt: skip


def inflections(adjective):
    """The four forms of an adjective of the tables: masculine, feminine and their plurals, without repetition."""
    return tuple(dict.fromkeys(four_forms(adjective)))


def four_forms(adjective):
    """Masculine, feminine, and their plurals, of "turc/turque" or, where the feminine follows the rules, "afghan"."""
    masculine, _, feminine = adjective.partition("/")
    singulars = (masculine, feminine or _feminine(masculine))
    return singulars + tuple(word if word.endswith(("s", "x")) else word + "s" for word in singulars)


def _feminine(masculine):
    if masculine.endswith("e"):
        return masculine
    return masculine + ("ne" if masculine.endswith(("en", "on")) else "e")


def halves(adjectives):
    """The first halves of compounds that some adjectives may make: {"haïto", "haïtio", "haïtiano"}."""
    masculine = [word.partition("/")[0] for word in adjectives]
    return {word.removesuffix(end) + half for word in masculine for end, half in HALVES if word.endswith(end)}
