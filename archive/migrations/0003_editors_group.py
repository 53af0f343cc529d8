"""The group « Rédaction »: all that the desk offers, and nothing of accounts."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

GROUP = "Rédaction"
SEEN = {
    "archive": "capture cleantext extraction batch arrival doubt decision proposal report".split(),
}
WRITTEN = {
    "archive": "article meeting source theme".split(),
    "people": "organization official".split(),
}
MEMBERS = {
    "archive": "participation signeddocument meetingtheme articletheme mention evoked".split(),
    "people": ["officialname"],
}
CHANGED = {"people": ["country"]}
RIGHTS = [
    (SEEN, ["view"]),
    (CHANGED, ["view", "change"]),
    (WRITTEN, ["view", "change", "add"]),
    (MEMBERS, ["view", "change", "add", "delete"]),
]


def make_group(apps, schema_editor):
    """Permissions are otherwise made after all migrations: the group would get none on a new database."""
    for label in ("archive", "people"):
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = None
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=GROUP)
    group.permissions.add(*_permissions(apps.get_model("auth", "Permission")))


def _permissions(permissions):
    codes = [
        (label, f"{right}_{model}")
        for table, rights in RIGHTS
        for label, models in table.items()
        for model in models
        for right in rights
    ]
    return [permissions.objects.get(content_type__app_label=label, codename=code) for label, code in codes]


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0002_archive"),
        ("people", "0002_people"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_group, migrations.RunPython.noop)]
