import pytest

from assistant.language import questions
from assistant.understanding import detect_language, find_ordinal, understand

PEOPLE = {"tran quang loc": "Trần Quang Lộc", "le thi mai huong": "Lê Thị Mai Hương"}
GIVEN = {"loc": frozenset({"tran quang loc"}), "huong": frozenset({"le thi mai huong"})}


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Ai chủ trì hội nghị?", questions.PERSON),
        ("Hội thảo do ai khai mạc?", questions.PERSON),
        ("Vụ trưởng nào phát biểu?", questions.PERSON),
        ("Ai nói về chuyện ngủ trưa bao lâu là đủ?", questions.PERSON),
        ("Hội nghị họp ở đâu?", questions.PLACE),
        ("Hội nghị diễn ra khi nào?", questions.DATE),
        ("Có bao nhiêu đại biểu dự?", questions.NUMBER),
        ("Ông Lộc trình bày gì?", questions.TOPIC),
        ("Bà Hương phát biểu ở hội nghị nào?", questions.EVENT),
        ("Đơn vị nào tổ chức hội thảo?", questions.ORGANISER),
        ("Ông Trần Quang Lộc giữ chức vụ gì?", questions.CAPACITY),
        ("Ông Trần Quang Lộc là ai?", questions.CAPACITY),
        ("ai chu tri hoi nghi", questions.PERSON),
        ("hoi nghi hop o dau", questions.PLACE),
        ("Who chaired the workshop?", questions.PERSON),
        ("How many delegates attended?", questions.NUMBER),
        ("What did Dr Vân present?", questions.TOPIC),
    ],
)
def test_the_kind_of_answer(question, wants):
    assert understand(question, people=PEOPLE, given_names=GIVEN).wants == wants


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("Ai phát biểu khai mạc?", {"opened"}),
        ("Ai dự và phát biểu?", {"spoke"}),
        ("Ai đọc báo cáo tổng kết?", {"presented", "reported", "contributed"}),
        ("Diễn đàn dữ liệu có bao nhiêu bài?", set()),
        ("Who moderated the panel?", {"chaired"}),
    ],
)
def test_the_acts_that_would_answer(question, acts):
    assert understand(question).acts == acts


@pytest.mark.parametrize("name", ["Trần Quang Lộc", "tran quang loc", "Trần Quang Lôc", "ông Lộc"])
def test_people_of_the_register_are_found_however_they_are_written(name):
    question = f"{name} phát biểu ở hội nghị nào?" if name[0].isupper() else f"Khi đó {name} phát biểu gì?"
    assert understand(question, people=PEOPLE, given_names=GIVEN).people == ("tran quang loc",)


def test_another_name_is_a_stranger():
    query = understand("Ông Trần Quang Phúc phát biểu gì?", people=PEOPLE, given_names=GIVEN)
    assert query.people == () and query.strangers == ("Trần Quang Phúc",)


def test_the_office_ends_where_the_question_goes_on():
    query = understand("Ai là Phó Giám đốc Sở Y tế tỉnh Sông Châu dự hội nghị ngày 3/5/2024?")
    assert query.office == "Phó Giám đốc Sở Y tế tỉnh Sông Châu"


def test_an_office_that_owns_something_is_not_asked_for():
    assert understand("Ai giới thiệu bài viết của Tổng Bí thư?").office == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [("lần thứ ba", 3), ("lần thứ xii", 12), ("kỳ họp thứ 18", 18), ("third forum", 3), ("ba lần", None)],
)
def test_editions(text, number):
    assert find_ordinal(text) == number


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who chaired it?", "en"),
        ("Ai chủ trì?", "vi"),
        ("ai chu tri hoi nghi", "vi"),
        ("Who read Martin Kessler's paper?", "en"),
    ],
)
def test_the_language_of_the_answer(question, language):
    assert detect_language(question) == language


PRINTED = {"Trần Quang Lốc"}


@pytest.mark.parametrize(
    ("question", "people", "strangers"),
    [
        ("Ông Trần Quang Lốc giữ chức gì?", (), ("Trần Quang Lốc",)),
        ("Ông Trần Quang Lộc Hà giữ chức gì?", (), ("Trần Quang Lộc Hà",)),
        ("Ông Vũ Công Sứ giữ chức gì?", (), ("Vũ Công Sứ",)),
        ("Ông Lốc giữ chức gì?", (), ()),
        ("Huyện đoàn Quang Lộc mở lớp ở đâu?", (), ()),
    ],
)
def test_a_name_like_another_is_somebody_else(question, people, strangers):
    query = understand(question, people=PEOPLE, given_names=GIVEN, printed=PRINTED.__contains__)
    assert (query.people, query.strangers) == (people, strangers)


def test_a_name_that_holds_the_word_of_an_office_is_no_office():
    assert understand("Ông Vũ Công Sứ phát biểu gì?").office == ""


@pytest.mark.parametrize("question", ["Đoàn Chủ tịch gồm những vị nào?", "Ai nói về bữa trưa của học sinh tiểu học?"])
def test_a_body_and_people_in_general_are_no_office(question):
    assert understand(question).office == ""


def test_half_of_a_vietnamese_word_is_no_english_filler():
    assert "an" in understand("Hội nghị an ninh nguồn nước ai chủ trì?").terms


def test_words_that_only_ask_tell_nothing_of_the_event():
    query = understand("Hội Trồng rừng mở lớp tập huấn ghép cây ở địa điểm nào?")
    assert {"đia5", "điêm3"} <= query.asking and "ghep1" not in query.asking


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("Hội nghị năm 2031 (tháng 3/2031) ai chủ trì?", ["2031-03"]),
        ("Hội nghị tháng 3/2031 và tháng 4/2032 ai chủ trì?", ["2031-03", "2032-04"]),
        ("Hội nghị tổng kết niên vụ 2030-2031 ở đâu?", []),
    ],
)
def test_the_dates_that_are_meant(question, days):
    assert [date.iso for date in understand(question).dates] == days


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("Ai cầm trịch buổi tọa đàm?", {"chaired"}),
        ("Ai đứng lớp?", {"presented", "reported", "contributed"}),
        ("Ai bế giảng lớp học?", {"closed"}),
        ("Who delivered the closing remarks?", {"closed"}),
        ("Who introduced the book?", {"presented", "reported", "contributed"}),
    ],
)
def test_acts_are_known_by_everyday_words(question, acts):
    assert understand(question).acts == acts


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Nhà văn nước ngoài nào đến dự?", questions.PERSON),
        ("Tỉnh Sông Châu đứng thứ mấy?", questions.NUMBER),
        ("Kể lần lượt các chức vụ của ông Trần Quang Lộc", questions.CAPACITY),
        ("Cuốn sách của ông Trần Quang Lộc tên là gì?", questions.OTHER),
        ("Liệt kê các hội nghị ông Trần Quang Lộc đã dự", questions.EVENT),
        ("What was the total cost of the forum?", questions.NUMBER),
    ],
)
def test_the_kind_of_answer_in_other_words(question, wants):
    assert understand(question, people=PEOPLE, given_names=GIVEN).wants == wants


def test_without_tones_no_word_holds_the_question_word_of_another():
    assert understand("nhung ai du hoi thao dau bo o Go Lau").wants == questions.PERSON
