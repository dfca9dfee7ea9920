"""Uploads: where they are kept, and what is told about each file."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import LibraryError
from assistant.types import Document, Failure, IngestReport, Progress
from assistant.web.library import ingested, kept_uploads, listing_html, results_html
from assistant.web.strings import VI


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


class Taker:
    def __init__(self, report: IngestReport, *steps: Progress, error: Exception | None = None) -> None:
        self.report, self.steps, self.error = report, steps, error

    def ingest(self, paths: list[str], *, progress) -> IngestReport:
        for step in self.steps:
            progress(step)
        if self.error:
            raise self.error
        return self.report


def test_each_file_goes_from_waiting_to_its_end() -> None:
    taker = Taker(IngestReport(), Progress(0, 1, "/u/a.txt", "reading"), Progress(1, 1, "/u/a.txt", "added"))
    seen = [steps["a.txt"].status for steps in ingested(taker, [Path("/u/a.txt")])]
    assert seen == ["waiting", "reading", "added", "added"]


def test_a_failure_is_told_with_its_reason() -> None:
    *_, last = ingested(Taker(IngestReport(failed=(Failure("/u/a.txt", "tệp rỗng"),))), [Path("/u/a.txt")])
    assert "không nhận a.txt tệp rỗng" in " ".join(_text(results_html(last, VI)).split())


def test_a_library_that_fails_is_told_for_every_file() -> None:
    taker = Taker(IngestReport(), error=LibraryError("thư mục hỏng"))
    *_, last = ingested(taker, [Path("/u/a.txt"), Path("/u/b.txt")])
    assert [step.reason for step in last.values()] == ["thư mục hỏng", "thư mục hỏng"]


def test_the_newest_article_stands_first() -> None:
    documents = [
        Document(id="1", source="1", text="a", title="Cũ", published="2020-01-01"),
        Document(id="2", source="2", text="a", title="Mới", published="2024-01-01"),
    ]
    html = listing_html(documents, VI)
    assert html.index("Mới") < html.index("Cũ")


def test_names_in_the_lists_are_escaped() -> None:
    document = Document(id="<1>", source="1", text="a", title="<b>x</b>", publisher="<i>y</i>")
    html = listing_html([document], VI) + results_html({"<u>.txt": Progress(0, 1, "<u>.txt", "failed", "<s>")}, VI)
    assert not any(tag in html for tag in ("<b>x", "<i>y", "<u>", "<s>"))


def _text(html: str) -> str:
    import re

    return re.sub(r"<[^>]+>", "", html)
