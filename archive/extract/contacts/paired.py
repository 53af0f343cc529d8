"""Two states or bodies that a dash joins: "la commission mixte Togo-Ghana", "les consultations UE – Maroc"."""

from archive.extract.mentions.geography import find_states
from archive.extract.people.heads import Party, party_of
from archive.extract.words.gazetteer import fold

DASHES = ("-", "–", "—", "/")


def paired(sentence, start, stop):
    """[Party, Party] of the first two that a dash joins in tokens [start:stop], or an empty list."""
    for k in sorted(k for k in sentence.marks if start <= k < stop):
        mark = sentence.marks[k]
        if _is_name(mark) and (second := _joined(sentence, mark)):
            return [party_of(mark), second]
        if mark.kind == "body" and (first := _glued_before(sentence, k, mark)):
            return [first, party_of(mark)]
    return []


def _glued_before(sentence, k, mark):
    """The Party of the state that a dash joins before the body `mark` in token `k`, "Bénin-UE", or None."""
    before = sentence.texts[k][: max(0, mark.value.start - sentence.starts[k])]
    if not before.endswith(DASHES[:2]):
        return None
    found = next((s for s in find_states(before, fold(before)) if s.form == "name" and s.end == len(before) - 1), None)
    return Party(found.codes[0], None, sentence.starts[k], mark.value.start - 1) if found else None


def _joined(sentence, mark):
    """The Party of the state that a dash joins to `mark`, or None."""
    last = mark.stop - 1
    following, inside = sentence.marks.get(mark.stop + 1), sentence.marks.get(last)
    if sentence.low(mark.stop) in DASHES and following and _is_name(following):
        return party_of(following)
    rest = sentence.texts[last][mark.value.end - sentence.starts[last] :]
    if not rest.startswith(DASHES[:2]):
        return None
    if inside and inside is not mark and _is_name(inside):  # "Côte d'Ivoire-Burkina Faso"
        return party_of(inside)
    return _behind_dash(rest, mark.value.end)


def _behind_dash(rest, offset):
    """The Party of the state whose name stands behind the dash that `rest`, at `offset` of the text, begins with."""
    found = next((state for state in find_states(rest, fold(rest)) if state.form == "name" and state.start == 1), None)
    return Party(found.codes[0], None, offset + 1, offset + found.end) if found else None


def _is_name(mark):
    return mark.kind == "body" or mark.is_state_name
