"""Example questions made from what the library holds, so that a new user's first question has an answer."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text import fold, squeeze
from assistant.types import Answer, Document, Event, Statement
from assistant.web.strings import ExampleQuestion, Strings, date_words

_LONGEST_NAME = 40
MOST_SUGGESTIONS = 3


def example_questions(
    events: Sequence[Event], statements: Sequence[Statement], documents: Sequence[Document], strings: Strings
) -> list[str]:
    """One question for each kind in `strings.example_questions` that some dated event answers for certain.

    They are about different events as far as there are enough, and about real articles first. Articles in the
    page's language are asked about; others only when it has none.
    """
    events, questions = _by_preference(events, documents, strings), []
    for kind in strings.example_questions:
        for event in events:
            person = _who(kind, [said for said in statements if said.event_id == event.id])
            if person:
                questions.append(_question(kind, event, person, strings))
                events = [*(other for other in events if other is not event), event]
                break
    return questions


def next_questions(
    answer: Answer, asked: Sequence[str], events: Sequence[Event], statements: Sequence[Statement], strings: Strings
) -> tuple[str, ...]:
    """What the articles behind an answer also tell: about its people elsewhere, and about the same event.

    Nothing that was asked in this conversation already, and nobody whom the answer names as an answer.
    """
    cited = {citation.document_id for citation in answer.citations}
    known = {fold(squeeze(question)) for question in asked}
    about = [event for event in events if event.date and cited & set(event.document_ids)]
    found = [*_about_people(answer, statements, strings), *_about_events(answer, about, statements, strings)]
    return tuple(question for question in dict.fromkeys(found) if fold(question) not in known)[:MOST_SUGGESTIONS]


def _about_people(answer: Answer, statements: Sequence[Statement], strings: Strings) -> list[str]:
    """One question: about the first person whom the answer names and who is known from more than one event."""
    seen: dict[str, set[str]] = {}
    for said in statements:
        if said.certain and not said.elsewhere and said.event_id and said.person in answer.text:
            seen.setdefault(said.person, set()).add(said.event_id)
    often = sorted((person for person, where in seen.items() if len(where) > 1), key=answer.text.index)
    return [strings.person_question.format(person=person) for person in often[:1]]


def _about_events(
    answer: Answer, events: Sequence[Event], statements: Sequence[Statement], strings: Strings
) -> list[str]:
    questions = []
    for event in events:
        untold = [said for said in statements if said.event_id == event.id and said.person not in answer.text]
        for kind in strings.example_questions:
            if person := _who(kind, untold):
                questions.append(_question(kind, event, person, strings))
    return questions


def _by_preference(events: Sequence[Event], documents: Sequence[Document], strings: Strings) -> list[Event]:
    known = {document.id: document for document in documents}

    def sources(event: Event) -> list[Document]:
        return [known[id_] for id_ in event.document_ids if id_ in known]

    dated = [event for event in events if event.date and sources(event)]
    own = [event for event in dated if any(source.language == strings.language for source in sources(event))]
    newest = sorted(own or dated, key=lambda event: event.date or "", reverse=True)
    return sorted(newest, key=lambda event: all(source.fictional for source in sources(event)))


def _who(kind: ExampleQuestion, statements: Sequence[Statement]) -> str:
    """A person whose act at the event answers this kind of question; empty when there is none."""
    for said in statements:
        known = said.certain and not said.elsewhere and said.act in kind.acts
        if known and (said.topic or not kind.with_topic) and len(said.person) <= _LONGEST_NAME:
            return said.person
    return ""


def _question(kind: ExampleQuestion, event: Event, person: str, strings: Strings) -> str:
    name = strings.event_kinds.get(event.kind, strings.any_event)
    question = kind.text.format(event=name, date=date_words(event.date or "", strings.language), person=person)
    return question[:1].upper() + question[1:]
