"""Tokens per question: what was sent to a model, and what came back.

    prompt_tokens, answer_tokens = tokens / cases    0 …, prompt lower, answer neither

As the model reports them, or else counted in `o200k_base`, which other models' counts resemble within some 20 %.
With `reader` nothing is sent: the prompt has 0 tokens, and the answer's are counted all the same.

Example: prompts of 1,800 and 2,200 tokens: 2,000.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class PromptTokens(Metric):
    name = "prompt_tokens"
    unit: ClassVar[str] = "tokens"
    better: ClassVar[Better] = "lower"
    gate: ClassVar[bool] = False

    def evaluate(self, seen: Observation) -> Mark | None:
        return None if seen.prompt_tokens is None else Mark(seen.prompt_tokens)


@dataclass(frozen=True)
class AnswerTokens(Metric):
    name = "answer_tokens"
    unit: ClassVar[str] = "tokens"
    better: ClassVar[Better] = "neither"
    gate: ClassVar[bool] = False

    def evaluate(self, seen: Observation) -> Mark | None:
        return None if seen.answer_tokens is None else Mark(seen.answer_tokens)


METRICS = (PromptTokens(), AnswerTokens())
