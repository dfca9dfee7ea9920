"""Sources → library: each is read, recognised as new, changed or known, and stored. One failure stops nobody else."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from assistant import readers
from assistant.errors import UnusableInput
from assistant.indexes import Indexes
from assistant.settings import Settings
from assistant.types import Document, Failure, IngestReport, Progress

ProgressCallback = Callable[[Progress], None]

READING_VERSION = "4"
"""Raise it when readers, cleaning or metadata change what they make of a file: everything is then read again."""
# A commit of the full text takes longer than reading an article; a crash between two loses nothing (see Indexes.open).
_TO_A_COMMIT = 16
# One at a time: two ingests of one file must not both find it new.
_ONE_AT_A_TIME = threading.Lock()


def ingest(
    indexes: Indexes, sources: Iterable[str | Path], *, settings: Settings, progress: ProgressCallback | None = None
) -> IngestReport:
    """Take in files, folders and urls; every input ends in one of the report's four lists."""
    found: dict[str, list] = {"added": [], "updated": [], "unchanged": [], "failed": []}
    inputs = readers.find_sources(sources)
    try:
        for done, source in enumerate(inputs):
            name = _name(source)
            _tell(progress, done, len(inputs), name, "reading")
            try:
                with _ONE_AT_A_TIME:
                    status, document = _take_in(indexes, source, settings)
                found[status].append(document)
                _tell(progress, done + 1, len(inputs), name, status)
            except UnusableInput as error:
                found["failed"].append(Failure(error.source, error.reason))
                _tell(progress, done + 1, len(inputs), name, "failed", error.reason)
            if done % _TO_A_COMMIT == _TO_A_COMMIT - 1:
                indexes.repair()
    finally:
        indexes.repair()
    return IngestReport(**{status: tuple(items) for status, items in found.items()})


def _take_in(indexes: Indexes, source: str, settings: Settings) -> tuple[str, Document]:
    library = indexes.library
    _check_utf8(source)
    known = library.find_by_source(source)
    input_hash = _input_hash(source, settings.max_file_bytes)
    if known and input_hash and library.input_hash(source) == input_hash:
        return "unchanged", known
    document = readers.load(source, settings=settings)
    known = known or library.find_by_source(document.source)
    if known:
        document = replace(document, id=known.id)
        if document == known:
            library.move(known.id, document.source, input_hash=input_hash)
            return "unchanged", known
    elif twin := library.find_by_content(document):
        # The same article again from another place. When its old file is gone, it has moved there.
        if "://" not in twin.source and not Path(twin.source).exists():
            return "unchanged", library.move(twin.id, document.source, input_hash=input_hash)
        return "unchanged", twin
    return indexes.add_document(document, input_hash=input_hash, findable=False), document


def _input_hash(source: str, most_bytes: int) -> str | None:
    """Of a file's bytes and the version of the reading; None for urls, and for files that the reader will refuse."""
    path = Path(source)
    try:
        if "://" in source or not path.is_file() or path.stat().st_size > most_bytes:
            return None
        return hashlib.sha256(READING_VERSION.encode() + b"\0" + path.read_bytes()).hexdigest()
    except OSError:
        return None


def _check_utf8(source: str) -> None:
    """No library holds a path that no text can say; such names come from other systems and old archives."""
    try:
        source.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnusableInput(_name(source), "has a name or folder that is not UTF-8; rename it") from error


def _name(source: str) -> str:
    """Bytes that are no text are shown escaped."""
    name = source if "://" in source else Path(source).name
    return name.encode("utf-8", "backslashreplace").decode()


def _tell(progress: ProgressCallback | None, done: int, total: int, source: str, status: str, reason: str = "") -> None:
    if progress:
        progress(Progress(done, total, source, status, reason))
