"""The review screen over HTTP: what each button leaves in the archive, and what it refuses."""

import pytest
from django.utils import timezone

from archive import publish, remarks, review, taking
from archive.models import (
    Article,
    Confirmation,
    Decision,
    ErrorReport,
    Meeting,
    Proposal,
    QueueItem,
    Review,
    State,
    Visibility,
    Weight,
)
from people.models import Official
from tests import factories, roles
from tests.archive.admin.forms import fields_of

pytestmark = pytest.mark.django_db
QUEUE = "/admin/revue/"


def waiting(*participants, **fields):
    """A pending meeting told by one dispatch, and that dispatch."""
    meeting = factories.meeting(*participants, **fields)
    article = meeting.articles.get()
    publish.refresh(article)
    return meeting, article


def verified(*participants, **fields):
    """A verified public meeting that waits again: a reader doubts it."""
    meeting, article = waiting(*participants, verified=True, **fields)
    factories.error_report(meeting)
    publish.refresh(article)
    return meeting, article


def screen(article, query=""):
    return f"{QUEUE}{article.uid}/{query}"


def opened(desk, article, query=""):
    return fields_of(desk.get(screen(article, query)), "review")


def press(desk, article, do, query="", fields=None, **changes):
    typed = fields if fields is not None else opened(desk, article, query)
    return desk.post(screen(article, query), {**typed, **changes, "do": do})


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def test_one_key_accepts_and_leads_to_the_next(desk):
    meeting, article = waiting(date="2025-03-12")
    _, other = waiting(date="2025-03-11")
    answer = press(desk, article, "accept")
    assert (answer.status_code, answer["Location"]) == (302, screen(other))
    assert fresh(meeting).review == Review.VERIFIED
    assert not article.queue_item.__class__.objects.get(pk=article.pk).is_open


def test_the_last_one_leads_back_to_the_queue(desk):
    _, article = waiting()
    assert press(desk, article, "accept")["Location"] == QUEUE


def test_a_dispatch_without_a_contact_is_confirmed_by_the_same_key(desk):
    article = factories.article()
    publish.refresh(article)
    press(desk, article, "accept")
    assert (fresh(article).review, fresh(article).dismissal) == (Review.VERIFIED, "")


def test_a_wrong_date_is_corrected_and_accepted_at_once(desk):
    meeting, article = waiting(date="2025-03-11")
    press(desk, article, "accept", **{f"m{meeting.pk}-date_edtf": "12 mars 2025"})
    kept = fresh(meeting)
    assert (kept.date_edtf, kept.date_source, kept.review) == ("2025-03-12", "editor", Review.VERIFIED)


def test_a_missing_participant_is_added_with_the_words_as_evidence(desk):
    meeting, article = waiting()
    row = f"m{meeting.pk}-p-2-"
    press(desk, article, "accept", **{f"{row}name": "Ana Silva", f"{row}official": "+ Ana Silva", f"{row}span": "4-12"})
    added = meeting.participations.last()
    assert (added.name, added.official.name, added.order) == ("Ana Silva", "Ana Silva", 2)
    assert added.evidence["name"]["start"] == 4


@pytest.mark.parametrize(
    ("known", "official"),
    [
        ([], "Ana Silva"),
        ([("Ana Silva", "ministre", "FR")], "Ana Silva"),
        ([("Ana Silva", "ministre", "GE")], None),  # perhaps somebody else: not for us to settle
    ],
)
def test_who_is_taken_from_the_words_is_who_a_reading_would_say(desk, known, official):
    factories.country("FR")
    meeting, article = waiting()
    for who in known:
        factories.meeting(who, "AZ")
    row = f"m{meeting.pk}-p-2-"
    press(desk, article, "save", **{f"{row}name": "Ana Silva", f"{row}country": "France", f"{row}span": "4-13"})
    added = meeting.participations.last()
    assert (added.name, added.official and added.official.name) == ("Ana Silva", official)
    assert Official.objects.named("Ana Silva").count() == 1
    desk.post(f"{QUEUE}annuler/")
    assert Official.objects.named("Ana Silva").count() == len(known)


def taken(article, span):
    """The evidence that words of `article` are, chosen by an editor."""
    start, end = map(int, span.split("-"))
    place = {"text": "clean", "start": start, "end": end}
    return place | {"rule": "editor", "confidence": 1.0, "of": article.text_id}


def test_a_date_a_place_and_a_document_keep_the_words_they_were_taken_from(desk):
    meeting, article = waiting(place="Astana")
    prefix = f"m{meeting.pk}-"
    typed = {"place": "Bakou", "place_span": "4-8", "d-0-title": "Le plan", "d-0-kind": "plan", "d-0-span": "9-12"}
    refused = press(desk, article, "save", **{prefix + name: value for name, value in typed.items()} | {
        f"{prefix}date_edtf": "mardi", f"{prefix}date_edtf_span": "0-3"})  # fmt: skip
    again = fields_of(refused, "review") | {f"{prefix}date_edtf": "12 mars 2025"}
    press(desk, article, "save", fields=again)
    kept, document = fresh(meeting), meeting.documents.get()
    assert (kept.place, kept.date_edtf, document.title) == ("Bakou", "2025-03-12", "Le plan")
    assert kept.evidence == {"place": taken(article, "4-8"), "date_edtf": taken(article, "0-3")}
    assert document.evidence == {"title": taken(article, "9-12")}
    desk.post(f"{QUEUE}annuler/")
    assert (fresh(meeting).evidence, meeting.documents.count()) == ({}, 0)


def test_words_without_a_value_change_nothing_and_a_typed_value_drops_former_ones(desk):
    meeting, article = waiting(place="Astana")
    press(desk, article, "save", **{f"m{meeting.pk}-place_span": "4-8"})
    assert (fresh(meeting).version, fresh(meeting).evidence) == (1, {})
    press(desk, article, "save", **{f"m{meeting.pk}-place": "Bakou", f"m{meeting.pk}-place_span": "4-8"})
    press(desk, article, "save", **{f"m{meeting.pk}-place": "Almaty"})
    assert (fresh(meeting).place, fresh(meeting).evidence) == ("Almaty", {})


def test_themes_are_put_and_taken_away(desk):
    meeting, article = waiting(themes=["energie"])
    transport = factories.theme("transport")
    press(desk, article, "save", **{f"m{meeting.pk}-themes": [str(transport.pk)]})
    assert [str(use) for use in meeting.theme_uses.all()] == ["Transport"]


def test_a_wrong_value_keeps_what_was_typed_and_names_the_field(desk):
    meeting, article = waiting()
    answer = press(desk, article, "accept", **{f"m{meeting.pk}-date_edtf": "hier", f"m{meeting.pk}-place": "Bakou"})
    page = answer.content.decode()
    assert (answer.status_code, fresh(meeting).review) == (422, Review.PENDING)
    assert "n’est pas une date de l’archive" in page
    assert 'value="Bakou"' in page


def test_one_key_rejects_the_contact_and_stays_where_another_waits(desk):
    meeting, article = waiting()
    second = factories.meeting("AZ", "GE", articles=[article])
    answer = press(desk, article, f"reject-{meeting.pk}")
    assert (answer["Location"], fresh(meeting).review) == (screen(article), Review.REJECTED)
    assert fresh(second).review == Review.PENDING
    assert press(desk, article, f"reject-{second.pk}")["Location"] == QUEUE


def test_nothing_to_retain_has_a_reason_that_is_remembered(desk):
    (meeting, article), (_, other) = waiting(), waiting()
    press(desk, article, "dismiss", dismissal="sport")
    assert (fresh(article).dismissal, fresh(meeting).review) == ("sport", Review.REJECTED)
    assert opened(desk, other)["dismissal"] == "sport"


def test_a_verified_public_contact_is_only_asked_to_be_rejected(desk):
    meeting, article = verified()
    waiting()
    answer = press(desk, article, f"reject-{meeting.pk}")
    page = desk.get(answer["Location"]).content.decode()
    assert "Rejet demandé" in page.replace("rejet", "Rejet")
    assert (fresh(meeting).review, fresh(meeting).visibility) == (Review.VERIFIED, Visibility.PUBLISHED)
    assert Confirmation.objects.get().asked_by == desk.user
    assert answer["Location"] not in {screen(article), QUEUE}  # the next one: this one waits for somebody else
    again = press(desk, article, f"reject-{meeting.pk}")
    assert (again.status_code, "Déjà demandé par" in again.content.decode()) == (409, True)


def test_what_waits_for_a_second_person_is_told_on_the_screen_and_on_its_own_page(desk, chief):
    meeting, article = verified()
    own = f"/admin/archive/meeting/{meeting.pk}/change/"
    for address in (screen(article), own):
        assert "Demandé par" not in desk.get(address).content.decode()
    press(desk, article, f"reject-{meeting.pk}")
    for client, is_led_there in ((desk, False), (chief, True)):
        for address in (screen(article), own):
            page = client.get(address).content.decode().replace("&nbsp;", "\u00a0")
            assert "À confirmer\u00a0: rejeter.</strong> Demandé par claire le" in page
            assert (f'#demande-{Confirmation.objects.get().pk}"' in page) == is_led_there


def test_nothing_to_retain_asks_for_what_is_verified_and_public(desk):
    meeting, article = verified()
    page = desk.get(press(desk, article, "dismiss", dismissal="sport")["Location"]).content.decode()
    assert "une autre personne doit confirmer" in page
    assert (fresh(article).dismissal, fresh(meeting).visibility) == ("sport", Visibility.PUBLISHED)
    assert Confirmation.objects.get().object == meeting.uid


def test_what_was_asked_for_is_taken_back_with_one_key_and_nothing_else(desk):
    (meeting, article), (other, told) = verified(), waiting()
    press(desk, told, "accept")
    press(desk, article, f"reject-{meeting.pk}")
    for state in (Review.VERIFIED, Review.PENDING):
        desk.post(f"{QUEUE}annuler/")
        assert (Confirmation.objects.get().cancelled_by, fresh(other).review) == (desk.user, state)


def test_what_is_skipped_or_put_off_goes_to_somebody_else_or_waits(desk, editor):
    _, article = waiting()
    bea = editor("bea")
    press(desk, article, "skip")
    assert desk.post(f"{QUEUE}suivante/")["Location"] == QUEUE
    assert bea.post(f"{QUEUE}suivante/")["Location"] == screen(article)
    press(bea, article, "defer")
    assert bea.post(f"{QUEUE}suivante/")["Location"] == QUEUE
    assert len(desk.get(f"{QUEUE}?etat=remises").context["page"].object_list) == 1


def test_two_editors_never_get_the_same_dispatch(desk, editor):
    (_, second), (_, first) = waiting(), waiting()
    given = [client.post(f"{QUEUE}suivante/")["Location"] for client in (desk, editor("bea"))]
    assert given == [screen(first), screen(second)]


def test_a_stale_screen_is_refused_with_both_values(desk, editor):
    meeting, article = waiting(place="Astana")
    hers = opened(desk, article)
    review.correct(meeting, {"place": "Bakou"}, by=factories.editor("anne"), version=meeting.version)
    answer = press(desk, article, "accept", fields=hers, **{f"m{meeting.pk}-place": "Almaty"})
    page = answer.content.decode()
    assert (answer.status_code, fresh(meeting).place, fresh(meeting).review) == (409, "Bakou", Review.PENDING)
    assert "<td>Bakou</td><td>Almaty</td>" in page
    assert 'value="Almaty"' in page


def test_a_meeting_is_split_and_two_are_merged(desk):
    three = [("A Bb", "ministre", "AZ"), ("C Dd", "ministre", "KZ"), ("E Ff", "ministre", "GE")]
    meeting, article = waiting(*three)
    press(desk, article, f"split-{meeting.pk}", **{f"chosen-{meeting.pk}": [str(meeting.participations.last().pk)]})
    second = Meeting.objects.exclude(pk=meeting.pk).get()
    assert [str(row) for row in second.participations.all()] == ["E Ff"]
    into = {f"into-{second.pk}": f"{meeting.pk}:{fresh(meeting).version}"}
    press(desk, article, f"merge-{second.pk}", cause="identity", **into)  # the second was verified as it was split off
    assert [str(row) for row in meeting.participations.all()] == ["A Bb", "C Dd", "E Ff"]
    assert fresh(second).merged_into == meeting


THREE = [("A Bb", "ministre", "AZ"), ("C Dd", "ministre", "KZ"), ("E Ff", "ministre", "GE")]


@pytest.mark.parametrize("do", ["accept", "save"])
def test_what_is_verified_and_public_asks_for_a_cause_and_keeps_what_was_typed(desk, do):
    meeting, article = verified(place="Astana")
    typed = {f"m{meeting.pk}-place": "Bakou", "mention": "la rencontre du 3 mars", "dismissal": "economy"}
    refused = press(desk, article, do, **typed)
    kept = fields_of(refused, "review")
    assert (refused.status_code, fresh(meeting).place, fresh(meeting).version) == (422, "Astana", 1)
    assert "les lecteurs sauront la cause" in refused.content.decode()
    assert {name: kept[name] for name in typed} == typed
    assert kept["cause"] == ""
    assert press(desk, article, do, fields=kept, cause="source").status_code == 302
    assert fresh(meeting).place == "Bakou"
    assert Decision.objects.get(field="place").cause == "source"
    assert [str(mention) for mention in article.mentions.all()] == ["la rencontre du 3 mars"]


def test_nothing_but_what_readers_see_asks_for_a_cause(desk):
    _, article = verified()
    assert "cause" not in opened(desk, article)
    assert press(desk, article, "accept").status_code == 302


def test_another_refusal_keeps_the_cause_that_was_chosen(desk):
    meeting, article = verified()
    refused = press(desk, article, "save", cause="typo", **{f"m{meeting.pk}-date_edtf": "hier"})
    assert (refused.status_code, fields_of(refused, "review")["cause"]) == (422, "typo")


def test_a_split_and_a_merge_ask_for_a_cause_and_keep_what_was_chosen(desk):
    meeting, article = verified(*THREE)
    chosen = {f"chosen-{meeting.pk}": str(meeting.participations.last().pk)}
    refused = press(desk, article, f"split-{meeting.pk}", **chosen)
    kept = fields_of(refused, "review")
    assert (refused.status_code, Meeting.objects.count()) == (422, 1)
    assert press(desk, article, f"split-{meeting.pk}", fields=kept | {"cause": "identity"}).status_code == 302
    second = Meeting.objects.exclude(pk=meeting.pk).get()
    into = {f"into-{second.pk}": f"{meeting.pk}:{fresh(meeting).version}"}
    refused = press(desk, article, f"merge-{second.pk}", **into)
    assert (refused.status_code, fresh(second).merged_into) == (422, None)
    press(desk, article, f"merge-{second.pk}", fields=fields_of(refused, "review") | into, cause="identity")
    assert fresh(second).merged_into == meeting
    assert set(Decision.objects.exclude(cause="").values_list("field", "cause")) == {
        ("participations", "identity"),
        ("merged", "identity"),
    }


@pytest.mark.parametrize("button", ["search-{}", "enter"])
def test_any_meeting_is_looked_for_and_what_was_typed_is_kept(desk, button):
    meeting, article = waiting()
    other = factories.meeting("AM", "TR", title="Une autre", date="2019-05-02", place="Erevan")
    sought = {f"sought-{meeting.pk}": "armenie mai 2019"}
    answer = press(desk, article, button.format(meeting.pk), **sought, **{f"m{meeting.pk}-place": "Bakou"})
    page, kept = answer.content.decode(), fields_of(answer, "review")
    assert (answer.status_code, fresh(meeting).review, kept[f"m{meeting.pk}-place"]) == (200, Review.PENDING, "Bakou")
    assert "1 rencontre trouvée" in page.replace("\u00a0", " ")
    assert "2 mai 2019, Une autre, Erevan" in page
    press(desk, article, f"merge-{meeting.pk}", fields=kept | {f"into-{meeting.pk}": f"{other.pk}:{other.version}"})
    assert fresh(meeting).merged_into == other


def test_enter_accepts_where_nothing_new_is_looked_for(desk):
    meeting, article = waiting()
    looked = fields_of(press(desk, article, "enter", **{f"sought-{meeting.pk}": "1999"}), "review")
    assert fresh(meeting).review == Review.PENDING
    press(desk, article, "enter", fields=looked)
    assert fresh(meeting).review == Review.VERIFIED


def test_a_contributor_does_not_look_for_what_to_merge():
    meeting, article = waiting()
    given = {"do": f"search-{meeting.pk}", f"sought-{meeting.pk}": "2025"}
    assert roles.enter("contributor").post(screen(article), given).status_code == 403


def test_a_contact_that_the_machine_missed_is_added(desk):
    _, article = waiting()
    factories.country("GE")
    typed = {"mnew-date_edtf": "10 mars 2025", "mnew-p-0-name": "Nino A.", "mnew-p-0-country": "Géorgie"}
    press(desk, article, "save", "?nouvelle", **typed)
    made = Meeting.objects.latest("pk")
    assert (made.date_edtf, made.review, made.articles.get()) == ("2025-03-10", Review.VERIFIED, article)


def test_words_of_the_text_become_a_mention(desk):
    _, article = waiting()
    press(desk, article, "accept", mention="la rencontre du 3 mars")
    assert [str(mention) for mention in article.mentions.all()] == ["la rencontre du 3 mars"]


def test_the_last_gesture_is_taken_back_with_one_key(desk):
    meeting, article = waiting()
    press(desk, article, "accept", **{f"m{meeting.pk}-place": "Bakou"})
    answer = desk.post(f"{QUEUE}annuler/")
    kept = fresh(meeting)
    assert answer["Location"] == screen(article)
    assert (kept.review, kept.place) == (Review.PENDING, meeting.place)
    assert not Decision.objects.standing().exists()


def test_a_draft_that_is_accepted_is_published(desk):
    meeting, article = waiting(public=False)
    press(desk, article, "accept")
    assert fresh(meeting).visibility == Visibility.PUBLISHED


def test_the_dispatch_that_another_has_says_whose_it_is(desk):
    _, article = waiting()
    taking.take(article, factories.editor("bea"), now=timezone.now())
    assert "ouverte en ce moment par bea" in desk.get(screen(article)).content.decode()


@pytest.mark.parametrize("role", ["anonymous", "contributor", "administrator"])
@pytest.mark.parametrize("do", ["accept", "reject", "dismiss", "split", "merge", "skip"])
def test_nobody_decides_without_the_right(role, do):
    meeting, article = waiting()
    answer = roles.enter(role).post(screen(article), {"do": do})
    assert answer.status_code in {302, 403}
    assert (fresh(meeting).review, Article.objects.get().review) == (Review.PENDING, Review.PENDING)


def test_opening_the_next_one_takes_a_constant_number_of_queries(desk, django_assert_num_queries):
    _, one = waiting()
    _, three = waiting()
    factories.meeting("AZ", "GE", articles=[three]), factories.meeting("AZ", "TR", articles=[three])
    desk.get(screen(one))
    with django_assert_num_queries(QUERIES):
        desk.get(screen(one))
    with django_assert_num_queries(QUERIES):
        desk.get(screen(three))


QUERIES = 26


def test_a_contributor_proposes_and_an_editor_takes_over(desk):
    meeting, article = waiting(place="Astana")
    paul = roles.enter("contributor", "paul")
    press(paul, article, "propose", **{f"m{meeting.pk}-place": "Bakou"})
    assert (fresh(meeting).place, fresh(meeting).review) == ("Astana", Review.PENDING)
    page = desk.get(screen(article)).content.decode()
    assert "paul propose\u00a0: <strong>Bakou</strong>" in page.replace("&nbsp;", "\u00a0")
    press(desk, article, f"take_over-{Proposal.objects.get().pk}")
    assert fresh(meeting).place == "Bakou"


def proposed_meeting(article):
    """What « paul » types of a meeting that nobody saw in `article`, and what he is told."""
    factories.country("GE")
    typed = {"mnew-date_edtf": "10 mars 2025", "mnew-place": "Bakou", "mnew-place_span": "4-8"}
    typed |= {"mnew-p-0-name": "Nino A.", "mnew-p-0-official": "+ Nino A.", "mnew-p-0-country": "Géorgie"}
    return press(roles.enter("contributor", "paul"), article, "propose", "?nouvelle", **typed)


def test_a_contributor_proposes_a_meeting_and_an_editor_takes_it_over_with_one_key(desk):
    meeting, article = waiting(verified=True)
    assert not QueueItem.objects.get(article=article).is_open
    assert proposed_meeting(article).status_code == 302
    item = QueueItem.objects.get(article=article)
    assert (Meeting.objects.count(), Official.objects.filter(name="Nino A.").exists()) == (1, False)
    assert (item.is_open, item.weight) == (True, Weight.CHECK)
    page = desk.get(screen(article)).content.decode().replace("&nbsp;", "\u00a0")
    assert "paul propose une rencontre de plus\u00a0: <strong>10 mars 2025, Bakou, Nino A.</strong>" in page
    press(desk, article, f"take_over-{Proposal.objects.get().pk}")
    made = Meeting.objects.exclude(pk=meeting.pk).get()
    assert (made.date_edtf, made.review, made.visibility) == ("2025-03-10", Review.VERIFIED, Visibility.PUBLISHED)
    assert (made.articles.get(), made.evidence) == (article, {"place": taken(article, "4-8")})
    assert [row.official.name for row in made.participations.all()] == ["Nino A."]
    assert not QueueItem.objects.get(article=article).is_open
    desk.post(f"{QUEUE}annuler/")
    assert (Meeting.objects.count(), Proposal.objects.count()) == (1, 1)
    assert QueueItem.objects.get(article=article).is_open


@pytest.mark.parametrize("do", ["keep", "accept", "dismiss"])
def test_a_proposed_meeting_is_set_aside(desk, do):
    _, article = waiting()
    proposed_meeting(article)
    key = f"-{Proposal.objects.get().pk}" if do == "keep" else ""
    press(desk, article, f"{do}{key}", dismissal="sport")
    assert (Meeting.objects.count(), Proposal.objects.count(), Proposal.everything.count()) == (1, 0, 1)
    assert QueueItem.objects.get(article=article).is_open == (do == "keep")


def test_a_contributor_does_not_take_over_what_she_proposed(desk):
    _, article = waiting()
    proposed_meeting(article)
    page = desk.get(f"/admin/archive/article/{article.pk}/change/").content.decode()
    assert "paul propose une rencontre de plus\u00a0: 10 mars 2025, Bakou, Nino A." in page
    paul = roles.enter("contributor", "paul")
    answer = paul.post(screen(article), {"do": f"take_over-{Proposal.objects.get().pk}"})
    assert (answer.status_code, Meeting.objects.count()) == (403, 1)


def test_a_readers_report_comes_back_to_the_queue_with_its_words(desk):
    meeting, article = waiting(verified=True)
    text = article.text.text
    words = text.split()[2]
    start = text.index(words)
    place = {"text": article.text, "start": start, "end": start + len(words), "words": words}
    ErrorReport.objects.create(meeting=meeting, message="Ce n’est pas cela.", **place)
    publish.refresh(article)
    item = QueueItem.objects.get(article=article)
    page = desk.get(screen(article)).content.decode()
    assert (item.is_open, item.weight) == (True, Weight.CHECK)
    assert f'<mark class="mark-signale">{words}</mark>' in page
    assert page.index("Signalé par un lecteur") < page.index("Ce n’est pas cela.") < page.index('class="part"')


def test_what_a_reader_reported_is_answered_before_the_next(desk):
    """Left open it would be given again at once."""
    meeting, article = waiting()
    report = factories.error_report(meeting)
    note = factories.note(article, text="Attention au prénom.")
    page = desk.get(screen(article)).content.decode()
    head = page.replace("\u00a0", " ").partition('class="part"')[0]
    assert ("1 signalement de lecteur" in head, "Attention au prénom." in head) == (True, True)
    answer = press(desk, article, "accept")
    assert (answer.url, fresh(meeting).review) == (screen(article), Review.VERIFIED)
    remarks.close_report(report, state=State.RESOLVED, by=desk.user)
    remarks.resolve_note(note, by=desk.user)
    assert "Attention" not in desk.get(screen(article)).content.decode().partition('class="part"')[0]
    assert press(desk, article, "accept").url == QUEUE
