"""What models say they have used, in tokens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Usage:
    """Tokens of all calls together; None while no model has told any."""

    prompt: int | None = None
    answer: int | None = None


@contextmanager
def reported_usage() -> Iterator[Usage]:
    """Listens to every model that this thread speaks to inside; the usage is there when the block is left."""
    from langchain_core.callbacks import get_usage_metadata_callback

    usage = Usage()
    with get_usage_metadata_callback() as callback:
        yield usage
    told = callback.usage_metadata.values()
    if told:
        usage.prompt = sum(each["input_tokens"] for each in told)
        usage.answer = sum(each["output_tokens"] for each in told)
