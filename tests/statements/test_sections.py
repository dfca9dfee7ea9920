"""Several events in one article: each paragraph counts for the event that it tells of."""

from __future__ import annotations

from itertools import pairwise

import pytest

from assistant.statements.register import Register, read_article
from assistant.statements.sections import is_of_another_edition
from assistant.types import Document

_ROUND_UP = """Tuần của những cuộc gặp
Ngày 3/6, tại nhà khách huyện, Hội Nuôi ong tổ chức hội nghị giống ong bản địa. Ông Tạ Đình Sáp chủ trì.
Hôm sau, 4/6, tại sân vận động, Liên đoàn Đẩy gậy mở Diễn đàn Thể thao dân tộc. Bà Lò Thị Ban khai mạc diễn đàn.
Bà Ban cho biết mỗi bản sẽ có một sân tập.
Chiều 5/6, hội thảo chữ viết cổ diễn ra tại thư viện tỉnh. TS Mùa A Chống trình bày tham luận về sách lá buông."""

_BACKGROUND = """Hội nghị phòng cháy rừng năm 2025
Sáng 9/2/2025, Chi cục Kiểm lâm tổ chức hội nghị phòng cháy rừng năm 2025. Ông Đỗ Khắc Than chủ trì hội nghị.
Trước đó, ngày 20/1/2025, Chi cục đã tổ chức hội thảo giống keo lai tại Cam Lộ. Ông Hồ Văn Ngãi trình bày báo cáo.
Kết luận, ông Than yêu cầu trực gác cả đêm."""

_ANNOUNCED = """Hội nghị muối sạch
Sáng 9/2/2025, huyện tổ chức hội nghị muối sạch. Bà Cao Thị Mặn chủ trì hội nghị.
Ngày 15/3/2025, huyện sẽ tổ chức hội thảo cá khô tại cảng. Bà Mặn mời các hộ dự hội thảo.
Phát biểu tại hội nghị, ông Lê Văn Diêm đề nghị giảm giá điện."""


def _register(text: str, *, published: str, event_date: str | None = None) -> Register:
    document = Document(
        "d1", "/d1.txt", text, title=text.split("\n")[0], published=published, event_date=event_date, language="vi"
    )
    return Register([read_article(document)])


def _event_of(register: Register, person: str, act: str):
    (statement,) = (s for s in register.statements if s.person == person and s.act == act)
    return register.event_of(statement)


@pytest.fixture(scope="module")
def round_up() -> Register:
    return _register(_ROUND_UP, published="2025-06-07")


@pytest.mark.parametrize(
    ("person", "act", "event", "day"),
    [
        ("Tạ Đình Sáp", "chaired", "giống ong bản địa", "2025-06-03"),
        ("Lò Thị Ban", "opened", "Thể thao dân tộc", "2025-06-04"),
        ("Lò Thị Ban", "spoke", "Thể thao dân tộc", "2025-06-04"),
        ("Mùa A Chống", "presented", "chữ viết cổ", "2025-06-05"),
    ],
)
def test_in_a_round_up_everybody_is_at_the_event_of_the_paragraph(round_up, person, act, event, day):
    found = _event_of(round_up, person, act)
    assert event in found.name and found.date == day


def test_the_events_of_one_article_share_no_character(round_up):
    parts = sorted(part for event in round_up.events for report in event.reports for part in report.parts)
    assert len(round_up.events) == 3
    assert all(one[1] <= other[0] for one, other in pairwise(parts))


def test_a_look_back_ends_with_its_paragraph():
    register = _register(_BACKGROUND, published="2025-02-09", event_date="2025-02-09")
    assert "giống keo lai" in _event_of(register, "Hồ Văn Ngãi", "presented").name
    concluded = next(s for s in register.statements if s.person == "Đỗ Khắc Than" and s.act != "chaired")
    assert "phòng cháy rừng" in register.event_of(concluded).name


def test_what_is_only_announced_is_no_event_of_the_article():
    register = _register(_ANNOUNCED, published="2025-02-09", event_date="2025-02-09")
    assert [event.name for event in register.events] == ["hội nghị muối sạch"]
    assert register.event_of(next(s for s in register.statements if s.person == "Lê Văn Diêm")).date == "2025-02-09"


def test_a_claim_that_moves_somebody_to_the_other_event_of_the_article_is_not_shown(tmp_path):
    from assistant import Assistant
    from tests.scripted import ScriptedChatModel

    (tmp_path / "bai.txt").write_text(_ROUND_UP, encoding="utf-8")
    lie = ScriptedChatModel(replies=["Ông Tạ Đình Sáp chủ trì Diễn đàn Thể thao dân tộc [1]."])
    with Assistant.open(home=tmp_path / "home", llm=lie, embedder="hashing", vectors="exact") as assistant:
        assistant.ingest(tmp_path / "bai.txt")
        answer = assistant.ask("Ai chủ trì Diễn đàn Thể thao dân tộc?")
    assert "Tạ Đình Sáp chủ trì Diễn đàn" not in answer.text
    assert any("Tạ Đình Sáp" in item.text for item in answer.unsupported)


def test_what_is_held_against_another_edition_is_told_of_this_one():
    name = "Diễn đàn Chè Tân Sa 2024"
    assert not is_of_another_edition("Diễn đàn quy tụ 480 đại biểu, nhiều hơn hẳn năm ngoái.", name)
    assert is_of_another_edition("Diễn đàn năm ngoái quy tụ 300 đại biểu.", name)
