"""What one address of the register asks for, and the rows that answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from assistant.language import acts
from assistant.statements.register import Register
from assistant.statements.selection import select_statements
from assistant.text import fold
from assistant.types import Document, Event, Statement

_FILTERS = ("person", "capacity", "act", "event", "topic", "outlet", "since", "until")
_LAST = "\uffff"
_ACTS = [*acts.PHRASES, acts.MENTIONED]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the rows must hold; an empty one holds for all."""

    person: str = ""
    capacity: str = ""
    act: str = ""
    event: str = ""
    topic: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        return cls(**{name: query.get(name, "").strip()[:200] for name in _FILTERS})

    def query(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}


@dataclass(frozen=True)
class Row:
    """One statement with the event and the article that it belongs to."""

    statement: Statement
    event: Event | None
    document: Document

    @cached_property
    def date(self) -> str:
        """Of the event, as far as it is known; ISO 8601."""
        return (self.event.date if self.event else None) or ""

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The sentence, and the words of the capacity when they stand elsewhere in the article."""
        said = self.statement
        inside = said.start <= said.capacity_start < said.end
        capacity = [] if inside or not said.capacity_end else [(said.capacity_start, said.capacity_end)]
        return [(said.start, said.end), *capacity]


def rows_of(register: Register, filters: Filters) -> list[Row]:
    """The rows that the filters let through, by date. Raises SettingsError for a day or an act that is none."""
    given: dict[str, Any] = {name: value or None for name, value in asdict(filters).items()}
    return [row_of(register, statement) for statement in select_statements(register, **given)]


def row_of(register: Register, statement: Statement) -> Row:
    return Row(statement, register.event_by_id.get(statement.event_id), register.document(statement.document_id))


# Vietnamese lists people by given name, which stands last.
def name_order(name: str) -> tuple[str, ...]:
    words = fold(name).split()
    return (words[-1], *words[:-1]) if words else ()


def _or_last(value: str) -> str:
    return fold(value) or _LAST


_ORDERS: dict[str, Callable[[Row], Any]] = {
    "date": lambda row: row.date or _LAST,
    "person": lambda row: name_order(row.statement.person),
    "capacity": lambda row: _or_last(row.statement.capacity),
    "act": lambda row: _ACTS.index(row.statement.act) if row.statement.act in _ACTS else len(_ACTS),
    "topic": lambda row: _or_last(row.statement.topic),
    "event": lambda row: _or_last(row.event.name if row.event else ""),
    "outlet": lambda row: _or_last(row.document.publisher or ""),
}
ORDERS = tuple(_ORDERS)
DEFAULT_ORDER = "-date"


def ordered(rows: Sequence[Row], order: str) -> list[Row]:
    """The rows by one column, backwards with a `-` before it; an order that is none is the default one."""
    column = order.removeprefix("-")
    if column not in _ORDERS:
        order, column = DEFAULT_ORDER, "date"
    key = _ORDERS[column]
    if order == "-date":
        # The newest first, and what has no date still at the end.
        return sorted(rows, key=lambda row: row.date, reverse=True)
    return sorted(rows, key=key, reverse=order.startswith("-"))
