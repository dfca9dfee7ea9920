"""The named values that travel between the stages. All are frozen; offsets count characters, not bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Any


class Outcome(StrEnum):
    """How a question ended. A refusal is a proper answer."""

    ANSWERED = "answered"
    NOT_IN_CORPUS = "not_in_corpus"
    """Nothing in the library is about that."""
    NOT_STATED = "not_stated"
    """The event is in the library, the fact is not."""
    CONFLICTING = "conflicting"
    """Sources disagree; both are shown."""

    @property
    def is_refusal(self) -> bool:
        return self in (Outcome.NOT_IN_CORPUS, Outcome.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Document:
    """One article. Once stored, `text` never changes under its offsets; a changed file is a new version of it."""

    id: str
    """Stable for a source: the same file or address keeps its id when its content changes."""
    source: str
    """Absolute path or url."""
    text: str
    """Unicode NFC, cleaned, `\\n` between paragraphs; the title, when known, is its first paragraph."""
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601 date, e.g. `2024-05-09`. Never a page's print date, never the event's date."""
    event_date: str | None = None
    """ISO 8601 date of the reported event, when the article or its front matter says it."""
    byline: str | None = None
    language: str | None = None
    """ISO 639-1: `vi`, `en`."""
    fictional: bool = False
    """Marked as invented by its front matter."""

    @property
    def sha256(self) -> str:
        """Of the text in UTF-8, in hex."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def name(self) -> str:
        """What people call the source: the url, or the file's name without its folders."""
        return self.source if "://" in self.source else PurePath(self.source).name


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters of one document: `document.text[start:end]`."""

    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """A retrieval unit: a run of whole sentences of one document."""

    id: str
    """`<document id>:<ordinal>`."""
    document_id: str
    ordinal: int
    start: int
    end: int
    text: str
    """`document.text[start:end]`, verbatim."""
    header: str = ""
    """Title, publisher and dates on one line; embedded and indexed with the text, never cited."""

    @property
    def indexed_text(self) -> str:
        """What is embedded and searched."""
        return f"{self.header}\n{self.text}" if self.header else self.text


@dataclass(frozen=True, slots=True)
class Why:
    """Why a hit was found. `dense` is a cosine similarity, `lexical` a BM25 score; None: not among that side's best."""

    dense: float | None = None
    lexical: float | None = None
    matched: tuple[str, ...] = ()
    """The question's words, dates and figures that stand in the chunk."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found. `score` orders the hits of one search and means nothing across searches."""

    chunk: Chunk
    score: float
    why: Why = Why()

    @property
    def document_id(self) -> str:
        return self.chunk.document_id


@dataclass(frozen=True, slots=True)
class EvidenceSpan:
    """One numbered span handed to whoever writes the answer."""

    number: int
    document: Document
    start: int
    end: int
    score: float
    """Fused retrieval score of the chunk."""
    similarity: float | None = None
    """Cosine similarity of question and chunk, when the dense side found it."""

    @property
    def text(self) -> str:
        return self.document.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return Span(self.document.id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbered spans, best first; numbers count from 1."""

    spans: tuple[EvidenceSpan, ...] = ()
    within: frozenset[str] | None = None
    """Ids of the documents that the answer may rest on; None: all of the library."""

    def documents(self) -> tuple[Document, ...]:
        """The documents behind the spans, each once, best first."""
        return tuple({span.document.id: span.document for span in self.spans}.values())


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """One sentence as an answerer proposes it, without marks, with the spans that it rests on."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What an answerer has written so far. `outcome` is final in the last draft only."""

    claims: tuple[DraftClaim, ...] = ()
    outcome: Outcome = Outcome.ANSWERED
    sought: str = ""
    """For a refusal: what was looked for, in the question's language, as part of a sentence."""
    notice: str = ""
    """One line for the reader about how the answer came to be, e.g. that a model failed and the reader took over."""
    lead: str = ""
    """The line above a list, about the library and not of an article: "Có {count} hội thảo:". No claim, so no marks."""
    counted: int = 0
    """How many things the list has in all, shown or not; `{count}` is this less the claims that do not hold."""
    by: str = ""
    """Who wrote it, when another answerer took over from the one that was asked."""
    begun: int = 0
    """How many of the claims, the first ones, are still of the answerer that was asked."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One checked sentence of an answer, without its marks, and the numbers of its citations."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim stands: `document.text[start:end] == quote`, always."""

    number: int
    document_id: str
    source: str
    """File name or url."""
    title: str | None
    publisher: str | None
    published: str | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A sentence that was not shown, and the reason that a person can read."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Who did what, as one sentence of one document says it. All offsets are into the document's text."""

    document_id: str
    person: str
    """The full name as printed in this document, without titles."""
    address: str
    """Forms of address and degrees as printed: `đồng chí`, `PGS.TS.`."""
    capacity: str
    """The office as printed in this document, so the one held then; empty when none is printed."""
    act: str
    """One of the acts of assistant/language/acts.py."""
    verb: str
    """The words that name the act, as printed."""
    start: int
    end: int
    """The sentence that says it."""
    topic: str = ""
    """What was presented or said, verbatim; empty when the sentence does not say."""
    topic_start: int = 0
    topic_end: int = 0
    capacity_start: int = 0
    capacity_end: int = 0
    """Where the capacity is printed; may be another sentence of the document."""
    elsewhere: str = ""
    """Set when the sentence places the act at another event than the reported one: that event as printed."""
    event_id: str = ""
    quote: str = ""
    """`document.text[start:end]`."""
    certain: bool = True
    doubt: str = ""
    """Why it is not certain."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in the words of a document, and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """What one document says about the event it reports. Parts that it does not say are empty or None."""

    document_id: str
    kind: str = ""
    name: Fact | None = None
    date: str | None = None
    """First day, ISO 8601."""
    last_date: str | None = None
    date_fact: Fact | None = None
    place: Fact | None = None
    organiser: Fact | None = None
    form: Fact | None = None
    parts: tuple[tuple[int, int], ...] = ()
    """Where the document tells of this event; empty when the whole of it does."""

    def covers(self, position: int) -> bool:
        """Whether the character at `position` of the document tells of this event."""
        return not self.parts or any(start <= position < end for start, end in self.parts)


@dataclass(frozen=True, slots=True)
class Event:
    """One conference, workshop, forum …, with every document that reports it."""

    id: str
    name: str
    """As printed in one of its documents; its title when none names the event."""
    kind: str
    date: str | None
    last_date: str | None
    place: str
    organiser: str
    reports: tuple[Report, ...]

    @property
    def document_ids(self) -> tuple[str, ...]:
        return tuple(report.document_id for report in self.reports)


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles that a question may be answered from. Parts that are empty narrow nothing; the others all hold."""

    documents: tuple[str, ...] = ()
    """Ids."""
    outlets: tuple[str, ...] = ()
    """Publishers as the library has them."""
    people: tuple[str, ...] = ()
    """Articles in which one of them did something; names match without tones and capitals."""
    since: str | None = None
    until: str | None = None
    """ISO days, both included: of the reported event, else of publishing."""

    @property
    def narrows(self) -> bool:
        return bool(self.documents or self.outlets or self.people or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question with its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or the part of it that has been checked so far (`complete` is False until the last one)."""

    question: str
    outcome: Outcome
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    unsupported: tuple[Unsupported, ...] = ()
    llm: str = "reader"
    """Who wrote the sentences: `reader`, a model's name, or both ("a + reader") when the model broke off midway."""
    timings: Mapping[str, float] = field(default_factory=dict)
    """Seconds by stage: understand, retrieve, answer, verify, total."""
    standalone: str = ""
    """The question as it was looked up: follow-ups completed, tones restored."""
    notice: str = ""
    complete: bool = True

    def to_json(self) -> dict[str, Any]:
        """The object that `ask --json` prints."""
        return {
            "question": self.question,
            "outcome": str(self.outcome),
            "text": self.text,
            "claims": [{"text": claim.text, "citations": list(claim.citations)} for claim in self.claims],
            "citations": [asdict(citation) for citation in self.citations],
            "unsupported": [asdict(item) for item in self.unsupported],
            "llm": self.llm,
            "timings": {stage: round(seconds, 6) for stage, seconds in self.timings.items()},
            "notice": self.notice,
        }


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that was not taken in."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of each input. The first three hold documents, `failed` holds failures."""

    added: tuple[Document, ...] = ()
    updated: tuple[Document, ...] = ()
    unchanged: tuple[Document, ...] = ()
    failed: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of an ingest, for whoever shows it. `done` of `total` inputs are finished."""

    done: int
    total: int
    source: str
    status: str
    """`reading`, `embedding`, `added`, `updated`, `unchanged` or `failed`."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What `check()` looked at and what did not hold (empty `problems`: all is well)."""

    documents: int
    chunks: int
    citations: int
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.problems
