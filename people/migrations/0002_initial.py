"""Officials, organisations, countries, their names and positions, and the triggers that keep their history."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    # What an archive that is older than the first release went through, one by one.
    replaces = [
        ("people", "0002_people"),
        ("people", "0003_positions"),
        ("people", "0004_rights"),
        ("people", "0005_merged_officials"),
        ("people", "0006_position_once"),
    ]

    dependencies = [
        ("people", "0001_extensions"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Official",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="nom usuel")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=200)),
                ("qid", models.CharField(blank=True, max_length=20, verbose_name="Wikidata")),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="people.official",
                        verbose_name="fusionné avec",
                    ),
                ),
            ],
            options={
                "verbose_name": "responsable",
                "verbose_name_plural": "responsables",
                "ordering": ["sort_key"],
                "permissions": [("merge_official", "peut fusionner des responsables")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="official_has_a_name"),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="official_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_officialevent" ("id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (NEW."id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."qid", NEW."sort_key", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="b659b19a01a6fcde18a42dc5380af505e8081e79",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d31cf",
                            table="people_official",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_officialevent" ("id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (NEW."id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."qid", NEW."sort_key", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="60b26585794a89a51063e5bc1bc9c4e69b75b17a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a7da8",
                            table="people_official",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_officialevent" ("id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (OLD."id", OLD."merged_into_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."qid", OLD."sort_key", OLD."uid", OLD."version"); RETURN NULL;',
                            hash="5c1b1898d3bc52f44a9e71ba3f69a30eff2cc1f7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6f400",
                            table="people_official",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Country",
            fields=[
                ("id", models.SmallAutoField(primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("code", models.CharField(max_length=2, unique=True, verbose_name="code ISO 3166-1")),
                ("name", models.CharField(max_length=100, verbose_name="nom")),
                ("name_en", models.CharField(max_length=100, verbose_name="nom anglais")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=100)),
                (
                    "adjectives",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="adjectifs",
                    ),
                ),
                (
                    "demonyms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gentilés",
                    ),
                ),
            ],
            options={
                "verbose_name": "pays",
                "verbose_name_plural": "pays",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z]{2}$")), name="country_code_is_alpha_2"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_countryevent" ("adjectives", "code", "demonyms", "id", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "version") VALUES (NEW."adjectives", NEW."code", NEW."demonyms", NEW."id", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sort_key", NEW."version"); RETURN NULL;',
                            hash="e89df9f8e4bba932d2c54d56f82145f14cce4cda",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff3cf",
                            table="people_country",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_countryevent" ("adjectives", "code", "demonyms", "id", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "version") VALUES (NEW."adjectives", NEW."code", NEW."demonyms", NEW."id", NEW."name", NEW."name_en", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sort_key", NEW."version"); RETURN NULL;',
                            hash="8790b2e17df8ca4ed12fdb627659a97c623e0880",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_70960",
                            table="people_country",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_countryevent" ("adjectives", "code", "demonyms", "id", "name", "name_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "version") VALUES (OLD."adjectives", OLD."code", OLD."demonyms", OLD."id", OLD."name", OLD."name_en", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sort_key", OLD."version"); RETURN NULL;',
                            hash="3f1dc76c97da4e42fd7573b394ec07b750fb5d55",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7e8a3",
                            table="people_country",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryEvent",
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
                        to="people.country",
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
                ("id", models.IntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("code", models.CharField(max_length=2, verbose_name="code ISO 3166-1")),
                ("name", models.CharField(max_length=100, verbose_name="nom")),
                ("name_en", models.CharField(max_length=100, verbose_name="nom anglais")),
                ("sort_key", models.CharField(editable=False, max_length=100)),
                (
                    "adjectives",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="adjectifs",
                    ),
                ),
                (
                    "demonyms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gentilés",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OfficialEvent",
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
                        to="people.official",
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
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="nom usuel")),
                ("sort_key", models.CharField(editable=False, max_length=200)),
                ("qid", models.CharField(blank=True, max_length=20, verbose_name="Wikidata")),
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
                        to="people.official",
                        verbose_name="fusionné avec",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OfficialName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                ("form", models.CharField(max_length=200, verbose_name="forme")),
                ("key", models.CharField(db_index=True, editable=False, max_length=200)),
                ("folded", models.CharField(editable=False, max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("preferred", "nom usuel"),
                            ("variant", "variante"),
                            ("transliteration", "translittération"),
                        ],
                        default="variant",
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
            ],
            options={
                "verbose_name": "forme du nom",
                "verbose_name_plural": "formes du nom",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="official_name_trigrams", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("official", "key"), name="official_name_once"),
                    models.CheckConstraint(
                        condition=models.Q(("key", ""), _negated=True), name="official_name_has_letters"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_officialnameevent" ("folded", "form", "id", "key", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."folded", NEW."form", NEW."id", NEW."key", NEW."kind", NEW."official_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="5458d7c2ec33ed6e763b3891df8f9893fa54e9e1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e451e",
                            table="people_officialname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_officialnameevent" ("folded", "form", "id", "key", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."folded", NEW."form", NEW."id", NEW."key", NEW."kind", NEW."official_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="a25d55a5f25d33c89872cebb8539ac19d68e96f1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_456b6",
                            table="people_officialname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_officialnameevent" ("folded", "form", "id", "key", "kind", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."folded", OLD."form", OLD."id", OLD."key", OLD."kind", OLD."official_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="398c1a34d2844e9d67b89337700d00a11c3e46b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e09d5",
                            table="people_officialname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organization",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="nom")),
                ("key", models.CharField(editable=False, max_length=200, unique=True)),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=200)),
                ("acronym", models.CharField(blank=True, max_length=30, verbose_name="sigle")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="autres noms",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("intergovernmental", "organisation intergouvernementale"),
                            ("ministry", "ministère"),
                            ("agency", "agence ou institution"),
                            ("parliament", "parlement"),
                            ("party", "parti"),
                            ("company", "entreprise"),
                            ("association", "association"),
                            ("other", "autre"),
                        ],
                        default="other",
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
                ("qid", models.CharField(blank=True, max_length=20, verbose_name="Wikidata")),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["sort_key"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_organizationevent" ("acronym", "aliases", "country_id", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (NEW."acronym", NEW."aliases", NEW."country_id", NEW."id", NEW."key", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."qid", NEW."sort_key", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="69c6722129c596f151343975b5b700e4f9809582",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3fcc",
                            table="people_organization",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_organizationevent" ("acronym", "aliases", "country_id", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (NEW."acronym", NEW."aliases", NEW."country_id", NEW."id", NEW."key", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."qid", NEW."sort_key", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="73c8542c69b54dfe57141e56586a244e10a9df15",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4d4b4",
                            table="people_organization",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_organizationevent" ("acronym", "aliases", "country_id", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qid", "sort_key", "uid", "version") VALUES (OLD."acronym", OLD."aliases", OLD."country_id", OLD."id", OLD."key", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."qid", OLD."sort_key", OLD."uid", OLD."version"); RETURN NULL;',
                            hash="ffbcb932934a058e8d867bca40fc812576393ad9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b244d",
                            table="people_organization",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficialNameEvent",
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
                        to="people.officialname",
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
                    "official",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                ("form", models.CharField(max_length=200, verbose_name="forme")),
                ("key", models.CharField(editable=False, max_length=200)),
                ("folded", models.CharField(editable=False, max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("preferred", "nom usuel"),
                            ("variant", "variante"),
                            ("transliteration", "translittération"),
                        ],
                        default="variant",
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganizationEvent",
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
                        to="people.organization",
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
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="nom")),
                ("key", models.CharField(editable=False, max_length=200)),
                ("sort_key", models.CharField(editable=False, max_length=200)),
                ("acronym", models.CharField(blank=True, max_length=30, verbose_name="sigle")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="autres noms",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("intergovernmental", "organisation intergouvernementale"),
                            ("ministry", "ministère"),
                            ("agency", "agence ou institution"),
                            ("parliament", "parlement"),
                            ("party", "parti"),
                            ("company", "entreprise"),
                            ("association", "association"),
                            ("other", "autre"),
                        ],
                        default="other",
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
                ("qid", models.CharField(blank=True, max_length=20, verbose_name="Wikidata")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="fonction")),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
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
                        related_name="positions",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                ("start_date", models.CharField(blank=True, max_length=10, verbose_name="depuis")),
                ("end_date", models.CharField(blank=True, max_length=10, verbose_name="jusqu’à")),
            ],
            options={
                "verbose_name": "fonction",
                "verbose_name_plural": "fonctions",
                "ordering": ["-start_date", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="position_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_date", ""),
                            (
                                "start_date__regex",
                                "^(1[89]\\d\\d|2[01]\\d\\d|2200)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$",
                            ),
                            _connector="OR",
                        ),
                        name="position_start_is_a_date",
                        violation_error_message="Le début n’est pas une date\xa0: écrivez AAAA-MM-JJ, AAAA-MM ou AAAA.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_date", ""),
                            (
                                "end_date__regex",
                                "^(1[89]\\d\\d|2[01]\\d\\d|2200)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$",
                            ),
                            _connector="OR",
                        ),
                        name="position_end_is_a_date",
                        violation_error_message="La fin n’est pas une date\xa0: écrivez AAAA-MM-JJ, AAAA-MM ou AAAA.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_date", ""),
                            ("end_date", ""),
                            (
                                "end_date__gte",
                                django.db.models.functions.text.Left(
                                    "start_date", django.db.models.functions.text.Length("end_date")
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="position_period_in_order",
                        violation_error_message="La fin précède le début.",
                    ),
                    models.UniqueConstraint(
                        models.F("official"),
                        models.F("title"),
                        models.F("start_date"),
                        django.db.models.functions.comparison.Coalesce(
                            "country_id", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "organization_id", 0, output_field=models.BigIntegerField()
                        ),
                        name="position_once",
                        violation_error_message="Cette fonction est déjà là, depuis la même date.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_positionevent" ("country_id", "end_date", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start_date", "title", "uid", "version") VALUES (NEW."country_id", NEW."end_date", NEW."id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start_date", NEW."title", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="5a9522ff17eff79f50c23bf4decb5ebc07d133c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8d0c8",
                            table="people_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "people_positionevent" ("country_id", "end_date", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start_date", "title", "uid", "version") VALUES (NEW."country_id", NEW."end_date", NEW."id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start_date", NEW."title", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="11d266c56fa36e0fbb5867f7509b85e5fa458a6b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_607fa",
                            table="people_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "people_positionevent" ("country_id", "end_date", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start_date", "title", "uid", "version") VALUES (OLD."country_id", OLD."end_date", OLD."id", OLD."official_id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start_date", OLD."title", OLD."uid", OLD."version"); RETURN NULL;',
                            hash="3fbbdb6951d8b5ddc65c6800f1b061996c4b487e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7c561",
                            table="people_position",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionEvent",
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
                        to="people.position",
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
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "official",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.official",
                        verbose_name="responsable",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="fonction")),
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
                ("start_date", models.CharField(blank=True, max_length=10, verbose_name="depuis")),
                ("end_date", models.CharField(blank=True, max_length=10, verbose_name="jusqu’à")),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
