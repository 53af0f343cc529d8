"""The states and bodies named where somebody meets, of which nobody is told: "entre le Cameroun et le Sénégal", "avec
la Lettonie", "la commission tuniso-marocaine", "Chine, France et Maroc : les ambassadeurs de ces pays …".
"""

from functools import cache

from archive.extract.contacts.frames.limits import limit_of
from archive.extract.contacts.frames.paired import paired
from archive.extract.people.actors.bracketed import listed_states
from archive.extract.people.heads import Party, party_of
from archive.extract.words.lexicon import word_set

REACH = 20  # tokens after a noun of contact in which "entre le Cameroun et le Sénégal" counts
SMALL = (",", "et", ".", "la", "le", "l'", "les")


def states_between(scene, trigger):
    """The parties of "entre le Cameroun et le Sénégal" or "commission tuniso-marocaine" after a noun of contact."""
    if trigger.noun is None:
        return []
    sentence, limit = scene.sentence, min(limit_of(scene, trigger), trigger.stop + REACH)
    between = next((k for k in sentence.where("entre") if k >= trigger.stop), limit)
    if _is_relation_told(sentence, trigger.stop, between) or _is_behind_partner(scene, trigger.stop, between):
        return []
    places = [k for k in sorted(sentence.marks) if trigger.stop <= k < limit and k not in scene.inside]
    told = [party for k in places for party in _parties_of(sentence.marks[k], between <= k)]
    if len(told) == 1 and _is_of_one_people(sentence, places):
        return []
    told = told or [party_of(mark) for mark in listed_states(sentence, trigger.stop)[0]]
    return told or paired(sentence, trigger.stop, limit) if places else told


def _is_of_one_people(sentence, places):
    """ "la reprise du dialogue entre les Libyens": those of one state, who meet nobody of another."""
    forms = (mark.value.form for k in places if (mark := sentence.marks[k]).kind == "state")
    return next(forms, None) == "demonym"


def _is_relation_told(sentence, stop, between):
    """ "Au centre de l'échange : la coopération entre le Togo et le Bénin", "pour parler de l'accord entre"."""
    if any(sentence.low(k + 1).endswith(("er", "ir", "re")) for k in sentence.where("pour") if stop <= k < between):
        return True
    return ":" in sentence.lows[stop:between] and sentence.low(between - 1) in _relation()


def _is_behind_partner(scene, start, between):
    """ "a eu un entretien avec Y sur l'accord entre l'UE et le Maroc": Y was met, and not the sides of a thing."""
    return any(
        g.governor in ("avec", "à", "de") and start <= g.start and g.stop <= between and g.actors for g in scene.groups
    )


@cache
def _relation():
    return word_set("presumed", "together", "relation")


def _parties_of(mark, between):
    value = mark.value
    if mark.kind == "state" and (value.form == "compound" or between):
        return [Party(code, None, value.start, value.end) for code in value.codes]
    return [Party(None, value.name, value.start, value.end)] if mark.kind == "body" and between else []


def state_behind(scene, trigger, governor):
    """The Mark of the state or body right behind `governor` after a word of contact ("avec la Lettonie"), or None."""
    sentence, limit = scene.sentence, limit_of(scene, trigger)
    for k in sentence.where(governor):
        if trigger.stop <= k < limit:
            at = k + 1 + (sentence.low(k + 1) in ("le", "la", "l'", "les"))
            mark = sentence.marks.get(at)
            return mark if mark and (mark.kind == "body" or mark.is_state_name) else None
    return None


def listed_parties(scene, before):
    """The states of "Chine, France et Maroc : les ambassadeurs de ces pays …", or of such a sentence before."""
    colon = next((k for k in range(min(len(scene.sentence), REACH)) if scene.sentence.low(k) == ":"), None)
    if colon is not None:
        return _listed(scene.sentence, colon)
    return _listed(before.sentence, len(before.sentence)) if before is not None else []


def _listed(sentence, stop):
    """The parties of tokens [:stop] where they hold nothing but states, capitals, commas and "et"."""
    parties, k = [], 0
    while k < stop:
        mark = sentence.marks.get(k)
        if mark and mark.kind in ("state", "city"):
            parties.append(party_of(mark))
            k = mark.stop
        elif sentence.low(k) in SMALL:
            k += 1
        else:
            return []
    return parties
