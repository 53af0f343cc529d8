"""One dispatch that several bring in the same moment."""

import threading

import pytest
from django.db import connection

from archive import pipeline, reference
from archive.ingest.received import Received
from archive.models import Article, Capture, Meeting

TEXT = """Bakou, 11 mars, AZERTAC

Le ministre azerbaïdjanais des Affaires étrangères, Orkhan Zeynalli, a rencontré ce mardi son homologue kazakh, Daulet \
Sarybaï. Les deux ministres ont évoqué l’énergie et le transport.
"""


@pytest.mark.django_db(transaction=True)
def test_c5_one_dispatch_by_several_hands_is_one_article():
    for load in reference.TABLES.values():
        load()
    together, outcomes = threading.Barrier(4), []

    def bring():
        together.wait()
        piece = Received(name="depeche.txt", raw=TEXT.encode(), url="https://exemple.org/1")
        outcomes.extend(pipeline.take_in([piece], origin="test").arrivals.values_list("outcome", flat=True))
        connection.close()

    hands = [threading.Thread(target=bring) for _ in range(4)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()

    assert sorted(outcomes) == ["duplicate"] * 3 + ["new"]
    assert (Article.objects.count(), Meeting.objects.count(), Capture.objects.count()) == (1, 1, 1)
