import pytest

from assistant.answerers.reader.coverage import Coverage
from assistant.understanding import understand


def share(question, text):
    return Coverage(understand(question), lambda words: {}).of(text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hội thảo TMX bàn gì?", "Hội thảo của Câu lạc bộ Trồng mai xanh"),
        ("Hội thảo của Hợp tác xã Mây tre đan", "Hội thảo của HTX Mây tre đan"),
    ],
)
def test_an_abbreviation_is_its_words(question, text):
    plain = text.replace("Trồng", "Giống").replace("HTX", "Tổ")
    assert share(question, text) > share(question, plain)


def test_initials_of_small_words_spell_nothing():
    assert share("Hội thảo TMX", "Hội thảo có thêm mấy xã") == share("Hội thảo TMX", "Hội thảo")
