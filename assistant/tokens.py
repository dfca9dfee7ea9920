"""Counting and cutting text in tokens of `o200k_base`, for budgets. The only module that knows tiktoken.

The ranks ship with the package (`data/tiktoken/`), under the name that tiktoken's cache gives them, so that nothing is
ever downloaded.
"""

from __future__ import annotations

import functools
import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    import tiktoken

FOLDER = Path(__file__).resolve().parent / "data" / "tiktoken"
RANKS = FOLDER / "fb374d419588a4632f3f557e76b4b70aebbca790"
_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
_loading = threading.Lock()


def count_tokens(text: str) -> int:
    """How many tokens `text` is. Names of special tokens in it are plain text."""
    return len(_encoding().encode_ordinary(text))


def cut_to_tokens(text: str, limit: int) -> str:
    """The longest beginning of `text` that is at most `limit` tokens and ends between characters."""
    tokens = _encoding().encode_ordinary(text)
    if len(tokens) <= limit:
        return text
    # A token may end inside a character; what is left of that character goes.
    kept = _encoding().decode_bytes(tokens[: max(limit, 0)]).decode("utf-8", errors="ignore")
    return text[: len(kept)]


@functools.cache
def _encoding() -> tiktoken.Encoding:
    import tiktoken

    _check_ranks()
    with _loading, _cache_folder(FOLDER):
        return tiktoken.get_encoding("o200k_base")


def _check_ranks() -> None:
    """tiktoken would delete a damaged file and turn to the network; say what is wrong instead."""
    if not RANKS.is_file() or hashlib.sha256(RANKS.read_bytes()).hexdigest() != _SHA256:
        raise AssistantError(f"{RANKS} is missing or damaged. Install the package again")


@contextmanager
def _cache_folder(folder: Path) -> Iterator[None]:
    """tiktoken reads its cache folder from the environment; it is set for this one load only."""
    before = os.environ.get("TIKTOKEN_CACHE_DIR")
    os.environ["TIKTOKEN_CACHE_DIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TIKTOKEN_CACHE_DIR"]
        else:
            os.environ["TIKTOKEN_CACHE_DIR"] = before
