"""The pytest plug-in, in a pytest of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import FAST, PROJECT, write_articles

TEST = """
import pytest

@pytest.mark.assistant_cases("questions.jsonl")
def test_our_questions(assistant_result):
    assert assistant_result.right, assistant_result.why
"""
CASES = [
    {"id": "good", "question": "Ai chủ trì hội thảo về cây mai vàng?", "answer_facts": [["Trần Văn Mẫu"]]},
    {"id": "bad", "question": "Ai chủ trì hội thảo về cây mai vàng?", "answer_facts": [["Không Phải Thế"]]},
]


@pytest.fixture
def pinned(tmp_path):
    """Runs a team's pinned questions over the two articles."""

    def run(cases=CASES, test=TEST):
        folder = tmp_path / "team"
        folder.mkdir()
        (folder / "test_questions.py").write_text(test, encoding="utf-8")
        (folder / "questions.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
        articles = write_articles(tmp_path / "articles")
        fast = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
        # Whether the project is installed or not, the plug-in is loaded once, and from here.
        alone = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(PROJECT)}
        words = ["-m", "pytest", "-p", "assistant.evaluation.pytest_plugin", "--strict-markers", "-v", "--rootdir", "."]
        return subprocess.run(
            [sys.executable, *words, "--assistant-articles", str(articles)],
            cwd=folder, env={**os.environ, **fast, **alone}, capture_output=True, encoding="utf-8", timeout=200,
            check=False,
        )  # fmt: skip

    return run


def test_each_case_is_a_test_that_passes_or_fails(pinned):
    done = pinned()
    assert "test_our_questions[good] PASSED" in done.stdout
    assert "test_our_questions[bad] FAILED" in done.stdout
    assert "lacks “Không Phải Thế”" in done.stdout


def test_a_wrong_file_fails_the_collection_with_its_line(pinned):
    done = pinned(cases=[{"id": "x"}])
    assert done.returncode != 0 and "questions.jsonl, line 1: has no `question`" in done.stdout + done.stderr


def test_a_test_without_the_marker_is_told_how_to_get_it(pinned):
    done = pinned(test="def test_it(assistant_result): pass")
    assert "assistant_cases" in done.stdout and done.returncode != 0
