"""Writes the flat rows that lists, facets, search and the desk's queue read, in the transaction of what they describe.

One statement per kind, whatever the number of rows: `refresh_meetings([pk, …])`, `refresh_articles([pk, …])`,
`refresh_queue([pk of an article, …])`, or all three by `refresh`. What writes much has them `refreshed_once`.
A row tells only what readers may see: an article's parties are those of its published meetings, a meeting's words and
sources those of its published articles. An article is verified when it tells of published meetings and all of them are.
Words are in the order of their rows: what was taken out and put back leaves the same index.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

from archive.models import NEW_MEETING

# An EDTF day, month or year as its first day; NULL for anything else ("", "XXXX-07-22").
FIRST_DAY = """CASE WHEN {0} ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' THEN {0}::date
    WHEN {0} ~ '^[0-9]{{4}}-[0-9]{{2}}$' THEN ({0} || '-01')::date
    WHEN {0} ~ '^[0-9]{{4}}$' THEN ({0} || '-01-01')::date END"""
# What orders a meeting of which neither the day nor the publication is known: after all others, not on top as news.
UNKNOWN = "1800-01-01"
# PostgreSQL refuses a tsvector over 1 MB: the index reads the first 200,000 characters of a dispatch.
INDEXED = 200_000


def _set(column, table, where):
    """The ids of `column` as an array, empty rather than NULL, in order."""
    return f"""COALESCE((SELECT array_agg(DISTINCT {column} ORDER BY {column}) FROM {table}
        WHERE {where} AND {column} IS NOT NULL), '{{}}')"""


PEOPLE = (
    "archive_participation p JOIN archive_report r USING (meeting_id) JOIN archive_meeting m ON m.id = p.meeting_id"
)
PUBLIC_REPORTS = """archive_report r
        JOIN archive_article b ON b.id = r.article_id AND b.visibility = 'published'"""
OF_ARTICLE = "r.article_id = a.id AND m.visibility = 'published'"

MEETINGS = f"""
INSERT INTO archive_meetingrow (meeting_id, day, first, last, added_at, country_ids, organization_ids, official_ids,
    theme_ids, source_ids, evoked_ids, kinds, levels, verified, search)
SELECT m.id, COALESCE(m.date_min, t.day, '{UNKNOWN}'), m.date_min, m.date_max,
    COALESCE(m.published_at, m.added_at),
    {_set("p.country_id", "archive_participation p", "p.meeting_id = m.id")},
    {_set("p.organization_id", "archive_participation p", "p.meeting_id = m.id")},
    {_set("p.official_id", "archive_participation p", "p.meeting_id = m.id")},
    {_set("u.tag_id", "archive_meetingtheme u", "u.content_object_id = m.id")},
    {_set("b.source_id", PUBLIC_REPORTS, "r.meeting_id = m.id")},
    {_set("e.country_id", f"{PUBLIC_REPORTS} JOIN archive_evoked e ON e.article_id = b.id", "r.meeting_id = m.id")},
    ARRAY[m.kind], CASE m.level WHEN '' THEN '{{}}' ELSE ARRAY[m.level] END, m.review = 'verified',
    setweight(to_tsvector('fr', concat_ws(' ', m.title, m.place, p.words)), 'A')
    || setweight(to_tsvector('fr', concat_ws(' ', m.summary, d.words)), 'B')
    || setweight(to_tsvector('fr', COALESCE(t.words, '')), 'C')
FROM archive_meeting m
LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', p.name, f.name, p.role, c.name, o.name, o.acronym), ' '
        ORDER BY p."order", p.id) AS words
    FROM archive_participation p LEFT JOIN people_official f ON f.id = p.official_id
    LEFT JOIN people_country c ON c.id = p.country_id LEFT JOIN people_organization o ON o.id = p.organization_id
    WHERE p.meeting_id = m.id) p ON true
LEFT JOIN LATERAL (
    SELECT string_agg(d.title, ' ' ORDER BY d."order", d.id) AS words
    FROM archive_signeddocument d WHERE d.meeting_id = m.id) d ON true
LEFT JOIN LATERAL (
    SELECT min({FIRST_DAY.format("b.published")}) AS day,
        string_agg(left(x.text, {INDEXED}), ' ' ORDER BY r.id) AS words
    FROM {PUBLIC_REPORTS} JOIN archive_cleantext x ON x.id = b.text_id
    WHERE r.meeting_id = m.id) t ON true
WHERE m.id = ANY(%s)
"""

ARTICLES = f"""
INSERT INTO archive_articlerow (article_id, day, first, last, added_at, country_ids, organization_ids, official_ids,
    theme_ids, source_ids, evoked_ids, kinds, levels, verified, search)
SELECT a.id, COALESCE(d.first, n.day, a.added_at::date), d.first,
    CASE length(COALESCE(NULLIF(a.published, ''), a.dateline_date))
        WHEN 4 THEN d.first + interval '1 year - 1 day' WHEN 7 THEN d.first + interval '1 month - 1 day'
        ELSE d.first END,
    COALESCE(a.published_at, a.added_at),
    {_set("p.country_id", PEOPLE, OF_ARTICLE)},
    {_set("p.organization_id", PEOPLE, OF_ARTICLE)},
    {_set("p.official_id", PEOPLE, OF_ARTICLE)},
    {_set("u.tag_id", "archive_articletheme u", "u.content_object_id = a.id")},
    array_remove(ARRAY[a.source_id]::int[], NULL),
    {_set("e.country_id", "archive_evoked e", "e.article_id = a.id")},
    COALESCE(n.kinds, '{{}}'), COALESCE(n.levels, '{{}}'), COALESCE(n.verified, false),
    setweight(to_tsvector('fr', a.title), 'A')
    || setweight(to_tsvector('fr', concat_ws(' ', a.agency, left(x.text, {INDEXED}))), 'C')
FROM archive_article a JOIN archive_cleantext x ON x.id = a.text_id
LEFT JOIN LATERAL (
    SELECT {FIRST_DAY.format("COALESCE(NULLIF(a.published, ''), a.dateline_date)")} AS first) d ON true
LEFT JOIN LATERAL (
    SELECT min(m.date_min) AS day, array_agg(DISTINCT m.kind::varchar) AS kinds,
        array_agg(DISTINCT m.level::varchar) FILTER (WHERE m.level <> '') AS levels,
        bool_and(m.review = 'verified') AS verified
    FROM archive_report r JOIN archive_meeting m ON m.id = r.meeting_id
    WHERE {OF_ARTICLE}) n ON true
WHERE a.id = ANY(%s)
"""

# The opinions that differ from what stands on a meeting `m`, or on a member of one of its sets.
CONTESTED = """EXISTS (SELECT FROM archive_proposal p WHERE NOT p.settled AND p.object IN (
        SELECT m.uid UNION ALL SELECT uid FROM archive_participation WHERE meeting_id = m.id
        UNION ALL SELECT uid FROM archive_signeddocument WHERE meeting_id = m.id
        UNION ALL SELECT uid FROM archive_meetingtheme WHERE content_object_id = m.id))"""
# What a reader reports of the article `a`, or of a meeting that it tells of.
REPORTED = """EXISTS (SELECT FROM archive_errorreport e WHERE e.state = 'open' AND (e.article_id = a.id
        OR e.meeting_id IN (SELECT meeting_id FROM archive_report WHERE article_id = a.id)))"""
# A meeting that a contributor saw in it and an editor has not decided on.
OFFERED = f"""EXISTS (SELECT FROM archive_proposal p WHERE NOT p.settled AND p.object = a.uid
        AND p.field = '{NEW_MEETING}')"""
LEAST = "(SELECT min((e.value ->> 'confidence')::float) FROM jsonb_each({0}.evidence) e)"
# Below this a value is worth a look: of those above, nineteen in twenty are right (`make score`).
SURE = 0.9
QUEUE = f"""
INSERT INTO archive_queueitem (article_id, is_open, weight, confidence, day, country_ids, doubts)
SELECT a.id,
    {REPORTED} OR {OFFERED} OR COALESCE(t.pending OR t.contested, a.review = 'pending'),
    CASE WHEN w.worst = 3 THEN 3 WHEN w.worst = 2 OR t.contested OR {REPORTED} OR {OFFERED} THEN 2
        WHEN t.least < {SURE} THEN 1 ELSE 0 END,
    t.least,
    COALESCE({FIRST_DAY.format("COALESCE(NULLIF(a.published, ''), a.dateline_date)")}, a.added_at::date),
    {_set("p.country_id", "archive_participation p JOIN archive_report r USING (meeting_id)", "r.article_id = a.id")},
    COALESCE(w.codes, '{{}}')
FROM archive_article a
LEFT JOIN LATERAL (
    SELECT bool_or(m.review = 'pending') AS pending, bool_or(m.review <> 'rejected' AND {CONTESTED}) AS contested,
        min(least({LEAST.format("m")}, (SELECT min({LEAST.format("p")}) FROM archive_participation p
            WHERE p.meeting_id = m.id))) FILTER (WHERE m.review = 'pending') AS least
    FROM archive_report r JOIN archive_meeting m ON m.id = r.meeting_id
    WHERE r.article_id = a.id HAVING count(*) > 0) t ON true
LEFT JOIN LATERAL (
    SELECT max(CASE grade WHEN 'blocking' THEN 3 WHEN 'check' THEN 2 ELSE 1 END) AS worst,
        array_agg(DISTINCT code::varchar ORDER BY code::varchar) AS codes
    FROM archive_doubt WHERE article_id = a.id) w ON true
WHERE a.id = ANY(%s)
"""

COLUMNS = """day first last added_at country_ids organization_ids official_ids theme_ids source_ids evoked_ids kinds
levels verified search""".split()
QUEUE_COLUMNS = "is_open weight confidence day country_ids doubts".split()
_waiting = ContextVar("_waiting", default=None)  # (primary keys of meetings, of articles) to be refreshed


@contextmanager
def refreshed_once():
    """Put off what `refresh` is asked for in the block to its end: a reading asks for the same rows six times."""
    if _waiting.get() is not None:
        yield
        return
    kept = _waiting.set((set(), set()))
    try:
        yield
        waiting = _waiting.get()
    finally:
        _waiting.reset(kept)
    refresh(*waiting)


def refresh(meeting_ids, article_ids):
    """Write all rows of these meetings and articles (primary keys) anew."""
    if waiting := _waiting.get():
        waiting[0].update(meeting_ids)
        waiting[1].update(article_ids)
        return
    if meeting_ids:
        refresh_meetings(sorted(meeting_ids))
    if article_ids:
        refresh_articles(sorted(article_ids))
        refresh_queue(sorted(article_ids))


def _replace(columns):
    return "DO UPDATE SET " + ", ".join(f"{column} = EXCLUDED.{column}" for column in columns)


def refresh_meetings(meeting_ids):
    """Write the rows of these meetings (primary keys) anew."""
    with connection.cursor() as cursor:
        cursor.execute(f"{MEETINGS} ON CONFLICT (meeting_id) {_replace(COLUMNS)}", [list(meeting_ids)])


def refresh_articles(article_ids):
    """Write the rows of these articles (primary keys) anew."""
    with connection.cursor() as cursor:
        cursor.execute(f"{ARTICLES} ON CONFLICT (article_id) {_replace(COLUMNS)}", [list(article_ids)])


def refresh_queue(article_ids):
    """Write anew what the desk's queue reads of these articles (primary keys)."""
    with connection.cursor() as cursor:
        cursor.execute(f"{QUEUE} ON CONFLICT (article_id) {_replace(QUEUE_COLUMNS)}", [list(article_ids)])
