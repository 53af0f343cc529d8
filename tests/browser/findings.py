"""What axe finds on a page that is open in a browser."""

from axe_playwright_python.sync_playwright import Axe

# To tell what passed as well takes axe twice as long; what it would fetch anew are sounds and sheets of style, for
# rules that no page of ours has need of.
OPTIONS = {"resultTypes": ["violations"], "preload": False}


def findings(page):
    """The serious findings on the page as it is, and what is hard to read on it in the dark: [(rule, html)]."""
    page.evaluate(Axe().axe_script)
    found = serious(page)
    page.emulate_media(color_scheme="dark")
    # The colours change little by little.
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")
    found += serious(page, ["color-contrast"])
    page.emulate_media(color_scheme="light")
    return found


def serious(page, rules=None):
    """[(rule, html of the first place)], by all rules of axe or only by those named; the page has axe already."""
    options = OPTIONS | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
    violations = page.evaluate("options => axe.run(options).then(found => found.violations)", options)
    return [(one["id"], one["nodes"][0]["html"]) for one in violations if one["impact"] in {"serious", "critical"}]
