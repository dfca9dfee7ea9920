"""What a claim rests on: the cited spans with their sentences, their articles' events and the register's statements."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.errors import NoSuchDocument
from assistant.language.dates import DateMention, find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.language.polarity import Cue, find_cues
from assistant.statements.extraction import read_statements
from assistant.statements.register import Register
from assistant.text import fold, keys
from assistant.types import Document, Event, Span, Statement
from assistant.verification.bearers import people_in
from assistant.verification.claims import FUNCTION, active, language_of
from assistant.verification.spans import sentence_spans

DocumentOf = Callable[[str], Document]
# A capacity before a name is rarely longer; what stands farther off belongs to the person before.
_RIGHT_BEFORE = 8


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence of a source, read once."""

    text: str
    keys: frozenset[str]
    dates: tuple[DateMention, ...]
    figures: tuple[FigureMention, ...]
    cues: tuple[Cue, ...]


@functools.lru_cache(maxsize=8192)
def read_sentence(text: str) -> SentenceReading:
    return SentenceReading(
        text, frozenset(keys(text)), tuple(find_dates(text)), tuple(find_figures(text)),
        tuple(find_cues(text, ignored=FUNCTION)),
    )  # fmt: skip


@functools.lru_cache(maxsize=256)
def words_of(document: Document) -> frozenset[str]:
    """The keys of all words of an article with its title and publisher."""
    return frozenset(keys(f"{document.title or ''} {document.publisher or ''} {document.text}"))


@functools.lru_cache(maxsize=256)
def capacities_of(document: Document) -> dict[str, tuple[str, ...]]:
    """Folded name → every capacity that the article prints beside it."""
    found: dict[str, list[str]] = {}
    for start, end in sentence_spans(document.text):
        sentence = document.text[start:end]
        for person in people_in(sentence):
            printed = [sentence[s:e] for s, e in person.capacities]
            found.setdefault(fold(person.name.text), []).extend(printed)
    return {name: tuple(printed) for name, printed in found.items()}


@functools.lru_cache(maxsize=256)
def words_beside(document: Document) -> dict[str, list[list[str]]]:
    """Folded name → the keys of what stands behind it up to the next person, and of the words right before it."""
    found: dict[str, list[list[str]]] = {}
    for start, end in sentence_spans(document.text):
        sentence = document.text[start:end]
        people = sorted(people_in(sentence), key=lambda person: person.name.start)
        starts = [*(person.start for person in people[1:]), len(sentence)]
        for person, following in zip(people, starts, strict=False):
            behind = sentence[person.name.end : max(following, person.name.end)]
            before = keys(sentence[: person.name.start])[-_RIGHT_BEFORE:]
            found.setdefault(fold(person.name.text), []).extend((keys(behind), before))
    return found


@functools.lru_cache(maxsize=4096)
def _statements_of_text(text: str) -> tuple[Statement, ...]:
    return tuple(read_statements(Document(id="", source="", text=text)))


def names_of_events(documents: Sequence[Document], register: Register) -> tuple[str, ...]:
    """What the events are called in these articles and in the others on the same events."""
    events = {e.id: e for document in documents for e in register.events_by_document.get(document.id, ())}
    return _names(events.values())


def _names(events: Iterable[Event]) -> tuple[str, ...]:
    names = (report.name.text for event in events for report in event.reports if report.name)
    return tuple(dict.fromkeys(names))


class Sources:
    """The cited spans of one claim. Spans that do not exist are left out; `spans` may be empty."""

    def __init__(self, spans: Sequence[Span], document_of: DocumentOf, register: Register) -> None:
        self.register = register
        self.spans = tuple(span for span in dict.fromkeys(spans) if _exists(span, document_of))
        self.documents = tuple({span.document_id: document_of(span.document_id) for span in self.spans}.values())
        self._by_id = {document.id: document for document in self.documents}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(map(self.text_of, self.spans))

    def text_of(self, span: Span) -> str:
        return self._by_id[span.document_id].text[span.start : span.end]

    def sentences_of(self, span: Span) -> tuple[SentenceReading, ...]:
        text = self.text_of(span)
        return tuple(read_sentence(text[start:end]) for start, end in sentence_spans(text))

    @cached_property
    def sentences(self) -> tuple[SentenceReading, ...]:
        """The sentences that the spans touch; of a span that cuts one, only its part."""
        return tuple(sentence for span in self.spans for sentence in self.sentences_of(span))

    @cached_property
    def whole_sentences(self) -> tuple[SentenceReading, ...]:
        """The same in full: what a cut left out may deny what it left in."""
        found = {}
        for span in self.spans:
            text = self._by_id[span.document_id].text
            for start, end in sentence_spans(text):
                if start < span.end and span.start < end:
                    found[(span.document_id, start)] = read_sentence(text[start:end])
        return tuple(found.values())

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events that the cited words tell of; an article may tell of several."""
        told = (self.register.event_at(span.document_id, span.start) for span in self.spans)
        return tuple({event.id: event for event in told if event}.values())

    @cached_property
    def event_documents(self) -> tuple[Document, ...]:
        """The cited articles and the others on the same events."""
        others = (id_ for event in self.events for id_ in event.document_ids if id_ in self.register.readings)
        return tuple({d.id: d for d in (*self.documents, *map(self.register.document, others))}.values())

    @cached_property
    def event_names(self) -> tuple[str, ...]:
        """However the cited articles' events are called: as printed in any of their articles, and their titles."""
        names = _names(self.events)
        return tuple(dict.fromkeys([*names, *(document.title for document in self.documents if document.title)]))

    @cached_property
    def labels(self) -> str:
        """What a claim may say of its source without citing the words: its labels and those of its event."""
        parts = []
        for document in self.documents:
            parts += [document.title or "", document.publisher or "", document.byline or "", document.name]
        for event in self.events:
            parts += [event.name, event.place, event.organiser]
        return "\n".join(parts)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What the register and the cited words themselves say that people did there."""
        near = [
            statement
            for statement in self.document_statements
            if any(
                span.document_id == statement.document_id and span.start < statement.end and statement.start < span.end
                for span in self.spans
            )
        ]
        turned = (active(sentence.text) for sentence in self.sentences if active(sentence.text) != sentence.text)
        read = (s for text in (*self.texts, *turned) for s in _statements_of_text(text))
        return (*near, *(statement for statement in read if not self._is_anothers(statement)))

    def _is_anothers(self, read: Statement) -> bool:
        """Whether the whole article gives the same words to somebody else: a cut span may lose who "ông" is."""
        if not read.topic:
            return False
        same = {fold(s.person) for s in self.document_statements if (s.verb, s.topic) == (read.verb, read.topic)}
        return bool(same) and fold(read.person) not in same

    @cached_property
    def document_statements(self) -> tuple[Statement, ...]:
        readings = (self.register.readings.get(document.id) for document in self.documents)
        return tuple(statement for reading in readings if reading for statement in reading.statements)

    def capacities(self, name: str) -> tuple[str, ...]:
        """Every capacity printed beside a name in the cited articles, and those of the register."""
        printed = [c for document in self.documents for c in capacities_of(document).get(fold(name), ())]
        held = [s.capacity for s in self.document_statements if s.capacity and fold(s.person) == fold(name)]
        return tuple(dict.fromkeys([*held, *printed]))

    def beside(self, name: str) -> list[list[str]]:
        """The keys of the words beside a name in the cited articles: up to the next person, and right before it."""
        names = {fold(name), fold(name).split()[-1]}
        return [line for document in self.documents for one in names for line in words_beside(document).get(one, ())]

    @cached_property
    def folded(self) -> str:
        """Spans and labels in one folded line."""
        return fold(" ".join(" ".join((*self.texts, self.labels)).split()))

    @cached_property
    def loose(self) -> str:
        """The keys of spans and labels in one line, marks left out: for runs of words."""
        return f" {' '.join(keys(' '.join(self.texts)))} | {' '.join(keys(self.labels))} "

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words of spans and labels."""
        return frozenset(keys(" ".join((*self.texts, self.labels))))

    @cached_property
    def document_keys(self) -> frozenset[str]:
        return frozenset().union(*(words_of(document) for document in self.documents))

    @cached_property
    def language(self) -> str:
        return language_of(" ".join(self.texts))

    def coverage(self, content: Sequence[str]) -> float:
        """The share of a claim's telling words that stand in the spans and labels together."""
        return sum(word in self.keys for word in content) / len(content) if content else 1.0

    def best_sentence(self, content: Sequence[str]) -> SentenceReading | None:
        """The cited sentence that holds most of the words."""
        wanted = set(content)
        return max(self.sentences, key=lambda s: len(wanted & s.keys) - 0.01 * len(s.keys), default=None)


def _exists(span: Span, document_of: DocumentOf) -> bool:
    try:
        return 0 <= span.start < span.end <= len(document_of(span.document_id).text)
    except NoSuchDocument:
        # Removed while the answer was being written.
        return False
