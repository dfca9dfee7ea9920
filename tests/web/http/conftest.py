"""One server over a few articles, as a process of its own on a loopback port, for the clients that others use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant import Assistant
from assistant.web.http import add_http
from tests.browser.serving import free_port, served
from tests.conftest import FAST, write_articles

CHAIR = "Ai chủ trì hội thảo về cây mai vàng?"
PLACE = "Hội thảo đó diễn ra ở đâu?"


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two articles."""
    folder = tmp_path_factory.mktemp("others")
    with Assistant.open(folder / "home", **FAST) as assistant:
        assistant.ingest(write_articles(folder / "articles"))
    return folder / "home"


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    """Of a running `assistant serve`, without a slash at its end."""
    port = free_port()
    command = [sys.executable, "-m", "assistant", "serve", "--home", str(home), "--port", str(port), "--no-browser"]
    environment = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
    with served(command, port, **environment) as started:
        yield started.rstrip("/")


@pytest.fixture
def client(fresh: Assistant, articles: Path) -> Iterator[TestClient]:
    """Routes and guard in this process, over a library that the test may change."""
    fresh.ingest(articles)
    app = FastAPI()
    add_http(app, fresh)
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        client.assistant = fresh
        yield client


def cited(citation: dict, address: str) -> bool:
    """Whether the quote stands at its offsets in the article as the server gives it."""
    document = httpx.get(f"{address}/api/documents/{citation['document_id']}", trust_env=False).json()
    return document["text"][citation["start"] : citation["end"]] == citation["quote"] != ""
