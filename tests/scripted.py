"""A chat model that says what it is told to, piece by piece, and remembers what it was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field


class ScriptedChatModel(BaseChatModel):
    """Streams `replies` in turn, the last one again and again; `error` is raised after `error_after` pieces."""

    replies: list[str]
    error: Any = None
    error_after: int = 0
    busy: list[Any] = Field(default_factory=list)
    """Errors raised one after the other, each by a request of its own, before the first answer."""
    ended: str = ""
    """The reason of the end that the last piece gives."""
    prompts: list[str] = Field(default_factory=list)
    sent: list[str] = Field(default_factory=list)
    """The pieces that were taken."""

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _stream(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **options: Any
    ) -> Iterator[ChatGenerationChunk]:
        self.prompts.append(str(messages[-1].content))
        if len(self.prompts) <= len(self.busy):
            raise self.busy[len(self.prompts) - 1]
        reply = self.replies[min(len(self.prompts) - len(self.busy), len(self.replies)) - 1]
        # Pieces of a few letters that end in the middle of words, as tokens do.
        for position, piece in enumerate(re.findall(r"\s?\S{1,4}|\s", reply) or [""]):
            if self.error is not None and position >= self.error_after:
                raise self.error
            self.sent.append(piece)
            yield ChatGenerationChunk(message=AIMessageChunk(content=piece))
        if self.error is not None:
            raise self.error
        if self.ended:
            last = AIMessageChunk(content="", response_metadata={"finish_reason": self.ended})
            yield ChatGenerationChunk(message=last)

    def _generate(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **options: Any
    ) -> ChatResult:
        text = "".join(str(chunk.message.content) for chunk in self._stream(messages))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])
