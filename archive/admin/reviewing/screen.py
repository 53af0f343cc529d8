"""One contact opened: its dispatches on the left, its meetings as forms already filled on the right."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from archive import again, confirmation, taking, undo
from archive.admin.rebase import rebase
from archive.admin.reviewing import deciding
from archive.admin.reviewing.forms import Documents, MeetingFields, People, attach, parts_of
from archive.admin.reviewing.queue import REASON, asked_for, base_context, next_address
from archive.admin.reviewing.rights import MAY_DECIDE, MAY_PROPOSE, MAY_SEE, DeskView
from archive.admin.versions import posted_version, refusal_of
from archive.confirmation import Refused
from archive.desk import dossier as reads
from archive.desk import whose
from archive.desk.sought import sought
from archive.joining import NotSo
from archive.models import Article, Cause, Dismissal, Kind, Meeting, Mention, Origin, Theme
from archive.publish import NotReady
from archive.review import CauseNeeded, Stale

# How many dispatches of the day an editor has dealt with, for "12 / 40".
DONE = "review-done"
WRONG = "Rien n’a été enregistré\u00a0: corrigez ce qui est signalé, votre saisie est gardée."


class ScreenView(DeskView):
    """GET shows, and takes nothing: the dispatch was taken by the POST that led here, or is taken by the first key."""

    def get_permission_required(self):
        if self.request.method != "POST":
            return [MAY_SEE]
        return [MAY_SEE, MAY_PROPOSE if self.request.POST.get("do") == "propose" else MAY_DECIDE]

    def get(self, request, uid):
        opened = self._open(uid)
        return self._show(request, opened, parts_of(opened, new=self._new(request)))

    def post(self, request, uid):
        try:
            answer = again.patiently(self._decide)(request, uid)
        except again.Busy as busy:
            parts = parts_of(self._open(uid), data=request.POST, new=self._new(request))
            return self._show_again(request, uid, parts, refusal=str(busy), status=409)
        return answer()

    def _decide(self, request, uid):
        """What makes the answer, once all that was to be written is: it may be tried again from the start."""
        opened = self._open(uid)
        if deciding.is_search(request.POST):
            return partial(self._show, request, opened, parts_of(opened, data=request.POST, new=self._new(request)))
        if stale := [meeting for meeting in opened.meetings if self._is_stale(request, meeting)]:
            return partial(self._refuse_stale, request, opened, stale)
        parts = parts_of(opened, data=request.POST, new=self._new(request))
        if deciding.is_typed(request) and [part for part in parts if not part.is_valid()]:
            return partial(self._show, request, opened, parts, refusal=WRONG, status=422)
        try:
            where, said = deciding.carry_out(request, opened.article, parts)
        except Stale as stale:
            return partial(self._refuse_stale_since, request, uid, stale)
        except CauseNeeded as needed:
            return partial(self._show_again, request, uid, parts, refusal=str(needed), needs_cause=True, status=422)
        except (NotReady, NotSo, Refused) as refusal:
            return partial(self._show_again, request, uid, parts, refusal=str(refusal), status=409)
        return partial(self._lead_on, request, opened.article, where, said)

    def _open(self, uid):
        article = reads.opened(uid)
        if article is None:
            raise Http404
        return reads.Dossier(article)

    @staticmethod
    def _new(request):
        """An unsaved meeting where the editor adds one; a mention of the dispatch gives its day and place."""
        asked = request.GET.get("nouvelle")
        if asked is None:
            return None
        mention = Mention.objects.filter(pk=asked).first() if asked.isascii() and asked.isdigit() else None
        told = {"date_edtf": mention.date_edtf, "place": mention.place} if mention else {}
        return Meeting(kind=Kind.MEETING, origin=Origin.EDITOR, **told)

    @staticmethod
    def _is_stale(request, meeting):
        return posted_version(request, f"m{meeting.pk}-version") != meeting.version

    def _refuse_stale(self, request, opened, stale):
        """The forms again, carried over to the present versions with every difference; nothing was saved."""
        data, differences = request.POST, []
        form = partial(MeetingFields, themes=list(Theme.objects.order_by("slug")))
        for meeting in stale:
            prefix = f"m{meeting.pk}-"
            rows = {f"{prefix}p": People, f"{prefix}d": Documents}
            read = posted_version(request, f"{prefix}version")
            rebased = rebase(meeting, read, form, rows, data, prefix=prefix)
            data, differences = rebased.data, differences + rebased.differences
        parts = parts_of(opened, data=data, new=self._new(request))
        refusal = refusal_of(stale[0] if stale else opened.article)
        return self._show(request, opened, parts, refusal=refusal, differences=differences, status=409)

    def _show_again(self, request, uid, parts, **said):
        """What was typed, beside the dispatch as it stands after nothing was written."""
        return self._show(request, self._open(uid), parts, **said)

    def _refuse_stale_since(self, request, uid, stale):
        """Where somebody was faster between the look and the writing."""
        fresh = self._open(uid)
        return self._refuse_stale(request, fresh, [one for one in fresh.meetings if one == stale.current])

    def _lead_on(self, request, article, where, said):
        if where == deciding.STAY:
            messages.success(request, said)
            return HttpResponseRedirect(request.path + base_context(request, "")["query"])
        if dismissal := request.POST.get("dismissal"):
            request.session[REASON] = dismissal
        request.session[DONE] = request.session.get(DONE, 0) + 1
        taking.leave(article, request.user)
        messages.success(request, f"«\u00a0{article}\u00a0»\u00a0: {said[:1].lower()}{said[1:]}")
        return HttpResponseRedirect(next_address(request))

    def _show(self, request, opened, parts, *, status=200, **said):
        """The screen. said: `refusal`, the `differences` of a stale form, whether it `needs_cause`."""
        for part in parts:
            attach(opened, part)
        context = {
            **base_context(request, opened.article.title),
            **self._about(opened),
            **self._offered(request),
            **said,
            "parts": self._with_known(parts),
            "progress": self._progress(request),
            "taken_by": taking.holder(opened.article, request.user, now=timezone.now()),
        }
        return render(request, "admin/review/screen.html", context, status=status)

    @staticmethod
    def _with_known(parts):
        """[(part, meetings that it may be, as the archive takes it, meetings that the editor looked for)]."""
        known = reads.alike([part.meeting for part in parts])
        alike = [known.get(part.meeting.pk, []) for part in parts]
        found = [sought(part.sought, but=part.meeting) if part.sought else [] for part in parts]
        likely = [[one for one in ours if one not in hers] for ours, hers in zip(alike, found)]
        return list(zip(parts, likely, found))

    @staticmethod
    def _about(opened):
        """What is shown of the dispatch itself, beside its meetings."""
        return {
            "dossier": opened,
            "beside": {"error_reports": opened.error_reports, "notes": opened.remarks},
            "opts": Article._meta,
            "original": opened.article,
            "offered": whose.offered(opened.missing_people()),
        }

    @staticmethod
    def _offered(request):
        """What this editor may do, the reasons to choose from, and what she chose of them in a form that is refused."""
        return {
            "may_decide": request.user.has_perm(MAY_DECIDE),
            "may_propose": request.user.has_perm(MAY_PROPOSE),
            "causes": Cause.choices,
            "cause": request.POST.get("cause", ""),
            "dismissals": Dismissal.choices,
            "dismissal": request.POST.get("dismissal") or request.session.get(REASON, ""),
            "mentions": request.POST.getlist("mention"),
        }

    @staticmethod
    def _progress(request):
        left, done = asked_for(request).items(now=timezone.now()).count(), request.session.get(DONE, 0)
        return {"at": done + 1, "of": done + left}


class UndoView(DeskView):
    """U: take back the last gesture, and come back to its dispatch."""

    def post(self, request):
        try:
            decisions = again.patiently(self._take_back)(request)
        except (undo.CannotUndo, Refused, again.Busy) as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(reverse("review:queue"))
        return self._come_back(request, decisions) if decisions else HttpResponseRedirect(reverse("review:queue"))

    @staticmethod
    def _take_back(request):
        """The decisions taken back; none where what was last done was to ask a second person, or nothing."""
        if asked := confirmation.last_asked(request.user):
            confirmation.cancel(asked, by=request.user)
            messages.success(request, "La demande est annulée\u00a0: rien n’a changé.")
            return []
        if context := undo.last(request.user):
            return undo.undo(context, by=request.user)
        messages.info(request, "Rien à annuler\u00a0: vous n’avez rien décidé depuis hier.")
        return []

    @staticmethod
    def _come_back(request, decisions):
        messages.success(request, "Annulé\u00a0: tout est comme avant ce geste.")
        request.session[DONE] = max(request.session.get(DONE, 0) - 1, 0)
        article = reads.decided_on(decisions)
        if article is None:
            return HttpResponseRedirect(reverse("review:queue"))
        taking.take(article, request.user, now=timezone.now())
        return HttpResponseRedirect(reverse("review:screen", args=[article.uid]))
