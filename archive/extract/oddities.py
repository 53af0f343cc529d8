"""Warnings about contacts that are odd beside the others or beside their own words, rather than wrong in themselves."""

import re
from collections import Counter
from datetime import date

from archive.clean.cleaned import Notice
from archive.extract.words.clauses import NUMBERS
from archive.extract.words.gazetteer import fold

LONG_BEFORE = 3  # days; news is seldom older than the newest contact of its dispatch by more
AROUND = 60  # characters on either side of the words of contact
DAY = 10  # letters of a day in EDTF
DISTANT = re.compile(
    r"\b(?:telephon|visioconferenc|videoconferenc|ecrans? interposes?|en ligne|a distance|webinaire)\w*"
)
AT_A_DISTANCE = ("phone_call", "video_call")
# The last word of a function that was cut off: « envoyé spécial de son », « chargé du même ».
CUT = re.compile(
    r"(?:^| )(?:de|du|des|d['’]|la|le|les|l['’]|son|sa|ses|leur|leurs|et|a|à|au|aux|un|une|même|mêmes|ce|cette|en|pour"
    r"|chargée?|près|auprès|par|sur|avec|dit|dite)$"
)
GOES_ON = re.compile(r"(?:,| et|, et) (?:de la |de l['’]|du |des |d['’](?!un))(?=[A-ZÀ-Þ])")
# The sum of what was signed: « neuf accords », « 12 instruments juridiques ».
SUM = re.compile(
    rf"\b(?P<number>{'|'.join(NUMBERS)}|\d\d?) (?:(?:autres|nouveaux|nouvelles) )?(?:accords?|accords-cadres"
    r"|arrangements|contrats|conventions|documents|ententes|instruments|memorand(?:ums|a)|protocoles|textes)\b"
)
BESIDE_A_DAY = re.compile(r"\b(?:au lendemain|a la veille|le lendemain|la veille|le surlendemain|l'avant-veille)\b")


def find_oddities(reading, annotation):
    """The Notices of the contacts of `annotation`, in their order; see the functions for what is odd."""
    newest = max((m.date for m in annotation.meetings if m.date and len(m.date) == DAY), default=None)
    told = Counter(_who_and_when(contact) for contact in annotation.meetings)
    for number, contact in enumerate(annotation.meetings):
        path = f"/meetings/{number}"
        yield from _repeated(contact, told, path)
        yield from _older(contact, newest, path)
        yield from _unnamed(contact, path)
        yield from _otherwise_told(reading, number, contact, path)
        yield from _unsure_place(reading, number, annotation, path)
        yield from _beside_a_day(reading, number, contact, path)
        yield from _other_sum(reading, contact, path)
        for position, person in enumerate(reading.drafts[number].named):
            yield from _cut_function(reading, person, f"{path}/participants/{position}")


def _who_and_when(contact):
    return contact.kind, contact.date, frozenset(person.name for person in contact.participants)


def _repeated(contact, told, path):
    """The same persons twice on one day, by the same means."""
    if len(contact.participants) > 1 and told[_who_and_when(contact)] > 1:
        message = "Les mêmes personnes ont un autre contact ce jour-là dans la dépêche : est-ce bien un second ?"
        yield Notice("contact-repeated", "check", path, message)


def _older(contact, newest, path):
    if contact.status != "held" or not newest or not contact.date or len(contact.date) != DAY:
        return
    try:
        days = (date.fromisoformat(newest) - date.fromisoformat(contact.date)).days
    except ValueError:  # a day without its year
        return
    if days >= LONG_BEFORE:
        message = f"Ce contact précède de {days} jours le plus récent de la dépêche : n’est-il que rappelé ?"
        yield Notice("contact-older", "check", path, message)


def _unnamed(contact, path):
    if not contact.participants:
        yield Notice("contact-unnamed", "note", path, "Personne n’est nommé parmi ceux qui ont pris part à ce contact.")


def _otherwise_told(reading, number, contact, path):
    """A meeting or a letter in whose clause a telephone or a screen is named."""
    start, end = reading.drafts[number].span
    sentence = reading.sentences[reading.drafts[number].sentence]
    folded = reading.mentions.folded
    around = max(sentence.start, start - AROUND), min(sentence.end, end + AROUND)
    if contact.kind not in AT_A_DISTANCE and DISTANT.search(folded, *around):
        message = "La phrase parle d’un entretien à distance : dites de quelle sorte est ce contact."
        yield Notice("kind-unsure", "note", f"{path}/kind", message)


def _unsure_place(reading, number, annotation, path):
    place, before = reading.places[number], [p.name for p in reading.places[:number] if p]
    if place is None:
        return
    if place.rule == "place.sentence-before":
        message = f"La phrase du contact ne le situe pas : « {place.name} », lu plus haut, est retenu."
        yield Notice("place-from-before", "note", f"{path}/place", message)
    elif place.rule == "place.host" and annotation.meetings[number].status == "announced":
        message = f"La visite est annoncée sans ville : « {place.name} » est celle d’où la dépêche est datée."
        yield Notice("place-from-before", "note", f"{path}/place", message)
    elif before and place.name not in before:
        message = f"La dépêche situe un contact à {before[-1]}, et celui-ci à {place.name}."
        yield Notice("place-moves", "note", f"{path}/place", message)


def _beside_a_day(reading, number, contact, path):
    """« Au lendemain de l’arrêt rendu lundi, il a appelé »: the day is counted from the one that is printed."""
    day, sentence = reading.dates[number], reading.sentences[reading.drafts[number].sentence]
    if day.start is None or not sentence.start <= day.start < sentence.end:
        return
    if BESIDE_A_DAY.search(reading.mentions.folded, sentence.start, sentence.end):
        printed = reading.cleaned.text[day.start : day.end]
        message = f"La phrase compte les jours à partir d’un autre ; « {printed} » est retenu pour ce contact."
        yield Notice("day-counted", "note", f"{path}/date", message)


def _other_sum(reading, contact, path):
    """« Neuf accords ont été signés », and eight of them are told one by one."""
    titles = {document.title for document in contact.documents}
    if len(titles) < 2 or any(SUM.match(fold(title)) for title in titles):
        return
    sums = [(_number(told), told[0]) for told in SUM.finditer(reading.mentions.folded)]
    if sums and max(sums)[0] > len(titles):
        message = f"La dépêche compte « {max(sums)[1]} » ; {len(titles)} textes sont lus."
        yield Notice("documents-counted", "note", f"{path}/documents", message)


def _number(told):
    return NUMBERS.get(told["number"]) or int(told["number"])


def _cut_function(reading, person, path):
    if not person.function or not person.function.role:
        return
    if CUT.search(person.function.role):
        message = f"La fonction de {person.name} est lue « {person.function.role} » : est-elle entière ?"
        yield Notice("role-cut", "check", path.rpartition("/participants")[0], message)
    elif person.body and person.country and " et " in person.function.role:
        message = f"Deux fonctions de {person.name} sont lues ensemble : dites laquelle il ou elle exerce ici."
        yield Notice("role-joined", "note", path, message)
    elif GOES_ON.match(reading.cleaned.text, person.function.printed[1]):
        message = f"La fonction de {person.name} semble se poursuivre après « {person.function.role} »."
        yield Notice("role-cut", "note", f"{path}/role", message)
