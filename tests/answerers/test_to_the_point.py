"""A true sentence is no answer to another question: other edition, other person's figure, other place; invented articles."""  # noqa: E501

import pytest

ARTICLES = {
    "plenum-8.txt": """Sa Đồi học tập Nghị quyết Trung ương 8 khóa XIII
Ngày 4/12/2023, tại Hội trường Tỉnh ủy, Tỉnh ủy Sa Đồi tổ chức hội nghị trực tuyến học tập Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII tới 118 điểm cầu. Ông Hà Văn Rạng, Bí thư Tỉnh ủy Sa Đồi, chủ trì hội nghị.
Hội nghị nghe ông Mai Xuân Thước truyền đạt chuyên đề về Nghị quyết số 42-NQ/TW. Bà Ngô Thị Hến truyền đạt chuyên đề về Nghị quyết số 43-NQ/TW. Trình bày trong gần 80 phút, bà Hến nêu 5 nhóm nhiệm vụ.
Bà Kiều Thị Mận không phát biểu tại hội nghị nhưng gửi kiến nghị bằng văn bản. Ông Lê Tất Đạt cho biết mỗi điểm cầu có 45 phút để đặt câu hỏi.
""",  # noqa: E501
    "course.txt": """Bế giảng lớp bồi dưỡng kiến thức biên mậu khóa 12
Chiều 6/9/2024, tại thị xã Sa Đồi, Sở Công Thương Sa Đồi tổ chức lễ bế giảng lớp bồi dưỡng kiến thức biên mậu khóa 12 với 57 học viên. So với khóa 11, tỷ lệ giỏi tăng 3%. Ông Đoàn Quý Mùi, Giám đốc Sở Công Thương Sa Đồi, chủ trì buổi lễ.
Ông Mai Xuân Thước, 61 tuổi, là học viên đầu tiên phát biểu. Bà Ngô Thị Hến cũng phát biểu tại buổi lễ.
""",  # noqa: E501
    "forum.txt": """Diễn đàn Quế hồi vùng cao lần thứ 3
Ngày 9/10/2025, tại thành phố Sa Đồi, Hiệp hội Quế hồi tổ chức Diễn đàn Quế hồi vùng cao lần thứ 3 với 210 đại biểu, tăng 40 đại biểu so với lần thứ 2. Hội trường 1: chủ tọa ông Tạ Kim Bồng; Hội trường 2: chủ tọa bà Lò Thị Sương.
Tham dự diễn đàn có các vị: Cao Thị Nhạn, Phó Giám đốc Sở Công Thương; Mã Văn Tỏi, Chủ tịch Hội Nông dân tỉnh; Lò Văn Quế, chủ vườn hồi.
Ông Tạ Kim Bồng cho biết cả vùng có 9 tỉnh trồng quế. Năm qua đã bán được 640 tấn vỏ.
Diễn đàn lần thứ 4 dự kiến họp tại thị xã Pa Sáng. Do cây đổ, phiên chiều lùi một giờ. Phiên tổng kết do ông Đoàn Quý Mùi điều hành.
""",  # noqa: E501
}


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị học tập Nghị quyết Trung ương 7 khóa XIII ở Sa Đồi có bao nhiêu điểm cầu?",
        "Ai chủ trì hội nghị học tập Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương ở Sa Đồi?",
        "Ai truyền đạt chuyên đề về Nghị quyết số 44-NQ/TW tại Sa Đồi?",
        "Ông Hà Văn Rạng phát biểu trong bao nhiêu phút tại hội nghị học tập Nghị quyết Trung ương 8 ở Sa Đồi?",
        "Bà Ngô Thị Hến bao nhiêu tuổi?",
        "Lớp bồi dưỡng kiến thức biên mậu khóa 11 có bao nhiêu học viên?",
        "Diễn đàn Quế hồi vùng cao lần thứ 2 có bao nhiêu đại biểu?",
        "Ai là người đầu tiên phát biểu tại hội nghị học tập Nghị quyết Trung ương 8 ở Sa Đồi?",
        "Hội nghị học tập Nghị quyết Trung ương 8 ở Sa Đồi diễn ra ở phòng nào?",
        "Diễn đàn Quế hồi vùng cao lần thứ 3 diễn ra ở khách sạn nào?",
        "Sở Y tế Sa Đồi tổ chức lễ bế giảng lớp biên mậu khóa 12 ở đâu?",
        "Trước khi làm Giám đốc Sở Công Thương Sa Đồi, ông Đoàn Quý Mùi giữ chức gì?",
        "Ai chủ tọa Hội trường 3 của Diễn đàn Quế hồi vùng cao?",
        "Bà Cao Thị Nhạn chủ trì phần nào của Diễn đàn Quế hồi vùng cao lần thứ 3?",
        "Bà Lò Thị Sương cho biết đã bán được bao nhiêu tấn vỏ?",
        "Ai điều hành phiên thảo luận của Diễn đàn Quế hồi vùng cao lần thứ 3?",
        "Hội thi thợ bóc quế ở Sa Đồi tổ chức ngày nào?",
        "Diễn đàn Quế hồi vùng cao lần thứ 3 diễn ra ở huyện nào?",
        "Vì sao phiên tổng kết Diễn đàn Quế hồi do ông Đoàn Quý Mùi điều hành?",
    ],
)
def test_what_is_told_of_another_is_no_answer(library, question):
    assert library.ask(question).outcome.is_refusal


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hội nghị học tập Nghị quyết Trung ương 8 khóa XIII ở Sa Đồi có bao nhiêu điểm cầu?", "118"),
        ("Ai chủ trì hội nghị học tập Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương ở Sa Đồi?", "Rạng"),
        ("Ai truyền đạt chuyên đề về Nghị quyết số 43-NQ/TW tại Sa Đồi?", "Ngô Thị Hến"),
        ("Bà Ngô Thị Hến trình bày trong bao nhiêu phút?", "80 phút"),
        ("Ông Mai Xuân Thước bao nhiêu tuổi?", "61"),
        ("Lớp bồi dưỡng kiến thức biên mậu khóa 12 có bao nhiêu học viên?", "57"),
        ("Diễn đàn Quế hồi vùng cao lần thứ 3 có bao nhiêu đại biểu?", "210"),
        ("Sở Công Thương Sa Đồi tổ chức lễ bế giảng lớp biên mậu khóa 12 ở đâu?", "Sa Đồi"),
        ("Hội nghị học tập Nghị quyết Trung ương 8 ở Sa Đồi diễn ra ở hội trường nào?", "Hội trường Tỉnh ủy"),
        ("Ai điều hành phiên tổng kết của Diễn đàn Quế hồi vùng cao lần thứ 3?", "Đoàn Quý Mùi"),
        ("Ông Tạ Kim Bồng cho biết đã bán được bao nhiêu tấn vỏ?", "640 tấn"),
        ("Diễn đàn Quế hồi lần thứ 4 dự kiến họp ở đâu?", "Pa Sáng"),
        ("Bà Kiều Thị Mận phát biểu gì tại hội nghị học tập Nghị quyết Trung ương 8?", "không phát biểu"),
    ],
)
def test_what_is_asked_is_still_told(library, question, said):
    assert said in library.ask(question).text


def test_who_chaired_one_hall_is_told_with_the_hall(library):
    text = library.ask("Ai chủ tọa Hội trường 2 của Diễn đàn Quế hồi vùng cao lần thứ 3?").text
    assert "Lò Thị Sương" in text and "hội trường 2" in text.lower() and "Tạ Kim Bồng" not in text


def test_an_answer_on_another_spelling_of_a_name_says_so(library):
    answer = library.ask("Ông Mai Xuân Thược truyền đạt chuyên đề gì?")
    assert "“Mai Xuân Thược”" in answer.notice and "Mai Xuân Thước" in answer.notice
    assert not library.ask("Ông Mai Xuân Thước truyền đạt chuyên đề gì?").notice
