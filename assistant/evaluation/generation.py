"""Cases for somebody who has no questions yet: made from the register of a library, with the spans that answer them.

They tell whether what the register knows can be asked for and found: a change of retrieval, prompt or model shows.
What the register misread they ask wrongly, and what it missed they do not ask: they are no measure of its truth, and
`reader`, which answers from the same register, does better on them than on people's questions.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.evaluation.cases import Case, Gold
from assistant.evaluation.matching import states
from assistant.evaluation.wordings import ACT_PHRASES, QUESTIONS
from assistant.language import acts
from assistant.statements.register import Register
from assistant.text import fold, squeeze
from assistant.types import Document, Event, Fact, Statement

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.assistant import Assistant

UNANSWERABLE = 0.25
"""Share of cases that have no answer, when there are enough of them."""
_SHORTEST_NAME, _LONGEST_NAME = 12, 140


@dataclass(frozen=True, slots=True)
class _Scene:
    """One event that can be asked about: its name tells it from every other event."""

    event: Event
    name: str
    language: str
    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]

    @property
    def day(self) -> str | None:
        """The day of an event that took one."""
        return self.event.date if self.event.last_date in (None, self.event.date) else None

    def question(self, kind: str, **parts: str) -> str:
        text = QUESTIONS[self.language][kind].format(event=self.name, **parts)
        return text[0].upper() + text[1:]

    def gold(self, document_id: str, start: int, end: int) -> Gold:
        return Gold(next(d.name for d in self.documents if d.id == document_id), start, end)


def make_cases(
    assistant: Assistant, *, count: int = 100, seed: int = 0, model: BaseChatModel | None = None
) -> list[Case]:
    """Up to `count` cases, a quarter of them unanswerable, mixed over kinds and events; the same library and seed give
    the same cases. With a `model` each question is put in other words by prompts/rephrase.md.

    Raises:
        LLMFailed: the model did not answer.
    """
    scenes = list(_scenes(assistant.shelf.register(), assistant.documents()))
    answerable = [case for scene in scenes for kind in _ANSWERABLE for case in kind(scene)]
    hopeless = [case for scene in scenes for case in _unanswerable(scene, scenes)]
    chosen = _mixed(answerable, count - min(round(count * UNANSWERABLE), len(hopeless)), seed)
    chosen += _mixed(hopeless, min(round(count * UNANSWERABLE), count - len(chosen)), seed)
    cases = [replace(case, id=f"made{number:04d}") for number, case in enumerate(chosen, start=1)]
    return [_rephrased(case, model, assistant.settings.prompts) for case in cases] if model is not None else cases


def _mixed(cases: Sequence[Case], count: int, seed: int) -> list[Case]:
    """A draw that takes from every category in turn; no question twice."""
    drawn = list({case.question: case for case in cases}.values())
    random.Random(seed).shuffle(drawn)
    turns: dict[str, int] = {}
    ranked = []
    for case in drawn:
        turns[case.category] = turn = turns.get(case.category, 0) + 1
        ranked.append((turn, case))
    return [case for _, case in sorted(ranked, key=lambda pair: pair[0])[:count]]


# --- what can be asked about -----------------------------------------------------------------------------------------


def _scenes(register: Register, documents: Iterable[Document]) -> Iterator[_Scene]:
    by_id = {document.id: document for document in documents}
    names = [fold(squeeze(event.name)) for event in register.events]
    for event in register.events:
        name, own = squeeze(event.name).strip("\"' "), tuple(by_id[id_] for id_ in event.document_ids)
        alike = sum(fold(name) in other or other in fold(name) for other in names if other)
        if alike == 1 and _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and (name[-1].isalnum() or name[-1] == "”"):
            language = "en" if own[0].language == "en" else "vi"
            statements = tuple(s for s in register.of_event(event.id) if s.certain and not s.elsewhere)
            yield _Scene(event, name, language, own, statements)


def _of_act(scene: _Scene) -> Iterator[Case]:
    """Who chaired, opened …: everybody whom the documents give the act."""
    for act, phrase in ACT_PHRASES[scene.language].items():
        doers = [s for s in scene.statements if s.act == act]
        if doers:
            yield _case(scene, "speaker_by_event", scene.question("act", act=phrase), _people(doers), doers)
        if doers and scene.day:
            question = scene.question("act_on", act=phrase, day=_day(scene.day))
            yield _case(scene, "chair_opening_closing", question, _people(doers), doers)


def _of_topic(scene: _Scene) -> Iterator[Case]:
    for statement in scene.statements:
        topic = squeeze(statement.topic).strip("“”\"'«» .,;:")
        if statement.act == acts.PRESENTED and 15 <= len(topic) <= 160:
            others = [s for s in scene.statements if fold(topic) in fold(squeeze(s.topic))]
            question = scene.question("topic", topic=topic)
            yield _case(scene, "presenter_of_topic", question, _people(others), others)


def _of_capacity(scene: _Scene) -> Iterator[Case]:
    for statement in scene.statements:
        printed = {squeeze(s.capacity) for s in scene.statements if s.person == statement.person and s.capacity}
        if len(printed) == 1 and 8 <= len(capacity := printed.pop()) <= 120:
            question = scene.question("capacity", person=statement.person)
            yield _case(scene, "title_of_person", question, (_writings(capacity),), [statement])


def _of_date(scene: _Scene) -> Iterator[Case]:
    if scene.day:
        facts = (_day_writings(scene.day),)
        yield _case(scene, "date", scene.question("date"), facts, gold=_gold_of(scene, lambda r: r.date_fact))


def _of_place(scene: _Scene) -> Iterator[Case]:
    if len(scene.event.place) >= 4:
        facts = (_writings(squeeze(scene.event.place)),)
        yield _case(scene, "place", scene.question("place"), facts, gold=_gold_of(scene, lambda r: r.place))


_ANSWERABLE: tuple[Callable[[_Scene], Iterator[Case]], ...] = (_of_act, _of_topic, _of_capacity, _of_date, _of_place)


# --- what has no answer ----------------------------------------------------------------------------------------------


def _unanswerable(scene: _Scene, scenes: Sequence[_Scene]) -> Iterator[Case]:
    text = "\n".join(document.text for document in scene.documents)
    for act, phrase in ACT_PHRASES[scene.language].items():
        # No phrase for the act stands anywhere in the event's documents, so that nobody did it there.
        if not any(states(text, wording) for wording in acts.PHRASES[act]):
            yield _hopeless(scene, "unanswerable_close", scene.question("act", act=phrase))
    yield from _strangers(scene, scenes, text)
    year = int(scene.event.date[:4]) + 11 if scene.event.date else 0
    told = any(str(year) in document.text for other in scenes for document in other.documents)
    if year and not told and not re.search(r"\d{4}", scene.name):
        phrase = ACT_PHRASES[scene.language][acts.CHAIRED]
        yield _hopeless(scene, "out_of_corpus", scene.question("act_elsewhen", act=phrase, year=str(year)))


def _strangers(scene: _Scene, scenes: Sequence[_Scene], text: str) -> Iterator[Case]:
    """People of the next event who are not so much as named in the documents of this one."""
    after = scenes[(scenes.index(scene) + 1) % len(scenes)]
    for person in dict.fromkeys(statement.person for statement in after.statements):
        if fold(person) not in fold(text) and after is not scene:
            yield _hopeless(scene, "unanswerable_close", scene.question("spoke", person=person))
            return


def _hopeless(scene: _Scene, category: str, question: str) -> Case:
    sources = tuple(d.name for d in scene.documents) if category != "out_of_corpus" else ()
    return Case("", question, sources=sources, answerable=False, lang=scene.language, category=category)


# --- parts -----------------------------------------------------------------------------------------------------------


def _case(
    scene: _Scene, category: str, question: str, facts: tuple[tuple[str, ...], ...],
    told: Sequence[Statement] = (), *, gold: tuple[Gold, ...] = (),
) -> Case:  # fmt: skip
    """An answerable case; its sources are the documents of its gold spans."""
    gold = gold or tuple(dict.fromkeys(scene.gold(s.document_id, s.start, s.end) for s in told))
    sources = tuple(dict.fromkeys(each.source for each in gold)) or tuple(d.name for d in scene.documents)
    return Case("", question, answer_facts=facts, sources=sources, lang=scene.language, category=category, gold=gold)


def _gold_of(scene: _Scene, fact_of: Callable[..., Fact | None]) -> tuple[Gold, ...]:
    return tuple(
        scene.gold(report.document_id, fact.start, fact.end)
        for report in scene.event.reports
        if (fact := fact_of(report)) is not None
    )


def _people(statements: Iterable[Statement]) -> tuple[tuple[str, ...], ...]:
    return tuple(_writings(name) for name in dict.fromkeys(squeeze(statement.person) for statement in statements))


def _writings(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, fold(text))))


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"


def _day_writings(iso: str) -> tuple[str, ...]:
    """The writings in which an answer may give a day; the year may be left to the article."""
    year, month, day = iso.split("-")
    d, m = int(day), int(month)
    return (
        f"{d}/{m}/{year}", f"{day}/{month}/{year}", f"{d}-{m}-{year}", iso, f"ngày {d} tháng {m} năm {year}",
        f"{d}/{m}", f"{day}/{month}", f"ngày {d} tháng {m}", f"{d} {_MONTHS[m - 1]}", f"{_MONTHS[m - 1]} {d}",
    )  # fmt: skip


_MONTHS = "January February March April May June July August September October November December".split()


def _rephrased(case: Case, model: BaseChatModel, prompts_folder: Path) -> Case:
    """The question in the model's words, unless it gives the answer away or loses the question."""
    from assistant.llms import complete
    from assistant.prompts import render

    language = "en" if case.lang == "en" else "vi"
    question = squeeze(complete(model, render("rephrase", prompts_folder, language=language, question=case.question)))
    gives_away = any(states(question, writing) for fact in case.answer_facts for writing in fact)
    if not question.endswith("?") or len(question) > 400 or gives_away:
        return case
    return replace(case, question=question)
