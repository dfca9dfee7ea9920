"""Questions near what the articles say, which a sentence of something else would seem to answer; invented articles."""

import pytest

ARTICLES = {
    "cang-2023.txt": """Diễn đàn Cảng xanh Vịnh Hạc 2023
Sáng 9/10/2023, tại khách sạn Mỏ Neo, Hiệp hội Cảng Vịnh Hạc tổ chức Diễn đàn Cảng xanh Vịnh Hạc 2023 với 210 đại biểu. Phát biểu khai mạc diễn đàn, ông Tạ Quang Bửu, Chủ tịch UBND thành phố Vịnh Hạc, cho biết chi phí bốc dỡ năm 2021 tăng gấp đôi. Bế mạc diễn đàn, bà Ngô Thị Hải, Chủ tịch Hiệp hội Cảng Vịnh Hạc, cảm ơn các đại biểu.
""",  # noqa: E501
    "hoc-lieu.txt": """Hội nghị Học liệu mở Vịnh Hạc
Ngày 6/3/2025, tại Trường Đại học Vịnh Hạc, Sở Giáo dục và Đào tạo tổ chức Hội nghị Học liệu mở Vịnh Hạc năm 2025. Phát biểu khai mạc, TS Đinh Công Mẫn, Hiệu trưởng Trường Đại học Vịnh Hạc, cho biết có 75 bài gửi về hội nghị. Đại diện Sở Khoa học và Công nghệ tỉnh chia sẻ kinh nghiệm số hóa giáo trình. Trả lời giáo viên, ông Lý Văn Tám, Giám đốc Sở Tài chính, cho biết tỉnh dành 12 tỷ đồng cho thư viện số. Bà Trần Thị Bưởi trình bày tham luận “Kho bài giảng cho trường vùng cao”. Ông Đinh Công Mẫn yêu cầu Phòng Đào tạo công bố giáo trình trong tháng 5.
""",  # noqa: E501
    "quan-triet.txt": """Tỉnh Sa Đồi quán triệt Nghị quyết số 44-NQ/TW
Sáng 3/4/2025, tại thị xã Sa Đồi, Tỉnh ủy Sa Đồi tổ chức Hội nghị quán triệt Nghị quyết số 44-NQ/TW. Ông Hà Văn Rạng, Bí thư Tỉnh ủy, chủ trì hội nghị. Khoảng 130 nhà nghiên cứu, kiến trúc sư và đại diện dòng họ tham dự. Một củ tam thất cổ có giá khởi điểm 900 triệu đồng được giới thiệu bên lề hội nghị.
""",  # noqa: E501
    "tset.txt": """TSET 2024: đất, muối và tôm
Ngày 21/6/2024, tại Nhà Văn hóa Rạch Muối, Trường Đại học Rạch Muối khai mạc hội thảo khoa học "Đất mặn và sinh kế" lần thứ hai (TSET 2024) với 160 đại biểu. Kỷ yếu hội thảo chọn in 41 trong tổng số 88 bài gửi về. Hội thảo nhận 27 câu hỏi của 19 hợp tác xã. KS Mai Văn Cội trình bày tham luận "Lúa trên đất phèn". Bà Kiều Thị Lài hứa sẽ trả lời hợp tác xã bằng văn bản.
""",  # noqa: E501
    "tset-2025.txt": """TSET 2025: nước ngọt về đâu
Ngày 20/6/2025, tại Trường Đại học Cồn Tiên, Trường Đại học Cồn Tiên khai mạc hội thảo khoa học "Đất mặn và sinh kế" lần thứ ba (TSET 2025) với 230 đại biểu.
""",  # noqa: E501
    "hop-bao.txt": """Họp báo Lễ hội Mắc khén lần thứ 3
Chiều 2/8/2025, tại thị xã Pa Sáng, Ban Tổ chức họp báo công bố các hoạt động của Lễ hội Mắc khén lần thứ 3 năm 2025. Lễ hội diễn ra từ ngày 5 đến 7/9 tại bản Nà Hoi. Có 65 người đăng ký, 48 người có mặt tại buổi họp báo.
""",  # noqa: E501
    "harbour.txt": """Green harbours draw a crowd
The Vịnh Hạc Harbour Forum 2024 was held on October 9, 2024 at the Mỏ Neo Hotel. It drew about 320 delegates from 14 countries. Closing the forum, Ngô Thị Hải, president of the Harbour Association, thanked the delegates.
""",  # noqa: E501
}


@pytest.mark.parametrize(
    "question",
    [
        "Ai khai mạc Diễn đàn Cảng xanh Vịnh Hạc 2025?",
        "Ai khai mạc Diễn đàn Cảng xanh Vịnh Hạc 2021?",
        "Giám đốc Công an tỉnh trả lời giáo viên thế nào tại Hội nghị Học liệu mở Vịnh Hạc?",
        "Người đại diện Sở Khoa học và Công nghệ tỉnh chia sẻ kinh nghiệm tại Hội nghị Học liệu mở tên là gì?",
        "Tên của người đại diện Sở Y tế tỉnh tại Hội nghị Học liệu mở là gì?",
        "Bà Trần Thị Bưởi nói gì về học phí?",
        "Bà Trần Thị Bưởi tốt nghiệp trường đại học nào?",
        "Bà Trần Thị Bưởi đã gửi công văn cho Bộ Tài chính vào ngày nào?",
        "Bà Kiều Thị Lài đã trả lời hợp tác xã bằng văn bản ngày nào?",
        "Hội nghị quán triệt Nghị quyết 45 ở Sa Đồi ai chủ trì?",
        "Củ tam thất cổ được bán thành công với giá bao nhiêu?",
        "Kinh phí hội nghị quán triệt ở Sa Đồi là bao nhiêu?",
        "dinh nui cao nhat nuoc Phap la gi",
    ],
)
def test_a_sentence_about_something_else_is_no_answer(library, question):
    assert library.ask(question).outcome.is_refusal


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ai khai mạc Diễn đàn Cảng xanh Vịnh Hạc 2023?", "Tạ Quang Bửu"),
        ("Hội nghị quán triệt Nghị quyết 44 ở Sa Đồi ai chủ trì?", "Hà Văn Rạng"),
        ("Bà Trần Thị Bưởi nói gì về bài giảng?", "vùng cao"),
        ("Ông Đinh Công Mẫn yêu cầu Phòng Đào tạo làm gì?", "công bố giáo trình"),
        ("Bao nhiêu người dự hội nghị quán triệt ở Sa Đồi?", "130"),
        ("bao nhieu nguoi du hoi nghi quan triet o Sa Doi", "130"),
        ("TSET 2024 diễn ra ở đâu?", "Rạch Muối"),
        ("TSET 2025 tổ chức vào những ngày nào?", "20/6/2025"),
        ("TSET 2025 có bao nhiêu đại biểu?", "230"),
        ("Ông Mai Văn Cội làm gì ở TSET 2024?", "Lúa trên đất phèn"),
        ("Lễ hội Mắc khén lần thứ 3 diễn ra từ ngày nào đến ngày nào?", "5 đến 7/9"),
        ("Bao nhiêu người đăng ký dự họp báo Lễ hội Mắc khén?", "65"),
        ("tset 2024 to chuc o dau", "Rạch Muối"),
        ("Ai chủ trì hội nghị quán triệt Nghị quyết 44 ở Sa Đồi, có phải Chủ tịch tỉnh không?", "Hà Văn Rạng"),
        ("Who closed the Vịnh Hạc Harbour Forum 2024?", "Ngô Thị Hải"),
        ("How many delegates attended the Vịnh Hạc Harbour Forum 2024?", "320"),
        ("What was Đinh Công Mẫn's position in March 2025?", "Hiệu trưởng"),
    ],
)
def test_what_is_told_is_still_answered(library, question, said):
    assert said in library.ask(question).text


def test_the_figures_of_two_editions_stand_side_by_side(library):
    text = library.ask("So sánh số đại biểu của TSET 2024 và TSET 2025.").text
    assert "160" in text and "230" in text


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Kỷ yếu TSET 2024 chọn in bao nhiêu bài trên tổng số bao nhiêu bài?", ("41", "88")),
        ("Hội thảo TSET 2024 nhận mấy câu hỏi, từ bao nhiêu hợp tác xã?", ("27", "19")),
    ],
)
def test_two_figures_asked_at_once_are_both_told(library, question, figures):
    text = library.ask(question).text
    assert all(figure in text for figure in figures)
