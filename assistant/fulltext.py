"""Chunks ↔ terms: which chunks hold the words, dates and figures of a question. The only module that knows tantivy.

Three fields: words with tones, words without, and pairs of words. What they hold is made by `assistant.terms`; here
terms are only stored and looked up, so any character may be in a question. The folder is derived from the library.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import tantivy

from assistant.errors import LibraryError
from assistant.terms import folded_terms, index_terms, pair_terms
from assistant.types import Chunk

FOLDER = "fulltext"
# Memory of the writer; tantivy takes no less than 15 MB.
_HEAP = 15_000_000
FIELDS = ("toned", "folded", "pairs")
WAIT_SECONDS = 15.0
"""How long a change waits for another process that is writing."""


class FullText:
    """The index in `home`/fulltext. Threads may share it; another process's changes are seen by the next search."""

    def __init__(self, home: Path, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self.folder = Path(home) / FOLDER
        self._wait_seconds = wait_seconds
        self._schema = _schema()
        self._writing = threading.RLock()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self._schema, str(self.folder))
        except (ValueError, OSError) as error:
            raise self._unusable(error) from error

    def add(self, chunks: Sequence[Chunk], *, years: Mapping[str, int | None] | None = None) -> None:
        """Index the chunks in place of those with their ids.

        Days written without a year are of the year that `years` gives for the chunk's document id.
        """
        years = years or {}
        rows = []
        for chunk in chunks:
            terms = _terms(chunk.indexed_text, years.get(chunk.document_id))
            rows.append({"id": chunk.id} | {field: " ".join(terms[field]) for field in FIELDS})
        with self._writer() as writer:
            for row in rows:
                writer.delete_documents_by_term("id", row["id"])
                writer.add_document(tantivy.Document(**row))

    def remove(self, ids: Collection[str]) -> None:
        """Forget `ids`; unknown ones are ignored."""
        with self._writer() as writer:
            for chunk_id in ids:
                writer.delete_documents_by_term("id", chunk_id)

    def clear(self) -> None:
        with self._writer() as writer:
            writer.delete_all_documents()

    def search(
        self,
        k: int,
        *,
        among: Collection[str] | None = None,
        **terms: Mapping[str, float],
    ) -> list[tuple[str, float]]:
        """The `k` chunk ids with the best BM25 scores, best first; only ids in `among` when it is given.

        `terms` are weighted terms by field: `toned`, `folded`, `pairs`.
        """
        weighted = [(field, term, weight) for field in terms for term, weight in terms[field].items()]
        if not weighted or k < 1 or (among is not None and not among):
            return []
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, self._term(*item)) for item in weighted])
        if among is not None:
            chosen = tantivy.Query.term_set_query(self._schema, "id", list(among))
            query = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, query), (tantivy.Occur.Must, tantivy.Query.const_score_query(chosen, 0.0))]
            )
        searcher = self._searcher()
        hits = searcher.search(query, limit=k, count=False).hits
        return [(searcher.doc(address)["id"][0], float(score)) for score, address in hits]

    def ids(self) -> set[str]:
        searcher = self._searcher()
        everything = searcher.search(tantivy.Query.all_query(), limit=max(searcher.num_docs, 1), count=False).hits
        return {searcher.doc(address)["id"][0] for _, address in everything}

    def count(self) -> int:
        return self._searcher().num_docs

    def close(self) -> None:
        """Nothing is held open between calls."""

    def _term(self, field: str, term: str, weight: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, field, term, "freq")
        return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)

    def _searcher(self) -> tantivy.Searcher:
        try:
            # 0.2 ms, and without it what another process has written stays unseen.
            self._index.reload()
        except ValueError as error:
            raise self._unusable(error) from error
        return self._index.searcher()

    @contextmanager
    def _writer(self) -> Iterator[tantivy.IndexWriter]:
        """All changes inside become visible together, or none; the lock is given back at once."""
        with self._writing:
            writer = self._acquire()
            try:
                yield writer
                writer.commit()
            finally:
                writer.wait_merging_threads()

    def _acquire(self) -> tantivy.IndexWriter:
        give_up = time.monotonic() + self._wait_seconds
        while True:
            try:
                return self._index.writer(_HEAP, 1)
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise self._unusable(error) from error
                if time.monotonic() >= give_up:
                    raise LibraryError(
                        "{folder} is being written by another process. Try again later", folder=self.folder
                    ) from error
                time.sleep(0.05)

    def _unusable(self, error: Exception) -> LibraryError:
        return LibraryError(
            "{folder} cannot be used ({reason}). Delete this folder: the next start rebuilds it from the library",
            folder=self.folder,
            reason=error,
        )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _terms(text: str, year: int | None) -> dict[str, list[str]]:
    return {
        "toned": index_terms(text, year=year),
        "folded": folded_terms(text, year=year),
        "pairs": pair_terms(text),
    }
