"""Standard output and standard error as others see them: UTF-8, a reader that goes away, a disk that is full."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable


def speak_utf8() -> None:
    """Vietnamese is printed whatever the locale says; what no UTF-8 can hold (odd file names) is printed escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def unless_nobody_reads(write: Callable[[], None]) -> None:
    """Print; when whoever read our output has gone, e.g. `| head`, the rest of it goes nowhere."""
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        discard_output()


def discard_output() -> None:
    """What is still to be written to standard output goes nowhere. Else Python would complain again while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
