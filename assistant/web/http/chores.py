"""What Open WebUI asks a model to do beside answering, done from the conversation and the register, without a model.

Put to the library as questions they would be refused, and the refusals would become titles.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from assistant import Assistant, Turn
from assistant.understanding import detect_language

_LONGEST_TITLE = 60


def chore_reply(assistant: Assistant, chore: str, told: Sequence[Turn]) -> str:
    """The JSON that the chore wants. What cannot be said from the library is left empty."""
    made = _MADE.get(chore)
    if chore in ("text", "prompt"):
        return json.dumps({chore: ""})
    return json.dumps({chore: made(assistant, told) if made else []}, ensure_ascii=False)


def _title(_: Assistant, told: Sequence[Turn]) -> str:
    """The first question, cut between words."""
    question = " ".join(told[0].question.split()) if told else ""
    if len(question) <= _LONGEST_TITLE:
        return question
    return f"{question[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"


def _follow_ups(assistant: Assistant, told: Sequence[Turn]) -> list[str]:
    """Questions about the same events and people that the library can answer."""
    from assistant.web.examples import next_questions
    from assistant.web.strings import strings_of

    if not told or not told[-1].question:
        return []
    # The answer as it was is not in the message in full; the reader's is near enough, and asks no model.
    answer = assistant.with_options(llm="reader").ask(told[-1].question, told[:-1])
    asked = [turn.question for turn in told]
    strings = strings_of(detect_language(told[-1].question))
    return list(next_questions(answer, asked, assistant.events(), assistant.statements(), strings))


_MADE: dict[str, Callable[[Assistant, Sequence[Turn]], object]] = {"title": _title, "follow_ups": _follow_ups}
