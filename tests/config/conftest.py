import os
import shutil
import tempfile
from pathlib import Path

import pytest


@pytest.fixture
def var():
    """A folder for an embedded server. Not tmp_path, whose parents only its owner may enter."""
    folder = Path(tempfile.mkdtemp(prefix="chancellerie-var-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def bare(var):
    """The environment of a machine where nothing is configured, its embedded server in `var`."""
    configured = {"DATABASE_URL", "SECRET_KEY", "PORT", "SITE_URL", "CHANCELLERIE_PRODUCTION"}
    return {name: value for name, value in os.environ.items() if name not in configured} | {
        "CHANCELLERIE_VAR": str(var)
    }
