"""A library of the articles that a test module invents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from tests.conftest import FAST


@pytest.fixture(scope="module")
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over `ARTICLES` of the module that asks: file name → text."""
    folder = tmp_path_factory.mktemp("articles")
    for name, text in request.module.ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Assistant.open(tmp_path_factory.mktemp("home"), **FAST) as assistant:
        assistant.ingest([folder])
        yield assistant
