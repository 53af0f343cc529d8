"""The table of meetings. A new one is made by hand: it says its source, and is verified and public."""

import uuid

from django.core.exceptions import ValidationError
from django.db.models import Prefetch

from archive import review
from archive.exchange.cells import NBSP, accepted
from archive.exchange.columns import Choice, Column, Day, YesNo
from archive.exchange.participants import Participants, Themes
from archive.exchange.resource import Table
from archive.models import (
    Cause,
    Kind,
    Level,
    Meeting,
    MeetingTheme,
    Origin,
    Participation,
    Review,
    Status,
    Visibility,
)
from people.identity import shorten

# The same row makes the same meeting, whoever imports it twice.
MADE_BY_IMPORT = uuid.UUID("6c8f7a52-2f0e-4b53-9a39-0f6f7a1f54c1")


class Meetings(Table):
    title = "rencontres"
    required = ["forme", "participants", "source"]
    notes = ["motif", "cause"]
    composed = ["title"]
    most_rows = 500  # each is 15 to 50 ms of work

    review = Choice("vérification", "review", Review, is_told=True)
    visibility = Choice("visibilité", "visibility", Visibility, is_told=True)
    kind = Choice("forme", "kind", Kind)
    date = Day("date", "date_edtf", interval=True)
    status = Choice("statut", "status", Status)
    level = Choice("niveau", "level", Level)
    place = Column("lieu", "place")
    press = YesNo("presse", "press")
    heading = Column("titre", "title")
    summary = Column("résumé", "summary")
    participants = Participants("participants", "participations")
    themes = Themes("thèmes", "theme_uses")
    source = Column("source", "source_note")
    address = Column("adresse de la source", "source_url")

    class Meta(Table.Meta):
        model = Meeting

    def get_queryset(self):
        people = Participation.objects.select_related("official", "country", "organization")
        themes = MeetingTheme.objects.select_related("tag")
        members = Prefetch("participations", people), Prefetch("theme_uses", themes)
        return Meeting.objects.select_related("merged_into").prefetch_related(*members).order_by("pk")

    def check(self, draft, plan, row):
        if plan.is_new:
            self._check_new(draft, plan, row)
        elif draft.merged_into:
            raise ValidationError({"uid": f"fusionnée avec la rencontre {shorten(draft.merged_into.uid)}."})
        elif draft.origin == Origin.MACHINE and {"source_note", "source_url"} & set(plan.revision.changes):
            raise ValidationError({"source": f"cette rencontre est lue dans une dépêche{NBSP}: videz cette colonne."})
        elif self._is_seen(plan) and review.stands_verified(plan.thing):
            self._cause(row, needed=True)

    def _check_new(self, draft, plan, row):
        plan.thing.uid = draft.uid = uuid.uuid5(MADE_BY_IMPORT, repr(self.likeness(row)))
        draft.origin, draft.title = Origin.EDITOR, draft.title or draft.get_kind_display()
        if Meeting.objects.filter(uid=draft.uid).exists():
            raise ValidationError(f"cette rencontre est déjà entrée par un import, uid {shorten(draft.uid)}.")

    def _is_seen(self, plan):
        corrected = {name for _, changes in plan.revision.corrected for name in changes} - {"order"}
        return any([plan.revision.changes, corrected, plan.revision.added, plan.revision.removed])

    def _cause(self, row, *, needed=False):
        """The Cause that a row tells, "" where it tells none."""
        text = accepted(row.get("cause") or "")
        if needed and not text:
            causes = ", ".join(Cause.labels)
            raise ValidationError(
                {"cause": f"cette rencontre est vérifiée et publique{NBSP}: dites pourquoi elle change ({causes})."}
            )
        try:
            return CAUSE.value(text)
        except ValueError as error:
            raise ValidationError({"cause": str(error)}) from error

    def create(self, plan, *, by):
        meeting = plan.thing
        for name, value in plan.revision.changes.items():
            setattr(meeting, name, value)
        people = [row for row in plan.revision.added if isinstance(row, Participation)]
        others = [row for row in plan.revision.added if not isinstance(row, Participation)]
        review.create_meeting(meeting, people, by=by, members=others)

    def revise(self, plan, row, *, by, reason):
        said = {"reason": accepted(row.get("motif") or "")[:300] or reason, "cause": self._cause(row)}
        review.revise(plan.thing, plan.revision, by=by, version=plan.thing.version, **said)


CAUSE = Choice("cause", "cause", Cause)
