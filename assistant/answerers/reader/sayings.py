"""Sentences that somebody says without being named in them: "Bà lưu ý: …", "“…”, ông chia sẻ."; the register knows who."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterable

from assistant.answerers.reader.choosing import holds_office
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.text import fold, words
from assistant.types import Span, Statement

# What somebody said is told by a sentence with this share of what it is asked of, when that weighs so much at all.
_OF_SAYING, _LEAST_ASKED = 0.5, 0.3


def speaker(scene: Scene, span: Span) -> str:
    """Of a sentence that somebody says whom the question asks of, how the question calls them; else empty."""
    if speaks(scene, span):
        names = [scene.register.people.get(name, name) for name in scene.query.people]
        return " ".join([*names, *scene.query.strangers])
    return scene.query.office if holder_speaks(scene, span) else ""


def speaks(scene: Scene, span: Span) -> bool:
    """Whether somebody whom the question names says the sentence."""
    return any(_is_said(statement, span) for statement in scene.by_people)


def holder_speaks(scene: Scene, span: Span) -> bool:
    """Whether the holder of the office that the question names says the sentence."""
    if not scene.query.office:
        return False
    said: Iterable[Statement] = (s for s in scene.register.statements if _is_said(s, span))
    return any(holds_office(statement, scene) for statement in said)


def is_of_saying(scene: Scene, span: Span) -> bool:
    """Whether what somebody did or said is asked, and the sentence does not name them or tells only that they were there."""  # noqa: E501
    query = scene.query
    if not (query.people or query.office):
        return False
    text = fold(_text(scene, span))
    unnamed = speaks(scene, span) and not any(name.split()[-1] in text for name in query.people)
    by_holder = not query.people and holder_speaks(scene, span)
    asked = questions.HOLDER_DOES.search(query.question) or questions.ACCORDING.match(query.question)
    return bool(unnamed or by_holder or _only_attends(scene, span) or asked)


def says_what_is_asked(scene: Scene, span: Span) -> bool:
    """Whether a sentence on somebody holds half of what is asked of them, beyond who they are and the event."""
    document = scene.register.document(span.document_id)
    event = scene.register.event_by_document.get(document.id)
    spell = scene.query.spell
    known = {*scene.query.asking, *scene.name_words, *(spell(word.text) for word in words(scene.query.office))}
    heads = (document.title or "", event.name if event else "", *_verbs(scene))
    known |= {spell(word.text) for text in heads for word in words(text)}
    beyond = Coverage(scene.query, scene.counts, without=known)
    return beyond.total < _LEAST_ASKED or beyond.of(_text(scene, span)) >= _OF_SAYING


def is_near_person(scene: Scene, span: Span) -> bool:
    """Whether a sentence or those before it in its paragraph name the person asked of; true when nobody is."""
    document = scene.register.document(span.document_id)
    if not scene.query.people or scene.across(document) is not None or speaks(scene, span):
        return True
    begin = document.text.rfind("\n", 0, span.start) + 1
    text = f" {' '.join(fold(word.text) for word in words(document.text[begin : span.end]))} "
    return any(f" {name.split()[-1]} " in text for name in scene.query.people)


def _only_attends(scene: Scene, span: Span) -> bool:
    """Whether the sentence tells of somebody whom the question names that they were there, and nothing more."""
    told = {s.act for s in scene.by_people if s.document_id == span.document_id and span.start <= s.start < span.end}
    return told == {acts.ATTENDED}


def _verbs(scene: Scene) -> list[str]:
    return [match.group() for match in questions.HOLDER_DOES.finditer(scene.query.question)]


def _text(scene: Scene, span: Span) -> str:
    return scene.register.document(span.document_id).text[span.start : span.end]


def _is_said(statement: Statement, span: Span) -> bool:
    inside = statement.document_id == span.document_id and span.start <= statement.start < span.end
    return inside and statement.act in acts.SPEAKING
