"""`assistant eval` as a shell sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import PROJECT, write_articles

RIGHT = {"id": "a", "question": "Ai chủ trì hội thảo về cây mai vàng?", "answer_facts": [["Trần Văn Mẫu"]]}
WRONG = {"id": "b", "question": "Ai khai mạc Diễn đàn Cây điều?", "answer_facts": [["Không Phải Thế"]]}


@pytest.fixture(scope="module")
def home(command, tmp_path_factory):
    folder = tmp_path_factory.mktemp("eval")
    assert command("ingest", write_articles(folder / "articles"), home=folder / "home").returncode == 0
    return folder / "home"


@pytest.fixture
def questions(tmp_path):
    return written(tmp_path / "questions.jsonl", RIGHT, WRONG)


def written(path, *cases):
    path.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    return path


def test_figures_go_to_standard_output_and_progress_to_standard_error(command, home, questions):
    done = command("eval", questions, home=home)
    assert done.returncode == 0
    assert "1 of 2 cases right" in done.stdout and "case_right" in done.stdout
    assert "2/2 cases asked" in done.stderr and "cases asked" not in done.stdout


def test_json_report_and_markdown_are_written(command, home, questions, tmp_path):
    for option, name in (("--json", "o.json"), ("--report", "o.html"), ("--report", "o.md")):
        assert command("eval", questions, option, tmp_path / name, home=home).returncode == 0
    whole = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert whole["figures"]["case_right"] == 0.5 and len(whole["results"]) == 2
    assert (tmp_path / "o.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "1 of 2 cases right" in (tmp_path / "o.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("threshold", "status"), [("case_right=0.5", 0), ("case_right=0.51", 1)])
def test_a_threshold_decides_the_exit_status(command, home, questions, threshold, status):
    done = command("eval", questions, "--fail-under", threshold, home=home)
    assert done.returncode == status
    assert ("case_right is 0.5, less than 0.51" in done.stderr) == bool(status)


def test_a_gate_fails_though_nobody_reads_the_figures(home, questions):
    command = f"{sys.executable} -m assistant --home '{home}' eval '{questions}' --fail-under case_right=0.51"
    line = f"set -o pipefail; {command} 2>/dev/null | true"
    environment = {**os.environ, "ASSISTANT_EMBEDDER": "hashing", "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(["bash", "-c", line], cwd=PROJECT, env=environment, capture_output=True, check=False)

    assert done.returncode == 1


def test_a_run_over_a_folder_of_articles_is_saved_in_the_home(command, questions, tmp_path):
    articles = write_articles(tmp_path / "articles")
    done = command("eval", questions, "--articles", articles, home=tmp_path / "home")
    saved = done.stderr.splitlines()[-1].removeprefix("saved in ")
    again = command("eval", questions, "--articles", articles, "--baseline", saved, home=tmp_path / "home")

    assert saved.startswith(str(tmp_path / "home" / "evaluations"))
    assert again.returncode == 0 and "no case flipped" in again.stdout


def test_a_regression_beyond_chance_decides_the_exit_status(command, home, tmp_path):
    cases = [{**RIGHT, "id": str(number), "question": f"{RIGHT['question']} {number}"} for number in range(12)]
    questions = written(tmp_path / "q.jsonl", *cases)
    assert command("eval", questions, "--json", tmp_path / "old.json", home=home).returncode == 0
    same = command("eval", questions, "--baseline", tmp_path / "old.json", "--fail-on-regression", home=home)
    assert same.returncode == 0 and "no case flipped" in same.stdout
    command("ingest", write_articles(tmp_path / "articles"), home=tmp_path / "other")
    command("remove", *chairing(command, tmp_path / "other"), home=tmp_path / "other")
    worse = command(
        "eval", questions, "--baseline", tmp_path / "old.json", "--fail-on-regression", home=tmp_path / "other"
    )
    assert worse.returncode == 1
    assert "now wrong: 3" in worse.stdout and "case_right fell back from 1 to 0" in worse.stderr


def chairing(command, home):
    documents = json.loads(command("documents", "--json", home=home).stdout)
    return [document["id"] for document in documents if document["source"].endswith("mai-vang.txt")]


def test_a_folder_of_articles_is_asked_without_touching_the_library(command, home, questions, articles):
    before = command("documents", home=home).stdout
    done = command("eval", questions, "--articles", articles, home=home)
    assert "· 2 documents" in done.stdout
    assert command("documents", home=home).stdout == before


def test_a_squad_file_runs_with_one_command(command, tmp_path):
    qas = [{"id": "1", "question": "Hội thảo có bao nhiêu đại biểu?", "answers": [{"text": "125", "answer_start": 12}]}]
    squad = {"data": [{"title": "t", "paragraphs": [{"context": "Hội thảo có 125 đại biểu tham dự.", "qas": qas}]}]}
    (tmp_path / "squad.json").write_text(json.dumps(squad), encoding="utf-8")
    done = command("eval", tmp_path / "squad.json", home=tmp_path / "home")
    assert done.returncode == 0 and "recall@1" in done.stdout and "token_f1" in done.stdout


def test_cases_are_made_from_the_library(command, home, tmp_path):
    done = command("eval", "--make-cases", tmp_path / "made.jsonl", "--count", 8, home=home)
    assert done.stdout.startswith("8 cases, 2 of them without an answer")
    assert command("eval", tmp_path / "made.jsonl", home=home).returncode == 0


def test_feedback_is_exported_as_cases(command, tmp_path):
    from assistant.evaluation.feedback import record
    from tests.evaluation.seeing import answer

    (tmp_path / "home").mkdir()
    record(tmp_path / "home", "Ai?", answer("…"), "down", "Ông Trần Văn Mẫu.")
    done = command("eval", "--export-feedback", tmp_path / "f.jsonl", home=tmp_path / "home")
    assert done.stdout == "1 cases from 1 opinions\n"
    assert json.loads((tmp_path / "f.jsonl").read_text(encoding="utf-8"))["question"] == "Ai?"


def test_a_wrong_file_is_told_in_one_line(command, home, tmp_path):
    done = command("eval", written(tmp_path / "q.jsonl", {"id": "a"}), home=home)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "assistant: q.jsonl, line 1: has no `question`\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["q.jsonl", "--fail-on-regression"],
        ["q.jsonl", "--price-prompt", "1"],
        ["q.jsonl", "--fail-under", "nonsense=1"],
        ["q.jsonl", "--parallel", "0"],
    ],
)
def test_wrong_usage_ends_with_two(command, home, words):
    assert command("eval", *words, home=home).returncode == 2


def test_sources_that_the_library_lacks_are_told(command, home, tmp_path):
    questions = written(tmp_path / "q.jsonl", {**RIGHT, "sources": ["elsewhere.txt"]})
    assert "not in the library, e.g. elsewhere.txt" in command("eval", questions, home=home).stderr
