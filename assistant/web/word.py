"""A conversation as a Word document. Its footnotes are real ones: python-docx writes none, so their part is made here.

A citation that is marked twice has one footnote: the second mark is a cross-reference (NOTEREF) to it, which Word keeps
right when footnotes before it are taken out.
"""

from __future__ import annotations

import io
from html import escape
from typing import TYPE_CHECKING, Any

from assistant.text import squeeze
from assistant.types import Answer, Citation
from assistant.web.asking import Exchanges
from assistant.web.marks import paragraphs_of
from assistant.web.strings import Strings
from assistant.web.transcripts import Documents, intro, note_of, remarks

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
# Word refuses footnotes without the two lines that part them from the text.
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def word(title: str, exchanges: Exchanges, documents: Documents, strings: Strings) -> bytes:
    """The .docx file."""
    import docx

    document = docx.Document()
    _prepare(document, title, strings)
    notes = Footnotes(documents, strings)
    document.add_heading(_legal(title), level=0)
    document.add_paragraph(intro(strings)).runs[0].italic = True
    for exchange in exchanges:
        document.add_heading(_legal(squeeze(exchange.question)), level=2)
        if exchange.answer is not None:
            _write_answer(document, exchange.answer, notes)
        for remark in remarks(exchange, strings):
            document.add_paragraph(_legal(remark)).runs[0].italic = True
    notes.attach(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _prepare(document: WordDocument, title: str, strings: Strings) -> None:
    """Name, language, and the two styles that footnotes are written in."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.shared import Pt

    document.core_properties.title = _legal(title)
    document.core_properties.author = strings.title
    language = f'<w:lang xmlns:w="{_W}" w:val="{_LANGUAGES[strings.language]}"/>'
    document.styles["Normal"].element.get_or_add_rPr().append(parse_xml(language))
    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style, text.font.size = document.styles["Normal"], Pt(9)
    reference = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.font.superscript = True


def _write_answer(document: WordDocument, answer: Answer, notes: Footnotes) -> None:
    known: dict[int, int] = {}
    for line in paragraphs_of(answer):
        paragraph, last = document.add_paragraph(), None
        for piece in line:
            if isinstance(piece, str):
                paragraph.add_run(_legal(piece))
            elif piece.number in known:
                notes.refer_again(paragraph, known[piece.number], parted=last is not None)
            else:
                known[piece.number] = notes.refer(paragraph, piece, parted=last is not None)
            last = None if isinstance(piece, str) else piece


class Footnotes:
    """The footnotes of one document, numbered from 1 in the order of their marks."""

    def __init__(self, documents: Documents, strings: Strings) -> None:
        self.documents = documents
        self.strings = strings
        self.texts: list[str] = []

    def refer(self, paragraph: Paragraph, citation: Citation, *, parted: bool) -> int:
        """A mark for a new footnote; `parted`: it follows another mark. Returns the footnote's number."""
        self.texts.append(note_of(citation, self.documents, self.strings))
        number = len(self.texts)
        for xml in (
            _comma() if parted else "",
            f'<w:bookmarkStart w:id="{number}" w:name="note{number}"/>',
            f'<w:r>{_STYLED}<w:footnoteReference w:id="{number}"/></w:r>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        ):
            _append(paragraph, xml)
        return number

    def refer_again(self, paragraph: Paragraph, number: int, *, parted: bool) -> None:
        """Another mark for a footnote that there is."""
        _append(paragraph, _comma() if parted else "")
        run = f"<w:r>{_STYLED}<w:t>{number}</w:t></w:r>"
        _append(paragraph, f'<w:fldSimple w:instr=" NOTEREF note{number} \\f \\h ">{run}</w:fldSimple>')

    def attach(self, document: WordDocument) -> None:
        """Puts the footnotes into the file; without any there is nothing to put."""
        if not self.texts:
            return
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        name, kind = PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES
        part = Part(name, kind, self._xml().encode("utf-8"), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _xml(self) -> str:
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr>'
            f"<w:r>{_STYLED}<w:footnoteRef/></w:r>"
            f'<w:r><w:t xml:space="preserve"> {escape(_legal(text))}</w:t></w:r></w:p></w:footnote>'
            for number, text in enumerate(self.texts, start=1)
        )
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        return f'{head}<w:footnotes xmlns:w="{_W}">{_SEPARATORS}{notes}</w:footnotes>'


_STYLED = '<w:rPr><w:rStyle w:val="footnotereference"/></w:rPr>'


def _comma() -> str:
    return f"<w:r>{_STYLED}<w:t>,</w:t></w:r>"


def _append(paragraph: Paragraph, xml: str) -> None:
    from docx.oxml import parse_xml

    if xml:
        place: Any = parse_xml(f'<w:p xmlns:w="{_W}">{xml}</w:p>')
        for element in list(place):
            paragraph._p.append(element)


def _legal(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n")
