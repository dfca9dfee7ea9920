"""One suite over every answerer. To add one: a line in `ANSWERERS`."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise

import pytest

from assistant import Assistant
from assistant.answerers.base import Answerer
from assistant.answerers.fallback import WithFallback
from assistant.answerers.llm import LLMAnswerer
from assistant.types import Draft, Evidence, Outcome
from tests.conftest import PROJECT
from tests.scripted import ScriptedChatModel

# A model that cites what is there, what is not, and nothing at all.
SCRIPT = (
    "Bà Lê Thị Ví Dụ trình bày tham luận [1]. Ông Trần Văn Mẫu chủ trì hội thảo [1][99]. Chắc vậy. Có 125 đại biểu [2]."
)
ANSWERERS: dict[str, Callable[[Assistant], Answerer]] = {
    "reader": lambda assistant: assistant.reader,
    "llm": lambda assistant: LLMAnswerer(ScriptedChatModel(replies=[SCRIPT]), name="scripted"),
    "fallback": lambda assistant: WithFallback(
        LLMAnswerer(ScriptedChatModel(replies=[""]), name="silent"), assistant.reader
    ),
}
QUESTIONS = [
    "Ai chủ trì hội thảo về cây mai vàng?", "Những ai phát biểu, trình bày ở Diễn đàn Cây điều?",
    "Có bao nhiêu đại biểu?", "Diễn đàn Cây điều diễn ra khi nào, ở đâu?", "Lê Thị Ví Dụ là ai?", "Vì sao?", "",
    "Giống mai cổ được giữ thế nào?", "Who opened the forum on 12 June 2032?", "le thi vi du trinh bay gi",
    "Giá vàng hôm qua là bao nhiêu?",
]  # fmt: skip
# Of a library with more articles than go into the evidence of one question.
SHIPPED_QUESTIONS = [
    case["question"]
    for case in map(json.loads, (PROJECT / "tests/cases/knowledge.jsonl").read_text("utf-8").splitlines())
    if case["answerable"] and not case["history"]
]


@pytest.fixture
def assistant(fresh, articles):
    fresh.ingest(articles)
    return fresh


@pytest.fixture(params=list(ANSWERERS))
def name(request):
    return request.param


@pytest.fixture
def answerer(name, assistant):
    return ANSWERERS[name](assistant)


@pytest.fixture(params=QUESTIONS, ids=lambda question: question or "empty")
def drafts(request, assistant, answerer) -> list[Draft]:
    query = assistant.understand(request.param)
    return list(answerer.draft(query, assistant.evidence(query)))


def test_at_least_one_draft_is_given(drafts):
    assert drafts


def test_every_draft_holds_all_claims_of_the_one_before(drafts):
    for before, after in pairwise(drafts):
        assert after.claims[: len(before.claims)] == before.claims


def test_claims_rest_on_characters_of_the_evidences_documents(shipped, name):
    answerer = ANSWERERS[name](shipped)
    cited = 0
    for question in SHIPPED_QUESTIONS:
        query = shipped.understand(question)
        evidence = shipped.evidence(query)
        texts = {document.id: document.text for document in evidence.documents()}
        for draft in answerer.draft(query, evidence):
            for span in (span for claim in draft.claims for span in claim.spans):
                cited += 1
                assert 0 <= span.start < span.end <= len(texts.get(span.document_id, "")), question
    assert cited > len(SHIPPED_QUESTIONS)


def test_claims_are_sentences_without_marks(drafts):
    for claim in drafts[-1].claims:
        assert claim.text.strip() == claim.text != ""
        assert "[1]" not in claim.text and "\n" not in claim.text


def test_an_answer_has_claims_and_a_refusal_has_none(drafts):
    last = drafts[-1]

    assert bool(last.claims) != last.outcome.is_refusal


def test_without_evidence_nothing_is_answered(assistant, answerer):
    query = assistant.understand("Ai chủ trì hội thảo về cây mai vàng?")
    drafts = list(answerer.draft(query, Evidence()))

    assert drafts[-1] == Draft(outcome=Outcome.NOT_IN_CORPUS)


def test_the_same_question_gets_the_same_draft_again(assistant, answerer):
    query = assistant.understand("Ai chủ trì hội thảo về cây mai vàng?")
    evidence = assistant.evidence(query)

    assert list(answerer.draft(query, evidence)) == list(answerer.draft(query, evidence))


def test_it_has_a_name(answerer):
    assert answerer.name
