"""The library's pages: how articles come in, are listed and read, go out and come back."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant import Assistant
from assistant.errors import LibraryError
from assistant.statements.register import Register, read_article
from assistant.types import Document, Failure, IngestReport, Progress
from assistant.web.library import add_library_routes, kept_uploads
from assistant.web.library.catalogue import catalogue_of, selected
from assistant.web.library.listing import listing_html
from assistant.web.library.uploads import Step, ingested, step_html
from assistant.web.strings import EN, VI
from tests.conftest import CAY_DIEU, MAI_VANG


@pytest.fixture
def browser(fresh: Assistant) -> TestClient:
    app = FastAPI()
    add_library_routes(app, fresh)
    return TestClient(app, client=("127.0.0.1", 50000))


def send(browser: TestClient, *files: tuple[str, str | bytes], **fields: str) -> list[dict]:
    """The lines that the server tells of the files."""
    data = [("files", (name, text.encode() if isinstance(text, str) else text)) for name, text in files]
    return lines(browser.post("/library/files", files=data, data=fields).text)


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def ends(told: list[dict]) -> list[tuple[int, str]]:
    return [(line["place"], line["status"]) for line in told if line.get("status") not in (None, "reading")]


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


# --- where files are kept --------------------------------------------------------------------------------------------


def upload(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_an_uploaded_file_moves_into_the_home(tmp_path: Path) -> None:
    kept = kept_uploads([upload(tmp_path / "sent", "bài.txt", "a")], tmp_path / "uploads")
    assert kept == [tmp_path / "uploads" / "bài.txt"]
    assert kept[0].read_text(encoding="utf-8") == "a"


def test_the_same_file_again_keeps_its_place(tmp_path: Path) -> None:
    for _ in range(2):
        kept = kept_uploads([upload(tmp_path / "sent", "bài.txt", "a")], tmp_path / "uploads")
    assert [file.name for file in kept] == ["bài.txt"]


def test_another_article_under_a_taken_name_replaces_nothing(tmp_path: Path) -> None:
    for text in ("a", "b", "c"):
        kept_uploads([upload(tmp_path / "sent", "bài.txt", text)], tmp_path / "uploads")
    stored = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "uploads").iterdir()}
    assert stored == {"bài.txt": "a", "bài (2).txt": "b", "bài (3).txt": "c"}


# --- what is told about each one -------------------------------------------------------------------------------------


class Taker:
    def __init__(self, report: IngestReport, *steps: Progress, error: Exception | None = None) -> None:
        self.report, self.steps, self.error = report, steps, error

    def ingest(self, paths: list[str], *, progress) -> IngestReport:
        for step in self.steps:
            progress(step)
        if self.error:
            raise self.error
        return self.report


def test_each_file_goes_from_reading_to_its_end() -> None:
    document = Document(id="d1", source="/u/a.txt", text="a")
    taker = Taker(IngestReport(added=(document,)), Progress(0, 1, "a.txt", "reading"), Progress(1, 1, "a.txt", "added"))
    assert [step.status for step in ingested(taker, ["/u/a.txt"])] == ["reading", "added"]


def test_a_failure_is_told_with_its_reason_in_the_pages_language() -> None:
    report = IngestReport(failed=(Failure("a.txt", "is empty"),))
    (step,) = ingested(Taker(report, Progress(1, 1, "a.txt", "failed", "is empty")), ["/u/a.txt"])
    assert plain(step_html("a.txt", step, VI)) == "không nhận a.txt tệp trống"
    assert plain(step_html("a.txt", step, EN)) == "not taken a.txt is empty"


def test_a_library_that_fails_is_told_for_every_file() -> None:
    taker = Taker(IngestReport(), error=LibraryError("thư mục hỏng"))
    assert [step.reason for step in ingested(taker, ["/u/a.txt", "/u/b.txt"])] == ["thư mục hỏng"] * 2


def test_files_are_told_one_by_one_and_read(browser: TestClient, fresh: Assistant) -> None:
    told = send(browser, ("mai.txt", MAI_VANG), ("trống.txt", " "), ("../../điều.md", CAY_DIEU))
    assert sorted(ends(told)) == [(0, "added"), (1, "failed"), (2, "added")]
    assert sorted(document.name for document in fresh.documents()) == ["mai.txt", "điều.md"]
    assert all("uploads" in document.source for document in fresh.documents())


def test_an_article_that_is_here_under_another_name_is_told_under_the_name_that_was_sent(browser: TestClient) -> None:
    send(browser, ("mai.txt", MAI_VANG))
    told = send(browser, ("bản sao.txt", MAI_VANG))
    assert ends(told) == [(0, "unchanged")]
    assert "bản sao.txt" in told[-1]["html"]


def test_a_path_is_no_address(browser: TestClient) -> None:
    told = lines(browser.post("/library/links", data={"addresses": ["/etc/passwd", "file:///etc/passwd"]}).text)
    assert ends(told) == [(0, "failed"), (1, "failed")]
    assert "không phải địa chỉ http" in told[0]["html"]


def test_addresses_are_fetched_for_people_at_this_machine_only(fresh: Assistant) -> None:
    app = FastAPI()
    add_library_routes(app, fresh)
    elsewhere = TestClient(app, client=("192.0.2.7", 50000))
    told = lines(elsewhere.post("/library/links", data={"addresses": ["http://127.0.0.1:9/"]}).text)
    assert "ASSISTANT_HTTP_SOURCES" in told[0]["html"]


# --- replacing, removing, undoing ------------------------------------------------------------------------------------


def test_what_was_removed_comes_back_as_it_was(browser: TestClient, fresh: Assistant) -> None:
    send(browser, ("mai.txt", MAI_VANG))
    (before,) = fresh.documents()
    answer = browser.post("/library/remove", params={"document": before.id}).json()
    assert (fresh.documents(), answer["said"]) == ([], "Đã xóa “Hội thảo về cây mai vàng tại An Phước”.")
    browser.post("/library/restore", params={"token": answer["undo"]})
    assert fresh.documents() == [before]
    assert fresh.search("cây mai vàng")[0].document_id == before.id
    assert fresh.check().ok


def test_a_replaced_article_keeps_its_id_and_can_be_brought_back(browser: TestClient, fresh: Assistant) -> None:
    send(browser, ("mai.txt", MAI_VANG))
    (before,) = fresh.documents()
    told = send(browser, ("mới.txt", MAI_VANG.replace("125", "130")), replace=before.id)
    assert "130 đại biểu" in fresh.document(before.id).text
    browser.post("/library/restore", params={"token": told[-1]["undo"]})
    assert fresh.documents() == [before]


@pytest.mark.parametrize("file", [("trống.txt", " "), ("điều.md", CAY_DIEU)])
def test_a_replacement_that_cannot_be_taken_changes_nothing(
    browser: TestClient, fresh: Assistant, file: tuple[str, str]
) -> None:
    send(browser, ("mai.txt", MAI_VANG), ("điều.md", CAY_DIEU))
    before = fresh.documents()
    told = send(browser, file, replace=before[0].id)
    assert told[-1]["status"] == "failed"
    assert fresh.documents() == before


def test_removing_what_is_gone_and_undoing_twice_are_said(browser: TestClient) -> None:
    assert browser.post("/library/remove", params={"document": "x"}).status_code == 404
    assert "Không khôi phục được" in browser.post("/library/restore", params={"token": "x"}).json()["said"]


# --- the list --------------------------------------------------------------------------------------------------------


def library(*documents: Document):
    return catalogue_of(Register(map(read_article, documents)))


def article(name: str, text: str = "Nội dung.", **known: str) -> Document:
    return Document(id=f"d{name}", source=f"/a/{name}.txt", text=text, title=known.pop("title", name), **known)


def names(found) -> list[str]:
    return [entry.document.title for entry in found]


def test_the_newest_article_stands_first_and_orders_can_be_chosen() -> None:
    held = library(
        article("Cũ", published="2020-01-01", publisher="B"),
        article("Mới", published="2024-01-01", publisher="A"),
        article("Giữa", event_date="2022-05-05", publisher="C"),
    )
    assert names(selected(held, {})) == ["Mới", "Giữa", "Cũ"]
    assert names(selected(held, {"sort": "outlet"})) == ["Mới", "Cũ", "Giữa"]
    assert names(selected(held, {"sort": "-added"})) == ["Giữa", "Mới", "Cũ"]


def test_words_typed_with_tones_are_found_with_these_tones() -> None:
    held = library(article("Gốm", "Làng gốm."), article("Gồm", "Sách gồm hai tập."))
    assert names(selected(held, {"q": "gốm"})) == ["Gốm"]
    assert len(selected(held, {"q": "gom"})) == 2


def test_filters_hold_together() -> None:
    held = library(
        article("một", MAI_VANG, publisher="A", language="vi", published="2031-03-06", event_date="2031-03-05"),
        article("hai", publisher="A", language="en", published="2031-04-01"),
        article("ba", publisher="B", language="vi", published="2029-01-01"),
    )
    assert names(selected(held, {"outlet": "A", "written": "vi"})) == ["một"]
    assert names(selected(held, {"since": "1/3/2031"})) == ["hai", "một"]
    assert names(selected(held, {"since": "3/2031", "until": "3/2031"})) == ["một"]
    assert names(selected(held, {"event": "mai vang"})) == ["một"]


def test_a_day_that_is_none_is_said() -> None:
    html = plain(listing_html(library(article("một")), {"until": "mai kia"}, VI, copies=lambda _: ()))
    assert "“mai kia” không phải là ngày" in html


def test_copies_are_named_in_the_list() -> None:
    other = article("khác")
    html = listing_html(library(article("một")), {}, VI, copies=lambda _: (other, other))
    assert "cùng nội dung ở 2 báo khác" in plain(html)


def test_names_in_the_lists_are_escaped() -> None:
    document = article("<1>", title="<b>x</b>", publisher="<i>y</i>")
    html = listing_html(library(document), {"q": '"><s>'}, VI, copies=lambda _: (document,))
    html += step_html("<u>.txt", Step("<u>.txt", "failed", "<s>"), VI)
    assert not any(tag in html for tag in ("<b>x", "<i>y", "<u>", "<s>"))


def test_an_article_is_read_with_its_statements_marked(shipped: Assistant) -> None:
    app = FastAPI()
    add_library_routes(app, shipped)
    said = shipped.statements(act="chaired")[0]
    html = TestClient(app).get(f"/library/article?document={quote(said.document_id)}").text
    marked = unescape(" ".join(re.findall(r'<mark data-numbers="[\d ]+">([^<]*)</mark>', html)))
    assert said.quote[:40] in marked
    assert said.person in plain(html[html.index("said") :])


def test_an_article_that_is_gone_is_said(browser: TestClient) -> None:
    assert "không còn trong thư viện" in browser.get("/library/article", params={"document": "x"}).text
