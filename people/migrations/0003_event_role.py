"""Each event tells the role of PostgreSQL that wrote it."""

import people.history
from django.db import migrations, models

EVENTS = """
countryevent officialevent officialnameevent organizationevent positionevent
""".split()

# Of the events that are there nobody knows it any more: the role that migrates did not write them.
ADD = """
ALTER TABLE people_%(event)s ADD COLUMN pgh_role varchar(63) NOT NULL DEFAULT '';
ALTER TABLE people_%(event)s ALTER COLUMN pgh_role SET DEFAULT SESSION_USER;
"""
REMOVE = "ALTER TABLE people_%(event)s DROP COLUMN pgh_role;"


class AddRole(migrations.RunSQL):
    """The columns, told to the state without the models: Django would build half of them anew for each."""

    def state_forwards(self, app_label, state):
        for event in EVENTS:
            role = models.CharField(db_default=people.history.LoginRole(), editable=False, max_length=63)
            state.models[app_label, event].fields["pgh_role"] = role


class Migration(migrations.Migration):
    dependencies = [("people", "0002_initial")]

    operations = [AddRole(*("".join(sql % {"event": event} for event in EVENTS) for sql in (ADD, REMOVE)))]
