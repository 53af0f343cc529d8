"""The four roles, as groups. Each of the first three may what the one before may; « Administration » stands apart."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

LOOKED_AT = {
    "archive": "article meeting participation signeddocument meetingtheme articletheme mention evoked report"
    " source theme capture cleantext extraction batch arrival doubt decision proposal errorreport note",
    "people": "country organization official officialname position",
}
DECIDED = {"archive": "article meeting", "people": "organization official"}
MEMBERS = {
    "archive": "participation signeddocument meetingtheme articletheme mention evoked",
    "people": "officialname position",
}
CHIEF = {"archive": "source theme"}


def every(right, models):
    return [f"{app}.{right}_{model}" for app, names in models.items() for model in names.split()]


CONTRIBUTION = [*every("view", LOOKED_AT), "archive.propose_meeting", "archive.add_note"]
EDITING = [
    *CONTRIBUTION,
    *every("add", DECIDED | {"archive": "article meeting note"}),
    *every("change", {"archive": "article meeting note errorreport", "people": "organization official country"}),
    *(code for right in ("add", "change", "delete") for code in every(right, MEMBERS)),
]
RIGHTS = {
    "Contribution": CONTRIBUTION,
    "Rédaction": EDITING,
    "Rédaction en chef": [
        *EDITING,
        *every("add", CHIEF),
        *every("change", CHIEF),
        "archive.withdraw_meeting",
        "archive.withdraw_article",
        "people.merge_official",
    ],
    "Administration": ["auth.view_user", "auth.add_user", "auth.change_user", "auth.view_group"],
}


def make_groups(apps, schema_editor):
    """Permissions are otherwise made after all migrations: the groups would get none on a new database."""
    for label in ("archive", "people", "auth"):
        config = apps.get_app_config(label)
        former = getattr(config, "models_module", None)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = former
    permissions = apps.get_model("auth", "Permission").objects.select_related("content_type")
    known = {f"{one.content_type.app_label}.{one.codename}": one for one in permissions}
    for name, codes in RIGHTS.items():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        group.permissions.set([known[code] for code in codes])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_cache"),
        ("archive", "0002_initial"),
        ("people", "0002_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
