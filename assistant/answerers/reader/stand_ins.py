"""Who acted for whom, and who did not act: told by the articles' own sentences."""

from __future__ import annotations

import re

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.choosing import at_events, at_named_event
from assistant.answerers.reader.meant import the_event
from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.language.people import find_names
from assistant.text import fold, sentences
from assistant.types import Document, Draft, DraftClaim, Outcome, Span

_MOST = 480
# "Bài … của ông do học trò là ThS B thay mặt trình bày": within so many sentences behind the one that names him.
_BEHIND = 2
# Who is meant by "họ", "ông", "bà" stands at most so many sentences before.
_BEFORE = 1
_MOST_ABSENT = 3
_TOGETHER = re.compile(r"(?<!\w)(?:họ|những vị này|các vị này|các đại biểu này|they)(?!\w)", re.IGNORECASE)


def stand_in(scene: Scene) -> Draft | None:
    """ "Ai đọc thay GS A?": the sentence that says who acted for A; None when nobody is said to."""
    if not questions.ASKS_STAND_IN[scene.query.toneless].search(scene.asked):
        return None
    names = [*scene.query.people, *(fold(name) for name in scene.query.strangers)]
    told = [
        (scene.coverage.of(document.text[span.start : span.end], *scene.heads(None, document)), span)
        for document in scene.documents.values()
        for span in _told_of(document, names)
    ]
    best = max(told, default=None, key=lambda item: item[0])
    return Draft((_claim(scene, best[1]),)) if best else None


def _told_of(document: Document, names: list[str]) -> list[Span]:
    """The runs of sentences from one that names somebody up to the one that says who acted for him."""
    spans = sentences(document.text)
    found = []
    for number, (start, _) in enumerate(spans):
        if not any(_has(document.text[slice(*spans[number])], name) for name in names):
            continue
        for _, end in spans[number : number + _BEHIND + 1]:
            if questions.ACTS_FOR.search(document.text, start, end) and "\n" not in document.text[start:end]:
                found.append(Span(document.id, start, end))
                break
    return found


def denial(scene: Scene) -> Draft | None:
    """ "Bà A có phát biểu không?": the sentence that says that she did not; None when none does."""
    names = [*scene.query.people, *(fold(name) for name in scene.query.strangers)]
    person = names[0] if names else None
    pool = at_named_event(scene, at_events(scene, scene.by_people))
    for id_ in dict.fromkeys(statement.document_id for statement in pool) if person else ():
        document = scene.register.document(id_)
        spans = sentences(document.text)
        for number, (start, end) in enumerate(spans):
            text = document.text[start:end]
            if _has(text, person) and questions.READ_BY_ANOTHER.search(text):
                return Draft((_claim(scene, Span(id_, start, end)),))
            if not questions.DID_NOT_SPEAK.search(text):
                continue
            if _has(text, person) or _has(text, person.split()[-1]):
                return Draft((_claim(scene, Span(id_, start, end)),))
            before = spans[max(0, number - _BEFORE)][0]
            if _TOGETHER.search(text) and _has(document.text[before:start], person):
                return Draft((_claim(scene, Span(id_, before, end)),))
    return None


def absent(scene: Scene) -> Draft | None:
    """ "Ai không phát biểu", "ai vắng mặt": the sentences that say so, a refusal, or None for other questions."""
    if scene.query.people or not questions.WHO_DID_NOT.search(scene.query.question.lower()):
        return None
    spoke = acts.SPEAKING & scene.query.acts
    denied = questions.DID_NOT_SPEAK if spoke else questions.WAS_ABSENT
    event = the_event(scene)
    claims = []
    for id_ in event.document_ids if event else ():
        document = scene.register.document(id_)
        spans = scene.sentences_of(event, document)
        for number, (start, end) in enumerate(spans):
            if not denied.search(document.text, start, end):
                continue
            named = find_names(document.text[start:end])
            begin = start if named else spans[max(0, number - _BEFORE)][0]
            if named or "\n" not in document.text[begin:start].strip("\n"):
                claims.append(_claim(scene, Span(id_, begin, end)))
    return Draft(tuple(claims[:_MOST_ABSENT])) if claims else Draft(outcome=Outcome.NOT_STATED)


def _has(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", fold(text)) is not None


def _claim(scene: Scene, span: Span) -> DraftClaim:
    text = scene.register.document(span.document_id).text[span.start : span.end]
    if len(text) > _MOST:
        # The end tells it.
        text = "…" + text[-_MOST:].split(" ", 1)[1]
    return DraftClaim(phrasing.sentence(text), (span,))
