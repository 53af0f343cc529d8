"""Persons called neither by name nor by office ("le visiteur", "le diplomate turc", "ce dernier"), and man or woman."""

from functools import cache

from archive.extract.people.actors.persons import CONTRACTED, Actor
from archive.extract.people.heads import Party, head_at, words
from archive.extract.words.clauses import is_finite
from archive.extract.words.lexicon import Phrases, folded_set, table, word_sets

KINDS = ("guest", "peer", "leader", "ruler", "tenant", "delegation", "minister", "highness", "majesty", "holiness")
STYLES = {"highness": "highness", "majesty": "ruler", "holiness": "holiness"}  # whom "Sa Majesté" stands for
CHARGED = ("charge", "chargee", "en", "le", "la", "l'")  # "le membre du gouvernement chargé de", "Son Altesse le"
BEFORE = frozenset(
    ("seul", "seule", "jeune", "nouveau", "nouvel", "nouvelle", "illustre", "hôte", "futur", "future", "prochain")
) | {"prochaine", "éminent", "éminente"}
OF_BOTH_SEXES = ("les", "des", "aux", "deux", "trois", "l'")  # before "présidents", or "ambassadeur" of a woman
FEW_WORDS = 4  # of "de la Maison-Blanche" behind "locataire"
_words = word_sets("descriptions")


@cache
def _descriptions():
    section = table("descriptions")
    return Phrases((form, kind) for kind in KINDS for form in section[kind]["words"])


@cache
def _endings(section):
    return tuple(folded_set(table("descriptions")[section]["endings"]))


def described_words():
    """The words that a description begins with behind its article."""
    return _descriptions().first_words() | _words("latter", "behind") | BEFORE


def latter_words():
    """The words that stand for whom the sentence before named last."""
    return _words("latter", "words")


def described(sentence, i, context):
    """[Actor] of form "described" at token `i`; `word` tells how it is meant (guest, peer, leader, ruler, tenant …)."""
    if stop := _past_latter(sentence, i):
        return [Actor("described", i, stop, word="latter")]
    start = i + 1 + (sentence.low(i + 1) in BEFORE)
    found = _descriptions().at(sentence, start)
    if not found or sentence.low(i) in ("des", "les", "ces", "ses", "plusieurs", "un", "une"):
        return []
    stop, kind = found
    if (office := head_at(sentence, start)) and office[0] > stop:
        return []  # "le Souverain pontife"
    if kind == "tenant":
        return [Actor("described", i, _past_seat(sentence, stop), word=kind)]
    if kind not in STYLES and kind not in ("delegation", "minister"):
        return _guest(sentence, i, start, stop, kind)
    is_told = _is_told_delegation if kind == "delegation" else _is_told_by_name
    return [] if is_told(sentence, i, stop, kind) else [Actor("described", i, stop, word=STYLES.get(kind, kind))]


def _past_latter(sentence, i):
    """Index past "ce dernier" or "celui-ci" at token `i`, or None."""
    if sentence.low(i) in latter_words():
        return i + 1
    is_behind = sentence.low(i) in ("ce", "cette") and sentence.low(i + 1) in _words("latter", "behind")
    return i + 2 if is_behind else None


def _guest(sentence, i, start, stop, kind):
    """[Actor] of "le visiteur", "le diplomate turc" at tokens [i:stop], whose noun begins at `start`; or none."""
    parties, after = _state(sentence, stop)
    if sentence.low(i) in ("son", "sa") or sentence.low(stop - 1) == "hote" and not parties:
        return []
    if _is_told_behind(sentence, start, after, parties):
        return []
    if sentence.low(stop - 1) == "hote" and stop not in sentence.marks:  # "l'hôte de Cuba", who came there
        parties, kind = (), "guest"
    return [Actor("described", i, after, parties=parties, word=kind)]


def _is_told_behind(sentence, start, after, parties):
    """Whether somebody described at tokens [start:after] is told by name or office himself, and nobody told before."""
    if sentence.is_capital(after) or sentence.low(after) in words("words", "genitive", "grammar"):
        return True  # "le diplomate X", "l'émissaire du président"
    is_office = bool(parties) and head_at(sentence, start) is not None
    return is_office and sentence.low(after) == "," and sentence.is_capital(after + 1)  # "l'émissaire d'Espagne, X"


def _is_told_delegation(sentence, i, stop, kind):
    """Whether "la délégation" tells itself whose it is: "turque", "conduite par"; or is one of several."""
    return sentence.low(i) not in ("la", "cette") or bool(_state(sentence, stop)[0]) or _is_led(sentence, stop)


def _is_told_by_name(sentence, i, stop, kind):
    """Whether "Son Altesse" at token `i` goes on with a title, "le membre du gouvernement" with an office or a name."""
    if (kind in STYLES) != (sentence.low(i) in ("son", "sa")) or sentence.low(stop) in CHARGED:
        return True
    if kind == "highness" and i and not _is_subject(sentence, stop):  # "un message à Son Altesse": to the ruler maybe
        return True
    if sentence.is_capital(stop) or sentence.low(stop) in words("words", "genitive", "grammar"):
        return True
    following = stop + 1 + (sentence.low(stop + 1) in CHARGED)
    return sentence.low(stop) == "," and sentence.is_capital(following)


def _is_subject(sentence, stop):
    """Whether a verb stands right behind: "Avec X, Son Altesse a parlé de", "Son Altesse s'est félicitée de"."""
    return is_finite(sentence, stop + (sentence.low(stop) in ("s'", "se", "y", "n'")))


def _is_led(sentence, i):
    """Whether "conduite par", "de la Banque" follows, so that a delegation is told for the first time."""
    return sentence.low(i) in words("words", "genitive", "grammar") or sentence.low(i + 1) == "par"


def _state(sentence, i):
    """(parties, stop) of "turc", "de Turquie" or "d'Ankara" at token `i`; no parties where none is told."""
    j = i
    if sentence.low(j) in CONTRACTED or sentence.low(j) in words("words", "genitive", "grammar"):
        j += 1 + (sentence.low(j + 1) in words("words", "article", "grammar"))
    mark = sentence.marks.get(j)
    if not mark or mark.kind not in ("state", "city") or mark.kind == "city" and j == i:
        return (), i
    code = mark.value.country if mark.kind == "city" else mark.value.codes[0]
    return (Party(code, None, mark.value.start, mark.value.end),), mark.stop


def _past_seat(sentence, i):
    """Index past "de la Maison-Blanche" at token `i`."""
    if sentence.low(i) not in words("words", "genitive", "grammar"):
        return i
    limit = min(i + 1 + FEW_WORDS, len(sentence))
    return next((k + 1 for k in range(i + 1, limit) if sentence.is_capital(k)), i)


def is_woman(sentence, actor):
    """True or False where article, honorific or function tell a woman from a man, else None."""
    lows = sentence.lows[actor.start : min(actor.stop, actor.start + FEW_WORDS)]
    first = lows[0] if lows else ""
    if "mme" in lows or "madame" in lows or first in _words("woman", "words"):
        return True
    if first in _words("man", "words") or not _words("man", "words").isdisjoint(lows[1:]):
        return False
    return _is_womans_office(actor.function, first)


def _is_womans_office(function, first):
    """True of "la directrice", False of "directeur"; None where the head of the function tells neither."""
    head = function.role.split(" ")[0] if function and function.role else ""
    if head.endswith(_endings("woman")):
        return True
    return False if head.endswith(_endings("man")) and first not in OF_BOTH_SEXES else None


def is_delegation(group):
    """Whether the group of actors is a delegation, by itself or with its leader."""
    return any(actor.form == "delegation" or actor.word == "delegation" for actor in group.actors)


def led_delegation(scene):
    """Those whom "Conduite par X, la délégation comprenait Y" names, or an empty list."""
    at = scene.sentence.first_of(_words("delegation", "words"))
    if at is None or scene.words.isdisjoint(_words("delegation", "leads")):
        return []
    leaders = _named_in(scene, lambda group: _leads(scene.sentence, group.start))
    if not leaders:
        return []
    members = _named_in(scene, lambda group: group.governor == "" and group.start > at)
    for person in members:
        person.beside = person.beside or leaders[0]
    return list(dict.fromkeys([*leaders, *members]))


def _named_in(scene, is_told):
    """The persons told by their names in the groups of a sentence that are told so."""
    return [p for group, persons in scene.pairs() if is_told(group) for p in persons if p.name]


def _leads(sentence, i):
    return sentence.low(i - 1) == "par" and sentence.low(i - 2) in _words("delegation", "leads")
