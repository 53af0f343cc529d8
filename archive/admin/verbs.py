"""What the buttons of the desk do beyond saving: each one verb of review, publish or confirmation."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied

from archive import confirmation, opinions, publish, review
from archive.models import Article, Proposal, Review, Visibility
from archive.wording.labels import counted

DONE = {
    "_accept": "La rencontre est vérifiée et publiée.",
    "_reject": "La rencontre est rejetée\u00a0: aucune lecture ne la fera revenir.",
    "_publish": "La fiche est publiée.",
    "_withdraw": "Demande de retrait enregistrée\u00a0: une autre personne doit la confirmer.",
    "_restore": "La fiche est de nouveau publiée, à la même adresse.",
    "_take_over": "La lecture de la machine est reprise.",
    "_keep": "Votre valeur est gardée, la divergence est close.",
}
ASKED = "Rejet demandé\u00a0: la rencontre est vérifiée et publique, une autre personne doit confirmer."
NEED_A_REASON = {"_reject", "_withdraw"}
# What is the chief editor's; all else is for whoever may change the thing.
CHIEFS = {"_withdraw", "_restore"}


def pressed(data):
    """The name of the button that posted `data`, or "" for a plain save."""
    return next((name for name in DONE if name in data), "")


def carry_out(name, thing, *, by, version, data):
    """Do what the button `name` says to `thing`, read at `version`. Returns what was done, in French.

    Raises review.Stale, review.CauseNeeded, publish.NotReady and confirmation.Refused, and PermissionDenied where it
    is not for `by` to do.
    """
    if not is_for(by, name, thing):
        raise PermissionDenied
    if name == "_accept":
        review.accept(thing, by=by, version=version)
    elif name == "_reject":
        asked = confirmation.reject(thing, by=by, version=version, reason=data["reason"])
        return ASKED if asked else DONE[name]
    elif name in {"_take_over", "_keep"}:
        _settle(name, data[name], thing, by=by, version=version, cause=data.get("cause", ""))
    else:
        _show_or_hide(name, thing, by=by, version=version, reason=data.get("reason", ""))
    return DONE[name]


def _show_or_hide(name, thing, *, by, version, reason):
    if name == "_withdraw":
        confirmation.ask_withdrawal(thing, by=by, version=version, reason=reason)
        return
    review.claim(thing, version)
    if name == "_restore":
        publish.restore(thing, by=by)
    else:
        publish.publish(thing, by=by)


def _settle(name, key, thing, *, by, version, cause):
    """Take over or set aside one divergence; one that is settled already is left alone."""
    proposal = Proposal.objects.about(thing).filter(pk=key).first() if key.isdigit() else None
    if proposal is None:
        raise publish.NotReady(["Cette divergence n’existe plus\u00a0: elle a été tranchée entre-temps."])
    row = next(row for row in _rows(thing) if row.uid == proposal.object)
    if name == "_take_over":
        opinions.take_over(proposal, row, by=by, version=version, cause=cause)
    else:
        opinions.keep(proposal, row, by=by, version=version)


def _rows(thing):
    yield thing
    for name in thing.SETS:
        yield from getattr(thing, name).all()


def tell_rest(request, outcome):
    """What became of a lot (archive.lots.Outcome), beyond what was done of it."""
    if outcome.waiting:
        asked = counted(outcome.waiting, "rejet demandé", "rejets demandés")
        messages.info(request, f"{asked}\u00a0: ce qui est vérifié et public, une autre personne doit le confirmer.")
    for failure in outcome.failures:
        messages.error(request, failure)


def is_for(user, name, thing):
    """Whether `user` may press the button `name` on `thing`."""
    right = "withdraw" if name in CHIEFS else "change"
    return user.has_perm(f"archive.{right}_{thing._meta.model_name}")


def offered(thing, *, to):
    """The names of the buttons that make sense for `thing` as it stands, and are for the user `to`."""
    return {name for name in _sensible(thing) if is_for(to, name, thing)}


def _sensible(thing):
    if thing.review == Review.REJECTED:
        return {"_accept"}
    visible = {Visibility.DRAFT: "_publish", Visibility.PUBLISHED: "_withdraw"}.get(thing.visibility, "_restore")
    if isinstance(thing, Article):
        return {visible}
    undecided = {"_accept"} if thing.review == Review.PENDING else set()
    return undecided | {"_reject", visible}
