"""A name in the question that no article prints: the answer on the one like it says whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from assistant.answerers.reader.mentions import prints
from assistant.answerers.reader.scene import Scene
from assistant.asked_names import asked_names
from assistant.text import fold, has_tones, keys

_LIKE = 0.8
_SAID = {
    "vi": "Không bài nào có tên “{asked}”; câu trả lời nói về {meant}.",
    "en": "No article has the name “{asked}”; the answer is about {meant}.",
}


def notice_of_slips(scene: Scene) -> str:
    """ "Không bài nào có tên “Trần Văn Hùng”; câu trả lời nói về Trần Văn Hưng."; empty when names are as printed."""
    said = _SAID[scene.query.language]
    return " ".join(said.format(asked=asked, meant=meant) for asked, meant in _slips(scene))


def _slips(scene: Scene) -> Iterator[tuple[str, str]]:
    """The names as asked that are printed nowhere, with those that they were taken for."""
    if scene.query.toneless:
        return
    for mention in asked_names(scene.query.question):
        asked = mention.text
        if " " not in asked or prints(scene.register, asked):
            continue
        for person in scene.query.people:
            meant = scene.register.people.get(person, "")
            near = SequenceMatcher(None, fold(asked), person).ratio() >= _LIKE
            bare = fold(asked) == person and not (has_tones(asked) and has_tones(meant))
            if meant and near and not bare and keys(asked) != keys(meant):
                yield asked, meant
