"""Drafts become numbered, marked sentences; what does not hold is listed with a reason in the question's language."""

from __future__ import annotations

import pytest

from assistant.composition import compose
from assistant.statements.register import Register, read_article
from assistant.types import Document, Draft, DraftClaim, Evidence, EvidenceSpan, Outcome, Span
from assistant.understanding import understand

TEXT = "Ông Trần Văn Mẫu chủ trì hội thảo. Có 125 đại biểu tham dự."
DOCUMENT = Document("a", "/a.txt", TEXT, title="Hội thảo mai vàng", language="vi")
REGISTER = Register([read_article(DOCUMENT)])
EVIDENCE = Evidence((EvidenceSpan(1, DOCUMENT, 0, len(TEXT), 1.0),))
FIRST, SECOND = Span("a", 0, 34), Span("a", 35, len(TEXT))
TRUE = DraftClaim("Ông Trần Văn Mẫu chủ trì hội thảo.", (FIRST,))
COUNT = DraftClaim("Có 125 đại biểu tham dự.", (SECOND,))
OTHER = DraftClaim("Hội thảo có 125 đại biểu tham dự.", (SECOND,))
LIE = DraftClaim("Có 900 đại biểu tham dự.", (SECOND,))


def composed(*claims: DraftClaim, question: str = "Ai chủ trì hội thảo?", **options):
    query = understand(question)
    return compose(Draft(claims), query, EVIDENCE, {"a": DOCUMENT}.__getitem__, register=lambda: REGISTER, **options)


def test_claims_are_numbered_in_the_order_of_their_citations():
    answer = composed(TRUE, COUNT)

    assert [claim.citations for claim in answer.claims] == [(1,), (2,)]


def test_every_quote_stands_at_its_offsets():
    answer = composed(TRUE, COUNT)

    assert all(TEXT[c.start : c.end] == c.quote for c in answer.citations)


def test_marks_stand_before_the_stop():
    assert composed(TRUE).text == "Ông Trần Văn Mẫu chủ trì hội thảo [1]."


def test_a_false_claim_is_listed_and_not_shown():
    answer = composed(TRUE, LIE)

    assert "900" not in answer.text and [item.text for item in answer.unsupported] == [LIE.text]


@pytest.mark.parametrize(
    ("question", "reason"),
    [("Ai chủ trì hội thảo?", "không có trong"), ("Who chaired the workshop?", "does not stand")],
)
def test_reasons_are_in_the_language_of_the_question(question, reason):
    answer = composed(LIE, question=question)

    assert reason in answer.unsupported[0].reason


def test_what_is_said_again_is_said_once():
    answer = composed(TRUE, *[TRUE] * 200, COUNT)

    assert [claim.text for claim in answer.claims] == [TRUE.text, COUNT.text]


def test_a_text_grows_and_never_changes():
    texts = [composed(*(TRUE, COUNT, OTHER)[:many]).text for many in (1, 2, 3)]

    assert texts[1].startswith(texts[0]) and texts[2].startswith(texts[1])
    assert len(set(texts)) == 3


def test_nothing_left_is_a_refusal():
    assert composed(LIE).outcome is Outcome.NOT_STATED


def test_a_claim_is_checked_once_for_all_drafts_of_a_question():
    verdicts = {}
    composed(TRUE, verdicts=verdicts)
    held = dict(verdicts)
    composed(TRUE, COUNT, verdicts=verdicts)

    assert all(verdicts[place] is verdict for place, verdict in held.items()) and len(verdicts) == 2
