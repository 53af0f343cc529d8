"""Dispatches that an editor brings in: one pasted, or several files; both go through the pipeline as they came."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView

from archive import pipeline
from archive.admin.dates import DateField
from archive.admin.searching import words_of
from archive.clean.decode import MAX_BYTES
from archive.ingest.received import MOST_KEPT, Received, unread
from archive.models import Source

TOO_LARGE = "Ce texte fait {} Mo, la limite est de 2 Mo\u00a0: découpez-le, une dépêche à la fois."
MOST_FILES = 200


class SourceName(forms.CharField):
    """The name of a source, among those known or a new one."""

    def __init__(self, **kwargs):
        super().__init__(label="Source", required=False, max_length=120, **kwargs)
        self.widget.attrs["list"] = "sources"

    def validate(self, value):
        super().validate(value)
        if value and not words_of(value):
            raise forms.ValidationError(f"«\u00a0{value}\u00a0» n’est pas un nom de source.")


class IntakeForm(forms.Form):
    """What is said of everything that comes in together."""

    source = SourceName(help_text="Laissée vide, elle est lue dans la dépêche.")
    published = DateField(
        label="Date de publication",
        interval=False,
        max_length=30,
        help_text="11 mars 2025, 11/03/2025 ou mars 2025\u00a0: elle date ce que la dépêche ne date pas.",
    )


class PasteForm(IntakeForm):
    text = forms.CharField(
        label="Texte de la dépêche", widget=forms.Textarea(attrs={"rows": 14, "autofocus": True}), strip=False
    )
    url = forms.URLField(label="Adresse", required=False, max_length=2000, assume_scheme="https")
    field_order = ["text", "source", "url", "published"]

    def clean_text(self):
        text = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError("Ce texte ne contient que des blancs.")
        if (size := len(text.encode("utf-8", "replace"))) > MAX_BYTES:
            raise forms.ValidationError(TOO_LARGE.format(f"{size / 1e6:.1f}".replace(".", ",")))
        return text

    def pieces(self):
        name = f"texte collé le {timezone.localtime():%d/%m/%Y à %H:%M:%S}"
        given = {"url": self.cleaned_data["url"], "published": self.cleaned_data["published"]}
        raw = self.cleaned_data["text"].encode("utf-8", "replace")
        return [Received(name=name, raw=raw, source=self.cleaned_data["source"], **given)]


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """As many files as were chosen; an empty one is no error here, the pipeline tells what became of it."""

    widget = SeveralFilesInput

    def clean(self, data, initial=None):
        chosen = [file for file in data or [] if file]
        if not chosen:
            raise forms.ValidationError("Choisissez au moins un fichier.")
        if len(chosen) > MOST_FILES:
            raise forms.ValidationError(f"{len(chosen)} fichiers\u00a0: déposez-en au plus {MOST_FILES} à la fois.")
        return chosen


class DepositForm(IntakeForm):
    files = SeveralFilesField(label="Fichiers", help_text=f"Textes (.txt), 2 Mo chacun, {MOST_FILES} à la fois.")
    field_order = ["files", "source", "published"]

    def pieces(self):
        given = {"source": self.cleaned_data["source"], "published": self.cleaned_data["published"]}
        for file in self.cleaned_data["files"]:
            if file.size > MOST_KEPT:
                yield unread(file.name, file.size)
            else:
                yield Received(name=file.name, raw=file.read(), **given)


class IntakeView(FormView):
    """Takes pieces in and leads to their batch, which says what became of each."""

    desk = None
    template_name = "admin/archive/intake.html"
    title, origin = "", ""

    def dispatch(self, request, *args, **kwargs):
        if not self.desk.has_add_permission(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        batch = pipeline.take_in(form.pieces(), origin=self.origin)
        level = messages.WARNING if batch.rejected else messages.SUCCESS
        messages.add_message(self.request, level, f"Lot {batch.pk}\u00a0: {batch}")
        return HttpResponseRedirect(reverse("admin:archive_batch_change", args=[batch.pk]))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        sources = Source.objects.values_list("name", flat=True)
        page = {"title": self.title, "opts": self.desk.opts, "sources": sources}
        return {**self.desk.admin_site.each_context(self.request), **context, **page}


class PasteView(IntakeView):
    form_class = PasteForm
    title, origin = "Coller une dépêche", "texte collé"


class DepositView(IntakeView):
    form_class = DepositForm
    title, origin = "Déposer des fichiers", "fichiers déposés"
