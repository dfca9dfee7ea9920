"""Readings as JSON records of the library, and back; and which version of the reading code made them."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.statements.register import Reading
from assistant.types import Document, Fact, Report, Statement

_PACKAGE = Path(__file__).resolve().parent.parent
_FACTS = ("name", "date_fact", "place", "organiser", "form")


@functools.cache
def reading_version() -> str:
    """Names the code and tables by which articles are read: articles are read anew when any of them changes."""
    sources = [
        _PACKAGE / "text.py",
        *sorted((_PACKAGE / "statements").glob("*.py")),
        *sorted((_PACKAGE / "language").glob("*.py")),
    ]
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def to_record(reading: Reading) -> str:
    statements = [_without_quote(asdict(statement)) for statement in reading.statements]
    reports = [asdict(report) for report in reading.reports]
    record = {
        "sha256": reading.document.sha256, "known": _known(reading.document), "statements": statements, "reports": reports,  # noqa: E501
        "figures": sorted(reading.figures), "signature": reading.signature,
    }  # fmt: skip
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def statements_to_record(statements: Iterable[Statement]) -> str:
    held = [_without_quote(asdict(statement)) for statement in statements]
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def statements_from_record(document: Document, record: str) -> tuple[Statement, ...]:
    return tuple(_statement(document, fields) for fields in json.loads(record))


def _statement(document: Document, fields: dict[str, Any]) -> Statement:
    return Statement(**fields, quote=document.text[fields["start"] : fields["end"]])


def from_record(document: Document, record: str) -> Reading | None:
    """The reading of this very document; None when it is of another version of it."""
    held: dict[str, Any] = json.loads(record)
    if held["sha256"] != document.sha256 or held["known"] != _known(document):
        return None
    statements = tuple(_statement(document, fields) for fields in held["statements"])
    reports = tuple(_report(fields) for fields in held["reports"])
    return Reading(document, statements, reports, frozenset(held["figures"]), held["signature"])


def _known(document: Document) -> list[str | None]:
    """What the reading takes from a document besides its text."""
    return [document.title, document.published, document.event_date, document.language]


def _without_quote(fields: dict[str, Any]) -> dict[str, Any]:
    # The quote is the document's text between the offsets; it is not stored twice.
    return {name: value for name, value in fields.items() if name != "quote"}


def _report(fields: dict[str, Any]) -> Report:
    facts = {name: Fact(**fields[name]) if fields[name] else None for name in _FACTS}
    return Report(**{**fields, **facts, "parts": tuple((start, end) for start, end in fields["parts"])})
