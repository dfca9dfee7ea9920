"""Every date of the claim stands in the cited text, in any writing, and belongs to what the claim ties it to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.dates import DateMention, find_dates
from assistant.text import fold, keys
from assistant.types import Event
from assistant.verification.bearers import is_among, people_in
from assistant.verification.claims import QUOTED, ClaimReading, content_keys
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources

_PUBLISHING = re.compile(r"(?<!\w)(?:đăng(?! cai| ký| quang)|xuất bản|phát hành|published|posted)(?!\w)", re.IGNORECASE)
_DAY_WORDS = frozenset(keys("ngày vào sáng chiều tối hôm on"))
_LIMIT = re.compile(
    r"(?<!\w)(?:trước|trễ nhất|chậm nhất|muộn nhất|đến hết|hạn|before|by|until|no later than)"
    r"(?:\s+(?:là|vào|ngày))*\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()“”\"]\s?")
# A term or season: "nhiệm kỳ 2020 – 2025", "vụ đông xuân 2023-2024".
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–]\s*((?:19|20)?\d\d)(?![\d/-])")
# A date other than the event's must share this much of the claim's words with the sentence that has it.
_TIED = 0.5


def check_dates(claim: ClaimReading, sources: Sources) -> Reason | None:
    held = {match.groups() for match in _YEARS.finditer("\n".join((*sources.texts, sources.labels)))}
    for match in _YEARS.finditer(claim.text):
        if match.groups() not in held:
            return Reason("date", match.group())
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    for date in claim.dates:
        if _misdates_event(claim.text, date, sources):
            return Reason("edition", claim.text[date.start : date.end], held=sources.events[0].date or "")
        if any(start <= date.start < end for start, end in quoted) or _is_known(claim, date, sources):
            continue
        if _stands_verbatim(claim.text, date, sources):
            continue
        if reason := _against(claim, date, sources):
            return reason
    return None


def _against(claim: ClaimReading, date: DateMention, sources: Sources) -> Reason | None:
    written = claim.text[date.start : date.end]
    years = _years(sources)
    holders = [s for s in sources.sentences if any(same_day(date, other, years) for other in s.dates)]
    if not holders:
        labelled = not date.day and any(same_day(date, other, years) for other in find_dates(sources.labels))
        return None if labelled else Reason("date", written)
    if (
        date.day
        and not _is_limit(claim.text, date)
        and all(_is_limit(s.text, other) for s in holders for other in s.dates if same_day(date, other, years))
    ):
        return Reason("date_of", written)
    if date.day and sources.events and not any(_is_about(claim, sentence, sources) for sentence in holders):
        return Reason("date_of", written)
    if claim.language != sources.language:
        return None
    around = _context(claim.text, date)
    for context in (around, claim.content):
        if len(context) >= 2 and max(sum(k in s.keys for k in context) for s in holders) < _TIED * len(context):
            return Reason("date_of", written)
    return None


def stands_in(date: DateMention, sentences: Iterable[SentenceReading], sources: Sources) -> bool:
    """Whether sentences, or the titles of their articles, have a date in any writing, or the days around it."""
    years = _years(sources)
    titles = "\n".join(document.title or "" for document in sources.documents)
    held = [*(other for sentence in sentences for other in sentence.dates), *find_dates(titles)]
    return any(same_day(date, other, years) for other in held)


def _is_limit(text: str, date: DateMention) -> bool:
    """A day by which something is to be done is not the day on which something happened."""
    return bool(_LIMIT.search(text[: date.start]))


def _is_about(claim: ClaimReading, sentence: SentenceReading, sources: Sources) -> bool:
    """Whether the sentence tells of the claim's people, if it says what people did."""
    people = {fold(s.person) for s in claim.statements}
    told = {fold(s.person) for s in sources.statements if s.quote and s.quote in sentence.text}
    named = {fold(person.name.text) for person in people_in(sentence.text)}
    return (
        not people
        or bool(people & told)
        or any(person in fold(sentence.text) or is_among(person, named) for person in people)
    )


def _is_known(claim: ClaimReading, date: DateMention, sources: Sources) -> bool:
    """The event's own date, where it stands in what is cited or no article prints it; or the date of publication."""
    if any(on_event_day(event, date) for event in sources.events):
        cited = {document.id for document in sources.documents}
        reports = [report for event in sources.events for report in event.reports if report.document_id in cited]
        # "Chiều qua" prints no date that could be cited.
        printed = any(report.date_fact and find_dates(report.date_fact.text) for report in reports)
        if not date.day or not printed or stands_in(date, sources.sentences, sources):
            return True
    published = [day for document in sources.documents if (day := document.published)]
    return bool(_PUBLISHING.search(claim.text)) and any(
        date.agrees_with(other) for day in published for other in find_dates(day)
    )


def _stands_verbatim(text: str, date: DateMention, sources: Sources) -> bool:
    """The date with the three words before it, as in "Nghị quyết Đại hội … nhiệm kỳ 2020 – 2025"."""
    before = keys(text[: date.start])[-3:]
    return len(before) == 3 and f" {' '.join([*before, *keys(text[date.start : date.end])])} " in sources.loose


def _misdates_event(text: str, date: DateMention, sources: Sources) -> bool:
    """A day right behind the end of the event's name that is not the event's: "tại Hội nghị X ngày 6/4/2021"."""
    spanned = text[date.end : date.end + 2].strip()[:1] in ("-", "–") or text[: date.start].rstrip()[-1:] in ("-", "–")
    if spanned or not date.day or not sources.events or not all(event.date for event in sources.events):
        return False
    before = [word for word in keys(text[: date.start]) if word not in _DAY_WORDS][-5:]
    ends = [keys(name)[-5:] for name in sources.event_names]
    return len(before) == 5 and before in ends and not any(on_event_day(event, date) for event in sources.events)


def on_event_day(event: Event, date: DateMention) -> bool:
    if not event.date:
        return False
    if date.day and date.month and date.year:
        return event.date <= date.iso <= (event.last_date or event.date)
    days = [mention for day in (event.date, event.last_date or event.date) for mention in find_dates(day)]
    return any(date.agrees_with(day) for day in days)


def _context(text: str, date: DateMention) -> tuple[str, ...]:
    """The telling words of the clause around a date, without the date."""
    before = _CLAUSE.split(text[: date.start])[-1]
    behind = _CLAUSE.split(text[date.end :])[0]
    return content_keys(f"{before} {behind}")


def _years(sources: Sources) -> set[int]:
    """ "sáng 9/5" in an article on the event of 9/5/2024 is that day."""
    return {int(day[:4]) for document in sources.documents for day in (document.event_date, document.published) if day}


def same_day(date: DateMention, other: DateMention, years: set[int]) -> bool:
    """Whether a source's date says all that the claim's says; a year that the source leaves out is its article's."""
    if not date.agrees_with(other) or (date.day and not other.day):
        return False
    if date.month and not other.month and not other.quarter:
        return False
    return bool(other.year) or not date.year or date.year in years or not years
