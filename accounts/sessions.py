"""When a session ends: idle for too long, open for too long, or with the others of its account."""

import time

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

BEGAN, SEEN = "began_at", "seen_at"
# A session is written at most this often to say that it is still in use.
SEEN_EVERY = 60
# Readers have no session: their pages are left alone, and stay the same for everybody.
PRIVATE = ("/admin/", "/accounts/")


def end_old_sessions(get_response):
    """Log out whoever did nothing for SESSION_IDLE_SECONDS, or came in SESSION_LONGEST_SECONDS ago."""

    def middleware(request):
        if request.path.startswith(PRIVATE) and request.user.is_authenticated:
            now = time.time()
            if is_over(request.session, now=now):
                logout(request)
            else:
                _mark(request.session, now=now)
        return get_response(request)

    return middleware


def is_over(session, *, now):
    began, seen = session.get(BEGAN, now), session.get(SEEN, now)
    return now - seen > settings.SESSION_IDLE_SECONDS or now - began > settings.SESSION_LONGEST_SECONDS


def _mark(session, *, now):
    session.setdefault(BEGAN, now)
    if now - session.get(SEEN, 0) > SEEN_EVERY:
        session[SEEN] = now


def end_all(user):
    """End every session of `user`, wherever it is open. Only the desk has sessions: there are few to look through."""
    for session in SessionStore.get_model_class().objects.filter(expire_date__gt=timezone.now()):
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()


def end_with_the_one_left(user=None, **_signal):
    """Leaving one session leaves all: what stays open on another machine is what one logs out for."""
    if user:
        end_all(user)
