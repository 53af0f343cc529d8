import itertools

import pytest

from archive import pipeline
from archive.extract.annotation import Annotation
from archive.reconcile import reconcile
from tests import factories
from tests.archive.readings import reader


@pytest.fixture
def countries(db):
    return {code: factories.country(code) for code in ("AZ", "KZ", "US", "FR", "AM")}


@pytest.fixture
def dispatch(countries):
    return factories.article(public=False)


@pytest.fixture
def read(dispatch):
    """read(annotation): reconcile `dispatch` with it, each time as by a newer engine. Returns its meetings."""
    engines = itertools.count(1)

    def as_read(annotation: Annotation):
        dispatch.refresh_from_db()
        extraction = pipeline.extraction(
            dispatch, today=None or factories.timezone.localdate(), engine=f"e{next(engines)}", read=reader(annotation)
        )
        return reconcile(dispatch, extraction)

    return as_read
