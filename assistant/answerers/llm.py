"""The answerer that asks a chat model: evidence → prompt → stream → sentences → draft claims.

The answer format is plain sentences with marks `[n]`, since small models break JSON. Whatever the model writes is only
a draft: the claims are checked before anyone sees them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answerers.answer_prompt import REFUSALS, Prompt, answer_prompt
from assistant.answerers.base import Answerer
from assistant.answerers.marked import Sentence, refusal, sentences_of
from assistant.answerers.narrowing import narrow
from assistant.errors import LLMFailed
from assistant.llms import LLM
from assistant.llms.failures import failure
from assistant.text import fold, nfc
from assistant.types import Draft, DraftClaim, Evidence, Outcome
from assistant.understanding import Query

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["REFUSALS", "LLMAnswerer"]

# Small models fall into saying the same again and again, to no end.
_MOST_REPEATED = 3
_MOST_SENTENCES = 40
_CUT = {
    "vi": f"Mô hình viết quá dài: chỉ {_MOST_SENTENCES} câu đầu được xem xét.",
    "en": f"The model wrote too much: only its first {_MOST_SENTENCES} sentences were looked at.",
}


class LLMAnswerer(Answerer):
    """Drafts with any LangChain chat model."""

    def __init__(
        self, model: LLM | BaseChatModel, *, name: str = "", prompts_folder: Path | None = None, most_tokens: int = 4000
    ) -> None:
        self.llm = model if isinstance(model, LLM) else LLM(model, name=name or type(model).__name__)
        self.name = self.llm.name
        self.prompts_folder = prompts_folder
        self.most_tokens = most_tokens

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        """One draft per finished sentence. Closing the iterator stops the model.

        A model that runs in circles, or writes more than anyone reads, is stopped.
        A sentence without a valid mark becomes a claim without spans; a last sentence that the model's own limit cut
        off is left out. Without evidence the model is not asked. A model that cannot take the prompt is asked again
        with half of the spans, and `notice` says what was left out.

        Raises:
            LLMFailed: the model could not be reached, broke off, or wrote nothing.
        """
        if not evidence.spans:
            yield Draft(outcome=Outcome.NOT_IN_CORPUS)
            return
        most = len(evidence.spans)
        while True:
            prompt = self._prompt(query, evidence, most)
            try:
                yield from self._drafts(query, prompt)
                return
            except LLMFailed as error:
                # Nothing has been drafted yet: a prompt is refused before the first word. The model counts in tokens
                # of its own, so by how much it is too long is not known.
                most = len(prompt.sent.spans) // 2
                if error.kind != "too_long" or not most:
                    raise

    def prompt(self, query: Query, evidence: Evidence) -> str:
        """The exact text that is sent. Raises as `answer_prompt` does."""
        return self._prompt(query, evidence, len(evidence.spans)).text

    def _prompt(self, query: Query, evidence: Evidence, most_spans: int) -> Prompt:
        return answer_prompt(
            query, evidence, folder=self.prompts_folder, most_tokens=self.most_tokens, most_spans=most_spans
        )

    def _drafts(self, query: Query, prompt: Prompt) -> Iterator[Draft]:
        claims: list[DraftClaim] = []
        said: set[str] = set()
        repeated = 0
        with closing(self._sentences(query, prompt)) as sentences:
            for sentence in sentences:
                outcome = refusal(sentence.text, REFUSALS) if not sentence.numbers else None
                if outcome:
                    if not any(claim.spans for claim in claims):
                        yield Draft(tuple(claims), outcome, notice=prompt.notice)
                    return
                if fold(sentence.text) in said:
                    repeated += 1
                    if repeated == _MOST_REPEATED:
                        return
                    continue
                said.add(fold(sentence.text))
                claims.append(_claim(sentence, prompt.sent))
                too_many = len(claims) == _MOST_SENTENCES
                notice = " ".join(filter(None, (prompt.notice, _CUT[query.language] if too_many else "")))
                yield Draft(tuple(claims), notice=notice)
                if too_many:
                    return
        if not claims:
            raise failure(self.name, "silent")

    def _sentences(self, query: Query, prompt: Prompt) -> Iterator[Sentence]:
        """The finished sentences. Raises LLMFailed when the model's own limit of words cuts off the first one."""
        finished = 0
        try:
            with closing(self.llm.stream(prompt.text)) as pieces:
                for sentence in sentences_of(pieces, question=query.question):
                    finished += 1
                    yield sentence
        except LLMFailed as error:
            if error.kind != "cut_short" or not finished:
                raise


def _claim(sentence: Sentence, evidence: Evidence) -> DraftClaim:
    text = nfc(sentence.text)
    cited = [span for span in evidence.spans if span.number in sentence.numbers]
    spans = (found for span in cited for found in narrow(text, span))
    return DraftClaim(text, tuple(dict.fromkeys(spans)))
