"""Which articles a question is narrowed to: what the fields say and how it is told."""

from __future__ import annotations

from assistant.types import Scope
from assistant.web.scope import choices, scope_of, summary_html, told_scope
from assistant.web.strings import EN, VI


def test_days_are_written_as_people_write_them() -> None:
    scope, trouble = scope_of(["Báo A"], [], None, "1/2/2024", "2024-03-01", VI)
    assert (scope, trouble) == (Scope((), ("Báo A",), (), "2024-02-01", "2024-03-01"), "")


def test_a_month_or_a_year_alone_bounds_a_period() -> None:
    scope, trouble = scope_of([], [], [], "2/2024", "2024", VI)
    assert (scope.since, scope.until, trouble) == ("2024-02-01", "2024-12-31", "")


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    scope, trouble = scope_of([], [], [], "2025", "3/2024", VI)
    assert scope.narrows and "“2025” sau “3/2024”" in trouble


def test_what_is_no_day_narrows_nothing_and_is_told() -> None:
    scope, trouble = scope_of([], [], [], "hôm nào", "", VI)
    assert not scope.narrows
    assert "“hôm nào” chưa phải là ngày" in trouble


def test_a_scope_is_told_in_words() -> None:
    scope = Scope(("d1",), ("Báo A",), ("Bà Mỷ",), "2024-02-01")
    assert told_scope(scope, {"d1": "Tên bài"}, VI) == "báo Báo A; bài về Bà Mỷ; bài “Tên bài”; từ 1/2/2024"
    assert told_scope(Scope(("d1", "d2")), {}, EN) == "2 chosen articles"
    assert told_scope(Scope(), {}, VI) == ""


def test_names_in_a_scope_are_shown_as_text() -> None:
    assert "<b>" not in summary_html(Scope(outlets=("<b>",)), {}, "<b>", VI)


def test_what_can_be_chosen_comes_from_the_library(shipped) -> None:
    outlets, people, documents = (update["choices"] for update in choices(shipped))
    assert set(outlets) == {document.publisher for document in shipped.documents() if document.publisher}
    assert len(people) > 10
    assert len(documents) == len(shipped.documents())
