import pytest

from tests.browser.findings import findings

pytestmark = pytest.mark.browser
FAULTY = """<!doctype html><html lang="fr"><title>Fautes</title>
<style>@media (prefers-color-scheme: dark) { p { background: black; color: #222 } }</style>
<main><h1>Fautes</h1><img src="data:,"><p>Illisible la nuit</p></main>"""


def test_a_fault_is_found_and_what_only_the_dark_makes_hard_to_read(page):
    page.set_content(FAULTY)
    assert findings(page) == [("image-alt", '<img src="data:,">'), ("color-contrast", "<p>Illisible la nuit</p>")]
