"""The register as rows, and rows as a table, CSV or JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.types import Event, Statement

Row = dict[str, Any]
_WIDEST = 48


def statement_rows(assistant: Assistant, statements: Sequence[Statement]) -> list[Row]:
    events = {event.id: event for event in assistant.events()}
    rows = []
    for statement in statements:
        document = assistant.document(statement.document_id)
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
    return [
        {
            "id": event.id, "date": event.date, "last_date": event.last_date, "kind": event.kind, "name": event.name, "place": event.place,  # noqa: E501
            "organiser": event.organiser, "sources": [assistant.document(id_).name for id_ in event.document_ids],
        }
        for event in events
    ]  # fmt: skip


def print_table(rows: Sequence[Row], *, as_json: bool, as_csv: bool) -> None:
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False, indent=2))
    elif as_csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(rows[0] if rows else [])
        writer.writerows([_plain(value) for value in row.values()] for row in rows)
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
