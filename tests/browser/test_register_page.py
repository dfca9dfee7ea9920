"""The register as somebody uses it: narrow the table, open a quote, share the address, take the rows away as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from access import faults
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CHAIR = "Nguyễn Văn Thể"
NAMESAKE = "Hoàng Ngọc Lâm"


@pytest.fixture
def register(office: str, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """`register("/person?name=…", width=…)`: the page opened at this address of the register."""

    def open_register(address: str = "", **options) -> Page:
        page = open_page(f"{office}#/register{address}", first="#register-page [data-views] > *:not(.empty)", **options)
        return page

    return open_register


def rows(page: Page):
    return page.locator(".statements tbody tr")


def test_the_tab_shows_the_table_when_it_is_first_opened(office: str, open_page: Callable[..., Page]) -> None:
    page = open_page(office)
    assert not any("/register" in url for url in page.requests)
    page.get_by_role("tab", name="Ai nói gì ở đâu").click()
    expect(rows(page)).to_have_count(50)
    assert page.url.endswith("#/register")


def test_a_filtered_view_is_in_the_address_and_comes_back_with_it(register: Callable[..., Page]) -> None:
    page = register()
    page.get_by_label("Người", exact=True).fill("van the")
    page.wait_for_url("**person=van+the*")
    page.get_by_label("Vai trò").select_option("chaired")
    expect(rows(page).first).to_contain_text(CHAIR)
    found = rows(page).count()
    again = register(page.url.split("#/register")[1])
    expect(rows(again)).to_have_count(found)
    expect(again.get_by_label("Người", exact=True)).to_have_value("van the")
    page.go_back()
    expect(page.get_by_label("Vai trò")).to_have_value("")


def test_typing_a_filter_keeps_the_cursor_where_one_types(register: Callable[..., Page]) -> None:
    page = register()
    box, count = page.get_by_label("Nội dung"), page.locator("#register-page .count")
    before = count.inner_text()
    box.focus()
    page.keyboard.type("dữ liệu", delay=60)
    page.wait_for_url("**topic=*")
    expect(count).not_to_have_text(before)
    expect(box).to_be_focused()
    expect(box).to_have_value("dữ liệu")


def test_a_quote_opens_at_its_words_by_keyboard_and_escape_leads_back(register: Callable[..., Page]) -> None:
    page = register("?act=chaired&person=" + CHAIR, height=700)
    button = rows(page).first.locator(".quote")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#source-panel mark.chosen").first).to_be_in_viewport()
    expect(page.locator("#source-panel mark.chosen").first).to_contain_text(CHAIR)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_columns_sort_and_pages_turn_on_the_server(register: Callable[..., Page]) -> None:
    page = register()
    page.locator("th.person a").click()
    expect(page.locator("th.person")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("th.person a")).to_be_focused()
    first = rows(page).first.inner_text()
    page.get_by_role("link", name="Trang 2", exact=True).click()
    expect(page.get_by_role("link", name="Trang 2", exact=True)).to_have_attribute("aria-current", "page")
    assert "sort=person" in page.url and "page=2" in page.url
    assert rows(page).first.inner_text() != first


@pytest.mark.parametrize("kind", ["CSV", "XLSX"])
def test_the_files_hold_the_rows_that_are_shown(register: Callable[..., Page], tmp_path: Path, kind: str) -> None:
    page = register("?act=chaired")
    count = rows(page).count()
    with page.expect_download() as waiting:
        page.locator(".exports a", has_text=kind).click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    if kind == "CSV":
        read = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    else:
        read = list(load_workbook(file).active.values)
    assert (file.suffix, len(read)) == (f".{kind.lower()}", count + 1)


def test_from_a_row_to_the_person_to_the_event_and_back(register: Callable[..., Page]) -> None:
    page = register("?person=" + NAMESAKE)
    rows(page).first.get_by_role("link", name=NAMESAKE).click()
    expect(page.get_by_role("heading", name=NAMESAKE)).to_be_focused()
    expect(page.get_by_role("heading", name="Hồ sơ 2")).to_be_visible()
    page.locator(".took-part a.event-name").first.click()
    expect(page.locator(".programme")).to_be_visible()
    expect(page.locator(".reports li")).not_to_have_count(0)
    page.go_back()
    page.go_back()
    expect(page.get_by_label("Người", exact=True)).to_have_value(NAMESAKE)


def test_figures_of_an_event_stand_side_by_side_and_open_their_sentence(register: Callable[..., Page]) -> None:
    page = register("?person=Quách Diệu Hiền&act=chaired")
    rows(page).first.locator("td.event a").click()
    differing = page.locator("tr.differs")
    expect(differing).to_contain_text("các nguồn không khớp")
    differing.locator(".quote").last.click()
    expect(page.locator("#source-panel mark.chosen")).to_contain_text("đại biểu")


def test_the_timeline_and_the_matrix_keep_the_filters(register: Callable[..., Page]) -> None:
    page = register("?outlet=Báo Ký ức")
    page.get_by_role("link", name="Dòng thời gian").click()
    events = page.locator(".timeline .event-name")
    expect(events).not_to_have_count(0)
    count = events.count()
    page.get_by_role("link", name="Người × sự kiện").click()
    expect(page.locator(".matrix thead th")).to_have_count(count + 1)
    page.locator(".matrix td a").first.click()
    expect(rows(page)).not_to_have_count(0)
    assert "event=e" in page.url


def test_the_register_speaks_the_language_of_the_page(register: Callable[..., Page]) -> None:
    page = register()
    page.get_by_label("English").check()
    expect(page.locator("th.person")).to_have_text("Person")
    expect(page.get_by_role("tab", name="Who said what where")).to_be_visible()


def test_nothing_found_and_a_server_that_is_gone_are_said(register: Callable[..., Page]) -> None:
    page = register("?since=thứ hai")
    expect(page.get_by_role("alert")).to_contain_text("không phải là ngày")
    page.get_by_role("searchbox", name="Từ ngày").fill("")
    page.get_by_label("Người", exact=True).fill("không có ai")
    expect(page.locator("#register-page .empty")).to_contain_text("Không có lượt phát biểu nào")


def test_nothing_sticks_out_sideways(register: Callable[..., Page]) -> None:
    page = register()
    found = []
    places = [("", ".statements"), ("/matrix", ".matrix"), ("/timeline", ".timeline")]
    for address, seen in [*places, ("/person?name=" + NAMESAKE, ".posts")]:
        page.evaluate("address => views.goTo('#/register' + address)", address)
        expect(page.locator(seen).first).to_be_visible()
        for width in (390, 1024, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                found.append((address, width))
    assert found == []


def test_on_a_phone_the_filters_unfold(register: Callable[..., Page]) -> None:
    page = register(width=390, height=844)
    expect(page.get_by_label("Vai trò")).to_be_hidden()
    page.get_by_role("button", name="Thêm bộ lọc").click()
    page.get_by_label("Vai trò").select_option("opened")
    page.wait_for_url("**act=opened*")
    expect(page.get_by_label("Vai trò")).to_be_visible()


def test_axe_finds_nothing_serious_on_its_pages(register: Callable[..., Page]) -> None:
    page, found = register(), []
    places = [("", ".statements"), ("/matrix", ".matrix"), ("/timeline", ".timeline")]
    places += [("/person?name=" + NAMESAKE, ".posts"), ("/event?id=" + event_id(page), ".programme")]
    for address, seen in places:
        page.evaluate("address => views.goTo('#/register' + address)", address)
        expect(page.locator(seen).first).to_be_visible()
        found += faults(page, address)
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("views.goTo('#/register?person=ai+cơ')")
    expect(page.locator("#register-page .empty")).to_be_visible()
    assert found + faults(page, "nothing found, on a phone") == []


def event_id(page: Page) -> str:
    return page.locator("td.event a").first.get_attribute("href").partition("id=")[2]


@pytest.mark.parametrize(("tongue", "label", "written"), [("vi", "Từ ngày", "5/8/2023"), ("en", "From", "2023-08-05")])
def test_a_day_is_chosen_in_a_calendar_by_keyboard(
    register: Callable[..., Page], tongue: str, label: str, written: str
) -> None:
    """The browser's own calendar is no part of the page: what is chosen there is filled in here."""
    page = register()
    if tongue == "en":
        page.get_by_label("English").check()
    box = page.get_by_role("searchbox", name=label)
    box.fill("8/2023")
    box.press("Tab")
    expect(page.get_by_role("button", name=f"{label}:")).to_be_focused()
    page.evaluate(
        """() => { HTMLInputElement.prototype.showPicker = function () { window.opened = this.value; }; }"""
    )
    page.keyboard.press("Enter")
    assert page.evaluate("window.opened") == "2023-08-01"
    page.locator(".day-field input.day-picker").first.fill("2023-08-05", force=True)
    expect(box).to_have_value(written)
    expect(box).to_be_focused()
    page.wait_for_url("**since=*05*" if tongue == "en" else "**since=5%2F8%2F2023*")
