"""What the head of a page needs that Django's tags don't give."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString

# What could end a script element or open another within it; Django's json_script does the same.
_FOR_SCRIPTS = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


class _Json:
    """A value that knows itself how it is written in a script element, as Django asks of it."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __html__(self) -> str:
        text = json.dumps(self.value, cls=DjangoJSONEncoder, ensure_ascii=False)
        return text.translate(_FOR_SCRIPTS)


def linked_data(thing: dict[str, Any]) -> SafeString:
    """The thing as JSON-LD; ``json_script`` would say that it is JSON of no kind."""
    return format_html('<script type="application/ld+json">{}</script>', _Json(thing))
