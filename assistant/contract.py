"""The JSON objects of the contract as models: what REST and MCP say about their answers in OpenAPI and in schemas.

The objects themselves are made where their values live (`Answer.to_json`, `assistant/tables.py`), for the commands as
for everyone else. A test holds these models and those objects together. A field that is new there passes through.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

_MOST_NAMES = 500

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Names = Annotated[list[Name], Field(max_length=_MOST_NAMES)]
Bound = Annotated[str, StringConstraints(max_length=40)]


class ContractObject(BaseModel):
    model_config = ConfigDict(extra="allow", use_attribute_docstrings=True)


class ScopeObject(BaseModel):
    """The articles that may answer a question. Parts that are left out narrow nothing; the others all hold."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    documents: Names = []
    """Articles by id, file name or address."""
    outlets: Names = []
    """Who published them; tones and capitals do not matter."""
    people: Names = []
    """Whole names: articles in which one of these people did something; tones and capitals do not matter."""
    since: Bound | None = None
    """A day, month or year such as 2024-05-09, 2024-05 or 2024: of the reported event, else of publishing."""
    until: Bound | None = None
    """Likewise; the day, month or year is included."""


class ClaimObject(ContractObject):
    text: str
    """One checked sentence, without marks."""
    citations: list[int]
    """The numbers of its citations."""


class CitationObject(ContractObject):
    number: int
    """As in the marks of the text: `[1]`."""
    document_id: str
    source: str
    """File name or url."""
    title: str | None
    publisher: str | None
    published: str | None
    """ISO 8601 date."""
    quote: str
    """The characters `start` to `end` of the article's text, verbatim."""
    start: int
    end: int


class UnsupportedObject(ContractObject):
    text: str
    """A sentence that was written and is not shown."""
    reason: str


class AnswerObject(ContractObject):
    """An answer, each of its sentences with its citations."""

    question: str
    outcome: str
    """`answered`, `conflicting` (the sources disagree; both are shown), `not_stated` (the event is in the library, the fact is not) or `not_in_corpus`."""  # noqa: E501
    text: str
    """What a person reads, with marks such as `[1]`."""
    claims: list[ClaimObject]
    citations: list[CitationObject]
    unsupported: list[UnsupportedObject]
    llm: str
    """Who wrote the sentences: `reader`, a model's name, or both (`a + reader`) when the model broke off midway."""
    timings: dict[str, float]
    """Seconds: understand, retrieve, answer, verify, total."""
    notice: str
    """One line on how the answer came to be, e.g. that a model failed and the reader took over; empty otherwise."""


class WhyObject(ContractObject):
    dense: float | None
    """Cosine similarity; null when it is not among the nearest."""
    lexical: float | None
    """BM25 score; null when no word fits."""
    matched: list[str]
    """Words, dates and figures of the question that stand in the passage."""


class HitObject(ContractObject):
    """A passage that fits the question."""

    document_id: str
    source: str
    title: str | None
    score: float
    """Orders the hits of one search; means nothing across searches."""
    start: int
    end: int
    text: str
    """The characters `start` to `end` of the article's text, verbatim."""
    why: WhyObject


class StatementObject(ContractObject):
    """Who did what, as one sentence of one article says it."""

    person: str
    capacity: str
    """The office as printed in this article, so the one held then; may be empty."""
    act: str
    """chaired, opened, closed, concluded, directed, presented, reported, contributed, spoke, welcomed or attended."""
    topic: str
    """What was presented or said, verbatim; may be empty."""
    event: str
    date: str | None
    """First day of the event, ISO 8601."""
    document_id: str
    source: str
    quote: str
    """The characters `start` to `end` of the article's text, verbatim."""
    start: int
    end: int
    certain: bool


class EventObject(ContractObject):
    """One conference, workshop, forum …"""

    id: str
    date: str | None
    last_date: str | None
    kind: str
    name: str
    place: str
    organiser: str
    sources: list[str]
    """Names of the articles that report it."""


class DocumentObject(ContractObject):
    """One article. Its text comes when one article is asked for, not in lists."""

    id: str
    source: str
    text: str | None
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    """ISO 8601 date."""
    event_date: str | None
    byline: str | None
    language: str | None
    fictional: bool
    characters: int
    sha256: str
    """Of the text in UTF-8."""


class FailureObject(ContractObject):
    source: str
    reason: str


class HitList(ContractObject):
    hits: list[HitObject]


class StatementList(ContractObject):
    total: int
    """How many there are; `statements` may be one page of them."""
    statements: list[StatementObject]


class EventList(ContractObject):
    total: int
    events: list[EventObject]


class DocumentList(ContractObject):
    total: int
    documents: list[DocumentObject]


class IngestObject(ContractObject):
    """What became of each input."""

    added: list[DocumentObject]
    updated: list[DocumentObject]
    unchanged: list[DocumentObject]
    failed: list[FailureObject]
