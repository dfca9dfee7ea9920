"""Answers from what articles say of an event itself: how many, when, where, who held it."""

from __future__ import annotations

from assistant.answerers.reader.days import date
from assistant.answerers.reader.numbers import number
from assistant.answerers.reader.places import organiser, place
from assistant.language import questions

KIND_ANSWERS = {
    questions.NUMBER: number,
    questions.DATE: date,
    questions.PLACE: place,
    questions.ORGANISER: organiser,
}
