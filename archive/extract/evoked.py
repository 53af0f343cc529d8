"""The states and bodies that a dispatch talks about without their taking part."""

import re
from typing import NamedTuple

from archive.extract.mentions.bodies import find_bodies, parent_body
from archive.extract.mentions.passages import Spans, by_passage, find_mentions
from archive.extract.words.gazetteer import fold

# A capital stands for its state where it acts ("Erevan a répondu", "selon Moscou", "entre Kiev et Moscou"); behind
# "à", "de", "vers" it is mostly the city.
ACTING_BEFORE = re.compile(
    r"(?:^|[.!?:;»\n]\s+|,\s|\b(?:que|selon|pour|par|avec|contre|entre|mais|et|comme|dont) |\bqu')$"
)
ACTING_AFTER = re.compile(
    r" (?:n'|ne |s'|se |l'|le |la |les |y )?(?:a|ont|avait|avaient|est|sont|etait|etaient|veut|veulent|entend|entendent"
    r"|doit|doivent|peut|peuvent|juge|jugent|estime|estiment|souhaite|souhaitent|demande|reclame|accuse|refuse|propose"
    r"|appuie|soutient|soutiennent|poursuivr\w+|devr\w+|cherche|cherchent|multiplie|affirme|dit|disent|tient|tiennent"
    r"|reste|restent)\b"
)
BETWEEN = re.compile(r"\b(?:entre|opposant|reliant) $")
AGENCIES = ("agence", "quotidien", "journal", "chaine", "hebdomadaire")
OF_AN_AGENCY = re.compile(r"\b(?:agence|quotidien|journal|chaine|hebdomadaire)s? (?:[\w'-]+ )?$")
BEFORE_REACH = 24


class EvokedState(NamedTuple):
    """`spans`: (start, end) of every mention, in reading order."""

    code: str
    spans: tuple


class EvokedBody(NamedTuple):
    name: str
    key: str
    spans: tuple


def find_evoked(cleaned, *, party_countries, party_bodies, mentions=None):
    """(states, bodies) that the dispatch evokes, as EvokedState and EvokedBody, in the order of first mention.

    cleaned          archive.clean.cleaned.Cleaned; offsets count in its clean text
    party_countries  codes of the states that take part
    party_bodies     names of the bodies that take part, as printed; their organs and what they belong to are not
                     evoked either
    mentions         archive.extract.mentions.passages.Mentions of the dispatch, where the caller has them
    The dateline and the signature of the agency do not count; a capital counts only where it acts for its state.
    """
    mentions = mentions or find_mentions(cleaned)
    bodies = _told(mentions.passages, mentions.bodies)
    masks = Spans((body.start, body.end) for body in bodies)
    states = sorted([*_states(mentions), *_capitals(mentions)])
    told = [state for state in _told(mentions.passages, states) if not masks.hold(state.start, state.end)]
    return _evoked_states(told, set(party_countries)), _evoked_bodies(bodies, party_bodies)


class _Told(NamedTuple):
    start: int
    end: int
    code: str


def _told(passages, found):
    """Those of `found` that stand in headline or body."""
    return [mention for group in by_passage(passages, found) for mention in group]


def _states(mentions):
    is_told = any(map(mentions.folded.__contains__, AGENCIES))
    for state in mentions.states:
        if not (is_told and OF_AN_AGENCY.search(mentions.folded[max(0, state.start - BEFORE_REACH) : state.start])):
            codes = state.codes if state.form == "compound" else state.codes[:1]
            yield from (_Told(state.start, state.end, code) for code in codes)


def _capitals(mentions):
    """The capitals that act for their state, alone ("Erevan a répondu") or in a pair ("entre Kiev et Moscou")."""
    capitals = [city for city in mentions.cities if city.is_capital]
    acting = {city for city in capitals if _acts(mentions.folded, city)}
    for first, second in zip(capitals, capitals[1:]):
        if _is_pair(mentions.folded, first, second):
            acting |= {first, second}
    return [_Told(city.start, city.end, city.country) for city in acting]


def _acts(folded, city):
    before = folded[max(0, city.start - BEFORE_REACH) : city.start]
    return bool(ACTING_BEFORE.search(before)) and bool(ACTING_AFTER.match(folded, city.end))


def _is_pair(folded, first, second):
    """Whether the two stand as "entre Kiev et Moscou"."""
    before = folded[max(0, first.start - BEFORE_REACH) : first.start]
    return folded[first.end : second.start] == " et " and bool(BETWEEN.search(before))


def _evoked_states(told, parties):
    spans = {}
    for mention in told:
        if mention.code not in parties:
            spans.setdefault(mention.code, []).append((mention.start, mention.end))
    return [EvokedState(code, tuple(found)) for code, found in spans.items()]


def _evoked_bodies(bodies, party_names):
    parties = {body.key for name in party_names for body in find_bodies(name, fold(name))}
    parties |= {fold(name) for name in party_names}
    parties |= {parent_body(key) for key in parties if parent_body(key)}
    spans, names = {}, {}
    for body in bodies:
        if body.key not in parties and parent_body(body.key) not in parties:
            spans.setdefault(body.key, []).append((body.start, body.end))
            names[body.key] = body.name
    return [EvokedBody(names[key], key, tuple(found)) for key, found in spans.items()]
