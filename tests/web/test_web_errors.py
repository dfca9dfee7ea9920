"""What goes wrong is said in the language of the page: no error that one can meet there is missing in the table."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from assistant.errors import CaseError, LLMFailed, Message, UnusableInput
from assistant.llms.failures import KINDS, failure
from assistant.readers.text import _KINDS as BINARY_KINDS
from assistant.web.strings_errors import VI, error_words, in_words
from tests.conftest import PROJECT

PACKAGE = PROJECT / "assistant"
ERRORS = (
    "UnusableInput", "CaseError", "NoSuchLLM", "LLMFailed", "LibraryError", "PromptError", "NoSuchDocument",
    "NoSuchConversation",
)  # fmt: skip
# Met in the shell only: its words are English.
SHELL = {"evaluation/command.py", "evaluation/observation.py"}


def _calls(names: tuple[str, ...]) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = str(path.relative_to(PACKAGE))
        if name not in SHELL:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                    yield name, node


def patterns() -> set[str]:
    """Every text that is written out in an error of ours or in a Message."""
    texts = {
        given.value
        for _, call in _calls((*ERRORS, "Message"))
        for given in call.args
        if isinstance(given, ast.Constant) and isinstance(given.value, str)
    }
    return texts | {f"is {kind}" for _, kind in BINARY_KINDS} | {kind["en"] for kind in KINDS.values()}


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def test_every_error_has_its_words_in_vietnamese():
    found = patterns()

    assert len(found) > 90
    assert sorted(found - VI.keys()) == []


def test_no_error_is_put_together_where_no_table_knows_it():
    """A text made of pieces has its pieces as fields."""
    made = [
        (name, call.lineno)
        for name, call in _calls(ERRORS)
        for given in call.args
        if isinstance(given, ast.JoinedStr) and ast.unparse(given) != "f'is {kind}'"
    ]
    assert made == []


def test_the_words_have_no_fields_that_the_error_has_not():
    assert [pattern for pattern, words in VI.items() if not fields(words) <= fields(pattern)] == []


@pytest.mark.parametrize(
    ("said", "vietnamese"),
    [
        (Message("is larger than {size} MB", size=5), "lớn hơn 5 MB"),
        (Message("{where}: has no `{field}`", where=Message("{name}, line {number}", name="a", number=3), field="id"),
         "a, dòng 3: thiếu `id`"),
        ("is empty", "tệp trống"),
        ("{an odd} text of another program", "{an odd} text of another program"),
    ],
)  # fmt: skip
def test_a_message_is_said_with_its_fields(said, vietnamese):
    assert in_words(said, "vi") == vietnamese
    assert in_words(said, "en") == str(said)


def test_an_error_reads_the_same_in_english_whatever_carries_it():
    error = UnusableInput("a.txt", "is larger than {size} MB", size=5)

    assert (str(error), error.reason) == ("a.txt: is larger than 5 MB", "is larger than 5 MB")
    assert error_words(error, "vi") == "a.txt: lớn hơn 5 MB"
    assert json.loads(json.dumps(error.reason)) == error.reason


def test_a_field_with_braces_is_left_alone():
    assert str(CaseError("{where}: is not a JSON object", where='{"a"}')) == '{"a"}: is not a JSON object'
    assert str(CaseError("{no field}")) == "{no field}"


def test_a_failing_model_is_told_in_both_languages():
    failed = failure("ollama:x", "down", "503: gone")

    assert isinstance(failed, LLMFailed) and failed.kind == "down"
    assert str(failed).startswith("ollama:x has a fault") and "503: gone" in str(failed)
    assert error_words(failed, "vi") == "ollama:x đang gặp lỗi ở máy chủ: hãy thử lại sau"


def test_a_file_of_cases_is_refused_with_its_line_in_vietnamese(tmp_path: Path):
    from assistant.evaluation import load_cases

    file = tmp_path / "câu.jsonl"
    file.write_text('{"id": "1", "question": "Ai?", "answer_facts": [["A"]]}\n{"id": "2"}\n', encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load_cases(file)
    assert error_words(caught.value, "vi") == "câu.jsonl, dòng 2: thiếu `question`"
