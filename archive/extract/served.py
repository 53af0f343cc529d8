"""Whom a function serves: the states and bodies among its words, which become parties and are dropped from the role."""

from archive.extract.heads import Party, body_nouns, is_portfolio, is_stop, printed_words, words


def state_adjective(reader):
    """Read "azerbaïdjanais", or "azerbaïdjanais et turkmène", as parties; whether there was one."""
    mark = reader.sentence.marks.get(reader.i)
    is_far = reader.far and not reader.charged
    if not mark or mark.kind != "state" or mark.value.form not in ("adjective", "compound") or is_far:
        return False
    _serve_state(reader, reader.i, mark)
    if _shares_head(reader):
        following = reader.i + 1
        if reader.sentence.low(reader.i) in (",", "et") and _is_state_adjective(reader.sentence, following):
            reader.dropped.add(reader.i)
            reader.i = following
            state_adjective(reader)
    return True


def _shares_head(reader):
    """Whether the adjectives of several states may stand after one head: "les ministres russe et turc"."""
    return reader.heads[-1].is_plural


def _is_state_adjective(sentence, i):
    mark = sentence.marks.get(i)
    return bool(mark) and mark.kind == "state" and mark.value.form == "adjective"


def _serve_state(reader, start, mark):
    for code in mark.value.codes if mark.value.form == "compound" else mark.value.codes[:1]:
        reader.parties.append(Party(code, None, mark.value.start, mark.value.end))
    reader.dropped.update(range(start, mark.stop))
    reader.i = mark.stop


def genitive(reader):
    i = reader.i + 1
    while reader.sentence.low(i) in words("words", "article", "grammar"):
        i += 1
    mark = reader.sentence.marks.get(i)
    if reader.sentence.low(i) in ("ce", "cet", "cette"):
        return _pointed_at(reader, i)
    if mark is None:
        return _genitive_noun(reader, i)
    return _GENITIVE_MARK.get(mark.kind, _stops)(reader, i, mark)


def _pointed_at(reader, i):
    """ "ambassadeur de ce pays", "de cet archipel du Pacifique, X": a state told before, dropped from the role."""
    closing = next((k for k in range(i + 1, min(i + 7, len(reader.sentence))) if reader.sentence.low(k) == ","), None)
    if closing is None:
        return False
    reader.dropped.update(range(reader.i, closing))
    reader.i = closing
    return True


def _genitive_state(reader, i, mark):
    if reader.far and not reader.charged:
        reader.i = mark.stop
        return True
    if mark.value.form == "demonym":
        reader.i = mark.stop
        return True
    keep = _republic_kept(reader, i, mark)
    _serve_state(reader, reader.i, mark)
    reader.dropped -= set(keep)
    while reader.heads[-1].is_plural and _next_state(reader):
        pass
    return True


def _next_state(reader):
    """Read "et du Mali" or ", du Mali" after "des ministres du Niger"."""
    sentence, i = reader.sentence, reader.i
    if sentence.low(i) not in (",", "et") or sentence.low(i + 1) not in words("words", "genitive", "grammar"):
        return False
    i += 2
    while sentence.low(i) in words("words", "article", "grammar"):
        i += 1
    mark = sentence.marks.get(i)
    if not mark or mark.kind != "state" or mark.value.form != "name":
        return False
    _serve_state(reader, reader.i, mark)
    return True


def _republic_kept(reader, i, mark):
    """ "président de la République d'Azerbaïdjan" keeps "de la République"; a minister of it keeps nothing."""
    named = reader.sentence.tokens[i : mark.stop]
    if reader.heads[-1].level != "head" or named[0].low != "republique":
        return ()
    kept = next((k for k, token in enumerate(named) if token.low in words("words", "genitive", "grammar")), 1)
    return range(reader.i, i + kept)


def _genitive_body(reader, i, mark):
    if reader.far or any(party.body for party in reader.parties) or _is_portfolio_of_minister(reader, i):
        reader.i = mark.stop
        return True
    _serve_body(reader, mark.value.name, i, mark.stop)
    return True


def _is_portfolio_of_minister(reader, i):
    """ "ministre déléguée chargée de la Francophonie" serves a state."""
    is_word = reader.sentence.marks[i].stop == i + 1 and is_portfolio(reader.sentence, i)
    return is_word and reader.heads[-1].key in ("minister", "secretary-of-state", "acting")


def _serve_body(reader, name, i, stop):
    tokens = reader.sentence.tokens
    reader.parties.append(Party(None, name, tokens[i].start, tokens[stop - 1].end))
    reader.dropped.update(range(reader.i, stop))
    reader.i = stop


def _genitive_city(reader, i, mark):
    if reader.heads[-1].key == "mayor":
        tokens = reader.sentence.tokens
        reader.parties.append(Party(mark.value.country, None, tokens[i].start, tokens[mark.stop - 1].end))
    elif not (reader.far or reader.depth):
        return False
    reader.i = mark.stop
    return True


def _stops(reader, i, mark):
    return False


_GENITIVE_MARK = {"state": _genitive_state, "body": _genitive_body, "city": _genitive_city, "date": _stops}


def _genitive_noun(reader, i):
    """A complement that no table names: a portfolio, an institution of the state, or a body of its own."""
    sentence = reader.sentence
    if i >= len(sentence) or sentence.low(i) in words("words", "stop", "grammar") | words("before_head"):
        return False
    named = _unlisted_body(sentence, i) if not reader.far and not reader.parties else None
    if named and reader.heads[-1].key not in ("minister", "foreign-minister"):
        if not _serve_ruling_party(reader, i, named[0]):
            _serve_body(reader, named[1], i, named[0])
        return True
    if sentence.tokens[i].text in ("«", '"', "“"):
        return False
    reader.i = i + 1
    return True


def _serve_ruling_party(reader, i, stop):
    """ "secrétaire général du Parti communiste du Vietnam" serves the state that its party is named after."""
    states = [
        m for k, m in reader.sentence.marks.items() if i < k < stop and m.kind == "state" and m.value.form == "name"
    ]
    if reader.sentence.low(i) != "parti" or not states:
        return False
    start = reader.i
    _serve_state(reader, start, states[0])
    reader.dropped.update(range(start, stop))
    reader.i = stop
    return True


def _unlisted_body(sentence, i):
    """(stop, name) of a body named at token `i` by its noun: "Fédération internationale de judo", or None."""
    if quoted := _quoted(sentence, i + 1) if sentence.low(i) in ("societe", "agence", "groupe", "compagnie") else None:
        return quoted
    if sentence.low(i) == "agence" and sentence.tokens[i + 1 : i + 2] and sentence.tokens[i + 1].text.isupper():
        return i + 2, sentence.tokens[i + 1].text
    found = body_nouns().at(sentence, i)
    if not found or not sentence.tokens[i].is_capital:
        return None
    stop = _body_stop(sentence, found[0])
    return stop, _text(sentence, i, stop)


def _quoted(sentence, i):
    if sentence.low(i) not in ("«", '"', "“"):
        return None
    closing = next((k for k in range(i + 1, min(i + 12, len(sentence))) if sentence.low(k) in ("»", '"', "”")), None)
    return (closing + 1, _text(sentence, i + 1, closing)) if closing else None


def _text(sentence, start, stop):
    return " ".join(printed_words(sentence, list(range(start, stop))).split())


def _body_stop(sentence, i):
    """Past the adjectives and complements of a body's name."""
    while i < len(sentence):
        word, mark = sentence.low(i), sentence.marks.get(i)
        if mark:
            i = mark.stop if mark.kind == "state" else i
            if mark.kind != "state":
                return i
        elif (
            word in words("words", "genitive", "grammar")
            or word in ("pour", "la", "l'", "les")
            or word[0].isalpha()
            and not is_stop(sentence, i)
            and not sentence.tokens[i].is_capital
            or sentence.tokens[i].is_capital
            and sentence.low(i - 1) in ("de", "d'", "du", "des", "la", "l'", "les")
        ):
            i += 1
        else:
            break
    while sentence.low(i - 1) in ("de", "d'", "du", "des", "la", "l'", "les", "pour"):
        i -= 1
    return i
