from __future__ import annotations

import pytest

from articles.models import Article
from tests.search.archive import make_archive


@pytest.fixture
def stories(db: None) -> dict[str, Article]:
    """The invented archive that the search is asked about, by the stories' names."""
    return make_archive()
