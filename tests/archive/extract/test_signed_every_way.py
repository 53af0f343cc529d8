"""One document signed at a contact, told in every way; and what was not signed there."""

import pytest

from archive.extract.documents import find_documents
from tests.archive.extract.dispatches import dispatch

SIGNED = """\
Les deux ministres ont mis leur signature au bas d’un mémorandum sur la pêche.
Un mémorandum sur la pêche a été signé à cette occasion.
Un mémorandum sur la pêche a été signé : il prévoit un comité jusqu’en 2040.
Les deux parties n’ont paraphé qu’un mémorandum sur la pêche.
Les deux ministres ont cosigné un mémorandum sur la pêche.
Les deux ministres ont mis au point un mémorandum sur la pêche et l’ont signé sur-le-champ.
Les deux ministres ont rédigé un mémorandum qui règle la pêche, et l’ont paraphé.
Un comité sera créé, stipule le mémorandum que les ministres ont signé.
Un comité sera créé, aux termes du mémorandum que les deux ministres viennent de signer.
Un comité sera créé, selon un mémorandum sur la pêche signé par les deux ministres.
Les deux ministres se sont quittés après avoir signé un mémorandum sur la pêche.
Il y a été signé un mémorandum sur la pêche.
Mercredi, les deux ministres avaient signé un mémorandum sur la pêche.
Ils ont assisté à la signature d’un mémorandum sur la pêche par le ministre de la Mer et l’ambassadrice.
Un mémorandum sur la pêche porte désormais leur signature.
Les deux pays se sont dotés d’un mémorandum sur la pêche, que les ministres ont signé.
Les deux ministres ont signé pour leur part un mémorandum sur la pêche.
Le ministre a signé mardi, avec la directrice du Fonds international de l’agriculture, Ana Ruiz, un mémorandum.
Un mémorandum adopté en fin de journée appelle à bâtir des ports."""
NOT_SIGNED = """\
Les deux ministres n’ont pas signé de mémorandum sur la pêche.
Les deux ministres ont souhaité la signature d’un mémorandum sur la pêche.
Les deux ministres signeront un mémorandum sur la pêche en juin.
Un mémorandum sur la pêche avait été signé en 2019.
Il y a dix ans, les deux pays ont signé un mémorandum sur la pêche.
Ils ont salué le mémorandum que les deux parties ont signé en 2019.
Les deux ministres ont évoqué un mémorandum sur la pêche.
Lundi dernier, les deux pays avaient signé un mémorandum sur la pêche.
Ils ont adopté une même ligne contre la traite des personnes."""


@pytest.mark.parametrize("text", SIGNED.splitlines())
def test_what_was_signed_is_found_however_it_is_told(text):
    assert [document.kind for document in find_documents(dispatch(text))] == ["mémorandum"]


@pytest.mark.parametrize("text", NOT_SIGNED.splitlines())
def test_what_was_not_signed_there_is_none(text):
    assert find_documents(dispatch(text)) == []


def test_what_an_amendment_changes_was_signed_before():
    hits = find_documents(dispatch("Les deux ministres ont signé un avenant à la convention fiscale."))
    assert [document.kind for document in hits] == ["avenant"]


def test_the_title_of_what_was_signed_ends_before_another_deed():
    hits = find_documents(dispatch("Ils ont signé le procès-verbal de la session et assisté à l’offrande de riz."))
    assert [document.title for document in hits] == ["procès-verbal de la session"]
