"""Draft claim × cited spans → kept or unsupported, and why. Nothing is shown that has not passed here.

What is checked: the spans exist in the frozen text; every figure and date of the claim stands in them, in any writing;
the people it names stand in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language.dates import DateMention, find_dates
from assistant.language.figures import find_figures
from assistant.language.people import find_names
from assistant.text import fold
from assistant.types import Document, DraftClaim, Span

DocumentOf = Callable[[str], Document]

NO_EVIDENCE = "no source is cited"


def reason_against(claim: DraftClaim, document_of: DocumentOf) -> str | None:
    """Why the claim is not supported by its spans, in words for a person; None when it is."""
    spans = [span for span in claim.spans if _exists(span, document_of)]
    if not spans:
        return NO_EVIDENCE
    documents = [document_of(span.document_id) for span in spans]
    texts = [document.text[span.start : span.end] for span, document in zip(spans, documents, strict=True)]
    # A claim may name the article that it cites.
    texts += [f"{document.title or ''} {document.publisher or ''} {document.name}" for document in documents]
    return (
        _foreign_figure(claim.text, texts)
        or _foreign_date(claim.text, texts, documents)
        or _foreign_person(claim.text, texts)
    )


def _exists(span: Span, document_of: DocumentOf) -> bool:
    return 0 <= span.start < span.end <= len(document_of(span.document_id).text)


def _foreign_figure(claim: str, texts: Sequence[str]) -> str | None:
    held = {figure.canonical for text in texts for figure in find_figures(text)}
    joined = " ".join(texts)
    dates = find_dates(claim)
    for figure in find_figures(claim):
        written = claim[figure.start : figure.end]
        if any(date.start < figure.end and figure.start < date.end for date in dates):
            continue
        if figure.canonical not in held and written not in joined:
            return f"the figure {written} does not stand in the cited text"
    return None


def _foreign_date(claim: str, texts: Sequence[str], documents: Sequence[Document]) -> str | None:
    held = [date for text in texts for date in find_dates(text)]
    # "sáng 10/4" in an article on the event of 10/4/2024 is that day.
    years = {int(day[:4]) for document in documents for day in (document.event_date, document.published) if day}
    for date in find_dates(claim):
        if not any(_same_day(date, other, years) for other in held) and claim[date.start : date.end] not in " ".join(texts):
            return f"the date {claim[date.start : date.end]} does not stand in the cited text"
    return None


def _same_day(date: DateMention, other: DateMention, years: set[int]) -> bool:
    if not date.agrees_with(other) or (date.day and not other.day) or (date.month and not other.month and not other.quarter):
        return False
    return bool(other.year) or not date.year or date.year in years or not years


def _foreign_person(claim: str, texts: Sequence[str]) -> str | None:
    joined = fold(" ".join(" ".join(texts).split()))
    for name in find_names(claim):
        if fold(name.text) not in joined and " " in name.text:
            return f"{name.text} does not stand in the cited text"
    return None
