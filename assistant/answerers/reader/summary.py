"""An event in a few sentences: when, where and by whom it was held, who chaired, presented what and concluded."""

from __future__ import annotations

from assistant.answerers.reader.claims import Detail, act_claim, event_claim, fitting, unique_topics
from assistant.answerers.reader.meant import fact_draft, meant
from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.text import fold
from assistant.types import Draft, DraftClaim, Event, Statement

# In the order in which a report of the event would tell them.
_TOLD = (
    acts.CHAIRED,
    acts.OPENED,
    acts.PRESENTED,
    acts.REPORTED,
    acts.CONTRIBUTED,
    acts.DIRECTED,
    acts.CONCLUDED,
    acts.CLOSED,
)
_OF_EACH = 2
_PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})


def summary(scene: Scene) -> Draft | None:
    """ "Tóm tắt hội nghị X"; None for other questions, or when no one event is meant."""
    if not questions.SUMMARY[scene.query.toneless].search(scene.asked):
        return None
    event = meant(scene)
    if not event:
        return None
    claims = [*_held(scene, event), *_done(scene, event)]
    return Draft(fitting(claims)) if claims else None


def _held(scene: Scene, event: Event) -> list[DraftClaim]:
    place = fact_draft(
        scene, event, "place", {"vi": "{event} diễn ra tại {fact}", "en": "{event} took place at {fact}"}
    )
    by = fact_draft(scene, event, "organiser", {"vi": "{fact} tổ chức", "en": "It was organised by {fact}"})
    told = [claim for draft in (place, by) if draft for claim in draft.claims]
    named = event_claim(scene, event)
    return [named, *told] if named and not place else told


def _done(scene: Scene, event: Event) -> list[DraftClaim]:
    of_event = [s for s in scene.register.of_event(event.id) if not s.elsewhere]
    claims: list[DraftClaim] = []
    for act in _TOLD:
        done = list({fold(s.person): s for s in reversed(of_event) if s.act == act}.values())[::-1]
        done = unique_topics([s for s in of_event if s.act == act and s.topic]) if act in _PAPERS else done
        claims += [_claim(scene, statement, event) for statement in done[: None if act in _PAPERS else _OF_EACH]]
    return claims


def _claim(scene: Scene, statement: Statement, event: Event) -> DraftClaim:
    return act_claim(scene, statement, event, Detail(True, statement.act in _PAPERS, False))
