"""Which acts a report tells of another event than its own: an earlier edition, another conference, what was once."""

from __future__ import annotations

import re

from assistant.language import acts, agency
from assistant.statements.cast import Span
from assistant.statements.deeds import Deed
from assistant.types import Document

_PASSIVE = re.compile(r"[\s,]*do\s|(?:,[^,;.]{3,40},)?\s(?:was|were)\s")
_NEAR = 14
"""Characters behind a verb within which "khi đó" or "hội nghị năm ngoái" still is about it."""


def elsewhere(document: Document, span: Span, deed: Deed) -> str:
    """The words by which a sentence puts an act at another event; empty when it was done at the reported one."""
    text, verb_start = document.text, deed.verb_end - len(deed.verb)
    earlier = acts.EARLIER.match(text[span[0] : span[1]])
    if earlier and not acts.BUT_NOW.search(text, span[0], max(deed.mention.start, verb_start)):
        return earlier.group().strip()
    if named := _named(text, span, deed):
        return named
    edition = acts.OTHER_EDITION.match(text, span[0], span[1])
    if edition and document.event_date and edition["year"] < document.event_date[:4]:
        return edition["when"]
    others = list(acts.OTHER_TIME.finditer(text, span[0], max(span[0], verb_start)))
    # "do A khi ấy là Cục trưởng chủ trì", "chủ trì khi đó là A".
    if others and acts.THEN.search(text, others[-1].end(), min(deed.verb_end + _NEAR, span[1])):
        return others[-1].group()
    if other := _other_of_the_day(text, span):
        return other
    if last := _last_edition(text, span, deed) or _that_year(document, span, deed):
        return last
    once = acts.ONCE.search(text[span[0] : verb_start]) if verb_start > span[0] else None
    return once.group().strip() if once else ""


def _other_of_the_day(text: str, span: Span) -> str:
    """ "Trước đó, A đã chủ trì cuộc họp …": a kind of event that the article has not spoken of before."""
    if not acts.SAME_DAY.match(text, *span):
        return ""
    held = acts.CHAIRS_OTHER.search(text, *span)
    told = held and re.search(rf"(?<!\w){re.escape(held['event'])}(?!\w)", text[: span[0]], re.IGNORECASE)
    return held["event"] if held and not told else ""


def _last_edition(text: str, span: Span, deed: Deed) -> str:
    """ "hội nghị năm ngoái do A chủ trì", "chaired last year's forum"."""
    if deed.act not in acts.OF_AN_EVENT:
        return ""
    verb_start = deed.verb_end - len(deed.verb)
    for match in acts.LAST_EDITION.finditer(text, *span):
        behind = deed.verb_end <= match.start() <= deed.verb_end + _NEAR
        between = text[match.end() : verb_start] if match.end() <= verb_start else None
        passive = between is not None and _PASSIVE.match(between)
        if behind or passive or (between is not None and not re.search(r"[,;.:]", between)):
            return match.group()
    return ""


def _that_year(document: Document, span: Span, deed: Deed) -> str:
    """ "Năm 2024 diễn đàn họp ở Huế, A khai mạc", when the reported event is of a later year."""
    year = acts.THAT_YEAR.match(document.text, *span)
    held = document.event_date or document.published
    if deed.act not in acts.OF_AN_EVENT or not year or not held or (year["year"] or year["english"]) >= held[:4]:
        return ""
    return year["when"] or year["edition"]


def _named(text: str, span: Span, deed: Deed) -> str:
    """The other event that the sentence names for this act: right behind the verb's phrase or before the person."""
    for match in agency.ELSEWHERE.finditer(text, span[0], span[1]):
        behind = match.start() >= deed.verb_end
        near = match.start() - deed.verb_end <= 40 if behind else match.end() <= deed.mention.start
        # "nhắc lại rằng tại Hội nghị X …": what is told took place there, not the telling.
        if behind and re.search(r"(?<!\w)(?:rằng|là|that)(?!\w)|:", text[deed.verb_end : match.start()]):
            continue
        if not behind and acts.BUT_NOW.search(text, match.end(), deed.mention.start):
            continue
        if near and agency.OTHER_NAME.search(match["name"]):
            return match["event"].strip()
    return ""
