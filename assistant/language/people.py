"""Finds people in a sentence: the name, what stands before it, and the capacity as it is printed there.

A capacity stands right before the name ("Bí thư Tỉnh ủy Nguyễn Văn A") or right behind it ("ông Nguyễn Văn A, Bí thư
Tỉnh ủy" or "… – Bí thư Tỉnh ủy"). Names are found in names.py, capacities behind them in capacities.py; the tables of
words are in titles.py and places.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.language import acts
from assistant.language.capacities import (
    behind_new,
    capacity_behind,
    is_body,
    is_verb,
    segment_end,
    starts_capacity,
    with_since,
)
from assistant.language.names import NameMention, find_names, is_surname, titles_before
from assistant.language.titles import ADDRESS, DEGREE, OFFICE, ORGANISATION, STOP

__all__ = ["STOP", "NameMention", "PersonMention", "find_names", "find_people", "segment_end"]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in a sentence: name, titles before it, capacity as printed. All offsets are into the text given."""

    name: NameMention
    start: int
    """Where the whole mention begins: form of address, titles, capacity before the name."""
    end: int
    """Where it ends: behind the name or the capacity that follows it."""
    address: str = ""
    """Forms of address and degrees as printed: `đồng chí`, `PGS.TS.`."""
    capacities: tuple[tuple[int, int], ...] = ()
    """Spans of the capacity: before the name, then behind it."""

    def capacity(self, text: str) -> str:
        """The capacity as printed, both parts joined by a comma; empty when none is printed here."""
        return ", ".join(text[start:end] for start, end in self.capacities)


_STANDS_FOR = re.compile(r"(?:(?:ủy|uỷ) quyền của|thay mặt|thừa lệnh|phân công của|on behalf of)\s+$", re.IGNORECASE)
# "cụ A, 91 tuổi, nguyên …".
_AGE = re.compile(r"\s*[,(]\s*(?:năm nay\s+)?\d{1,3} tuổi(?!\w)\)?|\s*,\s*\d{2}(?=,)", re.IGNORECASE)
_ANYBODY = frozenset(
    {
        "đại biểu",
        "đại diện",
        "lãnh đạo",
        "học sinh",
        "sinh viên",
        "nông dân",
        "chuyên gia",
        "nhà báo",
        "giáo viên",
        "nhà khoa học",
    }
)
# "Ms A, who had flown in from B, welcomed …".
_RELATIVE = re.compile(r"\s*,?\s+(?:who|whose)\s[^,.;:()\n]{3,90},")
# "A, người có 17 km bờ sông trên địa bàn, xin …": an aside that tells no act.
_WHO = re.compile(r"\s*,\s+(?:người|vốn|cũng là)\s(?P<inside>[^,.;:()“”\n]{3,90}),(?=\s[^\W\d_A-ZĐ])")
# "A - người được bổ nhiệm hồi tháng 5 - phát biểu".
_DASHED = re.compile(r"\s[–—-]\s(?=[^\W\d_A-ZĐ])[^–—\n.;:“”\"]{3,90}?\s[–—-](?=\s[^\W\d_A-ZĐ])")
_ASIDE = re.compile(r"\s*\((?P<inside>[^()\n]{2,70})\)")
# A body whose name may list its fields, and what is no field.
_LISTS_FIELDS = re.compile(
    r"(?<!\w)(?:Bộ|Vụ|Cục|Sở|Ban|Phòng|Viện|Ủy ban|Uỷ ban|Khoa|Trung tâm|Hội|Hiệp hội|Tổng cục|Chi cục)\s[^\W\d_][^,]*$"
)
_NO_FIELD = re.compile(
    r"\s*(?:theo|còn|nay|hôm|ngày|sáng|chiều|tối|nhưng|song|riêng|sau|trước|người|ông|bà|anh|chị|nguyên|hiện|đại diện|gồm|có|kiêm|mà|thì)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE_HEAD = re.compile(
    r"(?:[-–•*]\s*)?(?:theo\s+|(?:phát biểu|tham luận|khai mạc|bế mạc|kết luận|trả lời|trao đổi|chia sẻ|mở đầu|tại|trong)(?![^,]*\s(?:của|cho|với|có|là)\s)[^,.;:]{0,70},\s+)",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:ông|bà|anh|chị|cô|Mr|Ms|Mrs)\.?\s", re.IGNORECASE)
_OF_ALL = re.compile(r"\s*(?:,|–|-)\s*(?:(?:đều|cùng) là\s+(?:các\s+)?|(?:là\s+)?các\s+)", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:,|và|cùng|and)\s*")
# ", Thể thao và Du lịch": behind the comma no office and no body.
_FIELDS_INSIDE = re.compile(rf",\s+(?!(?:{OFFICE.pattern})|(?:{ORGANISATION.pattern})|(?:{DEGREE.pattern}))")
_OWNER = re.compile(r"(?<!\w)(?:của|về|cho|với|từ)\s+$", re.IGNORECASE)
_THE = re.compile(r"(?<!\w)(?:the|its|their|our)\s+(?:[a-z-]+\s){0,2}$", re.IGNORECASE)
# "Dutch Ambassador", "US Consul General": the country before an office, in English.
_NATION = re.compile(
    r"(?:(?:former|then|acting)\s+(?:the\s+)?(?:[A-Z][\w&-]*\s+){1,3}|"
    r"(?:[A-Z][a-z]+(?:ese|ish|ian|ean|can|man|tch|nch|iss|aeli|qi|ni|hai|eek|an)|US|UK|EU|UN|Thai|Lao|Czech)\s+)$"
)
# "World Bank economist", "Society president", "department head": what belongs to an English office in small letters.
_ADJUNCT = re.compile(
    r"(?:(?<!\w)(?!(?:The|In|On|At|By|For|And|Speaking|Yesterday|Later|Then|Also)\s)(?:(?:[A-Z][\w’'&-]*\s+){2,5}|"
    r"(?:[A-Z]{2,}|Society|University|Institute|Ministry|Bank|Association|Club|Department|Union|Federation)\s+)|"
    r"(?<!\w)(?:[Dd]eputy\s+)?(?:department|division|project|programme|country|regional|provincial|agriculture|health|education|finance|"
    r"foreign|trade|environment|music|science|research|marketing|sales|procurement|transport|energy|labour|culture)\s+)$"
)


def find_people(text: str) -> list[PersonMention]:
    """The people in one sentence with the capacities printed beside their names, in order."""
    names = find_names(text)
    heads = [_before(text, names[position - 1].end if position else 0, name) for position, name in enumerate(names)]
    people = []
    for position, (name, (start, address, office)) in enumerate(zip(names, heads, strict=True)):
        limit = heads[position + 1][0] if position + 1 < len(names) else len(text)
        age = _AGE.match(text, name.end, limit)
        behind = capacity_behind(text, age.end() if age else name.end, limit, has_office=bool(office))
        if behind and _OWNER.search(text[:start]) and _is_next_subject(text, behind):
            # "Về kiến nghị của bà A, Bộ trưởng khẳng định …": the minister is somebody else.
            behind = None
        end = max(age.end() if age else name.end, with_since(text, behind[1], limit) if behind else 0)
        if behind and text[name.end : behind[0]].strip() == "(" and (close := text.find(")", behind[1], limit)) >= 0:
            # "(Đài Phát thanh - Truyền hình tỉnh)": the bracket is the capacity, whatever marks are in it.
            whole = "(" not in text[behind[0] : close] and close - behind[0] <= 120
            behind, end = ((behind[0], close), close + 1) if whole else (behind, end)
        # "ông A (ở giữa)", "TS. B (Viện Sử học)": the bracket belongs to the name, and may tell the organisation.
        if not behind and (aside := _ASIDE.match(text, name.end, limit)):
            end = aside.end()
            if not office and is_body(aside["inside"]):
                behind = aside.span("inside")
        if aside := _DASHED.match(text, end, limit):
            end = aside.end()
        if (who := _WHO.match(text, end, limit)) and not acts.VERB.search(who["inside"]):
            end = who.end() - 1
        if relative := _RELATIVE.match(text, end, limit):
            end = relative.end() - 1
        capacities = tuple(span for span in (office, behind) if span)
        people.append(PersonMention(name, start, end, address, capacities))
    return _with_common_office(text, _without_places(text, people))


def _without_places(text: str, people: list[PersonMention]) -> list[PersonMention]:
    """ "ông A, Giám đốc Sở Văn hóa, Thể thao và Du lịch Hòa An": two syllables at the end of an office are its place."""
    kept: list[PersonMention] = []
    for person in people:
        last = kept[-1].capacities[-1] if kept and kept[-1].capacities else None
        plain = not person.address and not person.capacities and person.name.text.count(" ") == 1
        if last and plain and last[0] > kept[-1].name.end and text[last[1] : person.name.start] == " ":
            capacities = (*kept[-1].capacities[:-1], (last[0], person.name.end))
            kept[-1] = replace(kept[-1], end=person.end, capacities=capacities)
        else:
            kept.append(person)
    return kept


def _with_common_office(text: str, people: list[PersonMention]) -> list[PersonMention]:
    """ "A và B, đều là Phó Giám đốc", "A, B - các Phó Chủ tịch": the office is that of all of them."""
    for number in range(len(people) - 1, 0, -1):
        one, before = people[number], people[number - 1]
        lead = text[one.name.end : one.capacities[-1][0]] if one.capacities else ""
        if before.capacities or not _JOINS.fullmatch(text, before.end, one.start) or not _OF_ALL.fullmatch(lead):
            continue
        office = (one.capacities[-1],)
        people[number - 1] = replace(before, capacities=office)
        first = people[number - 2] if number > 1 else None
        if first and not first.capacities and text[first.end : before.start].strip() == ",":
            people[number - 2] = replace(first, capacities=office)
    return people


def _is_next_subject(text: str, behind: tuple[int, int]) -> bool:
    """Whether a bare office stands right before a verb."""
    told = re.match(r"\s+(?:đã\s+|cũng\s+)?", text[behind[1] :])
    return bool(told) and OFFICE.fullmatch(text, *behind) is not None and is_verb(text, behind[1] + told.end())


def _before(text: str, floor: int, name: NameMention) -> tuple[int, str, tuple[int, int] | None]:
    """Start of the mention, the forms of address, and the span of an office that leads up to the name."""
    begin, address = titles_before(text, name.start)
    begin = max(begin, floor)
    office = None
    for match in reversed(list(OFFICE.finditer(text, floor, begin))):
        if match.end() > begin or not _leads_up(text, match.start(), begin):
            continue
        # "ông A, Giám đốc Sở Văn hóa, Thể thao Hòa An": a list of fields behind a name is of that name's office.
        behind_name = floor and text[floor : match.start()].strip() in (",", "–", "-", "(")
        short = name.text.count(" ") == 1
        # "A – Hiệu trưởng, PGS B – Phó Hiệu trưởng": the office behind a name is no later one's.
        if behind_name and text[floor:begin].rstrip().endswith(",") and "," not in text[match.end() : begin].rstrip(" ,"):
            continue
        if (behind_name or short) and not address and _FIELDS_INSIDE.search(text, match.end(), begin):
            continue
        # "của đại biểu, Vụ trưởng A": what anybody may be is no first part of somebody's office.
        if "," in text[match.end() : begin] and match.group().lower() in _ANYBODY:
            continue
        nation = _NATION.search(text, floor, match.start()) if match.group()[0].isascii() else None
        if not nation and match.group().isascii() and match.group()[0].islower():
            nation = _ADJUNCT.search(text, floor, match.start())
        office = (nation.start() if nation else match.start(), len(text[:begin].rstrip(" ,–-")))
    if not office:
        return begin, address, None
    # "Thừa ủy quyền của Thủ tướng, Bộ trưởng A": the first office is that of whom A stands for.
    if _STANDS_FOR.search(text[floor : office[0]]) and (comma := text.find(",", office[0], begin)) >= 0:
        later = OFFICE.search(text, comma, office[1])
        if not later:
            return begin, address, None
        office = (later.start(), office[1])
    start, more = titles_before(text, office[0])
    return max(start, floor), f"{more} {address}".strip(), (behind_new(text, office[0]), office[1])


def _leads_up(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is offices and their organisations only, up to the name."""
    # "Bí thư xã A (huyện B) Nguyễn Văn C": the bracket tells the place.
    segment = re.sub(r"\s\([^()\n]{2,60}\)", "", text[start:end])
    if re.search(r"[.;:!?()\n“”\"]", re.sub(r"\b[A-ZĐ]{1,4}\.", "", segment)) or STOP.search(segment):
        return False
    parts = segment.split(",")
    if any(
        not (starts_capacity(part.strip()) or _goes_on(parts[number], part)) for number, part in enumerate(parts[1:])
        if part.strip()
    ):
        return False
    if re.search(r"(?<!\w)(?:và|and|cùng|cùng với|với)\s*$", segment):
        return False
    # "Phó Giám đốc Sở A, ông B, phát biểu": at the head of a clause the office is that of the one behind the comma.
    if _opens(text[:start]) and segment.count(",") == 1 and segment.rstrip().endswith(",") and _ONE.match(text, end):
        return True
    # "the science attaché of the Embassy, Mr. A": an English office with its article is A's.
    if _THE.search(text[:start]) and text[start:end].replace("é", "e").isascii() and ADDRESS.match(text, end) and segment.count(",") == 1:
        return True
    # "…, Phó Chủ tịch A, ông B": a comma right before the name parts two people, unless a degree stands there.
    return not segment.rstrip().endswith(",") or bool(DEGREE.match(text, end))


def _opens(lead: str) -> bool:
    """Whether what stands before an office leaves it the head of its clause, with nobody named before."""
    return not lead.strip() or (_CLAUSE_HEAD.fullmatch(lead) is not None and not find_names(lead))


def _goes_on(before: str, part: str) -> bool:
    """ "Vụ trưởng Vụ Phổ biến, giáo dục pháp luật": a body's name goes on in small letters behind the comma."""
    words = part.split()
    return (
        _LISTS_FIELDS.search(before) is not None
        and 1 < len(words) <= 7
        and (part.strip()[0].islower() or (words[1].islower() and not is_surname(words[0])))
        and not _NO_FIELD.match(part)
        and not acts.VERB.search(part)
    )
