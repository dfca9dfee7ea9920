"""Answers over the whole register: which event had most of something, and which events there were."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.claims import event_claim, fitting
from assistant.answerers.reader.counts import Count, counts, of_the_way_asked
from assistant.answerers.reader.editions import editions_compared
from assistant.answerers.reader.meant import fact_span
from assistant.answerers.reader.named import named_events
from assistant.answerers.reader.scene import Scene
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.text import fold, words
from assistant.types import Draft, DraftClaim, Event, Outcome

_MOST = re.compile(
    r"(?P<end>nhiều|đông|lớn|ít|nhieu|dong|lon|it)\s+(?P<unit>(?:[^\W\d_]+\s+){0,5}?)(?:nhất|nhat)(?!\w)|"
    r"(?P<more>nhiều|đông|lớn|ít|nhieu|dong|lon|it)\s+(?P<than>(?:[^\W\d_]+\s+){0,5}?)(?:hơn|hon)\s*\??$|"
    r"(?:the\s+)?(?P<english>most|fewest|largest number of|highest number of)\s+(?P<counted>[a-z ]{3,40})",
    re.IGNORECASE,
)
# "So sánh số đại biểu của A và B": the figure of each.
_SIDE_BY_SIDE = re.compile(
    r"(?<!\w)(?:so sánh|so sanh|đối chiếu)(?:\s+(?:tổng|tong))?\s+(?:số(?: lượng)?|so(?: luong)?)\s+(?P<unit>(?:[^\W\d_]+\s+){1,3}?)"  # noqa: E501
    r"(?=(?:dự|du|tham|của|cua|ở|o|tại|tai|giữa|giua)(?!\w))|"
    r"(?<!\w)compare\s+(?:the\s+)?(?:number of\s+)?(?P<english>[a-z]+)",
    re.IGNORECASE,
)
# "Lần VI so với lần V nhiều hay ít tác phẩm hơn": the figure of each.
_MORE_OR_LESS = re.compile(
    r"(?<!\w)(?:nhiều|ít|tăng|giảm|đông|nhieu|it|tang|giam|dong)\s+(?:hơn\s+)?(?:hay|hoặc|hoac)\s+(?:là\s+)?"
    r"(?:ít|nhiều|giảm|tăng|vắng|it|nhieu|giam|tang|vang)\s+(?P<unit>(?:[^\W\d_]+\s+){1,3}?)(?:hơn|hon)(?!\w)|"
    r"(?<!\w)(?:nhiều|ít|nhieu|it)\s+(?P<more>(?:[^\W\d_]+\s+){1,3}?)(?:hơn|hon)\s+(?:hay|hoặc|hoac)\s+(?:ít|nhiều|it|nhieu)",
    re.IGNORECASE,
)
_LEFT_OPEN = {
    "vi": "Chỉ các sự kiện này có nêu số liệu, nên không so sánh hết được.",
    "en": "Only these state a figure, so they cannot all be compared.",
}
_FEW = ("ít", "it", "fewest")
# Inside "nhiều … nhất" these say how people took part.
_NOT_COUNTED = frozenset("dự tham gia theo dõi đến có mặt du tham theo doi den co mat attended joined".split())


@dataclass(frozen=True, slots=True)
class _Size:
    event: Event
    count: Count


def compare(scene: Scene) -> Draft | None:
    """ "Hội nghị nào nhiều điểm cầu nhất": the event with most, or least, over all that state it."""
    asked = _MOST.search(scene.query.question)
    if not asked:
        return side_by_side(scene)
    spell = scene.query.spell
    named = named_events(scene)
    if asked["more"] and not named:
        return side_by_side(scene)
    phrase = asked["unit"] if asked["end"] else asked["than"] if asked["more"] else asked["counted"]
    unit = [spell(word.text) for word in words(phrase) if word.text.lower() not in _NOT_COUNTED]
    unit = unit or [spell("người")]
    among = named or [event for event in scene.register.events if _is_asked(scene, event)]
    sizes = [size for event in among if (size := _size(scene, event, unit))]
    if not sizes:
        return None
    if named and len(sizes) < len(named):
        # Of events asked for by name each has to state it; what one states decides nothing.
        return Draft(tuple(_claim(scene, size) for size in sizes), notice=_LEFT_OPEN[scene.query.language])
    if asked["more"]:
        return Draft(tuple(_claim(scene, size) for size in sorted(sizes, key=lambda s: -s.count.value)))
    few = (asked["end"] or asked["english"]).lower() in _FEW
    best = (min if few else max)(sizes, key=lambda size: size.count.value)
    ties = [size for size in sizes if size.count.value == best.count.value]
    held = len(among) if named else len(scene.register.events)
    notice = {
        "vi": f"So trên {len(sizes)} sự kiện có nêu số liệu này, trong {held} sự kiện của thư viện.",
        "en": f"Compared over the {len(sizes)} events that state it, of {held} in the library.",
    }
    return Draft(tuple(_claim(scene, size) for size in ties[:3]), notice=notice[scene.query.language])


def side_by_side(scene: Scene) -> Draft | None:
    """The same figure of each of two events that the question names, in its order; of two editions both or nothing."""
    asked = _SIDE_BY_SIDE.search(scene.query.question) or _MORE_OR_LESS.search(scene.query.question)
    named = named_events(scene) if asked else []
    editions = editions_compared(scene, asked.group()) if asked and not named else None
    if not asked or (not named and editions is None):
        return None
    unit = [scene.query.spell(word.text) for word in words(next(group for group in asked.groups() if group))]
    sizes = [size for event in named or editions or () if (size := _size(scene, event, unit))]
    if not sizes or (editions and len(sizes) < len(editions)):
        return Draft(outcome=Outcome.NOT_STATED)
    notice = _LEFT_OPEN[scene.query.language] if len(sizes) < len(named) else ""
    return Draft(tuple(_claim(scene, size) for size in sizes), notice=notice)


def list_events(scene: Scene) -> Draft | None:
    """ "Năm 2024 có những hội nghị nào": the events of a period, in order."""
    query = scene.query
    if query.people or query.office or query.acts:
        return None
    place = questions.AT_PLACE.search(query.question)
    if not query.dates and not (place and query.plural):
        return None
    held = (event for event in scene.register.events if event.date and not scene.was_put_off(event))
    found = sorted((event for event in held if _is_asked(scene, event)), key=lambda e: e.date)
    if place:
        found = [event for event in found if _is_at(scene, event, place["place"])]
    claims = [claim for event in found if (claim := event_claim(scene, event))]
    notice = {
        "vi": f"{len(found)} sự kiện{' trong thời gian này' if query.dates else ''}, trên {len(scene.register.readings)} bài của thư viện.",  # noqa: E501
        "en": f"{len(found)} events{' in this period' if query.dates else ''}, over the {len(scene.register.readings)} articles of the library.",  # noqa: E501
    }
    return Draft(fitting(claims), notice=notice[query.language]) if claims else None


def _is_at(scene: Scene, event: Event, place: str) -> bool:
    """Whether the event's place, or what an article opens with on it, has the place's name."""
    told = (
        event.place,
        *(head for id_ in event.document_ids for head in scene.heads(event, scene.register.document(id_))),
    )
    return any(re.search(rf"(?<!\w){re.escape(fold(place))}(?!\w)", fold(text)) for text in told)


def _is_asked(scene: Scene, event: Event) -> bool:
    """Of the period and the kind asked for."""
    if scene.query.dates and not scene.on_day(event):
        return False
    return scene.kind in ("", "conference") or scene.kind == event.kind


def _size(scene: Scene, event: Event, unit: list[str]) -> _Size | None:
    """The largest count of the unit that a report of the event gives in words that fit it wholly."""
    documents = [scene.register.document(id_) for id_ in event.document_ids]
    found = [count for document in documents for count in counts(scene, document, unit, "", event)]
    fitting = of_the_way_asked(scene, [count for count in found if count.fit >= 1.0])
    return _Size(event, max(fitting, key=lambda count: count.value)) if fitting else None


def _claim(scene: Scene, size: _Size) -> DraftClaim:
    day, day_span = scene.day_fact(size.event)
    where = phrasing.event_phrase(size.event, scene.query.language, day=day)
    spans = [size.count.span, day_span if day else None, fact_span(scene, size.event, "name", size.event.name)]
    text = f"{where}: {size.count.phrase}" if event_tables.KIND.search(where) else f"{size.count.phrase} ({where})"
    return DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(span for span in spans if span)))
