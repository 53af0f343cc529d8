"""An office that an apposition gives to several named before it: "A, B et C, ministres de leurs pays respectifs", "le
Letton A et l'Estonien B, ses homologues".
"""

from dataclasses import replace

from archive.extract.people.genders import in_gender
from archive.extract.people.plurals import singular

PAIR = 2


def share_offices(scene):
    """Give the office of an apposition of `scene` (contacts.Scene) to those named before it, who have none."""
    for k, persons in enumerate(scene.persons):
        if len(persons) > 1:
            scene.persons[k] = _without_counterparts(persons)
        if k and len(persons) == len(scene.persons[k - 1]) == 1:
            _name_by_colon(scene, k)
            _give_counterpart(scene, k)
        elif k and _is_apposed(scene, k):
            _give(scene.persons[k - 1], persons[0].function)
            scene.persons[k] = []


def _name_by_colon(scene, k):
    """ "Visite éclair pour X : la présidente slovène a été reçue …": X is the president."""
    start = scene.groups[k].start
    [named], [unnamed] = scene.persons[k - 1], scene.persons[k]
    is_colon = scene.sentence.low(start - 1) == ":" and scene.groups[k - 1].stop == start - 1
    is_open = named.name and named.function is None and not unnamed.name and unnamed.function and not unnamed.is_plural
    sexes = {named.is_woman, unnamed.is_woman} - {None}
    if not (is_colon and is_open) or len(sexes) > 1:
        return
    unnamed.name, unnamed.name_at = named.name, named.name_at
    unnamed.spellings, unnamed.parties = list(named.spellings), unnamed.parties or named.parties
    scene.persons[k - 1] = [unnamed]


def _give_counterpart(scene, k):
    """ "Avec X, son collègue du Botswana, …": X is that colleague."""
    group, before = scene.groups[k], scene.groups[k - 1]
    if not scene.persons[k - 1] or not scene.persons[k]:
        return
    [named], [other] = scene.persons[k - 1], scene.persons[k]
    is_bare = named.name and not named.parties and named.function_rule in ("function.printed", "function.counterpart")
    is_bare = is_bare and (named.function is None or named.function_rule == "function.counterpart")
    is_other = not other.name and other.function_rule == "function.counterpart" and bool(other.parties)
    if is_bare and is_other and not group.governor and before.stop == group.start - 1:
        named.function, named.function_rule, named.parties = other.function, other.function_rule, other.parties
        scene.persons[k] = []


def _is_apposed(scene, k):
    """Whether group `k` is nothing but "chefs de la diplomatie" behind the comma that ends a list of names."""
    before, persons, start = scene.persons[k - 1], scene.persons[k], scene.groups[k].start
    if len(before) < PAIR or len(persons) != 1 or scene.groups[k].governor or scene.groups[k - 1].stop != start - 1:
        return False
    is_office = persons[0].is_plural and not persons[0].name and persons[0].function and not persons[0].parties
    is_bare = scene.sentence.low(start - 1) == "," and scene.sentence.low(start) not in ("les", "des", "plusieurs")
    return bool(is_office) and is_bare and all(person.name and person.function is None for person in before)


def _without_counterparts(persons):
    """`persons` without an unnamed "ses homologues" behind names that have no office, whose it is."""
    kept = []
    for person in persons:
        bare = _bare_tail(kept)
        is_said_of_them = not person.name and person.function_rule == "function.counterpart" and bare
        if is_said_of_them:
            _give(bare, person.function)
            for each in bare:
                each.function_rule = person.function_rule
        else:
            kept.append(person)
    return kept


def _bare_tail(persons):
    bare = []
    for person in reversed(persons):
        if not person.name or person.function or not person.parties:
            break
        bare.append(person)
    return bare


def _give(persons, function):
    one = singular(function)
    for person in persons:
        role = one.role if person.is_woman is None else in_gender(one.role, is_woman=person.is_woman)
        person.function = replace(one, role=role, parties=())
