"""The tables of words."""

from __future__ import annotations

import re
from dataclasses import fields

from assistant.types import Outcome
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


def test_both_languages_have_the_same_kinds_of_example() -> None:
    kinds = [[(example.acts, example.with_topic) for example in s.example_questions] for s in LANGUAGES.values()]
    assert kinds[0] == kinds[1]


def test_every_example_is_tied_to_an_event_and_its_date() -> None:
    examples = [example.text for strings in LANGUAGES.values() for example in strings.example_questions]
    assert [text for text in examples if not {"event", "date"} <= variables(text)] == []
