"""The event and the edition that a claim names are those of the cited article."""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from assistant.language import acts
from assistant.language.dates import DateMention, find_dates
from assistant.text import keys, words
from assistant.verification.bearers import people_in
from assistant.verification.claims import EDITION, QUOTED, ClaimReading, EventPhrase, content_keys, editions
from assistant.verification.dates import on_event_day
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources
from assistant.verification.spans import sentence_spans

# Of the words of an event's name, this share may be the claim's own.
_OWN_WORDS = 0.34
_SAME_PHRASE = 0.6
_LONG_NAME, _SAME_PAIRS = 4, 0.34
# "lần thứ hai", counted within one series of events; a "khóa" is that of an assembly and may be named anywhere.
_NUMBERED = "lần"
_LEAST_BEHIND = 2
_CLAUSE_END = re.compile(r"[.;:!?()“”\"\n]|,\s")


def check_event(claim: ClaimReading, sources: Sources) -> Reason | None:
    for phrase in claim.events:
        if reason := _foreign_name(phrase, claim, sources) or _other_year(phrase, sources):
            return reason
    return _other_edition(claim, sources)


def _foreign_name(phrase: EventPhrase, claim: ClaimReading, sources: Sources) -> Reason | None:
    if claim.language != sources.language:
        return None
    held = sources.document_keys | sources.keys
    missing = [word for word in phrase.words if word not in held]
    near = frozenset(keys(f"{sources.labels}\n{' '.join(sources.event_names)}"))
    # The office of somebody who is there names no event: "Giám đốc Bảo tàng X" makes it no "hội thảo X".
    near |= frozenset(keys(" ".join(map(_without_people, (*_leads(sources), *sources.texts)))))
    strange = [word for word in phrase.words if word not in near]
    own, most = len(phrase.words), _OWN_WORDS * len(phrase.words)
    pairs = [f" {one} {other} " for one, other in pairwise(phrase.words)]
    lines = " | ".join(f" {' '.join(content_keys(text))} " for text in (*_leads(sources), *sources.event_names))
    known = sum(pair in lines or pair in f" {sources.loose} " for pair in pairs)
    if own >= _LONG_NAME and known < _SAME_PAIRS * len(pairs):
        # Single words of another event's name stand in most articles; two in a row do not.
        return Reason("event", phrase.text)
    return Reason("event", phrase.text) if len(missing) > most or (own >= 3 and len(strange) > 0.5 * own) else None


@functools.lru_cache(maxsize=4096)
def _without_people(text: str) -> str:
    """The text without the people in it and their capacities."""
    for person in sorted(people_in(text), key=lambda person: -person.start):
        text = text[: person.start] + text[max(person.start, person.end) :]
    return text


def _leads(sources: Sources) -> list[str]:
    """The first three sentences of the cited articles: where an event is introduced."""
    return [d.text[: s[min(2, len(s) - 1)][1]] for d in sources.documents if (s := sentence_spans(d.text))]


def _other_year(phrase: EventPhrase, sources: Sources) -> Reason | None:
    dated = [event for event in sources.events if event.date]
    for date in phrase.dates:
        if not dated or any(on_event_day(event, date) for event in dated):
            continue
        if any(_says_same(phrase, date, sentence) for sentence in sources.whole_sentences):
            continue
        # A quarter is no year: "quý I/2024" is not named by "năm 2024".
        named = any(
            date.agrees_with(other)
            and bool(date.quarter) == bool(other.quarter)
            and bool(date.month) <= bool(other.month)
            for name in sources.event_names
            for other in find_dates(name)
        )
        if not named:
            return Reason("edition", _written(date), held=_written_iso(dated[0].date))
    return None


def _says_same(phrase: EventPhrase, date: DateMention, sentence: SentenceReading) -> bool:
    """A source sentence that itself ties this kind of event to this date, in the same words: "Hội nghị năm 2025 …"."""
    if not any(date.agrees_with(other) for other in sentence.dates):
        return False
    kind = set(keys(phrase.kind))
    near = [other for other in sentence.dates if date.agrees_with(other)]
    around = set(keys(" ".join(sentence.text[max(0, d.start - 60) : d.start + 60] for d in near)))
    named = phrase.words
    return kind <= around and sum(word in sentence.keys for word in named) >= _SAME_PHRASE * len(named)


def _other_edition(claim: ClaimReading, sources: Sources) -> Reason | None:
    """ "lần thứ ba" and "khóa XIII" are those of the cited event, or a cited sentence says the same of that edition."""
    named = editions(claim.text)
    if not named:
        return None
    called = set(editions("\n".join((sources.labels, *sources.event_names))))
    held = called | set(editions("\n".join((*_leads(sources), *(s.text for s in sources.whole_sentences)))))
    for edition in named:
        numbered = edition[0] == _NUMBERED and any(label == _NUMBERED for label, _ in called)
        if edition not in held or (numbered and edition not in called and not _is_told(edition, claim, sources)):
            label, number = edition
            return Reason("event", f"{label} thứ {number}" if claim.language == "vi" else f"{label} {number}")
    return None


def _is_told(edition: tuple[str, int], claim: ClaimReading, sources: Sources) -> bool:
    """Whether a cited sentence that names another edition than the reported one says of it what the claim says."""
    behind = _behind_edition(claim.text, edition)
    if len(behind) < _LEAST_BEHIND and any(s.act != acts.MENTIONED for s in claim.statements):
        return False
    wanted = behind if len(behind) >= _LEAST_BEHIND else claim.content
    # Of another time only its own sentence tells: no place or name may come from elsewhere.
    capitals = {word.key for word in words(claim.text) if word.text[0].isupper()} & set(wanted)
    return any(
        sum(word in sentence.keys for word in wanted) >= _SAME_PHRASE * len(wanted) and capitals <= sentence.keys
        for sentence in sources.whole_sentences
        if edition in editions(sentence.text)
    )


def _behind_edition(text: str, edition: tuple[str, int]) -> list[str]:
    """The next telling words behind an edition, without figures; none behind the end of its clause."""
    plain = QUOTED.sub(" ", text)
    place = next(match.end() for match in EDITION.finditer(plain) if editions(match.group()) == [edition])
    rest = _CLAUSE_END.split(plain[place:])[0]
    return [word for word in content_keys(rest) if not word[0].isdigit()][:5]


def _written(date: DateMention) -> str:
    return "/".join(str(part) for part in (date.day, date.month, date.year) if part)


def _written_iso(iso: str | None) -> str:
    return "/".join(str(int(part)) for part in reversed((iso or "").split("-"))) if iso else ""
