"""How long an answer takes: in a warm process over knowledge/, and as `assistant ask` in a cold one.

    python tests/benchmarks/answering.py [--runs 7] [--imports]

Prints median and 95th percentile of the first answers to the questions of tests/cases/knowledge.jsonl with the default
reader (every question is new to the process), their share by stage, and the median of whole runs of the command.
`--imports` adds what the command spends on importing.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from assistant import Answer, Assistant, Turn

PROJECT = Path(__file__).resolve().parents[2]
CASES = PROJECT / "tests" / "cases" / "knowledge.jsonl"
QUESTION = "Ai chủ trì hội nghị lúa ít phát thải năm 2024?"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _measure_warm(home)
        _measure_cold(home, options.runs)
        if options.imports:
            _show_imports(home)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="cold runs of `assistant ask` (default 7)")
    parser.add_argument("--imports", action="store_true", help="show what a cold run imports longest")
    return parser.parse_args()


def _measure_warm(home: Path) -> None:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines() if line]
    with Assistant.open(home) as assistant:
        started = time.perf_counter()
        report = assistant.ingest_shipped()
        print(f"{len(report.added)} articles ingested in {time.perf_counter() - started:.1f} s")
        assistant.ask(QUESTION)
        answers = [_ask(assistant, case) for case in cases]
    totals = sorted(answer.timings["total"] * 1000 for answer in answers)
    print(
        f"warm, {len(totals)} questions: median {statistics.median(totals):.0f} ms, "
        f"95 % within {totals[int(0.95 * (len(totals) - 1))]:.0f} ms, longest {totals[-1]:.0f} ms"
    )
    for stage in ("understand", "retrieve", "answer", "verify"):
        print(f"  {stage:10} {statistics.median(answer.timings[stage] * 1000 for answer in answers):6.1f} ms")


def _ask(assistant: Assistant, case: dict) -> Answer:
    return assistant.ask(case["question"], [Turn(**turn) for turn in case["history"]])


def _measure_cold(home: Path, runs: int) -> None:
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        _command(home, "-m", "assistant", "ask", QUESTION, "--json")
        seconds.append(time.perf_counter() - started)
    bare = []
    for _ in range(runs):
        started = time.perf_counter()
        _command(home, "-c", "pass")
        bare.append(time.perf_counter() - started)
    print(
        f"cold, {runs} runs of `assistant ask`: median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s"
        f" (Python alone {statistics.median(bare):.2f} s)"
    )


def _show_imports(home: Path) -> None:
    lines = _command(home, "-X", "importtime", "-m", "assistant", "ask", QUESTION, "--json").stderr.splitlines()
    rows = [re.split(r"[:|]", line, maxsplit=3)[1:] for line in lines if line.startswith("import time:")]
    times = [(int(own), name) for own, _, name in rows[1:]]
    packages: dict[str, int] = {}
    for own, name in times:
        package = name.strip().partition(".")[0]
        packages[package] = packages.get(package, 0) + own
    print(f"imports: {sum(packages.values()) / 1e6:.2f} s")
    for package, own in sorted(packages.items(), key=lambda item: -item[1])[:10]:
        print(f"  {package:20} {own / 1000:6.0f} ms")


def _command(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "PYTHONPATH": str(PROJECT)}
    return subprocess.run([sys.executable, *words], env=environment, capture_output=True, encoding="utf-8", check=True)


if __name__ == "__main__":
    main()
