"""Working with answers and conversations as a person does: judging, correcting, copying, asking on, coming back."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from access import faults
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

PLAIN = "Những ai phát biểu?"
COUNT = itertools.count(1)


def ask(page: Page, question: str = PLAIN) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    expect(page.locator("#current .question p")).to_have_text(question)
    expect(page.locator("#current .tools")).to_be_visible(timeout=20_000)
    expect(page.locator("#send")).to_be_visible(timeout=20_000)


def tool(page: Page, name: str):
    return page.locator("#current").get_by_role("button", name=name)


def unique(words: str) -> str:
    return f"{words} số {next(COUNT)}?"


# --- answers ---------------------------------------------------------------------------------------------------------


def test_a_thumb_and_a_correction_are_kept_and_become_a_case(scripted: str, open_page: Callable[..., Page]) -> None:
    page, question = open_page(scripted), unique("Ai khai mạc")
    ask(page, question)
    tool(page, "Trả lời sai hoặc thiếu").click()
    page.get_by_label("Câu trả lời đúng phải là").fill("Bà Hoàng Thị Thử khai mạc.")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator("#current .opinion")).to_contain_text("Bà Hoàng Thị Thử khai mạc.")
    expect(tool(page, "Trả lời sai hoặc thiếu")).to_have_attribute("aria-pressed", "true")
    lines = page.request.get(urljoin(scripted, "evaluation/feedback.jsonl")).text().splitlines()
    case = next(case for case in map(json.loads, lines) if case["question"] == question)
    assert case["answer_facts"][0][0] == "Hoàng Thị Thử"


def test_what_is_being_written_under_an_answer_outlives_the_answer_being_drawn_anew(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page, held = open_page(scripted), []
    ask(page, unique("Ai khai mạc"))
    page.route("**/gradio_api/run/predict", lambda route: held.append(route))
    tool(page, "Trả lời sai hoặc thiếu").click()
    field = page.get_by_label("Câu trả lời đúng phải là")
    expect(field).to_be_focused()
    page.keyboard.type("Bà Hoàng Thị ")
    held.pop().continue_()
    expect(tool(page, "Trả lời sai hoặc thiếu")).to_have_attribute("aria-pressed", "true")
    expect(field).to_be_focused()
    page.keyboard.type("Thử.")
    expect(field).to_have_value("Bà Hoàng Thị Thử.")
    page.locator("#current [data-act=up]").click()
    held.pop().continue_()
    expect(page.locator("#current [data-act=up]")).to_have_attribute("aria-pressed", "true")
    page.unroute_all(behavior="ignoreErrors")
    expect(field).to_be_hidden()


def test_an_answer_is_copied_with_its_sources(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page)
    tool(page, "Sao chép kèm nguồn").click()
    expect(tool(page, "Đã sao chép")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Bà Vàng Thị Mỷ")
    assert "[1] Hội nghị thư viện số vùng cao (Báo Miền Núi · 11/4/2024): “Bà Vàng Thị Mỷ" in copied


def test_a_mark_shows_its_quote_before_it_is_pressed(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page)
    card = page.get_by_role("tooltip")
    page.locator("#current .mark").nth(1).hover()
    expect(card).to_contain_text("mỗi bản làng cần một tủ sách")
    expect(card).to_contain_text("Báo Miền Núi · 11/4/2024")
    page.locator("#current .mark").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card).to_contain_text("chủ trì hội nghị")
    expect(page.locator("#current .mark").first).to_have_attribute("aria-describedby", "quote-card")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_question_is_put_differently_and_asked_again(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, "Trời có mưa không?")
    ask(page)
    page.locator("#conversation").get_by_role("button", name="Sửa câu hỏi").click()
    page.get_by_label("Câu hỏi sửa lại").locator("visible=true").fill("Ai chủ trì?")
    page.keyboard.press("Enter")
    expect(page.locator("#log .exchange")).to_have_count(1)
    expect(page.locator("#current .question p")).to_have_text("Ai chủ trì?")
    expect(page.locator("#current .mark")).to_have_count(3)


def test_a_suggested_question_is_asked(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, "Lấy ngân sách ở đâu?")
    page.get_by_role("button", name="Ai chủ trì hội nghị ngày 10/4/2024?").click()
    expect(page.locator("#current .question p")).to_have_text("Ai chủ trì hội nghị ngày 10/4/2024?")
    expect(page.locator("#current .mark")).to_have_count(3)


# --- conversations ---------------------------------------------------------------------------------------------------


def test_a_page_that_is_loaded_again_goes_on_where_it_was(scripted: str, open_page: Callable[..., Page]) -> None:
    page, question = open_page(scripted), unique("Ai chủ trì lần")
    ask(page, question)
    page.reload()
    expect(page.locator("#current .question p")).to_have_text(question)
    ask(page, "Còn ai nữa?")
    expect(page.locator("#current")).to_contain_text("(sau 1 lượt)")


def test_who_asks_before_the_page_has_its_words_keeps_sight_of_the_question(
    slow: str, open_page: Callable[..., Page]
) -> None:
    page, held, question = open_page(slow), [], unique("Ai chủ trì sớm")

    def hold_the_words(route: Route) -> None:
        if held:
            return route.continue_()
        response = route.fetch()
        if "Cài đặt" not in str(response.json()):
            return route.fulfill(response=response)
        held.append((route, response))

    page.route("**/gradio_api/run/predict", hold_the_words)
    page.reload()
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    expect(page.locator("#current .mark")).to_have_count(1)
    ((route, response),) = held
    route.fulfill(response=response)
    page.unroute_all(behavior="ignoreErrors")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    assert page.locator("#current .question p").text_content() == question
    assert page.locator("#conversation-list .conversation").count() >= 1
    expect(page.locator("#current .mark")).to_have_count(3)
    expect(page.locator("#current .notice")).to_have_count(0)
    expect(page.get_by_role("link", name="Word")).to_be_visible()


def test_an_earlier_conversation_is_found_opened_renamed_and_deleted(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page, question = open_page(scripted, width=1600), unique("Lấy ngân sách")
    ask(page, question)
    page.get_by_role("button", name="Hỏi mới").click()
    expect(page.locator("#log .exchange")).to_have_count(0)
    page.get_by_label("Tìm trong các cuộc trò chuyện").press_sequentially(question.replace("ấ", "a").replace("â", "a"))
    row = page.locator(".conversation")
    expect(row).to_have_count(1)
    row.locator(".open").click()
    expect(page.locator("#current .outcome")).to_have_text("Bài báo không nêu")
    listed = page.locator(".conversation", has_text=question)
    listed.hover()
    listed.get_by_role("button", name="Đổi tên").click()
    page.get_by_label("Tên mới").locator("visible=true").fill("Chuyện tiền")
    page.keyboard.press("Enter")
    renamed = page.locator(".conversation", has_text="Chuyện tiền")
    renamed.hover()
    renamed.get_by_role("button", name="Xóa").first.click()
    renamed.locator("form.forget").get_by_role("button", name="Xóa").click()
    expect(renamed).to_have_count(0)
    expect(page.locator("#log .exchange")).to_have_count(0)


def test_a_conversation_is_downloaded_as_a_word_file(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    ask(page, "Ai chủ trì?")
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()
    assert download.value.suggested_filename.endswith(".docx")
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_on_a_phone_the_conversations_come_when_they_are_called(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted, width=390, height=844)
    ask(page, unique("Ai nói"))
    expect(page.locator("#conversations")).to_be_hidden()
    page.get_by_role("button", name="Các cuộc trò chuyện").click()
    expect(page.locator("#conversations")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.keyboard.press("Escape")
    expect(page.locator("#conversations")).to_be_hidden()
    expect(page.get_by_role("button", name="Các cuộc trò chuyện")).to_be_focused()


# --- for everybody ---------------------------------------------------------------------------------------------------


def test_axe_finds_nothing_serious_in_what_opens_beside_and_under_an_answer(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(scripted, width=1280)
    found = faults(page, "empty chat")
    ask(page)
    page.locator("#current .unsupported summary").click()
    tool(page, "Viết câu trả lời đúng").click()
    expect(page.locator("#source-panel mark.chosen")).to_be_visible()
    found += faults(page, "source and correction")
    page.get_by_role("button", name="Tìm trong").click()
    expect(page.locator("#scope-panel")).to_be_visible()
    found += faults(page, "scope")
    page.set_viewport_size({"width": 390, "height": 844})
    found += faults(page, "source on a phone")
    page.get_by_role("button", name="Đóng nguồn").click()
    page.get_by_role("button", name="Các cuộc trò chuyện").click()
    expect(page.locator("#conversations")).to_be_in_viewport()
    assert found + faults(page, "conversations on a phone") == []


def test_who_closes_the_source_has_the_room_until_asking_for_it_again(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(scripted, width=1600)
    ask(page)
    expect(page.locator("#source-panel mark.chosen")).to_be_visible()
    expect(page.locator("#question textarea")).to_be_focused()
    page.get_by_role("button", name="Đóng nguồn").click()
    ask(page, "Ai chủ trì?")
    expect(page.locator("#source-panel")).to_be_hidden()
    page.locator("#current .mark").first.click()
    expect(page.locator("#source-panel mark.chosen")).to_be_visible()
    ask(page, "Ai khai mạc?")
    expect(page.locator("#current .mark").first).to_have_attribute("aria-expanded", "true")


# --- settings --------------------------------------------------------------------------------------------------------


def test_dark_stays_dark(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.get_by_role("tab", name="Cài đặt").click()
    page.get_by_label("Tối").check()
    page.reload()
    page.wait_for_selector("#question textarea")
    expect(page.locator("body")).to_have_class("dark")
    page.get_by_role("tab", name="Cài đặt").click()
    expect(page.get_by_label("Tối")).to_be_checked()


def test_a_model_that_does_not_answer_is_told_in_one_line(scripted: str, open_page: Callable[..., Page]) -> None:
    page = open_page(scripted)
    page.get_by_role("tab", name="Cài đặt").click()
    page.get_by_label("Mô hình viết câu trả lời").fill("openai-compatible:http://127.0.0.1:9/v1#x")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Thử", exact=True).click()
    expect(page.locator("#model-status")).to_contain_text("sẽ trả lời")
    expect(page.locator("#model-tried .failed")).to_contain_text("không kết nối được", timeout=60_000)


# --- scope -----------------------------------------------------------------------------------------------------------


def test_a_question_is_asked_within_a_period_only(app: str, open_page: Callable[..., Page]) -> None:
    page = open_page(app)
    page.get_by_role("button", name="Tìm trong: toàn bộ thư viện").click()
    page.get_by_role("button", name="Từ ngày: chọn trên lịch").click(trial=True)
    page.get_by_role("textbox", name="Từ ngày").fill("2023")
    page.get_by_role("textbox", name="Đến ngày").fill("12/2023")
    expect(page.locator("#scope-summary")).to_contain_text("từ 1/1/2023; đến 31/12/2023")
    ask(page, "Ai khai mạc diễn đàn dữ liệu mở?")
    expect(page.locator("#current .within")).to_contain_text("từ 1/1/2023")
    expect(page.locator("#current .source")).to_have_count(1)
    page.get_by_role("button", name="Chỉ tìm trong").click()
    page.get_by_role("button", name="Bỏ giới hạn").click()
    expect(page.locator("#scope-summary")).to_contain_text("toàn bộ thư viện")
