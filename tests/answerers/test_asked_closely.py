"""Questions on who did not, for whom, what is left, which share, which site, events of like names. All invented."""

import pytest

from assistant import Assistant, Outcome
from tests.conftest import FAST

ARTICLES = {
    "gio-2025.txt": """Điện gió Cù Lao: bàn chuyện đáy biển
Hội nghị thường niên Điện gió Cù Lao 2025 do Hiệp hội Năng lượng Nam Hải tổ chức đã diễn ra ngày 17/4/2025 tại thành phố Bến Cát, có 480 đại biểu dự trực tiếp và 1.150 người theo dõi trực tuyến. Chủ trì hội nghị là ông Tôn Thất Khải, Chủ tịch Hiệp hội. Phiên tài chính do bà Lục Thị Quyên điều phối. Báo cáo trung tâm do ông Mạc Đình Thọ, Viện trưởng Viện Gió, trình bày. Tại điểm cầu tỉnh Hạ Lang, bà Sầm Thị Đào, Phó Giám đốc Sở Công Thương, báo cáo mô hình quỹ làng.
Thứ trưởng Cao Bá Nhẫn được mời nhưng phút chót cử Phó Cục trưởng Ninh Thị Hòa dự thay; bà Hòa không phát biểu. Tham luận “Neo trụ ở vùng cát chảy” của GS Đoàn Khắc Xương do ThS Bạch Mỹ Linh trình bày.
Số vụ đứt cáp giảm từ 31 xuống còn 4 sau hai năm. Khảo sát cho thấy 62% ngư dân ủng hộ dự án. Trước đó, ngày 16/4/2025, phiên trù bị đã thông qua quy chế. Năm 2024 hội nghị họp ở thị xã Lạch Vàng với 350 đại biểu; chủ trì khi đó là ông Phó Đức Tuệ. Hội nghị tiếp theo dự kiến tổ chức ở thị trấn Mũi Rồng.
Quỹ học bổng của Hiệp hội năm 2022 đã nhận 1.286 hồ sơ xin hỗ trợ.
""",  # noqa: E501
    "muoi-2024.txt": """Hoãn Hội nghị Nghề muối Cà Ra vì bão
Hiệp hội Muối Cà Ra chiều 2/8/2024 ra thông báo hoãn Hội nghị Nghề muối Cà Ra 2024. Theo kế hoạch cũ hội nghị khai mạc ngày 5/8/2024; ban tổ chức lùi sang ngày 20/9/2024.
""",  # noqa: E501
    "dau-tam.txt": """Người trồng dâu bàn chuyện giữ nghề
Trong hai ngày 10 và 11-5, Hội nghị Dâu tằm vùng Cao nguyên lần thứ VII được Hội Tằm tơ Ka Lon tổ chức tại khách sạn Đồi Gió. Ông Bàng Văn Lễ, Chủ tịch Hội Tằm tơ, chủ trì hội nghị. Bà Khúc Thị Mẫn, Giám đốc Trại giống Đăk Mơ, trình bày báo cáo về giống lai.
""",  # noqa: E501
    "sach-2024.txt": """Hội nghị giới thiệu sách về nghề dệt
Sáng 9/3/2024, tại Hà Vân, Thư viện Hà Vân tổ chức Hội nghị giới thiệu sách “Sợi và nước”. Bà Giáp Thị Hằng, Giám đốc Thư viện, phát biểu tại hội nghị. Ông Ngạc Văn Đoàn trình bày nội dung cuốn sách.
""",  # noqa: E501
}


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Ai chủ trì Hội nghị thường niên Điện gió Cù Lao 2025?", "Tôn Thất Khải", "Lục Thị Quyên"),
        ("Ai điều phối phiên tài chính của hội nghị điện gió Cù Lao?", "Lục Thị Quyên", "Tôn Thất Khải"),
        ("Ai chủ trì hội nghị điện gió Cù Lao năm 2024?", "Phó Đức Tuệ", "Tôn Thất Khải"),
        ("Hội nghị điện gió Cù Lao năm 2024 có bao nhiêu đại biểu?", "350", "480"),
        ("Bao nhiêu đại biểu dự hội nghị điện gió Cù Lao 2025?", "480", "350"),
        ("Bao nhiêu người theo dõi trực tuyến hội nghị điện gió Cù Lao 2025?", "1.150", "350"),
        ("Có bao nhiêu đại biểu dự trực tiếp và trực tuyến hội nghị điện gió Cù Lao 2025?", "1.150", "350"),
        ("Ai trình bày báo cáo trung tâm ở hội nghị điện gió Cù Lao 2025?", "Mạc Đình Thọ", "Sầm Thị Đào"),
        ("Ai báo cáo tại điểm cầu tỉnh Hạ Lang?", "Sầm Thị Đào", "Mạc Đình Thọ"),
        ("Ai được cử dự hội nghị điện gió thay Thứ trưởng Cao Bá Nhẫn?", "Ninh Thị Hòa", "Khắc Xương"),
        ("Ai không phát biểu tại hội nghị điện gió Cù Lao 2025?", "bà Hòa không phát biểu", "Tôn Thất Khải"),
        ("Tác giả tham luận “Neo trụ ở vùng cát chảy” là ai?", "Đoàn Khắc Xương", "Mạc Đình Thọ"),
        ("GS Đoàn Khắc Xương có trình bày tham luận tại hội nghị điện gió Cù Lao 2025 không?", "do ThS Bạch Mỹ Linh", "Thọ"),  # noqa: E501
        ("Số vụ đứt cáp giảm còn bao nhiêu tại hội nghị điện gió Cù Lao?", "xuống còn 4", "480"),
        ("Bao nhiêu phần trăm ngư dân ủng hộ dự án điện gió?", "62%", "480"),
        ("Hội nghị điện gió Cù Lao tiếp theo tổ chức ở đâu?", "Mũi Rồng", "Bến Cát"),
        ("Quỹ học bổng của Hiệp hội năm 2022 nhận bao nhiêu hồ sơ?", "1.286", "480"),
        ("Hội nghị Nghề muối Cà Ra 2024 diễn ra ngày nào?", "20/9/2024", "2/8/2024"),
        ("Ai phát biểu tại hội nghị giới thiệu sách về nghề dệt?", "Giáp Thị Hằng", "Tôn Thất Khải"),
        ("Bà Giáp Thị Hằng là giám đốc đơn vị nào?", "Giám đốc Thư viện", "Tôn Thất Khải"),
        ("Hội nghị Dâu tằm vùng Cao nguyên lần thứ VII diễn ra ngày nào?", "Trong hai ngày 10 và 11-5", "17/4"),
        ("Phiên trù bị của hội nghị điện gió Cù Lao 2025 họp ngày nào?", "16/4/2025", "17/4/2025"),
        ("Hội nghị điện gió Cù Lao 2025 diễn ra ngày nào?", "17/4/2025", "16/4/2025"),
        ("Tóm tắt hội nghị điện gió Cù Lao 2025", "Tôn Thất Khải", "Giáp Thị Hằng"),
        ("Những sự kiện nào được tổ chức ở Hà Vân?", "Sợi và nước", "Điện gió"),
        ("ai chủ trì hội nghị điện gió Cù Lao 2025 z", "Tôn Thất Khải", "Lục Thị Quyên"),
    ],
)
def test_what_is_asked_closely_is_answered_closely(library, question, said, unsaid):
    text = library.ask(question).text
    assert said in text and unsaid not in text


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì Hội nghị thường niên Điện gió Vịnh Sậy 2025?",
        "Ai chủ trì hội nghị thường niên Điện mặt trời Cù Lao 2025?",
        "Ai báo cáo tại điểm cầu tỉnh Phú Vang?",
        "Ai vắng mặt tại hội nghị giới thiệu sách về nghề dệt?",
        "Xin chào, bạn là ai?",
        "Hôm nay thứ mấy?",
        "1+1 bằng mấy?",
    ],
)
def test_what_only_sounds_like_it_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal


def test_what_was_put_off_is_not_counted_as_held(library):
    assert "Nghề muối" not in library.ask("Có bao nhiêu hội nghị được tổ chức năm 2024?").text


def test_sources_that_call_people_differently_still_disagree(tmp_path):
    for name, counted in (("mot.txt", "hơn 9.600 cán bộ, đảng viên tham dự"), ("hai.txt", "gần 9.000 đại biểu tham dự")):  # noqa: E501
        (tmp_path / name).write_text(
            f"Hội nghị giảm nghèo Lũng Sa\nSáng 12/3/2024, Tỉnh ủy Lũng Sa tổ chức Hội nghị sơ kết giảm nghèo, có {counted}.",  # noqa: E501
            encoding="utf-8",
        )
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([tmp_path / "mot.txt", tmp_path / "hai.txt"])
        answer = assistant.ask("Số đại biểu dự hội nghị giảm nghèo Lũng Sa là bao nhiêu, các báo có khớp nhau không?")
    assert answer.outcome == Outcome.CONFLICTING and "9.600" in answer.text and "9.000" in answer.text


def test_a_round_table_is_no_session_of_some_other_event(tmp_path):
    (tmp_path / "ban-tron.txt").write_text(
        "Bàn tròn “Gỗ và thuế”\nSáng 17/4/2025, tại Bến Cát, Hội Gỗ tổ chức Bàn tròn “Gỗ và thuế”. "
        "Bàn tròn do ông Đinh Gia Phúc, Chủ tịch Hội, điều phối.", encoding="utf-8",
    )  # fmt: skip
    (tmp_path / "dien-dan.txt").write_text(
        "Diễn đàn Tre 2025\nSáng 18/4/2025, tại Bến Cát, Hội Tre tổ chức Diễn đàn Tre 2025. "
        "Phiên tài chính do bà Lục Thị Quyên điều phối.", encoding="utf-8",
    )  # fmt: skip
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([tmp_path / "ban-tron.txt", tmp_path / "dien-dan.txt"])
        assert "Đinh Gia Phúc" in assistant.ask("Bàn tròn “Gỗ và thuế” do ai điều phối?").text


@pytest.mark.parametrize(
    ("counted", "outcome"),
    [
        ("gần 9.060 đảng viên tham dự", Outcome.CONFLICTING),
        ("9.600 đảng viên tham dự", Outcome.ANSWERED),
        ("120 đảng viên tham dự tại điểm cầu xã", Outcome.ANSWERED),
        ("9.060 hộ thoát nghèo", Outcome.ANSWERED),
    ],
)
def test_a_report_that_calls_the_same_crowd_by_a_part_of_the_words_disagrees(tmp_path, counted, outcome):
    for name, told in (("mot.txt", "hơn 9.600 cán bộ, đảng viên tham dự"), ("hai.txt", counted)):
        (tmp_path / name).write_text(
            f"Hội nghị giảm nghèo Lũng Sa\nSáng 12/3/2024, Tỉnh ủy Lũng Sa tổ chức Hội nghị sơ kết giảm nghèo, có {told}.",  # noqa: E501
            encoding="utf-8",
        )
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([tmp_path / "mot.txt", tmp_path / "hai.txt"])
        answer = assistant.ask("Có bao nhiêu cán bộ, đảng viên dự hội nghị sơ kết giảm nghèo ở Lũng Sa?")
    assert answer.outcome == outcome and "9.600" in answer.text


def test_an_english_report_that_counts_otherwise_disagrees(tmp_path):
    (tmp_path / "mot.txt").write_text(
        "Hội nghị Muối biển Vĩnh An\nSáng 12/3/2024, Sở Công Thương Vĩnh An tổ chức Hội nghị Muối biển Vĩnh An với khoảng 270 đại biểu.",  # noqa: E501
        encoding="utf-8",
    )
    (tmp_path / "hai.txt").write_text(
        "Sea salt growers meet in Vĩnh An\nSome 260 delegates gathered on 12 March 2024 for the Hội nghị Muối biển Vĩnh An, "  # noqa: E501
        "hosted by the provincial department of trade. They were told that the price of the salt had gone up for a third year.",  # noqa: E501
        encoding="utf-8",
    )
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([tmp_path / "mot.txt", tmp_path / "hai.txt"])
        answer = assistant.ask("Hội nghị Muối biển Vĩnh An thu hút bao nhiêu đại biểu?")
    assert "270" in answer.text and "260" in answer.text
