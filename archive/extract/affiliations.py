"""The state of a person whose function names none: that of those he stands among, of the dispatch's city, or the one
that the dispatch speaks of and nobody else serves.
"""

from collections import Counter

from archive.extract.heads import Party

NAME = 1.5  # what the name of a state weighs against its adjective, which qualifies somebody else as often as not
OFTEN = 3  # what a state must weigh for somebody more to serve it unsaid
UNSERVED = 2  # what a state gains that nobody else of the dispatch serves
NEAR = 2  # what a state gains that is told in the sentence of the contact or just before
DATELINE = 2.5  # what the dateline's city weighs against one mention of a state


def home_states(weights):
    """The states that a dispatch speaks of most, from the weights of `state_weights`."""
    most = max(weights.values(), default=0)
    return frozenset(code for code, weight in weights.items() if weight == most)


def affiliate(drafts, scenes, states, cities, weights):
    """Give a party to every named person of `drafts` who has none, where one can be told. Returns those persons."""
    for scene in scenes:
        _among(scene)
    served = {person.country for scene in scenes for persons in scene.persons for person in persons}
    printed, given = (*states, *cities), []

    def near(draft):
        """The weights as they are around the draft: a state told in its sentence or just before counts more."""
        first = scenes[max(0, draft.sentence - 1)].sentence.start
        last = scenes[draft.sentence].sentence.end
        around = Counter({code for m in states if first <= m.start < last for code in m.codes})
        return {code: weight + NEAR * bool(around[code]) for code, weight in weights.items()}

    for draft in drafts:
        for person in draft.persons:
            if (
                person.name
                and not person.parties
                and (party := _likeliest(draft, person, near(draft), served, printed))
            ):
                person.parties = (party,)
                given.append(person)
    return given


def _among(scene):
    """ "le cardinal X, secrétaire d'Etat du Saint-Siège, et Mgr Y, secrétaire …": Y serves what X serves."""
    for group, persons in zip(scene.groups, scene.persons):
        if group.governor == "entre":
            continue
        for one, other in zip(persons, persons[1:]):
            if one.parties and not other.parties and other.function is not None and group.actors[0].form == "person":
                other.parties = one.parties[:1]


def state_weights(states, cities, dateline):
    """How much the dispatch speaks of each state: a Counter of ISO codes. `dateline`: the city at its head, or None."""
    weights = Counter()
    for mention in states:
        for code in mention.codes if mention.form == "compound" else mention.codes[:1]:
            weights[code] += NAME if mention.form == "name" else 1
    weights.update(city.country for city in cities if city.is_capital)
    if dateline is not None:
        weights[dateline.country] += DATELINE
    return weights


def _likeliest(draft, person, weights, served, printed):
    """The state told of most that nobody else of the contact serves, first of those that nobody serves at all."""
    taken = {other.country for other in draft.persons if other is not person}
    left = [
        (weight + UNSERVED * (code not in served), code)
        for code, weight in weights.items()
        if code not in taken and (code not in served or weight >= OFTEN)
    ]
    if not left:
        return None
    code = max(left)[1]
    named = next(m for m in printed if code in (m.codes if hasattr(m, "codes") else (m.country,)))
    return Party(code, None, named.start, named.end)
