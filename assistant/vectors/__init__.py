"""Engines for dense vectors, by name. To add one: a module with `open_(…) -> VectorStore`, its line in `ENGINES`."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.vectors.base import VectorStore

if TYPE_CHECKING:
    from assistant.embedders.base import Embedder
    from assistant.library import Library

ENGINES = {"chroma": "assistant.vectors.chroma", "exact": "assistant.vectors.exact"}


def open_vector_store(name: str, *, home: Path, library: Library, embedder: Embedder) -> VectorStore:
    """The store of this name for the vectors of `embedder`, in `home`.

    Raises:
        SettingsError: there is none of this name.
        LibraryError: its files cannot be used.
    """
    if name not in ENGINES:
        raise SettingsError(f"No such vector engine `{name}`. There are: {', '.join(ENGINES)}")
    return importlib.import_module(ENGINES[name]).open_(home=Path(home), library=library, embedder=embedder)


__all__ = ["ENGINES", "VectorStore", "open_vector_store"]
