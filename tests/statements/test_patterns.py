"""Reports of one pattern are told apart by a number or a name; copies and numbers in other writings are not."""

from __future__ import annotations

import pytest

from assistant.statements.patterns import names_differ
from assistant.statements.register import Register, read_article
from assistant.types import Document

_REPORT = (
    "Sáng 4/3/2023, Hội {name} mở Hội nghị {name} tại Huế với {count} đại biểu. Ông Nguyễn Văn Thạch, Chủ tịch Hội "
    "{name}, chủ trì hội nghị. Bà Lê Thị Sứ, Trưởng ban Kiểm tra, trình bày báo cáo về việc thu hội phí trong quý một, "
    "nêu rõ nhiều chi hội đã nộp sớm và một số chi hội vùng cao còn chậm vì đường sá khó đi trong mùa mưa lũ vừa qua. "
    "Kết thúc hội nghị, ông Nguyễn Văn Thạch cảm ơn các đại biểu và hẹn gặp lại trong kỳ họp cuối năm nay."
)


def register(*texts: str) -> Register:
    documents = (
        Document(f"d{n}", f"/{n}.txt", text, published="2023-03-04", event_date="2023-03-04", language="vi")
        for n, text in enumerate(texts)
    )
    return Register(read_article(document) for document in documents)


DIFFERENT = [
    ("Hội nghị cụm 3", "Hội nghị cụm 31"),
    ("Hội nghị Đảng bộ khóa XI", "Hội nghị Đảng bộ khóa XII"),
    ("Diễn đàn Dừa nước lần thứ ba", "Diễn đàn Dừa nước lần thứ tư"),
    ("tọa đàm “Vẽ tranh ở tuổi bảy mươi”", "tọa đàm “Vẽ tranh ở tuổi tám mươi”"),
    ("Hội thảo Giữ rừng Bàu Đông", "Hội thảo Giữ rừng Bàu Tây"),
    ("hội nghị sơ kết Nghị quyết số 41-NQ/TW", "hội nghị sơ kết Nghị quyết 42"),
]
SAME = [
    ("sơ kết 3 năm thực hiện Nghị quyết 41", "sơ kết ba năm thực hiện Nghị quyết số 41"),
    ("Hội nghị học tập Nghị quyết 41, 42", "Hội nghị học tập Nghị quyết 42"),
    ("Diễn đàn Dừa nước lần thứ 3", "Diễn đàn Dừa nước lần thứ III"),
    ("Đại hội Hội Làm vườn khóa V", "Đại hội Hội Làm vườn lần thứ 5"),
    ("hội nghị tổng kết năm 2022", "hội nghị triển khai nhiệm vụ năm 2023"),
    ("lớp tập huấn cho 80 tổ trưởng", "lớp tập huấn cho 86 tổ trưởng"),
    ("Hội thảo Hòa giải ở cơ sở", "Hội thảo Hoà giải ở cơ sở"),
    ("Hội thảo Giữ rừng Bàu Đông", "Hội thảo khoa học giữ rừng ở Bàu Đông"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_a_number_or_a_proper_name_tells_names_of_events_apart(one, other):
    assert names_differ(one, other)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_another_way_to_write_a_number_or_a_name_tells_nothing_apart(one, other):
    assert not names_differ(one, other)


def test_numbered_conferences_of_one_day_and_place_are_events_of_their_own_and_no_copies():
    found = register(*(_REPORT.format(name=f"Muối {n}", count=n + 10) for n in (3, 31, 115)))

    assert [event.document_ids for event in found.events] == [("d0",), ("d1",), ("d2",)]
    assert found.sources == 3


def test_short_reports_of_numbered_conferences_are_events_of_their_own():
    short = _REPORT.split(" Bà ")[0]

    found = register(*(short.format(name=f"Muối {n}", count=n + 10) for n in (3, 31, 115)))

    assert len(found.events) == 3


def test_conferences_of_two_places_by_one_pattern_are_events_of_their_own():
    found = register(*(_REPORT.format(name=name, count=90) for name in ("Muối Sa Huỳnh", "Muối Sa Thầy")))

    assert (len(found.events), found.sources) == (2, 2)


def test_texts_whose_figures_differ_are_two_sources_of_one_event():
    found = register(_REPORT.format(name="Muối", count=90), _REPORT.format(name="Muối", count=120))

    assert (len(found.events), found.sources) == (1, 2)


def test_a_copy_with_another_headline_a_slip_and_a_cut_end_stays_a_copy():
    text = _REPORT.format(name="Muối", count=90)
    copy = "Nộp hội phí sớm\n" + text.replace("kiểm tra", "kiêm tra").rsplit(". ", 1)[0] + ".\nĐọc: 1.204 lượt"

    assert register(text, copy).sources == 1
