"""Keeps full text and vectors in step with the library: what goes in, what goes out, what a crash left behind."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Literal

import numpy as np

from assistant.chunking import chunk
from assistant.embedders.base import Embedder
from assistant.fulltext import FullText
from assistant.language.dates import find_dates
from assistant.library import Library, text_hash
from assistant.types import Chunk, Document
from assistant.vectors.base import VectorStore

ChunkProgress = Callable[[int, int], None]
Remove = Callable[[Collection[str]], None]
Index = Callable[[list[Chunk]], None]
# Chunks per commit while rebuilding; each index takes a whole batch or nothing of it.
_BATCH = 256
# Chunks per call of the embedder: some seconds of work, and little memory.
_EMBEDDED_AT_ONCE = 32


class Indexes:
    """A library and the two indexes derived from it. The library is changed first; it alone is the record."""

    def __init__(self, library: Library, fulltext: FullText, vectors: VectorStore, embedder: Embedder) -> None:
        self.library = library
        self.fulltext = fulltext
        self.vectors = vectors
        self.embedder = embedder
        self._catching_up = threading.RLock()

    def add_document(
        self, document: Document, *, input_hash: str | None = None, findable: bool = True
    ) -> Literal["added", "updated"]:
        """Store a document, in place of its earlier version, and make it findable. Only new texts are embedded.

        Without `findable` the indexes learn of it at the next `repair`: one commit for many documents.
        """
        chunks = chunk(document)
        embeddings = self._embeddings(chunks)
        status = self.library.put(document, chunks, embeddings, input_hash=input_hash, embedder=self.embedder.name)
        if findable:
            self.repair()
        return status

    def remove_document(self, document_id: str) -> Document:
        """Forget a document everywhere. Raises NoSuchDocument."""
        document = self.library.remove(document_id)
        self.repair()
        return document

    def repair(self) -> None:
        """Bring both indexes up to the library's last change, whoever made it."""
        # One thread at a time: an entry written late must not outlive its removal by another.
        with self._catching_up:
            self._catch_up("fulltext", self.fulltext.remove, self._index_terms)
            if not self.vectors.reads_library:
                self._catch_up("vectors", self.vectors.remove, self._index_vectors)

    def open(self, *, progress: ChunkProgress | None = None) -> None:
        """Catch up with what happened while nobody looked: a crash, a deleted folder, another embedder."""
        self.repair()
        expected = set(self.library.chunk_ids())
        if self.fulltext.count() != len(expected):
            held = self.fulltext.ids()
            self.fulltext.remove(held - expected)
            self._in_batches(sorted(expected - held), self._index_terms)
        self._open_vectors(expected, progress)

    def use(self, vectors: VectorStore) -> None:
        """Go on with another vector engine, which is brought into step with the library first."""
        with self._catching_up:
            before, self.vectors = self.vectors, vectors
            self.repair()
            self._open_vectors(set(self.library.chunk_ids()))
            before.close()

    def _open_vectors(self, expected: set[str], progress: ChunkProgress | None = None) -> None:
        held = self.vectors.ids()
        if held != expected:
            self.vectors.remove(held - expected)
            self._in_batches(sorted(expected - held), self._index_vectors, progress)

    def rebuild(self, *, progress: ChunkProgress | None = None) -> None:
        """Both indexes anew from the library. Nothing is embedded again; `progress(done, total)` counts chunks."""
        self.fulltext.clear()
        self.vectors.clear()
        ids = self.library.chunk_ids()
        self._in_batches(ids, self._index_terms)
        self._in_batches(ids, self._index_vectors, progress)

    def problems(self) -> list[str]:
        """What the indexes lack or hold too much, one line each; empty when they are in step."""
        expected = set(self.library.chunk_ids())
        found = []
        for name, held in (("full text", self.fulltext.ids()), ("vectors", self.vectors.ids())):
            found += [f"{name}: chunk {chunk_id} is missing" for chunk_id in sorted(expected - held)]
            found += [f"{name}: chunk {chunk_id} is not in the library" for chunk_id in sorted(held - expected)]
        return found

    def close(self) -> None:
        self.fulltext.close()
        self.vectors.close()
        self.library.close()

    def _catch_up(self, name: str, remove: Remove, index: Index) -> None:
        behind = self.library.pending(name)
        if not behind:
            return
        chunks = self.library.chunks(behind)
        if gone := set(behind) - {chunk.id for chunk in chunks}:
            remove(gone)
        index(chunks)
        self.library.settle(name, behind)

    def _in_batches(self, ids: Sequence[str], index: Index, progress: ChunkProgress | None = None) -> None:
        for start in range(0, len(ids), _BATCH):
            index(self.library.chunks(ids[start : start + _BATCH]))
            if progress:
                progress(min(start + _BATCH, len(ids)), len(ids))

    def _index_terms(self, chunks: list[Chunk]) -> None:
        years = {name: year_of(self.library.document(name)) for name in {chunk.document_id for chunk in chunks}}
        self.fulltext.add(chunks, years=years)

    def _index_vectors(self, chunks: list[Chunk]) -> None:
        hashes = [text_hash(chunk) for chunk in chunks]
        held = self.library.embeddings(self.embedder.name, hashes, dimension=self.embedder.dimension)
        embeddings = self._embeddings(chunks)
        if new := {name: vector for name, vector in embeddings.items() if name not in held}:
            self.library.put_embeddings(self.embedder.name, new)
        if chunks:
            self.vectors.add([chunk.id for chunk in chunks], np.stack([embeddings[name] for name in hashes]))

    def _embeddings(self, chunks: Sequence[Chunk]) -> dict[str, np.ndarray]:
        """Vectors of the chunks by hash: from the library, or embedded now."""
        texts = {text_hash(chunk): chunk.indexed_text for chunk in chunks}
        found = self.library.embeddings(self.embedder.name, texts, dimension=self.embedder.dimension)
        missing = [name for name in texts if name not in found]
        for start in range(0, len(missing), _EMBEDDED_AT_ONCE):
            batch = missing[start : start + _EMBEDDED_AT_ONCE]
            found.update(zip(batch, self.embedder.embed_passages([texts[name] for name in batch]), strict=True))
        return found


def year_of(document: Document) -> int | None:
    """The year that days written without one belong to: the event's, the publication's, or the one written most."""
    for day in (document.event_date, document.published):
        if day and day[:4].isdecimal():
            return int(day[:4])
    years = Counter(date.year for date in find_dates(document.text) if date.year and date.day)
    return years.most_common(1)[0][0] if years else None

