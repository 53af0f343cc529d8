"""Where a meeting or article stands, in words and a sign: never by colour alone."""

from django.utils.html import format_html

from archive.models import Review, Visibility

DIAMOND = "M6 .5 11.5 6 6 11.5 .5 6Z"
CROSS = "M2 2 10 10M10 2 2 10"
PATHS = {
    Review.PENDING: (DIAMOND, "none", "is-pending"),
    Review.VERIFIED: (DIAMOND, "currentColor", "is-verified"),
    Review.REJECTED: (CROSS, "none", "is-withdrawn"),
}


def sign(thing):
    """ "◇ à vérifier brouillon" of a meeting."""
    path, fill, tone = PATHS[thing.review]
    hidden = thing.visibility != Visibility.PUBLISHED and thing.review != Review.REJECTED
    return _drawn(path, fill, tone, thing.get_review_display(), thing.get_visibility_display() if hidden else "")


def visibility_sign(article):
    """ "◆ publiée", "◇ brouillon" or "× retirée" of an article."""
    tones = {Visibility.PUBLISHED: "is-verified", Visibility.DRAFT: "is-pending"}
    fill = "currentColor" if article.visibility == Visibility.PUBLISHED else "none"
    path = CROSS if article.visibility == Visibility.WITHDRAWN else DIAMOND
    return _drawn(path, fill, tones.get(article.visibility, "is-withdrawn"), article.get_visibility_display())


def _drawn(path, fill, tone, words, more=""):
    return format_html(
        '<span class="state {}"><svg class="sign" viewBox="0 0 12 12" aria-hidden="true" focusable="false">'
        '<path d="{}" fill="{}" stroke="currentColor" stroke-width="1.4"/></svg> {} <span>{}</span></span>',
        tone,
        path,
        fill,
        words,
        more,
    )
