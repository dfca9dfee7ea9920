"""What one question is answered from: the query, the evidence, the register, and which events it can be about."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.answerers.reader.cited import sentence_at, written_day
from assistant.answerers.reader.coverage import Counts, Coverage
from assistant.answerers.reader.mentions import mentioned
from assistant.answerers.reader.plenums import Plenum, agree, plenums, without_plenums
from assistant.answerers.reader.times import (
    courses,
    dates_of,
    first_year,
    in_its_year,
    is_of_another_time,
    lies_on,
    ordinals,
)
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.dates import DateMention
from assistant.statements.register import Register
from assistant.statements.sections import is_of_another_edition
from assistant.text import fold, has_tones, keys, sentences, words
from assistant.types import Document, Event, Evidence, Span, Statement
from assistant.understanding import Query

# An event is meant when this share of the question's event words stands with it (title, name, lead: double weight).
EVENT_ENOUGH = 0.5
# What an event of another kind than the question names keeps of its score.
_OTHER_KIND = 0.75
# The event of a question is sure when it holds this share of its words, which weigh at least so much together.
_SURELY = 0.6
_OWN_WORDS = 0.5
# A word of this weight tells an event alone.
_RARE = 0.3
# Of so many pairs of words that the question says of an event, its articles have at least this share.
_SEVERAL_PAIRS, _HELD_PAIRS = 3, 0.34
# Events this close to the best by their words are the ones that a bare year tells apart.
_NEAR_BEST = 0.2
# Cosine similarities of a question and a passage in two languages: of what has nothing, and of what has all to do with it.  # noqa: E501
_UNLIKE, _ALIKE = 0.77, 0.85
# A Vietnamese question is this much less likely of an article in another language.
_FOREIGN = 0.8
# How questions name an event in general; they tell nothing about what is asked of it.
EVENT_WORDS = "hội nghị thảo tọa đàm diễn đàn đại lễ kỳ họp phiên buổi sự kiện chương trình conference workshop seminar forum congress meeting event conferences workshops seminars forums congresses meetings events times".split()  # noqa: E501


@dataclass(frozen=True)
class Scene:
    query: Query
    evidence: Evidence
    register: Register
    counts: Counts

    @cached_property
    def asked(self) -> str:
        """The question as its tables match it: in small letters, and without tones when it was typed so."""
        return fold(self.query.question) if self.query.toneless else self.query.question.lower()

    @cached_property
    def plenums(self) -> frozenset[Plenum]:
        """The plenums of the Central Committee that the question names: an event on another one is another event."""
        return plenums(self.query.question)

    @property
    def names_which(self) -> bool:
        """Whether the question says by a date or a number which of several events of one name it means."""
        query = self.query
        return bool(query.dates or query.ordinal or self.plenums or courses(query.question))

    @cached_property
    def coverage(self) -> Coverage:
        return Coverage(self.query, self.counts)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of the people whom the question names; they tell nothing about the event."""
        spell = self.query.spell
        names = [self.register.people.get(name, name) for name in self.query.people] + list(self.query.strangers)
        return frozenset(spell(word.text) for name in names for word in words(name)) | frozenset(
            word.text for name in self.query.people for word in words(name)
        )

    @cached_property
    def people_named(self) -> tuple[str, ...]:
        """The people whom the question names, folded, with the words of a name apart: "kang dae ho"."""
        names = (*self.query.people, *self.query.strangers)
        return tuple(" ".join(word.folded for word in words(name)) for name in names)

    @cached_property
    def by_people(self) -> list[Statement]:
        """What those did whom the question names; of people without an act, where articles name them.

        Names that differ in their tones alone are those of different people, when the question writes tones.
        """
        found = [s for s in self.register.statements if fold(s.person) in self.query.people]
        asked = " ".join(keys(self.query.question))
        exact = [
            s
            for s in found
            if f" {' '.join(keys(s.person))} " in f" {asked} " or not has_tones(s.person)
        ]
        named = [s for name in self.query.strangers for s in mentioned(self.register, name)]
        return (exact or found) + named

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents of the evidence, and those of events on a day that the question names."""
        found = {document.id: document for document in self.evidence.documents()}
        if self.query.dates:
            for event in self.register.events:
                if self.on_day(event):
                    found.update({id_: self.register.document(id_) for id_ in event.document_ids})
        for event_id in {
            statement.event_id for statement in self.register.statements if fold(statement.person) in self.query.people
        }:
            if event_id:
                found.update(
                    {id_: self.register.document(id_) for id_ in self.register.event_by_id[event_id].document_ids}
                )
        for id_ in list(found):
            for event in self.register.events_by_document.get(id_, ()):
                found.update({other: self.register.document(other) for other in event.document_ids})
        return found

    def on_day(self, event: Event) -> bool:
        """Whether the event lies on every date of the question that it can be held against."""
        return any(self.covers(event, date) for date in self.query.dates)

    def in_time(self, event: Event) -> bool:
        """Whether the event is one that the question's dates mean, when some of them can be meant in two ways."""
        if not self.query.dates:
            return True
        return self.on_day(event) and all(
            event.id in meant for meant in self._meant if meant
        )

    @cached_property
    def _meant(self) -> tuple[frozenset[str], ...]:
        return tuple(self.meant_by(date) for date in self.query.dates)

    def meant_by(self, date: DateMention) -> frozenset[str]:
        """Of events that a bare year fits by name or by day, those that it means; none when it is no such year.

        "Tổng kết năm 2024" is the meeting that sums up 2024, whenever it was held; "hội nghị năm 2024" was held then.
        """
        if date.day or date.month or date.quarter or self.own_coverage.total < _OWN_WORDS:
            return frozenset()
        scored = [(self.event_score(event), event) for event in self.register.events if self.covers(event, date)]
        best = max((score for score, _ in scored), default=0.0)
        asked = self.query.question.lower()
        held = questions.HELD_IN_YEAR.search(asked)
        least = EVENT_ENOUGH if held else max(EVENT_ENOUGH, best - _NEAR_BEST)
        near = [event for score, event in scored if score >= least]
        by_day = frozenset(event.id for event in near if event.date and lies_on(event, date))
        by_name = frozenset(event.id for event in near if first_year(event.name) == date.year)
        return (by_name or by_day) if questions.SUMS_UP.search(asked) and not held else (by_day or by_name)

    def _dates_in_name(self, event: Event, date: DateMention) -> bool:
        """A quarter or year in the event's name or titles that is not its day's: "hội nghị quý I/2024" held in April."""  # noqa: E501
        printed = [mention for text in (event.name, *self.titles(event)) for mention in dates_of(text)]
        named = [mention if mention.year else in_its_year(mention, event) for mention in printed]
        # The name has to be as exact as the question: "2024" in a name is not June 2024.
        return not date.day and any(
            date.agrees_with(mention)
            and all(getattr(mention, part) for part in ("quarter", "month") if getattr(date, part))
            for mention in named
        )

    def is_edition(self, event: Event) -> bool:
        """Whether the event is the edition, or on the plenum, that the question names, if it names one."""
        course = courses(self.query.question)
        if course and (its := {n for text in (event.name, *self.titles(event)) for n in courses(text)}):
            if not course & its:
                return False
        if not self.query.ordinal and not self.plenums:
            return True
        texts = [event.name] + [
            part for id_ in event.document_ids for part in self.heads(event, self.register.document(id_))
        ]
        told = frozenset(plenum for text in (event.name, *self.titles(event)) for plenum in plenums(text))
        if self.plenums and told:
            return agree(self.plenums, told)
        if not self.query.ordinal:
            return True
        found = {number for text in texts for number in ordinals(without_plenums(text))}
        return self.query.ordinal in found if found else self._may_be_edition(event)

    def _may_be_edition(self, event: Event) -> bool:
        """Of an event whose heads give no number: whether a sentence gives it this one, and to no other time.

        An event that nowhere gives its number is not known to be the edition.
        """
        documents = [self.register.document(id_) for id_ in event.document_ids]
        told = [sentence for document in documents for sentence in _sentences_of(document.text)]
        own = [sentence for sentence in told if self.query.ordinal in ordinals(without_plenums(sentence))]
        return any(not is_of_another_time(sentence, event) for sentence in own)

    def covers(self, event: Event, date: DateMention) -> bool:
        """Whether the event lies on that one date."""
        return bool(event.date and lies_on(event, date)) or self._dates_in_name(event, date)

    def held_on(self, event: Event) -> bool:
        """Whether the day of the event itself lies on a date of the question."""
        return bool(event.date) and any(lies_on(event, date) for date in self.query.dates)

    @cached_property
    def topic_coverage(self) -> Coverage:
        """What the question says of events, beyond their kind and the people it names."""
        spell = self.query.spell
        asked = set(EVENT_WORDS) | set("số lượng tổng cộng tất cả thư viện diễn tổ chức library there held".split())
        return Coverage(self.query, self.counts, without=self.name_words | {spell(word) for word in asked})

    @cached_property
    def events(self) -> list[tuple[float, Event]]:
        """Events that the question can be about, best first, with the share of its words that they hold.

        When the question names a date, only events that agree with it; it never falls back to another edition.
        """
        found = []
        in_view = (event for id_ in self.documents for event in self.register.events_by_document.get(id_, ()))
        for event in {event.id: event for event in in_view}.values():
            if (self.query.dates and not self.in_time(event)) or not self.is_edition(event):
                continue
            found.append((self.event_score(event), event))
        return sorted(found, key=lambda item: -item[0])

    @cached_property
    def named_event(self) -> Event | None:
        """The event that the question names by words of its own; None for a bare "hội nghị", or when none fits well."""
        told = self.own_coverage
        if not self.events or not self.kind or told.total < _OWN_WORDS or self.query.wants == questions.EVENT:
            return None
        score, event = self.events[0]
        texts = (event.name, event.place, event.organiser, *self.titles(event))
        return event if score >= _SURELY and told.of(*texts) >= EVENT_ENOUGH else None

    def holds_own_words(self, event: Event, *, counted: Collection[str] = ()) -> bool:
        """Whether an event's articles hold what the question says of it beyond its kind: "nuôi ong rừng".

        `counted`: the words for what is counted, which say nothing of the event.
        """
        own = self._coverage_without(frozenset(counted)) if counted else self.own_coverage
        documents = [self.register.document(id_) for id_ in event.document_ids]
        texts = [event.name, event.place, event.organiser, *(self.told(event, document) for document in documents)]
        foreign = any(self.across(document) is not None for document in documents)
        if foreign or own.total < _OWN_WORDS:
            return True
        texts += self.titles(event)
        # Single syllables stand in most texts; of words of two, some have to.
        pairs = {pair for pair in self.query.pairs if own.weights.keys() >= set(pair)}
        spelled = [self.query.spell(word.text) for word in words("\n".join(text for text in texts if text))]
        together = pairs & set(pairwise(spelled))
        few = len(pairs) >= _SEVERAL_PAIRS and len(together) < _HELD_PAIRS * len(pairs)
        held = own.of(*texts)
        # A rare word or a number tells an event alone; common syllables do not.
        rare = any(weight >= _RARE and term in spelled for term, weight in own.weights.items())
        return held >= EVENT_ENOUGH and rare if few else held >= _HELD_PAIRS

    @cached_property
    def own_coverage(self) -> Coverage:
        """What the question says of an event beyond its kind, the people, and the words that only ask."""
        return self._coverage_without(frozenset())

    def _coverage_without(self, more: frozenset[str]) -> Coverage:
        without = self.name_words | self.query.asking | self._general_words | more
        return Coverage(self.query, self.counts, without=without)

    @property
    def _general_words(self) -> frozenset[str]:
        return frozenset(self.query.spell(word) for word in EVENT_WORDS)

    @cached_property
    def event_coverage(self) -> Coverage:
        return Coverage(self.query, self.counts, without=self.name_words | self.query.asking)

    def event_score(self, event: Event) -> float:
        """Half the coverage by name, title and lead, half by the whole text, best over the event's documents."""
        best = 0.0
        for id_ in event.document_ids:
            document = self.register.document(id_)
            best = max(best, self.across(document) or 0.0)
            near = self.event_coverage.of(event.name, event.place, event.organiser, *self.heads(event, document))
            best = max(best, 0.5 * near + 0.5 * self.event_coverage.of(self.told(event, document)))
        # "diễn đàn" is asked of forums; "hội nghị" is said of anything.
        if self.kind not in ("", "conference", event.kind):
            best *= _OTHER_KIND
        return best

    @cached_property
    def kind(self) -> str:
        """The kind of event that the question names, as `Event.kind`; empty when it names none."""
        question = self.query.question
        match = event_tables.KIND.search(re.sub(r"s\b", "", question) if self.query.language == "en" else question)
        return event_tables.KINDS[match.group().lower()] if match else ""

    def across(self, document: Document) -> float | None:
        """For an article in another language than the question's, where words do not meet: how near the embeddings are.

        0 … 1 over the range of similarities that multilingual-e5-small gives; None for the question's own language.
        """
        if not document.language or document.language == self.query.language:
            return None
        found = [span.similarity for span in self.evidence.spans if span.document.id == document.id and span.similarity]
        near = min(1.0, max(0.0, (max(found, default=0.0) - _UNLIKE) / (_ALIKE - _UNLIKE)))
        # A Vietnamese question is more likely of a Vietnamese article that holds its words.
        return near if self.query.language == "en" else _FOREIGN * near

    def was_put_off(self, event: Event) -> bool:
        """Whether every article of the event opens with its being put off or called off."""
        heads = (
            f"{document.title or ''}\n{self.lead(document)}"
            for document in map(self.register.document, event.document_ids)
        )
        return all(acts.NOT_HELD.search(head) for head in heads)

    def lead(self, document: Document) -> str:
        spans = sentences(document.text)[:3]
        return document.text[spans[0][0] : spans[-1][1]] if spans else ""

    def told(self, event: Event, document: Document) -> str:
        """The text of a document that tells of the event: all of it, unless it tells of others as well."""
        report = next(report for report in event.reports if report.document_id == document.id)
        return "\n".join(document.text[start:end] for start, end in report.parts) or document.text

    def titles(self, event: Event) -> list[str]:
        """The headlines of the articles whose main event it is."""
        mine = [id_ for id_ in event.document_ids if self.register.event_by_document[id_].id == event.id]
        return [title for id_ in mine if (title := self.register.document(id_).title)]

    def sentences_of(self, event: Event | None, document: Document) -> list[tuple[int, int]]:
        """The sentences of a document that tell of the event; all of them when no event is meant."""
        spans = sentences(document.text)
        if event is None or document.id not in event.document_ids:
            return spans
        return [
            (start, end)
            for start, end in spans
            if self.register.tells_of(event, document.id, start)
            and not is_of_another_edition(document.text[start:end], event.name)
        ]

    def heads(self, event: Event | None, document: Document) -> tuple[str, ...]:
        """What an article opens with: title and lead; of an event beside its main one, where it comes to that."""
        if event is None or document.id not in event.document_ids:
            return document.title or "", self.lead(document)
        if self.register.event_by_document[document.id].id == event.id:
            return document.title or "", self.lead(document)
        told = self.told(event, document)
        spans = sentences(told)[:3]
        return (told[spans[0][0] : spans[-1][1]],) if spans else ()

    @cached_property
    def general(self) -> bool:
        """Whether the article that fits best reports no event: then its sentences answer, and no event is refused for."""  # noqa: E501
        best = self.evidence.spans[:1]
        return bool(best) and best[0].document.id not in self.register.event_by_document and not self.query.day

    @cached_property
    def near(self) -> bool:
        """Whether some passage is about the question at all."""
        return any(
            self.coverage.of(span.text, span.document.title or "") >= EVENT_ENOUGH for span in self.evidence.spans[:4]
        )

    def focus(self, document: Document, event: Event | None = None, *, asking: bool = True) -> Coverage:
        """The question's words beyond its people and the document's event: what exactly is asked about it.

        `asking`: with the words that only put the question.
        """
        event = event or self.register.event_by_document.get(document.id)
        known = [document.title or "", *((event.name, event.organiser, event.place) if event else ())]
        spell = self.query.spell
        told = {spell(word.text) for text in known for word in words(text)} | self.name_words
        told |= {spell(word) for word in EVENT_WORDS} | (frozenset() if asking else self.query.asking)
        return Coverage(self.query, self.counts, without=told)

    @cached_property
    def names_event(self) -> bool:
        """Whether the question ties itself to an event: by a date, or by words that only some events share."""
        return bool(self.query.dates) or bool(self.event_coverage.total)

    def day_fact(self, event: Event | None) -> tuple[str, Span | None]:
        """The event's day as it is printed in one of its documents, and the sentence that prints it."""
        for report in event.reports if event else ():
            if report.date and report.date_fact:
                document = self.register.document(report.document_id)
                return written_day(report.date), sentence_at(document, report.date_fact.start)
        return "", None


def names_time(scene: Scene, text: str) -> bool:
    """Whether a text names the date or the edition of the question itself."""
    if scene.query.ordinal:
        return scene.query.ordinal in ordinals(text)
    mentions = [mention for mention in dates_of(text) if mention.year]
    return all(any(mention.agrees_with(date) for mention in mentions) for date in scene.query.dates)


@functools.lru_cache(maxsize=512)
def _sentences_of(text: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in sentences(text))
