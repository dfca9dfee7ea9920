"""Answers "how many": one figure, several when the sources disagree, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.counts import (
    Count,
    cells,
    counts,
    counts_in,
    focus_of,
    of_the_way_asked,
    unit_of,
    unit_phrase,
    units_of,
)
from assistant.answerers.reader.disagreeing import counted_by_others
from assistant.answerers.reader.held import names_edition
from assistant.answerers.reader.meant import fact_span, fits_dates, is_called, the_event
from assistant.answerers.reader.narrowed import money_each, of_another_part, of_deed, told_of_deed, with_share
from assistant.answerers.reader.sayings import is_near_person
from assistant.answerers.reader.scene import Scene, names_time
from assistant.answerers.reader.whose import is_whose
from assistant.language import questions
from assistant.text import fold, sentences, words
from assistant.types import Document, Draft, DraftClaim, Event, EvidenceSpan, Outcome, Span

# A figure without an event needs this much of the question in its sentence and with its document.
_ENOUGH_WITHOUT_EVENT = 0.72
_SURE = 0.7
"""… and this much with the headline alone: what is said elsewhere in the article may be about something else."""
_MOST_SENTENCE = 400
# … and a share in one with so much of it.
_OF_THE_SHARE = 0.5
# What is left of something stands in a sentence with this share of the question.
_OF_WHAT_IS_LEFT = 0.3


def number(scene: Scene) -> Draft | None:
    """ "hơn 12.480 hội viên"; several when the sources disagree; a refusal when the event gives no such figure."""
    share_beside = questions.SHARE_BESIDE[scene.query.toneless].search(scene.asked)
    if questions.ASKS_SHARE[scene.query.toneless].search(scene.asked) and not share_beside:
        return _share(scene)
    if each := money_each(scene):
        return each
    unit = unit_of(scene)
    focus = focus_of(scene)
    if not unit and not focus:
        return None
    event = the_event(scene, counted=unit)
    event = event if event and is_called(scene, event) else None
    documents = (
        [scene.register.document(id_) for id_ in event.document_ids] if event else list(scene.documents.values())
    )
    if scene.names_which and not event:
        documents = [document for document in documents if fits_dates(scene, document)]
        if not documents:
            return Draft(outcome=Outcome.NOT_STATED) if scene.near else None
    if event and questions.LEFT[scene.query.toneless].search(scene.asked):
        return _left(scene, event)
    if unit and share_beside:
        return with_share(scene, event, unit)
    if event and (both := _in_one_sentence(scene, event) or _in_both_ways(scene, event)):
        return both
    if unit and questions.ABOUT_SOURCES.search(scene.query.question) and _counts_people(unit, scene):
        # Sources that disagree on a figure also call those whom they count differently.
        unit = [scene.query.spell("người")]
    found = [count for document in documents for count in counts(scene, document, unit, focus, event)]
    found += [count for document in documents for count in cells(scene, document, unit)]
    found = [count for count in found if is_whose(scene, count.document, count.span.start, count.span.end)]
    if event and unit and found and not (found := of_deed(scene, found, event)):
        return told_of_deed(scene, event) or Draft(outcome=Outcome.NOT_STATED)
    found = [count for count in found if is_near_person(scene, count.span)]
    if not found:
        # What is counted in its own unit and stands with no figure is not stated; a bare "bao nhiêu" may be put in words.  # noqa: E501
        return Draft(outcome=Outcome.NOT_STATED) if event or (unit and scene.near) else None
    compared = questions.ABOUT_SOURCES.search(scene.query.question)
    counted = of_the_way_asked(scene, found)
    found = of_the_way_asked(scene, found if compared else _of_what_is_asked(scene, found, event))
    if not found:
        return Draft(outcome=Outcome.NOT_STATED)
    best = max(found, key=lambda count: count.score)
    if not event:
        # Figures of different things stand in different articles: without an event there is one answer, or none.
        sure = best.score >= _ENOUGH_WITHOUT_EVENT and scene.coverage.of(best.phrase, *_around(scene, best)) >= _SURE
        if not sure and scene.query.people:
            # What somebody got or did is told in a sentence of its own, by name.
            return None
        if not sure:
            return Draft(outcome=Outcome.NOT_STATED) if scene.near else None
        return _numbers_draft(scene, [best], None)
    # Whoever asks whether the sources agree wants each of them, the less telling sentence too.
    reach = 0.4 if compared else 0.15
    if not compared and (whole := of_another_part(scene, best, event)):
        return whole
    top = [count for count in found if count.score >= best.score - reach]
    top += counted_by_others(scene, counted, top)
    return _numbers_draft(scene, _one_each(top), event)


def counted_in_passing(scene: Scene, told: Sequence[EvidenceSpan], unit: list[str]) -> Draft | None:
    """The sentence that names another edition and counts what is asked: "Năm 2022 hội nghị có 350 đại biểu"."""
    best: tuple[float, Span] | None = None
    for span in told:
        for start, end in sentences(span.text):
            place = (span.start + start, span.start + end)
            if not names_edition(scene, span.text[start:end]):
                continue
            if any(count.fit >= 1.0 for count in counts_in(scene, span.document, place, unit)):
                found = (scene.coverage.of(span.text[start:end]), Span(span.document.id, *place))
                best = max(best or found, found, key=lambda item: item[0])
    return Draft((DraftClaim(phrasing.sentence(_text_of(scene, best[1])), (best[1],)),)) if best else None


def _in_one_sentence(scene: Scene, event: Event) -> Draft | None:
    """The sentence that gives each of two figures asked for at once; None when one is asked for or none does."""
    units = units_of(scene)
    if len(units) < 2:
        return None
    told: list[tuple[float, str, Span]] = []
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for span in scene.sentences_of(event, document):
            if all(any(c.fit >= 1.0 for c in counts_in(scene, document, span, unit)) for unit in units) or (
                _of_the_same(units) and _figures_of(scene, document, span, units[0])
            ):
                text = document.text[slice(*span)]
                told.append((scene.coverage.of(text), text, Span(id_, *span)))
    best = max(told, default=None, key=lambda item: item[0])
    return Draft((DraftClaim(phrasing.sentence(best[1]), (best[2],)),)) if best else None


def _share(scene: Scene) -> Draft | None:
    """ "Bao nhiêu phần trăm …": the sentence with a share that holds most of what it is asked of."""
    told = [
        (scene.coverage.of(span.text[start:end]), Span(span.document.id, span.start + start, span.start + end))
        for span in scene.evidence.spans
        if not scene.query.dates or fits_dates(scene, span.document) or names_time(scene, span.text)
        for start, end in sentences(span.text)
        if is_whose(scene, span.document, span.start + start, span.start + end)
        if questions.SHARE.search(_clause_of(scene, span.text[start:end]))
    ]
    best = max(told, default=(0.0, None), key=lambda item: item[0])
    if best[1] is None or best[0] < _OF_THE_SHARE:
        # What somebody's share is, nothing near it tells.
        return Draft(outcome=Outcome.NOT_STATED) if scene.query.people else None
    return Draft((DraftClaim(phrasing.sentence(_text_of(scene, best[1])), (best[1],)),))


def _clause_of(scene: Scene, sentence: str) -> str:
    """The part of a list that the one person asked for stands in: "A trúng cử với 100% số phiếu; B tái cử"."""
    if len(scene.query.people) != 1:
        return sentence
    parts = [part for part in sentence.split(";") if scene.query.people[0] in fold(part)]
    return parts[0] if len(parts) == 1 else sentence


def _left(scene: Scene, event: Event) -> Draft:
    """ "giảm còn bao nhiêu ca": the sentence that says how many are left of what is asked."""
    told = [
        (scene.coverage.of(document.text[start:end]), Span(id_, start, end))
        for id_ in event.document_ids
        for document in (scene.register.document(id_),)
        for start, end in scene.sentences_of(event, document)
        if questions.LEFT_FIGURE.search(document.text, start, end)
    ]
    best = max(told, default=(0.0, None), key=lambda item: item[0])
    if best[1] is None or best[0] < _OF_WHAT_IS_LEFT:
        return Draft(outcome=Outcome.NOT_STATED)
    return Draft((DraftClaim(phrasing.sentence(_text_of(scene, best[1])), (best[1],)),))


def _counts_people(unit: list[str], scene: Scene) -> bool:
    asked = unit_phrase(scene)
    return bool(asked and questions.PERSON_UNITS.search(asked))


def _in_both_ways(scene: Scene, event: Event) -> Draft | None:
    """How many were there and how many listened from elsewhere: the sentence or the two that tell it."""
    if not questions.IN_BOTH_WAYS[scene.query.toneless].search(scene.asked):
        return None
    people = [scene.query.spell("người")]
    found = [
        count for id_ in event.document_ids for count in counts(scene, scene.register.document(id_), people, "", event)
    ]
    told = {
        away: [c for c in found if bool(questions.AWAY.search(_around(scene, c)[0])) == away] for away in (True, False)
    }
    both = [c for c in told[True] if len({other.value for other in told[True] if other.span == c.span}) > 1]
    chosen = both[:1] or [*told[False][:1], *told[True][:1]]
    if not told[True]:
        return None
    spans = sorted({count.span for count in chosen}, key=lambda span: (span.document_id, span.start))
    return Draft(tuple(DraftClaim(phrasing.sentence(_text_of(scene, span)), (span,)) for span in spans))


def _text_of(scene: Scene, span: Span) -> str:
    return scene.register.document(span.document_id).text[span.start : span.end]


def _of_the_same(units: list[list[str]]) -> bool:
    return all(unit[0] == units[0][0] for unit in units)


def _figures_of(scene: Scene, document: Document, span: tuple[int, int], unit: list[str]) -> bool:
    """ "96 trong tổng số 143 bài": several figures, the last with the unit that all of them count."""
    text = document.text[slice(*span)]
    counted = {c.value for c in counts_in(scene, document, span, unit[:1])}
    return bool(counted) and bool(re.search(r"\d\s+(?:trong|trên|of|out of)\s+(?:tổng số\s+|the\s+)?\d", text))


def _of_what_is_asked(scene: Scene, found: list[Count], event: Event | None) -> list[Count]:
    """Of several counts, those whose sentence has the words that narrow them down: "bao nhiêu người xem trực tuyến"."""
    if not event:
        return found
    beyond = scene.focus(scene.register.document(event.document_ids[0]), event)
    asked = {term: weight for term, weight in beyond.weights.items() if term not in scene.query.asking}
    total = sum(asked.values())
    if not total:
        return found
    narrow = [
        count
        for count in found
        if sum(asked.get(scene.query.spell(word.text), 0.0) for word in words(_around(scene, count)[0])) >= 0.5 * total
    ]
    # Without a unit of its own ("kinh phí … là bao nhiêu") nothing but these words tells what the figure is of.
    return narrow if not unit_of(scene) else narrow or found


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    return count.document.text[count.span.start : count.span.end], count.document.title or ""


def _one_each(found: list[Count]) -> list[Count]:
    """The best count of each document, then one for each value."""
    by_document: dict[str, Count] = {}
    for count in sorted(found, key=lambda count: -count.score):
        by_document.setdefault(count.document.id, count)
    return list({count.value: count for count in reversed(by_document.values())}.values())[::-1]


def _numbers_draft(scene: Scene, found: list[Count], event: Event | None) -> Draft:
    vietnamese = scene.query.language == "vi"
    if len(found) == 1 and not event and len(whole := _around(scene, found[0])[0]) <= _MOST_SENTENCE:
        return Draft((DraftClaim(phrasing.sentence(whole), (found[0].span,)),))
    if len(found) == 1:
        return Draft(
            (DraftClaim(phrasing.sentence(_number_text(scene, found[0], event)), _with_day(scene, found[0], event)),)
        )
    claims = []
    for count in found[:4]:
        source = count.document.publisher or count.document.title or count.document.name
        text = f"Theo {source}: {count.phrase}" if vietnamese else f"According to {source}: {count.phrase}"
        claims.append(DraftClaim(phrasing.sentence(text), (count.span,)))
    same_event = event and all(count.document.id in event.document_ids for count in found)
    return Draft(tuple(claims), Outcome.CONFLICTING if same_event else Outcome.ANSWERED)


def _number_text(scene: Scene, count: Count, event: Event | None) -> str:
    day, _ = scene.day_fact(event)
    where = phrasing.event_phrase(event, scene.query.language, day=day) if event and event.name else ""
    return f"{count.phrase} ({where})" if where else count.phrase


def _with_day(scene: Scene, count: Count, event: Event | None) -> tuple[Span, ...]:
    spans = [count.span]
    if event and event.name:
        spans += [scene.day_fact(event)[1], fact_span(scene, event, "name", event.name)]
    return tuple(dict.fromkeys(span for span in spans if span))
