"""The one sentence that tells what is asked, when its article as a whole is what the question speaks of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.meant import fits_dates, is_before, knows_names
from assistant.answerers.reader.scene import Scene
from assistant.text import sentences, words
from assistant.types import Document, Draft, DraftClaim, Span

# The sentence, the one before it and the article's head hold this share of the question together …
_TOGETHER = 0.8
# … and the sentence itself this share of what the head does not say.
_OWN = 0.5
_MOST = 480


def told(scene: Scene, needs: Callable[[str], bool], *, without: Collection[str] = ()) -> Draft | None:
    """The best sentence that `needs` holds of, verbatim; None when none is surely about what is asked.

    `without`: terms that only ask, beside those of the query.
    """
    asked = Coverage(scene.query, scene.counts, without=scene.query.asking | set(without))
    found = [
        (asked.of(document.text[span.start : span.end]), span)
        for document in scene.documents.values()
        if _may_tell(scene, document)
        for span, before in _runs(document)
        if span.end - span.start <= _MOST and needs(document.text[span.start : span.end])
        if _is_told(scene, asked, document, span, before)
    ]
    if not found:
        return None
    span = max(found, key=lambda item: item[0])[1]
    text = scene.register.document(span.document_id).text[span.start : span.end]
    return Draft((DraftClaim(phrasing.sentence(text), (span,)),))


def _may_tell(scene: Scene, document: Document) -> bool:
    event = scene.register.event_by_document.get(document.id)
    return fits_dates(scene, document) and knows_names(scene, document) and not (event and is_before(scene, event))


def _runs(document: Document) -> Iterator[tuple[Span, str]]:
    """Each sentence with the one before it in its paragraph."""
    before = 0
    for start, end in sentences(document.text):
        same = "\n" not in document.text[before:start]
        yield Span(document.id, start, end), document.text[before:start] if same else ""
        before = start


def _is_told(scene: Scene, asked: Coverage, document: Document, span: Span, before: str) -> bool:
    text = document.text[span.start : span.end]
    events = scene.register.events_by_document.get(document.id, ())
    heads = [*scene.heads(None, document), *(f"{event.name} {event.place} {event.organiser}" for event in events)]
    if asked.of(text, before, *heads) < _TOGETHER or not _holds_figures(asked, text, before, *heads):
        return False
    said = {scene.query.spell(word.text) for head in heads for word in words(head)}
    beyond = Coverage(scene.query, scene.counts, without={term for term in scene.query.terms if term not in asked.weights or term in said})  # noqa: E501
    return beyond.of(text) >= _OWN


def _holds_figures(asked: Coverage, *texts: str) -> bool:
    """Whether every figure of the question stands there: "Nghị quyết 8" is not the sixth."""
    held = {word.text for text in texts for word in words(text)}
    return all(term in held for term in asked.weights if term.isdigit())
