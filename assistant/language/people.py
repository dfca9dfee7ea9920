"""Finds people in a sentence: the name, what stands before it, and the capacity as it is printed there.

A capacity stands right before the name ("Bí thư Tỉnh ủy Nguyễn Văn A") or right behind it ("ông Nguyễn Văn A, Bí thư
Tỉnh ủy" or "… – Bí thư Tỉnh ủy"). Names are found in names.py; the tables are in titles.py and places.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.language import acts
from assistant.language.events import CAPITAL
from assistant.language.names import NameMention, find_names, is_surname, titles_before
from assistant.language.titles import ACRONYM, ADDRESS, DEGREE, OFFICE, ORGANISATION, STOP
from assistant.text import fold

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


_GAP = re.compile(
    r"\s*,?\s+(?:lần này\s+)?(?:(?:đến|tới|tham dự|dự|có mặt|phát biểu|tham gia|trở lại|quay lại|lên bục|xuất hiện|lên tiếng|về dự|đến dự|tới dự)\s+)?(?:(?:hội nghị|hội thảo|diễn đàn|tọa đàm|đại hội)\s+)?(?:với|trên|trong)\s+(?:cương vị|tư cách|vai trò|danh nghĩa)\s+(?:là\s+)?|\s*(?:,|–|—|-|\()\s*|"
    r"\s+(?=(?:lúc|khi) (?:ấy|đó) (?:đang )?là\s|(?:hiện|nay|nguyên|bấy giờ) là\s)"
)
# "…, người vừa được bổ nhiệm làm Viện trưởng": the office is held from then on.
_OFFICE_LEAD = re.compile(
    r"(?:the|a|an|đều là|cùng là|đều là các|các(?=\s(?:Phó|phó))|hiện là|hiện nay là|nay là|hiện|(?:lúc|khi) (?:ấy|đó) (?:đang )?là|bấy giờ là|nguyên là|là|hiện giữ chức|giữ chức|người đang giữ chức|"
    r"(?:người\s+)?(?:vừa|mới)\s+(?:được\s+)?(?:bổ nhiệm|bầu|tái cử|trúng cử|cử|nhận|phân công)\s+"
    r"(?:làm|giữ chức vụ|giữ chức|giữ|nhiệm vụ|chức vụ|chức)|"
    r"(?:recently|newly)\s+(?:appointed|elected)(?:\s+as)?)\s+",
    re.IGNORECASE,
)
# "chị Lý Thị B, công chức bộ phận một cửa xã C, tham luận …": any apposition between commas before a verb.
_APPOSITION = re.compile(r"\s*,\s*(?P<inside>[^,;.:()“”\"\n]{4,90})\s*,\s*")
# "bà A, một hộ trong mô hình, thắc mắc …": who somebody is, with a place in it.
_SOMEBODY = re.compile(r"(?:một|chủ|thành viên|hội viên|xã viên|hộ|cư dân|người dân|tác giả|con gái|con trai|vợ|chồng|nhóm)\s")
# ", a marine biologist at Nha Trang University;" at the end of its part.
_ENGLISH_APPOSITION = re.compile(r"\s*,\s*(?:an?|the|its|their|our)\s+(?P<inside>[a-z][^,;.:()“”\"\n]{4,80})(?=\s*(?:[;.]|$|,\s*(?:and|or)\s))")
# "nguyên Giám đốc A, nay là Chủ tịch B": both are told of him.
_NOW_IS = re.compile(r",\s+(?:và\s+)?(?:hiện nay|hiện|nay|bây giờ)\s+(?:là|giữ chức)\s+(?:vụ\s+)?", re.IGNORECASE)
_SINCE = re.compile(r"\s+(?:từ\s+)?(?:hồi|từ|vào|since|in)\s+(?:tháng|năm|đầu|cuối|giữa|tuần|last|[A-Z][a-z]+)(?!\w)[^,.;:()\n]{0,25}(?=,)")
_NEW = re.compile(r"(?:tân|vị)\s+", re.IGNORECASE)
_APPOSITION_LEAD = re.compile(
    r"(?:người\s+(?:đang\s+|hiện\s+|được giao\s+|trực tiếp\s+)*(?=phụ trách|điều hành|đứng đầu|quản lý)|"
    r"(?:đến từ|hiện công tác tại|công tác tại|thuộc|from|of)\s+(?=(?:the\s+)?(?-i:[A-ZĐÂĂÊÔƠƯ])))",
    re.IGNORECASE,
)
_SMALL_FIELD = re.compile(
    r",\s+(?P<field>(?!(?:người|ông|bà|anh|chị|đồng chí|nay|hiện|vừa|mới|who|a|an|the)\s)[^\W\d_A-ZĐ][^,.;:()“”\"\n]{3,50}),\s+"
)
# "sourcing director at …": small words that tell an English office more exactly.
_QUALIFIED = re.compile(rf"(?:[a-z-]+\s){{1,2}}(?=(?i:{OFFICE.pattern}))")
_STANDS_FOR = re.compile(r"(?:(?:ủy|uỷ) quyền của|thay mặt|thừa lệnh|phân công của|on behalf of)\s+$", re.IGNORECASE)
# "cụ A, 91 tuổi, nguyên …".
_AGE = re.compile(r"\s*[,(]\s*(?:năm nay\s+)?\d{1,3} tuổi(?!\w)\)?|\s*,\s*\d{2}(?=,)", re.IGNORECASE)
# ", sáng lập Công ty B": no office's name, but what he is.
_FOUNDED = re.compile(rf"(?:đồng\s)?sáng lập\s(?={ORGANISATION.pattern})")
_COMES_FROM = re.compile(r"\s+(?:đến từ|công tác tại|hiện công tác tại|ở|thuộc)\s+(?=[A-ZĐÂĂÊÔƠƯ])")
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
_SMALL_BODY = re.compile(
    r"(?:ngân hàng|công ty|viện|đại học|trường|tổ chức|tập đoàn|hãng|quỹ|báo|tạp chí|trung tâm|hội|hiệp hội|hợp tác xã|khoa|bệnh viện|"
    r"liên minh|mạng lưới|nhóm|câu lạc bộ|doanh nghiệp|đoàn|xã|huyện|tỉnh|thôn|bản|làng|phường|quận)\s(?=[^\W\d_a-zđ])"
)
_ENGLISH_BODY = re.compile(
    r"(?-i:[A-Z])[\w’'-]*\s(?:[\w’'-]+\s){0,6}?(?:University|Institute|Academy|College|Centre|Center|Bank|Association|Agency|Ministry|Department|"
    r"Foundation|Network|Council|Commission|Laboratory|Group|School|Hospital|Museum|Society|Alliance|Company|Fund|Office)(?!\w)|"
    r"(?:University|Institute|Academy|Ministry|Department|Bank|Centre|Center|Association|School|Agency) of "
)
# "A - người được bổ nhiệm hồi tháng 5 - phát biểu".
_DASHED = re.compile(r"\s[–—-]\s(?=[^\W\d_A-ZĐ])[^–—\n.;:“”\"]{3,90}?\s[–—-](?=\s[^\W\d_A-ZĐ])")
_ASIDE = re.compile(r"\s*\((?P<inside>[^()\n]{2,70})\)")
# "Bà A của NordPay cho rằng …": a firm's foreign name.
_OF_BODY = re.compile(r"\s+của\s+(?P<body>(?:[A-Z][A-Za-z0-9&.-]+\s)*[A-Z][A-Za-z0-9&.-]*[A-Za-z0-9])(?=\s+[^\W\d_A-ZĐ])")
# "Dr A of the B School of C presented …".
_ENGLISH_OF = re.compile(
    r"\s+(?:of|from|at)\s+(?P<inside>(?:the\s+)?[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^,.;:()\n]{2,70}?(?:,\s[A-ZĐ][^,.;:()\n]{2,30},)?)(?=\s+(?:presided|served|joined|took|attended|shared|answered|asked|led|summed|urged|thanked|announced|cautioned|outlined|demonstrated|described|warned|presented|spoke|said|chaired|opened|closed|delivered|gave|told|noted|reported|welcomed|introduced|moderated|argued|described|explained|stressed)\b)"
)
# "Dr A of the B Institute and …": a body's whole English name.
_ENGLISH_HOME = re.compile(
    r"\s+(?:of|from|at)\s+(?P<inside>(?:the\s+)?(?:(?:[A-Z][\w’'&-]*|of|for|the)\s+){0,6}(?:University|Institute|Academy|College|Bank|Association|Agency|"
    r"Ministry|Department|Foundation|Council|Commission|School|Hospital|Museum)(?:\s+(?:of|for)\s+[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*)*)?)"
)
_BRACKET = re.compile(
    r"\s*\((?=[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])[^()\n]{2,80}\)"
)
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
_PLACE_WORD = re.compile(r"(?:the\s+)?(?P<word>[^\W\d_]+)")
# "Phòng, chống dịch": one name with a comma.
_SET_PHRASE = re.compile(r",\s+(?:chống|điều trị|tránh|chữa)\s")
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
_END = re.compile(r"(?<!\bTP)(?<!\bTp)(?<!\bQ)(?<!\bP)(?<!\bTX)\.|[;:!?()…\n“”\"]|\s[–—-]\s|,")
# "Sở Văn hóa, Thể thao và Du lịch": a name of an organisation that lists its fields.
_FIELDS = re.compile(
    r",\s+(?P<first>[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^\W\d_]*)(?:\s[^\W\d_]+){0,3}\s+và\s+[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^\W\d_]*(?:\s[a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]+){0,2}"
)
_TOWN_BEHIND = re.compile(
    rf"\s(?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã)\s)?[{CAPITAL}][^\W\d_]*(?:[\s-][{CAPITAL}][^\W\d_]*){{0,3}}(?=\s*(?:[,;.()]|$|[–—-])|\s[^\W\d_A-ZĐ])"
)
_HYPHENATED = re.compile(
    r"(?:\s[-–]\s[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^\W\d_]*(?:\s[a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]+){0,3})+(?=\s*[,(]|\s+[a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ])"
)


def find_people(text: str) -> list[PersonMention]:
    """The people in one sentence with the capacities printed beside their names, in order."""
    names = find_names(text)
    heads = [_before(text, names[position - 1].end if position else 0, name) for position, name in enumerate(names)]
    people = []
    for position, (name, (start, address, office)) in enumerate(zip(names, heads, strict=True)):
        limit = heads[position + 1][0] if position + 1 < len(names) else len(text)
        age = _AGE.match(text, name.end, limit)
        behind = _behind(text, age.end() if age else name.end, limit, has_office=bool(office))
        if behind and _OWNER.search(text[:start]) and _is_next_subject(text, behind):
            # "Về kiến nghị của bà A, Bộ trưởng khẳng định …": the minister is somebody else.
            behind = None
        end = max(age.end() if age else name.end, _with_since(text, behind[1], limit) if behind else 0)
        if behind and text[name.end : behind[0]].strip() == "(" and (close := text.find(")", behind[1], limit)) >= 0:
            # "(Đài Phát thanh - Truyền hình tỉnh)": the bracket is the capacity, whatever marks are in it.
            whole = "(" not in text[behind[0] : close] and close - behind[0] <= 120
            behind, end = ((behind[0], close), close + 1) if whole else (behind, end)
        # "ông A (ở giữa)", "TS. B (Viện Sử học)": the bracket belongs to the name, and may tell the organisation.
        if not behind and (aside := _ASIDE.match(text, name.end, limit)):
            end = aside.end()
            if not office and _is_body(aside["inside"]):
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
    return bool(told) and OFFICE.fullmatch(text, *behind) is not None and _is_verb(text, behind[1] + told.end())


def _is_body(words: str) -> bool:
    """Whether the words of a bracket name an organisation: "Viện Lúa", "ngân hàng Setouchi", "Hokusei University"."""
    short = ACRONYM.match(words) and " " in words
    return bool(short or ORGANISATION.match(words) or _SMALL_BODY.match(words) or _ENGLISH_BODY.search(words))


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
    return max(start, floor), f"{more} {address}".strip(), (_behind_new(text, office[0]), office[1])


def _behind_new(text: str, begin: int) -> int:
    """ "tân Chủ tịch": the word is not the office's."""
    new = _NEW.match(text, begin)
    return new.end() if new else begin


def _leads_up(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is offices and their organisations only, up to the name."""
    # "Bí thư xã A (huyện B) Nguyễn Văn C": the bracket tells the place.
    segment = re.sub(r"\s\([^()\n]{2,60}\)", "", text[start:end])
    if re.search(r"[.;:!?()\n“”\"]", re.sub(r"\b[A-ZĐ]{1,4}\.", "", segment)) or STOP.search(segment):
        return False
    parts = segment.split(",")
    if any(
        not (_starts_capacity(part.strip()) or _goes_on(parts[number], part)) for number, part in enumerate(parts[1:])
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


def _starts_capacity(part: str) -> bool:
    return bool(
        OFFICE.match(part) or DEGREE.match(part) or ADDRESS.match(part) or ORGANISATION.match(part)
        or ACRONYM.match(part)
    )  # fmt: skip


def _behind(text: str, start: int, limit: int, *, has_office: bool = False) -> tuple[int, int] | None:
    """The span of the capacity behind a name that ends at `start`; its organisation alone when the office stood before."""
    home = _COMES_FROM.match(text, start, limit)
    if home and ORGANISATION.match(text, home.end(), limit):
        end = _with_bodies(text, _with_fields(text, segment_end(text, home.end(), limit), limit), limit)
        end = _without_tail(text, home.end(), end)
        return (home.end(), end) if end > home.end() else None
    if body := _OF_BODY.match(text, start, limit):
        return body.span("body")
    if english := _ENGLISH_OF.match(text, start, limit):
        return english.span("inside")
    if english := _ENGLISH_HOME.match(text, start, limit):
        return english.span("inside")
    gap = _GAP.match(text, start, limit)
    if not gap:
        return None
    lead = _OFFICE_LEAD.match(text, gap.end(), limit)
    begin = lead.end() if lead else gap.end()
    told = _QUALIFIED.match(text, begin, limit)
    told = told if told and OFFICE.match(text, told.end()).group().isascii() else None
    founded = _FOUNDED.match(text, begin, limit)
    if not founded and not OFFICE.match(text, told.end() if told else begin, limit) and not (has_office and ORGANISATION.match(text, begin, limit)):
        return _apposition(text, start, limit) or _body_alone(text, gap, limit)
    end = segment_end(text, begin, limit)
    end = _with_bodies(text, _with_bracket(text, _with_fields(text, end, limit), limit), limit)
    end = _without_tail(text, begin, end)
    end = _with_small_field(text, end, limit)
    begin = _behind_new(text, begin)
    return (begin, end) if end > begin else None


def _with_bodies(text: str, end: int, limit: int) -> int:
    """Past the further offices and bodies that follow behind commas."""
    while end < limit and text[end] == ",":
        following = _NOW_IS.match(text, end, limit) or _GAP.match(text, end, limit)
        position = following.end() if following else end
        if position >= limit or not _starts_capacity(text[position:limit]) or ADDRESS.match(text, position):
            break
        further = segment_end(text, position, limit)
        if further <= position:
            break
        end = _with_bracket(text, _with_fields(text, further, limit), limit)
    return end


def _with_since(text: str, end: int, limit: int) -> int:
    """Past since when the office is held: "vừa nhận chức Viện trưởng hồi tháng 8, chủ trì"."""
    since = _SINCE.match(text, end, limit)
    return since.end() if since else end


def _with_small_field(text: str, end: int, limit: int) -> int:
    """Past what a body's name goes on with in small letters, up to the comma before a verb: "Ban A, chiến lược B, nói"."""
    field = _SMALL_FIELD.match(text, end, limit)
    if not field or STOP.search(field["field"]) or OFFICE.match(field["field"]) or acts.VERB.search(field["field"]):
        return end
    telling = STOP.match(text, field.end()) or _is_verb(text, field.end())
    return field.end("field") if telling else end


def _body_alone(text: str, gap: re.Match[str], limit: int) -> tuple[int, int] | None:
    """ "ThS A, Viện Sốt rét và BS B": a body behind a comma that ends where the next person or the sentence does."""
    if gap.group().strip() != "," or not ORGANISATION.match(text, gap.end(), limit) or not text[gap.end()].isupper():
        return None
    end = _with_bracket(text, _with_fields(text, segment_end(text, gap.end(), limit), limit), limit)
    # What a verb follows is as often the subject of the next clause.
    degree = DEGREE.search(text, max(0, gap.start() - 45), gap.start())
    if text[end:limit].strip() and text[end] not in ";.):" and not (degree and re.match(r",\s[^\W\d_A-ZĐ]", text[end:limit])):
        return None
    end = _without_tail(text, gap.end(), end)
    return (gap.end(), end) if end > gap.end() else None


def _with_fields(text: str, end: int, limit: int) -> int:
    """Past the fields that an organisation's name lists: ", Thể thao và Du lịch", " - Báo chí - Xuất bản"."""
    end = len(text[:end].rstrip())
    fields = _FIELDS.match(text, end, limit)
    if fields and not is_surname(fields["first"]) and not OFFICE.match(text, fields.start("first")):
        stop = STOP.search(text, fields.start("first"), fields.end())
        town = _TOWN_BEHIND.match(text, fields.end(), limit)
        return stop.start() if stop else town.end() if town else fields.end()
    hyphenated = _HYPHENATED.match(text, end, limit)
    if not hyphenated:
        return end
    stop = STOP.search(text, hyphenated.start(), hyphenated.end())
    # "Sở Lao động – Thương binh và Xã hội", "Ban Chính sách - Luật pháp Trung ương Hội".
    return len(text[: stop.start()].rstrip()) if stop else segment_end(text, hyphenated.end(), limit)


def _with_bracket(text: str, end: int, limit: int) -> int:
    """Past an organisation in brackets: "Vụ trưởng Vụ X (Bộ Y)"."""
    bracket = _BRACKET.match(text, len(text[:end].rstrip()), limit)
    return bracket.end() if bracket else end


def _apposition(text: str, start: int, limit: int) -> tuple[int, int] | None:
    if english := _ENGLISH_APPOSITION.match(text, start, limit):
        return english.span("inside")
    match = _APPOSITION.match(text, start, limit)
    if match and ORGANISATION.match(match["inside"]) and (more := _APPOSITION.match(text, match.end("inside"), limit)):
        # "A, Đại học B, tư vấn trưởng dự án C, giải thích …".
        small = more["inside"][0].islower() and not (acts.VERB.match(more["inside"]) or find_names(more["inside"]))
        if small and (STOP.match(text, more.end()) or _is_verb(text, more.end())) and not STOP.search(match["inside"]):
            return match.start("inside"), more.end("inside")
    if not match or not (STOP.match(text, match.end()) or _is_verb(text, match.end())):
        return None
    lead = _APPOSITION_LEAD.match(match["inside"])
    begin = match.start("inside") + (lead.end() if lead else 0)
    inside = text[begin : match.end("inside")]
    stop = STOP.search(inside)
    if stop and stop.group() in ("trong", "tại", "ở", "làm") and _SOMEBODY.match(inside):
        stop = STOP.search(inside, stop.end())
    if (
        (stop and not (inside.isascii() or re.match(r"(?:a|an|the)\s", inside)))
        or find_names(inside)
        or re.match(r"người\s(?:gốc\s|dân tộc\s)?(?-i:[A-ZĐÂĂÊÔƠƯ])|(?:dân tộc|quê|sinh năm|sinh ra)\s", inside)
        or re.match(r"(?:who|whose|which|where|when|after|while|sáng|chiều|tối|ngày|hôm|theo|tuy|nhưng|và|\d)", inside)
    ):
        return None
    return begin, begin + len(inside.rstrip())


_HOW = re.compile(r"(?:(?:đã|cũng|lại|còn|vừa|xúc động|tâm huyết|vui mừng|hóm hỉnh|thẳng thắn|tiếp tục|lần lượt|trực tiếp|nhấn mạnh thêm)\s+)*")


def _is_verb(text: str, position: int) -> bool:
    position = _HOW.match(text, position).end()
    return text[position : position + 1].islower() and acts.VERB.match(text, position) is not None


def segment_end(text: str, begin: int, limit: int) -> int:
    """Where a stretch of office words that begins at `begin` ends: at a mark, a verb, or the next person."""
    mark = _END.search(text, begin, limit)
    while mark and text[: mark.start()].endswith(("Phòng", "phòng", "Khám", "khám")) and _SET_PHRASE.match(text, mark.start()):
        mark = _END.search(text, mark.end(), limit)
    end = mark.start() if mark else limit
    stop = STOP.search(text, begin + 1, end)
    # "tại"/"ở" inside a capacity ("Đại sứ Việt Nam tại Pháp", "Trưởng đại diện tại Hà Nội") leads to a place.
    while stop and stop.group() in ("tại", "ở", "at", "in", "với") and _leads_to_place(text, stop.end(), end):
        stop = STOP.search(text, stop.end(), end)
    return stop.start() if stop else end


def _leads_to_place(text: str, position: int, end: int) -> bool:
    following = _PLACE_WORD.search(text, position, end)
    if following and re.match(r"(?:miền|khu vực|vùng|tỉnh|thành phố|huyện|nước)\s+[^\W\d_]", text[following.start() : end]):
        return True
    return bool(following and following["word"][0].isupper() and fold(following["word"]) not in ("hoi", "dien", "le"))


def _without_tail(text: str, begin: int, end: int) -> int:
    """Cut white space, "và" and forms of address that belong to what follows."""
    segment = text[begin:end].rstrip(" ,\u00a0–-")
    segment = re.sub(r"\s+(?:và|cùng|and|as well as|các|những|cùng các)$", "", segment)
    while (match := re.search(r"\s+(\S+(?:\s+\S+)?)$", segment)) and ADDRESS.fullmatch(match.group(1)):
        segment = segment[: match.start()]
        segment = re.sub(r"\s+(?:và|cùng|and)$", "", segment)
    return begin + len(segment)
