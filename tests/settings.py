"""The archive's settings as the tests want them, whatever a developer's ``.env`` says."""

import os

os.environ["ENV_FILE"] = os.devnull
os.environ["DEBUG"] = "1"
os.environ["CACHE_URL"] = "locmemcache://"

from newsarchive.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Pages carry plain names of static files, found where they are written.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
# A test writes and asks in one process, sooner than PostgreSQL tells of it.
LISTEN_SECONDS = 0
