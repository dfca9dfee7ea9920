"""Every view of the page as pictures, at three widths, light and dark, to be looked at.

    python tests/browser/screenshots.py OUT_DIR [SCENE…] [--articles FOLDER] [--width 390] [--theme dark]
    python tests/browser/screenshots.py docs --readme

Without SCENE all of `SCENES` are taken; a word names every scene that begins with it (`chat`, `register-person`).
The library is knowledge/ and whatever lies in --articles, beside some awkward articles that are written here: a long
event name, a person with ten capacities. Files are named `SCENE-WIDTH-THEME.png`. With --readme the three pictures of
the README are made, of a library that holds knowledge/ alone and is read with the usual settings.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "browser")]

from access import beyond_the_edge  # noqa: E402
from playwright.sync_api import Browser, Page, TimeoutError, expect, sync_playwright  # noqa: E402
from serving import free_port, served  # noqa: E402

SIZES = {390: 844, 1024: 768, 1600: 1000}
THEMES = ("light", "dark")
FAST = {"ASSISTANT_EMBEDDER": "hashing", "ASSISTANT_VECTORS": "exact"}
CHROMIUM = "/usr/bin/chromium"

Scene = tuple[str, Callable[[Page], None]]
SCENES: dict[str, Scene] = {}
"""Name → the server it is taken from, and what a person does there."""


def scene(server: str) -> Callable[[Callable[[Page], None]], Callable[[Page], None]]:
    def keep(steps: Callable[[Page], None]) -> Callable[[Page], None]:
        SCENES[steps.__name__.replace("_", "-")] = (server, steps)
        return steps

    return keep


# --- what people do --------------------------------------------------------------------------------------------------


def ask(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    # The answer before this one has tools as well.
    expect(page.locator("#current .question p")).to_have_text(question, timeout=60_000)
    expect(page.locator("#current .tools")).to_be_visible(timeout=60_000)
    page.wait_for_timeout(300)


def press(page: Page, selector: str) -> None:
    page.locator(f"{selector} >> visible=true").first.click()
    page.wait_for_timeout(400)


def tab(page: Page, name: str) -> None:
    page.evaluate("name => document.getElementById(`${name}-tab-button`).click()", name)
    page.wait_for_timeout(900)


def at(page: Page, address: str, seen: str) -> None:
    page.evaluate("address => views.goTo(address)", f"#/{address}")
    tab(page, address.split("/")[0].split("?")[0])
    page.wait_for_selector(f"{seen} >> visible=true")
    page.wait_for_timeout(200)


def follow(page: Page, selector: str, seen: str) -> None:
    page.evaluate("selector => document.querySelector(selector).click()", selector)
    page.wait_for_selector(seen)
    page.wait_for_timeout(300)


# --- chat ------------------------------------------------------------------------------------------------------------


@scene("real")
def chat_empty(page: Page) -> None:
    page.evaluate("sessionStorage.clear()")


@scene("real")
def chat_answer(page: Page) -> None:
    ask(page, "Những ai có tham luận ở Diễn đàn Dữ liệu mở Sông Hồng năm 2022?")
    ask(page, "Hội nghị sáng 10/4/2024 của Đảng ủy Khối các cơ quan Trung ương có những ai phát biểu, trình bày?")


@scene("real")
def chat_conflicting(page: Page) -> None:
    ask(page, "Hội thảo Giữ lửa làng gốm Kẻ Đông có bao nhiêu đại biểu?")


@scene("real")
def chat_absent(page: Page) -> None:
    ask(page, "Giá vàng SJC hôm qua là bao nhiêu?")


@scene("real")
def chat_not_stated(page: Page) -> None:
    ask(page, "Kinh phí tổ chức Hội nghị Lưu trữ số toàn quốc 2024 là bao nhiêu?")


@scene("scripted")
def chat_failed(page: Page) -> None:
    ask(page, "câu gãy")


@scene("scripted")
def chat_unsupported(page: Page) -> None:
    ask(page, "Những ai phát biểu? (thay)")
    press(page, ".unsupported summary")


@scene("slow")
def chat_searching(page: Page) -> None:
    page.fill("#question textarea", "Những ai phát biểu?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#current .searching")
    page.wait_for_timeout(400)


@scene("slow")
def chat_streaming(page: Page) -> None:
    page.fill("#question textarea", "Những ai phát biểu?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#current .mark")
    page.wait_for_timeout(300)


@scene("real")
def chat_source(page: Page) -> None:
    ask(page, "Những ai có tham luận ở Diễn đàn Dữ liệu mở Sông Hồng năm 2022?")
    press(page, "#current .mark")


@scene("real")
def chat_quote(page: Page) -> None:
    ask(page, "Hội thảo Giữ lửa làng gốm Kẻ Đông có bao nhiêu đại biểu?")
    page.locator("#current .mark").first.hover()
    page.wait_for_timeout(300)


@scene("real")
def chat_conversations(page: Page) -> None:
    for question in ("Ai chủ trì hội thảo làng gốm Kẻ Đông?", "Ai khai mạc Diễn đàn Dữ liệu mở Sông Hồng 2023?"):
        ask(page, question)
        press(page, "#anew")
    if page.evaluate("document.documentElement.dataset.conversations") != "shown":
        press(page, "#conversations-toggle")
    page.locator(".conversation").nth(1).hover()
    page.locator(".conversation [data-act=forget]").first.dispatch_event("click")
    page.wait_for_timeout(200)


@scene("real")
def chat_scope(page: Page) -> None:
    press(page, "[data-act=scope]")
    page.get_by_label("Từ ngày").locator("visible=true").first.fill("1/1/2023")
    page.get_by_label("Báo", exact=True).locator("visible=true").click()
    page.wait_for_timeout(400)
    page.keyboard.type("Tạp chí")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    page.keyboard.press("Tab")
    page.wait_for_timeout(700)


@scene("scripted")
def chat_correction(page: Page) -> None:
    ask(page, "Ai chủ trì?")
    press(page, "#current [data-act=down]")
    page.wait_for_timeout(600)


@scene("scripted")
def chat_revision(page: Page) -> None:
    ask(page, "Ai chủ trì?")
    press(page, "#current [data-act=revise]")


# --- library ---------------------------------------------------------------------------------------------------------


@scene("real")
def library_list(page: Page) -> None:
    at(page, "library", ".documents")


@scene("real")
def library_filtered(page: Page) -> None:
    at(page, "library?q=hội thảo&since=2023&until=2024", ".documents")
    if page.locator("#library-page [data-more] >> visible=true").count():
        press(page, "#library-page [data-more]")


@scene("real")
def library_nothing(page: Page) -> None:
    at(page, "library?q=xyzxyz", "#listing .empty")


@scene("real")
def library_uploading(page: Page) -> None:
    at(page, "library", ".documents")
    # Nothing is sent: the rows go on waiting.
    page.evaluate("XMLHttpRequest.prototype.send = () => {}")
    page.set_input_files("#choose-files", [PROJECT / "README.md", *sorted(PROJECT.glob("knowledge/*.md"))[:4]])
    page.wait_for_timeout(400)


@scene("real")
def library_refused(page: Page) -> None:
    at(page, "library", ".documents")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("ảnh màn hình.png", b"\x89PNG\r\n\x1a\n\0\0"), ("trống.txt", b""), ("a.zip", b"PK\3\4")):
            (Path(folder) / name).write_bytes(content)
        page.set_input_files("#choose-files", [*Path(folder).iterdir(), *sorted(PROJECT.glob("knowledge/*.md"))[:1]])
        page.wait_for_selector("#results .summary:not(:empty)")
    page.wait_for_timeout(400)


@scene("real")
def library_article(page: Page) -> None:
    at(page, "library?q=gốm", ".documents")
    follow(page, ".documents .leads a", ".reading")
    page.locator("[data-goto]").nth(1).click()


@scene("real")
def library_copies(page: Page) -> None:
    at(page, "library?q=Rừng dổi", ".documents")
    follow(page, ".documents .copies", ".reading")


@scene("real")
def library_removed(page: Page) -> None:
    at(page, "library?q=hội thảo giống", ".documents")
    press(page, "[data-remove]")
    page.wait_for_selector("#results .undo")


@scene("empty")
def library_empty(page: Page) -> None:
    at(page, "library", "#listing .empty")


@scene("empty")
def chat_without_articles(page: Page) -> None:
    page.wait_for_timeout(300)


# --- register --------------------------------------------------------------------------------------------------------


@scene("real")
def register_table(page: Page) -> None:
    at(page, "register", ".statements")


@scene("real")
def register_filtered(page: Page) -> None:
    at(page, "register?act=presented&since=2022", ".statements")
    if page.locator("#register-page [data-more] >> visible=true").count():
        press(page, "#register-page [data-more]")


@scene("real")
def register_source(page: Page) -> None:
    at(page, "register?act=contributed", ".statements")
    press(page, ".statements .quote")


@scene("real")
def register_nothing(page: Page) -> None:
    at(page, "register?person=không có ai", "#register-page .empty")


@scene("real")
def register_trouble(page: Page) -> None:
    at(page, "register?since=thứ hai", "#register-page .trouble")


@scene("real")
def register_timeline(page: Page) -> None:
    at(page, "register/timeline", ".timeline")


@scene("real")
def register_matrix(page: Page) -> None:
    at(page, "register/matrix", ".matrix")


@scene("real")
def register_person(page: Page) -> None:
    at(page, "register/person?name=Hoàng Ngọc Lâm", ".posts")


@scene("real")
def register_person_of_ten_posts(page: Page) -> None:
    at(page, f"register/person?name={MANY}", ".posts")


@scene("real")
def register_event(page: Page) -> None:
    at(page, "register?person=Quách Diệu Hiền&act=chaired", ".statements")
    follow(page, ".statements td.event a", ".programme")


@scene("real")
def register_event_of_a_long_name(page: Page) -> None:
    at(page, "register?person=Đàm Văn Mới", ".statements")
    follow(page, ".statements td.event a", ".programme")


@scene("empty")
def register_empty(page: Page) -> None:
    at(page, "register", "#register-page .empty")


# --- evaluation and settings -----------------------------------------------------------------------------------------


@scene("empty")
def evaluation_before(page: Page) -> None:
    tab(page, "evaluation")
    page.wait_for_selector("#runs h2")


@scene("real")
def evaluation_file(page: Page) -> None:
    tab(page, "evaluation")
    page.get_by_label("Tệp của tôi").check()
    page.wait_for_timeout(500)
    page.locator("#case-file").locator("xpath=..").locator("input[type=file]").first.set_input_files(
        PROJECT / "tests" / "cases" / "knowledge.jsonl"
    )
    page.wait_for_timeout(1200)


@scene("real")
def evaluation_running(page: Page) -> None:
    evaluation_file(page)
    press(page, "#run")
    page.wait_for_selector("#run-status progress")
    page.wait_for_timeout(1500)


@scene("real")
def evaluation_done(page: Page) -> None:
    tab(page, "evaluation")
    with contextlib.suppress(TimeoutError):
        page.wait_for_selector("#stop-run", state="detached", timeout=120_000)
    page.wait_for_selector("#report iframe")
    page.wait_for_timeout(1500)


@scene("real")
def evaluation_compared(page: Page) -> None:
    evaluation_done(page)
    page.get_by_label("So với lần chạy").click()
    page.get_by_role("option").nth(1).click()
    page.wait_for_timeout(1500)
    page.locator("#report").scroll_into_view_if_needed()


@scene("real")
def evaluation_case(page: Page) -> None:
    evaluation_done(page)
    report = page.frame_locator("#report iframe")
    report.locator("tr.case").first.click()
    page.locator("#report").evaluate("report => report.scrollIntoView()")
    page.wait_for_timeout(400)


@scene("real")
def settings(page: Page) -> None:
    tab(page, "settings")


@scene("real")
def settings_failed(page: Page) -> None:
    tab(page, "settings")
    page.get_by_label("Mô hình viết câu trả lời").fill("openai-compatible:http://127.0.0.1:9/v1#x")
    page.keyboard.press("Enter")
    press(page, "#try-model")
    page.wait_for_selector("#model-tried .failed", timeout=60_000)


# --- for the README --------------------------------------------------------------------------------------------------


def readme_chat(page: Page) -> None:
    for question in ("Who spoke at the Coastal Memory workshop?", "Những ai phát biểu tại hội nghị lưu trữ số 2024?"):
        ask(page, question)
        press(page, "#anew")
    ask(page, "Trương Thị Mai trình bày điều gì tại hội nghị ngày 22/7/2022?")
    ask(page, "Hội thảo làng gốm Kẻ Đông có bao nhiêu đại biểu?")
    page.evaluate("document.querySelector('#conversation .mark').click()")
    page.wait_for_timeout(600)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(400)


def readme_register(page: Page) -> None:
    at(page, "register?act=presented", ".statements")
    press(page, ".statements tr:nth-child(2) .quote")


def readme_evaluation(page: Page) -> None:
    evaluation_file(page)
    press(page, "#run")
    page.wait_for_selector("#report iframe", timeout=120_000)
    page.wait_for_timeout(1500)


README = {"chat": (860, readme_chat), "register": (760, readme_register), "evaluation": (1000, readme_evaluation)}
"""Name of the picture → its height and what is done before it is taken."""


# --- articles that are awkward ---------------------------------------------------------------------------------------

MANY = "Lê Thị Mười"
_LONG = (
    "Hội nghị toàn quốc tổng kết mười lăm năm thực hiện Chiến lược bảo tồn, phục tráng và phát triển bền vững các "
    "giống cây ăn quả bản địa ở vùng núi phía Bắc gắn với sinh kế của đồng bào và chuyển đổi số trong truy xuất xuất xứ"
)
_POSTS = (
    "Phó Trưởng phòng Văn hóa", "Trưởng phòng Văn hóa", "Phó Giám đốc Sở Văn hóa", "Giám đốc Sở Văn hóa",
    "Phó Chủ tịch Hội Nhà vườn", "Chủ tịch Hội Nhà vườn", "Ủy viên Ban Chấp hành Trung ương Hội Làm vườn",
    "Phó Viện trưởng Viện Cây rừng", "Viện trưởng Viện Cây rừng",
    "Chủ nhiệm Chương trình khoa học và công nghệ cấp quốc gia về bảo tồn nguồn gen cây ăn quả",
)  # fmt: skip


def awkward_articles(folder: Path) -> None:
    (folder / "dài.txt").write_text(
        f"{_LONG}\nSáng 3/3/2033, tại Phia Oắc, Viện Cây rừng tổ chức {_LONG}. Ông Đàm Văn Mới, Viện trưởng Viện Cây "
        "rừng, chủ trì hội nghị. Có 45 đại biểu tham dự.", encoding="utf-8",
    )  # fmt: skip
    for year, post in enumerate(_POSTS, start=2014):
        (folder / f"{year}.txt").write_text(
            f"Hội thảo giống cây bản địa năm {year}\nSáng 5/9/{year}, Sở Văn hóa tổ chức hội thảo giống cây bản địa "
            f"năm {year} tại Phia Oắc. Bà {MANY}, {post}, chủ trì hội thảo. Bà {MANY} phát biểu khai mạc.", "utf-8",
        )  # fmt: skip
    for outlet, day in (("Báo Rừng", 8), ("Tin Vùng cao", 9)):
        (folder / f"{outlet}.md").write_text(
            f"---\ntitle: Rừng dổi được giao cho bản giữ\npublisher: {outlet}\npublished: 2032-03-0{day}\n---\n"
            "Sáng 7/3/2032, Viện Cây rừng tổ chức tọa đàm về cây dổi tại Mường Động. Ông Đàm Văn Bảy, Phó Viện trưởng "
            "Viện Cây rừng, chủ trì tọa đàm. Theo ban tổ chức, vùng này trồng dổi đã hơn bảy mươi năm.", "utf-8",
        )  # fmt: skip


# --- servers, pictures -----------------------------------------------------------------------------------------------


@contextlib.contextmanager
def server(kind: str, folder: Path, articles: Path | None) -> Iterator[str]:
    port, home = free_port(), folder / kind
    if kind in ("scripted", "slow"):
        module = [sys.executable, "-m", "tests.browser.scripted_assistant", str(port), str(home)]
        with served([*module, "0.02" if kind == "scripted" else "2.5"], port) as address:
            yield address
        return
    if kind == "real":
        _fill(home, folder, articles)
    else:
        _leave_empty(home)
    with served([sys.executable, "app.py", "--port", str(port)], port, ASSISTANT_HOME=str(home), **FAST) as address:
        yield address


def _fill(home: Path, folder: Path, articles: Path | None) -> None:
    from assistant import Assistant

    written = folder / "awkward"
    written.mkdir()
    awkward_articles(written)
    with Assistant.open(home, embedder="hashing", vectors="exact") as assistant:
        assistant.ingest_shipped()
        assistant.ingest([str(place) for place in (written, articles) if place])


def _leave_empty(home: Path) -> None:
    """As a home from which everything was removed: the articles that come with the project do not come again."""
    from assistant import Assistant

    with Assistant.open(home, embedder="hashing", vectors="exact") as assistant:
        assistant.library.set_meta("started", "yes")


def shoot(browser: Browser, address: str, name: str, width: int, themes: tuple[str, ...], out: Path) -> None:
    """One scene at one width; a theme is only another dress of it."""
    context = browser.new_context(viewport={"width": width, "height": SIZES[width]}, has_touch=width < 500)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("#question textarea")
    if SCENES[name][0] != "empty":
        page.wait_for_selector(".example >> visible=true")
    page.wait_for_timeout(500)
    try:
        SCENES[name][1](page)
    except TimeoutError as error:
        print(f"{name} at {width}: {str(error).splitlines()[0]}", file=sys.stderr)
    for theme in themes:
        page.emulate_media(color_scheme=theme)
        page.wait_for_timeout(250)
        page.screenshot(path=out / f"{name}-{width}-{theme}.png")
        for found in beyond_the_edge(page):
            print(f"{name} at {width}: beyond the edge: {found}", file=sys.stderr)
    context.close()


def picture_readme(browser: Browser, folder: Path, out: Path) -> None:
    port = free_port()
    with served([sys.executable, "app.py", "--port", str(port)], port, ASSISTANT_HOME=str(folder / "home")) as address:
        for name, (height, steps) in README.items():
            page = browser.new_page(viewport={"width": 1440, "height": height}, color_scheme="light")
            page.goto(address)
            page.wait_for_selector(".example >> visible=true")
            steps(page)
            page.screenshot(path=out / f"{name}.png")
            _shrink(out / f"{name}.png")
            page.close()


def _shrink(picture: Path) -> None:
    """256 colours are plenty for a page and take a third of the room."""
    from PIL import Image

    with Image.open(picture) as opened:
        small = opened.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(picture, optimize=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=Path)
    options.add_argument("scenes", nargs="*")
    options.add_argument("--articles", type=Path)
    options.add_argument("--width", type=int, choices=SIZES)
    options.add_argument("--theme", choices=THEMES)
    options.add_argument("--readme", action="store_true")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    names = [name for name in SCENES if not given.scenes or name.startswith(tuple(given.scenes))]
    widths, themes = [given.width] if given.width else SIZES, (given.theme,) if given.theme else THEMES
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-features=IsolateSandboxedIframes"]
        )
        if given.readme:
            return picture_readme(browser, folder, given.out)
        kinds = dict.fromkeys(SCENES[name][0] for name in names)
        addresses = {kind: stack.enter_context(server(kind, folder, given.articles)) for kind in kinds}
        for name in names:
            for width in widths:
                shoot(browser, addresses[SCENES[name][0]], name, width, themes, given.out)
        browser.close()


if __name__ == "__main__":
    main()
