"""What narrows a question, as programs and shells write it → a Scope whose every part the library knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from assistant.errors import Message, SettingsError
from assistant.language.dates import parse_bound
from assistant.text import fold
from assistant.types import Scope

if TYPE_CHECKING:
    from assistant.assistant import Assistant

_MOST_NEAR = 3


def scope_of(
    assistant: Assistant, *, documents: Sequence[str] = (), outlets: Sequence[str] = (), people: Sequence[str] = (),
    since: str | None = None, until: str | None = None,
) -> Scope | None:  # fmt: skip
    """The scope; None when nothing is narrowed. Articles are named by id, file name or address; days, months and years
    bound a period.

    Raises:
        SettingsError: with the name or day that is unknown, and what is near it.
    """
    first, last = _bound("since", since), _bound("until", until)
    if first and last and first > last:
        raise SettingsError("`since` ({since}) lies after `until` ({until})", since=since, until=until)
    scope = Scope(_ids(assistant, documents), _outlets(assistant, outlets), _people(assistant, people), first, last)
    return scope if scope.narrows else None


def documents_of(assistant: Assistant, scope: Scope | None) -> list[str] | None:
    """The ids of the articles in the scope, for searches; None for all of the library."""
    from assistant.statements.selection import documents_within

    return sorted(documents_within(assistant.shelf.register(), scope)) if scope else None


def _bound(name: str, given: str | None) -> str | None:
    if given is None or not given.strip():
        return None
    if day := parse_bound(given, last=name == "until"):
        return day
    pattern = "`{name}` is a day such as 2024-05-09 or 9/5/2024, a month or a year, not `{given}`"
    raise SettingsError(pattern, name=name, given=given)


def _ids(assistant: Assistant, wanted: Sequence[str]) -> tuple[str, ...]:
    if not wanted:
        return ()
    held = assistant.documents()
    known = {document.name: document.id for document in held} | {document.id: document.id for document in held}
    return _known("No article `{given}` in the library{near}", wanted, known)


def _outlets(assistant: Assistant, wanted: Sequence[str]) -> tuple[str, ...]:
    if not wanted:
        return ()
    held = {document.publisher for document in assistant.documents() if document.publisher}
    return _known("No outlet `{given}` in the library{near}", wanted, {fold(name): name for name in held})


def _people(assistant: Assistant, wanted: Sequence[str]) -> tuple[str, ...]:
    if not wanted:
        return ()
    held = {statement.person for statement in assistant.statements()}
    known = {fold(name): name for name in held}
    return _known("No person `{given}` did anything in the articles of the library{near}", wanted, known)


def _known(pattern: str, wanted: Iterable[str], known: dict[str, str]) -> tuple[str, ...]:
    """What is wanted as the library has it; `known` maps a writing to that."""
    found = []
    for given in wanted:
        name = known.get(given) or known.get(fold(given).strip())
        if name is None:
            raise SettingsError(pattern, given=given, near=_near(given, known))
        found.append(name)
    return tuple(dict.fromkeys(found))


def _near(given: str, known: dict[str, str]) -> str:
    """What holds the words that were given, or is written nearly like them."""
    words = fold(given).split()
    holding = [writing for writing in known if words and all(word in fold(writing).split() for word in words)]
    near = holding or get_close_matches(fold(given), list(known), _MOST_NEAR)
    names = ", ".join(dict.fromkeys(known[writing] for writing in sorted(near)[:_MOST_NEAR]))
    return Message(". Near it: {names}", names=names) if names else ""
