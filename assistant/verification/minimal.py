"""The fewest of a claim's spans that still bear it: a reader should not open three sources where one says it all."""

from __future__ import annotations

from collections.abc import Callable

from assistant.text import keys
from assistant.types import Span
from assistant.verification.claims import FUNCTION, ClaimReading
from assistant.verification.dates import stands_in
from assistant.verification.sources import Sources

Holds = Callable[[tuple[Span, ...]], bool]
"""Whether the claim is accepted with these spans."""


def fewest_spans(claim: ClaimReading, sources: Sources, holds: Holds) -> tuple[Span, ...]:
    """The spans without those that the claim does not need, the least telling dropped first; never less than one.

    A span stays when no other has one of the claim's dates or figures, or a word of its event or a capacity: checks
    may know these from the register, but a reader looks for them in what is cited. The last span of an article goes
    only when it does not bear the claim by itself: two articles that say the same are both worth citing.
    """
    kept = list(sources.spans)
    if len(kept) < 2:
        return sources.spans
    worth = {span: _worth(claim, sources, span) for span in kept}
    shared = {span: len(set(claim.content) & set(keys(sources.text_of(span)))) for span in kept}
    for span in sorted(kept, key=lambda span: (len(worth[span]), shared[span])):
        rest = [other for other in kept if other != span]
        if not rest or not worth[span] <= frozenset().union(*(worth[other] for other in rest)):
            continue
        alone = all(other.document_id != span.document_id for other in rest)
        if holds(tuple(rest)) and not (alone and holds((span,))):
            kept = rest
    return tuple(kept)


def _worth(claim: ClaimReading, sources: Sources, span: Span) -> frozenset[str]:
    """What the claim names that stands in this span."""
    text = sources.text_of(span)
    held = frozenset(keys(text))
    figures = {figure.canonical for sentence in sources.sentences_of(span) for figure in sentence.figures}
    dates = [date.iso for date in claim.dates if stands_in(date, sources.sentences_of(span), sources)]
    titled = frozenset(keys(" ".join(document.title or "" for document in sources.documents)))
    named = {word for phrase in claim.events for word in phrase.words} - titled
    offices = [claim.text[start:end] for person in claim.people for start, end in person.capacities]
    telling = (named | set(keys(" ".join(offices)))) - FUNCTION
    return frozenset([*dates, *(f.canonical for f in claim.figures if f.canonical in figures), *(telling & held)])
