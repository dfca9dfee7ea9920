"""A library of its own for a file of cases that brings its documents: it lives as long as the run."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.types import Document

if TYPE_CHECKING:
    from assistant.assistant import Assistant


@contextmanager
def own_library(
    assistant: Assistant, documents: Sequence[Document], *, progress: Callable[[int, int], None] | None = None
) -> Iterator[Assistant]:
    """An assistant with the same settings and model over these documents; without documents, the assistant itself.

    `progress(done, total)` counts documents taken in.
    """
    if not documents:
        yield assistant
        return
    with tempfile.TemporaryDirectory(prefix="assistant-eval-") as folder, twin(assistant, Path(folder)) as other:
        for done, document in enumerate(documents, start=1):
            other.indexes.add_document(document)
            if progress:
                progress(done, len(documents))
        yield other


@contextmanager
def twin(assistant: Assistant, home: Path) -> Iterator[Assistant]:
    """The same settings and model over another home. Its vectors are scanned: for one run, an index is no gain."""
    from dataclasses import replace

    settings = replace(assistant.settings, home=home, vectors="exact")
    # A model that was given as an object has no name in the settings.
    given = assistant.model is not None and settings.llm == assistant.reader.name
    with type(assistant)(settings, llm=assistant.model.chat if given else settings.llm) as other:
        yield other
