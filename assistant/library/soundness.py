"""Does the file still hold what was put into it? Texts and chunks are compared with the hashes stored beside them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import sqlalchemy as sql

from assistant.library import schema
from assistant.library.library import Library
from assistant.library.rows import read_chunks, read_document, sha256, text_hash
from assistant.text import sentences
from assistant.types import Chunk


def damage(library: Library, *, embedder: str, dimension: int) -> Iterator[str]:
    """One line for each text, chunk and vector that is no longer as it was stored, with the way to mend it.

    What SQLite finds wrong itself is told as it says it.
    """
    documents, chunks = schema.documents, schema.chunks
    with library.database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        yield from (f"{library.database.path.name}: {line}" for line in found if line != "ok")
        names = {}
        for row in connection.execute(sql.select(documents)):
            names[row.id] = read_document(row).name
            if sha256(row.text) != row.sha256:
                yield f"{names[row.id]}: the text is not the one that was stored"
        placed = {row.id: row.document_id for row in connection.execute(sql.select(chunks))}
        for chunk_id, document_id in placed.items():
            if document_id not in names:
                yield f"chunk {chunk_id} belongs to no article. Ingest the article of that chunk again"
        hashes = {row.id: row.text_hash for row in connection.execute(sql.select(chunks))}
        held: dict[str, list[Chunk]] = {}
        for chunk in read_chunks(connection, sql.true()):
            held.setdefault(chunk.document_id, []).append(chunk)
            if not chunk.text or text_hash(chunk) != hashes[chunk.id]:
                yield f"{names[chunk.document_id]}: chunk {chunk.id} does not stand at its offsets"
        for row in connection.execute(sql.select(documents)):
            if lost := _lost(row.text, held.get(row.id, [])):
                yield f"{names[row.id]}: {lost} sentences are in no chunk. Remove the article and ingest it again"
        for chunk_id in connection.execute(_spoilt(embedder, dimension)).scalars():
            yield f"the vector of chunk {chunk_id} is damaged: `assistant rebuild` makes it anew"


def _lost(text: str, chunks: list[Chunk]) -> int:
    """How many sentences can never be found, since a chunk of them is gone."""
    covered = bytearray(len(text))
    for chunk in chunks:
        covered[chunk.start : chunk.end] = b"\1" * (min(chunk.end, len(text)) - min(chunk.start, len(text)))
    return sum(not covered[start] or not covered[end - 1] for start, end in sentences(text))


def _spoilt(embedder: str, dimension: int) -> sql.Select:
    vectors, chunks = schema.embeddings, schema.chunks
    wrong = sql.func.length(vectors.c.vector) != dimension * np.dtype(np.float32).itemsize
    joined = sql.select(chunks.c.id).join(vectors, vectors.c.text_hash == chunks.c.text_hash)
    return joined.where(vectors.c.embedder == embedder, wrong)
