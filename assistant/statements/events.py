"""Reads the reported event out of an article: kind and name, day, place, organiser, form. Each with the span that says it."""

from __future__ import annotations

import re
from assistant.language import events as tables
from assistant.language.dates import find_dates
from assistant.text import fold, keys, sentences
from assistant.types import Document, Fact, Report

_LEAD_SENTENCES = 8


def read_report(document: Document) -> Report | None:
    """The event that an article reports; None when it names no kind of event at all."""
    spans = sentences(document.text)
    name = _name(document.text, spans)
    kind = tables.KIND.search(name.text if name else document.text)
    if not kind:
        return None
    day, last, date_fact = _days(document, spans)
    return Report(
        document_id=document.id,
        kind=tables.KINDS[kind.group().lower()],
        name=name,
        date=day,
        last_date=last,
        date_fact=date_fact,
        place=_place(document.text, spans),
        organiser=_organiser(document.text, spans),
        form=_form(document.text, spans),
    )


def _name(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    """The fullest phrase that begins with a kind of event in the article's lead; one that is being held comes first."""
    candidates = []
    for position, (start, end) in enumerate(spans[:_LEAD_SENTENCES]):
        for match in tables.KIND.finditer(text, start, end):
            if _inside_quotes(text, start, match.start()):
                continue
            fact = _name_from(text, match.start(), match.end(), end)
            if len(keys(fact.text)) <= len(keys(match.group())):
                continue
            held = bool(tables.HELD.search(text, max(start, match.start() - 60), match.start())) or bool(
                re.match(r"[^.;]{0,60}?(?<!\w)(?:được|diễn ra|khai mạc|was held|took place)", text[fact.end : min(end, fact.end + 90)])
            )
            of_another = re.search(r"(?:nghị quyết|kết luận|thành công|sau|từ|của|resolution of)\s*$", text[start : match.start()].lower())
            candidates.append((bool(of_another), not held, position, -len(fact.text), fact))
    return min(candidates, key=lambda candidate: candidate[:4])[-1] if candidates else None


def _name_from(text: str, start: int, kind_end: int, limit: int) -> Fact:
    quote = re.match(r"\s*(?:(?:khoa học|quốc tế|quốc gia|trực tuyến)\s*)*(?:với chủ đề|chủ đề|mang tên|có chủ đề|on|titled|themed)?:?\s*[“\"«][^“”\"«»\n]{3,200}[”\"»]", text[kind_end:limit])
    if quote:
        end = kind_end + quote.end()
    else:
        close = tables.NAME_ENDS.search(text, kind_end, limit)
        end = min(close.start() if close else limit, start + 220)
    while end > start and text[end - 1] in " ,“\"":
        end -= 1
    return Fact(text[start:end], start, end)


def _inside_quotes(text: str, start: int, position: int) -> bool:
    before = text[start:position]
    return before.count("“") > before.count("”")


def _days(document: Document, spans: list[tuple[int, int]]) -> tuple[str | None, str | None, Fact | None]:
    """First and last day, and the words that say it. The document's own event date, when known, decides which words."""
    known = document.event_date
    year = int(known[:4]) if known else int(document.published[:4]) if document.published else None
    for start, end in spans:
        mentions = [m for m in find_dates(document.text[start:end], year=year) if m.day and m.month and m.year]
        for mention in mentions:
            if known and mention.iso != known:
                continue
            if not known:
                break
            later = [m.iso for m in mentions if 0 < m.start - mention.end < 8 and m.iso > mention.iso]
            fact = Fact(document.text[start + mention.start : start + mention.end], start + mention.start, start + mention.end)
            return mention.iso, later[0] if later else mention.iso, fact
    return known, known, None


def _place(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    """The first "tại …" of the lead that names a place, best in a sentence about the event being held."""
    found = []
    for position, (start, end) in enumerate(spans[:_LEAD_SENTENCES]):
        for match in tables.PLACE.finditer(text, start, end):
            if re.match(r"(?:Hội nghị|Hội thảo|Tọa đàm|Diễn đàn|Đại hội|Lễ|Phiên|Nghị quyết|Chỉ thị|Kỳ họp|Buổi)(?!\s+trường)", match["place"]):
                continue
            close = tables.PLACE_ENDS.search(text, match.start("place"), match.end("place"))
            finish = close.start() if close else match.end("place")
            while finish > match.start("place") and text[finish - 1] in " ,":
                finish -= 1
            # "dự tại điểm cầu …" is where some listened, not where it was held.
            aside = re.search(r"điểm cầu|connection point", match.group()[:40]) or re.search(
                r"(?:dự|tham dự|attended)\s[^,;.]{0,40}$", text[start : match.start()], re.IGNORECASE
            )
            held = not aside and (tables.HELD.search(text, start, end) or position == 0)
            if finish - match.start("place") >= 3:
                found.append((not held, position, match.start(), Fact(text[match.start("place") : finish], match.start("place"), finish)))
    return min(found, key=lambda candidate: candidate[:3])[-1] if found else None


def _organiser(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    for start, end in spans[:_LEAD_SENTENCES]:
        for pattern in (tables.ORGANISER_BEHIND, tables.ORGANISER_BEFORE):
            match = pattern.search(text[start:end])
            if match and not find_dates(match["organiser"]) and len(match["organiser"]) >= 4:
                begin, finish = start + match.start("organiser"), start + match.end("organiser")
                return Fact(text[begin:finish], begin, finish)
    return None


def _form(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    for start, end in spans[: _LEAD_SENTENCES + 4]:
        if match := tables.FORM.search(text, start, end):
            return Fact(match.group(), match.start(), match.end())
    return None


def name_words(name: str) -> set[str]:
    """The words of an event's name that tell it from others, folded."""
    return {fold(word) for word in re.findall(r"\w+", name) if len(word) > 1}
