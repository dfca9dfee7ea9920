"""Statements put in sentences: who did what at which event, in which capacity, about what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.choosing import Candidate, event_is_here, holds_office
from assistant.answerers.reader.cited import capacity_span, sentence_at, statement_span
from assistant.answerers.reader.completeness import notice_of
from assistant.answerers.reader.meant import fact_span
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.subjects import holds_quote, numbered
from assistant.language import acts, papers, questions
from assistant.language.titles import OFFICE, ORGANISATION
from assistant.text import fold, keys
from assistant.types import Draft, DraftClaim, Event, Span, Statement

_MOST_CLAIMS = 8
_MOST_BARE_CLAIMS = 20
_MOST_EVENT_NAME = 150
_MOST_CHARACTERS = 640
_MOST_QUOTE = 420
_LEAST_TOLD = 5
# Behind the verb these say where, when or as what, and nothing of what was said.
_NOTHING_TOLD = re.compile(
    r"\W*(?:tại|ở|trong|đầu tiên|cuối cùng|khai mạc|bế mạc|chào mừng|với tư cách|với cương vị|"
    r"sau|trước|lúc|vào|cùng|at|in|first|during)(?!\w)",
    re.IGNORECASE,
)
_RANK = [acts.CHAIRED, acts.OPENED, acts.PRESENTED, acts.CONTRIBUTED, acts.REPORTED, acts.DIRECTED, acts.WELCOMED, acts.CONCLUDED, acts.CLOSED, acts.SPOKE, acts.ATTENDED, acts.MENTIONED]  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Detail:
    """What a sentence of a list tells beside the person and the act."""

    capacity: bool
    topic: bool
    event: bool
    place: bool = False


# The first that lets every sentence fit is taken: a list that is complete beats one that tells all of a few.
_OF_PEOPLE = (Detail(True, True, True), Detail(True, False, False), Detail(False, False, False))
_OF_EVENTS = (Detail(True, True, True), Detail(False, False, True))


def people_draft(scene: Scene, best: Sequence[Candidate], *, events_asked: bool = False) -> Draft:
    """One sentence for each person and event, the most telling act first; the event is named when it is open."""
    chosen: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(best, key=lambda c: (_RANK.index(c.statement.act), not c.statement.topic, -c.score)):
        place = (
            fold(candidate.statement.person),
            candidate.event.id if candidate.event else candidate.statement.document_id,
        )
        chosen.setdefault(place, candidate)
    ordered = sorted(
        chosen.values(),
        key=lambda c: (c.event.date or "9999" if c.event else "9999", c.statement.document_id, c.statement.start),
    )
    claims: tuple[DraftClaim, ...] = ()
    details = _OF_EVENTS if events_asked else _OF_PEOPLE
    if questions.ASKS_PLACE[scene.query.toneless].search(scene.asked):
        details = (replace(details[0], place=True), *details)
    for detail in details:
        whole = [act_claim(scene, c.statement, c.event, detail) for c in ordered]
        claims = fitting(whole, most=_MOST_CLAIMS if detail.capacity else _MOST_BARE_CLAIMS)
        if len(claims) == len(whole):
            break
    shown = [c.statement for c in ordered[: len(claims)]]
    return Draft(claims, notice=notice_of(scene, shown, left_out=len(ordered) - len(claims)))


def act_claim(scene: Scene, statement: Statement, event: Event | None, detail: Detail) -> DraftClaim:
    """ "PGS.TS. A, Viện trưởng B, trình bày “…” tại hội nghị X (9/5/2024)"."""
    language = scene.query.language
    day, day_span = scene.day_fact(event)
    spans = [statement_span(statement), capacity_span(scene, statement) if detail.capacity else None]
    person = phrasing.person_phrase(statement, language, with_capacity=detail.capacity)
    verb = phrasing.verb_phrase(statement, language)
    at = phrasing.event_phrase(event, language, day=day) if detail.event else phrasing.kind_name(event, language)
    if detail.place and (where := fact_span(scene, event, "place", event.place if event else "")):
        at += f", {event.place}" if event.place not in at else ""
        spans.append(where)
    if detail.event:
        spans += [day_span if day else None, _name_span(scene, event)]
    topic = phrasing.topic_phrase(statement.topic) if statement.topic and detail.topic else ""
    inside = "tại" if language == "vi" else "at"
    if statement.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED):
        text = f"{person} {verb} {topic} {inside} {at}"
    elif statement.act == acts.CHAIRED and statement.topic:
        # Of a session alone.
        text = f"{person} {verb} {phrasing.small_first(statement.topic)} {inside} {at}"
    elif statement.act == acts.SPOKE and topic:
        text = f"{person} {verb} {at}: {topic}"
    else:
        text = f"{person} {verb} {at}"
    return DraftClaim(phrasing.sentence(text), _spans(spans))


def event_claim(scene: Scene, event: Event) -> DraftClaim | None:
    """ "Hội thảo X (9/5/2024)"; None for an event that no article gives a name."""
    if not event.name:
        return None
    day, day_span = scene.day_fact(event)
    name = phrasing.clip(event.name, _MOST_EVENT_NAME)
    text = f"{name} ({day})" if day and day not in name else name
    return DraftClaim(phrasing.sentence(text), _spans([_name_span(scene, event), day_span if day else None]))


def capacities_draft(scene: Scene, statements: Sequence[Statement]) -> Draft:
    """One sentence for each capacity in the given order; the events are left out when they would crowd some out."""
    events = [scene.register.event_of(statement) for statement in statements]
    claims: tuple[DraftClaim, ...] = ()
    for with_event in (True, False):
        held = list(zip(statements, events, strict=True))
        claims = fitting([capacity_claim(scene, s, event, with_event=with_event) for s, event in held])
        if len(claims) == len(statements):
            break
    left_out = len(statements) - len(claims)
    return Draft(claims, notice=notice_of(scene, statements, left_out=left_out) if left_out else "")


def capacity_claim(scene: Scene, statement: Statement, event: Event | None, *, with_event: bool = True) -> DraftClaim:
    """ "Ông A là Viện trưởng B (thời điểm 9/5/2024)"; in English with the event, unless told otherwise."""
    language = scene.query.language
    day, day_span = scene.day_fact(event)
    name = phrasing.person_phrase(statement, language, with_capacity=False)
    office = phrasing.capacity_phrase(statement.capacity, language, most=240)
    spans = [capacity_span(scene, statement) or statement_span(statement), day_span if day else None]
    if language == "en" and with_event and event and event.name:
        text = f"{name} was {office}, at {phrasing.event_phrase(event, language, day=day)}"
        return DraftClaim(phrasing.sentence(text), _spans([*spans, _name_span(scene, event)]))
    when = f" ({'thời điểm ' if language == 'vi' else ''}{day})" if day else ""
    # A capacity may be the organisation alone, as printed in brackets behind a name.
    of_body = ORGANISATION.search(statement.capacity) and not OFFICE.search(statement.capacity)
    verb = {"vi": "thuộc" if of_body else "là", "en": "was of" if of_body else "was"}[language]
    text = f"{name} {verb} {office}{when}"
    return DraftClaim(phrasing.sentence(text), _spans(spans))


def topic_claim(scene: Scene, statement: Statement, *, with_capacity: bool = False) -> DraftClaim:
    language = scene.query.language
    event = scene.register.event_of(statement)
    name = phrasing.person_phrase(statement, language, with_capacity=with_capacity)
    if with_capacity and (span := capacity_span(scene, statement)):
        claim = topic_claim(scene, statement)
        plain = phrasing.person_phrase(statement, language, with_capacity=False)
        return DraftClaim(claim.text.replace(plain, name, 1), (*claim.spans, span))
    if statement.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED) and statement.topic:
        verb = phrasing.verb_phrase(statement, language)
        text = f"{name} {verb} {phrasing.topic_phrase(statement.topic)}"
        return DraftClaim(phrasing.sentence(text), (statement_span(statement),))
    if statement.topic:
        said = "nói" if language == "vi" else "said"
        verb = (
            statement.verb.lower()
            if language == "vi"
            and statement.verb[:1].isalpha()
            and len(statement.verb) > 2
            and statement.verb.lower() != "theo"
            else said
        )
        return DraftClaim(
            phrasing.sentence(f"{name} {verb}: {phrasing.topic_phrase(statement.topic)}"), (statement_span(statement),)
        )
    if tells_more(statement):
        # What was said is told by the sentence itself better than by its act alone.
        return DraftClaim(phrasing.sentence(statement.quote), (statement_span(statement),))
    verb = phrasing.verb_phrase(statement, language)
    if statement.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED):
        verb += " tại" if language == "vi" else " at"
    return DraftClaim(
        phrasing.sentence(f"{name} {verb} {phrasing.kind_name(event, language)}"), (statement_span(statement),)
    )


def tells_more(statement: Statement) -> bool:
    """Whether a sentence says what was said, though no topic could be cut out of it: more than "… phát biểu tại …"."""
    behind = statement.quote.partition(statement.verb)[2] if statement.verb[:1].isalpha() else ""
    told = len(behind.split()) >= _LEAST_TOLD and not _NOTHING_TOLD.match(behind)
    return told and len(statement.quote) <= _MOST_QUOTE and statement.act in acts.SPEAKING


def owners_of_papers(scene: Scene, best: Sequence[Candidate]) -> list[DraftClaim]:
    """Sentences that say whose a paper is ("báo cáo “…” của A, do B đọc"): who gives it need not have written it."""
    claims = []
    for statement in (candidate.statement for candidate in best if candidate.statement.topic):
        document = scene.register.document(statement.document_id)
        span = sentence_at(document, statement.topic_start)
        if span and papers.OWNED.match(document.text, statement.topic_end, span.end):
            claims.append(DraftClaim(phrasing.sentence(document.text[span.start : span.end]), (span,)))
    return list(dict.fromkeys(claims))


def topics_of_event(scene: Scene) -> Draft | None:
    """The papers of one event, for "bàn về gì", "chuyên đề gì" without a person."""
    if not event_is_here(scene):
        return None
    event = scene.events[0][1]
    given = [
        s
        for s in scene.register.of_event(event.id)
        if s.act in (acts.PRESENTED, acts.CONTRIBUTED, acts.REPORTED) and s.topic
    ]
    for number in numbered(scene.query.question):
        given = [s for s in given if holds_quote(number, (s.quote, s.topic))]
    if scene.query.office:
        given = [s for s in given if holds_office(s, scene)]
    if not given or (scene.query.acts and not scene.query.acts & {acts.PRESENTED}):
        return None
    return Draft(fitting([topic_claim(scene, statement) for statement in unique_topics(given)]))


def unique_topics(statements: Sequence[Statement]) -> list[Statement]:
    unique: list[Statement] = []
    for statement in statements:
        words = set(keys(statement.topic)) or set(keys(statement.quote))
        same = [
            u
            for u in unique
            if fold(u.person) == fold(statement.person)
            and len(words & (set(keys(u.topic)) or set(keys(u.quote)))) >= 0.6 * len(words)
        ]
        if not same:
            unique.append(statement)
    return unique


def _name_span(scene: Scene, event: Event | None) -> Span | None:
    """Where the event's name is printed, when its phrase is used."""
    for report in event.reports if event else ():
        if report.name and report.name.text == event.name:
            return sentence_at(scene.register.document(report.document_id), report.name.start)
    return None


def _spans(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for span in spans if span))


def fitting(claims: Sequence[DraftClaim], *, most: int = _MOST_CLAIMS) -> tuple[DraftClaim, ...]:
    """As many whole claims as a short answer holds."""
    fitting, size = [], 0
    for claim in claims[:most]:
        size += len(claim.text) + 8
        if fitting and size > _MOST_CHARACTERS:
            break
        fitting.append(claim)
    return tuple(fitting)
