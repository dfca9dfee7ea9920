"""What a refusal says: that it is one, what was looked for, and what the nearest articles are about."""

from __future__ import annotations

from assistant.sought import phrases
from assistant.text import squeeze
from assistant.types import Document, Evidence, Outcome
from assistant.understanding import Query

_TEXTS = {
    "vi": {
        Outcome.NOT_IN_CORPUS: "Thư viện không có bài nào nói về điều này.",
        Outcome.NOT_STATED: "Thư viện có bài liên quan nhưng không bài nào nêu điều được hỏi.",
        "sought": "Đã tìm: {sought}.",
        "nearest": "Gần nhất là {nearest}.",
        "unsupported": "Không câu trả lời nào đứng vững khi đối chiếu với nguồn.",
    },
    "en": {
        Outcome.NOT_IN_CORPUS: "Nothing in the library is about this.",
        Outcome.NOT_STATED: "The library has articles near this, but none of them states what was asked.",
        "sought": "Looked for: {sought}.",
        "nearest": "Nearest: {nearest}.",
        "unsupported": "No answer held when it was compared with the sources.",
    },
}
_MOST_TITLE = 110
_MOST_SOUGHT = 90
_MOST_PHRASES = 5


def refusal_text(outcome: Outcome, query: Query, evidence: Evidence, *, all_unsupported: bool = False) -> str:
    """At most about 500 characters, in the question's language."""
    texts = _TEXTS[query.language]
    parts = [texts["unsupported"] if all_unsupported else texts[outcome]]
    if sought := _sought(query):
        parts.append(texts["sought"].format(sought=sought))
    nearest = [_about(document) for document in evidence.documents()[:2]]
    if nearest:
        parts.append(texts["nearest"].format(nearest="; ".join(nearest)))
    return " ".join(parts)


def _sought(query: Query) -> str:
    """The question's noun phrases as typed, one by one: no sentence that could be taken for a fact."""
    found = [_short(phrase) for phrase in phrases(query)]
    return " · ".join(dict.fromkeys(found[:_MOST_PHRASES]))


def _short(phrase: str) -> str:
    """A question may be one word of two thousand letters."""
    return phrase if len(phrase) <= _MOST_SOUGHT else phrase[:_MOST_SOUGHT].rsplit(" ", 1)[0] + "…"


def _about(document: Document) -> str:
    title = squeeze(document.title or document.text.split("\n", 1)[0])
    if len(title) > _MOST_TITLE:
        title = title[:_MOST_TITLE].rsplit(" ", 1)[0] + "…"
    told = ", ".join(part for part in (document.publisher, _day(document)) if part)
    return f"“{title}” ({told})" if told else f"“{title}”"


def _day(document: Document) -> str:
    iso = document.event_date or document.published
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
