"""Documents and chunks as rows of the tables, and back; what names their content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields

import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import insert

from assistant.library import schema
from assistant.types import Chunk, Document

# SQLite takes 32,766 parameters per statement; older builds 999.
BATCH = 900
COLUMNS = [field.name for field in fields(Document)]


def identity(document: Document) -> str:
    """The same for the same article wherever its file lies: a hash of text, title, publisher, published and url."""
    parts = (document.text, document.title, document.publisher, document.published, document.url)
    return sha256("\x00".join(part or "" for part in parts))


def text_hash(chunk: Chunk) -> str:
    """Names what is embedded of a chunk: the same text with the same header is embedded once."""
    return sha256(chunk.indexed_text)


def set_meta(connection: sql.Connection, key: str, value: str) -> None:
    statement = insert(schema.meta).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def insert_all(connection: sql.Connection, table: sql.Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table).on_conflict_do_nothing(), rows)


def read_chunks(connection: sql.Connection, condition: sql.ColumnElement[bool]) -> Iterator[Chunk]:
    rows = connection.execute(sql.select(schema.chunks).where(condition)).all()
    table, texts = schema.documents, {}
    for batch in batches(list({row.document_id for row in rows})):
        query = sql.select(table.c.id, table.c.text).where(table.c.id.in_(batch))
        texts.update((row.id, row.text) for row in connection.execute(query))
    for row in rows:
        # A chunk whose document is gone can only come of damage: `check` tells it, and nothing else stumbles over it.
        if row.document_id not in texts:
            continue
        text = texts[row.document_id][row.start : row.end]
        yield Chunk(row.id, row.document_id, row.ordinal, row.start, row.end, text, row.header)


def chunk_row(chunk: Chunk) -> dict[str, object]:
    names = ("id", "document_id", "ordinal", "start", "end", "header")
    return {name: getattr(chunk, name) for name in names} | {"text_hash": text_hash(chunk)}


def read_document(row: sql.Row) -> Document:
    return Document(**{column: getattr(row, column) for column in COLUMNS})


def batches(items: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
