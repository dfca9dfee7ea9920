"""A model that lies in every sentence: nothing false is ever shown, neither at the end nor on the way."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from assistant import Assistant
from tests.benchmarks.tampering import Maker
from tests.conftest import FAST
from tests.scripted import ScriptedChatModel

_KINDS = ("speaker", "act", "date", "figure", "event", "edition", "negation", "capacity")
_LIES_PER_ARTICLE = 8


@pytest.fixture(scope="module")
def lies(shipped) -> dict[str, list[str]]:
    """Document id → false sentences about its event."""
    maker = Maker(shipped, random.Random(11))
    found: dict[str, list[str]] = defaultdict(list)
    for turn in range(600):
        sample = maker.tampered(_KINDS[turn % len(_KINDS)])
        texts = found[sample.home[0].document_id] if sample else []
        if sample and len(texts) < _LIES_PER_ARTICLE and sample.claim.text not in texts:
            texts.append(sample.claim.text)
    return dict(found)


@pytest.fixture(scope="module")
def lied_to(shipped, lies):
    """Every piece of every answer to a question about each event, with the lies that the model told in it."""
    told = []
    for document_id, texts in sorted(lies.items()):
        question = f"Hãy kể về: {shipped.document(document_id).title}"
        numbers = [
            s.number for s in shipped.evidence(shipped.understand(question)).spans if s.document.id == document_id
        ]
        reply = " ".join(
            f"{text.rstrip('.')} [{numbers[i % len(numbers)] if numbers else 1}]." for i, text in enumerate(texts)
        )
        with Assistant.open(shipped.settings.home, llm=ScriptedChatModel(replies=[reply]), **FAST) as liar:
            told.append((texts, list(liar.stream(question)), liar.ask(question)))
    return told


def test_there_are_lies_about_most_articles(lies):
    assert len(lies) >= 12 and sum(map(len, lies.values())) >= 80


def test_no_lie_is_shown_in_an_answer(lied_to):
    shown = [text for texts, _, answer in lied_to for text in texts if _is_in(text, answer)]

    assert not shown


def test_no_lie_flashes_up_in_the_stream(lied_to):
    shown = [text for texts, pieces, _ in lied_to for piece in pieces for text in texts if _is_in(text, piece)]

    assert not shown


def test_the_lies_are_listed_with_their_reasons(lied_to):
    listed = [item for _, _, answer in lied_to for item in answer.unsupported]

    assert listed and all(item.reason for item in listed)


def test_what_is_shown_instead_comes_from_the_reader(lied_to):
    assert all(answer.notice or answer.claims or answer.outcome.is_refusal for _, _, answer in lied_to)


def _is_in(text, answer):
    bare = text.rstrip(".")
    return bare in answer.text or any(bare in claim.text for claim in answer.claims)
