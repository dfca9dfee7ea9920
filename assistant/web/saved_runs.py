"""The runs saved in a home: listed, shown as a report, downloaded. And the cases that can be made there."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, CaseError

if TYPE_CHECKING:
    from fastapi import FastAPI, Response

    from assistant import Assistant
    from assistant.evaluation import CaseSet, Comparison, Run

MOST_CASES = 500
_MOST_KEPT = 20
_NO_SUCH_RUN = "There is no such run; it may have been deleted"
# A report runs its own script and nothing else: it is kept apart from the page that shows it.
_APART = {"content-security-policy": "sandbox allow-scripts allow-downloads"}


@dataclass(frozen=True, slots=True)
class SavedRun:
    """A run as it is listed."""

    file: str
    """The name of its file, which is also its name in addresses."""
    name: str
    """Of its cases."""
    started: str
    """ISO 8601, UTC."""
    llm: str
    done: int
    right: int
    count: int | None
    """How many cases there are; None when the run does not say."""

    @property
    def unfinished(self) -> bool:
        return self.count is not None and self.done < self.count


def saved_runs(home: Path) -> list[SavedRun]:
    """The newest first; a file that is no run is passed over."""
    found = []
    for path in _folder(home).glob("*.jsonl"):
        state = path.stat()
        summary = _summary(path, state.st_mtime_ns, state.st_size)
        if summary:
            found.append(summary)
    return sorted(found, key=lambda run: run.started, reverse=True)


@lru_cache(maxsize=512)
def _summary(path: Path, _changed: int, _size: int) -> SavedRun | None:
    try:
        with path.open(encoding="utf-8") as file:
            about = json.loads(next(file))["run"]
            verdicts = [_is_right(line) for line in file]
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None
    told = [verdict for verdict in verdicts if verdict is not None]
    return SavedRun(
        path.name, str(about.get("name", "")), str(about.get("started", "")), str(about.get("llm", "")), len(told),
        sum(told), about.get("count"),
    )  # fmt: skip


def _is_right(line: str) -> bool | None:
    """None for a line that a kill has left half written."""
    try:
        return bool(json.loads(line)["right"])
    except (ValueError, KeyError, TypeError):
        return None


def load_saved(home: Path, file: str) -> Run:
    """The run of this file name. Raises CaseError, also for a name that leads out of the folder."""
    from assistant.evaluation import load_run

    folder = _folder(home)
    if file not in {path.name for path in folder.glob("*.jsonl")}:
        raise CaseError(_NO_SUCH_RUN)
    return load_run(folder / file)


class DeletedRuns:
    """Runs that were deleted, kept in memory until the program ends so that it can be undone."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def delete(self, home: Path, file: str) -> SavedRun:
        """The run as it was listed. Raises CaseError when there is none of this name, or it cannot be deleted."""
        found = next((run for run in saved_runs(home) if run.file == file), None)
        if found is None:
            raise CaseError(_NO_SUCH_RUN)
        path = _folder(home) / file
        try:
            self._kept[file] = path.read_bytes()
            path.unlink()
        except OSError as error:
            raise CaseError("{path}: cannot be written ({reason})", path=file, reason=error.strerror) from error
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return found

    def restore(self, home: Path, file: str) -> None:
        """Puts it back as it was. Raises CaseError when it is not kept any more, or stands there again."""
        path = _folder(home) / file
        if file not in self._kept or path.exists():
            raise CaseError(_NO_SUCH_RUN)
        path.write_bytes(self._kept.pop(file))


def _folder(home: Path) -> Path:
    from assistant.evaluation.running import FOLDER

    return home / FOLDER


def compared(home: Path, run: Run, baseline: str) -> Comparison | None:
    """How the run differs from an earlier one. Raises CaseError when they have no case in common."""
    from assistant.evaluation import compare

    return compare(load_saved(home, baseline), run) if baseline else None


# --- cases -----------------------------------------------------------------------------------------------------------


def made_cases(assistant: Assistant, count: int) -> CaseSet:
    """The same library gives the same cases, so that runs of different days can be compared."""
    from assistant.evaluation import CaseSet
    from assistant.evaluation.generation import make_cases

    return CaseSet(tuple(make_cases(assistant, count=max(1, min(count, MOST_CASES)))), name=f"made-{count}")


def feedback_cases(assistant: Assistant) -> CaseSet:
    from assistant.evaluation import CaseSet
    from assistant.evaluation.feedback import cases_from_feedback

    return CaseSet(tuple(cases_from_feedback(assistant.settings.home)), name="feedback")


# --- routes ----------------------------------------------------------------------------------------------------------


def add_evaluation_routes(app: FastAPI, assistant: Assistant) -> None:
    """Reports and downloads. A run is named by its file, an earlier one to compare it with by `baseline`."""
    from fastapi.responses import Response

    from assistant.web.strings_errors import error_words

    home = assistant.settings.home

    @app.get("/evaluation/made.jsonl")
    def made(count: int = 100) -> Response:
        return _cases(made_cases(assistant, count))

    @app.get("/evaluation/feedback.jsonl")
    def feedback() -> Response:
        return _cases(feedback_cases(assistant))

    @app.get("/evaluation/runs/{file}/report.{kind}")
    def report(file: str, kind: str, baseline: str = "", language: str = "vi", download: bool = False) -> Response:
        try:
            run = load_saved(home, file)
            text, media = _report(kind, run, compared(home, run, baseline), language)
        except AssistantError as error:
            return Response(error_words(error, language), status_code=404, media_type="text/plain; charset=utf-8")
        return Response(text, media_type=media, headers=_headers(f"{Path(file).stem}.{kind}", download=download))


def _cases(cases: CaseSet) -> Response:
    from fastapi.responses import Response

    from assistant.evaluation.cases import write_cases

    headers = _headers(f"{cases.name}.jsonl", download=True)
    return Response(write_cases(cases.cases), media_type="application/jsonl; charset=utf-8", headers=headers)


def _report(kind: str, run: Run, comparison: Comparison | None, language: str) -> tuple[str, str]:
    from assistant.evaluation.report import html, markdown

    if kind == "html":
        return html.render(run, comparison, language="en" if language == "en" else "vi"), "text/html; charset=utf-8"
    if kind == "md":
        return markdown.render(run, comparison), "text/markdown; charset=utf-8"
    if kind == "json":
        whole: dict[str, Any] = run.to_json() | ({"comparison": comparison.to_json()} if comparison else {})
        return json.dumps(whole, ensure_ascii=False, indent=1), "application/json"
    raise CaseError("A report is html, md or json, not `{kind}`", kind=kind)


def _headers(name: str, *, download: bool) -> dict[str, str]:
    plain = name.encode("ascii", "replace").decode().replace("?", "_").replace('"', "_")
    return {**_APART, **({"content-disposition": f'attachment; filename="{plain}"'} if download else {})}


def hopeless(cases: Sequence[Any]) -> int:
    """How many have no answer."""
    return sum(not case.answerable for case in cases)
