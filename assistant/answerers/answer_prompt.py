"""Question + evidence → the one text that is sent to a model, cut to its budget.

Articles are data. Each excerpt stands between two lines with a boundary that its writer cannot have known, so whatever
an article says about the prompt's end or its rules is still inside the excerpt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.llms.failures import failure
from assistant.prompts import render
from assistant.text import squeeze
from assistant.tokens import count_tokens
from assistant.types import Evidence, EvidenceSpan, Outcome
from assistant.understanding import Query

# What the model is told to write instead of an answer.
REFUSALS = {
    "vi": {Outcome.NOT_STATED: "KHÔNG NÊU TRONG BÀI", Outcome.NOT_IN_CORPUS: "KHÔNG CÓ BÀI NÀO"},
    "en": {Outcome.NOT_STATED: "NOT STATED", Outcome.NOT_IN_CORPUS: "NO ARTICLE"},
}
_LABELS = {
    "vi": {"title": "Tiêu đề", "publisher": "Nguồn", "published": "Ngày đăng", "event_date": "Ngày sự kiện"},
    "en": {"title": "Title", "publisher": "Outlet", "published": "Published", "event_date": "Date of the event"},
}
_LEFT_OUT = {
    "vi": "Để vừa giới hạn độ dài, mô hình chỉ được đưa {sent} trong {all} đoạn bài báo phù hợp nhất.",
    "en": "To keep within its limit of length, the model was given {sent} of the {all} best passages.",
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """The exact text that is sent, and what is in it."""

    text: str
    tokens: int
    """Of `o200k_base`; a model's own count may differ."""
    sent: Evidence
    """The spans that are in it, under the numbers they had."""
    notice: str = ""
    """What was left out, in the question's language; empty when nothing was."""


def answer_prompt(
    query: Query,
    evidence: Evidence,
    *,
    folder: Path | None = None,
    most_tokens: int = 4000,
    most_spans: int | None = None,
) -> Prompt:
    """prompts/answer.md over as many of the best spans as `most_tokens` hold, `most_spans` at most. None is cut.

    Without evidence there is nothing to ask, and the text is empty.

    Raises:
        LLMFailed: not even the best span fits (`kind` is `too_long`).
        PromptError: the prompt file is missing or has other variables.
    """
    if not evidence.spans:
        return Prompt("", 0, evidence)
    for many in range(min(most_spans or len(evidence.spans), len(evidence.spans)), 0, -1):
        spans = evidence.spans[:many]
        text = _render(query, spans, folder)
        if (tokens := count_tokens(text)) <= most_tokens:
            left_out = many < len(evidence.spans)
            notice = _LEFT_OUT[query.language].format(sent=many, all=len(evidence.spans)) if left_out else ""
            return Prompt(text, tokens, Evidence(spans), notice)
    detail = f"the best passage does not fit in {most_tokens} tokens: see ASSISTANT_PROMPT_TOKENS"
    raise failure("The model", "too_long", detail)


def _render(query: Query, spans: Sequence[EvidenceSpan], folder: Path | None) -> str:
    boundary = _boundary(query, spans)
    return render(
        "answer",
        folder,
        language=query.language,
        question=squeeze(query.question),
        evidence="\n\n".join(_excerpt(span, boundary, query.language) for span in spans),
        boundary=boundary,
        not_stated=REFUSALS[query.language][Outcome.NOT_STATED],
        not_in_corpus=REFUSALS[query.language][Outcome.NOT_IN_CORPUS],
    )


def _boundary(query: Query, spans: Sequence[EvidenceSpan]) -> str:
    """A word that stands in none of the texts sent. The same question over the same evidence gives the same prompt."""
    texts = (f"{span.document.title}\n{span.document.publisher}\n{span.text}" for span in spans)
    seed = everything = "\n".join([query.question, *texts])
    while (boundary := "doc-" + hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest()[:10]) in everything:
        seed = boundary + seed
    return boundary


def _excerpt(span: EvidenceSpan, boundary: str, language: str) -> str:
    labels = _LABELS[language]
    facts = [
        f"{label}: {squeeze(value)}" for field, label in labels.items() if (value := getattr(span.document, field))
    ]
    return "\n".join([f"<{boundary} {span.number}>", *facts, span.text, f"</{boundary}>"])
