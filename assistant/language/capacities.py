"""What somebody is, as a sentence prints it: where the capacity behind a name begins and ends.

Tables first, then the functions that use them. Titles and offices are in titles.py; people.py finds the names.
"""

from __future__ import annotations

import re

from assistant.language import acts
from assistant.language.events import CAPITAL
from assistant.language.names import find_names, is_surname
from assistant.language.titles import ACRONYM, ADDRESS, DEGREE, OFFICE, ORGANISATION, STOP
from assistant.text import fold

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
# ", sáng lập Công ty B": no office's name, but what he is.
_FOUNDED = re.compile(rf"(?:đồng\s)?sáng lập\s(?={ORGANISATION.pattern})")
_COMES_FROM = re.compile(r"\s+(?:đến từ|công tác tại|hiện công tác tại|ở|thuộc)\s+(?=[A-ZĐÂĂÊÔƠƯ])")
_SMALL_BODY = re.compile(
    r"(?:ngân hàng|công ty|viện|đại học|trường|tổ chức|tập đoàn|hãng|quỹ|báo|tạp chí|trung tâm|hội|hiệp hội|hợp tác xã|khoa|bệnh viện|"
    r"liên minh|mạng lưới|nhóm|câu lạc bộ|doanh nghiệp|đoàn|xã|huyện|tỉnh|thôn|bản|làng|phường|quận)\s(?=[^\W\d_a-zđ])"
)
_ENGLISH_BODY = re.compile(
    r"(?-i:[A-Z])[\w’'-]*\s(?:[\w’'-]+\s){0,6}?(?:University|Institute|Academy|College|Centre|Center|Bank|Association|Agency|Ministry|Department|"
    r"Foundation|Network|Council|Commission|Laboratory|Group|School|Hospital|Museum|Society|Alliance|Company|Fund|Office)(?!\w)|"
    r"(?:University|Institute|Academy|Ministry|Department|Bank|Centre|Center|Association|School|Agency) of "
)
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
_PLACE_WORD = re.compile(r"(?:the\s+)?(?P<word>[^\W\d_]+)")
# "Phòng, chống dịch": one name with a comma.
_SET_PHRASE = re.compile(r",\s+(?:chống|điều trị|tránh|chữa)\s")
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


def is_body(words: str) -> bool:
    """Whether the words of a bracket name an organisation: "Viện Lúa", "ngân hàng Setouchi", "Minami University"."""
    short = ACRONYM.match(words) and " " in words
    return bool(short or ORGANISATION.match(words) or _SMALL_BODY.match(words) or _ENGLISH_BODY.search(words))


def behind_new(text: str, begin: int) -> int:
    """ "tân Chủ tịch": the word is not the office's."""
    new = _NEW.match(text, begin)
    return new.end() if new else begin


def starts_capacity(part: str) -> bool:
    return bool(
        OFFICE.match(part) or DEGREE.match(part) or ADDRESS.match(part) or ORGANISATION.match(part)
        or ACRONYM.match(part)
    )  # fmt: skip


def capacity_behind(text: str, start: int, limit: int, *, has_office: bool = False) -> tuple[int, int] | None:
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
    begin = behind_new(text, begin)
    return (begin, end) if end > begin else None


def _with_bodies(text: str, end: int, limit: int) -> int:
    """Past the further offices and bodies that follow behind commas."""
    while end < limit and text[end] == ",":
        following = _NOW_IS.match(text, end, limit) or _GAP.match(text, end, limit)
        position = following.end() if following else end
        if position >= limit or not starts_capacity(text[position:limit]) or ADDRESS.match(text, position):
            break
        further = segment_end(text, position, limit)
        if further <= position:
            break
        end = _with_bracket(text, _with_fields(text, further, limit), limit)
    return end


def with_since(text: str, end: int, limit: int) -> int:
    """Past since when the office is held: "vừa nhận chức Viện trưởng hồi tháng 8, chủ trì"."""
    since = _SINCE.match(text, end, limit)
    return since.end() if since else end


def _with_small_field(text: str, end: int, limit: int) -> int:
    """Past what a body's name goes on with in small letters, up to the comma before a verb: "Ban A, chiến lược B, nói"."""
    field = _SMALL_FIELD.match(text, end, limit)
    if not field or STOP.search(field["field"]) or OFFICE.match(field["field"]) or acts.VERB.search(field["field"]):
        return end
    telling = STOP.match(text, field.end()) or is_verb(text, field.end())
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
        if small and (STOP.match(text, more.end()) or is_verb(text, more.end())) and not STOP.search(match["inside"]):
            return match.start("inside"), more.end("inside")
    if not match or not (STOP.match(text, match.end()) or is_verb(text, match.end())):
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


def is_verb(text: str, position: int) -> bool:
    position = _HOW.match(text, position).end()
    return text[position : position + 1].islower() and acts.VERB.match(text, position) is not None


# "Giám đốc Sở Y tế nhắc lại rằng …": verbs of more than one syllable end an office; these stand in names of bodies, too.
_IN_BODIES = frozenset({"thông tin", "phản biện", "dự báo", "góp ý", "phổ biến", "công bố", "đánh giá", "bảo"})
_SAYS = re.compile(
    rf"(?<!\w)(?:{'|'.join(verb for verb in acts.PHRASES[acts.SPOKE] if ' ' in verb and verb not in _IN_BODIES)})(?!\w)"
)


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
    ends = [found.start() for found in (stop, _SAYS.search(text, begin + 1, end)) if found]
    return min(ends, default=end)


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
