"""What becomes of a conversation when somebody asks, asks again, stops or judges. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.given import LONGEST_QUESTION
from assistant.library.conversations import Exchange
from assistant.types import Scope, Turn
from assistant.web.strings import DEFAULT_LANGUAGE, strings_of
from assistant.web.strings_errors import error_words

if TYPE_CHECKING:
    from assistant import Assistant

Exchanges = tuple[Exchange, ...]


def growing(exchanges: Exchanges) -> bool:
    """Whether the last question is still being answered."""
    return bool(exchanges) and not exchanges[-1].settled


def asked(question: str, exchanges: Exchanges, place: int | None = None, *, within: str = "") -> Exchanges | None:
    """The conversation with the question at its end, or at `place` instead of what stood from there on.

    `within` says in words which articles it was narrowed to. None when there is nothing to ask, or an answer is still
    growing.
    """
    question = question.strip()[:LONGEST_QUESTION]
    if not question or growing(exchanges) or not 0 <= (place or 0) <= len(exchanges):
        return None
    return (*exchanges[:place], Exchange(question, within=within))


def history_of(exchanges: Sequence[Exchange]) -> list[Turn]:
    """The turns that a following question may refer to: what was answered, not what failed."""
    told = [past for past in exchanges if past.answer is not None and not past.error]
    return [Turn(past.question, past.answer.text) for past in told]


def answered(
    assistant: Assistant, exchanges: Exchanges, scope: Scope | None = None, *, language: str = DEFAULT_LANGUAGE
) -> Iterator[Exchanges]:
    """The conversation again and again while its last question is being answered. An error of ours ends it calmly."""
    if not growing(exchanges):
        return
    *earlier, last = exchanges
    try:
        for piece in assistant.stream(last.question, history=history_of(earlier), scope=scope):
            last = replace(last, answer=piece)
            yield (*earlier, last)
    except AssistantError as error:
        yield (*earlier, replace(last, error=error_words(error, language)))


def settled(exchanges: Exchanges, language: str) -> Exchanges:
    """Whatever happened, the last exchange has an end; one that broke off says so."""
    if not growing(exchanges):
        return exchanges
    return (*exchanges[:-1], replace(exchanges[-1], error=strings_of(language).broke_off))


def stopped(exchanges: Exchanges) -> Exchanges:
    return (*exchanges[:-1], replace(exchanges[-1], stopped=True)) if growing(exchanges) else exchanges


def judged(exchanges: Exchanges, place: int, verdict: str, corrected: str = "") -> Exchanges | None:
    """The conversation with an opinion about one answer; None when there is no complete answer at that place."""
    if verdict not in ("up", "down") or not 0 <= place < len(exchanges):
        return None
    exchange = exchanges[place]
    if exchange.answer is None or not exchange.answer.complete:
        return None
    # An answer that is right needs no correction; a thumb down alone does not take back what was written.
    corrected = "" if verdict == "up" else corrected.strip()[:LONGEST_QUESTION] or exchange.corrected
    return (*exchanges[:place], replace(exchange, verdict=verdict, corrected=corrected), *exchanges[place + 1 :])
