"""The events that a question names side by side: "hội thảo A và diễn đàn B", "(ngân hàng, thép, cá tra)"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.scene import EVENT_WORDS, Scene
from assistant.language.events import KIND
from assistant.text import fold
from assistant.types import Event
from assistant.understanding import understand

_HELD = 0.6
"""An event is the one that a phrase names when its name, place and headlines hold this share of the phrase."""
_LISTED = re.compile(r"\((?P<items>[^()]{4,120})\)")
_APART = re.compile(r"\s*[,;]\s*|\s+(?:và|hay|hoặc|va|and|or)\s+")
# An event by its own name and year, without a word for its kind: "XYZ 2024".
_CALLED = re.compile(r"(?<!\w)[A-ZĐ][A-ZĐ0-9&]{2,9}(?:\s+(?:năm|lần thứ))?\s+(?:(?:19|20)\d\d|\d{1,2}|[IVX]{1,5})(?!\w)")  # noqa: E501
# Where the phrase of one event ends and the comparison, or the next event, begins.
_ENDS = re.compile(
    r"\s*(?:[,;?]|\s(?:và|hay|hoặc|với|so với|vừa|va|hay|and|or|than)(?!\w)).*$", re.IGNORECASE | re.DOTALL
)


def named_events(scene: Scene) -> list[Event]:
    """Two or more events, each named by words of its own, in the order of the question; else none."""
    found: dict[str, Event] = {}
    for phrase in _phrases(scene.query.question):
        if event := event_called(scene, phrase):
            found.setdefault(event.id, event)
    return list(found.values()) if len(found) > 1 else []


def _phrases(question: str) -> list[str]:
    starts = [match.start() for match in KIND.finditer(question)]
    bounds = [*starts, len(question)]
    spoken = [_ENDS.sub("", question[start:end]) for start, end in pairwise(bounds)]
    listed = [item for match in _LISTED.finditer(question) for item in _APART.split(match["items"])]
    called = [match.group() for match in _CALLED.finditer(question)]
    return listed if len(listed) > 1 else spoken if len(spoken) > 1 else called


def event_called(scene: Scene, phrase: str) -> Event | None:
    """The one event of the library whose name holds most of a phrase."""
    query = understand(phrase, toneless=scene.query.toneless)
    kinds = {query.spell(word) for word in EVENT_WORDS}
    coverage = Coverage(query, scene.counts, without=kinds)
    if not coverage.total:
        held = [event for event in scene.register.events if any(scene.covers(event, date) for date in query.dates)]
        return held[0] if len(held) == 1 else None
    scored = []
    for event in scene.register.events:
        if query.dates and not any(scene.covers(event, date) for date in query.dates):
            continue
        texts = (event.name, event.place, event.organiser, *scene.titles(event))
        scored.append((coverage.of(*texts) + 0.01 * (fold(phrase) in fold(event.name)), event))
    score, event = max(scored, key=lambda item: item[0], default=(0.0, None))
    return event if score >= _HELD else None
