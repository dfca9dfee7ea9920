"""Files → cases. The format is told by content: JSON lines of our own, SQuAD 1.1/2.0 JSON, CSV."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant.errors import CaseError
from assistant.evaluation.case_files import lines, squad, table
from assistant.evaluation.cases import Case, CaseSet

__all__ = ["as_case_set", "load_cases"]


def load_cases(path: str | Path) -> CaseSet:
    """The cases of a file, with its documents when it brings some.

    Raises:
        CaseError: the file cannot be read, or is wrong; the message has the line and the reason.
    """
    path = Path(path)
    text = _text(path)
    if not text.strip():
        raise CaseError("{path}: the file is empty", path=path)
    if squad.accepts(text, path.name):
        return squad.read(text, path.name)
    reader = table if table.accepts(text, path.name) else lines
    cases = reader.read(text, path.name)
    _refuse_twins(cases, path.name)
    return CaseSet(tuple(cases), name=path.stem)


def as_case_set(cases: str | Path | CaseSet | Iterable[Case]) -> CaseSet:
    """Whatever may be given as cases, as one value. Raises CaseError."""
    if isinstance(cases, CaseSet):
        return cases
    if isinstance(cases, str | Path):
        return load_cases(cases)
    found = tuple(cases)
    _refuse_twins(found, "the cases")
    return CaseSet(found)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CaseError("{path}: cannot be read ({reason})", path=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise CaseError("{path}, line {line}: is not UTF-8. Save the file as UTF-8", path=path, line=line) from error


def _refuse_twins(cases: Iterable[Case], name: str) -> None:
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise CaseError(
                "{name}: the id {id} stands there twice; ids tell the cases of two runs apart", name=name, id=case.id
            )
        seen.add(case.id)
