"""What was seen of one case: the question, the answer, what was found and what it cost. Metrics read nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.evaluation.cases import Case
from assistant.evaluation.matching import without_marks
from assistant.evaluation.support import Support, by_verification
from assistant.types import Answer, Document, Outcome, Span


@dataclass(frozen=True, slots=True)
class Prices:
    """Money per million tokens, in any one currency."""

    prompt: float
    answer: float


@dataclass(frozen=True, slots=True)
class Found:
    """One passage that was handed to the answerer, best first."""

    document_id: str
    source: str
    """Name of its document."""
    title: str
    start: int
    end: int
    text: str
    score: float
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """One case after it was asked. When it crashed, `error` says why and the answer is empty."""

    case: Case
    answer: Answer
    found: Sequence[Found] = ()
    document_of: Callable[[str], Document] = field(default=lambda document_id: _no_document(document_id))
    support: Support = field(default_factory=by_verification)
    prompt_tokens: int | None = None
    """Sent to the model; 0 when there is none."""
    answer_tokens: int | None = None
    prices: Prices | None = None
    error: str = ""

    @property
    def refused(self) -> bool:
        return not self.error and self.answer.outcome.is_refusal

    @property
    def text(self) -> str:
        """What a person reads, without marks."""
        return without_marks(self.answer.text)

    @property
    def ranked_sources(self) -> list[str]:
        """Names of the documents found, each once, best first."""
        return list(dict.fromkeys(found.source for found in self.found))

    @property
    def timings(self) -> Mapping[str, float]:
        return {} if self.error else self.answer.timings

    def spans_of(self, numbers: Sequence[int]) -> list[Span]:
        """The cited spans behind these marks; marks without a citation are left out."""
        by_number = {citation.number: citation for citation in self.answer.citations}
        held = [by_number[number] for number in numbers if number in by_number]
        return [Span(citation.document_id, citation.start, citation.end) for citation in held]


def crashed(case: Case, error: str) -> Observation:
    """The observation of a case that ended in an error."""
    return Observation(case, Answer(case.question, Outcome.ANSWERED, ""), error=error)


def _no_document(document_id: str) -> Document:
    from assistant.errors import NoSuchDocument

    raise NoSuchDocument(f"No document {document_id}")
