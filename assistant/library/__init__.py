"""The one store of record: documents, chunks, embeddings and vocabulary in one SQLite file."""

from assistant.library.library import Library, identity, text_hash

__all__ = ["Library", "identity", "text_hash"]
