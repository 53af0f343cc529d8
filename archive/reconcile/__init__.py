"""Annotation to meetings: what the machine read becomes rows, and never touches what an editor has decided.

reading.py    an annotation in the archive's terms, with the evidence of every value
directory.py  the countries, officials, organisations it names
matching.py   which stored row is which observed one; likeness.py: by what a meeting is known again
rows.py       field by field: write, or propose beside a decision
tombstones.py what an editor rejected in another dispatch that says nearly the same
sources.py    « source modifiée »: what was decided on words that are gone
comparing.py  what another reading would change, without writing
"""

from django.db import transaction
from django.db.models import Q

from archive import dating, publish
from archive.models import (
    ArticleTheme,
    Decision,
    Doubt,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Origin,
    Participation,
    Proposal,
    Report,
    ReportKind,
    Review,
    SignedDocument,
    Status,
    TitleSource,
    Visibility,
)
from archive.reconcile.directory import Directory, source_named
from archive.reconcile.likeness import likeness, signature
from archive.reconcile.matching import match
from archive.reconcile.reading import Reading
from archive.reconcile.rows import is_hers, is_touched, propose, sync, touch, update
from archive.reconcile.sources import change_of_text, flag_changed
from archive.reconcile.tombstones import bury
from archive.rows import refreshed_once
from archive.wording.compose import compose

GONE = "La lecture la plus récente de la dépêche n’y voit plus cette rencontre."


@transaction.atomic
@refreshed_once()
def reconcile(article, extraction):
    """Make the meetings of `article`, its mentions, evoked and themes, those of `extraction`. Returns the meetings.

    A meeting that was rejected stays so, one that an editor made or verified is left as it is, with what the
    machine reads differently proposed beside it; a published one that is no longer read is withdrawn.
    """
    reading = Reading(extraction.annotation, Directory())
    stored = _stored(article)
    matches = match(stored, reading.contacts(), likeness)
    change = change_of_text(article, extraction, matches.pairs, stored, reading.directory)
    for meeting, contact in bury(matches, article, extraction.text.text):
        _tell(article, meeting, contact)
    _article(article, reading, extraction)
    told = {contact.values["order"]: _update(meeting, contact, extraction) for meeting, contact in matches.pairs}
    told |= {contact.values["order"]: _create(article, contact, extraction) for contact in matches.new}
    for meeting in unread(matches):
        _forget(meeting, extraction)
    for meeting in stored if change else ():
        flag_changed(meeting, change)
    meetings = [told[order] for order in sorted(told)]
    _themes(article, meetings, reading, extraction)
    _doubts(article, told, reading)
    for meeting in meetings:
        _settle(meeting)
    _title(article, [in_the_end(meeting) for meeting in meetings])
    _show(article)
    return meetings


def _stored(article):
    """The meetings that earlier readings of this dispatch, or of a copy of it, made, and those that editors did.

    They are locked: what an editor saves at this moment is either seen here, or refused as stale.
    """
    return list(made_of(article).select_for_update(of=("self",)))


def made_of(article):
    """The meetings made of this dispatch or of a copy of it, in its order, with their parties: an editor's too, so that
    what she split off or added is not read a second time beside it, and those that she merged into one of them.
    """
    told = Report.objects.filter(article__family=article.family).values("meeting")
    merged = Q(merged_into__in=told) | Q(merged_into__merged_into__in=told)
    made = Meeting.objects.filter(merged | Q(pk__in=told)).order_by("order", "pk")
    return made.prefetch_related("participations__country", "participations__organization")


def in_the_end(meeting):
    """`meeting`, or the one that it was merged into."""
    while meeting.merged_into:
        meeting = meeting.merged_into
    return meeting


def unread(matches):
    """The stored meetings that a reading does not see, neither themselves nor as one that was merged into them."""
    seen = {in_the_end(meeting).pk for meeting, _ in matches.pairs}
    return [meeting for meeting in matches.lost if meeting.pk not in seen]


def _remember(meeting, contact):
    """What this reading took the meeting for, whatever editors make of it."""
    seen = signature(contact)
    parties = sorted(seen.parties, key=str)
    meeting.read_as = {"people": sorted(seen.people), "parties": parties, "day": seen.day}


def _create(article, contact, extraction):
    meeting = Meeting(**contact.values, title=contact.values["kind"], evidence=contact.evidence, extraction=extraction)
    meeting.date_min, meeting.date_max = dating.bounds(meeting.date_edtf)
    _remember(meeting, contact)
    meeting.save()
    meeting.is_new = True
    _tell(article, meeting, contact)
    _members(meeting, contact, extraction, frozen=False)
    return meeting


def _tell(article, meeting, contact):
    kind = ReportKind.ANNOUNCES if contact.values["status"] == Status.ANNOUNCED else ReportKind.REPORTS
    Report.objects.create(article=article, meeting=meeting, kind=kind)


def _update(meeting, contact, extraction):
    _remember(meeting, contact)
    meeting.save(update_fields=["read_as"])
    if meeting.review == Review.REJECTED:
        return meeting
    frozen = is_hers(meeting)
    decided = Decision.objects.fields_of([meeting]).get(meeting.uid, set())
    if frozen or "date_edtf" in decided:  # where a date comes from goes with the date
        for field in ("date_source", "year_source", "other_years"):
            contact.values.pop(field)
    if not frozen and "date_edtf" not in decided:
        meeting.date_min, meeting.date_max = dating.bounds(contact.values["date_edtf"])
    if update(meeting, contact, extraction, decided=decided, frozen=frozen):
        touch(meeting)
    Proposal.everything.of_the_machine().filter(object=meeting.uid, field="meeting").delete()
    _members(meeting, contact, extraction, frozen=frozen)
    return meeting


def _members(meeting, contact, extraction, *, frozen):
    for order, seen in enumerate(contact.participants):
        seen.values["order"] = order
    for order, seen in enumerate(contact.documents):
        seen.values["order"] = order
    sync(meeting, Participation, contact.participants, extraction, frozen=frozen, meeting=meeting)
    sync(meeting, SignedDocument, contact.documents, extraction, frozen=frozen, meeting=meeting)
    meeting.spans = contact.spans


def _forget(meeting, extraction):
    """A contact that this reading no longer sees: the editor's stays, a public one is withdrawn, a draft goes."""
    if meeting.review == Review.REJECTED or meeting.origin == Origin.EDITOR:
        return
    if meeting.review == Review.VERIFIED or is_touched(meeting):
        propose(meeting, "meeting", None, {}, extraction)
    elif meeting.visibility == Visibility.DRAFT:
        meeting.delete()
    else:
        publish.withdraw(meeting, reason=GONE)
        touch(meeting)


def _settle(meeting):
    if meeting.review != Review.REJECTED:
        compose(meeting)
        publish.publish_by_itself(meeting)
    publish.refresh(meeting)


def _article(article, reading, extraction):
    """The article's own fields and sets; its title is settled last, it may come from its meetings."""
    seen = reading.article_fields()
    decided = Decision.objects.fields_of([article]).get(article.uid, set())
    if not seen.values["title"]:
        del seen.values["title"]
    elif "title" not in decided:
        article.title_source = TitleSource.SOURCE
    article.is_new = article.extraction_id is None
    if update(article, seen, extraction, decided=decided, frozen=False):
        touch(article)
    if article.source is None and "source" not in decided:
        article.source = source_named(article.agency)
        article.save(update_fields=["source"])
    sync(article, Mention, reading.mentions(), extraction, frozen=False, article=article)
    sync(article, Evoked, reading.evoked(), extraction, frozen=False, article=article)


def _themes(article, meetings, reading, extraction):
    """Themes stand on the article; a meeting has them all where it is alone, else those said in its paragraphs."""
    observed = list(reading.themes())
    sync(article, ArticleTheme, observed, extraction, frozen=False, content_object=article)
    for meeting in meetings:
        if meeting.review == Review.REJECTED:
            continue
        own = themes_of(observed, meeting.spans, extraction.text.text, is_alone=len(meetings) == 1)
        frozen = is_hers(meeting)
        sync(meeting, MeetingTheme, own, extraction, frozen=frozen, content_object=meeting)


def themes_of(observed, spans, text, *, is_alone):
    """Those of the themes observed in `text` that are those of a contact, which stands on `spans` of it."""
    return observed if is_alone else [seen for seen in observed if _said_with(seen, spans, text)]


def _said_with(seen, spans, text):
    """Whether a theme is said in a paragraph that also says something of the contact."""
    evidence = seen.evidence.get("tag")
    if not evidence or evidence["text"] != "clean":
        return False
    return any(_paragraph(text, evidence["start"]) == _paragraph(text, start) for start, _ in spans)


def _paragraph(text, offset):
    return text.count("\n\n", 0, offset)


def _doubts(article, told, reading):
    """`told` is {index of the contact in the reading: meeting}."""
    article.warnings.all().delete()
    doubts = []
    told = {order: in_the_end(meeting) for order, meeting in told.items()}
    for warning in reading.warnings():
        parts = warning["path"].strip("/").split("/")
        about_meeting = parts[0] == "meetings" and len(parts) > 1
        doubt = Doubt(
            article=article,
            meeting=told.get(int(parts[1])) if about_meeting else None,
            field="/".join(parts[2:] if about_meeting else parts)[:60],
            code=warning["code"],
            grade=warning["grade"],
            message=warning["message"][:500],
        )
        doubts.append(doubt)
    Doubt.objects.bulk_create(doubts)


def _title(article, meetings):
    """Where no headline is printed and no editor wrote one, the archive's own title: that of its first meeting."""
    if article.title_source == TitleSource.ARCHIVE:
        article.title = meetings[0].title if meetings else _described(article)
        article.save(update_fields=["title"])


def _described(article):
    place = f" datée de {article.dateline_place}" if article.dateline_place else " sans titre"
    return f"Dépêche{place}{f' ({article.agency})' if article.agency else ''}"


def _show(article):
    """A dispatch is public with its first public meeting, or by itself where it reports none."""
    reported = article.meetings.exclude(review=Review.REJECTED)
    ready = article.meetings.published().exists() or not reported.exists()
    blocked = article.warnings.filter(grade="blocking", meeting=None).exists()
    decided = Decision.objects.on(article).standing().filter(field="visibility").exists()
    if article.visibility == Visibility.DRAFT and ready and not blocked and not decided:
        publish.publish(article)
    publish.refresh(article)
