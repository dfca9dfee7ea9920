"""What a refusal says: that it is one, what was looked for, and what the nearest articles are about."""

from __future__ import annotations

from assistant.asked_names import asked_names
from assistant.language.questions import FILLERS, WHOLE_PAIRS
from assistant.text import Word, squeeze, words
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
_MOST_SOUGHT = 60


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
    """The question's telling words, one by one: listed, not repeated as a sentence that could be taken for a fact."""
    found = [query.question[date.start : date.end] for date in query.dates]
    inside = [(date.start, date.end) for date in query.dates]
    for run in _runs(query, inside):
        found.append(run)
    return " · ".join(dict.fromkeys(_short(each) for each in found[:8]))


def _short(words: str) -> str:
    """A question may be one word of two thousand letters."""
    return words if len(words) <= _MOST_SOUGHT else words[:_MOST_SOUGHT].rsplit(" ", 1)[0] + "…"


def _runs(query: Query, dates: list[tuple[int, int]]) -> list[str]:
    """Neighbouring telling words together; what the question calls an act, and the names of people, apart."""
    runs: list[list[str]] = [[]]
    names = [(name.start, name.end) for name in asked_names(query.question)]
    before, previous = "", 0
    for word, quiet in _with_quiet(query):
        if quiet or any(start <= word.start < end for start, end in dates):
            runs.append([])
            continue
        kind = "name" if any(start <= word.start < end for start, end in names) else ""
        kind = kind or ("act" if word.text in query.act_words else "plain")
        if runs[-1] and (kind != before or query.question[previous : word.start].strip()):
            runs.append([])
        runs[-1].append(word.text)
        before, previous = kind, word.end
    return [" ".join(run) for run in runs if run]


def _with_quiet(query: Query) -> list[tuple[Word, bool]]:
    """The question's words, each with whether it says nothing; half of a word of two syllables says something."""
    found = words(query.question)
    told = []
    for position, word in enumerate(found):
        beside = {" ".join(w.text.lower() for w in found[max(i, 0) : i + 2]) for i in (position - 1, position)}
        loud = word.start > 0 and word.text[0].isupper()
        quiet = word.text.lower() in FILLERS[query.language] and not loud and not beside & WHOLE_PAIRS
        told.append((word, quiet))
    return told


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
