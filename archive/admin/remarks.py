"""Readers' error reports and editors' notes in the desk: their lists, and what is posted beside a form."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from archive import again, remarks
from archive.admin.lists import ReadOnly, StrictList
from archive.models import ErrorReport, Note, State
from archive.templatetags.archive_text import desk_address

ALL = "tous"
SAID = {State.RESOLVED: "Le signalement est résolu", State.SPAM: "Le signalement est classé sans objet"}


class OpenFilter(admin.SimpleListFilter):
    """What is open, unless something else was asked for."""

    title = "état"
    parameter_name = "etat"

    def value(self):
        return super().value() or State.OPEN

    def choices(self, changelist):
        for value, label in self.lookup_choices:
            query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": self.value() == value, "query_string": query, "display": label}


class StateFilter(OpenFilter):
    def lookups(self, request, model_admin):
        return [*State.choices, (ALL, "tous")]

    def queryset(self, request, queryset):
        return queryset.filter(state=self.value()) if self.value() in State.values else queryset


class ResolvedFilter(OpenFilter):
    def lookups(self, request, model_admin):
        return [(State.OPEN, "ouvertes"), (State.RESOLVED, "résolues"), (ALL, "toutes")]

    def queryset(self, request, queryset):
        if self.value() == ALL:
            return queryset
        return queryset.open() if self.value() == State.OPEN else queryset.exclude(resolved_at=None)


class RemarkAdmin(ReadOnly, StrictList):
    list_select_related = ["meeting", "article", "resolved_by"]
    show_full_result_count = False
    date_hierarchy = "at"
    actions = None

    @admin.display(description="sur")
    def about(self, remark):
        return format_html('<a href="{}">{}</a>', desk_address(remark.subject), remark.subject)

    def refuse_without(self, request, right):
        if not request.user.has_perm(f"archive.{right}_{self.opts.model_name}"):
            raise PermissionDenied

    def posted_to(self, address, view, name):
        return path(address, self.admin_site.admin_view(view), name=f"archive_{self.opts.model_name}_{name}")


class ClosingForm(forms.Form):
    state = forms.ChoiceField(choices=[(state, state.label) for state in SAID])
    answer = forms.CharField(max_length=2000, required=False)


@admin.register(ErrorReport)
class ErrorReportAdmin(RemarkAdmin):
    change_form_template = "admin/archive/error_report.html"
    list_display = ["at", "about", "__str__", "message", "state", "resolved_by"]
    list_display_links = ["__str__"]
    list_filter = [StateFilter]
    search_fields = ["words", "message"]
    fields = ["about", "at", "words", "message", "state", "resolved_by", "resolved_at", "answer"]
    readonly_fields = ["about"]

    def get_urls(self):
        return [self.posted_to("<int:pk>/clore/", self.close_view, "close"), *super().get_urls()]

    @method_decorator(require_POST)
    def close_view(self, request, pk):
        self.refuse_without(request, "change")
        report, form = get_object_or_404(ErrorReport, pk=pk), ClosingForm(request.POST)
        if not form.is_valid():
            messages.error(request, "Rien n’est clos\u00a0: la réponse tient en 2000 signes.")
            return back(request, report.subject)
        try:
            self._close(request, report, **form.cleaned_data)
        except again.Busy as busy:
            return self._once_more(request, report, str(busy))
        return back(request, report.subject)

    def _once_more(self, request, report, refusal):
        """The answer as it was typed, with what stands against it."""
        given = {"report": report, "refusal": refusal}
        given |= {"answer": request.POST.get("answer", ""), "leads_to": request.POST.get("next", "")}
        context = {**self.admin_site.each_context(request), "title": f"Signalement {report.pk}", **given}
        return TemplateResponse(request, "admin/archive/closing.html", context, status=409)

    def _close(self, request, report, *, state, answer):
        try:
            again.patiently(remarks.close_report)(report, state=state, by=request.user, answer=answer)
        except remarks.AlreadyClosed:
            messages.warning(request, "Ce signalement était déjà clos\u00a0: rien n’a été changé.")
        else:
            forgotten = "\u00a0; l’adresse du lecteur est effacée" if report.contact else ""
            messages.success(request, f"{SAID[state]}{forgotten}.")


class NoteForm(forms.ModelForm):
    class Meta:
        model = Note
        fields = ["meeting", "article", "text"]
        widgets = {"meeting": forms.HiddenInput, "article": forms.HiddenInput}

    def clean(self):
        given = [self.cleaned_data.get(name) for name in ("meeting", "article")]
        if len([one for one in given if one]) != 1:
            raise ValidationError("Une note porte sur une rencontre ou sur une dépêche.")
        return super().clean()


@admin.register(Note)
class NoteAdmin(RemarkAdmin):
    list_display = ["at", "about", "text", "by", "resolved_by"]
    list_select_related = ["meeting", "article", "by", "resolved_by"]
    list_display_links = ["text"]
    list_filter = [ResolvedFilter]
    search_fields = ["text"]
    fields = ["about", "at", "by", "text", "resolved_by", "resolved_at"]
    readonly_fields = ["about"]

    def get_urls(self):
        return [
            self.posted_to("ajouter/", self.write_view, "write"),
            self.posted_to("<int:pk>/resoudre/", self.resolve_view, "resolve"),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def write_view(self, request):
        self.refuse_without(request, "add")
        form = NoteForm(request.POST)
        if not form.is_valid():
            return self._once_more(request, form)
        subject = form.cleaned_data["meeting"] or form.cleaned_data["article"]
        try:
            again.patiently(remarks.write_note)(subject, by=request.user, text=form.cleaned_data["text"])
        except again.Busy as busy:
            form.add_error(None, str(busy))
            return self._once_more(request, form)
        messages.success(request, "La note est ajoutée.")
        return back(request, subject)

    def _once_more(self, request, form):
        """The note as it was typed, with what stands against it."""
        context = {**self.admin_site.each_context(request), "title": "Ajouter une note", "form": form}
        return TemplateResponse(request, "admin/archive/note.html", context, status=400)

    @method_decorator(require_POST)
    def resolve_view(self, request, pk):
        """Whoever may change notes resolves them, and everybody her own."""
        note = get_object_or_404(Note.objects.with_subjects(), pk=pk)
        if note.by != request.user:
            self.refuse_without(request, "change")
        try:
            again.patiently(remarks.resolve_note)(note, by=request.user)
        except remarks.AlreadyClosed:
            messages.warning(request, "Cette note était déjà résolue\u00a0: rien n’a été changé.")
        except again.Busy as busy:
            messages.error(request, str(busy))
        else:
            messages.success(request, "La note est résolue.")
        return back(request, note.subject)


def back(request, subject):
    """To the page that the form was on (its field `next`), else to what the remark is about."""
    asked = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(asked if is_ours else desk_address(subject))
