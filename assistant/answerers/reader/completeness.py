"""What a list says of itself: over how many articles it was made, what it leaves out, and which articles leave it open."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answerers.reader.phrasing import clip
from assistant.answerers.reader.scene import Scene
from assistant.language import acts
from assistant.text import fold
from assistant.types import Statement

_MOST_TITLE = 70
_MOST_TITLES = 3
_WORDS = {
    "vi": {
        "over": "Tìm trên {articles} bài của thư viện",
        "copies": " ({sources} nguồn, không kể bài đăng lại)",
        "rest": "Còn {count} mục nữa không hiện hết ở đây; trang thống kê phát biểu có đủ.",
        "open": "Có nhắc tên nhưng bài không nói rõ đã làm gì: {titles}.",
        "unsure": "Chưa chắc là người này vì bài không nói rõ: {titles}.",
        "more": " và {count} bài nữa",
    },
    "en": {
        "over": "Searched over the {articles} articles of the library",
        "copies": " ({sources} sources, reprints not counted)",
        "rest": "{count} more are not shown here; the register has them all.",
        "open": "Named without a clear part in it: {titles}.",
        "unsure": "Not certain, as the article leaves it open: {titles}.",
        "more": " and {count} more",
    },
}


def notice_of(scene: Scene, shown: Sequence[Statement], *, left_out: int = 0) -> str:
    """The line under a list of who did what; empty under a single answer that leaves nothing open."""
    said = _WORDS[scene.query.language]
    open_ = _undecided(scene, shown)
    unsure = {statement.document_id for statement in shown if not statement.certain}
    parts = [over(scene)] if left_out or open_ or scene.query.plural or len(shown) > 1 else []
    parts += [said["rest"].format(count=left_out)] if left_out else []
    parts += [said["open"].format(titles=_titles(scene, open_))] if open_ else []
    parts += [said["unsure"].format(titles=_titles(scene, unsure))] if unsure else []
    return " ".join(parts)


def over(scene: Scene) -> str:
    """Over how many articles, and over how many sources when some are reprints."""
    said, register = _WORDS[scene.query.language], scene.register
    text = said["over"].format(articles=len(register.readings))
    if register.sources < len(register.readings):
        text += said["copies"].format(sources=register.sources)
    return f"{text}."


def _undecided(scene: Scene, shown: Iterable[Statement]) -> list[str]:
    """Articles that name the people asked about, and do not say what they did, when events of theirs are asked for."""
    if not scene.query.people:
        return []
    told = {s.document_id for s in shown} | {
        s.document_id
        for s in scene.register.statements
        if fold(s.person) in scene.query.people and (s.act != acts.MENTIONED or s.elsewhere)
    }
    return [
        s.document_id
        for s in scene.register.statements
        if fold(s.person) in scene.query.people and s.act == acts.MENTIONED and s.document_id not in told
        and s.document_id in scene.register.event_by_document
    ]  # fmt: skip


def _titles(scene: Scene, document_ids: Iterable[str]) -> str:
    documents = [scene.register.document(id_) for id_ in dict.fromkeys(document_ids)]
    named = [f"“{clip(document.title or document.name, _MOST_TITLE)}”" for document in documents[:_MOST_TITLES]]
    more = len(documents) - _MOST_TITLES
    return "; ".join(named) + (_WORDS[scene.query.language]["more"].format(count=more) if more > 0 else "")
