"""People whom articles name without any act of theirs: read at the place, when a question asks for one of them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.language import acts
from assistant.language.people import find_people
from assistant.statements.register import Register
from assistant.text import sentences
from assistant.types import Document, Statement

_PLAIN_NAME = "Nguyễn Văn An"


def prints(register: Register, name: str) -> bool:
    """Whether some article has the name just as it is written here."""
    return any(name in reading.document.text for reading in register.readings.values())


def mentioned(register: Register, name: str) -> list[Statement]:
    """What articles print beside a name that the register has not: one statement for each sentence, no act in it."""
    found = []
    for reading in register.readings.values():
        if name not in reading.document.text:
            continue
        for start, end in sentences(reading.document.text):
            sentence = reading.document.text[start:end]
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
                event = register.event_at(reading.document.id, start)
                statement = _statement(reading.document, start, end, name)
                found.append(replace(statement, event_id=event.id if event else ""))
    return found


def _statement(document: Document, start: int, end: int, name: str) -> Statement:
    sentence = document.text[start:end]
    address, capacities = _beside(sentence, name)
    printed = capacities[-1] if capacities else (0, 0)
    return Statement(
        document_id=document.id,
        person=name,
        address=address,
        capacity=", ".join(sentence[first:last] for first, last in capacities),
        act=acts.MENTIONED,
        verb="",
        start=start,
        end=end,
        capacity_start=start + printed[0],
        capacity_end=start + printed[1],
        quote=sentence,
    )


def _beside(sentence: str, name: str) -> tuple[str, list[tuple[int, int]]]:
    """The form of address and the spans of the capacity beside a name.

    It is read with a plain name in its place: one that holds the word of an office would be cut there.
    """
    at = sentence.index(name)
    read = f"{sentence[:at]}{_PLAIN_NAME}{sentence[at + len(name) :]}"
    shift = len(name) - len(_PLAIN_NAME)
    for person in find_people(read):
        if person.name.start == at:
            moved = [(b + shift, e + shift) if b > at else (b, e) for b, e in person.capacities]
            return person.address, moved
    return "", []
