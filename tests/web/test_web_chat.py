"""What happens to a conversation, without a browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.errors import LLMFailed
from assistant.types import Answer, Outcome, Turn
from assistant.web.chat import answered, settle, stop
from assistant.web.render import Exchange

DONE = Exchange("Ai?", Answer("Ai?", Outcome.ANSWERED, "Bà Mỷ."))


class Speaker:
    """Streams the pieces it was given and remembers what it was asked."""

    def __init__(self, *pieces: Answer, error: Exception | None = None) -> None:
        self.pieces, self.error, self.history = pieces, error, ()

    def stream(self, question: str, *, history: Sequence[Turn] = ()) -> Iterator[Answer]:
        self.history = tuple(history)
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


def test_an_error_of_ours_ends_the_exchange_calmly() -> None:
    *_, last = answered(Speaker(error=LLMFailed("Mô hình im lặng.")), (Exchange("Ai?"),))
    assert last[-1].error == "Mô hình im lặng."


def test_a_settled_conversation_is_not_answered_again() -> None:
    assert list(answered(Speaker(DONE.answer), (DONE,))) == []


def test_an_exchange_that_broke_off_is_settled_with_a_line_that_says_so() -> None:
    exchanges = settle((Exchange("Ai?"),), "en")[0]
    assert exchanges[-1].settled
    assert "broke off" in exchanges[-1].error


def test_stopping_keeps_what_was_said_so_far() -> None:
    part = Answer("Ai?", Outcome.ANSWERED, "Bà", complete=False)
    exchanges = stop((Exchange("Ai?", part),), "vi")[0]
    assert exchanges[-1] == Exchange("Ai?", part, stopped=True)


def test_stopping_too_late_changes_nothing() -> None:
    assert stop((DONE,), "vi")[0] == (DONE,)
