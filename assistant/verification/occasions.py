"""Which event a sentence tells of: its place and organiser, and what an article says of earlier, later or other events.

An article on one event tells of others too: last year's number of guests, the place of the next edition, a second event
of the same week. Its sentences bear a claim about the reported event only when they tell of that event.
"""

from __future__ import annotations

import functools
import re

from assistant.language import acts, events
from assistant.text import keys
from assistant.types import Document
from assistant.verification.claims import FUNCTION, QUOTED, ClaimReading, editions, event_phrases
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources, read_sentence
from assistant.verification.spans import sentence_spans

_TOOK_PLACE = r"(?:diễn ra|tổ chức|khai mạc|họp|took place|was held|were held|held)"
_HELD_AT = re.compile(
    rf"(?:{events.KIND.pattern})[^.;]{{0,200}}?{_TOOK_PLACE}[^.;“”]{{0,60}}?"
    rf"(?<!\w)(?:tại|ở|at|in)\s+(?P<place>(?:the\s+)?(?-i:[{events.CAPITAL}])[^,.;()“”]*?)"
    r"(?=[,.;()“”]|\s(?:vào|ngày|sáng|chiều|tối|do|với|và|on|and|with|in|from)\s|$)",
    re.IGNORECASE,
)
_VENUE = re.compile(rf"(?:the\s+)?(?:{events.VENUES}|{events.BODIES})(?!\w)", re.IGNORECASE)
_WHO = rf"(?P<who>[{events.CAPITAL}][^,;:.“”\d]{{2,80}}?)"
_TOGETHER = r"(?:(?:phối hợp|cùng|và)\s[^.;“”]{2,120}?\s)?(?:đã\s+|vừa\s+|đồng\s+)?(?:tổ chức|đăng cai)(?!\w)"
_ORGANISED = (
    re.compile(rf"(?<!\w)do\s+{_WHO}\s+{_TOGETHER}"),
    re.compile(rf"^{_WHO}\s+{_TOGETHER}\s+(?=.{{0,40}}?(?:{events.KIND.pattern}))"),
    re.compile(rf"(?:organi[sz]ed|hosted|held) by\s+(?:the\s+)?{_WHO}(?=[,;:.“”]|\sand\s|$)"),
)
_AT = re.compile(r"(?<!\w)(?:tại|ở|at|in)\s+(?:the\s+)?$", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"^\W*(?:trước đó|năm ngoái|năm trước|kỳ trước|lần trước|last year|previously)(?!\w)", re.IGNORECASE
)
_LATER = re.compile(r"(?<!\w)(?:sẽ|dự kiến|tới đây|năm sau|năm tới|will|planned|next)(?!\w)", re.IGNORECASE)
_OPENING_YEAR = re.compile(r"^\W*(?:[^\W\d]+\s+){0,3}?(?:năm|in)\s+(?P<year>20\d\d|19\d\d)\s*,", re.IGNORECASE)
# "tăng 7 điểm so với hội nghị lần thứ III" still tells of this one.
_COMPARED = re.compile(r"(?<!\w)(?:so với|hơn|than|compared (?:with|to)|sau|after)\s[^,.;]*", re.IGNORECASE)
_SHARE = 0.5


def check_occasion(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Place, organiser and time are those of the event that the claim is about."""
    if claim.language != sources.language:
        return None
    return (
        _other_place(claim, sources)
        or _other_organiser(claim, sources)
        or _other_time(claim, sources)
        or _other_day(claim, sources)
        or _other_kind(claim, sources)
    )


def _other_place(claim: ClaimReading, sources: Sources) -> Reason | None:
    """A venue where the articles name another one for the event."""
    found = _HELD_AT.search(claim.plain)
    written = found["place"].strip() if found else ""
    venue = _VENUE.match(written)
    places = [report.place.text for event in sources.events for report in event.reports if report.place]
    if not venue or not any(_VENUE.search(place) for place in places) or _is_about_another(claim, sources):
        return None
    wanted = _telling(written)
    own = max((_shared(wanted, keys(place)) for place in places), default=0.0)
    return Reason("place", written, held=places[0]) if wanted and own < _SHARE else None


def _other_organiser(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Who is said to have organised the event stands as such beside it, not as its venue."""
    for pattern in _ORGANISED:
        found = pattern.search(claim.text)
        if not found or acts.VERB.search(found["who"]):
            continue
        wanted = _telling(found["who"])
        titles = [_line(quote) for quote in claim.quotes if events.KIND.search(claim.text)]
        held = [s for s in _sentences(sources) if _organises(found["who"], s)]
        named = [s for s in held if all(title in _line(s.text) for title in titles)] if titles else held
        organisers = [keys(event.organiser) for event in sources.events] if not titles else []
        if wanted and not named and max((_shared(wanted, one) for one in organisers), default=0.0) < _SHARE:
            return Reason("organiser", found["who"])
    return None


def _organises(who: str, sentence: SentenceReading) -> bool:
    """Whether a sentence that tells of organising names this body other than as a place."""
    if not set(_telling(who)) <= sentence.keys or not events.HELD.search(sentence.text):
        return False
    places = [match.start() for match in re.finditer(re.escape(who.split(",")[0]), sentence.text)]
    return not places or any(not _AT.search(sentence.text[:place]) for place in places)


def _other_time(claim: ClaimReading, sources: Sources) -> Reason | None:
    """A figure that the articles give for an earlier or later event only."""
    if _is_about_another(claim, sources):
        return None
    for figure in claim.figures:
        held = [
            sentence
            for sentence in _sentences(sources)
            if any(other.canonical == figure.canonical for other in sentence.figures)
        ]
        if held and all(_tells_of_another(sentence, sources) for sentence in held):
            return Reason("figure_of", claim.text[figure.start : figure.end])
    found = _HELD_AT.search(claim.plain)
    place = _telling(found["place"]) if found else []
    held = [sentence for sentence in _sentences(sources) if set(place) <= sentence.keys]
    if place and held and all(_tells_of_another(sentence, sources) for sentence in held):
        return Reason("place", found["place"].strip() if found else "")
    return None


def _is_about_another(claim: ClaimReading, sources: Sources) -> bool:
    """Whether the claim itself says that it tells of another time."""
    own = _own_years(sources)
    dated = any(date.year and date.year not in own for date in claim.dates)
    other = any(edition not in _own_editions(sources) for edition in editions(claim.text))
    return dated or other or bool(_OTHER_TIME.search(claim.text) or _LATER.search(claim.text))


def _tells_of_another(sentence: SentenceReading, sources: Sources) -> bool:
    own, called = _own_years(sources), _own_editions(sources)
    opening = _OPENING_YEAR.match(sentence.text)
    named = [edition for edition in editions(_COMPARED.sub(" ", sentence.text)) if edition[0] == "lần"]
    return bool(
        _OTHER_TIME.match(sentence.text)
        or (opening and own and int(opening["year"]) not in own)
        or (called and named and not any(edition in called for edition in named))
    )


def _other_day(claim: ClaimReading, sources: Sources) -> Reason | None:
    """A titled event on a day that its own sentences do not have, while they have another."""
    days = [date for date in claim.dates if date.day]
    for title in (quote for quote in claim.quotes if events.KIND.search(claim.text) and quote.count(" ") >= 2):
        naming = [s for s in _sentences(sources) if _line(title) in _line(s.text)]
        held = [date for sentence in naming for date in sentence.dates if date.day]
        for date in days:
            if held and not any(date.agrees_with(other) for other in held) and _follows(claim, title):
                return Reason("date_of", claim.text[date.start : date.end])
    return None


def _follows(claim: ClaimReading, title: str) -> bool:
    """Whether the quoted words are an event's name in the claim: a kind of event stands right before them."""
    before = claim.text[: claim.text.find(title)]
    return bool(re.search(rf"(?:{events.KIND.pattern})(?:\s+\w+){{0,3}}\s*[“\"«]$", before, re.IGNORECASE))


def _other_kind(claim: ClaimReading, sources: Sources) -> Reason | None:
    """An act at a "tọa đàm" is none at a "hội thảo" where the article tells of two named events."""
    kinds = frozenset().union(*(_named_kinds(document) for document in sources.documents))
    if len(kinds) < 2:
        return None
    for told in claim.statements:
        said = _kind_behind(claim.plain, told.verb)
        held = {
            kind
            for statement in sources.document_statements
            if statement.person == told.person and statement.act == told.act
            if (kind := _kind_behind(statement.quote, statement.verb))
        }
        if said in kinds and held and held <= kinds and said not in held:
            return Reason("elsewhere", told.act, who=told.person, held=" ".join(sorted(held)))
    return None


def _kind_behind(text: str, verb: str) -> str:
    """The kind of event right behind a verb."""
    place = text.lower().find(verb.lower()) if verb else -1
    kind = re.compile(rf"\s+(?:tại\s+)?(?P<kind>{events.KIND.pattern})", re.IGNORECASE).match(text, place + len(verb))
    return events.KINDS[kind["kind"].lower()] if place >= 0 and kind else ""


@functools.lru_cache(maxsize=256)
def _named_kinds(document: Document) -> frozenset[str]:
    """The kinds of the events that an article names by a title in quotation marks."""
    phrases = [
        phrase for start, end in sentence_spans(document.text) for phrase in event_phrases(document.text[start:end])
    ]
    return frozenset(events.KINDS[phrase.kind] for phrase in phrases if QUOTED.search(phrase.text))


def _own_years(sources: Sources) -> frozenset[int]:
    days = (day for event in sources.events for day in (event.date, event.last_date) if day)
    return frozenset(int(day[:4]) for day in days)


def _own_editions(sources: Sources) -> frozenset[tuple[str, int]]:
    return frozenset(editions("\n".join((sources.labels, *sources.event_names))))


def _sentences(sources: Sources) -> list[SentenceReading]:
    """Every sentence of the cited articles."""
    return [read_sentence(d.text[start:end]) for d in sources.documents for start, end in sentence_spans(d.text)]


def _telling(text: str) -> list[str]:
    return [word for word in keys(text) if word not in FUNCTION]


def _line(text: str) -> str:
    return f" {' '.join(keys(text))} "


def _shared(wanted: list[str], held: list[str]) -> float:
    return sum(word in held for word in wanted) / len(wanted) if wanted else 0.0
