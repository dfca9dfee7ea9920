"""`reader`: no model. Statements first, facts of the event second, the articles' own sentences last, or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.answerers.base import Answerer
from assistant.answerers.reader import facts, who
from assistant.answerers.reader.coverage import Counts
from assistant.answerers.reader.passages import passages
from assistant.answerers.reader.scene import Scene
from assistant.statements.register import Register
from assistant.types import Draft, Evidence, Outcome
from assistant.understanding import Query

_BY_KIND: dict[str, Callable[[Scene], Draft | None]] = {**who.KIND_ANSWERS, **facts.KIND_ANSWERS}


class Reader(Answerer):
    """Answers from the register and the evidence; the same question and library give the same answer."""

    name = "reader"

    def __init__(self, register: Callable[[], Register], counts: Counts) -> None:
        self._register = register
        self._counts = counts

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        draft = self._answer(Scene(query, evidence, self._register(), self._counts))
        # One claim after the other, so that a page can show the first at once.
        for count in range(1, len(draft.claims)):
            yield Draft(draft.claims[:count])
        yield draft

    def _answer(self, scene: Scene) -> Draft:
        answer = _BY_KIND.get(scene.query.wants)
        draft = answer(scene) if answer else None
        if draft is None:
            draft = self._from_sentences(scene)
        return draft

    def _from_sentences(self, scene: Scene) -> Draft:
        """Sentences of the articles, but never of another day than the question names, nor about another person."""
        query = scene.query
        if query.day and not scene.events:
            kept = tuple(span for span in scene.evidence.spans if facts.names_dates(scene, span.document))
            if not kept:
                near = scene.event_coverage.total and any(scene.event_coverage.of(span.text, span.document.title or "") > 0.8 for span in scene.evidence.spans[:3])
                return Draft(outcome=Outcome.NOT_STATED if near else Outcome.NOT_IN_CORPUS)
            scene = Scene(query, Evidence(kept), scene.register, scene.counts)
        elif query.dates and scene.events:
            allowed = {id_ for _, event in scene.events for id_ in event.document_ids}
            kept = tuple(span for span in scene.evidence.spans if span.document.id in allowed or span.document.id not in scene.register.event_by_document)
            scene = Scene(query, Evidence(kept or scene.evidence.spans), scene.register, scene.counts)
        return passages(scene)
