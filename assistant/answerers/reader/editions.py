"""Two editions of one event that a question compares: by their numbers, or by their dates."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.answerers.reader.meant import the_event
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.times import ordinals
from assistant.text import words
from assistant.types import Event
from assistant.understanding import Query

# What only puts the comparison; it tells nothing of the events.
_PUTS = "so sánh đối chiếu với cụ thể từng mỗi lần kỳ bên nào nhiều ít hơn kém bao nhiêu chênh lệch nhận được ra sao compare compared with each"  # noqa: E501


def editions_compared(scene: Scene, comparison: str) -> list[Event] | None:
    """The event of each number or date that the question names, in its order; None when it names fewer than two.

    Empty when one of them is not in the library: then nothing can be compared. `comparison` are the words that compare.
    """
    asked = _by_number(scene) or _by_date(scene)
    if not asked:
        return None
    said = {scene.query.spell(word.text) for word in words(f"{comparison} {_PUTS}")}
    terms = tuple(term for term in scene.query.terms if term not in said)
    found = [the_event(replace(scene, query=replace(query, terms=terms))) for query in asked]
    events = {event.id: event for event in found if event}
    return list(events.values()) if len(events) == len(asked) else []


def _by_number(scene: Scene) -> list[Query]:
    numbers = list(dict.fromkeys(ordinals(scene.query.question)))
    return [replace(scene.query, ordinal=number) for number in numbers] if len(numbers) > 1 else []


def _by_date(scene: Scene) -> list[Query]:
    dates = scene.query.dates
    if len(dates) < 2 or any(one.agrees_with(other) for one, other in pairwise(dates)):
        return []
    return [replace(scene.query, dates=(date,)) for date in dates]
