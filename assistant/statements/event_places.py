"""Where the reported event was held, read from the lead of an article: the venue with its town rather than the town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language import events as tables
from assistant.language.places import PLACES
from assistant.text import is_syllable
from assistant.types import Fact

_LEAD_SENTENCES = 8
_LONGEST_PLACE = 160
_LEVEL = re.compile(rf"(?:{tables.LEVELS})(?!\w)", re.IGNORECASE)
_VENUE = re.compile(rf"(?:{tables.VENUES})(?!\w)", re.IGNORECASE)
_MAIN_SITE = re.compile(r"điểm cầu (?:chính|trung tâm|trung ương)", re.IGNORECASE)
_BRACKET = re.compile(rf"\s*\((?:(?:{tables.LEVELS})(?!\w)|[{tables.CAPITAL}])[^()\n;:]{{1,60}}\)", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|,\s*|\)\s*)$")
_ROOM = re.compile(r"(?:hội trường|phòng|sảnh|giảng đường|tầng|khán phòng|nhà|khu)(?!\w)", re.IGNORECASE)
_TOWN = re.compile(rf"[{tables.CAPITAL}][\w.’'-]*(?:\s+[{tables.CAPITAL}][\w.’'-]*){{0,3}}")


def place_of(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    """The place that a sentence about the event being held names; None when the lead names none for certain."""
    found = [
        (rank, Fact(text[begin:finish], begin, finish))
        for position, (start, end) in enumerate(spans[:_LEAD_SENTENCES])
        for begin, finish, rank in _in_sentence(text, start, end, position)
    ]
    return min(found, key=lambda candidate: candidate[0])[1] if found else None


def place_end(text: str, begin: int, limit: int) -> int:
    """Where the place that begins at `begin` ends: its town and province behind commas or in brackets belong to it."""
    end = _end_of_part(text, begin, limit)
    while end < limit:
        if bracket := _BRACKET.match(text, end, limit):
            end = bracket.end()
            continue
        comma = re.compile(r"\s*,\s*|\s+[-–]\s+").match(text, end, limit)
        if not comma or not (part := _part_behind(text, comma, limit)):
            return end
        end = part
    return end


def _in_sentence(text: str, start: int, end: int, position: int) -> Iterator[tuple[int, int, tuple[bool, bool, int]]]:
    about = tables.KIND.search(text, start, end) or tables.HELD.search(text, start, end)
    for match in _overlapping(tables.PLACE, text, start, end):
        begin, before = match.start("place"), text[start : match.start()]
        main_site = _MAIN_SITE.search(text, max(start, match.start() - 30), begin) is not None
        if tables.NO_PLACE.match(text, begin, end) or (not main_site and tables.ELSEWHERE_BEFORE.search(before)):
            continue
        finish = place_end(text, begin, end)
        held = re.search(rf"(?<!\w){tables.HELD_WORDS}(?!\w)[^;]{{0,60}}$", before, re.IGNORECASE)
        held = held or tables.GATHERED.search(before)
        opening = _OPENING.search(before) and len(before) < 60
        if not (held or opening or main_site or (about and position < 4)) or _is_no_place(text[begin:finish]):
            continue
        venue = _VENUE.match(text, begin, finish) is not None
        yield begin, finish, (not (held or opening or main_site), not venue, position)


def _overlapping(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Also the matches that begin inside an earlier one: "tại Diễn đàn …, diễn ra ở Huế"."""
    while match := pattern.search(text, start, end):
        yield match
        start = match.start("place")


def _is_no_place(place: str) -> bool:
    named = any(character.isupper() or character.isdigit() for character in place[1:]) or not _VENUE.match(place)
    return not 3 <= len(place) <= _LONGEST_PLACE or not named or tables.NO_PLACE.fullmatch(place) is not None


def _end_of_part(text: str, begin: int, limit: int) -> int:
    """The end of one part of a place: before a comma, bracket, quote or a word that goes on telling."""
    close = re.compile(r"[,;:()“”\"\n]|\s[–—-]\s").search(text, begin, limit)
    end = close.start() if close else limit
    if telling := tables.PLACE_ENDS.search(text, begin, end):
        end = telling.start()
    # "khiến hội trường ở Huế lặng đi": behind a town's name small letters tell something else.
    town = None if _VENUE.match(text, begin, end) or _LEVEL.match(text, begin, end) else _TOWN.match(text, begin, end)
    if town and town.end() < end and _is_town(town.group()) and re.match(r"\s[^\W\d_A-ZĐ]", text[town.end() : end]):
        end = town.end()
    while end > begin and (
        text[end - 1] in " ,…"
        or (text[end - 1] == "." and (end == limit or text[end - 2] == "." or text[end : end + 1] in ".…"))
    ):
        end -= 1
    return end


def _is_town(name: str) -> bool:
    return " ".join(name.split()) in PLACES or not any(is_syllable(word) for word in name.split())


def _is_organiser(text: str, begin: int, limit: int) -> bool:
    """ "tại Huế, Trung tâm A (TTA) tỉnh tổ chức …": what stands behind the comma organises, with no comma between."""
    organises = tables.ORGANISES.search(text, begin, limit)
    if not organises or not tables.BODY.match(text, begin):
        return False
    return re.search(r"[,;:.]", text[begin : organises.start()]) is None


def _part_behind(text: str, comma: re.Match[str], limit: int) -> int | None:
    """The end of the part behind a comma or dash when it is a place as well, not the next part of the sentence."""
    begin = comma.end()
    end = _end_of_part(text, begin, limit)
    part = text[begin:end]
    if (
        not part
        or tables.NO_PLACE.match(part)
        or re.match(r"(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ|đoàn|đội)(?!\w)", part)
    ):
        return None
    if _is_organiser(text, begin, limit):
        return None
    stands_alone = re.compile(
        r"\s*(?:[,(.;…]|$|\s(?:vào|ngày|sáng|chiều|với|trong|bằng|theo|dưới|nhằm|và|on|from|from|hôm|từ))"
    ).match(text, end, limit)
    if not (stands_alone or end >= limit):
        return None
    if _LEVEL.match(part) or " ".join(part.split()) in PLACES:
        return end
    if comma.group().strip() in ("-", "–"):
        return end if _VENUE.match(text, max(0, comma.start() - 1)) or part[0].isupper() else None
    if re.match(r"(?:nhà|hội trường|khu|tầng|tòa nhà|trung tâm)\s", part, re.IGNORECASE) and not tables.HELD.search(
        part
    ):
        return end if re.compile(r"\s*(?:[,(.]|$)").match(text, end, limit) else None
    # "Hội trường A, Trường Đại học B".
    if _ROOM.match(text[:comma.start()].rsplit(" tại ", 1)[-1]) and _VENUE.match(part):
        return end if re.compile(r"\s*(?:[,(.]|$)").match(text, end, limit) else None
    return end if _TOWN.fullmatch(part) and not tables.BODY.match(part) and not tables.PERSON.match(part) else None
