"""`reader`: no model. Statements first, facts of the event second, the articles' own sentences last, or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.answerers.base import Answerer
from assistant.answerers.reader import facts, who
from assistant.answerers.reader.choosing import at_events, at_named_event, wanted_acts
from assistant.answerers.reader.compare import compare, list_events
from assistant.answerers.reader.counting import at_both, count_events
from assistant.answerers.reader.counts import unit_of
from assistant.answerers.reader.coverage import Counts
from assistant.answerers.reader.elected import elected
from assistant.answerers.reader.held import checked, names_edition, names_event_of_year
from assistant.answerers.reader.meant import fits_dates, the_event
from assistant.answerers.reader.mentions import prints
from assistant.answerers.reader.numbers import counted_in_passing
from assistant.answerers.reader.opinions import differing
from assistant.answerers.reader.parts import parts
from assistant.answerers.reader.passages import asks_reason, passages
from assistant.answerers.reader.scene import EVENT_ENOUGH, Scene, names_time
from assistant.answerers.reader.slips import notice_of_slips
from assistant.answerers.reader.stand_ins import absent, denial, stand_in
from assistant.answerers.reader.summary import summary
from assistant.answerers.reader.times import courses, ordinals
from assistant.language import acts, questions
from assistant.statements.register import Register
from assistant.text import words
from assistant.types import Document, Draft, Evidence, EvidenceSpan, Outcome
from assistant.understanding import Query, understand

# With this share of its words in one passage, the event of the question is here, in another edition.
_NEAR = 0.75
# … and with this share in one sentence that names its year, the sentence is what is asked for.
_OF_THE_YEAR = 0.6
# What one or two people do at an event: who did it, if not the one asked for, is worth telling.
_OF_ONE = frozenset({acts.CHAIRED, acts.OPENED, acts.CLOSED, acts.CONCLUDED})
_OPEN = {"vi": "Không bài nào trả lời phần: “{asked}”", "en": "No article answers the part: “{asked}”"}
_BY_KIND: dict[str, Callable[[Scene], Draft | None]] = {**who.KIND_ANSWERS, **facts.KIND_ANSWERS}


class Reader(Answerer):
    """Answers from the register and the evidence; the same question and library give the same answer."""

    name = "reader"

    def __init__(self, register: Callable[[frozenset[str] | None], Register], counts: Counts) -> None:
        self._register = register
        self._counts = counts

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        register = self._register(evidence.within)
        whole = Scene(query, evidence, register, self._counts)
        asked = [query] if whole.general else parts(query, lambda text, of: _understood(text, of, register))
        scenes = [Scene(part, evidence, register, self._counts) for part in asked] if asked != [query] else [whole]
        draft = _joined([(scene.query, self._answer(scene)) for scene in scenes])
        if not draft.outcome.is_refusal and (slip := notice_of_slips(whole)):
            draft = replace(draft, notice=f"{slip} {draft.notice}".strip())
        # One claim after the other, so that a page can show the first at once.
        for count in range(1, len(draft.claims)):
            yield replace(draft, claims=draft.claims[:count])
        yield draft

    def _answer(self, scene: Scene) -> Draft:
        if questions.SMALL_TALK[scene.query.toneless].search(scene.asked) or _names_nothing(scene):
            return Draft(outcome=Outcome.NOT_IN_CORPUS)
        # An article on no event is answered from its sentences, unless the question names somebody of the register.
        answer = None if scene.general and not scene.query.people else _BY_KIND.get(_kind(scene))
        if questions.NEXT[scene.query.toneless].search(scene.asked):
            # What is still to come is told in passing, and by no fact of the event that is reported.
            answer = None
        if not scene.general and _asks_whether(scene):
            return denial(scene) or self._who_did(scene) or Draft(outcome=Outcome.NOT_STATED)
        if not scene.general and not asks_reason(scene) and _did_not_act(scene):
            return denial(scene) or Draft(outcome=Outcome.NOT_STATED)
        draft = None if scene.general else summary(scene) or absent(scene) or differing(scene) or compare(scene)
        draft = draft or count_events(scene) or at_both(scene)
        draft = draft or (None if scene.general else elected(scene) or stand_in(scene) or _of_its_year(scene))
        if draft is None and scene.query.wants == questions.EVENT:
            draft = list_events(scene)
        if draft is None and answer:
            draft = answer(scene)
            # Of an edition that no article reports, another's report may tell in passing.
            said = scene.query.people and scene.query.wants == questions.TOPIC
            if draft and draft.outcome.is_refusal and not said and not the_event(scene):
                draft = self._told_in_passing(scene) or draft
        if draft is None:
            draft = self._from_sentences(scene)
        return checked(scene, draft)

    def _who_did(self, scene: Scene) -> Draft | None:
        """ "Có phải vẫn do ông A chủ trì không?": who did, when the articles say that it was somebody else."""
        query = scene.query
        if not query.acts or query.acts - _OF_ONE or not the_event(scene):
            return None
        office = {query.spell(word.text) for word in words(query.office)}
        terms = tuple(term for term in query.terms if term not in scene.name_words | office)
        asked = replace(query, people=(), strangers=(), office="", terms=terms, wants=questions.PERSON, yes_no=False)
        draft = who.who(Scene(asked, scene.evidence, scene.register, scene.counts))
        return draft if draft and not draft.outcome.is_refusal else None

    def _from_sentences(self, scene: Scene) -> Draft:
        """Sentences of the articles, but never of another day or edition than the question names."""
        query = scene.query
        if scene.general or not scene.names_which:
            return passages(scene)
        kept = tuple(span for span in scene.evidence.spans if _is_of_that_time(scene, span.document))
        draft = passages(Scene(query, Evidence(kept), scene.register, scene.counts)) if kept else None
        if draft is None or draft.outcome.is_refusal:
            draft = self._told_in_passing(scene) or draft
        if draft is not None:
            return draft
        near = any(
            scene.event_coverage.of(span.text, span.document.title or "") >= _NEAR for span in scene.evidence.spans[:3]
        )
        return Draft(outcome=Outcome.NOT_STATED if near else Outcome.NOT_IN_CORPUS)


    def _told_in_passing(self, scene: Scene) -> Draft | None:
        """What a report says of another edition or an earlier year; the very sentence has to name it."""
        query = scene.query
        if scene.general or query.day or not (query.dates or query.ordinal):
            return None
        told = tuple(span for span in scene.evidence.spans if _tells_of_edition(scene, span))
        if query.wants == questions.NUMBER and (unit := unit_of(scene)):
            return counted_in_passing(scene, told, unit)
        past = Scene(query, Evidence(told), scene.register, scene.counts)
        draft = passages(past, needs=lambda text: names_edition(scene, text)) if told else None
        return draft if draft and not draft.outcome.is_refusal else None


def _tells_of_edition(scene: Scene, span: EvidenceSpan) -> bool:
    """Whether a passage names the edition asked for, in an article on the same event: "Năm 2024 hội nghị họp ở …"."""
    events = scene.register.events_by_document.get(span.document.id, ())
    about = (span.text, span.document.title or "", *(event.name for event in events))
    return names_edition(scene, span.text) and scene.event_coverage.of(*about) >= EVENT_ENOUGH


def _of_its_year(scene: Scene) -> Draft | None:
    """A sentence that names the question's year itself, when no event is asked of: "năm 2030 nhận 75 lá thư"."""
    query = scene.query
    if query.wants not in (questions.NUMBER, questions.OTHER) or not query.dates or names_event_of_year(scene):
        return None
    told = [span for span in scene.evidence.spans if names_time(scene, span.text)]
    if not told:
        return None
    past = Scene(query, Evidence(tuple(told)), scene.register, scene.counts)
    draft = passages(past, needs=lambda text: names_time(scene, text) and scene.coverage.of(text) >= _OF_THE_YEAR)
    return None if draft.outcome.is_refusal else draft


def _names_nothing(scene: Scene) -> bool:
    """Whether nothing but figures and words of asking is left of a question: "1+1 bằng mấy?", "hôm nay thứ mấy?"."""
    query = scene.query
    named = query.people or query.strangers or query.office or query.subject or query.dates or query.acts
    return not named and not any(character.isalpha() for term in query.terms for character in term)


def _understood(text: str, whole: Query, register: Register) -> Query:
    """A part of a question, read as the whole was."""
    return replace(
        understand(
            text,
            people=register.people,
            given_names=register.given_names,
            printed=lambda name: prints(register, name),
            toneless=whole.toneless,
        ),
        language=whole.language,
    )


def _joined(answers: list[tuple[Query, Draft]]) -> Draft:
    """The drafts of a question's parts as one; a part that stays open is said, unless all of them do."""
    told = [draft for _, draft in answers if not draft.outcome.is_refusal]
    if len(answers) == 1 or not told:
        return answers[0][1]
    said = _OPEN[answers[0][0].language]
    notices = [draft.notice for draft in told if draft.notice]
    notices += [said.format(asked=query.question) for query, draft in answers if draft.outcome.is_refusal]
    outcome = Outcome.CONFLICTING if any(d.outcome == Outcome.CONFLICTING for d in told) else Outcome.ANSWERED
    claims = tuple(dict.fromkeys(claim for draft in told for claim in draft.claims))
    return Draft(claims, outcome, notice=" ".join(dict.fromkeys(notices)))


def _asks_whether(scene: Scene) -> bool:
    """ "Bà A có phát biểu ở hội nghị X không?", when no article says that she did."""
    query = scene.query
    if not query.yes_no or not query.acts or len(query.people) != 1:
        return False
    done = [s for s in at_named_event(scene, at_events(scene, scene.by_people)) if s.act in wanted_acts(scene)]
    return not done


def _did_not_act(scene: Scene) -> bool:
    """What somebody said who was at the event named and is not told to have spoken there."""
    query = scene.query
    asked = query.acts & acts.SPEAKING and query.wants in (questions.OTHER, questions.TOPIC)
    if len(query.people) != 1 or not asked:
        return False
    there = at_named_event(scene, at_events(scene, scene.by_people))
    attended = any(s.act == acts.ATTENDED for s in there)
    return attended and not any(s.act in acts.SPEAKING or s.act == acts.CHAIRED for s in there)


def _is_of_that_time(scene: Scene, document: Document) -> bool:
    """Whether a document is of the date and, where an edition is asked for, of an event that bears its number."""
    if not fits_dates(scene, document):
        return False
    events = scene.register.events_by_document.get(document.id, ())
    heads = [part for event in events for part in (event.name, *scene.heads(event, document))]
    course = courses(scene.query.question)
    if course and not any(course & courses(text) for text in heads):
        return False
    if not scene.query.ordinal:
        return True
    return scene.query.ordinal in {number for text in heads for number in ordinals(text)}


def _kind(scene: Scene) -> str:
    """When or where somebody did something is asked of the act's event, not of an event by name."""
    query = scene.query
    if query.people and query.wants in (questions.DATE, questions.PLACE):
        return questions.EVENT
    return query.wants
