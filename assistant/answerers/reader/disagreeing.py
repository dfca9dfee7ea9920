"""What another report of the same event counts, in its own words for those asked for: one more figure, or none."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answerers.reader.counts import Count
from assistant.answerers.reader.scene import Scene
from assistant.language import questions
from assistant.text import words

# One outlet's "đảng viên" are another's "cán bộ, đảng viên"; a figure beyond twice the other counts somebody else.
_MOST_APART = 2.0


def counted_by_others(scene: Scene, found: Sequence[Count], told: Sequence[Count]) -> list[Count]:
    """Of each report not told yet, the best figure of those who were there, in the words asked for or a part."""
    reported = {count.document.id for count in told}
    best: dict[str, Count] = {}
    for count in sorted(found, key=lambda count: -count.score):
        if count.document.id not in reported and any(_counts_the_same(scene, count, other) for other in told):
            best.setdefault(count.document.id, count)
    return list(best.values())


def _counts_the_same(scene: Scene, count: Count, other: Count) -> bool:
    """Whether both count people who took part, one of them by a part of the other's words, to about the same number."""
    sentence = count.document.text[count.span.start : count.span.end]
    people = all(questions.PERSON_UNITS.search(each.phrase) for each in (count, other))
    # In another language the whole of the words is called otherwise: "delegates".
    called = count.fit >= 1.0 or _called(scene, count) <= _called(scene, other)
    if not people or not called or not questions.ATTENDING.search(sentence):
        return False
    low, high = sorted((count.value, other.value))
    return 0 < high <= _MOST_APART * low


def _called(scene: Scene, count: Count) -> frozenset[str]:
    """The words for those counted, without the figure and the hedge before it."""
    unit = questions.PERSON_UNITS.search(count.phrase)
    return frozenset(scene.query.spell(word.text) for word in words(unit.group() if unit else ""))
