"""The meetings that an editor looks for by what she remembers of them: a date, names of people or states."""

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from archive import dating
from archive.models import Meeting, Review
from archive.wording.typed_dates import edtf_of
from people import names

MOST = 8
LONGEST, MOST_WORDS = 200, 8


def sought(typed, *, but):
    """At most MOST meetings, the newest first, that are not rejected and not `but`: on the day, in the month or in the
    year that `typed` names, with every other word of it beginning one of their title, place or participants.
    """
    words = typed[:LONGEST].split()
    days, rest = _split(words)
    bare = names.fold(" ".join(rest)).split()[:MOST_WORDS]
    if not days and not bare:
        return []
    found = Meeting.objects.exclude(review=Review.REJECTED).exclude(pk=but.pk).between(*days or (None, None))
    for word in bare:
        found = found.filter(_holding(word))
    return list(found.with_people().newest_first()[:MOST])


def _split(words):
    """(bounds of the longest date that the words begin or end with, the other words); (None, words) without one."""
    for size in range(len(words), 0, -1):
        for date, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            if days := _days(" ".join(date)):
                return days, rest
    return None, words


def _days(typed):
    try:
        first, last = dating.bounds(edtf_of(typed))
    except dating.NotADate:
        return None
    return (first, last) if first else None


def _holding(word):
    """Accents and case ignored; weight A is what the title, the place and the participants say."""
    begins = SearchQuery(f"{word}:*A", config="fr", search_type="raw")
    return Q(row__search=begins) | Q(title__unaccent__icontains=word)
