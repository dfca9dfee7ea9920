"""Runs over a real library: saved, gone on with after a kill, one crash one wrong case."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from assistant import Assistant
from assistant.errors import CaseError
from assistant.evaluation import Case, Prices, compare, evaluate, load_run
from assistant.evaluation.runs import RunFile
from tests.conftest import FAST, PROJECT, write_articles
from tests.scripted import ScriptedChatModel

CASES = [
    Case(
        "chair", "Ai chủ trì hội thảo về cây mai vàng?", (("Trần Văn Mẫu",),), sources=("mai-vang.txt",), category="who"
    ),
    Case("many", "Hội thảo về cây mai vàng có bao nhiêu đại biểu?", (("125",),), sources=("mai-vang.txt",)),
    Case("opened", "Ai khai mạc Diễn đàn Cây điều?", (("Phạm Hữu Thử",),), sources=("cay-dieu.md",)),
    Case("stranger", "Giá vàng ở Luân Đôn hôm qua là bao nhiêu?", answerable=False),
]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("asked")
    with Assistant.open(folder / "home", **FAST) as opened:
        opened.ingest([write_articles(folder / "articles")])
        yield opened


class Crashing:
    """An assistant that breaks down at one question, and counts what it is asked."""

    def __init__(self, inner, breaks_at="", wait=0.0):
        self.inner, self.breaks_at, self.wait = inner, breaks_at, wait
        self.asked, self.at_once, self.most_at_once = [], 0, 0
        self.lock = threading.Lock()

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def ask(self, question, history=()):
        with self.lock:
            self.asked.append(question)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        time.sleep(self.wait)
        try:
            if self.breaks_at and self.breaks_at in question:
                raise ZeroDivisionError("it broke")
            return self.inner.ask(question, history)
        finally:
            with self.lock:
                self.at_once -= 1


def test_a_run_has_every_case_in_order_with_marks_and_reasons(assistant, tmp_path):
    run = assistant.evaluate(CASES, save=tmp_path / "run.jsonl")
    assert [result.case for result in run.results] == CASES
    assert run.figures["case_right"] == 1
    assert run.results[0].marks["recall@5"].value == 1


def test_a_saved_run_is_the_run(assistant, tmp_path):
    run = evaluate(assistant, CASES, save=tmp_path / "run.jsonl")
    saved = load_run(run.path)
    assert (saved.figures, {r.case.id: r for r in saved.results}) == (run.figures, {r.case.id: r for r in run.results})


def test_the_json_of_a_run_is_a_run_too(assistant, tmp_path):
    run = evaluate(assistant, CASES[:2], save=tmp_path / "run.jsonl")
    (tmp_path / "run.json").write_text(json.dumps(run.to_json()), encoding="utf-8")
    assert load_run(tmp_path / "run.json").results == run.results


def test_a_run_tells_what_it_was_made_with(assistant):
    about = evaluate(assistant, CASES[:1]).about
    assert about["library"] == assistant.library.fingerprint()
    assert about["llm"] == "reader" and about["versions"]["assistant"] and about["settings"]["breadth"] == 8


def test_runs_are_saved_in_the_home_unless_told_otherwise(assistant):
    run = evaluate(assistant, CASES[:1])
    assert run.path.parent == assistant.settings.home / "evaluations" and run.path.exists()


def test_a_case_that_crashes_is_one_wrong_case(assistant, tmp_path):
    run = evaluate(Crashing(assistant, breaks_at="đại biểu"), CASES, save=tmp_path / "run.jsonl")
    assert [result.case.id for result in run.results if not result.right] == ["many"]
    assert run.results[1].error == "ZeroDivisionError: it broke"


@pytest.mark.parametrize("limit", [1, 3])
def test_cases_run_side_by_side_up_to_the_limit(assistant, tmp_path, limit):
    counting = Crashing(assistant, wait=0.15)
    evaluate(counting, CASES, save=tmp_path / f"run{limit}.jsonl", parallel=limit)
    assert counting.most_at_once == limit


def test_finished_cases_are_not_asked_again(assistant, tmp_path):
    path = tmp_path / "run.jsonl"
    whole = evaluate(assistant, CASES, save=path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3]) + lines[3][:40])
    counting = Crashing(assistant)
    run = evaluate(counting, CASES, save=path, resume=True)
    assert counting.asked == [case.question for case in CASES[2:]]
    assert [result.right for result in run.results] == [result.right for result in whole.results]
    assert len(path.read_text(encoding="utf-8").splitlines()) == 5


def test_resume_without_a_file_takes_the_newest_unfinished_run(tmp_path):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([write_articles(tmp_path / "articles")])
        path = evaluate(assistant, CASES).path
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))
        assert evaluate(assistant, CASES, resume=True).path == path
        assert evaluate(assistant, CASES, resume=True).path != path


def test_a_run_over_another_library_is_not_gone_on_with(assistant, tmp_path):
    evaluate(assistant, CASES, save=tmp_path / "run.jsonl")
    with Assistant.open(tmp_path / "other", **FAST) as other, pytest.raises(CaseError, match="library differ"):
        evaluate(other, CASES, save=tmp_path / "run.jsonl", resume=True)


def test_a_run_is_not_written_over(assistant, tmp_path):
    evaluate(assistant, CASES[:1], save=tmp_path / "run.jsonl")
    with pytest.raises(CaseError, match="holds a run already"):
        evaluate(assistant, CASES[:1], save=tmp_path / "run.jsonl")


def test_whatever_is_not_a_run_is_refused(tmp_path):
    (tmp_path / "x.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(CaseError, match="is not a saved run"):
        load_run(tmp_path / "x.jsonl")
    with pytest.raises(CaseError, match="cannot be read"):
        load_run(tmp_path / "none.jsonl")


def test_progress_counts_finished_cases(assistant, tmp_path):
    told = []
    evaluate(
        assistant, CASES, save=tmp_path / "r.jsonl", progress=lambda done, total, result: told.append((done, total))
    )
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_squad_file_is_asked_over_its_own_paragraphs(assistant, tmp_path):
    context = "Hội thảo về cây mai vàng có 777 đại biểu tham dự."
    asked = {"id": "1", "question": "Hội thảo về cây mai vàng có bao nhiêu đại biểu?"}
    qas = [{**asked, "answers": [{"text": "777", "answer_start": context.index("777")}]}]
    squad = {"data": [{"title": "t", "paragraphs": [{"context": context, "qas": qas}]}]}
    (tmp_path / "s.json").write_text(json.dumps(squad), encoding="utf-8")
    before = assistant.library.fingerprint()
    run = assistant.evaluate(tmp_path / "s.json", save=tmp_path / "r.jsonl")
    assert (run.results[0].right, run.about["documents"]) == (True, 1)
    assert run.results[0].marks["gold_found"].value == 1
    assert assistant.library.fingerprint() == before


def test_a_judge_decides_support_when_there_is_one(assistant, tmp_path):
    judge = ScriptedChatModel(replies=["NO."])
    run = evaluate(assistant, CASES[:1], save=tmp_path / "r.jsonl", judge_model=judge, judge_name="scripted")
    assert (run.figures["citation_recall"], run.about["judge"]) == (0, "scripted")
    assert "Trần Văn Mẫu" in judge.prompts[0] and "$" not in judge.prompts[0]


def test_a_model_is_measured_with_the_tokens_of_its_prompt(tmp_path):
    model = ScriptedChatModel(replies=["Ông Trần Văn Mẫu chủ trì hội thảo [1]."])
    with Assistant.open(tmp_path / "home", model, **FAST) as assistant:
        assistant.ingest([write_articles(tmp_path / "articles")])
        run = evaluate(assistant, CASES[:1])
    assert run.figures["prompt_tokens"] > 200
    assert run.results[0].right


class Telling(ScriptedChatModel):
    """A scripted model that tells what it used, as services do."""

    def _stream(self, *given, **options):
        for position, chunk in enumerate(super()._stream(*given, **options)):
            if not position:
                chunk.message.usage_metadata = {"input_tokens": 1234, "output_tokens": 56, "total_tokens": 1290}
                chunk.message.response_metadata = {"model_name": "scripted"}
            yield chunk


def test_the_models_own_count_of_tokens_is_taken_when_it_gives_one(tmp_path):
    model = Telling(replies=["Ông Trần Văn Mẫu chủ trì hội thảo [1]."])
    with Assistant.open(tmp_path / "home", model, **FAST) as assistant:
        assistant.ingest([write_articles(tmp_path / "articles")])
        figures = evaluate(assistant, CASES[:1], prices=Prices(1, 10)).figures
    assert (figures["prompt_tokens"], figures["answer_tokens"]) == (1234, 56)
    assert figures["cost"] == pytest.approx((1234 + 560) / 1e6)


def test_a_killed_run_goes_on_where_it_was(command, tmp_path):
    """The command is killed by the system in the middle; the same command with --resume asks only what is left."""
    home, path, questions = tmp_path / "home", tmp_path / "run.jsonl", tmp_path / "q.jsonl"
    assert command("ingest", write_articles(tmp_path / "articles"), home=home).returncode == 0
    cases = [Case(f"c{number}", f"{CASES[0].question} ({number})", CASES[0].answer_facts) for number in range(400)]
    questions.write_text("".join(json.dumps(case.to_json()) + "\n" for case in cases), encoding="utf-8")
    fast = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
    words = [sys.executable, "-m", "assistant", "eval", str(questions), "--save", str(path), "--home", str(home)]
    process = subprocess.Popen(
        words,
        env={**os.environ, **fast, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None and (not path.exists() or path.read_bytes().count(b"\n") < 20):
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    finished = load_run(path).results
    assert 0 < len(finished) < 400
    done = command("eval", questions, "--save", path, "--resume", home=home)
    assert done.returncode == 0 and f"{len(finished)} of 400 cases are finished already" in done.stderr
    results = load_run(path).results
    assert len(results) == len({result.case.id for result in results}) == 400
    assert results[: len(finished)] == finished


def test_a_half_written_line_is_cut_off_before_anything_is_added(assistant, tmp_path):
    run = evaluate(assistant, CASES[:2], save=tmp_path / "r.jsonl")
    with run.path.open("a", encoding="utf-8") as file:
        file.write('{"case": {"id": "x"')
    RunFile(run.path).resume(run.about)
    assert run.path.read_bytes().endswith(b"}\n") and len(load_run(run.path).results) == 2


def test_two_runs_of_the_reader_are_the_same(assistant, tmp_path):
    runs = [evaluate(assistant, CASES, save=tmp_path / f"{n}.jsonl") for n in range(2)]
    comparison = compare(*runs)
    assert comparison.flips == () and all(d.change == 0 for d in comparison.differences if d.gate)
