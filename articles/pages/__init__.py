"""What the templates of the public pages are given, and the Jinja2 environment they are in."""

from .environment import environment

__all__ = ["environment"]
