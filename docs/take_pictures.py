"""Takes the pictures of the README and of the editors' guide from a running archive: make run, then

.venv/bin/python docs/take_pictures.py http://127.0.0.1:8000 redaction PASSWORD
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parent / "pictures"
SIZE = {"width": 1366, "height": 900}


def main(site, user, password):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport=SIZE, locale="fr-FR")
        take_public(page, site)
        take_desk(page, site, user, password)
        browser.close()


def take_public(page, site):
    page.goto(f"{site}/meetings/?country=AZ&country=FR")
    page.click("main ol a, main .row a, main article a")
    page.screenshot(path=FOLDER / "rencontre.png")
    page.goto(f"{site}/countries/AZ/FR/")
    page.screenshot(path=FOLDER / "deux-pays.png")


def take_desk(page, site, user, password):
    page.goto(f"{site}/admin/")
    page.fill("[name=login]", user)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_selector("#user-tools")
    page.goto(f"{site}/admin/revue/")
    page.screenshot(path=FOLDER / "file.png")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/revue/*-*/")
    page.keyboard.press("d")
    page.screenshot(path=FOLDER / "verification.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
