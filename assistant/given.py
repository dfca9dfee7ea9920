"""What callers hand in: the question and the turns before it, checked in one place for all surfaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.errors import UnusableQuestion
from assistant.types import Turn

LONGEST_QUESTION = 2000
"""In characters. Nobody asks longer questions; a text pasted by mistake would be worked on for minutes."""
LONGEST_TURN = 8000
"""What counts of an earlier answer: more than this program or a model writes."""


def checked_question(question: str) -> str:
    """The question itself. Raises UnusableQuestion when it is no text or longer than `LONGEST_QUESTION`."""
    if not isinstance(question, str):
        raise UnusableQuestion("A question is a text, not {kind}", kind=type(question).__name__)
    if len(question) > LONGEST_QUESTION:
        raise UnusableQuestion(
            "The question has {length} characters; at most {most} can be asked. Ask for one thing at a time",
            length=len(question),
            most=LONGEST_QUESTION,
        )
    return question


def turns_of(history: Sequence[Turn | Mapping[str, str] | Sequence[str]] | None) -> tuple[Turn, ...]:
    """The earlier turns, oldest first: Turns, `{"question": …, "answer": …}` or `(question, answer)`. None is none.

    Raises UnusableQuestion for anything else.
    """
    if history is None:
        return ()
    if isinstance(history, str | Mapping) or not isinstance(history, Sequence):
        raise UnusableQuestion(_SHAPE, given=_kind(history))
    return tuple(_turn(each) for each in history)


_SHAPE = 'An earlier turn is Turn(question, answer) or {{"question": "…", "answer": "…"}}, and `history` a list of them, not {given}'  # noqa: E501


def _turn(given: object) -> Turn:
    if isinstance(given, Turn):
        parts = (given.question, given.answer)
    elif isinstance(given, Mapping):
        parts = (given.get("question"), given.get("answer", ""))
    elif isinstance(given, tuple | list) and len(given) == 2:
        parts = tuple(given)
    else:
        raise UnusableQuestion(_SHAPE, given=_kind(given))
    if not all(isinstance(part, str) for part in parts):
        raise UnusableQuestion(_SHAPE, given=_kind(given))
    return Turn(parts[0][:LONGEST_QUESTION], parts[1][:LONGEST_TURN])


def _kind(given: object) -> str:
    return f"{type(given).__name__} {given!r}"[:80]
