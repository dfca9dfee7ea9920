"""The post somebody held before or after another one, or after an event: never the one of the time itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answerers.reader.choosing import date_of, holds_office
from assistant.answerers.reader.coverage import full_forms, short_forms
from assistant.answerers.reader.meant import the_event
from assistant.answerers.reader.scene import Scene
from assistant.language import questions
from assistant.language.offices import offices
from assistant.language.titles import OFFICE
from assistant.text import fold
from assistant.types import Statement

_UNKNOWN = "9999"


def asks_other_time(scene: Scene) -> bool:
    """ "Trước khi làm Giám đốc, ông A giữ chức gì?", "Sau hội nghị bà B được bổ nhiệm chức gì?"."""
    return bool(_before(scene) or _after(scene))


def of_the_time_asked(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those whose event lies before or after the post, or the event, that the question starts from."""
    of_post = [s for s in pool if scene.query.office and (holds_office(s, scene) or _is_nearly(scene, s))]
    held = [date_of(scene, s) for s in of_post]
    if not held and (event := the_event(scene)) and event.date and scene.kind:
        held = [event.last_date or event.date]
    known = [day for day in held if day != _UNKNOWN]
    if not known:
        return []
    others = [s for s in pool if date_of(scene, s) != _UNKNOWN and s not in of_post]
    if _before(scene):
        return [s for s in others if date_of(scene, s) < min(known)]
    return [s for s in others if date_of(scene, s) > max(known)]


def _is_nearly(scene: Scene, statement: Statement) -> bool:
    """Whether a capacity may be the post asked for in a shorter or longer form: "Chủ tịch UBND tỉnh" of "… tỉnh X"."""
    head = OFFICE.match(scene.query.office)
    asked = scene.query.office[head.end() :] if head else ""
    for part in offices(statement.capacity):
        its = OFFICE.match(part)
        if not head or not its or fold(its.group()) != fold(head.group()):
            continue
        rest = part[its.end() :]
        one, other = set(fold(asked).split()), set(fold(rest).split())
        short = (short_forms(asked) & full_forms(rest)) | (short_forms(rest) & full_forms(asked))
        if one <= other or other <= one or short:
            return True
    return False


def tells_of_a_change(scene: Scene, text: str) -> bool:
    """Whether a part of a sentence gives a post that the person asked for had, or got: "nguyên Giám đốc"."""
    names = [*scene.query.people, *(fold(name) for name in scene.query.strangers)]
    parts = [part for part in text.split(";") if any(name in fold(part) for name in names)]
    return any(questions.POST_CHANGED.search(part) for part in parts)


def _before(scene: Scene) -> re.Match[str] | None:
    return questions.BEFORE_A_POST[scene.query.toneless].search(scene.asked)


def _after(scene: Scene) -> re.Match[str] | None:
    return questions.AFTER_A_POST[scene.query.toneless].search(scene.asked)
