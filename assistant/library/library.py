"""Documents, their chunks and embeddings. Everything else in a home is derived from here and can be rebuilt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import numpy as np
import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import insert

from assistant.errors import LibraryError, NoSuchDocument
from assistant.library import schema
from assistant.library.connection import Database
from assistant.library.conversations import Conversations
from assistant.library.rows import (
    COLUMNS,
    batches,
    chunk_row,
    identity,
    insert_all,
    read_chunks,
    read_document,
    set_meta,
    sha256,
)
from assistant.library.words import count_words, forget_words, look_up
from assistant.types import Chunk, Document

FILE_NAME = "library.sqlite"
_BYTES = 4
"""Of a float32."""
DERIVED = ("fulltext", "vectors")
"""The indexes that follow the library; each has its own list of pending chunks."""


class Library:
    """The library in `home`, which is created when missing. Threads may share it, and so may processes.

    Every method is one transaction. A change is whole or did not happen.

    Raises:
        LibraryError: the home cannot be used, with the way to mend it.
    """

    def __init__(self, home: Path) -> None:
        self.home = Path(home)
        try:
            self.home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            said = "{home} cannot be created ({reason}). Choose another home"
            raise LibraryError(said, home=self.home, reason=error.strerror) from error
        self._check_not_emptied()
        self.database = Database(self.home / FILE_NAME)
        self.conversations = Conversations(self.database)

    def _check_not_emptied(self) -> None:
        """A file of no bytes is a new library, unless there are indexes of one that held something."""
        path = self.home / FILE_NAME
        if path.is_file() and not path.stat().st_size and any((self.home / name).is_dir() for name in DERIVED):
            raise LibraryError(
                "{path} is empty, but there are indexes of a library beside it. Put back a copy of the file, or choose "
                "another home",
                path=path,
            )

    def close(self) -> None:
        self.database.close()

    # --- documents ---------------------------------------------------------------------------------------------------

    def put(
        self,
        document: Document,
        chunks: Sequence[Chunk],
        embeddings: Mapping[str, np.ndarray] | None = None,
        *,
        input_hash: str | None = None,
        embedder: str = "",
    ) -> Literal["added", "updated"]:
        """Store a document with its chunks, in place of an earlier version of it.

        `embeddings` are the chunks' vectors by `text_hash`, made by the embedder of that name; `input_hash` is of the
        file it was read from.
        """
        with self.database.writing() as connection:
            before = self._row(connection, schema.documents.c.id == document.id)
            self._check_source(connection, document)
            outdated = self._forget_parts(connection, before) if before else []
            self._write_document(connection, document, before, input_hash)
            insert_all(connection, schema.chunks, [chunk_row(chunk) for chunk in chunks])
            self._write_embeddings(connection, embedder, embeddings or {})
            self._drop_unused_embeddings(connection, outdated)
            count_words(connection, document)
            self._note_pending(connection, [chunk.id for chunk in chunks])
            self._revise(connection)
        return "updated" if before else "added"

    def remove(self, document_id: str) -> Document:
        """Forget a document, its chunks, embeddings and words. Returns what it was.

        Raises:
            NoSuchDocument: there is none with this id.
        """
        with self.database.writing() as connection:
            row = self._row(connection, schema.documents.c.id == document_id)
            if row is None:
                raise _no_such(document_id)
            outdated = self._forget_parts(connection, row)
            connection.execute(sql.delete(schema.documents).where(schema.documents.c.id == document_id))
            self._drop_unused_embeddings(connection, outdated)
            self._revise(connection)
        return read_document(row)

    def move(self, document_id: str, source: str, *, input_hash: str | None = None) -> Document:
        """The same document under another path or url; its id and everything else stay.

        Raises:
            NoSuchDocument: there is none with this id.
        """
        with self.database.writing() as connection:
            table = schema.documents
            values = {"source": source} | ({"input_hash": input_hash} if input_hash else {})
            if not connection.execute(sql.update(table).where(table.c.id == document_id).values(**values)).rowcount:
                raise _no_such(document_id)
            self._revise(connection)
        return self.document(document_id)

    def document(self, document_id: str) -> Document:
        """Raises NoSuchDocument."""
        with self.database.reading() as connection:
            row = self._row(connection, schema.documents.c.id == document_id)
        if row is None:
            raise _no_such(document_id)
        return read_document(row)

    def some_documents(self, ids: Collection[str]) -> dict[str, Document]:
        """Those of the documents that are there, by id."""
        found: dict[str, Document] = {}
        with self.database.reading() as connection:
            for batch in batches(list(ids)):
                rows = connection.execute(sql.select(schema.documents).where(schema.documents.c.id.in_(batch)))
                found.update((row.id, read_document(row)) for row in rows)
        return found

    def documents(self) -> list[Document]:
        """All of them, by when they came in."""
        with self.database.reading() as connection:
            table = schema.documents
            rows = connection.execute(sql.select(table).order_by(table.c.added, table.c.source)).all()
        return [read_document(row) for row in rows]

    def document_ids(self) -> list[str]:
        with self.database.reading() as connection:
            return list(connection.execute(sql.select(schema.documents.c.id)).scalars())

    def find_by_source(self, source: str) -> Document | None:
        with self.database.reading() as connection:
            row = self._row(connection, schema.documents.c.source == source)
        return read_document(row) if row else None

    def find_by_content(self, document: Document) -> Document | None:
        """A stored document with the same text, title, publisher, published date and url, wherever it came from."""
        with self.database.reading() as connection:
            row = self._row(connection, schema.documents.c.identity == identity(document))
        return read_document(row) if row else None

    def input_hash(self, source: str) -> str | None:
        """Of the file that `source` was last read from; None when it is not in the library."""
        with self.database.reading() as connection:
            table = schema.documents
            return connection.execute(sql.select(table.c.input_hash).where(table.c.source == source)).scalar()

    def id_for(self, source: str) -> str:
        """The id that a document of this source has, or would get: no other document's."""
        held = self.find_by_source(source)
        if held:
            return held.id
        taken = set(self.document_ids())
        names = (sha256(source + "#" * attempt)[:12] for attempt in range(len(taken) + 1))
        return next(name for name in names if name not in taken)

    # --- chunks ------------------------------------------------------------------------------------------------------

    def chunks(self, ids: Collection[str]) -> list[Chunk]:
        """The chunks with these ids, in the order asked for; unknown ids are left out."""
        found: dict[str, Chunk] = {}
        with self.database.reading() as connection:
            for batch in batches(list(ids)):
                found.update((chunk.id, chunk) for chunk in read_chunks(connection, schema.chunks.c.id.in_(batch)))
        return [found[chunk_id] for chunk_id in ids if chunk_id in found]

    def chunks_of(self, document_id: str) -> list[Chunk]:
        """In the order of the text."""
        with self.database.reading() as connection:
            return sorted(read_chunks(connection, schema.chunks.c.document_id == document_id), key=lambda c: c.ordinal)

    def chunk_ids(self, documents: Collection[str] | None = None) -> list[str]:
        """Of all documents, or of those with the ids given."""
        table = schema.chunks
        with self.database.reading() as connection:
            if documents is None:
                return list(connection.execute(sql.select(table.c.id)).scalars())
            queries = [sql.select(table.c.id).where(table.c.document_id.in_(part)) for part in batches(list(documents))]
            return [chunk_id for query in queries for chunk_id in connection.execute(query).scalars()]

    def count_chunks(self) -> int:
        with self.database.reading() as connection:
            return connection.execute(sql.select(sql.func.count()).select_from(schema.chunks)).scalar_one()

    # --- embeddings --------------------------------------------------------------------------------------------------

    def embeddings(
        self, embedder: str, hashes: Collection[str], *, dimension: int | None = None
    ) -> dict[str, np.ndarray]:
        """Vectors that are already there, by the hash of the text they stand for; none of another `dimension`."""
        table, found = schema.embeddings, {}
        with self.database.reading() as connection:
            for batch in batches(list(hashes)):
                query = sql.select(table.c.text_hash, table.c.vector)
                query = query.where(table.c.embedder == embedder, table.c.text_hash.in_(batch))
                if dimension is not None:
                    query = query.where(sql.func.length(table.c.vector) == dimension * _BYTES)
                found.update((name, np.frombuffer(blob, dtype=np.float32)) for name, blob in connection.execute(query))
        return found

    def vectors(self, embedder: str, dimension: int) -> tuple[list[str], np.ndarray]:
        """All chunk ids that have an embedding by `embedder`, and the vectors, shape `(ids, dimension)`.

        Vectors of another length are damaged and count as missing.
        """
        chunks, vectors = schema.chunks, schema.embeddings
        query = (
            sql.select(chunks.c.id, vectors.c.vector)
            .join(vectors, vectors.c.text_hash == chunks.c.text_hash)
            .where(vectors.c.embedder == embedder, sql.func.length(vectors.c.vector) == dimension * _BYTES)
        )
        with self.database.reading() as connection:
            rows = connection.execute(query).all()
        blobs = b"".join(row.vector for row in rows)
        return [row.id for row in rows], np.frombuffer(blobs, dtype=np.float32).reshape(len(rows), dimension)

    def put_embeddings(self, embedder: str, embeddings: Mapping[str, np.ndarray]) -> None:
        """Store vectors by `text_hash` for chunks that are already there (a second embedder came into use)."""
        with self.database.writing() as connection:
            self._write_embeddings(connection, embedder, embeddings)
            self._revise(connection)

    # --- vocabulary --------------------------------------------------------------------------------------------------

    def writings(self, folded: Collection[str]) -> dict[str, dict[str, int]]:
        """Tone-less words, or pairs with a space between → how they are written in the library, and how often."""
        with self.database.reading() as connection:
            return look_up(connection, folded)

    # --- readings ----------------------------------------------------------------------------------------------------

    def readings(self, version: str) -> dict[str, str]:
        """The records that this version of the reading code made, by document id."""
        with self.database.reading() as connection:
            table = schema.readings
            query = sql.select(table.c.document_id, table.c.record).where(table.c.version == version)
            return {row.document_id: row.record for row in connection.execute(query)}

    def put_readings(self, version: str, records: Mapping[str, str]) -> None:
        """Store records by document id, in place of those before. Documents that have gone meanwhile are left out."""
        with self.database.writing() as connection:
            held = set(connection.execute(sql.select(schema.documents.c.id)).scalars())
            rows = [
                {"document_id": name, "version": version, "record": record} for name, record in records.items() if name in held  # noqa: E501
            ]
            if rows:
                statement = insert(schema.readings)
                values = {"version": statement.excluded.version, "record": statement.excluded.record}
                connection.execute(statement.on_conflict_do_update(index_elements=["document_id"], set_=values), rows)

    def model_readings(self) -> dict[str, tuple[str, str]]:
        """What models added, by document id: the hash of the text that was read, and the record."""
        with self.database.reading() as connection:
            rows = connection.execute(sql.select(schema.model_readings))
            return {row.document_id: (row.sha256, row.record) for row in rows}

    def put_model_reading(self, document: Document, record: str) -> None:
        """Keep what a model added for a document, in place of what one added before."""
        with self.database.writing() as connection:
            if self._row(connection, schema.documents.c.id == document.id) is None:
                raise _no_such(document.id)
            values = {"sha256": document.sha256, "record": record}
            statement = insert(schema.model_readings).values(document_id=document.id, **values)
            connection.execute(statement.on_conflict_do_update(index_elements=["document_id"], set_=values))
            self._revise(connection)

    # --- state -------------------------------------------------------------------------------------------------------

    def fingerprint(self) -> str:
        """The same for the same documents: says whether two evaluations ran over one library."""
        with self.database.reading() as connection:
            table = schema.documents
            rows = connection.execute(sql.select(table.c.identity, table.c.event_date, table.c.language)).all()
        return sha256("\n".join(sorted(repr(tuple(row)) for row in rows)))

    def revision(self) -> int:
        """Grows with every change, by whichever process."""
        return int(self.get_meta("revision") or 0)

    def get_meta(self, key: str) -> str | None:
        with self.database.reading() as connection:
            return connection.execute(sql.select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar()

    def set_meta(self, key: str, value: str) -> None:
        with self.database.writing() as connection:
            set_meta(connection, key, value)

    def begin_shipping(self) -> bool:
        """Whether the articles that come with the project may go in: nobody has used this home for anything else.

        Then it is marked as being filled with them. Of several processes that ask at once all may go on: the same
        files are taken in once. `started` is set by its owner's first ingest.
        """
        if self.get_meta("started") not in (None, "shipping"):
            return False
        with self.database.writing() as connection:
            table = schema.meta
            state = connection.execute(sql.select(table.c.value).where(table.c.key == "started")).scalar()
            used = connection.execute(sql.select(sql.exists().select_from(schema.documents))).scalar()
            if state == "shipping" or (state is None and not used):
                set_meta(connection, "started", "shipping")
                return True
        return False

    def pending(self, index: str) -> list[str]:
        """Chunk ids for which the derived index of this name (see `DERIVED`) may be behind."""
        table = schema.pending
        with self.database.reading() as connection:
            return list(connection.execute(sql.select(table.c.chunk_id).where(table.c.index == index)).scalars())

    def settle(self, index: str, chunk_ids: Collection[str]) -> None:
        """The derived index has caught up with these chunks."""
        table = schema.pending
        with self.database.writing() as connection:
            for batch in batches(list(chunk_ids)):
                connection.execute(sql.delete(table).where(table.c.index == index, table.c.chunk_id.in_(batch)))

    # --- inside a transaction ----------------------------------------------------------------------------------------

    def _row(self, connection: sql.Connection, condition: sql.ColumnElement[bool]) -> sql.Row | None:
        return connection.execute(sql.select(schema.documents).where(condition).limit(1)).one_or_none()

    def _check_source(self, connection: sql.Connection, document: Document) -> None:
        other = self._row(connection, schema.documents.c.source == document.source)
        if other and other.id != document.id:
            raise LibraryError(
                "{source} is already stored under the id {held}, not {id}. Ask `id_for` first",
                source=document.source, held=other.id, id=document.id,
            )  # fmt: skip

    def _write_document(
        self, connection: sql.Connection, document: Document, before: sql.Row | None, input_hash: str | None
    ) -> None:
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        row = {column: getattr(document, column) for column in COLUMNS} | {
            "sha256": document.sha256,
            "identity": identity(document),
            "input_hash": input_hash,
            "version": before.version + 1 if before else 1,
            "added": before.added if before else now,
            "updated": now,
        }
        statement = insert(schema.documents).values(row)
        connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))

    def _write_embeddings(
        self, connection: sql.Connection, embedder: str, embeddings: Mapping[str, np.ndarray]
    ) -> None:
        rows = [
            {"embedder": embedder, "text_hash": name, "vector": np.asarray(vector, dtype=np.float32).tobytes()}
            for name, vector in embeddings.items()
        ]
        if rows:
            statement = insert(schema.embeddings)
            values = {"vector": statement.excluded.vector}
            names = ["embedder", "text_hash"]
            connection.execute(statement.on_conflict_do_update(index_elements=names, set_=values), rows)

    def _forget_parts(self, connection: sql.Connection, row: sql.Row) -> list[str]:
        """Drop a document's words and chunks; its indexes have to follow. Returns the hashes of the chunks' texts."""
        forget_words(connection, read_document(row))
        table = schema.chunks
        mine = table.c.document_id == row.id
        rows = connection.execute(sql.select(table.c.id, table.c.text_hash).where(mine)).all()
        self._note_pending(connection, [row.id for row in rows])
        connection.execute(sql.delete(table).where(mine))
        return [row.text_hash for row in rows]

    def _drop_unused_embeddings(self, connection: sql.Connection, hashes: Sequence[str]) -> None:
        table = schema.embeddings
        used = sql.select(schema.chunks.c.text_hash).where(schema.chunks.c.text_hash == table.c.text_hash).exists()
        for batch in batches(list(hashes)):
            connection.execute(sql.delete(table).where(table.c.text_hash.in_(batch), ~used))

    def _note_pending(self, connection: sql.Connection, chunk_ids: Sequence[str]) -> None:
        rows = [{"index": index, "chunk_id": chunk_id} for index in DERIVED for chunk_id in chunk_ids]
        insert_all(connection, schema.pending, rows)

    def _revise(self, connection: sql.Connection) -> None:
        held = connection.execute(sql.select(schema.meta.c.value).where(schema.meta.c.key == "revision")).scalar()
        set_meta(connection, "revision", str(int(held or 0) + 1))


def _no_such(document_id: str) -> NoSuchDocument:
    return NoSuchDocument("No document `{id}` in the library. `documents()` lists what is there", id=document_id)
