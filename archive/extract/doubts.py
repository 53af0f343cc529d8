"""What an editor should look at: the warnings of an annotation, in French, in three grades.

note      what is quietly inferred: an unstated place, a year from a weekday, a function from « son homologue »
check     what may be wrong: a headline that contradicts the body, a name spelt two ways, a party taken from the context
blocking  what must be settled first: fewer than two parties, an impossible or contradictory date, unreadable signs
"""

from collections import defaultdict
from difflib import SequenceMatcher

from archive.clean.cleaned import Notice
from archive.extract.circumstances import LEAD, PEERS, of_line, of_title
from archive.extract.contacts.omissions import QUOTED, find_omissions
from archive.extract.mentions.marks import set_marks
from archive.extract.oddities import find_oddities
from archive.extract.people.functions.function import read_function
from archive.extract.people.heads import head_places
from archive.extract.people.names.same_names import name_words
from archive.extract.words.gazetteer import fold
from archive.extract.words.tokens import sentences

SHORTEST = 3  # letters; shorter words are alike by chance
ALIKE = 0.75  # share of letters that two spellings of one surname have in common; "Aliyev" and "Aliev" have 0.91
VAGUE = frozenset(("acting", "chief", "ministry", "deputy", "adviser"))  # what a headline may call anybody
KIND_WITHOUT_PLACE = ("phone_call", "video_call", "letter", "visit")


def find_doubts(reading, annotation):
    """The Notices of an annotation, in the order of its meetings; those of cleaning and of dates come first."""
    found = [*reading.cleaned.notices, *reading.calendar.dateline.notices]
    for number, contact in enumerate(annotation.meetings):
        found += _of_contact(reading, number, contact)
    found += find_oddities(reading, annotation)
    found += _headline(reading, annotation)
    found += _spellings(reading)
    found += _variants(reading)
    found += find_omissions(reading, annotation)
    found += _head(reading)
    return list(dict.fromkeys(found))


def _of_contact(reading, number, contact):
    path = f"/meetings/{number}"
    yield from _parties(contact, path)
    yield from _presumed(reading, number, path)
    yield from _day(reading.dates[number], contact, path)
    yield from _unsure_day(reading, number, contact, path)
    if contact.place is None and contact.kind not in KIND_WITHOUT_PLACE:
        yield Notice("place-unstated", "note", f"{path}/place", "La dépêche ne dit pas où la rencontre a eu lieu.")
    yield from _guessed_states(reading, number, contact, path)
    for position, person in enumerate(reading.drafts[number].named):
        yield from _person(person, reading.guessed, f"{path}/participants/{position}")


def _guessed_states(reading, number, contact, path):
    """The states that are party only by what the context tells of a person."""
    guessed = {person.country: person.name for person in reading.drafts[number].named if person in reading.guessed}
    for position, code in enumerate(contact.countries):
        if code in guessed:
            message = f"Cette partie est déduite du contexte, où {guessed[code]} la représente."
            yield Notice("party-from-context", "note", f"{path}/countries/{position}", message)


def _parties(contact, path):
    parties = len(contact.countries) + len(contact.organizations)
    if parties == 0:
        yield Notice(
            "no-party", "blocking", path, "Aucune partie n’a été reconnue : dites quels pays ou organisations."
        )
    elif parties == 1:
        message = "Une seule partie a été reconnue : il manque un pays ou une organisation."
        yield Notice("one-party", "blocking", path, message)
    elif parties > PEERS and contact.kind != "summit":
        message = f"{parties} parties sont données à ce contact : dites si toutes se sont rencontrées."
        yield Notice("many-parties", "note", path, message)


def _presumed(reading, number, path):
    draft = reading.drafts[number]
    if draft.frame == "presumed":
        words = reading.cleaned.text[slice(*draft.span)][:QUOTED]
        message = f"« {words} » ne dit pas clairement qui a rencontré qui : ce contact est présumé."
        is_plain = draft.sentence < LEAD and len(draft.named) > 1
        yield Notice("contact-presumed", "note" if is_plain else "check", path, message)


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


def _unsure_day(reading, number, contact, path):
    """A day that is one of several, one of a sentence before, or a weekday that nothing dates."""
    day = reading.dates[number]
    if day.start is None or contact.status != "held":
        return
    printed = reading.cleaned.text[day.start : day.end]
    if contact.precision != "day":
        message = f"« {printed} » ne suffit pas à dater le contact au jour près."
        yield Notice("day-unknown", "note", f"{path}/date", message)
    elif not day.is_alone:
        message = f"La phrase donne plusieurs jours ; « {printed} » est retenu pour ce contact."
        yield Notice("two-days", "note", f"{path}/date", message)
    elif day.rule in ("date.same-as-before", "date.sentence-before"):
        message = f"La phrase du contact ne donne pas de jour : « {printed} », lu plus haut, est retenu."
        yield Notice("day-from-before", "note", f"{path}/date", message)


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
        yield Notice("no-role", "check", f"{path}/role", f"La dépêche ne donne pas la fonction de {person.name}.")
    if person in guessed:
        at = f"{path}/{'country' if person.country else 'organization'}"
        message = f"Le pays de {person.name} n’est pas écrit : il est déduit du contexte."
        yield Notice("party-from-context", "note", at, message)
        if guessed[person].endswith("+contested"):
            message = f"Le contexte désigne mal le pays de {person.name} : dites lequel il ou elle représente."
            yield Notice("party-unsure", "check", at, message)


def _head(reading):
    """A title that may be that of a section, a place that is no known city, a sentence taken for a line of the site."""
    cleaned = reading.cleaned
    if cleaned.title and of_title(cleaned.title):
        message = f"« {cleaned.title.text} » est court pour un titre : est-ce le nom d’une rubrique ou d’un site ?"
        yield Notice("title-unsure", "note", "/title", message)
    if cleaned.dateline_place and reading.head.dateline is None:
        message = f"« {cleaned.dateline_place.text} », en tête de la dépêche, n’est pas une ville connue."
        yield Notice("dateline-unsure", "note", "/dateline/place", message)
    for number, line in enumerate(cleaned.furniture):
        if of_line(line):
            message = f"« {line.text[:QUOTED].rstrip()} » a été écarté : est-ce une phrase de l’article ?"
            yield Notice("line-unsure", "note", f"/boilerplate/{number}", message)


def _headline(reading, annotation):
    """A function in the headline that nobody in the body has, of a person of the same state."""
    title = reading.cleaned.title
    if title is None or title.layer != "clean" or not annotation.meetings:
        return
    persons = [person for draft in reading.drafts for person in draft.named if person.function]
    for function in _headline_functions(reading, title):
        rivals = [] if function.keys & VAGUE or function.is_plural else _of_its_states(function, persons)
        if rivals and not any(_agree(function, person.function) for person in rivals):
            printed = reading.cleaned.text[slice(*function.printed)]
            message = f"Le titre dit « {printed} », le corps « {rivals[0].function.role} »."
            yield Notice("headline-role", "check", _path_of(reading, rivals[0]), message)


def _of_its_states(function, persons):
    states = {party.country for party in function.parties if party.country}
    return [person for person in persons if person.country in states]


def _headline_functions(reading, title):
    text = reading.cleaned.text
    found = sentences(text.lower() if title.text.isupper() else text, title.start, title.end, -1)
    set_marks(found, "body", reading.mentions.bodies)
    set_marks(found, "state", reading.mentions.states)
    for sentence in found:
        reached = 0
        for i in head_places(sentence):
            function = read_function(sentence, i) if i >= reached else None
            if function:
                yield function
                reached = function.stop


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


def _variants(reading):
    """Persons of the contacts who have the first name of somebody else of the text, and nearly his surname."""
    inside = {id(person) for draft in reading.drafts for person in draft.named}
    for told in _by_first_name(reading.story.people.persons):
        for (one, person), (other, another) in zip(told, told[1:]):
            if one != other and _is_like(one, other) and {id(person), id(another)} & inside:
                message = f"« {person.name} » et « {another.name} » : est-ce une même personne ?"
                yield Notice("two-spellings", "check", "/meetings", message)


def _by_first_name(persons):
    """[(surname, person)…] of those with one first name, and surnames of one initial, for each such name."""
    by_first = defaultdict(list)
    for person in persons:
        words = name_words(person.name) if person.name else ()
        if len(words) > 1 and len(words[-1]) > SHORTEST:
            by_first[words[0], words[-1][0]].append((words[-1], person))
    return by_first.values()


def _capital_words(reading):
    """The folded words of the headline that may be surnames."""
    title = reading.cleaned.title
    if title is None or title.layer != "clean":
        return []
    found = sentences(reading.cleaned.text, title.start, title.end, -1)
    words = [low for sentence in found for i, low in enumerate(sentence.lows) if sentence.is_capital(i)]
    return [word for word in words if len(word) > SHORTEST and "-" not in word]


def _is_like(one, other):
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _is_of_another(reading, word):
    """Whether the text has the word as it is: a state, a city, the name of somebody else."""
    body = reading.cleaned.paragraphs
    start = body[0].start if body else 0
    return word in reading.mentions.folded[start:] or any(fold(m.name) == word for m in reading.mentions.cities)
