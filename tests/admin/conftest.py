"""Somebody who may do everything, and a story with rows in every table."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from articles.importer import import_original, receive
from articles.models import (
    Article,
)
from tests.agency_copy import (
    BARGES,
    make_agencies,
)


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("chief"))
    return client


@pytest.fixture
def story() -> Article:
    """The barges' story, imported as it was read; rows in every table."""
    make_agencies()
    received_at = timezone.now()
    original = receive(BARGES.encode(), received_at=received_at, name="npa-0703.txt")
    items = list(import_original(original, received_at=received_at, label="npa-0703.txt"))
    return items[0].article
