from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("archive", "0006_merged_meetings")]
    operations = [
        migrations.AlterModelOptions(
            name="article",
            options={
                "ordering": ["-id"],
                "permissions": [("withdraw_article", "peut retirer et rétablir une dépêche")],
                "verbose_name": "dépêche",
                "verbose_name_plural": "dépêches",
            },
        ),
        migrations.AlterModelOptions(
            name="meeting",
            options={
                "ordering": ["-id"],
                "permissions": [
                    ("propose_meeting", "peut proposer des corrections"),
                    ("withdraw_meeting", "peut retirer et rétablir une rencontre"),
                ],
                "verbose_name": "rencontre",
                "verbose_name_plural": "rencontres",
            },
        ),
    ]
