"""A question may be asked of some articles only: chosen ones, outlets, people or a period."""

from __future__ import annotations

import pytest

from assistant import Outcome, Scope
from assistant.errors import SettingsError

_QUESTION = "Ai khai mạc diễn đàn dữ liệu mở?"


def _cited_years(answer):
    return {citation.source.rsplit("-", 1)[-1].removesuffix(".md") for citation in answer.citations}


def _document(assistant, ending):
    return next(document for document in assistant.documents() if document.name.endswith(ending))


def test_without_a_scope_every_edition_may_answer(shipped):
    assert len(_cited_years(shipped.ask(_QUESTION))) > 1


@pytest.mark.parametrize("year", ["2022", "2023"])
def test_within_a_period_only_its_edition_answers(shipped, year):
    answer = shipped.ask(_QUESTION, scope=Scope(since=f"{year}-01-01", until=f"{year}-12-31"))
    assert answer.outcome == Outcome.ANSWERED and _cited_years(answer) == {year}


def test_within_chosen_articles_only_they_answer(shipped):
    chosen = _document(shipped, "song-hong-2023.md")
    answer = shipped.ask(_QUESTION, scope=Scope(documents=(chosen.id,)))
    assert {citation.document_id for citation in answer.citations} == {chosen.id}


def test_within_one_outlet_only_its_articles_answer(shipped):
    outlet = _document(shipped, "song-hong-2023.md").publisher
    answer = shipped.ask(_QUESTION, scope=Scope(outlets=(outlet.upper(),)))
    assert {citation.publisher for citation in answer.citations} == {outlet}


def test_within_the_articles_of_a_person_only_they_answer(shipped):
    answer = shipped.ask(_QUESTION, scope=Scope(people=("Cao Bao Nguyen",)))
    assert _cited_years(answer) == {"2023"}


def test_outside_the_scope_nothing_is_known(shipped):
    answer = shipped.ask(_QUESTION, scope=Scope(since="1990-01-01", until="1990-12-31"))
    assert answer.outcome.is_refusal and not answer.citations


def test_a_scope_with_no_such_day_is_refused_with_the_fix(shipped):
    with pytest.raises(SettingsError, match="since"):
        shipped.ask(_QUESTION, scope=Scope(since="someday"))
