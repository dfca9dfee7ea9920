"""Runs: the results of all cases with the settings they were made under; saved as JSON lines while they are made.

The first line of a run's file is `{"run": {settings}}`, every other one a result, in the order in which cases finished.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import CaseError
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.results import Result

# What has to be the same for a run to be gone on with: another library or model would mix two runs in one.
IDENTITY = ("cases", "llm", "judge", "library", "settings", "versions")


@dataclass(frozen=True)
class Run:
    """A finished run, or as much of it as there is."""

    about: Mapping[str, Any]
    """Name, time, llm, settings, fingerprints of cases and library, versions."""
    results: tuple[Result, ...]
    path: Path | None = None
    """Where it is saved."""

    @property
    def name(self) -> str:
        return str(self.about.get("name", "run"))

    @property
    def figures(self) -> dict[str, float | None]:
        """Every metric over all cases; None where no case has a mark."""
        return figures_of(self.results)

    def by_category(self) -> dict[str, tuple[Result, ...]]:
        """The results of each category, in the order of their first case; without a category: `—`."""
        found: dict[str, list[Result]] = {}
        for result in self.results:
            found.setdefault(result.case.category or "—", []).append(result)
        return {category: tuple(results) for category, results in found.items()}

    def to_json(self) -> dict[str, Any]:
        """Everything, as one object: `run`, `figures`, `results`."""
        return {
            "run": dict(self.about),
            "figures": self.figures,
            "results": [result.to_json() for result in self.results],
        }


def figures_of(results: Sequence[Result]) -> dict[str, float | None]:
    return {
        name: metric.figure([result.marks.get(name) for result in results]) for name, metric in all_metrics().items()
    }


def load_run(path: str | Path) -> Run:
    """A saved run, or the JSON of `--json`. A last line that a kill left half written does not count.

    Raises:
        CaseError: the file is not a run.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError("{path}: the run cannot be read ({reason})", path=path, reason=error) from error
    try:
        whole = json.loads(text)
        rows = [whole, *whole["results"]] if "results" in whole else [whole]
    except ValueError:
        rows = _rows(text, path)
    try:
        return Run(rows[0]["run"], tuple(Result.from_json(row) for row in rows[1:]), path)
    except (KeyError, TypeError, IndexError) as error:
        raise CaseError("{path}: is not a saved run (no {reason})", path=path, reason=error) from error


def _rows(text: str, path: Path) -> list[Any]:
    rows = []
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise CaseError(
                "{path}, line {number}: is not JSON ({reason})", path=path, number=number, reason=error
            ) from error
    return rows


class RunFile:
    """The file that a run grows in: each result is a line, on the disk before the next case is counted."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def begin(self, about: Mapping[str, Any]) -> None:
        """Raises CaseError when a run stands there already, or the file cannot be written."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("x", encoding="utf-8") as file:
                file.write(json.dumps({"run": about}, ensure_ascii=False) + "\n")
        except FileExistsError as error:
            raise CaseError(
                "{path}: holds a run already. Go on with it (--resume) or save elsewhere", path=self.path
            ) from error
        except OSError as error:
            raise CaseError("{path}: cannot be written ({reason})", path=self.path, reason=error.strerror) from error

    def resume(self, about: Mapping[str, Any]) -> Run:
        """What is finished, when it was made under the same settings; a half-written last line is cut off.

        Raises:
            CaseError: it is another run; the message says what differs.
        """
        run = load_run(self.path)
        differing = [part for part in IDENTITY if run.about.get(part) != about.get(part)]
        if differing:
            raise CaseError(
                "{path}: cannot be gone on with: {parts} differ. Start a new run",
                path=self.path,
                parts=", ".join(differing),
            )
        whole = self.path.read_bytes()
        if not whole.endswith(b"\n"):
            with self.path.open("r+b") as file:
                file.truncate(whole.rfind(b"\n") + 1)
        return run

    def add(self, result: Result) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(result.to_json(), ensure_ascii=False) + "\n")


def newest_unfinished(folder: Path, about: Mapping[str, Any], total: int) -> Path | None:
    """The newest run in the folder under the same settings that lacks cases."""
    for path in sorted(folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns, reverse=True):
        try:
            run = load_run(path)
        except CaseError:
            continue
        if len(run.results) < total and all(run.about.get(part) == about.get(part) for part in IDENTITY):
            return path
    return None
