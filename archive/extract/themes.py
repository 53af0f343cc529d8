"""The themes that a dispatch says were discussed, from the words of data/themes.toml."""

import re
from collections import defaultdict
from typing import NamedTuple

from archive.extract.mentions.bodies import find_bodies, is_movement
from archive.extract.mentions.passages import Spans, by_passage, find_mentions
from archive.extract.topics import (
    BESIDE,
    BILATERAL,
    ENOUGH,
    EUROPEAN,
    MULTILATERAL,
    WEIGHTS,
    Evidence,
    Sentence,
    cues,
    ends_within,
    masked,
    topic_hits,
)
from archive.extract.words.gazetteer import fold

REPEATED = 0.25  # each further word on a theme in one sentence
# Talks of two parties on nothing in particular are talks on their relations: one word of it is enough.
ENOUGH_BILATERAL = 0.45
# Without a contact there is a subject, and little else: a theme must be near the strongest.
SUBJECT_SHARE = 0.5
TALKING = ("talk", "talked")
VOICE_REACH = 40  # characters between somebody outside the news and what he says of it
SHORT = 4  # sentences; what closes a longer dispatch is mostly background
# « 412 milliards de francs CFA », « 38 ringgits », « Rs 2,9 milliards »; and what a report of figures counts in.
SUM = re.compile(
    r"\d (?:(?:million|milliard)s? (?:de |d')?)?(?:francs?|f ?cfa|fcfa|dollars?|euros?|roubles?|ringgits?|dirhams?"
    r"|dinars?|livres?|pesos?|reais|yuans?|yens?|wons?|roupies?|rials?|riyals?|tenges?|soums?|manats?|leks?|zlotys?|nairas?|cedis?"
    r"|shillings?|kwanzas?|meticais|ariarys?|ouguiyas?|gourdes?|lei|levs?|forints?|couronnes?|usd|eur|[$€])(?!\w)"
    r"|(?<!\w)(?:rs|usd|eur|[$€]) ?\d"
)
FIGURES = re.compile(
    r"\d ?%|\d pour cent|\d (?:millions? de |milliards? de )?(?:tonnes?|kilos?|quintaux|barils|conteneurs|touristes"
    r"|visiteurs|passagers|vehicules|megawatts|nuitees)(?!\w)"
)
ECONOMY = "commerce-economie"
FORMATS = ("summit", "video_call", "negotiation")  # kinds of contact that make a format of three states
SEVERAL = re.compile(r"\b(?:trilateral|tripartite|quadrilateral|quadripartite|format (?:trois|\d))")


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


class _Frame(NamedTuple):
    """Who talks, as far as themes care: `multilateral` is where the text shows three sides or a body, or None."""

    states: frozenset
    bodies: frozenset
    multilateral: tuple | None  # (start, end)
    is_visit: bool  # of one state to another
    has_talks: bool

    @property
    def is_with_body(self):
        """Whether one state talks with a body and nobody else, the European Union excepted."""
        return len(self.states) == 1 and bool(self.bodies - EUROPEAN)


def find_themes(cleaned, *, contact_spans=None, contacts=None, mentions=None):
    """The themes of a dispatch as ThemeHit, the best supported first.

    cleaned        archive.clean.cleaned.Cleaned; offsets count in its clean text
    contact_spans  (start, end) of the text to keep to, for one contact among several; None: the whole
    contacts       what the dispatch reports, archive.extract.annotation.Contact; empty where it reports none, so that
                   its subject alone counts; None: guessed from headline and lead
    mentions       archive.extract.mentions.passages.Mentions of the dispatch, where the caller has them
    """
    reading = _Reading(cleaned.text, mentions or find_mentions(cleaned), contact_spans)
    frame = reading.frame(contacts)
    by_slug = defaultdict(list)
    for item in reading.evidence(frame):
        by_slug[item.slug].append(item)
    has_contact = contacts is None or bool(contacts)
    if not has_contact and (sums := _told_sums(reading.folded)):
        by_slug[ECONOMY].append(Evidence(ECONOMY, *sums, 1.0, 0, "lead", "sums"))
    scores = {slug: _score(items) for slug, items in by_slug.items() if not has_contact or _is_more_than_things(items)}
    is_enough = _bar(scores, has_contact=has_contact)
    found = [_theme_hit(slug, by_slug[slug], score) for slug, score in scores.items() if is_enough(slug, score)]
    found = sorted(found, key=lambda hit: (-hit.score, hit.start))
    return found if has_contact else [hit for hit in found if _is_of_subject(hit, found[0].score)]


def _is_of_subject(hit, most):
    """Whether a theme belongs to the subject of a dispatch without a contact: what it says by the way does not."""
    return hit.strength == "main" or hit.strength == "discussed" and hit.score >= most


def _told_sums(folded):
    """(start, end) of an amount of money in a report of figures, which tells of shares or tonnes too; or None."""
    sums = SUM.search(folded)
    return sums.span() if sums and len(FIGURES.findall(folded)) > 1 else None


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


def _is_more_than_things(items):
    """Whether a headline or a word that names the theme shows it; things alone are mere scenery, however many."""
    return any(item.rule != "thing" or item.place == "headline" for item in items)


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


def _is_format(contact):
    """Whether three states and more talk."""
    return contact.kind in FORMATS and len(contact.countries) > 2


def _is_visit(contact):
    return contact.kind == "visit" and len(contact.countries) > 1


class _Reading:
    """One dispatch being read for its themes."""

    def __init__(self, text, mentions, spans):
        self.text, self.folded = text, mentions.folded
        kept = Spans(spans or ())
        self.passages = [p for p in mentions.passages if spans is None or kept.meet(p.start, p.end)]
        self.states, self.bodies = mentions.states, mentions.bodies
        masks = Spans(
            [
                *masked(text),
                *((b.start, b.end) for b in self.bodies if not is_movement(b.key)),
            ]
        )
        hits = topic_hits(text, self.folded, self.states)
        self.hits = [hit for hit in hits if not masks.hold(hit.start, hit.end)]

    def frame(self, contacts):
        heads = [p for p in self.passages if p.place != "body"]
        parties = [self._guessed_parties(heads)] if contacts is None else [_parties(contact) for contact in contacts]
        states = frozenset(code for codes, _ in parties for code in codes)
        bodies = frozenset(key for _, keys in parties for key in keys)
        known = contacts or ()
        format_of_three = self._format(heads, any(map(_is_format, known)))
        return _Frame(states, bodies, format_of_three, any(map(_is_visit, known)), contacts is None or bool(contacts))

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
            found.append(Evidence(MULTILATERAL, *frame.multilateral, 1.0, 0, "lead", "parties"))
        if frame.is_visit and self.passages:
            found.append(Evidence(BILATERAL, *self.passages[0][:2], 0.5, 0, "body", "parties"))
        for said in self._sentences("talks" if frame.has_talks else "report"):
            for item in said.evidence(self.folded, frame):
                found.append(_moved(item) if item.slug == BILATERAL and frame.multilateral else item)
        return _of_body_alone(found) if frame.is_with_body else found

    def _sentences(self, body_rank):
        told = cues.find(self.folded, self.text)
        groups = [by_passage(self.passages, found) for found in (self.hits, self.states, self.bodies, told)]
        last = len(self.passages) - 1
        for number, (passage, hits, states, bodies, told) in enumerate(zip(self.passages, *groups)):
            if not (hits or states or bodies):
                continue
            talk = [cue.end for cue in told if "talk" in cue.payload]
            talked = [cue.start for cue in told if "talked" in cue.payload]
            is_close = number == last >= SHORT and not (talk or talked)
            rank = _rank(passage, told, "report" if is_close else body_rank)
            yield Sentence(number, passage.place, WEIGHTS[rank], hits, states, bodies, talk, talked)


def _rank(passage, told, of_body):
    """The key of WEIGHTS for the words of a sentence; `told`: the cues in it, `of_body`: what the body's have."""
    if passage.place == "headline":
        return "headline"
    if any("background" in cue.payload for cue in told):
        return "background"
    is_beside = passage.place == "body" and of_body == "talks" and _is_beside(passage, told)
    return "background" if is_beside else of_body


def _is_beside(passage, told):
    """Whether it describes what one should know beside the talks, or tells what others say of them from outside."""
    at = {kind: [cue for cue in told if kind in cue.payload] for kind in ("describing", "outsider", "voice", *TALKING)}
    outsiders = [cue.end for cue in at["outsider"]]
    if any(ends_within(outsiders, cue.start, VOICE_REACH) for cue in at["voice"]):
        return True
    is_said = any(at[kind] for kind in ("voice", *TALKING))
    return not is_said and any(cue.start == passage.start for cue in at["describing"])


def _of_body_alone(items):
    """`items` of talks with a body: where its own work is told of, a mere "coopération" or "liens" is that work."""
    work = sum(item.weight for item in items if item.slug == MULTILATERAL)
    return [item for item in items if work < ENOUGH or item.slug != BILATERAL or item.rule != "field"]


def _moved(item):
    """What would be talks of two, as work with a body or in a format of several: no less of it is needed."""
    return item._replace(slug=MULTILATERAL, weight=min(1.0, 2 * item.weight))
