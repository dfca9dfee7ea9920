"""A question with what is expected of its answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.types import Document, Turn


@dataclass(frozen=True, slots=True)
class Gold:
    """Where an expected fact stands: `document.text[start:end]` of the document that is called `source`."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file of cases, whatever its format was."""

    id: str
    question: str
    answer_facts: tuple[tuple[str, ...], ...] = ()
    """One entry per fact that the answer must state; each holds the writings that count."""
    forbidden: tuple[str, ...] = ()
    """What must not stand in the answer."""
    sources: tuple[str, ...] = ()
    """Names of documents (file name or url) that answer it; none given: not checked."""
    answerable: bool = True
    lang: str = "vi"
    category: str = ""
    history: tuple[Turn, ...] = ()
    gold: tuple[Gold, ...] = ()
    """Known only for cases made from a library and for SQuAD files."""

    def to_json(self) -> dict[str, Any]:
        """The object of a line of cases; `gold` only when it is known."""
        row = {
            "id": self.id,
            "question": self.question,
            "lang": self.lang,
            "category": self.category,
            "answer_facts": [list(variants) for variants in self.answer_facts],
            "forbidden": list(self.forbidden),
            "sources": list(self.sources),
            "answerable": self.answerable,
            "history": [{"question": turn.question, "answer": turn.answer} for turn in self.history],
        }
        if self.gold:
            row["gold"] = [{"source": gold.source, "start": gold.start, "end": gold.end} for gold in self.gold]
        return row

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Case:
        """The case that `to_json` wrote. Use `case_files.lines.read_case` for what people wrote."""
        return cls(
            id=row["id"],
            question=row["question"],
            answer_facts=tuple(tuple(variants) for variants in row.get("answer_facts", ())),
            forbidden=tuple(row.get("forbidden", ())),
            sources=tuple(row.get("sources", ())),
            answerable=row.get("answerable", True),
            lang=row.get("lang", "vi"),
            category=row.get("category", ""),
            history=tuple(Turn(turn["question"], turn["answer"]) for turn in row.get("history", ())),
            gold=tuple(Gold(gold["source"], gold["start"], gold["end"]) for gold in row.get("gold", ())),
        )


@dataclass(frozen=True, slots=True)
class CaseSet:
    """The cases of one file, and the documents when the file brings its own (SQuAD)."""

    cases: tuple[Case, ...]
    documents: tuple[Document, ...] = field(default=())
    name: str = "cases"

    @property
    def fingerprint(self) -> str:
        """The same for the same cases over the same documents of their own."""
        told = [case.to_json() for case in self.cases] + [document.sha256 for document in self.documents]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def write_cases(cases: Iterable[Case]) -> str:
    """The cases as JSON lines."""
    return "".join(json.dumps(case.to_json(), ensure_ascii=False) + "\n" for case in cases)
