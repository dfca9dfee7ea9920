"""The web application: the source route, the headers, and where it listens."""

from __future__ import annotations

import socket

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.errors import NoSuchDocument, SettingsError
from assistant.types import Document
from assistant.web.server import _SafeHeaders, add_source_route, cited_spans, serve

ARTICLE = Document(id="tệp một", source="/a/bai.txt", text="Bà Mỷ chủ trì hội nghị.", title="Hội nghị")


COPY = Document(id="bản sao", source="/a/khac.txt", text="Bà Mỷ chủ trì hội nghị.", publisher="Báo Khác")


class Shelf:
    def copies(self, document_id: str) -> tuple[Document, ...]:
        return (COPY,)

    def document(self, document_id: str) -> Document:
        if document_id != ARTICLE.id:
            raise NoSuchDocument(document_id)
        return ARTICLE


@pytest.fixture
def browser() -> TestClient:
    app = FastAPI()
    app.add_middleware(_SafeHeaders)
    add_source_route(app, Shelf())
    return TestClient(app)


def test_the_route_serves_an_article_with_its_cited_words_marked(browser: TestClient) -> None:
    answer = browser.get("/source", params={"document": "tệp một", "spans": "1:0-5", "chosen": 1})
    assert '<mark data-numbers="1" class="chosen" tabindex="-1">Bà Mỷ</mark>' in answer.text


def test_the_same_text_elsewhere_is_told_and_can_be_opened(browser: TestClient) -> None:
    answer = browser.get("/source", params={"document": "tệp một", "language": "en"})
    assert "Same text in 1 other outlets" in answer.text
    assert "Báo Khác" in answer.text


def test_an_article_that_is_gone_is_said_to_be_gone(browser: TestClient) -> None:
    answer = browser.get("/source", params={"document": "x", "language": "en"})
    assert answer.status_code == 404
    assert "no longer in the library" in answer.text


def test_spans_outside_of_the_text_are_left_out() -> None:
    kept = cited_spans(ARTICLE, "1:0-5,2:5-5,3:9-4,4:0-9999,5:x-y,6:6-9")
    assert [citation.number for citation in kept] == [1, 6]


def test_every_response_forbids_other_servers(browser: TestClient) -> None:
    policy = browser.get("/source", params={"document": "tệp một"}).headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy


def test_a_port_that_is_taken_is_one_clear_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingsError, match="--port"):
            serve(Shelf(), port=taken.getsockname()[1])
