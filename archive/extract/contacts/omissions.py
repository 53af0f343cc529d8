"""What the reading may have left out, which has no value to be unsure of: warnings, in French.

A word of contact with somebody named beside it who is in no contact; an official of the lead, a state of the headline
that takes part in none; the head of a second dispatch in the same text.
"""

import re

from archive.clean.cleaned import Notice
from archive.extract.contacts.story import LEAD
from archive.extract.contacts.words.status import may_cancel

QUOTED = 60  # characters of the words that a message quotes at most
MANY = 2  # datelines
# « LOMÉ, 4 juin (ATOP) – »: the head of a dispatch, at the beginning of a line.
DATELINE = re.compile(
    r"[A-ZÀ-Þ][\w’'-]{2,24}(?: [\w’'-]{1,24}){0,3},? (?:le )?[0-9]{1,2}(?:er)? [a-zéû]{3,9}\.?(?: [0-9]{4})? ?"
    r"[(–—][ (]?[A-ZÀ-Þ]"
)


def find_omissions(reading, annotation):
    """The Notices on what `annotation` leaves out of its Reading."""
    inside = {id(person) for draft in reading.drafts for person in draft.persons}
    yield from _unread(reading, inside)
    if annotation.meetings:
        yield from _officials(reading, inside)
        yield from _headline_states(reading, annotation)
    yield from _datelines(reading.cleaned.text)


def _unread(reading, inside):
    """The first contact that a sentence tells with somebody who is in none of the contacts kept."""
    told = {number for draft in reading.drafts for number in draft.sentences}
    for scene, trigger in reading.story.heard:
        strangers = [person for person in _named(scene) if id(person) not in inside]
        if scene.number in told or trigger.needs or not strangers or may_cancel(" ".join(scene.sentence.lows)):
            continue
        words = reading.cleaned.text[slice(*scene.sentence.span(trigger.verb, trigger.stop))][:QUOTED]
        message = (
            f"Le texte parle aussi d’un contact (« {words} ») où figure {strangers[0].name} : il n’a pas été retenu."
        )
        yield Notice("contact-unread", "check" if reading.drafts else "note", "/meetings", message)
        return


def _named(scene):
    return [person for persons in scene.persons for person in persons if person.name]


def _officials(reading, inside):
    """Somebody named in the lead with a function and a state who is in no contact."""
    for scene in reading.story.scenes[:LEAD]:
        for person in _named(scene):
            if person.function and person.parties and id(person) not in inside:
                message = f"{person.name}, cité au début de la dépêche, ne figure dans aucun contact."
                yield Notice("official-aside", "check", "/meetings", message)
                return


def _headline_states(reading, annotation):
    """The first state of the headline that is party to no contact."""
    title = reading.cleaned.title
    if title is None or title.layer != "clean":
        return
    parties = {code for meeting in annotation.meetings for code in meeting.countries}
    for state in reading.mentions.states:
        if state.start >= title.end:
            return
        if state.start >= title.start and parties.isdisjoint(state.codes):
            printed = reading.cleaned.text[state.start : state.end]
            message = f"Le titre nomme un État (« {printed} ») qui ne figure parmi les parties d’aucun contact."
            yield Notice("headline-state", "check", "/meetings", message)
            return


def _datelines(text):
    if sum(bool(DATELINE.match(line)) for line in text.split("\n")) >= MANY:
        message = "Plusieurs en-têtes de dépêche se suivent : le texte en réunit peut-être plusieurs."
        yield Notice("W_MANY_DATELINES", "check", "", message)
