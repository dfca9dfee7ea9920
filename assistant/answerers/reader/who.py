"""Answers from statements: who did it, in which capacity, about what, and at which event somebody did what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from assistant.answerers.reader.choosing import (
    ENOUGH,
    TOLERANCE,
    WIDER,
    WITHOUT_TOPIC,
    Candidate,
    all_at_event,
    at_events,
    at_named_event,
    at_the_event,
    best_of,
    closest_namesake,
    date_of,
    event_is_here,
    holds_office,
    in_programme,
    is_named,
    of_office,
    statements_in_view,
    topical,
    wanted_acts,
)
from assistant.answerers.reader.claims import (
    capacities_draft,
    capacity_claim,
    fitting,
    owners_of_papers,
    people_draft,
    tells_more,
    topic_claim,
    topics_of_event,
    unique_topics,
)
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.passages import passages
from assistant.answerers.reader.places import theme, theme_of_event
from assistant.answerers.reader.posts import asks_other_time, of_the_time_asked, tells_of_a_change
from assistant.answerers.reader.scene import EVENT_WORDS, Scene
from assistant.answerers.reader.sessions import is_of_another_edition, of_session_asked, sessions_asked, with_session
from assistant.answerers.reader.stand_ins import denial
from assistant.answerers.reader.subjects import (
    asked_subject,
    numbered,
    of_calling,
    of_paper_called,
    of_papers_named,
    of_role,
    of_saying,
    of_sessions,
    of_site,
    speaks_of,
)
from assistant.language import acts, questions
from assistant.text import fold
from assistant.types import Draft, Event, Evidence, Outcome, Statement

# Holders of one office at different times stand in articles that are worded differently.
_HOLDERS = 0.3
_PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
# When or where somebody did something is told by what holds this share of it.
_SAME_DEED = 0.4


def who(scene: Scene) -> Draft | None:
    """Persons for "ai …", "<chức vụ> nào …"; a refusal when the event is here and nobody did that; None: not from statements."""  # noqa: E501
    if questions.OTHER_DEED[scene.query.toneless].search(scene.asked):
        return None
    wanted = wanted_acts(scene)
    if wanted == {acts.ATTENDED} and (scene.query.office or questions.ROLE.search(scene.asked)):
        # Whoever spoke at an event was there.
        wanted = frozenset(acts.PHRASES)
    wanted = wanted or (acts.SPEAKING if scene.query.quoted and not scene.query.office else frozenset())
    pool = [s for s in statements_in_view(scene) if (s.act in wanted if wanted else True) and not s.elsewhere]
    if scene.query.office:
        pool = of_office(pool, scene)
    elif not wanted:
        return None
    roles = of_calling(scene, of_role(scene, pool))
    pool = of_papers_named(scene, of_paper_called(scene, roles if wanted or roles else pool))
    pool = of_session_asked(scene, of_site(scene, pool))
    pool = of_sessions(scene, [with_session(s) for s in pool if not is_of_another_edition(scene, s)])
    # On a given day the act alone nearly decides; words of the question that nobody printed matter less.
    enough = 0.3 if scene.query.day and wanted else ENOUGH
    best = best_of(scene, pool, enough=enough, tolerance=TOLERANCE if wanted else _HOLDERS)
    best = in_programme(scene, best or (at_the_event(scene, pool) if wanted else []))
    if best and wanted and wanted <= WITHOUT_TOPIC and not scene.query.day and not sessions_asked(scene):
        best = [c for c in best if not c.event or is_named(scene, c.event)]
    # Holding an office answers who holds it, even for those who are only mentioned; it never answers who acted.
    best = [c for c in best if c.statement.act != acts.MENTIONED] or ([] if wanted else best)
    if best and all(c.statement.act == acts.MENTIONED for c in best):
        return Draft(fitting([capacity_claim(scene, c.statement, c.event) for c in best[:3]]))
    if best and not wanted:
        # Who holds an office is told by the office, not by what its holder did.
        holders = sorted((c.statement for c in best), key=lambda s: date_of(scene, s))
        return capacities_draft(scene, list({(fold(s.person), fold(s.capacity)): s for s in holders}.values()))
    if best and questions.AUTHOR[scene.query.toneless].search(scene.asked) and (owned := owners_of_papers(scene, best)):
        return Draft(fitting(owned))
    if best:
        return people_draft(scene, _of_the_kind(scene, pool, best) or all_at_event(scene, pool, best))
    if wanted and event_is_here(scene) and not topical(scene):
        return Draft(outcome=Outcome.NOT_STATED)
    return None


def _of_the_kind(scene: Scene, pool: Sequence[Statement], best: Sequence[Candidate]) -> list[Candidate]:
    """For "những ai kiến nghị", "các chức sắc phát biểu": all of that kind at the one event that fits, and nobody else."""  # noqa: E501
    event, held = best[0].event, of_saying(scene, pool)
    narrowed = len(held) < len(pool) or of_calling(scene, statements_in_view(scene)) != statements_in_view(scene)
    several = not event or len({c.event.id for c in best if c.event}) > 1 or asked_subject(scene)
    if not scene.query.plural or not narrowed or several or scene.query.office or scene.query.quoted:
        return []
    return [Candidate(best[0].score, s, event) for s in held if s.event_id == event.id]


def capacity(scene: Scene) -> Draft | None:
    """The capacity in which somebody stands in the articles, at each event when the question leaves it open."""
    pool = [s for s in scene.by_people if s.capacity]
    pool = at_events(scene, pool)
    # A post of another time holds none of the words by which the question calls the later one.
    pool = of_the_time_asked(scene, pool) if asks_other_time(scene) else closest_namesake(scene, pool)
    if not pool and asks_other_time(scene):
        return passages(scene, needs=partial(tells_of_a_change, scene))
    if not pool:
        return _nobody(scene)
    chosen: dict[tuple[str, str], Statement] = {}
    for statement in sorted(pool, key=lambda s: (date_of(scene, s), -len(s.capacity))):
        event = scene.register.event_of(statement)
        told = any(s.document_id == statement.document_id and s.capacity == statement.capacity for s in chosen.values())
        # What was done elsewhere has no event; the post printed for it is the article's all the same.
        if event or not told:
            chosen.setdefault((fold(statement.person), event.id if event else statement.document_id), statement)
    return capacities_draft(scene, list(chosen.values()))


def topic(scene: Scene) -> Draft | None:
    """What somebody presented or said. Somebody who is at the event and did not speak there makes a refusal."""
    query = scene.query
    if not query.people:
        if query.strangers:
            return denial(scene) or _nobody(scene)
        return _said_by_office(scene) or theme(scene) or theme_of_event(scene) or topics_of_event(scene)
    wanted = WIDER.get(query.acts, query.acts) or acts.SPEAKING
    pool = [s for s in scene.by_people if not s.elsewhere]
    pool = at_named_event(scene, closest_namesake(scene, at_events(scene, pool)))
    said = [s for s in pool if s.act in wanted] or [
        s for s in pool if s.act in acts.SPEAKING and not query.acts & {acts.PRESENTED}
    ]
    found = best_of(scene, said, enough=0.0, tolerance=1.0)
    # "Phiên 1", "chuyên đề 2": what holds no such number is another's.
    said = [c.statement for c in found if c.score > 0 or not numbered(query.question)]
    if said and not (said := [s for s in said if _is_about(scene, s)]):
        # The report may go on about it in other sentences; else it is not stated.
        return _in_a_sentence(scene)
    with_topic = [s for s in said if s.topic] or [s for s in said if tells_more(s)]
    if not with_topic:
        return denial(scene) or Draft(outcome=Outcome.NOT_STATED)
    papers = [s for s in with_topic if s.act in wanted - {acts.SPOKE}]
    chosen = unique_topics(papers if papers and query.acts != {acts.SPOKE} else with_topic)
    return Draft(fitting([topic_claim(scene, statement) for statement in chosen]))


def _is_about(scene: Scene, statement: Statement) -> bool:
    """Whether the statement speaks of what "nói gì về …" is asked about."""
    parts = [part for part in statement.quote.split(";") if statement.person in part]
    own = parts[0] if len(parts) == 1 else statement.quote
    return speaks_of(scene, scene.register.document(statement.document_id), statement.topic, own)


def _in_a_sentence(scene: Scene) -> Draft:
    """A sentence with the person that speaks of what is asked, or a refusal."""
    of_people = {statement.document_id for statement in scene.by_people}
    spans = tuple(span for span in scene.evidence.spans if span.document.id in of_people)
    near = replace(scene, evidence=Evidence(spans))
    documents = [scene.register.document(id_) for id_ in of_people]
    draft = passages(near, needs=lambda text: any(speaks_of(scene, document, text) for document in documents))
    return draft if not draft.outcome.is_refusal else Draft(outcome=Outcome.NOT_STATED)


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
    wanted = WIDER.get(query.acts, query.acts) | acts.SPEAKING
    pool = [s for s in statements_in_view(scene) if s.act in wanted and not s.elsewhere]
    pool = [s for s in pool if (holds_office(s, scene) if query.office else _is_of(s, query.subject))]
    best = [c.statement for c in best_of(scene, pool, enough=0.35, tolerance=0.3)]
    with_topic = [s for s in best if s.topic] or best
    if with_topic:
        return Draft(
            fitting([topic_claim(scene, statement, with_capacity=True) for statement in unique_topics(with_topic)])
        )
    return Draft(outcome=Outcome.NOT_STATED) if event_is_here(scene) or scene.near else None


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
    wanted = WIDER.get(query.acts, query.acts)
    if query.acts == {acts.ATTENDED} and query.people:
        wanted = frozenset(acts.PHRASES)
    elif query.people and wanted & _PAPERS:
        # Reports put in many words what people call presenting; each sentence says what it was.
        wanted = wanted | _PAPERS | {acts.SPOKE}
    pool = [s for s in scene.register.statements if not s.elsewhere and s.act != acts.MENTIONED]
    if query.people:
        pool = closest_namesake(scene, [s for s in scene.by_people if not s.elsewhere and s.act != acts.MENTIONED])
    pool = [s for s in pool if not wanted or s.act in wanted]
    if query.office and not query.people:
        pool = [s for s in pool if holds_office(s, scene)]
    pool = at_events(scene, pool)
    best = best_of(scene, pool, enough=0.0 if query.people else ENOUGH, tolerance=1.0 if query.people else TOLERANCE)
    if not best:
        return Draft(outcome=Outcome.NOT_STATED) if query.people else None
    if query.people and query.wants in (questions.DATE, questions.PLACE) and not _did_that(scene, best):
        return Draft(outcome=Outcome.NOT_STATED)
    return people_draft(scene, best, events_asked=True)


def _did_that(scene: Scene, best: list[Candidate]) -> bool:
    """Whether the day or place of one of these is that of the deed asked for, which may be none at an event at all."""
    if questions.DONE[scene.query.toneless].search(scene.asked):
        best = [c for c in best if not questions.TO_COME.search(c.statement.quote.lower())]
    called = {scene.query.spell(word) for word in scene.query.act_words} | scene.query.asking
    beyond = Coverage(scene.query, scene.counts, without=scene.name_words | called)
    return any(
        beyond.of(c.statement.quote, c.statement.topic, c.statement.capacity, *_texts(c.event)) >= _SAME_DEED
        for c in best
    )


def _texts(event: Event | None) -> tuple[str, ...]:
    return (event.name, event.place, event.organiser, event.kind, *EVENT_WORDS) if event else ()


def organisation(scene: Scene) -> Draft | None:
    """ "… công tác ở học viện nào": the statement that fits, whose capacity names such an organisation."""
    query = scene.query
    noun = re.search(r"([^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:nào|gì|nao|gi)\b", query.question)
    if not noun or not (query.office or query.people or query.strangers):
        return None
    kind = questions.ORGANISATION_WORDS.get(fold(noun.group(1).split()[-1]), (fold(noun.group(1).split()[-1]),))
    if query.people or query.strangers:
        held = [s for s in at_events(scene, scene.by_people) if s.capacity]
        held = [s for s in closest_namesake(scene, held) if _names_body(s.capacity, kind)]
        chosen = {(fold(s.person), fold(s.capacity)): s for s in reversed(held)}
        return capacities_draft(scene, list(chosen.values())[::-1][:3]) if chosen else _nobody(scene)
    pool = [s for s in statements_in_view(scene) if s.capacity and (not query.acts or s.act in wanted_acts(scene))]
    pool = [s for s in pool if holds_office(s, scene) and _names_body(s.capacity, kind)]
    best = best_of(scene, pool, enough=0.3)
    return people_draft(scene, best[:1]) if best else None


def _names_body(capacity: str, kind: Iterable[str]) -> bool:
    """Whether a capacity names an organisation of the kind; "nhà báo" and "nhà trường" are callings, no bodies."""
    held = re.sub(r"(?<!\w)nha (?:bao|truong|khoa hoc|van)(?!\w)", "", fold(capacity))
    return any(word in held for word in kind)


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


KIND_ANSWERS = {
    questions.PERSON: who,
    questions.CAPACITY: capacity,
    questions.TOPIC: topic,
    questions.EVENT: where_to,
    questions.ORGANISATION: organisation,
}
