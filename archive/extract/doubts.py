"""What an editor should look at: the warnings of an annotation, in French, in three grades.

note      what is quietly inferred: an unstated place, a year from a weekday, a function from « son homologue »
check     what may be wrong: a headline that contradicts the body, a name spelt two ways, a party taken from the context
blocking  what must be settled first: fewer than two parties, an impossible or contradictory date, unreadable signs
"""

from difflib import SequenceMatcher

from archive.clean.cleaned import Notice
from archive.extract.functions import read_function
from archive.extract.gazetteer import fold
from archive.extract.heads import head_at
from archive.extract.marks import set_marks
from archive.extract.people import name_words
from archive.extract.tokens import sentences

SHORTEST = 3  # letters; shorter words are alike by chance
ALIKE = 0.75  # share of letters that two spellings of one surname have in common; "Aliyev" and "Aliev" have 0.91
VAGUE = frozenset(("acting", "chief", "ministry", "deputy", "adviser"))  # what a headline may call anybody
KIND_WITHOUT_PLACE = ("phone_call", "video_call", "letter", "visit")


def find_doubts(reading, annotation):
    """The Notices of an annotation, in the order of its meetings; those of cleaning and of dates come first."""
    found = [*reading.cleaned.notices, *reading.calendar.dateline.notices]
    for number, contact in enumerate(annotation.meetings):
        found += _of_contact(reading, number, contact)
    found += _headline(reading, annotation)
    found += _spellings(reading)
    return list(dict.fromkeys(found))


def _of_contact(reading, number, contact):
    path = f"/meetings/{number}"
    yield from _parties(contact, path)
    yield from _day(reading.dates[number], contact, path)
    if contact.place is None and contact.kind not in KIND_WITHOUT_PLACE:
        yield Notice("place-unstated", "note", f"{path}/place", "La dépêche ne dit pas où la rencontre a eu lieu.")
    for position, person in enumerate(reading.drafts[number].named):
        yield from _person(person, reading.guessed, f"{path}/participants/{position}")


def _parties(contact, path):
    parties = len(contact.countries) + len(contact.organizations)
    if parties == 0:
        yield Notice(
            "no-party", "blocking", path, "Aucune partie n’a été reconnue : dites quels pays ou organisations."
        )
    elif parties == 1:
        message = "Une seule partie a été reconnue : il manque un pays ou une organisation."
        yield Notice("one-party", "blocking", path, message)


def _day(dated_contact, contact, path):
    yield from (Notice(n.code, n.grade, f"{path}/date", n.message) for n in dated_contact.dated.notices)
    if contact.year_source == "weekday":
        yield Notice("year-from-weekday", "note", f"{path}/date", _year_message(contact))
    if contact.date is None:
        yield Notice("no-date", "check", f"{path}/date", "Rien ne permet de dater ce contact.")
    elif contact.date_source in ("dateline", "published"):
        yield Notice(
            "date-stands-in",
            "note",
            f"{path}/date",
            f"Le texte ne donne pas de jour : {_STANDS_IN[contact.date_source]}.",
        )


_STANDS_IN = {"dateline": "la date de la dépêche en tient lieu", "published": "la date de publication en tient lieu"}


def _year_message(contact):
    year = contact.date[:4]
    others = " ou ".join(str(other) for other in contact.other_years)
    also = f" ; le jour de la semaine convient aussi à {others}" if others else ""
    return f"L’année {year} est déduite du jour de la semaine{also}."


def _person(person, guessed, path):
    if person.function_rule == "function.counterpart":
        message = f"La fonction de {person.name} est déduite de « son homologue »."
        yield Notice("role-from-counterpart", "note", f"{path}/role", message)
    if person.function_rule == "function.text":
        message = f"La fonction de {person.name} est prise d’un autre passage de la dépêche."
        yield Notice("role-from-text", "note", f"{path}/role", message)
    if person.function is None:
        yield Notice("no-role", "note", f"{path}/role", f"La dépêche ne donne pas la fonction de {person.name}.")
    if person in guessed:
        message = f"Le pays de {person.name} n’est pas écrit : il est déduit du contexte."
        yield Notice("party-from-context", "note", f"{path}/participants", message)


def _headline(reading, annotation):
    """A function in the headline that nobody in the body has, of a person of the same state."""
    title = reading.cleaned.title
    if title is None or title.layer != "clean" or not annotation.meetings:
        return
    persons = [person for draft in reading.drafts for person in draft.named if person.function]
    for function in _headline_functions(reading, title):
        states = {party.country for party in function.parties if party.country}
        rivals = [person for person in persons if person.country in states]
        if function.keys & VAGUE or function.is_plural:
            continue
        if rivals and not any(_agree(function, person.function) for person in rivals):
            printed = reading.cleaned.text[slice(*function.printed)]
            message = f"Le titre dit « {printed} », le corps « {rivals[0].function.role} »."
            yield Notice("headline-role", "check", _path_of(reading, rivals[0]), message)


def _headline_functions(reading, title):
    text, folded = reading.cleaned.text, reading.mentions.folded
    if title.text.isupper():
        text, folded = text.lower(), None
    found = sentences(text, title.start, title.end, -1, folded)
    set_marks(found, "body", reading.mentions.bodies)
    set_marks(found, "state", reading.mentions.states)
    for sentence in found:
        i = 0
        while i < len(sentence):
            function = read_function(sentence, i) if head_at(sentence, i) else None
            if function:
                yield function
            i = function.stop if function else i + 1


def _agree(one, other):
    """Whether two functions may be the same office, one said more shortly than the other."""
    if one.keys & other.keys:
        return True
    return bool(set(fold(one.role).split()[:2]) <= set(fold(other.role).split()))


def _path_of(reading, person):
    for number, draft in enumerate(reading.drafts):
        if person in draft.named:
            return f"/meetings/{number}/participants/{draft.named.index(person)}/role"
    return ""


def _spellings(reading):
    """Names of the headline or of a later passage that are one person's, spelt otherwise."""
    told, capital_words = [], _capital_words(reading)
    for number, draft in enumerate(reading.drafts):
        for position, person in enumerate(draft.named):
            if person not in told:
                told.append(person)
                path = f"/meetings/{number}/participants/{position}/name"
                yield from _other_spelling(reading, person, capital_words, path)


def _other_spelling(reading, person, capital_words, path):
    surname = name_words(person.name)[-1:]
    for other in capital_words if surname else ():
        if other != surname[0] and _is_like(other, surname[0]) and not _is_of_another(reading, other):
            message = f"Le nom de {person.name} est écrit de deux façons dans la dépêche."
            yield Notice("two-spellings", "check", path, message)
            return


def _capital_words(reading):
    """The folded words of the headline that may be surnames."""
    title = reading.cleaned.title
    if title is None or title.layer != "clean":
        return []
    found = sentences(reading.cleaned.text, title.start, title.end, -1, reading.mentions.folded)
    words = [t.low for sentence in found for t in sentence.tokens if t.is_capital and "-" not in t.low]
    return [word for word in words if len(word) > SHORTEST]


def _is_like(one, other):
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _is_of_another(reading, word):
    """Whether the text has the word as it is: a state, a city, the name of somebody else."""
    body = reading.cleaned.paragraphs
    start = body[0].start if body else 0
    return word in reading.mentions.folded[start:] or any(fold(m.name) == word for m in reading.mentions.cities)
