"""Names of people, pure: how two of them compare and how a list of them sorts."""

import re
import unicodedata

# Where a surname begins before its last word: "Hassan bin Zayed", "Mohamed Salem Ould Merzoug", "Ursula von der Leyen".
PARTICLES = frozenset(
    "al el ben bin ibn bint ould oul van von der den de del della di da dos du des la le ter abu abou abd".split()
)
REGNAL_NUMBER = re.compile(r"[IVX]+|1er")
# Letters that Unicode does not take apart.
EXPANSIONS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "e"})


def fold(text):
    """`text` in lower case without accents, apostrophes and hyphens as spaces, spaces squeezed."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(EXPANSIONS))
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())


def comparison_key(name):
    """What two spellings of one name share whatever their accents, case, hyphens and order of words."""
    return " ".join(sorted(fold(name).split()))


def surname(name):
    """The family name as printed, with its particles: "Ould Merzoug"; the whole of one word or a king's name."""
    words = name.split()
    if words and REGNAL_NUMBER.fullmatch(words[-1]):
        return name
    start = len(words) - 1
    while start > 1 and words[start - 1].lower().rstrip("-") in PARTICLES:
        start -= 1
    return " ".join(words[max(start, 0) :])


def sort_key(name):
    """Family name, then given names, folded: the order of a French index."""
    family = surname(name)
    given = name[: len(name) - len(family)]
    return fold(f"{family} {given}")
