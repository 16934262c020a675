"""An editor at the desk, and agencies whose copy can be told."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Source
from tests.agency_copy import make_agencies
from tests.factories import make_editor


@pytest.fixture(autouse=True)
def npa(db: None) -> Source:
    return make_agencies()


@pytest.fixture
def editor() -> User:
    return make_editor()


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client
