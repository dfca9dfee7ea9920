"""The evaluation behind its tab: runs in the background, listed, compared, served as reports."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant import Assistant
from assistant.errors import CaseError
from assistant.evaluation import Case, CaseSet
from assistant.web.evaluation_html import report_html, runs_html, status_html
from assistant.web.runner import Progress, Runner
from assistant.web.saved_runs import DeletedRuns, add_evaluation_routes, load_saved, saved_runs
from assistant.web.strings import EN, VI
from tests.conftest import FAST, write_articles

CASES = CaseSet(
    (
        Case("a", "Ai chủ trì hội thảo về cây mai vàng?", answer_facts=(("Trần Văn Mẫu",),)),
        Case("b", "Giá vàng hôm nay?", answerable=False),
    ),
    name="<tôi>",
)  # fmt: skip


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evaluated")
    with Assistant.open(folder / "home", **FAST) as opened:
        opened.ingest(write_articles(folder / "articles"))
        yield opened


@pytest.fixture(scope="module")
def finished(assistant) -> Progress:
    runner = Runner()
    assert runner.start(assistant, lambda: CASES)
    runner.wait(60)
    return runner.progress


@pytest.fixture
def browser(assistant) -> TestClient:
    app = FastAPI()
    add_evaluation_routes(app, assistant)
    return TestClient(app)


def test_a_run_ends_with_its_figures_and_is_listed(assistant, finished):
    assert (finished.running, finished.right, finished.total) == (False, 2, 2)
    (run,) = saved_runs(assistant.settings.home)
    assert (run.file, run.right, run.done, run.unfinished) == (finished.path.name, 2, 2, False)


def test_a_stopped_run_is_gone_on_with(assistant):
    runner, cases = Runner(), CaseSet(tuple(replace(CASES.cases[0], id=f"c{n}") for n in range(60)), name="dừng")
    runner.start(assistant, lambda: cases)
    until = time.monotonic() + 60
    while runner.progress.asked < 2 and time.monotonic() < until:
        time.sleep(0.002)
    runner.stop()
    runner.wait(60)
    stopped = runner.progress
    runner.start(assistant, lambda: cases)
    runner.wait(60)
    assert stopped.stopped
    assert (runner.progress.asked, runner.progress.right) == (60 - stopped.done, 60)


def test_what_is_wrong_with_cases_is_told(assistant):
    runner = Runner()
    runner.start(assistant, lambda: load_saved(assistant.settings.home, "x"))
    runner.wait(60)
    assert "There is no such run" in status_html(runner.progress, EN)
    assert "Không có lần chạy này" in status_html(runner.progress, VI)


def test_only_one_evaluation_runs_at_a_time(assistant):
    runner = Runner()
    runner.progress = Progress("asking", running=True)
    assert not runner.start(assistant, lambda: CASES)


def test_a_running_evaluation_shows_a_bar_with_its_numbers():
    html = status_html(Progress("asking", done=3, total=12, asked=3, right=2, running=True), VI)
    assert 'value="3" max="12"' in html
    assert "3/12" in html


def test_the_report_is_a_page_apart(browser, finished):
    answer = browser.get(f"/evaluation/runs/{finished.path.name}/report.html")
    assert "Báo cáo đánh giá" in answer.text
    assert answer.headers["content-security-policy"].startswith("sandbox allow-scripts")


def test_a_run_is_compared_with_another(browser, finished):
    name = finished.path.name
    answer = browser.get(f"/evaluation/runs/{name}/report.json", params={"baseline": name, "download": 1})
    assert json.loads(answer.text)["comparison"]["cases"] == 2
    assert "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize("file", ["none.jsonl", "..%2Flibrary.sqlite", "%2Fetc%2Fpasswd"])
def test_nothing_but_runs_of_the_home_is_served(browser, finished, file):
    assert browser.get(f"/evaluation/runs/{file}/report.json").status_code == 404


def test_cases_made_from_the_library_can_be_taken_away(browser):
    lines = browser.get("/evaluation/made.jsonl", params={"count": 5}).text.splitlines()
    assert lines
    assert all(json.loads(line)["question"] for line in lines)


def test_a_deleted_run_can_be_brought_back_as_it_was(assistant, finished):
    home, deleted = assistant.settings.home, DeletedRuns()
    before = saved_runs(home)
    gone = deleted.delete(home, finished.path.name)
    assert gone in before and gone not in saved_runs(home)
    deleted.restore(home, gone.file)
    assert saved_runs(home) == before


@pytest.mark.parametrize("file", ["nix.jsonl", "../library.sqlite", ""])
def test_nothing_but_a_run_can_be_deleted_or_brought_back(assistant, file):
    home, deleted = assistant.settings.home, DeletedRuns()
    with pytest.raises(CaseError, match="no such run"):
        deleted.delete(home, file)
    with pytest.raises(CaseError, match="no such run"):
        deleted.restore(home, file)


def test_names_of_runs_are_shown_as_text(assistant, finished):
    html = runs_html(saved_runs(assistant.settings.home), finished.path.name, VI) + report_html('"><b>', "", VI)
    assert "&lt;tôi&gt;" in html
    assert '"><b>' not in html
