"""Which articles report one event, and who did what at it. All events and people are invented."""

from __future__ import annotations

import pytest

from assistant.event_dates import event_day
from assistant.statements.register import Register, read_article
from assistant.types import Document

MORNING_POST = """\
Sáng 12/3/2024, Viện Cây dừa tổ chức Hội thảo “Dừa nước và người giữ đất” tại thành phố Bến Tre.
Ông Lê Hữu Chinh, Viện trưởng Viện Cây dừa, chủ trì hội thảo.
TS. Phạm Thị Nước, Trường Đại học Cửu Long, trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”.
KS. Đỗ Bá Công trình bày tham luận “Mật dừa nước: nghề mới của xóm cũ bên sông”.
Hội thảo có 245 đại biểu từ 1.120 hộ trồng dừa."""

EVENING_POST = """\
Ngày 12/3/2024, 250 người đã dự Hội thảo “Dừa nước và người giữ đất”.
Chủ trì hội thảo, ông Lê Hữu Chinh nhắc lại trận bão năm xưa.
TS. Phạm Thị Nước trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”."""

UNDATED = """\
Hội thảo đã nghe TS. Phạm Thị Nước trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”.
KS. Đỗ Bá Công trình bày tham luận “Mật dừa nước: nghề mới của xóm cũ bên sông”.
1.120 hộ trồng dừa gửi 245 đại biểu tới dự."""

LAST_YEAR = """\
Ngày 15/3/2023, Viện Cây dừa tổ chức Hội thảo “Dừa nước và người giữ đất” lần thứ nhất tại thành phố Bến Tre.
Ông Lê Hữu Chinh, Viện trưởng Viện Cây dừa, chủ trì hội thảo.
TS. Phạm Thị Nước, Trường Đại học Cửu Long, trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”."""

SAME_DAY = """\
Sáng 12/3/2024, Bệnh viện Phổi Sông Tiền tổ chức Hội nghị khoa học về lao kháng thuốc tại thành phố Mỹ Tho.
BSCKII Lê Thị Thở chủ trì hội nghị. Hội nghị có 90 bác sĩ."""


def article(name: str, text: str, *, published: str | None = None) -> Document:
    day = event_day(text, published=published)
    return Document(id=f"d{name}", source=name, text=text, published=published, event_date=day)


def register(**texts: str) -> Register:
    return Register([read_article(article(name, text)) for name, text in texts.items()])


def groups(found: Register) -> set[frozenset[str]]:
    return {frozenset(id_.removeprefix("d") for id_ in event.document_ids) for event in found.events}


def test_two_reports_of_one_event_become_one_event():
    assert groups(register(morning=MORNING_POST, evening=EVENING_POST)) == {frozenset({"morning", "evening"})}


def test_one_event_keeps_every_report_with_its_own_words():
    (event,) = register(morning=MORNING_POST, evening=EVENING_POST).events

    assert sorted(report.document_id for report in event.reports) == ["devening", "dmorning"]


def test_statements_of_both_reports_belong_to_the_event():
    found = register(morning=MORNING_POST, evening=EVENING_POST)

    chaired = [s.document_id for s in found.of_event(found.events[0].id) if s.act == "chaired"]

    assert sorted(chaired) == ["devening", "dmorning"]


def test_editions_of_different_years_never_merge():
    found = register(morning=MORNING_POST, last=LAST_YEAR)

    assert groups(found) == {frozenset({"morning"}), frozenset({"last"})}


def test_editions_do_not_merge_over_an_undated_article_between_them():
    found = register(morning=MORNING_POST, undated=UNDATED, last=LAST_YEAR)

    assert all(not {"morning", "last"} <= group for group in groups(found))


def test_an_undated_article_joins_the_event_with_the_same_papers():
    found = register(morning=MORNING_POST, undated=UNDATED)

    assert groups(found) == {frozenset({"morning", "undated"})}


def test_an_undated_article_joins_its_own_edition():
    found = register(last=LAST_YEAR, morning=MORNING_POST, undated=UNDATED)

    assert frozenset({"morning", "undated"}) in groups(found)


def test_two_events_of_one_day_stay_apart():
    found = register(morning=MORNING_POST, hospital=SAME_DAY)

    assert groups(found) == {frozenset({"morning"}), frozenset({"hospital"})}


def test_reports_of_a_conference_of_two_days_meet_whatever_day_they_tell():
    first = """\
Trong hai ngày 5 và 6/9/2024, Viện Cây dừa tổ chức Diễn đàn Cây dừa thế giới lần thứ hai tại Trà Vinh.
Ông Lê Hữu Chinh chủ trì phiên khai mạc."""
    second = """\
Ngày 6/9/2024, Diễn đàn Cây dừa thế giới lần thứ hai bước sang ngày làm việc thứ hai tại Trà Vinh.
Bà Võ Thị Sầu kết luận diễn đàn."""

    assert groups(register(first=first, second=second)) == {frozenset({"first", "second"})}


def test_an_article_without_a_day_and_with_other_papers_stays_alone():
    other = UNDATED.replace("Phạm Thị Nước", "Hồ Thị Lục Bình").replace("Đỗ Bá Công", "Trịnh Hoài Lau")
    other = other.replace("245", "300")

    assert groups(register(morning=MORNING_POST, other=other)) == {frozenset({"morning"}), frozenset({"other"})}


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_the_order_of_articles_does_not_matter(order):
    texts = {"a": MORNING_POST, "b": UNDATED, "c": LAST_YEAR}

    assert groups(register(**{name: texts[name] for name in order})) == {frozenset({"a", "b"}), frozenset({"c"})}


def test_an_article_about_no_event_is_in_no_event():
    found = register(prices="Giá tôm sú tăng nhẹ trong tuần qua. Người nuôi phấn khởi.")

    assert found.events == ()


def test_a_person_keeps_the_capacity_of_each_event():
    later = LAST_YEAR.replace("Viện trưởng Viện", "nguyên Viện trưởng Viện").replace("15/3/2023", "15/3/2025")

    found = register(morning=MORNING_POST, later=later)

    capacities = {s.document_id: s.capacity for s in found.statements if s.act == "chaired"}
    assert capacities == {"dmorning": "Viện trưởng Viện Cây dừa", "dlater": "nguyên Viện trưởng Viện Cây dừa"}


def test_an_act_at_another_event_is_not_counted_at_the_reported_one():
    text = MORNING_POST + "\nTại Hội nghị toàn quốc năm 2019, ông Trần Hữu Bưng đã trình bày đề án này."

    found = register(morning=text)

    assert [s.event_id for s in found.statements if s.person == "Trần Hữu Bưng"] == [""]


def test_given_names_lead_to_full_names():
    found = register(morning=MORNING_POST)

    assert found.given_names["nuoc"] == {"pham thi nuoc"}
