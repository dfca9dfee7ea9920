"""Our own format: one JSON object per line.

    {"id", "question", "lang", "category", "answer_facts": [["Lê Thị Ví Dụ", "Le Thi Vi Du"]], "forbidden": [],
     "sources": ["x.txt"], "answerable": true, "history": [{"question", "answer"}],
     "gold": [{"source", "start", "end"}]}

`id` and `question` are needed; an answerable case needs a fact or a source, else nothing about its answer can be wrong.
"""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import Any

from assistant.errors import CaseError, Message
from assistant.evaluation.cases import Case

_LANGUAGES = ("vi", "en", "vi-nodiacritics")
# Field → what its value has to be. Others (notes, whose case it is) are left out, unless they are near to one of these:
# a slip of the keyboard must not make a case easier.
_KINDS: dict[str, type | tuple[type, ...]] = {
    "id": (str, int), "question": str, "lang": str, "category": str, "answer_facts": list, "forbidden": list,
    "sources": list, "answerable": bool, "history": list, "gold": list,
}  # fmt: skip
_NAMES = {str: "text", list: "a list", bool: "true or false", (str, int): "text or a number"}


def read(text: str, name: str) -> list[Case]:
    """Raises CaseError with the line and the reason."""
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = Message("{name}, line {number}", name=name, number=number)
        try:
            row = json.loads(line)
        except ValueError as error:
            raise CaseError("{where}: is not a JSON object ({reason})", where=where, reason=error) from error
        found.append(read_case(row, where))
    return found


def read_case(row: Any, where: str) -> Case:
    """One object as a case, or CaseError with `where` and the reason."""
    if not isinstance(row, dict):
        raise CaseError("{where}: is not a JSON object", where=where)
    for field in ("id", "question"):
        if not str(row.get(field, "")).strip():
            raise CaseError("{where}: has no `{field}`", where=where, field=field)
    for field, value in row.items():
        _check_kind(field, value, where)
    row = {field: value for field, value in row.items() if field in _KINDS}
    facts = [_variants(fact, where) for fact in row.get("answer_facts", [])]
    row = {**row, "id": str(row["id"]), "answer_facts": facts}
    _check_texts(row, where)
    _check_parts(row, where)
    return Case.from_json(row)


def _check_kind(field: str, value: Any, where: str) -> None:
    if field not in _KINDS:
        if not get_close_matches(field.lower(), _KINDS, cutoff=0.8):
            return
        raise CaseError(
            "{where}: `{field}` is not known. There are: {names}", where=where, field=field, names=", ".join(_KINDS)
        )
    if not isinstance(value, _KINDS[field]) or (isinstance(value, bool) and _KINDS[field] is not bool):
        raise CaseError(
            "{where}: `{field}` has to be {kind}", where=where, field=field, kind=Message(_NAMES[_KINDS[field]])
        )


def _variants(fact: Any, where: str) -> list[str]:
    variants = [fact] if isinstance(fact, str) else fact
    if not isinstance(variants, list) or not variants or not all(isinstance(v, str) and v.strip() for v in variants):
        raise CaseError(
            "{where}: each of `answer_facts` is a list of writings of one fact, and none may be empty", where=where
        )
    return variants


def _check_texts(row: dict[str, Any], where: str) -> None:
    for field in ("forbidden", "sources"):
        if not all(isinstance(value, str) and value.strip() for value in row.get(field, [])):
            raise CaseError("{where}: `{field}` is a list of texts, and none may be empty", where=where, field=field)
    if row.get("lang", "vi") not in _LANGUAGES:
        raise CaseError(
            "{where}: no such `lang` {given}. There are: {names}",
            where=where,
            given=f"{row['lang']!r}",
            names=", ".join(_LANGUAGES),
        )


def _check_parts(row: dict[str, Any], where: str) -> None:
    for turn in row.get("history", []):
        if not isinstance(turn, dict) or not all(isinstance(turn.get(part), str) for part in ("question", "answer")):
            raise CaseError('{where}: each turn of `history` is {{"question": "…", "answer": "…"}}', where=where)
    for gold in row.get("gold", []):
        if not isinstance(gold, dict) or not isinstance(gold.get("source"), str) or not _is_span(gold):
            raise CaseError('{where}: each of `gold` is {{"source": "…", "start": 0, "end": 9}}', where=where)
    answerable = row.get("answerable", True)
    if answerable and not row["answer_facts"] and not row.get("sources"):
        raise CaseError("{where}: is answerable but names neither `answer_facts` nor `sources`", where=where)
    if not answerable and row["answer_facts"]:
        raise CaseError("{where}: has `answer_facts` but is not answerable", where=where)


def _is_span(gold: dict[str, Any]) -> bool:
    start, end = gold.get("start"), gold.get("end")
    return type(start) is int and type(end) is int and 0 <= start < end
