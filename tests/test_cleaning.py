"""The people, places and events in these texts are invented."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cleaning import clean, is_boilerplate, plain
from assistant.credits import byline_of

BODY = "Sáng 12/5, Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn với 150 đại biểu."
MORE = "Phát biểu tại hội thảo, ông Trần Văn Mạ đề nghị các tỉnh chia sẻ dữ liệu về nguồn nước."
END = "Hội thảo thu hút nhiều ý kiến của các nhà khoa học trong và ngoài nước."


def article(*lines):
    return "\n".join([BODY, *lines, MORE, END])


@pytest.mark.parametrize(
    "line",
    [
        "leftcenterrightdel",
        "0:00 / 0:00",
        "0:00",
        "00:00/03:15",
        "0:00/3:45 Nam miền Bắc",
        "Chia sẻ lên twitter Chia sẻ lên zing me Chia sẻ lên facebook In bài Gửi cho bạn bè",
        "Chia sẻ Facebook Twitter Zalo Copy link",
        "Share Tweet Email Print",
        "Theo dõi trên Google News",
        "A- A A+",
        "| Lịch phát sóng",
        "Trang chủ > Thời sự > Chính trị",
        "Trang chủ | Giới thiệu | Liên hệ",
        "Home » News » Farming",
        "Thứ hai, ngày 05/06/2023 - 12:10 (GMT+7)",
        "Thứ Sáu, 12/05/2023 08:15",
        "Friday, May 12, 2023 08:15 AM",
        "Cập nhật: 07:14, Thứ 7, 13/05/2023",
        "Ngày đăng: 13/05/2023",
        "Đăng lúc 08:15 ngày 13/5/2023",
        "12/05/2023 | 08:15",
        "Bản quyền thuộc baosonghau.example",
        "© 2023 Báo Sông Hậu. All rights reserved.",
        "Copyright 2023 by Song Hau Daily",
        "® Ghi rõ nguồn Báo Sông Hậu khi phát hành lại thông tin từ website này.",
        "Giấy phép số 123/GP-BTTTT ngày 01/02/2020",
        "Tổng Biên tập: Nguyễn Văn Bút",
        "Từ khóa: lúa, hạn mặn, hội thảo",
        "Tags: rice, salinity",
        "#lúa #hạnmặn",
        "Xem thêm: Nông dân được mùa lúa sớm",
        ">> Giá lúa tăng mạnh trong tuần",
        "Read more: Farmers expect a good crop",
        "Bình luận (0)",
        "Ý kiến bạn đọc",
        "Hãy là người đầu tiên bình luận về bài viết này.",
        "Gửi bình luận",
        "Leave a comment",
        "Đăng ký nhận bản tin của chúng tôi để không bỏ lỡ tin mới.",
        "Subscribe to our newsletter for daily updates.",
        "Trang web này sử dụng cookie để cải thiện trải nghiệm của bạn.",
        "We use cookies to improve your experience on our website.",
        "Mời quý độc giả đón đọc các bài viết khác trên trang của chúng tôi.",
        "Trình duyệt của bạn không hỗ trợ phát âm thanh.",
        "Ảnh minh họa",
        "Ảnh: TTXVN",
        "(Ảnh: Lê Ảnh)",
        "Photo: Reuters",
        "Quảng cáo",
        "1/5",
    ],
)
def test_a_boilerplate_line_goes(line):
    assert clean(article(line)) == article()


@pytest.mark.parametrize(
    "line",
    [
        "Ông Lê Văn Thóc, Giám đốc Sở Nông nghiệp, phát biểu tại hội thảo.",
        "Các đại biểu tham quan ruộng lúa",
        "Ảnh: Ông Lê Văn Thóc phát biểu khai mạc hội thảo.",
        "Bản quyền phần mềm là chủ đề được nhiều đại biểu quan tâm.",
        "Chia sẻ tại hội thảo, bà Võ Thị Gạo cho biết năng suất tăng 12%.",
        "Theo ông Lê Văn Thóc, vụ tới sẽ khó khăn hơn.",
        "Bình luận về báo cáo, GS. Mai Văn Rơm cho rằng số liệu còn mỏng.",
        "Từ khóa được nhắc nhiều nhất tại hội thảo là “thích ứng”.",
        "Đọc thêm sách là lời khuyên của diễn giả dành cho sinh viên.",
        "Ban tổ chức sẽ cập nhật kết quả vào ngày 20/5/2023.",
        "Ngày 13/5/2023, đoàn đi thực địa tại huyện Cù Lao.",
        "8h30: Khai mạc, ông Lê Văn Thóc chủ trì.",
        "Xem thêm tài liệu hội thảo là việc mỗi đại biểu cần làm trước khi thảo luận.",
        "The chairman shared the results of the survey with all delegates.",
        "Most read papers of the conference were those on salinity.",
        "Nguồn: vốn ngân sách và đóng góp của nông dân.",
        "Home gardens were the topic of the second session.",
        "Tin vui là diện tích lúa chịu mặn đã tăng gấp đôi.",
        "13/5/2023",
        "Năng suất đạt 6,5 tấn/ha (nguồn: Cục Thống kê), tăng 12% so với vụ trước.",
        "Đoàn đại biểu (ảnh: hàng sau) chụp hình lưu niệm với ban tổ chức.",
    ],
)
def test_a_line_of_the_article_stays(line):
    assert clean(article(line)) == article(line)


@pytest.mark.parametrize(
    "credit",
    [
        " (Ảnh: TTXVN)",
        " (Ảnh: TTXVN).",
        " Ảnh: TTXVN.",
        " Ảnh: Hoàng Hạt.",
        " Photo: Reuters",
        " (Photo: VNA)",
        " - Ảnh: LÊ ẢNH",
        " | Ảnh: Lê Ảnh",
        " ẢNH: LÊ ẢNH",
        " (Nguồn: Báo Sông Hậu)",
        " Ảnh: Ban Tổ chức cung cấp",
        " Ảnh: VGP/Nhật Bắc",
        " (Ảnh minh họa)",
        " Ảnh: songhau.vn",
    ],
)
def test_the_credit_at_the_end_of_a_caption_goes_and_the_caption_stays(credit):
    caption = "GS. Mai Văn Rơm trình bày tham luận tại hội thảo."
    assert clean(article(caption + credit)) == article(caption)


def test_a_credit_inside_a_line_parts_it():
    line = "Ông Thóc phát biểu tại hội thảo. (Ảnh: TTXVN) Sau đó, các đại biểu thảo luận."
    parted = ("Ông Thóc phát biểu tại hội thảo.", "Sau đó, các đại biểu thảo luận.")
    assert clean(article(line)) == article(*parted)


def test_glued_junk_parts_a_line():
    assert clean(article("Kết thúc phần một.leftcenterrightdel Ông Thóc kết luận.")) == article(
        "Kết thúc phần một.", "Ông Thóc kết luận."
    )


def test_a_caption_twice_in_a_row_is_kept_once():
    caption = "Các đại biểu dự hội thảo tại điểm cầu Cù Lao."
    assert clean(article(caption, "0:00", caption)) == article(caption)


@pytest.mark.parametrize("number", ["ảnh 1", "- Ảnh 2.", "hình ảnh 3", "- 4", "photo 5"])
def test_a_numbered_echo_of_the_title_is_no_caption(number):
    title = "Hội thảo giống lúa chịu mặn"
    assert clean(f"{title}\n{article(f'{title} {number}')}", title=title) == f"{title}\n{article()}"


def test_numbered_echoes_go_even_when_the_title_is_not_known():
    echo = "Hội thảo giống lúa chịu mặn ở Cù Lao ảnh"
    assert clean(article(f"{echo} 1", f"{echo} 2")) == article()


def test_a_block_of_links_goes_up_to_the_next_sentence():
    assert clean(article("Tin liên quan", "Giá lúa tăng mạnh", "Nông dân phấn khởi vào vụ")) == article()


def test_nothing_of_a_block_behind_the_finished_article_is_kept():
    text = (
        f"{BODY}\n{MORE}/.\nTin cùng chuyên mục\nGiá lúa tăng mạnh\nGiá lúa tuần qua tăng mạnh ở nhiều tỉnh miền Tây."
    )
    assert clean(text) == f"{BODY}\n{MORE}/."


def test_a_poll_goes_with_its_choices():
    text = f"{article()}\nThăm dò khán giả\nBạn thấy giao diện mới thế nào?\nRất đẹp\nBình thường"
    assert clean(text) == article()


@pytest.mark.parametrize(
    "byline",
    [
        "P.V",
        "PV",
        "BT",
        "T.H.",
        "Tin, ảnh: Lê Ảnh – Mai Tin",
        "Bài và ảnh: LÊ ẢNH",
        "Lê Ảnh",
        "MAI TIN",
        "Lê Ảnh - Mai Tin",
        "Theo TTXVN",
        "(Theo Báo Sông Hậu)",
        "Nguồn: baosonghau.vn",
        "Mai Tin (tổng hợp)",
    ],
)
def test_the_names_below_the_article_go(byline):
    assert clean(f"{article()}\n{byline}") == article()


def test_a_list_of_names_at_the_end_is_content():
    winners = "Lê Văn Thóc\nVõ Thị Gạo\nMai Văn Rơm"
    assert clean(f"{article()}\n{winners}") == f"{article()}\n{winners}"


def test_section_names_above_the_title_go():
    title = "Hội thảo giống lúa chịu mặn ở Cù Lao"
    assert clean(f"Thời sự\nNông nghiệp\n{title}\n{article()}", title=title) == f"{title}\n{article()}"


def test_inner_spaces_are_left_as_they_are():
    line = "Bí thư  Đảng ủy\u00a0xã Cù Lao phát biểu."
    assert line in clean(article(f"  {line}\t"))


def test_invisible_marks_go():
    assert clean(article("Hội\u00ad thảo\u200b kết\ufeff thúc.")) == article("Hội thảo kết thúc.")


def test_decomposed_letters_are_composed():
    assert clean(unicodedata.normalize("NFD", article())) == article()


def test_all_line_ends_are_one():
    assert clean(article().replace("\n", "\r\n\r\n")) == article()


def test_bylines_are_read():
    assert byline_of("Tin, ảnh: Lê Ảnh – Mai Tin") == "Lê Ảnh – Mai Tin"
    assert byline_of("Các đại biểu chụp ảnh lưu niệm") is None


LINES = st.lists(st.one_of(st.text(), st.sampled_from([BODY, MORE, END, "Tin liên quan", "0:00", "(Ảnh: TTXVN)"])))


@given(LINES.map("\n".join))
def test_every_paragraph_left_is_verbatim_in_the_source(text):
    source = plain(text)
    assert all(line in source for line in clean(text).split("\n"))


@given(LINES.map("\n".join))
def test_paragraphs_are_trimmed_and_never_empty(text):
    cleaned = clean(text)
    assert cleaned == "" or all(line and line == line.strip() for line in cleaned.split("\n"))


def test_long_lines_are_never_boilerplate():
    assert not is_boilerplate("Trang chủ " + "a" * 1000)


@pytest.mark.parametrize(
    "line",
    [
        "Chính trị   Kinh tế   Văn hóa - Xã hội", "Nông nghiệp › Hạn mặn miền Tây", "Home > Business",
        "Tin tức - Sự kiện",
        "TRƯỜNG ĐẠI HỌC NÔNG NGHIỆP VÀ THỦY SẢN SÔNG HẬU", "Nông nghiệp |"
        " 12/05/2023 18:33", "VNA Friday, May 12, 2023 16:47",
    ],
)  # fmt: skip
def test_menus_paths_letterheads_and_stamps_above_the_headline_go(line):
    title = "Hội thảo giống lúa chịu mặn ở Cù Lao"
    assert clean("\n".join([line, title, BODY, MORE]), title=title) == "\n".join([title, BODY, MORE])


def test_a_row_of_names_inside_the_article_stays():
    assert "Cù Lao › Sông Hậu" in clean(article(BODY, "Cù Lao › Sông Hậu", MORE))


def test_a_headline_that_closes_with_a_quote_ends_no_block():
    links = ["Tin cùng chuyên mục", 'Cù Lao: Phát động ủng hộ quỹ "Hạt giống"', "Sông Hậu gặp mặt nông dân ngày 13/10"]
    assert clean("\n".join([BODY, MORE, *links])) == "\n".join([BODY, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "Xem nguồn   Link bài gốc   Copy link", "* Mời bạn đọc vào chuyên mục Nông nghiệp xem các tin, bài liên quan.",
        "RELATED NEWS: Rice returns to the delta", "Sông Hậu Online Newsletters  Đăng ký ngay", "Chú thích ảnh",
    ],
)  # fmt: skip
def test_pointers_below_the_article_go(line):
    assert clean("\n".join([BODY, MORE, line])) == "\n".join([BODY, MORE])


PAGE = [
    "HỘI LÀM VƯỜN XỨ ĐOÀI",
    "Đường dây nóng: 0900 000 111 | Tra cứu hội viên | Góp ý",
    "Giới thiệu – Tin tức – Vườn mẫu – Kỹ thuật ghép cành – Chợ cây",
    "Tọa đàm nghề ghép bưởi mùa thu",
    "Đăng bởi: Ban Thông tin – 18/11/2031 | 14:05 | 2.318 lượt xem",
]


def test_menus_told_by_their_dashes_and_bars_go_and_the_headline_stays():
    assert clean("\n".join([*PAGE, BODY, MORE])).split("\n") == [PAGE[3], BODY, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "<< Trang trước | Khai giảng lớp ghép cành | TS Lò Văn Quả tham luận | Trang sau >>",
        "« Bài trước: Mùa cam mới",
        "1 2 3 4 … Cuối",
        "Tin mới nhất: Hội thi cây cảnh | Ông Bạch Văn Cành làm Chủ tịch Hội",
        "Có thể bạn quan tâm: Cây ổi lê | Bà Sầm Thị Lá chủ trì họp tổ",
        "Comments are closed. © Song Hau Courier",
        "Số lượt truy cập: 5.118.204",
    ],
)
def test_what_leads_to_other_articles_goes(line):
    assert clean(article(line)) == article()


@pytest.mark.parametrize(
    "line",
    [
        "Kết quả: Giải Nhất | Bùi Thị Cốm | 9,5 điểm",
        "Trang sau của cuốn kỷ yếu in bài của ông Lê Văn Thóc.",
        "Tin mới nhất: hồ đã đầy nước.",
        "1, 2, 3 là ba điểm cầu đông đại biểu nhất.",
        "Kinh tế – Xã hội – Môi trường",
        "Tuyến 1: Hà Nội – Vinh – Huế – Đà Nẵng",
    ],
)
def test_a_line_that_only_looks_like_a_link_stays_inside_the_article(line):
    assert clean(article(line)) == article(line)


def test_readers_comments_at_the_end_go():
    comments = ["Bình luận (2)", "Lê Văn Bưởi: Vườn tôi cũng ngập, mong tỉnh sớm đắp đê!", "Hà Na: Hoan nghênh ông Mạ."]
    assert clean(article() + "\n" + "\n".join(comments)) == article()


def test_comments_behind_a_list_of_most_read_go():
    tail = ["ĐỌC NHIỀU", "1. Giá cam hôm nay", "2. Bưởi vào mùa", "2 bình luận"]
    tail += ["Lê Văn Bưởi: Vườn tôi cũng ngập, mong tỉnh sớm đắp đê!"]
    assert clean(article() + "\n" + "\n".join(tail)) == article()


def test_a_link_to_the_comments_on_top_takes_nothing_of_the_article():
    assert clean("\n".join(["Tọa đàm nghề ghép bưởi mùa thu", "Bình luận", BODY, MORE, END])).endswith(article())


def test_headlines_with_their_days_at_the_end_go():
    teasers = ["Khai mạc giải chọi gà làng Vạc (09/03/2031)", "Chủ tịch Hội Lê Văn Ổi chủ trì họp chợ hoa (11/03/2031)"]
    assert clean(article(*[]) + "\n" + "\n".join(teasers)) == article()


def test_headlines_behind_the_names_of_those_who_made_the_report_go():
    tail = ["Lò Thị Bưởi", "Bà Sầm Thị Lá chủ trì họp bàn giá bưởi", "Hội thảo cây có múi quy tụ sáu trăm nhà vườn"]
    assert clean(article() + "\n" + "\n".join(tail)) == article()


def test_a_list_of_winners_at_the_end_stays():
    winners = ["Giải Nhất: Bùi Thị Cốm (vườn số 3)", "Giải Nhì: Lò Văn Quả, Sầm Thị Lá"]
    assert clean(article() + "\n" + "\n".join(winners)) == article() + "\n" + "\n".join(winners)


def test_the_mark_before_a_caption_goes():
    assert "\nÔng Trần Văn Mạ trình bày báo cáo\n" in clean(article("[Hình] Ông Trần Văn Mạ trình bày báo cáo"))
