"""PDF files with a text layer: lines become paragraphs, running heads and page numbers go."""

from __future__ import annotations

import io
import logging
import re
import statistics
import struct
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.errors import UnusableInput
from assistant.metadata import language_of
from assistant.readers.base import RawArticle
from assistant.readers.lines import ends_sentence

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page|p\.)?\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?\W*", re.IGNORECASE)
_NO_TITLES = re.compile(r"(?:untitled|microsoft \w+ - .*|.*\.(?:docx?|pdf|txt|html?)|\W*)", re.IGNORECASE)
_LIST_ENTRY = re.compile(r"(?:[-–•*+]|\(?\d{1,2}[.)])\s")
_EDGE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    x: float
    y: float
    """Points from the lower edge; 0 when the page does not tell."""
    size: float


def accepts(data: bytes, name: str) -> bool:
    return b"%PDF-" in data[:1024]


def read(data: bytes, name: str) -> RawArticle:
    """Raises UnusableInput for an encrypted or damaged file and for one that holds pictures of text only."""
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports each oddity of a file on standard error
    damage = (PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, OSError)
    try:
        reader = _open(data, name)
        pages = [_lines_of_page(page) for page in reader.pages]
        title, author = _properties(reader)
    except (DependencyError, FileNotDecryptedError) as error:
        raise UnusableInput(name, "is an encrypted PDF; save it without a password") from error
    except (*damage, zlib.error, struct.error) as error:
        raise UnusableInput(name, "is a damaged PDF; open it and save it again") from error
    if not any(pages):
        raise UnusableInput(name, "is a PDF without a text layer; run text recognition (OCR) on it first")
    return RawArticle(text="\n".join(_paragraphs(_without_edges(pages))), title=title, byline=author)


def _open(data: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    # Many files are encrypted with an empty password, only to forbid printing: they open.
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnusableInput(name, "is an encrypted PDF; save it without a password")
    return reader


def _properties(reader: PdfReader) -> tuple[str | None, str | None]:
    found = reader.metadata
    title = str(found.title or "").strip() if found else ""
    author = str(found.author or "").strip() if found else ""
    return (title if title and not _NO_TITLES.fullmatch(title) else None), author or None


def _lines_of_page(page: PageObject) -> list[_Line]:
    lines: list[_Line] = []
    text, place = "", (0.0, 0.0, 0.0)

    def take(fragment: str, matrix: list[float], text_matrix: list[float], font: object, size: float) -> None:
        nonlocal text, place
        for number, part in enumerate(fragment.split("\n")):
            if number:
                lines.append(_Line(" ".join(text.split()), *place))
                text = ""
            if part.strip() and not text.strip():
                scale = abs(text_matrix[3] * matrix[3]) or 1.0
                place = (
                    text_matrix[4] + matrix[4],
                    text_matrix[5] * (matrix[3] or 1.0) + matrix[5],
                    round(size * scale, 1),
                )
            text += part

    page.extract_text(visitor_text=take)
    lines.append(_Line(" ".join(text.split()), *place))
    return [line for line in lines if line.text]


def _without_edges(pages: list[list[_Line]]) -> list[list[_Line]]:
    """The pages without page numbers and without the lines that stand on the edge of most pages."""
    edges = Counter(
        key for page in pages for key in {_edge_key(line) for line in page[:_EDGE_LINES] + page[-_EDGE_LINES:]}
    )
    repeated = {key for key, count in edges.items() if count > 1 and count >= 0.5 * len(pages)}

    def is_running(line: _Line) -> bool:
        return _edge_key(line) in repeated or _PAGE_NUMBER.fullmatch(line.text) is not None

    # Inward from each edge, up to the first line that is the page's own.
    return [_trimmed(_trimmed(page, is_running)[::-1], is_running)[::-1] for page in pages]


def _trimmed(lines: list[_Line], is_running: Callable[[_Line], bool]) -> list[_Line]:
    count = 0
    while count < min(_EDGE_LINES, len(lines)) and is_running(lines[count]):
        count += 1
    return lines[count:]


def _edge_key(line: _Line) -> str:
    return re.sub(r"\d+", "0", line.text).lower()


def _paragraphs(pages: list[list[_Line]]) -> list[str]:
    gap, width = _usual_gap(pages), _usual_width(pages)
    syllables = language_of(" ".join(line.text for page in pages for line in page)) == "vi"
    paragraphs: list[str] = []
    above: _Line | None = None
    for page in pages:
        for number, line in enumerate(page):
            if above and not _opens_paragraph(above, line, gap=gap, width=width, new_page=number == 0):
                paragraphs[-1] = _joined(paragraphs[-1], line.text, syllables=syllables)
            else:
                paragraphs.append(line.text)
            above = line
    return paragraphs


def _usual_gap(pages: list[list[_Line]]) -> float:
    """The usual distance of two lines in units of their letters' size; 0 when the pages don't tell."""
    gaps = [
        (above.y - line.y) / line.size
        for page in pages
        for above, line in pairwise(page)
        if line.size and line.size == above.size and 0 < above.y - line.y < 3 * line.size
    ]
    return min(statistics.multimode(round(gap, 1) for gap in gaps), default=0.0)


def _usual_width(pages: list[list[_Line]]) -> int:
    lengths = sorted(len(line.text) for page in pages for line in page)
    return lengths[int(0.9 * (len(lengths) - 1))]


def _opens_paragraph(above: _Line, line: _Line, *, gap: float, width: int, new_page: bool) -> bool:
    """Other letters, a wider gap, an indent or a short line above; across pages only the end of a sentence tells."""
    if abs(above.size - line.size) > 0.5 or _LIST_ENTRY.match(line.text):
        return True
    # Letters differ in width, so a line that stops early ends a paragraph only when a sentence ends with it.
    short = len(above.text) < 0.8 * width and ends_sentence(above.text)
    if new_page:
        return ends_sentence(above.text) or len(above.text) < 0.5 * width
    if gap and line.size and above.y - line.y > 0:
        indented = 0.8 * line.size < line.x - above.x < 6 * line.size and ends_sentence(above.text)
        return (above.y - line.y) / line.size > 1.25 * gap or short or indented
    return short or len(above.text) < 0.5 * width


def _joined(above: str, below: str, *, syllables: bool) -> str:
    """Vietnamese is not hyphenated: its hyphens belong to the words. Elsewhere one before small letters goes."""
    if re.search(r"\w-$", above):
        hyphenated = not syllables and re.search(r"[a-z]-$", above) and re.match(r"[a-z]", below)
        return (above[:-1] if hyphenated else above) + below
    return f"{above} {below}"
