"""The register's pages as HTML, and its rows as files."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import fields, replace
from html import unescape

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from assistant import Assistant
from assistant.language import acts
from assistant.statements.register import Register, read_article
from assistant.types import Document
from assistant.web.library import add_library_routes
from assistant.web.register import add_register_routes
from assistant.web.register.event import PROGRAMME
from assistant.web.register.export import csv_bytes, xlsx_bytes
from assistant.web.register.figures import compared
from assistant.web.register.people import posts, records, rows_about
from assistant.web.register.routes import PAGES
from assistant.web.register.view import Filters, ordered, rows_of
from assistant.web.strings import EN, LANGUAGES, VI

MORNING = """\
Sáng 12/3/2024, Viện Cây dừa tổ chức Hội thảo “Dừa nước và người giữ đất” tại thành phố Bến Tre.
Ông Lê Hữu Chinh, Viện trưởng Viện Cây dừa, chủ trì hội thảo.
TS. Phạm Thị Nước, Trường Đại học Cửu Long, trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”.
Hội thảo có 245 đại biểu tham dự, với 12 tham luận."""
EVENING = """\
Ngày 12/3/2024, Viện Cây dừa tổ chức Hội thảo “Dừa nước và người giữ đất”, có 250 đại biểu tham dự.
Chủ trì hội thảo, ông Lê Hữu Chinh nhắc lại trận bão năm xưa.
TS. Phạm Thị Nước trình bày tham luận “Rễ dừa nước giữ phù sa ở cửa sông ra sao”."""
NAMESAKE = """\
Ngày 3/6/2024, Trường Mầm non Hoa Súng tổ chức Hội nghị phụ huynh đầu hè.
Ông Lê Hữu Chinh, Hiệu trưởng Trường Mầm non Hoa Súng, khai mạc hội nghị."""


def article(name: str, text: str, **known: str) -> Document:
    return Document(id=f"d{name}", source=f"/a/{name}.txt", text=text, language="vi", **known)


@pytest.fixture(scope="module")
def register() -> Register:
    documents = [
        article("morning", MORNING, publisher="Báo Sớm", published="2024-03-12", event_date="2024-03-12"),
        article("evening", EVENING, publisher="Báo Chiều", published="2024-03-13", event_date="2024-03-12"),
        article("other", NAMESAKE, publisher="Báo Sớm", published="2024-06-04", event_date="2024-06-03"),
    ]
    return Register(map(read_article, documents))


def shown(register: Register, route: str, language: str = "vi", **query: str) -> str:
    return PAGES[route](register, query, LANGUAGES[language])


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


# --- words -----------------------------------------------------------------------------------------------------------


def test_every_act_and_column_has_a_name_in_every_language() -> None:
    wanted = {*acts.PHRASES, acts.MENTIONED}
    assert all(set(strings.register.acts) == wanted for strings in LANGUAGES.values())
    assert set(PROGRAMME) == set(acts.PHRASES)


def test_both_languages_fill_in_the_same_variables() -> None:
    def variables(value: object) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", str(value)))

    names = [field.name for field in fields(VI.register) if field.type == "str"]
    assert [n for n in names if variables(getattr(VI.register, n)) != variables(getattr(EN.register, n))] == []


# --- rows ------------------------------------------------------------------------------------------------------------


def test_filters_of_several_columns_hold_together(register: Register) -> None:
    rows = rows_of(register, Filters(person="chinh", act="chaired", outlet="bao som"))
    assert [(row.statement.person, row.document.publisher) for row in rows] == [("Lê Hữu Chinh", "Báo Sớm")]


def test_a_topic_is_looked_for_without_tones(register: Register) -> None:
    assert {row.statement.person for row in rows_of(register, Filters(topic="giu phu sa"))} == {"Phạm Thị Nước"}


def test_the_rows_can_be_put_in_order_by_given_name(register: Register) -> None:
    rows = ordered(rows_of(register, Filters()), "-person")
    assert rows[0].statement.person == "Phạm Thị Nước" and rows[-1].statement.person == "Lê Hữu Chinh"


def test_the_quote_of_a_row_is_a_place_in_its_article(register: Register) -> None:
    html = unescape(shown(register, "", person="Nước", outlet="Báo Chiều"))
    start, end = map(int, re.search(r"document=devening&spans=1%3A(\d+)-(\d+)", html).groups())
    assert EVENING[start:end].startswith("TS. Phạm Thị Nước trình bày")


def test_a_year_or_a_month_is_a_period(register: Register) -> None:
    def events(since: str, until: str) -> set[str]:
        return {row.date for row in rows_of(register, Filters(since=since, until=until))}

    assert events("2024", "3/2024") == {"2024-03-12"}
    assert events("2024-04", "2024") == {"2024-06-03"}


def test_a_day_that_is_none_is_said_in_the_pages_language(register: Register) -> None:
    assert "“hôm qua” không phải là ngày" in plain(shown(register, "", since="hôm qua"))


def test_what_articles_write_is_escaped_on_every_page() -> None:
    text = MORNING.replace("Viện Cây dừa,", "Viện <script>alert(1)</script>,")
    hostile = article("x", text, publisher='<img src=x onerror="1">', event_date="2024-03-12", title="<b>T</b>")
    register = Register([read_article(hostile)])
    pages = [shown(register, page, id=register.events[0].id, name="Lê Hữu Chinh", person='"><i>') for page in PAGES]
    assert not any(tag in page for page in pages for tag in ("<script", "<img", "<b>T", "<i>"))


def test_long_lists_come_in_pages_and_keep_their_filters(shipped: Assistant) -> None:
    html = shown(shipped.shelf.register(), "", since="2020-01-01")
    assert html.count("<tr>") == 51
    assert 'href="#/register?since=2020-01-01&amp;page=2"' in html


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_csv_holds_exactly_the_filtered_rows_and_opens_in_a_spreadsheet(register: Register) -> None:
    rows = rows_of(register, Filters(act="chaired"))
    written = csv_bytes(rows, VI)
    read = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    assert written.startswith(b"\xef\xbb\xbf")
    assert [row["Nguyên văn"] for row in read] == [row.statement.quote for row in rows]


@pytest.mark.parametrize("write", [csv_bytes, xlsx_bytes])
def test_no_cell_becomes_a_formula(register: Register, write: Callable[..., bytes]) -> None:
    row = rows_of(register, Filters(act="chaired"))[0]
    row = replace(row, statement=replace(row.statement, person="=1+1", capacity="@SUM(A1)\x07"))
    written = write([row], VI)
    if write is csv_bytes:
        cells = next(csv.reader(io.StringIO(written.decode("utf-8-sig").split("\r\n", 1)[1])))
        assert (cells[1], cells[3][:9]) == ("'=1+1", "'@SUM(A1)")
    else:
        cell = load_workbook(io.BytesIO(written)).active["B2"]
        assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_workbook_has_dates_as_dates(register: Register) -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes(rows_of(register, Filters(person="Nước")), EN))).active
    assert (sheet["A1"].value, sheet["A2"].value.isoformat()[:10]) == ("Date", "2024-03-12")


def test_the_routes_serve_pages_and_files(shipped: Assistant) -> None:
    app = FastAPI()
    add_register_routes(app, shipped)
    browser = TestClient(app)
    assert "statements.csv?act=chaired" in browser.get("/register", params={"act": "chaired"}).text
    file = browser.get("/register/statements.xlsx", params={"act": "chaired", "language": "en"})
    assert 'filename="who-said-what-where.xlsx"' in file.headers["content-disposition"]
    assert browser.get("/register/statements.csv", params={"since": "x"}).status_code == 400
    assert 'aria-current="page">2' in browser.get("/register", params={"page": "2"}).text
    assert browser.get("/register/statements.pdf").status_code == 404


@pytest.mark.parametrize(("language", "words"), [("vi", "Không có trang này"), ("en", "no such page")])
@pytest.mark.parametrize("tab", ["register", "library"])
def test_an_address_that_leads_nowhere_is_said_with_the_way_back(
    shipped: Assistant, tab: str, language: str, words: str
) -> None:
    app = FastAPI()
    add_register_routes(app, shipped)
    add_library_routes(app, shipped)
    answered = TestClient(app).get(f"/{tab}/nothing", params={"language": language})

    assert answered.status_code == 404
    assert words in answered.text and f'href="#/{tab}"' in answered.text


def test_an_address_typed_into_the_browser_leads_to_the_page(shipped: Assistant) -> None:
    app = FastAPI()
    add_register_routes(app, shipped)
    typed = {"headers": {"sec-fetch-dest": "document"}, "follow_redirects": False}
    browser = TestClient(app)

    assert browser.get("/register/person?name=An", **typed).headers["location"] == "../#/register/person?name=An"
    assert browser.get("/register", **typed).headers["location"] == "./#/register"


def test_a_file_of_no_day_is_refused_in_the_pages_language(shipped: Assistant) -> None:
    app = FastAPI()
    add_register_routes(app, shipped)
    refused = TestClient(app).get("/register/statements.csv", params={"since": "hôm nọ", "language": "vi"})

    assert refused.status_code == 400 and "“hôm nọ” không phải là ngày" in refused.text


# --- people ----------------------------------------------------------------------------------------------------------


def test_namesakes_whose_posts_share_nothing_are_kept_apart(register: Register) -> None:
    groups = records(register, rows_about(register, "Lê Hữu Chinh"))
    assert [[post.capacity for post in posts(rows)] for rows in groups] == [
        ["Viện trưởng Viện Cây dừa"],
        ["Hiệu trưởng Trường Mầm non Hoa Súng"],
    ]


def test_one_career_stays_on_one_record(shipped: Assistant) -> None:
    register = shipped.shelf.register()
    (rows,) = records(register, rows_about(register, "Phùng Hạnh Lan"))
    assert len(posts(rows)) >= 3


def test_a_persons_page_says_that_records_may_be_of_one_person(register: Register) -> None:
    html = plain(shown(register, "person", name="Lê Hữu Chinh"))
    assert "có thể là những người trùng tên" in html and "Hồ sơ 2" in html


def test_a_statement_that_is_not_certain_says_so(register: Register) -> None:
    doubted = Register(register.readings.values())
    doubted.statements = tuple(replace(s, certain=False, doubt="tên viết tắt") for s in register.statements)
    assert "chưa chắc chắn: tên viết tắt" in plain(shown(doubted, "person", name="Phạm Thị Nước"))


def test_nobody_of_a_name_is_said(register: Register) -> None:
    assert "không có ai tên “Vô Danh”" in plain(shown(register, "person", name="Vô Danh"))


# --- events ----------------------------------------------------------------------------------------------------------


def test_an_event_shows_its_programme_with_topics(register: Register) -> None:
    html = plain(shown(register, "event", document="dmorning"))
    assert re.search(r"Chủ trì Lê Hữu Chinh Viện trưởng Viện Cây dừa", html)
    assert re.search(r"Trình bày Phạm Thị Nước .*Rễ dừa nước giữ phù sa", html)


def test_figures_that_differ_stand_side_by_side(register: Register) -> None:
    html = plain(shown(register, "event", document="dmorning"))
    assert re.search(r"Đại biểu các nguồn không khớp 24[05] đại biểu 25?0 đại biểu|245 đại biểu 250 đại biểu", html)
    assert "12 tham luận không nêu" in html or "không nêu 12 tham luận" in html


def test_one_figure_told_twice_is_no_difference() -> None:
    one, other = article("a", "Có 40 đại biểu tham dự."), article("b", "Hội thảo có 40 đại biểu dự. Có 9 tham luận.")
    assert [(row.unit, row.differs) for row in compared([one, other])] == [("đại biểu", False), ("tham luận", False)]


def test_an_event_that_is_gone_is_said(register: Register) -> None:
    assert "không còn trong sổ" in plain(shown(register, "event", id="e0"))


# --- timeline and matrix ---------------------------------------------------------------------------------------------


def test_the_timeline_holds_the_events_of_the_filtered_rows(register: Register) -> None:
    html = plain(shown(register, "timeline", person="Nước"))
    assert "Dừa nước và người giữ đất" in html and "phụ huynh" not in html


def test_a_cell_of_the_matrix_leads_to_its_rows(register: Register) -> None:
    html = unescape(shown(register, "matrix", person="Nước"))
    event = register.event_by_document["dmorning"]
    assert f"#/register?person=Ph%E1%BA%A1m+Th%E1%BB%8B+N%C6%B0%E1%BB%9Bc&event={event.id}" in html
    assert "khai mạc" not in re.sub(r"<form.*?</form>", "", html)


def test_a_matrix_of_three_hundred_people_comes_in_pages() -> None:
    names = [f"Trần {a} {b}" for a in "An Bảo Cao Duy Đức Giang Hà Hải Hiền Hoa".split() for b in VIETNAMESE]
    text = "Sáng 12/3/2024, Viện Cây dừa tổ chức Hội thảo “Dừa nước”.\n" + "\n".join(
        f"Ông {name}, Viện trưởng Viện Cây dừa, phát biểu khai mạc hội thảo." for name in names
    )
    register = Register([read_article(article("big", text, event_date="2024-03-12"))])
    html = shown(register, "matrix", page="2")
    assert len(register.people) >= 290
    assert html.count('<th scope="row">') == 40
    assert 'aria-current="page">2' in html


VIETNAMESE = (
    "Ánh Bình Chi Dũng Đạt Hùng Khánh Lan Linh Long Mai Minh Nam Nga Ngọc Nhung Phong Phúc Quân Quỳnh Sơn Tâm Thảo "
    "Thịnh Thủy Tiến Trang Tuấn Việt Yến"
).split()
