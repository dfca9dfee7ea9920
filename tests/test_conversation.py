import pytest

from assistant.conversation import standalone
from assistant.refusals import refusal_text
from assistant.types import Document, Evidence, EvidenceSpan, Outcome, Turn
from assistant.understanding import Query
from tests.scripted import ScriptedChatModel

OPENED = Turn("Ai khai mạc hội nghị ngày 5/3/2031?", "Đồng chí Trần Văn Mẫu khai mạc hội nghị [1].")
WORKSHOP = Turn(
    "Ai trình bày tham luận tại Hội thảo Cây điều lần thứ hai?",
    "Bà Lê Thị Ví Dụ trình bày tham luận “Giống điều mới” [1][2].",
)
SPEAKER = Turn("Ông Trần Văn Mẫu phát biểu gì tại hội thảo ngày 5/3/2031?", "Ông nhấn mạnh vai trò của nông dân [1].")
ATTENDANCE = Turn("Có bao nhiêu đại biểu dự diễn đàn ngày 9/9/2030?", "Có 320 đại biểu dự diễn đàn [1].")
WHICH = Turn(
    "Ông Trần Văn Mẫu chủ trì hội nghị nào?", "Ông Trần Văn Mẫu chủ trì hội nghị sáng 7/8/2032 của Viện Hạt Dẻ [1]."
)
PAIR = Turn(
    "Ai phát biểu tại tọa đàm ngày 1/2/2033?", "Ông Phạm Văn Thử và bà Đỗ Thị Nghiệm phát biểu tại tọa đàm [1]."
)
DATED = Turn("Ai phát biểu ở Nhà Văn hóa Mẫu ngày 22/7/2032?", "Ông Phạm Văn Thử phát biểu [1].")
ENGLISH = Turn("Who chaired the Cashew Forum on 5 March 2031?", "Dr. Tran Van Mau chaired the forum [1].")
REFUSED = Turn(
    "Giá vé bao nhiêu?", "Không tìm thấy điều này. Bài gần nhất nói về hội chợ ngày 1/1/2029 của ông Bùi Văn Sai."
)


@pytest.mark.parametrize(
    ("question", "history", "expected"),
    [
        # pronouns
        ("Ông ấy giữ chức vụ gì?", [OPENED], "Ông Trần Văn Mẫu giữ chức vụ gì tại hội nghị ngày 5/3/2031?"),
        ("Bà ấy là ai?", [WORKSHOP], "Bà Lê Thị Ví Dụ là ai tại Hội thảo Cây điều lần thứ hai?"),
        ("Đồng chí đó sinh năm nào?", [OPENED], "Đồng chí Trần Văn Mẫu sinh năm nào?"),
        ("Người này quê ở đâu?", [OPENED], "Đồng chí Trần Văn Mẫu quê ở đâu?"),
        ("Ông quê ở đâu?", [OPENED], "Ông Trần Văn Mẫu quê ở đâu?"),
        ("Chức vụ của bà là gì?", [WORKSHOP], "Chức vụ của bà Lê Thị Ví Dụ là gì tại Hội thảo Cây điều lần thứ hai?"),
        ("Họ đề nghị gì?", [PAIR], "Ông Phạm Văn Thử và bà Đỗ Thị Nghiệm đề nghị gì tại tọa đàm ngày 1/2/2033?"),
        ("Bà nói gì?", [PAIR], "Bà Đỗ Thị Nghiệm nói gì tại tọa đàm ngày 1/2/2033?"),
        ("Ông ấy còn dự hội nghị nào khác?", [OPENED], "Ông Trần Văn Mẫu còn dự hội nghị nào khác?"),
        ("Vị giáo sư này trồng loại cây nào?", [WORKSHOP], "Bà Lê Thị Ví Dụ trồng loại cây nào?"),
        ("Ông Mẫu quê ở đâu?", [OPENED], "Ông Trần Văn Mẫu quê ở đâu?"),
        ("Ai tham dự cùng ông ấy?", [OPENED], "Ai tham dự cùng ông Trần Văn Mẫu tại hội nghị ngày 5/3/2031?"),
        # times, places, events
        ("Lúc đó ông giữ chức vụ gì?", [OPENED], "Tại hội nghị ngày 5/3/2031, ông Trần Văn Mẫu giữ chức vụ gì?"),
        ("Ông giữ chức vụ gì lúc đó?", [OPENED], "Ông Trần Văn Mẫu giữ chức vụ gì tại hội nghị ngày 5/3/2031?"),
        ("Ai bế mạc hội nghị đó?", [OPENED], "Ai bế mạc hội nghị ngày 5/3/2031?"),
        ("Hội nghị này có bao nhiêu điểm cầu?", [OPENED], "Hội nghị ngày 5/3/2031 có bao nhiêu điểm cầu?"),
        ("Ai bế mạc hội nghị?", [OPENED], "Ai bế mạc hội nghị ngày 5/3/2031?"),
        ("Hội nghị họp ở đâu?", [WHICH], "Hội nghị sáng 7/8/2032 của Viện Hạt Dẻ họp ở đâu?"),
        ("Ai phát biểu ở đó?", [ATTENDANCE], "Ai phát biểu tại diễn đàn ngày 9/9/2030?"),
        ("Sự kiện đó do ai tổ chức?", [WORKSHOP], "Hội thảo Cây điều lần thứ hai do ai tổ chức?"),
        ("Hôm đó ai phát biểu?", [OPENED], "Ngày 5/3/2031, ai phát biểu?"),
        ("Năm đó có mấy hội thảo?", [OPENED], "Năm 2031, có mấy hội thảo?"),
        ("Ai chủ trì hội nghị đó?", [DATED], "Ai chủ trì hội nghị ở Nhà Văn hóa Mẫu ngày 22/7/2032?"),
        ("Ai trình bày chuyên đề đó?", [Turn("Ai dự?", "Bà Hoa nêu chuyên đề “Giống điều mới” [1].")],
         "Ai trình bày chuyên đề “Giống điều mới”?"),
        # nothing but talk about an event
        ("Ai chủ trì?", [OPENED], "Ai chủ trì hội nghị ngày 5/3/2031?"),
        ("Có bao nhiêu đại biểu dự?", [WORKSHOP], "Có bao nhiêu đại biểu dự Hội thảo Cây điều lần thứ hai?"),
        ("Thế ai kết luận?", [OPENED], "Ai kết luận hội nghị ngày 5/3/2031?"),
        ("Nội dung chính là gì?", [ATTENDANCE], "Nội dung chính là gì tại diễn đàn ngày 9/9/2030?"),
        # bare questions
        ("Ở đâu?", [OPENED], "Hội nghị ngày 5/3/2031 diễn ra ở đâu?"),
        ("Diễn ra ở đâu vậy?", [OPENED], "Hội nghị ngày 5/3/2031 diễn ra ở đâu?"),
        ("Địa điểm?", [OPENED], "Hội nghị ngày 5/3/2031 diễn ra ở đâu?"),
        ("Khi nào?", [WORKSHOP], "Hội thảo Cây điều lần thứ hai diễn ra khi nào?"),
        ("Thế khi nào?", [Turn("Bà Lê Thị Ví Dụ sinh ở đâu?", "Bà sinh ở Bình Minh [1].")],
         "Bà Lê Thị Ví Dụ sinh khi nào?"),
        ("Ai nữa?", [OPENED], "Còn những ai khai mạc hội nghị ngày 5/3/2031?"),
        ("Còn ai nữa không?", [PAIR], "Còn những ai phát biểu tại tọa đàm ngày 1/2/2033?"),
        # one part exchanged
        ("Còn năm 2030 thì sao?", [OPENED], "Ai khai mạc hội nghị năm 2030?"),
        ("Thế còn năm 2030?", [OPENED], "Ai khai mạc hội nghị năm 2030?"),
        ("Còn ngày 6/3?", [OPENED], "Ai khai mạc hội nghị ngày 6/3/2031?"),
        ("Năm trước thì sao?", [OPENED], "Ai khai mạc hội nghị năm 2030?"),
        ("Còn bà Đỗ Thị Nghiệm thì sao?", [SPEAKER], "Bà Đỗ Thị Nghiệm phát biểu gì tại hội thảo ngày 5/3/2031?"),
        ("Còn bà Nghiệm?", [OPENED], "Bà Nghiệm giữ vai trò gì tại hội nghị ngày 5/3/2031?"),
        ("Còn hội thảo ngày 8/8/2031 thì sao?", [OPENED], "Ai khai mạc hội thảo ngày 8/8/2031?"),
        ("Còn bế mạc thì sao?", [OPENED], "Ai bế mạc hội nghị ngày 5/3/2031?"),
        ("Còn doanh nghiệp thì sao?", [ATTENDANCE], "Có bao nhiêu doanh nghiệp dự diễn đàn ngày 9/9/2030?"),
        ("Còn địa điểm?", [OPENED], "Hội nghị ngày 5/3/2031 diễn ra ở đâu?"),
        ("Vậy còn số điểm cầu?", [OPENED], "Hội nghị ngày 5/3/2031 có bao nhiêu điểm cầu?"),
        # without tones
        ("luc do ong giu chuc vu gi", [OPENED], "Tai hoi nghi ngay 5/3/2031, ong Tran Van Mau giu chuc vu gi"),
        ("con nam 2030 thi sao", [OPENED], "Ai khai mac hoi nghi nam 2030"),
        ("ba ay la ai?", [WORKSHOP], "Ba Le Thi Vi Du la ai tai Hoi thao Cay dieu lan thu hai?"),
        ("ong do noi gi", [OPENED], "Ong Tran Van Mau noi gi tai hoi nghi ngay 5/3/2031"),
        ("hoi nghi do hop o dau", [OPENED], "Hoi nghi ngay 5/3/2031 hop o dau"),
        ("o dau", [OPENED], "Hoi nghi ngay 5/3/2031 dien ra o dau"),
        # several turns
        ("Ông ấy giữ chức vụ gì?", [OPENED, Turn("Có bao nhiêu đại biểu dự?", "Có 90 đại biểu [1].")],
         "Ông Trần Văn Mẫu giữ chức vụ gì tại hội nghị ngày 5/3/2031?"),
        ("Còn ông Phạm Văn Thử thì sao?", [OPENED, Turn("Lúc đó ông giữ chức vụ gì?", "Ông là Viện trưởng [1].")],
         "Tại hội nghị ngày 5/3/2031, ông Phạm Văn Thử giữ chức vụ gì?"),
        ("Bà ấy nói gì?", [PAIR, OPENED], "Bà Đỗ Thị Nghiệm nói gì tại hội nghị ngày 5/3/2031?"),
        ("Ông ấy nói gì ở đó?", [OPENED, REFUSED], "Ông Trần Văn Mẫu nói gì tại hội nghị ngày 5/3/2031?"),
        ("Thế năm trước đó ai chủ trì?", [OPENED], "Ai chủ trì hội nghị tổ chức năm 2030?"),
        ("Còn Tổng thư ký?", [Turn("Đại hội Cây điều bầu ai làm Chủ tịch?", "Ông Trần Văn Mẫu [1].")],
         "Đại hội Cây điều bầu ai làm Tổng thư ký?"),
        # English
        ("What was his position then?", [ENGLISH],
         "What was Dr. Tran Van Mau's position at the Cashew Forum on 5 March 2031?"),
        ("When did it take place?", [WORKSHOP], "When did the Hội thảo Cây điều lần thứ hai take place?"),
        ("Who opened that forum?", [ENGLISH], "Who opened the Cashew Forum on 5 March 2031?"),
        ("How many delegates attended?", [ENGLISH], "How many delegates attended the Cashew Forum on 5 March 2031?"),
        ("What about 2030?", [ENGLISH], "Who chaired the Cashew Forum in 2030?"),
        ("Who else?", [ENGLISH], "Who else chaired the Cashew Forum on 5 March 2031?"),
        ("Where?", [ENGLISH], "Where did the Cashew Forum on 5 March 2031 take place?"),
        ("What did he say there?", [OPENED], "What did Trần Văn Mẫu say at the conference of 5/3/2031?"),
    ],
)  # fmt: skip
def test_a_followup_is_completed(question, history, expected):
    assert standalone(question, history) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì hội nghị Cây sắn ngày 8/8/2034?",
        "Ông Nguyễn Văn Giả trình bày chuyên đề ở hội nghị nào?",
        "ông Nguyễn Văn Giả giữ chức vụ gì?",
        "ong nguyen van gia giu chuc vu gi",
        "ong do van gia la ai?",
        "Nấu phở bò cần những gia vị gì?",
        "Ai nhấn mạnh tinh thần “3 không”?",
        "Thủ đô của nước Pháp là thành phố nào?",
        "Bà Triệu khởi nghĩa năm nào?",
        "Có những hội thảo nào về cây điều?",
        "Các đồng chí nào dự hội nghị ngày 8/8/2034?",
        "Giá cà phê hôm nay thế nào?",
        "Thế nào là chuyển đổi số?",
        "Ai đoạt giải nhất cuộc thi Hạt giống vàng?",
        "Ông Nguyễn Văn Giả nói gì và lúc đó ông giữ chức vụ gì?",
        "Ai phát biểu ở Bình Minh ngày 8/8/2034 và họ nói gì?",
        "hoi nghi 8/8/2034 hop o dau",
        "ba con nong dan duoc ho tro bao nhieu tien?",
        "Who opened the Cassava Conference of 8 August 2034?",
        "What is the capital of France?",
        "Họ Nguyễn có nguồn gốc từ đâu?",
        "Ông bà ta ăn Tết thế nào?",
        "Đàn ông mặc gì?",
        "Nghị quyết Đại hội XIII có mấy phần?",
        "Viện trưởng Viện Hạt Dẻ là ai?",
        "Còn bao lâu nữa thì đến Tết?",
        "Vì sao?",
        "Cảm ơn",
        "Hội nghị toàn quốc họp ở đâu?",
        "Ông giám đốc tên gì?",
        "Cục trưởng nào chủ trì hội thảo về lúa gạo?",
    ],
)
@pytest.mark.parametrize("history", [[OPENED], [WORKSHOP, PAIR], [ENGLISH]], ids=["one turn", "two turns", "English"])
def test_a_question_that_stands_on_its_own_stays(question, history):
    assert standalone(question, history) == question


@pytest.mark.parametrize("question", ["Ông ấy giữ chức vụ gì?", "Ở đâu?", "Còn năm 2030 thì sao?", ""])
def test_without_history_nothing_changes(question):
    assert standalone(question, []) == question


def test_a_pronoun_that_fits_nobody_stays():
    assert standalone("Bà ấy sinh năm nào?", [OPENED]) == "Bà ấy sinh năm nào?"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("outcome", [Outcome.NOT_IN_CORPUS, Outcome.NOT_STATED])
def test_whoever_a_refusal_names_is_not_spoken_of(outcome, language):
    nearest = Document("a", "/a", "Ông Bùi Văn Sai dự hội chợ.", title="Ông Bùi Văn Sai dự hội chợ 1/1/2029")
    evidence = Evidence((EvidenceSpan(1, nearest, 0, len(nearest.text), 1.0),))
    refused = Turn("Vé bao nhiêu tiền?", refusal_text(outcome, Query("Vé bao nhiêu tiền?", language), evidence))

    assert standalone("Ông ấy nói gì ở đó?", [OPENED, refused]) == (
        "Ông Trần Văn Mẫu nói gì tại hội nghị ngày 5/3/2031?"
    )


def test_marks_of_an_answer_are_not_taken_over():
    history = [Turn("Ai chủ trì?", "Chủ trì hội thảo ngày 5/3/2031 [1] là ông Trần Văn Mẫu [2].")]

    assert "[" not in standalone("Ông ấy nói gì ở đó?", history)


# --- with a model ----------------------------------------------------------------------------------------------------


def asked(reply, question="Lúc đó ông giữ chức vụ gì?", **options):
    model = ScriptedChatModel(replies=[reply], **options)
    return standalone(question, [OPENED], model=model), model


RULES = "Tại hội nghị ngày 5/3/2031, ông Trần Văn Mẫu giữ chức vụ gì?"


def test_a_sane_line_of_the_model_is_taken():
    assert asked("Ông Trần Văn Mẫu giữ chức gì ngày 5/3/2031?")[0] == "Ông Trần Văn Mẫu giữ chức gì ngày 5/3/2031?"


@pytest.mark.parametrize(
    "reply",
    ["", "Dòng một?\nDòng hai?", "Ông Trần Văn Mẫu " + "rất " * 200 + "?", "Bà Lê Thị Khác giữ chức vụ gì?",
     "Ông Trần Văn Mẫu giữ chức vụ gì ngày 9/9/1999?", "Ông là Viện trưởng."],
)  # fmt: skip
def test_anything_else_of_the_model_leaves_it_to_the_rules(reply):
    assert asked(reply)[0] == RULES


def test_a_model_that_fails_leaves_it_to_the_rules():
    assert asked("x", error=ConnectionError("gone"))[0] == RULES


def test_the_model_is_shown_history_and_question():
    _, model = asked("Ông Trần Văn Mẫu giữ chức gì?")

    assert OPENED.question in model.prompts[0] and "Lúc đó ông giữ chức vụ gì?" in model.prompts[0]


def test_the_model_is_not_asked_without_history():
    model = ScriptedChatModel(replies=["Khác?"])

    assert standalone("Ở đâu?", [], model=model) == "Ở đâu?" and model.prompts == []


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Còn hội nghị năm 2023 thì ai chủ trì?", "Ai chủ trì hội nghị tổng kết nghề muối năm 2023?"),
        ("Còn năm 2023 thì ai chủ trì?", "Ai chủ trì hội nghị tổng kết nghề muối năm 2023?"),
        ("Còn hội nghị năm 2023?", "Hội nghị tổng kết nghề muối năm 2023 tổ chức ở đâu?"),
        ("Còn năm 2023 có những hội nghị nào?", "Còn năm 2023 có những hội nghị nào?"),
    ],
)
def test_a_year_alone_means_another_edition_of_the_event_spoken_of(question, meant):
    last = Turn("Hội nghị tổng kết nghề muối năm 2024 tổ chức ở đâu?", "Hội nghị diễn ra tại Cà Ná [1].")
    assert standalone(question, [last]) == meant


def test_an_english_event_keeps_the_words_before_its_kind():
    last = Turn("Who chaired the salt farming conference in 2025?", "Mr X chaired it [1].")
    assert standalone("Where was it held?", [last]) == "Where was the salt farming conference in 2025 held?"


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Ở hội nghị nào?", "Bà Tô Thị Lệ phát biểu ở hội nghị nào?"),
        ("Với tư cách gì?", "Bà Tô Thị Lệ phát biểu với tư cách gì?"),
    ],
)
def test_a_bare_question_behind_one_on_a_person_is_asked_of_her(question, meant):
    assert standalone(question, [Turn("Bà Tô Thị Lệ phát biểu gì?", "Bà Lệ nói về muối [1].")]) == meant


def test_an_english_event_may_be_called_by_its_name_alone():
    last = Turn("Who gave the keynote at Salt Memory?", "Ms Ray gave it [1].")
    assert standalone("And who opened it?", [last]) == "Who opened the Salt Memory?"
