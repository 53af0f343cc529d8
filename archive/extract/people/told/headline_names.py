"""Names that the headline gives to officials whom the body leaves unnamed: "… : c'est le Japonais X", where the body
says "son homologue japonais", or "son homologue russe" of the man whom headline and body tell by his name alone.
"""

from archive.extract.mentions.marks import set_marks
from archive.extract.people.actors.groups import Context, read_groups
from archive.extract.people.names.same_names import name_words
from archive.extract.people.told.late_functions import give_counterpart_function
from archive.extract.words.tokens import sentences


def name_from_headline(drafts, people, title, mentions, text):
    """Name the officials of `drafts` left unnamed whom the headline names.

    people  People of the dispatch
    title   Part of the headline, or None; mentions: Mentions of the dispatch; text: its clean text
    """
    unnamed = _unnamed(drafts)
    if not unnamed or not _is_in_text(title) or title.text.isupper():
        return
    lines = sentences(text, title.start, title.end, -1)
    printed, bare = _named_with_state(lines, mentions), _bare(drafts, people)
    for person in unnamed:
        found = _of_state(printed, person.country, people, bare)
        if not found and _is_one_counterpart(unnamed):
            found = _in_headline(bare, lines)
        if len(found) == 1:
            _name(person, *found[0])


def peers_by_headline(drafts, title, mentions):
    """Give those told by name and state alone the office of whom they met, where the headline calls them his peers.

    "… s'entretient avec ses homologues kirghiz et serbe", and in the body "Avec le Kirghiz X, il a …"
    """
    at = title.text.find("homologue") if _is_in_text(title) else -1
    if at < 0:
        return
    told = {state.codes[0] for state in mentions.states if title.start + at < state.start < title.end}
    for draft in drafts:
        for person in draft.named:
            if person.function is None and person.country in told:
                give_counterpart_function(person, _met_by(person, draft))


def _met_by(person, draft):
    """The first of the contact whose office is told and who serves another state than `person`, or None."""
    return next((p for p in draft.named if p.function and p.country not in (None, person.country)), None)


def _is_in_text(title):
    """Whether there is a headline, and it stands in the clean text."""
    return title is not None and title.layer == "clean"


def _unnamed(drafts):
    """The officials of the contacts whose state is told and whose name is not."""
    return list(dict.fromkeys(person for draft in drafts for person in draft.persons if _is_open(person)))


def _is_one_counterpart(unnamed):
    return len(unnamed) == 1 and unnamed[0].function_rule == "function.counterpart"


def _name(person, name, name_at):
    person.name, person.name_at = name, name_at
    person.spellings.append((name, *name_at))


def _is_open(person):
    return not person.name and not person.is_plural and person.function is not None and person.country is not None


def _bare(drafts, people):
    """The persons told by their names alone, in no contact."""
    met = {person for draft in drafts for person in draft.persons}
    return [p for p in people.persons if p.name and p not in met and not p.parties and p.function is None]


def _named_with_state(lines, mentions):
    """The Actors whom the headline names with what they serve."""
    for kind, found in (("body", mentions.bodies), ("state", mentions.states), ("city", mentions.cities)):
        set_marks(lines, kind, found)
    groups = (group for line in lines for group in read_groups(line, Context()))
    return [actor for group in groups for actor in group.actors if actor.name and actor.parties]


def _of_state(printed, country, people, bare):
    """[(name, (start, end))] of those whom the headline names with that state, none of them another of the body."""
    return [
        (actor.name, actor.name_at)
        for actor in printed
        if actor.parties[0].country == country and people.find(actor.name) in (None, *bare)
    ]


def _in_headline(bare, lines):
    """[(name, (start, end))] of those told by their names alone whose surnames the headline has."""
    words = {word for line in lines for low in line.lows for word in (low, *low.split("-"))}
    return [(p.name, p.name_at) for p in bare if not words.isdisjoint(name_words(p.name)[-1:])]
