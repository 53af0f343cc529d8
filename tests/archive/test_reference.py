"""What is loaded before the first dispatch, once, and left alone afterwards."""

import pytest

from archive import reference, review, upkeep
from archive.models import Source, Theme
from people.models import Country, Organization

pytestmark = pytest.mark.django_db


def load():
    return {name: added() for name, added in reference.TABLES.items()}


def test_states_bodies_themes_and_sources_are_loaded_once():
    first, second = load(), load()

    assert all(first.values())
    assert first["thèmes"] == 28
    assert not any(second.values())
    assert Country.objects.get(code="KZ").name == "Kazakhstan"
    assert "kazakh" in Country.objects.get(code="KZ").adjectives


@pytest.mark.parametrize(
    ("model", "former"),
    [(Organization, "Union européenne"), (Source, "AZERTAC"), (Theme, "Énergie")],
)
def test_what_an_editor_renamed_is_not_loaded_again(model, former):
    load()
    thing = model.objects.get(name=former)
    upkeep.revise(thing, review.Revision(changes={"name": "Un autre nom"}), version=thing.version)

    assert not any(load().values())
    assert model.objects.get(pk=thing.pk).name == "Un autre nom"
