"""Messages of OpenAI's protocol → a question with its history, or one of the chores that chat programs send."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant import Turn
from assistant.contract import ScopeObject
from assistant.web.http.answering import LONGEST_QUESTION
from assistant.web.http.failures import Refused
from assistant.web.http.sources import without_sources

_MOST_MESSAGES = 1000
_TURNS_KEPT = 20
"""Further back nobody refers to."""


class Message(BaseModel):
    model_config = ConfigDict(extra="allow")

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[dict[str, Any]] | None = None


class StreamOptions(BaseModel):
    model_config = ConfigDict(extra="allow")

    include_usage: bool | None = False


class CompletionRequest(BaseModel):
    """What is understood of a request; sampling options, tools and formats are accepted and change nothing."""

    model_config = ConfigDict(extra="allow")

    model: Annotated[str, Field(max_length=300)] = "assistant"
    messages: Annotated[list[Message], Field(min_length=1, max_length=_MOST_MESSAGES)]
    stream: bool | None = False
    stream_options: StreamOptions | None = None
    n: int | None = 1
    scope: ScopeObject | None = None
    """Not OpenAI's: which articles may answer; in its client `extra_body={"scope": {"outlets": […]}}`."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the messages ask. System messages say how a model should behave; here there is nothing to be told."""

    question: str
    history: tuple[Turn, ...]
    chore: str = ""
    """Not a question but one of `CHORES`; `history` is then the conversation that it is about."""


def conversation_of(messages: Sequence[Message]) -> Conversation:
    """The last message as the question, those before it as its history.

    Raises:
        Refused: the last message is not a user's, has no words, or is too long.
    """
    last = messages[-1]
    if last.role != "user":
        raise Refused(400, "The last message must be the user's question", parameter="messages")
    if strange := sorted({str(part.get("type")) for part in _parts(last)} - {"text"}):
        # Left out, another question would be answered than the one that was asked.
        raise Refused(400, f"Only text can be read, not {', '.join(strange)}", parameter="messages")
    text = words_of(last)
    if chore := chore_of(text):
        return Conversation("", tuple(_told(text)), chore)
    question = _unwrapped(text)
    if not question:
        raise Refused(400, "The last message has no text", parameter="messages")
    if len(question) > LONGEST_QUESTION:
        raise Refused(
            400, f"The question is longer than {LONGEST_QUESTION:,} characters", parameter="messages",
            code="context_length_exceeded",
        )  # fmt: skip
    return Conversation(question, _turns(messages[:-1]))


def words_of(message: Message) -> str:
    """Its text, without pictures, sound and files."""
    if not isinstance(message.content, list):
        return message.content or ""
    return "\n".join(str(part.get("text") or "") for part in _parts(message) if part.get("type") == "text")


def _parts(message: Message) -> list[dict[str, Any]]:
    return message.content if isinstance(message.content, list) else []


def _turns(messages: Sequence[Message]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    for message in messages:
        if message.role == "user":
            turns.append(Turn(_unwrapped(words_of(message))[:LONGEST_QUESTION], ""))
        elif message.role == "assistant" and turns and not turns[-1].answer:
            turns[-1] = Turn(turns[-1].question, without_sources(words_of(message)))
    return tuple(turns[-_TURNS_KEPT:])


# --- what chat programs wrap around questions, and what they ask for themselves --------------------------------------

# Open WebUI puts passages of its own before a question when a file is attached; this library has its own.
_QUERY = re.compile(r"<user_query>(.*?)</user_query>", re.DOTALL)
_TASK = re.compile(r"\s*### Task:")
# The chores of Open WebUI by the key of the JSON that they want back, in the order in which they are told apart.
CHORES = {
    "follow_ups": re.compile(r'"follow_ups"|follow-up questions or prompts'),
    "title": re.compile(r'"title"|\btitle\b.{0,40}\bsummari[sz]ing'),
    "tags": re.compile(r'"tags"'),
    "queries": re.compile(r'"queries"'),
    "prompt": re.compile(r'"prompt"'),
    "text": re.compile(r"autocompletion", re.IGNORECASE),
}
_HISTORY = re.compile(r"<chat_history>(.*?)</chat_history>", re.DOTALL)
_SPEAKER = re.compile(r"^(USER|ASSISTANT): ", re.MULTILINE)


def _unwrapped(text: str) -> str:
    if queries := _QUERY.findall(text):
        text = queries[-1]
    elif _TASK.match(text) and "</context>" in text:
        text = text.rpartition("</context>")[2]
    return text.strip()


def chore_of(text: str) -> str:
    """Which of `CHORES` a message is; empty when it is a question."""
    history = _HISTORY.search(text)
    if not _TASK.match(text) or history is None:
        return ""
    instructions = text[: history.start()] + text[history.end() :]
    return next((chore for chore, signs in CHORES.items() if signs.search(instructions)), "")


def _told(text: str) -> list[Turn]:
    """The conversation in a chore: lines that begin with USER: and ASSISTANT:."""
    history = _HISTORY.search(text)
    _, *parts = _SPEAKER.split(history[1] if history else "")
    turns: list[Turn] = []
    for speaker, said in zip(parts[::2], parts[1::2], strict=True):
        if speaker == "USER":
            turns.append(Turn(_unwrapped(said), ""))
        elif turns:
            turns[-1] = Turn(turns[-1].question, without_sources(said.strip()))
    return turns
