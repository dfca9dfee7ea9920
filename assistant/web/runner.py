"""An evaluation in the background: it goes on when its page is closed, and can be stopped from any page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.evaluation import CaseSet, Result, Run

CaseSource = Callable[[], "CaseSet"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the latest evaluation is. `step` is `making`, `ingesting` or `asking`; empty before the first one."""

    step: str = ""
    done: int = 0
    total: int = 0
    asked: int = 0
    """Without the cases that an earlier, unfinished run had asked already."""
    right: int = 0
    """Of those asked; when it has ended, of all."""
    running: bool = False
    stopped: bool = False
    error: str = ""
    path: Path | None = None
    """Where the finished run is saved."""


class Stopped(Exception):
    """Leaves an evaluation between two cases."""


class Runner:
    """Runs one evaluation at a time: two would slow each other down and measure that."""

    def __init__(self) -> None:
        self.progress = Progress()
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self, assistant: Assistant, cases: CaseSource) -> bool:
        """Whether it was begun: not while another one runs. An unfinished run of the same cases is gone on with."""
        with self._lock:
            if self.progress.running:
                return False
            self.progress = Progress("making", running=True)
            self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(assistant, cases), name="evaluation", daemon=True)
        self._thread.start()
        return True

    def stop(self) -> None:
        """Ends it after the case that is being asked."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Until it has ended, or the seconds have passed."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self, assistant: Assistant, cases: CaseSource) -> None:
        try:
            finished = self._evaluated(assistant, cases())
        except Stopped:
            self._tell(running=False, stopped=True)
        except AssistantError as error:
            self._tell(running=False, error=error.message)
        else:
            right = sum(result.right for result in finished.results)
            self._tell(running=False, path=finished.path, right=right)
        finally:
            if self.progress.running:
                self._tell(running=False, error="An error of the program: see the window that it runs in")

    def _evaluated(self, assistant: Assistant, cases: CaseSet) -> Run:
        from assistant.evaluation import evaluate

        self._check()
        return evaluate(assistant, cases, resume=True, progress=self._asked, ingesting=self._ingested)

    def _asked(self, done: int, total: int, result: Result | None) -> None:
        asked, right = self.progress.asked + bool(result), self.progress.right + bool(result and result.right)
        self._tell(step="asking", done=done, total=total, asked=asked, right=right)
        self._check()

    def _ingested(self, done: int, total: int) -> None:
        self._tell(step="ingesting", done=done, total=total)
        self._check()

    def _tell(self, **changed: object) -> None:
        self.progress = replace(self.progress, **changed)

    def _check(self) -> None:
        if self._stop.is_set():
            raise Stopped
