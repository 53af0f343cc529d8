"""Where an office is held, or what body somebody is in charge of: "consul à Lyon", "ambassadeur accrédité à Lomé",
"ministre délégué à la Francophonie".
"""

from archive.extract.people.heads import accreditations, is_portfolio, words
from archive.extract.people.names.printed import is_town

ACCREDITED = frozenset(("ambassador", "representative", "charge-d-affaires", "envoy"))  # to a body as to a state


def accreditation(reader):
    """Index past "accrédité" or "avec résidence" of an ambassador, where "à Paris" follows, or None."""
    found = accreditations().at(reader.sentence, reader.i)
    if not found or reader.sentence.low(found[0]) not in ("à", "a", "au", "aux", "en", "aupres"):
        return None
    return found[0]


def is_in_charge_of_body(reader, i):
    """ "délégué à la Francophonie", "conseiller à l'Union européenne et à l'Action extérieure"."""
    mark = reader.sentence.marks[i]
    is_first = reader.sentence.lows[mark.stop : mark.stop + 2] == ["et", "à"] and reader.heads[-1].key == "adviser"
    return mark.kind == "body" and is_portfolio(reader.sentence, i) and (mark.stop == i + 1 or is_first)


def past_post(reader, i):
    """Index past the place or body at token `i` to which a consul or an ambassador is posted, or None."""
    mark = reader.sentence.marks.get(i)
    if mark and mark.kind in IS_POST:
        return mark.stop if IS_POST[mark.kind](reader) else None
    is_named = i + 1 < len(reader.sentence) and is_town(reader.sentence, i)
    return i + 2 if is_named and is_posted(reader) else None


def is_posted(reader):
    """Whether a place behind the function is where it is held: an ambassador's, or that of whom a body sent."""
    if reader.heads[-1].takes_city:
        return True
    complement = reader.sentence.lows[reader.i - reader.depth : reader.i]
    return bool(reader.parties) and not words("post").isdisjoint(complement)


def _is_accredited(reader):
    """Whether a body behind the function is where it is held: "l'ambassadrice américaine à l'ONU"."""
    return reader.heads[-1].key in ACCREDITED and bool(reader.parties)


IS_POST = {"city": is_posted, "state": is_posted, "body": _is_accredited}
