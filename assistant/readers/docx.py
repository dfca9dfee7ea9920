"""Word documents (.docx): paragraphs and the rows of tables in their order, and the properties."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.credits import ROW_JOINT
from assistant.errors import UnusableInput
from assistant.readers.base import RawArticle

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table

_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Properties, changes that were taken back, copies for older programs; text boxes are lines of their own.
_LEFT_OUT = frozenset("pPr rPr tblPr tcPr sdtPr sectPr del moveFrom Fallback txbxContent instrText delText".split())
_MAX_UNPACKED_BYTES = 200_000_000
# What word processors write on their own.
_NO_TITLES = re.compile(r"(?:word document|document\d*|untitled|microsoft word.*|.*\.docx?|\W*)", re.IGNORECASE)
_NO_AUTHORS = re.compile(
    r"(?:python-docx|admin(?:istrator)?|user|pc|windows user|microsoft.*|office|hp|dell|asus|lenovo|acer|\W*)",
    re.IGNORECASE,
)


def accepts(data: bytes, name: str) -> bool:
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def read(data: bytes, name: str) -> RawArticle:
    """Raises UnusableInput for a damaged file."""
    document = _open(data, name)
    lines = [line for line in _lines(document.element.body, document) if line.strip()]
    properties = document.core_properties
    return RawArticle(
        text="\n".join(lines),
        title=_title(document) or _unless(_NO_TITLES, properties.title),
        byline=_unless(_NO_AUTHORS, properties.author),
    )


def _open(data: bytes, name: str) -> WordDocument:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MAX_UNPACKED_BYTES:
            raise UnusableInput(name, "is larger than {size} MB when unpacked", size=_MAX_UNPACKED_BYTES // 10**6)
        return docx.Document(io.BytesIO(data))
    except (
        zipfile.BadZipFile,
        OpcError,
        XMLSyntaxError,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        RuntimeError,
    ) as error:
        raise UnusableInput(name, "is a damaged or protected Word document; open it and save it again") from error


def _lines(place: Any, parent: Any) -> Iterator[str]:
    """The lines of the paragraphs and tables in an element, at any depth of frames, controls and text boxes."""
    from docx.table import Table

    for element in place:
        kind = _kind(element)
        if kind == "p":
            yield from "".join(_text(element)).split("\n")
            for box in element.iter(f"{_NAMESPACE}txbxContent"):
                if not any(_kind(above) == "Fallback" for above in box.iterancestors()):
                    yield from _lines(box, parent)
        elif kind == "tbl":
            yield from _rows(Table(element, parent))
        elif kind not in _LEFT_OUT:
            yield from _lines(element, parent)


def _rows(table: Table) -> Iterator[str]:
    """A row a line, its cells parted by `ROW_JOINT`. A table of one column is only a frame: its lines stay lines."""
    for row in table.rows:
        # Merged cells come once for each column that they span; two cells may well say the same.
        cells = list({id(cell._tc): cell for cell in row.cells}.values())
        lines = [[line for line in _lines(cell._tc, cell) if line.strip()] for cell in cells]
        if len(cells) == 1:
            yield from lines[0]
        else:
            yield ROW_JOINT.join(" ".join(" ".join(cell).split()) for cell in lines if cell)


def _text(element: Any) -> Iterator[str]:
    """The words of a paragraph, those in links, controls and accepted changes too; not what was taken out."""
    for part in element:
        kind = _kind(part)
        if kind in ("t", "tab", "br", "cr", "noBreakHyphen"):
            yield str(part)
        elif kind not in _LEFT_OUT:
            yield from _text(part)


def _kind(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _title(document: WordDocument) -> str | None:
    """The paragraph in the style Title, else a first paragraph that is a heading."""
    written = [
        (paragraph.text.strip(), paragraph.style.name if paragraph.style else "") for paragraph in document.paragraphs
    ]
    written = [(text, style) for text, style in written if text]
    titled = [text for text, style in written[:10] if style == "Title"]
    headed = [text for text, style in written[:1] if style.startswith("Heading")]
    return next(iter(titled + headed), None)


def _unless(unwanted: re.Pattern[str], value: str | None) -> str | None:
    return None if not value or unwanted.fullmatch(value.strip()) else value.strip()
