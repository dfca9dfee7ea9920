"""Title, publisher, byline, dates and language of an article, from what its format says and what its lines print.

A fact that the format states wins over one read from lines. A fact that is not certain stays None: a wrong date does
more harm than none. Dates of events are read in `assistant/event_dates.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant import cleaning, credits
from assistant.event_dates import event_day, lead_mentions, occurrences
from assistant.language import boilerplate, outlets
from assistant.language.dates import parse_day
from assistant.language.events import KIND
from assistant.language.places import PLACES
from assistant.text import fold

if TYPE_CHECKING:
    from assistant.readers.base import RawArticle

_I = re.IGNORECASE
_DASH = r"\s*[-–—]\s*"
# "(ANTV) -", "Hà Nội (TTXVN) –", "HANOI, April 10 (VNA) —": the outlet in brackets.
_DATELINE_IN_BRACKETS = re.compile(rf"\s*(?:[^().;:\n]{{2,40}})?\((?P<outlet>[^()\n]{{2,40}})\){_DASH}(?=\S)")
# "NDO - ", "VTV.vn - ", "Baonghean.vn – ": capitals or a host.
_HOST = r"(?i:\.(?:vn|com|net|org)(?:\.vn)?)"
_DATELINE = re.compile(rf"\s*(?P<outlet>[A-ZĐ][A-ZĐ&+]{{1,10}}(?: Online)?|[A-Za-zĐđ]{{2,20}}{_HOST}){_DASH}(?=\S)")
_OWNER = re.compile(
    r"(?:bản quyền(?: nội dung)?(?: thuộc(?: về)?| của)?|copyright(?: by)?|©|\(c\))[\s:©®,–-]*"
    r"(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s:©®,.–-]*(?:by|bởi|thuộc(?: về)?|of)?\s*"
    r"(?P<owner>[^.,;|©\n]{2,60}(?:\.\w{2,10}){0,3})", _I,
)  # fmt: skip
_RIGHTS = re.compile(r"\s*[-–.]?\s*(?:all rights reserved|mọi quyền được bảo lưu|giữ bản quyền).*$", _I)
_BY = re.compile(r"\s*(?:by|tác giả\s*:|pv\s*:?)\s+(?P<who>[^\n]{3,60})", re.IGNORECASE)
_VIETNAMESE_LETTER = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", _I)
# Folded, so that Vietnamese typed without tones is known as well. None of them is a word of the other language.
_STOP_WORDS = {
    "vi": frozenset("va cua cac nhung trong duoc cho voi khong nguoi mot tai hoi nghi dai bieu la nay viec".split()),
    "en": frozenset("the of and to in for with was were that this is are by on at from said has have which".split()),
}  # fmt: skip
_BODY_IN_CAPITALS = re.compile(
    r"(?:TRƯỜNG|BỘ|SỞ|BAN|ỦY BAN|UBND|HĐND|CỔNG|TRANG|BÁO|ĐÀI|TẠP CHÍ|VIỆN|HỌC VIỆN|TRUNG TÂM|HỘI|LIÊN|ĐẢNG|TỈNH|"
    r"CỤC|TỔNG|CÔNG|BỆNH VIỆN|"
    r"ĐẠI HỌC|KHOA|PHÒNG|THƯ VIỆN|BẢO TÀNG|HIỆP HỘI|CHI CỤC|ĐOÀN|QUỸ|NGÂN HÀNG|MẶT TRẬN|MINISTRY|UNIVERSITY|"
    r"DEPARTMENT|INSTITUTE)(?!\w)"
)
_OUTLET_IN_CAPITALS = re.compile(r"(?:BÁO|TẠP CHÍ|ĐÀI|CỔNG THÔNG TIN|CỔNG TTĐT|TRANG TIN|TRANG THÔNG TIN)(?!\w)")
_CLOSING_OUTLET = re.compile(r"[.”\"]\s*[—–]\s*(?P<outlet>[A-ZĐ]{2,8}(?:/[A-ZĐ]{2,8})?)\s*$")
# "HANOI –" is where a report comes from, not who brings it.
_TOWNS = {fold(place) for place in PLACES} | {fold(place).replace(" ", "") for place in PLACES}
# "Số: 14/TC-ABC      Huế, ngày 18 tháng 4 năm 2025": the head of an official letter.
_LETTER_HEAD = re.compile(
    r"(?:số\s*:?\s*[\d.]+\s*/\S+)?\s*(?:[^\d\n,.;:]|TP\.){2,30},\s+"
    r"ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\.?", _I,
)
_DATED_LABEL = re.compile(
    r"(?:first published|published on|posted on|đăng ngày|đăng lúc|ngày đăng|ngày cập nhật|cập nhật ngày|"
    r"cập nhật lúc)\s*:?\s+(?P<rest>.{4,30})", _I,
)
_DATELINE_DAY = re.compile(
    r"(?:[^\n]*\n){0,3}?[A-ZĐ][^\d\n,.;–—-]{1,30},\s+"
    r"(?P<day>(?:ngày\s+)?\d{1,2}[ /.-](?:tháng\s+)?\w+[ /.,-]+(?:năm\s+)?\d{4}|"
    r"[A-Z][a-z]+ \d{1,2}, \d{4})\s*(?:\([^()\n]{2,30}\)\s*)?[–—-]\s"
)
_MAX_TITLE = 220
_TO_COME = 120
_LONGEST_NAME = 5
_HEADER_LINES = 12


def complete(raw: RawArticle, *, url: str | None = None) -> RawArticle:
    """`raw` with the metadata that its text, its surroundings and its address add. `text` is unchanged."""
    lines = [line.strip() for line in cleaning.plain(raw.text).split("\n") if line.strip()]
    around = [line.strip() for line in cleaning.plain(raw.surroundings).split("\n") if line.strip()]
    fields = dict(filter(None, map(cleaning.header_field, lines[:8])))
    url = raw.url or url or _address(fields.get("url"))
    title = raw.title or fields.get("title") or title_of(lines)
    # What the format states is the outlet's name already; a line of the text may abbreviate it.
    printed = fields.get("publisher")
    publisher = raw.publisher or (outlet_name(printed) if printed else publisher_of(lines, around, url=url))
    body = cleaning.clean(raw.text, title=title)
    published = raw.published or parse_day(fields.get("published", "")) or published_day(lines, around, body=body)
    return replace(
        raw,
        title=_presentable(title),
        publisher=_presentable(publisher),
        url=url,
        published=published,
        event_date=raw.event_date or event_day(body, title=title, published=published),
        byline=_presentable(raw.byline or fields.get("byline") or byline_of(lines)),
        language=raw.language or language_of(body),
    )


# --- title, publisher, byline ----------------------------------------------------------------------------------------


def title_of(lines: list[str]) -> str | None:
    """The first line that reads like a headline above the running text; sections, menus and a letterhead don't count.

    Where the text begins at once, a headline may stand below it, beside the page's stamp.
    """
    top = lines[:_HEADER_LINES]
    lead = next((number for number, line in enumerate(top) if _is_running(line)), len(top))
    candidates = [line for line in top[cleaning.header_end(lines) : lead] if not cleaning.is_page_line(line)]
    while (
        len(candidates) > 1
        and (
            len(candidates[0].split()) <= 3
            or is_letterhead(candidates[0])
            or _LETTER_HEAD.fullmatch(candidates[0])
            or credits.byline_of(candidates[0])
        )
        and is_headline(candidates[1])
    ):
        candidates = candidates[1:]
    candidates = _without_slogan(candidates, lines, lead)
    if not candidates:
        return _headline_below(lines, lead)
    if not is_headline(candidates[0]):
        return None
    below = lines[lines.index(candidates[0]) + 1 :]
    return candidates[0] if any(map(cleaning.is_sentence, below)) else None


def _without_slogan(candidates: list[str], lines: list[str], lead: int) -> list[str]:
    """Without a site's name on top, when the line behind the stamp below it has more of the article's words."""
    if len(candidates) < 2 or lines[0] != candidates[0] or not is_headline(candidates[1]):
        return candidates
    if _stamped_day(lines[1]) is None:
        return candidates
    # "NĂNG LƯỢNG XANH – Diễn đàn của ngành điện": a name in capitals with what it stands for.
    name, dash, _ = re.match(r"(.*?)(\s[–—-]\s)?([^–—]*)$", candidates[0]).groups("")
    if dash and name.isupper() and len(name.split()) <= _LONGEST_NAME:
        return candidates[1:]
    body = {fold(word) for line in lines[lead : lead + 4] for word in re.findall(r"\w+", line)}
    own = [re.findall(r"\w+", fold(candidate)) for candidate in candidates[:2]]
    first, second = (sum(word in body for word in told) / len(told) for told in own)
    return candidates[1:] if second > first else candidates


def _is_running(line: str) -> bool:
    """Whether a line is of the article's text. A headline may close with a quote or ask."""
    if outlet_of_dateline(line) is not None:
        return cleaning.without_stamp(line) is None
    return cleaning.is_sentence(line) and (
        re.search(r"[.…][\"'”’»)\]]*\s*$", line) is not None or len(line.split()) > 24
    )


def _headline_below(lines: list[str], lead: int) -> str | None:
    """A headline under the opening paragraph, when the page's stamp stands between or behind them."""
    near = [line for line in lines[lead + 1 : lead + 4]]
    stamped = [
        number
        for number, line in enumerate(near)
        if cleaning.without_stamp(line) is not None or cleaning.is_clock(line)
    ]
    if not stamped or stamped[0] > 1:
        return None
    titles = [
        line
        for line in near[: stamped[0] + 2]
        if not cleaning.is_page_line(line) and not _is_running(line) and is_headline(line)
    ]
    below = lines[lead + 2 :]
    return titles[0] if titles and any(map(cleaning.is_sentence, below)) else None


def is_letterhead(line: str) -> bool:
    """Whether a line in capitals names a body and nothing that it did."""
    return line.isupper() and _BODY_IN_CAPITALS.match(line) is not None and not KIND.search(line)


def is_headline(line: str) -> bool:
    """Four words or more, opened by a capital, a digit or a quote, without a final stop, a dateline or a credit."""
    if len(line) > _MAX_TITLE or len(line.split()) < 4 or line[-1] in ".:;,…" or cleaning.is_heading_of_block(line):
        return False
    opening = line.lstrip("\"'“‘«([")[:1]
    return (opening.isupper() or opening.isdigit()) and outlet_of_dateline(line) is None and not credits.byline_of(line)


def without_site(title: str, *sites: str | None) -> str:
    """A page's title without the site's name behind a bar or dash: "… | Báo Mới", "… - VnExpress"."""
    title = " ".join(title.split())
    head, bar, tail = title.rpartition(" | ")
    if bar and len(tail.split()) <= 6 and len(head.split()) >= 3:
        return without_site(head, *sites)
    head, dash, tail = re.match(r"(.*?)(\s+[-–—]\s+)?([^–—]*)$", title).groups("") if title else ("", "", "")
    known = {fold(site) for site in sites if site} | {fold(name) for name in outlets.HOSTS.values()}
    known |= set(outlets.HOSTS) | set(outlets.ABBREVIATIONS)
    head, dash, tail = _last_dash(title)
    names_site = fold(tail) in known or fold(tail).removeprefix("bao ") in known or _is_host(tail)
    return head if dash and names_site else title


def _last_dash(title: str) -> tuple[str, str, str]:
    places = list(re.finditer(r"\s+[-–—]\s+", title))
    if not places:
        return title, "", ""
    return title[: places[-1].start()], places[-1].group(), title[places[-1].end() :]


def _is_host(text: str) -> bool:
    return re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)", text.strip(), _I) is not None


def outlet_of_dateline(line: str) -> str | None:
    """What a line's dateline names, as printed: `NDO`, `ANTV`, `TTXVN`; None for a place alone."""
    match = _DATELINE.match(line) or _DATELINE_IN_BRACKETS.match(line)
    outlet = match["outlet"].strip() if match else ""
    if not outlet or re.search(r"\d", outlet) or len(outlet.split()) > 6 or fold(outlet) in _TOWNS:
        return None
    return outlet


def outlet_name(printed: str) -> str:
    """The name of an outlet by its abbreviation or host; what is printed when it is not known."""
    key = re.sub(r"[\s.]", "", fold(printed)).removeprefix("bao").removeprefix("dientu")
    key = key.removesuffix("online").removesuffix("dientu")
    host = printed.strip().lower().removeprefix("www.")
    return outlets.ABBREVIATIONS.get(key) or outlets.HOSTS.get(host) or printed.strip()


def publisher_of(lines: list[str], around: list[str], *, url: str | None) -> str | None:
    """From the dateline, else the copyright line, else the address."""
    running = 0
    for line in lines[: _HEADER_LINES + 8]:
        if (outlet := outlet_of_dateline(line)) and cleaning.without_stamp(line) is None:
            return outlet_name(outlet)
        running += _is_running(line)
        if running > 1:
            break
    for line in [*reversed(lines), *around]:
        if cleaning.is_boilerplate(line) and (match := _OWNER.search(_RIGHTS.sub("", line))):
            return outlet_name(match["owner"].strip(" -–®"))
    for line in reversed(lines):
        if match := _CLOSING_OUTLET.search(line):
            return outlet_name(match["outlet"])
    return publisher_of_url(url) or _letterhead(lines)


def _letterhead(lines: list[str]) -> str | None:
    """The outlet or body whose name stands above the page's menu, spelt as its text spells it."""
    first = lines[0] if len(lines) > 2 else ""
    if not first or cleaning.is_page_line(first) or re.search(r"\d|[|:.!?]", first) or len(first.split()) > 12:
        return None
    above_menu = cleaning.header_end(lines) > 1 and any(map(cleaning.is_page_line, lines[1:3]))
    if not above_menu and not is_letterhead(first):
        return None
    found = re.search(re.escape(first), "\n".join(lines[1:]), _I) if cleaning.is_page_line(lines[1]) else None
    if found and not found.group().isupper():
        return found.group()
    return first if above_menu or _OUTLET_IN_CAPITALS.match(first) else None


def publisher_of_url(url: str | None) -> str | None:
    """The outlet's name for a known host, else the host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    if not re.search(r"[a-z]", host) or "." not in host:
        return None
    known = [name for known, name in outlets.HOSTS.items() if host == known or host.endswith(f".{known}")]
    return known[0] if known else host


def byline_of(lines: list[str]) -> str | None:
    """Who made the report: the names below the article, or behind a label on top."""
    for line in lines[1:6]:
        if (match := _BY.fullmatch(line)) and credits.byline_of(f"Tác giả: {match['who']}"):
            return match["who"].strip()
    end = [line for line in lines if not cleaning.is_boilerplate(line)]
    while end and cleaning.is_heading_of_block(end[-1]):
        end = end[:-1]
    return credits.byline_of(end[-1]) if len(end) > 2 and credits.without_byline(end) != end else None


def _address(text: str | None) -> str | None:
    return text if text and re.match(r"https?://\S+$", text) else None


def _presentable(text: str | None) -> str | None:
    return " ".join(cleaning.plain(text).split()) or None if text else None


# --- the day it went up ----------------------------------------------------------------------------------------------


def published_day(lines: list[str], around: list[str], *, body: str) -> str | None:
    """From a labelled line ("Ngày đăng: …", "Cập nhật: …"), else from a stamp beside the title that fits the event.

    A page printed later carries the clock of that day on top: a stamp far from the reported day is not believed.
    """
    for labels in (boilerplate.PUBLISHED_LABELS, boilerplate.UPDATED_LABELS):
        for line in [*lines, *around]:
            if day := _labelled_day(line, labels):
                return day
    # The nearest to the title first: below a page's headline, and at the end of a text's header.
    for line in [*around, *reversed(_header(lines)), *_below_opening(lines)]:
        if len(line) <= 110 and (day := _stamped_day(line)) and fits(day, body):
            return day
    # "Hanoi, 3 June 2025 – …": the dateline of a release.
    dateline = _DATELINE_DAY.match(body) or _DATELINE_DAY.match("\n".join(lines[:_HEADER_LINES]))
    day = parse_day(dateline["day"]) if dateline else None
    return day if day and fits(day, body) else None


def _header(lines: list[str]) -> list[str]:
    """The lines above the first sentence of the article."""
    first = next((n for n, line in enumerate(lines) if _is_running(line)), 0)
    return lines[: min(first, _HEADER_LINES)]


def _below_opening(lines: list[str]) -> list[str]:
    """The time stamps right below the opening paragraph: some pages print them there."""
    first = next((n for n, line in enumerate(lines) if _is_running(line)), 0)
    below = lines[first + 1 : first + 4]
    return [
        line
        for line in below
        if re.search(r"\d{1,2}[:h]\d{2}", line)
        and (cleaning.is_clock(line) or cleaning.without_stamp(line) is not None)
    ]


def _labelled_day(line: str, labels: tuple[str, ...]) -> str | None:
    text = line.strip(" ()[]|-–•").lower()
    if len(text) > 90 or not text.startswith(labels):
        return None
    if cleaning.is_clock(line) or re.match(r"[\w\s]{2,25}:", text):
        return parse_day(line)
    # "Posted on 25 April 2025 by the editors".
    dated = _DATED_LABEL.match(text)
    return parse_day(dated["rest"]) if dated else None


def _stamped_day(line: str) -> str | None:
    """The day of a time stamp; an author's name may stand beside it."""
    if cleaning.is_clock(line) or cleaning.is_date(line) or _LETTER_HEAD.fullmatch(line):
        return parse_day(line)
    return parse_day(line) if cleaning.without_stamp(line) is not None else None


def fits(day: str, body: str) -> bool:
    """Whether an article about `body`'s event can have gone up on `day`: not before it, nor long after it."""
    stamp = date.fromisoformat(day)
    mentions = lead_mentions(body)
    for mention in mentions[:1]:
        if mention.year:
            return -30 <= (stamp - date(mention.year, mention.month, mention.day)).days <= 120
    gaps = [(stamp - happened).days for mention in mentions for happened in occurrences(mention, stamp.year)]
    if gaps:
        # "Từ 1/7 giao dịch phải …": what is to come is months off; only a later printing leaves the event far behind.
        return any(-_TO_COME <= gap <= 31 for gap in gaps)
    years = [int(year) for year in re.findall(r"(?<!\d)[/-](20\d\d)(?!\d)", body)]
    return not years or stamp.year - max(years) <= 1


# --- language --------------------------------------------------------------------------------------------------------


def language_of(text: str) -> str | None:
    """`vi` or `en`, or None when neither is clear."""
    words = re.findall(r"[^\W\d_]+", text[:20_000])
    if not words:
        return None
    marked = sum(_VIETNAMESE_LETTER.search(word) is not None for word in words) / len(words)
    folded = [fold(word) for word in words]
    share = {language: sum(word in stop for word in folded) / len(words) for language, stop in _STOP_WORDS.items()}
    # English about Vietnam is full of marked names; running Vietnamese marks more than half of its words.
    if marked > 0.4 or (share["vi"] > 0.06 and share["vi"] > share["en"]):
        return "vi"
    return "en" if share["en"] > 0.08 else None
