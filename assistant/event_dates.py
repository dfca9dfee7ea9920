"""The day of the event that an article reports, read from its lead. None when it is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.language.dates import DateMention, find_dates
from assistant.language.events import KIND
from assistant.text import sentences

_I = re.IGNORECASE
_LEAD_PARAGRAPHS = 4
_LEAD_SENTENCES = 4
# Behind one of these, a day is that of a paper, of a holiday or of history, not of the event. A comma ends their reach.
_PAPERS = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|thông tư|nghị định|công văn|kết luận|thông báo|công điện|hướng dẫn|"
    r"quy định|luật|pháp lệnh|chương trình hành động|đề án|văn bản|tờ trình|hiệp định|"
    r"resolution|directive|decision|decree|circular|plan|law|agreement)"
    r"\b[^.,;!?]{0,60}$", _I,
)  # fmt: skip
_PAPER_NUMBER = re.compile(r"(?:số\s*)?\d+\s*(?:/\d{4})?\s*[-/][A-ZĐ][\w/Đ-]*[^.;!?]{0,15}$")
_HISTORY = re.compile(
    r"(?:k[ỷỉ] niệm|chào mừng|nhân dịp|nhân ngày|sinh|mất|ra đời|thành lập|kể từ|trước|sau khi|"
    r"anniversary|born|founded|since|until|before)\b[^.,;!?]{0,60}$|(?:trước đó|earlier)\b[^.;!?]{0,20}$", _I,
)  # fmt: skip
_HAPPENS = re.compile(r"\b(?:diễn ra|tổ chức|khai mạc|bế mạc|họp|vào|tại|held|took place|opened|convened)\b", _I)
_TIME_OF_DAY = re.compile(r"\b(?:sáng|chiều|tối|trưa|đêm|nay)\s*(?:ngày\s+)?[(,]?\s*(?:ngày\s+)?$", _I)
# Right before the day, one of these says that something happens on it.
_CUE = re.compile(
    r"(?:sáng|chiều|trưa|tối|đêm|ngày|hôm|nay|qua|từ|vào|diễn ra|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|"
    r"chủ nhật|\b(?:on|held|from|day|(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|today|morning|afternoon|"
    r"evening))[\s,(]*$|"
    r"(?:vừa rồi|vừa qua|tuần qua),\s*$|"
    # "sau hai ngày làm việc (6 và 7/12)"
    r"(?:\d|hai|ba|bốn|năm|các|những) ngày [^.;()]{0,30}\((?:\d{1,2}\s*(?:,|và|-|–)\s*)?$|"
    # the later day of a list: "các ngày 7, 8/11", "ngày 23 và 24/11"
    r"ngày\s+\d{1,2}\s*(?:,|và)\s*$", _I,
)  # fmt: skip
_PUT_OFF = re.compile(
    r"\b(?:hoãn|dời|lùi (?:lịch|ngày|thời gian|thời điểm)|h[uủ][yỷ] bỏ|postpon\w+|cancel\w+|reschedul\w+)\b", _I
)
_RANGE_BEHIND = re.compile(r"\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_RANGE_BEFORE = re.compile(r"\d{4}\s*[-–—]\s*(?:ngày\s+)?$")
# "Từ 1/7, giao dịch phải …", "đến ngày 20/5 mới có …": from when something holds, and till when it is counted.
_FROM_THEN_ON = re.compile(r"(?:^|[.;–—-]\s*)\W*(?:kể\s+)?từ\s+(?:ngày\s+)?$", _I)
_UP_TO = re.compile(
    r"(?<!\w)(?<!\d )(?<!\d đến )(?:tính\s+(?:đến|tới)|tính từ đầu năm đến|đến hết|muộn nhất|chậm nhất|nói thêm rằng đến|mới đến)\s+(?:ngày\s+)?$|"  # noqa: E501
    r"(?:rằng|cho biết|thì|mà|và|,)\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?$", _I
)
_OF_A_PAPER = re.compile(
    r"\s*(?:của|by)\s+(?:Bộ|Ban|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|UBND|Tỉnh|Thành|the Government)\b"
)
TODAY = re.compile(r"\b(?:sáng|chiều|tối|trưa|hôm|ngày)\s+nay\b|\b(?:today|this (?:morning|afternoon|evening))\b", _I)
YESTERDAY = re.compile(r"\b(?:sáng|chiều|tối|trưa|đêm|hôm|ngày)\s+(?:hôm\s+)?qua\b|\byesterday\b", _I)
_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5, "chủ nhật": 6,
}  # fmt: skip
# "on Tuesday", "chiều thứ Bảy": the last such day before the article, unless another week or a rhythm is meant.
_WEEKDAY = re.compile(
    rf"(?:\bon|\b(?:sáng|chiều|tối|trưa|hôm|vào))\s+(?P<day>{'|'.join(_WEEKDAYS)})\b"
    r"(?!\s*(?:tuần|tới|sau|hàng|hằng|next|last|\(?\d|,\s*\d|,\s*(?:ngày|hàng)))", _I
)  # fmt: skip
# "Thứ Ba tuần trước": of the week before the article's.
_LAST_WEEK = re.compile(rf"(?<!\w)(?P<day>{'|'.join(_WEEKDAYS)})\s+tuần (?:trước|rồi|vừa rồi|qua|vừa qua)(?!\w)", _I)
_MEANT = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến|mỗi|hằng|hàng|every|will|next|continues?|scheduled)(?!\w)", _I)
_CLOSES = re.compile(r"(?<!\w)(?:bế mạc|kết thúc|khép lại|wrapped up|closed|concluded|ended)(?!\w)", _I)
_OPENS = re.compile(r"(?<!\w)(?:khai mạc|bắt đầu|open(?:ed|ing)?|began|started)(?!\w)[^.;\n]*$", _I)
_DATED_LINE = re.compile(
    r"(?:.*\n)?[^\d\n.;–—-]{2,40},\s+(?P<date>[\w ,/.]{5,22}?)\s+(?:\([^()\n]{2,30}\)\s*)?[–—-]\s"
)
_SPANNED_YEARS = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-](?P<to>\d{4})")
# "Hội nghị về tre (22 - 23/8/2025) đã khép lại".
_BEHIND_NAME = re.compile(rf"\W*(?:{KIND.pattern})[^,.;:()\n]{{0,100}}\(\s*(?:ngày\s+)?(?:\d{{1,2}}\s*[-–]\s*)?", _I)
_EDITION_YEAR = re.compile(
    rf"(?:{KIND.pattern})[^.,;:\n]{{0,90}}?(?:,\s+năm|\s(?:năm)?)\s*(?P<year>20\d\d)(?!\d|\s*[-–/])", _I
)
_OF_A_YEAR = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|triển khai|kế hoạch|phương hướng|nhiệm vụ|công tác|kết quả|đánh giá|giai đoạn|"
    r"đến năm|từ năm|review|plan|results|since|until)(?!\w)", _I
)
_MONTHS_FROM_QUARTER = 5
_NEAR_DAYS = 60
_SOON_DAYS = 31
_ANNOUNCED = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến|will|upcoming|scheduled|is set to)(?!\w)", _I)


def event_day(body: str, *, title: str | None = None, published: str | None = None) -> str | None:
    """ISO 8601. The first day that the lead (else the title) names, in the year that is written or follows."""
    # Of an event put off, the lead names the day of the news, the old day and the new one.
    if _PUT_OFF.search(" ".join([title or "", *_lead(body)[:2]])):
        return None
    for mention in [*lead_mentions(body), *(_days(title) if title else ())]:
        day = _dated(mention, body, published=published)
        return (_opening_day(body, day) or day).isoformat() if day else None
    if published and (day := _relative_day(body, published)):
        return day
    return _dateline_day(body, published)


def _opening_day(body: str, day: date) -> date | None:
    """The day on which it opened, at most five days before `day`, when the lead says that it closed then."""
    if not _CLOSES.search(" ".join(_lead(body)[:2])):
        return None
    for mention in find_dates(body, year=day.year):
        opened = _day(mention.year, mention) if mention.year and mention.month and mention.day else None
        if opened and 0 < (day - opened).days <= 5 and _OPENS.search(body, max(0, mention.start - 60), mention.start):
            return opened
    return None


def closing_day(body: str, first: str) -> str | None:
    """The day on which the lead says that an event which opened on `first` closed, at most five days later."""
    opened = date.fromisoformat(first)
    for sentence in _lead(body)[:2]:
        for mention in find_dates(sentence, year=opened.year):
            closed = _day(mention.year, mention) if mention.year and mention.month and mention.day else None
            if closed and 0 < (closed - opened).days <= 5 and _CLOSES.search(sentence):
                return closed.isoformat()
    return None


def _dateline_day(body: str, published: str | None) -> str | None:
    """The date in the dateline of an article that names no other day: "HUẾ, 12 June 2024 – …", "HUẾ, June 12 –"."""
    match = _DATED_LINE.match(body)
    found = find_dates(match["date"]) if match else []
    if not found or not (found[0].day and found[0].month and (found[0].year or published)):
        return None
    day = _dated(found[0], body, published=published)
    return day.isoformat() if day else None


def lead_mentions(body: str) -> list[DateMention]:
    """The days in the first sentences of an article that something happens on, in order."""
    return [mention for sentence in _lead(body) for mention in _days(sentence)]


def _lead(body: str) -> list[str]:
    """The first sentences; lines without a stop (title, captions) don't count."""
    top = "\n".join(body.split("\n", _LEAD_PARAGRAPHS + 1)[: _LEAD_PARAGRAPHS + 1])
    spans = [top[start:end] for start, end in sentences(top)]
    return [text for text in spans if re.search(r"[.!?…”\"]\)?$", text)][:_LEAD_SENTENCES]


def _days(text: str) -> Iterator[DateMention]:
    for mention in find_dates(text):
        if mention.day and mention.month and _is_event_day(text, mention):
            yield mention


def _is_event_day(text: str, mention: DateMention) -> bool:
    before, behind = text[: mention.start], text[mention.end :]
    printed_year = re.search(r"\d{4}", text[mention.start : mention.end])
    if (printed_year and _RANGE_BEHIND.match(behind)) or _RANGE_BEFORE.search(before) or _OF_A_PAPER.match(behind):
        return False
    if _TIME_OF_DAY.search(before):
        return True
    if (_FROM_THEN_ON.search(before) and re.match(r"\s*,", behind)) or _UP_TO.search(before):
        return False
    paper = _PAPERS.search(before)
    if (paper and not _HAPPENS.search(paper.group())) or _PAPER_NUMBER.search(before) or _HISTORY.search(before):
        return False
    opens = re.match(r"(?:ngày|mùng)\b", text[mention.start :], _I) is not None
    return opens or not before.strip() or _CUE.search(before) is not None or _BEHIND_NAME.fullmatch(before) is not None


def _dated(mention: DateMention, body: str, *, published: str | None) -> date | None:
    if mention.year:
        return _day(mention.year, mention)
    if published:
        return _nearest(
            mention, date.fromisoformat(published), announced=_ANNOUNCED.search(" ".join(_lead(body)[:2])) is not None
        )
    years = {year for year in _years_in_evidence(body, mention) if _day(year, mention)}
    return _day(years.pop(), mention) if len(years) == 1 else None


def _day(year: int, mention: DateMention) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None


def _nearest(mention: DateMention, published: date, *, announced: bool) -> date | None:
    """The occurrence of the day nearest to the day the article went up; reports look back, announcements don't."""

    def distance(day: date) -> int:
        gap = (published - day).days
        return gap if gap >= 0 else -4 * gap

    days = [day for day in occurrences(mention, published.year) if announced or (day - published).days <= _SOON_DAYS]
    return min(days, key=distance, default=None)


def occurrences(mention: DateMention, year: int) -> list[date]:
    """The day in the years around `year`; 29 February is not in all of them."""
    return [day for near in (year - 1, year, year + 1) if (day := _day(near, mention))]


def _years_in_evidence(body: str, mention: DateMention) -> set[int]:
    """The years that the text puts the day in; more than one when it says too much. Bare years are none."""
    found = find_dates(body)
    same = {
        other.year
        for other in found
        if other.year and (other.day, other.month) == (mention.day, mention.month) and not _in_span(body, other)
    }
    # An anniversary ends in the year of the report: "(5/6/1990-5/6/2020)".
    spans = {int(span["to"]) for span in _SPANNED_YEARS.finditer(body)}
    periods = {year for other in found if (year := _year_beside_period(other, mention))}
    return same or spans | periods or _years_of_near_days(body, mention) or _years_of_editions(body)


def _years_of_editions(body: str) -> set[int]:
    """The years that events are named by in the lead: "Diễn đàn Tre 2025"; what sums a year up is of no year."""
    return {
        int(match["year"])
        for line in body.split("\n")[: _LEAD_PARAGRAPHS + 1]
        for match in _EDITION_YEAR.finditer(line)
        if not _OF_A_YEAR.search(match.group())
    }


def _years_of_near_days(body: str, mention: DateMention) -> set[int]:
    """The years that put the day within two months of another day of the text on which something happened."""
    others = [_day(other.year, other) for line in body.split("\n") for other in _days(line) if other.year]
    return {
        day.year
        for other in filter(None, others)
        for day in occurrences(mention, other.year)
        if abs((day - other).days) <= _NEAR_DAYS
    }


def _year_beside_period(period: DateMention, mention: DateMention) -> int | None:
    """The year in which the day lies in or within five months behind a quarter or month of the text."""
    if not period.year or period.day or not (period.quarter or period.month):
        return None
    first = period.year * 12 + (3 * (period.quarter - 1) if period.quarter else period.month - 1)
    years = [
        year
        for year in (period.year, period.year + 1)
        if 0 <= year * 12 + mention.month - 1 - first < _MONTHS_FROM_QUARTER
    ]
    return years[0] if years else None


def _in_span(body: str, mention: DateMention) -> bool:
    return any(span.start() <= mention.start < span.end() for span in _SPANNED_YEARS.finditer(body))


def _relative_day(body: str, published: str) -> str | None:
    for sentence in _lead(body)[:2]:
        if found := relative_words(sentence, published):
            return found[1]
    return None


def relative_words(sentence: str, published: str) -> tuple[re.Match[str], str] | None:
    """ "hôm qua", "chiều nay", "on Tuesday" in a sentence, with the day that it means to an article of `published`."""
    today = date.fromisoformat(published[:10])
    for words, day in ((YESTERDAY, today - timedelta(days=1)), (TODAY, today)):
        if match := words.search(sentence):
            return match, day.isoformat()
    if match := _LAST_WEEK.search(sentence):
        monday = today - timedelta(days=today.weekday() + 7)
        return match, (monday + timedelta(days=_WEEKDAYS[match["day"].lower()])).isoformat()
    match = _WEEKDAY.search(sentence)
    # "will lose their market, a forum heard on Thursday": only what stands near says that the day is to come.
    if not match or _MEANT.search(re.split(r"[,;]", sentence[: match.start()])[-1][-60:]):
        return None
    back = (today.weekday() - _WEEKDAYS[match["day"].lower()]) % 7
    return match, (today - timedelta(days=back)).isoformat()
