"""Axe on every page of the desk and of accounts, each filled: too long for every run (`make drill`)."""

import pytest

from tests import roles
from tests.archive.admin import access
from tests.browser.findings import findings

pytestmark = [pytest.mark.browser, pytest.mark.drill, pytest.mark.django_db(transaction=True)]
PRIVATE = ("/admin/", "/accounts/")
LEAVES = "logout"


def addresses(things):
    """Those of the table of roles that somebody with all rights may look at."""
    shown = (pattern for pattern, cells in access.committed().items() if cells[-1].startswith("200 "))
    kept = (pattern for pattern in shown if pattern.startswith(PRIVATE) and LEAVES not in pattern)
    return [access.address_of(pattern, things) for pattern in kept]


def test_axe_finds_nothing_serious_on_any_page_of_the_desk(browser, live_server):
    things, found = access.world(), {}
    cookie = roles.enter("superuser").cookies["sessionid"].value
    with browser.new_context(base_url=live_server.url, locale="fr-FR", bypass_csp=True) as context:
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        for address in addresses(things):
            if "text/html" in context.request.head(address).headers.get("content-type", ""):
                page.goto(address)
                found[address] = findings(page)
    assert len(found) > 90
    assert {address: faults for address, faults in found.items() if faults} == {}
