"""The README's pictures, of the demo's invented stories: ``python -m tests.browser.pictures``.

Makes the demo's archive in a folder of its own, serves it, and writes ``.readme/*.png``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import ARGUMENTS, CHROMIUM

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / ".readme"
PORT = 8466
WIDE = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
STORY = "/stories/?text=headline:ashore+headline:timetable"
LIST = "/stories/?text=ferry&order=best"
PASTE = """\
Tellmar lamp keepers to count every gull on the sound

TELLMAR, July 9 (AP) — Keepers of the four lamps on the Tellmar sound will count every gull for \
a year, the lamp office announced on Wednesday.

Iver Lund, who keeps the lamp of Osk Rock, told reporters: “A gull that is counted twice is a \
happy gull.”

“Nobody has asked the gulls,” the keeper's sister wrote in a letter to the office, which has \
not answered.

“We shall ask them,” said the pilot Maud Ekeren.
"""


@contextmanager
def demo() -> Iterator[str]:
    """The demo while it is served; gives the password of its editor."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "ARCHIVE_DIR": folder, "ENV_FILE": os.devnull}
        command = [sys.executable, "-u", "manage.py", "demo", "--port", str(PORT)]
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as served:
            assert served.stdout is not None
            password = ""
            for line in served.stdout:
                if found := re.search(r"with the password (\S+)", line):
                    password = found[1]
                if line.startswith("Serving"):
                    break
            yield password
            served.terminate()


def open_page(browser: Browser, viewport: dict[str, int], scheme: str = "light") -> Page:
    address = f"http://127.0.0.1:{PORT}"
    options = {"base_url": address, "viewport": viewport, "color_scheme": scheme}
    return browser.new_context(reduced_motion="reduce", locale="en-GB", **options).new_page()


def open_story(page: Page) -> None:
    page.goto(STORY)
    page.locator(".line .title a").first.click()
    page.wait_for_load_state()


def check_a_paste(page: Page, password: str) -> None:
    """Sign in, paste, and stop where the editor checks what was read."""
    page.goto("/account/login/?next=/admin/articles/import/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Copy", exact=True).fill(PASTE)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/import/*/*/")


def take(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    with demo() as password, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = open_page(browser, WIDE)
        open_story(page)
        take(page, "story")
        page.goto(LIST)
        take(page, "list")
        check_a_paste(page, password)
        take(page, "desk")
        page = open_page(browser, PHONE, "dark")
        open_story(page)
        take(page, "phone")
        browser.close()


if __name__ == "__main__":
    main()
