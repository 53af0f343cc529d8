"""The tables of the archive, their triggers, and the functions that chain decisions.

A trigger stands in the options of its model, and not as an operation behind it: every operation makes Django build
half the models anew, which was most of what a migration cost. For the same reason the tables are made all at once.
"""

import archive.models.decision
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import pgtrigger.compiler
import taggit.managers
import uuid
from django.conf import settings
from django.db import migrations, models

# The words of a decision do not depend on the settings of a session (no time as text, keys in the order written), nor
# on columns that come later. A function and not the trigger, so that verifying says the same as chaining.
CREATE = """
CREATE FUNCTION archive_decision_hash(previous text, decision archive_decision) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(previous || jsonb_build_array(
    decision.id, decision.object, decision.field, decision.before, decision.after, decision.by_id,
    extract(epoch FROM decision.at), decision.reason, decision.cause, decision.context, decision.undoes_id
  )::text, 'UTF8')), 'hex')
$$;

-- The lock lasts until the commit is done: whoever has it next sees the link that it has to follow.
CREATE FUNCTION archive_chain(decision archive_decision) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('archive_link'));
  previous := coalesce((SELECT hash FROM archive_link ORDER BY id DESC LIMIT 1), '');
  INSERT INTO archive_link (decision_id, previous, hash)
    VALUES (decision.id, previous, archive_decision_hash(previous, decision));
END
$$;
"""
DROP = """
DROP FUNCTION archive_chain(archive_decision);
DROP FUNCTION archive_decision_hash(text, archive_decision);
"""


class AllAtOnce(migrations.SeparateDatabaseAndState):
    """Makes the tables of `operations` as they are once all are known: Django builds the models once for all of them."""

    def __init__(self, operations):
        super().__init__(state_operations=operations)

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # the models built so far: else each operation builds a part of them anew
        super().state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.state_operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.state_operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)


class Migration(migrations.Migration):
    initial = True
    # What an archive that is older than the first release went through, one by one.
    replaces = [
        ("archive", "0002_archive"),
        ("archive", "0003_editors_group"),
        ("archive", "0004_desk"),
        ("archive", "0005_remarks"),
        ("archive", "0006_merged_meetings"),
        ("archive", "0007_rights"),
        ("archive", "0008_decisions_by_time"),
        ("archive", "0009_arrival_given"),
        ("archive", "0010_audit_chain"),
        ("archive", "0011_confirmations"),
        ("archive", "0012_whose_opinion"),
        ("archive", "0013_rejection_by_two"),
        ("archive", "0014_source_lines"),
        ("archive", "0015_rejected_by_day"),
    ]

    dependencies = [
        ("archive", "0001_text_search"),
        ("people", "0002_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True, verbose_name="SHA-256")),
                ("raw", models.BinaryField(verbose_name="octets reçus")),
                ("size", models.PositiveIntegerField(verbose_name="taille en octets")),
                ("media_type", models.CharField(max_length=80, verbose_name="type")),
                ("name", models.CharField(blank=True, max_length=255, verbose_name="nom du fichier")),
                ("url", models.TextField(blank=True, verbose_name="adresse")),
                ("fetched_at", models.DateTimeField(verbose_name="reçue le")),
            ],
            options={
                "verbose_name": "capture",
                "verbose_name_plural": "captures",
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="capture_is_frozen",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9bf2c38299ea35152bb0ac63ff95f2d57fb46ffe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_capture_is_frozen_259fd",
                            table="archive_capture",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verb",
                    models.CharField(
                        choices=[("withdraw", "retirer"), ("reject", "rejeter"), ("merge", "fusionner")],
                        max_length=10,
                        verbose_name="demande",
                    ),
                ),
                ("object", models.UUIDField()),
                ("into", models.UUIDField(null=True)),
                ("reason", models.CharField(max_length=300, verbose_name="motif")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="demandée par",
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="demandée le")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmée par",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(null=True, verbose_name="confirmée le")),
                (
                    "cancelled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="annulée par",
                    ),
                ),
                ("cancelled_at", models.DateTimeField(null=True, verbose_name="annulée le")),
            ],
            options={
                "verbose_name": "demande à confirmer",
                "verbose_name_plural": "demandes à confirmer",
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("cancelled_at", None), ("confirmed_at", None)),
                        fields=("object",),
                        name="confirmation_asked_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="confirmation_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("into__isnull", False), ("verb", "merge")),
                            models.Q(models.Q(("verb", "merge"), _negated=True), ("into", None)),
                            _connector="OR",
                        ),
                        name="confirmation_merges_into_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed_at", None), ("confirmed_by", None)),
                            models.Q(("confirmed_at__isnull", False), ("confirmed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="confirmation_confirmed_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_at", None), ("cancelled_by", None)),
                            models.Q(("cancelled_at__isnull", False), ("cancelled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="confirmation_cancelled_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confirmed_at", None), ("cancelled_at", None), _connector="OR"),
                        name="confirmation_ends_one_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("into", models.F("object")), _negated=True),
                        name="confirmation_not_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_confirmationevent" ("asked_at", "asked_by_id", "cancelled_at", "cancelled_by_id", "confirmed_at", "confirmed_by_id", "id", "into", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verb") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."cancelled_at", NEW."cancelled_by_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."id", NEW."into", NEW."object", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."verb"); RETURN NULL;',
                            hash="bc27c097e18cc5728a6a6d984e4bf0c292d3a002",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d00eb",
                            table="archive_confirmation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_confirmationevent" ("asked_at", "asked_by_id", "cancelled_at", "cancelled_by_id", "confirmed_at", "confirmed_by_id", "id", "into", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verb") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."cancelled_at", NEW."cancelled_by_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."id", NEW."into", NEW."object", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."verb"); RETURN NULL;',
                            hash="0a31813fd78e40c145fdef0bad63de361061441b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e9750",
                            table="archive_confirmation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_confirmationevent" ("asked_at", "asked_by_id", "cancelled_at", "cancelled_by_id", "confirmed_at", "confirmed_by_id", "id", "into", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "verb") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."cancelled_at", OLD."cancelled_by_id", OLD."confirmed_at", OLD."confirmed_by_id", OLD."id", OLD."into", OLD."object", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."verb"); RETURN NULL;',
                            hash="f24ee4488394fdefedfd5e475edcc6fc0f6d839f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9ca06",
                            table="archive_confirmation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object", models.UUIDField(db_index=True)),
                ("field", models.CharField(max_length=60)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("typo", "coquille"),
                            ("identity", "identité"),
                            ("date", "date"),
                            ("source", "source corrigée"),
                            ("other", "autre"),
                        ],
                        max_length=10,
                        verbose_name="cause de la correction",
                    ),
                ),
                (
                    "context",
                    models.UUIDField(db_default=archive.models.decision.PresentContext(), db_index=True, null=True),
                ),
                (
                    "undoes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="archive.decision",
                    ),
                ),
            ],
            options={
                "verbose_name": "décision",
                "verbose_name_plural": "décisions",
                "ordering": ["id"],
                "indexes": [
                    models.Index(fields=["object", "field", "-id"], name="decision_newest"),
                    models.Index(fields=["at"], name="decision_lately"),
                    models.Index(
                        condition=models.Q(("cause", ""), _negated=True), fields=["-id"], name="decision_corrections"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="decision_is_final",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a66f28375bbc5b96b4cb077167650ca5ede3b13e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_decision_is_final_646ca",
                            table="archive_decision",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="decision_is_chained",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="PERFORM archive_chain(NEW); RETURN NULL;",
                            hash="36b8d078fa42afb7f93749fa5299439490a32558",
                            operation="INSERT",
                            pgid="pgtrigger_decision_is_chained_e1afe",
                            table="archive_decision",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quota",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField()),
                ("until", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=120, verbose_name="nom")),
                ("key", models.CharField(editable=False, max_length=120, unique=True)),
                ("slug", models.SlugField(editable=False, max_length=120, unique=True)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="autres signatures",
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("state_agency", "agence d’État"),
                            ("agency", "agence indépendante"),
                            ("ministry", "ministère ou institution"),
                            ("press", "presse"),
                            ("unknown", "nature non renseignée"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="people.country",
                        verbose_name="pays",
                    ),
                ),
                ("language", models.CharField(default="fr", max_length=5, verbose_name="langue")),
                (
                    "display_right",
                    models.CharField(
                        choices=[("full", "texte intégral"), ("excerpt", "extrait"), ("link", "lien seulement")],
                        default="full",
                        max_length=10,
                        verbose_name="droit d’affichage",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "ordering": ["key"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_sourceevent" ("aliases", "country_id", "display_right", "id", "key", "language", "name", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."aliases", NEW."country_id", NEW."display_right", NEW."id", NEW."key", NEW."language", NEW."name", NEW."nature", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="b09dde2b71aed4f20f48cfcf8e607dd9830309ca",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1c69f",
                            table="archive_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_sourceevent" ("aliases", "country_id", "display_right", "id", "key", "language", "name", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."aliases", NEW."country_id", NEW."display_right", NEW."id", NEW."key", NEW."language", NEW."name", NEW."nature", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="c3dd66340a8618a0c8af6ed3347817b22faa038f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_84a03",
                            table="archive_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_sourceevent" ("aliases", "country_id", "display_right", "id", "key", "language", "name", "nature", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (OLD."aliases", OLD."country_id", OLD."display_right", OLD."id", OLD."key", OLD."language", OLD."name", OLD."nature", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."version"); RETURN NULL;',
                            hash="ca7d201ca4c413ac95b6264dfa41131f170ea3b9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3d781",
                            table="archive_source",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                ("slug", models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name="slug")),
                ("id", models.SmallAutoField(primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="archive.theme",
                        verbose_name="thème plus large",
                    ),
                ),
                ("definition", models.CharField(blank=True, max_length=300, verbose_name="ce qu’il couvre")),
                (
                    "synonyms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="synonymes",
                    ),
                ),
                ("iptc", models.CharField(blank=True, max_length=20, verbose_name="IPTC Media Topic")),
                ("eurovoc", models.CharField(blank=True, max_length=20, verbose_name="EuroVoc")),
            ],
            options={
                "verbose_name": "thème",
                "verbose_name_plural": "thèmes",
                "ordering": ["slug"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_themeevent" ("definition", "eurovoc", "id", "iptc", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "synonyms", "version") VALUES (NEW."definition", NEW."eurovoc", NEW."id", NEW."iptc", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."synonyms", NEW."version"); RETURN NULL;',
                            hash="658648702a65381603bdd42658f3a65caa02137c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c8ff2",
                            table="archive_theme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_themeevent" ("definition", "eurovoc", "id", "iptc", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "synonyms", "version") VALUES (NEW."definition", NEW."eurovoc", NEW."id", NEW."iptc", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."synonyms", NEW."version"); RETURN NULL;',
                            hash="a974b6218330008a5850b7e6e30491bf6356aef7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_01484",
                            table="archive_theme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_themeevent" ("definition", "eurovoc", "id", "iptc", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "synonyms", "version") VALUES (OLD."definition", OLD."eurovoc", OLD."id", OLD."iptc", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."synonyms", OLD."version"); RETURN NULL;',
                            hash="f527e0c6c6c5d55baded169d010da312d894fbc9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17ed6",
                            table="archive_theme",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Batch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("origin", models.CharField(max_length=40, verbose_name="voie d’entrée")),
                ("started_at", models.DateTimeField(auto_now_add=True, verbose_name="commencé le")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="terminé le")),
                ("received", models.PositiveIntegerField(default=0, verbose_name="reçus")),
                ("new", models.PositiveIntegerField(default=0, verbose_name="nouveaux")),
                ("versions", models.PositiveIntegerField(default=0)),
                ("duplicates", models.PositiveIntegerField(default=0, verbose_name="doublons")),
                ("rejected", models.PositiveIntegerField(default=0, verbose_name="rejetés")),
                ("deferred", models.PositiveIntegerField(default=0, verbose_name="différés")),
            ],
            options={
                "verbose_name": "lot",
                "verbose_name_plural": "lots",
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("finished_at", None),
                            (
                                "received",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("new"), "+", models.F("versions")
                                            ),
                                            "+",
                                            models.F("duplicates"),
                                        ),
                                        "+",
                                        models.F("rejected"),
                                    ),
                                    "+",
                                    models.F("deferred"),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="batch_adds_up",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CleanText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="texts", to="archive.capture"
                    ),
                ),
                ("cleaner", models.CharField(max_length=20, verbose_name="nettoyeur")),
                (
                    "ruling",
                    models.CharField(
                        blank=True, default="", max_length=64, verbose_name="lignes dites par la rédaction"
                    ),
                ),
                ("lines", models.JSONField(blank=True, default=dict)),
                ("encoding", models.CharField(max_length=20, verbose_name="encodage")),
                ("encoding_reason", models.CharField(max_length=120, verbose_name="encodage décidé par")),
                ("text", models.TextField(verbose_name="texte")),
                ("decoded", models.TextField(verbose_name="texte décodé, habillage compris")),
                ("fingerprint", models.CharField(db_index=True, max_length=64)),
            ],
            options={
                "verbose_name": "texte nettoyé",
                "verbose_name_plural": "textes nettoyés",
                "constraints": [
                    models.UniqueConstraint(fields=("capture", "cleaner", "ruling"), name="clean_text_once_per_ruling")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="clean_text_is_frozen",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="46e73573649a18c04fabcb52ca0b7c506640d191",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_clean_text_is_frozen_70df0",
                            table="archive_cleantext",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConfirmationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.confirmation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "verb",
                    models.CharField(
                        choices=[("withdraw", "retirer"), ("reject", "rejeter"), ("merge", "fusionner")],
                        max_length=10,
                        verbose_name="demande",
                    ),
                ),
                ("object", models.UUIDField()),
                ("into", models.UUIDField(null=True)),
                ("reason", models.CharField(max_length=300, verbose_name="motif")),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="demandée par",
                    ),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="demandée le")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmée par",
                    ),
                ),
                ("confirmed_at", models.DateTimeField(null=True, verbose_name="confirmée le")),
                (
                    "cancelled_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="annulée par",
                    ),
                ),
                ("cancelled_at", models.DateTimeField(null=True, verbose_name="annulée le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="archive.decision"
                    ),
                ),
                ("previous", models.CharField(blank=True, max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "verbose_name": "maillon",
                "verbose_name_plural": "maillons",
                "ordering": ["id"],
                "default_permissions": (),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="link_is_final",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="51111b3e072791fed705cf4ef8b314acec6c5d9c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_link_is_final_603c2",
                            table="archive_link",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.source",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=120, verbose_name="nom")),
                ("key", models.CharField(editable=False, max_length=120)),
                ("slug", models.SlugField(db_index=False, editable=False, max_length=120)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="autres signatures",
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("state_agency", "agence d’État"),
                            ("agency", "agence indépendante"),
                            ("ministry", "ministère ou institution"),
                            ("press", "presse"),
                            ("unknown", "nature non renseignée"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.country",
                        verbose_name="pays",
                    ),
                ),
                ("language", models.CharField(default="fr", max_length=5, verbose_name="langue")),
                (
                    "display_right",
                    models.CharField(
                        choices=[("full", "texte intégral"), ("excerpt", "extrait"), ("link", "lien seulement")],
                        default="full",
                        max_length=10,
                        verbose_name="droit d’affichage",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ThemeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.theme",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("slug", models.SlugField(allow_unicode=True, db_index=False, max_length=100, verbose_name="slug")),
                ("id", models.IntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.theme",
                        verbose_name="thème plus large",
                    ),
                ),
                ("definition", models.CharField(blank=True, max_length=300, verbose_name="ce qu’il couvre")),
                (
                    "synonyms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="synonymes",
                    ),
                ),
                ("iptc", models.CharField(blank=True, max_length=20, verbose_name="IPTC Media Topic")),
                ("eurovoc", models.CharField(blank=True, max_length=20, verbose_name="EuroVoc")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Extraction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="extractions", to="archive.cleantext"
                    ),
                ),
                ("engine", models.CharField(max_length=20, verbose_name="moteur")),
                ("published", models.CharField(blank=True, max_length=10, verbose_name="publication donnée")),
                ("today", models.DateField(verbose_name="lue le")),
                ("annotation", models.JSONField(verbose_name="annotation")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="faite le")),
            ],
            options={
                "verbose_name": "lecture",
                "verbose_name_plural": "lectures",
                "constraints": [
                    models.UniqueConstraint(fields=("text", "engine", "published"), name="extraction_once_per_engine")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="extraction_is_frozen",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7803df2287e0ab8241bcf3df46f143d1855c4cdd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_extraction_is_frozen_754c1",
                            table="archive_extraction",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object", models.UUIDField(db_index=True)),
                ("field", models.CharField(max_length=60)),
                ("value", models.JSONField(null=True)),
                ("evidence", models.JSONField(default=dict)),
                (
                    "extraction",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("settled", models.BooleanField(default=False)),
            ],
            options={
                "verbose_name": "divergence",
                "verbose_name_plural": "divergences",
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("by", None)),
                        fields=("object", "field"),
                        name="proposal_latest_of_the_machine",
                    ),
                    models.UniqueConstraint(fields=("object", "field", "by"), name="proposal_latest_of_each"),
                    models.CheckConstraint(
                        condition=models.Q(("extraction", None), ("by", None), _connector="XOR"),
                        name="proposal_of_the_machine_or_of_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_proposalevent" ("at", "by_id", "evidence", "extraction_id", "field", "id", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "value") VALUES (NEW."at", NEW."by_id", NEW."evidence", NEW."extraction_id", NEW."field", NEW."id", NEW."object", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."settled", NEW."value"); RETURN NULL;',
                            hash="10a6f677a8e6e1233aa2506db65fb6c174fab30d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c5716",
                            table="archive_proposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_proposalevent" ("at", "by_id", "evidence", "extraction_id", "field", "id", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "value") VALUES (NEW."at", NEW."by_id", NEW."evidence", NEW."extraction_id", NEW."field", NEW."id", NEW."object", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."settled", NEW."value"); RETURN NULL;',
                            hash="a4c959415106b3cabe50262ccd00f8f7ab5e6366",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6e4f0",
                            table="archive_proposal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_proposalevent" ("at", "by_id", "evidence", "extraction_id", "field", "id", "object", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled", "value") VALUES (OLD."at", OLD."by_id", OLD."evidence", OLD."extraction_id", OLD."field", OLD."id", OLD."object", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."settled", OLD."value"); RETURN NULL;',
                            hash="c06f78ea5fdfbab7561b8bb02fcf120a71bd203f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_31459",
                            table="archive_proposal",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.proposal",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("object", models.UUIDField()),
                ("field", models.CharField(max_length=60)),
                ("value", models.JSONField(null=True)),
                ("evidence", models.JSONField(default=dict)),
                (
                    "extraction",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("settled", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("identity", models.CharField(editable=False, max_length=64, unique=True)),
                ("family", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ("title", models.CharField(max_length=500, verbose_name="titre")),
                (
                    "title_source",
                    models.CharField(
                        choices=[
                            ("source", "titre de la dépêche"),
                            ("archive", "titre établi par l’archive"),
                            ("editor", "titre établi par la rédaction"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine du titre",
                    ),
                ),
                ("agency", models.CharField(blank=True, max_length=120, verbose_name="signature")),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="archive.source",
                        verbose_name="source",
                    ),
                ),
                ("url", models.TextField(blank=True, verbose_name="adresse")),
                ("dateline_place", models.CharField(blank=True, max_length=120, verbose_name="datée de")),
                ("dateline_date", models.CharField(blank=True, max_length=10, verbose_name="datée du")),
                ("published", models.CharField(blank=True, max_length=10, verbose_name="publication")),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="entrée le")),
                (
                    "capture",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="archive.capture",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="archive.cleantext",
                    ),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("pending", "à vérifier"), ("verified", "vérifiée"), ("rejected", "rejetée")],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="vérification",
                    ),
                ),
                (
                    "dismissal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sport", "sport"),
                            ("economy", "économie, chiffres"),
                            ("appointment", "nomination"),
                            ("speech", "discours ou déclaration"),
                            ("recall", "simple rappel ou annonce vague"),
                            ("domestic", "affaire intérieure"),
                            ("other", "autre"),
                        ],
                        editable=False,
                        max_length=12,
                        verbose_name="rien à retenir",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[("draft", "brouillon"), ("published", "publiée"), ("withdrawn", "retirée")],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="visibilité",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="mise en ligne le"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="motif du retrait"),
                ),
                (
                    "themes",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text="A comma-separated list of tags.",
                        through="archive.ArticleTheme",
                        to="archive.Theme",
                        verbose_name="thèmes",
                    ),
                ),
            ],
            options={
                "verbose_name": "dépêche",
                "verbose_name_plural": "dépêches",
                "ordering": ["-id"],
                "permissions": [("withdraw_article", "peut retirer et rétablir une dépêche")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="article_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("published__regex", "^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$")),
                        name="article_published_is_edtf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("visibility", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="article_withdrawn_for_a_reason",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_articleevent" ("added_at", "agency", "capture_id", "dateline_date", "dateline_place", "dismissal", "evidence", "extraction_id", "family", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_at", "review", "source_id", "text_id", "title", "title_source", "uid", "url", "version", "visibility", "withdrawn_reason") VALUES (NEW."added_at", NEW."agency", NEW."capture_id", NEW."dateline_date", NEW."dateline_place", NEW."dismissal", NEW."evidence", NEW."extraction_id", NEW."family", NEW."id", NEW."identity", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published", NEW."published_at", NEW."review", NEW."source_id", NEW."text_id", NEW."title", NEW."title_source", NEW."uid", NEW."url", NEW."version", NEW."visibility", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="9c7752f21673363d9de68a633a251e370bafff6b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d1949",
                            table="archive_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_articleevent" ("added_at", "agency", "capture_id", "dateline_date", "dateline_place", "dismissal", "evidence", "extraction_id", "family", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_at", "review", "source_id", "text_id", "title", "title_source", "uid", "url", "version", "visibility", "withdrawn_reason") VALUES (NEW."added_at", NEW."agency", NEW."capture_id", NEW."dateline_date", NEW."dateline_place", NEW."dismissal", NEW."evidence", NEW."extraction_id", NEW."family", NEW."id", NEW."identity", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published", NEW."published_at", NEW."review", NEW."source_id", NEW."text_id", NEW."title", NEW."title_source", NEW."uid", NEW."url", NEW."version", NEW."visibility", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="af666cb85355801e060996ebbbbc750bf56ed7b3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4266a",
                            table="archive_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_articleevent" ("added_at", "agency", "capture_id", "dateline_date", "dateline_place", "dismissal", "evidence", "extraction_id", "family", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_at", "review", "source_id", "text_id", "title", "title_source", "uid", "url", "version", "visibility", "withdrawn_reason") VALUES (OLD."added_at", OLD."agency", OLD."capture_id", OLD."dateline_date", OLD."dateline_place", OLD."dismissal", OLD."evidence", OLD."extraction_id", OLD."family", OLD."id", OLD."identity", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published", OLD."published_at", OLD."review", OLD."source_id", OLD."text_id", OLD."title", OLD."title_source", OLD."uid", OLD."url", OLD."version", OLD."visibility", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="c48b93cc78b34542f3903ae6ee994674be399828",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fdf42",
                            table="archive_article",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Deferral",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="deferrals", to="archive.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("until", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("by", None)), fields=("article",), name="deferral_once_for_everybody"
                    ),
                    models.UniqueConstraint(fields=("article", "by"), name="deferral_once_for_each"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evoked",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evoked", to="archive.article"
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="people.country",
                        verbose_name="pays",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "évoqué",
                "verbose_name_plural": "évoqués",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("country", None), ("organization", None), _connector="XOR"),
                        name="evoked_is_one_of_two",
                    ),
                    models.UniqueConstraint(fields=("article", "country"), name="evoked_country_once"),
                    models.UniqueConstraint(fields=("article", "organization"), name="evoked_organization_once"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_evokedevent" ("article_id", "country_id", "evidence", "extraction_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "uid") VALUES (NEW."article_id", NEW."country_id", NEW."evidence", NEW."extraction_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_as", NEW."uid"); RETURN NULL;',
                            hash="a832dc9d270acf615eb8372dd433031852a168b9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e4922",
                            table="archive_evoked",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_evokedevent" ("article_id", "country_id", "evidence", "extraction_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "uid") VALUES (NEW."article_id", NEW."country_id", NEW."evidence", NEW."extraction_id", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_as", NEW."uid"); RETURN NULL;',
                            hash="4e9b545ed666c4eb1bf05bb644f85675d1c7d057",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_065a5",
                            table="archive_evoked",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_evokedevent" ("article_id", "country_id", "evidence", "extraction_id", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "uid") VALUES (OLD."article_id", OLD."country_id", OLD."evidence", OLD."extraction_id", OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_as", OLD."uid"); RETURN NULL;',
                            hash="487e7c4105631f0dce2912f5bcf0200a05835550",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d2fae",
                            table="archive_evoked",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="archive.source",
                        verbose_name="source",
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64)),
                ("line", models.TextField(verbose_name="ligne")),
                ("is_text", models.BooleanField(verbose_name="fait partie du texte")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.article",
                        verbose_name="dit sur",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="par",
                    ),
                ),
                ("at", models.DateTimeField(auto_now=True, verbose_name="le")),
            ],
            options={
                "verbose_name": "ligne d’une source",
                "verbose_name_plural": "lignes des sources",
                "ordering": ["id"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["key"], name="source_line_of_any")],
                "constraints": [models.UniqueConstraint(fields=("source", "key"), name="source_line_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_sourcelineevent" ("article_id", "at", "by_id", "id", "is_text", "key", "line", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."article_id", NEW."at", NEW."by_id", NEW."id", NEW."is_text", NEW."key", NEW."line", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                            hash="92c9953d58f82a34343d5ce842a814c7d2c02d51",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7dfeb",
                            table="archive_sourceline",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_sourcelineevent" ("article_id", "at", "by_id", "id", "is_text", "key", "line", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."article_id", NEW."at", NEW."by_id", NEW."id", NEW."is_text", NEW."key", NEW."line", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                            hash="149b1d48536ea18585efdbfe8f36bd9c3fa748cd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_52dc0",
                            table="archive_sourceline",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_sourcelineevent" ("article_id", "at", "by_id", "id", "is_text", "key", "line", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."article_id", OLD."at", OLD."by_id", OLD."id", OLD."is_text", OLD."key", OLD."line", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id"); RETURN NULL;',
                            hash="e9fba39becaa5b290d4f724c71e10706f99a5246",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0d0c5",
                            table="archive_sourceline",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleRow",
            fields=[
                ("day", models.DateField()),
                ("first", models.DateField(null=True)),
                ("last", models.DateField(null=True)),
                ("added_at", models.DateTimeField()),
                (
                    "country_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "organization_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "official_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "theme_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "source_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "evoked_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "kinds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "levels",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=15), default=list, size=None
                    ),
                ),
                ("verified", models.BooleanField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="row",
                        serialize=False,
                        to="archive.article",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("day"), descending=True),
                        models.OrderBy(models.F("article_id"), descending=True),
                        name="article_row_by_day",
                    ),
                    models.Index(
                        models.OrderBy(models.F("added_at"), descending=True),
                        models.OrderBy(models.F("article_id"), descending=True),
                        name="article_row_by_arrival",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False,
                        fields=["country_ids", "theme_ids", "official_ids", "organization_ids"],
                        name="article_row_sets",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["search"], name="article_row_words"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QueueItem",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="queue_item",
                        serialize=False,
                        to="archive.article",
                    ),
                ),
                ("is_open", models.BooleanField()),
                (
                    "weight",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "rien de douteux"), (1, "une valeur peu sûre"), (2, "à vérifier"), (3, "bloquant")]
                    ),
                ),
                ("confidence", models.FloatField(null=True)),
                ("day", models.DateField()),
                (
                    "country_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "doubts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("weight"), descending=True),
                        models.OrderBy(models.F("day"), descending=True),
                        models.OrderBy(models.F("article_id"), descending=True),
                        condition=models.Q(("is_open", True)),
                        name="queue_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Taking",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="taking",
                        serialize=False,
                        to="archive.article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("until", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ArticleTheme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_items",
                        to="archive.theme",
                        verbose_name="thème",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[("main", "principal"), ("discussed", "abordé"), ("listed", "cité dans une liste")],
                        default="discussed",
                        max_length=10,
                        verbose_name="place",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="theme_uses", to="archive.article"
                    ),
                ),
            ],
            options={
                "verbose_name": "thème",
                "verbose_name_plural": "thèmes",
                "constraints": [models.UniqueConstraint(fields=("content_object", "tag"), name="article_theme_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_articlethemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (NEW."content_object_id", NEW."evidence", NEW."extraction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_as", NEW."strength", NEW."tag_id", NEW."uid"); RETURN NULL;',
                            hash="11778b15f5c39e77db7218915f2a040c311a809b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9cc10",
                            table="archive_articletheme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_articlethemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (NEW."content_object_id", NEW."evidence", NEW."extraction_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_as", NEW."strength", NEW."tag_id", NEW."uid"); RETURN NULL;',
                            hash="e5b5b3511b64f9996bde50130ea93babbb1e07f9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_24b18",
                            table="archive_articletheme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_articlethemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (OLD."content_object_id", OLD."evidence", OLD."extraction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_as", OLD."strength", OLD."tag_id", OLD."uid"); RETURN NULL;',
                            hash="31c2a0f3d826ccf856001ee68659b0780699cd51",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0baa",
                            table="archive_articletheme",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="archive.article"
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="archive.capture"
                    ),
                ),
                ("seen_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("article", "capture"), name="article_version_once")],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.article",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("identity", models.CharField(editable=False, max_length=64)),
                ("family", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("title", models.CharField(max_length=500, verbose_name="titre")),
                (
                    "title_source",
                    models.CharField(
                        choices=[
                            ("source", "titre de la dépêche"),
                            ("archive", "titre établi par l’archive"),
                            ("editor", "titre établi par la rédaction"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine du titre",
                    ),
                ),
                ("agency", models.CharField(blank=True, max_length=120, verbose_name="signature")),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.source",
                        verbose_name="source",
                    ),
                ),
                ("url", models.TextField(blank=True, verbose_name="adresse")),
                ("dateline_place", models.CharField(blank=True, max_length=120, verbose_name="datée de")),
                ("dateline_date", models.CharField(blank=True, max_length=10, verbose_name="datée du")),
                ("published", models.CharField(blank=True, max_length=10, verbose_name="publication")),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="entrée le")),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.capture",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.cleantext",
                    ),
                ),
                (
                    "review",
                    models.CharField(
                        choices=[("pending", "à vérifier"), ("verified", "vérifiée"), ("rejected", "rejetée")],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="vérification",
                    ),
                ),
                (
                    "dismissal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sport", "sport"),
                            ("economy", "économie, chiffres"),
                            ("appointment", "nomination"),
                            ("speech", "discours ou déclaration"),
                            ("recall", "simple rappel ou annonce vague"),
                            ("domestic", "affaire intérieure"),
                            ("other", "autre"),
                        ],
                        editable=False,
                        max_length=12,
                        verbose_name="rien à retenir",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[("draft", "brouillon"), ("published", "publiée"), ("withdrawn", "retirée")],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="visibilité",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="mise en ligne le"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="motif du retrait"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Arrival",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="arrivals", to="archive.batch"
                    ),
                ),
                ("name", models.CharField(max_length=500, verbose_name="nom")),
                (
                    "capture",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arrivals",
                        to="archive.capture",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="arrivals",
                        to="archive.article",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "nouvelle"),
                            ("version", "nouvelle version"),
                            ("duplicate", "doublon"),
                            ("rejected", "rejetée"),
                            ("deferred", "différée"),
                        ],
                        max_length=10,
                        verbose_name="issue",
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=40)),
                ("message", models.CharField(blank=True, max_length=500, verbose_name="message")),
                ("given", models.JSONField(blank=True, default=dict, verbose_name="dit avec la pièce")),
            ],
            options={
                "verbose_name": "arrivée",
                "verbose_name_plural": "arrivées",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "rejected"), _negated=True),
                            models.Q(("message", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="arrival_rejected_for_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EvokedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.evoked",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.country",
                        verbose_name="pays",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.sourceline",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.source",
                        verbose_name="source",
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64)),
                ("line", models.TextField(verbose_name="ligne")),
                ("is_text", models.BooleanField(verbose_name="fait partie du texte")),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                        verbose_name="dit sur",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="par",
                    ),
                ),
                ("at", models.DateTimeField(auto_now=True, verbose_name="le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ArticleThemeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.articletheme",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "tag",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.theme",
                        verbose_name="thème",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[("main", "principal"), ("discussed", "abordé"), ("listed", "cité dans une liste")],
                        default="discussed",
                        max_length=10,
                        verbose_name="place",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "origin",
                    models.CharField(
                        choices=[("machine", "lecture automatique"), ("editor", "saisie par la rédaction")],
                        default="machine",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Rencontre"),
                            ("summit", "Réunion multilatérale"),
                            ("phone_call", "Appel téléphonique"),
                            ("video_call", "Visioconférence"),
                            ("visit", "Visite"),
                            ("negotiation", "Consultations"),
                            ("letter", "Message"),
                        ],
                        max_length=20,
                        verbose_name="forme",
                    ),
                ),
                ("date_edtf", models.CharField(blank=True, max_length=32, verbose_name="date (EDTF)")),
                ("date_min", models.DateField(blank=True, editable=False, null=True)),
                ("date_max", models.DateField(blank=True, editable=False, null=True)),
                (
                    "date_source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("text", "imprimée dans la dépêche"),
                            ("dateline", "celle de l’en-tête de la dépêche"),
                            ("published", "celle de la publication"),
                            ("editor", "établie par la rédaction"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine de la date",
                    ),
                ),
                (
                    "year_source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("text", "imprimée"),
                            ("weekday", "déduite du jour de la semaine"),
                            ("dateline", "d’après l’en-tête"),
                            ("published", "d’après la publication"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine de l’année",
                    ),
                ),
                (
                    "other_years",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list, editable=False, size=None
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("held", "tenue"), ("announced", "annoncée"), ("cancelled", "annulée")],
                        default="held",
                        max_length=10,
                        verbose_name="statut",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head", "Chef d’État ou de gouvernement"),
                            ("minister", "Ministre"),
                            ("deputy", "Vice-ministre ou haut fonctionnaire"),
                            ("ambassador", "Ambassadeur"),
                            ("parliament", "Parlement"),
                            ("organization", "Organisation"),
                        ],
                        max_length=15,
                        verbose_name="niveau",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="lieu")),
                ("press", models.BooleanField(default=False, verbose_name="point de presse ou déclarations")),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="titre")),
                ("summary", models.CharField(blank=True, max_length=600, verbose_name="résumé")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="source de la saisie")),
                ("source_url", models.URLField(blank=True, max_length=500, verbose_name="adresse de la source")),
                (
                    "review",
                    models.CharField(
                        choices=[("pending", "à vérifier"), ("verified", "vérifiée"), ("rejected", "rejetée")],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="vérification",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="vérifiée le"),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[("draft", "brouillon"), ("published", "publiée"), ("withdrawn", "retirée")],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="visibilité",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="publiée le"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="motif du retrait"),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="archive.meeting",
                        verbose_name="fusionnée avec",
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="entrée le")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="modifiée le")),
                (
                    "articles",
                    models.ManyToManyField(related_name="meetings", through="archive.Report", to="archive.article"),
                ),
                (
                    "themes",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text="A comma-separated list of tags.",
                        through="archive.MeetingTheme",
                        to="archive.Theme",
                        verbose_name="thèmes",
                    ),
                ),
            ],
            options={
                "verbose_name": "rencontre",
                "verbose_name_plural": "rencontres",
                "ordering": ["-id"],
                "permissions": [
                    ("propose_meeting", "peut proposer des corrections"),
                    ("withdraw_meeting", "peut retirer et rétablir une rencontre"),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("review", "rejected")), fields=["date_min"], name="meeting_rejected"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="meeting_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("date_max", None), ("date_min", None)),
                            ("date_min__lte", models.F("date_max")),
                            _connector="OR",
                        ),
                        name="meeting_dates_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_min", None),
                            models.Q(
                                ("date_max__isnull", False),
                                ("date_max__lte", "2200-12-31"),
                                ("date_min__gte", "1800-01-01"),
                            ),
                            _connector="OR",
                        ),
                        name="meeting_dates_readable",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("review", "verified"), _negated=True),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="meeting_verified_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("review", "rejected"), _negated=True),
                            models.Q(("visibility", "published"), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_rejected_is_not_public",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("visibility", "withdrawn"), _negated=True),
                            models.Q(("withdrawn_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_withdrawn_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("visibility", "published"), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="meeting_published_at_some_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("origin", "editor"), _negated=True),
                            models.Q(("source_note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="meeting_by_hand_has_a_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", None), ("review", "rejected"), _connector="OR"),
                        name="meeting_merged_is_no_more",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="meeting_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_meetingevent" ("added_at", "changed_at", "date_edtf", "date_max", "date_min", "date_source", "evidence", "extraction_id", "id", "kind", "level", "merged_into_id", "order", "origin", "other_years", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "press", "published_at", "read_as", "review", "source_note", "source_url", "status", "summary", "title", "uid", "verified_at", "verified_by_id", "version", "visibility", "withdrawn_reason", "year_source") VALUES (NEW."added_at", NEW."changed_at", NEW."date_edtf", NEW."date_max", NEW."date_min", NEW."date_source", NEW."evidence", NEW."extraction_id", NEW."id", NEW."kind", NEW."level", NEW."merged_into_id", NEW."order", NEW."origin", NEW."other_years", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."press", NEW."published_at", NEW."read_as", NEW."review", NEW."source_note", NEW."source_url", NEW."status", NEW."summary", NEW."title", NEW."uid", NEW."verified_at", NEW."verified_by_id", NEW."version", NEW."visibility", NEW."withdrawn_reason", NEW."year_source"); RETURN NULL;',
                            hash="759459e34e43e73576ed210d8bb958fa68269b75",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_143b9",
                            table="archive_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_meetingevent" ("added_at", "changed_at", "date_edtf", "date_max", "date_min", "date_source", "evidence", "extraction_id", "id", "kind", "level", "merged_into_id", "order", "origin", "other_years", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "press", "published_at", "read_as", "review", "source_note", "source_url", "status", "summary", "title", "uid", "verified_at", "verified_by_id", "version", "visibility", "withdrawn_reason", "year_source") VALUES (NEW."added_at", NEW."changed_at", NEW."date_edtf", NEW."date_max", NEW."date_min", NEW."date_source", NEW."evidence", NEW."extraction_id", NEW."id", NEW."kind", NEW."level", NEW."merged_into_id", NEW."order", NEW."origin", NEW."other_years", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."press", NEW."published_at", NEW."read_as", NEW."review", NEW."source_note", NEW."source_url", NEW."status", NEW."summary", NEW."title", NEW."uid", NEW."verified_at", NEW."verified_by_id", NEW."version", NEW."visibility", NEW."withdrawn_reason", NEW."year_source"); RETURN NULL;',
                            hash="7e5a9d3350b636c5ad1fb2b3e99e256ce83d9517",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb1a0",
                            table="archive_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_meetingevent" ("added_at", "changed_at", "date_edtf", "date_max", "date_min", "date_source", "evidence", "extraction_id", "id", "kind", "level", "merged_into_id", "order", "origin", "other_years", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "press", "published_at", "read_as", "review", "source_note", "source_url", "status", "summary", "title", "uid", "verified_at", "verified_by_id", "version", "visibility", "withdrawn_reason", "year_source") VALUES (OLD."added_at", OLD."changed_at", OLD."date_edtf", OLD."date_max", OLD."date_min", OLD."date_source", OLD."evidence", OLD."extraction_id", OLD."id", OLD."kind", OLD."level", OLD."merged_into_id", OLD."order", OLD."origin", OLD."other_years", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."press", OLD."published_at", OLD."read_as", OLD."review", OLD."source_note", OLD."source_url", OLD."status", OLD."summary", OLD."title", OLD."uid", OLD."verified_at", OLD."verified_by_id", OLD."version", OLD."visibility", OLD."withdrawn_reason", OLD."year_source"); RETURN NULL;',
                            hash="c05493996c2bfa69a3b2bec19f5c7259c5e66bed",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c21e5",
                            table="archive_meeting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Doubt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="warnings", to="archive.article"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="warnings",
                        to="archive.meeting",
                    ),
                ),
                ("field", models.CharField(blank=True, max_length=60)),
                ("code", models.CharField(max_length=40)),
                (
                    "grade",
                    models.CharField(
                        choices=[("note", "note"), ("check", "à vérifier"), ("blocking", "bloquant")],
                        max_length=10,
                        verbose_name="gravité",
                    ),
                ),
                ("message", models.CharField(max_length=500)),
            ],
            options={
                "verbose_name": "avertissement",
                "verbose_name_plural": "avertissements",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ErrorReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="reçu le")),
                (
                    "resolved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="clos par",
                    ),
                ),
                ("resolved_at", models.DateTimeField(editable=False, null=True, verbose_name="clos le")),
                (
                    "text",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.cleantext",
                    ),
                ),
                ("start", models.PositiveIntegerField(editable=False, null=True)),
                ("end", models.PositiveIntegerField(editable=False, null=True)),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="mots en cause")),
                ("message", models.TextField(max_length=2000, verbose_name="ce qui est faux")),
                ("contact", models.EmailField(blank=True, max_length=254, verbose_name="adresse pour la réponse")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "ouvert"), ("resolved", "résolu"), ("spam", "sans objet")],
                        default="open",
                        editable=False,
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=2000, verbose_name="réponse")),
            ],
            options={
                "verbose_name": "signalement",
                "verbose_name_plural": "signalements",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(condition=models.Q(("state", "open")), fields=["-id"], name="error_report_open")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("meeting__isnull", True), ("article__isnull", True), _connector="XOR"),
                        name="error_report_is_of_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", None), ("start", None), ("text", None)),
                            models.Q(
                                ("end__isnull", False),
                                ("start__isnull", False),
                                ("start__lt", models.F("end")),
                                ("text__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="error_report_span_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "open"), ("contact", ""), _connector="OR"),
                        name="error_report_forgets_the_reader",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolved_at", None), ("state", "open")),
                            models.Q(models.Q(("state", "open"), _negated=True), ("resolved_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="error_report_closed_at_some_time",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_errorreportevent" ("answer", "article_id", "at", "end", "id", "meeting_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "start", "state", "text_id", "words") VALUES (NEW."answer", NEW."article_id", NEW."at", NEW."end", NEW."id", NEW."meeting_id", NEW."message", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."start", NEW."state", NEW."text_id", NEW."words"); RETURN NULL;',
                            hash="dcb1015127c51d8e4bed15e75cd6a70cc3355c09",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12dbd",
                            table="archive_errorreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."at" IS DISTINCT FROM (NEW."at") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."message" IS DISTINCT FROM (NEW."message") OR OLD."resolved_at" IS DISTINCT FROM (NEW."resolved_at") OR OLD."resolved_by_id" IS DISTINCT FROM (NEW."resolved_by_id") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."text_id" IS DISTINCT FROM (NEW."text_id") OR OLD."words" IS DISTINCT FROM (NEW."words"))',
                            func='INSERT INTO "archive_errorreportevent" ("answer", "article_id", "at", "end", "id", "meeting_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "start", "state", "text_id", "words") VALUES (NEW."answer", NEW."article_id", NEW."at", NEW."end", NEW."id", NEW."meeting_id", NEW."message", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."start", NEW."state", NEW."text_id", NEW."words"); RETURN NULL;',
                            hash="d88b667c9e1a2c1db38194a8bd8337dd5063a883",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60b25",
                            table="archive_errorreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_errorreportevent" ("answer", "article_id", "at", "end", "id", "meeting_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "start", "state", "text_id", "words") VALUES (OLD."answer", OLD."article_id", OLD."at", OLD."end", OLD."id", OLD."meeting_id", OLD."message", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resolved_at", OLD."resolved_by_id", OLD."start", OLD."state", OLD."text_id", OLD."words"); RETURN NULL;',
                            hash="2b8928a8c5a99bedca44a1ddfde499e2df25c015",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f9e1b",
                            table="archive_errorreport",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "origin",
                    models.CharField(
                        choices=[("machine", "lecture automatique"), ("editor", "saisie par la rédaction")],
                        default="machine",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Rencontre"),
                            ("summit", "Réunion multilatérale"),
                            ("phone_call", "Appel téléphonique"),
                            ("video_call", "Visioconférence"),
                            ("visit", "Visite"),
                            ("negotiation", "Consultations"),
                            ("letter", "Message"),
                        ],
                        max_length=20,
                        verbose_name="forme",
                    ),
                ),
                ("date_edtf", models.CharField(blank=True, max_length=32, verbose_name="date (EDTF)")),
                ("date_min", models.DateField(blank=True, editable=False, null=True)),
                ("date_max", models.DateField(blank=True, editable=False, null=True)),
                (
                    "date_source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("text", "imprimée dans la dépêche"),
                            ("dateline", "celle de l’en-tête de la dépêche"),
                            ("published", "celle de la publication"),
                            ("editor", "établie par la rédaction"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine de la date",
                    ),
                ),
                (
                    "year_source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("text", "imprimée"),
                            ("weekday", "déduite du jour de la semaine"),
                            ("dateline", "d’après l’en-tête"),
                            ("published", "d’après la publication"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="origine de l’année",
                    ),
                ),
                (
                    "other_years",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list, editable=False, size=None
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("held", "tenue"), ("announced", "annoncée"), ("cancelled", "annulée")],
                        default="held",
                        max_length=10,
                        verbose_name="statut",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head", "Chef d’État ou de gouvernement"),
                            ("minister", "Ministre"),
                            ("deputy", "Vice-ministre ou haut fonctionnaire"),
                            ("ambassador", "Ambassadeur"),
                            ("parliament", "Parlement"),
                            ("organization", "Organisation"),
                        ],
                        max_length=15,
                        verbose_name="niveau",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="lieu")),
                ("press", models.BooleanField(default=False, verbose_name="point de presse ou déclarations")),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="titre")),
                ("summary", models.CharField(blank=True, max_length=600, verbose_name="résumé")),
                ("source_note", models.CharField(blank=True, max_length=300, verbose_name="source de la saisie")),
                ("source_url", models.URLField(blank=True, max_length=500, verbose_name="adresse de la source")),
                (
                    "review",
                    models.CharField(
                        choices=[("pending", "à vérifier"), ("verified", "vérifiée"), ("rejected", "rejetée")],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="vérification",
                    ),
                ),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verified_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="vérifiée le"),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[("draft", "brouillon"), ("published", "publiée"), ("withdrawn", "retirée")],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="visibilité",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="publiée le"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="motif du retrait"),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                        verbose_name="fusionnée avec",
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="entrée le")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="modifiée le")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingTheme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_items",
                        to="archive.theme",
                        verbose_name="thème",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[("main", "principal"), ("discussed", "abordé"), ("listed", "cité dans une liste")],
                        default="discussed",
                        max_length=10,
                        verbose_name="place",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="theme_uses", to="archive.meeting"
                    ),
                ),
            ],
            options={
                "verbose_name": "thème",
                "verbose_name_plural": "thèmes",
                "constraints": [models.UniqueConstraint(fields=("content_object", "tag"), name="meeting_theme_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_meetingthemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (NEW."content_object_id", NEW."evidence", NEW."extraction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_as", NEW."strength", NEW."tag_id", NEW."uid"); RETURN NULL;',
                            hash="004eaab032efb14b19b2875e4e5f020702c99606",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_652a6",
                            table="archive_meetingtheme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_meetingthemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (NEW."content_object_id", NEW."evidence", NEW."extraction_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_as", NEW."strength", NEW."tag_id", NEW."uid"); RETURN NULL;',
                            hash="ec20e4efa0351f12beb89db19ab8544e72138658",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ae21a",
                            table="archive_meetingtheme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_meetingthemeevent" ("content_object_id", "evidence", "extraction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "strength", "tag_id", "uid") VALUES (OLD."content_object_id", OLD."evidence", OLD."extraction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_as", OLD."strength", OLD."tag_id", OLD."uid"); RETURN NULL;',
                            hash="834ed9408d223fd5840b18808a5ece2387f6bb1b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b20d2",
                            table="archive_meetingtheme",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="archive.article"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("date_edtf", models.CharField(blank=True, max_length=32, verbose_name="date (EDTF)")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="lieu")),
                ("label", models.CharField(max_length=300, verbose_name="événement")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
            ],
            options={
                "verbose_name": "rappel",
                "verbose_name_plural": "rappels",
                "ordering": ["order", "id"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_mentionevent" ("article_id", "date_edtf", "evidence", "extraction_id", "id", "label", "meeting_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "read_as", "uid") VALUES (NEW."article_id", NEW."date_edtf", NEW."evidence", NEW."extraction_id", NEW."id", NEW."label", NEW."meeting_id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."read_as", NEW."uid"); RETURN NULL;',
                            hash="3b15f389a515ff786fdf4aedb4bbaae63b0fb2ae",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eea74",
                            table="archive_mention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_mentionevent" ("article_id", "date_edtf", "evidence", "extraction_id", "id", "label", "meeting_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "read_as", "uid") VALUES (NEW."article_id", NEW."date_edtf", NEW."evidence", NEW."extraction_id", NEW."id", NEW."label", NEW."meeting_id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."read_as", NEW."uid"); RETURN NULL;',
                            hash="1194294c916234a6a26e1b36aac55f52fea901af",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_59d1d",
                            table="archive_mention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_mentionevent" ("article_id", "date_edtf", "evidence", "extraction_id", "id", "label", "meeting_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "read_as", "uid") VALUES (OLD."article_id", OLD."date_edtf", OLD."evidence", OLD."extraction_id", OLD."id", OLD."label", OLD."meeting_id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."read_as", OLD."uid"); RETURN NULL;',
                            hash="23a830a5e2f8e5f449e054031f596606fcc8caad",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_835bf",
                            table="archive_mention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="reçu le")),
                (
                    "resolved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="clos par",
                    ),
                ),
                ("resolved_at", models.DateTimeField(editable=False, null=True, verbose_name="clos le")),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="par",
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="note")),
            ],
            options={
                "verbose_name": "note",
                "verbose_name_plural": "notes",
                "ordering": ["-id"],
                "indexes": [models.Index(condition=models.Q(("resolved_at", None)), fields=["-id"], name="note_open")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("meeting__isnull", True), ("article__isnull", True), _connector="XOR"),
                        name="note_is_on_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("resolved_at", None), ("resolved_by__isnull", False), _connector="XOR"),
                        name="note_resolved_by_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_noteevent" ("article_id", "at", "by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text") VALUES (NEW."article_id", NEW."at", NEW."by_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."text"); RETURN NULL;',
                            hash="11961d513a52cbc2f15dbe05e90e49c801c77c56",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c408f",
                            table="archive_note",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_noteevent" ("article_id", "at", "by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text") VALUES (NEW."article_id", NEW."at", NEW."by_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."text"); RETURN NULL;',
                            hash="81440120bd70e0a28b2f3445deb61a405fa4f4c1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_05279",
                            table="archive_note",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_noteevent" ("article_id", "at", "by_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text") VALUES (OLD."article_id", OLD."at", OLD."by_id", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resolved_at", OLD."resolved_by_id", OLD."text"); RETURN NULL;',
                            hash="8457884f711902811ed9f792486575cad6c1a1ab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f2737",
                            table="archive_note",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="participations", to="archive.meeting"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="rang")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="nom imprimé")),
                ("role", models.CharField(blank=True, max_length=300, verbose_name="fonction")),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.country",
                        verbose_name="pays représenté",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.organization",
                        verbose_name="organisation représentée",
                    ),
                ),
            ],
            options={
                "verbose_name": "participant",
                "verbose_name_plural": "participants",
                "ordering": ["order", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            ("official__isnull", False),
                            ("country__isnull", False),
                            ("organization__isnull", False),
                            _connector="OR",
                        ),
                        name="participation_is_of_someone",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_participationevent" ("country_id", "evidence", "extraction_id", "id", "meeting_id", "name", "official_id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "role", "uid") VALUES (NEW."country_id", NEW."evidence", NEW."extraction_id", NEW."id", NEW."meeting_id", NEW."name", NEW."official_id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_as", NEW."role", NEW."uid"); RETURN NULL;',
                            hash="afd6587bf6b6e66a46b5c2123227285e8ffbbf2c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1667c",
                            table="archive_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_participationevent" ("country_id", "evidence", "extraction_id", "id", "meeting_id", "name", "official_id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "role", "uid") VALUES (NEW."country_id", NEW."evidence", NEW."extraction_id", NEW."id", NEW."meeting_id", NEW."name", NEW."official_id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_as", NEW."role", NEW."uid"); RETURN NULL;',
                            hash="1781e7ab3f98c3ad12e07c617f207ce83fa39c63",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_80208",
                            table="archive_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_participationevent" ("country_id", "evidence", "extraction_id", "id", "meeting_id", "name", "official_id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "role", "uid") VALUES (OLD."country_id", OLD."evidence", OLD."extraction_id", OLD."id", OLD."meeting_id", OLD."name", OLD."official_id", OLD."order", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_as", OLD."role", OLD."uid"); RETURN NULL;',
                            hash="0a9ddc5aa5310a0e84b0f1f537fa775211942555",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4fd84",
                            table="archive_participation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("reports", "rapporte"), ("announces", "annonce")],
                        default="reports",
                        max_length=10,
                        verbose_name="nature",
                    ),
                ),
            ],
            options={
                "verbose_name": "récit",
                "verbose_name_plural": "récits",
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("article", "meeting"), name="report_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_reportevent" ("article_id", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."article_id", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="97c9910ee30222db033787209cf64949c2aad2d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9c8a9",
                            table="archive_report",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_reportevent" ("article_id", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."article_id", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="4e871cbee987de7eb25cbe0f1feb3e438f4d0136",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d4468",
                            table="archive_report",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_reportevent" ("article_id", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."article_id", OLD."id", OLD."kind", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="19a05256bf949653b47f1781c87e484c2326e8e3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ca0c2",
                            table="archive_report",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignedDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="documents", to="archive.meeting"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("kind", models.CharField(max_length=80, verbose_name="nature")),
                ("title", models.CharField(max_length=400, verbose_name="intitulé")),
                ("period", models.CharField(blank=True, max_length=40, verbose_name="période")),
            ],
            options={
                "verbose_name": "document signé",
                "verbose_name_plural": "documents signés",
                "ordering": ["order", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="document_has_a_title"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_signeddocumentevent" ("evidence", "extraction_id", "id", "kind", "meeting_id", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "title", "uid") VALUES (NEW."evidence", NEW."extraction_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."order", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_as", NEW."title", NEW."uid"); RETURN NULL;',
                            hash="8e5105f9ccfd2c8d8d936c88c2d0f5a9a940b3e0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_709b3",
                            table="archive_signeddocument",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "archive_signeddocumentevent" ("evidence", "extraction_id", "id", "kind", "meeting_id", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "title", "uid") VALUES (NEW."evidence", NEW."extraction_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."order", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_as", NEW."title", NEW."uid"); RETURN NULL;',
                            hash="dad49a48e8f5dc380a003f4b4ca63c9fe19b161b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5cd3b",
                            table="archive_signeddocument",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "archive_signeddocumentevent" ("evidence", "extraction_id", "id", "kind", "meeting_id", "order", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_as", "title", "uid") VALUES (OLD."evidence", OLD."extraction_id", OLD."id", OLD."kind", OLD."meeting_id", OLD."order", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_as", OLD."title", OLD."uid"); RETURN NULL;',
                            hash="d212492f31e4e31e15c5a9b293329d6ffd55b9a3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1ae5",
                            table="archive_signeddocument",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingRow",
            fields=[
                ("day", models.DateField()),
                ("first", models.DateField(null=True)),
                ("last", models.DateField(null=True)),
                ("added_at", models.DateTimeField()),
                (
                    "country_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "organization_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "official_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "theme_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "source_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "evoked_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "kinds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "levels",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=15), default=list, size=None
                    ),
                ),
                ("verified", models.BooleanField()),
                ("search", django.contrib.postgres.search.SearchVectorField()),
                (
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="row",
                        serialize=False,
                        to="archive.meeting",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("day"), descending=True),
                        models.OrderBy(models.F("meeting_id"), descending=True),
                        name="meeting_row_by_day",
                    ),
                    models.Index(
                        models.OrderBy(models.F("added_at"), descending=True),
                        models.OrderBy(models.F("meeting_id"), descending=True),
                        name="meeting_row_by_arrival",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False,
                        fields=["country_ids", "theme_ids", "official_ids", "organization_ids"],
                        name="meeting_row_sets",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["search"], name="meeting_row_words"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ErrorReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.errorreport",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="reçu le")),
                (
                    "resolved_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="clos par",
                    ),
                ),
                ("resolved_at", models.DateTimeField(editable=False, null=True, verbose_name="clos le")),
                (
                    "text",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.cleantext",
                    ),
                ),
                ("start", models.PositiveIntegerField(editable=False, null=True)),
                ("end", models.PositiveIntegerField(editable=False, null=True)),
                ("words", models.CharField(blank=True, max_length=500, verbose_name="mots en cause")),
                ("message", models.TextField(max_length=2000, verbose_name="ce qui est faux")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "ouvert"), ("resolved", "résolu"), ("spam", "sans objet")],
                        default="open",
                        editable=False,
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=2000, verbose_name="réponse")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingThemeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.meetingtheme",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "tag",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.theme",
                        verbose_name="thème",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[("main", "principal"), ("discussed", "abordé"), ("listed", "cité dans une liste")],
                        default="discussed",
                        max_length=10,
                        verbose_name="place",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MentionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.mention",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("date_edtf", models.CharField(blank=True, max_length=32, verbose_name="date (EDTF)")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="lieu")),
                ("label", models.CharField(max_length=300, verbose_name="événement")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.note",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="reçu le")),
                (
                    "resolved_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="clos par",
                    ),
                ),
                ("resolved_at", models.DateTimeField(editable=False, null=True, verbose_name="clos le")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="par",
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ParticipationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.participation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="rang")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="nom imprimé")),
                ("role", models.CharField(blank=True, max_length=300, verbose_name="fonction")),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.country",
                        verbose_name="pays représenté",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organization",
                        verbose_name="organisation représentée",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.report",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.article",
                        verbose_name="dépêche",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                        verbose_name="rencontre",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("reports", "rapporte"), ("announces", "annonce")],
                        default="reports",
                        max_length=10,
                        verbose_name="nature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignedDocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="archive.signeddocument",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("evidence", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.extraction",
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("read_as", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="archive.meeting",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("kind", models.CharField(max_length=80, verbose_name="nature")),
                ("title", models.CharField(max_length=400, verbose_name="intitulé")),
                ("period", models.CharField(blank=True, max_length=40, verbose_name="période")),
            ],
            options={
                "abstract": False,
            },
        ),
        # A rare word must not be looked for by walking the whole date index: the planner needs to know how rare it is.
        migrations.RunSQL(
            "ALTER TABLE archive_meetingrow ALTER search SET STATISTICS 1000;"
            "ALTER TABLE archive_articlerow ALTER search SET STATISTICS 1000;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(CREATE, DROP),
    ]
    operations = [AllAtOnce(operations[:-2]), *operations[-2:]]
