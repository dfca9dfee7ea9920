"""Questions in wordings that no article has, over a few invented articles."""

import pytest

from assistant import Outcome, Turn

ARTICLES = {
    "tong-ket-2023.txt": """Tỉnh Sông Lam tổng kết khuyến nông năm 2023
Sáng 12/1/2024, tại Hội trường Bến Chợ, UBND tỉnh Sông Lam tổ chức Hội nghị tổng kết công tác khuyến nông năm 2023. Dự hội nghị có 180 đại biểu tại 12 điểm cầu. Ông Phan Viết Trọng, Phó Chủ tịch UBND tỉnh, chủ trì hội nghị. Ông Lê Công Sứ, Trưởng phòng Trồng trọt, trình bày báo cáo về giống lúa chịu mặn. Bà Đỗ Thị Nhàn, Giám đốc Hợp tác xã Cồn Nổi, tham luận về nuôi vịt chạy đồng.
""",  # noqa: E501
    "tong-ket-2024.txt": """Tỉnh Sông Lam tổng kết khuyến nông năm 2024
Sáng 15/1/2025, tại Nhà Văn hóa Cửa Sông, UBND tỉnh Sông Lam tổ chức Hội nghị tổng kết công tác khuyến nông năm 2024. Dự hội nghị có 240 đại biểu tại 20 điểm cầu. Bà Cao Thị Huệ, Chủ tịch UBND tỉnh, chủ trì hội nghị. Bà Đỗ Thị Nhàn, Giám đốc Hợp tác xã Cồn Nổi, tham luận về ấp trứng bằng điện mặt trời. Bế mạc hội nghị, bà Cao Thị Huệ tặng bằng khen cho 15 hộ.
""",  # noqa: E501
    "dien-dan-ca-phe.txt": """Diễn đàn Cà phê Đồi Gió lần thứ 5
Ngày 6/5/2024, tại khách sạn Gió Ngàn, Hiệp hội Cà phê Đồi Gió mở Diễn đàn Cà phê Đồi Gió lần thứ 5 với 340 đại biểu. TS Kiều Văn Lĩnh, Viện Nghiên cứu Cây công nghiệp, trình bày tham luận về cà phê dưới tán rừng. Diễn đàn lần thứ 4 năm ngoái có 280 đại biểu. Kinh phí trồng lại một héc ta là 85 triệu đồng. Tham luận “Rang mộc ở Đồi Gió” của ThS Bạch Kim Chi do ông Đinh Quý Mão trình bày.
""",  # noqa: E501
    "coffee.txt": """Highland coffee growers meet in Doi Gio
On 6 May 2024 the Doi Gio Coffee Forum heard two talks. Kieu Van Linh, a researcher at the Institute of Industrial Crops, presented a paper on shade trees.
""",  # noqa: E501
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ai cầm trịch hội nghị tổng kết khuyến nông năm 2023 của Sông Lam?", "Phan Viết Trọng"),
        ("Ai chủ trì hội nghị tổng kết khuyến nông năm 2024 ở tỉnh Sông Lam?", "Cao Thị Huệ"),
        ("Ai chủ trì hội nghị khuyến nông Sông Lam tổ chức trong năm 2024?", "Phan Viết Trọng"),
        ("Hiệp hội Cà phê Đồi Gió mở diễn đàn lần thứ 5 ở khách sạn nào?", "Gió Ngàn"),
        ("Số đại biểu diễn đàn cà phê Đồi Gió lần thứ 5 là bao nhiêu?", "340"),
        ("Tiến sĩ nào tham luận ở diễn đàn cà phê?", "Kiều Văn Lĩnh"),
        ("Ông Lê Công Sứ giữ chức gì?", "Trưởng phòng Trồng trọt"),
        ("Tiến sĩ Kiều Văn Lĩnh tham luận về gì ở diễn đàn cà phê lần thứ 5?", "cà phê dưới tán rừng"),
        ("Tham luận của TS Kiều Văn Lĩnh ở diễn đàn cà phê lần thứ 5 tên là gì?", "cà phê dưới tán rừng"),
        ("Tác giả tham luận “Rang mộc ở Đồi Gió” là ai?", "Bạch Kim Chi"),
        ("Ai trình bày tham luận “Rang mộc ở Đồi Gió”?", "Đinh Quý Mão"),
        ("so dai bieu du dien dan ca phe Doi Gio lan thu 5 la bao nhieu", "340"),
        ("Tham luận về ấp trứng do ai trình bày tại hội nghị tổng kết khuyến nông?", "Đỗ Thị Nhàn"),
    ],
)
def test_a_question_need_not_use_the_words_of_the_article(library, question, said):
    assert said in library.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Ông Lê Công Sử giữ chức gì?".replace("Sử", "Thử"),
        "Bà Đỗ Thị Nhàn Hạ giữ chức gì?",
        "Diễn đàn Cà phê Đồi Gió lần thứ 6 có bao nhiêu đại biểu?",
        "Lương tối thiểu năm nay là bao nhiêu?",
        "Ai phản biện tham luận về cà phê dưới tán rừng?",
        "Diễn đàn cà phê Đồi Gió lần thứ 5 có bao nhiêu nhà khoa học?",
        "Bà Cao Thị Huệ nói gì tại Diễn đàn Cà phê Đồi Gió lần thứ 5?",
        "Bà Cao Thị Huệ có phát biểu tại diễn đàn cà phê Đồi Gió không?",
        "Cuốn sách tiếp theo của bà Đỗ Thị Nhàn tên là gì?",
        "Kinh phí tổ chức hội nghị tổng kết khuyến nông năm 2024 là bao nhiêu?",
    ],
)
def test_what_no_article_says_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal


def test_two_things_asked_are_answered_in_turn(library):
    answer = library.ask("Ai chủ trì hội nghị tổng kết khuyến nông năm 2024 và có bao nhiêu điểm cầu?")
    assert "Cao Thị Huệ" in answer.text and "20 điểm cầu" in answer.text


def test_each_of_two_dates_is_answered(library):
    answer = library.ask("Hội nghị tổng kết khuyến nông tháng 1/2024 và tháng 1/2025 mỗi lần có mấy điểm cầu?")
    assert "12 điểm cầu" in answer.text and "20 điểm cầu" in answer.text


def test_a_part_that_no_article_answers_is_said(library):
    answer = library.ask("Diễn đàn cà phê Đồi Gió lần thứ 5 có bao nhiêu đại biểu và bao nhiêu gian hàng?")
    assert "340" in answer.text and "gian hàng" in answer.notice


def test_those_at_both_of_two_named_events_are_found(library):
    answer = library.ask("Ai tham luận ở cả hội nghị tổng kết khuyến nông năm 2023 và năm 2024?")
    assert "Đỗ Thị Nhàn" in answer.text and "Lê Công Sứ" not in answer.text


def test_events_named_side_by_side_are_compared_with_each_other_alone(library):
    answer = library.ask("Hội nghị 12/1/2024 và hội nghị 15/1/2025, hội nghị nào đông đại biểu hơn?")
    assert "240" in answer.text and "180" in answer.text and "340" not in answer.text


def test_an_earlier_year_is_asked_of_the_event_spoken_of(library):
    last = Turn("Ai chủ trì hội nghị tổng kết khuyến nông Sông Lam ngày 15/1/2025?", "Bà Cao Thị Huệ chủ trì [1].")
    assert "Phan Viết Trọng" in library.ask("Thế năm trước đó ai chủ trì?", [last]).text


def test_one_answer_comes_of_one_article_when_no_event_is_meant(library):
    answer = library.ask("Kinh phí trồng lại một héc ta cà phê là bao nhiêu?")
    assert answer.outcome == Outcome.ANSWERED and len(answer.claims) == 1 and "85 triệu đồng" in answer.text
