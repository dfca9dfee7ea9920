"""Whatever an article is made of, every citation of every answer stands at its offsets, character by character."""

from __future__ import annotations

import random
import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from assistant import Answer, Assistant
from tests.conftest import FAST

# Parts that articles are made of, and what goes wrong in them: each list holds what readers of text stumble over.
NAMES = some.sampled_from(
    ["Trần Văn Mẫu", "Lê Thị Ví Dụ", "H'Hen Niê Thử", "NGÔ VĂN THỬ", "Đỗ Ý", "Y Blok", "Jane O’Neil-Mẫu"]
)
BEFORE = some.sampled_from(["Ông ", "Đồng chí ", "PGS.TS. ", "GS, TS ", "Bà", "", "TS.BS. "])
CAPACITIES = some.sampled_from([", Giám đốc Sở Thử,", " (Viện trưởng Viện)", " - Phó Chủ tịch", "", ", “Trưởng ban”,"])
ACTS = some.sampled_from([
    " chủ trì hội nghị", " trình bày tham luận “Giữ giống [cổ]”", " phát biểu: “Phải làm ngay!”",
    " opened the workshop", " khai mạc hội thảo ngày 5/3/2031", " dự hội nghị cùng 1.250 đại biểu",
])  # fmt: skip
ODD = some.sampled_from([
    "👩‍🌾🇻🇳", "e\u0323\u0302", "\u200b", "\u00ad", "\ufeff", "\u2028", "[1]", "[[2]]", "【3】", "<b>", "&amp;", "”",
    "‘", "𝔘", "\u00a0", "\t", "ﬁ", "…", "\x0b", "№", "$evidence", "{}", "%s", "\u202e",
])  # fmt: skip
ENDS = some.sampled_from([".", ".\r\n", ". ", "!\n\n", "\r", ".”", "…", ".\u0301 ", " 😀.", ""])
FREE = some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
SENTENCES = some.one_of(
    some.builds("{}{}{}{}{}".format, BEFORE, NAMES, CAPACITIES, ACTS, ENDS),
    some.builds("{}{}{}{}{}{}{}".format, BEFORE, ODD, NAMES, CAPACITIES, ODD, ACTS, ENDS),
    some.builds("{}{}{}".format, FREE, ODD, ENDS),
)
TITLES = some.sampled_from(["Hội thảo về cây mai vàng tại An Phước\n\n", "HỘI NGHỊ [THỬ] 5/3/2031\r\n", "👍\n", ""])
FORMS = some.sampled_from(["NFC", "NFD"])
ARTICLES = some.builds(
    lambda title, sentences, form: unicodedata.normalize(form, title + "".join(sentences)),
    TITLES, some.lists(SENTENCES, min_size=2, max_size=12), FORMS,
)  # fmt: skip
QUESTIONS = [
    "Ai chủ trì hội nghị?", "Ai trình bày tham luận, về chuyên đề gì ở hội nghị?", "Hội nghị diễn ra khi nào, ở đâu?",
    "Có bao nhiêu đại biểu dự?", "Lê Thị Ví Dụ phát biểu gì?",
    "Who opened the workshop?", "ai khai mac hoi thao 5/3/2031",
]  # fmt: skip


@pytest.fixture(scope="module")
def library():
    """One library for all examples; each example replaces its article."""
    with tempfile.TemporaryDirectory() as folder, Assistant.open(Path(folder) / "home", **FAST) as assistant:
        yield assistant, Path(folder) / "article.txt"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=ARTICLES, seed=some.integers(0, 2**16))
def test_every_citation_of_every_answer_stands_at_its_offsets(library, text, seed):
    assistant, file = library
    file.write_bytes(text.encode("utf-8"))
    report = assistant.ingest(file)
    if report.failed:  # not an article; what is stored is the example before
        assert not assistant.documents() or assistant.check().ok
        return
    assert assistant.check().ok
    for question in [*QUESTIONS, *_of_its_own_words(text, seed)]:
        for piece in assistant.stream(question):
            _holds(assistant, piece)


def test_the_examples_do_get_answers(library):
    """Otherwise the property would hold of nothing."""
    assistant, file = library
    text = (
        "Hội nghị về cây mai\r\n\r\nBà Lê Thị Ví Dụ chủ trì hội nghị 👩‍🌾.\r\nCó 1.250 đại biểu dự hội nghị [1].\r\n"
        "Ông Trần Văn Mẫu trình bày tham luận “Giữ giống [cổ]”.\r\n"
    )
    file.write_bytes(unicodedata.normalize("NFD", text).encode("utf-8"))
    assistant.ingest(file)

    answers = [assistant.ask(question) for question in QUESTIONS]
    assert sum(bool(answer.citations) for answer in answers) >= 3
    for answer in answers:
        _holds(assistant, answer)


def _of_its_own_words(text: str, seed: int) -> list[str]:
    """Questions made of words of the text, as it writes them and without their marks."""
    words = re.findall(r"\S+", text)
    chance = random.Random(seed)
    chosen = " ".join(chance.sample(words, min(6, len(words))))
    bare = "".join(c for c in unicodedata.normalize("NFD", chosen) if not unicodedata.combining(c))
    return [f"Ai nói về {chosen}?", bare]


def _holds(assistant: Assistant, answer: Answer) -> None:
    for citation in answer.citations:
        text = assistant.document(citation.document_id).text
        assert unicodedata.is_normalized("NFC", text)
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.quote
        assert not unicodedata.combining(citation.quote[0]), "a quote begins inside a character"
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {number for claim in answer.claims for number in claim.citations} == set(numbers)
    for claim in answer.claims:
        assert claim.citations
