"""One behaviour of the checks each, over one small article."""

from __future__ import annotations

import pytest

from assistant.statements.register import Register, read_article
from assistant.text import sentences
from assistant.types import Document, DraftClaim, Evidence, EvidenceSpan, Span
from assistant.verification import verify

TEXT = """Diễn đàn Cây điều lần thứ hai tại Bình Minh
Sáng 12/6/2032, Hiệp hội Cây điều tổ chức Diễn đàn Cây điều lần thứ hai tại thành phố Bình Minh.
Dự diễn đàn có ông Lâm Văn Khách, Phó Chủ tịch UBND thành phố Bình Minh.
Ông Phạm Hữu Thử, Chủ tịch Hiệp hội Cây điều, chủ trì diễn đàn. Có 1.250 đại biểu và 36 doanh nghiệp tham dự.
Bà Lê Thị Ví Dụ, chuyên gia độc lập, trình bày tham luận “Máy bóc vỏ cỡ nhỏ”. Hôm ấy, bà Dụ không nhắc đến giá hạt điều.
Diễn đàn bác bỏ đề xuất tăng phí hội viên."""
NEXT_YEAR = """Diễn đàn Cây điều lần thứ ba
Sáng 20/6/2033, Hiệp hội Cây điều tổ chức Diễn đàn Cây điều lần thứ ba tại thành phố Bình Minh.
Bà Lê Thị Ví Dụ, Phó Chủ tịch Hiệp hội Cây điều, chủ trì diễn đàn."""


def _document(id_: str, text: str, day: str) -> Document:
    return Document(
        id_, f"/{id_}.txt", text, title=text.split("\n")[0], publisher="Báo Mẫu", event_date=day, language="vi"
    )


DOCUMENTS = {d.id: d for d in (_document("a", TEXT, "2032-06-12"), _document("b", NEXT_YEAR, "2033-06-20"))}
REGISTER = Register(read_article(document) for document in DOCUMENTS.values())
EVIDENCE = Evidence(tuple(EvidenceSpan(n, d, 0, len(d.text), 1.0) for n, d in enumerate(DOCUMENTS.values(), 1)))


def check(claim: str, *spans: Span, antecedent: str = ""):
    return verify(DraftClaim(claim, spans), EVIDENCE, DOCUMENTS.__getitem__, REGISTER, antecedent=antecedent)


def sentence(words: str, id_: str = "a") -> Span:
    text = DOCUMENTS[id_].text
    position = text.index(words)
    return next(Span(id_, start, end) for start, end in sentences(text) if start <= position < end)


WHOLE = Span("a", 0, len(TEXT))


@pytest.mark.parametrize(
    "claim",
    [
        "Ông Phạm Hữu Thử, Chủ tịch Hiệp hội Cây điều, chủ trì diễn đàn.",
        "Phạm Hữu Thử chủ trì Diễn đàn Cây điều lần thứ hai ngày 12 tháng 6 năm 2032.",
        "Có 1250 đại biểu và 36 doanh nghiệp tham dự.",
        "Bà Lê Thị Ví Dụ báo cáo “Máy bóc vỏ cỡ nhỏ” tại diễn đàn.",
        "Bà Dụ phát biểu tại diễn đàn.",
        "Ông Lâm Văn Khách tham dự diễn đàn.",
        "Bà Dụ không nhắc đến giá hạt điều.",
        "Diễn đàn bác bỏ đề xuất tăng phí hội viên.",
        "Theo Báo Mẫu, Phạm Hữu Thử chủ trì diễn đàn.",
        "Phạm Hữu Thử chaired the forum on 12 June 2032.",
    ],
)
def test_true_claims_are_kept(claim):
    assert check(claim, WHOLE).reason is None


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("Bà Lê Thị Ví Dụ chủ trì diễn đàn.", "other_act"),
        ("Ông Phạm Hữu Thử trình bày tham luận “Máy bóc vỏ cỡ nhỏ”.", "other_act"),
        ("Ông Lâm Văn Khách phát biểu tại diễn đàn.", "other_act"),
        ("Ông Trần Văn Lạ chủ trì diễn đàn.", "person"),
        ("Có 1.520 đại biểu tham dự.", "figure"),
        ("Có 36 đại biểu tham dự.", "figure_of"),
        ("Phạm Hữu Thử chủ trì diễn đàn ngày 13/6/2032.", "edition"),
        ("Phạm Hữu Thử chủ trì Diễn đàn Cây điều lần thứ tư.", "event"),
        ("Phạm Hữu Thử chủ trì Diễn đàn Cây điều năm 2031.", "edition"),
        ("Ông Phạm Hữu Thử, Phó Chủ tịch Hiệp hội Cây điều, chủ trì diễn đàn.", "capacity"),
        ("Ông Lâm Văn Khách là Hiệp hội Cây điều.", "capacity"),
        ("Bà Lê Thị Ví Dụ trình bày tham luận “Máy bóc vỏ cỡ lớn”.", "quote"),
        ("Ông Phạm Hữu Thử không chủ trì diễn đàn.", "not_denied"),
        ("Diễn đàn thông qua ngân sách cho tàu vũ trụ và bóng đá nữ.", "words"),
        ("Phạm Hữu Thử did not chair the forum.", "not_denied"),
    ],
)
def test_false_claims_fail_for_their_reason(claim, kind):
    assert check(claim, WHOLE).reason.kind == kind


def test_what_the_source_denies_is_not_affirmed():
    verdict = check("Bà Dụ nhắc đến giá hạt điều.", sentence("không nhắc đến"))

    assert verdict.reason is not None


def test_a_wrong_mark_gets_the_right_span():
    verdict = check("Ông Phạm Hữu Thử chủ trì diễn đàn.", sentence("Có 1.250"))

    assert sentence("chủ trì diễn đàn") in verdict.claim.spans


def test_a_missing_mark_gets_a_span():
    verdict = check("Bà Lê Thị Ví Dụ trình bày tham luận “Máy bóc vỏ cỡ nhỏ” tại diễn đàn.")

    assert verdict.reason is None and sentence("Máy bóc vỏ") in verdict.claim.spans


def test_a_claim_that_names_no_event_never_moves_to_another_event():
    verdict = check("Bà Lê Thị Ví Dụ chủ trì diễn đàn.", sentence("Máy bóc vỏ"))

    assert verdict.reason is not None


def test_a_pronoun_stands_for_the_person_before():
    kept = check("Ông chủ trì diễn đàn.", WHOLE, antecedent="Phạm Hữu Thử")
    failed = check("Bà chủ trì diễn đàn.", WHOLE, antecedent="Lê Thị Ví Dụ")

    assert kept.reason is None and failed.reason.kind == "other_act"


def test_spans_that_do_not_exist_are_no_source():
    verdict = check("Trời hôm ấy đẹp.", Span("a", 5, 99_999))

    assert verdict.reason.kind == "no_source"


def test_a_sentence_as_printed_holds_whatever_its_short_names_are_in_full():
    text = "Bà Lê Thị Ví Dụ, chuyên gia độc lập, dự hội thảo. "
    text += "Kỳ trước họp năm 2030 với 64 báo cáo, khi đó bà Dụ là Phó Chủ tịch Hội."
    document = _document("c", text, "2032-06-12")
    start, end = sentences(text)[1]
    claim = DraftClaim(text[start:end], (Span("c", start, end),))

    verdict = verify(
        claim, Evidence((EvidenceSpan(1, document, 0, len(text), 1.0),)), {"c": document}.__getitem__,
        Register((read_article(document),)),
    )  # fmt: skip

    assert verdict.reason is None
