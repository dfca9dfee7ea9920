"""Homes, articles and the command line as every test may use them. Nothing here knows the user's own library."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant import Assistant

PROJECT = Path(__file__).resolve().parents[1]
# Quick and without meaning: for tests of everything but retrieval by meaning.
FAST = {"embedder": "hashing", "vectors": "exact"}
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ASSISTANT_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over knowledge/, with the fast embedder. Tests only ask it."""
    with Assistant.open(tmp_path_factory.mktemp("shipped"), **FAST) as assistant:
        assistant.ingest_shipped()
        yield assistant


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Assistant]:
    """An assistant with an empty library of its own."""
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        yield assistant


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles about two events."""
    return write_articles(tmp_path / "articles")


def write_articles(folder: Path) -> Path:
    folder.mkdir()
    (folder / "mai-vang.txt").write_text(MAI_VANG, encoding="utf-8")
    (folder / "cay-dieu.md").write_text(CAY_DIEU, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """`command("ask", "…", home=…)` runs the command line as a process of its own, in an empty folder.

    Further keywords are environment variables. The fast embedder is used unless told otherwise.
    """
    folder = tmp_path_factory.mktemp("somewhere")

    def run(*words: str | Path, home: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ASSISTANT_")}
        fast = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
        placed = {"ASSISTANT_HOME": str(home)} if home else {}
        return subprocess.run(
            [sys.executable, "-m", "assistant", *map(str, words)],
            cwd=folder, env={**kept, **fast, **placed, "PYTHONPATH": str(PROJECT), "HOME": str(folder), **variables},
            capture_output=True, encoding="utf-8", timeout=240, check=False,
        )  # fmt: skip

    return run


MAI_VANG = """Hội thảo về cây mai vàng tại An Phước

Sáng 5/3/2031, Sở Khoa học tỉnh An Phước tổ chức Hội thảo về cây mai vàng tại Trung tâm Văn hóa tỉnh.
Ông Trần Văn Mẫu, Giám đốc Sở Khoa học tỉnh, chủ trì hội thảo. Có 125 đại biểu tham dự.
Bà Lê Thị Ví Dụ, Viện trưởng Viện Cây cảnh, trình bày tham luận về cách giữ giống mai cổ.
"""

CAY_DIEU = """---
title: Diễn đàn Cây điều bàn chuyện chế biến
publisher: Báo Thử Nghiệm
published: 2032-06-13
event_date: 2032-06-12
language: vi
fictional: true
---

Ngày 12/6/2032, Hiệp hội Cây điều tổ chức Diễn đàn Cây điều lần thứ hai tại thành phố Bình Minh.
Ông Phạm Hữu Thử, Chủ tịch Hiệp hội Cây điều, phát biểu khai mạc diễn đàn.
Bà Lê Thị Ví Dụ, chuyên gia độc lập, báo cáo về máy bóc vỏ hạt điều.
"""
