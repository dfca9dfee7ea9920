"""A model that may fail, with an answerer behind it that cannot."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

from assistant.answerers.base import Answerer
from assistant.errors import LLMFailed
from assistant.llms.failures import KINDS
from assistant.types import Draft, DraftClaim, Evidence
from assistant.understanding import Query

_log = logging.getLogger(__name__)

_FAILED = {
    "vi": "Mô hình {name} {what}. Câu trả lời này do reader soạn từ nguyên văn các bài báo.",
    "en": "The model {name} {what}. Instead reader put this answer together from the words of the articles.",
}
_BROKE_OFF = {
    "vi": "Mô hình {name} {what}. Câu trả lời được reader soạn tiếp từ nguyên văn các bài báo.",
    "en": "The model {name} {what}. From there on reader put the answer together from the words of the articles.",
}
_NOTHING_HELD = {
    "vi": "Không câu nào của mô hình {name} có đủ căn cứ. Câu trả lời này do reader soạn từ nguyên văn các bài báo.",
    "en": "No sentence of the model {name} was supported. Instead reader answers in the words of the articles.",
}


class WithFallback(Answerer):
    """Drafts with `primary`; when that fails, before or midway, `reader` goes on.

    The finished sentences of a model that broke off stay in front, since they may have been shown already: each is
    checked on its own, and what does not hold goes. Behind them stands the whole answer of `reader`. Each of its drafts
    has a notice that names what happened.
    """

    def __init__(self, primary: Answerer, reader: Answerer) -> None:
        self.primary = primary
        self.reader = reader
        self.name = primary.name

    def draft(self, query: Query, evidence: Evidence) -> Iterator[Draft]:
        """Raises nothing of the model's: why it failed goes to the log, in a line without keys."""
        begun: tuple[DraftClaim, ...] = ()
        try:
            with closing(self.primary.draft(query, evidence)) as drafts:
                for draft in drafts:
                    begun = draft.claims
                    yield draft
            return
        except LLMFailed as error:
            _log.warning("%s", error)
            what = KINDS.get(error.kind, KINDS["failed"])[query.language]
        notice = _sentence((_BROKE_OFF if begun else _FAILED)[query.language], name=self.name, what=what)
        for draft in self.reader.draft(query, evidence):
            front = () if draft.outcome.is_refusal else begun
            claims = (*front, *draft.claims)
            yield replace(draft, claims=claims, notice=notice, by=self.reader.name, begun=len(front))


def _sentence(pattern: str, *, name: str, what: str) -> str:
    """Some kinds of failure end with a question of their own: "…, and its address right?"."""
    return pattern.format(name=name, what=what).replace("?.", "?")


def nothing_held(name: str, language: str) -> str:
    """The notice of an answer by `reader` in place of one of which no sentence passed the checks."""
    return _NOTHING_HELD[language].format(name=name)
