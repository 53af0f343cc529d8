"""The pages of a history: who changed what, two versions side by side, the way back, and what readers saw on a day."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST, require_safe

from archive import again, reverting, review
from archive.admin.dates import DateField
from archive.admin.versions import posted_version
from archive.desk import comparing, history, published
from archive.events import events_of
from archive.models import Cause


class BackForm(forms.Form):
    """Why one goes back, beside the buttons that say where to."""

    cause = forms.ChoiceField(label="Cause de la correction", choices=[("", "—"), *Cause.choices], required=False)
    reason = forms.CharField(label="Motif", required=False, max_length=200)


class VersionsForm(forms.Form):
    """Two versions to set side by side."""

    first = forms.IntegerField(label="De la version", min_value=1, max_value=2**31 - 1)
    second = forms.IntegerField(label="à la version", min_value=1, max_value=2**31 - 1)


class DayForm(forms.Form):
    jour = DateField(label="Ce que disait la page publique le", interval=False, required=True, help_text="")

    def clean_jour(self):
        day = self.cleaned_data["jour"]
        if len(day) != 10:
            raise forms.ValidationError("Donnez un jour entier, par exemple 11 mars 2025.")
        return forms.DateField().to_python(day)


class HistoryPage:
    """For a ModelAdmin of a tracked model: its history, as the triggers and decisions tell it, and the way back."""

    history_members = []  # [(model, its field for the thing)]
    shows_public_page = False

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path("<path:object_id>/history/comparer/", wrap(self.compare_view), name=f"{name}_compare"),
            path("<path:object_id>/history/revenir/", wrap(self.revert_view), name=f"{name}_revert"),
        ]
        if self.shows_public_page:
            own.append(path("<path:object_id>/history/page/", wrap(self.published_view), name=f"{name}_published"))
        return [*own, *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None):
        thing = self._seen(request, object_id)
        if thing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return self._timeline(request, thing, BackForm(), extra_context)

    def _timeline(self, request, thing, form, extra_context=None, *, status=200):
        account = history.Account(thing, self.history_members)
        fields, name = history.fields_of(account), request.GET.get("champ", "")
        changes = history.timeline(account)
        if name in dict(fields):
            changes = history.narrowed(changes, name)
        may_go_back = self.has_change_permission(request, thing)
        context = self._context(request, thing, f"Historique\u00a0: {thing}") | {
            "changes": changes,
            "moments": history.moments(account, changes),
            "fields": fields,
            "narrowed": name if name in dict(fields) else "",
            "back": form if may_go_back else None,
            "asks": review.stands_verified(thing),
            "day": DayForm() if self.shows_public_page else None,
        }
        return TemplateResponse(request, "admin/timeline.html", context | (extra_context or {}), status=status)

    def _context(self, request, thing, title):
        return {**self.admin_site.each_context(request), "title": title, "object": thing, "opts": self.opts}

    def _seen(self, request, object_id):
        """The thing, or None; refused to those who may not see it."""
        thing = self.get_object(request, object_id)
        if thing is not None and not self.has_view_or_change_permission(request, thing):
            raise PermissionDenied
        return thing

    @method_decorator(require_safe)
    def compare_view(self, request, object_id):
        thing = self._seen(request, object_id)
        if thing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        form, differences = VersionsForm(request.GET or None), None
        if form.is_valid():
            asked = form.cleaned_data
            try:
                differences = comparing.compare(thing, self.history_members, asked["first"], asked["second"])
            except comparing.NoSuchVersion:
                form.add_error(None, f"Cette fiche a les versions 1 à {thing.version}.")
        context = self._context(request, thing, f"Deux versions\u00a0: {thing}")
        context |= {"form": form, "differences": differences}
        return TemplateResponse(request, "admin/compare.html", context)

    @method_decorator(require_safe)
    def published_view(self, request, object_id):
        thing = self._seen(request, object_id)
        if thing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        form = DayForm(request.GET or None)
        context = self._context(request, thing, f"La page publique, tel jour\u00a0: {thing}") | {"form": form}
        if form.is_valid():
            day = form.cleaned_data["jour"]
            context |= {"day": day, "said": published.page_on(thing, day)}
        return TemplateResponse(request, "admin/published.html", context)

    @method_decorator(require_POST)
    def revert_view(self, request, object_id):
        """Back to one value (`valeur`), or to a version of the whole (`a_la_version`), at the version shown."""
        thing = self._seen(request, object_id)
        if thing is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, thing):
            raise PermissionDenied
        form = BackForm(request.POST)
        try:
            thing = again.patiently(self._go_back)(request, object_id, form)
        except review.CauseNeeded as needed:
            form.add_error("cause", str(needed))
            return self._timeline(request, thing, form, status=400)
        except review.Stale as stale:
            form.add_error(None, f"{stale} Voici l’historique à présent\u00a0: choisissez de nouveau.")
            return self._timeline(request, stale.current, form, status=409)
        except (reverting.CannotRevert, again.Busy) as refusal:
            form.add_error(None, str(refusal))
            return self._timeline(request, thing, form, status=400)
        messages.success(request, f"«\u00a0{thing}\u00a0»\u00a0: c’est fait, et noté dans l’historique.")
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        return HttpResponseRedirect(reverse(address, args=[thing.pk]))

    def _go_back(self, request, object_id, form):
        """The thing, as it is once it was done."""
        thing = self._seen(request, object_id)
        form.full_clean()
        why = {name: form.cleaned_data.get(name, "") for name in ("cause", "reason")}
        at = {"by": request.user, "version": posted_version(request), **why}
        if at["version"] != thing.version:
            raise review.Stale(thing)
        if "a_la_version" in request.POST:
            asked = request.POST["a_la_version"]
            number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
            reverting.revert(thing, number, members=self.history_members, **at)
        else:
            self._give_back(thing, request.POST.get("valeur", ""), at)
        return thing

    def _give_back(self, thing, asked, at):
        """`asked` is a Change.back of the timeline: "model:event:field", without field a member that was taken out."""
        name, _, rest = asked.partition(":")
        key, _, field = rest.partition(":")
        owners = {type(thing): "pgh_obj"} | dict(self.history_members)
        model = next((model for model in owners if model._meta.model_name == name), None)
        event = self._event(model, {f"{owners[model]}_id": thing.pk}, key) if model else None
        if event is None:
            raise reverting.CannotRevert("Cette valeur n’est pas de l’historique de cette fiche.")
        if not field:
            return reverting.put_back(event, owner=thing, **at)
        row = thing if model is type(thing) else self._member(model, owners[model], thing, event)
        return reverting.revert_field(row, field, event, owner=thing, **at)

    def _event(self, model, of_thing, key):
        number = int(key) if key.isascii() and key.isdigit() and len(key) < 10 else 0
        return events_of(model).objects.filter(pgh_id=number, **of_thing).first()

    def _member(self, model, owner, thing, event):
        row = model.objects.filter(pk=event.pgh_obj_id, **{owner: thing}).first()
        if row is None:
            raise reverting.CannotRevert("Cet élément a été retiré\u00a0: faites-le d’abord revenir.")
        return row
