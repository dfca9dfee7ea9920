"""The `eval` command: arguments, figures on standard output, progress on standard error, exit status."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, CaseError
from assistant.output import unless_nobody_reads

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.evaluation.comparison import Comparison
    from assistant.evaluation.results import Result
    from assistant.evaluation.runs import Run

HELP = "measure the answers with a file of questions"
Open = Callable[..., "Assistant"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `assistant eval`."""
    parser.add_argument(
        "cases", nargs="?", type=Path, metavar="CASES",
        help="JSON lines, SQuAD 1.1/2.0 JSON (asked over its own paragraphs) or CSV with question and facts",
    )  # fmt: skip
    parser.add_argument(
        "--articles", metavar="FOLDER", help="ask over these articles, in a library that lives as long as the run"
    )
    parser.add_argument("--llm", metavar="NAME", help="reader (default), openai:…, ollama:…, anthropic:…")
    parser.add_argument(
        "--judge", metavar="NAME", help="an LLM that decides whether quotes support claims (default: the verification)"
    )
    parser.add_argument(
        "--parallel", type=_positive, metavar="N", help="cases at once (default 4 with a model, 1 with reader)"
    )
    saving = parser.add_argument_group("saving")
    saving.add_argument(
        "--save",
        type=Path,
        metavar="RUN.jsonl",
        help="where the run is saved (default: a new file in the home's evaluations/)",
    )
    saving.add_argument(
        "--resume",
        action="store_true",
        help="go on with the run in --save, or the newest unfinished one of the same cases",
    )
    saving.add_argument("--json", type=Path, metavar="OUT.json", help="write figures and results as one JSON object")
    saving.add_argument("--report", type=Path, metavar="OUT.html", help="write a page to look through (.md: Markdown)")
    judging = parser.add_argument_group("comparing")
    judging.add_argument(
        "--baseline", type=Path, metavar="OLD.json", help="compare with an earlier --json or --save file"
    )
    judging.add_argument(
        "--fail-under", type=_threshold, action="append", default=[], metavar="METRIC=VALUE",
        help="exit with 1 when the metric is worse than this (repeatable)",
    )  # fmt: skip
    judging.add_argument(
        "--fail-on-regression",
        action="store_true",
        help="exit with 1 when a metric is worse than the baseline beyond chance",
    )
    judging.add_argument("--price-prompt", type=float, metavar="MONEY", help="per million prompt tokens, for the cost")
    judging.add_argument("--price-answer", type=float, metavar="MONEY", help="per million answer tokens")
    making = parser.add_argument_group("making cases, instead of CASES")
    making.add_argument(
        "--make-cases", type=Path, metavar="OUT.jsonl", help="make cases from the library (with --llm: in its words)"
    )
    making.add_argument("--count", type=_positive, default=100, metavar="N", help="how many to make (default 100)")
    making.add_argument(
        "--export-feedback", type=Path, metavar="OUT.jsonl", help="write the feedback of the chat as cases"
    )
    parser.set_defaults(usage_error=parser.error)


def _positive(text: str) -> int:
    if not text.strip().isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1, not `{text}`")
    return int(text)


def _threshold(text: str) -> Any:
    from assistant.evaluation.gates import parse_threshold

    try:
        return parse_threshold(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def run(options: argparse.Namespace, open_assistant: Open, first_articles: Callable[[Assistant], None]) -> int:
    """Do what the options say; `open_assistant(options, llm=…)` opens the library of the command."""
    from assistant.evaluation.running import FOLDER

    _check_usage(options)
    with ExitStack() as stack:
        assistant = stack.enter_context(open_assistant(options, llm=options.llm))
        if options.export_feedback:
            return _export_feedback(assistant, options.export_feedback)
        runs = assistant.settings.home / FOLDER
        if options.articles:
            assistant = _over_articles(assistant, options.articles, stack)
        elif not _brings_documents(options):
            first_articles(assistant)
        if options.make_cases:
            return _make_cases(assistant, options)
        return _evaluate(assistant, options, runs)


def _check_usage(options: argparse.Namespace) -> None:
    if not (options.cases or options.make_cases or options.export_feedback):
        options.usage_error("give a file of cases, or --make-cases, or --export-feedback")
    if options.fail_on_regression and not options.baseline:
        options.usage_error("--fail-on-regression needs --baseline")
    if (options.price_prompt is None) != (options.price_answer is None):
        options.usage_error("--price-prompt and --price-answer belong together")


def _brings_documents(options: argparse.Namespace) -> bool:
    from assistant.evaluation.case_files import load_cases

    return bool(options.cases and load_cases(options.cases).documents)


def _over_articles(assistant: Assistant, folder: str, stack: ExitStack) -> Assistant:
    from assistant.evaluation.temporary import twin

    home = stack.enter_context(tempfile.TemporaryDirectory(prefix="assistant-eval-"))
    other = stack.enter_context(twin(assistant, Path(home)))
    report = other.ingest([folder], progress=lambda p: _counter("articles taken in", p.done, p.total))
    for failure in report.failed:
        _say(f"{failure.source}: {failure.reason}")
    if not report.added:
        raise CaseError(f"{folder}: holds no article that can be taken in")
    return other


def _make_cases(assistant: Assistant, options: argparse.Namespace) -> int:
    from assistant.evaluation.cases import write_cases
    from assistant.evaluation.generation import make_cases

    cases = make_cases(assistant, count=options.count, model=assistant.model)
    _write(options.make_cases, write_cases(cases))
    hopeless = sum(not case.answerable for case in cases)
    print(f"{len(cases)} cases, {hopeless} of them without an answer")
    return 0


def _export_feedback(assistant: Assistant, path: Path) -> int:
    from assistant.evaluation.cases import write_cases
    from assistant.evaluation.feedback import cases_from_feedback, read_feedback

    home = assistant.settings.home
    cases = cases_from_feedback(home)
    _write(path, write_cases(cases))
    print(f"{len(cases)} cases from {len(read_feedback(home))} opinions")
    return 0


def _evaluate(assistant: Assistant, options: argparse.Namespace, runs: Path) -> int:
    """Ask, save below `runs` unless told otherwise, tell, and judge. The gate counts whether or not anyone reads."""
    from assistant.evaluation.case_files import load_cases
    from assistant.evaluation.comparison import compare
    from assistant.evaluation.observation import Prices
    from assistant.evaluation.running import evaluate
    from assistant.evaluation.runs import load_run

    # Whatever is wrong with the files is said before the first question is asked.
    case_set, baseline = load_cases(options.cases), load_run(options.baseline) if options.baseline else None
    if not case_set.documents:
        _warn_of_missing_sources(assistant, case_set.cases)
    prices = None if options.price_prompt is None else Prices(options.price_prompt, options.price_answer)
    finished = evaluate(
        assistant, case_set, save=options.save, folder=runs, resume=options.resume, parallel=options.parallel,
        judge_model=_judge_model(options.judge), judge_name=options.judge or "", prices=prices,
        progress=_Progress(), ingesting=lambda done, total: _counter("paragraphs taken in", done, total),
    )  # fmt: skip
    comparison = compare(baseline, finished) if baseline else None
    _write_files(finished, comparison, options)
    unless_nobody_reads(lambda: _print(finished, comparison))
    _say(f"saved in {finished.path}")
    return _gate(finished, comparison, options)


def _judge_model(name: str | None) -> Any:
    if not name:
        return None
    from assistant.llms import open_chat_model

    return open_chat_model(name)


def _warn_of_missing_sources(assistant: Assistant, cases: Any) -> None:
    held = {document.name for document in assistant.documents()}
    missing = sorted({source for case in cases for source in case.sources} - held)
    if missing:
        _say(
            f"{len(missing)} sources of the cases are not in the library, e.g. {missing[0]}: "
            "give their folder with --articles, or ingest it"
        )


def _print(finished: Run, comparison: Comparison | None) -> None:
    from assistant.evaluation.report.plain import comparison_lines, figure_lines

    for line in figure_lines(finished):
        print(line)
    for line in comparison_lines(comparison) if comparison else ():
        print(line)


def _write_files(finished: Run, comparison: Comparison | None, options: argparse.Namespace) -> None:
    if options.json:
        whole = finished.to_json() | ({"comparison": comparison.to_json()} if comparison else {})
        _write(options.json, json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    if options.report:
        from assistant.evaluation.report import html, markdown

        kind = markdown if options.report.suffix.lower() == ".md" else html
        _write(options.report, kind.render(finished, comparison))


def _gate(finished: Run, comparison: Comparison | None, options: argparse.Namespace) -> int:
    from assistant.evaluation.gates import failed_thresholds, regressions

    lines = failed_thresholds(finished, options.fail_under)
    if comparison and options.fail_on_regression:
        lines += regressions(comparison)
    for line in lines:
        _say(f"assistant: {line}")
    return 1 if lines else 0


class _Progress:
    """A line that counts on a terminal; elsewhere one line for every tenth of the cases."""

    def __init__(self) -> None:
        self.right = self.asked = 0
        self.told = -1

    def __call__(self, done: int, total: int, result: Result | None) -> None:
        if result is None:
            if done:
                _say(f"{done} of {total} cases are finished already")
            return
        self.asked += 1
        self.right += result.right
        if result.error:
            _say(f"{result.case.id} failed: {result.error}")
        _counter(f"cases asked, {self.right} of {self.asked} right", done, total)


def _counter(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{done}/{total} {what}", end="\n" if done == total else "", file=sys.stderr, flush=True)
    elif done == total or done * 10 // total > (done - 1) * 10 // total:
        _say(f"{done}/{total} {what}")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise AssistantError(f"{path}: cannot be written ({error.strerror})") from error


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
