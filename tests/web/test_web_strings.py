"""The tables of words."""

from __future__ import annotations

import re
from dataclasses import fields

from assistant.types import Document, Outcome
from assistant.web.examples import example_questions
from assistant.web.strings import EN, LANGUAGES, VI, Strings, date_words, strings_of


def variables(value: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(value))) if isinstance(value, str) else set()


def test_both_languages_fill_in_the_same_variables() -> None:
    different = [f.name for f in fields(Strings) if variables(getattr(VI, f.name)) != variables(getattr(EN, f.name))]
    assert different == []


def test_every_outcome_has_a_name_in_every_language() -> None:
    assert all(set(strings.outcomes) == set(Outcome) for strings in LANGUAGES.values())


def test_an_unknown_language_is_the_default_one() -> None:
    assert strings_of("xx") is VI


def test_dates_are_written_as_each_language_writes_them() -> None:
    assert date_words("2024-04-10", "vi") == "10/4/2024"
    assert date_words("2024-04-10", "en") == "10 April 2024"


def test_what_is_no_date_is_left_as_it_is() -> None:
    assert date_words("tháng 4", "en") == "tháng 4"


def event(number: int, date: str | None, **given: object) -> Document:
    return Document(id=str(number), source=f"{number}.txt", text="a", event_date=date, language="vi", **given)


def test_examples_ask_about_the_librarys_own_events() -> None:
    documents = [event(1, "2024-04-10", title="Hội thảo về lúa")]
    assert example_questions(documents, VI) == ["Ai chủ trì hội thảo ngày 10/4/2024?"]
    assert example_questions(documents, EN) == ["Who chaired the workshop on 10 April 2024?"]


def test_examples_ask_about_different_events() -> None:
    documents = [event(1, "2024-04-10"), event(2, "2024-04-10"), event(3, "2023-01-02")]
    assert len(example_questions(documents, VI)) == 2


def test_an_event_is_called_what_its_article_calls_it_first() -> None:
    article = Document(
        id="1", source="1.txt", text="Một tít\nSáng nay, hội thảo khai mạc sau đại hội.", event_date="2024-04-10"
    )  # fmt: skip
    assert example_questions([article], VI) == ["Ai chủ trì hội thảo ngày 10/4/2024?"]


def test_real_articles_come_before_fictional_ones() -> None:
    documents = [event(1, "2024-05-01", fictional=True), event(2, "2020-01-02")]
    assert "2/1/2020" in example_questions(documents, VI)[0]


def test_a_library_without_dated_events_gives_no_examples() -> None:
    assert example_questions([event(1, None)], VI) == []
