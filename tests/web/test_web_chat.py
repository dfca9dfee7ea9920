"""What happens to a conversation, without a browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.errors import LLMFailed
from assistant.library import Library
from assistant.types import Answer, Outcome, Scope, Turn
from assistant.web.asking import answered, asked, judged, settled, stopped
from assistant.web.backends import Choice
from assistant.web.desk import Desk
from assistant.web.exchanges import Exchange

DONE = Exchange("Ai?", Answer("Ai?", Outcome.ANSWERED, "Bà Mỷ."))
PART = Exchange("Ai?", Answer("Ai?", Outcome.ANSWERED, "Bà", complete=False))


class Speaker:
    """Streams the pieces it was given and remembers what it was asked."""

    def __init__(self, *pieces: Answer, error: Exception | None = None) -> None:
        self.pieces, self.error, self.history = pieces, error, ()

    def stream(
        self, question: str, *, history: Sequence[Turn] = (), scope: Scope | None = None
    ) -> Iterator[Answer]:
        self.history, self.scope = tuple(history), scope
        yield from self.pieces
        if self.error:
            raise self.error


def test_an_answer_grows_in_the_last_exchange_only() -> None:
    part = Answer("Khi nào?", Outcome.ANSWERED, "Sáng", complete=False)
    whole = Answer("Khi nào?", Outcome.ANSWERED, "Sáng nay.")
    grown = list(answered(Speaker(part, whole), (DONE, Exchange("Khi nào?"))))
    assert [exchanges[-1].answer for exchanges in grown] == [part, whole]
    assert all(exchanges[0] is DONE for exchanges in grown)


def test_earlier_answers_are_handed_on_as_history() -> None:
    speaker = Speaker()
    list(answered(speaker, (DONE, Exchange("lỗi", error="hỏng"), Exchange("Khi nào?"))))
    assert speaker.history == (Turn("Ai?", "Bà Mỷ."),)


def test_a_question_is_asked_within_its_scope() -> None:
    speaker, scope = Speaker(DONE.answer), Scope(outlets=("Báo A",))
    (exchange,) = asked("Ai?", (), within="báo Báo A")
    *_, last = answered(speaker, (exchange,), scope)
    assert (speaker.scope, last[-1].within) == (scope, "báo Báo A")


def test_an_error_of_ours_ends_the_exchange_calmly() -> None:
    *_, last = answered(Speaker(error=LLMFailed("Mô hình im lặng.")), (Exchange("Ai?"),))
    assert last[-1].error == "Mô hình im lặng."


def test_a_settled_conversation_is_not_answered_again() -> None:
    assert list(answered(Speaker(DONE.answer), (DONE,))) == []


def test_an_exchange_that_broke_off_is_settled_with_a_line_that_says_so() -> None:
    (exchange,) = settled((Exchange("Ai?"),), "en")
    assert exchange.settled
    assert "broke off" in exchange.error


def test_stopping_keeps_what_was_said_so_far() -> None:
    assert stopped((PART,)) == (Exchange("Ai?", PART.answer, stopped=True),)


def test_stopping_too_late_changes_nothing() -> None:
    assert stopped((DONE,)) == (DONE,)


def test_a_question_put_differently_replaces_what_followed() -> None:
    assert asked("Ai nữa?", (DONE, DONE, DONE), 1) == (DONE, Exchange("Ai nữa?"))


@pytest.mark.parametrize(
    ("question", "exchanges", "place"), [(" ", (), None), ("Ai?", (PART,), None), ("Ai?", (DONE,), 2)]
)
def test_nothing_is_asked_without_words_during_an_answer_or_at_no_place(question, exchanges, place) -> None:
    assert asked(question, exchanges, place) is None


def test_an_opinion_stands_at_its_answer() -> None:
    said = judged((DONE, DONE), 0, "down", " Ông Páo. ")
    assert [(each.verdict, each.corrected) for each in said] == [("down", "Ông Páo."), ("", "")]


def test_a_thumb_up_takes_a_correction_back() -> None:
    assert judged(judged((DONE,), 0, "down", "Ông Páo."), 0, "up")[0].corrected == ""


@pytest.mark.parametrize("exchanges", [(PART,), (Exchange("Ai?", error="hỏng"),), ()])
def test_only_whole_answers_are_judged(exchanges) -> None:
    assert judged(exchanges, 0, "up") is None


def test_an_answer_is_kept_before_it_is_seen_whole(tmp_path: Path) -> None:
    """Whoever loads the page again the moment the answer stands there finds it."""
    library = Library(tmp_path)
    assistant = SimpleNamespace(library=library, answerer=SimpleNamespace(name="reader"), events=list, statements=list)
    assistant.stream = Speaker(DONE.answer).stream
    desk = Desk(assistant, SimpleNamespace(of=lambda choice: assistant))
    library.conversations.ask("c1", (Exchange("Ai?"),))
    pieces = desk.answer((Exchange("Ai?"),), "c1", "vi", Choice(), Scope())
    next(pieces)
    pieces.close()
    assert library.conversations.exchanges("c1")[0].answer.text == DONE.answer.text
