"""The tables of the library, and how a file becomes one: created, recognised, upgraded."""

from __future__ import annotations

import sqlalchemy as sql

APPLICATION = 0x41535331
"""In SQLite's `application_id`: tells our files from others."""
VERSION = 4
"""In SQLite's `user_version`. Raise it with every change of the tables, and add a step to `UPGRADES`."""

metadata = sql.MetaData()

meta = sql.Table(
    "meta",
    metadata,
    sql.Column("key", sql.Text, primary_key=True),
    sql.Column("value", sql.Text, nullable=False),
)

documents = sql.Table(
    "documents",
    metadata,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("source", sql.Text, nullable=False, unique=True),
    sql.Column("text", sql.Text, nullable=False),
    sql.Column("title", sql.Text),
    sql.Column("publisher", sql.Text),
    sql.Column("url", sql.Text),
    sql.Column("published", sql.Text),
    sql.Column("event_date", sql.Text),
    sql.Column("byline", sql.Text),
    sql.Column("language", sql.Text),
    sql.Column("fictional", sql.Boolean, nullable=False),
    sql.Column("sha256", sql.Text, nullable=False),
    sql.Column("identity", sql.Text, nullable=False, index=True),
    sql.Column("input_hash", sql.Text),
    sql.Column("version", sql.Integer, nullable=False),
    sql.Column("added", sql.Text, nullable=False),
    sql.Column("updated", sql.Text, nullable=False),
)

# A chunk's text is not stored twice: it is the document's text between the offsets.
chunks = sql.Table(
    "chunks",
    metadata,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("document_id", sql.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    sql.Column("ordinal", sql.Integer, nullable=False),
    sql.Column("start", sql.Integer, nullable=False),
    sql.Column("end", sql.Integer, nullable=False),
    sql.Column("header", sql.Text, nullable=False),
    sql.Column("text_hash", sql.Text, nullable=False, index=True),
)

embeddings = sql.Table(
    "embeddings",
    metadata,
    sql.Column("embedder", sql.Text, primary_key=True),
    sql.Column("text_hash", sql.Text, primary_key=True),
    sql.Column("vector", sql.LargeBinary, nullable=False),
)

# Words and pairs of neighbouring words, tone-less and as written, with how often they were written so.
vocabulary = sql.Table(
    "vocabulary",
    metadata,
    sql.Column("folded", sql.Text, primary_key=True),
    sql.Column("written", sql.Text, primary_key=True),
    sql.Column("count", sql.Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Chunk ids whose entries in a derived index ("fulltext", "vectors") may differ from the library: written in the
# transaction that changes the chunk, taken out when the index has caught up. What a crash leaves here is mended later.
pending = sql.Table(
    "pending",
    metadata,
    sql.Column("index", sql.Text, primary_key=True),
    sql.Column("chunk_id", sql.Text, primary_key=True),
)

# What each article states, as the reading code of `version` read it; made again from the text when that code changes.
readings = sql.Table(
    "readings",
    metadata,
    sql.Column("document_id", sql.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sql.Column("version", sql.Text, nullable=False),
    sql.Column("record", sql.Text, nullable=False),
)

# Statements that a model added to what the rules read, of the text with that hash.
model_readings = sql.Table(
    "model_readings",
    metadata,
    sql.Column("document_id", sql.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sql.Column("sha256", sql.Text, nullable=False),
    sql.Column("record", sql.Text, nullable=False),
)

# The chat's conversations. `folded` holds the words without tones, to be searched in.
conversations = sql.Table(
    "conversations",
    metadata,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("title", sql.Text, nullable=False),
    sql.Column("folded", sql.Text, nullable=False),
    sql.Column("created", sql.Text, nullable=False),
    sql.Column("updated", sql.Text, nullable=False, index=True),
)

exchanges = sql.Table(
    "exchanges",
    metadata,
    sql.Column("conversation_id", sql.ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    sql.Column("position", sql.Integer, primary_key=True),
    sql.Column("record", sql.Text, nullable=False),
    sql.Column("folded", sql.Text, nullable=False),
)

UPGRADES: dict[int, tuple[str, ...]] = {
    2: (
        "CREATE TABLE readings (document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, "
        "version TEXT NOT NULL, record TEXT NOT NULL)",
    ),
    3: (
        "CREATE TABLE conversations (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, folded TEXT NOT NULL, "
        "created TEXT NOT NULL, updated TEXT NOT NULL)",
        "CREATE INDEX ix_conversations_updated ON conversations (updated)",
        "CREATE TABLE exchanges (conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE, "
        "position INTEGER NOT NULL, record TEXT NOT NULL, folded TEXT NOT NULL, "
        "PRIMARY KEY (conversation_id, position))",
    ),
    4: (
        "CREATE TABLE model_readings (document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id) "
        "ON DELETE CASCADE, sha256 TEXT NOT NULL, record TEXT NOT NULL)",
    ),
}
"""Statements that bring a file from the version before to this one."""
