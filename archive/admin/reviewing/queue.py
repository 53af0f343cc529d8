"""What waits for a person: the list, its filters, "next", and decisions on whole lots."""

from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.core import signing
from django.core.paginator import Paginator
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from archive import lots, taking
from archive.admin import verbs
from archive.admin.dates import DateField
from archive.admin.naming import NameField
from archive.admin.reviewing.rights import MAY_DECIDE, MAY_SEE, DeskView
from archive.desk import remarked
from archive.lots import Outcome
from archive.models import Dismissal, ErrorReport, Note, Participation, QueueItem, Source, Weight
from archive.wording import doubts
from archive.wording.labels import counted

# Why there was nothing to retain the last time: what the next one offers first.
REASON = "review-dismissal"
WAITING, PUT_OFF, TAKEN = "", "remises", "prises"
REMARKED = {"signalees": ErrorReport, "notees": Note}  # decided or not
STATES = [(WAITING, "à traiter"), (TAKEN, "ouvertes par quelqu’un"), (PUT_OFF, "remises à plus tard")]
STATES += [("signalees", "avec un signalement"), ("notees", "avec une note ouverte")]
PER_PAGE = 40
PARAMETERS = ("etat", "poids", "source", "pays", "doute", "depuis", "jusque")


class WaitingFilter(forms.Form):
    """What narrows the queue; a wrong value is said beside its field, and the rest still narrows."""

    etat = forms.ChoiceField(label="État", choices=STATES, required=False)
    poids = forms.TypedChoiceField(
        label="Besoin", choices=[("", "tous"), *reversed(Weight.choices)], coerce=int, empty_value=None, required=False
    )
    source = forms.ModelChoiceField(Source.objects.all(), label="Source", empty_label="toutes", required=False)
    pays = NameField(Participation, "country")
    doute = forms.ChoiceField(label="Avertissement", choices=[("", "tous"), *doubts.NAMES.items()], required=False)
    depuis = DateField(label="Depuis", interval=False, help_text="")
    jusque = DateField(label="Jusqu’à", interval=False, help_text="")

    def offer_doubts(self, counts):
        """Of the kinds of warning those of `counts` ({kind: number}), each with its number, and the chosen one."""
        chosen = self.data.get("doute")
        kinds = sorted((name, kind) for kind, name in doubts.NAMES.items() if kind in counts or kind == chosen)
        shown = [(kind, f"{name} ({counts.get(kind, 0)})") for name, kind in kinds]
        self.fields["doute"].choices = [("", "tous"), *shown]

    def items(self, *, now):
        """The QueueItems asked for."""
        self.is_valid()
        given = self.cleaned_data
        found = _in_state(given.get("etat") or WAITING, now=now)
        if (weight := given.get("poids")) is not None:
            found = found.filter(weight=weight)
        if given.get("source"):
            found = found.filter(article__source=given["source"])
        if given.get("pays"):
            found = found.filter(country_ids__contains=[given["pays"].pk])
        if given.get("doute"):
            found = found.filter(doubts__contains=[given["doute"]])
        return found.between(given.get("depuis"), given.get("jusque"))


def _in_state(name, *, now):
    if name in REMARKED:
        return remarked.having(REMARKED[name], QueueItem.objects.all())
    return QueueItem.objects.in_state(name, now=now)


def asked_for(request):
    """The filter of a request."""
    return WaitingFilter(request.GET)


def base_context(request, title):
    query = {name: request.GET[name] for name in PARAMETERS if request.GET.get(name)}
    return {**site.each_context(request), "title": title, "query": f"?{urlencode(query)}" if query else ""}


def next_address(request):
    """The screen of the next dispatch, taken for this editor; the queue where none is left."""
    items = asked_for(request).items(now=timezone.now())
    article = taking.take_next(request.user, items, now=timezone.now())
    query = base_context(request, "")["query"]
    if article is None:
        messages.success(request, "Plus rien à traiter.")
        return reverse("review:queue") + query
    return reverse("review:screen", args=[article.uid]) + query


class QueueView(DeskView):
    permission_required = MAY_SEE

    def get(self, request):
        asked, now = asked_for(request), timezone.now()
        found = remarked.on_dispatches(asked.items(now=now)).worst_first().with_contacts(now=now)
        asked.offer_doubts(QueueItem.objects.waiting(now=now).doubt_counts())
        context = {
            **base_context(request, "À traiter"),
            "form": asked,
            "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
            "sizes": QueueItem.objects.sizes(now=now),
            "remarked": {name: _in_state(name, now=now).count() for name in REMARKED},
            "dismissals": Dismissal.choices,
            "may_decide": request.user.has_perm(MAY_DECIDE),
        }
        return render(request, "admin/review/queue.html", context)


class NextView(DeskView):
    """Take the next one: a POST, since it is this editor's from now on."""

    def post(self, request):
        return HttpResponseRedirect(next_address(request))


class LotView(DeskView):
    """Decisions on many at once: what was selected has nothing to retain, or all that is plainly right is accepted."""

    def get(self, request):
        """What accepting all that matches and has no warning would do; nothing is written."""
        items = asked_for(request).items(now=timezone.now())
        plain = lots.without_doubt(items)
        waiting = lots.pending_of([item.article_id for item in plain])
        pairs = {(one.pk, one.version) for meetings in waiting.values() for one in meetings}
        context = {
            **base_context(request, "Tout accepter"),
            "count": len(plain),
            "meetings": len(pairs),
            "matching": items.count(),
            "shown": [(item.article, waiting.get(item.article_id, [])) for item in plain],
            "most": lots.MOST,
            "sealed": signing.dumps(sorted(pairs), salt=SALT, compress=True),
        }
        return render(request, "admin/review/lot.html", context)

    def post(self, request):
        if "dismissal" in request.POST:
            asked, outcome = self._dismiss(request)
            said = ("dépêche sans rien à retenir", "dépêches sans rien à retenir")
        else:
            asked, outcome = self._accept(request)
            said = ("rencontre acceptée", "rencontres acceptées")
        messages.info(request, f"{counted(outcome.decided, *said)} sur {len(asked)}.")
        verbs.tell_rest(request, outcome)
        return HttpResponseRedirect(reverse("review:queue") + base_context(request, "")["query"])

    def _accept(self, request):
        """(what was asked for, its Outcome)"""
        try:
            asked = signing.loads(request.POST.get("sealed", ""), salt=SALT, max_age=lots.KEPT)
        except signing.BadSignature:
            return [], Outcome(
                failures=["Cet aperçu a vieilli ou n’est pas de ce bureau\u00a0: demandez-en un nouveau."]
            )
        return asked, lots.accept(asked, by=request.user)

    def _dismiss(self, request):
        """The same."""
        dismissal, chosen = request.POST["dismissal"], [shown(one) for one in request.POST.getlist("chosen")]
        if dismissal not in Dismissal.values:
            return chosen, Outcome(failures=["Choisissez pourquoi il n’y a rien à retenir."])
        request.session[REASON] = dismissal
        return chosen, lots.dismiss(chosen, dismissal=dismissal, by=request.user)


SALT = "archive.lot"
LATE = "Cet aperçu a vieilli ou n’est pas de ce bureau\u00a0: demandez-en un nouveau."


def shown(posted):
    """(primary key, version) of « 12:3 », a row that the list showed; (0, 0), which nothing is, of anything else."""
    key, _, version = posted.partition(":")
    digits = all(part.isascii() and part.isdigit() and len(part) < 10 for part in (key, version))
    return (int(key), int(version)) if digits else (0, 0)
