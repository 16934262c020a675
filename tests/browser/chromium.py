"""Where the browser is, and how it is started."""

from __future__ import annotations

import os
import shutil

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
# Chromium's sandbox refuses root.
ARGUMENTS = ["--no-sandbox"] if os.geteuid() == 0 else []
