"""SQuAD 1.1 and 2.0 JSON (XQuAD, UIT-ViQuAD, MLQA …): each paragraph is a document, each question a case.

The accepted answers are the writings of one fact; `is_impossible`, or no answer at all in version 2, makes the case
unanswerable. In a library of all paragraphs of the file such a question may still have an answer elsewhere; the files
promise only that its own paragraph has none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from assistant.errors import CaseError, Message
from assistant.evaluation.cases import Case, CaseSet, Gold
from assistant.text import fold, nfc
from assistant.types import Document

_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]")


def accepts(text: str, name: str) -> bool:
    """A JSON object that spans the file and has `data`; a broken one counts when its name says JSON."""
    if not text.lstrip().startswith("{") or name.lower().endswith((".jsonl", ".csv")):
        return False
    return bool(re.match(r'\s*\{\s*"(?:data|version)"', text)) or name.lower().endswith(".json")


def read(text: str, name: str) -> CaseSet:
    """Raises CaseError with the line or the place in the file, and the reason."""
    try:
        articles = json.loads(text)["data"]
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise CaseError("{name}, line {line}: is not JSON ({reason})", name=name, line=line, reason=error) from error
    except KeyError as error:
        raise CaseError("{name}, line 1: has no `data`; it is not a SQuAD file", name=name) from error
    documents: list[Document] = []
    cases: list[Case] = []
    for where, title, paragraph in _paragraphs(articles, name):
        document = _document(len(documents), title, paragraph, where)
        documents.append(document)
        for row in _list(paragraph, "qas", where):
            place = Message("{where}, question {id}", where=where, id=row.get("id") if isinstance(row, dict) else "?")
            cases.append(_case(row, document, place))
    if not cases:
        raise CaseError("{name}: holds no question", name=name)
    _refuse_twins(cases, name)
    return CaseSet(tuple(cases), tuple(documents), name=re.sub(r"\.json$", "", name))


def _paragraphs(articles: Any, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    if not isinstance(articles, list):
        raise CaseError("{name}, line 1: `data` is not a list; it is not a SQuAD file", name=name)
    for number, article in enumerate(articles, start=1):
        where = Message("{name}, article {number}", name=name, number=number)
        for count, paragraph in enumerate(_list(article, "paragraphs", where), start=1):
            yield (
                Message("{where}, paragraph {number}", where=where, number=count),
                str(article.get("title", number)),
                paragraph,
            )


def _list(row: Any, field: str, where: str) -> Sequence[Any]:
    value = row.get(field) if isinstance(row, dict) else None
    if not isinstance(value, list):
        raise CaseError("{where}: has no list `{field}`", where=where, field=field)
    return value


def _document(number: int, title: str, paragraph: dict[str, Any], where: str) -> Document:
    context = paragraph.get("context")
    if not isinstance(context, str) or not context.strip():
        raise CaseError("{where}: has no `context`", where=where)
    slug = re.sub(r"[^\w.-]+", "_", fold(title))[:60]
    text = nfc(context)
    # The title is not given to the document: it would say what the paragraph does not.
    return Document(f"p{number}", f"/squad/{number:04d}-{slug}.txt", text, language=_language(text))


def _case(row: Any, document: Document, where: str) -> Case:
    if not isinstance(row, dict) or not isinstance(row.get("question"), str) or not row["question"].strip():
        raise CaseError("{where}: has no `question`", where=where)
    if "id" not in row:
        raise CaseError("{where}: has no `id`", where=where)
    impossible = row.get("is_impossible", False)
    answers = [] if impossible else _list(row, "answers", where)
    if not impossible and not answers:
        raise CaseError("{where}: has no answer and is not marked `is_impossible`", where=where)
    if not all(isinstance(a, dict) and isinstance(a.get("text"), str) and a["text"].strip() for a in answers):
        raise CaseError("{where}: an answer has no `text`", where=where)
    variants = tuple(dict.fromkeys(nfc(answer["text"]) for answer in answers))
    return Case(
        id=str(row["id"]),
        question=nfc(row["question"]),
        answer_facts=(variants,) if variants else (),
        sources=(document.name,),
        answerable=not impossible,
        lang=_language(row["question"]),
        category="unanswerable_close" if impossible else "span",
        gold=tuple(dict.fromkeys(gold for answer in answers if (gold := _gold(answer, document)))),
    )


def _gold(answer: dict[str, Any], document: Document) -> Gold | None:
    """Where the answer stands; None when the file's offset does not hold in NFC."""
    text, start = nfc(answer["text"]), answer.get("answer_start")
    if type(start) is not int or document.text[start : start + len(text)] != text:
        return None
    return Gold(document.name, start, start + len(text))


def _language(text: str) -> str:
    return "vi" if _VIETNAMESE.search(nfc(text)) else "en"


def _refuse_twins(cases: list[Case], name: str) -> None:
    ids = [case.id for case in cases]
    if len(set(ids)) < len(ids):
        twin = next(each for each in ids if ids.count(each) > 1)
        raise CaseError("{name}: the question id {twin} stands there twice", name=name, twin=twin)
