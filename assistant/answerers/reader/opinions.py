"""Where two people are asked to differ: what each of them said of it, both or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.choosing import at_events, at_named_event
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.scene import EVENT_WORDS, Scene
from assistant.language import acts
from assistant.text import fold
from assistant.types import Draft, DraftClaim, Outcome, Span, Statement

_ASKED = re.compile(
    r"(?<!\w)(?:bat dong|khac nhau|trai nguoc|trai chieu|tranh luan|khong dong tinh|phan bac|disagree\w*|differ\w*)"
    r"(?!\w)"
)
_PUTS = "bất đồng khác nhau trái ngược chiều tranh luận không đồng tình phản bác thế nào ra sao ý kiến quan điểm disagree differ"  # noqa: E501
# Right behind what the other said, such a sentence speaks of the same without saying it again.
_AGAINST = re.compile(
    r"\W*(?:không (?:đồng tình|đồng ý|tán thành)|ngược lại|trái lại|tuy nhiên|song|trong khi|phản bác|phản đối|"
    r"however|by contrast|disagreeing|in contrast)(?!\w)", re.IGNORECASE,
)  # fmt: skip
_OF_IT = 0.5
"""A saying is of what is asked when it holds this share of the question beyond the names."""


def differing(scene: Scene) -> Draft | None:
    """The sentence of each of the two people named, one of them on what is asked; None for any other question."""
    if len(scene.query.people) != 2 or not _ASKED.search(fold(scene.query.question)):
        return None
    said = [s for s in at_named_event(scene, at_events(scene, scene.by_people)) if s.act in acts.SPEAKING]
    sides = [[s for s in said if fold(s.person) == name] for name in scene.query.people]
    pairs = [(one, other) for one in sides[0] for other in sides[1] if _of_the_same(scene, one, other)]
    if not pairs:
        return Draft(outcome=Outcome.NOT_STATED)
    coverage = _subject(scene)
    best = max(pairs, key=lambda pair: sum(coverage.of(statement.quote) for statement in pair))
    return Draft(tuple(_claim(statement) for statement in _in_order(best)))


def _subject(scene: Scene) -> Coverage:
    spell = scene.query.spell
    return Coverage(
        scene.query, scene.counts, without=scene.name_words | {spell(word) for word in (*EVENT_WORDS, *_PUTS.split())}
    )


def _of_the_same(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether both speak of what is asked, or one does and the other answers it in the next sentence."""
    if one.document_id != other.document_id or one.start == other.start:
        return False
    first, second = _in_order((one, other))
    held = [_subject(scene).of(statement.quote) >= _OF_IT for statement in (first, second)]
    between = scene.register.document(one.document_id).text[first.end : second.start]
    answers = not between.strip() and "\n" not in between and _AGAINST.match(second.quote) is not None
    return all(held) or (held[0] and answers)


def _in_order(pair: Sequence[Statement]) -> list[Statement]:
    return sorted(pair, key=lambda statement: statement.start)


def _claim(statement: Statement) -> DraftClaim:
    return DraftClaim(
        phrasing.sentence(statement.quote), (Span(statement.document_id, statement.start, statement.end),)
    )
