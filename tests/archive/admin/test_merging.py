"""« Fusionner avec… » and « Séparer » on the page of an official."""

import pytest

from archive.models import Confirmation
from people.models import Official
from tests import factories, roles
from tests.archive.admin.forms import address, fields_of, open_form, save

pytestmark = pytest.mark.django_db
OLD, NEW = "Orxan Zeynallı", "Orkhan Zeynalli"


def pair(count=1):
    for _ in range(count):
        factories.meeting((OLD, "ministre", "AZ"), "KZ", articles=[])
    return factories.official(OLD), factories.official(NEW)


def merge(client, official, into=NEW, **fields):
    target = address(official, page="fusionner")
    typed = {**fields_of(client.get(target), "merging_form"), "into": into, "reason": "La même personne.", **fields}
    return client.post(target, typed, follow=True)


def said(answer):
    return answer.content.decode().replace("&nbsp;", " ").replace("\u00a0", " ")


def test_an_official_is_merged_from_her_page_and_parted_again(chief):
    old, new = pair()
    assert "Fusionner avec…" in said(chief.get(address(old)))
    done = said(merge(chief, old))
    assert f"« {OLD} » est fusionné avec « {NEW} »" in done
    assert ("Fusionner avec…" in done, "Séparer" in done, new.participations.count()) == (False, True, 1)
    old.refresh_from_db()
    back = said(chief.post(address(old, page="separer"), {"version": old.version}, follow=True))
    assert (f"« {OLD} » est de nouveau à part" in back, old.participations.count()) == (True, 1)


def test_with_more_than_ten_meetings_it_is_asked_for_and_confirmed(chief, chiefs):
    old, new = pair(11)
    asking = said(merge(chief, old))
    assert "Demande de fusion enregistrée : une autre personne doit la confirmer." in asking
    asked, bea = Confirmation.objects.get(), chiefs("bea")
    assert f"{NEW}</a></h2>" in said(bea.get("/admin/archive/confirmation/"))
    versions = {"version": old.version, "into_version": new.version}
    bea.post(f"/admin/archive/confirmation/{asked.pk}/confirmer/", versions)
    old.refresh_from_db()
    assert (old.merged_into, new.participations.count()) == (new, 11)
    assert "Choisissez un autre responsable" in said(merge(chief, new, f"{NEW} (n° {new.pk})"))


@pytest.mark.parametrize(
    "typed, refusal",
    [
        ({"into": ""}, "Ce champ est obligatoire"),
        ({"into": "+ Ana Silva"}, "Choisissez un responsable déjà connu"),
        ({"into": "Personne"}, "Aucun responsable connu sous le nom « Personne »"),
        ({"into": OLD}, "Choisissez un autre responsable"),
        ({"reason": " "}, "Ce champ est obligatoire"),
        ({"version": "7"}, "a été modifié entre-temps"),
        ({"version": ""}, "a été modifié entre-temps"),
    ],
)
def test_a_merge_that_is_refused_keeps_what_was_typed(chief, typed, refusal):
    old, _ = pair()
    seen = said(merge(chief, old, **typed))
    assert (refusal in seen, "votre saisie est gardée" in seen) == (True, True)
    assert not Official.objects.exclude(merged_into=None).exists()


def test_who_is_merged_is_not_corrected_any_more(chief):
    old, _ = pair()
    fields = open_form(chief, old)
    merge(chief, old)
    assert save(chief, old, fields, name="Orhan").status_code == 403
    assert Official.objects.get(pk=old.pk).name == OLD


@pytest.mark.parametrize("role", ["contributor", "editor", "administrator"])
def test_merging_is_the_chief_editors(role):
    nobody, (old, _) = roles.enter(role), pair()
    target = address(old, page="fusionner")
    answers = [nobody.get(target), nobody.post(target), nobody.post(address(old, page="separer"))]
    assert [answer.status_code for answer in answers] == [403] * 3
    assert "Fusionner avec…" not in said(nobody.get(address(old)))


def test_parting_is_posted_at_the_version_that_was_seen(chief):
    old, _ = pair()
    merge(chief, old)
    assert chief.get(address(old, page="separer")).status_code == 405
    refused = said(chief.post(address(old, page="separer"), {"version": "1"}, follow=True))
    assert "a été modifié entre-temps" in refused
    assert Official.objects.get(pk=old.pk).merged_into.name == NEW
