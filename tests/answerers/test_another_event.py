"""Which questions mean an event that no article is on, by the names in them alone. All invented."""

from types import SimpleNamespace

import pytest

from assistant.answerers.reader.another_tongue import lacks_vietnamese_name
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


def test_people_are_looked_for_in_the_register_and_not_in_the_article():
    question = "What did Đặng Hải Lâm say at the Green Port Forum?"
    scene = SimpleNamespace(query=SimpleNamespace(question=question), name_words=frozenset("đặng hải lâm".split()))
    assert not lacks_vietnamese_name(scene, PORT)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("At which conference did Kaito Mori present?", ["Kaito Mori"]),
        ("Where was Park Sung-jae speaking?", ["Park Sung-jae"]),
        ("What did the Green Port Forum propose?", []),
    ],
)
def test_who_acts_in_an_english_question_is_a_name(question, names):
    assert [name.text for name in asked_names(question)] == names
