"""What the listing asks of each article, kept until the library changes: 2,000 articles are listed at once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.language import acts
from assistant.language.dates import parse_bound
from assistant.statements.register import Register
from assistant.text import fold, nfc
from assistant.types import Document, Event
from assistant.web.render import title_of

_FILTERS = ("q", "outlet", "written", "event", "since", "until")
_MARKS = re.compile("[\u0300-\u036f]")
DEFAULT_ORDER = "-published"


@dataclass(frozen=True)
class Entry:
    """One article with the event that it reports."""

    document: Document
    event: Event | None
    statements: int
    """How many of its statements say that somebody did something."""
    place: int
    """By when it came in."""

    @cached_property
    def lower(self) -> str:
        """Title, outlet, author, event and text in small letters, for searching."""
        known = (self.document.title, self.document.publisher, self.document.byline, self.event_name)
        return "\n".join([*filter(None, known), self.document.text]).lower()

    @cached_property
    def folded(self) -> str:
        """The same without tones."""
        # `assistant.text.fold` keeps what it folded; whole articles are too long for that.
        return _MARKS.sub("", unicodedata.normalize("NFD", self.lower.replace("đ", "d")))

    def holds(self, word: str) -> bool:
        """Whether a word, in small letters, is in it: as it is typed, or without tones when it is typed without any."""
        return word in (self.folded if word.isascii() else self.lower)

    @property
    def event_name(self) -> str:
        return self.event.name if self.event else ""

    @property
    def day(self) -> str:
        """When it was published; the day of its event when that is not known."""
        return self.document.published or self.event_day

    @property
    def event_day(self) -> str:
        return (self.event.date if self.event else None) or self.document.event_date or ""


@dataclass(frozen=True)
class Catalogue:
    """The articles in the order in which they came in."""

    register: Register
    entries: tuple[Entry, ...]

    @cached_property
    def outlets(self) -> list[str]:
        return sorted({entry.document.publisher for entry in self.entries if entry.document.publisher})

    @cached_property
    def languages(self) -> list[str]:
        return sorted({entry.document.language for entry in self.entries if entry.document.language})


def catalogue_of(register: Register, before: Catalogue | None = None) -> Catalogue:
    """The catalogue of a register; entries of `before` that are still right stay, with what they have folded."""
    counts = Counter(said.document_id for said in register.statements if said.act != acts.MENTIONED)
    held = {entry.document.id: entry for entry in before.entries} if before else {}
    entries = []
    for place, reading in enumerate(register.readings.values()):
        document = reading.document
        entry = Entry(document, register.event_by_document.get(document.id), counts[document.id], place)
        entries.append(held[document.id] if held.get(document.id) == entry else entry)
    return Catalogue(register, tuple(entries))


def selected(catalogue: Catalogue, query: Mapping[str, str]) -> list[Entry]:
    """The entries that hold every word and lie within the days, in the order asked for."""
    given = {name: query.get(name, "").strip()[:200] for name in _FILTERS}
    given |= {"since": _day(given["since"], last=False), "until": _day(given["until"], last=True)}
    found = [entry for entry in catalogue.entries if _fits(entry, given)]
    return _ordered(found, query.get("sort", "") or DEFAULT_ORDER)


def filters_of(query: Mapping[str, str]) -> dict[str, str]:
    """The filters that are set, as they stand in an address."""
    return {name: value for name in _FILTERS if (value := query.get(name, "").strip()[:200])}


def wrong_day(query: Mapping[str, str]) -> str:
    """What was typed in for a day and is none; empty when all is well."""
    given = filters_of(query)
    typed = [(given[name], name == "until") for name in ("since", "until") if name in given]
    return next((value for value, last in typed if not parse_bound(value, last=last)), "")


def _fits(entry: Entry, given: Mapping[str, str]) -> bool:
    document = entry.document
    return (
        (not given["outlet"] or document.publisher == given["outlet"])
        and (not given["written"] or document.language == given["written"])
        and (not given["event"] or _is_about(entry.event, given["event"]))
        and (not given["since"] or entry.day >= given["since"])
        and (not given["until"] or "" < entry.day <= given["until"])
        and all(entry.holds(word) for word in nfc(given["q"]).lower().split())
    )


def _day(value: str, *, last: bool) -> str:
    """ISO 8601; empty for what is no date."""
    return parse_bound(value, last=last) or ""


def _is_about(event: Event | None, wanted: str) -> bool:
    return event is not None and (wanted == event.id or all(w in fold(event.name) for w in fold(wanted).split()))


def _ordered(entries: Sequence[Entry], order: str) -> list[Entry]:
    match order:
        case "published":
            return sorted(entries, key=lambda entry: entry.day or "9999")
        case "-added":
            return sorted(entries, key=lambda entry: -entry.place)
        case "title":
            return sorted(entries, key=lambda entry: fold(title_of(entry.document)))
        case "outlet":
            return sorted(entries, key=lambda entry: (fold(entry.document.publisher or "\uffff"), entry.day))
        case "-event":
            return sorted(entries, key=lambda entry: entry.event_day, reverse=True)
    return sorted(entries, key=lambda entry: entry.day, reverse=True)
