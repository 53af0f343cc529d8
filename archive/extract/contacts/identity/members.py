"""Who is named among several told by their office: "des députés conduits par X", "cinq ministres, dont A et B"."""

from dataclasses import replace

from archive.extract.people.functions.genders import in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.words.clauses import is_finite
from archive.extract.words.lexicon import word_sets

GAP = 4  # tokens of ", et parmi lesquels"
BETWEEN = frozenset((",", "dont", "parmi", "lesquels", "lesquelles", "eux", "elles", "notamment", "y", "compris"))
_words = word_sets("company", "leaders")


def join_named(scene):
    """Let those whom `scene` (drafts.Scene) names among several stand with them, wherever they stand."""
    _join_led(scene)
    _join_members(scene)


def _join_members(scene):
    """ "cinq ambassadeurs, parmi lesquels A (Lettonie) et B (Mali)": two of them, each with that office."""
    if scene.words.isdisjoint(("dont", "parmi", "notamment", "compris")):
        return
    for k, persons in enumerate(scene.persons[1:]):
        several = scene.persons[k]
        if len(several) == 1 and _is_several(several[0]) and _are_members(scene, k) and all(p.name for p in persons):
            _give(several[0], persons)
            several += [person for person in persons if person not in several]


def _is_several(person):
    return person.is_plural and not person.name and person.function is not None


def _are_members(scene, k):
    """Whether nothing but ", dont", ", parmi lesquels" stands between group `k` and the next, and no verb behind it."""
    following = scene.groups[k + 1]
    between = set(scene.sentence.lows[scene.groups[k].stop : following.start])
    if is_finite(scene.sentence, following.stop):  # "trois ministres, dont X a loué le courage"
        return False
    return following.start - scene.groups[k].stop <= GAP and {","} < between <= BETWEEN


def _give(several, members):
    office = singular(several.function)
    for person in members:
        if person.function is None:
            role = in_gender(office.role, is_woman=True) if person.is_woman else office.role
            person.function = replace(office, role=role, parties=())
            person.parties = person.parties or several.parties


def _join_led(scene):
    """Let X stand among those he leads: "quatre députés péruviens conduits par X ont été reçus"."""
    for told, leader in led(scene):
        if leader.name and not told[0].name and leader not in told:
            told.append(leader)


def led(scene):
    """(the persons led, who leads them), for each of "des députés péruviens conduits par X"."""
    if scene.words.isdisjoint(_words("their")):
        return []
    pairs = list(scene.pairs())
    told = [(p, leaders[0]) for (_, p), (g, leaders) in zip(pairs, pairs[1:]) if leaders and _is_leader(scene, g)]
    return [(p, who) for p, who in told if p and p[0].parties and not _is_told_before(scene.sentence, who)]


def _is_told_before(sentence, leader):
    """Whether no head is told: "conduits par le président de leur groupe" is nobody named in another sentence."""
    return bool(leader.name) and leader.name_at[1] <= sentence.start


def _is_leader(scene, group):
    return group.governor == "par" and scene.sentence.low(group.start - 2) in _words("their")
