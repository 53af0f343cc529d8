"""What stands around the contacts of a dispatch: documents signed, press, references, themes, quotations, what is
evoked.
"""

import re
from bisect import bisect

from archive.extract.annotation import Document, Quotation
from archive.extract.circumstances import of_theme
from archive.extract.contacts.aside import scenes_with
from archive.extract.documents import find_documents
from archive.extract.evoked import find_evoked
from archive.extract.press import find_press
from archive.extract.quotations import find_quotations
from archive.extract.references import find_references
from archive.extract.themes import find_themes
from archive.extract.words.gazetteer import fold

AROUND = 40  # characters on either side of "devant la presse" within which the contact is named
FIRST_WORD = re.compile(r"\b(?:au|avec l[ea]|a la|par l[ea]|du) premi(?:er|ere)\b(?! ministre)")
LAST_WORD = re.compile(r"\b(?:enfin|derni(?:er|ere)|pour finir|pour terminer)\b")
EARLIER = frozenset(("auparavant", "prealable", "prealablement", "prelude", "amont"))
HAD, HELPER_REACH = frozenset(("avait", "avaient", "etait", "etaient")), 3  # tokens: « s'était d'abord entretenu »
AT_A_DISTANCE = ("letter", "phone_call")  # nothing is signed there, where another contact is told as well


def add_surroundings(annotation, reading, proofs):
    """Fill in all but the contacts of `annotation`, whose meetings stand already; documents and press are theirs."""
    if annotation.meetings:
        _add_documents(annotation, reading, proofs)
        _add_press(annotation, reading, proofs)
    _add_references(annotation, reading, proofs)
    _add_themes(annotation, reading, proofs)
    _add_quotations(annotation, reading, proofs)
    _add_evoked(annotation, reading, proofs)


def _add_documents(annotation, reading, proofs):
    told = [at for at in _told(reading) if reading.kinds[-at[1]] not in AT_A_DISTANCE] or _told(reading)
    for hit in find_documents(reading.cleaned, mentions=reading.mentions):
        number = _spoken_of(reading, told, hit.start, hit.end)
        documents = annotation.meetings[number].documents
        path = f"/meetings/{number}/documents/{len(documents)}"
        documents.append(Document(hit.kind, hit.title, hit.period))
        for key in ("kind", "title", "period") if hit.period else ("kind", "title"):
            proofs.add(f"{path}/{key}", hit.start, hit.end, hit.rule)


def _told(reading):
    """[(where it is told, number)] of the contacts, in reading order."""
    return sorted((draft.span[0], -number) for number, draft in enumerate(reading.drafts))


def _contact_at(told, offset):
    """Number of the contact that was told last before `offset`; the first where none was."""
    at = bisect(told, (offset, 0.5)) - 1
    return -told[at][1] if at >= 0 else 0


def _add_press(annotation, reading, proofs):
    told = [at for at in _told(reading) if reading.kinds[-at[1]] != "letter"] or _told(reading)
    for start, end in find_press(reading.cleaned, mentions=reading.mentions):
        number = _spoken_after(reading, told, start, end)
        if not annotation.meetings[number].press:
            annotation.meetings[number].press = True
            proofs.add(f"/meetings/{number}/press", start, end, "press.words")


def _spoken_after(reading, told, start, end):
    """Number of the contact after which they spoke to the press: the speaker's own, else as for documents.

    A contact told to have been "auparavant" is not the one after which they spoke.
    """
    speaker = _contact_of_speaker(reading, [-minus for offset, minus in told if offset <= start], start)
    fresh = [at for at in told if not _was_earlier(reading, reading.drafts[-at[1]])]
    return speaker if speaker is not None else _spoken_of(reading, fresh or told, start, end)


def _was_earlier(reading, draft):
    sentence = reading.sentences[draft.sentence]
    if draft.tense == "pluperfect" or not EARLIER.isdisjoint(sentence.words):
        return True
    return not HAD.isdisjoint(sentence.lows_before(draft.span[0], HELPER_REACH))


def _spoken_of(reading, told, start, end):
    """Number of the contact that is spoken of: the one named by its noun or by a name, else the one told last."""
    before = [-minus for offset, minus in told if offset <= start]
    around = reading.mentions.folded[max(0, start - AROUND) : end + AROUND]
    for noun, is_meant in MEANT.items():
        if noun in around and (meant := [n for n in before if is_meant(reading, n)]):
            return meant[-1]
    if (spoke := _contact_of_guest(reading, before, start)) is not None:
        return spoke
    paragraph = reading.mentions.folded[reading.mentions.folded.rfind("\n", 0, start) + 1 : end]
    return _contact_of_paragraph(reading, before, _contact_at(told, start), paragraph)


def _contact_of_paragraph(reading, before, last, paragraph):
    """Number of the contact that the words of `paragraph` tell from those told with the `last` one, else `last`."""
    same = [number for number in before if reading.drafts[number].span == reading.drafts[last].span]
    named = (number for number in same if _names_a_guest(paragraph, _guests(reading, same, number)))
    if (found := next(named, None)) is not None:
        return found
    if FIRST_WORD.search(paragraph):
        return min(n for n in before or [last] if reading.drafts[n].sentence == reading.drafts[last].sentence)
    return max(same) if same and LAST_WORD.search(paragraph) else last


def _names_a_guest(paragraph, guests):
    return any(fold(person.name.split()[-1]) in paragraph for person in guests)


def _contact_of_guest(reading, before, start):
    """Number of the only contact whose guest the sentence at `start` speaks of: "a confié l'ambassadrice", or None."""
    spoken_of = _persons_at(reading, start)
    meant = [n for n in before if not spoken_of.isdisjoint(_guests(reading, before, n))]
    return meant[0] if len(meant) == 1 and len(before) > 1 else None


def _persons_at(reading, start):
    """The persons of whom the sentence at `start` speaks."""
    here = (scene for scene in reading.story.scenes if scene.sentence.start <= start < scene.sentence.end)
    return {person for scene in here for persons in scene.persons for person in persons}


def _contact_of_speaker(reading, before, start):
    """Number of the contact, the smallest of several, whose guest the sentence at `start` speaks of; or None."""
    if len(before) < 2:
        return None
    met = {number: {person.name for person in reading.drafts[number].named} for number in before}
    guests = {person.name for person in _persons_at(reading, start) if person.name} - _no_guests(reading, met)
    sizes = {number: len(names) for number, names in met.items() if not guests.isdisjoint(names)}
    smallest = [number for number, size in sizes.items() if size == min(sizes.values())]
    return smallest[0] if len(smallest) == 1 else None


def _no_guests(reading, met):
    """The names of those who took part in all contacts of `met`; among credentials those of the hosts alone."""
    everywhere, drafts = set.intersection(*met.values()), [reading.drafts[number] for number in met]
    if any(draft.kind == "credentials" for draft in drafts):  # then an audience of one of its guests
        everywhere &= {draft.host.name for draft in drafts if draft.host}
    return everywhere


def _guests(reading, numbers, number):
    """The named persons of that contact who are in no other of `numbers`."""
    others = {person.name for each in numbers if each != number for person in reading.drafts[each].named}
    return [person for person in reading.drafts[number].named if person.name not in others]


def _is_audience(reading, number):
    draft = reading.drafts[number]
    return draft.noun == "audience" or draft.lemma == "recevoir"


def _is_sitting(reading, number):
    return reading.kinds[number] in ("summit", "negotiation")


# By what is said beside "devant la presse": which contacts are meant.
MEANT = {"audience": _is_audience, **dict.fromkeys(("reunion", "sommet", "session", "travaux"), _is_sitting)}


def _add_references(annotation, reading, proofs):
    rows = [row for row in reading.dates if row.start is not None]
    taken, days = [(row.start, row.end) for row in rows], [row.dated for row in rows]
    found = find_references(reading.cleaned, reading.calendar, taken=taken, days=days, mentions=reading.mentions)
    for number, (reference, start, end, rule) in enumerate(found):
        annotation.references.append(reference)
        proofs.add(f"/references/{number}", start, end, rule)


def _add_themes(annotation, reading, proofs):
    hits = find_themes(reading.cleaned, contacts=annotation.meetings, mentions=reading.mentions)
    for number, hit in enumerate(hits):
        annotation.themes.append(hit.slug)
        annotation.theme_strengths[hit.slug] = hit.strength
        proofs.add(f"/themes/{number}", hit.start, hit.end, hit.rule, of_theme(hit))


def _add_quotations(annotation, reading, proofs):
    text = reading.cleaned.text
    scenes = scenes_with(reading.story, reading.aside)
    for number, hit in enumerate(find_quotations(text, reading.cleaned.paragraphs, scenes)):
        path, name = f"/quotations/{number}", hit.voice and hit.voice.name
        annotation.quotations.append(Quotation("".join(text[start:end] for start, end in hit.parts), name))
        for start, end in hit.parts:
            proofs.add(f"{path}/text", start, end, hit.rule)
        if name:
            proofs.add(f"{path}/speaker", hit.voice.start, hit.voice.end, hit.voice.rule)


def _add_evoked(annotation, reading, proofs):
    countries = {code for meeting in annotation.meetings for code in meeting.countries}
    names = {name for meeting in annotation.meetings for name in meeting.organizations}
    states, bodies = find_evoked(
        reading.cleaned, party_countries=countries, party_bodies=names, mentions=reading.mentions
    )
    for key, value, found in (("countries", "code", states), ("organizations", "name", bodies)):
        for number, evoked in enumerate(found):
            annotation.evoked[key].append(getattr(evoked, value))
            start, end = evoked.spans[0]
            proofs.add(f"/evoked/{key}/{number}", start, end, "evoked.mention")
