import time

import pytest

from assistant.library import Library
from assistant.types import Document
from assistant.vocabulary import restore_tones

TEXT = """Đồng chí Trần Thế Bách chủ trì hội nghị tại thành phố Huế sáng 10/4. Hội nghị bàn về chuyển đổi số.
Ông Bách là Giám đốc Sở Khoa học tỉnh. Các đại biểu tham dự hội thảo về nuôi tôm. Cán bộ bán hàng ở chợ Bàn Cờ."""


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    library.put(Document("a", "/a.txt", TEXT), [])
    return library


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ai chu tri hoi nghi o Hue?", "Ai chủ trì hội nghị ở Huế?"),
        ("hoi thao ve nuoi tom dien ra khi nao", "hội thảo về nuôi tôm dien ra khi nào"),
        ("Co bao nhieu dai bieu tham du?", "Có bao nhiêu đại biểu tham dự?"),
        ("ong tran the bach la giam doc so nao", "ông trần thế bách là giám đốc sở nào"),
        ("hoi nghi ban ve chuyen doi so", "hội nghị bàn về chuyển đổi số"),
        ("can bo ban hang", "cán bộ bán hàng"),
    ],
)
def test_words_get_the_tones_they_have_in_the_library(library, typed, meant):
    expected = meant.replace("dien ra", "diễn ra") if "dien" in typed else meant

    assert restore_tones(typed, library) == expected


def test_words_the_library_does_not_know_stay_as_typed(library):
    assert restore_tones("hoi nghi ve blockchain va xylophon", library) == "hội nghị về blockchain va xylophon"


def test_casing_figures_and_punctuation_stay(library):
    typed = "HOI NGHI, “hoi thao” 10/4/2024: 17.350!"

    assert restore_tones(typed, library) == "HỘI NGHỊ, “hội thảo” 10/4/2024: 17.350!"


@pytest.mark.parametrize("text", ["Ai chủ tri hoi nghi?", "", "?!", "17.350", "Đảng vien"])
def test_a_text_with_tones_or_without_words_comes_back_as_it_is(library, text):
    assert restore_tones(text, library) == text


@pytest.mark.parametrize(
    "text",
    ["Who chaired the conference on April 10?", "the date of the conference was", "Which province held a workshop?"],
)
def test_english_comes_back_as_it_is(library, text):
    assert restore_tones(text, library) == text


def test_a_removed_article_takes_its_words_along(library):
    library.remove("a")

    assert restore_tones("thanh pho hoc tinh", library) == "thanh pho hoc tinh"


def test_an_english_article_adds_no_words(library):
    library.put(Document("b", "/b.txt", "The can ban the bach. " * 50), [])

    assert restore_tones("can bo ban hang", library) == "cán bộ bán hàng"


def test_a_question_takes_less_than_ten_milliseconds(library):
    restore_tones("ai chu tri hoi nghi", library)
    started = time.perf_counter()
    for _ in range(20):
        restore_tones("ong tran the bach la giam doc so nao va chu tri hoi nghi nao o hue", library)

    assert (time.perf_counter() - started) / 20 < 0.01
