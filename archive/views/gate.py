"""Who may see a page: published things at their own address, withdrawn ones with the reason, nobody anything else."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from archive.views.patience import within_time


class Gone(Exception):
    """The thing was public and was withdrawn. `reason` is French and meant for the reader."""

    def __init__(self, reason):
        self.reason = reason
        super().__init__(reason)


class Moved(Exception):
    """The thing stands at another address, for good."""

    def __init__(self, address):
        self.address = address
        super().__init__(address)


def page(view):
    """A view that only reads, see `answering`."""
    return require_safe(answering(view))


def form_page(view):
    """A view that readers also write to, see `answering`; it is theirs alone, and no cache keeps it."""
    return require_http_methods(["GET", "HEAD", "POST"])(never_cache(answering(view)))


def answering(view):
    """Withdrawn things answer 410 with the reason, moved ones redirect for good, and what takes too long says so."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Gone as gone:
            return render(request, "410.html", {"reason": gone.reason}, status=410)
        except Moved as moved:
            return redirect(moved.address, permanent=True)

    return within_time(guarded)


def shown(things, uid):
    """The published one of `things` (a queryset) with this `uid`. Raises Gone, Moved where it was merged into another,
    or Http404 as for a uid never used.
    """
    if found := things.published().filter(uid=uid).first():
        return found
    if withdrawn := things.filter(uid=uid, visibility="withdrawn").first():
        if merged_into := getattr(withdrawn, "merged_into", None):
            raise Moved(merged_into.get_absolute_url())
        raise Gone(withdrawn.withdrawn_reason)
    raise Http404


def at_home(request, thing):
    """Raises Moved where `thing` is asked for at another address than its own."""
    if request.path != thing.get_absolute_url():
        raise Moved(thing.get_absolute_url())
