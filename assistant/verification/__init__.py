"""Draft claim × cited spans → kept or unsupported, and why. Nothing is shown that has not passed here.

    claim ──claims──▶ ClaimReading ┐
                                   ├─▶ figures · names · doing · capacities · happening · dates · occasions · denial
    spans ──sources─▶ Sources ─────┘        └─ · altered · wording · meaning ─▶ the first Reason, or None

A claim that fails with its own spans gets the spans that bear it, when the evidence has any (repair.py). Spans that it
does not need are left out (minimal.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.language.dates import DateMention
from assistant.language.offices import without_glosses
from assistant.statements.register import Register
from assistant.types import Document, DraftClaim, Evidence, Span
from assistant.verification.altered import check_altered
from assistant.verification.capacities import check_capacities
from assistant.verification.claims import ClaimReading, completed, opens_with_pronoun, read_claim
from assistant.verification.dates import check_dates, on_event_day
from assistant.verification.denial import check_denial
from assistant.verification.doing import check_doing
from assistant.verification.figures import check_figures
from assistant.verification.happening import check_event
from assistant.verification.meaning import Meaning
from assistant.verification.minimal import fewest_spans
from assistant.verification.names import check_names, check_people, check_quotes
from assistant.verification.occasions import check_occasion
from assistant.verification.reasons import Reason
from assistant.verification.repair import other_spans
from assistant.verification.sources import DocumentOf, Sources, names_of_events
from assistant.verification.whereabouts import check_whereabouts
from assistant.verification.wording import check_wording, is_verbatim

__all__ = ["Meaning", "Reason", "Verdict", "reason_against", "verify"]

# In this order; the first reason is the one that is told, so the plainest come first.
CHECKS: tuple[Callable[[ClaimReading, Sources], Reason | None], ...] = (
    check_figures, check_people, check_quotes, check_doing, check_whereabouts, check_capacities, check_event,
    check_dates, check_occasion, check_denial, check_names, check_altered, check_wording,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """A checked claim with the spans that bear it, or the reason why it is not shown."""

    claim: DraftClaim
    reason: Reason | None = None
    person: str = ""
    """The last person that the claim names in full: whom a pronoun of the next claim stands for."""


def verify(
    claim: DraftClaim,
    evidence: Evidence,
    document_of: DocumentOf,
    register: Register,
    *,
    meaning: Meaning | None = None,
    antecedent: str = "",
    asked: tuple[DateMention, ...] = (),
) -> Verdict:
    """Check one claim against its spans; with wrong or missing marks, find the spans that bear it.

    Args:
        meaning: Compares meanings where words alone do not decide; without it that check is left out.
        antecedent: The person for whom "ông", "bà" or "he" at the head of the claim stands.
        asked: The dates of the question: an undated claim about who did what must be about an event of that date.
    """
    sources = Sources(claim.spans, document_of, register)
    documents = sources.documents or evidence.documents()
    plain = without_glosses(claim.text)
    text = completed(_without_attribution(plain, documents), _people(sources, evidence, register), antecedent)
    events = names_of_events(documents, register)
    reading = read_claim(text, events)
    # A sentence as printed keeps its short names, unless it opens with a pronoun that may now mean another.
    if text != plain and not opens_with_pronoun(plain) and is_verbatim(printed := read_claim(plain, events), sources):
        reading = printed
    person = reading.people[-1].name.text if reading.people else antecedent
    reason = _reason(reading, sources, meaning, asked)

    def holds(spans: tuple[Span, ...]) -> bool:
        return _reason(reading, Sources(spans, document_of, register), meaning, asked) is None

    if reason is None:
        return Verdict(replace(claim, spans=fewest_spans(reading, sources, holds)), person=person)
    for spans in other_spans(reading, sources, evidence, register, asked):
        if holds(spans):
            found = fewest_spans(reading, Sources(spans, document_of, register), holds)
            return Verdict(replace(claim, spans=found), person=person)
    return Verdict(claim, reason, person)


def reason_against(
    claim: DraftClaim, document_of: DocumentOf, *, register: Register | None = None, language: str = "vi"
) -> str | None:
    """Why a claim is not supported by its own spans, in words for a person; None when it is."""
    held = register or Register(())
    sources = Sources(claim.spans, document_of, held)
    reading = read_claim(
        completed(without_glosses(claim.text), _people(sources), ""), names_of_events(sources.documents, held)
    )
    reason = _reason(reading, sources, None, ())
    return reason.text(language) if reason else None


def _reason(
    claim: ClaimReading, sources: Sources, meaning: Meaning | None, asked: tuple[DateMention, ...]
) -> Reason | None:
    if not sources.spans:
        return Reason("no_source")
    if reason := _other_day(claim, sources, asked):
        return reason
    if is_verbatim(claim, sources):
        return check_denial(claim, sources)
    for check in CHECKS:
        if reason := check(claim, sources):
            return reason
    return meaning.check(claim, sources) if meaning else _untied(claim, sources)


def _untied(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Where meanings cannot be compared, nothing ties a claim to words in another language but names and figures."""
    tied = claim.people or claim.figures or claim.dates or claim.quotes
    return None if claim.language == sources.language or tied else Reason("meaning")


def _without_attribution(text: str, documents: Sequence[Document]) -> str:
    """Without "Theo Báo X," or "According to X," where X is what one of the articles is called."""
    for label in (label for d in documents for label in (d.publisher, d.title, d.name) if label):
        for lead in (f"Theo {label}, ", f"According to {label}, "):
            if text.startswith(lead):
                rest = text[len(lead) :]
                return rest[:1].upper() + rest[1:]
    return text


def _other_day(claim: ClaimReading, sources: Sources, asked: tuple[DateMention, ...]) -> Reason | None:
    """Who did what at another event than the question's, in a sentence that does not say so."""
    days = [date for date in asked if date.day]
    dated = [event for event in sources.events if event.date]
    if not days or claim.dates or not claim.statements or not dated or len(dated) < len(sources.events):
        return None
    if any(on_event_day(event, day) for event in dated for day in days):
        return None
    return Reason(
        "edition",
        "/".join(str(part) for part in (days[0].day, days[0].month, days[0].year) if part),
        held=dated[0].date or "",
    )


def _people(sources: Sources, evidence: Evidence | None = None, register: Register | None = None) -> list[str]:
    """The people of the cited articles; without any, those of the evidence."""
    if sources.documents or not evidence or not register:
        return [statement.person for statement in sources.document_statements]
    readings = [register.readings.get(document.id) for document in evidence.documents()]
    return [statement.person for reading in readings if reading for statement in reading.statements]
