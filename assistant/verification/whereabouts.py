"""In an article of several events, somebody's act is claimed of the one that the article tells it of."""

from __future__ import annotations

from assistant.text import fold, keys
from assistant.types import Event, Statement
from assistant.verification.claims import ClaimReading, EventPhrase
from assistant.verification.doing import agrees
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

_NAMED = 0.6
"""An event is meant when its names hold this share of the claim's words for it."""


def check_whereabouts(claim: ClaimReading, sources: Sources) -> Reason | None:
    told = {e.id: e for d in sources.documents for e in sources.register.events_by_document.get(d.id, ())}
    if len(told) < 2 or not claim.events:
        return None
    meant = [event for phrase in claim.events if (event := _meant(phrase, list(told.values())))]
    for claimed in claim.statements:
        held = [s for s in sources.document_statements if fold(s.person) == fold(claimed.person)]
        places = [event for s in held if agrees(claimed.act, s.act) and (event := _event_of(s, sources))]
        for event in meant if places else ():
            if event.id not in {place.id for place in places}:
                return Reason("elsewhere", claimed.act, who=claimed.person, held=places[0].name)
    return None


def _event_of(statement: Statement, sources: Sources) -> Event | None:
    return sources.register.event_at(statement.document_id, statement.start)


def _meant(phrase: EventPhrase, events: list[Event]) -> Event | None:
    """The event whose names hold most of the phrase's words, when they hold enough and no other's hold as many."""
    shares = sorted(((_share(phrase, event), event.id, event) for event in events), reverse=True)
    (best, _, event), (second, *_) = shares[:2]
    return event if best >= _NAMED and best > second else None


def _share(phrase: EventPhrase, event: Event) -> float:
    held = set(keys(" ".join([event.name, *(report.name.text for report in event.reports if report.name)])))
    return sum(word in held for word in phrase.words) / len(phrase.words) if phrase.words else 0.0
