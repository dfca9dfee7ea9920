"""How the page behaves, whatever is answered: markup, endings, stopping, keyboard, languages, phones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from access import beyond_the_edge
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PLAIN = "Những ai phát biểu?"
HOSTILE = 'lạ <script>window.run = 9</script><img src=x onerror="window.run=10"> **đậm** $x$'


def send(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    expect(page.locator("#current .question p")).to_have_text(question)


def ask(page: Page, question: str) -> None:
    send(page, question)
    expect(page.locator("#send")).to_be_visible(timeout=20_000)
    expect(page.locator("#current [aria-busy]")).to_have_count(0)


# --- what is written by others ---------------------------------------------------------------------------------------


def test_markup_from_questions_answers_and_articles_is_shown_and_never_run(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(scripted)
    ask(page, HOSTILE)
    page.locator("#current .mark").click()
    expect(page.locator("#source-panel h2")).to_have_text('<script>window.run = "title"</script> & <b>đậm</b>')
    expect(page.locator("#current .question")).to_contain_text(HOSTILE)
    expect(page.locator("#source-panel")).to_contain_text("[link](javascript:window.run=3), ${window.run=4} {{window}}")
    assert page.evaluate("window.run") is None
    assert page.locator("#log :is(img, script, iframe), #source-panel :is(img, script, iframe, a)").count() == 0


def test_the_library_shows_titles_as_text(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.get_by_role("tab", name="Thư viện").click()
    expect(page.locator("#listing")).to_contain_text("<script>window.run")
    assert page.evaluate("window.run") is None


# --- endings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Trời có mưa không?", "Không có trong thư viện"),
        ("Lấy ngân sách ở đâu?", "Bài báo không nêu"),
        ("Có bao nhiêu đại biểu?", "Các nguồn không khớp nhau"),
        ("câu gãy", "Chưa trả lời được"),
        ("câu hỏng", "Chưa trả lời được"),
    ],
)
def test_an_ending_that_is_no_answer_has_a_label(
    scripted: str, open_page: Callable[..., Page], question: str, label: str
) -> None:
    page = open_page(scripted)
    ask(page, question)
    expect(page.locator("#current .outcome")).to_have_text(label)


def test_an_error_shows_its_line_and_no_traceback(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, "câu hỏng")
    expect(page.locator("body")).not_to_contain_text("not one of ours")
    ask(page, PLAIN)
    expect(page.locator("#current .mark")).to_have_count(3)


# --- asking and stopping ---------------------------------------------------------------------------------------------


def test_an_answer_grows_and_can_be_stopped(slow: str, open_page: Callable[..., Page]) -> None:
    page = open_page(slow)
    send(page, PLAIN)
    expect(page.locator("#current .searching")).to_be_visible()
    expect(page.locator("#current .mark")).to_have_count(1)
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator("#current .notice")).to_contain_text("Đã dừng")
    came = page.locator("#current .mark").count()
    assert came < 3
    page.wait_for_timeout(2500)
    expect(page.locator("#current .mark")).to_have_count(came)
    expect(page.locator("#question textarea")).to_be_focused()


def test_a_question_sent_while_an_answer_grows_waits_in_the_box(slow: str, open_page: Callable[..., Page]) -> None:
    page = open_page(slow)
    send(page, PLAIN)
    page.keyboard.type("Còn ai nữa?")
    page.keyboard.press("Enter")
    expect(page.locator("#send")).to_be_visible(timeout=20_000)
    expect(page.locator("#log .exchange")).to_have_count(1)
    expect(page.locator("#question textarea")).to_have_value("Còn ai nữa?")


def test_shift_enter_begins_a_new_line(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.locator("#question textarea").focus()
    page.keyboard.type("một")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("hai")
    expect(page.locator("#question textarea")).to_have_value("một\nhai")


def test_an_empty_question_asks_nothing(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.fill("#question textarea", "  ")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    expect(page.locator("#log .exchange")).to_have_count(0)


def test_earlier_questions_stay_above_and_can_be_left_behind(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, PLAIN)
    ask(page, "Trời có mưa không?")
    expect(page.locator("#conversation .mark")).to_have_count(3)
    page.get_by_role("button", name="Hỏi mới").click()
    expect(page.locator("#log .exchange")).to_have_count(0)
    expect(page.locator(".example").first).to_be_visible()


# --- the source panel and the keyboard -------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_mark_opens_by_key_and_escape_leads_back_to_it(
    scripted: str, open_page: Callable[..., Page], key: str
) -> None:
    page = open_page(scripted)
    ask(page, PLAIN)
    mark = page.locator("#current .mark").nth(1)
    mark.focus()
    page.keyboard.press(key)
    expect(page.locator("#source-panel mark.chosen")).to_have_text(
        "mỗi bản làng cần một tủ sách mở được trên điện thoại 📱"
    )
    expect(page.locator("#source-panel mark")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    expect(page.locator("#source-panel mark")).to_have_count(0)


def test_a_quote_far_down_is_scrolled_into_view(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted, height=500)
    ask(page, PLAIN)
    page.locator("#current .mark").nth(2).click()
    expect(page.locator("#source-panel mark.chosen")).to_be_in_viewport()
    expect(page.locator("#source-panel h2")).not_to_be_in_viewport()


def test_tab_reaches_marks_in_order_with_a_visible_focus(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, PLAIN)
    page.locator("#current .mark").first.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#current .mark").nth(1)).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


# --- languages -------------------------------------------------------------------------------------------------------


def test_switching_the_language_keeps_the_conversation_and_the_source(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(scripted)
    ask(page, "Lấy ngân sách ở đâu?")
    page.locator("#current .mark").click()
    page.get_by_label("English").check()
    expect(page.locator("#heading h1")).to_have_text("Conference assistant")
    expect(page.locator("#current .outcome")).to_have_text("Not stated in the articles")
    expect(page.locator("#current .question")).to_contain_text("Lấy ngân sách ở đâu?")
    expect(page.locator("#source-panel .facts")).to_contain_text("Published 11 April 2024")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_chosen_language_is_remembered(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.get_by_label("English").check()
    expect(page.locator("#heading h1")).to_have_text("Conference assistant")
    page.reload()
    expect(page.locator("#heading h1")).to_have_text("Conference assistant")


# --- the library -----------------------------------------------------------------------------------------------------


def test_added_files_are_told_one_by_one_and_listed(
    scripted: str, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    (tmp_path / "bài mới.txt").write_text("Hội nghị mới\nNội dung.", encoding="utf-8")
    (tmp_path / "rỗng.txt").write_text(" ", encoding="utf-8")
    page = open_page(scripted)
    page.get_by_role("tab", name="Thư viện").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Thêm bài báo").click()
    chooser.value.set_files([tmp_path / "bài mới.txt", tmp_path / "rỗng.txt"])
    expect(page.locator(".results [data-status=added]")).to_contain_text("bài mới.txt")
    expect(page.locator(".results [data-status=failed]")).to_contain_text("tệp rỗng")
    expect(page.locator("#listing")).to_contain_text("Hội nghị mới")


def test_an_article_of_the_library_opens_beside_the_list(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.get_by_role("tab", name="Thư viện").click()
    page.get_by_role("button", name="Hội nghị thư viện số vùng cao").click()
    expect(page.locator("#source-panel h2")).to_have_text("Hội nghị thư viện số vùng cao")
    link = page.get_by_role("link", name="Mở bài gốc")
    expect(link).to_have_attribute("href", "https://example.org/hoi-nghi")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


# --- sizes and colours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1024, 1600])
def test_nothing_sticks_out_sideways(scripted: str, open_page: Callable[..., Page], width: int) -> None:
    page = open_page(scripted, width=width)
    ask(page, "Có bao nhiêu đại biểu?")
    assert beyond_the_edge(page) == []
    page.locator("#current .mark").first.click()
    expect(page.locator("#source-panel mark.chosen")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_on_a_desktop_the_source_stands_beside_the_chat(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted, width=1024)
    send(page, PLAIN)
    before = page.locator("#main").bounding_box()
    expect(page.locator("#source-panel mark.chosen")).to_be_visible()
    assert page.locator("#main").bounding_box()["width"] == before["width"]
    assert page.locator("#source-panel").bounding_box()["x"] >= before["x"] + before["width"]


def test_on_a_phone_the_source_is_a_sheet_that_closes(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted, width=390, height=844)
    expect(page.locator("#source-panel")).to_be_hidden()
    ask(page, PLAIN)
    page.locator("#current .mark").first.click()
    sheet = page.get_by_role("dialog", name="Bài báo được trích")
    expect(sheet.locator("mark.chosen")).to_be_in_viewport()
    sheet.get_by_role("button", name="Đóng nguồn").click()
    expect(page.locator("#source-panel")).to_be_hidden()
    expect(page.locator("#current .mark").first).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_systems_colours(scripted: str, open_page: Callable[..., Page], scheme: str) -> None:
    page = open_page(scripted, scheme=scheme)
    red = int(page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]"))
    assert (red > 200) == (scheme == "light")
