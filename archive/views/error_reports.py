"""« Signaler une erreur »: a reader says what is wrong on the page of a meeting or a dispatch, without any account."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format

from archive import again, remarks
from archive.models import Article, Meeting
from archive.pages.dossier.citations import display_right, visible_length
from archive.pages.evidence import paragraphs
from archive.quota import TooOften
from archive.views.gate import form_page, shown

LONGEST = 500  # of the words in question
LARGEST = 2**31 - 1


class ErrorForm(forms.Form):
    """`text`, `start` and `end` say where the words were selected; `suite` is seen by machines only."""

    words = forms.CharField(
        label="Les mots en cause",
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Sélectionnez-les dans la dépêche, ou collez-les ici.",
    )
    message = forms.CharField(
        label="Ce qui est faux, et ce qui serait juste", max_length=2000, widget=forms.Textarea(attrs={"rows": 6})
    )
    contact = forms.EmailField(
        label="Votre adresse, si vous souhaitez une réponse",
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="Facultative, vue de la seule rédaction, et effacée dès que votre signalement est traité.",
    )
    suite = forms.CharField(
        label="Laissez ce champ vide",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    text = forms.CharField(required=False, widget=forms.HiddenInput)
    start = forms.CharField(required=False, widget=forms.HiddenInput)
    end = forms.CharField(required=False, widget=forms.HiddenInput)


@dataclass(frozen=True)
class Shown:
    """As much of the text of a dispatch as its source lets us show."""

    article: Article

    @property
    def words(self):
        text = self.article.text.text
        return text[: visible_length(display_right(self.article), text)]

    @property
    def paragraphs(self):
        return paragraphs(self.words, [])


@form_page
def meeting(request, uid):
    found = shown(Meeting.objects.all(), uid)
    telling = Article.objects.published().filter(reports__meeting=found).order_by("reports__id")
    return _page(request, found, telling)


@form_page
def article(request, uid):
    found = shown(Article.objects.all(), uid)
    return _page(request, found, Article.objects.filter(pk=found.pk))


def _page(request, thing, articles):
    dispatches = [Shown(one) for one in articles.select_related("source", "text")]
    if request.method != "POST":
        return _answer(request, thing, dispatches, ErrorForm(initial=_selected(request.GET, dispatches)))
    form = ErrorForm(request.POST)
    if not form.is_valid():
        return _answer(request, thing, dispatches, form)
    try:
        _send(thing, dispatches, form.cleaned_data, address=address_of(request))
    except again.Busy as busy:
        form.add_error(None, str(busy))
        return _answer(request, thing, dispatches, form)
    except TooOften as refusal:
        return _too_often(request, thing, dispatches, form, refusal.until)
    return HttpResponseRedirect(f"{request.path}?envoye=1", status=303)


def _answer(request, thing, dispatches, form, **more):
    context = {"thing": thing, "dispatches": dispatches, "form": form, "is_sent": "envoye" in request.GET}
    return render(request, "archive/report_error.html", context | more)


def _too_often(request, thing, dispatches, form, until):
    """The form again, with what was typed, and when it may be sent."""
    later = date_format(timezone.localtime(until), "j F à G\u00a0\\h\u00a0i")
    answer = _answer(request, thing, dispatches, form, again=later)
    answer.status_code = 429
    answer.headers["Retry-After"] = max(1, round((until - timezone.now()).total_seconds()))
    return answer


def _send(thing, dispatches, typed, *, address):
    texts = [one.article.text for one in dispatches]
    again.patiently(remarks.report_error)(
        thing,
        message=typed["message"],
        words=typed["words"],
        span=remarks.span_of(typed["words"], texts, place=_place(typed)),
        contact=typed["contact"],
        address=address,
        is_trapped=bool(typed["suite"]),
    )


def _selected(asked, dispatches):
    """What the address says was selected, as the form takes it; nothing where that is not on the page."""
    place = _place(asked)
    one = next((one for one in dispatches if place and one.article.text_id == place[0]), None)
    if one is None:
        return {}
    key, start, end = place[0], place[1], min(place[2], place[1] + LONGEST)
    words = one.words[start:end]
    return {"words": words, "text": key, "start": start, "end": start + len(words)} if words.strip() else {}


def _place(asked):
    """(primary key of a text, start, end) as numbers, or None where they are none."""
    given = [asked.get(name, "") for name in ("text", "start", "end")]
    if not all(one.isascii() and one.isdigit() and len(one) < len(str(LARGEST)) for one in given):
        return None
    return tuple(int(one) for one in given)


def address_of(request):
    """Where a request comes from: of what the proxies before us tell, what the outermost of ours saw."""
    passed = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",")]
    if 0 < settings.PROXIES <= len(passed):
        return passed[-settings.PROXIES]
    return request.META.get("REMOTE_ADDR", "")
