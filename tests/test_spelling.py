from itertools import pairwise

import pytest

from assistant.spelling import mend, spelled_out
from assistant.text import fold, is_syllable

LIBRARY = "sơ kết mô hình lúa hội nghị thủy sản ven biển giới thiệu sách chỉ đạo hội thảo đại biểu nào nhiều".split()


def writings(folded):
    """What a library with these words would give."""
    found: dict[str, dict[str, int]] = {}
    pairs = [f"{one} {other}" for one, other in pairwise(LIBRARY)]
    for written in [*LIBRARY, *pairs]:
        if fold(written) in folded:
            found.setdefault(fold(written), {})[written] = 3
    return found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hội nghị ven biẻn họp ở đâu?", "Hội nghị ven biển họp ở đâu?"),
        ("Bà Tú nói ở hộ nghị nào?", "Bà Tú nói ở hội nghị nào?"),
        ("Ai giới thiêụ sách?", "Ai giới thiệu sách?"),
        ("Người dự hôi nghị là ai?", "Người dự hội nghị là ai?"),
    ],
)
def test_slips_are_mended(typed, meant):
    assert mend(typed, writings) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Ai chỉ đạo hội nghị?", "Hội nghị nào nhiều đại biểu nhất?", "Ông Biẻn là ai?", "hoi nghi hop o dau",
        "Who opened the hội nghị?", "Có bao nhiêu người?", "Ai chủ trì hội nghị sơ kết lúa mùa?",
    ],
)  # fmt: skip
def test_what_is_no_slip_stays(typed):
    assert mend(typed, writings) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bà Tú pb j ở hội nghị v", "bà Tú phát biểu gì ở hội nghị v"),
        ("ong Tu co noi gi ko z", "ong Tu co noi gi khong vay"),
        ("Ai dự phiên K, mục 3/k?", "Ai dự phiên K, mục 3/k?"),
        ("who chaired the k summit", "who chaired the k summit"),
    ],
)
def test_the_short_forms_of_chats_are_spelled_out(typed, meant):
    assert spelled_out(typed) == meant


@pytest.mark.parametrize("word", ["hội", "hòa", "hoà", "thủy", "quốc", "nguyễn", "giếng", "khuỷu", "gì", "nghiêng"])
def test_vietnamese_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["biẻn", "thiêụ", "xuât", "street", "hôị̀"])
def test_what_is_no_vietnamese_syllable(word):
    assert not is_syllable(word)
