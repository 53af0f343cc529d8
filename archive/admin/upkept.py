"""What the pages of all that editors keep up share: their saves go through upkeep, and nothing of theirs is deleted."""

from django.contrib import messages

from archive import upkeep
from archive.admin import saving
from archive.admin.history import HistoryPage
from archive.admin.lists import NeverDeleted, StrictList
from archive.admin.searching import FoldedSearch, PicksByName
from archive.admin.versions import VersionedAdmin


class UpkeepAdmin(NeverDeleted, FoldedSearch, PicksByName, HistoryPage, StrictList, VersionedAdmin):
    show_full_result_count = False
    actions = None

    def create(self, request, form, formsets):
        thing = form.save(commit=False)
        upkeep.add(thing, saving.revision(thing, form, formsets).added)

    def write(self, request, thing, form, formsets):
        revision = saving.revision(thing, form, formsets)
        if revision:
            upkeep.revise(thing, revision, version=form.cleaned_data["version"])
        request.written = bool(revision)

    def response_change(self, request, obj):
        if request.written:
            return super().response_change(request, obj)
        messages.info(request, "Rien n’avait changé\u00a0: rien à enregistrer.")
        return self.response_post_save_change(request, obj)
