"""What each key of the review screen does: what was typed is saved, then one verb of review, joining or taking."""

from datetime import datetime, time, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from archive import confirmation, furniture, joining, opinions, review, taking
from archive.admin import verbs
from archive.admin.versions import posted_version
from archive.models import (
    NEW_MEETING,
    Article,
    Dismissal,
    ErrorReport,
    Meeting,
    MeetingTheme,
    Mention,
    Participation,
    Proposal,
    Review,
    SignedDocument,
)
from archive.publish import NotReady
from archive.reconcile.directory import Directory
from archive.review import Revision
from archive.rows import refreshed_once
from archive.wording.labels import counted

# What is put off for everybody comes back at this hour of the next day.
MORNING = time(6)
STAY, NEXT = "stay", "next"
REPORTED = "Un lecteur a signalé une erreur\u00a0: répondez-lui au bas de la page, puis continuez."
EARLIER = "les précédentes suivent par «\u00a0Relire la sélection\u00a0», dans la liste des dépêches"


class Typed:
    """What was posted for one dossier. `saved`: its meetings by number, as they stand after what was written."""

    def __init__(self, request, article, parts):
        self.request, self.by, self.data, self.article = request, request.user, request.POST, article
        self.article_version = posted_version(request, "article-version")
        self.parts = {str(part.number): part for part in parts}
        self.saved = {}

    def save(self, *, but=""):
        """Write what was typed into each meeting, `but` the one with that number. Returns how many changed."""
        return sum(self._save(part) for number, part in self.parts.items() if number != but) + self._recall()

    def _save(self, part):
        if part.meeting.pk is None:
            return self._create(part)
        thing = self.fresh(part)
        if made := part.revision(thing, self.article.text_id):
            _link(made)
            review.revise(thing, made, by=self.by, version=part.version, **self.why())
        return bool(made)

    def fresh(self, part):
        thing = self.saved[str(part.number)] = Meeting.objects.get(pk=part.meeting.pk)
        return thing

    def why(self):
        return {name: self.data.get(name, "") for name in ("cause", "reason")}

    def _create(self, part):
        """A contact that the machine missed, made from the form of a new one."""
        meeting = part.form.save(commit=False)
        made = part.revision(meeting, self.article.text_id)
        people = [row for row in made.added if isinstance(row, Participation)]
        if not people:
            return 0
        _link(made)
        meeting.evidence = made.words
        meeting.source_note = f"D’après la dépêche «\u00a0{self.article}\u00a0»"[:300]
        members = [row for row in made.added if isinstance(row, (SignedDocument, MeetingTheme))]
        review.create_meeting(meeting, people, by=self.by, members=members, articles=[self.article])
        return 1

    def _recall(self):
        """Words that the dispatch merely recalls, taken from the text as mentions."""
        labels = [label.strip()[:300] for label in self.data.getlist("mention") if label.strip()]
        if labels:
            order = self.article.mentions.count()
            rows = [Mention(article=self.article, label=label, order=order + n) for n, label in enumerate(labels)]
            review.revise(self.article, Revision(added=rows), by=self.by, version=self.article_version)
            self.article_version = self.article.version
        return len(labels)

    def offered(self):
        """The keys, as posted, of the meetings that contributors saw in the dispatch."""
        found = Proposal.objects.filter(object=self.article.uid, field=NEW_MEETING)
        return {str(key) for key in found.values_list("pk", flat=True)}

    def meeting(self, number):
        """(the meeting of that number as it now stands, the version that the editor has seen of it)."""
        part = self.parts.get(number)
        if part is None or part.meeting.pk is None:
            raise NotReady(["Cette rencontre n’est plus dans ce dossier."])
        if number in self.saved:
            return self.saved[number], self.saved[number].version
        thing = Meeting.objects.get(pk=part.meeting.pk)
        return thing, posted_version(self.request, f"m{number}-version")


def _link(made):
    """Whom an editor took from the words of the text, and said no more of, is who a reading would say."""
    people = [row for row in made.added if isinstance(row, Participation)]
    unsaid = [row for row in people if row.evidence.get("name") and not row.official_id]
    directory = Directory() if unsaid else None
    for row in unsaid:
        row.official = directory.official(row.name, row.country, row.organization)


def accept(typed, _number):
    """All is right: each meeting that waits is verified, and public."""
    typed.save()
    if typed.offered():
        opinions.set_aside_meetings(typed.article)
    for number, part in typed.parts.items():
        if part.meeting.pk:
            thing, version = typed.meeting(number)
            if thing.review == Review.PENDING or part.opinions:
                review.accept(thing, by=typed.by, version=version)
    if not any(part.meeting.pk for part in typed.parts.values()):
        review.close(typed.article, by=typed.by, version=typed.article_version)
    return _decided(typed, "Accepté.")


def _decided(typed, said):
    """On to the next, unless a reader waits for an answer: left open, this one would be the next again."""
    if ErrorReport.objects.open().beside(typed.article).exists():
        return STAY, f"{said} {REPORTED}"
    return NEXT, said


def save(typed, _number):
    return STAY, "Enregistré." if typed.save() else "Rien n’avait changé\u00a0: rien à enregistrer."


def reject(typed, number):
    thing, version = typed.meeting(number)
    typed.save(but=number)
    asked = confirmation.reject(thing, by=typed.by, version=version)
    if [one for one, part in typed.parts.items() if one != number and part.meeting.review == Review.PENDING]:
        return STAY, _rejected(asked)
    if asked:
        skip(typed, number)  # it waits for somebody else: not for her again today
        return NEXT, _rejected(asked)
    return _decided(typed, _rejected(asked))


def _rejected(asked):
    return verbs.ASKED if asked else "Rejeté\u00a0: aucune lecture ne le fera revenir."


def dismiss(typed, _number):
    """Nothing of the whole dispatch is for the register."""
    dismissal = typed.data.get("dismissal", "")
    if dismissal not in Dismissal.values:
        raise NotReady(["Choisissez pourquoi il n’y a rien à retenir."])
    if typed.offered():
        opinions.set_aside_meetings(typed.article)
    given = {"by": typed.by, "version": typed.article_version, "dismissal": dismissal}
    asked = confirmation.dismiss(typed.article, **given)
    said = f"Rien à retenir\u00a0: {Dismissal(dismissal).label}."
    return _decided(typed, " ".join([said, *([verbs.ASKED] if asked else [])]))


def skip(typed, _number):
    taking.pass_over(typed.article, typed.by, now=timezone.now())
    return NEXT, "Passé\u00a0: vous ne le reverrez pas aujourd’hui."


def defer(typed, _number):
    tomorrow = timezone.localdate() + timedelta(days=1)
    until = timezone.make_aware(datetime.combine(tomorrow, MORNING))
    taking.defer(typed.article, typed.by, until=until)
    return NEXT, "Remis à demain, pour tout le monde."


def split(typed, number):
    typed.save()
    thing, version = typed.meeting(number)
    chosen = [key for key in typed.data.getlist(f"chosen-{number}") if key.isdigit()]
    people = list(thing.participations.filter(pk__in=chosen))
    joining.split(thing, people, by=typed.by, version=version, cause=typed.why()["cause"])
    return STAY, "Scindé en deux rencontres."


def merge(typed, number):
    """Into another meeting of the archive: « 12:3 », its key and the version shown."""
    thing, version = typed.meeting(number)
    key, _, shown = typed.data.get(f"into-{number}", "").partition(":")
    into = Meeting.objects.filter(pk=key).first() if key.isdigit() else None
    if into is None or not shown.isdigit():
        raise NotReady(["Choisissez avec quelle rencontre la fusionner."])
    joining.merge(thing, into, by=typed.by, versions=(version, int(shown)), cause=typed.why()["cause"])
    return STAY, f"Fusionné avec «\u00a0{into}\u00a0»."


def settle(verb, typed, key):
    """Take over, or set aside, one differing opinion."""
    typed.save()
    number = next((one for one, part in typed.parts.items() if key in part.opinions), "")
    is_on_the_dispatch = not number and key in typed.offered()
    thing, version = (typed.article, typed.article_version) if is_on_the_dispatch else typed.meeting(number)
    verbs.carry_out(verb, thing, by=typed.by, version=version, data={verb: key, **typed.why()})
    return STAY, verbs.DONE[verb]


def say_of_line(is_text, typed, place):
    """« 12:3:40 »: the dispatch, the version of it that was shown, the number of the line."""
    typed.save()
    key, version, number = (int(part) if part.isdigit() else -1 for part in (place + "::").split(":")[:3])
    article = typed.article if key == typed.article.pk else Article.objects.filter(pk=key).first()
    if article is None:
        raise NotReady(["Cette dépêche n’est plus dans ce dossier."])
    shown = typed.article_version if article is typed.article else version
    said = furniture.say(article, number, is_text=is_text, by=typed.by, version=shown)
    later = f"{said}, ici et dans les prochaines dépêches de la source «\u00a0{said.source}\u00a0»"
    return STAY, f"{later}\u00a0; {EARLIER}."


def propose(typed, _number):
    """A contributor's: beside what stands, for an editor to take over."""
    differing = 0
    for part in typed.parts.values():
        if part.meeting.pk is None:
            differing += _propose_new(typed, part)
        elif made := part.revision(typed.fresh(part), typed.article.text_id, make=leave_unsaved):
            differing += opinions.propose(typed.saved[str(part.number)], made, by=typed.by)
    return STAY, f"Proposé à la rédaction\u00a0: {counted(differing, 'différence')}."


def _propose_new(typed, part):
    meeting = part.form.save(commit=False)
    made = part.revision(meeting, typed.article.text_id, make=leave_unsaved)
    if not any(isinstance(row, Participation) for row in made.added):
        return 0
    return opinions.propose_meeting(typed.article, meeting, made, by=typed.by)


def leave_unsaved(_row, _made):
    """What a contributor names anew is made when an editor takes it over."""


VERBS = {
    "propose": propose,
    "accept": accept,
    "enter": accept,
    "save": save,
    "reject": reject,
    "dismiss": dismiss,
    "skip": skip,
    "defer": defer,
    "split": split,
    "merge": merge,
    "take_over": partial(settle, "_take_over"),
    "keep": partial(settle, "_keep"),
    "text": partial(say_of_line, True),
    "furniture": partial(say_of_line, False),
}
# These look at nothing that was typed.
UNTYPED = {"skip", "defer", "dismiss"}


@transaction.atomic
@refreshed_once()
def carry_out(request, article, parts):
    """Do what the pressed button says. Returns (STAY or NEXT, what was done, in French).

    Raises review.Stale, review.CauseNeeded, publish.NotReady, joining.NotSo and confirmation.Refused; then nothing was
    done.
    """
    name, _, number = request.POST.get("do", "accept").partition("-")
    if name not in VERBS:
        raise NotReady(["Ce bouton n’existe plus\u00a0: rechargez la page."])
    return VERBS[name](Typed(request, article, parts), number)


def is_search(data):
    """Whether another meeting is looked for: by its button, or by Enter in a field whose words were not sought yet."""
    verb, _, number = data.get("do", "").partition("-")
    fresh = [name for name in data if name.startswith("sought-") and data[name] != data.get(f"last-{name}", "")]
    return (verb == "search" and bool(number)) or (verb == "enter" and bool(fresh))


def is_typed(request):
    return request.POST.get("do", "accept").partition("-")[0] not in UNTYPED
