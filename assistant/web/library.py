"""The library: the articles there are, and adding more."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError
from assistant.types import Document, Failure, IngestReport, Progress
from assistant.web.gradio_import import gr
from assistant.web.render import source_query, title_of
from assistant.web.strings import Strings, date_words, strings_of

if TYPE_CHECKING:
    from assistant import Assistant

FILE_TYPES = [".txt", ".md", ".html", ".htm", ".pdf", ".docx"]
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True, slots=True)
class Library:
    """The library's components."""

    upload: gr.UploadButton
    hint: gr.HTML
    results: gr.HTML
    """What became of the files of the last upload."""
    listing: gr.HTML


def build_library(strings: Strings) -> Library:
    with gr.Row(elem_id="upload-row"):
        upload = gr.UploadButton(strings.upload, elem_id="upload", file_count="multiple", file_types=FILE_TYPES,
                                 variant="primary", size="md", scale=0, min_width=0)  # fmt: skip
        hint = gr.HTML(hint_html(strings), elem_id="upload-hint", js_on_load=None, apply_default_css=False)
    results = gr.HTML(elem_id="upload-results", js_on_load=None, apply_default_css=False)
    listing = gr.HTML(elem_id="listing", js_on_load=None, apply_default_css=False)
    return Library(upload, hint, results, listing)


def wire_library(library: Library, assistant: Assistant, language: gr.Radio) -> None:
    def take_in(files: list[str] | None, language: str) -> Iterator[tuple[Any, str]]:
        strings = strings_of(language)
        paths = kept_uploads([Path(file) for file in files or ()], assistant.settings.home / "uploads")
        for steps in ingested(assistant, paths):
            yield gr.skip(), results_html(steps, strings)
        yield listing_html(assistant.documents(), strings), results_html(steps, strings)

    library.upload.upload(take_in, [library.upload, language], [library.listing, library.results],
                          concurrency_limit=2, **_QUIET)  # fmt: skip


def kept_uploads(files: Sequence[Path], folder: Path) -> list[Path]:
    """The uploaded files, moved into `folder`. Another text under a name that is taken gets a name of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = []
    for file in files:
        place = folder / file.name.lstrip(".")
        number = 2
        while place.exists() and _digest(place) != _digest(file):
            place = folder / f"{_unnumbered(file.stem)} ({number}){file.suffix}"
            number += 1
        shutil.move(file, place)
        kept.append(place)
    return kept


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


def _unnumbered(stem: str) -> str:
    return re.sub(r" \(\d+\)$", "", stem)


def ingested(assistant: Assistant, paths: Sequence[Path]) -> Iterator[dict[str, Progress]]:
    """What is known of each file, by its name, again and again while they are taken in; at least once."""
    known = {path.name: Progress(0, len(paths), str(path), "waiting") for path in paths}
    yield dict(known)
    steps: SimpleQueue[Progress | None] = SimpleQueue()
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(assistant.ingest, [str(path) for path in paths], progress=steps.put)
        work.add_done_callback(lambda _: steps.put(None))
        for step in iter(steps.get, None):
            known[Path(step.source).name] = step
            yield dict(known)
    for failure in _failures(work, paths):
        known[Path(failure.source).name] = Progress(0, 0, failure.source, "failed", failure.reason)
    yield dict(known)


def _failures(work: Future[IngestReport], paths: Sequence[Path]) -> Sequence[Failure]:
    try:
        return work.result().failed
    except AssistantError as error:
        return [Failure(str(path), str(error)) for path in paths]


# --- HTML ------------------------------------------------------------------------------------------------------------


def hint_html(strings: Strings) -> str:
    return f"<p>{strings.upload_hint}</p>"


def results_html(steps: dict[str, Progress], strings: Strings) -> str:
    rows = "".join(_result_row(name, step, strings) for name, step in steps.items())
    return f'<ul class="results" role="status" aria-label="{strings.upload_list_label}">{rows}</ul>' if rows else ""


def _result_row(name: str, step: Progress, strings: Strings) -> str:
    status = escape(strings.reading.get(step.status, step.status))
    reason = f'<span class="reason">{escape(step.reason)}</span>' if step.reason else ""
    return (
        f'<li data-status="{escape(step.status)}"><b class="status">{status}</b> '
        f'<span class="file-name">{escape(name)}</span> {reason}</li>'
    )


def listing_html(documents: Sequence[Document], strings: Strings) -> str:
    """Every article, the newest first; choosing one opens it beside the list."""
    if not documents:
        return f'<p class="empty">{strings.library_empty}</p>'
    newest = sorted(documents, key=lambda document: document.published or document.event_date or "", reverse=True)
    rows = "".join(_document_row(document, strings) for document in newest)
    count = strings.library_count.format(count=len(documents))
    return f'<p class="count">{count}</p><ul class="documents" aria-label="{strings.library_list_label}">{rows}</ul>'


def _document_row(document: Document, strings: Strings) -> str:
    facts = [escape(document.publisher)] if document.publisher else []
    for label, date in ((strings.published, document.published), (strings.event_date, document.event_date)):
        if date:
            facts.append(f"{label} {escape(date_words(date, strings.language))}")
    if document.fictional:
        facts.append(strings.fictional)
    return (
        f'<li><button type="button" class="document" data-source="{escape(source_query(document.id))}">'
        f'<span class="source-title">{escape(title_of(document))}</span>'
        f'<span class="origin">{" · ".join(facts)}</span></button></li>'
    )
