"""Dates in the writings of Vietnamese and English news, and which of them mean the same day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# "19 Tháng Mười, 2025". "5 tháng năm" are months and not May: without a capital or year only what can be no number.
_VIETNAMESE_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ORDINAL_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# Words before "10/4" that make it a day and not a fraction or a part of a code. Also tone-less, for typed questions.
_BEFORE_DAY = (
    r"(?:ngày|ngay|sáng|sang|chiều|chieu|tối|toi|trưa|trua|đêm|dem|hôm|hom|nay|diễn ra|từ|tu|đến|den|tới|mùng|mồng|mung|mong|"
    r"qua|mai|on|of|vào|vao|hội nghị|hoi nghi|dịp|trước|sau|thứ\s+\w+|chủ nhật|"
    # "Một ngày sau, 7/5", "Hôm trước, 7/5": a word for a day before the comma.
    r"(?:ngày|hôm) (?:sau|trước|đó|ấy|nay|qua),|cùng ngày,)"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written at `[start:end]` of a text. Parts that are not written are None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    @property
    def iso(self) -> str:
        """`2024-05-09`, `2024-05`, `2024-Q2`, `2024`; without a year `--05-09`, `--05`, `--Q2`."""
        head = f"{self.year:04d}" if self.year else "-"
        if self.quarter:
            return f"{head}-Q{self.quarter}"
        parts = [head] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def with_year(self, year: int | None) -> DateMention:
        """The same date in `year`, unless a year is written."""
        return self if self.year or not year else replace(self, year=year)

    def agrees_with(self, other: DateMention) -> bool:
        """No part that both name differs, and they have a part in common."""
        shared = False
        for name in ("year", "month", "day", "quarter"):
            mine, its = getattr(self, name), getattr(other, name)
            if mine and its:
                if mine != its:
                    return False
                shared = True
        if self.quarter and other.month:
            return shared and (other.month - 1) // 3 + 1 == self.quarter
        if other.quarter and self.month:
            return shared and (self.month - 1) // 3 + 1 == other.quarter
        return shared


_D = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_M = r"(?P<month>0?[1-9]|1[0-2])"
_Y = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)"
_MONTH_NAME = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WRITTEN_MONTH = "(?P<written>" + "|".join(sorted(_VIETNAMESE_MONTHS, key=len, reverse=True)) + r")(?!\w)"
_I = re.IGNORECASE
# Tried in this order; an earlier one takes the characters.
_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?<![\d/.-]){_Y}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    # A span of days in one month: "14-16/4/2024", "từ 14 đến 16/4/2024" gives its last day here; its first day below.
    re.compile(rf"(?<![\d/.,]){_D}\s?([/.-])\s?{_M}\s?\2\s?{_Y}(?!\d)"),
    re.compile(
        rf"(?:(?:ngày|ngay|mùng|mồng|mung|mong)\s+)?(?<!\d){_D}\s+(?:tháng|thang)\s+{_M}(?:(?:\s*,)?\s*(?:năm|"
        rf"nam)?\s+{_Y}|/{_Y.replace('year', 'year2')})?(?!\d)",
        _I,
    ),
    re.compile(rf"(?:(?:ngày|mùng|mồng)\s+)?(?<!\d){_D}\s+tháng\s+(?-i:(?=[A-ZĐ])|(?!năm)){_WRITTEN_MONTH}(?:\s*,?\s*(?:năm\s+)?{_Y})(?!\d)", _I),
    re.compile(rf"\b{_MONTH_NAME}\s+{_D}(?:st|nd|rd|th)?(?!\d)(?:,?\s+{_Y})?(?!\d)", _I),
    re.compile(rf"(?<!\d){_D}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_NAME}\b(?:,?\s+{_Y})?(?!\d)", _I),
    re.compile(rf"\b{_MONTH_NAME}\s+(?:of\s+)?{_Y}(?!\d)", _I),
    re.compile(rf"(?:tháng|thang)\s+{_M}(?:\s*/\s*|\s+(?:năm|nam)\s+|-){_Y}(?!\d)", _I),
    re.compile(rf"(?:quý|quí|quy|qui|quarter|q)\s*(?P<quarter>IV|I{{1,3}}|[1-4])\b"
               rf"(?:\s*(?:[/-]|năm|nam|of)?\s*{_Y}(?!\d))?", _I),
    re.compile(rf"(?P<ordinal>first|second|third|fourth)\s+quarter(?:\s+(?:of\s+)?{_Y})?(?!\d)", _I),
    re.compile(rf"(?P<before>\b{_BEFORE_DAY}\s+|\()(?:\d{{1,2}}\s*(?:-|–|,|và|va|đến|den)\s*)?"
               rf"{_D}\s?[/-]\s?{_M}(?![\d/])", _I),
    # "Sáng nay 16.4": with a stop only behind a word that wants a day, and before no unit or further figure.
    re.compile(
        rf"(?P<before>\b(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|nay|qua|mùng|mồng)\s+\(?|(?:nay|"
        rf"qua)\s*\()(?:\d{{1,2}}\s*(?:-|–|,|và)\s*)?"
        rf"{_D}\.{_M}(?![\d/%])(?!\.\d)(?!\s*(?:%|đại biểu|người|tỷ|triệu|nghìn|ha|km|kg|tấn|m2))", _I,
    ),
    # Bare "16/4": a day when it cannot be a month of the other order, or a fraction: over 12, or with a leading zero.
    re.compile(r"(?<![\d/.,-])(?P<day>1[3-9]|2\d|3[01]|0[1-9])[/](?P<month>0?[1-9]|1[0-2])(?![\d/%])"),
    re.compile(rf"(?:tháng|thang)\s+{_M}(?!\d)", _I),
    re.compile(rf"(?:năm|nam|in|year|of|since|until|by|khóa|niên khóa)\s+{_Y}(?![\d%])(?!\.\d)", _I),
    re.compile(rf"(?<![\d.,/–-]){_Y}(?![\d%])(?![.,]\d)(?!\s*(?:đảng viên|đại biểu|người|tỷ|triệu|đồng))", _I),
)  # fmt: skip
# A comma joins days only behind "ngày" ("ngày 7, 8/4"): elsewhere it parts a date from what stands before it.
_FIRST_DAY = re.compile(
    r"(?:(?<![\d/.,:])(?P<day>0?[1-9]|[12]\d|3[01])\s*(?:-|–|đến|tới|to|and)|"
    r"(?:ngày\s+|\(\s*)(?P<listed>0?[1-9]|[12]\d|3[01])\s*(?:,\s*\d{1,2}\s*){0,4}(?:,|và))\s*(?:ngày\s+)?$",
    _I,
)


_TO = re.compile(r"\s*(?:-|–|đến|tới|to|until)\s*(?:hết\s+)?(?:ngày\s+)?", _I)
# "July 6-7", "July 6 and 7": the last day stands behind the month and its first day.
_LAST_DAY_BEHIND = re.compile(
    r"(?:\s*[-–]\s*|\s+(?:and|to)\s+)(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|[.,/]\d|%|st\b.{0,3}[a-z]{4})"
    r"(?:,?\s+(?P<year>20\d\d)(?!\d)|(?!\s+(?!in\b|at\b|on\b|with\b|for\b|by\b|under\b|and\b)[a-z]))"
)
_ENDS_IN_ENGLISH_DAY = re.compile(rf"^{_MONTH_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?$", _I)
# Days of the moon's calendar: "nhằm ngày 28 tháng 11 năm Quý Mão", "mùng 10/3 âm lịch".
_LUNAR_BEFORE = re.compile(r"(?:nhằm|tức)(?:\s+(?:ngày|mùng))?\s*$", _I)
_LUNAR_BEHIND = re.compile(
    r"\s*(?:\(?\s*(?:âm lịch|ÂL)(?!\w)|,?\s*(?:năm\s+)?(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s+"
    r"(?:Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)(?!\w))"
)


def find_dates(text: str, *, year: int | None = None) -> list[DateMention]:
    """The dates written in `text`, in order. Those written without a year get `year`.

    "14-16/4/2024" gives its first and its last day.
    """
    taken: list[DateMention] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            mention = _mention(match)
            if mention and not any(mention.start < other.end and other.start < mention.end for other in taken):
                taken.append(mention)
    taken = [_with_year_behind(text, mention, taken) for mention in taken]
    for mention in [m for m in taken if m.day and not _is_lunar(text, m)]:
        taken = _with_first_day(text, mention, taken)
        taken = _with_last_day(text, mention, taken)
    found = sorted((m for m in taken if not _is_lunar(text, m)), key=lambda mention: mention.start)
    return [m.with_year(year) if m.day or m.month or m.quarter else m for m in found]


def _with_year_behind(text: str, first: DateMention, taken: list[DateMention]) -> DateMention:
    """ "từ 30/8 đến 1/9/2025": the year of a range stands behind its last day."""
    if first.year or not (first.day and first.month):
        return first
    for last in taken:
        if last.year and last.day and last.month and _TO.fullmatch(text, first.end, last.start):
            return replace(first, year=last.year - (first.month > last.month))
    return first


def _with_first_day(text: str, last: DateMention, taken: list[DateMention]) -> list[DateMention]:
    """`taken` with the first day of a range or list that `last` ends: "14-16/4", "các ngày 7, 8/4"."""
    first = _FIRST_DAY.search(text, 0, last.start)
    group = "day" if first and first["day"] else "listed"
    if not first or int(first[group]) >= last.day:
        return taken
    if any(o.start < first.end() and first.start() < o.end for o in taken if o is not last):
        return taken
    return [*taken, replace(last, start=first.start(group), end=first.end(group), day=int(first[group]))]


def _with_last_day(text: str, first: DateMention, taken: list[DateMention]) -> list[DateMention]:
    """`taken` with the last day of an English range, "July 6-7, 2024"; the year behind it is no mention of its own."""
    english = _ENDS_IN_ENGLISH_DAY.search(text[first.start : first.end])
    behind = _LAST_DAY_BEHIND.match(text, first.end) if english else None
    if not behind or int(behind["day"]) <= first.day:
        return taken
    overlapping = [o for o in taken if o.start < behind.end() and behind.start() < o.end]
    if any(o.day for o in overlapping):
        return taken
    year = int(behind["year"]) if behind["year"] else first.year
    last = replace(first, start=behind.start("day"), end=behind.end(), day=int(behind["day"]), year=year)
    return [o for o in taken if o is not first and o not in overlapping] + [replace(first, year=year), last]


def _is_lunar(text: str, mention: DateMention) -> bool:
    if not mention.day:
        return False
    return bool(_LUNAR_BEFORE.search(text, 0, mention.start) or _LUNAR_BEHIND.match(text, mention.end))


def _mention(match: re.Match[str]) -> DateMention | None:
    parts = match.groupdict()
    written_year = parts.get("year") or parts.get("year2")
    month = MONTHS.get((parts.get("name") or "").lower()) or (int(parts["month"]) if parts.get("month") else None)
    month = month or _VIETNAMESE_MONTHS.get(" ".join((parts.get("written") or "").lower().split()))
    quarter = _QUARTERS.get((parts.get("quarter") or "").lower())
    quarter = quarter or _ORDINAL_QUARTERS.get((parts.get("ordinal") or "").lower())
    day = int(parts["day"]) if parts.get("day") else None
    if day and month and day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    if parts.get("name") and not (day or written_year):
        return None
    start = match.end("before") if parts.get("before") else match.start()
    if parts.get("before") and match.start("day") > start:
        start = match.start("day")
    return DateMention(start, match.end(), int(written_year) if written_year else None, month, day, quarter)


_PERIOD = re.compile(r"(?:(?P<month>\d{1,2})[/-])?(?P<year>\d{4})(?:-(?P<number>\d{1,2}))?")


def parse_bound(text: str, *, last: bool) -> str | None:
    """The first or last day, ISO 8601, of `2024`, `5/2024`, `2024-05` or of a whole date; None for anything else."""
    given = _PERIOD.fullmatch(text.strip())
    if not given or (given["month"] and given["number"]):
        return parse_day(text)
    year, month = int(given["year"]), int(given["month"] or given["number"] or (12 if last else 1))
    if not (1 <= month <= 12 and year):
        return None
    return date(year, month, monthrange(year, month)[1] if last else 1).isoformat()


def parse_day(text: str) -> str | None:
    """The first whole date in `text` as `2024-05-09`, or None."""
    for mention in find_dates(text):
        if mention.year and mention.month and mention.day:
            return mention.iso
    return None
