from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0003_positions")]
    operations = [
        migrations.AlterModelOptions(
            name="official",
            options={
                "ordering": ["sort_key"],
                "permissions": [("merge_official", "peut fusionner des responsables")],
                "verbose_name": "responsable",
                "verbose_name_plural": "responsables",
            },
        )
    ]
