"""The web application: the source route, the headers, and where it listens."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant import Assistant
from assistant.errors import NoSuchDocument, SettingsError
from assistant.types import Document
from assistant.web.server import _SafeHeaders, add_source_route, build_app, cited_spans, serve
from tests.conftest import FAST

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


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Everything that is served, the page of Gradio with it."""
    with Assistant.open(tmp_path_factory.mktemp("whole"), **FAST) as assistant:
        yield TestClient(build_app(assistant), base_url="http://localhost")


@pytest.mark.parametrize(("wanted", "words"), [("en-GB,en;q=0.9", "no such page"), ("fr", "Không có trang này")])
def test_an_address_that_leads_nowhere_is_a_page_for_people(whole: TestClient, wanted: str, words: str) -> None:
    lost = whole.get("/nowhere", headers={"sec-fetch-dest": "document", "accept-language": wanted})

    assert lost.status_code == 404 and words in lost.text and 'href="/"' in lost.text


def test_programs_are_told_in_json_that_an_address_leads_nowhere(whole: TestClient) -> None:
    assert whole.get("/nowhere").json()
    assert "nix" in whole.get("/api/documents/nix", headers={"sec-fetch-dest": "document"}).json()["error"]["message"]


def test_a_port_that_is_taken_is_one_clear_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingsError, match="--port"):
            serve(Shelf(), port=taken.getsockname()[1])
