"""« Importer » and « Exporter » on the lists of the desk: django-import-export's pages, in our words and within limits.

The bytes of a file wait in the page that shows its rehearsal, signed: nothing is left on the server by an editor who
goes away, and any process takes the confirmation.
"""

import base64
import zlib
from functools import partial

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from import_export.admin import ImportExportMixin
from import_export.forms import ConfirmImportForm, ExportForm, ImportForm
from import_export.tmp_storages import BaseStorage

from archive.exchange import files, formats
from archive.wording.labels import number

EDITORS = "archive.change_meeting"  # what a contributor has not
HOURS = 12
LATE = "Cet aperçu est trop ancien, ou n’est pas de ce bureau\u00a0: choisissez le fichier de nouveau."


class SignedStorage(BaseStorage):
    """A file that waits in its own name."""

    signer = signing.TimestampSigner(salt="archive.exchange")

    def save(self, data):
        self.name = self.signer.sign(base64.urlsafe_b64encode(zlib.compress(data)).decode())

    def read(self):
        packed = self.signer.unsign(self.name, max_age=HOURS * 3600)
        return zlib.decompress(base64.urlsafe_b64decode(packed))

    def remove(self):
        """Nothing is kept."""


class TableForm(ImportForm):
    """A file, whatever its format: its bytes tell."""

    import_file = forms.FileField(
        label="Fichier",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.json"}),
    )

    def __init__(self, formats, resources, **kwargs):
        super().__init__(formats, resources, **kwargs)
        self.most_rows = resources[0].most_rows
        self.fields["format"].required = False
        self.fields["import_file"].help_text = (
            f"CSV (UTF-8), XLSX ou JSON, 2 Mo et {number(self.most_rows)} lignes au plus\u00a0; "
            "une longue table demande jusqu’à une demi-minute, à l’aperçu puis à l’import."
        )

    def clean_import_file(self):
        file = self.cleaned_data["import_file"]
        if file.size > files.LARGEST:
            size = f"{file.size / 1e6:.1f}".replace(".", ",")
            raise ValidationError(f"Ce fichier fait {size} Mo, la limite est de 2 Mo. {files.too_many(self.most_rows)}")
        return file

    def clean_format(self):
        return "0"

    @property
    def media(self):
        return forms.Media()


class ConfirmForm(ConfirmImportForm):
    import_file_name = forms.CharField(widget=forms.HiddenInput, error_messages={"required": LATE})

    def clean_import_file_name(self):
        name = self.cleaned_data["import_file_name"]
        try:
            SignedStorage(name=name).read()
        except signing.BadSignature as error:
            raise ValidationError(LATE) from error
        return name


class TableExportForm(ExportForm):
    format = forms.ChoiceField(label="Format", widget=forms.RadioSelect)

    def _init_formats(self, known):
        self.fields["format"].choices = [(str(number), one.title) for number, one in enumerate(known)]
        self.initial["format"] = "0"


class Exchanged(ImportExportMixin):
    """For a ModelAdmin, before its other bases: its list goes out, and rows come in through review and upkeep."""

    formats = formats.FORMATS
    import_form_class, confirm_form_class, export_form_class = TableForm, ConfirmForm, TableExportForm
    tmp_storage_class = SignedStorage
    skip_admin_log = True

    @property
    def table(self):
        return self.resource_classes[0]

    def get_import_formats(self):
        return [partial(one, most=self.table.most_rows) for one in super().get_import_formats()]

    def has_export_permission(self, request):
        return self.has_view_permission(request) and request.user.has_perm(EDITORS)

    def has_import_permission(self, request):
        return self.has_add_permission(request) and self.has_change_permission(request)

    def get_export_filename(self, request, queryset, file_format):
        return (
            super()
            .get_export_filename(request, queryset, file_format)
            .replace(self.model.__name__, self.table.title.replace("è", "e"))
        )

    def get_export_queryset(self, request):
        """What the list shows under the same search and filters, with what the table tells of it."""
        self.forget_unknown_parameters(request)
        chosen = super().get_export_queryset(request)
        return self.table().get_queryset().filter(pk__in=chosen.order_by().values("pk"))

    def export_action(self, request):
        try:
            return super().export_action(request)
        except IncorrectLookupParameters:
            messages.error(request, "Ce filtre n’existe pas\u00a0: choisissez-le dans la liste.")
            return HttpResponseRedirect("../")

    def init_request_context_data(self, request, form):
        number = self.get_export_queryset(request).count()
        return super().init_request_context_data(request, form) | {
            "title": f"Exporter les {self.opts.verbose_name_plural}",
            "number": number,
        }

    def add_data_read_fail_error_to_form(self, form, e):
        if not isinstance(e, files.Unreadable):
            raise e
        form.add_error("import_file", str(e))

    def get_import_context_data(self, **kwargs):
        return {"columns": self.table().get_export_headers(), "notes": self.table.notes}

    def import_action(self, request, **kwargs):
        response = super().import_action(request, **kwargs)
        response.context_data["title"] = f"Importer des {self.opts.verbose_name_plural}"
        return response

    def process_result(self, result, request):
        """What became of each row; refused ones are told with their lines, to be put right in the file."""
        context = self.admin_site.each_context(request) | self.get_import_context_data()
        context |= {"title": "Import terminé", "opts": self.opts, "result": result, "is_done": True}
        return TemplateResponse(request, [self.import_template_name], context)
