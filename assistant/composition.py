"""Draft → what is shown: claims are checked, citations numbered, marks set, refusals put in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.refusals import refusal_text
from assistant.statements.register import Register
from assistant.text import squeeze
from assistant.types import Citation, Claim, Document, Draft, DraftClaim, Evidence, Outcome, Span, Unsupported
from assistant.understanding import Query
from assistant.verification import Meaning, Verdict, verify

Verdicts = dict[tuple[DraftClaim, str], Verdict]


@dataclass(frozen=True, slots=True)
class Composed:
    """The parts of an answer that come from its draft."""

    outcome: Outcome
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    unsupported: tuple[Unsupported, ...] = ()
    writers: tuple[bool, bool] = (False, False)
    """Whether claims are shown of the answerer that was asked, and of the one that took over."""


def compose(
    draft: Draft,
    query: Query,
    evidence: Evidence,
    document_of: Callable[[str], Document],
    *,
    register: Callable[[], Register],
    meaning: Meaning | None = None,
    verdicts: Verdicts | None = None,
) -> Composed:
    """Check and number what an answerer drafted. A claim that fails goes to `unsupported` with its reason.

    What a claim repeats word for word is left out. The text of a draft begins with the text of the same draft with
    fewer claims, unless a `lead` counts them.

    Args:
        meaning: Compares meanings where words do not decide; without it that check is left out.
        verdicts: What was found for the earlier drafts of the same question, so that no claim is checked twice.
    """
    if draft.outcome.is_refusal:
        return Composed(draft.outcome, refusal_text(draft.outcome, query, evidence))
    kept: list[DraftClaim] = []
    unsupported: list[Unsupported] = []
    held = register()
    verdicts = {} if verdicts is None else verdicts
    antecedent = ""
    said: set[str] = set()
    begun = 0
    for number, claim in enumerate(draft.claims):
        if (words := squeeze(claim.text).casefold()) in said:
            continue
        said.add(words)
        place = (claim, antecedent)
        if place not in verdicts:
            verdicts[place] = verify(
                claim, evidence, document_of, held, meaning=meaning, antecedent=antecedent, asked=query.dates
            )
        verdict = verdicts[place]
        antecedent = verdict.person
        if verdict.reason:
            unsupported.append(Unsupported(claim.text, verdict.reason.text(query.language)))
        else:
            kept.append(verdict.claim)
            begun += number < draft.begun or not draft.by
    if not kept:
        outcome = Outcome.NOT_STATED if evidence.spans else Outcome.NOT_IN_CORPUS
        text = refusal_text(outcome, query, evidence, all_unsupported=bool(unsupported))
        return Composed(outcome, text, unsupported=tuple(unsupported))
    numbers = _numbers(kept)
    claims = tuple(Claim(claim.text, tuple(sorted({numbers[span] for span in claim.spans}))) for claim in kept)
    citations = tuple(_citation(number, span, document_of) for span, number in numbers.items())
    # Behind what another has begun no line can stand that is about the whole list.
    lead = "" if draft.begun and begun else draft.lead.format(count=draft.counted - len(unsupported))
    writers = (begun > 0, len(kept) > begun)
    return Composed(draft.outcome, _text(claims, lead), claims, citations, tuple(unsupported), writers)


def _numbers(claims: list[DraftClaim]) -> dict[Span, int]:
    """Numbers from 1 in the order in which the spans are first cited."""
    spans = dict.fromkeys(span for claim in claims for span in claim.spans)
    return {span: number for number, span in enumerate(spans, start=1)}


def _citation(number: int, span: Span, document_of: Callable[[str], Document]) -> Citation:
    document = document_of(span.document_id)
    return Citation(
        number=number,
        document_id=document.id,
        source=document.name,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        quote=document.text[span.start : span.end],
        start=span.start,
        end=span.end,
    )


def _text(claims: tuple[Claim, ...], lead: str) -> str:
    """The lead and the sentences with their marks, each on a line of its own: so a text that grows never changes."""
    return "\n".join([lead] * bool(lead) + [with_marks(claim) for claim in claims])


def with_marks(claim: Claim) -> str:
    """ "Ông A chủ trì hội nghị [1]." — the marks stand before a plain stop, else behind the sentence."""
    marks = "".join(f"[{number}]" for number in claim.citations)
    if claim.text.endswith(".") and not claim.text.endswith(".."):
        return f"{claim.text[:-1]} {marks}."
    return f"{claim.text} {marks}"
