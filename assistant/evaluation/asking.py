"""One case → one observation: the question is asked, and what the answerer got to see is looked up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.evaluation.cases import Case
from assistant.evaluation.observation import Found, Observation, Prices
from assistant.evaluation.support import Support, by_verification, remembered
from assistant.llms.usage import Usage, reported_usage
from assistant.tokens import count_tokens
from assistant.types import Answer, Document, Hit

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def observe(
    assistant: Assistant, case: Case, *, support: Support | None = None, prices: Prices | None = None
) -> Observation:
    """Ask one case; without `support` the verification decides it. Raises whatever the assistant raises."""
    answer, usage = _ask(assistant, case)
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


def _ask(assistant: Assistant, case: Case) -> tuple[Answer, Usage]:
    """The answer, and what a model says it has used for it."""
    if assistant.model is None:
        return assistant.ask(case.question, case.history), Usage()
    with reported_usage() as usage:
        return assistant.ask(case.question, case.history), usage


def _tokens(assistant: Assistant, answer: Answer, usage: Usage) -> tuple[int, int]:
    """Prompt and answer, as the model reports them or else counted."""
    if usage.prompt is not None and usage.answer is not None:
        return usage.prompt, usage.answer
    written = count_tokens(" ".join([answer.text, *(item.text for item in answer.unsupported)]))
    if assistant.model is None:
        return 0, written
    return assistant.prompt(answer.standalone or answer.question).tokens, written
