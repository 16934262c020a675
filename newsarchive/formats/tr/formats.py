"""Turkish as newspapers write it: "3 Temmuz 2025", without a nought before the day."""

from django.conf.locale.tr.formats import *  # noqa: F403

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
MONTH_DAY_FORMAT = "j F"
