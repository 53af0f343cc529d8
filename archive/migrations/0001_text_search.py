from django.db import migrations

# French text search: stop words are removed before accents, else "été" and "à" would be indexed as words (they
# are stop words only with their accents). The parser cuts elision (l', d', qu') at both apostrophes.
CREATE = """
CREATE TEXT SEARCH DICTIONARY fr_stop (TEMPLATE = simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION fr
  ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart
  WITH fr_stop, unaccent, french_stem;
"""
DROP = "DROP TEXT SEARCH CONFIGURATION fr; DROP TEXT SEARCH DICTIONARY fr_stop;"


class Migration(migrations.Migration):
    initial = True
    dependencies = [("people", "0001_extensions")]
    operations = [migrations.RunSQL(CREATE, DROP)]
