"""Capacities taken apart, and the common offices in English."""

from __future__ import annotations

import pytest

from assistant.language.offices import in_english, offices, without_glosses


def test_a_capacity_of_two_offices_is_taken_apart_and_fields_stay_together():
    capacity = "Bí thư Đảng ủy, Giám đốc Sở Văn hóa, Thể thao và Du lịch"
    assert offices(capacity) == ["Bí thư Đảng ủy", "Giám đốc Sở Văn hóa, Thể thao và Du lịch"]


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("Phó Giám đốc Sở Nội vụ", "Deputy Director"),
        ("nguyên Phó Chủ tịch UBND tỉnh Hà Nam", "former Deputy Chair of the People's Committee"),
        ("Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy", "member of the Standing Board, Head of Commission"),
        ("Trưởng thôn Bản Lè", ""),
    ],
)
def test_common_offices_have_an_english_name(printed, english):
    assert in_english(printed) == english


def test_a_gloss_that_the_table_gives_is_taken_off_before_a_claim_is_checked():
    text = "Ông Lê Văn Cầm, Phó Giám đốc Sở Nội vụ (Deputy Director), chaired the conference."
    assert without_glosses(text) == "Ông Lê Văn Cầm, Phó Giám đốc Sở Nội vụ, chaired the conference."


def test_a_wrong_gloss_stays_and_is_checked_like_any_word():
    text = "Ông Lê Văn Cầm, Phó Giám đốc Sở Nội vụ (Minister), chaired the conference."
    assert without_glosses(text) == text
