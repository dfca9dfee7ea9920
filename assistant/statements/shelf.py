"""Keeps the register of a library at hand, and makes it anew when the library changes.

Each article is read once, when it comes in; what it states is kept in the library and read anew only when the article or
the reading code changes.
"""  # noqa: E501

from __future__ import annotations

import threading
from dataclasses import replace

from assistant.library import Library
from assistant.statements.records import from_record, reading_version, statements_from_record, to_record
from assistant.statements.register import Reading, Register, read_article
from assistant.types import Document, Statement

_READ_AT_ONCE = 16
_MOST_NARROWED = 16
"""Scopes whose registers are kept: a person asks several questions of one scope."""


class Shelf:
    """One register, shared by threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._revision = -1
        self._register = Register(())
        self._readings: dict[Document, Reading] = {}
        self._narrowed: dict[frozenset[str], Register] = {}

    def register(self, within: frozenset[str] | None = None) -> Register:
        """The register of the library as it is now; of the documents with these ids alone when they are given."""
        with self._lock:
            revision = self._library.revision()
            if revision != self._revision:
                self._catch_up()
                self._revision = revision
                self._narrowed.clear()
            if within is None:
                return self._register
            if within not in self._narrowed:
                if len(self._narrowed) >= _MOST_NARROWED:
                    self._narrowed.clear()
                readings = self._register.readings
                self._narrowed[within] = Register(readings[id_] for id_ in readings if id_ in within)
            return self._narrowed[within]

    def read(self, document: Document) -> tuple[Statement, ...]:
        """What the rules read of a document, without anything that a model added."""
        self.register()
        with self._lock:
            return (self._readings.get(document) or read_article(document)).statements

    def _catch_up(self) -> None:
        documents = self._library.documents()
        readings = {document: self._readings[document] for document in documents if document in self._readings}
        if len(readings) < len(documents):
            readings |= self._stored([document for document in documents if document not in readings])
        self._readings = readings | self._read([document for document in documents if document not in readings])
        added = self._library.model_readings()
        self._register = Register(
            _with_added(self._readings[document], added.get(document.id)) for document in documents
        )

    def _read(self, documents: list[Document]) -> dict[Document, Reading]:
        """Read articles, some at a time: what was read stays, though the program is ended before the last."""
        found: dict[Document, Reading] = {}
        for start in range(0, len(documents), _READ_AT_ONCE):
            new = {document: read_article(document) for document in documents[start : start + _READ_AT_ONCE]}
            self._library.put_readings(reading_version(), {d.id: to_record(reading) for d, reading in new.items()})
            found |= new
        return found

    def _stored(self, documents: list[Document]) -> dict[Document, Reading]:
        records = self._library.readings(reading_version())
        found = {
            document: from_record(document, records[document.id]) for document in documents if document.id in records
        }
        return {document: reading for document, reading in found.items() if reading}


def _with_added(reading: Reading, added: tuple[str, str] | None) -> Reading:
    """With what a model added, when it read this very text."""
    if added is None or added[0] != reading.document.sha256:
        return reading
    statements = statements_from_record(reading.document, added[1])
    return replace(reading, statements=reading.statements + statements)
