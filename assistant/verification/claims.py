"""A claim as it was read: its language, dates, figures, names, quotations, editions, and who it says did what."""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.language import events, questions
from assistant.language.dates import DateMention, find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.language.people import PersonMention, find_people
from assistant.language.polarity import Cue, find_cues
from assistant.language.titles import ADDRESS
from assistant.statements.extraction import read_statements
from assistant.text import fold, key, words
from assistant.types import Document, Statement
from assistant.understanding import ordinal_value

QUOTED = re.compile(r"[“\"«](?P<inside>[^“”\"«»\n]{2,400})[”\"»]")
# Words that carry no fact; what is left is compared.
FUNCTION = frozenset(key(word) for word in questions.FILLER) | frozenset(
    key(word)
    for word in "bài báo ghi nêu rõ tin gồm cả hai đều còn đến tới việc sự cuộc buổi tỷ tỉ lệ tổng số lượng "
    "article according also".split()
)
_PRONOUN_FIRST = re.compile(
    r"^(?P<pronoun>(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)(?:\s+(?:này|ấy|ta))?|[Hh]e|[Ss]he)\s+(?=[^\W\d_])"
)
# Follow a year: "Diễn đàn 2023 quy tụ …", "the workshop 2024 drew …".
_VERBLIKE = re.compile(
    r"(?:được|diễn|quy|thu|tổ|khai|bế|nghe|kết|bàn|chủ|trình|phát|nhấn|tập|với|và|đã|sẽ|mở|kéo|bắt|gồm|là|do|"
    r"was|is|were|drew|took|opened|closed|heard|brought|gathered)\b",
    re.IGNORECASE,
)
_WHO_DID = re.compile(
    r"^(?P<lead>[^,“”]{3,120},\s+)?"
    r"(?:người|nhân vật|diễn giả|đại biểu|báo cáo viên|vị|the (?:person|one|speaker) who)\s+(?P<did>.+?)\s+"
    r"(?:chính\s+)?(?:là|was|is)\s+(?P<who>(?:[^“”:;.]|\.(?=\S)|(?<=[SDMr])\.\s)+?)(?P<stop>[.]?)$",
    re.IGNORECASE,
)
# Where a claim's name of an event ends: with those of articles, where a plan begins, or who was what, or somebody acts.
_NAME_ENDS = (
    events.NAME_ENDS,
    re.compile(
        r"\s(?:dự kiến|dự định|sắp|với tư cách|trên cương vị|trong vai trò|do)(?!\w)|"
        r",\s+(?=(?:yêu cầu|nhấn mạnh|đề nghị|cho biết|khẳng định|kết luận|phát biểu|chỉ đạo|nêu|nói)(?!\w))",
        re.IGNORECASE,
    ),
)
_start = operator.methodcaller("start")
EDITION = re.compile(
    r"(?<!\w)(?P<label>lần|kỳ|khóa|khoá)\s+(?:thứ\s+)?(?P<number>nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[IVX]{1,6}|\d{1,3})(?![\w/])"
    r"|(?P<english>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\s+"
    r"(?:edition|annual|forum|conference|workshop|congress|summit|seminar)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """An event as a claim names it: its kind and the words behind it, with a date in brackets that follows."""

    text: str
    kind: str
    words: tuple[str, ...]
    dates: tuple[DateMention, ...]
    editions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ClaimReading:
    text: str
    plain: str
    """The text with the names of the cited events as their kinds, so that no word of a name is read as an act."""
    language: str
    """`vi` or `en`."""
    statements: tuple[Statement, ...]
    people: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    figures: tuple[FigureMention, ...]
    """Without those that are parts of dates or editions."""
    quotes: tuple[str, ...]
    cues: tuple[Cue, ...]
    events: tuple[EventPhrase, ...]
    content: tuple[str, ...]
    """The keys of its telling words, in order."""


@functools.lru_cache(maxsize=2048)
def read_claim(text: str, event_names: tuple[str, ...] = ()) -> ClaimReading:
    """Everything the checks compare. Takes a few milliseconds, once per text.

    Args:
        event_names: What the events of the cited articles are called there.
    """
    plain = active(_shortened(text, event_names))
    dates = [date for date in find_dates(text) if not _counts_something(text, date)]
    editions = [match.span() for match in EDITION.finditer(text)]
    taken = [(date.start, date.end) for date in dates] + editions
    figures = [f for f in find_figures(text) if not any(f.start < end and start < f.end for start, end in taken)]
    return ClaimReading(
        text=text,
        plain=plain,
        language=language_of(text),
        statements=tuple(read_statements(Document(id="", source="", text=plain))),
        people=tuple(find_people(text)),
        dates=tuple(dates),
        figures=tuple(figures),
        quotes=tuple(match["inside"] for match in QUOTED.finditer(text)),
        cues=tuple(find_cues(text, ignored=FUNCTION)),
        events=tuple(event_phrases(text)),
        content=content_keys(text),
    )


def _shortened(text: str, event_names: Iterable[str]) -> str:
    """With "hội nghị" where a whole name of an event stood that begins or, in English, ends with that word."""
    for name in sorted(event_names, key=len, reverse=True):
        kinds = [match.group() for match in events.KIND.finditer(name)]
        if kinds and name.count(" ") >= 3:
            written = r"\s+".join(map(re.escape, name.split()))
            kind = kinds[-1] if language_of(name) == "en" else kinds[0]
            text = re.sub(rf"(?<!\w){written}(?!\w)", kind.lower(), text, flags=re.IGNORECASE)
    return text


@functools.lru_cache(maxsize=8192)
def active(text: str) -> str:
    """ "Người trình bày X là ông A, Giám đốc B." as "Ông A, Giám đốc B, trình bày X.": who did it stands first."""
    turned = _WHO_DID.match(text)
    if not turned or not find_people(turned["who"]):
        return text
    comma = "," if "," in turned["who"] else ""
    return f"{turned['lead'] or ''}{turned['who']}{comma} {turned['did']}{turned['stop']}"


def _counts_something(text: str, date: DateMention) -> bool:
    """Four digits that could be a year but stand before a unit: "2025 điểm cầu"."""
    if date.month or date.quarter or not text[date.start : date.end].isdigit():
        return False
    behind = re.match(r"\s+(?P<unit>[^\W\d_]+)", text[date.end :])
    before = re.search(r"(?:năm|[-–/]|in|of|nhiệm kỳ|giai đoạn|since|until|by)\s*$", text[: date.start].lower())
    return bool(
        behind
        and behind["unit"].islower()
        and key(behind["unit"]) not in FUNCTION
        and not before
        and not _VERBLIKE.match(behind["unit"])
    )


def opens_with_pronoun(text: str) -> bool:
    """Whether "ông", "bà" or "he" at the head of a claim stands for somebody named before."""
    return _PRONOUN_FIRST.match(text) is not None


def completed(text: str, people: Iterable[str], antecedent: str) -> str:
    """The claim with full names: a pronoun at its head is `antecedent`, a given name that one of `people`."""
    pronoun = _PRONOUN_FIRST.match(text)
    if pronoun and antecedent and text[pronoun.end()].islower():
        text = f"{antecedent} {text[pronoun.end() :]}"
    text = _introduced(text, people)
    by_given: dict[str, set[str]] = {}
    for name in people:
        by_given.setdefault(key(name.split()[-1]), set()).add(name)
    for mention in reversed(find_people(text)):
        name = mention.name
        full = by_given.get(key(name.text), set())
        if " " not in name.text and len(full) == 1:
            text = f"{text[: name.start]}{next(iter(full))}{text[name.end :]}"
    return text


def _introduced(text: str, people: Iterable[str]) -> str:
    """A form of address before every known name that would not be read as one, as foreign and rare ones."""
    standing = [name for name in dict.fromkeys(people) if " " in name and name in text]
    read = {person.name.text for person in find_people(text)} if standing else set()
    for name in standing:
        if name not in read:
            text = re.sub(
                rf"(?<!\w){re.escape(name)}(?!\w)", f"{'Mr' if language_of(text) == 'en' else 'ông'} {name}", text
            )
    return text


@functools.lru_cache(maxsize=4096)
def content_keys(text: str) -> tuple[str, ...]:
    """The keys of the words that carry something: no function words, no single letters."""
    return tuple(word.key for word in words(text) if word.key not in FUNCTION and len(word.text) > 1)


def language_of(text: str) -> str:
    """`en` when hardly any small-letter word outside quotation marks carries a Vietnamese mark."""
    small = [word.text for word in words(QUOTED.sub(" ", text)) if word.text[0].islower()]
    marked = sum(not word.isascii() for word in small)
    return "en" if small and marked < 0.15 * len(small) else "vi"


def editions(text: str) -> list[tuple[str, int]]:
    """The editions that a text names: `("lần", 5)` for "lần thứ V" and "5th forum", `("khóa", 13)` for "khóa XIII".

    Quoted words are left out: they are compared word for word.
    """
    found = []
    for match in EDITION.finditer(QUOTED.sub(" ", text)):
        number = ordinal_value(match["number"] or match["english"])
        label = (match["label"] or "lần").lower()
        if number:
            found.append(("khóa" if fold(label) == "khoa" else "lần", number))
    return found


def event_phrases(text: str) -> list[EventPhrase]:
    """The events that a text names by more than their kind."""
    found = []
    for match in events.KIND.finditer(text):
        close = min(filter(None, (ends.search(text, match.end()) for ends in _NAME_ENDS)), key=_start, default=None)
        end = close.start() if close else len(text)
        # A title in quotation marks right behind belongs to the name: "hội thảo khoa học “…” năm 2024".
        title = QUOTED.match(text, end)
        end = title.end() if title else end
        bracket = re.match(r"\s*\((?P<inside>[^()]{3,40})\)", text[end:])
        tail = re.match(r"\s*,?\s*(?:vào\s+)?(?:sáng|chiều|tối|ngày|on|in|năm)\s[^,.;]{0,30}", text[end:])
        named = text[match.start() : end]
        dated = named + (bracket.group() if bracket else tail.group() if tail else "")
        telling = tuple(k for k in content_keys(EDITION.sub(" ", named[len(match.group()) :])) if not k.isdigit())
        phrase = EventPhrase(named, match.group().lower(), telling, tuple(find_dates(dated)), tuple(editions(named)))
        if phrase.words or phrase.dates or phrase.editions:
            found.append(phrase)
    return found


def without_titles(name: str) -> str:
    return ADDRESS.sub("", name).strip()
