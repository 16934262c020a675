"""The settings of a server that is measured: the site's own, in production, and one page more.

Static files need not be collected first. With ``MEASURE=made`` every page is made anew.
"""

import os

from newsarchive.settings import *  # noqa: F403

ROOT_URLCONF = "articles.gauging.urls"
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
if os.environ.get("MEASURE") == "made":
    CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}  # noqa: F405
