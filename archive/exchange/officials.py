"""The table of officials, with the other forms of their names."""

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from archive.exchange.cells import NBSP, bare, joined, quoted, split
from archive.exchange.columns import LIST, Column
from archive.exchange.resource import Table
from people import names
from people.identity import shorten
from people.models import Official, OfficialName

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('official ' || %s))"


class OtherNames(Column):
    """The forms of the name but for the usual one."""

    def shown(self, official):
        return joined(sorted(row.form for row in self._rows(official)), LIST)

    def plan(self, official, text, revision):
        forms = {names.comparison_key(form): form for part in split(text, LIST) if (form := bare(part))}
        if "" in forms:
            raise ValueError(f"{quoted(forms[''])} ne contient aucune lettre.")
        known = {row.key: row for row in self._rows(official)}
        for key, row in known.items():
            if key not in forms:
                revision.removed.append(row)
            elif forms[key] != row.form:
                revision.corrected.append((row, {"form": forms[key]}))
        usual = names.comparison_key(official.name)
        fresh = [form for key, form in forms.items() if key not in known and key != usual]
        revision.added.extend(OfficialName(official=official, form=form) for form in fresh)

    def _rows(self, official):
        rows = official.names.all() if official.pk else []
        return [row for row in rows if row.form != official.name]


class Officials(Table):
    title = "responsables"
    required = ["nom"]

    name = Column("nom", "name")
    others = OtherNames("autres formes", "names")
    qid = Column("wikidata", "qid")

    class Meta(Table.Meta):
        model = Official

    def get_queryset(self):
        return Official.objects.select_related("merged_into").prefetch_related("names").order_by("sort_key", "pk")

    def filter_export(self, queryset, **kwargs):
        return queryset.current()

    def likeness(self, row):
        return names.comparison_key(row.get("nom") or "")

    def check(self, draft, plan, row):
        if draft.merged_into:
            other = draft.merged_into
            raise ValidationError({"uid": f"fusionné avec {quoted(other.name)} [{shorten(other.uid)}]."})
        if not names.comparison_key(draft.name):
            raise ValidationError({"nom": f"{quoted(draft.name)} ne contient aucune lettre."})
        if plan.is_new:
            _refuse_known(draft.name)

    @transaction.atomic
    def create(self, plan, *, by):
        """Of a confirmation that is sent twice at once one makes the official, and the other finds it."""
        with connection.cursor() as cursor:
            cursor.execute(ONE_AT_A_TIME, [names.comparison_key(plan.revision.changes["name"])])
        _refuse_known(plan.revision.changes["name"])
        super().create(plan, by=by)


def _refuse_known(name):
    if known := Official.objects.named(name).first():
        raise ValidationError(
            {
                "nom": f"{quoted(name)} est déjà connu, uid {shorten(known.uid)}{NBSP}: écrivez cet uid et "
                f"sa version{NBSP}; si c’est un homonyme, ajoutez sa fiche à la main."
            }
        )
