"""REST: the objects of the contract, files that come in, errors as JSON, the description."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event as Signal
from threading import Timer

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

from assistant import Answer, Outcome, contract
from assistant.errors import LLMFailed
from assistant.settings import Settings
from assistant.web.http import add_http
from assistant.web.http.rest import build_rest
from assistant.web.http.uploads import file_name
from tests.conftest import MAI_VANG
from tests.web.http.conftest import CHAIR, PLACE


def fits(model: type[BaseModel], value: dict) -> bool:
    """Whether the object has the fields that its description names, and no others; inner objects, too."""
    extra = model.model_validate(value)
    inner = [each for field in value for each in _objects(getattr(extra, field))]
    return not extra.model_extra and all(not each.model_extra for each in inner)


def _objects(value: object) -> list[BaseModel]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, BaseModel)]


# --- objects ---------------------------------------------------------------------------------------------------------


def test_objects_are_those_of_the_contract_and_as_described(client):
    get = client.get
    assert client.assistant.ask(CHAIR).to_json().keys() == get("/api/ask", params={"q": CHAIR}).json().keys()
    assert fits(contract.AnswerObject, get("/api/ask", params={"q": CHAIR}).json())
    assert fits(contract.HitList, get("/api/search", params={"q": "mai vàng"}).json())
    assert fits(contract.StatementList, get("/api/statements").json())
    assert fits(contract.EventList, get("/api/events").json())
    documents = get("/api/documents").json()
    assert fits(contract.DocumentList, documents)
    assert fits(contract.DocumentObject, get(f"/api/documents/{documents['documents'][0]['id']}").json())


def test_lists_come_in_pages_with_their_total(client):
    whole = client.get("/api/statements").json()
    page = client.get("/api/statements", params={"limit": 2, "offset": 1}).json()

    assert page == {"total": whole["total"], "statements": whole["statements"][1:3]} and whole["total"] > 3


def test_history_makes_a_follow_up_whole(client):
    turn = {"question": CHAIR, "answer": "Ông Trần Văn Mẫu chủ trì hội thảo về cây mai vàng."}
    answer = client.post("/api/ask", json={"question": PLACE, "history": [turn]}).json()

    assert "Trung tâm Văn hóa" in answer["text"]


OUTLET = "Báo Thử Nghiệm"
BOTH = "Lê Thị Ví Dụ đã tham dự những sự kiện nào?"


def sources(answer: dict) -> set[str]:
    return {citation["source"] for citation in answer["citations"]}


def test_without_a_scope_both_articles_may_answer(client):
    assert len(sources(client.post("/api/ask", json={"question": BOTH}).json())) == 2


@pytest.mark.parametrize(
    ("scope", "source"),
    [
        ({"outlets": ["bao thu nghiem"]}, "cay-dieu.md"),
        ({"documents": ["mai-vang.txt"]}, "mai-vang.txt"),
        ({"people": ["Trần Văn Mẫu"]}, "mai-vang.txt"),
        ({"since": "2032", "until": "2032-06"}, "cay-dieu.md"),
        ({"until": "3/2031"}, "mai-vang.txt"),
    ],
)
def test_within_a_scope_only_its_articles_answer(client, scope, source):
    assert sources(client.post("/api/ask", json={"question": BOTH, "scope": scope}).json()) == {source}


def test_a_scope_stands_in_the_address_too_and_parts_may_be_repeated(client):
    ids = [row["id"] for row in client.get("/api/documents").json()["documents"]]
    asked = {"q": BOTH, "document": ids, "person": ["Trần Văn Mẫu", "Phạm Hữu Thử"]}

    assert len(sources(client.get("/api/ask", params=asked).json())) == 2
    assert sources(client.get("/api/ask", params={**asked, "since": "2032"}).json()) == {"cay-dieu.md"}


def test_a_streamed_answer_keeps_to_the_scope(client):
    asked = {"question": BOTH, "scope": {"outlets": [OUTLET]}, "stream": True}
    sent = client.post("/api/ask", json=asked).text

    assert "cay-dieu.md" in sent and "mai-vang.txt" not in sent


def test_a_search_keeps_to_the_scope(client):
    found = client.get("/api/search", params={"q": "Lê Thị Ví Dụ", "outlet": OUTLET}).json()["hits"]

    assert {hit["source"] for hit in found} == {"cay-dieu.md"}


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ({"since": "someday"}, ["`since`", "someday", "2024-05-09"]),
        ({"until": "13/2024"}, ["`until`", "13/2024"]),
        ({"since": "2025", "until": "2024"}, ["2025", "after", "2024"]),
        ({"documents": ["nix"]}, ["article", "nix"]),
        ({"outlets": ["Báo Thử"]}, ["outlet", "Báo Thử", "Near it: Báo Thử Nghiệm"]),
        ({"people": ["Ví Dụ"]}, ["person", "Ví Dụ", "Near it: Lê Thị Ví Dụ"]),
        ({"outlet": [OUTLET]}, ["scope.outlet", "not permitted"]),
        ({"people": "Ví Dụ"}, ["scope.people", "list"]),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_scope_that_cannot_be_is_refused_by_name(client, scope, words, stream):
    refused = client.post("/api/ask", json={"question": BOTH, "scope": scope, "stream": stream})

    assert refused.status_code == 422
    assert [word for word in words if word not in refused.json()["error"]["message"]] == []


def test_no_path_of_the_server_is_told(client):
    told = client.get("/api/documents").text + client.get("/api/search", params={"q": "mai vàng"}).text

    assert str(client.assistant.settings.home.parent) not in told and "mai-vang.txt" in told


# --- documents -------------------------------------------------------------------------------------------------------


def sent(name: str, text: str | bytes) -> tuple[str, tuple[str, bytes]]:
    return ("files", (name, text if isinstance(text, bytes) else text.encode()))


def test_files_are_taken_in_and_the_others_refused_with_a_reason(client):
    new = MAI_VANG.replace("Trần Văn Mẫu", "Hồ Thị Mới").replace("mai vàng", "ốc sên")
    report = client.post("/api/documents", files=[sent("bài mới.txt", new), sent("x.bin", b"\0\1\2")])

    assert report.status_code == 201 and fits(contract.IngestObject, report.json())
    assert [failure["source"] for failure in report.json()["failed"]] == ["x.bin"]
    assert "Hồ Thị Mới" in client.get("/api/ask", params={"q": "Ai chủ trì hội thảo về ốc sên?"}).json()["text"]
    assert [path.name for path in (client.assistant.settings.home / "uploads").iterdir()] == ["bài mới.txt"]


def test_an_article_is_forgotten(client):
    (first, *_) = client.get("/api/documents").json()["documents"]
    removed = client.delete(f"/api/documents/{first['id']}")

    assert removed.json() == first
    assert client.get(f"/api/documents/{first['id']}").status_code == 404


def test_paths_and_addresses_are_refused(client, articles):
    refused = client.post("/api/documents", json={"sources": [str(articles)]})

    assert refused.status_code == 403 and "curl -F" in refused.json()["error"]["message"]


def test_paths_are_taken_where_the_settings_say_so(fresh, articles):
    fresh.settings = replace(fresh.settings, http_sources=True)
    app = FastAPI()
    add_http(app, fresh)
    taken = TestClient(app, base_url="http://127.0.0.1").post("/api/documents", json={"sources": [str(articles)]})

    assert taken.status_code == 201 and len(taken.json()["added"]) == 2


@pytest.mark.parametrize(
    ("given", "kept"),
    [("../../etc/passwd", "passwd"), ("C:\\Users\\bài.pdf", "bài.pdf"), (".hidden.md", "hidden.md"), ("..", "article")],
)
def test_a_file_name_is_no_path(given, kept):
    assert file_name(given) == kept


def test_a_long_file_name_keeps_its_end():
    assert re.fullmatch("ố{50,}\\.docx", file_name("ố" * 400 + ".docx"))


# --- errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "options", "status", "word"),
    [
        ("GET", "/api/ask", {}, 422, "q: Field required"),
        ("GET", "/api/ask?q=%20", {}, 422, "q:"),
        ("POST", "/api/ask", {"json": {"question": "x" * 2001}}, 422, "2000"),
        ("POST", "/api/ask", {"content": b'{"question"', "headers": {"content-type": "application/json"}}, 422, "JSON"),
        ("POST", "/api/ask", {"content": b" " * 1_000_001}, 413, "longer"),
        ("POST", "/api/documents", {"content": b"[" * 9999}, 422, "files"),
        ("GET", "/api/search?q=a&k=0", {}, 422, "k:"),
        ("GET", "/api/statements?act=danced", {}, 422, "chaired"),
        ("GET", "/api/events?since=x", {}, 422, "since"),
        ("GET", "/api/ask?q=a&outlet=nix", {}, 422, "No outlet `nix`"),
        ("GET", "/api/search?q=a&person=nix", {}, 422, "No person `nix`"),
        ("GET", "/api/documents/nix", {}, 404, "nix"),
        ("DELETE", "/api/documents/nix", {}, 404, "nix"),
        ("GET", "/api/nix", {}, 404, "/api/nix"),
        ("PUT", "/api/ask", {}, 405, "PUT"),
    ],
)
def test_what_cannot_be_done_is_said_in_json(client, method, path, options, status, word):
    refused = client.request(method, path, **options)

    assert refused.status_code == status
    assert word in refused.json()["error"]["message"]


class Scripted:
    """Answers once it may; `fault` is raised instead, at the piece of that number."""

    settings = Settings.load(home="/nowhere")

    def __init__(self, *, fault: Exception | None = None, at: int = 0, allowed: Signal | None = None) -> None:
        self.fault, self.at, self.allowed = fault, at, allowed

    def stream(self, question: str, history: object = (), *, scope: object = None):
        for number in range(3):
            if self.fault and number == self.at:
                raise self.fault
            if self.allowed:
                assert self.allowed.wait(30)
            yield Answer(question, Outcome.ANSWERED, "Một." * (number + 1), complete=number == 2)

    def ask(self, question: str, history: object = (), *, scope: object = None) -> Answer:
        return [*self.stream(question)][-1]

    def documents(self) -> list:
        return []


def scripted(assistant: Scripted) -> TestClient:
    app = FastAPI()
    add_http(app, assistant)
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


def test_a_model_that_fails_is_a_bad_gateway():
    failed = scripted(Scripted(fault=LLMFailed("the model is away"))).get("/api/ask?q=a&stream=true")

    assert (failed.status_code, failed.json()["error"]["message"]) == (502, "the model is away")


def test_a_model_that_fails_midway_ends_the_stream_with_an_error():
    client = scripted(Scripted(fault=LLMFailed("away"), at=1))
    sent = client.get("/api/ask?q=a", headers={"accept": "text/event-stream"})

    assert re.findall("event: (.*)", sent.text) == ["part", "error"]


def test_a_fault_of_ours_tells_nothing_of_its_inside():
    failed = scripted(Scripted(fault=RuntimeError("secret"))).get("/api/ask?q=a")

    assert failed.status_code == 500 and "secret" not in failed.text and "log" in failed.json()["error"]["message"]


def test_answers_that_take_long_keep_nobody_waiting():
    """More questions than there are places for answers; the list of articles comes all the same."""
    allowed = Signal()
    with scripted(Scripted(allowed=allowed)) as client, ThreadPoolExecutor(46) as people:
        asked = [people.submit(client.get, f"/api/ask?q={number}") for number in range(45)]
        listed = people.submit(client.get, "/api/documents")
        try:
            assert listed.result(timeout=20).json()["total"] == 0
            assert not any(each.done() for each in asked)
        finally:
            allowed.set()
        assert [each.result(timeout=30).json()["question"] for each in asked] == [str(number) for number in range(45)]


def test_a_stream_says_that_it_lives_while_a_model_thinks():
    """Its first words come late: the stream begins without them, and readers of events see the answer only."""
    allowed = Signal()
    Timer(0.5, allowed.set).start()
    with TestClient(build_rest(Scripted(allowed=allowed), quiet_seconds=0.1)) as client:
        sent = client.post("/ask", json={"question": "a", "stream": True})

    lines = sent.text.split("\n\n")
    assert lines[0].startswith(": ") and lines[1].startswith(": ")
    assert re.findall("^event: (.*)", sent.text, re.MULTILINE) == ["part", "part", "answer"]


def test_a_model_that_fails_after_a_long_thought_ends_the_stream_with_an_error():
    slow = Scripted(fault=LLMFailed("away"), at=1, allowed=(allowed := Signal()))
    Timer(0.3, allowed.set).start()
    with TestClient(build_rest(slow, quiet_seconds=0.1)) as client:
        sent = client.get("/ask?q=a&stream=true")

    assert sent.status_code == 200 and re.findall("event: (.*)", sent.text) == ["part", "error"]


# --- description -----------------------------------------------------------------------------------------------------


def test_the_description_names_every_route_and_loads_nothing(client):
    described = client.get("/api/openapi.json").json()
    page = client.get("/api", follow_redirects=True)

    assert {"/ask", "/search", "/statements", "/events", "/documents"} <= set(described["paths"])
    assert all(f"/api{path}" in page.text for path in described["paths"])
    assert all(f"scope.{part}" in page.text for part in ("documents", "outlets", "people", "since", "until"))
    assert not re.search(r"<script|<link|<img|src=|url\(|@import", page.text)
