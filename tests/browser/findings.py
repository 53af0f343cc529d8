"""What axe finds on a page that is open in a browser."""

from axe_playwright_python.sync_playwright import Axe


def findings(page):
    """The serious findings on the page as it is, and what is hard to read on it in the dark: [(rule, html)]."""
    found = serious(page)
    page.emulate_media(color_scheme="dark")
    # The colours change little by little.
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")
    found += serious(page, ["color-contrast"])
    page.emulate_media(color_scheme="light")
    return found


def serious(page, rules=None):
    """[(rule, html of the first place)], by all rules of axe or only by those named."""
    # To tell what passed as well takes axe twice as long.
    options = {"resultTypes": ["violations"]} | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
    violations = Axe().run(page, options=options).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in violations if one["impact"] in {"serious", "critical"}]
