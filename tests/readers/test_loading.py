"""Finding inputs, naming documents, and the single formats' own ways. All articles are invented."""

import io
import os
import time

import pytest

from assistant.errors import UnusableInput
from assistant.readers import document_id, docx, find_sources, html, load, markdown, pdf, text
from assistant.readers.lines import unwrap
from assistant.settings import Settings

TITLE = "Hội thảo giống lúa chịu mặn họp tại thị xã Cù Lao"
LEAD = "Sáng 12/5/2023, Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn, thu hút 150 đại biểu từ 13 tỉnh."
BODY = "Phát biểu tại hội thảo, ông Trần Văn Mạ đề nghị các tỉnh chia sẻ dữ liệu về nguồn nước."


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path / "home")


@pytest.mark.parametrize("filler", [" ", ".", "(", "A, "])
def test_a_long_run_of_anything_costs_no_time(tmp_path, settings, filler):
    (tmp_path / "a.txt").write_text(f"{TITLE}\n{LEAD}\n{filler * (60_000 // len(filler))}x", encoding="utf-8")
    began = time.process_time()
    load(tmp_path / "a.txt", settings=settings)

    assert time.process_time() - began < 5


# --- find_sources, document_id


def test_folders_become_their_files_in_order(tmp_path):
    for name in ("b.txt", "a.md", "deep/er/c.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [os.path.relpath(path, tmp_path.resolve()) for path in find_sources([tmp_path])]
    assert found == ["a.md", "b.txt", os.path.join("deep", "er", "c.html")]


@pytest.mark.parametrize(
    "name", [".DS_Store", ".hidden.txt", "Thumbs.db", "~$a.docx", ".git/config", "a_files/site.css"]
)
def test_hidden_and_foreign_files_are_left_out(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x")
    assert find_sources([tmp_path]) == []


def test_links_that_lead_back_are_followed_once(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this file system has no links")
    assert find_sources([tmp_path]) == [str((tmp_path / "a.txt").resolve())]


def test_addresses_and_missing_paths_stay(tmp_path):
    missing = str((tmp_path / "none.txt").resolve())
    assert find_sources(["https://songhau.example/lua", missing]) == ["https://songhau.example/lua", missing]


def test_an_input_given_twice_is_found_once(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    assert len(find_sources([tmp_path, tmp_path / "a.txt", str(tmp_path)])) == 1


def test_ids_depend_on_the_place_alone(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("x")
    before = document_id(str(tmp_path / "a.txt"))
    (tmp_path / "a.txt").write_text("y")
    monkeypatch.chdir(tmp_path)
    assert document_id("a.txt") == before == document_id(str(tmp_path / "." / "a.txt"))
    assert len(before) == 13 and before.startswith("d")


def test_the_fragment_of_an_address_names_no_other_document():
    assert document_id("https://songhau.example/lua#top") == document_id("HTTPS://songhau.example/lua")
    assert document_id("https://songhau.example/lua") != document_id("https://songhau.example/Lua")


def test_the_source_is_the_absolute_path(tmp_path, settings, monkeypatch):
    (tmp_path / "a.txt").write_text(f"{TITLE}\n{LEAD}")
    monkeypatch.chdir(tmp_path)
    document = load("a.txt", settings=settings)
    assert document.source == str((tmp_path / "a.txt").resolve())
    assert document.id == document_id("a.txt")
    assert document.name == "a.txt"


def test_a_refusal_names_the_file_without_its_folders(tmp_path, settings):
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(UnusableInput, match=r"^a\.txt: is empty$"):
        load(tmp_path / "a.txt", settings=settings)


# --- plain text


def wrapped(words: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(words, width))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_hard_wrapped_lines_are_joined(width):
    paragraphs = [f"{LEAD} {BODY}", f"{BODY} {LEAD}"]
    assert unwrap("\n\n".join(wrapped(paragraph, width) for paragraph in paragraphs)) == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "lines",
    [
        f"{TITLE}\n{LEAD}\n{BODY}",
        "Câu thứ nhất của bài này dài vừa đúng bằng những câu khác.\n" * 6,
        "Lê Văn Thóc\nVõ Thị Gạo\nMai Văn Rơm",
        "",
    ],
)
def test_lines_that_were_not_wrapped_are_left(lines):
    assert unwrap(lines) == lines


@pytest.mark.parametrize("opening", ["BM là tên viết tắt. ", "ID3 là tên viết tắt. ", "GIF8 là tên viết tắt. ", "II* "])
def test_a_text_may_open_like_a_picture(opening):
    assert text.read((opening + LEAD).encode(), "a.txt").text == opening + LEAD


def test_a_text_about_markup_is_text(tmp_path, settings):
    (tmp_path / "a.txt").write_text(f"Thẻ <html> mở đầu một trang.\n{LEAD}", encoding="utf-8")
    assert "Thẻ <html> mở đầu một trang." in load(tmp_path / "a.txt", settings=settings).text


def test_utf8_with_a_cut_end_is_read():
    assert text.read((LEAD * 30).encode()[:-1] + b"\xe1\xbb", "a.txt").text.startswith(LEAD)


# --- Markdown


def test_marks_go_and_words_stay():
    line = "Ông **Trần Văn Mạ** nói về [giống *lúa*](https://songhau.example) và `mặn`."
    body = f"## Mở đầu\n\n{line}\n\n- một\n- hai\n\n> trích"
    assert (
        markdown.read(body.encode(), "a.md").text == "Mở đầu\nÔng Trần Văn Mạ nói về giống lúa và mặn.\nmột\nhai\ntrích"
    )


def test_stars_and_underscores_in_words_stay():
    body = "Giá tăng 2*3*4 lần ở ruong_lua_so_1 và 5 * 6."
    assert markdown.read(body.encode(), "a.md").text == body


def test_lines_of_one_paragraph_are_joined():
    body = "Hội thảo họp tại\nthị xã Cù Lao.\nSau đó là tham quan."
    assert markdown.read(body.encode(), "a.md").text == "Hội thảo họp tại thị xã Cù Lao.\nSau đó là tham quan."


def test_front_matter_with_a_colon_in_the_title_is_still_read():
    article = markdown.read("---\ntitle: Hội thảo: lúa và mặn\npublished: 13/05/2023\n---\nBài.".encode(), "a.md")
    assert (article.title, article.published, article.text) == ("Hội thảo: lúa và mặn", "2023-05-13", "Bài.")


def test_front_matter_stays_as_it_is_written(tmp_path, settings):
    fields = "title: 1.10\npublisher: Báo Nhân Dân\nbyline: No\npublished: 2023-5-3\nevent_date: 2023/05/02"
    (tmp_path / "a.md").write_text(f"---\n{fields}\n---\n{LEAD}\n\n{BODY}", encoding="utf-8")
    article = load(tmp_path / "a.md", settings=settings)

    assert (article.title, article.publisher, article.byline) == ("1.10", "Báo Nhân Dân", "No")
    assert (article.published, article.event_date) == ("2023-05-03", "2023-05-02")


@pytest.mark.parametrize("field", ["published", "date", "event_date"])
@pytest.mark.parametrize("written", ["2022-02-30", "hôm qua"])
def test_a_day_of_front_matter_that_is_none_is_said(caplog, field, written):
    article = markdown.read(f"---\n{field}: {written}\n---\nBài.".encode(), "a.md")

    assert (article.published, article.event_date) == (None, None)
    assert f"a.md: `{field}: {written}` is not a day" in caplog.text


def test_an_empty_field_of_front_matter_says_nothing(caplog):
    article = markdown.read("---\ntitle: ~\npublished:\nbyline: null\n---\nBài.".encode(), "a.md")

    assert (article.title, article.published, article.byline, caplog.text) == (None, None, None, "")


def test_a_heading_is_the_title_when_nothing_else_says():
    assert markdown.read(f"# {TITLE}\n\n{LEAD}".encode(), "a.md").title == TITLE


# --- HTML


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def test_a_lead_outside_the_body_is_put_back():
    body = f"<h1>{TITLE}</h1><p class='description'>{LEAD}</p><article><p>{BODY * 3}</p><p>{BODY}</p></article>"
    assert LEAD in html.read(page(body), "a.html").text.split("\n")


def test_a_caption_in_a_table_that_frames_a_picture_is_a_paragraph():
    caption = "Bà Võ Thị Gạo phát biểu tại hội thảo."
    table = (
        f"<table class='picture'><tr><td><img src='a.jpg'></td></tr><tr><td class='caption'>{caption}</td></tr></table>"
    )
    lines = html.read(page(f"<h1>{TITLE}</h1><div><p>{LEAD}</p>{table}<p>{BODY}</p></div>"), "a.html").text.split("\n")
    assert caption in lines


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2023-05-13T08:15:00+07:00">',
        '<meta itemprop="datePublished" content="2023-05-13">',
        '<meta name="pubdate" content="13/05/2023 08:15">',
        '<script type="application/ld+json">{"@graph":[{"@type":"Page"},{"datePublished":"2023-05-13"}]}</script>',
    ],
)
def test_the_pages_own_words_for_its_day_are_understood(head):
    assert html.read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p>", head), "a.html").published == "2023-05-13"


def test_broken_linked_data_is_no_harm():
    head = '<script type="application/ld+json">{"datePublished": </script>'
    assert html.read(page(f"<h1>{TITLE}</h1><p>{LEAD}</p>", head), "a.html").title == TITLE


def test_the_stamp_below_the_headline_is_the_day_of_publication(tmp_path, settings):
    clock, stamp = "<div>Thứ Hai, 05/06/2023 12:10</div>", "<span class='date'>13/05/2023 | 08:15</span>"
    (tmp_path / "a.html").write_bytes(page(f"{clock}<h1>{TITLE}</h1>{stamp}<p>{LEAD}</p><p>{BODY}</p>"))
    assert load(tmp_path / "a.html", settings=settings).published == "2023-05-13"


def test_markup_in_an_article_is_text_and_never_run(tmp_path, settings):
    body = (
        f"<h1>{TITLE}</h1><p>{LEAD}</p><p>Ông Mạ viết &lt;script&gt;alert(1)&lt;/script&gt; lên bảng tại hội thảo.</p>"
    )
    (tmp_path / "a.html").write_bytes(page(body + "<script>alert(2)</script>"))
    found = load(tmp_path / "a.html", settings=settings).text
    assert "<script>alert(1)</script>" in found and "alert(2)" not in found


# --- PDF, DOCX


def test_vietnamese_hyphens_stay_and_english_ones_go():
    assert pdf._joined("phát triển kinh tế-", "xã hội", syllables=True) == "phát triển kinh tế-xã hội"
    assert pdf._joined("the confer-", "ence", syllables=False) == "the conference"
    assert pdf._joined("the period 2020-", "2025", syllables=False) == "the period 2020-2025"


def test_rows_of_a_table_are_lines():
    document = pytest.importorskip("docx").Document()
    document.add_paragraph(LEAD)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "8h30", "Khai mạc: ông Trần Văn Mạ"
    document.add_paragraph(BODY)
    out = io.BytesIO()
    document.save(out)
    assert docx.read(out.getvalue(), "a.docx").text == f"{LEAD}\n8h30; Khai mạc: ông Trần Văn Mạ\n{BODY}"


def word_file(path, *rows, below=()):
    """A report with a table at its end, and lines below that."""
    document = pytest.importorskip("docx").Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(LEAD)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for place, row in enumerate(rows):
        for cell, words in zip(table.rows[place].cells, row, strict=True):
            cell.text = words
    for line in below:
        document.add_paragraph(line)
    document.save(path)
    return path


@pytest.mark.parametrize(
    "row",
    [
        ("Ea Kar", "45", "45"), ("Ea Kar", "", ""), ("45", "12", "7"), ("Thứ hai", "8:00", "9:30"),
        ("Nguyễn An", "Trần Bình", "Lê Chi"), ("Ngày", "10/4/2031", "8:00"),
    ],
)  # fmt: skip
def test_no_row_of_a_closing_table_is_lost(tmp_path, settings, row):
    article = load(word_file(tmp_path / "a.docx", ("Cụm", "Số người", "Năm trước"), row, row[::-1]), settings=settings)
    told = ["; ".join(filter(None, cells)) for cells in (row, row[::-1])]

    assert article.text.split("\n")[2:] == ["Cụm; Số người; Năm trước", *dict.fromkeys(told)]
    assert article.byline is None


def test_a_labelled_byline_below_a_table_is_still_one(tmp_path, settings):
    file = word_file(tmp_path / "a.docx", ("Cụm", "Số người"), ("Ea Kar", "45"), below=["Tin, ảnh: Minh An"])
    article = load(file, settings=settings)

    assert (article.byline, article.text.split("\n")[-1]) == ("Minh An", "Ea Kar; 45")


def test_words_in_controls_changes_and_tables_within_tables_are_read():
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = pytest.importorskip("docx").Document()
    for xml in (
        "<w:sdt {}><w:sdtContent><w:p><w:r><w:t>Trong khung.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:p {}><w:ins><w:r><w:t>Thêm vào.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Bỏ.</w:delText></w:r></w:del></w:p>",
    ):
        document.element.body.insert(0, parse_xml(xml.format(nsdecls("w"))))
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[1].text = "Ngoài"
    table.rows[0].cells[0].add_table(1, 1).rows[0].cells[0].text = "Trong bảng"
    out = io.BytesIO()
    document.save(out)

    assert docx.read(out.getvalue(), "a.docx").text == "Thêm vào.\nTrong khung.\nTrong bảng; Ngoài"


def test_a_word_processors_own_title_and_author_are_not_believed():
    document = pytest.importorskip("docx").Document()
    document.add_paragraph(LEAD)
    document.core_properties.title, document.core_properties.author = "Word Document", "Admin"
    out = io.BytesIO()
    document.save(out)
    article = docx.read(out.getvalue(), "a.docx")
    assert (article.title, article.byline) == (None, None)


# --- the five articles beside a checkout, when they are there

SHARED = pytest.mark.skipif(
    not os.path.isdir(os.path.join(os.path.dirname(__file__), "../../../shared/articles")),
    reason="no ../shared/articles",
)


@SHARED
def test_paragraphs_of_the_shared_articles_are_verbatim_in_their_files(settings):
    for source in find_sources([os.path.join(os.path.dirname(__file__), "../../../shared/articles")]):
        with open(source, encoding="utf-8") as file:
            raw = file.read()
        assert all(line in raw for line in load(source, settings=settings).text.split("\n"))


@SHARED
def test_dates_of_the_shared_articles(settings):
    sources = find_sources([os.path.join(os.path.dirname(__file__), "../../../shared/articles")])
    found = [(document.published, document.event_date) for document in (load(s, settings=settings) for s in sources)]
    assert found == [
        (None, None),
        (None, "2024-04-10"),
        (None, None),
        (None, "2021-06-30"),
        ("2022-07-23", "2022-07-22"),
    ]
