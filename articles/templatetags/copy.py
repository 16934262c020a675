"""What the desk's templates, which are Django's, have in common with the public pages."""

from __future__ import annotations

from django import template

from ..figures import capital
from ..pages.copy import in_readers_words, published, tongue, tongue_of

register = template.Library()

register.filter("capital", capital)
register.filter("spoken", in_readers_words)
register.simple_tag(published)
register.simple_tag(tongue)
register.simple_tag(tongue_of)
