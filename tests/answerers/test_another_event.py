"""Which questions mean an event that no article is on, by the names in them alone. All invented."""

from types import SimpleNamespace

import pytest

from assistant.answerers.reader.another import is_another
from assistant.answerers.reader.another_tongue import lacks_vietnamese_name
from assistant.answerers.reader.unknown import lacks_capitals, lacks_unit, names_strangers_only
from assistant.asked_names import asked_names
from assistant.types import Document

ARTICLES = {
    "cho-noi.txt": """Diễn đàn Chợ nổi Việt Nam 2023 bàn chuyện ghe xuồng
Sáng 9/10/2023, tại thành phố Bến Cát, Hiệp hội Chợ nổi tổ chức Diễn đàn Chợ nổi Việt Nam 2023. Bà Lục Thị Quyên, Chủ tịch Hiệp hội, khai mạc diễn đàn. Có 320 đại biểu tham dự. Hai đội ghe làm hàng cho khách xem; ghe hậu cần đậu ở gành đá.
""",  # noqa: E501
}
PORT = Document(
    id="d", source="d", title="Diễn đàn Cảng xanh", text="Sáng 9/10, tại TP.HCM, Diễn đàn Cảng xanh Vịnh Hạc. Hai làm nên."  # noqa: E501
)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Diễn đàn Chợ nổi Việt Nam 2023 có bao nhiêu đại biểu?", True),
        ("dien dan cho noi viet nam 2023 co bao nhieu dai bieu", True),
        ("Diễn đàn Chợ nổi Bến Cát 2023 có bao nhiêu đại biểu?", True),
        ("Diễn đàn Chợ nổi Gành Hàu 2023 có bao nhiêu đại biểu?", False),
        ("dien dan cho noi hai lam 2023 co bao nhieu dai bieu", False),
    ],
)
def test_two_other_words_in_the_name_make_another_event(library, question, right):
    assert ("320" in library.ask(question).text) is right


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Who opened the Vịnh Hạc Green Port Forum?", False),
        ("Who opened the Vinh Hac Green Port Forum?", False),
        ("Who opened the Green Port Forum in Ho Chi Minh City?", False),
        ("Who opened the Hải Lâm Green Port Forum?", True),
        ("Who opened the Green Port Forum in Vĩnh An?", True),
        ("Who Can Win The Green Forum?", False),
    ],
)
def test_a_vietnamese_name_in_an_english_question_has_to_stand_in_the_article(question, lacks):
    scene = SimpleNamespace(query=SimpleNamespace(question=question), name_words=frozenset())
    assert lacks_vietnamese_name(scene, PORT) is lacks


@pytest.mark.parametrize(
    ("near", "wants", "another"), [(0.1, "number", True), (0.6, "number", False), (0.1, "person", False)]
)
def test_an_article_far_from_an_english_question_tells_no_figure_of_its_event(near, wants, another):
    query = SimpleNamespace(question="How many guests came?", language="en", wants=wants, people=(), day=None)
    register = SimpleNamespace(events_by_document={})
    scene = SimpleNamespace(query=query, register=register, across=lambda document: near, name_words=frozenset())
    assert is_another(scene, PORT) is another


def test_people_are_looked_for_in_the_register_and_not_in_the_article():
    question = "What did Đặng Hải Lâm say at the Green Port Forum?"
    scene = SimpleNamespace(query=SimpleNamespace(question=question), name_words=frozenset("đặng hải lâm".split()))
    assert not lacks_vietnamese_name(scene, PORT)


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Ai phát biểu tại hội nghị quân chính Quân khu 10?", True),
        ("Ai phát biểu tại hội nghị quân chính Quân khu 9?", False),
        ("trung doan truong trung doan 20 noi gi", True),
        ("Hội nghị có bao nhiêu quận, 20 phường?", False),
    ],
)
def test_a_numbered_unit_has_to_stand_in_the_article(question, lacks):
    article = Document(id="d", source="d", title="Quân khu 9 họp", text="Sáng 9/10, Trung đoàn 3 dự hội nghị.")
    scene = SimpleNamespace(query=SimpleNamespace(question=question), name_words=frozenset())
    assert lacks_unit(scene, article) is lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [("bao nhieu nguoi du hoi thao chua Nui Tram", True), ("bao nhieu nguoi du hoi thao chua Vinh Hac", False)],
)
def test_a_place_in_capitals_typed_without_tones_has_to_stand_in_the_article(question, lacks):
    scene = SimpleNamespace(query=SimpleNamespace(question=question, folded=True), name_words=frozenset())
    assert lacks_capitals(scene, PORT) is lacks


@pytest.mark.parametrize(
    ("stranger", "only"),
    [("Hải Lâm", True), ("Sakura Mori", False), ("Mori Sakura", False), ("Kaito Mori", True)],
)
def test_somebody_of_no_article_is_not_answered_with_somebody_else(stranger, only):
    article = Document(id="d", source="d", text="Bà Mori Sakura cho biết có 52 ghe. Ông Lâm Văn Hải vắng mặt.")
    scene = SimpleNamespace(query=SimpleNamespace(people=(), yes_no=False, strangers=(stranger,)))
    assert names_strangers_only(scene, [article]) is only


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("ba luc thi quyen noi gi", ["luc thi quyen"]),
        ("thuong ta bach khac an giu chuc vu gi", ["bach khac an"]),
        ("ba mai ve hoi nghi nao", []),
    ],
)
def test_a_name_typed_without_tones_is_seen_behind_a_title(question, names):
    assert [name.text for name in asked_names(question, toneless=True)] == names


def test_what_stands_behind_a_name_typed_without_tones_is_no_part_of_it(library):
    assert "khai mạc" in library.ask("bà Lục Thị Quyên làm gì tại diễn đàn chợ nổi 2023?").text
    assert "Chủ tịch Hiệp hội" in library.ask("ths luc thi quyen giu chuc vu gi").text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("At which conference did Kaito Mori present?", ["Kaito Mori"]),
        ("Where was Park Sung-jae speaking?", ["Park Sung-jae"]),
        ("What did the Green Port Forum propose?", []),
        ("What did Bạch Hạc Hospital propose?", []),
    ],
)
def test_who_acts_in_an_english_question_is_a_name(question, names):
    assert [name.text for name in asked_names(question)] == names
