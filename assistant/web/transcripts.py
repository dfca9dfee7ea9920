"""Conversations as files to take away: Markdown here, Word in word.py. Every mark becomes a footnote with its quote."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from assistant.errors import NoSuchConversation
from assistant.library.conversations import Exchange
from assistant.text import fold, squeeze
from assistant.types import Answer, Citation, Document, Outcome
from assistant.web.asking import Exchanges
from assistant.web.conversations import reopened
from assistant.web.marks import paragraphs_of
from assistant.web.render import origin_of, title_of, web_address
from assistant.web.strings import Strings, date_words, strings_of
from assistant.web.strings_errors import error_words

if TYPE_CHECKING:
    from fastapi import FastAPI, Response

    from assistant import Assistant

Documents = Mapping[str, Document]
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~$])")
_LIST_SIGN = re.compile(r"^(\s*)([-+]|\d+[.)])(\s)")


def markdown(title: str, exchanges: Exchanges, documents: Documents, strings: Strings) -> str:
    """The conversation with its questions as headings and the quotes as footnotes."""
    notes: list[str] = []
    parts = [f"# {_plain(title)}", _plain(intro(strings))]
    for exchange in exchanges:
        parts.append(f"## {_plain(squeeze(exchange.question))}")
        if exchange.answer is not None:
            parts += _answer_lines(exchange.answer, notes, documents, strings)
        parts += [f"*{_plain(line)}*" for line in remarks(exchange, strings)]
    return "\n\n".join([*parts, "\n".join(notes)]).rstrip() + "\n"


def _answer_lines(answer: Answer, notes: list[str], documents: Documents, strings: Strings) -> list[str]:
    """The paragraphs of an answer; what its marks lead to goes to the end of `notes`, once for each citation."""
    numbers: dict[int, int] = {}
    lines = []
    for paragraph in paragraphs_of(answer):
        line = ""
        for piece in paragraph:
            if isinstance(piece, str):
                line += _plain(piece)
                continue
            if piece.number not in numbers:
                numbers[piece.number] = len(notes) + 1
                notes.append(f"[^{len(notes) + 1}]: {_plain(note_of(piece, documents, strings))}")
            line += f"[^{numbers[piece.number]}]"
        lines.append(line)
    return lines


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return _LIST_SIGN.sub(r"\1\\\2\3", _MARKUP.sub(r"\\\1", text))


# --- what both kinds of file say -------------------------------------------------------------------------------------


def intro(strings: Strings) -> str:
    return strings.transcript_note.format(date=date_words(date.today().isoformat(), strings.language))


def note_of(citation: Citation, documents: Documents, strings: Strings) -> str:
    """The words that are cited and where they stand."""
    document = documents.get(citation.document_id)
    told = (title_of(citation), origin_of(citation, strings.language), (document and web_address(document)) or "")
    return f"“{squeeze(citation.quote)}” — {'. '.join(part for part in told if part)}"


def remarks(exchange: Exchange, strings: Strings) -> list[str]:
    """What has to be known of an answer beside its text: that it is a refusal, was stopped, failed, was corrected."""
    answer = exchange.answer
    found = [strings.outcomes[answer.outcome]] if answer and answer.outcome is not Outcome.ANSWERED else []
    found += [answer.notice] if answer and answer.notice else []
    found += [f"{strings.failed_label}: {exchange.error}"] if exchange.error else []
    found += [strings.stopped] if exchange.stopped else []
    return found + ([f"{strings.corrected_label} {exchange.corrected}"] if exchange.corrected else [])


# --- routes ----------------------------------------------------------------------------------------------------------


def add_transcript_routes(app: FastAPI, assistant: Assistant) -> None:
    """`/conversations/<id>.md` and `.docx`."""
    from fastapi.responses import Response

    media = {
        "md": "text/markdown; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }

    @app.get("/conversations/{name}.{kind}")
    def transcript(name: str, kind: str, language: str = "vi") -> Response:
        strings = strings_of(language)
        try:
            title = assistant.library.conversations.find(name).title
            exchanges = reopened(assistant, name, strings)
        except NoSuchConversation as error:
            return Response(error_words(error, language), status_code=404, media_type="text/plain; charset=utf-8")
        if kind not in media:
            return Response(strings.no_such_page, status_code=404, media_type="text/plain; charset=utf-8")
        content = _file(kind, title, exchanges, _cited(assistant, exchanges), strings)
        return Response(content, media_type=media[kind], headers={"content-disposition": _attached(title, kind)})


def _file(kind: str, title: str, exchanges: Exchanges, documents: Documents, strings: Strings) -> str | bytes:
    if kind == "md":
        return markdown(title, exchanges, documents, strings)
    from assistant.web.word import word

    return word(title, exchanges, documents, strings)


def _cited(assistant: Assistant, exchanges: Sequence[Exchange]) -> Documents:
    answers = [exchange.answer for exchange in exchanges if exchange.answer]
    return assistant.library.some_documents({each.document_id for answer in answers for each in answer.citations})


def _attached(title: str, kind: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:60] or "conversation"
    return f"attachment; filename=\"{plain}.{kind}\"; filename*=UTF-8''{quote(title[:80])}.{kind}"
