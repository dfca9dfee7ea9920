"""Ten people chatting with one server at once, each with questions and a stream of their own.

    python tests/benchmarks/chatting.py [--people 10] [--rounds 1] [--pause 1] [--home DIR]

Starts `assistant serve` on a loopback port over knowledge/ (or over the library in DIR, which is only read), with the
default reader. The questions of tests/cases/knowledge.jsonl are dealt out among the people, who all begin together and
ask one after the other over /api/ask as server-sent events; --pause is how long they read before they ask again.

Prints the time to the first sentence and to the whole answer. Every answer is compared with the one that the same
question got when nobody else was asking. Ends with status 1 when one differs, when a part of a stream belongs to
another question, or when the 95th percentile of the first sentences is a second or more.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx

from assistant import Assistant, Turn

PROJECT = Path(__file__).resolve().parents[2]
CASES = PROJECT / "tests" / "cases" / "knowledge.jsonl"
MOST_SECONDS = 1.0
START_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Told:
    """What one person got for one question."""

    person: int
    question: str
    text: str
    first: float
    """Seconds to the first sentence."""
    whole: float
    strangers: tuple[str, ...]
    """Questions of others that parts of this stream belong to."""


def main() -> int:
    options = _options()
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines() if line]
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder) / "home"
        alone = _alone(home, cases)
        with _server(home) as address:
            _ask(address, 0, cases[0])
            hands = [cases[person :: options.people] * options.rounds for person in range(options.people)]
            began = time.perf_counter()
            told = _together(address, hands, options.pause)
            seconds = time.perf_counter() - began
    return _report(told, alone, options.people, seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10, choices=range(1, 51), metavar="1-50")
    parser.add_argument("--rounds", type=int, default=1, choices=range(1, 11), metavar="1-10")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between an answer and the next question")
    parser.add_argument("--home", type=Path, help="a library that holds other articles; by default a new one")
    return parser.parse_args()


def _alone(home: Path, cases: list[dict]) -> dict[str, str]:
    """Question and history → the text that it gets when it is the only one."""
    with Assistant.open(home) as assistant:
        assistant.ingest_shipped()
        return {_key(case): assistant.ask(case["question"], _turns(case)).text for case in cases}


def _turns(case: dict) -> list[Turn]:
    return [Turn(**turn) for turn in case["history"]]


def _key(case: dict) -> str:
    return json.dumps([case["question"], case["history"]])


# --- people ----------------------------------------------------------------------------------------------------------


def _together(address: str, hands: list[list[dict]], pause: float) -> list[tuple[dict, Told]]:
    gate = threading.Barrier(len(hands))

    def chat(person: int) -> list[tuple[dict, Told]]:
        gate.wait()
        told = []
        for case in hands[person]:
            told.append((case, _ask(address, person, case)))
            time.sleep(pause)
        return told

    with ThreadPoolExecutor(len(hands)) as people:
        return [each for told in people.map(chat, range(len(hands))) for each in told]


def _ask(address: str, person: int, case: dict) -> Told:
    body = {"question": case["question"], "history": case["history"], "stream": True}
    first, strangers, answer = 0.0, [], {}
    began = time.perf_counter()
    with httpx.stream("POST", f"{address}/api/ask", json=body, timeout=60, trust_env=False) as response:
        response.raise_for_status()
        for line in response.iter_lines():
            if line.startswith("data: "):
                first = first or time.perf_counter() - began
                answer = json.loads(line.removeprefix("data: "))
                if answer["question"] != case["question"]:
                    strangers.append(answer["question"])
    return Told(person, case["question"], answer["text"], first, time.perf_counter() - began, tuple(strangers))


# --- the server ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _server(home: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "assistant", "serve", "--home", str(home), "--port", str(port), "--no-browser"]
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stderr=log)
        try:
            if not _answers(f"http://127.0.0.1:{port}", process):
                log.seek(0)
                sys.exit(f"the server did not start:\n{log.read()[-2000:]}")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=30)


def _answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            httpx.get(f"{address}/api/documents", trust_env=False).raise_for_status()
            return True
        time.sleep(0.2)
    return False


# --- the report ------------------------------------------------------------------------------------------------------


def _report(told: list[tuple[dict, Told]], alone: dict[str, str], people: int, seconds: float) -> int:
    mixed = [each for case, each in told if each.strangers or each.text != alone[_key(case)]]
    first = sorted(each.first for _, each in told)
    whole = sorted(each.whole for _, each in told)
    print(f"{people} people, {len(told)} questions in {seconds:.1f} s ({len(told) / seconds:.1f} a second)")
    for name, times in (("first sentence", first), ("whole answer", whole)):
        median = statistics.median(times)
        print(f"{name:15} median {median:.3f} s, 95 % within {_p95(times):.3f} s, longest {times[-1]:.3f} s")
    print(f"mixed up: {len(mixed)} of {len(told)}")
    for each in mixed:
        print(f"  person {each.person}: {each.question}\n    {each.text[:200]}")
    return 1 if mixed or _p95(first) >= MOST_SECONDS else 0


def _p95(times: list[float]) -> float:
    return times[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    sys.exit(main())
