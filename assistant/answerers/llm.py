"""The answerer that asks a chat model: evidence → prompt → stream → sentences → draft claims.

The answer format is plain sentences with marks `[n]`, since small models break JSON. Whatever the model writes is only
a draft: the claims are checked before anyone sees them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answerers.base import Answerer
from assistant.answerers.marked import Sentence, refusal, sentences_of
from assistant.answerers.narrowing import narrow
from assistant.errors import LLMFailed
from assistant.llms import stream_text
from assistant.prompts import render
from assistant.text import nfc, squeeze
from assistant.types import Draft, DraftClaim, Evidence, EvidenceSpan, Outcome
from assistant.understanding import Query

if TYPE_CHECKING:
    from assistant.llms import BaseChatModel

# What the model is told to write instead of an answer.
REFUSALS = {
    "vi": {Outcome.NOT_STATED: "KHÔNG NÊU TRONG BÀI", Outcome.NOT_IN_CORPUS: "KHÔNG CÓ BÀI NÀO"},
    "en": {Outcome.NOT_STATED: "NOT STATED", Outcome.NOT_IN_CORPUS: "NO ARTICLE"},
}
_LABELS = {
    "vi": {"title": "Tiêu đề", "publisher": "Nguồn", "published": "Ngày đăng", "event_date": "Ngày sự kiện"},
    "en": {"title": "Title", "publisher": "Outlet", "published": "Published", "event_date": "Date of the event"},
}


class LLMAnswerer(Answerer):
    """Drafts with any LangChain chat model."""

    def __init__(self, model: BaseChatModel, *, name: str, prompts_folder: Path | None = None) -> None:
        self.model = model
        self.name = name
        self.prompts_folder = prompts_folder

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        """One draft per finished sentence. Closing the iterator stops the model.

        A sentence without a valid mark becomes a claim without spans. Without evidence the model is not asked.

        Raises:
            LLMFailed: the model could not be reached, broke off, or wrote nothing.
        """
        if not evidence.spans:
            yield Draft(outcome=Outcome.NOT_IN_CORPUS)
            return
        claims: list[DraftClaim] = []
        with closing(stream_text(self.model, self.prompt(query, evidence), name=self.name)) as pieces:
            for sentence in sentences_of(pieces, question=query.question):
                outcome = refusal(sentence.text, REFUSALS) if not sentence.numbers else None
                if outcome:
                    if not any(claim.spans for claim in claims):
                        yield Draft(tuple(claims), outcome)
                    return
                claims.append(_claim(sentence, evidence))
                yield Draft(tuple(claims))
        if not claims:
            raise LLMFailed(f"{self.name} wrote no answer")

    def prompt(self, query: Query, evidence: Evidence) -> str:
        """The exact text that is sent."""
        boundary = _boundary(query, evidence)
        return render(
            "answer",
            self.prompts_folder,
            language=query.language,
            question=squeeze(query.question),
            evidence="\n\n".join(_excerpt(span, boundary, query.language) for span in evidence.spans),
            boundary=boundary,
            not_stated=REFUSALS[query.language][Outcome.NOT_STATED],
            not_in_corpus=REFUSALS[query.language][Outcome.NOT_IN_CORPUS],
        )


def _boundary(query: Query, evidence: Evidence) -> str:
    """A word that stands in none of the texts sent. The same question over the same evidence gives the same prompt."""
    texts = (f"{span.document.title}\n{span.document.publisher}\n{span.text}" for span in evidence.spans)
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


def _claim(sentence: Sentence, evidence: Evidence) -> DraftClaim:
    text = nfc(sentence.text)
    cited = [span for span in evidence.spans if span.number in sentence.numbers]
    spans = (found for span in cited for found in narrow(text, span))
    return DraftClaim(text, tuple(dict.fromkeys(spans)))
