"""Articles that come in through the page: where their files are kept, and what is told about each one."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from assistant.errors import AssistantError, UnusableInput
from assistant.types import Document, IngestReport, Progress
from assistant.web.parts import link, text
from assistant.web.strings import Strings
from assistant.web.strings_errors import in_words

if TYPE_CHECKING:
    from assistant import Assistant


@dataclass(frozen=True, slots=True)
class Step:
    """What is known of one source: it is being read, or how it ended and which article it became."""

    source: str
    status: str
    """A `Progress.status`."""
    reason: str = ""
    document: Document | None = None


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


def ingested(assistant: Assistant, sources: Sequence[str]) -> Iterator[Step]:
    """Each step of each source as it happens, and at last how each one ended, with its article."""
    names = {_name(source): source for source in sources}
    ended: dict[str, list[str]] = {}
    steps: SimpleQueue[Progress | None] = SimpleQueue()
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(assistant.ingest, list(sources), progress=steps.put)
        work.add_done_callback(lambda _: steps.put(None))
        for step in iter(steps.get, None):
            source = names.get(_name(step.source), step.source)
            if step.status in ("reading", "embedding"):
                yield Step(source, step.status)
            else:
                ended.setdefault(step.status, []).append(source)
    yield from _ends(work, sources, ended)


def _ends(work: Future[IngestReport], sources: Sequence[str], ended: Mapping[str, Sequence[str]]) -> Iterator[Step]:
    """The report's lists are in the order of the sources: an article that is here under another name is told, too."""
    try:
        report = work.result()
    except AssistantError as error:
        yield from (Step(source, "failed", error.message) for source in sources)
        return
    for source, failure in zip(ended.get("failed", ()), report.failed, strict=True):
        yield Step(source, "failed", failure.reason)
    for status in ("added", "updated", "unchanged"):
        for source, document in zip(ended.get(status, ()), getattr(report, status), strict=True):
            yield Step(source, status, document=document)


def _name(source: str) -> str:
    return source if "://" in source else Path(source).name


def replaced(assistant: Assistant, document_id: str, file: Path) -> Document:
    """The article of this id with the text of `file`; everything that cites it stays by its id.

    Raises:
        NoSuchDocument, UnusableInput, LibraryError: nothing has been changed.
    """
    from assistant import readers

    known = assistant.document(document_id)
    document = replace(readers.load(file, settings=assistant.settings), id=known.id)
    held = assistant.library.find_by_source(document.source) or assistant.library.find_by_content(document)
    if held and held.id != known.id:
        raise UnusableInput(file.name, "is in the library already")
    assistant.indexes.add_document(document)
    assistant.shelf.register()
    return document


# --- HTML ------------------------------------------------------------------------------------------------------------


def step_html(name: str, step: Step, strings: Strings) -> str:
    """What a row of the results says; views.js and library.js put it behind the name of what was sent."""
    status = text(strings.reading.get(step.status, step.status))
    reason = in_words(step.reason, strings.language)
    told = f' <span class="reason">{text(reason)}</span>' if reason else ""
    shown = text(name)
    if step.document is not None:
        shown = link(name, "library/article", {"document": step.document.id})
    return f'<b class="status">{status}</b> <span class="file-name">{shown}</span>{told}'
