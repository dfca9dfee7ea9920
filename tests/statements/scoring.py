"""Precision and recall of read statements against the rows of gold/, whose README tells the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assistant.language import acts
from assistant.text import fold, keys
from assistant.types import Statement

GOLD = Path(__file__).parent / "gold"
PROJECT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "knowledge": PROJECT / "knowledge",
    "texts": GOLD / "texts",
    "articles": PROJECT.parent / "shared" / "articles",
}
"""Where the articles of gold/<name>.jsonl are."""

_PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
_KINDS = frozenset("hoi nghi thao dien dan toa dam dai le the conference workshop forum".split())


class Unit(NamedTuple):
    """What is counted once: a person's act at the reported event (`other` empty) or at another one."""

    article: str
    person: str
    act: str
    other: str


@dataclass(frozen=True)
class Score:
    hits: frozenset[Unit]
    missed: frozenset[Unit]
    false: frozenset[Unit]

    @property
    def precision(self) -> float:
        return len(self.hits) / max(1, len(self.hits) + len(self.false))

    @property
    def recall(self) -> float:
        return len(self.hits) / max(1, len(self.hits) + len(self.missed))

    def __str__(self) -> str:
        figures = f"precision {self.precision:.3f}, recall {self.recall:.3f}"
        counts = f"{len(self.hits)} right, {len(self.missed)} missed, {len(self.false)} false"
        lines = [f"{figures} ({counts})"]
        lines += [f"  missed  {_line(unit)}" for unit in sorted(self.missed)]
        lines += [f"  false   {_line(unit)}" for unit in sorted(self.false)]
        return "\n".join(lines)


def _line(unit: Unit) -> str:
    return f"{unit.article}: {unit.person} {unit.act}" + (f" at: {unit.other}" if unit.other else "")


def load_gold(name: str) -> list[dict]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def score(rows: Iterable[dict], read: dict[str, list[Statement]]) -> Score:
    """`read` holds the statements of each article by its file name; statements of other articles are not looked at."""
    rows = list(rows)
    wanted = {_of_row(row) for row in rows if "optional" not in row}
    allowed = {_of_row(row) for row in rows if "optional" in row}
    articles = {row["article"] for row in rows}
    found = {_of_statement(name, s) for name in articles for s in read[name] if s.act != acts.MENTIONED}
    speakers = {(u.article, fold(u.person), bool(u.other)) for u in wanted if u.act in acts.SPEAKING - {acts.SPOKE}}
    counted = {unit for unit in wanted if not _is_free(unit, speakers)}
    hits = frozenset(unit for unit in counted if _matches(unit, found))
    false = frozenset(u for u in found if not _is_free(u, speakers) and not _matches(u, wanted | allowed))
    return Score(hits, frozenset(counted - hits), false)


def _of_row(row: dict) -> Unit:
    other = row["event"].removeprefix("other: ") if row["event"].startswith("other: ") else ""
    return Unit(row["article"], row["person"], _class(row["act"]), other)


def _of_statement(article: str, statement: Statement) -> Unit:
    return Unit(article, statement.person, _class(statement.act), statement.elsewhere)


def _class(act: str) -> str:
    return acts.PRESENTED if act in _PAPERS else act


def _is_free(unit: Unit, speakers: set[tuple[str, str, bool]]) -> bool:
    return unit.act == acts.SPOKE and (unit.article, fold(unit.person), bool(unit.other)) in speakers


def _matches(unit: Unit, others: set[Unit]) -> bool:
    return any(_is_same(unit, other) for other in others)


def _is_same(one: Unit, two: Unit) -> bool:
    if (one.article, one.act, keys(one.person)) != (two.article, two.act, keys(two.person)):
        return False
    if not one.other or not two.other:
        return one.other == two.other
    return bool(_naming(one.other) & _naming(two.other))


def _naming(event: str) -> set[str]:
    return set(map(fold, keys(event))) - _KINDS or {""}
