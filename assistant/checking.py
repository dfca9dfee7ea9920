"""Does everything stored still hold: chunks and statements at their offsets, indexes in step with the library."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.indexes import Indexes
from assistant.library import Library
from assistant.library.soundness import damage
from assistant.statements.register import Register
from assistant.types import CheckReport, Document, Statement


def check(library: Library, indexes: Indexes, register: Register) -> CheckReport:
    """Everything that does not hold, one line each; texts, chunks, statements are compared character by character."""
    documents = library.documents()
    embedder = indexes.embedder
    problems = [*damage(library, embedder=embedder.name, dimension=embedder.dimension), *indexes.problems()]
    for document in documents:
        problems.extend(_text_problems(document))
    by_id = {document.id: document for document in documents}
    for statement in register.statements:
        problems.extend(_statement_problems(by_id[statement.document_id], statement))
    return CheckReport(len(documents), library.count_chunks(), len(register.statements), tuple(problems))


def _text_problems(document: Document) -> Iterator[str]:
    import unicodedata

    if not unicodedata.is_normalized("NFC", document.text):
        yield f"{document.name}: the text is not Unicode NFC"


def _statement_problems(document: Document, statement: Statement) -> Iterator[str]:
    text = document.text
    parts = (
        (statement.start, statement.end, statement.quote),
        (statement.topic_start, statement.topic_end, statement.topic),
        (statement.capacity_start, statement.capacity_end, statement.capacity),
    )
    for start, end, words in parts:
        if text[start:end] != words:
            yield f"{document.name}: a statement by {statement.person} does not stand at its offsets"
