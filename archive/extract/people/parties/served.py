"""Whom a function serves: the states and bodies among its words, which become parties and are dropped from the role."""

from functools import cache

from archive.extract.people.heads import Party, head_at, is_stop, words
from archive.extract.people.names.printed import is_town, read_name
from archive.extract.people.parties.bodies import genitive_body, genitive_organ, read_firm, read_unlisted
from archive.extract.people.parties.own_offices import past_highness, past_own_office
from archive.extract.people.parties.regions import region_at
from archive.extract.people.parties.states import genitive_city, genitive_state, past_own_articles, state_adjective
from archive.extract.words.lexicon import Phrases, table

LATTER = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
QUOTES = frozenset(("«", '"', "“"))


def genitive(reader):
    i = past_own_articles(reader.sentence, reader.i + 1)
    mark = reader.sentence.marks.get(i)
    if reader.sentence.low(i) in ("ce", "cet", "cette"):
        return _pointed_at(reader, i)
    if reader.sentence.low(i) in LATTER:  # "le vice-président de celle-ci": of what the sentence before names
        reader.drop_up_to(i + 1)
        return True
    if stop := past_own_office(reader.sentence, i):
        return _of_his_own(reader, stop)
    if stop := past_highness(reader.sentence, i):
        return _of_a_highness(reader, stop)
    if mark is None:
        return _genitive_noun(reader, i)
    return _GENITIVE_MARK.get(mark.kind, _stops)(reader, i, mark)


def _pointed_at(reader, i):
    """ "ambassadeur de ce pays", "de cet archipel du Pacifique, X": a state told before, dropped from the role.

    "directrice de cette agence" serves the body told before, whose Mark the noun has.
    """
    mark = reader.sentence.marks.get(i + 1)
    if mark is not None and mark.kind == "body":
        return genitive_body(reader, i + 1, mark)
    closing = next((k for k in range(i + 1, min(i + 7, len(reader.sentence))) if reader.sentence.low(k) == ","), None)
    if closing is None:
        return False
    reader.drop_up_to(closing)
    return True


def _of_his_own(reader, stop):
    """ "secrétaire permanent de son ministère", "Premier ministre du pays hôte": told before, dropped from the role.

    "ambassadeur auprès du Royaume" keeps it: that is where he is accredited.
    """
    if reader.far_word != "aupres":
        reader.dropped.update(range(reader.i, stop))
    reader.i = stop
    return True


def _of_a_highness(reader, stop):
    """ "directeur du bureau de Sa Majesté" is the whole office, "ambassadeur de Sa Majesté" the state's."""
    if reader.sentence.low(stop - 1) == "saintete" or reader.heads[-1].key == "ambassador":
        reader.dropped.update(range(reader.i, stop))
    reader.i = stop
    named = read_name(reader.sentence, stop, single=True)
    if named and reader.sentence.low(named) == "," and reader.sentence.is_capital(named + 1):  # "le Roi Z, X"
        reader.drop_up_to(named)
    return True


def _stops(reader, i, mark):
    return False


_GENITIVE_MARK = {"state": genitive_state, "body": genitive_body, "city": genitive_city, "date": _stops}
_GENITIVE_MARK["organ"] = genitive_organ


def _genitive_noun(reader, i):
    """A complement that no table names: a portfolio, an institution of the state, or a body of its own."""
    if i >= len(reader.sentence) or _ends_function(reader.sentence, i):
        return False
    if not any(read(reader, i) for read in _NOUN_READERS):
        reader.i = i + 1
    return True


def _ends_function(sentence, i):
    """Whether no complement stands at token `i`; "des Anciens combattants" is one, "de l'ancien ministre" none."""
    if sentence.texts[i] in QUOTES:
        return True
    is_before_head = sentence.low(i) in words("before_head") and not sentence.is_capital(i)
    return sentence.low(i) in words("words", "stop", "grammar") or is_before_head


def _read_superior(reader, i):
    """ "envoyé du Secrétaire Général de l'ONU": the office of whom one serves, capitals and all."""
    office = head_at(reader.sentence, i)
    if office is None or office[0] == i + 1 or not reader.sentence.is_capital(i + 1):
        return False
    reader.i = office[0]
    return True


def _read_town(reader, i):
    """ "maire d'Ouled Fayet": a town that no table lists is part of the role."""
    if not is_town(reader.sentence, i):
        return False
    reader.i = i + 2
    return True


def _read_region(reader, i):
    """ "président du gouvernement de la Nouvelle-Calédonie"; False where no region is served."""
    if region := region_at(reader, i):
        reader.serve(region[1], region[0])
    return region is not None


@cache
def seats():
    """Phrases of what stands for one state alone, a ruler's seat or a house of parliament, with its code."""
    told = [*table("functions")["seats"].items(), *table("functions")["chambers"].items()]
    return Phrases((name, code) for code, names in told for name in names)


def _read_seat(reader, i):
    """ "locataire de la Maison-Blanche": the state whose ruler sits there is served, and the seat is in the role."""
    if seat := seats().at(reader.sentence, i):
        reader.parties.append(Party(seat[1], None, *reader.sentence.span(i, seat[0])))
        reader.i = seat[0]
    return seat is not None


def _is_embassy(reader, i):
    """Whether "ambassade" at token `i` goes on with its state: "chargé d'affaires de l'ambassade de Chine à Lomé"."""
    sentence, k = reader.sentence, i + 1
    if sentence.low(i) not in words("state_institution", "embassies"):
        return False
    k += sentence.low(k) in words("words", "genitive", "grammar")
    k += sentence.low(k) in words("words", "article", "grammar")
    mark = sentence.marks.get(k)
    return mark is not None and mark.kind == "state"


def _read_embassy(reader, i):
    """Leave out an embassy and the city or state where it stands; its state is served."""
    if not _is_embassy(reader, i):
        return False
    reader.drop_up_to(i + 1)
    if not state_adjective(reader):
        genitive(reader)
    sentence = reader.sentence
    mark = sentence.marks.get(reader.i + 1) or sentence.marks.get(reader.i + 2)
    if sentence.low(reader.i) in ("à", "au", "aux", "en") and mark and mark.kind in ("city", "state"):
        reader.drop_up_to(mark.stop)
    return True


def _read_own_house(reader, i):
    """ "conseiller de l'Ambassade", "directrice Asie du Ministère": whose is untold, and no part of a role."""
    sentence, following = reader.sentence, reader.sentence.low(i + 1)
    is_house = sentence.low(i) in words("state_institution", "houses") and sentence.is_capital(i)
    if not is_house or following not in (",", ".", "et", ")", ";", "") and not is_stop(sentence, i + 1):
        return False
    reader.drop_up_to(i + 1)
    return True


_NOUN_READERS = (  # one after the other, up to one that reads what stands there
    _read_superior,
    _read_town,
    _read_region,
    read_unlisted,
    _read_embassy,
    _read_seat,
    _read_own_house,
    read_firm,
)
