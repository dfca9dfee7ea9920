"""What users said about answers, kept in `<home>/feedback.jsonl`, and cases made of it.

A line: {"time", "question", "history", "verdict": "up" | "down", "corrected", "answer": Answer.to_json()}
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from assistant.errors import CaseError
from assistant.evaluation.cases import Case
from assistant.evaluation.matching import states, without_marks
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.language.people import find_names
from assistant.text import fold, is_toneless, squeeze
from assistant.types import Answer, Turn

FILE_NAME = "feedback.jsonl"
Verdict = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Feedback:
    """One opinion about one answer."""

    question: str
    verdict: Verdict
    answer: dict[str, Any]
    """`Answer.to_json()`."""
    corrected: str = ""
    """The answer as it should have been, in the user's words."""
    history: tuple[Turn, ...] = ()
    time: str = ""


def record(
    home: Path, question: str, answer: Answer, verdict: Verdict, corrected: str = "", *, history: Sequence[Turn] = ()
) -> None:
    """Add one opinion to the home's file. Threads and processes may do so at once."""
    line = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "question": question,
        "history": [{"question": turn.question, "answer": turn.answer} for turn in history],
        "verdict": verdict,
        "corrected": corrected.strip(),
        "answer": answer.to_json(),
    }
    data = (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    # One write to a file opened for appending: lines of two writers cannot mix.
    handle = os.open(Path(home) / FILE_NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, data)
    finally:
        os.close(handle)


def read_feedback(home: Path) -> list[Feedback]:
    """Everything recorded, oldest first. Raises CaseError with the line of what cannot be read."""
    path = Path(home) / FILE_NAME
    if not path.exists():
        return []
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            turns = tuple(Turn(turn["question"], turn["answer"]) for turn in row["history"])
            found.append(Feedback(row["question"], row["verdict"], row["answer"], row["corrected"], turns, row["time"]))
        except (ValueError, KeyError, TypeError) as error:
            raise CaseError(
                "{path}, line {number}: is no feedback ({reason})", path=path, number=number, reason=error
            ) from error
    return found


def cases_from_feedback(home: Path) -> list[Case]:
    """The opinions that say what a right answer is, as cases; of several about one question, the last counts.

    A corrected answer, or one that was liked, gives its people, days and figures as facts (those that the question
    does not say already; without any, its whole text); a liked refusal gives an unanswerable case. A dislike alone says
    nothing about the right answer and is left out.
    """
    latest = {(each.question, each.history): each for each in read_feedback(home)}
    cases = (_case(number, each) for number, each in enumerate(latest.values(), start=1))
    return [case for case in cases if case is not None]


def _case(number: int, given: Feedback) -> Case | None:
    refused = given.answer["outcome"] in ("not_in_corpus", "not_stated")
    if given.verdict == "down" and not given.corrected:
        return None
    facts = () if refused and not given.corrected else _facts(given.corrected or given.answer["text"], given.question)
    liked = given.verdict == "up" and not given.corrected
    sources = dict.fromkeys(citation["source"] for citation in given.answer["citations"]) if liked else ()
    return Case(
        id=f"feedback{number:04d}",
        question=given.question,
        answer_facts=facts,
        sources=tuple(sources),
        answerable=bool(facts),
        lang=_language(given.question),
        category="feedback",
        history=given.history,
    )


def _facts(answer: str, question: str) -> tuple[tuple[str, ...], ...]:
    text = squeeze(without_marks(answer))
    wordings = dict.fromkeys(wording for wording in _telling(text) if not states(question, wording))
    return tuple(_writings(wording) for wording in wordings) or (_writings(text.rstrip(".")),)


def _telling(text: str) -> Iterator[str]:
    """People, days and figures, as the text writes them."""
    yield from (name.text for name in find_names(text))
    dates = find_dates(text)
    yield from (text[date.start : date.end] for date in dates)
    for figure in find_figures(text):
        if not any(date.start < figure.end and figure.start < date.end for date in dates):
            yield text[figure.start : figure.end]


def _writings(wording: str) -> tuple[str, ...]:
    """With tones and without: a question typed without tones may be answered so."""
    return tuple(dict.fromkeys((wording, fold(wording))))


def _language(question: str) -> str:
    if not question.isascii():
        return "vi"
    from assistant.understanding import detect_language

    language = detect_language(question)
    return "vi-nodiacritics" if language == "vi" and is_toneless(question) else language
