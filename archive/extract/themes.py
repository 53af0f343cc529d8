"""The themes that a dispatch says were discussed, from the words of data/themes.toml."""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from archive.extract.bodies import find_bodies, parent_body
from archive.extract.gazetteer import Gazetteer, expand, fold
from archive.extract.passages import Spans, by_passage, find_mentions

DATA = Path(__file__).parent / "data" / "themes.toml"

BILATERAL, MULTILATERAL, SECURITY = "cooperation-bilaterale", "cooperation-multilaterale", "securite-regionale"

# What a word is worth, by where it stands. Chosen by hand: a subject named once in a report of talks makes a theme; a
# mere field needs a list of fields or a second sentence; background needs more than one subject.
WEIGHTS = {
    "headline": {"subject": 1.0, "field": 0.6},
    "talks": {"subject": 1.0, "field": 0.5},
    "background": {"subject": 0.4, "field": 0.2},
}
TOLD = 1.0  # a field that a word of talking governs: "il a été question de commerce"
TOLD_REACH, SAID_REACH = 160, 60  # characters between such a word and the field; a word of asking and the field
LONG_LIST = 3  # items of a list in which a subject too is no more than named: "l'économie, le transport, l'humanitaire"
LISTED = 1.0  # a field in a list that names another theme as well
REPEATED = 0.25  # each further word on a theme in one sentence
ENOUGH = 0.99
# Talks of two parties on nothing in particular are talks on their relations: one word of it is enough.
ENOUGH_BILATERAL = 0.45
# Without a contact there is a subject, and little else: a theme must be near the strongest.
SUBJECT_SHARE = 0.5

# "ministre de l’Economie et des Finances", "commissaire à l'Education, à la Science": a function, not a subject.
_OF = r"(?:de la |de l['’]|du |des |d['’]|de |à la |à l['’]|aux? )"
FUNCTION = re.compile(
    r"[ACDMSacdms](?<!\w.)"  # the first letter apart, because a search for letters is quick
    r"(?:inistres?|inistères?|ecrétaires? (?:d['’][EÉ]tat|pour)|onseill(?:er|ère)s?|ttachée?s?"
    r"|ommissaires?|omités?|épartements?|irect(?:ion|eur|rice)s?)"
    rf"(?:[ -](?!de |du |des |d['’])[\w'’-]+){{0,3}}? {_OF}[\w-]+(?: [a-zà-ÿ]{{4,}})?"
    rf"(?:(?:,| et|, et|(?= à | aux? )) {_OF}[A-ZÀ-Ý][\w-]+(?: [a-zà-ÿ]{{4,}})?)*"
)
# What may stand between two items of a list: "commerce[ et les ]transports", "énergie[ verte, des ]ports".
LIST_GAP = re.compile(
    r" (?:a la |a l'|aux? )"
    r"|[^.;:,]{0,25}?(?:,| et| ou| puis| ainsi que| mais aussi|/)(?: |$)"
    r"(?:(?:et|ou|encore|puis|enfin|de|du|des|la|les?|aux?|a|en|dans|sur|par|pour|meme|aussi|secteurs?|domaines?|matiere"
    r"|en passant par|ainsi que|y compris|notamment|affaires|questions) |[ld]')*"
)
LIST_GAP_REACH = 45
CUES = ("background", "talk", "said", "talked")
TOPICS = ("subject", "field", "neutral")
SEVERAL = re.compile(r"\b(?:trilateral|tripartite|quadrilateral|quadripartite|format (?:trois|\d))")
BESIDE = re.compile(
    r"(?:en marge|occasion|siege|lors|devant|tribune|aupres|conference|reunion|assemblees?|session"
    r"|a la veille|sanctions|tete)[^,.]{0,40}$"
)
WITHIN = re.compile(
    r"\b(?:au sein|cadre|activites|travaux|reformes?|presidence|priorites|echeances|agenda|candidature|adhesion|role"
    r"|relance|marche|integration|avenir|organes|action|programmes?|appui|soutien)"
    r"(?: [\w'-]+){0,2} (?:de la |de l'|du |des |de |d'|a la |a l'|au |l'|la )$"
)
# "le représentant spécial de l'OSCE", "la délégation du PNUD": who talks, not what about.
SERVED_BEFORE = re.compile(
    r"\b(?:secretaire|representante?|direct(?:eur|rice)|commissaire|presidente?|chef|cheffe|delegation|porte-parole"
    r"|envoyee?|coord(?:on|in)nat(?:eur|rice)|mission|ambassad(?:eur|rice)|siege|bureau|commandant|rapporteu[rs]e?"
    r"|fonctionnaire|agences?|conseil|assemblee|gouverneur|administrat(?:eur|rice)|coordonnateur|observat\w+"
    r"|aupres)(?: (?!(?:a|ont|est|sont|qui|que)\b)[\w'-]+){0,6} (?:de la |de l'|du |des |de |d'|l'|la )$"
)
BODY_REACH = 70
EUROPEAN = frozenset(("ue", "conseil-ue", "commission-europeenne", "conseil-europeen", "parlement-europeen", "seae"))
NOT_A_FRAME = frozenset(("groupe-de-minsk", "apce", "cedh", "cij", "cpi", *EUROPEAN))
CRISIS_REACH = 40


class ThemeHit(NamedTuple):
    """A theme and the words that show it best.

    strength is "main" (headline, lead, or said in two sentences), "discussed", or "listed" (one item of a list).
    """

    slug: str
    strength: str
    start: int
    end: int
    rule: str
    score: float  # what all its words weigh together


class _Evidence(NamedTuple):
    slug: str
    start: int
    end: int
    weight: float
    group: object  # what counts as one saying: number of the sentence, or name of a zone or body
    place: str
    rule: str  # "subject", "field", "listed", "told", "crisis", "zone", "body", "parties"


class _Word(NamedTuple):
    slug: str
    level: str  # "subject", "field", "neutral", "zone", "crisis"


class _Frame(NamedTuple):
    """Who talks, as far as themes care: `multilateral` is where the text shows three sides or a body, or None."""

    states: frozenset
    bodies: frozenset
    multilateral: tuple | None  # (start, end)
    is_visit: bool  # of one state to another

    @property
    def is_beyond_two(self):
        """Whether three sides talk, or one state with a body and nobody else, the European Union excepted."""
        return bool(self.multilateral) or (len(self.states) == 1 and bool(self.bodies - EUROPEAN))


@cache
def _table():
    return tomllib.loads(DATA.read_text("utf-8"))


def theme_slugs():
    """The slugs of all themes, in the order of the guide."""
    return tuple(slug for slug, entry in _table().items() if isinstance(entry, dict))


@cache
def _gazetteer():
    words = defaultdict(set)
    table = _table()
    for slug in theme_slugs():
        for level, patterns in table[slug].items():
            for form in _forms(patterns):
                words[form].add(_Word(slug, level))
    for form in _forms(table["zones"]):
        words[form].add(_Word(SECURITY, "zone"))
    for form in _forms(table["neutral"]):
        words[form].add(_Word("", "neutral"))
    for form in _forms(table["crisis_words"]):
        words[form].add(_Word(SECURITY, "crisis"))
    known = {form: tuple(sorted(found)) for form, found in words.items()}
    return Gazetteer(known | dict.fromkeys(_forms(table["hidden"])))


@cache
def _cues():
    """The words that tell what a sentence is for: "background", "talk" (its object follows), "talked" (it stands
    before)."""
    cues = defaultdict(set)
    for cue in CUES:
        for form in _forms(_table()[cue]):
            cues[form].add(cue)
    return Gazetteer(cues)


def _forms(patterns):
    return (form for pattern in patterns for form in expand(pattern))


def find_themes(cleaned, *, contact_spans=None, contacts=None, mentions=None):
    """The themes of a dispatch as ThemeHit, the best supported first.

    cleaned        archive.clean.cleaned.Cleaned; offsets count in its clean text
    contact_spans  (start, end) of the text to keep to, for one contact among several; None: the whole
    contacts       what the dispatch reports, archive.extract.annotation.Contact; empty where it reports none, so that
                   its subject alone counts; None: guessed from headline and lead
    mentions       archive.extract.passages.Mentions of the dispatch, where the caller has them
    """
    reading = _Reading(cleaned.text, mentions or find_mentions(cleaned), contact_spans)
    frame = reading.frame(contacts)
    by_slug = defaultdict(list)
    for item in reading.evidence(frame):
        by_slug[item.slug].append(item)
    scores = {slug: _score(items) for slug, items in by_slug.items()}
    is_enough = _bar(scores, has_contact=contacts is None or bool(contacts))
    found = [_theme_hit(slug, by_slug[slug], score) for slug, score in scores.items() if is_enough(slug, score)]
    return sorted(found, key=lambda hit: (-hit.score, hit.start))


def _bar(scores, *, has_contact):
    if not has_contact:
        least = max(ENOUGH, SUBJECT_SHARE * max(scores.values(), default=0))
        return lambda slug, score: score >= least
    return lambda slug, score: score >= (ENOUGH_BILATERAL if slug == BILATERAL else ENOUGH)


def _score(items):
    """Each sentence gives its best word and a little for every further one; a zone counts once in all."""
    sayings = defaultdict(list)
    for item in items:
        sayings[item.group].append(item.weight)
    return sum(
        max(weights) * (1 if isinstance(group, str) else 1 + REPEATED * (len(weights) - 1))
        for group, weights in sayings.items()
    )


def _theme_hit(slug, items, score):
    best = max(items, key=lambda item: item.weight)
    return ThemeHit(slug, _strength(items), best.start, best.end, f"themes.{best.rule}", score)


def _strength(items):
    if all(item.rule == "listed" for item in items) and len({item.group for item in items}) == 1:
        return "listed"
    is_prominent = any(item.place != "body" and item.weight >= 0.5 for item in items)
    return "main" if is_prominent or len({item.group for item in items}) > 1 else "discussed"


def _parties(contact):
    names = [(name, fold(name)) for name in contact.organizations]
    return contact.countries, {body.key for name, folded in names for body in find_bodies(name, folded)}


class _Reading:
    """One dispatch being read for its themes."""

    def __init__(self, text, mentions, spans):
        self.text, self.folded = text, mentions.folded
        kept = Spans(spans or ())
        self.passages = [p for p in mentions.passages if spans is None or kept.meet(p.start, p.end)]
        self.states, self.bodies = mentions.states, mentions.bodies
        masks = Spans([*(m.span() for m in FUNCTION.finditer(text)), *((b.start, b.end) for b in self.bodies)])
        hits = _gazetteer().find(self.folded, text)
        self.hits = [hit for hit in hits if not masks.hold(hit.start, hit.end)]

    def frame(self, contacts):
        heads = [p for p in self.passages if p.place != "body"]
        parties = [self._guessed_parties(heads)] if contacts is None else [_parties(contact) for contact in contacts]
        states = frozenset(code for codes, _ in parties for code in codes)
        bodies = frozenset(key for _, keys in parties for key in keys)
        known = contacts or ()
        is_summit = any(contact.kind == "summit" and len(contact.countries) > 2 for contact in known)
        is_visit = any(contact.kind == "visit" and len(contact.countries) > 1 for contact in known)
        return _Frame(states, bodies, self._format(heads, is_summit), is_visit)

    def _guessed_parties(self, heads):
        states = [state for group in by_passage(heads, self.states) for state in group]
        bodies = [body for group in by_passage(heads[:2], self.bodies) for body in group]
        keys = {b.key for b in bodies if not BESIDE.search(self.folded[max(0, b.start - 60) : b.start])}
        return {code for state in states for code in state.codes[:1]}, keys

    def _format(self, heads, is_summit):
        """Where headline or lead names a format of three sides; the whole of the first for a summit; else None."""
        several = (SEVERAL.search(self.folded, p.start, p.end) for p in heads)
        whole = (heads[0].start, heads[0].end) if is_summit and heads else None
        return next((found.span() for found in several if found), whole)

    def evidence(self, frame):
        found = []
        if frame.multilateral:
            found.append(_Evidence(MULTILATERAL, *frame.multilateral, 1.0, 0, "lead", "parties"))
        if frame.is_visit and self.passages:
            found.append(_Evidence(BILATERAL, *self.passages[0][:2], 0.5, 0, "body", "parties"))
        for said in self._sentences():
            for item in said.evidence(self.folded, frame):
                found.append(_moved(item) if item.slug == BILATERAL and frame.is_beyond_two else item)
        return found

    def _sentences(self):
        cues = _cues().find(self.folded, self.text)
        groups = [by_passage(self.passages, found) for found in (self.hits, self.states, self.bodies, cues)]
        for number, (passage, hits, states, bodies, told) in enumerate(zip(self.passages, *groups)):
            is_aside = any("background" in cue.payload for cue in told)
            rank = "headline" if passage.place == "headline" else "background" if is_aside else "talks"
            talk = [cue.end for cue in told if "talk" in cue.payload]
            said = [cue.end for cue in told if "said" in cue.payload]
            talked = [cue.start for cue in told if "talked" in cue.payload]
            yield _Sentence(number, passage.place, WEIGHTS[rank], hits, states, bodies, talk, said, talked)


def _moved(item):
    """What would be talks of two, as work with a body or in a format of several: no less of it is needed."""
    return item._replace(slug=MULTILATERAL, weight=min(1.0, 2 * item.weight))


class _Sentence(NamedTuple):
    """A sentence with what was found in it; `weights` is what words are worth there."""

    number: int
    place: str
    weights: dict
    hits: list
    states: list
    bodies: list
    talk: list  # where words of talking end whose object follows
    said: list  # where words of asking and offering end
    talked: list  # where words of talking begin whose subject stands before

    def evidence(self, folded, frame):
        in_lists = _in_lists(folded, self.hits)
        for hit in self.hits:
            for word in hit.payload:
                if word.level in ("subject", "field"):
                    rule, weight = self._worth(word, hit, in_lists.get(hit.start, 0))
                    yield _Evidence(word.slug, hit.start, hit.end, weight, self.number, self.place, rule)
        yield from self._zones(folded, frame)
        yield from self._frames(folded, frame)

    def _worth(self, word, hit, items):
        """(rule, weight) of a word that stands in a list of so many items; 0 for none."""
        if self.weights is WEIGHTS["background"]:
            return word.level, self.weights[word.level]
        if items >= (LONG_LIST if word.level == "subject" else 1):
            return "listed", LISTED
        if word.level == "subject":
            return word.level, self.weights[word.level]
        return (
            ("told", TOLD)
            if self.place != "headline" and self._is_told(hit)
            else (word.level, self.weights[word.level])
        )

    def _is_told(self, hit):
        """Whether a word of talking has `hit` for its object or its subject."""
        before = bisect_left(self.talked, hit.end)
        return (
            _ends_within(self.talk, hit.start, TOLD_REACH)
            or _ends_within(self.said, hit.start, SAID_REACH)
            or (before < len(self.talked) and self.talked[before] - hit.end <= TOLD_REACH)
        )

    def _zones(self, folded, frame):
        crises = [hit.end for hit in self.hits if any(word.level == "crisis" for word in hit.payload)]
        zones = [(h.start, h.end, 1.0) for h in self.hits if any(w.level == "zone" for w in h.payload)]
        zones += [(s.name_start, s.end, 0.5) for s in self.states if _is_crisis_state(s, frame)]
        for start, end, share in zones:
            if _ends_within(crises, start, CRISIS_REACH):
                yield _Evidence(SECURITY, start, end, self.weights["subject"], self.number, self.place, "crisis")
            else:
                weight = share * self.weights["field"]
                yield _Evidence(SECURITY, start, end, weight, folded[start:end], self.place, "zone")

    def _frames(self, folded, frame):
        """The bodies whose work is talked of; a body that somebody serves, or where he happens to be, is none."""
        for body in self.bodies:
            before = folded[max(0, body.start - BODY_REACH) : body.start]
            if not _is_frame(body.key) or SERVED_BEFORE.search(before) or BESIDE.search(before):
                continue
            is_work = WITHIN.search(before) or (self._is_told(body) and body.key not in frame.bodies)
            if is_work or body.key not in frame.bodies:
                weight, group = self.weights["subject" if is_work else "field"], f"{body.key} {self.number}"
                yield _Evidence(MULTILATERAL, body.start, body.end, weight, group, self.place, "body")


def _is_crisis_state(state, frame):
    return state.form == "name" and state.codes[0] in _crisis_states() - frame.states


@cache
def _crisis_states():
    return frozenset(_table()["crisis_states"])


def _ends_within(ends, start, reach):
    """Whether one of `ends` (of words, ascending) comes at most `reach` characters before `start`."""
    at = bisect_right(ends, start) - 1
    return at >= 0 and start - ends[at] <= reach


def _is_frame(key):
    return key not in NOT_A_FRAME and parent_body(key) not in EUROPEAN


def _in_lists(folded, hits):
    """{start: how many items} of the hits that stand in a list which names two themes or more."""
    topics = [hit for hit in hits if any(word.level in TOPICS for word in hit.payload)]
    runs = []
    for hit in topics:
        if runs and _is_list_gap(folded, runs[-1][-1].end, hit.start):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return {hit.start: len(run) for run in runs if _themes_in(run) > 1 for hit in run}


def _is_list_gap(folded, start, end):
    return end - start <= LIST_GAP_REACH and LIST_GAP.fullmatch(folded, start, end) is not None


def _themes_in(run):
    themes = {word.slug for hit in run for word in hit.payload if word.level in TOPICS}
    return len(themes - {"", BILATERAL, MULTILATERAL})
