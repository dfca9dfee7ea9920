"""What the reader answers and refuses over the library that comes with the project."""

from types import SimpleNamespace

import pytest

from assistant import Outcome
from assistant.answerers.reader.scene import Scene
from assistant.types import Event, Fact, Report


def said(assistant, question):
    return assistant.ask(question)


def test_the_chair_is_named_with_the_capacity_held_then(shipped):
    answer = said(shipped, "Ai chủ trì diễn đàn dữ liệu mở 2024?")
    assert "Mạc Thị Thu Giang, Vụ trưởng Vụ Dữ liệu mở" in answer.text


def test_all_who_chaired_are_named(shipped):
    answer = said(shipped, "Ai đồng chủ trì hội nghị một cửa điện tử vùng biên?")
    assert "Lương Đắc Vĩnh" in answer.text and "Hạ Thị Vi Lan" in answer.text


def test_attending_is_not_speaking(shipped):
    answer = said(shipped, "Bà Quách Diệu Hiền phát biểu gì tại hội nghị lưu trữ số 2024?")
    assert answer.outcome == Outcome.NOT_STATED


def test_whose_article_is_handed_out_is_no_speaker(shipped):
    answer = said(shipped, "Ai trình bày tại Hội nghị Lưu trữ số toàn quốc 2024?")
    assert answer.outcome == Outcome.ANSWERED and "Ngô Thế Lữ" not in answer.text


@pytest.mark.parametrize(("year", "name"), [(2022, "Lương Đắc Vĩnh"), (2023, "Cao Bảo Nguyên")])
def test_editions_are_told_apart_by_their_year(shipped, year, name):
    answer = said(shipped, f"Ai khai mạc Diễn đàn Dữ liệu mở Sông Hồng {year}?")
    assert name in answer.text and len(answer.claims) == 1


def test_an_edition_that_was_never_held_is_refused(shipped):
    assert said(shipped, "Diễn đàn Dữ liệu mở Sông Hồng năm 2021 họp ở đâu?").outcome.is_refusal


def test_editions_are_told_apart_by_their_number(shipped):
    answer = said(shipped, "Diễn đàn Dữ liệu mở Sông Hồng lần thứ ba tổ chức ở đâu?")
    assert "Nhà Văn hóa Ô Cầu" in answer.text


def test_sources_that_disagree_are_both_shown(shipped):
    answer = said(shipped, "Hội thảo gốm Kẻ Đông có bao nhiêu đại biểu?")
    assert answer.outcome == Outcome.CONFLICTING
    assert "250" in answer.text and "230" in answer.text and len({c.document_id for c in answer.citations}) == 2


def test_namesakes_keep_their_own_posts(shipped):
    answer = said(shipped, "Ai là Hoàng Ngọc Lâm ở Hợp tác xã Phú Điền?")
    assert "Giám đốc Hợp tác xã" in answer.text and "Bệnh viện" not in answer.text


def test_a_career_is_given_post_by_post_in_order(shipped):
    answer = said(shipped, "Bà Phùng Hạnh Lan từng giữ những chức vụ gì?")
    posts = [answer.text.index(post) for post in ("Phó Viện trưởng", "nguyên Viện trưởng", "Chủ tịch Hội Lưu trữ số")]
    assert posts == sorted(posts)


def test_a_deputy_is_not_the_head(shipped):
    answer = said(shipped, "Ai là Phó Giám đốc Học viện Hành chính Quốc gia dự hội nghị ngày 30/6/2021?")
    assert "Lương Thanh Cường" in answer.text and "Đặng Xuân Hoan" not in answer.text


def test_most_of_something_is_found_over_all_events(shipped):
    answer = said(shipped, "Hội nghị nào nhiều điểm cầu nhất?")
    assert "11.661" in answer.text and "6 sự kiện" in answer.notice


def test_the_events_of_a_period_are_listed_in_order(shipped):
    answer = said(shipped, "Năm 2023 có những hội thảo nào?")
    assert answer.text.index("Lớp ghép vùng cao") < answer.text.index("Giữ lửa làng gốm")


def test_what_was_postponed_has_its_new_day(shipped):
    assert "5/9/2024" in said(shipped, "Hội nghị thủy sản ven biển dời sang ngày nào?").text


def test_a_row_of_a_table_answers_for_its_own(shipped):
    assert "38" in said(shipped, "Cụm Tây Bắc có bao nhiêu điểm cầu dự hội nghị một cửa điện tử?").text


def test_without_tones_it_is_the_same_question(shipped):
    toned, bare = "Ai chủ trì hội thảo lớp ghép vùng cao?", "ai chu tri hoi thao lop ghep vung cao"
    assert said(shipped, toned).claims == said(shipped, bare).claims


@pytest.mark.parametrize("question", ["Cảm ơn bạn", "Xin chào", "thanks a lot", "Thời tiết hôm nay thế nào?"])
def test_what_no_article_is_about_is_refused(shipped, question):
    assert said(shipped, question).outcome == Outcome.NOT_IN_CORPUS


def test_answers_are_short(shipped):
    answer = said(shipped, "Ai phát biểu ở tất cả các hội nghị của Đảng ủy Khối?")
    assert len(answer.text) <= 700


@pytest.mark.parametrize(
    ("question", "count"),
    [("Có bao nhiêu diễn đàn dữ liệu mở trong thư viện?", "3 diễn đàn"),
     ("Co bao nhieu hoi thao trong nam 2023?", "2 hội thảo"),
     ("How many workshops were held in 2023?", "2 such workshop"),
     ("Ông Lương Đắc Vĩnh phát biểu ở mấy diễn đàn?", "3 diễn đàn"),
     ("Ông Lương Đắc Vĩnh đã dự bao nhiêu hội nghị?", "5 sự kiện")],
)  # fmt: skip
def test_events_are_counted_over_the_library_each_with_its_source(shipped, question, count):
    answer = said(shipped, question)
    assert count in answer.text.split("\n")[0]
    assert str(len(answer.claims)) in count and all(claim.citations for claim in answer.claims)


def test_a_count_that_an_article_states_is_not_made_anew(shipped):
    answer = said(shipped, "Hội nghị một cửa điện tử vùng biên có bao nhiêu điểm cầu?")
    assert "142" in answer.text


def test_those_at_both_editions_are_named_and_nobody_else(shipped):
    answer = said(shipped, "Ai phát biểu ở cả diễn đàn dữ liệu mở năm 2022 và năm 2023?")
    assert all(name in answer.text for name in ("Lương Đắc Vĩnh", "Tống Khánh Duy", "Mạc Thị Thu Giang"))
    assert "Cao Bảo Nguyên" not in answer.text


def test_a_list_says_over_how_many_articles_it_was_made(shipped):
    answer = said(shipped, "Những ai trình bày tham luận tại diễn đàn dữ liệu mở năm 2023?")
    assert f"{len(shipped.documents())} bài" in answer.notice


def test_an_english_answer_keeps_the_printed_title_with_a_translation_in_brackets(shipped):
    answer = said(shipped, "Who chaired the conference on 10/4/2024?")
    assert "Bí thư Đảng ủy Khối các cơ quan Trung ương (" in answer.text and "Party Committee Secretary)" in answer.text


def test_open_data_is_no_opening(shipped):
    answer = said(shipped, "Who presented at the open data forum 2023?")
    assert "presented" in answer.text and "opened" not in answer.text


def test_a_long_career_is_told_to_its_end(shipped):
    answer = said(shipped, "What was the position of Lương Đắc Vĩnh?")
    assert "Vụ trưởng Vụ Dữ liệu mở" in answer.text and "Thứ trưởng Bộ Kết nối số" in answer.text


def test_where_somebody_works_is_told_by_the_posts(shipped):
    answer = said(shipped, "Bà Phùng Hạnh Lan làm việc ở đâu?")
    assert "Phó Viện trưởng Viện Dữ liệu công" in answer.text and "Chủ tịch Hội Lưu trữ số" in answer.text


def test_a_day_whose_year_nobody_knows_is_not_told():
    reports = (Report("d1", "workshop", date=None, date_fact=Fact("11-5", 0, 4)),)
    event = Event("e1", "Hội thảo Lúa mặn", "workshop", None, None, "", "", reports)
    assert Scene.day_fact(SimpleNamespace(), event) == ("", None)
