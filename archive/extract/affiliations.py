"""The state of a person whose function names none: that of those he stands among, of the dispatch's city, or the one
that the dispatch speaks of and nobody else serves.
"""

from collections import Counter

from archive.extract.functions import Party

DATELINE = 2.5  # what the dateline's city weighs against one mention of a state


def affiliate(drafts, scenes, states, cities, dateline):
    """Give a party to every named person of `drafts` who has none, where one can be told. Returns those persons."""
    for scene in scenes:
        _among(scene)
    weights = _weights(states, cities, dateline)
    given = []
    for draft in drafts:
        for person in draft.persons:
            if person.name and not person.parties and (party := _likeliest(draft, person, weights, states, cities)):
                person.parties = (party,)
                given.append(person)
    return given


def _among(scene):
    """ "le cardinal X, secrétaire d'Etat du Saint-Siège, et Mgr Y, secrétaire …": Y serves what X serves."""
    for group, persons in zip(scene.groups, scene.persons):
        for one, other in zip(persons, persons[1:]):
            if one.parties and not other.parties and other.function is not None and group.actors[0].form == "person":
                other.parties = one.parties[:1]


def _weights(states, cities, dateline):
    weights = Counter()
    for mention in states:
        weights.update(mention.codes if mention.form == "compound" else mention.codes[:1])
    weights.update(city.country for city in cities if city.is_capital)
    if dateline is not None:
        weights[dateline.country] += DATELINE
    return weights


def _likeliest(draft, person, weights, states, cities):
    taken = {other.country for other in draft.persons if other is not person} | {p.country for p in draft.parties[:1] if len(draft.parties) == 1}
    left = [(weight, code) for code, weight in weights.items() if code not in taken]
    if not left:
        return None
    code = max(left)[1]
    printed = next((m for m in states if code in m.codes), None) or next(c for c in cities if c.country == code)
    return Party(code, None, printed.start, printed.end)
