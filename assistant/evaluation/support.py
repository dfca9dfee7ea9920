"""Do these spans say this claim: the adapter between the citation metrics and whoever judges support."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import verification
from assistant.prompts import render
from assistant.statements.register import Register
from assistant.text import squeeze
from assistant.types import Document, DraftClaim, Span

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

DocumentOf = Callable[[str], Document]
Support = Callable[[str, Sequence[Span], DocumentOf], bool]
"""`support(claim, spans, document_of)`: whether the spans, read together, say what the claim says."""

_YES = re.compile(r"^\W*yes\b", re.IGNORECASE)


def by_verification(register: Callable[[], Register] | None = None) -> Support:
    """The project's own check, which every shown claim has passed; `register` is that of the library asked."""

    def support(claim: str, spans: Sequence[Span], document_of: DocumentOf) -> bool:
        known = register() if register else None
        return verification.reason_against(DraftClaim(claim, tuple(spans)), document_of, register=known) is None

    return support


def remembered(support: Support) -> Support:
    """The same judgement, made once per claim and spans: recall and precision ask the same things of one answer."""
    known: dict[tuple[str, tuple[Span, ...]], bool] = {}

    def remembering(claim: str, spans: Sequence[Span], document_of: DocumentOf) -> bool:
        asked = (claim, tuple(spans))
        if asked not in known:
            known[asked] = support(claim, spans, document_of)
        return known[asked]

    return remembering


def by_judge(model: BaseChatModel, *, name: str = "the judge", prompts_folder: Path | None = None) -> Support:
    """An LLM asked through prompts/judge.md. The same question is asked once.

    Raises (when called): LLMFailed, PromptError.
    """
    from assistant.llms import complete

    @functools.lru_cache(maxsize=4096)
    def says_yes(prompt: str) -> bool:
        return bool(_YES.match(complete(model, prompt, name=name)))

    def support(claim: str, spans: Sequence[Span], document_of: DocumentOf) -> bool:
        texts = [document_of(span.document_id).text[span.start : span.end] for span in spans]
        if not texts:
            return False
        passages = "\n\n".join(map(squeeze, texts))
        return says_yes(render("judge", prompts_folder, language="en", claim=squeeze(claim), passages=passages))

    return support
