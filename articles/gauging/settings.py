"""The settings of a server that is measured: the site's own, in production, and one page more."""

from newsarchive.settings import *  # noqa: F403

ROOT_URLCONF = "articles.gauging.urls"
