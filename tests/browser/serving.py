"""Servers of the page as processes of their own, on free loopback ports."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

PROJECT = Path(__file__).resolve().parents[2]
OUTPUT = PROJECT / "tests" / "output"
FIRST_START_SECONDS = 180


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(command: list[str], port: int, **environment: str) -> Iterator[str]:
    """Runs the server until it answers, and ends it afterwards."""
    given = {**os.environ, "PYTHONPATH": str(PROJECT), "BROWSER": "true", **environment}
    address = f"http://127.0.0.1:{port}/"
    # A file, not a pipe: nobody reads while the server runs, and a full pipe would hold it up.
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=PROJECT, env=given, stdout=said, stderr=subprocess.STDOUT)
        try:
            _wait_for(address, process, said)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for(address: str, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    until = time.monotonic() + FIRST_START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            said.seek(0)
            pytest.fail(f"the server ended with {process.returncode}:\n{said.read().decode()[-2000:]}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            urllib.request.urlopen(address, timeout=2).close()
            return
        time.sleep(0.1)
    pytest.fail(f"the server did not answer within {FIRST_START_SECONDS} s")
