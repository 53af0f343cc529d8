"""A visit told by who will receive the visitor: "X recevra lundi Y", "Y sera reçu lundi par X", "X verra Y à Riga"."""

from typing import NamedTuple

from archive.extract.people.heads import Party
from archive.extract.words.lexicon import word_sets

NEAR = 4  # tokens of "doit également recevoir", "sera ensuite reçu"
MUST = frozenset(("doit", "doivent", "va", "vont"))
SUBORDINATE = frozenset(("où", "qui", "que", "qu'", "quand", "si", "lorsque", "dont"))
_words = word_sets("verbs", "programme")


class Expected(NamedTuple):
    """`guests` and their `hosts`, named officials of two states; `party`: that of the hosts; of tokens [start:stop]."""

    guests: list
    hosts: list
    party: Party
    start: int
    stop: int


def expected(scene, home=frozenset()):
    """The Expected of a sentence (drafts.Scene) whose main verb tells of a reception to come, or None.

    home  the states that an official of no printed state most likely serves
    """
    if all(scene.words.isdisjoint(_words(key)) for key in ("will_receive", "will", "receive", "meets")):
        return None
    for at in range(1, len(scene.sentence)):
        if at not in scene.inside and (sides := _sides(scene, at)) is not None:
            return _between(*sides, at, home)
    return None


def _sides(scene, at):
    """(guests, hosts) where the verb at token `at` joins them, else None."""
    if not SUBORDINATE.isdisjoint(scene.sentence.lows[:at]):
        return None
    before, low = scene.sentence.lows[max(0, at - NEAR) : at], scene.sentence.low(at)
    subject = scene.last_under("", stop=at)
    if low in _words("will_receive") or low in _words("receive") and not MUST.isdisjoint(before):
        return scene.first_under("", start=at), subject
    if low in _words("received") and not _words("will").isdisjoint(before):
        return subject, scene.first_under("par", start=at)
    return _met_in_city(scene, at, subject) if low in _words("meets") else None


def _met_in_city(scene, at, subject):
    """(guests, hosts) of "X rencontrera Y à Riga": host is who serves the state of the city; or None."""
    other = scene.first_under("", start=at) or scene.first_under("avec", start=at)
    cities = (mark.value for k, mark in scene.sentence.marks.items() if k > at and mark.kind == "city")
    city = next(cities, None)
    if city is None or not (subject and other):
        return None
    if other[0].country == city.country:
        return subject, other
    return (other, subject) if subject[0].country == city.country else None


def _between(guests, hosts, at, home):
    are_known = all(person.name for person in (*guests, *hosts)) and all(person.function for person in guests)
    if not (guests and hosts and are_known and guests[0].parties):
        return None
    host = _served_by_host(hosts[0], home)
    is_visit = host is not None and host.country and host.side != guests[0].side
    return Expected(guests, hosts, host, at, at + 1) if is_visit else None


def _served_by_host(host, home):
    """The Party that a host serves: as told, or where nothing is, the one state that the dispatch is at home in."""
    if host.parties:
        return host.parties[0] if host.function else None
    return Party(*home, None, *host.name_at) if len(home) == 1 else None
