"""What the register knows of one name: the capacities over time, and which of them may be a namesake's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.language.titles import OFFICES
from assistant.statements.register import Register, same_person
from assistant.text import fold, words
from assistant.web.register.view import Row, row_of

# Words of rank and of every organisation's name: two posts that share nothing else tell nothing of one person.
_RANKS = frozenset(word.folded for office in OFFICES for word in words(office)) | frozenset(
    "nguyen cuu quyen tan pho dong tong vi va cua cac tai o thuoc ban bo so hoi vien khoa phong trung tam nhan dan "
    "tinh thanh pho huyen xa tp former acting deputy vice the of at and for".split()
)


@dataclass(frozen=True, slots=True)
class Post:
    """One capacity as printed, with the rows that print it, oldest first."""

    capacity: str
    rows: tuple[Row, ...]

    @property
    def dates(self) -> tuple[str, str]:
        """The first and the last day on which it is printed, empty when no day is known."""
        known = sorted(filter(None, map(when, self.rows)))
        return (known[0], known[-1]) if known else ("", "")


def when(row: Row) -> str:
    """The day of the event; of the article when the event has none."""
    return row.date or row.document.published or ""


def rows_about(register: Register, name: str) -> list[Row]:
    """All rows of a printed name, by date; "mentioned" ones too, as they may print a capacity."""
    found = [row_of(register, said) for said in register.statements if same_person(said.person, name)]
    return sorted(found, key=lambda row: (when(row) or "9999", row.document.id, row.statement.start))


def records(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of one name, apart where their capacities have nothing in common.

    Rows belong together when they stand in one article, report one event, or print capacities that share a word of an
    organisation's name. What prints no capacity goes with the first.
    """
    groups: list[tuple[set[str], list[Row]]] = []
    for row in rows:
        ties = set(_ties(row))
        joined = [group for group in groups if group[0] & ties]
        apart = [group for group in groups if not group[0] & ties]
        merged = (set().union(ties, *(group[0] for group in joined)), [r for group in joined for r in group[1]] + [row])
        groups = [*apart, merged]
    with_posts = [group for group in groups if any(row.statement.capacity for row in group[1])]
    without = [row for group in groups if group not in with_posts for row in group[1]]
    if not with_posts:
        return [list(rows)] if rows else []
    with_posts[0][1].extend(without)
    ordered = [sorted(group[1], key=lambda row: when(row) or "9999") for group in with_posts]
    return sorted(ordered, key=lambda group: (-len(group), when(group[0])))


def _ties(row: Row) -> Iterable[str]:
    yield f"document {row.document.id}"
    if row.event:
        yield f"event {row.event.id}"
    yield from organisation_words(row.statement.capacity)


def organisation_words(capacity: str) -> set[str]:
    """The telling words of a capacity: no rank, no word that every organisation has."""
    found = {word.folded for word in words(capacity)} - _RANKS
    return {word for word in found if len(word) > 1 and not re.fullmatch(r"\d+", word)}


def posts(rows: Iterable[Row]) -> list[Post]:
    """The capacities in the order in which they were first printed; differences of capitals and tones aside."""
    held: dict[str, list[Row]] = {}
    for row in rows:
        if row.statement.capacity:
            held.setdefault(fold(row.statement.capacity), []).append(row)
    return [Post(given[0].statement.capacity, tuple(given)) for given in held.values()]
