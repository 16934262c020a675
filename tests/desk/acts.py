"""What an editor does at the desk, and what a browser would send for it."""

from __future__ import annotations

from django.apps import apps
from django.http import HttpResponse
from django.test import Client

PASTE = "/admin/articles/import/"
RECEIVED = "2025-07-03T14:30"


def paste(desk: Client, copy: str, **fields: object) -> HttpResponse:
    posted = {"copy": copy, "source": "", "received_at": RECEIVED} | fields
    return desk.post(PASTE, posted)


def preview_of(desk: Client, copy: str, **fields: object) -> HttpResponse:
    """The preview of the first story of ``copy``, just pasted."""
    answer = paste(desk, copy, **fields)
    assert answer.status_code == 302, answer.context["form"].errors
    return desk.get(answer["Location"])


def as_shown(preview: HttpResponse) -> dict[str, object]:
    """What a browser would post if the editor changed nothing."""
    mending = preview.context["mending"]
    fields = {name: mending.form[name].value() for name in mending.form.fields}
    agency = mending.new_agency
    fields |= {agency.add_prefix(name): agency[name].value() for name in agency.Meta.fields}
    fields |= {
        card.form.add_prefix("speaker"): card.form["speaker"].value() for card in mending.cards
    }
    return {name: "" if value is None else value for name, value in fields.items()}


def save(desk: Client, preview: HttpResponse, **mended: object) -> HttpResponse:
    posted = as_shown(preview) | mended
    return desk.post(preview.request["PATH_INFO"], posted)


def marked(preview: HttpResponse) -> dict[int, str]:
    """The words that are marked in the copy, by their quote's number."""
    rows = [row for block in preview.context["blocks"] for row in block.rows]
    found: dict[int, str] = {}
    for piece in (piece for row in rows for piece in row.pieces if piece.quote):
        above = f"{found[piece.quote]}\n" if piece.quote in found else ""
        found[piece.quote] = above + piece.text
    return found


def rows() -> dict[str, int]:
    """How many rows every table of the archive has."""
    return {
        model.__name__: model.objects.count()
        for model in apps.get_app_config("articles").get_models()
    }
