"""The event and the edition that a claim names are those of the cited article."""

from __future__ import annotations

from assistant.language.dates import DateMention, find_dates
from assistant.text import keys
from assistant.verification.claims import ClaimReading, EventPhrase, editions
from assistant.verification.dates import on_event_day
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources, sentence_spans

# Of the words of an event's name, this share may be the claim's own.
_OWN_WORDS = 0.34
_SAME_PHRASE = 0.6


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
    near = frozenset(keys(f"{sources.labels}\n{' '.join(sources.event_names)}\n{' '.join(_leads(sources))}"))
    strange = [word for word in phrase.words if word not in near and word not in sources.keys]
    own, most = len(phrase.words), _OWN_WORDS * len(phrase.words)
    return Reason("event", phrase.text) if len(missing) > most or (own >= 3 and len(strange) > 0.5 * own) else None


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
    words = phrase.words
    return kind <= around and sum(word in sentence.keys for word in words) >= _SAME_PHRASE * len(words)


def _other_edition(claim: ClaimReading, sources: Sources) -> Reason | None:
    """ "lần thứ ba" and "khóa XIII" stand in the cited sentences or in what the event is called."""
    named = editions(claim.text)
    if not named:
        return None
    called = editions("\n".join((sources.labels, *_leads(sources))))
    held = {*called, *editions("\n".join(s.text for s in sources.whole_sentences))}
    for edition in named:
        if edition not in held:
            label, number = edition
            return Reason("event", f"{label} thứ {number}" if claim.language == "vi" else f"{label} {number}")
    return None


def _written(date: DateMention) -> str:
    return "/".join(str(part) for part in (date.day, date.month, date.year) if part)


def _written_iso(iso: str | None) -> str:
    return "/".join(str(int(part)) for part in reversed((iso or "").split("-"))) if iso else ""
