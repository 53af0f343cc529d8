"""« Fusionner avec… » on the page of an official, and « Séparer » on that of one who was merged."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from archive import again, confirmation, upkeep
from archive.admin.naming import NameField
from archive.admin.versions import posted_version
from archive.review import Stale
from people.models import Official

MERGED = "«\u00a0{}\u00a0» est fusionné avec «\u00a0{}\u00a0»\u00a0: son adresse y mène."
ASKED = "Demande de fusion enregistrée\u00a0: une autre personne doit la confirmer."
PARTED = "«\u00a0{}\u00a0» est de nouveau à part, avec ce qui était à lui."


class MergingForm(forms.Form):
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(label="Motif", max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"] = NameField(Official, "merged_into")
        self.fields["into"].required, self.fields["into"].label = True, "Fusionner avec"
        self.fields["into"].widget.attrs["data-creates"] = "no"
        self.order_fields(["version", "into"])

    def clean_into(self):
        into = self.cleaned_data["into"]
        if into.pk is None:
            raise ValidationError("Choisissez un responsable déjà connu.")
        return into


class Merging:
    """For the ModelAdmin of officials. One who is merged has nothing left to correct, only to be parted."""

    change_form_template = "admin/archive/official.html"

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<path:object_id>/fusionner/", wrap(self.merge_view), name="people_official_merge"),
            path("<path:object_id>/separer/", wrap(self.part_view), name="people_official_part"),
            *super().get_urls(),
        ]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.merged_into_id)

    def merge_view(self, request, object_id):
        official = self._merging(request, object_id)
        if official is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        posted = request.POST if request.method == "POST" else None
        form = MergingForm(posted, initial={"version": official.version})
        if form.is_valid() and self._merge(request, official, form):
            return self._back_to(official)
        context = {
            **self._context(request, official, f"Fusionner «\u00a0{official}\u00a0»"),
            "form": form,
            "meetings": confirmation.meetings_of(official),
            "few": confirmation.FEW,
        }
        return TemplateResponse(request, "admin/archive/merge.html", context)

    def _merging(self, request, object_id):
        if not confirmation.is_for(request.user, Official()):
            raise PermissionDenied
        return self.get_object(request, object_id)

    def _merge(self, request, official, form):
        """Whether it is done, or asked for; else the form says why not."""
        into, reason = form.cleaned_data["into"], form.cleaned_data["reason"]
        try:
            asked = again.patiently(self._merge_as_it_is)(request, official.pk, into.pk, reason)
        except (confirmation.Refused, upkeep.NotSo, Stale, again.Busy) as refusal:
            form.add_error(None, str(refusal))
            return False
        messages.success(request, ASKED if asked else MERGED.format(official, into))
        return True

    @staticmethod
    def _merge_as_it_is(request, key, into_key, reason):
        """Both are read anew: an attempt that was broken off leaves them as it had changed them."""
        official, into = Official.objects.get(pk=key), Official.objects.get(pk=into_key)
        at = posted_version(request), into.version
        return confirmation.merge(official, into, by=request.user, versions=at, reason=reason)

    @method_decorator(require_POST)
    def part_view(self, request, object_id):
        official = self._merging(request, object_id)
        if official is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        try:
            again.patiently(self._part_as_it_is)(request, official.pk)
        except (upkeep.NotSo, Stale, again.Busy) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, PARTED.format(official))
        return self._back_to(official)

    @staticmethod
    def _part_as_it_is(request, key):
        upkeep.part(Official.objects.get(pk=key), by=request.user, version=posted_version(request))

    def _back_to(self, official):
        return HttpResponseRedirect(reverse("admin:people_official_change", args=[official.pk]))
