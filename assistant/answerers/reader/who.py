"""Answers from statements: who did it, in which capacity, about what, and at which event somebody did what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answerers.reader import facts, phrasing
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.scene import Scene, capacity_span, statement_span
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.titles import OFFICE
from assistant.statements.extraction import offices
from assistant.text import fold, keys
from assistant.types import Draft, DraftClaim, Event, Outcome, Span, Statement

# A statement answers when this share of the question's words stands in its sentence and with its event …
_ENOUGH = 0.6
# … and those that fall short of the best by more than this are about something else.
_TOLERANCE = 0.1
_WITHOUT_TOPIC = frozenset(
    {acts.CHAIRED, acts.OPENED, acts.CLOSED, acts.CONCLUDED, acts.DIRECTED, acts.WELCOMED, acts.ATTENDED}
)
# How questions call acts, beside the verbs themselves.
_ASKED = (
    "tham dự có mặt phát biểu trình bày báo cáo tham luận truyền đạt giới thiệu diễn giả viên spoke presented speakers",
)
_MOST_CLAIMS = 8
_MOST_CHARACTERS = 640
_TOPIC_FIRST = re.compile(
    r"^\s*(?:chuyên đề|tham luận|báo cáo|bài|chuyen de|tham luan|bao cao|paper)|(?:chuyên đề|tham luận|bài) (?:về|“|\")",  # noqa: E501
    re.IGNORECASE,
)
# Acts of which one implies the other for whoever asks who "spoke".
_WIDER = {frozenset({acts.SPOKE}): acts.SPEAKING}
_RANK = [acts.CHAIRED, acts.OPENED, acts.PRESENTED, acts.CONTRIBUTED, acts.REPORTED, acts.DIRECTED, acts.WELCOMED, acts.CONCLUDED, acts.CLOSED, acts.SPOKE, acts.ATTENDED, acts.MENTIONED]  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Candidate:
    score: float
    statement: Statement
    event: Event | None


def who(scene: Scene) -> Draft | None:
    """Persons for "ai …", "<chức vụ> nào …"; a refusal when the event is here and nobody did that; None: not from statements."""  # noqa: E501
    wanted = _wanted_acts(scene)
    if wanted == {acts.ATTENDED} and scene.query.office:
        # Whoever spoke at an event was there.
        wanted = frozenset(acts.PHRASES)
    wanted = wanted or (acts.SPEAKING if scene.query.quoted and not scene.query.office else frozenset())
    pool = [s for s in _pool(scene) if (s.act in wanted if wanted else True) and not s.elsewhere]
    if scene.query.office:
        pool = [s for s in pool if holds_office(s, scene)]
    elif not wanted:
        return None
    # On a given day the act alone nearly decides; words of the question that nobody printed matter less.
    best = _best(scene, pool, enough=0.3 if scene.query.day and wanted else _ENOUGH)
    # Holding an office answers who holds it, even for those who are only mentioned; it never answers who acted.
    best = [c for c in best if c.statement.act != acts.MENTIONED] or ([] if wanted else best)
    if best and all(c.statement.act == acts.MENTIONED for c in best):
        return Draft(_fitting([_capacity_claim(scene, c.statement, c.event) for c in best[:3]]))
    if best:
        return _people_draft(scene, _all_at_event(scene, pool, best))
    if wanted and _event_is_here(scene) and not _topical(scene):
        return Draft(outcome=Outcome.NOT_STATED)
    return None


def _all_at_event(scene: Scene, pool: Sequence[Statement], best: Sequence[Candidate]) -> Sequence[Candidate]:
    """Everybody who did the same at the event that fits best: all who chaired it, opened it, were there.

    Papers and sayings have topics of their own; all of them answer only when the question asks for no topic.
    """
    event = best[0].event
    same = [
        Candidate(best[0].score, s, event)
        for s in pool
        if event and s.document_id in event.document_ids and s.act != acts.MENTIONED
    ]
    if not event or scene.query.office or scene.query.quoted or len({c.event.id for c in best if c.event}) > 1:
        return best
    if all(candidate.statement.act in _WITHOUT_TOPIC for candidate in best):
        # "điều hành phiên chất vấn" is not the chairing of the whole: only those of whom the same is printed.
        verbs, places = (
            {c.statement.verb.lower() for c in best},
            {(c.statement.document_id, c.statement.start) for c in best},
        )
        return [
            c for c in same
            if c.statement.act in _WITHOUT_TOPIC and (c.statement.verb.lower() in verbs or (c.statement.document_id, c.statement.start) in places)  # noqa: E501
        ]  # fmt: skip
    document = scene.register.document(best[0].statement.document_id)
    focus = scene.focus(document)
    acted = {scene.query.spell(word) for word in " ".join((_act_words(best[0].statement), *_ASKED)).split()}
    asked = sum(weight for term, weight in focus.weights.items() if term not in acted)
    about_event = event_tables.KIND.search(scene.query.question.lower()) and asked <= 0.2 * max(
        scene.coverage.total, 0.01
    )
    return same if about_event else best


def capacity(scene: Scene) -> Draft | None:
    """The capacity in which somebody stands in the articles, at each event when the question leaves it open."""
    pool = [s for s in scene.register.statements if fold(s.person) in scene.query.people and s.capacity]
    pool = _at_events(scene, pool)
    pool = _closest_namesake(scene, pool)
    if not pool:
        return _nobody(scene)
    claims, seen = [], set()
    for statement in sorted(pool, key=lambda s: (_date_of(scene, s), -len(s.capacity))):
        event = scene.register.event_by_document.get(statement.document_id)
        place = (fold(statement.person), event.id if event else statement.document_id)
        if place not in seen:
            seen.add(place)
            claims.append(_capacity_claim(scene, statement, event))
    return Draft(_fitting(claims))


def topic(scene: Scene) -> Draft | None:
    """What somebody presented or said. Somebody who is at the event and did not speak there makes a refusal."""
    query = scene.query
    if not query.people:
        if query.strangers:
            return _nobody(scene)
        return _said_by_office(scene) or facts.theme(scene) or _topics_of_event(scene)
    wanted = _WIDER.get(query.acts, query.acts) or acts.SPEAKING
    pool = [s for s in scene.register.statements if fold(s.person) in query.people and not s.elsewhere]
    pool = _closest_namesake(scene, _at_events(scene, pool))
    said = [s for s in pool if s.act in wanted] or [
        s for s in pool if s.act in acts.SPEAKING and not query.acts & {acts.PRESENTED}
    ]
    said = [c.statement for c in _best(scene, said, enough=0.0, tolerance=1.0)]
    with_topic = [s for s in said if s.topic] or said
    if not with_topic:
        return Draft(outcome=Outcome.NOT_STATED)
    papers = [s for s in with_topic if s.act in wanted - {acts.SPOKE}]
    chosen = _unique_topics(papers if papers and query.acts != {acts.SPOKE} else with_topic)
    return Draft(_fitting([_topic_claim(scene, statement) for statement in chosen]))


def _said_by_office(scene: Scene) -> Draft | None:
    """What the holder of an office, or somebody of an organisation, said; a refusal when the event is here and none did."""  # noqa: E501
    query = scene.query
    if not (query.office or query.subject) or not query.acts & {
        acts.SPOKE,
        acts.PRESENTED,
        acts.REPORTED,
        acts.CONTRIBUTED,
        acts.DIRECTED,
    }:
        return None
    wanted = _WIDER.get(query.acts, query.acts) | acts.SPEAKING
    pool = [s for s in _pool(scene) if s.act in wanted and not s.elsewhere]
    pool = [s for s in pool if (holds_office(s, scene) if query.office else _is_of(s, query.subject))]
    best = [c.statement for c in _best(scene, pool, enough=0.35, tolerance=0.3)]
    with_topic = [s for s in best if s.topic] or best
    if with_topic:
        return Draft(
            _fitting([_topic_claim(scene, statement, with_capacity=True) for statement in _unique_topics(with_topic)])
        )
    return Draft(outcome=Outcome.NOT_STATED) if _event_is_here(scene) or scene.near else None


def _is_of(statement: Statement, organisation: str) -> bool:
    """Whether the capacity names the organisation, every word of it."""
    held = set(fold(statement.capacity).split())
    return bool(held) and all(word in held for word in fold(organisation).split())


def where_to(scene: Scene) -> Draft | None:
    """At which event somebody did something, or which event had a given paper."""
    query = scene.query
    if query.strangers and not query.people:
        return _nobody(scene)
    # Whoever chaired or spoke was there.
    wanted = (
        frozenset(acts.PHRASES)
        if query.acts == {acts.ATTENDED} and query.people
        else _WIDER.get(query.acts, query.acts)
    )
    pool = [s for s in scene.register.statements if not s.elsewhere and s.act != acts.MENTIONED]
    if query.people:
        pool = _closest_namesake(scene, [s for s in pool if fold(s.person) in query.people])
    pool = [s for s in pool if not wanted or s.act in wanted]
    if query.office and not query.people:
        pool = [s for s in pool if holds_office(s, scene)]
    pool = _at_events(scene, pool)
    best = _best(scene, pool, enough=0.0 if query.people else _ENOUGH, tolerance=1.0 if query.people else _TOLERANCE)
    if not best:
        return Draft(outcome=Outcome.NOT_STATED) if query.people else None
    return _people_draft(scene, best)


def organisation(scene: Scene) -> Draft | None:
    """ "… công tác ở học viện nào": the statement that fits, whose capacity names such an organisation."""
    noun = re.search(r"([^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:nào|gì|nao|gi)\b", scene.query.question)
    pool = [s for s in _pool(scene) if s.capacity and (not scene.query.acts or s.act in _wanted_acts(scene))]
    if scene.query.people:
        pool = [s for s in pool if fold(s.person) in scene.query.people]
    if scene.query.office:
        pool = [s for s in pool if holds_office(s, scene)]
    if not noun or not (scene.query.office or scene.query.people):
        return None
    kind = fold(noun.group(1).split()[-1])
    best = _best(scene, [s for s in pool if kind in fold(s.capacity)], enough=0.3)
    return _people_draft(scene, best[:1]) if best else None


# --- choosing ------------------------------------------------------------------------------------------------------------  # noqa: E501


def _wanted_acts(scene: Scene) -> frozenset[str]:
    return _WIDER.get(scene.query.acts, scene.query.acts)


def _pool(scene: Scene) -> list[Statement]:
    """Statements of the documents in view, on the right day, by the people named if any."""
    statements = [s for s in scene.register.statements if s.document_id in scene.documents]
    return _at_events(scene, statements)


def _at_events(scene: Scene, statements: Iterable[Statement]) -> list[Statement]:
    """Those at events that agree with the question's dates; all of them when it names none."""
    if not scene.query.dates and not scene.query.ordinal:
        return list(statements)
    events = scene.register.event_by_document
    return [
        s
        for s in statements
        if (event := events.get(s.document_id)) and scene.on_day(event) and scene.is_edition(event)
    ]


def _best(
    scene: Scene, pool: Sequence[Statement], *, enough: float = _ENOUGH, tolerance: float = _TOLERANCE
) -> list[Candidate]:
    """The statements that hold most of the question's words, none further than `tolerance` from the best."""
    found = []
    for statement in pool:
        event = scene.register.event_by_document.get(statement.document_id)
        found.append(Candidate(_score(scene, statement, event), statement, event))
    if not found:
        return []
    found = _with_topic(scene, found)
    best = max(candidate.score for candidate in found)
    if best < enough:
        return []
    return sorted((c for c in found if c.score >= best - tolerance), key=lambda c: -c.score)


def _with_topic(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """When the question is about a paper and not about an event, only those whose topic holds most of it."""
    if event_tables.KIND.search(scene.query.question.lower()) and not _TOPIC_FIRST.search(scene.query.question):
        return found
    matches = [
        scene.event_coverage.of(candidate.statement.topic) if candidate.statement.topic else 0.0 for candidate in found
    ]
    best = max(matches)
    if best < 0.5:
        return found
    return [candidate for candidate, match in zip(found, matches, strict=True) if match >= best - 0.15]


def _score(scene: Scene, statement: Statement, event: Event | None) -> float:
    """Coverage by sentence and event, and more for words that stand in the sentence itself."""
    document = scene.register.document(statement.document_id)
    around = (document.title or "", scene.lead(document), document.publisher or "")
    if event:
        around += (
            event.name,
            event.place,
            event.organiser,
            *(scene.register.document(id_).title or "" for id_ in event.document_ids),
        )
    own = (statement.quote, statement.capacity, statement.topic, _act_words(statement))
    if any(not _holds_quote(quoted, (*own, document.text)) for quoted in scene.query.quoted):
        return 0.0
    whole = scene.coverage.of(*own, *around)
    return max(0.75 * whole + 0.25 * scene.coverage.of(*own), scene.across(document) or 0.0)


def _act_words(statement: Statement) -> str:
    """However the sentence puts the act, the question's usual word for it counts as standing there."""
    return f"{phrasing.VERBS['vi'][statement.act]} {phrasing.VERBS['en'][statement.act]} chuyên đề báo cáo phát biểu nói hội nghị"  # noqa: E501


def _holds_quote(quoted: str, texts: Iterable[str]) -> bool:
    wanted = fold(" ".join(quoted.split()))
    return any(wanted in fold(" ".join(text.split())) for text in texts)


def holds_office(statement: Statement, scene: Scene) -> bool:
    """Whether the statement's capacity is the office asked for. "Phó Giám đốc" is no "Giám đốc"."""
    office = OFFICE.match(scene.query.office)
    if not office:
        return False
    head = fold(office.group())
    if scene.query.language == "en" and head in questions.TRANSLATIONS and statement.document_id in scene.documents:
        if scene.documents[statement.document_id].language != "en":
            head = fold(questions.TRANSLATIONS[head])
    wanted = [fold(word) for word in re.findall(r"\w+", scene.query.office[office.end() :])]
    document = scene.register.document(statement.document_id)
    for part in offices(statement.capacity):
        its = OFFICE.match(part)
        if not its or fold(its.group()) != head:
            continue
        held = {fold(word) for word in re.findall(r"\w+", part)}
        missing = [word for word in wanted if word not in held]
        # "Phó Giám đốc Học viện" in an article that names the academy in full elsewhere; never another organisation's.
        own = held - {fold(word) for word in re.findall(r"\w+", its.group())}
        shorter = own <= set(wanted) and " ".join(wanted) in fold(" ".join(document.text.split()))
        if not missing or (own and shorter):
            return True
    return False


def _closest_namesake(scene: Scene, pool: list[Statement]) -> list[Statement]:
    """Of namesakes in different posts, those whose capacity or event holds the question's other words."""
    spell = scene.query.spell
    without = scene.name_words | {spell(word) for word in questions.CAREER}
    coverage = Coverage(scene.query, scene.counts, without=without)
    if not pool or not coverage.total:
        return pool
    scores = [
        coverage.of(s.capacity, s.quote, s.topic, _act_words(s), *_event_texts(scene, s)) for s in pool
    ]
    best = max(scores)
    return [s for s, score in zip(pool, scores, strict=True) if score >= best - 0.15 * max(best, 0.2)]


def _event_texts(scene: Scene, statement: Statement) -> tuple[str, ...]:
    document = scene.register.document(statement.document_id)
    event = scene.register.event_by_document.get(statement.document_id)
    return (document.title or "", scene.lead(document), event.name if event else "", event.place if event else "")


def _event_is_here(scene: Scene) -> bool:
    if not scene.events:
        return False
    return bool(scene.query.day) or scene.events[0][0] >= 0.6


def _topical(scene: Scene) -> bool:
    """Whether the question is about a paper or a saying, which statements may put in other words than it does."""
    return bool(scene.query.acts & {acts.PRESENTED, acts.SPOKE}) and not scene.query.day


def _date_of(scene: Scene, statement: Statement) -> str:
    event = scene.register.event_by_document.get(statement.document_id)
    return (event.date if event else None) or "9999"


def _nobody(scene: Scene) -> Draft | None:
    """Refuse for people the library does not know, and for known ones without what was asked."""
    if scene.query.strangers or scene.query.people:
        known = scene.query.people or any(
            s for s in scene.query.strangers if any(s in d.text for d in scene.documents.values())
        )
        return Draft(
            outcome=Outcome.NOT_STATED if known or (scene.query.day and scene.events) else Outcome.NOT_IN_CORPUS
        )
    return None


# --- writing ---------------------------------------------------------------------------------------------------------------  # noqa: E501


def _people_draft(scene: Scene, best: Sequence[Candidate]) -> Draft:
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
    claims = [_act_claim(scene, c.statement, c.event) for c in ordered]
    if sum(len(c.text) for c in claims) > _MOST_CHARACTERS:
        claims = [_act_claim(scene, c.statement, c.event, short=True) for c in ordered]
    return Draft(_fitting(claims))


def _act_claim(scene: Scene, statement: Statement, event: Event | None, *, short: bool = False) -> DraftClaim:
    """ "PGS.TS. A, Viện trưởng B, trình bày “…” tại hội nghị X (9/5/2024)"."""
    language = scene.query.language
    day, day_span = scene.day_fact(event)
    spans = [statement_span(statement), capacity_span(scene, statement)]
    person = phrasing.person_phrase(statement)
    verb = phrasing.VERBS[language][statement.act]
    at = phrasing.event_phrase(event, language, day=day) if not short else phrasing.kind_name(event, language)
    if not short:
        spans += [day_span if day else None, _name_span(scene, event)]
    topic = phrasing.topic_phrase(statement.topic) if statement.topic and not short else ""
    if statement.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED):
        text = f"{person} {verb} {topic} {'tại' if language == 'vi' else 'at'} {at}"
    elif statement.act == acts.SPOKE and topic:
        text = f"{person} {verb} {at}: {topic}"
    else:
        text = f"{person} {verb} {at}"
    return DraftClaim(phrasing.sentence(text), _spans(spans))


def _capacity_claim(scene: Scene, statement: Statement, event: Event | None) -> DraftClaim:
    language = scene.query.language
    day, day_span = scene.day_fact(event)
    name = phrasing.person_phrase(statement, with_capacity=False)
    office = phrasing.clip(statement.capacity, 240)
    spans = [capacity_span(scene, statement) or statement_span(statement), day_span if day else None]
    if language == "en":
        when = (
            f" (at {phrasing.event_phrase(event, language, day=day)})"
            if event and event.name
            else f" ({day})"
            if day
            else ""
        )
        return DraftClaim(
            phrasing.sentence(f"{name} was {office}{when}"),
            _spans([*spans, _name_span(scene, event) if event and event.name else None]),
        )
    when = f" (thời điểm {day})" if day else ""
    return DraftClaim(phrasing.sentence(f"{name} là {office}{when}"), _spans(spans))


def _topic_claim(scene: Scene, statement: Statement, *, with_capacity: bool = False) -> DraftClaim:
    language = scene.query.language
    event = scene.register.event_by_document.get(statement.document_id)
    name = phrasing.person_phrase(statement, with_capacity=with_capacity)
    if with_capacity and (span := capacity_span(scene, statement)):
        claim = _topic_claim(scene, statement)
        plain = phrasing.person_phrase(statement, with_capacity=False)
        return DraftClaim(claim.text.replace(plain, name, 1), (*claim.spans, span))
    if statement.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED) and statement.topic:
        verb = phrasing.VERBS[language][statement.act]
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
    return DraftClaim(
        phrasing.sentence(f"{name} {phrasing.VERBS[language][statement.act]} {phrasing.kind_name(event, language)}"),
        (statement_span(statement),),
    )


def _topics_of_event(scene: Scene) -> Draft | None:
    """The papers of one event, for "bàn về gì", "chuyên đề gì" without a person."""
    if not _event_is_here(scene):
        return None
    event = scene.events[0][1]
    papers = [
        s
        for s in scene.register.of_event(event.id)
        if s.act in (acts.PRESENTED, acts.CONTRIBUTED, acts.REPORTED) and s.topic
    ]
    if scene.query.office:
        papers = [s for s in papers if holds_office(s, scene)]
    if not papers or (scene.query.acts and not scene.query.acts & {acts.PRESENTED}):
        return None
    return Draft(_fitting([_topic_claim(scene, statement) for statement in _unique_topics(papers)]))


def _unique_topics(statements: Sequence[Statement]) -> list[Statement]:
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
    from assistant.answerers.reader.scene import sentence_at

    for report in event.reports if event else ():
        if report.name and report.name.text == event.name:
            return sentence_at(scene.register.document(report.document_id), report.name.start)
    return None


def _spans(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for span in spans if span))


def _fitting(claims: Sequence[DraftClaim]) -> tuple[DraftClaim, ...]:
    """As many whole claims as a short answer holds."""
    fitting, size = [], 0
    for claim in claims[:_MOST_CLAIMS]:
        size += len(claim.text) + 8
        if fitting and size > _MOST_CHARACTERS:
            break
        fitting.append(claim)
    return tuple(fitting)


KIND_ANSWERS = {
    questions.PERSON: who,
    questions.CAPACITY: capacity,
    questions.TOPIC: topic,
    questions.EVENT: where_to,
    questions.ORGANISATION: organisation,
}
