"""The main job, end to end: `python app.py` on a fresh home, a question, a mark, the highlighted words."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from serving import OUTPUT

pytestmark = pytest.mark.browser

QUESTION = "Ai chủ trì hội nghị sáng 10/4/2024?"
CHAIR = "Nguyễn Văn Thể"


def ask(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    expect(page.locator("#current .question")).to_contain_text(question)
    expect(page.locator("#send")).to_be_visible(timeout=60_000)


def test_a_question_is_answered_and_its_mark_opens_the_highlighted_quote(
    app: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(app, width=1600, height=1000)
    ask(page, QUESTION)
    answer = page.locator("#current .answer")
    expect(answer).to_contain_text(CHAIR)
    answer.locator(".mark").first.click()
    chosen = page.locator("#source-panel mark.chosen").first
    expect(chosen).to_be_in_viewport()
    quote = "".join(page.locator("#source-panel mark.chosen").all_inner_texts())
    OUTPUT.mkdir(exist_ok=True)
    page.screenshot(path=OUTPUT / "chat.png")
    assert CHAIR in quote


def test_the_page_talks_to_its_own_server_only(app: str, open_page: Callable[..., Page]) -> None:
    page = open_page(app)
    ask(page, QUESTION)
    page.locator("#current .mark").first.click()
    expect(page.locator("#source-panel mark.chosen").first).to_be_visible()
    others = [url for url in page.requests if urlsplit(url).scheme in ("http", "https", "ws", "wss")]
    assert [url for url in others if urlsplit(url).hostname != "127.0.0.1"] == []
    assert len(others) > 10


def test_an_example_question_is_answered(app: str, open_page: Callable[..., Page]) -> None:
    page = open_page(app)
    page.locator(".example").first.click()
    expect(page.locator("#send")).to_be_visible(timeout=60_000)
    expect(page.locator("#current .mark").first).to_be_visible()


def test_something_that_no_article_tells_is_refused_in_words(app: str, open_page: Callable[..., Page]) -> None:
    page = open_page(app)
    ask(page, "Giá vàng SJC hôm qua là bao nhiêu?")
    expect(page.locator("#current .answer .outcome")).to_be_visible()


def test_two_people_at_once_have_conversations_of_their_own(app: str, open_page: Callable[..., Page]) -> None:
    first, second = open_page(app), open_page(app)
    ask(first, QUESTION)
    ask(second, "Giá vàng SJC hôm qua là bao nhiêu?")
    expect(first.locator("#log")).not_to_contain_text("SJC")
    expect(second.locator("#log")).not_to_contain_text(CHAIR)
