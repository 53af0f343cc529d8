"""What several web processes must know together for some seconds, such as the codes that have served."""

from django.db import migrations

MAKE = """
CREATE TABLE cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
CREATE INDEX cache_expires ON cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunSQL(MAKE, "DROP TABLE cache")]
