from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import LONGEST_SENTENCE, fold, is_toneless, key, keys, nfc, sentences, words


def parts(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị có GS.TS. Trần Văn Bách trình bày.",
        "Tại TP. Hồ Chí Minh, TS. Lê Thị Hoa phát biểu.",
        "PGS, TS. Nguyễn Văn An chủ trì.",
        "Đ/c. Nguyễn Văn An chủ trì.",
        "Doanh thu đạt 17.350 tỷ đồng, tăng 3.5 lần.",
        "Cuộc họp ngày 10.4.2024 tại Hà Nội.",
        "1. Nội dung thứ nhất của hội nghị.",
        "Dr. John A. Smith spoke at St. Mary's.",
        "The first paper was given by Prof. Dr. Sc. Lê Văn Tám at noon.",
        "Prof. Ph.D. Lê Văn Tám and M.Sc. Hà Thị Lê spoke.",
        "Ông Nguyễn Văn A. phát biểu.",
        "Ông hỏi: “Vì sao?” rồi dừng lại.",
        "Hội Mỹ nghệ mở hội thảo “Ai giữ nghề? Làng cũ trước ngã rẽ” tại Huế.",
    ],
)
def test_one_sentence_stays_whole(sentence):
    assert parts(sentence) == [sentence]


def test_sentences_end_at_stops_before_a_capital():
    assert parts("Hội nghị khai mạc. Ông An phát biểu! Ai chủ trì? Bà Hoa.") == [
        "Hội nghị khai mạc.",
        "Ông An phát biểu!",
        "Ai chủ trì?",
        "Bà Hoa.",
    ]


def test_a_closing_quote_stays_with_its_sentence():
    assert parts("Ông nói: “Phải làm ngay.” Hội nghị kết thúc.") == ["Ông nói: “Phải làm ngay.”", "Hội nghị kết thúc."]


def test_words_that_somebody_says_are_sentences_of_their_own():
    assert parts("Ông hỏi: “Ai giữ nghề? Chúng ta giữ.”") == ["Ông hỏi: “Ai giữ nghề?", "Chúng ta giữ.”"]


def test_an_ordinary_word_that_reads_like_an_abbreviation_ends_its_sentence():
    assert len(parts("Các đồng chí. Hội nghị bắt đầu.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị họp tại Hội trường A. Đồng chí Lê Văn Tám chủ trì.",
        "Đoàn đến khu B. Nhiều người đã chờ.",
        "The talks were in Hall C. Participants stood.",
        "Nhân vật là bà J. Theo bà, nghề vẫn còn.",
    ],
)
def test_the_letter_of_a_hall_is_no_initial(text):
    assert len(parts(text)) == 2


def test_and_so_on_ends_a_sentence_before_a_capital():
    assert len(parts("Có gạo, ngô, khoai v.v. Hội nghị bắt đầu.")) == 2


@pytest.mark.parametrize("dateline", ["NDO - ", "(ANTV) - ", "(Quanlynhanuoc.vn) – ", "Hà Nội (TTXVN) - "])
def test_a_dateline_is_not_part_of_the_sentence(dateline):
    assert parts(dateline + "Sáng 10/4, hội nghị khai mạc.") == ["Sáng 10/4, hội nghị khai mạc."]


def test_a_line_break_ends_a_sentence():
    assert parts("Tiêu đề không có chấm\nCâu đầu tiên.") == ["Tiêu đề không có chấm", "Câu đầu tiên."]


def test_both_places_of_a_tone_mark_are_one_word():
    assert key("hoà") == key("hòa")
    assert keys("Đảng uỷ") == keys("Đảng ủy")
    assert key("ma") != key("mà")


def test_fold_strips_tones_and_d():
    assert fold("Đảng ủy Khối") == "dang uy khoi"


def test_figures_dates_and_codes_are_single_words():
    assert [w.text for w in words("Ngày 10/4/2024 có 17.350 người, 100% theo số 21-NQ/TW.")] == [
        "Ngày", "10/4/2024", "có", "17.350", "người", "100%", "theo", "số", "21-NQ/TW",
    ]  # fmt: skip


def test_toneless_questions_are_recognised():
    assert is_toneless("hoi nghi hop o dau")
    assert not is_toneless("Hội nghị họp ở đâu")


def test_nfc_composes_and_unifies_line_ends():
    assert nfc("Hô\u0323i\r\nnghi\u0323") == "Hội\nnghị"


@given(st.text(alphabet=st.one_of(st.sampled_from("aăđéộ .!?…\n\"“”()1\u0301😀TSGP,"), st.characters()), max_size=200))
def test_sentences_are_trimmed_ordered_and_lose_no_word(text):
    text = nfc(text)
    spans = sentences(text)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("unit", ["Ông An, bà Bình, ", "một hai ", "a", "x" + " " * 300])
def test_what_goes_on_without_a_stop_is_cut_and_nothing_of_it_is_lost(unit):
    text = unit * (20_000 // len(unit))
    found = [text[start:end] for start, end in sentences(text)]

    assert max(map(len, found)) <= LONGEST_SENTENCE and min(map(len, found)) > 0
    assert "".join("".join(found).split()) == "".join(text.split())
