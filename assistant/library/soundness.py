"""Does the file still hold what was put into it? Texts and chunks are compared with the hashes stored beside them."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sql

from assistant.library import schema
from assistant.library.library import Library
from assistant.library.rows import read_chunks, read_document, sha256, text_hash


def damage(library: Library) -> Iterator[str]:
    """One line for each text and chunk that is no longer as it was stored, and for what SQLite finds wrong itself."""
    documents, chunks = schema.documents, schema.chunks
    with library.database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        yield from (f"{library.database.path.name}: {line}" for line in found if line != "ok")
        names = {}
        for row in connection.execute(sql.select(documents)):
            names[row.id] = read_document(row).name
            if sha256(row.text) != row.sha256:
                yield f"{names[row.id]}: the text is not the one that was stored"
        hashes = {row.id: row.text_hash for row in connection.execute(sql.select(chunks))}
        for chunk in read_chunks(connection, sql.true()):
            if not chunk.text or text_hash(chunk) != hashes[chunk.id]:
                yield f"{names[chunk.document_id]}: chunk {chunk.id} does not stand at its offsets"
