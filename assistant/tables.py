"""What the library holds and what was found as rows, the same for every surface; rows as a table, CSV or JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.types import Document, Event, Hit, IngestReport, Statement

Row = dict[str, Any]
STATEMENT_COLUMNS = (
    "person", "capacity", "act", "topic", "event", "date", "document_id", "source", "quote", "start", "end", "certain",
)  # fmt: skip
EVENT_COLUMNS = ("id", "date", "last_date", "kind", "name", "place", "organiser", "sources")
_WIDEST = 48
_TAKEN_IN = ("added", "updated", "unchanged")


def statement_rows(assistant: Assistant, statements: Sequence[Statement]) -> list[Row]:
    """One object for each; a statement whose document has been removed meanwhile is left out."""
    events = {event.id: event for event in assistant.events()}
    documents = assistant.library.some_documents({statement.document_id for statement in statements})
    rows = []
    for statement in statements:
        document = documents.get(statement.document_id)
        if document is None:
            continue
        event = events.get(statement.event_id)
        rows.append(
            {
                "person": statement.person, "capacity": statement.capacity, "act": statement.act, "topic": statement.topic,  # noqa: E501
                "event": event.name if event else statement.elsewhere, "date": event.date if event else None,
                "document_id": document.id, "source": document.name, "quote": statement.quote, "start": statement.start,
                "end": statement.end, "certain": statement.certain,
            }
        )  # fmt: skip
    return rows


def event_rows(assistant: Assistant, events: Sequence[Event]) -> list[Row]:
    documents = assistant.library.some_documents({id_ for event in events for id_ in event.document_ids})
    return [
        {
            "id": event.id, "date": event.date, "last_date": event.last_date, "kind": event.kind, "name": event.name, "place": event.place,  # noqa: E501
            "organiser": event.organiser, "sources": [documents[id_].name for id_ in event.document_ids if id_ in documents],  # noqa: E501
        }
        for event in events
    ]  # fmt: skip


def hit_rows(assistant: Assistant, hits: Sequence[Hit]) -> list[Row]:
    """One object for each hit, best first; one whose document has been removed meanwhile is left out."""
    documents = assistant.library.some_documents({hit.document_id for hit in hits})
    return [
        {
            "document_id": hit.document_id, "source": documents[hit.document_id].name, "title": documents[hit.document_id].title,  # noqa: E501
            "score": round(hit.score, 4), "start": hit.chunk.start, "end": hit.chunk.end, "text": hit.chunk.text,
            "why": asdict(hit.why),
        }
        for hit in hits
        if hit.document_id in documents
    ]  # fmt: skip


def document_row(document: Document, *, text: bool = False) -> Row:
    """A document as others see it: named without the folders of this machine, with its text only when asked for."""
    shown = {"source": document.name, "text": document.text if text else None}
    return {**asdict(document), **shown, "characters": len(document.text), "sha256": document.sha256}


def report_row(report: IngestReport) -> Row:
    return {
        **{status: [document_row(document) for document in getattr(report, status)] for status in _TAKEN_IN},
        "failed": [asdict(failure) for failure in report.failed],
    }


def print_table(rows: Sequence[Row], columns: Sequence[str], *, as_json: bool, as_csv: bool) -> None:
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False, indent=2))
    elif as_csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(columns)
        writer.writerows([_plain(row[column]) for column in columns] for row in rows)
    else:
        _print_columns(rows)


def _print_columns(rows: Sequence[Row]) -> None:
    hidden = {"document_id", "quote", "start", "end", "certain", "id", "last_date"}
    shown = [{name: _short(value) for name, value in row.items() if name not in hidden} for row in rows]
    if not shown:
        return
    widths = {name: max(len(name), *(len(row[name]) for row in shown)) for name in shown[0]}
    for row in [{name: name for name in widths}, *shown]:
        print("  ".join(row[name].ljust(width) for name, width in widths.items()).rstrip())


def _plain(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _short(value: object) -> str:
    text = " ".join(str(_plain(value) or "").split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
