"""Vectors in an embedded Chroma folder: an approximate index (HNSW) that stays quick in large libraries.

The only module that knows chromadb. Three things about Chroma 1.5 that shape it (measured):
a loaded index does not see what another process writes, and does not follow a changed `ef_search`, so the client is
opened again when the library has changed; and a query among ids of which one is unknown fails as a whole.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.embedders.base import Embedder
from assistant.errors import LibraryError
from assistant.library import Library
from assistant.vectors.base import VectorStore

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection as ChromaCollection

FOLDER = "vectors"
_BATCH = 4_000


class Chroma(VectorStore):
    def __init__(self, folder: Path, library: Library, embedder: Embedder) -> None:
        self.folder = folder
        self._library = library
        self._dimension = embedder.dimension
        # Chroma allows letters, digits, "." and "-" in names. A collection holds one embedder's vectors only.
        self._name = "chunks-" + re.sub(r"[^a-zA-Z0-9.-]+", "-", embedder.name)
        self._using = threading.RLock()
        self._client: ClientAPI | None = None
        self._collection: ChromaCollection | None = None
        self._revision = -1
        self._open()

    def add(self, ids: Sequence[str], vectors: np.ndarray) -> None:
        # The last of an id given twice counts; Chroma would refuse both.
        new = dict(zip(ids, np.asarray(vectors, dtype=np.float32), strict=True))
        names = list(new)
        with self._ready(current=False) as collection:
            for start in range(0, len(names), _BATCH):
                batch = names[start : start + _BATCH]
                collection.upsert(ids=batch, embeddings=np.stack([new[name] for name in batch]))

    def remove(self, ids: Collection[str]) -> None:
        names = list(ids)
        with self._ready(current=False) as collection:
            for start in range(0, len(names), _BATCH):
                collection.delete(ids=names[start : start + _BATCH])

    def search(self, vector: np.ndarray, k: int, *, among: Collection[str] | None = None) -> list[tuple[str, float]]:
        with self._ready() as collection:
            chosen = None if among is None else self._known(collection, among)
            if k < 1 or chosen == []:
                return []
            found = collection.query(
                query_embeddings=[np.asarray(vector, dtype=np.float32)],
                n_results=k,
                ids=chosen,
                include=["distances"],
            )
        return [(name, 1.0 - distance) for name, distance in zip(found["ids"][0], found["distances"][0], strict=True)]

    def ids(self) -> set[str]:
        with self._ready() as collection:
            return set(collection.get(include=[])["ids"])

    def clear(self) -> None:
        with self._ready(current=False):
            self._client.delete_collection(self._name)
            self._collection = self._create()

    def close(self) -> None:
        with self._using:
            if self._client is not None:
                self._client.close()
                self._client = self._collection = None

    def _known(self, collection: ChromaCollection, ids: Collection[str]) -> list[str]:
        names, known = list(dict.fromkeys(ids)), []
        for start in range(0, len(names), _BATCH):
            known.extend(collection.get(ids=names[start : start + _BATCH], include=[])["ids"])
        return known

    @contextmanager
    def _ready(self, *, current: bool = True) -> Iterator[ChromaCollection]:
        """The collection, by one thread at a time; with `current` it holds what every process has written."""
        import chromadb.errors

        with self._using:
            try:
                if self._client is None or (current and self._library.revision() != self._revision):
                    self.close()
                    self._open()
                yield self._collection
            except chromadb.errors.ChromaError as error:
                raise self._unusable(error) from error

    def _open(self) -> None:
        import chromadb
        import chromadb.errors
        from chromadb.config import Settings

        self._revision = self._library.revision()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            # Telemetry off: nothing leaves the machine.
            self._client = chromadb.PersistentClient(self.folder, settings=Settings(anonymized_telemetry=False))
            for other in self._client.list_collections():
                if other.name != self._name:
                    self._client.delete_collection(other.name)
            self._collection = self._create()
            self._widen_search()
        except (chromadb.errors.ChromaError, OSError) as error:
            raise self._unusable(error) from error

    def _create(self) -> ChromaCollection:
        configuration = {"hnsw": {"space": "cosine", "ef_search": _ef_search(0)}}
        return self._client.get_or_create_collection(self._name, configuration=configuration, embedding_function=None)

    def _widen_search(self) -> None:
        """Takes effect now because the index itself is loaded by the first query."""
        wanted = _ef_search(self._collection.count())
        if wanted != _ef_search(0):
            self._collection.modify(configuration={"hnsw": {"ef_search": wanted}})

    def _unusable(self, error: Exception) -> LibraryError:
        return LibraryError(
            "{folder} cannot be used ({reason}). Delete this folder: the next start rebuilds it from the library",
            folder=self.folder,
            reason=error,
        )


def _ef_search(count: int) -> int:
    """How many neighbours a search keeps in view. With a fixed number recall falls as the library grows."""
    return max(200, min(count // 40, 1_000))


def open_(*, home: Path, library: Library, embedder: Embedder) -> VectorStore:
    return Chroma(home / FOLDER, library, embedder)
