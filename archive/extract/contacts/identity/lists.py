"""Which groups of a sentence are one list: "A pour l'Ouzbékistan, B pour le Kazakhstan et, côté turc, C"."""

from archive.extract.contacts.identity.sides import put_first

GAP = 6  # tokens between two of one list: "A pour l'Ouzbékistan, B pour le Kazakhstan"
LONG_GAP = 14  # tokens, where "et" stands before the second: a function of many words is not read to its end


def run_on(sentence, pairs, start):
    """The pairs of a list that begins at token `start`: the first, and those that follow it closely, ungoverned."""
    run, stop = [], start
    for group, persons in pairs:
        if not _is_close(sentence, stop, group.start) or run and group.governor not in ("", "de"):
            break
        run.append((group, persons))
        stop = group.stop
    return run


def _is_close(sentence, stop, start):
    """Whether what begins at token `start` goes on with the list that stood till token `stop`."""
    start -= sentence.low(start - 1) in ("de", "d'")
    put = put_first(sentence, start)
    start = max(stop, put[0] if put else before_side(sentence, start))
    return start - stop <= GAP or start - stop <= LONG_GAP and sentence.low(start - 1) in ("et", "que")


def run_back(sentence, pairs):
    """The pairs of the list that ends with the last of `pairs`."""
    run = []
    for group, persons in reversed(pairs):
        if run and not _is_close(sentence, group.stop, run[-1][0].start):
            break
        run.append((group, persons))
    return run[::-1]


def before_side(sentence, i):
    """Where ", côté italien," begins that ends before token `i`, or `i`."""
    if sentence.low(i - 1) != ",":
        return i
    at = next((k for k in range(i - 2, max(0, i - GAP), -1) if sentence.low(k) in ("cote", "partie", ",")), i)
    if sentence.low(at) not in ("cote", "partie"):
        return i
    while sentence.low(at - 1) in ("du", "pour", "la", "de", "le", ","):
        at -= 1
    return at
