"""The rows that decisions are about: a constant number of queries, however many decisions."""

from archive.models import (
    Article,
    ArticleTheme,
    Evoked,
    Meeting,
    MeetingTheme,
    Mention,
    Participation,
    SignedDocument,
)

# With what says what each is and what it belongs to.
OF_MEETINGS = {
    Meeting: [],
    Participation: ["meeting", "official", "country", "organization"],
    SignedDocument: ["meeting"],
    MeetingTheme: ["content_object", "tag"],
}
OF_ARTICLES = {
    Article: [],
    ArticleTheme: ["content_object", "tag"],
    Mention: ["article"],
    Evoked: ["article", "country", "organization"],
}


def rows_of(uids, models):
    """{uid: row} of those of `uids` that are still there, in `models` ({model: relations that come along})."""
    found = {}
    for model, related in models.items():
        rows = model.objects.filter(uid__in=uids)
        found |= {row.uid: row for row in (rows.select_related(*related) if related else rows)}
    return found
