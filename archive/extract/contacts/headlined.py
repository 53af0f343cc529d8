"""Names that the headline alone gives to both sides of the contact: "Kodjo Ablo reçoit Ana Ruiz", where the body says
"le Premier ministre togolais a reçu l'ambassadrice d'Espagne".
"""

from archive.extract.contacts.drafts import FEW
from archive.extract.contacts.story import Story
from archive.extract.mentions.marks import set_marks
from archive.extract.people.told.fitting import is_open
from archive.extract.people.told.person import sides_of
from archive.extract.words.tokens import sentences

MOST = 6  # named in one headline; more are a list of something else


def name_by_headline(drafts, people, title, mentions, text):
    """Name those of the first of `drafts` whom the body tells by their offices alone and the headline by their names.

    people  People of the body; title: Part of the headline, or None; mentions: Mentions; text: the clean text
    Who is whom is told by the offices beside the names, then by who received whom, then by who is left over.
    """
    unnamed = [person for draft in drafts[:1] for person in draft.persons if is_open(person)]
    if not 0 < len(unnamed) <= FEW or not _is_readable(title):
        return
    headline = _read(title, mentions, text)
    told = [person for person in headline.people.persons if person.name]
    named = [person for person in told if people.find(person.name) is None]
    known = [person for person in told if person not in named]
    if not 0 < len(named) <= MOST:
        return
    _name_by_offices(unnamed, named)
    if _may_be_left_over(unnamed, named):
        _name_the_rest(drafts[0], headline, unnamed, named, known)


def _may_be_left_over(unnamed, named):
    """Whether no office is told beside the names, and each may be any of those unnamed."""
    if any(other.function for other in named):
        return False
    return all(_may_serve(person, other) for other in named for person in unnamed)


def _is_readable(title):
    """Whether there is a headline, printed as such and not all in capitals."""
    return title is not None and title.layer == "clean" and not title.text.isupper()


def _name_by_offices(unnamed, named):
    """Give each of `unnamed` the only name of `named` that has his office, where nobody else has it."""
    for person in list(unnamed):
        meant = [other for other in named if _share_office(person, other)]
        rivals = [other for other in unnamed if meant and _share_office(other, meant[0])]
        if len(meant) == len(rivals) == 1:
            _name(person, meant[0], unnamed, named)


def _name_the_rest(draft, headline, unnamed, named, known):
    """Name the one who is left over, or both in the order of who received whom. `known`: whom the body names too."""
    told = headline.drafts[0].persons if headline.drafts else []
    is_of_two = len(told) == len(draft.persons) == FEW
    if len(unnamed) == len(named) == 1 and is_of_two and set(told) == {*named, *known}:
        _name(unnamed[0], named[0], unnamed, named)
    elif len(unnamed) == len(named) == FEW and not known:
        for person, other in zip(_host_first(draft), _as_told(headline, named, draft.host)):
            _name(person, other, unnamed, named)


def _read(title, mentions, text):
    """The Story of the headline alone."""
    lines = sentences(text, title.start, title.end, -1)
    for kind, found in (("body", mentions.bodies), ("state", mentions.states), ("city", mentions.cities)):
        set_marks(lines, kind, found)
    story = Story(lines)
    story.read()
    return story


def _share_office(person, other):
    """Whether `other`, of the headline, has the office of `person`, of the body, and serves nothing else."""
    return bool(person.keys & other.keys) and _may_serve(person, other)


def _may_serve(person, other):
    served = sides_of(person.parties)
    told = sides_of(other.parties)
    return not told or not served or bool(told & served)


def _name(person, other, unnamed, named):
    person.name, person.name_at = other.name, other.name_at
    person.spellings += other.spellings
    unnamed.remove(person)
    named.remove(other)


def _host_first(draft):
    return sorted(draft.persons, key=lambda person: person is not draft.host)


def _as_told(headline, named, host):
    """The two of `named`, the host first; none where headline and body differ in whether one received the other."""
    told = headline.drafts[0] if headline.drafts else None
    if told and set(told.persons) == set(named) and (told.host is None) is (host is None):
        return _host_first(told)
    if told is None and host and any(_is_received(line) for line in headline.sentences):
        return named[::-1]  # "Ana Ruiz chez Kodjo Ablo"
    return []


def _is_received(line):
    """Whether a headline without a verb names the guest first: "X chez Y", "X reçue par Y", "X hôte de Y"."""
    by = {line.low(k - 1) for k in line.where("par")}
    return "chez" in line.words or not by.isdisjoint(("recu", "recue", "accueilli", "accueillie"))
