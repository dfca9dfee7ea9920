"""A model that lies in every sentence: nothing false is ever shown, in the API, the stream or the page."""

from __future__ import annotations

import html
import random
import re
from collections import defaultdict
from dataclasses import dataclass

import pytest

from assistant import Answer, Assistant
from assistant.library.conversations import Exchange
from assistant.text import keys
from assistant.verification import verify
from assistant.web.asking import answered
from assistant.web.exchanges import exchange_html
from tests.benchmarks.tampering import Maker, Sample, bears
from tests.conftest import FAST
from tests.scripted import ScriptedChatModel

_KINDS = ("speaker", "act", "date", "figure", "event", "edition", "negation", "capacity")
_LIES_PER_ARTICLE = 8
_SEED = 11


@dataclass(frozen=True)
class Told:
    """One conversation with a liar: the lies of its only answer, and everything that was seen of it."""

    lies: tuple[str, ...]
    pieces: tuple[Answer, ...]
    """What the chat got, one after the other; the last one is whole."""
    pages: tuple[str, ...]
    """What the chat showed for each of them."""
    asked: Answer

    def shown_in(self, answer: Answer) -> list[str]:
        return [lie for lie in self.lies if lie in answer.text or any(lie in claim.text for claim in answer.claims)]


@pytest.fixture(scope="module")
def maker(shipped) -> Maker:
    return Maker(shipped, random.Random(_SEED))


@pytest.fixture(scope="module")
def lies(maker) -> dict[str, list[Sample]]:
    """Document id → false sentences about its event, of all kinds in turn."""
    found: dict[str, dict[str, Sample]] = defaultdict(dict)
    for turn in range(700):
        sample = maker.tampered(_KINDS[turn % len(_KINDS)])
        if sample and len(found[sample.home[0].document_id]) < _LIES_PER_ARTICLE:
            found[sample.home[0].document_id].setdefault(_told(sample), sample)
    return {document_id: list(samples.values()) for document_id, samples in sorted(found.items())}


@pytest.fixture(scope="module")
def told(shipped, lies) -> list[Told]:
    return [
        _conversation(shipped, document_id, [_told(sample) for sample in samples])
        for document_id, samples in lies.items()
    ]


def _told(sample: Sample) -> str:
    """As a sentence begins: two that a small letter joins would be one claim, which is easier to see through."""
    text = sample.claim.text.rstrip(".")
    return text[0].upper() + text[1:]


def _conversation(shipped: Assistant, document_id: str, texts: list[str]) -> Told:
    question = f"Hãy kể về: {shipped.document(document_id).title}"
    numbers = [s.number for s in shipped.evidence(shipped.understand(question)).spans if s.document.id == document_id]
    marks = [numbers[turn % len(numbers)] if numbers else 1 for turn in range(len(texts))]
    reply = " ".join(f"{text} [{mark}]." for text, mark in zip(texts, marks, strict=True))
    with Assistant.open(shipped.settings.home, llm=ScriptedChatModel(replies=[reply]), **FAST) as liar:
        grown = list(answered(liar, (Exchange(question),)))
        pieces = tuple(exchanges[-1].answer for exchanges in grown)
        pages = tuple(dict.fromkeys(_words(_open_part(exchange_html(exchanges[-1], "vi"))) for exchanges in grown))
        return Told(tuple(texts), pieces, pages, liar.ask(question))


def _open_part(page: str) -> str:
    """The page without what it folds away as unsupported."""
    return re.sub(r'<details class="unsupported">.*?</details>', " ", page, flags=re.DOTALL)


def _words(page: str) -> str:
    """The words that a reader sees, one space between them."""
    return f" {' '.join(keys(html.unescape(re.sub(r'<[^>]+>', ' ', page))))} "


def test_there_are_lies_of_every_kind_about_most_articles(lies):
    samples = [sample for found in lies.values() for sample in found]

    assert len(lies) >= 15 and len(samples) >= 110 and {sample.kind for sample in samples} == set(_KINDS)


def test_no_lie_is_shown_in_an_answer(told):
    assert [lie for one in told for lie in one.shown_in(one.asked)] == []


def test_no_lie_flashes_up_in_the_stream(told):
    assert [lie for one in told for piece in one.pieces for lie in one.shown_in(piece)] == []


def test_no_lie_stands_on_the_page(told):
    assert [lie for one in told for page in one.pages for lie in one.lies if _words(lie) in page] == []


def test_the_page_is_read_as_it_is_shown(told):
    shown = [(claim.text, one.pages[-1]) for one in told for claim in one.pieces[-1].claims]

    assert shown and all(_words(text) in page for text, page in shown)


def test_a_true_sentence_with_a_wrong_mark_gets_a_right_one_or_is_not_shown(shipped, maker):
    moved = [sample for _ in range(30) if (sample := maker.moved_mark())]
    verdicts = [(sample, verify(sample.claim, sample.evidence, shipped.document, maker.register)) for sample in moved]
    wrong = [
        sample.claim.text
        for sample, verdict in verdicts
        if not verdict.reason and not any(bears(sample, span, maker.register) for span in verdict.claim.spans)
    ]

    assert wrong == []


def test_every_lie_is_listed_with_its_reason(told):
    # Two lies under one mark may be dropped as one.
    listed = [item.text for one in told for item in one.asked.unsupported if item.reason]

    assert [lie for one in told for lie in one.lies if not any(lie in text for text in listed)] == []


def test_what_is_shown_instead_comes_from_the_reader(told):
    assert all(one.asked.notice or one.asked.claims or one.asked.outcome.is_refusal for one in told)
