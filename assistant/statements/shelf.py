"""Keeps the register of a library at hand, and makes it anew when the library changes."""

from __future__ import annotations

import threading

from assistant.library import Library
from assistant.statements.register import Reading, Register, read_article
from assistant.types import Document


class Shelf:
    """One register, shared by threads. Each article is read once for as long as it stays as it is."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._revision = -1
        self._register = Register(())
        self._readings: dict[Document, Reading] = {}

    def register(self) -> Register:
        """The register of the library as it is now."""
        with self._lock:
            revision = self._library.revision()
            if revision != self._revision:
                documents = self._library.documents()
                self._readings = {document: self._readings.get(document) or read_article(document) for document in documents}
                self._register = Register(self._readings.values())
                self._revision = revision
            return self._register
