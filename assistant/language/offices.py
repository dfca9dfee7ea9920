"""Capacities taken apart into offices, and the common offices in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.titles import OFFICE
from assistant.text import fold, key, keys

# The whole beginning of an office, longest first; what is not here is left as printed.
_IN_ENGLISH = {
    "ủy viên bộ chính trị": "Politburo member", "ủy viên ban chấp hành trung ương đảng": "member of the Party Central Committee",
    "ủy viên trung ương đảng": "member of the Party Central Committee", "ủy viên dự khuyết trung ương đảng": "alternate member of the Party Central Committee",
    "ủy viên ban thường vụ": "member of the Standing Board", "ủy viên thường trực": "standing member", "ủy viên": "member",
    "thường trực ban bí thư": "permanent member of the Party Secretariat", "bí thư trung ương đảng": "Secretary of the Party Central Committee",
    "tổng bí thư": "Party General Secretary", "bí thư tỉnh ủy": "Provincial Party Secretary", "bí thư thành ủy": "City Party Secretary",
    "bí thư huyện ủy": "District Party Secretary", "bí thư đảng ủy": "Party Committee Secretary", "bí thư đảng đoàn": "Secretary of the Party delegation",
    "bí thư ban cán sự đảng": "Secretary of the Party caucus", "bí thư chi bộ": "Party cell secretary", "bí thư thứ nhất": "First Secretary", "bí thư": "Secretary",
    "chủ tịch nước": "State President", "chủ tịch quốc hội": "Chair of the National Assembly", "chủ tịch ubnd": "Chair of the People's Committee",
    "chủ tịch ủy ban nhân dân": "Chair of the People's Committee", "chủ tịch hđnd": "Chair of the People's Council", "chủ tịch hội đồng nhân dân": "Chair of the People's Council",
    "chủ tịch hội đồng quản trị": "Chair of the Board", "chủ tịch hđqt": "Chair of the Board", "chủ tịch": "Chair", "thủ tướng": "Prime Minister", "bộ trưởng": "Minister",
    "thứ trưởng": "Deputy Minister", "tổng cục trưởng": "Director General", "cục trưởng": "Director of Department", "vụ trưởng": "Director of Department",
    "vụ phó": "Deputy Director of Department", "cục phó": "Deputy Director of Department", "viện trưởng viện kiểm sát": "Chief Procurator", "viện trưởng": "Director of Institute",
    "chánh án": "Chief Justice", "chánh văn phòng": "Chief of Office", "chánh thanh tra": "Chief Inspector", "trưởng ban": "Head of Commission", "trưởng phòng": "Head of Division",
    "trưởng khoa": "Dean", "trưởng đoàn": "Head of delegation", "tổng thư ký": "Secretary General", "chủ nhiệm": "Chair", "tổng kiểm toán": "Auditor General", "thống đốc": "Governor",
    "đại sứ": "Ambassador", "tham tán": "Counsellor", "tổng lãnh sự": "Consul General", "tư lệnh": "Commander", "chính ủy": "Political Commissar",
    "tổng tham mưu trưởng": "Chief of the General Staff", "hiệu trưởng": "Rector", "tổng giám đốc": "General Director", "giám đốc": "Director", "tổng biên tập": "Editor-in-Chief",
    "giảng viên": "lecturer", "chuyên gia": "expert", "nghiên cứu viên": "researcher", "đại biểu quốc hội": "National Assembly deputy", "người phát ngôn": "spokesperson",
}  # fmt: skip
_BEFORE = {
    "nguyên": "former", "cựu": "former", "quyền": "acting", "tân": "newly appointed", "phó": "Deputy", "đồng": "Co-",
}
_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:và\s+)?(?:hiện nay|hiện|nay|bây giờ)\s+(?:là|giữ chức)\s+)?|\s+kiêm\s+|\s+và\s+(?=[A-ZĐ])")
_NEW = frozenset(map(key, ("tân", "vị")))
_LONGEST_FIRST = sorted(_IN_ENGLISH, key=len, reverse=True)
_MODIFIER = re.compile(rf"(?P<word>{'|'.join(_BEFORE)})\s+", re.IGNORECASE)


def offices(capacity: str) -> list[str]:
    """The single offices of a capacity: "Bí thư Đảng ủy, Giám đốc Học viện" holds two."""
    # What does not begin an office goes on with the one before: "Sở Văn hóa, Thể thao và Du lịch".
    cuts = [cut for cut in _BETWEEN.finditer(capacity) if OFFICE.match(capacity, cut.end())]
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(capacity)]
    return [capacity[begin:end] for begin, end in zip(begins, ends, strict=True) if begin < end]


def is_same_office(wanted: Sequence[str], head: Sequence[str], capacity: str) -> bool:
    """Whether a capacity is the office asked for: the same head ("Phó Giám đốc" is no "Giám đốc"), every word in it.

    `wanted` and `head` are comparable words, see `assistant.text.keys`.
    """
    its_head = OFFICE.match(capacity)
    if not its_head:
        return False
    asked = [word for word in wanted if word not in _NEW]
    return _bare(keys(its_head.group())) == _bare(head) and set(asked) <= set(keys(capacity))


def _bare(head: Sequence[str]) -> list[str]:
    """Who is new in an office holds it like any other: "tân Chủ tịch"."""
    return [word for word in head if word not in _NEW]


def in_english(capacity: str) -> str:
    """The offices of a Vietnamese capacity that the table knows: "former Deputy Director"; empty when it knows none."""
    return ", ".join(dict.fromkeys(filter(None, map(_office_in_english, offices(capacity)))))


def _office_in_english(office: str) -> str:
    rest, before = office.strip(), []
    while modifier := _MODIFIER.match(rest):
        before.append(_BEFORE[modifier["word"].lower()])
        rest = rest[modifier.end() :]
    plain = f"{fold(rest)} "
    head = next((_IN_ENGLISH[words] for words in _LONGEST_FIRST if plain.startswith(f"{fold(words)} ")), "")
    return " ".join([*before, head]).replace("- ", "-") if head else ""


_BRACKET = re.compile(r"\s\((?P<inside>[^()]{3,200})\)")


def without_glosses(text: str) -> str:
    """The text without brackets that hold the table's own English for the offices right before them."""
    for match in reversed(list(_BRACKET.finditer(text))):
        before = text[: match.start()]
        begins = (office.start() for office in OFFICE.finditer(before))
        if any(in_english(before[begin:]) == match["inside"] for begin in begins):
            text = before + text[match.end() :]
    return text
