"""What the pages of meetings and articles share: the text beside the form, and the buttons."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect

from archive.admin import saving, verbs
from archive.admin.beside import Beside
from archive.admin.history import HistoryPage
from archive.admin.versions import VersionedAdmin, VersionedForm
from archive.models import Cause
from archive.review import CauseNeeded, revise, stands_verified

WHY = ("reason", "cause")


class DecidedForm(VersionedForm):
    """A form whose buttons decide something, some of them with a reason.

    Of what is verified and public it asks the cause of a change; `cause_needed` is why it must not be saved without.
    """

    reason = forms.CharField(label="motif", required=False, max_length=300)
    cause = forms.ChoiceField(label="cause de la correction", choices=[("", "—"), *Cause.choices], required=False)
    cause_needed = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not stands_verified(self.instance):
            del self.fields["cause"]

    def clean(self):
        cleaned = super().clean()
        if self.cause_needed and "cause" in self.fields:
            self.add_error("cause", ValidationError(self.cause_needed))
        if verbs.pressed(self.data) in verbs.NEED_A_REASON and not self.cleaned_data.get("reason"):
            self.add_error("reason", ValidationError("Dites pourquoi\u00a0: ce motif reste dans l’historique."))
        return cleaned


class DecidedAdmin(HistoryPage, VersionedAdmin):
    """An admin whose page has the dispatch beside the form, and buttons that decide."""

    change_form_template = "admin/archive/decide.html"
    shows_public_page = True

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.cause_needed = getattr(request, "cause_needed", "")
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except CauseNeeded as needed:  # only what is about to be written tells: the form again, nothing was saved
            request.cause_needed = str(needed)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            beside = Beside(obj)
            beside.attach(context["adminform"].form)
            for inline in context["inline_admin_formsets"]:
                for form in inline.formset.forms:
                    beside.attach(form)
            context |= {"beside": beside, "offered": verbs.offered(obj, to=request.user)}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def write(self, request, thing, form, formsets):
        """Save what was typed, then do what the button says, each with the version that the one before left."""
        version, why = form.cleaned_data["version"], {name: form.cleaned_data.get(name, "") for name in WHY}
        revision = saving.revision(thing, form, formsets)
        self.arrange(thing, revision)
        if revision:
            revise(thing, revision, by=request.user, version=version, **why)
            version = thing.version
        request.said = "enregistré." if revision else ""
        if button := verbs.pressed(request.POST):
            request.said = verbs.carry_out(button, thing, by=request.user, version=version, data=request.POST)

    def arrange(self, thing, revision):
        """Complete what a form leaves open."""

    def response_change(self, request, obj):
        obj.refresh_from_db()
        if request.said:
            messages.success(request, f"«\u00a0{obj}\u00a0»\u00a0: {request.said}")
        else:
            messages.info(request, "Rien n’avait changé\u00a0: rien à enregistrer.")
        return HttpResponseRedirect(self.address_after(request, obj))

    def address_after(self, request, obj):
        return request.get_full_path()
