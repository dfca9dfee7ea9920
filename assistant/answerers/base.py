"""What every answerer promises: a question and its evidence go in, drafts come out as they grow."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from assistant.types import Draft, Evidence
from assistant.understanding import Query


class Answerer(ABC):
    """Writes draft claims. It decides no citation numbers and shows nothing: claims are checked after it."""

    name: str
    """As given in `llm`, e.g. `reader` or `openai:gpt-5-mini`."""

    @abstractmethod
    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        """Yield at least one draft; each holds all claims of the one before. The last one's outcome counts.

        When another answerer takes over, its claims stand behind those before, and `by` and `notice` say so.
        Every claim rests on spans of the library's documents: of the evidence, or of the register's statements.
        """
