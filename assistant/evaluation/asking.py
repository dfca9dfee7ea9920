"""One case → one observation: the question is asked, and what the answerer got to see is looked up again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.evaluation.cases import Case
from assistant.evaluation.observation import Found, Observation, Prices
from assistant.evaluation.support import Support, by_verification, remembered
from assistant.tokens import count_tokens
from assistant.types import Answer, Document, Hit

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def observe(
    assistant: Assistant, case: Case, *, support: Support | None = None, prices: Prices | None = None
) -> Observation:
    """Ask one case; without `support` the verification decides it. Raises whatever the assistant raises."""
    with _reported_usage(assistant) as usage:
        answer = assistant.ask(case.question, case.history)
    prompt_tokens, answer_tokens = _tokens(assistant, answer, usage)
    return Observation(
        case=case,
        answer=answer,
        found=_found(assistant, answer),
        document_of=assistant.document,
        support=remembered(support or by_verification(assistant.shelf.register)),
        prompt_tokens=prompt_tokens,
        answer_tokens=answer_tokens,
        prices=prices,
    )


def _found(assistant: Assistant, answer: Answer) -> tuple[Found, ...]:
    """The same passages as the answerer saw: the search is deterministic, and its question is in the answer."""
    hits = assistant.search(answer.standalone or answer.question, assistant.settings.breadth)
    held = {document.id: document for document in map(assistant.document, {hit.document_id for hit in hits})}
    return tuple(_passage(hit, held[hit.document_id]) for hit in hits)


def _passage(hit: Hit, document: Document) -> Found:
    chunk = hit.chunk
    return Found(
        document.id, document.name, document.title or "", chunk.start, chunk.end, chunk.text, hit.score, hit.why.dense
    )


@contextlib.contextmanager
def _reported_usage(assistant: Assistant) -> Iterator[dict[str, Any]]:
    """What the model says it has used; fills while the question is asked."""
    if assistant.model is None:
        yield {}
        return
    from langchain_core.callbacks import get_usage_metadata_callback

    with get_usage_metadata_callback() as callback:
        yield (usage := {})
        usage.update(callback.usage_metadata)


def _tokens(assistant: Assistant, answer: Answer, usage: dict[str, Any]) -> tuple[int, int]:
    """Prompt and answer, as the model reports them or else counted."""
    if usage:
        return sum(used["input_tokens"] for used in usage.values()), sum(u["output_tokens"] for u in usage.values())
    written = count_tokens(" ".join([answer.text, *(item.text for item in answer.unsupported)]))
    if assistant.model is None:
        return 0, written
    return assistant.prompt(answer.standalone or answer.question).tokens, written
