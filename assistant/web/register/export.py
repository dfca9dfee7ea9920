"""The rows of a view as a file for a spreadsheet, every one of them with its quote and where that stands."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

from assistant.web.register.view import Row
from assistant.web.render import title_of
from assistant.web.strings import Strings

# What a spreadsheet would take for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# Characters that XML 1.0, and so a workbook, cannot hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST_CELL = 32_767
_WIDTHS = (12, 24, 12, 34, 16, 44, 44, 60, 22, 12, 44, 40, 14, 10, 10)

Value = str | int | date | None


def columns(strings: Strings) -> list[str]:
    words = strings.register
    return [
        words.date, words.person, words.address, words.capacity, words.act, words.topic, words.event, words.quote,
        words.outlet, strings.published, words.article, words.source, words.certainty, words.start, words.end,
    ]  # fmt: skip


def values(row: Row, strings: Strings) -> list[Value]:
    said, words = row.statement, strings.register
    certainty = words.certain if said.certain else f"{words.uncertain} {said.doubt}".strip()
    return [
        _day(row.date), said.person, said.address, said.capacity, words.acts[said.act], said.topic,
        row.event.name if row.event else said.elsewhere, said.quote, row.document.publisher or "",
        _day(row.document.published), title_of(row.document), row.document.url or row.document.name, certainty,
        said.start, said.end,
    ]  # fmt: skip


def csv_bytes(rows: Sequence[Row], strings: Strings) -> bytes:
    """UTF-8 with the mark at its head by which Excel knows it; cells that look like formulas begin with a `'`."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns(strings))
    writer.writerows([_harmless(value) for value in values(row, strings)] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: Sequence[Row], strings: Strings) -> bytes:
    """A workbook of one sheet with fixed headings. Every text is stored as text, whatever it begins with."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = strings.register.sheet_name
    _write_row(sheet, 1, columns(strings))
    for number, row in enumerate(rows, start=2):
        _write_row(sheet, number, values(row, strings))
    for cell in sheet[1]:
        cell.font, cell.alignment = Font(bold=True), Alignment(vertical="top")
    for letter, width in zip("ABCDEFGHIJKLMNO", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes, sheet.auto_filter.ref = "A2", sheet.dimensions
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _write_row(sheet, number: int, given: Sequence[Value]) -> None:
    for column, value in enumerate(given, start=1):
        cell = sheet.cell(number, column)
        if isinstance(value, str):
            cell.value = _UNWRITABLE.sub("", value)[:_LONGEST_CELL]
            cell.data_type = "s"
        else:
            cell.value = value
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"


def _day(iso: str | None) -> date | str:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""


def _harmless(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
