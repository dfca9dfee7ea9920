"""A claim cites no more than it needs, and all that it needs."""

from __future__ import annotations

from assistant.types import Span
from tests.verification.test_verification import TEXT, check, sentence


def spans_of(claim: str, *spans: Span) -> tuple[Span, ...]:
    verdict = check(claim, *spans)
    assert verdict.reason is None
    return verdict.claim.spans


def test_a_span_that_adds_nothing_is_dropped():
    spans = spans_of(
        "Ông Phạm Hữu Thử, Chủ tịch Hiệp hội Cây điều, chủ trì diễn đàn.",
        sentence("Ông Phạm Hữu Thử"),
        sentence("Dự diễn đàn"),
    )

    assert spans == (sentence("Ông Phạm Hữu Thử"),)


def test_the_span_with_the_date_stays():
    spans = spans_of(
        "Phạm Hữu Thử chủ trì diễn đàn ngày 12/6/2032.", sentence("Ông Phạm Hữu Thử"), sentence("Sáng 12/6")
    )

    assert spans == (sentence("Ông Phạm Hữu Thử"), sentence("Sáng 12/6"))


def test_a_date_that_the_cited_words_lack_gets_the_span_that_has_it():
    spans = spans_of("Phạm Hữu Thử chủ trì diễn đàn ngày 12/6/2032.", sentence("Ông Phạm Hữu Thử"))

    assert sentence("Sáng 12/6") in spans


def test_the_span_with_the_capacity_stays():
    claim = "Bà Lê Thị Ví Dụ, chuyên gia độc lập, không nhắc đến giá hạt điều."
    spans = spans_of(claim, sentence("chuyên gia độc lập"), sentence("không nhắc đến"))

    assert spans == (sentence("chuyên gia độc lập"), sentence("không nhắc đến"))


def test_the_span_with_the_figure_stays():
    claim = "Phạm Hữu Thử chủ trì diễn đàn có 1.250 đại biểu."
    spans = spans_of(claim, sentence("Ông Phạm Hữu Thử"), sentence("Có 1.250"), sentence("Diễn đàn bác bỏ"))

    assert spans == (sentence("Ông Phạm Hữu Thử"), sentence("Có 1.250"))


def test_two_articles_that_each_bear_the_claim_are_both_cited():
    both = (sentence("Máy bóc vỏ"), sentence("chủ trì diễn đàn", "b"))

    assert spans_of("Bà Lê Thị Ví Dụ tham dự diễn đàn.", *both) == both


def test_one_span_always_stays():
    assert spans_of("Bà Dụ phát biểu tại diễn đàn.", Span("a", 0, len(TEXT))) == (Span("a", 0, len(TEXT)),)
