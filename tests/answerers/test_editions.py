"""Editions, plenums and names that are alike: the one asked for answers, or nobody does. Invented articles."""

import pytest

from assistant.answerers.reader.plenums import agree, plenums

ARTICLES = {
    "giai-iii.txt": """Trao Giải ảnh làng chài Vịnh Hạc lần thứ III
Sáng 12/6/2023, tại Nhà Văn hóa Mỏ Neo, Hội Nghệ sĩ tỉnh Vịnh Hạc tổ chức lễ trao Giải ảnh làng chài Vịnh Hạc lần thứ III. Phát biểu khai mạc, bà Tạ Thị Mão, Chủ tịch Hội Nghệ sĩ tỉnh, cho biết Ban Tổ chức nhận được 148 bộ ảnh. Hội đồng trao 2 giải Nhất, 4 giải Nhì.
""",  # noqa: E501
    "giai-iv.txt": """Trao Giải ảnh làng chài Vịnh Hạc lần thứ IV
Chiều 20/6/2024, tại Nhà khách Cửa Lạch, Hội Nghệ sĩ tỉnh Vịnh Hạc tổ chức lễ trao Giải ảnh làng chài Vịnh Hạc lần thứ IV. Phát biểu khai mạc, ông Lục Văn Bính, Chủ tịch Hội Nghệ sĩ tỉnh, cho biết giải thu hút 173 bộ ảnh. Hội đồng trao 3 giải Nhất, 5 giải Nhì.
""",  # noqa: E501
    "trung-uong-2.txt": """Sa Đồi: Học tập Nghị quyết Trung ương 2 tới 66 điểm cầu
Sáng 8/3/2022, Tỉnh ủy Sa Đồi tổ chức hội nghị học tập, quán triệt Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương khóa XX tới 66 điểm cầu. Ông Hà Văn Rạng, Bí thư Tỉnh ủy, chủ trì hội nghị. Bà Lò Thị Pha, Trưởng Ban Tuyên giáo Tỉnh ủy, truyền đạt chuyên đề “Đất rừng”.
""",  # noqa: E501
    "trung-uong-5.txt": """Sa Đồi quán triệt Nghị quyết Trung ương 5
Sáng 9/4/2023, Tỉnh ủy Sa Đồi tổ chức hội nghị học tập, quán triệt Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XX tới 71 điểm cầu. Ông Mùa A Dế, Bí thư Tỉnh ủy, chủ trì hội nghị. Ông Cầm Văn Ón, Trưởng Ban Dân vận, truyền đạt chuyên đề “Nước sạch”. Chuyên đề “Chợ phiên” do Đại tá Lý Seo Dìn, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, trình bày.
""",  # noqa: E501
    "khoa-12.txt": """Bế giảng lớp bồi dưỡng nghề dệt Sa Đồi, khóa 12
Chiều 7/8/2024, tại Nhà Văn hóa Sa Đồi, Hội Nghề dệt tổ chức lễ bế giảng lớp bồi dưỡng nghề dệt, khóa 12 năm 2024. Bà Tòng Thị Mây, Chủ tịch Hội, chủ trì buổi lễ. Lớp có 43 học viên. So với khóa 11, tỷ lệ giỏi tăng 4%.
""",  # noqa: E501
    "hoi-thao.txt": """Hội thảo Than bùn Rạch Muối
Ngày 3/10/2024, tại Rạch Muối, Trường Đại học Rạch Muối tổ chức Hội thảo Than bùn và khí hậu. TS. Kang Dae-ho, chuyên gia Viện Đất ngập nước Busan, trình bày kinh nghiệm phục hồi đầm lầy ở tỉnh Jeolla.
""",  # noqa: E501
}


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Ai phát biểu khai mạc lễ trao Giải ảnh làng chài Vịnh Hạc lần thứ IV?", "Lục Văn Bính", "Tạ Thị Mão"),
        ("Who gave the opening speech at the third Vịnh Hạc village awards?", "Tạ Thị Mão", "Lục Văn Bính"),
        ("Ai chủ trì hội nghị học Nghị quyết Trung ương 2 ở Sa Đồi?", "Hà Văn Rạng", "Mùa A Dế"),
        ("Ai chủ trì hội nghị học Nghị quyết Hội nghị lần thứ năm BCH Trung ương?", "Mùa A Dế", "Hà Văn Rạng"),
        ("Những ai truyền đạt tại hội nghị học Nghị quyết Trung ương 5 của Sa Đồi?", "Lý Seo Dìn", "Lò Thị Pha"),
        ("Hội nghị học Nghị quyết Trung ương 2 ở Sa Đồi có bao nhiêu điểm cầu?", "66", "71"),
        ("TS. Kang Dae-ho trình bày ở hội thảo nào?", "Than bùn", ""),
        ("Lễ bế giảng lớp bồi dưỡng nghề dệt Sa Đồi khóa 12 do ai chủ trì?", "Tòng Thị Mây", ""),
        ("Kang Dae Ho giữ chức gì?", "Viện Đất ngập nước Busan", ""),
        ("So sánh số điểm cầu của hội nghị học nghị quyết ở Sa Đồi tháng 3/2022 với tháng 4/2023.", "66", "Jeolla"),
        ("So sánh số điểm cầu của hội nghị học nghị quyết ở Sa Đồi tháng 3/2022 với tháng 4/2023.", "71", "Jeolla"),
        ("Giải ảnh làng chài Vịnh Hạc lần IV so với lần III nhận được nhiều hay ít bộ ảnh hơn?", "173", "giải Nhì"),
        ("Giải ảnh làng chài Vịnh Hạc lần IV so với lần III nhận được nhiều hay ít bộ ảnh hơn?", "148", "giải Nhì"),
        ("Ai là Bí thư Tỉnh ủy Sa Đồi vào thời điểm mở hội nghị học Nghị quyết Trung ương 2?", "Hà Văn Rạng", "Dế"),
        ("Tiến sĩ Kang Dae-ho nói gì ở hội thảo Than bùn?", "đầm lầy", ""),
    ],
)
def test_the_one_asked_for_answers(library, question, said, unsaid):
    text = library.ask(question).text
    assert said in text and (not unsaid or unsaid not in text)


@pytest.mark.parametrize(
    "question",
    [
        "Ai khai mạc lễ trao Giải ảnh làng chài Vịnh Hạc lần thứ V?",
        "Who opened the sixth Vịnh Hạc photo awards?",
        "Ai chủ trì hội nghị học Nghị quyết Trung ương 4 ở Sa Đồi?",
        "Hội nghị học Nghị quyết Trung ương 3 ở Sa Đồi có bao nhiêu điểm cầu?",
        "So sánh số điểm cầu của hội nghị học nghị quyết ở Sa Đồi tháng 3/2021 với tháng 4/2023.",
        "Giải ảnh làng chài Vịnh Hạc lần IV so với lần II nhận được nhiều hay ít bộ ảnh hơn?",
        "Ai là Bí thư Tỉnh ủy Mường Lạ vào thời điểm khai mạc hội nghị học Nghị quyết Trung ương 2?",
        "Lễ bế giảng lớp bồi dưỡng nghề dệt Sa Đồi khóa 11 do ai chủ trì?",
        "Lớp bồi dưỡng nghề dệt Sa Đồi khóa 11 có bao nhiêu học viên?",
        "Ai làm lớp trưởng lớp bồi dưỡng nghề dệt khóa 13 của Sa Đồi?",
        "Who chaired the 5th Sa Đồi conference?",
        "TS. Kang Min-ho trình bày ở hội thảo nào?",
    ],
)
def test_another_number_or_name_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nghị quyết Trung ương 3", {(3, None)}),
        ("Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XX", {(11, 20)}),
        ("NQTW 4 (khóa IX)", {(4, 9)}),
        ("hội nghị Trung ương 3 năm qua", set()),
        ("Hội nghị lần thứ tư Ban Chấp hành Hội Nghệ sĩ", set()),
    ],
)
def test_a_plenum_is_known_however_it_is_called(text, told):
    assert plenums(text) == told


def test_plenums_of_two_terms_are_two():
    assert not agree(frozenset({(4, 9)}), frozenset({(4, 10)})) and agree(frozenset({(4, None)}), frozenset({(4, 10)}))
