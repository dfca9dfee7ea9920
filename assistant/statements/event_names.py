"""The name of the event that an article reports, and its kind: the fullest phrase of the lead about what was held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language import events as tables
from assistant.text import keys
from assistant.types import Fact

_LEAD_SENTENCES = 8
_LONGEST_NAME = 240
_IS_HELD = re.compile(
    r"(?:[^.;]|\.(?=\w)){0,70}?(?<!\w)(?:organi[sz]ed|hosted|được|vừa|đã|"
    r"khép lại|diễn ra|khai mạc|bế mạc|kết thúc|tổ chức|was|were|took place|"
    r"wrapped up|opened|closed|concluded|drew|brought together|gathered|attracted|kicked off|thu hút|quy tụ|"
    r"bước sang|do (?:[^.;]|\.(?=\w)){3,160} (?:tổ chức|chủ trì|làm chủ tọa))(?!\w)", re.IGNORECASE,
)  # fmt: skip
_ATTENDED = re.compile(
    r"(?:joined|opening of|close of|launch of|for|dự|tại|ở|trong|của|theo dõi|tham gia|đến với|khép lại|at|attend\w*|"
    r"chủ trì|chương trình)(?: the| một| a)?\s*$",
    re.IGNORECASE,
)
_QUOTE = re.compile(tables.QUOTED)
_EDITION = re.compile(
    r"(?<!\w)(?:lần|thứ|khóa|khoá|nhiệm kỳ|năm|quý|tháng|\d{4}|\d+(?:st|nd|rd|th))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A name with the kind of event that it stands for, and how surely it is the reported one (smaller is surer)."""

    fact: Fact
    kind: str
    rank: tuple[bool, int, int]


def named_event(
    text: str, spans: list[tuple[int, int]], *, looking_back: bool = False
) -> NamedEvent | None:
    """The event that is being held; of phrases that name it the fuller one wins. None when no phrase is a name.

    With `looking_back` an earlier event ("Trước đó, …") counts as well.
    """
    found = [
        event
        for position, span in enumerate(spans[:_LEAD_SENTENCES])
        for event in _in_sentence(text, span, position, looking_back)
    ]
    if not found:
        return None
    best = min(found, key=lambda event: event.rank)
    fuller = [event for event in found if event.kind == best.kind and _says_more(event, best)]
    return min(fuller, key=lambda event: (event.rank[0], -len(event.fact.text)), default=best)


def kind_spoken_of(text: str) -> str | None:
    """The kind of the first event in `text` that is no building's or paper's name."""
    for match in tables.KIND.finditer(text):
        if not tables.NO_EVENT_BEFORE.search(text[max(0, match.start() - 40) : match.start()]):
            return tables.KINDS[match.group().lower()]
    return None


def _in_sentence(text: str, span: tuple[int, int], position: int, looking_back: bool) -> Iterator[NamedEvent]:
    start, end = span
    for match in tables.KIND.finditer(text, start, end):
        before = text[start : match.start()]
        opened = re.search(r"[“\"«]\s*$", before)
        if (
            _is_no_event(match.group(), before)
            or tables.SEVERAL_BEFORE.search(before)
            or (_inside_quotes(before) and not opened)
        ):
            continue
        fact = _english_name(text, match, start) or _name(
            text, match, end, quoted=bool(opened and _inside_quotes(before))
        )
        if fact is None or not _tells(fact.text, match.group()):
            continue
        before = text[start : fact.start]
        held = tables.HELD.search(text, max(start, fact.start - 60), fact.start) or _IS_HELD.match(text, fact.end, end)
        attended = _ATTENDED.search(before)
        plenum = tables.PLENUM.match(fact.text)
        opens = not before.strip() or (position <= 1 and _EDITION.search(fact.text))
        if plenum and (not held or before.rstrip().endswith("thành công")):
            continue
        if not held and not attended and not opens:
            continue
        if tables.ANOTHER_BEFORE.search(before) and not (looking_back and held):
            continue
        yield NamedEvent(fact, tables.KINDS[match.group().lower()], (not held, position, -len(fact.text)))


def _is_no_event(kind: str, before: str) -> bool:
    """ "Ban Tổ chức họp báo công bố …": to hold a press conference is one word with the event."""
    who = re.search(r"ban tổ chức\s*$", before, re.IGNORECASE)
    return tables.NO_EVENT_BEFORE.search(before) is not None and not (who and kind == "họp báo")


def _name(text: str, kind: re.Match[str], limit: int, *, quoted: bool) -> Fact | None:
    """The phrase from the kind on: a quoted theme with its closing mark, else up to where the telling begins."""
    start, end = kind.start(), limit
    if quoted:
        close = re.compile(r"[”\"»]").search(text, kind.end(), limit)
        end = close.start() if close else limit
    elif theme := tables.THEMED.match(text, kind.end(), limit):
        end = theme.end()
    else:
        end = _end_of_name(text, kind.end(), limit)
        if theme := tables.THEME_BEHIND.match(text, end, limit):
            end = theme.end()
    while end > start and text[end - 1] in " ,-–—“":
        end -= 1
    return Fact(text[start:end], start, end) if end - start <= _LONGEST_NAME else None


def _end_of_name(text: str, position: int, limit: int) -> int:
    if opening := re.compile(r"\s+bàn\s").match(text, position, limit):
        position = opening.end()
    for match in tables.NAME_ENDS.finditer(text, position, limit):
        if match.start() < position or (match.group().strip() in ("-", "–", "—") and _joins(text, match)):
            continue
        # A theme or title in quotes closes the name: "họp báo giới thiệu cuốn sách “…”".
        quote = _QUOTE.match(text, match.start(), limit) if text[match.start() - 1] == " " else None
        assembly = tables.OF_AN_ASSEMBLY.match(text, match.start(), limit)
        return quote.end() if quote else assembly.end() if assembly else match.start()
    return limit


def _joins(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash holds a name together: "2020 - 2025", "kinh tế - xã hội", "Việt Nam - Lào", "… - năm 2022"."""
    before, behind = text[: dash.start()].rsplit(maxsplit=1)[-1], text[dash.end() : dash.end() + 40]
    if re.match(r"năm \d{4}", behind) or (before[-1].isdigit() and behind[:1].isdigit()):
        return True
    if before[0].islower():
        short = behind[:1].islower() and tables.SHORT_BEHIND.match(behind)
        return bool(short) or re.match(rf"{tables.JOINED_BEHIND}(?!\w)", behind) is not None
    # Two countries or places; a role or a body behind the dash is another matter.
    return (
        behind[:1].isupper()
        and before[0].isupper()
        and not tables.BODY.match(behind)
        and not tables.PERSON.match(behind)
    )


def _english_name(text: str, kind: re.Match[str], start: int) -> Fact | None:
    """ "The 5th Delta Climate Conference": what stands before a kind in capitals; or a title and its kind behind it."""
    before = text[start : kind.start()]
    if titled := tables.TITLED_BEFORE.search(before):
        begin, end = start + titled.start("title"), start + titled.end("title")
        return Fact(text[begin:end], begin, end)
    own = tables.ENGLISH_BEFORE.search(before)
    if not own or not kind.group().isascii() or not kind.group()[0].isupper():
        return None
    begin = start + own.start() + (4 if own.group().startswith("The ") else 0)
    more = re.compile(
        rf"(?:\s+(?:20\d\d|on|of|for|and|"
        rf"in(?=\s+the\s+[{tables.CAPITAL}])(?!\s+the\s+(?:[\w’'-]+\s+)?(?:Hotel|Hall|Centre|Center)\b)|"
        rf"the(?=\s+[{tables.CAPITAL}])|[{tables.CAPITAL}][\w’'-]*))+"
    ).match(text, kind.end())
    end = more.end() if more else kind.end()
    end = begin + len(
        re.sub(
            r"(?:\s+(?:on|of|for|and|the|On|At))+(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$",
            "",
            text[begin:end],
        )
    )
    return Fact(text[begin:end], begin, end) if begin < kind.start() else None


def _tells(name: str, kind: str) -> bool:
    """Whether a name says more than its kind: two words that others don't bear, or a number."""
    if re.match(r"[“\"«]", name):
        return True
    if name == kind or (kind.islower() and kind.isascii() and not re.search(r"[“\"«]|\s(?:on|of)\s", name)):
        return False
    own = [word for word in re.findall(r"\w+", name[len(kind) :] if name.startswith(kind) else name.replace(kind, ""))]
    telling = [word for word in own if word.lower() not in tables.EMPTY_IN_NAMES]
    # "Tuần lễ sách": a capital makes a name of two words.
    return len(telling) >= (1 if kind[0].isupper() and not kind.isascii() and len(own) == len(telling) else 2) or any(
        word[0].isdigit() for word in telling
    )


def _says_more(event: NamedEvent, other: NamedEvent) -> bool:
    mine, its = (set(keys(one.fact.text)) - tables.JOINING_IN_NAMES for one in (event, other))
    return its < mine


def _inside_quotes(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("«") > before.count("»")
