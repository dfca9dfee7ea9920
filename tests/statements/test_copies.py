"""Syndicated copies are one source; editions written by one pattern are not."""

from __future__ import annotations

import pytest

from assistant.statements.copies import SAME_TEXT, copies, resemblance, signature
from assistant.statements.register import Register, read_article
from assistant.types import Chunk, Document, Hit

_BODY = (
    "Sáng 12/3/2025, Sở Nông nghiệp tổ chức hội thảo “Giữ nước cho vườn cây” tại nhà văn hóa xã. "
    "Ông Phạm Đình Lũy, Giám đốc Sở, chủ trì hội thảo. Bà Võ Thị Nhàn, Trưởng phòng Kỹ thuật, trình bày tham luận về "
    "cách ủ gốc bằng rơm rạ. Hơn 150 nông dân đã tham dự và đặt nhiều câu hỏi về giá máy bơm, về lịch xả nước của hồ "
    "chứa và về giống cây chịu hạn. Ban tổ chức cho biết sẽ phát tài liệu đến từng hợp tác xã trong tháng này."
)
_OTHER = (
    "Sáng 12/3/2025 tại nhà văn hóa xã, hội thảo “Giữ nước cho vườn cây” đã bắt đầu với phần chủ trì của ông Phạm Đình "
    "Lũy, Giám đốc Sở Nông nghiệp. Tham luận đáng chú ý nhất là của bà Võ Thị Nhàn, bàn chuyện phủ rơm quanh gốc. "
    "Nhiều người đã hỏi bà về tiền mua máy bơm. Phần trả lời kéo dài đến gần trưa vì ai cũng có ruộng đang thiếu nước."
)


def _document(id_: str, text: str, *, published: str = "2025-03-12", event_date: str | None = "2025-03-12") -> Document:
    return Document(
        id_, f"/{id_}.txt", text, title="Hội thảo giữ nước", published=published, event_date=event_date, language="vi"
    )


def test_an_article_with_another_headline_and_a_cut_last_sentence_is_a_copy():
    copy = "Nông dân hỏi chuyện giữ nước\n" + _BODY.rsplit(". ", 1)[0] + "."
    assert resemblance(signature(_BODY), signature(copy)) >= SAME_TEXT


def test_another_report_of_the_same_event_is_no_copy():
    assert resemblance(signature(_BODY), signature(_OTHER)) < SAME_TEXT / 2


def test_a_text_too_short_to_judge_has_no_signature():
    assert signature("Hội thảo đã diễn ra.") == ""


def test_groups_keep_the_given_order():
    signed = {name: signature(text) for name, text in {"b": _BODY, "x": _OTHER, "a": _BODY + " Hết."}.items()}
    assert copies(signed) == [["b", "a"]]


@pytest.fixture(scope="module")
def register() -> Register:
    documents = [
        _document("d1", _BODY),
        _document("d2", "Tin vắn\n" + _BODY, published="2025-03-14", event_date=None),
        _document("d3", _OTHER),
    ]
    return Register(read_article(document) for document in documents)


def test_a_copy_and_another_report_are_of_one_event(register):
    assert [event.document_ids for event in register.events] == [("d1", "d2", "d3")]


def test_copies_are_told_and_counted_once(register):
    assert [document.id for document in register.copies_of("d1")] == ["d2"]
    assert register.copies_of("d3") == ()
    assert register.sources == 2


def test_next_years_report_by_the_same_pattern_is_another_event_and_no_copy():
    later = _document("d4", _BODY.replace("2025", "2026"), published="2026-03-12", event_date="2026-03-12")
    register = Register([read_article(_document("d1", _BODY)), read_article(later)])
    assert len(register.events) == 2
    assert register.copies_of("d1") == ()


def test_of_copies_only_the_first_found_is_handed_on_as_evidence(register):
    hits = [Hit(Chunk(f"{id_}:0", id_, 0, 0, 5, ""), 1.0) for id_ in ("d2", "d3", "d1", "d2")]
    assert [hit.document_id for hit in register.without_copies(hits)] == ["d2", "d3", "d2"]
