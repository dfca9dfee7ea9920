"""Citations for programs that know nothing of them: a list under the text, and annotations beside it."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from assistant import Answer, Citation
from assistant.understanding import detect_language

_HEADINGS = {"vi": "Nguồn", "en": "Sources"}
_LIST = re.compile(rf"(?:\n\n_[^\n]+_)?\n+(?:{'|'.join(_HEADINGS.values())}):\n+- \[1\] .*\Z", re.DOTALL)
_LONGEST_QUOTE = 300


def source_list(answer: Answer) -> str:
    """What follows the text: a notice if there is one, and a line for each citation; empty when there is neither."""
    notice = f"\n\n_{answer.notice}_" if answer.notice else ""
    if not answer.citations:
        return notice
    lines = "\n".join(_line(citation) for citation in answer.citations)
    return f"{notice}\n\n{_HEADINGS[detect_language(answer.question)]}:\n\n{lines}"


def without_sources(text: str) -> str:
    """An answer as it was before `source_list` was added, for the history of the next question."""
    return _LIST.sub("", text).strip()


def annotations(answer: Answer, text: str, base: str) -> list[dict[str, Any]]:
    """One for each citation, at its first mark in `text`: OpenAI's four fields, and `citation` as the contract has it.

    The address shows the article on this server (`base`) with the quoted words marked.
    """
    found = []
    for citation in answer.citations:
        mark = f"[{citation.number}]"
        start = max(text.find(mark), 0)
        place = {
            "start_index": start,
            "end_index": start + len(mark),
            "title": citation.title or citation.source,
            "url": _address(citation, base),
        }
        found.append({"type": "url_citation", "url_citation": {**place, "citation": asdict(citation)}})
    return found


def _line(citation: Citation) -> str:
    told = ", ".join(part for part in (citation.publisher, citation.published) if part)
    quote = " ".join(citation.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[:_LONGEST_QUOTE].rsplit(' ', 1)[0]}…"
    return f"- [{citation.number}] {citation.title or citation.source}{f' ({told})' if told else ''}: “{quote}”"


def _address(citation: Citation, base: str) -> str:
    spans = f"{citation.number}:{citation.start}-{citation.end}"
    query = urlencode({"document": citation.document_id, "spans": spans, "chosen": citation.number})
    return f"{base}/source?{query}"
