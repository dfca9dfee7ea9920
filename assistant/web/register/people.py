"""What the register knows of one name: the capacities over time, and which of them may be a namesake's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.language import acts
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


def records(register: Register, rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of one name, apart where nothing ties them together.

    Rows belong together when they stand in one article, report one event, print one post or posts of organisations
    that share a word, or name two other people who were at both events. What prints no post goes with the most rows.
    """
    groups: list[_Group] = []
    for row in rows:
        group = _Group(_ties(row), _companions(register, row), [row])
        tied = [other for other in groups if other.belongs_with(group)]
        groups = [other for other in groups if other not in tied]
        groups.append(_Group.merged([*tied, group]))
    groups.sort(key=lambda group: -len(group.rows))
    known = [group for group in groups if any(row.statement.capacity for row in group.rows)] or groups[:1]
    for group in groups:
        if group not in known:
            known[0].rows.extend(group.rows)
    return [sorted(group.rows, key=lambda row: when(row) or "9999") for group in known]


@dataclass(eq=False, slots=True)
class _Group:
    """Rows that belong to one person, by whatever ties them together."""

    ties: set[str]
    companions: set[str]
    rows: list[Row]

    def belongs_with(self, other: _Group) -> bool:
        return bool(self.ties & other.ties) or len(self.companions & other.companions) >= 2

    @classmethod
    def merged(cls, groups: Sequence[_Group]) -> _Group:
        return cls(
            set().union(*(group.ties for group in groups)),
            set().union(*(group.companions for group in groups)),
            [row for group in groups for row in group.rows],
        )


def _ties(row: Row) -> set[str]:
    post = row.statement.capacity
    ties = {f"document {row.document.id}", *organisation_words(post)}
    return ties | ({f"event {row.event.id}"} if row.event else set()) | ({f"post {fold(post)}"} if post else set())


def _companions(register: Register, row: Row) -> set[str]:
    """Who else was at the event: a namesake's circle is another one."""
    if row.event is None:
        return set()
    people = {fold(said.person) for said in register.of_event(row.event.id) if said.act != acts.MENTIONED}
    return people - {fold(row.statement.person)}


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
