"""States or bodies that dashes join: "la commission mixte Togo-Ghana", "les consultations UE – Maroc"."""

from archive.extract.mentions.geography import find_states
from archive.extract.people.heads import Party, party_of
from archive.extract.words.gazetteer import fold

DASHES = ("-", "–", "—", "/")


def paired(sentence, start, stop):
    """The Parties of the first two or more that dashes join in tokens [start:stop], or an empty list."""
    for k in sorted(k for k in sentence.marks if start <= k < stop):
        mark = sentence.marks[k]
        if _is_name(mark):
            parties = [*_glued_before(sentence, k, mark), party_of(mark), *_joined(sentence, mark)]
            if len(parties) > 1:
                return parties
    return []


def _glued_before(sentence, k, mark):
    """The Parties of the states that dashes join before `mark` in token `k`: "Bénin-UE", "Togo-Afrique du Sud"."""
    before = sentence.texts[k][: max(0, mark.value.start - sentence.starts[k])]
    return _of_dashes(before, sentence.starts[k]) if before.endswith(DASHES[:2]) else []


def _joined(sentence, mark):
    """The Parties of the states or bodies that dashes join to `mark`."""
    parties = []
    while following := _following(sentence, mark):
        parties.append(party_of(following))
        mark = following
    rest = _rest(sentence, mark)
    return parties + _of_dashes(rest, mark.value.end) if rest.startswith(DASHES[:2]) else parties


def _following(sentence, mark):
    """The Mark of the name behind the dash that `mark` ends with or stands before, or None."""
    behind, inside = sentence.marks.get(mark.stop + 1), sentence.marks.get(mark.stop - 1)
    if sentence.low(mark.stop) in DASHES and behind and _is_name(behind):
        return behind
    is_inside = inside and inside is not mark and _is_name(inside)  # "Côte d'Ivoire-Burkina Faso"
    return inside if is_inside and _rest(sentence, mark).startswith(DASHES[:2]) else None


def _rest(sentence, mark):
    """What the last token of `mark` holds behind it: "-Togo" of "Bénin-Togo"."""
    return sentence.texts[mark.stop - 1][max(0, mark.value.end - sentence.starts[mark.stop - 1]) :]


def _of_dashes(text, offset):
    """The Parties of the states in `text`, at `offset` of the dispatch, where they and dashes are all that it holds."""
    names = [state for state in find_states(text, fold(text)) if state.form == "name"]
    dashes = len(text) - sum(state.end - state.start for state in names)
    is_all = dashes == sum(map(text.count, DASHES[:2]))
    return [Party(state.codes[0], None, offset + state.start, offset + state.end) for state in names] if is_all else []


def _is_name(mark):
    return mark.kind == "body" or mark.is_state_name
