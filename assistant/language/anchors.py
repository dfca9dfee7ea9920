"""What a sentence says about its event, "hội nghị ngày 5/3/2031" or a date: questions are completed with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language import followups as tables
from assistant.language.dates import DateMention, find_dates
from assistant.language.followups import alternatives, both
from assistant.text import fold, sentences, squeeze


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """An event as it is named at `[start:end]` of a text."""

    start: int
    end: int
    text: str
    kind: str
    """The noun, in small letters, as written: `hội thảo`, `workshop`, `sự kiện`."""
    pointing: bool = False
    """"hội nghị đó", "that workshop": another sentence says which."""
    specific: bool = False
    """It says itself which one: by a date, a name, a topic."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What to complete a question with."""

    text: str
    kind: str = ""
    """Empty when only a date is known."""
    date: DateMention | None = None
    date_text: str = ""
    english: bool = False


_W, _END = r"(?<!\w)", r"(?!\w)"
_KIND = re.compile(
    rf"{_W}(?P<kind>{both(tables.KINDS)}|{alternatives(tables.ENGLISH_KINDS)})s?{_END}", re.IGNORECASE
)  # fmt: skip
_ANY_KIND = re.compile(
    rf"{_W}(?P<kind>{both(tables.ANY_KIND)}|{alternatives(tables.ENGLISH_ANY_KIND)}){_END}", re.IGNORECASE
)
# "do" without tones is also "do ai", "do Bộ … tổ chức"; "trên" is also "on".
_POINTS_BEHIND = re.compile(
    rf"\s+(?:{both(set(tables.DEMONSTRATIVES) - {'đó', 'trên'})}|đó"
    r"|do(?!\s+(?:ai|don vi|co quan|nguoi|bo|so|ban|to chuc)\b)"
    rf"|tr[êe]n(?=\s*(?:[?,.]|$)|\s+(?:{both(tables.PREDICATES)}){_END})){_END}",
    re.IGNORECASE,
)
_POINTS_BEFORE = re.compile(r"(?:that|this|the same|the said)\s+$", re.IGNORECASE)
_NOT_ONE = re.compile(rf"{_W}(?:{both(tables.NOT_ONE)})\s+$", re.IGNORECASE)
_ASKED = re.compile(rf"\s+(?:{both(tables.ASKED)}){_END}", re.IGNORECASE)
_INSIDE_A_TITLE = re.compile(r"(?:nghị quyết|văn kiện|nghi quyet|van kien|chỉ thị)\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_STOP = re.compile(
    rf"[?;:!]|\.(?=\s|$)|\s[–—-]\s|(?<!\w)(?:{both(set(tables.PREDICATES) - {'được'})}"
    rf"|{alternatives(tables.ENGLISH_PREDICATES)}"
    rf"|được(?!\s+tổ chức\s+(?:ngày|sáng|chiều|tối|vào\s))|duoc(?!\s+to chuc\s+(?:ngay|sang|chieu|toi|vao\s))"
    rf"|do(?!\s+(?-i:[A-ZĐ]))){_END}",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(rf"{_W}(?:{both(tables.QUESTION_WORDS)}){_END}", re.IGNORECASE)
_LOOSE_END = re.compile(rf"(?:[\s,]+(?:{both(tables.LOOSE_ENDS)}))+[\s,]*$", re.IGNORECASE)
_ENGLISH_LEAD = re.compile(
    r"(?:(?:the|annual|national|international|regional|first|second|third|latest|\d{1,2}(?:st|nd|rd|th)|\d{4}|[A-Z][\w'’-]*)\s+)+$|"
    # "the offshore wind conference": all that stands between the article and the kind.
    r"\bthe\s+(?:(?!(?:the|of|at|in|on|for|by|to|and|same|said|last|next|first day|that)\b)[\w’-]+\s+){1,6}$"
)
_ENGLISH_QUESTION = re.compile(r"\W*(?:and\s+)?(?:who|whom|what|which|when|where|how|did|was|were|list|name)\b", re.IGNORECASE)
_ENGLISH_NAMED = re.compile(
    r"\b(?:at|during)\s+(?:the\s+)?(?P<name>[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|and|the|on)\s+)*[A-Z0-9][\w’'&-]*)*)(?=[\s,?]|$)"
)
_BEFORE_DATE = re.compile(rf"{_W}(?:(?:{both(tables.BEFORE_DATE)})\s+)+$", re.IGNORECASE)
_PLACE_BEFORE_DATE = re.compile(r"(?:ở|tại|o|tai|at|in)\s+(?-i:[A-ZĐÂĂÊÔƠƯ])\w*(?:\s+\w+){0,6}?\s+$", re.IGNORECASE)


def find_events(text: str) -> list[EventPhrase]:
    """The single events that `text` names or points to. "hội nghị nào" and "các hội nghị" are none."""
    found: list[EventPhrase] = []
    for match in sorted([*_KIND.finditer(text), *_ANY_KIND.finditer(text)], key=lambda m: (m.start(), -m.end())):
        if found and match.start() < found[-1].end:
            continue
        if phrase := _phrase(text, match):
            found.append(phrase)
    # "Who gave the keynote at Coastal Memory?": an event that English calls by its name alone.
    if not found and _ENGLISH_QUESTION.match(text) and (named := _ENGLISH_NAMED.search(text)):
        found.append(EventPhrase(named.start("name"), named.end("name"), named["name"], "event", specific=True))
    return found


def asks_for_event(text: str) -> bool:
    """Whether `text` asks which event, or speaks of many: "hội nghị nào", "những hội thảo", "which workshop"."""
    return any(_is_not_one(text, match) for match in _KIND.finditer(text))


def _is_not_one(text: str, match: re.Match[str]) -> bool:
    return bool(_NOT_ONE.search(text, 0, match.start()) or _ASKED.match(text, match.end()))


def _phrase(text: str, match: re.Match[str]) -> EventPhrase | None:
    kind = squeeze(match["kind"].lower())
    if points := _POINTS_BEHIND.match(text, match.end()):
        return EventPhrase(match.start(), points.end(), text[match.start() : points.end()], kind, pointing=True)
    if points := _POINTS_BEFORE.search(text, 0, match.start()):
        return EventPhrase(points.start(), match.end(), text[points.start() : match.end()], kind, pointing=True)
    if match.re is _ANY_KIND or _is_not_one(text, match) or _INSIDE_A_TITLE.search(text, 0, match.start()):
        return None
    start, end = _lead(text, match), _extent(text, match.end())
    written = text[start:end]
    said = text[start : match.start()] + text[match.end() : end]
    said = re.sub(r"^\s*(?:the|this|that)\s+", "", f"{said} ", flags=re.IGNORECASE).strip()
    specific = bool(said) and said.lower() not in tables.PLAIN_ADJECTIVES
    return EventPhrase(start, end, written, kind, specific=specific)


def _lead(text: str, match: re.Match[str]) -> int:
    """English names stand before the kind: "the first Cashew Conference"."""
    if fold(match["kind"]) not in map(fold, tables.ENGLISH_KINDS):
        return match.start()
    lead = _ENGLISH_LEAD.search(text, 0, match.start())
    start = lead.start() if lead else match.start()
    first = re.match(r"\w+", text[start:])
    if start == 0 and lead and first and first.group().lower() in tables.ENGLISH_SIGNS - {"the"}:
        start += len(first.group()) + 1
    return min(start, match.start())


def _extent(text: str, start: int) -> int:
    """Where the phrase that goes on at `start` ends."""
    # Quoted titles may hold any word; they are skipped as a whole.
    masked = _QUOTED.sub(lambda quoted: "“" + "_" * (len(quoted.group()) - 1), text)
    stop = _STOP.search(masked, start)
    end = stop.start() if stop else len(text)
    comma = masked.find(",", start, end)
    # A comma inside a name ("hội nghị học tập, quán triệt …") is kept when the question was asked before it.
    if comma >= 0 and ((stop and _QUESTION_WORD.search(masked, comma)) or not _QUESTION_WORD.search(masked, 0, start)):
        end = comma
    loose = _LOOSE_END.search(masked, start, end)
    return len(text[: loose.start() if loose else end].rstrip(" ,"))


def anchor_of(text: str, *, kind: str = "", event_only: bool = False) -> Anchor | None:
    """What `text` says about its event; None when it says nothing. With `kind`, only an event of that kind.

    `event_only`: a date alone is not enough, since in an answer it may be the date of anything.
    """
    text = re.sub(r"\s*\[\d[\d,\s]*\]", "", text)
    for start, end in sentences(text):
        if found := _anchor(text[start:end], kind, event_only):
            return found
    return None


def _anchor(sentence: str, kind: str, event_only: bool) -> Anchor | None:
    dates = find_dates(sentence)
    events = [event for event in find_events(sentence) if not event.pointing and _same_kind(event.kind, kind)]
    for event in events:
        if event.specific:
            inside = [date for date in dates if event.start <= date.start < event.end]
            return _of_event(sentence, event, (inside or dates or [None])[0])
    if not dates:
        return None
    start, end = date_phrase(sentence, dates[0])
    written = _named_date(sentence[start:end], dates[0])
    if events:
        bare = events[0].kind
        return Anchor(f"{bare} {written}", bare, dates[0], written, _is_english_kind(bare))
    if event_only or kind:
        return None
    place = _PLACE_BEFORE_DATE.search(sentence, 0, start)
    text = f"{place.group().strip()} {written}" if place else written
    return Anchor(text, date=dates[0], date_text=written)


def _of_event(sentence: str, event: EventPhrase, date: DateMention | None) -> Anchor:
    text = event.text
    if event.start == 0 and not text[1:2].isupper():
        text = text[0].lower() + text[1:]
    written = ""
    if date:
        start, end = date_phrase(sentence, date)
        written = _named_date(sentence[start:end], date)
        # "hội nghị toàn quốc" alone says little; a title or a number says enough.
        if not event.start <= start < event.end and not re.search(r"[\d“A-ZĐ]", text[1:]):
            text = f"{text} {written}"
    return Anchor(text, event.kind, date, written, _is_english_kind(event.kind))


def date_phrase(text: str, date: DateMention) -> tuple[int, int]:
    """The date with the words before it that belong to it: "sáng ngày 5/3/2031"."""
    before = _BEFORE_DATE.search(text, 0, date.start)
    return (before.start() if before else date.start), date.end


def _named_date(written: str, date: DateMention) -> str:
    if not written[0].isdigit() or re.search(r"[A-Za-z]", written):
        return written[0].lower() + written[1:] if not re.match(r"[A-Z][a-z]+ \d", written) else written
    return f"ngày {written}" if date.day else f"tháng {written}" if date.month else f"năm {written}"


def _same_kind(kind: str, wanted: str) -> bool:
    return not wanted or fold(kind) == fold(wanted)


def _is_english_kind(kind: str) -> bool:
    return kind in tables.ENGLISH_KINDS
