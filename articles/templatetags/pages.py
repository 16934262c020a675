"""Jinja2's pages within Django's templates: the parts that the desk shows too, and the page
around what readers do with their accounts."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.template.loader import render_to_string

register = template.Library()


@register.simple_tag(takes_context=True)
def part(context: Context, name: str, **given: Any) -> str:
    """A part of the public pages, which knows nothing but what it is ``given``."""
    return render_to_string(f"partials/{name}.html", given, context["request"])


@register.simple_block_tag(takes_context=True)
def page(context: Context, content: str, title: str) -> str:
    """A page like the public ones around ``content``."""
    around = {"title": title, "content": content}
    return render_to_string("account.html", around, context["request"])


@register.simple_block_tag
def captured(content: str) -> str:
    """What stands in it, kept by a name: a block can be no argument of a tag."""
    return content
