"""Forms that know which version of a thing they were read at. A stale one is refused with both values shown; what
refuses it is the compare-and-set of review.claim, in the database.
"""

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from archive import again, review
from archive.admin.rebase import rebase
from archive.confirmation import Refused
from archive.desk import history
from archive.publish import NotReady


class VersionedForm(forms.ModelForm):
    """A form of a thing that has a version. `refusal` is why it must not be saved, set where it is refused."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    refusal = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version

    def clean(self):
        cleaned = super().clean()
        if self.refusal:
            raise ValidationError(self.refusal)
        return cleaned


class VersionedAdmin(admin.ModelAdmin):
    """An admin whose saves claim a version. Subclasses write in `write` and `create`, never through save()."""

    form = VersionedForm

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            return again.patiently(self._save)(request, object_id, form_url, extra_context)
        except again.Busy as busy:
            request.refusal = str(busy)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _save(self, request, object_id, form_url, extra_context):
        if object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        if self._stale(request, object_id):
            return self._refuse_stale(request, object_id, form_url, extra_context)
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except review.Stale:
            return self._refuse_stale(request, object_id, form_url, extra_context)
        except (NotReady, Refused) as refusal:
            request.refusal = str(refusal)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _stale(self, request, object_id):
        """Whether somebody changed the thing after this form was read: then it is not even validated."""
        thing = self.get_object(request, unquote(object_id))
        return thing is not None and posted_version(request) != thing.version

    def _refuse_stale(self, request, object_id, form_url, extra_context):
        """The form again, carried over to the present version, with every difference; nothing is saved."""
        thing = self.get_object(request, unquote(object_id))
        formsets = {
            formset.get_default_prefix(): formset for formset, _ in self.get_formsets_with_inlines(request, thing)
        }
        read, form = posted_version(request), self.get_form(request, thing, change=True)
        rebased = rebase(thing, read, form, formsets, request.POST)
        request.POST, request.refusal = rebased.data, refusal_of(thing)
        context = (extra_context or {}) | {"differences": rebased.differences, "refusal": request.refusal}
        response = super().changeform_view(request, object_id, form_url, context)
        response.status_code = 409
        return response

    def save_model(self, request, obj, form, change):
        """Nothing is written here: review and upkeep write, see `save_related`."""

    def save_related(self, request, form, formsets, change):
        if change:
            self.write(request, self.model.objects.get(pk=form.instance.pk), form, formsets)
        else:
            self.create(request, form, formsets)
        again.check_now()

    def create(self, request, form, formsets):
        raise NotImplementedError

    def write(self, request, thing, form, formsets):
        raise NotImplementedError

    def construct_change_message(self, request, form, formsets, add=False):
        return []

    def log_addition(self, request, obj, message):
        """Triggers and decisions keep the history: Django's log would be a second, poorer one."""

    def log_change(self, request, obj, message):
        """See log_addition."""


def posted_version(request, name="version"):
    """The version that the form says it was read at; 0, which nothing has, where it says none."""
    version = request.POST.get(name, "")
    return int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0


def refusal_of(thing):
    who, when = history.last_change(thing)
    moment = date_format(timezone.localtime(when), "j F Y à H:i") if when else "à l’instant"
    return (
        f"Rien n’a été enregistré\u00a0: «\u00a0{thing}\u00a0» a été modifié entre-temps "
        f"par {who or 'la machine'} ({moment}). "
        "Votre saisie est gardée ci-dessous, reportée sur la version actuelle\u00a0; les deux valeurs de chaque champ "
        "différent sont côte à côte. Vérifiez, puis enregistrez de nouveau en connaissance de cause."
    )
