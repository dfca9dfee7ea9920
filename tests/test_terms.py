import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.terms import DATE, QUIET, folded_terms, index_terms, pair_terms, query_terms, telling_terms

DAYS = [
    "10/4/2024", "10-4-2024", "10.4.2024", "ngày 10 tháng 4 năm 2024", "10 tháng 4 năm 2024",
    "April 10, 2024", "10 April 2024", "2024-04-10", "10/04/2024",
]  # fmt: skip


@pytest.mark.parametrize("writing", DAYS)
def test_every_writing_of_a_day_is_the_same_terms(writing):
    assert sorted(index_terms(writing)) == sorted(index_terms("10/4/2024"))


@pytest.mark.parametrize("writing", ["sáng 10/4", "ngày 10 tháng 4", "April 10", "(10/4)", "10/4"])
def test_a_day_without_its_year_meets_the_day_with_it(writing):
    assert "@--04-10" in set(query_terms(writing)) & set(index_terms("hội nghị ngày 10/4/2024"))


def test_a_day_without_its_year_takes_the_one_given():
    assert "@2024-04-10" in index_terms("sáng 10/4", year=2024)


@pytest.mark.parametrize("asked", ["tháng 4/2024", "tháng 4 năm 2024", "tháng 4", "quý II/2024", "năm 2024"])
def test_a_month_quarter_or_year_meets_a_day_in_it(asked):
    assert set(query_terms(asked)) & {term for term in index_terms("ngày 10/4/2024") if term.startswith("@")}


def test_the_day_itself_weighs_more_than_its_year():
    weights = query_terms("ngày 10/4/2024")

    assert weights["@2024-04-10"] > weights["@2024"]


def test_other_days_share_no_exact_term():
    exact = {term for term, weight in query_terms("10/4/2024").items() if weight == DATE}

    assert not exact & set(index_terms("11/4/2023"))


@pytest.mark.parametrize("writing", ["17.350", "17,350", "17350"])
def test_every_writing_of_a_figure_is_one_term(writing):
    assert index_terms(f"{writing} đảng viên")[0] == "#17350"


def test_figures_in_words_meet_figures_in_digits():
    assert set(index_terms("hơn một triệu người")) & set(index_terms("1.000.000")) == {"#1000000"}


def test_codes_keep_their_writing():
    assert "21-nq/tw" in index_terms("Nghị quyết 21-NQ/TW")


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("THUỶ", "thủy"), ("Đảng", "đảng")])
def test_spellings_of_one_word_are_one_term(one, other):
    assert index_terms(one) == index_terms(other)


def test_tones_tell_words_apart_unless_folded():
    assert index_terms("bán") != index_terms("bàn")
    assert folded_terms("bán") == folded_terms("bàn") == ["ban"]


def test_folding_keeps_digits_in_names():
    assert folded_terms("COVID19 và F1") == ["covid19", "va", "f1"]


def test_question_words_are_quiet_beside_names():
    weights = query_terms("Ai là Nguyễn Văn An?")

    assert [weights[term] for term in ("ai", "la2", "an")] == [QUIET, QUIET, 1.0]


def test_english_question_words_are_quiet_in_english_only():
    assert query_terms("Who spoke to the press?")["to"] == QUIET
    assert query_terms("ông Tô và bà to tiếng")["to"] == 1.0


def test_a_name_that_reads_like_grammar_keeps_its_weight():
    assert query_terms("Bà Như phát biểu gì?")["như"] == 1.0


def test_ai_in_capitals_is_a_subject():
    assert query_terms("AI là gì?")["ai"] == 1.0


def test_pairs_do_not_cross_punctuation():
    assert pair_terms("hội nghị, bế mạc") == ["hôi5_nghi5", "bê1_mac5"]


def test_telling_terms_are_named_as_the_question_writes_them():
    assert [written for written, _ in telling_terms("Ai chủ trì ngày 10 tháng 4 với 17.350 người?")] == [
        "chủ", "trì", "ngày 10 tháng 4", "17.350", "người",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_terms_never_hold_white_space_and_are_never_empty(text):
    for terms in (index_terms(text), folded_terms(text), list(query_terms(text)), pair_terms(text)):
        assert all(term and term.split() == [term] for term in terms)
