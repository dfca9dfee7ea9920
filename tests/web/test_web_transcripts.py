"""Conversations as files: what Markdown leaves alone, and footnotes that Word opens."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.library.conversations import Exchange
from assistant.types import Answer, Citation, Claim, Document, Outcome
from assistant.web.marks import paragraphs_of
from assistant.web.strings import VI
from assistant.web.transcripts import add_transcript_routes, markdown
from assistant.web.word import word

ARTICLE = Document(
    "d", "a.txt", "Bà <Mỷ> chủ trì & nói.\nÔng Páo báo cáo.", title="Hội *nghị*", url="https://example.org/a"
)
FIRST = Citation(1, "d", "a.txt", "Hội *nghị*", "Báo A", "2024-04-11", "Bà <Mỷ> chủ trì & nói.", 0, 22)
SECOND = Citation(2, "d", "a.txt", "Hội *nghị*", "Báo A", "2024-04-11", "Ông Páo báo cáo.", 23, 39)
ANSWER = Answer(
    "Ai?", Outcome.ANSWERED, "Bà <Mỷ> chủ trì [1][2].\nÔng Páo báo cáo [2].",
    (Claim("Bà <Mỷ> chủ trì", (1, 2)), Claim("Ông Páo báo cáo", (2,))), (FIRST, SECOND),
)  # fmt: skip
TALK = (Exchange("Ai *chủ trì*?", ANSWER, corrected="Ông khác."), Exchange("Giá vàng?\x0b", error="mô hình im lặng"))
DOCUMENTS = {"d": ARTICLE}


def footnotes(file: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        xml = parts.read("word/footnotes.xml").decode()
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)", note)) for note in xml.split("<w:footnote ")[3:]]


def test_an_answer_falls_into_lines_of_words_and_citations() -> None:
    assert paragraphs_of(ANSWER) == [["Bà <Mỷ> chủ trì ", FIRST, SECOND, "."], ["Ông Páo báo cáo ", SECOND, "."]]


def test_markdown_has_each_quote_as_a_footnote_once() -> None:
    text = markdown("Tên", TALK, DOCUMENTS, VI)
    assert "chủ trì [^1][^2].\n\nÔng Páo báo cáo [^2]." in text
    assert "[^2]: “Ông Páo báo cáo.” — Hội \\*nghị\\*. Báo A · 11/4/2024. https://example.org/a" in text


def test_signs_of_markdown_in_what_others_wrote_stay_signs() -> None:
    assert "## Ai \\*chủ trì\\*?" in markdown("# Tên", TALK, DOCUMENTS, VI)
    assert markdown("# Tên", TALK, DOCUMENTS, VI).startswith("# \\# Tên")


def test_word_has_the_questions_as_headings_and_says_what_failed() -> None:
    document = docx.Document(io.BytesIO(word("Tên", TALK, DOCUMENTS, VI)))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings == ["Ai *chủ trì*?", "Giá vàng?"]
    assert any("mô hình im lặng" in p.text for p in document.paragraphs)
    assert any("Ông khác." in p.text for p in document.paragraphs)


def test_word_has_a_footnote_for_each_citation_and_refers_to_it_again() -> None:
    file = word("Tên", TALK, DOCUMENTS, VI)
    first, second = footnotes(file)
    assert "Bà &lt;Mỷ&gt; chủ trì &amp; nói." in first
    assert "https://example.org/a" in second
    body = docx.Document(io.BytesIO(file)).element.xml
    assert [body.count("<w:footnoteReference "), body.count("NOTEREF note2")] == [2, 1]


@pytest.fixture
def browser(fresh) -> TestClient:
    fresh.library.conversations.ask("c1", TALK[:1])
    fresh.library.conversations.settle("c1", 0, TALK[0])
    fresh.library.conversations.rename("c1", "Hội nghị “đầu năm”")
    app = FastAPI()
    add_transcript_routes(app, fresh)
    return TestClient(app)


@pytest.mark.parametrize("kind", ["md", "docx"])
def test_a_conversation_is_downloaded_under_its_name(browser, kind) -> None:
    answer = browser.get(f"/conversations/c1.{kind}")
    assert f'filename="hoi-nghi-dau-nam.{kind}"' in answer.headers["content-disposition"]
    assert answer.content


@pytest.mark.parametrize("address", ["c2.md", "c1.exe"])
def test_what_is_not_there_is_not_found(browser, address) -> None:
    assert browser.get(f"/conversations/{address}").status_code == 404


def test_sources_that_have_left_the_library_are_told_of(browser) -> None:
    assert "không còn trong thư viện" in browser.get("/conversations/c1.md").text
