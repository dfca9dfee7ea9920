"""What an answer has to hold beside most of the question's words, or it answers something else: a refusal is better."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.answerers.reader.another import is_another
from assistant.answerers.reader.coverage import fold_of_key, word_set
from assistant.answerers.reader.meant import knows_names
from assistant.answerers.reader.pertinent import pertinent
from assistant.answerers.reader.plenums import agree, plenums
from assistant.answerers.reader.scene import Scene, names_time
from assistant.answerers.reader.subjects import before_event, papers_in
from assistant.answerers.reader.unknown import names_strangers_only
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.people import find_names
from assistant.language.titles import OFFICE
from assistant.text import fold, words
from assistant.types import Document, Draft, DraftClaim, Event, Outcome
from assistant.understanding import ordinal_value

_HELD = 0.5
"""The holder of an office is told when this share of the office's other words stands behind its first."""
_OF_THE_SAME = 0.6
"""Whose name is asked stands in a sentence that holds this share of the question."""
# "đại diện Sở Nông nghiệp …": the body's first words stand in the sentence as they are, folded.
_BODY = re.compile(r"(?<!\w)(?:dai dien|lanh dao)\s+(?P<body>(?:\w+\s+){2}\w+)")
_CAPITAL = event_tables.CAPITAL
_PLACE = re.compile(rf"(?:tại|ở|in|at|từ|đến|near|gần|from)\s+(?:\w+\s+){{0,2}}[{_CAPITAL}]", re.IGNORECASE)
_FACTS = frozenset({questions.PERSON, questions.NUMBER, questions.DATE, questions.PLACE})
# A year is an event's where it stands with its kind or its number: "diễn đàn năm 2022", "lần thứ 6 (2022)".
_HOLDS = rf"(?:{event_tables.KIND.pattern}|(?<!\w)(?:lần thứ|kỳ|edition)(?!\w))"
_YEAR_OF_EVENT = re.compile(
    rf"{_HOLDS}[^,.;:]{{0,60}}?(?<!\d)(?P<behind>(?:19|20)\d\d)(?!\d)|"
    rf"(?:năm|in|of)\s+(?P<before>(?:19|20)\d\d)[,\s]{{1,2}}(?:[^\W\d_]+\s+){{0,2}}{_HOLDS}",
    re.IGNORECASE,
)


def may_be_told(scene: Scene, document: Document, sentence: str, *, by_holder: bool = False) -> bool:
    """Whether a sentence of a report of an event may answer, by what it names beside the question's common words.

    `by_holder`: said by the holder of the office asked for, whom it need not name.
    """
    if scene.across(document) is not None:
        return True
    return (
        holds_act(scene, sentence)
        and (by_holder or holds_holder(scene, document, sentence))
        and holds_thing(scene, sentence)
        and (scene.query.wants not in _FACTS or _knows(scene, document))
    )


def _knows(scene: Scene, document: Document) -> bool:
    """Whether the article has the names asked for; where no capitals tell them, the rarest word of the question."""
    if not scene.query.folded:
        return knows_names(scene, document)
    known = scene.counts({fold_of_key(term) for term in scene.coverage.weights})
    weights = {term: weight for term, weight in scene.coverage.weights.items() if known.get(fold_of_key(term))}
    if not weights or scene.query.language == "en":
        return True
    held = word_set(f"{document.title or ''} {document.publisher or ''} {document.text}", toneless=True)
    return max(weights, key=weights.__getitem__) in held


def holds_act(scene: Scene, sentence: str) -> bool:
    """For "who did it" and "what did A chair", whether the sentence has a word for what was done."""
    query = scene.query
    led = bool(query.people and query.acts and not query.acts & (acts.SPEAKING | {acts.ATTENDED}))
    if not (led or query.wants == questions.PERSON) or not query.acts or questions.ROLE.search(scene.asked):
        return True
    lowered = sentence.lower()
    return any(patterns[False].search(lowered) for patterns, told in questions.ASKED_ACTS if set(told) & query.acts)


def holds_holder(scene: Scene, document: Document, sentence: str) -> bool:
    """Whether the holder of the office asked for stands in the sentence: by the office, or by a name that has it."""
    from assistant.answerers.reader.choosing import holds_office

    head = OFFICE.match(scene.query.office)
    begins = fold(scene.query.question).startswith(fold(scene.query.office))
    if not head or scene.query.people or (scene.query.wants == questions.OTHER and not begins):
        return True
    rest = {fold(word.text) for word in words(scene.query.office[head.end() :])}
    for segment in re.split(r"[,;:]|\s[-–]\s", fold(sentence)):
        at = re.search(rf"(?<!pho )(?<!\w){re.escape(fold(head.group()))}(?!\w)", segment)
        if at and len(rest & {word.text for word in words(segment[at.end() :])}) >= _HELD * len(rest):
            return True
    of_document = (s for s in scene.register.statements if s.document_id == document.id)
    return any(s.person.split()[-1] in sentence for s in of_document if holds_office(s, scene))


def holds_thing(scene: Scene, sentence: str) -> bool:
    """Whether the sentence has the kind of thing that is asked for: a name, a place, the school of "trường nào"."""
    toneless, lowered = scene.query.toneless, sentence.lower()
    if questions.CALLED[toneless].search(scene.asked) and not _calls_somebody(scene, sentence):
        return False
    if deed := questions.OF_A_LIFE[toneless].search(scene.asked):
        if fold(deed.group()) not in fold(lowered):
            return False
    if noun := questions.OF_A_KIND[toneless].search(scene.asked):
        return bool(re.search(rf"(?<!\w){re.escape(fold(noun['noun']))}(?!\w)", fold(lowered)))
    return scene.query.wants != questions.PLACE or bool(_PLACE.search(sentence))


def names_edition(scene: Scene, sentence: str) -> bool:
    """Whether the sentence tells of an event of the question's own year or number; a figure's year is none."""
    if not names_time(scene, sentence):
        return False
    years = {date.year for date in scene.query.dates if date.year and not (date.day or date.month or date.quarter)}
    if not years or scene.query.ordinal:
        return True
    told = {int(match["behind"] or match["before"]) for match in _YEAR_OF_EVENT.finditer(sentence)}
    return years <= told


def names_event_of_year(scene: Scene) -> bool:
    """Whether the question's day, year or number is an event's; else it is that of what is asked: "lương năm 2022"."""
    query = scene.query
    return bool(query.day or query.ordinal or scene.kind or _YEAR_OF_EVENT.search(query.question))


def checked(scene: Scene, draft: Draft) -> Draft:
    """The draft, or a refusal when what it cites is about another paper, or tells no price for a question on one."""
    if draft.outcome.is_refusal or scene.general or not draft.claims:
        return draft
    draft = _of_no_other_event(scene, draft)
    documents = [scene.register.document(span.document_id) for claim in draft.claims for span in claim.spans]
    if not documents or names_strangers_only(scene, documents):
        return Draft(outcome=Outcome.NOT_IN_CORPUS)
    draft = pertinent(scene, _of_papers_asked(scene, draft))
    cited = [
        (document := scene.register.document(span.document_id), document.text[span.start : span.end])
        for claim in draft.claims
        for span in claim.spans
    ]
    if not cited or not _tells_price(scene, [text for _, text in cited]):
        return Draft(outcome=Outcome.NOT_STATED)
    right = _of_number_asked(scene, cited) and _of_plenum_asked(scene, cited)
    return draft if right else Draft(outcome=Outcome.NOT_STATED)


def _of_no_other_event(scene: Scene, draft: Draft) -> Draft:
    """Without the claims whose articles are on an event of another name than the question's."""
    cited = {span.document_id for claim in draft.claims for span in claim.spans}
    others = {id_ for id_ in cited if is_another(scene, scene.register.document(id_))}
    kept = tuple(claim for claim in draft.claims if not others & {span.document_id for span in claim.spans})
    return draft if len(kept) == len(draft.claims) else replace(draft, claims=kept, lead="", counted=0)


def _of_papers_asked(scene: Scene, draft: Draft) -> Draft:
    """ "Nghị quyết 57": without the claims on Nghị quyết 68, whatever else their article mentions."""
    asked = papers_in(scene.query.question)
    if not asked:
        return draft
    kept = tuple(claim for claim in draft.claims if _is_of_papers(scene, claim, asked))
    return draft if len(kept) == len(draft.claims) else replace(draft, claims=kept, lead="", counted=0)


def _is_of_papers(scene: Scene, claim: DraftClaim, asked: frozenset[tuple[str, str]]) -> bool:
    kinds = {kind for kind, _ in asked}
    cited = [
        (document := scene.register.document(span.document_id), document.text[span.start : span.end])
        for span in claim.spans
    ]
    told = {paper for _, text in cited for paper in papers_in(text) if paper[0] in kinds}
    if told & asked:
        return True
    if told and asked & papers_in(before_event(scene.query.question)):
        # "A trình bày Nghị quyết 29" answers nothing on Nghị quyết 27, which B presented at the same event.
        return False
    for document, _ in cited:
        events: tuple[Event, ...] = scene.register.events_by_document.get(document.id, ())
        held = papers_in(" ; ".join([document.title or "", *(event.name for event in events)]))
        others = {paper for paper in held if paper[0] in kinds}
        if asked & held or (not others and asked & papers_in(document.text)):
            return True
    return False


def _of_plenum_asked(scene: Scene, cited: Iterable[tuple[Document, str]]) -> bool:
    """ "Nghị quyết Trung ương 3": an event on that of the fourth plenum is another one; the sentence may name it all the same."""  # noqa: E501
    if not scene.plenums:
        return True
    for document, text in cited:
        events: tuple[Event, ...] = scene.register.events_by_document.get(document.id, ())
        told = plenums(" ; ".join([document.title or "", *(event.name for event in events)]))
        if agree(scene.plenums, plenums(text)) or (agree(scene.plenums, told or plenums(document.text))):
            return True
    return False


def _of_number_asked(scene: Scene, cited: Iterable[tuple[Document, str]]) -> bool:
    """ "khóa 12", "Đại hội IX": an event of that kind with another number, unless the sentence itself has this one."""
    asked = _numbered(scene.query.question)
    for document, text in cited if asked else ():
        events = scene.register.events_by_document.get(document.id, ())
        held = _numbered(" ; ".join([document.title or "", *(event.name for event in events)]))
        others = {kind for kind, _ in held} & {kind for kind, _ in asked}
        if asked & (held | _numbered(text)) or not others:
            return True
    return not asked


def _numbered(text: str) -> frozenset[tuple[str, int]]:
    """The kinds of events that a text numbers, folded, with their numbers."""
    found = ((fold(match["kind"]), ordinal_value(match["number"])) for match in questions.NUMBERED_EVENT.finditer(text))
    return frozenset((kind, number) for kind, number in found if number)


def _tells_price(scene: Scene, cited: list[str]) -> bool:
    asked = questions.ASKS_PRICE[scene.query.toneless].search(scene.asked)
    if not asked:
        return True
    priced = [text for text in cited if questions.MONEY.search(text)]
    if questions.SOLD[scene.query.toneless].search(scene.asked):
        priced = [text for text in priced if not questions.NO_SELLING_PRICE.search(text.lower())]
    return bool(priced)


def _calls_somebody(scene: Scene, sentence: str) -> bool:
    """Whether the sentence is about the same, with a new name in the clause of the body asked for."""
    if scene.coverage.of(sentence) < _OF_THE_SAME:
        return False
    body = _BODY.search(fold(scene.query.question))
    clauses = [part for part in re.split(r"[;:]", sentence) if not body or body["body"] in fold(part)]
    return any(_new_names(scene, part) for part in clauses)


def _new_names(scene: Scene, sentence: str) -> bool:
    asked = fold(scene.query.question)
    return any(fold(name.text) not in asked for name in find_names(sentence))
