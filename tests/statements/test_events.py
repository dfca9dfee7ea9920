"""The reported event in leads of many outlets' make: name, days, place, organiser, form. All of them invented."""

from __future__ import annotations

import pytest

from assistant.event_dates import event_day
from assistant.statements.events import read_report
from assistant.types import Document, Report


def report(text: str, *, published: str | None = None, title: str | None = None) -> Report | None:
    day = event_day(text, title=title, published=published)
    full = f"{title}\n{text}" if title else text
    return read_report(Document(id="d1", source="a.txt", text=full, title=title, published=published, event_date=day))


def words(fact) -> str:
    return fact.text if fact else ""


# lead; kind, name, first and last day, place, organiser, form (a part that the lead does not say is "")
LEADS = [
    ("Sáng 14/5/2024, tại Khách sạn Biển Xanh, thành phố Quy Nhơn, Sở Du lịch Bình Định tổ chức Hội nghị xúc tiến du "
     "lịch hè 2024 với chủ đề “Sóng và trăng”.",
     "conference", "Hội nghị xúc tiến du lịch hè 2024 với chủ đề “Sóng và trăng”", "2024-05-14", "2024-05-14",
     "Khách sạn Biển Xanh, thành phố Quy Nhơn", "Sở Du lịch Bình Định", ""),
    ("Ngày 3/3/2023, Hội thảo khoa học “Nghề muối miền Trung” do Viện Văn hóa biển tổ chức đã diễn ra tại Trường "
     "Đại học Phương Nam.",
     "workshop", "Hội thảo khoa học “Nghề muối miền Trung”", "2023-03-03", "2023-03-03", "Trường Đại học Phương Nam",
     "Viện Văn hóa biển", ""),
    ("Đại hội Hội Nhà báo tỉnh Lào Cai lần thứ VI, nhiệm kỳ 2024-2029 khai mạc sáng 2/4/2024 tại Trung tâm Hội nghị "
     "tỉnh.",
     "congress", "Đại hội Hội Nhà báo tỉnh Lào Cai lần thứ VI, nhiệm kỳ 2024-2029", "2024-04-02", "2024-04-02",
     "Trung tâm Hội nghị tỉnh", "", ""),
    ("(TTXVN) - Ngày 7/9/2022, Diễn đàn Thanh niên khởi nghiệp vùng cao lần thứ IV đã được tổ chức tại thành phố Sơn "
     "La, bằng hình thức trực tiếp kết hợp trực tuyến.",
     "forum", "Diễn đàn Thanh niên khởi nghiệp vùng cao lần thứ IV", "2022-09-07", "2022-09-07", "thành phố Sơn La", "",
     "hình thức trực tiếp kết hợp trực tuyến"),
    ("NDO - Ngày 20/4/2021, Học viện Truyền thông tổ chức Lễ công bố quyết định thành lập Viện Truyền thông số.",
     "ceremony", "Lễ công bố quyết định thành lập Viện Truyền thông số", "2021-04-20", "2021-04-20", "",
     "Học viện Truyền thông", ""),
    ("Chiều 19/5/2024, UBND tỉnh Kiên Giang tổ chức tọa đàm “Nuôi cá lồng bè”.",
     "seminar", "tọa đàm “Nuôi cá lồng bè”", "2024-05-19", "2024-05-19", "", "UBND tỉnh Kiên Giang", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "kind", "name", "first", "last", "place", "organiser", "form"), LEADS,
                         ids=[lead[0][:40] for lead in LEADS])  # fmt: skip
def test_the_lead_tells_the_event(lead, kind, name, first, last, place, organiser, form):
    found = report(lead, published="2024-05-21")

    assert (found.kind, words(found.name), found.date, found.last_date) == (kind, name, first, last)
    assert (words(found.place), words(found.organiser), words(found.form)) == (place, organiser, form)


NAMES = [
    ("Hội nghị tổng kết công tác dân vận năm 2023 diễn ra sáng nay.", "Hội nghị tổng kết công tác dân vận năm 2023"),
    ("Hội Khuyến học vừa tổ chức Hội thảo quốc gia về học tập suốt đời tại Huế.",
     "Hội thảo quốc gia về học tập suốt đời"),
    ("Họp báo công bố chỉ số cải cách hành chính diễn ra chiều 2/3/2024.",
     "Họp báo công bố chỉ số cải cách hành chính"),
    ("Sau thành công của Hội nghị Trung ương 8, hôm nay Đảng ủy xã mở Hội nghị học tập chuyên đề năm 2024.",
     "Hội nghị học tập chuyên đề năm 2024"),
    ("Tọa đàm với chủ đề “Vườn trên mái” thu hút 60 người.", "Tọa đàm với chủ đề “Vườn trên mái”"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "name"), NAMES, ids=[name for _, name in NAMES])
def test_the_name_ends_where_the_telling_begins(lead, name):
    assert words(report(lead).name) == name


DAYS = [
    ("Sáng 19/5, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-19"),
    ("Sáng nay, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-20"),
    ("Chiều qua, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-19"),
    ("Ngày 30/12, Sở Y tế tổ chức hội nghị tổng kết năm.", "2024-01-02", "2023-12-30"),
    ("Hội nghị triển khai Nghị quyết số 05-NQ/TU ngày 4/3/2020 diễn ra ngày 15/6/2023.", None, "2023-06-15"),
    ("The seminar on tidal power was held on 12 June 2024 in Huế.", None, "2024-06-12"),
    ("Sở Y tế tổ chức hội nghị giao ban.", None, None),
]


@pytest.mark.parametrize(("lead", "published", "day"), DAYS, ids=[lead[:40] for lead, _, _ in DAYS])
def test_the_day_is_the_event_s_own(lead, published, day):
    assert report(lead, published=published).date == day


def test_an_article_about_no_event_has_no_report():
    assert report("Giá tôm sú tăng nhẹ trong tuần qua. Người nuôi phấn khởi.") is None


def test_every_fact_is_verbatim_at_its_place():
    text = LEADS[0][0]

    found = report(text)

    facts = [found.name, found.date_fact, found.place, found.organiser]
    assert [text[fact.start : fact.end] for fact in facts] == [fact.text for fact in facts]


def test_where_some_only_listened_is_not_the_place():
    text = "Hội nghị toàn quốc về dân vận diễn ra tại Nhà văn hóa Trung tâm. Dự tại điểm cầu Sở Y tế có lãnh đạo sở."

    assert words(report(text).place) == "Nhà văn hóa Trung tâm"


def test_the_title_names_the_event_when_nothing_else_does():
    found = report("Nhiều ý kiến đã được nêu. Hội thảo kéo dài một ngày.", title="Hội thảo về cây dừa nước ở Cồn Chim")

    assert words(found.name) == "Hội thảo về cây dừa nước ở Cồn Chim"
