"""Finds people in a sentence: the name, what stands before it, and the capacity as it is printed there.

A capacity stands right before the name ("Bí thư Tỉnh ủy Nguyễn Văn A") or right behind it ("ông Nguyễn Văn A, Bí thư
Tỉnh ủy" or "… – Bí thư Tỉnh ủy"). The tables are in titles.py and places.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.language.places import PLACES, SURNAMES
from assistant.language.titles import ACRONYM, ADDRESS, DEGREE, NAMED_AFTER, OFFICE, ORGANISATION
from assistant.text import fold, key

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|tr|th|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
# Family names as they are typed without tones; only the common ones, so that "Ban" or "Van" is nobody.
_FOLDED_SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh luong mai to doan dao trinh lam phung "
    "trieu truong ta lai cao chu luu thai ha dam quach".split()
)
# Family names that are ordinary words as well. A two-word run that begins with one and goes on in small letters
# ("Đoàn Thanh niên") is no name unless a verb follows.
_WORDLIKE = frozenset(
    key(word)
    for word in "Đoàn Văn Lý Cao Đồng Thái Đường Hạ Vàng Nông Giang Ma Tăng Thân Từ Thạch Mùa Ninh Trang Lai Viên Lộ Nay Quản "
    "Tưởng Tống Tiêu Sơn Kiều Hà Hồ Hoàng Mai Lâm La Vi Điền Châu Danh Mã Thẩm Trà Đan Ngân Tô Bàn Từ Đàm".split()
)
_SURNAME_KEYS = {key(name) for name in SURNAMES}
_PLACE_KEYS = {tuple(key(part) for part in place.split()) for place in PLACES}
_LONGEST_PLACE = max(len(place) for place in _PLACE_KEYS)
# Capitalised words that begin a sentence or an organisation, never a personal name of a foreigner.
_NO_NAME = frozenset(
    "the this that these those in on at of for and but when where who what how many which a an conference forum workshop "
    "summit seminar congress university institute ministry department january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday session award prize "
    "center centre north south east west new united states nations world international national vietnam viet nam asia "
    "asean european union group bank company corporation limited association council committee office hospital school "
    "mr mrs ms dr prof professor associate internet covid facebook google zalo youtube online opening closing "
    "speaking earlier according after before during with from by as his her its their he she it they we you i "
    "participants attendees delegates experts representatives organisers organizers both all some most no not".split()
)
_PARTICLES = frozenset({"de", "da", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "di"})


_GEOGRAPHIC = frozenset(
    "street road avenue bay lake bridge river island district university college school hospital park square airport foundation prize award province museum library".split()
)
_ADMINISTRATIVE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|thị xã|thị trấn)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameMention:
    """A personal name at `[start:end]`; `text` is the name without titles."""

    start: int
    end: int
    text: str


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


def find_names(text: str) -> list[NameMention]:
    """The personal names in `text`, in order.

    A Vietnamese name begins with a known family name, or follows a form of address or degree. A foreign name has a
    syllable that Vietnamese does not have, and stands next to a title, an office or a comma before one.
    """
    tokens = list(_TOKEN.finditer(text))
    names, index = [], 0
    while index < len(tokens):
        skip = _place_length(tokens, index, text)
        if skip and not _is_titled(text, tokens[index].start()):
            index += skip
            continue
        length = _name_length(text, tokens, index)
        if length > 0:
            start, end = tokens[index].start(), tokens[index + length - 1].end()
            names.append(NameMention(start, end, text[start:end]))
        # A negative length: a run of capitals that names no person as a whole.
        index += max(abs(length), 1)
    return names


def _place_length(tokens: list[re.Match[str]], index: int, text: str) -> int:
    """How many tokens from `index` on are a known place; 0 when none are."""
    for length in range(min(_LONGEST_PLACE, len(tokens) - index), 1, -1):
        run = tokens[index : index + length]
        if _adjacent(text, run) and tuple(key(token.group()) for token in run) in _PLACE_KEYS:
            following = tokens[index + length] if index + length < len(tokens) else None
            if following and _adjacent(text, [run[-1], following]) and following.group()[0].isupper():
                # "tỉnh Hà Nam Vũ Thị Bình": the place ends where a name begins.
                if key(following.group()) in _SURNAME_KEYS and _ADMINISTRATIVE.search(text[: run[0].start()]):
                    return length
                return 0 if key(run[0].group()) in _SURNAME_KEYS and length < 3 else length
            return length
    return 0


def _adjacent(text: str, run: list[re.Match[str]]) -> bool:
    return all(
        0 < second.start() - first.end() <= 2 and text[first.end() : second.start()].isspace()
        and "\n" not in text[first.end() : second.start()]
        for first, second in pairwise(run)
    )  # fmt: skip


def _is_titled(text: str, start: int) -> bool:
    """Whether a form of address or a degree stands right before `start`."""
    return bool(_titles_before(text, start)[1])


def _capital_run(text: str, tokens: list[re.Match[str]], index: int) -> list[re.Match[str]]:
    run = [tokens[index]]
    for token in tokens[index + 1 : index + 6]:
        if not _adjacent(text, [run[-1], token]):
            break
        if not token.group()[0].isupper() and token.group() not in _PARTICLES:
            break
        run.append(token)
    while run and not run[-1].group()[0].isupper():
        run.pop()
    return run


def _name_length(text: str, tokens: list[re.Match[str]], index: int) -> int:
    first = tokens[index].group()
    if not first[0].isupper() or first.lower() in _NO_NAME or first.lower() in _GEOGRAPHIC:
        return 0
    run = _capital_run(text, tokens, index)
    titled = _is_titled(text, tokens[index].start())
    if _begins_office(text, tokens[index]) and not (titled and key(first) in _SURNAME_KEYS):
        return 0
    if not titled and (place := _place_part(text, run)):
        return -place
    if not titled and _is_namesake_of_place(text, tokens[index].start(), run):
        return -len(run)
    if not titled and any(token.group().lower() in _GEOGRAPHIC for token in run[1:]):
        return -len(run) if key(first) in _SURNAME_KEYS else 0
    words = [token.group() for token in run]
    if key(first) in _SURNAME_KEYS or (fold(first) in _FOLDED_SURNAMES and _reads_toneless(words)):
        return _vietnamese_length(text, run, titled=titled)
    if titled:
        return _until_office(text, run[:5])
    return _foreign_length(text, run)


def _place_part(text: str, run: list[re.Match[str]]) -> int:
    """How many capitals after "xã", "trường" … are its name when a full name follows: "xã Hồ Bốn Sùng A Lềnh"."""
    before = text[: run[0].start()]
    if not (_ADMINISTRATIVE.search(before) or NAMED_AFTER.search(before)) or len(run) < 4:
        return 0
    if key(run[0].group()) in _SURNAME_KEYS and len(run) == 4 and key(run[0].group()) not in _WORDLIKE:
        return 0
    for position in range(1, len(run) - 1):
        if key(run[position].group()) in _SURNAME_KEYS:
            return position
    return 0


def _is_namesake_of_place(text: str, start: int, run: list[re.Match[str]]) -> bool:
    """A street, school or prize named after somebody. A full name behind "Chủ tịch UBND huyện" is a person all the same."""
    if not NAMED_AFTER.search(text[:start]):
        return False
    led = OFFICE.search(text, max(0, start - 60), start) and _ADMINISTRATIVE.search(text[:start])
    return not (led and len(run) >= 3 and key(run[0].group()) in _SURNAME_KEYS)


def _begins_office(text: str, token: re.Match[str]) -> bool:
    return bool(
        OFFICE.match(text, token.start()) or DEGREE.match(text, token.start()) or ADDRESS.match(text, token.start())
    )


def _reads_toneless(words: list[str]) -> bool:
    return len(words) >= 2 and all(word.isascii() and _SYLLABLE.fullmatch(word) for word in words)


def _until_office(text: str, run: list[re.Match[str]]) -> int:
    """How many words of `run` come before an office or organisation begins."""
    for position, token in enumerate(run[1:], start=1):
        office = OFFICE.match(text, token.start())
        # A single syllable such as "Chánh" is as often a given name.
        if office and " " in office.group() and not token.group().isupper():
            return position
    return len(run)


def _vietnamese_length(text: str, run: list[re.Match[str]], *, titled: bool) -> int:
    words = [token.group() for token in run]
    if words[0].isupper() and len(words[0]) > 1:
        while len(run) > 1 and not run[-1].group().isupper():
            run = run[:-1]
        # A headline in capitals is no name: four words at most, and the line is not all in capitals.
        if len(run) > 4 or (len(run) < 3 and not titled) or (not titled and _in_capitals(text, run)):
            return -len(run)
    run = run[: _until_office(text, run)]
    length = min(len(run), 5)
    if length == 1:
        return 1 if titled and not _is_uncle_ho(text, run[0]) else 0
    if length == 2 and not titled and key(words[0]) in _WORDLIKE and _goes_on_small(text, run[1].end()):
        return 0
    if (
        length == 2
        and not titled
        and not all(_SYLLABLE.fullmatch(fold(token.group())) or "'" in token.group() for token in run[:2])
    ):
        return 0
    return length


def _is_uncle_ho(text: str, token: re.Match[str]) -> bool:
    """ "Bác Hồ" is a way of naming somebody who is at no conference of ours."""
    return token.group() == "Hồ" and text[: token.start()].rstrip().endswith(("Bác", "bác"))


def _goes_on_small(text: str, position: int) -> bool:
    following = _TOKEN.match(text, position + 1) if text[position : position + 1] == " " else None
    return bool(following and following.group()[0].islower() and not STOP.match(text, following.start()))


def _in_capitals(text: str, run: list[re.Match[str]]) -> bool:
    """Whether the line around a run goes on in capitals: then it is a headline."""
    begin = text.rfind("\n", 0, run[0].start()) + 1
    finish = text.find("\n", run[-1].end())
    around = text[begin : run[0].start()] + text[run[-1].end() : finish if finish >= 0 else len(text)]
    letters = [character for character in around if character.isalpha()]
    return len(letters) >= 8 and sum(character.isupper() for character in letters) > 0.7 * len(letters)


def _foreign_length(text: str, run: list[re.Match[str]]) -> int:
    if text[: run[0].start()].endswith("châu "):
        return 0
    words = [token.group() for token in run]
    if not 2 <= len(words) <= 4 or any(
        word.lower() in _NO_NAME or (word.isupper() and len(word) > 1) for word in words
    ):
        return 0
    if all(_SYLLABLE.fullmatch(fold(word)) for word in words):
        return 0
    before, behind = text[: run[0].start()], text[run[-1].end() :]
    if re.search(
        r"(?<!\w)(?:of|of the|the|and|tổ chức|công ty|tập đoàn|hãng|nhóm|quỹ|trường|dự án)\s+$", before, re.IGNORECASE
    ):
        # An organisation's name, up to where a Vietnamese name may begin in it.
        return -next((at for at, word in enumerate(words) if at and key(word) in _SURNAME_KEYS), len(run))
    office_before = any(
        match.end() >= len(before.rstrip()) - 60 and _is_plain(before[match.end() :])
        for match in OFFICE.finditer(before)
    )
    office_behind = re.match(r"\s*(?:,|–|-|\()\s*(?:the\s+|a\s+|an\s+)?", behind)
    if office_before and ORGANISATION.search(before[-60:]) and any(_SYLLABLE.fullmatch(fold(word)) for word in words):
        return 0
    follows = office_behind and OFFICE.match(behind, office_behind.end())
    by = re.search(r"(?<!\w)by\s+$", before)
    acts = by or re.match(
        r"\s+(?:cho biết|phát biểu|nhấn mạnh|trình bày|chia sẻ|nói|said|spoke|presented|chaired|opened|noted|stressed|delivered|told)\b",
        behind,
    )
    return len(words) if office_before or follows or acts else 0


def _is_plain(between: str) -> bool:
    """Between an office and a name: only more words of the office."""
    return not re.search(r"[.;:!?()“”\"]", between) and between.count(",") == 0


def _titles_before(text: str, start: int) -> tuple[int, str]:
    """Where the forms of address and degrees right before `start` begin, and how they are printed."""
    begin = start
    while True:
        head = text[:begin].rstrip(" \u00a0.,")
        gap = text[len(head) : begin]
        if len(gap) > 3 or "\n" in gap:
            break
        match = _title_ending_at(text, len(head))
        # Commas part degrees ("GS, TS A"), but two forms of address are two people ("của bà, ông A").
        if not match or ("," in gap and (begin == start or not DEGREE.match(text, begin))):
            break
        begin = match.start()
    return begin, text[begin:start].strip()


def _title_ending_at(text: str, end: int) -> re.Match[str] | None:
    for pattern in (DEGREE, ADDRESS):
        for match in pattern.finditer(text, max(0, end - 30), min(len(text), end + 1)):
            if match.end() in (end, end + 1) and match.start() < end:
                return match
    return None


# Verbs and connectives that end a capacity. Small letters only: "Bộ Thông tin" goes on, "thông tin chuyên đề" is an act.
STOP = re.compile(
    r"(?<!\w)(?:đã|đang|sẽ|cũng|vừa|là|có|được|bị|cho|nói|nêu|khẳng định|nhấn mạnh|phát biểu|trình bày|truyền đạt|quán triệt|"
    r"thông tin|giới thiệu|báo cáo|chủ trì|đồng chủ trì|điều hành|khai mạc|bế mạc|kết luận|chủ tọa|tham dự|dự|tham luận|đề dẫn|đề nghị|yêu cầu|"
    r"cảm ơn|chúc mừng|chào mừng|chia sẻ|bày tỏ|đánh giá|phân tích|lưu ý|kêu gọi|trả lời|thông báo|đề xuất|kiến nghị|"
    r"phổ biến|gửi|trao|tặng|nhận|ghi nhận|biểu dương|chỉ đạo|chỉ ra|làm|thay mặt|cùng|với|tại|trong|ở|khi|nhằm|để|sau|trước|như|về|do|bởi|của ông|hồi(?= tháng| năm| đầu| cuối| giữa| tuần)|"
    r"hướng dẫn|công bố|thảo luận|dẫn đầu|tiếp|thăm|đến|tới|(?<!thư )(?<!Thư )ký|mong|hy vọng|cam kết|nhận định|cho rằng|hoan nghênh|tin tưởng|"
    r"chairs|chaired|chairing|opened|opens|closed|concluded|presented|presents|spoke|speaks|said|says|told|stressed|emphasised|emphasized|"
    r"noted|delivered|gave|moderated|attended|was|were|is|are|has|had|will|who|which|at|during|with|also|welcomed|reported|introduced|urged|called|"
    r"co-chaired|shared|explained|argued|added|announced|on|in)(?!\w)"
)  # fmt: skip
_GAP = re.compile(
    r"\s*,?\s+(?:lần này\s+)?(?:(?:đến|tới|tham dự|dự|có mặt|phát biểu|tham gia)\s+)?(?:với|trên|trong)\s+(?:cương vị|tư cách|vai trò|danh nghĩa)\s+(?:là\s+)?|\s*(?:,|–|—|-|\()\s*"
)
# "…, người vừa được bổ nhiệm làm Viện trưởng": the office is held from then on.
_OFFICE_LEAD = re.compile(
    r"(?:the|a|an|hiện là|hiện|là|hiện giữ chức|giữ chức|người đang giữ chức|"
    r"(?:người\s+)?(?:vừa|mới)\s+(?:được\s+)?(?:bổ nhiệm|bầu|tái cử|trúng cử|cử|nhận|phân công)\s+"
    r"(?:làm|giữ chức vụ|giữ chức|giữ|nhiệm vụ|chức vụ|chức)|"
    r"(?:recently|newly)\s+(?:appointed|elected)(?:\s+as)?)\s+",
    re.IGNORECASE,
)
# "chị Lý Thị B, công chức bộ phận một cửa xã C, tham luận …": any apposition between commas before a verb.
_APPOSITION = re.compile(r"\s*,\s*(?P<inside>[^,;.:()“”\"\n]{4,90})\s*,\s*")
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
_ASIDE = re.compile(r"\s*\((?P<inside>[^()\n]{2,70})\)")
# "Dr A of the B School of C presented …".
_ENGLISH_OF = re.compile(
    r"\s+(?:of|from|at)\s+(?P<inside>(?:the\s+)?[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^,.;:()\n]{2,70}?(?:,\s[A-ZĐ][^,.;:()\n]{2,30},)?)(?=\s+(?:presided|described|warned|presented|spoke|said|chaired|opened|closed|delivered|gave|told|noted|reported|welcomed|introduced|moderated|argued|described|explained|stressed)\b)"
)
_BRACKET = re.compile(
    r"\s*\((?=[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])[^()\n]{2,80}\)"
)
_END = re.compile(r"(?<!\bTP)(?<!\bTp)(?<!\bQ)(?<!\bP)(?<!\bTX)\.|[;:!?()…\n“”\"]|\s[–—-]\s|,")
# "Sở Văn hóa, Thể thao và Du lịch": a name of an organisation that lists its fields.
_FIELDS = re.compile(
    r",\s+(?P<first>[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^\W\d_]*)(?:\s[^\W\d_]+){0,3}\s+và\s+[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^\W\d_]*(?:\s[a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]+){0,2}"
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
        behind = _behind(text, name.end, limit, has_office=bool(office))
        end = max(name.end, behind[1] if behind else 0)
        # "ông A (ở giữa)", "TS. B (Viện Sử học)": the bracket belongs to the name, and may tell the organisation.
        if not behind and (aside := _ASIDE.match(text, name.end, limit)):
            end = aside.end()
            if not office and ORGANISATION.match(text, aside.start("inside")):
                behind = aside.span("inside")
        capacities = tuple(span for span in (office, behind) if span)
        people.append(PersonMention(name, start, end, address, capacities))
    return people


def _before(text: str, floor: int, name: NameMention) -> tuple[int, str, tuple[int, int] | None]:
    """Start of the mention, the forms of address, and the span of an office that leads up to the name."""
    begin, address = _titles_before(text, name.start)
    begin = max(begin, floor)
    office = None
    for match in reversed(list(OFFICE.finditer(text, floor, begin))):
        if match.end() > begin or not _leads_up(text, match.start(), begin):
            continue
        # "của đại biểu, Vụ trưởng A": what anybody may be is no first part of somebody's office.
        if "," in text[match.end() : begin] and match.group().lower() in _ANYBODY:
            continue
        office = (match.start(), len(text[:begin].rstrip(" ,–-")))
    if not office:
        return begin, address, None
    start, more = _titles_before(text, office[0])
    return max(start, floor), f"{more} {address}".strip(), office


def _leads_up(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is offices and their organisations only, up to the name."""
    segment = text[start:end]
    if re.search(r"[.;:!?()\n“”\"]", re.sub(r"\b[A-ZĐ]{1,4}\.", "", segment)) or STOP.search(segment):
        return False
    parts = segment.split(",")
    if any(not _starts_capacity(part.strip()) for part in parts[1:] if part.strip()):
        return False
    if re.search(r"(?<!\w)(?:và|and|cùng|cùng với|với)\s*$", segment):
        return False
    # "…, Phó Chủ tịch A, ông B": a comma right before the name parts two people, unless a degree stands there.
    return not segment.rstrip().endswith(",") or bool(DEGREE.match(text, end))


def _starts_capacity(part: str) -> bool:
    return bool(
        OFFICE.match(part) or DEGREE.match(part) or ADDRESS.match(part) or ORGANISATION.match(part)
        or ACRONYM.match(part)
    )  # fmt: skip


def _behind(text: str, start: int, limit: int, *, has_office: bool = False) -> tuple[int, int] | None:
    """The span of the capacity behind a name that ends at `start`; its organisation alone when the office stood before."""
    if english := _ENGLISH_OF.match(text, start, limit):
        return english.span("inside")
    gap = _GAP.match(text, start, limit)
    if not gap:
        return None
    lead = _OFFICE_LEAD.match(text, gap.end(), limit)
    begin = lead.end() if lead else gap.end()
    if not OFFICE.match(text, begin, limit) and not (has_office and ORGANISATION.match(text, begin, limit)):
        return _apposition(text, start, limit)
    end = segment_end(text, begin, limit)
    end = _with_bracket(text, _with_fields(text, end, limit), limit)
    while end < limit and text[end] == ",":
        following = _GAP.match(text, end, limit)
        position = following.end() if following else end
        if position >= limit or not _starts_capacity(text[position:limit]) or ADDRESS.match(text, position):
            break
        further = segment_end(text, position, limit)
        if further <= position:
            break
        end = _with_bracket(text, _with_fields(text, further, limit), limit)
    end = _without_tail(text, begin, end)
    return (begin, end) if end > begin else None


def _with_fields(text: str, end: int, limit: int) -> int:
    """Past the fields that an organisation's name lists: ", Thể thao và Du lịch", " - Báo chí - Xuất bản"."""
    end = len(text[:end].rstrip())
    fields = _FIELDS.match(text, end, limit)
    if fields and key(fields["first"]) not in _SURNAME_KEYS and not OFFICE.match(text, fields.start("first")):
        stop = STOP.search(text, fields.start("first"), fields.end())
        return stop.start() if stop else fields.end()
    hyphenated = _HYPHENATED.match(text, end, limit)
    if not hyphenated:
        return end
    stop = STOP.search(text, hyphenated.start(), hyphenated.end())
    return len(text[: stop.start()].rstrip()) if stop else hyphenated.end()


def _with_bracket(text: str, end: int, limit: int) -> int:
    """Past an organisation in brackets: "Vụ trưởng Vụ X (Bộ Y)"."""
    bracket = _BRACKET.match(text, len(text[:end].rstrip()), limit)
    return bracket.end() if bracket else end


def _apposition(text: str, start: int, limit: int) -> tuple[int, int] | None:
    match = _APPOSITION.match(text, start, limit)
    if not match or not STOP.match(text, match.end()):
        return None
    inside = match["inside"]
    stop = STOP.search(inside)
    if (
        (stop and not (inside.isascii() or re.match(r"(?:a|an|the)\s", inside)))
        or find_names(inside)
        or re.match(r"(?:sáng|chiều|tối|ngày|hôm|theo|tuy|nhưng|và|\d)", inside)
    ):
        return None
    return match.start("inside"), match.start("inside") + len(inside.rstrip())


def segment_end(text: str, begin: int, limit: int) -> int:
    """Where a stretch of office words that begins at `begin` ends: at a mark, a verb, or the next person."""
    mark = _END.search(text, begin, limit)
    end = mark.start() if mark else limit
    stop = STOP.search(text, begin + 1, end)
    # "tại"/"ở" inside a capacity ("Đại sứ Việt Nam tại Pháp", "Trưởng đại diện tại Hà Nội") leads to a place.
    while stop and stop.group() in ("tại", "ở", "at", "in", "với") and _leads_to_place(text, stop.end(), end):
        stop = STOP.search(text, stop.end(), end)
    return stop.start() if stop else end


def _leads_to_place(text: str, position: int, end: int) -> bool:
    following = _TOKEN.search(text, position, end)
    return bool(following and following.group()[0].isupper() and fold(following.group()) not in ("hoi", "dien", "le"))


def _without_tail(text: str, begin: int, end: int) -> int:
    """Cut white space, "và" and forms of address that belong to what follows."""
    segment = text[begin:end].rstrip(" ,\u00a0–-")
    segment = re.sub(r"\s+(?:và|cùng|and|as well as|các|những|cùng các)$", "", segment)
    while (match := re.search(r"\s+(\S+(?:\s+\S+)?)$", segment)) and ADDRESS.fullmatch(match.group(1)):
        segment = segment[: match.start()]
        segment = re.sub(r"\s+(?:và|cùng|and)$", "", segment)
    return begin + len(segment)
