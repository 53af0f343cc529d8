"""An office that an apposition gives to several named before it: "A, B et C, ministres de leurs pays respectifs", "le
Letton A et l'Estonien B, ses homologues".
"""

from dataclasses import replace

from archive.extract.people.functions.genders import in_gender
from archive.extract.people.functions.singular import singular
from archive.extract.people.heads import party_of

PAIR = 2
SAME = frozenset(("meme", "memes"))
OFFICES = frozenset(("portefeuille", "fonction", "fonctions", "charge", "charges", "poste", "rang"))
SAME_REACH = 9  # tokens of ", qui tient le même portefeuille à Port-Louis"


def share_offices(scene):
    """Give the office of an apposition of `scene` (drafts.Scene) to those named before it, who have none."""
    for k, persons in enumerate(scene.persons):
        if len(persons) > 1:
            scene.persons[k] = _without_counterparts(persons)
        if k and len(persons) == len(scene.persons[k - 1]) == 1:
            _name_by_colon(scene, k)
        if k and len(persons) == 1 and _is_counterpart_of_last(scene, k):
            _be_counterpart(scene, k)
        elif k and _is_apposed(scene, k):
            _give(scene.persons[k - 1], persons[0].function)
            scene.persons[k] = []
    _share_same(scene)


def _share_same(scene):
    """ "X, ministre malgache de la Pêche, et Y, qui tient le même portefeuille à Port-Louis": Y is its minister."""
    if scene.words.isdisjoint(SAME):
        return
    model = None
    for group, persons in scene.pairs():
        person = persons[-1] if persons else None
        if person and person.name and person.function is None and model and _holds_same(scene.sentence, group.stop):
            _give([person], model.function)
            person.function_rule = "function.text"
            person.parties = person.parties or _party_behind(scene.sentence, group.stop)
        model = person if person and person.function else model


def _holds_same(sentence, stop):
    """Whether ", qui tient le même portefeuille" stands at token `stop`."""
    head = sentence.lows[stop : stop + SAME_REACH]
    return head[:2] == [",", "qui"] and not SAME.isdisjoint(head) and not OFFICES.isdisjoint(head)


def _party_behind(sentence, stop):
    """(Party,) of "à Port-Louis" within the clause at token `stop`, or ()."""
    marks = (sentence.marks.get(k) for k in range(stop, stop + SAME_REACH))
    place = next((mark for mark in marks if mark and (mark.kind == "city" or mark.is_state_name)), None)
    return (party_of(place),) if place else ()


def _name_by_colon(scene, k):
    """ "Visite éclair pour X : la présidente slovène a été reçue …": X is the president."""
    start = scene.groups[k].start
    [named], [unnamed] = scene.persons[k - 1], scene.persons[k]
    if scene.sentence.low(start - 1) != ":" or scene.groups[k - 1].stop != start - 1 or not _may_name(named, unnamed):
        return
    unnamed.name, unnamed.name_at = named.name, named.name_at
    unnamed.spellings, unnamed.parties = list(named.spellings), unnamed.parties or named.parties
    scene.persons[k - 1] = [unnamed]


def _may_name(named, unnamed):
    """Whether one is told by name alone, the other by an office alone, and no word tells them of two sexes."""
    if not named.name or named.function is not None:
        return False
    is_office = not unnamed.name and unnamed.function and not unnamed.is_plural
    return bool(is_office) and len({named.is_woman, unnamed.is_woman} - {None}) < PAIR


def _is_counterpart_of_last(scene, k):
    """ "Avec X, son collègue du Botswana, …", "A et X, son homologue canadien, …": whether X is that colleague."""
    group, before = scene.groups[k], scene.groups[k - 1]
    if group.governor or before.stop != group.start - 1 or not scene.persons[k - 1]:
        return False
    named, other = scene.persons[k - 1][-1], scene.persons[k][0]
    if other.parties:
        return _is_open(named) and _is_unnamed_counterpart(other)
    is_one = not (other.name or other.is_plural)  # "l'Espagnole X, sa collègue, …"
    return is_one and scene.groups[k].actors[0].form == "counterpart" and bool(named.name) and named.function is None


def _be_counterpart(scene, k):
    _be(scene.persons[k - 1][-1], scene.persons[k][0])
    scene.persons[k] = []


def _be(named, other):
    """Let `named` be the unnamed counterpart `other`."""
    named.function, named.function_rule = other.function, other.function_rule
    named.parties = other.parties or named.parties


def _is_open(person):
    """Whether he has a name, but no state, and no office other than one that a counterpart's gave him."""
    if not person.name or person.parties:
        return False
    is_none = person.function is None and person.function_rule == "function.printed"
    return is_none or person.function_rule == "function.counterpart"


def _is_unnamed_counterpart(person):
    return not person.name and person.function_rule == "function.counterpart" and bool(person.parties)


def _is_apposed(scene, k):
    """Whether group `k` is nothing but "chefs de la diplomatie" behind the comma that ends a list of names."""
    before, persons, start = scene.persons[k - 1], scene.persons[k], scene.groups[k].start
    if len(before) < PAIR or len(persons) != 1 or scene.groups[k].governor or scene.groups[k - 1].stop != start - 1:
        return False
    if scene.sentence.low(start - 1) != "," or scene.sentence.low(start) in ("les", "des", "plusieurs"):
        return False
    return _is_shared_office(persons[0]) and all(person.name and person.function is None for person in before)


def _is_shared_office(person):
    return bool(person.is_plural and person.function) and not person.name and not person.parties


def _without_counterparts(persons):
    """`persons` without an unnamed "ses homologues", "X, son homologue turc" behind names that have no office."""
    kept = []
    for person in persons:
        if kept and _is_open(kept[-1]) and _is_unnamed_counterpart(person) and not person.is_plural:
            _be(kept[-1], person)
            continue
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
