"""The last question again with one part exchanged: "Còn năm 2030 thì sao?", "What about Ms Mau?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.followup.references import with_people
from assistant.followup.short import ATTRIBUTES
from assistant.followup.spoken import (
    OPENING,
    QUESTION_WORD,
    Followup,
    anchor_meant,
    at_event,
    core_of,
    event_name,
    joined_to_event,
)  # fmt: skip
from assistant.language import followups as tables
from assistant.language.anchors import date_phrase, find_events
from assistant.language.dates import DateMention, find_dates
from assistant.language.followups import alternatives, both
from assistant.language.people import find_names, find_people
from assistant.language.titles import OFFICE
from assistant.text import fold, words

_ENDING = re.compile(rf"(?:\s*,?\s+(?:{both(tables.ENDINGS)}))+\s*$", re.IGNORECASE)
# Without an opening only these make it a follow-up: "Giá cà phê thế nào?" is a question of its own.
_STRONG_ENDING = re.compile(r"\s+(?:thì|thi)\s+(?:sao|thế nào|the nao|như thế nào|nhu the nao)\s*$", re.IGNORECASE)
_RELATIVE_YEAR = re.compile(
    rf"(?<!\w)(?:(?:{both(('vào', 'trong', 'hồi', 'của'))}|in)\s+)?(?:(?P<count>{both(tables.YEAR_COUNTS)})\s+)?"
    rf"(?P<year>{both(tables.RELATIVE_YEARS)})(?!\w)",
    re.IGNORECASE,
)
# What is asked of a person at a time, and of no event: "ông ấy làm chức gì".
_POSTS = ("chức", "chức vụ", "chức danh", "cương vị", "vai trò", "công tác", "làm gì", "là ai")
_ASKS_POST = re.compile(rf"(?<!\w)(?:{both(_POSTS)})(?!\w)", re.IGNORECASE)
_ASKS_EVENTS = re.compile(
    rf"(?<!\w)(?:{both(tables.KINDS)}|{both(tables.ANY_KIND)})\s+(?:nào|nao|gì|gi)(?!\w)|"
    rf"(?:which|what|how many)\s+(?:{alternatives(tables.ENGLISH_KINDS)})", re.IGNORECASE
)
# A year with no more than a kind of event: the rest of the event's name was said before.
_BARE_EDITION = re.compile(
    rf"(?:(?:{both(tables.KINDS)}|{both(tables.ANY_KIND)}|kỳ|ky|lần|lan|đợt|dot)\s+)?(?:(?:hồi|vào|trong|của|hoi|vao|cua|in|the)\s+)*"
    rf"(?:(?:năm|nam)\s+)?(?P<number>(?:19|20)\d\d)(?:\s+(?:{both(tables.KINDS)}|{alternatives(tables.ENGLISH_KINDS)}))?"
    rf"(?:\s*,?\s*(?:thì|thi|là|la)(?!\w))?(?=[\s,]|$)", re.IGNORECASE
)
_PREPOSITION = re.compile(r"^(?:vào|trong|vao|on|in|for|during)\s+", re.IGNORECASE)
_ACT = re.compile(
    rf"^(?:(?:{both(('người', 'phần', 'việc', 'về'))})\s+)?"
    rf"(?P<act>{both(tables.ACTS)}|{alternatives(tables.ENGLISH_ACTS)})$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?P<many>(?<!\w)(?:{both(('bao nhiêu', 'mấy'))})\s+)"
    rf"(?P<what>(?:(?!\s+(?:{both(tables.BEHIND_A_COUNT)})\b)[^?,])+)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?<!\w)(?:ở|tại|in|at)\s+(?-i:[A-ZĐ])[^\s,?]*(?:\s+(?-i:[A-ZĐÂĂÊÔƠƯ])[^\s,?]*)*", re.IGNORECASE)


def _slot(followup: Followup) -> str | None:
    """What stands for "…" in "còn … thì sao?"; None for any other question."""
    asked = followup.question.strip(" ?.!")
    opening = OPENING.match(asked)
    rest = asked[opening.end() :] if opening else asked
    ending = (_ENDING if opening else _STRONG_ENDING).search(rest)
    rest = rest[: ending.start()] if ending else rest
    strong = bool(ending) or bool(opening and re.search(r"còn|con|about|for", opening.group().lower()))
    if not (opening or ending) or not rest.strip() or QUESTION_WORD.search(rest):
        return None
    if fold(rest.strip()) in map(fold, tables.EMPTY_ENDS):
        return None
    return rest.strip() if strong or len(rest.split()) <= 5 else None


def exchanged(followup: Followup) -> str | None:
    slot = _slot(followup)
    if not slot:
        return _asked_for_other_office(followup) or _asked_of_another_year(followup)
    slot = with_people(replace(followup, question=slot))[0]
    rules: tuple[Callable[[Followup, str], str | None], ...] = (
        _other_year, _other_edition, _other_event, _other_date, _other_office, _other_person, _other_act, _other_count, _other_place,  # noqa: E501
        _other_attribute,
    )  # fmt: skip
    return next((found for rule in rules if (found := rule(followup, slot))), None)


def _latest(followup: Followup, holds: Callable[[str], object]) -> str | None:
    """The latest question of which `holds` is true, as it goes into this one."""
    return next((followup.written(t.question) for t in reversed(followup.turns) if holds(t.question)), None)


def _relative_year(followup: Followup, text: str, *, times: int = 1) -> str | None:
    steps = {fold(entry): step for entry, step in tables.RELATIVE_YEARS.items()}
    step = steps.get(core_of(text), 0) * times
    dated = [date.year for said, _ in followup.texts() for date in find_dates(said) if date.year]
    if not step or not dated:
        return None
    return f"{'' if followup.english else followup.written('năm ')}{dated[0] + step}"


def _other_year(followup: Followup, slot: str) -> str | None:
    year = _relative_year(followup, slot)
    return _other_date(followup, year) if year else None


def _other_edition(followup: Followup, slot: str) -> str | None:
    """ "Còn hội nghị năm 2023?": the last question of another year, when nothing more is said of the event."""
    edition = _BARE_EDITION.fullmatch(slot)
    return _other_date(followup, edition["number"]) if edition else None


def _asked_of_another_year(followup: Followup) -> str | None:
    """ "Thế năm trước đó ai chủ trì?", "Còn hội nghị năm 2023 thì ai chủ trì?": a new question on another edition."""
    asked = followup.question.strip(" ?.!")
    opening = OPENING.match(asked)
    asked = asked[opening.end() :] if opening else asked
    phrase = _RELATIVE_YEAR.search(asked)
    bare = opening and not phrase and _BARE_EDITION.match(asked)
    phrase = bare or phrase
    anchor = anchor_meant(followup)
    if not phrase or not anchor or not QUESTION_WORD.search(asked) or (not bare and find_events(asked)):
        return None
    if bare and _ASKS_EVENTS.search(asked):
        return None
    year = f"{'' if followup.english else followup.written('năm ')}{bare['number']}" if bare else ""
    year = year or _relative_year(followup, phrase["year"], times=_count_of(phrase))
    rest = " ".join(f"{asked[: phrase.start()]} {asked[phrase.end() :]}".split()).strip(" ,")
    if not year or not rest:
        return None
    person, substituted = with_people(replace(followup, question=rest))
    if substituted and _ASKS_POST.search(rest) and not followup.english:
        return f"{year[0].upper()}{year[1:]} {person[0].lower()}{person[1:]}"
    named = event_name(followup, anchor)
    for date in reversed(find_dates(named)):
        start, end = date_phrase(named, date)
        named = " ".join(f"{named[:start]} {named[end:]}".split())
    held = "" if bare else "held " if followup.english else f"{followup.written('tổ chức')} "
    when = f"{held}in {year}" if followup.english else f"{held}{year}"
    other = replace(anchor, text=f"{named} {when}", date=None, date_text="")
    return joined_to_event(followup, rest[0].upper() + rest[1:], other) if anchor.kind else None


def _count_of(phrase: re.Match[str]) -> int:
    """ "Hai năm trước đó" is two years before."""
    counts = {fold(word): number for word, number in tables.YEAR_COUNTS.items()}
    return counts.get(fold(phrase.groupdict().get("count") or ""), 1)


def _other_event(followup: Followup, slot: str) -> str | None:
    events = [event for event in find_events(slot) if event.specific]
    if not events or events[0].start > 4:
        return None
    last = _latest(followup, lambda question: find_events(question) or find_dates(question))
    if not last:
        return None
    event = next((event for event in find_events(last)), None)
    if event:
        return last[: event.start] + slot + last[event.end :]
    start, end = date_phrase(last, find_dates(last)[-1])
    return f"{last[:start]}{'at' if followup.english else followup.written('tại')} {slot}{last[end:]}"


def _other_date(followup: Followup, slot: str) -> str | None:
    slot = _PREPOSITION.sub("", slot)
    dates = find_dates(slot if not slot.isdigit() else f"năm {slot}")
    if not dates or len(words(slot)) > 6:
        return None
    last = _latest(followup, find_dates)
    if not last:
        return _appended(followup, followup.written(followup.turns[-1].question), _dated(followup, slot, None))
    old = find_dates(last)[-1]
    start, end = date_phrase(last, old)
    # The new date is written as the question is that it goes into.
    asked = replace(followup, english=Followup.of(last, []).english)
    head, new = last[:start], _dated(asked, slot, old)
    if followup.english:
        head = re.sub(r"\b(?:on|in)\s+$", f"{'on' if find_dates(new)[0].day else 'in'} ", head)
    return f"{head}{new}{last[end:]}"


def _dated(followup: Followup, slot: str, old: DateMention | None) -> str:
    """The new date, with the year of the one that it replaces when it has none itself."""
    date = find_dates(slot if not slot.isdigit() else f"năm {slot}")[0]
    if slot.isdigit() and not followup.english:
        slot = f"{followup.written('năm')} {slot}"
    elif re.match(r"\d", slot) and not followup.english:
        slot = f"{followup.written('ngày')} {slot}"
    if date.year or not old or not old.year:
        return slot
    if followup.english:
        return f"{slot} {old.year}"
    return f"{slot}/{old.year}" if slot[-1].isdigit() else f"{slot} {followup.written('năm')} {old.year}"


def _appended(followup: Followup, question: str, addition: str) -> str:
    between = "in " if followup.english and addition.isdigit() else ""
    return f"{question.rstrip(' ?.')} {between}{addition}?"


def _other_person(followup: Followup, slot: str) -> str | None:
    addressed = re.match(rf"(?:{both(tables.HONORIFICS)})\s+\w+", slot, re.IGNORECASE)
    if not (find_names(slot) or addressed) or len(slot.split()) > 7:
        return None
    last = _latest(followup, find_people)
    if last:
        mention = find_people(last)[0]
        return last[: mention.start] + slot + last[mention.end :]
    anchor = anchor_meant(followup)
    role = "what was the role of" if followup.english else ""
    asked = f"{role} {slot}" if followup.english else f"{slot} {followup.written('giữ vai trò gì')}"
    return f"{asked} {at_event(followup, anchor)}" if anchor else None


def _other_office(followup: Followup, slot: str) -> str | None:
    """ "Còn Tổng thư ký?" after a question for the chairman: the same question with the other office."""
    office = OFFICE.match(slot)
    if not office or find_names(slot) or len(slot.split()) > 8:
        return None
    last = _latest(followup, OFFICE.search)
    if not last or not (asked := OFFICE.search(last)):
        return None
    return last[: asked.start()] + slot + last[asked.end() :]


_SEVERAL = ("hai", "ba", "bốn", "các", "những", "mấy", "hai vị", "các vị", "các đồng chí", "hai đồng chí")
_IS_WHO = ("là ai", "là những ai", "gồm ai", "gồm những ai", "gồm những người nào", "thì ai", "là người nào")
_OFFICE_ASKED = re.compile(
    rf"(?:(?:{both(_SEVERAL)})\s+)?(?P<office>.+?)\s+(?:{both(_IS_WHO)})\W*$", re.IGNORECASE
)


def _asked_for_other_office(followup: Followup) -> str | None:
    """ "Còn hai phó bí thư là ai?" after a question for the secretary: the same question with the other office."""
    opening = OPENING.match(followup.question)
    asked = _OFFICE_ASKED.match(followup.question, opening.end()) if opening else None
    return _other_office(followup, asked["office"]) if asked and OFFICE.fullmatch(asked["office"]) else None


def _other_act(followup: Followup, slot: str) -> str | None:
    match, anchor = _ACT.match(slot), anchor_meant(followup)
    if not match or not anchor:
        return None
    act = match["act"].lower()
    if followup.english:
        done = tables.ENGLISH_ACTS.get(act)
        return f"Who {done} {event_name(followup, anchor)}" if done else None
    return joined_to_event(followup, f"Ai {act}", anchor)


def _other_count(followup: Followup, slot: str) -> str | None:
    last = _latest(followup, _COUNTED.search)
    if not last or len(slot.split()) > 4 or slot[0].isupper() or followup.english:
        return None
    if re.match(r"s[ốo]\s", slot) or fold(slot) in ATTRIBUTES or last != followup.written(followup.turns[-1].question):
        return None
    counted = re.sub(r"^(?:số|so)(?:\s+(?:lượng|luong))?\s+", "", slot)
    return _COUNTED.sub(lambda match: f"{match['many']}{counted}", last, count=1)


def _other_place(followup: Followup, slot: str) -> str | None:
    if not _PLACE.fullmatch(slot):
        return None
    last = followup.written(followup.turns[-1].question)
    places = list(_PLACE.finditer(last))
    if not places:
        return _appended(followup, last, slot)
    return last[: places[-1].start()] + slot + last[places[-1].end() :]


def _other_attribute(followup: Followup, slot: str) -> str | None:
    anchor = anchor_meant(followup)
    if not anchor or len(slot.split()) > 8 or find_events(slot):
        return None
    named = event_name(followup, anchor)
    form = ATTRIBUTES.get(fold(slot))
    if form and anchor.kind and not followup.english:
        return f"{named} {followup.written(form)}"
    counted = re.match(r"(?:số|so)(?:\s+(?:lượng|luong))?\s+(?P<what>.+)", slot, re.IGNORECASE)
    if counted and anchor.kind:
        return f"{named} {followup.written('có bao nhiêu')} {counted['what']}"
    if followup.english:
        return f"What about {slot} {at_event(followup, anchor)}"
    return f"{slot} {at_event(followup, anchor)} {followup.written('thì sao')}"
