"""The library as somebody uses it: files, a folder and an address go in, are found, read, replaced, removed, brought back."""  # noqa: E501

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from access import faults
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

TEXT = """\
Hội thảo về {what} ở {where}
Sáng {day}/3/2033, Viện Cây rừng tổ chức hội thảo về {what} tại {where}.
Ông {who}, Viện trưởng Viện Cây rừng, chủ trì hội thảo. Có 45 đại biểu tham dự.
Theo ban tổ chức, vùng này trồng {what} đã hơn bảy mươi năm, nay chỉ còn vài hộ giữ giống cũ. Các hộ mong có nơi thu mua
ổn định, có người hướng dẫn ghép cành và có một con đường đủ rộng cho xe nhỏ vào tận vườn trong mùa thu hoạch.
"""


@pytest.fixture
def library(office: str, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """`library("?q=…", width=…)`: the page opened at this address of the library."""

    def open_library(address: str = "", **options) -> Page:
        return open_page(f"{office}#/library{address}", first="#library-page [data-views] > *:not(.empty)", **options)

    return open_library


def article(
    folder: Path, name: str, *, what: str, where: str = "Phia Oắc", who: str = "Đàm Văn Mới", day: int = 2
) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(TEXT.format(what=what, where="Phia Oắc", who=who, day=day), encoding="utf-8")
    return file


def ended(page: Page, name: str) -> Locator:
    row = page.locator("#results li", has_text=name)
    expect(row).to_have_attribute("data-status", "added")
    return row


def search(page: Page, words: str) -> None:
    page.get_by_label("Tìm", exact=True).fill(words)
    page.wait_for_url("**q=*")
    expect(page.locator("#library-page [aria-busy]")).to_have_count(0)


def listed(page: Page) -> Locator:
    return page.locator("#listing .documents li")


# --- in --------------------------------------------------------------------------------------------------------------


def test_each_file_has_a_row_with_its_end_and_its_reason(library: Callable[..., Page], tmp_path: Path) -> None:
    picture = tmp_path / "ảnh.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    page = library()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Thêm bài báo").click()
    chooser.value.set_files([article(tmp_path, "trám.txt", what="cây trám"), picture])
    ended(page, "trám.txt")
    expect(page.locator("#results [data-status=failed]")).to_contain_text("là ảnh PNG")
    expect(page.locator("#results .summary")).to_contain_text(
        "1 bài mới, 0 bài cập nhật, 0 bài đã có, 1 tệp không nhận"
    )
    expect(page.locator("#listing")).to_contain_text("Hội thảo về cây trám")
    page.reload()
    expect(page.locator("#listing")).to_contain_text("Hội thảo về cây trám")


def test_a_folder_goes_in_with_what_lies_in_its_folders(library: Callable[..., Page], tmp_path: Path) -> None:
    folder = tmp_path / "năm 2033"
    folder.mkdir()
    article(folder, "quế.txt", what="cây quế")
    article(folder / "quý II", "hồi.txt", what="cây hồi", day=9)
    (folder / ".DS_Store").write_text("x")
    page = library()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Thêm cả thư mục").click()
    chooser.value.set_files(folder)
    ended(page, "quế.txt")
    ended(page, "hồi.txt")
    expect(page.locator("#results li")).to_have_count(2)


def test_files_can_be_dropped_on_the_page(library: Callable[..., Page], tmp_path: Path) -> None:
    text = article(tmp_path, "sơn.txt", what="cây sơn").read_text("utf-8")
    page = library()
    carried = page.evaluate_handle(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "sơn.txt", { type: "text/plain" }));
            return carried;
        }""",
        text,
    )
    page.dispatch_event("body", "dragenter", {"dataTransfer": carried})
    expect(page.locator(".intake.dropping")).to_be_visible()
    page.dispatch_event("body", "drop", {"dataTransfer": carried})
    ended(page, "sơn.txt")
    expect(page.locator(".intake.dropping")).to_have_count(0)


def test_an_address_is_pasted_and_a_wrong_one_refused(library: Callable[..., Page], tmp_path: Path) -> None:
    title, *body = TEXT.format(what="cây lim", where="Nà Hang", who="Đàm Văn Mới", day=4).splitlines()
    html = f"<article><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in body)}</article>"
    head = f'<!doctype html><meta charset="utf-8"><title>{title}</title>'
    (tmp_path / "lim.html").write_text(head + html, encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as outlet:
        threading.Thread(target=outlet.serve_forever, daemon=True).start()
        page = library()
        page.get_by_label("Địa chỉ bài báo trên mạng").fill(f"http://127.0.0.1:{outlet.server_port}/lim.html ftp://x")
        page.keyboard.press("Enter")
        ended(page, "lim.html")
        outlet.shutdown()
    expect(page.locator("#results [data-status=failed]")).to_contain_text("không phải địa chỉ http hay https")
    expect(page.locator("#listing")).to_contain_text("Hội thảo về cây lim")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


# --- found and read --------------------------------------------------------------------------------------------------


def test_a_search_is_in_the_address_and_comes_back_with_it(library: Callable[..., Page]) -> None:
    page = library()
    search(page, "gốm")
    expect(page.locator(".count")).to_contain_text(" trong ")
    page.get_by_role("search").get_by_label("Báo", exact=True).select_option("Văn nghệ Kẻ Chợ")
    expect(listed(page)).to_have_count(1)
    again = library(page.url.split("#/library")[1])
    expect(listed(again)).to_have_count(1)
    expect(again.get_by_label("Tìm", exact=True)).to_have_value("gốm")


def test_articles_are_sorted_and_filtered(library: Callable[..., Page]) -> None:
    page = library("?since=2024&until=31/12/2024")
    page.get_by_label("Sắp xếp").select_option("published")
    page.wait_for_url("**sort=published*")
    page.get_by_role("searchbox", name="Từ ngày").fill("1/1/2023")
    page.wait_for_url("**since=1%2F1%2F2023*")
    page.get_by_role("searchbox", name="Đến ngày").fill("31/12/2023")
    expect(listed(page).first).to_contain_text("/2023")
    expect(listed(page).last).to_contain_text("/2023")
    page.get_by_label("Sự kiện", exact=True).fill("gom")
    expect(listed(page)).to_have_count(2)


def test_an_article_is_read_with_its_statements_marked(library: Callable[..., Page]) -> None:
    page = library("?q=gốm&outlet=Văn nghệ Kẻ Chợ", height=600)
    listed(page).first.get_by_role("link", name="lượt phát biểu").click()
    expect(page.get_by_role("heading", name="Ai nói gì trong bài")).to_be_visible()
    line = page.locator("[data-goto]").last
    line.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".reading mark.chosen").first).to_be_in_viewport()
    expect(line).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="Hội thảo khoa học").click()
    expect(page.locator(".programme")).to_be_visible()


def add_in_two_outlets(page: Page, folder: Path, *, what: str, where: str, day: int) -> None:
    """The same text in "Báo Rừng" and a day later in "Tin Vùng cao"."""
    front = "---\ntitle: {title}\npublisher: {outlet}\npublished: 2033-03-{day}\n---\n"
    text = TEXT.format(what=what, where=where, who="Đàm Văn Mới", day=day)
    files = []
    for outlet, published in (("Báo Rừng", "28"), ("Tin Vùng cao", "29")):
        files.append(folder / f"{outlet} {what}.md")
        head = front.format(title=f"Chuyện {what}", outlet=outlet, day=published)
        files[-1].write_text(head + text, encoding="utf-8")
    page.locator("#choose-files").set_input_files(files)
    ended(page, f"Tin Vùng cao {what}.md")


def test_the_source_of_an_answer_says_where_else_the_same_text_stands(
    library: Callable[..., Page], tmp_path: Path
) -> None:
    page = library()
    add_in_two_outlets(page, tmp_path, what="cây sấu", where="Mường Lống", day=8)
    page.get_by_role("tab", name="Hỏi đáp").click()
    page.locator("#question textarea").fill("Ai chủ trì hội thảo về cây sấu?")
    page.keyboard.press("Enter")
    page.locator("#current .mark").first.click(timeout=30_000)
    expect(page.locator("#source-panel h2")).to_contain_text("cây sấu")
    page.locator("#source-panel").get_by_text("Cùng nội dung ở 1 báo khác").click()
    expect(page.locator("#source-panel .copies li")).to_contain_text("Tin Vùng cao")
    expect(page.locator("#source-panel .copies li")).to_be_visible()


def test_the_same_text_in_another_outlet_is_named(library: Callable[..., Page], tmp_path: Path) -> None:
    page = library()
    add_in_two_outlets(page, tmp_path, what="cây dổi", where="Mường Động", day=7)
    search(page, "Mường Động")
    listed(page).first.get_by_role("link", name="cùng nội dung ở 1 báo khác").click()
    expect(page.locator(".reading .reports")).to_contain_text("Báo Rừng")


# --- out and back ----------------------------------------------------------------------------------------------------


def test_a_removed_article_comes_back_by_keyboard(library: Callable[..., Page]) -> None:
    page = library()
    search(page, "người cao tuổi")
    count = listed(page).count()
    title = listed(page).first.locator(".source-title").inner_text()
    listed(page).first.get_by_role("button", name="Xóa").click()
    expect(page.locator("#results .undo")).to_contain_text(f"Đã xóa “{title}”")
    expect(listed(page)).to_have_count(count - 1)
    expect(page.get_by_role("button", name="Hoàn tác")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#results .undo")).to_contain_text("Đã khôi phục")
    expect(listed(page)).to_have_count(count)


def test_a_replaced_article_shows_its_new_text_and_the_old_one_comes_back(
    library: Callable[..., Page], tmp_path: Path
) -> None:
    page = library()
    page.locator("#choose-files").set_input_files(article(tmp_path, "nghiến.txt", what="cây nghiến", day=5))
    ended(page, "nghiến.txt").get_by_role("link").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Thay bằng tệp khác").click()
    chooser.value.set_files(article(tmp_path, "sửa.txt", what="cây nghiến", who="Vi Thị Sửa", day=5))
    expect(page.locator(".reading")).to_contain_text("Vi Thị Sửa")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".reading")).to_contain_text("Đàm Văn Mới")


def test_nothing_sticks_out_sideways(library: Callable[..., Page]) -> None:
    page = library()
    found = []
    for address, seen in (("", ".documents"), ("/article?document=" + first_id(page), ".reading")):
        page.evaluate("address => views.goTo('#/library' + address)", address)
        expect(page.locator(seen).first).to_be_visible()
        for width in (390, 1024, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                found.append((address, width))
    assert found == []


def test_axe_finds_nothing_serious_on_its_pages(library: Callable[..., Page], tmp_path: Path) -> None:
    (tmp_path / "rỗng.txt").touch()
    page = library()
    files = [article(tmp_path, "xoan.txt", what="cây xoan"), tmp_path / "rỗng.txt"]
    page.locator("#choose-files").set_input_files(files)
    ended(page, "xoan.txt")
    expect(page.locator("#results [data-status=failed]")).to_be_visible()
    found = faults(page, "results and list")
    page.evaluate("address => views.goTo(address)", f"#/library/article?document={first_id(page)}")
    page.locator("[data-goto]").first.click()
    found += faults(page, "article")
    page.set_viewport_size({"width": 390, "height": 844})
    found += faults(page, "article on a phone")
    page.evaluate("views.goTo('#/library?q=xyzxyz')")
    expect(page.locator("#listing .empty")).to_be_visible()
    assert found + faults(page, "nothing found, on a phone") == []


def first_id(page: Page) -> str:
    return page.locator("[data-remove]").first.get_attribute("data-remove")
