"""From the words a reader types to a full-text query that PostgreSQL accepts."""

import re

from django.contrib.postgres.search import SearchQuery
from django.db import DataError, InternalError, connection, transaction

CONFIGURATION = "fr"
# 33 dashes before a letter make websearch_to_tsquery raise "tsquery stack too small"; so do dashes apart.
DASHES = re.compile(r"-(?:\s*-)+")


def normalise(words):
    """`words` with runs of dashes as one and spaces squeezed."""
    return " ".join(DASHES.sub("-", words).split())


def understand(words):
    """The SearchQuery of `words` (quotes, "or" and "-" as in a web search), or None where they hold no word to search.

    What PostgreSQL refuses in that syntax is searched as plain words.
    """
    for syntax in ("websearch", "plain"):
        try:
            has_words = _has_words(words, syntax)
        except (InternalError, DataError):
            continue
        return SearchQuery(words, config=CONFIGURATION, search_type=syntax) if has_words else None
    return None


def _has_words(words, syntax):
    function = "websearch_to_tsquery" if syntax == "websearch" else "plainto_tsquery"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT numnode({function}(%s, %s)) > 0", [CONFIGURATION, words])
        return cursor.fetchone()[0]
