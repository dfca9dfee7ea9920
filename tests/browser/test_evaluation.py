"""The evaluation tab over a real library: run, stop, compare, read; and what axe-core says of the tabs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from serving import OUTPUT

pytestmark = pytest.mark.browser

CASES = """{"id": "a", "question": "Ai chủ trì hội nghị sáng 10/4/2024?", "answer_facts": [["Nguyễn Văn Thể"]]}
{"id": "b", "question": "Giá vàng SJC hôm qua là bao nhiêu?", "answerable": false}
"""


def enter(page: Page) -> None:
    page.get_by_role("tab", name="Đánh giá").click()
    expect(page.locator("#runs h2")).to_be_visible()


def run_file(page: Page, file: Path) -> None:
    page.get_by_label("Tệp của tôi").check()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Chọn tệp…").click()
    chooser.value.set_files(file)
    expect(page.locator("#case-told")).to_contain_text(file.name)
    page.get_by_role("button", name="Chạy đánh giá").click()


def test_a_file_of_cases_is_run_read_and_compared(app: str, open_page: Callable[..., Page], tmp_path: Path) -> None:
    file = tmp_path / "câu hỏi.jsonl"
    file.write_text(CASES, encoding="utf-8")
    page = open_page(app, width=1600, height=1000)
    enter(page)
    before = page.locator("#runs tbody tr").count()
    for number in (1, 2):
        run_file(page, file)
        expect(page.locator("#run-status")).to_contain_text(re.compile(r"Xong: đúng \d/2 câu"), timeout=60_000)
        expect(page.locator("#runs tbody tr")).to_have_count(before + number)
    report = page.frame_locator("#report iframe")
    expect(report.locator(".score")).to_contain_text("trên 2")
    report.locator("tr.case").first.click()
    expect(report.locator("tr.detail")).to_contain_text("Ai chủ trì hội nghị sáng 10/4/2024?")
    page.get_by_label("So với lần chạy").click()
    page.get_by_role("option").nth(1).click()
    expect(report.locator("#comparison")).to_contain_text("Không câu nào đổi kết quả.")
    OUTPUT.mkdir(exist_ok=True)
    page.screenshot(path=OUTPUT / "evaluation.png")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải JSON").click()
    assert download.value.suggested_filename.endswith(".json")


def test_a_wrong_file_is_refused_with_the_line(app: str, open_page: Callable[..., Page], tmp_path: Path) -> None:
    file = tmp_path / "sai.jsonl"
    file.write_text('{"id": "a", "question": "Ai?", "answerable": false}\n{"id": ', encoding="utf-8")
    page = open_page(app)
    enter(page)
    page.get_by_label("Tệp của tôi").check()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Chọn tệp…").click()
    chooser.value.set_files(file)
    expect(page.locator("#case-told .trouble")).to_contain_text("sai.jsonl, dòng 2: không phải một đối tượng JSON")


def test_the_form_stays_as_it_is_filled_when_the_language_is_switched(
    app: str, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    file = tmp_path / "của tôi.jsonl"
    file.write_text(CASES, encoding="utf-8")
    page = open_page(app)
    enter(page)
    page.get_by_label("Tệp của tôi").check()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Chọn tệp…").click()
    chooser.value.set_files(file)
    expect(page.locator("#case-told")).to_contain_text("2 câu")
    page.get_by_label("English").check()
    expect(page.locator("#case-told")).to_contain_text("2 questions")
    expect(page.get_by_label("A file of mine")).to_be_checked()
    expect(page.get_by_role("button", name="Choose a file…")).to_be_visible()
    expect(page.locator("#origin-hint")).to_contain_text("SQuAD")


def test_a_run_is_deleted_and_brought_back_by_keyboard(
    app: str, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    file = tmp_path / "bỏ đi.jsonl"
    file.write_text(CASES, encoding="utf-8")
    page = open_page(app)
    enter(page)
    run_file(page, file)
    row = page.locator("#runs tbody tr", has_text="bỏ đi")
    expect(row).to_have_count(1, timeout=60_000)
    row.get_by_role("button", name="Xóa").press("Enter")
    expect(row).to_have_count(0)
    expect(page.locator("#runs .undo")).to_contain_text("Đã xóa lần chạy")
    expect(page.get_by_role("button", name="Hoàn tác")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row).to_have_count(1)


def test_before_the_first_run_the_tab_says_what_will_stand_there(
    scripted: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(scripted)
    enter(page)
    expect(page.locator("#runs .empty")).to_contain_text("Chưa có lần chạy nào")
    expect(page.locator("#report .empty")).to_contain_text("Báo cáo của lần chạy sẽ hiện ở đây")


def test_an_evaluation_shows_a_bar_and_can_be_stopped(app: str, open_page: Callable[..., Page]) -> None:
    page = open_page(app)
    enter(page)
    page.get_by_label("Tạo từ thư viện").check()
    page.get_by_role("button", name="Chạy đánh giá").click()
    expect(page.locator("#run-status progress")).to_be_visible()
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator("#run-status")).to_contain_text("Đã dừng", timeout=30_000)
    expect(page.get_by_role("button", name="Chạy đánh giá")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_nothing_serious_is_found_by_axe(app: str, open_page: Callable[..., Page], width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(app, width=width, scheme=scheme)
    page.locator(".example").first.click()
    page.locator("#current [data-act=revise]").click(timeout=60_000)
    found = serious(axe, page)
    if width > 1000:
        for tab in ("Đánh giá", "Cài đặt"):
            page.get_by_role("tab", name=tab).click()
            page.wait_for_timeout(1000)
            found += serious(axe, page)
    assert found == []


def serious(axe: object, page: Page) -> list[tuple[str, str]]:
    response = axe.run(page).response
    assert len(response["passes"]) > 20
    return [
        (violation["id"], node["html"][:120])
        for violation in response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
