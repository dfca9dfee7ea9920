"""How many events, and who was at each of several: answers computed over the whole register."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.choosing import Candidate, closest_namesake, holds_office, wanted_acts
from assistant.answerers.reader.claims import event_claim, fitting, people_draft
from assistant.answerers.reader.completeness import over
from assistant.answerers.reader.named import named_events
from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.dates import DateMention
from assistant.text import fold
from assistant.types import Draft, Event, Outcome, Statement

_EVENT_HELD = 0.6
"""An event is counted when this share of what the question says of it stands in its name, title or lead."""
_LEADS = {
    "vi": {"of": "{person} {verb} {{count}} {kind}:", "all": "Thư viện có {{count}} {kind} như vậy:"},
    "en": {"of": "{person} {verb} {{count}} {kind}(s):", "all": "The library has {{count}} such {kind}(s):"},
}


def count_events(scene: Scene) -> Draft | None:
    """ "Có bao nhiêu hội thảo về X năm 2024", "ông A đã phát biểu ở mấy hội nghị": each with its own citation."""
    asked = questions.COUNTS_EVENTS[scene.query.toneless].search(_asked(scene))
    if not asked:
        return None
    statements = _of_people(scene)
    if statements is None:
        # What was put off is told for what it is, and not counted among what was held.
        events = [event for event in scene.register.events if _fits(scene, event) and not scene.was_put_off(event)]
        claims = [claim for event in _by_day(events) if (claim := event_claim(scene, event))]
    else:
        events = list({s.event_id: scene.register.event_by_id[s.event_id] for s in statements if s.event_id}.values())
        best = [Candidate(1.0, s, scene.register.event_by_id[s.event_id]) for s in statements if s.event_id]
        claims = list(people_draft(scene, best, events_asked=True).claims)
    if not claims:
        return Draft(outcome=Outcome.NOT_STATED) if statements is not None else None
    mixed = scene.kind != "" and any(event.kind != scene.kind for event in events)
    lead = _lead(scene, statements, "" if mixed else asked["kind"])
    return Draft(fitting(claims), notice=over(scene), lead=lead, counted=len(events))


def at_both(scene: Scene) -> Draft | None:
    """ "Ai phát biểu ở cả diễn đàn năm 2022 và năm 2023": those with the act at an event of each date."""
    if not questions.BOTH[scene.query.toneless].search(_asked(scene)):
        return None
    if scene.query.wants not in (questions.PERSON, questions.OTHER) or scene.query.people:
        return None
    named = named_events(scene)
    if not named and len(scene.query.dates) < 2:
        return None
    wanted = wanted_acts(scene) or frozenset(acts.PHRASES)
    wanted = frozenset(acts.PHRASES) if wanted == {acts.ATTENDED} else wanted
    if named:
        # "vừa dự A vừa phát biểu ở B": who spoke at one may only have been at the other.
        wanted = frozenset(acts.PHRASES) - {acts.MENTIONED}
    sides, people = _on_all_sides(scene, wanted, named)
    if not people and wanted <= acts.SPEAKING:
        # One report calls a contribution what another only quotes; each is told as its own article puts it.
        sides, people = _on_all_sides(scene, acts.SPEAKING, named)
    found = [s for side in sides for s in side if fold(s.person) in people]
    if not found:
        return Draft(outcome=Outcome.NOT_STATED)
    best = [Candidate(1.0, s, scene.register.event_by_id[s.event_id]) for s in found]
    return people_draft(scene, best, events_asked=True)


def _on_all_sides(
    scene: Scene, wanted: frozenset[str], named: Sequence[Event]
) -> tuple[list[list[Statement]], set[str]]:
    """What was done at each of the events named, or at those of each date, and who is on every side."""
    if named:
        sides = [[s for s in scene.register.of_event(event.id) if s.act in wanted] for event in named]
    else:
        sides = [_at_date(scene, date, wanted) for date in scene.query.dates]
    return sides, set.intersection(*({fold(s.person) for s in side} for side in sides))


def _asked(scene: Scene) -> str:
    return fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()


def _of_people(scene: Scene) -> list[Statement] | None:
    """What those whom the question names did; None when it names nobody."""
    query = scene.query
    if not query.people and not query.strangers and not query.office:
        return None
    wanted = wanted_acts(scene) or frozenset(acts.PHRASES)
    # Whoever chaired or spoke was there.
    wanted = frozenset(acts.PHRASES) if wanted == {acts.ATTENDED} else wanted
    found = [s for s in scene.register.statements if s.act in wanted and s.event_id]
    found = [s for s in found if (fold(s.person) in query.people if query.people else holds_office(s, scene))]
    events = scene.register.event_by_id
    found = [s for s in found if not query.dates or scene.on_day(events[s.event_id])]
    # "hội nghị" is said of any event, "diễn đàn" of forums.
    found = [s for s in found if scene.kind in ("", "conference", events[s.event_id].kind)]
    return closest_namesake(scene, found) if query.people else found


def _fits(scene: Scene, event: Event) -> bool:
    # A year in the name ("vụ 2023-2024") is no day on which it was held.
    in_time = scene.held_on(event) if event.date else scene.on_day(event)
    if scene.query.dates and not in_time:
        return False
    if scene.kind not in ("", "conference", event.kind):
        return False
    held = scene.topic_coverage
    texts = [event.name, event.place, event.organiser]
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        texts += [*scene.heads(event, document), document.publisher or ""]
    return held.of(*texts) >= _EVENT_HELD


def _at_date(scene: Scene, date: DateMention, wanted: frozenset[str]) -> list[Statement]:
    """What was done at events of that date that fit the question's other words best."""
    meant = scene.meant_by(date)
    events = [e for e in scene.register.events if scene.covers(e, date) and (not meant or e.id in meant)]
    scores = {event.id: scene.event_score(event) for event in events}
    best = max(scores.values(), default=0.0)
    near = {id_ for id_, score in scores.items() if score >= best - 0.1}
    return [s for s in scene.register.statements if s.event_id in near and s.act in wanted]


def _by_day(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.date or "9999", event.id))


def _lead(scene: Scene, statements: Sequence[Statement] | None, kind: str) -> str:
    language = scene.query.language
    if language == "vi":
        kind = next((known for known in event_tables.KINDS if fold(known) == fold(kind)), "sự kiện")
    else:
        kind = kind.rstrip("s") if kind and kind != "times" else "event"
    if not statements or not scene.query.people:
        return _LEADS[language]["all"].format(kind=kind)
    person = phrasing.person_phrase(statements[0], language, with_capacity=False)
    act = next(iter(scene.query.acts)) if len(scene.query.acts) == 1 else acts.ATTENDED
    return _LEADS[language]["of"].format(person=person, verb=phrasing.VERBS[language][act], kind=kind)
