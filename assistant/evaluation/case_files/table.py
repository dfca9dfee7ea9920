"""CSV for people with a spreadsheet: a header line, then a question per line.

    question,facts,forbidden,sources
    Ai chủ trì hội nghị?,Trần Văn Mẫu | Tran Van Mau,,hoi-nghi.txt

Only `question` and `facts` are needed. In a cell `;;` or a line break parts two facts (or names), `|` parts the
writings of one fact. Without facts and sources a question counts as unanswerable. Commas, semicolons and tabs may part
the columns; Vietnamese headers (câu hỏi, đáp án …) are understood.
"""

from __future__ import annotations

import csv
import io
import re

from assistant.errors import CaseError, Message
from assistant.evaluation.case_files.lines import read_case
from assistant.evaluation.cases import Case
from assistant.text import fold

# Header as people write it, folded → our field.
_COLUMNS = {
    "id": "id", "ma": "id", "question": "question", "cau hoi": "question", "facts": "answer_facts",
    "answer_facts": "answer_facts", "expected": "answer_facts", "answer": "answer_facts", "dap an": "answer_facts",
    "forbidden": "forbidden", "khong duoc co": "forbidden",
    "sources": "sources", "source": "sources", "nguon": "sources",
    "answerable": "answerable", "tra loi duoc": "answerable", "lang": "lang", "language": "lang", "ngon ngu": "lang",
    "category": "category", "loai": "category",
}  # fmt: skip
_YES, _NO = {"true", "yes", "1", "co", "x"}, {"false", "no", "0", "khong"}


def accepts(text: str, name: str) -> bool:
    return name.lower().endswith((".csv", ".tsv")) or not text.lstrip().startswith(("{", "["))


def read(text: str, name: str) -> list[Case]:
    """Raises CaseError with the line and the reason."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    columns: list[str] = []
    found: list[Case] = []
    line = 1
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns(cells, _where(name, begins))
                continue
            found.append(_case(columns, cells, number=len(found) + 1, where=_where(name, begins)))
    except csv.Error as error:
        raise CaseError(
            "{name}, line {line}: is not CSV ({reason})", name=name, line=reader.line_num, reason=error
        ) from error
    if not found:
        raise CaseError("{name}: holds no question", name=name)
    return found


def _where(name: str, line: int) -> str:
    return Message("{name}, line {number}", name=name, number=line)


def _delimiter(text: str) -> str:
    """The one that the header has most of; `;;` inside cells must not decide."""
    header = next(line for line in text.splitlines() if line.strip())
    return max(",;\t", key=header.count)


def _columns(cells: list[str], where: str) -> list[str]:
    unknown = [cell for cell in cells if fold(cell.strip()) not in _COLUMNS]
    if unknown:
        raise CaseError(
            "{where}: the column `{column}` is not known. There are: {names}",
            where=where,
            column=unknown[0],
            names=", ".join(_COLUMNS),
        )
    columns = [_COLUMNS[fold(cell.strip())] for cell in cells]
    if "question" not in columns:
        raise CaseError("{where}: the header has no column `question`", where=where)
    if len(set(columns)) < len(columns):
        raise CaseError("{where}: two columns of the header mean the same", where=where)
    return columns


def _case(columns: list[str], cells: list[str], *, number: int, where: str) -> Case:
    if len(cells) != len(columns):
        raise CaseError(
            "{where}: has {count} cells, the header has {wanted}; put a cell with commas in quotes",
            where=where,
            count=len(cells),
            wanted=len(columns),
        )
    given = {column: cell.strip() for column, cell in zip(columns, cells, strict=True) if cell.strip()}
    plain = {column: given[column] for column in ("id", "question", "lang", "category") if column in given}
    row: dict[str, object] = {"id": f"line{number:04d}", **plain}
    facts = _split(given.get("answer_facts", ""))
    row["answer_facts"] = [[writing.strip() for writing in fact.split("|") if writing.strip()] for fact in facts]
    row["forbidden"], row["sources"] = _split(given.get("forbidden", "")), _split(given.get("sources", ""))
    row["answerable"] = _answerable(given.get("answerable"), bool(facts or row["sources"]), where)
    return read_case(row, where)


def _split(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r";;|\n", cell) if part.strip()]


def _answerable(written: str | None, default: bool, where: str) -> bool:
    if written is None:
        return default
    if fold(written) not in _YES | _NO:
        raise CaseError("{where}: `answerable` is yes or no, not `{written}`", where=where, written=written)
    return fold(written) in _YES
