"""The people, places and events in these texts are invented; the outlets' abbreviations are real."""

import pytest

from assistant.metadata import complete, language_of, without_site
from assistant.readers.base import RawArticle

TITLE = "Hội thảo giống lúa chịu mặn ở Cù Lao"
LEAD = "Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn với 150 đại biểu."
BODY = "Phát biểu tại hội thảo, ông Trần Văn Mạ đề nghị các tỉnh chia sẻ dữ liệu về nguồn nước."


def described(*lines, **known):
    return complete(RawArticle("\n".join(lines), **known))


# --- title


def test_the_first_line_without_a_stop_is_the_title():
    assert described(TITLE, LEAD, BODY).title == TITLE


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "(ANTV) - Sáng nay, hội thảo diễn ra tại Cù Lao",
        "Cập nhật: 07:14, 13/05/2023",
        "đại biểu dự hội thảo tại Cù Lao",
    ],
)
def test_what_is_no_headline_is_no_title(first):
    assert described(first, LEAD, BODY).title is None


def test_the_title_is_found_below_the_pages_own_lines():
    top = ["Thứ hai, ngày 05/06/2023 - 12:10 (GMT+7)", "| Lịch phát sóng", "Chia sẻ lên facebook In bài", "Thời sự"]
    assert described(*top, TITLE, LEAD, BODY).title == TITLE


def test_what_the_format_says_wins():
    assert described(TITLE, LEAD, BODY, title="Tên khác").title == "Tên khác"


@pytest.mark.parametrize(
    "suffix",
    [" | Báo Sông Hậu", " - VnExpress", " - songhau.vn", " | Nông nghiệp | Báo Sông Hậu", " – Sông Hậu Online"],
)
def test_the_sites_name_is_no_part_of_the_title(suffix):
    assert without_site(TITLE + suffix, "Sông Hậu Online") == TITLE


def test_a_dash_inside_a_title_stays():
    assert without_site("Cù Lao - vùng lúa mới") == "Cù Lao - vùng lúa mới"


# --- publisher


@pytest.mark.parametrize(
    ("dateline", "publisher"),
    [
        ("NDO - ", "Nhân Dân"),
        ("NDO – ", "Nhân Dân"),
        ("(ANTV) - ", "Truyền hình Công an nhân dân"),
        ("TTO - ", "Tuổi Trẻ"),
        ("(Songhau.vn) – ", "Songhau.vn"),
        ("Hà Nội (TTXVN) - ", "TTXVN"),
        ("VOV.VN - ", "VOV"),
        ("(Dân trí) - ", "Dân trí"),
        ("(Chinhphu.vn) - ", "Báo Điện tử Chính phủ"),
        ("HANOI (VNA) - ", "TTXVN"),
        ("Baocantho.vn - ", "Baocantho.vn"),
    ],
)
def test_the_dateline_names_the_publisher(dateline, publisher):
    assert described(TITLE, dateline + LEAD, BODY).publisher == publisher


@pytest.mark.parametrize(
    "owner",
    [
        "Bản quyền thuộc baosonghau.example",
        "© 2023 baosonghau.example",
        "Copyright © 2023 baosonghau.example. All rights reserved.",
    ],
)
def test_the_copyright_line_names_the_publisher(owner):
    assert described(TITLE, LEAD, BODY, owner).publisher == "baosonghau.example"


def test_a_place_alone_is_no_publisher():
    assert described(TITLE, "Cần Thơ - " + LEAD, BODY).publisher is None


def test_the_address_names_the_publisher():
    assert complete(RawArticle(LEAD), url="https://www.vietnamplus.vn/lua.vnp").publisher == "VietnamPlus"
    assert complete(RawArticle(LEAD), url="https://songhau.example/lua").publisher == "songhau.example"


# --- byline


@pytest.mark.parametrize(
    ("line", "byline"), [("Tin, ảnh: Lê Ảnh – Mai Tin", "Lê Ảnh – Mai Tin"), ("P.V", "P.V"), ("MAI TIN", "MAI TIN")]
)
def test_the_names_below_the_article_are_the_byline(line, byline):
    assert described(TITLE, LEAD, BODY, line, "Thăm dò khán giả").byline == byline


# --- published


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật: 07:14, Thứ 7, 13/05/2023",
        "Ngày đăng: 13/05/2023",
        "Đăng lúc 08:15 ngày 13/5/2023",
        "Thứ Bảy, 13/05/2023 08:15",
        "13/05/2023 | 08:15",
        "Thứ bảy, 13/5/2023, 08:15 (GMT+7)",
        "13/05/2023",
        "Mai Tin - 13/05/2023 08:15",
        "Mai Tin   08:15 13/05/2023",
        "Mai Tin (t/h) 13/05/2023 08:15 GMT+7",
        "Nha Sơn, ngày 13.5.2023",
        "Published: May 13, 2023",
    ],
)
def test_the_stamp_beside_the_title_is_the_day_of_publication(line):
    assert described(TITLE, line, "Sáng 12/5, " + LEAD, BODY).published == "2023-05-13"


def test_the_day_it_went_up_wins_over_the_last_change():
    assert described("Cập nhật: 20/05/2023", "Ngày đăng: 13/05/2023", TITLE, LEAD, BODY).published == "2023-05-13"


def test_a_labelled_day_wins_over_the_pages_clock():
    clock, label = "Thứ hai, ngày 05/06/2023 - 12:10 (GMT+7)", "Cập nhật: 07:14, Thứ 7, 13/05/2023"
    assert described(clock, label, TITLE, "Sáng nay (12/5), " + LEAD, BODY).published == "2023-05-13"


@pytest.mark.parametrize(
    "lead", ["Sáng 12/5/2021, " + LEAD, "Sáng 12/5, " + LEAD, LEAD + " Lần thứ nhất họp ngày 12/5/2019."]
)
def test_a_clock_far_from_the_event_is_no_day_of_publication(lead):
    assert described("Thứ hai, ngày 28/11/2022 - 12:10 (GMT+7)", TITLE, lead, BODY).published is None


def test_what_is_to_come_does_not_belie_the_stamp():
    stamp = "Thứ bảy, 13/5/2023, 08:15 (GMT+7)"
    assert described(stamp, TITLE, "Từ 1/7, " + LEAD, "Hội thảo họp sáng nay. " + BODY).published == "2023-05-13"


@pytest.mark.parametrize("site", ["NĂNG LƯỢNG XANH – Diễn đàn của ngành điện", "Giáo dục & Học đường trẻ"])
def test_a_sites_name_above_the_stamp_is_no_title(site):
    assert described(site, "13/05/2023 | 08:15", TITLE, "Sáng 12/5, " + LEAD, BODY).title == TITLE


def test_dates_in_the_article_are_no_day_of_publication():
    assert described(TITLE, "Sáng 12/5/2023, " + LEAD, BODY).published is None


# --- the event's day


@pytest.mark.parametrize(
    "lead",
    [
        "Sáng 12/5/2023, ",
        "Sáng ngày 12/5/2023, ",
        "Ngày 12-5-2023, ",
        "Chiều nay (12/5/2023), ",
        "Trong ngày 12/5/2023, ",
        "Ngày 12 tháng 5 năm 2023, ",
        "NDO - Sáng 12/5/2023, ",
        "Thứ Sáu (12/5/2023), ",
        "Trong hai ngày 12 và 13/5/2023, ",
        "Từ ngày 12 đến 14/5/2023, ",
        "On May 12, 2023, ",
    ],
)
def test_the_first_day_of_the_lead_is_the_events(lead):
    assert described(TITLE, lead + LEAD, BODY).event_date == "2023-05-12"


def test_a_day_at_the_end_of_the_first_sentence_counts():
    lead = "Hội thảo quán triệt nghị quyết về lúa gạo diễn ra ngày 12/5/2023 tại Cù Lao."
    assert described(TITLE, lead, BODY).event_date == "2023-05-12"


@pytest.mark.parametrize(
    ("published", "day"), [("2023-05-13", "2023-05-12"), ("2024-01-02", "2023-05-12"), ("2022-05-12", "2022-05-12")]
)
def test_the_year_follows_from_the_day_of_publication(published, day):
    assert described(TITLE, "Sáng 12/5, " + LEAD, BODY, published=published).event_date == day


def test_an_event_at_the_turn_of_the_year():
    assert described(TITLE, "Chiều 30/12, " + LEAD, BODY, published="2024-01-02").event_date == "2023-12-30"


@pytest.mark.parametrize(
    "evidence",
    [
        "Hội thảo là hoạt động của quý II/2023.",
        "Đây là hoạt động kỷ niệm 20 năm ngày lập viện (15/5/2003-15/5/2023).",
        "Kế hoạch tháng 5/2023 đã được thực hiện.",
        "Ngày 10/5/2023, các đại biểu đã đi thực địa.",
        "Hội thảo ngày 12/5/2023 là lần thứ ba.",
    ],
)
def test_the_year_follows_from_the_text(evidence):
    assert described(TITLE, "Sáng 12/5, " + LEAD, BODY, evidence).event_date == "2023-05-12"


@pytest.mark.parametrize(
    "evidence",
    [
        "",
        "Mục tiêu đến năm 2025 là 10.000 ha.",
        "Nghị quyết số 12-NQ/TU ngày 10/5/2021 của Tỉnh ủy Cù Lao nêu rõ.",
        "Nhiệm kỳ 2020 - 2025 còn hai năm.",
        "Kỷ niệm 20 năm (15/5/2003-15/5/2023) và 30 năm (15/5/1994-15/5/2024).",
    ],
)
def test_without_certain_evidence_there_is_no_day(evidence):
    assert described(TITLE, "Sáng 12/5, " + LEAD, BODY, evidence).event_date is None


@pytest.mark.parametrize(
    "lead",
    [
        "Hội thảo nhân kỷ niệm 20 năm ngày thành lập viện (12/5/2003-12/5/2023) có 150 đại biểu.",
        "Hội thảo triển khai Chỉ thị số 05-CT/TU ngày 12/5/2023 của Tỉnh ủy Cù Lao có 150 đại biểu dự.",
        "Thực hiện Kế hoạch số 19-KH/ĐU ngày 12/5/2023, viện tổ chức hội thảo với 150 đại biểu.",
        "Hội thảo chào mừng Ngày Nông dân 14/10 có 150 đại biểu tham dự.",
        LEAD,
    ],
)
def test_days_of_papers_and_anniversaries_are_not_the_events(lead):
    assert described(TITLE, lead, BODY).event_date is None


@pytest.mark.parametrize(
    "lead",
    [
        "Từ 1/7, chợ nổi thu phí, theo tin từ hội thảo sáng nay.",
        "Chợ nổi thu phí từ đầu năm, và đến ngày 20/4 mới có 300 hộ nộp, hội thảo sáng nay cho biết.",
    ],
)
def test_from_when_and_till_when_something_holds_is_no_day_of_the_event(lead):
    article = described("Chợ nổi thu phí vì sao", "Thứ bảy, 13/5/2023, 08:15 (GMT+7)", lead, BODY)
    assert article.event_date == "2023-05-13"


def test_an_event_put_off_has_no_certain_day():
    assert described("Hoãn hội thảo giống lúa ở Cù Lao", "Ngày 12/5/2023, " + LEAD, BODY).event_date is None


def test_today_and_yesterday_follow_from_the_day_of_publication():
    assert described(TITLE, "Sáng nay, " + LEAD, BODY, published="2023-05-12").event_date == "2023-05-12"
    assert described(TITLE, "Chiều qua, " + LEAD, BODY, published="2023-05-12").event_date == "2023-05-11"
    assert described(TITLE, "Sáng nay, " + LEAD, BODY).event_date is None


# --- language


def test_languages_are_told_apart():
    assert language_of(LEAD) == "vi"
    assert language_of("Vien Lua Song Hau to chuc hoi thao ve giong lua cua cac tinh voi 150 dai bieu") == "vi"
    assert language_of("The institute held a workshop on the salinity of rivers with 150 delegates.") == "en"
    assert language_of("Mr Trần Văn Mạ of the Sông Hậu Institute said that the workshop was a success.") == "en"
    assert language_of("12345") is None


def test_header_lines_of_collectors_are_read():
    found = described(
        f"Tiêu đề: {TITLE}",
        "Nguồn: Báo Sông Hậu",
        "Ngày đăng: 13/05/2023",
        "Link: https://songhau.example/1",
        LEAD,
        BODY,
    )
    assert (found.title, found.publisher, found.published, found.url) == (
        TITLE,
        "Báo Sông Hậu",
        "2023-05-13",
        "https://songhau.example/1",
    )


# --- pages of many outlets' make

DATED = "Sáng 12/5, tại thành phố Sông Hậu, Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn với 150 đại biểu."


@pytest.mark.parametrize(
    "above",
    [
        ["Chính trị   Kinh tế   Văn hóa - Xã hội"],
        ["Nông nghiệp › Hạn mặn miền Tây"],
        ["Home > Business"],
        ["Trang chủ | Thời sự"],
        ["Xây dựng Đảng và hệ thống chính trị"],
        ["TRƯỜNG ĐẠI HỌC NÔNG NGHIỆP VÀ THỦY SẢN SÔNG HẬU", "Trang chủ >> Tin tức >> Khoa học"],
        ["VNA Thursday, May 12, 2023 16:47"],
    ],
)
def test_what_a_page_prints_above_the_headline_is_no_title(above):
    assert described(*above, TITLE, LEAD, BODY).title == TITLE


@pytest.mark.parametrize(
    "title", ["“Gieo chữ, gieo hạt trên đất mặn”", "'Lúa mặn, lòng không mặn'", "Ai cứu cây lúa vùng mặn?"]
)
def test_a_headline_may_be_quoted_or_ask(title):
    assert described(title, LEAD, BODY).title == title


def test_a_headline_may_stand_below_the_opening_paragraph_and_the_stamp():
    raw = described("VTV.vn - " + DATED, "Nông nghiệp | 12/05/2023 18:33", TITLE, BODY)
    assert (raw.title, raw.published) == (TITLE, "2023-05-12")


@pytest.mark.parametrize(
    "stamp",
    [
        "16:02 - 13/05/2023", "13/05/2023 06:12 GMT+7", "22:10 13/05/2023", "Thứ Bảy, 13/05/2023 17:55",
        "Thứ Bảy, 10:20, 13/05/2023",
        "Nông nghiệp | 13/05/2023 18:33", "An Vũ - 07:15 13/05/2023", "SHO - 13/05/2023",
        "Đăng bởi: Phòng Khoa học - 13/05/2023",
        "VNA Saturday, May 13, 2023 16:47", "Cập nhật: 13/05/2023 | 09:12:00 AM",
    ],
)  # fmt: skip
def test_stamps_of_many_makes_are_the_day_it_went_up(stamp):
    assert described(TITLE, stamp, DATED, BODY).published == "2023-05-13"


def test_a_stamp_below_the_opening_paragraph_counts():
    assert described(TITLE, DATED, "22:10 13/05/2023", BODY).published == "2023-05-13"


def test_the_first_day_online_wins_over_an_update_above_it():
    raw = described(TITLE, "Update: July 08, 2023 - 09:14 (GMT+7)", "First published: July 07, 2023", LEAD, BODY)
    assert raw.published == "2023-07-07"


def test_a_letterhead_with_a_menu_names_the_publisher_as_its_text_spells_it():
    raw = described("VIỆN LÚA SÔNG HẬU", "Trang chủ >> Tin tức >> Khoa học", TITLE, LEAD, BODY)
    assert raw.publisher == "Viện Lúa Sông Hậu"


def test_the_dateline_below_a_quoted_headline_names_the_publisher():
    assert described("“Gieo chữ, gieo hạt trên đất mặn mùa này”", "TTO - " + LEAD, BODY).publisher == "Tuổi Trẻ"


def test_the_agency_at_the_end_names_the_publisher():
    assert described(TITLE, LEAD, BODY + " — VNS").publisher == "Việt Nam News"


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Trong các ngày 7, 8/11, Viện Lúa tổ chức hội thảo về lúa mặn.", "2023-11-07"),
        ("Sau hai ngày làm việc (7 và 8/11), hội thảo về lúa mặn đã bế mạc.", "2023-11-07"),
        ("Chiều nay 7.11, Viện Lúa tổ chức hội thảo về lúa mặn.", "2023-11-07"),
        ("Ý kiến được nêu tại tọa đàm hôm qua (8/11) ở Cù Lao.", "2023-11-08"),
        ("The forum on salty rice opened on Tuesday, November 7, in Cù Lao.", "2023-11-07"),
        ("Ngày 07/11/2023 (nhằm ngày 24 tháng 9 năm Quý Mão), Viện Lúa tổ chức hội thảo.", "2023-11-07"),
    ],
)
def test_the_event_day_in_more_writings(lead, day):
    assert described(TITLE, lead, BODY, published="2023-11-09").event_date == day


def test_an_event_that_closed_began_on_its_opening_day():
    lead = "The Salty Rice Conference wrapped up on Friday, November 10, in Cù Lao after two days."
    more = "Opening the conference on November 9, Director An Vu thanked the guests of the delta."
    assert described(TITLE, lead, more, published="2023-11-11").event_date == "2023-11-09"


def test_a_report_looks_back_and_an_announcement_forward():
    past = described(TITLE, "Ngày 5/3, Viện Lúa tổ chức hội thảo về lúa mặn.", BODY, published="2023-12-28")
    ahead = described(TITLE, "Viện Lúa sẽ tổ chức hội thảo về lúa mặn vào ngày 5/3.", BODY, published="2023-12-28")
    assert (past.event_date, ahead.event_date) == ("2023-03-05", "2024-03-05")


# --- pages with menus above and below their names


MASTHEADS = [
    ["Hội Làm vườn Xứ Đoài", "Trang chủ | Giới thiệu | Vườn mẫu | Hỏi đáp", "Tin hoạt động"],
    ["NHÀ VƯỜN & THỊ TRƯỜNG", "Thứ bảy, 10/5/2031", "CÂY GIỐNG  PHÂN BÓN  BẤT ĐỘNG SẢN  QUỐC TẾ", "Cây giống"],
    ["TRƯỜNG NGHỀ XỨ ĐOÀI", "Chuyên cần - Sáng tạo - Tự tin", "TIN TỨC - SỰ KIỆN > ĐÀO TẠO"],
    ["Thứ Sáu, 04/07/2031 - 10:47  |  English  |  RSS", "Tìm kiếm nâng cao", "Trang chủ › Tin tức › Tin trong tỉnh"],
    ["Vuon nha * Cây ăn quả * Kỹ thuật * Hỏi đáp"],
    ["HỘI LÀM VƯỜN XỨ ĐOÀI", "http://vuon.example | Fanpage | Zalo OA", "Tin tức >> Cây giống"],
]  # fmt: skip


@pytest.mark.parametrize("masthead", MASTHEADS)
def test_no_line_above_the_last_menu_is_the_title(masthead):
    assert described(*masthead, TITLE, LEAD, BODY).title == TITLE


def test_the_name_above_a_menu_is_the_publisher():
    assert described(*MASTHEADS[0], TITLE, LEAD, BODY).publisher == "Hội Làm vườn Xứ Đoài"


def test_a_town_in_the_dateline_is_no_publisher():
    assert described(TITLE, f"HANOI – {LEAD}", BODY).publisher is None


def test_a_month_in_words_dates_the_page():
    assert described("SỰ KIỆN | 19 Tháng Mười, 2031", TITLE, LEAD, BODY).published == "2031-10-19"


@pytest.mark.parametrize("named", ["Hội thảo Lúa mặn lần thứ VII, năm 2023", "Hội thảo Lúa mặn 2023"])
def test_the_year_in_the_name_of_the_event_dates_a_day_written_without_one(named):
    lead = f"Trong hai ngày 10 và 11-5, {named} được Viện Lúa tổ chức tại Cù Lao."
    assert described(TITLE, lead, BODY).event_date == "2023-05-10"
