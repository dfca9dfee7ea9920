"""The conversations of a home: kept, found again, renamed, forgotten."""

from __future__ import annotations

import sqlite3

import pytest

from assistant.errors import NoSuchConversation
from assistant.library import Library
from assistant.library.conversations import Exchange
from assistant.types import Answer, Citation, Claim, Outcome, Unsupported

ANSWER = Answer(
    "Ai chủ trì?", Outcome.ANSWERED, "Bà Vàng Thị Mỷ chủ trì [1].", (Claim("Bà Vàng Thị Mỷ chủ trì", (1,)),),
    (Citation(1, "d1", "a.txt", None, "Báo", "2024-04-11", "Bà Vàng Thị Mỷ", 3, 17),),
    (Unsupported("Hai ngày.", "không có căn cứ"),), timings={"total": 0.25}, standalone="Ai chủ trì hội nghị?",
    notice="thay",
)  # fmt: skip


@pytest.fixture
def library(tmp_path):
    with_library = Library(tmp_path)
    yield with_library
    with_library.close()


def held(library: Library, name: str, *exchanges: Exchange) -> None:
    for count in range(1, len(exchanges) + 1):
        library.conversations.ask(name, exchanges[:count])
        library.conversations.settle(name, count - 1, exchanges[count - 1])


def test_a_conversation_comes_back_as_it_was_after_a_restart(library, tmp_path):
    told = (
        Exchange("Ai chủ trì?", ANSWER, verdict="down", corrected="Ông khác.", suggestions=("Ở đâu?",)),
        Exchange("lỗi", error="hỏng"),
    )
    held(library, "c1", *told)
    library.close()
    again = Library(tmp_path)
    assert again.conversations.exchanges("c1") == told
    again.close()


def test_conversations_are_listed_with_the_last_asked_first(library):
    held(library, "c1", Exchange("Một?"))
    held(library, "c2", Exchange("Hai?"))
    library.conversations.ask("c1", (Exchange("Một?"), Exchange("Ba?")))
    assert [(each.id, each.title) for each in library.conversations.listed()] == [("c1", "Một?"), ("c2", "Hai?")]


@pytest.mark.parametrize("sought", ["vang my", "chủ trì Mỷ", "CHU"])
def test_a_conversation_is_found_by_words_of_its_answers_without_tones(library, sought):
    held(library, "c1", Exchange("Ai?", ANSWER))
    held(library, "c2", Exchange("Khi nào?"))
    assert [each.id for each in library.conversations.listed(sought)] == ["c1"]


def test_signs_that_mean_something_to_sqlite_are_sought_as_they_stand(library):
    held(library, "c1", Exchange("Tăng 5%_?"))
    held(library, "c2", Exchange("Tăng 50?"))
    assert [each.id for each in library.conversations.listed("5%_")] == ["c1"]


def test_a_new_name_is_kept_and_found(library):
    held(library, "c1", Exchange("Ai?", ANSWER))
    library.conversations.rename("c1", "  Hồ sơ\nđại hội ")
    library.conversations.ask("c1", (Exchange("Ai?", ANSWER), Exchange("Ở đâu?")))
    assert [each.title for each in library.conversations.listed("ho so")] == ["Hồ sơ đại hội"]


def test_a_question_asked_anew_takes_the_place_of_what_followed(library):
    held(library, "c1", Exchange("Một?", ANSWER), Exchange("Hai?", ANSWER), Exchange("Ba?", ANSWER))
    library.conversations.ask("c1", (Exchange("Một?", ANSWER), Exchange("Hai, sửa?")))
    assert [each.question for each in library.conversations.exchanges("c1")] == ["Một?", "Hai, sửa?"]


def test_what_is_deleted_is_gone_and_a_late_answer_does_not_bring_it_back(library):
    held(library, "c1", Exchange("Ai?"))
    library.conversations.remove("c1")
    library.conversations.settle("c1", 0, Exchange("Ai?", ANSWER))
    with pytest.raises(NoSuchConversation):
        library.conversations.exchanges("c1")


def test_a_home_of_the_version_before_gets_the_tables(tmp_path):
    Library(tmp_path).close()
    with sqlite3.connect(tmp_path / "library.sqlite") as file:
        held_then = "meta", "documents", "chunks", "embeddings", "vocabulary", "pending", "readings"
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (newer,) in [table for table in tables if table[0] not in held_then]:
            file.execute(f"DROP TABLE {newer}")
        file.execute("PRAGMA user_version = 2")
    again = Library(tmp_path)
    held(again, "c1", Exchange("Ai?", ANSWER))
    assert len(again.conversations.listed()) == 1
    again.close()
