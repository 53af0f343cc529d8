"""Sessions told by their states alone ("au terme de la 16e session de leur commission mixte, le Togo et le Ghana ont
signé …"), and who sat there for each state, named behind them without it ("paraphés par les ministres A et B").
"""

from archive.extract.contacts.frames.paired import paired
from archive.extract.contacts.words.nouns import nouns
from archive.extract.people.heads import party_of, past_articles
from archive.extract.words import clauses
from archive.extract.words.lexicon import word_sets

LEAD = 2  # sentences in which such a session is the news
TITLE = 7  # tokens between "à la clôture de" and "commission mixte": "la 16e session ordinaire de leur"
BEHIND = 2  # sentences that name who sat there
SIDES = 2
DENIAL = 2  # tokens of a finite verb behind which it is denied: "ont pas"
BETWEEN = frozenset((",", "et", "le", "la", "l'", "les"))
VERBS = ("ont", "sont", "se", "s'")
GOVERNORS = ("", "par", "de", "entre")
GATHERED = frozenset(("reunis", "reunies"))
AGREED = ("sign", "conven", "entend", "accord", "conclu", "decid", "adopt", "paraph", "scell")
AGREED_REACH = 6  # tokens of "ont, vendredi à Nouakchott, signé"
OPEN_KINDS = (None, "meeting", "summit")
TALKS = ("discussions", "pourparlers", "consultations", "entretiens")
BODY_REACH = 5  # tokens of " ministérielle du Conseil de sécurité"
_words = word_sets("company", "sitting")


def sat(story, scene):
    """(first, others, start, stop, kind) of somebody of each state whose session the sentence tells beside its deed,
    or None.

    story  story.Story; nothing is given behind the lead, or where a contact is told already
    """
    if story.drafts or scene.number >= LEAD or scene.words.isdisjoint(_words("beside") | GATHERED):
        return None
    at, kind = _session(scene.sentence) or _meeting_agreed_at(scene.sentence)
    if at is None or _is_of_another_year(scene.sentence, at):
        return None
    parties = _parties(scene.sentence, at)
    if len(parties) < SIDES or not _is_done(scene.sentence):
        return None
    persons = [story.people.add_unnamed((party,), scene.number) for party in parties]
    kind = "summit" if kind is None and len(parties) > SIDES else kind
    return persons[:1], persons[1:], at, at + 1, kind


def _meeting_agreed_at(sentence):
    """(index of its word, kind) of the meeting of states that have agreed on something at its end, or (None, None):
    "ont signé un accord à l'issue d'une réunion", "Réunis à Lomé, le Mali et le Sénégal sont convenus".
    """
    subjects = _joint_subjects(sentence)
    behind = sentence.lows[subjects[-1].stop :][:AGREED_REACH] if subjects else ()
    if not any(low.startswith(AGREED) for low in behind):
        return None, None
    if sentence.low(0) in GATHERED:
        return 0, None
    for k in nouns().places(sentence):
        hit = nouns().at(sentence, k)
        if hit and hit[1] in OPEN_KINDS and _stands_beside(sentence, k) and not _is_of_body(sentence, hit[0]):
            return k, "negotiation" if sentence.low(k) in TALKS else None
    return None, None


def _is_of_body(sentence, i):
    """Whether "de" and a body follow at token `i`: "à l'issue d'une réunion du Conseil de sécurité"."""
    near = range(i, i + BODY_REACH)
    is_told = any(k in sentence.marks and sentence.marks[k].kind == "body" for k in near)
    at = next((k for k in near if sentence.low(k) in ("du", "de")), None)
    named = past_articles(sentence, at + 1) if at else 0
    return is_told or at is not None and named not in sentence.marks and sentence.is_capital(named)


def _parties(sentence, at):
    """The Parties of the session at token `at`: the subjects of the sentence, else those that a dash joins."""
    return [party_of(mark) for mark in _joint_subjects(sentence)] or paired(sentence, at, len(sentence))


def _session(sentence):
    """(index, kind) of the noun of "au terme de la 16e session", "à la clôture de leur commission mixte", or None."""
    quoted = clauses.quoted(sentence)
    for k in nouns().places(sentence):
        hit = nouns().at(sentence, k)
        if hit and hit[1] == "negotiation" and k not in quoted and _stands_beside(sentence, k):
            return k, "negotiation"
    return None


def _stands_beside(sentence, noun):
    for k in range(noun - 1, max(-1, noun - 1 - TITLE), -1):
        low = sentence.lows[k]
        if low in (",", ".", ":") or low in _words("unreal"):
            return False
        if low in _words("beside"):
            before = k - 1 - (sentence.low(k - 1) in ("l'", "la", "le"))
            return k == 0 or sentence.low(before) in _words("beside_behind") or low == "lors"
    return False


def _is_of_another_year(sentence, start):
    """Whether a bare year stands behind token `start`: "la 3e session, tenue en 2019"."""
    return any(m.kind == "date" and m.value.form in ("year", "month") for k, m in sentence.marks.items() if k > start)


def _joint_subjects(sentence):
    """The Marks of "le Togo et le Ghana ont": states named together that nothing governs, or an empty list."""
    marks = {k: mark for k, mark in sentence.marks.items() if mark.is_state_name}
    run, stop = [], None
    for k in sorted(marks):
        is_next = stop is not None and set(sentence.lows[stop:k]) <= BETWEEN
        run = [*run, marks[k]] if is_next else [marks[k]] if _is_free(sentence, k) else []
        stop = marks[k].stop if run else None
        if len(run) > 1 and sentence.low(stop) in (*VERBS, ","):
            return run
    return []


def _is_free(sentence, k):
    """Whether the state at token `k` begins the sentence or stands behind a comma."""
    first = k - (sentence.low(k - 1) in BETWEEN - {",", "et"})
    return first == 0 or sentence.low(first - 1) in (",", ":")


def _is_done(sentence):
    """Whether something is told as done, or only the end of the session, by a noun: "Clôture mardi de la session"."""
    finite = [k for k in range(len(sentence)) if clauses.is_finite(sentence, k)]
    is_past = any(clauses.tense_of(sentence, k) in ("past", "pluperfect") for k in finite)
    is_denied = any(clauses.is_denied(sentence, k, k + DENIAL) for k in finite)
    return is_past and not is_denied or not finite and sentence.low(0) in _words("beside")


def remember_sitting(scene, drafts):
    """Those named behind a session of two states without their own took part: "paraphés par les ministres A et B"."""
    last = drafts[-1] if drafts else None
    if last is None or not last.is_near(scene, BEHIND) or not _awaits_names(last):
        return
    pairs = scene.pairs()
    named = next((p for g, p in pairs if g.governor in GOVERNORS and len(p) == SIDES and all(map(_is_open, p))), [])
    if named:
        last.persons = [*last.persons, *named]
        last.sentences.append(scene.number)


def _awaits_names(draft):
    """Whether talks are told of two states alone."""
    return draft.kind == "negotiation" and not draft.named and len(_unnamed(draft)) == SIDES


def _is_open(person):
    return person.name and person.function and not person.parties


def share_states(drafts):
    """Give each of two named persons without state the one in his place: of those told to sit ("présidée par A et B"),
    else of the contact told before ("Les présidents … se sont écrit. Les ministres A et B ont fait de même").
    """
    for number, draft in enumerate(drafts):
        if draft.kind not in ("letter", "negotiation"):
            continue
        without, states = [person for person in draft.named if not person.parties], _unnamed(draft)
        if draft.kind == "letter" and number and _of_one_office(without):
            states = _states(drafts[number - 1])
        if len(states) == len(without) == len(draft.named) == SIDES:
            for person, state in zip(without, states):
                person.parties = _state_of(state)


def _state_of(person):
    """The first Party of `person`, without the body that he serves in it."""
    return tuple(party._replace(body=None) if party.country else party for party in person.parties[:1])


def _of_one_office(persons):
    """Whether one word names the office of all: "les ministres des Affaires étrangères, A et B"."""
    return len({person.function and person.function.printed for person in persons}) == 1 and bool(persons[0].function)


def _states(draft):
    """One person of each of the two states of `draft`, in the order told, or an empty list."""
    told = {person.country: person for person in reversed(draft.persons) if person.country}
    order = [person for person in draft.persons if told.get(person.country) is person]
    return order if len(order) == SIDES and len(told) == SIDES else []


def _unnamed(draft):
    """Those of `draft` who are told by their state alone."""
    return [p for p in draft.persons if p.parties and not (p.name or p.function or p.is_plural)]
