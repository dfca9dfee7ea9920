"""Finds personal names in a text: where they begin and end, told from places, offices, bodies and headlines.

The tables of surnames and places are in places.py, those of titles in titles.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.language.events import CAPITAL
from assistant.language.places import COUNTRIES, HIGHLAND_PLACE_HEADS, PLACES, RARE_SURNAMES, SURNAMES
from assistant.language.titles import ADDRESS, DEGREE, NAMED_AFTER, OFFICE, ORGANISATION, PROFESSION, STOP
from assistant.text import fold, is_syllable, key

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
_RARE_SURNAME_KEYS = {key(name) for name in RARE_SURNAMES}
_COUNTRY_KEYS = {tuple(key(part) for part in country.split()) for country in COUNTRIES}
_MIDDLE = {key("Văn"), key("Thị")}
_PLACE_KEYS = {tuple(key(part) for part in place.split()) for place in PLACES}
# As typed without tones, in English text: "Can Tho".
_FOLDED_PLACE_KEYS = {tuple(fold(part) for part in place.split()) for place in PLACES if " " in place}
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
    "commission secretariat agency authority board network federation alliance society "
    "meeting meetings officials official development rural poverty eradication community technology science policy programme program project "
    "participants attendees delegates experts representatives organisers organizers both all some most no not".split()
)
_STEMS = frozenset(key(word) for word in "Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý".split())
_BRANCHES = frozenset(key(word) for word in "Tý Tí Sửu Dần Mão Mẹo Thìn Tỵ Tị Ngọ Mùi Thân Dậu Tuất Hợi".split())
_PARTICLES = frozenset({"de", "da", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "di"})


# Before two words these make a place of them.
_AREA_BEFORE = re.compile(
    r"(?<!\w)(?:khu vực|vùng|miền|đa khoa|y tế|viễn thông|bưu điện|viettel|vnpt|chi nhánh|công an|điện lực)\s+$", re.IGNORECASE
)
_SHORT_COUNTRIES = frozenset(key(word) for word in "Séc Pháp Đức Mỹ Nga Anh Áo Bỉ Ý Nhật Hàn Ấn Úc Lào Thái".split())
_GEOGRAPHIC = frozenset(
    "street road avenue bay lake bridge river island district university college school hospital park square airport foundation prize award province museum library".split()
)
_ADMINISTRATIVE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|thị xã|thị trấn)\s+$", re.IGNORECASE)


# ", who heads …", ", a trader from …": only people are told so.
_WHO_BEHIND = re.compile(
    r",\s+(?:who\s|an?\s(?:[a-z-]+\s){0,2}?(?!river|centre|center|leader|partner|harbour|provider|supplier|maker|manufacturer|producer|carrier|retailer|broker|"
    r"\w*(?:water|corridor|sector|number|quarter|border|paper|newspaper))[a-z]+(?:er|or|ist|ian|man|woman)\s(?:at|in|from|with|of|who)\s)"
)
# "Park Sung-jae".
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]+")
# "Giám đốc phát triển của Hebrides Wind": a body behind an office.
_OFFICE_OF = re.compile(rf"(?:{OFFICE.pattern})[^,.;:()]{{0,40}}\s(?:của|tại|thuộc)\s+$", re.IGNORECASE)
_HOUSE_NUMBER = re.compile(r"(?:\(|số\s|,\s|tại\s|ở\s)\d+[A-Za-z]?(?:/\d+)?\s+$")
_FIRM = re.compile(r"(?<!\w)(?:công ty(?: TNHH| cổ phần| CP)?|doanh nghiệp(?: tư nhân)?|tập đoàn|hợp tác xã|HTX|hãng)\s+$", re.IGNORECASE)
# "Hội Luật gia Bến Chợ", "Liên đoàn Kỹ sư Việt Nam": the place of a body, and nobody of that calling.
_BODY_OF_CALLING = re.compile(
    r"(?<!\w)(?:Hội|Hiệp hội|Liên hiệp hội|Liên hiệp các hội|Liên đoàn|Đoàn|Câu lạc bộ|hội|hiệp hội|liên đoàn|câu lạc bộ)\s+"
    r"(?:(?:Luật gia|Luật sư|Kỹ sư|Kiến trúc sư|Bác sĩ|Bác sỹ|Dược sĩ|Nhà văn|Nhà báo|Nghệ sĩ|Nghệ nhân|Họa sĩ|Nhạc sĩ|Phật tử)\s+)+$"
)
# "…; Quan Văn Đán, Bí thư": what opens an entry of a list.
_OPENS_ENTRY = re.compile(r"(?:[:;]|(?<!\w)(?:đồng chí|ông|bà))\s+$")
_OFFICE_BEHIND = re.compile(rf"\s*,\s+(?:{OFFICE.pattern})", re.IGNORECASE)
# A name, then the comma, dash or bracket behind which its office stands.
_HOLDER_BEFORE = re.compile(rf"[{CAPITAL}][^\W\d_]+\s*(?:,|[–—-]|\()\s*$")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A personal name at `[start:end]`; `text` is the name without titles."""

    start: int
    end: int
    text: str


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
            end -= 2 * text[start:end].endswith(("'s", "’s"))
            names.append(NameMention(start, end, text[start:end]))
        # A negative length: a run of capitals that names no person as a whole.
        index += max(abs(length), 1)
    return names


def _place_length(tokens: list[re.Match[str]], index: int, text: str) -> int:
    """How many tokens from `index` on are a known place; 0 when none are."""
    for length in range(min(_LONGEST_PLACE, len(tokens) - index), 1, -1):
        run = tokens[index : index + length]
        if _adjacent(text, run) and _is_place([token.group() for token in run]):
            following = tokens[index + length] if index + length < len(tokens) else None
            if following and _adjacent(text, [run[-1], following]) and following.group()[0].isupper():
                # "tỉnh Hà Nam Vũ Thị Bình": the place ends where a name begins.
                if key(following.group()) in _SURNAME_KEYS and _ADMINISTRATIVE.search(text[: run[0].start()]):
                    return length
                if _is_country_of_foreigner(text, run, following):
                    return length
                return 0 if _may_be_surname(run[0].group()) and length < 3 else length
            return length
    return 0


def _is_place(words: list[str]) -> bool:
    if tuple(map(key, words)) in _PLACE_KEYS:
        return True
    return all(word.isascii() for word in words) and tuple(map(fold, words)) in _FOLDED_PLACE_KEYS


def _is_country_of_foreigner(text: str, run: list[re.Match[str]], following: re.Match[str]) -> bool:
    """ "Đại sứ Hà Lan Joost …": a country between an office and a name that is not Vietnamese."""
    if tuple(key(token.group()) for token in run) not in _COUNTRY_KEYS:
        return False
    office = any(match.end() >= run[0].start() - 1 for match in OFFICE.finditer(text, 0, run[0].start()))
    foreign = not _SYLLABLE.fullmatch(fold(following.group()))
    return foreign or (office and _TOKEN.match(text, following.end() + 1) is not None and text[following.end() + 1].isupper())


def _adjacent(text: str, run: list[re.Match[str]]) -> bool:
    return all(
        0 < second.start() - first.end() <= 2 and text[first.end() : second.start()].isspace()
        and "\n" not in text[first.end() : second.start()]
        for first, second in pairwise(run)
    )  # fmt: skip


def _is_titled(text: str, start: int) -> bool:
    """Whether a form of address or a degree stands right before `start`, and not as a part of a body's name."""
    if _BODY_OF_CALLING.search(text, max(0, start - 60), start):
        return False
    return bool(titles_before(text, start)[1]) or PROFESSION.search(text, 0, start) is not None


def _capital_run(text: str, tokens: list[re.Match[str]], index: int) -> list[re.Match[str]]:
    run = [tokens[index]]
    for token in tokens[index + 1 : index + 6]:
        if not _adjacent(text, [run[-1], token]):
            break
        nun = token.group() == "nữ" and key(run[-1].group()) == key("Thích")
        if not token.group()[0].isupper() and token.group() not in _PARTICLES and not nun:
            break
        run.append(token)
    while run and not run[-1].group()[0].isupper():
        run.pop()
    return run


def _name_length(text: str, tokens: list[re.Match[str]], index: int) -> int:
    first = tokens[index].group()
    if not first[0].isupper() or (first.lower() in _NO_NAME and not _is_highland_name(text, tokens, index)):
        return 0
    if first == "Đoàn" and _is_youth_union(text, tokens, index):
        return 0
    if _is_lunar_year(text, tokens, index) or (first in ("Tăng",) and text.startswith(" Ni", tokens[index].end())):
        return 0
    run = _capital_run(text, tokens, index)
    titled = _is_titled(text, tokens[index].start())
    # "Mr Park" is somebody.
    if first.lower() in _GEOGRAPHIC and not titled and not (len(run) > 1 and _KOREAN.fullmatch(run[1].group())):
        return 0
    if _is_mr_as_surname(run, titled=titled):
        return min(len(run), 4)
    if _begins_office(text, tokens[index]) and not (titled and key(first) in _SURNAME_KEYS):
        return 0
    if not titled and len(run) == 2 and _AREA_BEFORE.search(text, 0, run[0].start()):
        return -2
    if not titled and (place := _place_part(text, run)):
        return -place
    # "Giám đốc Trại giống Đăk Mơ": the name begins behind such a place, if at all.
    if not titled and first in HIGHLAND_PLACE_HEADS:
        return -min(len(run), 2)
    # "tại 27 Trần Phú": a street.
    if not titled and _HOUSE_NUMBER.search(text, max(0, run[0].start() - 14), run[0].start()):
        return -len(run)
    if not titled and _is_namesake_of_place(text, tokens[index].start(), run):
        return -len(run)
    if not titled and any(token.group().lower() in _GEOGRAPHIC for token in run[1:]):
        return -len(run) if key(first) in _SURNAME_KEYS else 0
    words = [token.group() for token in run]
    if key(first) in _SURNAME_KEYS or (fold(first) in _FOLDED_SURNAMES and _reads_toneless(words)):
        return _vietnamese_length(text, run, titled=titled)
    if len(run) >= 3 and _is_rare_surname(text, run):
        return _vietnamese_length(text, run, titled=titled)
    # "phóng viên Báo Hòa An": a body whom the person works for.
    if titled and not titles_before(text, run[0].start())[1] and ORGANISATION.match(text, run[0].start()):
        return 0
    if titled:
        return _until_office(text, run[:5])
    return _foreign_length(text, run)


def _is_highland_name(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """ "Thượng tá A Lăng Nhơn": names of the Cơ Tu and their neighbours begin with a letter alone."""
    run = tokens[index : index + 3]
    named = run[0].group() == "A" and len(run) == 3 and _adjacent(text, run) and all(t.group()[0].isupper() for t in run)
    return named and _is_titled(text, run[0].start())


def _is_youth_union(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """ "Phó Bí thư Tỉnh Đoàn Hạ Lang", "Thành Đoàn": the Youth Union of a place."""
    before, start = text[max(0, tokens[index].start() - 12) : tokens[index].start()], tokens[index].end()
    if re.search(r"(?<!\w)(?:Tỉnh|Thành|Quận|Huyện|Thị|Xã|Trung ương)\s+$", before):
        return True
    place = [token.group() for token in tokens[index + 1 : index + 3]]
    return re.search(r"(?<!\w)(?:tỉnh|thành|quận|huyện|thị)\s+$", before) is not None and text[start] == " " and _is_place(place)


def _is_lunar_year(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    """ "năm Giáp Thìn", "Tết Ất Tỵ"."""
    run = tokens[index : index + 2]
    return len(run) == 2 and key(run[0].group()) in _STEMS and key(run[1].group()) in _BRANCHES and _adjacent(text, run)


def _is_mr_as_surname(run: list[re.Match[str]], *, titled: bool) -> bool:
    """ "ông Ông Văn A": the family name Ông behind a form of address."""
    return titled and run[0].group() == "Ông" and len(run) >= 2


def _is_rare_surname(text: str, run: list[re.Match[str]]) -> bool:
    """Whether a family name that few bear, or that is a word as well, opens a name here."""
    if not all(_SYLLABLE.fullmatch(fold(token.group())) for token in run[:3]):
        return False
    first = run[0].group()
    if key(run[1].group()) in _MIDDLE:
        # "Theo Văn A", "Bà Thị B": a sentence's own first word is none.
        return not _begins_office(text, run[0]) and fold(first) not in ("theo", "khi", "boi", "tu", "va", "do", "em", "ban")
    office = any(match.end() == len(text[: run[0].start()].rstrip()) for match in OFFICE.finditer(text, 0, run[0].start()))
    office = office or bool(
        _OPENS_ENTRY.search(text, max(0, run[0].start() - 12), run[0].start()) and _OFFICE_BEHIND.match(text, run[-1].end())
    )
    return key(first) in _RARE_SURNAME_KEYS and (office or PROFESSION.search(text, 0, run[0].start()) is not None)


def _place_part(text: str, run: list[re.Match[str]]) -> int:
    """How many capitals after "xã", "trường" … are its name when a full name follows: "xã Hồ Bốn Sùng A Lềnh"."""
    before = text[: run[0].start()]
    if not (_ADMINISTRATIVE.search(before) or NAMED_AFTER.search(before)) or len(run) < 4:
        return 0
    if key(run[0].group()) in _SURNAME_KEYS and len(run) == 4 and key(run[0].group()) not in _WORDLIKE:
        return 0
    # "huyện Bình Giang Cái Văn Long": a middle name tells where the person's begins.
    if middle := next((at for at in range(2, len(run) - 1) if key(run[at].group()) in _MIDDLE), 0):
        return middle - 1
    for position in range(1, len(run) - 1):
        if key(run[position].group()) in _SURNAME_KEYS:
            return position
    return 0


def _is_namesake_of_place(text: str, start: int, run: list[re.Match[str]]) -> bool:
    """A street, school or prize named after somebody. A full name behind "Chủ tịch UBND huyện" is a person all the same."""
    # "tỉnh Hạ Lang", "huyện Triệu Sơn": two syllables right behind such a word are the place itself.
    if len(run) == 2 and _ADMINISTRATIVE.search(text[:start]):
        return not _is_highland_holder(text, run)
    if not NAMED_AFTER.search(text[:start]) and not _FIRM.search(text[:start]):
        return False
    led = OFFICE.search(text, max(0, start - 60), start)
    # "Giám đốc Bảo tàng Phạm Thị B": no museum bears such a name where its director is told.
    middle = len(run) >= 3 and key(run[1].group()) in _MIDDLE
    if led and middle and re.search(r"(?<!\w)(?:bảo tàng|bệnh viện|nhà hát|công viên|học viện)\s+$", text[:start], re.IGNORECASE):
        return False
    # "Trưởng ban Tổ chức giải A": no prize is meant where an office stands before a full name.
    prize = re.search(r"(?<!\w)giải\s+$", text[:start]) is not None
    full = len(run) >= 3 and key(run[0].group()) in _SURNAME_KEYS
    # "ông X, Giám đốc Công ty A": a firm's name where the office stands behind its holder already.
    if _FIRM.search(text[:start]):
        return not (led and full) or _HOLDER_BEFORE.search(text[: led.start()]) is not None
    # "HLV đội tuyển quốc gia A", "Chủ tịch UBND huyện A": a team or level, then the person.
    level = _ADMINISTRATIVE.search(text[:start]) or re.search(r"(?:quốc gia|đội)\s+$", text[:start])
    return not (led and (level or prize) and full)


def _opens_name(words: list[str]) -> bool:
    return key(words[0]) in _SURNAME_KEYS or (fold(words[0]) in _FOLDED_SURNAMES and _reads_toneless(words))


def _may_be_surname(word: str) -> bool:
    return key(word) in _SURNAME_KEYS or fold(word) in _FOLDED_SURNAMES


def is_common_word(word: str) -> bool:
    """Whether an English word in capitals names a body, a place or a time rather than somebody: "Hospital", "April"."""
    return word.lower() in _NO_NAME or word.lower() in _GEOGRAPHIC


def is_surname(word: str) -> bool:
    return key(word) in _SURNAME_KEYS


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
        # A single syllable such as "Chánh", or one in capitals ("Công Sứ"), is as often a given name.
        capitals = office and all(word[0].isupper() for word in office.group().split())
        if office and " " in office.group() and not token.group().isupper() and not (capitals and not office.group().isascii()):
            return position
    return len(run)


def _vietnamese_length(text: str, run: list[re.Match[str]], *, titled: bool) -> int:
    words = [token.group() for token in run]
    if all(word.isupper() for word in words[1:] or ["a"]) and not titled and _in_capitals(text, run):
        return -len(run)
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
        and not _is_highland_holder(text, run)
    ):
        return 0
    return length


def _is_highland_holder(text: str, run: list[re.Match[str]]) -> bool:
    """ "Phó Chủ tịch UBND tỉnh Ksor Blơm": a family of the highlands right behind an office."""
    first = run[0].group()
    if is_syllable(first) or len(first) < 3 or key(first) not in _SURNAME_KEYS:
        return False
    return any(_is_plain(text[match.end() : run[0].start()]) for match in OFFICE.finditer(text, max(0, run[0].start() - 60), run[0].start()))


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
    if office := next((at for at, token in enumerate(run) if at and OFFICE.match(text, token.start())), 0):
        # "Dutch Ambassador A": the name begins behind the office.
        return -office
    if not 2 <= len(words) <= 4 or any(
        word.lower() in _NO_NAME or (word.isupper() and len(word) > 1) for word in words
    ):
        return 0
    if all(_SYLLABLE.fullmatch(fold(word)) for word in words):
        return 0
    before, behind = text[: run[0].start()], text[run[-1].end() :]
    if len(run) > 2 and key(words[0]) in _SHORT_COUNTRIES and OFFICE.search(before[-40:]):
        # "Đại sứ Cộng hòa Séc Tomas …".
        return -1
    if not (before.endswith(" and ") and _WHO_BEHIND.match(behind)) and re.search(
        r"(?<!\w)(?:of|of the|the|(?<!, )and|tổ chức|công ty|tập đoàn|hãng|nhóm|quỹ|trường|dự án|nhà máy|ngân hàng|khách sạn|trung tâm|chuỗi|thương hiệu|sàn|nền tảng|bệnh viện|viện|xưởng|startup)\s+$", before, re.IGNORECASE
    ):
        # An organisation's name, up to where a Vietnamese name may begin in it.
        return -next((at for at, word in enumerate(words) if at and _opens_name(words[at:])), len(run))
    if ORGANISATION.match(text, run[0].start()):
        return -1
    if _OFFICE_OF.search(before[-90:]) and not ADDRESS.search(before[-8:]):
        return -len(run)
    office_before = any(
        match.end() >= len(before.rstrip()) - 60
        and _is_plain(before[match.end() :])
        and not re.search(r"\s(?:at|from)\s", before[match.end() :])
        for match in OFFICE.finditer(before)
    )
    office_behind = re.match(r"\s*(?:,|–|-|\()\s*(?:the\s+|a\s+|an\s+)?", behind)
    if office_before and ORGANISATION.search(before[-60:]) and any(_SYLLABLE.fullmatch(fold(word)) for word in words):
        return 0
    follows = office_behind and (OFFICE.match(behind, office_behind.end()) or _ENGLISH_OFFICE.match(behind, office_behind.end()))
    follows = follows or _WHO_BEHIND.match(behind)
    by = re.search(r"(?<!\w)by\s+$", before)
    acts = by or re.match(
        r"\s+(?:cho biết|phát biểu|nhấn mạnh|trình bày|chia sẻ|nói|said|spoke|presented|chaired|opened|noted|stressed|delivered|told)\b",
        behind,
    )
    return len(words) if office_before or follows or acts else 0


# "Marco B, sourcing director at …": one or two words that tell the office more exactly.
_ENGLISH_OFFICE = re.compile(rf"(?:[a-z-]+\s){{1,2}}(?=(?i:{OFFICE.pattern}))")


def _is_plain(between: str) -> bool:
    """Between an office and a name: only more words of the office."""
    return not re.search(r"[.;:!?()“”\"]", between) and between.count(",") == 0


def titles_before(text: str, start: int) -> tuple[int, str]:
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
