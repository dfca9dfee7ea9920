"""A follow-up with its conversation: the people and the event spoken of there, and how to write them down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language import followups as tables
from assistant.language.anchors import Anchor, anchor_of
from assistant.language.followups import alternatives, any_of, both, without_tones
from assistant.language.people import PersonMention, find_people
from assistant.text import fold, sentences, squeeze, words
from assistant.types import Turn

_MARKS = re.compile(r"\s*[\[【][\d,;\s–-]+[\]】]")
_REFUSAL = re.compile(rf"(?:{alternatives(tables.REFUSALS)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in the history."""

    name: str
    address: str
    """What stood before the name: `ông`, `PGS.TS.`; may be empty."""

    @property
    def gender(self) -> str:
        """`male`, `female`, or empty when nothing tells."""
        for word in fold_words(self.address):
            if word in GENDERS:
                return GENDERS[word]
        middle = [part.lower() for part in self.name.split()[1:-1]]
        return next((gender for part, gender in tables.NAME_GENDERS.items() if part in middle), "")


def fold_words(text: str) -> list[str]:
    return [word.text.lower() for word in words(text)]


GENDERS = {**tables.GENDERS, **{without_tones(word): gender for word, gender in tables.GENDERS.items()}}


@dataclass(frozen=True, slots=True)
class Followup:
    """A question with the conversation before it."""

    question: str
    turns: tuple[Turn, ...]
    """Oldest first; their questions are complete, their answers without marks."""
    english: bool
    toneless: bool
    """Typed without tones: what is put in loses its tones too, so that they can be restored together."""

    @classmethod
    def of(cls, question: str, history: list[Turn]) -> Followup:
        turns = tuple(Turn(turn.question, _MARKS.sub("", turn.answer)) for turn in history)
        written = {word.text.lower() for word in words(question)}
        strong, weak = written & tables.STRONG_ENGLISH_SIGNS, written & tables.ENGLISH_SIGNS
        english = not tables.VIETNAMESE_SIGNS & written and bool(
            strong or (weak and fold(question) == question.lower())
        )
        bare = fold(question) == question.lower() and not written <= {"ai", "sao", "hay", "ra", "khi"}
        return cls(question, turns, english, toneless=bare and not english)

    def texts(self) -> Iterator[tuple[str, bool]]:
        """What was said, latest first, each with whether it is an answer. A refusal says nothing."""
        for turn in reversed(self.turns):
            if not _REFUSAL.match(turn.answer):
                yield turn.answer, True
            yield turn.question, False

    def written(self, text: str) -> str:
        """`text` as it goes into this question."""
        return without_tones(text) if self.toneless else text


OPENING = re.compile(
    rf"(?!{tables.NOT_AN_OPENING})(?:{both(tables.OPENINGS)}|{alternatives(tables.ENGLISH_OPENINGS)})(?:\s*,)?\s+(?=\S)",
    re.IGNORECASE,
)
QUESTION_WORD = any_of(both(tables.QUESTION_WORDS))


def finished(text: str, like: str) -> str:
    """One capital at the start; a question mark at the end, unless the question was typed without marks and tones."""
    text = squeeze(text).rstrip(" ?.") + ("?" if like.rstrip().endswith("?") or fold(like) != like.lower() else "")
    return text[0].upper() + text[1:]


def core_of(question: str) -> str:
    """A question without what opens and ends it, folded, for comparing with the tables."""
    return squeeze(fold(question).strip(" ?.!,"))


def people_in(text: str) -> list[Person]:
    """The people of the last sentence that names any, in order: its subject comes first."""
    for start, end in reversed(sentences(text)):
        if people := find_people(text[start:end]):
            return [Person(mention.name.text, _address(mention)) for mention in people]
    return []


def _address(mention: PersonMention) -> str:
    address = mention.address
    plural = re.sub(r"^(?:các|những)\s+", "", address, flags=re.IGNORECASE)
    return plural[:1].lower() + plural[1:] if plural.lower() in tables.HONORIFICS else plural


def person_meant(followup: Followup, gender: str) -> Person | None:
    for text, _ in followup.texts():
        fitting = [person for person in people_in(text) if not gender or person.gender in ("", gender)]
        if fitting:
            return fitting[0]
    return None


def people_meant(followup: Followup) -> list[Person]:
    return next((found for text, _ in followup.texts() if (found := people_in(text))), [])


def anchor_meant(followup: Followup, *, kind: str = "") -> Anchor | None:
    """The event spoken of last: a turn's question goes before its answer, which is about it."""
    for turn in reversed(followup.turns):
        found = anchor_of(turn.question, kind=kind)
        if not found and not _REFUSAL.match(turn.answer):
            found = anchor_of(turn.answer, kind=kind, event_only=True)
        if found:
            return found
    return None


def event_name(followup: Followup, anchor: Anchor) -> str:
    """The anchor as a noun phrase in the question's language, where that can be said."""
    text = anchor.text
    if followup.english and not anchor.english and anchor.kind and anchor.date_text:
        if fold(anchor.text) == fold(f"{anchor.kind} {anchor.date_text}"):
            kind = next((word for vi, word in tables.KINDS.items() if fold(vi) == fold(anchor.kind)), "event")
            text = f"{kind} of {re.sub(r'^[^0-9]+', '', anchor.date_text)}"
    if anchor.english and not followup.english:
        text = _in_vietnamese(anchor)
    if followup.english and not re.match(r"(?:the|an?)\s", text, re.IGNORECASE) and anchor.kind:
        text = f"the {text}"
    return followup.written(text)


def _in_vietnamese(anchor: Anchor) -> str:
    """ "the conference on 5 March 2031" is "hội nghị ngày 5/3/2031"; a name stays as it is."""
    text = re.sub(r"^the\s+", "", anchor.text, flags=re.IGNORECASE)
    kind = next((vi for vi, word in tables.KINDS.items() if word == anchor.kind), "")
    date = anchor.date
    if kind and date and date.day and date.month and re.match(rf"{anchor.kind}\s+(?:on|of)\s", text):
        return f"{kind} ngày {date.day}/{date.month}" + (f"/{date.year}" if date.year else "")
    return text


def at_event(followup: Followup, anchor: Anchor) -> str:
    """The anchor as an adverbial: `tại hội nghị ngày 5/3/2031`, `ngày 5/3/2031`, `at the workshop`."""
    named = event_name(followup, anchor)
    if anchor.kind:
        return f"{'at' if followup.english else followup.written('tại')} {named}"
    if not followup.english or re.match(r"(?:at|in|on)\s", named):
        return named
    plain = re.sub(r"^(?:ngày|tháng|năm)\s+", "", named)
    return f"{'on' if anchor.date and anchor.date.day else 'in'} {plain}"


_SUBJECTLESS = re.compile(rf"(?:{both(tables.SUBJECTLESS)})(?!\w)", re.IGNORECASE)
_EMPTY_END = re.compile(rf"(?:\s+(?:{both(tables.EMPTY_ENDS)}))+$", re.IGNORECASE)
_NEGATIVE_END = re.compile(rf"\s+(?:{both(tables.NEGATIVE_ENDS)})$", re.IGNORECASE)
_TAKES_EVENT = re.compile(rf"(?<!\w)(?:{both(tables.TAKE_EVENT)})$", re.IGNORECASE)


def joined_to_event(followup: Followup, question: str, anchor: Anchor) -> str:
    """ "Diễn ra ở đâu" takes the event as its subject, "Ai chủ trì" as its object, "Ai phát biểu" as a place."""
    question = _EMPTY_END.sub("", question)
    if anchor.kind and _SUBJECTLESS.match(question) and not _TAKES_EVENT.search(question):
        return f"{event_name(followup, anchor)} {question[0].lower()}{question[1:]}"
    negative = _NEGATIVE_END.search(question)
    question, end = (question[: negative.start()], negative.group()) if negative else (question, "")
    takes = anchor.kind and _TAKES_EVENT.search(question)
    return f"{question} {event_name(followup, anchor) if takes else at_event(followup, anchor)}{end}"
