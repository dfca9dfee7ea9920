"""Observations for tests of metrics, without a library: two documents and an answer that a test words."""

from __future__ import annotations

from assistant.errors import NoSuchDocument
from assistant.evaluation.cases import Case
from assistant.evaluation.observation import Found, Observation
from assistant.types import Answer, Citation, Claim, Document, Outcome

TEXTS = {"a": "Ông Trần Văn Mẫu chủ trì. Có 125 đại biểu.", "b": "Bà Lê Thị Ví Dụ khai mạc diễn đàn ngày 12/6/2032."}
DOCUMENTS = {name: Document(name, f"/x/{name}.txt", text) for name, text in TEXTS.items()}
REFUSED = Outcome.NOT_STATED


def document_of(document_id: str) -> Document:
    if document_id not in DOCUMENTS:
        raise NoSuchDocument(document_id)
    return DOCUMENTS[document_id]


def case(**given) -> Case:
    return Case(**{"id": "1", "question": "Ai?", **given})


def answer(text: str = "", *, quotes: list[str] = (), claims: list[Claim] = (), **given) -> Answer:
    """`quotes`: of which documents the citations 1, 2 … are; each quotes its whole text."""
    citations = tuple(
        Citation(number, name, f"{name}.txt", None, None, None, TEXTS[name], 0, len(TEXTS[name]))
        for number, name in enumerate(quotes, start=1)
    )
    return Answer("Ai?", given.pop("outcome", Outcome.ANSWERED), text, tuple(claims), citations, **given)


def seen(expected: Case, given: Answer | str, *, found: str = "", **rest) -> Observation:
    """`found`: names of the documents found, best first, one letter each."""
    given = answer(given) if isinstance(given, str) else given
    passages = tuple(Found(name, f"{name}.txt", "", 0, 10, "", 1.0) for name in found)
    return Observation(expected, given, passages, document_of, **rest)
