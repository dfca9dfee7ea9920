"""A model that may fail, with an answerer behind it that cannot."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace

from assistant.answerers.base import Answerer
from assistant.errors import LLMFailed
from assistant.llms.failures import KINDS
from assistant.types import Draft, Evidence
from assistant.understanding import Query

_log = logging.getLogger(__name__)

_FAILED = {
    "vi": "Mô hình {name} {what}. Câu trả lời này do reader soạn từ nguyên văn các bài báo.",
    "en": "The model {name} {what}. Instead reader put this answer together from the words of the articles.",
}
_NOTHING_HELD = {
    "vi": "Không câu nào của mô hình {name} có đủ căn cứ. Câu trả lời này do reader soạn từ nguyên văn các bài báo.",
    "en": "No sentence of the model {name} was supported. Instead reader answers in the words of the articles.",
}


class WithFallback(Answerer):
    """Drafts with `primary`; when that fails, before or midway, with `reader` from the beginning.

    Nothing that a broken-off model has drafted is kept: half an answer may lack the sentence that corrects it. Every
    draft of `reader` has a notice that names what happened.
    """

    def __init__(self, primary: Answerer, reader: Answerer) -> None:
        self.primary = primary
        self.reader = reader
        self.name = primary.name

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        """Raises nothing of the model's: why it failed goes to the log, in a line without keys."""
        try:
            yield from self.primary.draft(query, evidence)
            return
        except LLMFailed as error:
            _log.warning("%s", error)
            what = KINDS.get(error.kind, KINDS["failed"])[query.language]
        notice = _FAILED[query.language].format(name=self.name, what=what)
        for draft in self.reader.draft(query, evidence):
            yield replace(draft, notice=notice)


def nothing_held(name: str, language: str) -> str:
    """The notice of an answer by `reader` in place of one of which no sentence passed the checks."""
    return _NOTHING_HELD[language].format(name=name)
