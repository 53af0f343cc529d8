"""The reading of one dispatch: sentences and mentions, then contacts, then the annotation with its evidence."""

from dataclasses import dataclass, field
from datetime import timedelta

from archive.clean import CLEANER
from archive.extract.annotation import Annotation, Contact, Participant
from archive.extract.circumstances import of_contact, of_day, of_function, of_line, of_name, of_reference, of_title
from archive.extract.contacts.company.assembly import join_officers
from archive.extract.contacts.guesses.likely import FIRST, may_be_likely, tells_meeting
from archive.extract.contacts.guesses.presumed import headline_contact
from archive.extract.contacts.headline import Headline
from archive.extract.contacts.headlined import name_by_headline
from archive.extract.contacts.identity.accredited import give_listed_states
from archive.extract.contacts.identity.domestic import is_domestic
from archive.extract.contacts.identity.other_trades import is_of_other_trades
from archive.extract.contacts.identity.states_later import give_states_told_later
from archive.extract.contacts.initiators import give_initiators
from archive.extract.contacts.kinds import kind_of, level_of, parties_of
from archive.extract.contacts.places.where import Head, place_contact, read_head
from archive.extract.contacts.story import LEAD, Story
from archive.extract.contacts.words.status import give_status
from archive.extract.dates.adverbials import with_short_days
from archive.extract.dates.ago import parted
from archive.extract.dates.days import read_calendar
from archive.extract.dates.when import Days, date_contacts, own_date
from archive.extract.doubts import find_doubts
from archive.extract.mentions.capitals import stand_for_states
from archive.extract.mentions.marks import set_marks
from archive.extract.mentions.passages import find_mentions
from archive.extract.people.affiliations.affiliation import (
    affiliate,
    name_bodies,
    serve_commissions,
    serve_with_the_union,
)
from archive.extract.people.affiliations.home import home_of, home_states, state_weights
from archive.extract.people.functions.brackets import with_commas
from archive.extract.people.told.headline_names import name_from_headline, peers_by_headline
from archive.extract.people.told.late_functions import agree_counterparts, give_late_functions, share_functions
from archive.extract.proofs import Proofs
from archive.extract.surroundings import add_surroundings
from archive.extract.words.gazetteer import fold
from archive.extract.words.itemised import join_items
from archive.extract.words.tokens import sentences

ONE_PARTY = frozenset(("CN", "CU", "ER", "KP", "LA", "VN"))  # states whose party is no party of its own to a contact
RULING = ("parti ", "front ")
SEVERAL = 3  # states that sat at one table
ENGINE = "2"
# From the dispatch's own day, within which a contact told beside the lead is news.
OLDEST, LATEST = timedelta(10), timedelta(1)

OLDEST_RECALLED = timedelta(5)  # the same of what stands in the pluperfect, or is only named, beside the lead


@dataclass
class Reading:
    """What was read of one dispatch, before it is put into an annotation."""

    cleaned: object
    mentions: object  # archive.extract.mentions.passages.Mentions
    weights: dict
    sentences: list
    calendar: object
    head: Head
    story: Story
    home: object = None  # archive.extract.people.affiliations.home.Home
    drafts: list = field(default_factory=list)
    dates: list = field(default_factory=list)
    kinds: list = field(default_factory=list)
    places: list = field(default_factory=list)
    aside: list = field(default_factory=list)  # sentences that only tell of long ago
    guessed: dict = field(default_factory=dict)  # {person whose party no word gives: rule of its evidence}


def extract(cleaned, *, published=None, today):
    """The Annotation of one cleaned dispatch (archive.clean.cleaned.Cleaned).

    published  "2024-06-04", "2024-06", "2024" or None: the metadata given with the dispatch; bounds the dates
    today      datetime.date, the day of reading: no year that has to be guessed lies after it

    Every value has an Evidence, whatever is doubtful a Notice. Raises nothing on any text; cost is linear.
    """
    return annotate(read(cleaned, published=published, today=today))


def read(cleaned, *, published=None, today):
    """The Reading of a cleaned dispatch; arguments as for `extract`."""
    mentions = find_mentions(cleaned)
    body = [with_commas(sentence) for sentence in _body_sentences(cleaned)]
    calendar = read_calendar(cleaned, published=published, today=today, folded=mentions.folded)
    dates = [mention for mention, _ in calendar.dated]
    set_marks(body, "date", dates)
    body = [with_short_days(sentence) if sentence.marks else sentence for sentence in body]
    for kind, found in (("body", mentions.bodies), ("state", mentions.states), ("city", mentions.cities)):
        set_marks(body, kind, found)
    stand_for_states(body)
    set_marks(body, "date", dates)
    body, aside = parted(body)
    head = read_head(cleaned, mentions.cities)
    home = home_of(cleaned, mentions.states, mentions.cities)
    weights = state_weights(mentions.states, mentions.cities, head.dateline, home)
    story = Story(body, home_states(weights), Headline(_title(cleaned) or ""))
    story.people.is_home_told = bool(home or head.dateline)
    reading = Reading(cleaned, mentions, weights, body, calendar, head, story, home, aside=aside)
    _read_contacts(reading)
    return reading


def _body_sentences(cleaned):
    found = []
    for number, paragraph in enumerate(cleaned.paragraphs):
        found += sentences(cleaned.text, paragraph.start, paragraph.end, number)
    return join_items(found)


def _title(cleaned):
    return cleaned.title.text if cleaned.title else None


def _read_contacts(reading):
    told = reading.story.read() or headline_contact(_title(reading.cleaned), reading.story.scenes)
    reading.drafts = _fresh(reading, told)
    if not any(draft.sentence < FIRST and (draft.kind, draft.status) != ("visit", "held") for draft in reading.drafts):
        _read_likely(reading)
    _name_and_serve(reading)
    reading.drafts = _abroad(reading)
    _tell_offices(reading)
    give_status(reading.drafts, reading.sentences)
    give_initiators(reading.drafts, reading.story.scenes)
    _tell_when_and_where(reading)


def _name_and_serve(reading):
    """Name whom only the headline names, and tell what each serves whose function tells none."""
    drafts, story, mentions, cleaned = reading.drafts, reading.story, reading.mentions, reading.cleaned
    join_officers(drafts, story)
    name_from_headline(drafts, story.people, cleaned.title, mentions, cleaned.text)
    name_by_headline(drafts, story.people, cleaned.title, mentions, cleaned.text)
    named = [*mentions.states, *mentions.cities, *([reading.home] if reading.home else [])]
    name_bodies(drafts, mentions.bodies)
    serve_commissions(drafts, mentions.bodies)
    serve_with_the_union(drafts, mentions.bodies, cleaned.agency)
    give_listed_states(drafts, story.scenes)
    city = reading.head.dateline
    later = give_states_told_later(drafts, story.scenes, {city.country} if city else story.people.home)
    reading.guessed = later | affiliate(drafts, story.scenes, named, reading.weights)


def _tell_offices(reading):
    """Give the offices that the text tells elsewhere than beside the name."""
    give_late_functions(reading.drafts, reading.story.people.persons)
    share_functions(reading.drafts, reading.story.scenes)
    peers_by_headline(reading.drafts, reading.cleaned.title, reading.mentions)
    agree_counterparts(reading.drafts, reading.sentences)


def _tell_when_and_where(reading):
    series = reading.story.announced_series()
    reading.dates = date_contacts(reading.drafts, reading.sentences, reading.calendar, series=series)
    held_at = _place_of_series(reading, series)
    for draft in reading.drafts:
        kind = kind_of(draft, reading.story, before=reading.kinds[-1] if reading.kinds else None)
        before = next((place for place in reversed(reading.places) if place), None)
        place = place_contact(draft, reading.story, reading.head, kind=kind, before=before, series=held_at)
        reading.kinds.append(kind)
        reading.places.append(place)


def _abroad(reading):
    """The drafts without those of people of the dispatch's own state among themselves."""
    city = reading.head.dateline
    home = set(reading.home.codes) if reading.home else {city.country} if city else set()
    title, scenes = reading.cleaned.title, reading.story.scenes
    kept = [draft for draft in reading.drafts if not is_of_other_trades(draft, scenes)]
    return [draft for draft in kept if not is_domestic(draft, scenes, reading.mentions, title, home=home)]


def _place_of_series(reading, series):
    return place_contact(series, reading.story, reading.head, kind=None) if series else None


def _fresh(reading, drafts):
    """`drafts` without those whose own day tells that they are recalled or to come; the news comes first and stays."""
    anchor, days = reading.calendar.anchor, Days(reading.calendar)
    return [draft for draft in drafts if anchor is None or _is_fresh(reading, draft, anchor, days)]


def _is_fresh(reading, draft, anchor, days):
    if draft.sentence < LEAD and draft.tense != "pluperfect":
        return True
    own = own_date(draft, reading.sentences, days)
    day = own.dated.first if own else None
    oldest = OLDEST_RECALLED if _looks_back(draft, reading.sentences) else OLDEST
    return day is None or anchor.first - oldest <= day <= anchor.last + LATEST


def _looks_back(draft, sentences):
    """Whether it is told beside the lead in the pluperfect, or only named there, with a day."""
    if draft.sentence < LEAD or draft.tense != "pluperfect" and draft.frame != "event":
        return False
    return _has_day(sentences[draft.sentence])


def _read_likely(reading):
    """Read once more for the contact that the first sentences most likely tell: nothing precise is found there."""
    told = reading.story
    if not may_be_likely(told):
        return
    story = Story(reading.sentences, told.people.home, told.headline, seeks_likely=True)
    story.people.is_home_told = told.people.is_home_told
    drafts = _fresh(reading, story.read())
    if drafts and (not reading.drafts or any(_is_met(story, draft) for draft in drafts)):
        reading.story, reading.drafts = story, drafts


def _is_met(story, draft):
    return draft.kind != "visit" and tells_meeting(story.sentences[draft.sentence])


def _has_day(sentence):
    """Whether a day with its month is printed in `sentence`: "le 31 mars"."""
    return any(mark.kind == "date" and mark.value.form == "day" for mark in sentence.marks.values())


def annotate(reading):
    """The Annotation of a Reading."""
    proofs = Proofs()
    annotation = Annotation(clean_text=reading.cleaned.text, engine=ENGINE, cleaner=CLEANER)
    _annotate_head(annotation, reading, proofs)
    for number in range(len(reading.drafts)):
        annotation.meetings.append(_contact(reading, number, proofs))
    add_surroundings(annotation, reading, proofs)
    annotation.warnings = find_doubts(reading, annotation)
    annotation.ambiguities = [notice.message for notice in annotation.warnings if notice.grade != "note"]
    annotation.evidence = proofs.weighed(annotation.warnings)
    return annotation


def _annotate_head(annotation, reading, proofs):
    cleaned, dated = reading.cleaned, reading.calendar.dateline
    if cleaned.title:
        annotation.title = cleaned.title.text
        proofs.printed("/title", cleaned.title, "title.headline", of_title(cleaned.title))
    if cleaned.agency:
        annotation.agency = cleaned.agency
        proofs.printed("/agency", cleaned.agency_printed, "agency.signature")
    place = cleaned.dateline_place
    if place or dated.date:
        annotation.dateline = {"place": place.text if place else None, "date": dated.date}
    if place:
        proofs.printed("/dateline/place", place, "dateline.place", "" if reading.head.dateline else "unlisted")
    if dated.date:
        proofs.printed("/dateline/date", cleaned.dateline_date, "dateline.date")
    for number, line in enumerate(cleaned.furniture):
        annotation.boilerplate.append(line.text)
        proofs.printed(f"/boilerplate/{number}", line, "furniture.line", of_line(line))


def _contact(reading, number, proofs):
    draft, kind, place = reading.drafts[number], reading.kinds[number], reading.places[number]
    path = f"/meetings/{number}"
    contact = Contact(kind=kind, status=draft.status)
    proofs.add(f"{path}/kind", *draft.span, f"contact.{draft.frame}", of_contact(draft, len(parties_of(draft))))
    proofs.add(f"{path}/status", *(draft.status_at or draft.span), f"status.{draft.status}")
    _level(contact, draft, path, proofs)
    _date(contact, reading, number, path, proofs)
    if place:
        contact.place = place.name
        proofs.add(f"{path}/place", place.start, place.end, place.rule, layer=place.layer)
    _initiator(contact, draft.initiator, path, proofs)
    for person in draft.named:
        party_rule = reading.guessed.get(person, "party.printed")
        reference = of_reference(person, draft, reading.sentences)
        _participant(contact, person, path, proofs, party_rule=party_rule, reference=reference)
    _parties(contact, draft, path, proofs, reading.guessed)
    return contact


def _level(contact, draft, path, proofs):
    contact.level, person = level_of(draft.persons)
    if contact.level == "organization":
        [party] = person.parties[:1]
        proofs.add(f"{path}/level", party.start, party.end, "level.organization")
    elif contact.level:
        proofs.add(f"{path}/level", *person.function.printed, _level_rule(person))


def _initiator(contact, initiator, path, proofs):
    if initiator and initiator.person.name:
        contact.initiator = initiator.person.name
        proofs.add(f"{path}/initiator", initiator.start, initiator.end, initiator.rule)


def _level_rule(person):
    return "level.function" if person.function_rule == "function.printed" else "level.inferred"


def _date(contact, reading, number, path, proofs):
    dated_contact, draft = reading.dates[number], reading.drafts[number]
    dated = dated_contact.dated
    contact.date, contact.date_end, contact.precision = dated.date, dated.date_end, dated.precision
    contact.date_source, contact.year_source = dated.date_source, dated.year_source
    contact.other_years = list(dated.other_years)
    for key in ("date", "date_end") if dated.date_end else ("date",):
        if dated.date and dated_contact.start is not None:
            circumstance = of_day(dated_contact, draft)
            proofs.add(f"{path}/{key}", dated_contact.start, dated_contact.end, dated_contact.rule, circumstance)
        elif dated.date_source == "dateline":
            proofs.printed(f"{path}/{key}", reading.cleaned.dateline_date, "date.dateline")
        elif dated.date_source == "text" and (told := _year_told(reading)):
            proofs.add(f"{path}/{key}", told.start, told.end, "date.year-told")


def _year_told(reading):
    """The date of the text that gives a contact without a day its year, or None."""
    return next((mention for mention in reading.calendar.mentions if mention.year), None)


def _participant(contact, person, path, proofs, *, party_rule, reference):
    here = f"{path}/participants/{len(contact.participants)}"
    function = person.function
    role = (function.role or None) if function else None
    contact.participants.append(Participant(person.name, role, person.country, person.body))
    proofs.add(f"{here}/name", *person.name_at, "name.printed", of_name(person), reference)
    if role:
        proofs.add(f"{here}/role", *function.printed, person.function_rule, of_function(person), reference)
    if party := person.served:
        for field_name in [name for name, value in (("country", party.country), ("organization", party.body)) if value]:
            proofs.add(f"{here}/{field_name}", party.start, party.end, party_rule, reference)


def _is_ruling_party(party):
    return party.country in ONE_PARTY and fold(party.body).startswith(RULING)


def _are_members_there(draft):
    """Whether so many states sat there by name that a body of which nobody is named is only what some belong to."""
    return len({person.country for person in draft.named if person.country}) >= SEVERAL


def _parties(contact, draft, path, proofs, guessed):
    """The states and bodies that took part, each with the words that name it first."""
    uncertain = {person.country: rule for person, rule in guessed.items()}
    served = [person.served for person in draft.persons if person.served] + list(draft.parties)
    for value in parties_of(draft):
        party = next(p for p in served if (p.country or p.body) == value)
        if party in draft.parties and party.body and _are_members_there(draft):
            continue
        values, key = (contact.countries, "countries") if party.country else (contact.organizations, "organizations")
        rule = uncertain.get(value, "party.printed")
        proofs.add(f"{path}/{key}/{len(values)}", party.start, party.end, rule)
        values.append(value)
    for party in (p for p in served if p.country and p.body and not _is_ruling_party(p)):
        if party.body not in contact.organizations:
            proofs.add(f"{path}/organizations/{len(contact.organizations)}", party.start, party.end, "party.printed")
            contact.organizations.append(party.body)
