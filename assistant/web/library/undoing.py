"""Articles that were removed or replaced, kept until the program ends so that it can be undone."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.types import Document

if TYPE_CHECKING:
    from assistant import Assistant

_MOST_KEPT = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as it was, and the hash of the file that it was read from."""

    document: Document
    input_hash: str | None


@dataclass
class Undoing:
    """What can be undone, by a token that only the page that did it knows. Threads may share it."""

    held: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, assistant: Assistant, document: Document) -> str:
        """Remembers the document before it is changed; returns the token."""
        token = secrets.token_urlsafe(12)
        kept = Kept(document, assistant.library.input_hash(document.source))
        with self.lock:
            self.held[token] = kept
            while len(self.held) > _MOST_KEPT:
                self.held.popitem(last=False)
        return token

    def undo(self, assistant: Assistant, token: str) -> Document | None:
        """Puts the document back as it was, under its own id; None when the token is not known (any more).

        Raises:
            LibraryError: another article has its place by now; the document stays kept.
        """
        with self.lock:
            kept = self.held.get(token)
        if kept is None:
            return None
        assistant.indexes.add_document(kept.document, input_hash=kept.input_hash)
        with self.lock:
            self.held.pop(token, None)
        return kept.document
