"""The one store of record: documents, chunks, embeddings and vocabulary in one SQLite file."""

from assistant.library.library import Library
from assistant.library.rows import identity, text_hash

__all__ = ["Library", "identity", "text_hash"]
