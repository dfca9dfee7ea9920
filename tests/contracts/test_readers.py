"""One article in every format: what every reader promises. The article and its people are invented."""

import io
import unicodedata
from pathlib import Path

import pytest

from assistant.errors import UnusableInput
from assistant.readers import load
from assistant.settings import Settings
from assistant.text import sentences

TITLE = "Hội thảo giống lúa chịu mặn họp tại thị xã Cù Lao"
LEAD = (
    "Sáng 12/5/2023, Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn, thu hút hơn 1.250 đại biểu từ 13 tỉnh. "
    "GS.TS. Trần Văn Mạ, Viện trưởng Viện Lúa Sông Hậu, chủ trì hội thảo."
)
CAPTION = "Bà Võ Thị Gạo, Phó Giám đốc Sở Nông nghiệp, phát biểu tại hội thảo."
BODY = (
    "Trình bày tham luận “Lúa và nước mặn”, PGS, TS Mai Văn Rơm cho biết năng suất đạt 6,5 tấn/ha, tăng 12% so với "
    "vụ trước. Theo ông, việc chọn giống phải gắn với phát triển kinh tế - xã hội của từng vùng."
)
END = "Kết luận hội thảo, ông Trần Văn Mạ đề nghị các tỉnh chia sẻ dữ liệu về nguồn nước trước ngày 30/6/2023./."
PARAGRAPHS = (LEAD, CAPTION, BODY, END)
FONTS = [
    *Path("/usr/share/fonts").rglob("DejaVuSans.ttf"),
    *Path("/usr/share/fonts").rglob("LiberationSans-Regular.ttf"),
    *Path("/usr/share/fonts").rglob("NotoSans-Regular.ttf"),
]


def as_text() -> bytes:
    return f"{TITLE}\n\n(SHO) - {LEAD}\n0:00 / 0:00\n{CAPTION} Ảnh: Lê Ảnh.\n\n{BODY}\n{END}\nLê Ảnh\n".encode()


def as_markdown() -> bytes:
    fields = (
        f"title: {TITLE}\npublisher: Báo Sông Hậu\npublished: 2023-05-13\nevent_date: 2023-05-12\nauthor: Lê Ảnh\n"
        "url: https://songhau.example/lua\nlanguage: vi\nfictional: true"
    )
    return f"---\n{fields}\n---\n\n# {TITLE}\n\n{LEAD}\n\n*{CAPTION}*\n\n{BODY}\n\n{END}\n".encode()


def as_html() -> bytes:
    linked = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2023-05-13T08:15:00+07:00"}}'
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} | Báo Sông Hậu</title>
    <meta property="og:site_name" content="Báo Sông Hậu"><link rel="canonical" href="https://songhau.example/lua">
    <script type="application/ld+json">{linked}</script></head>
    <body>
    <nav><a href="/">Trang chủ</a> <a href="/n">Nông nghiệp</a></nav><div class="clock">Thứ Hai, 20/11/2023 10:00</div>
    <h1>{TITLE}</h1><h2 class="sapo">{LEAD}</h2><div class="detail">
    <figure><img src="a.jpg"><figcaption>{CAPTION} Ảnh: Lê Ảnh</figcaption></figure><p>{BODY}</p><p>{END}</p>
    <p style="text-align:right"><b>Lê Ảnh</b></p></div>
    <div class="related"><h3>Tin liên quan</h3><a>Giá lúa tăng</a></div>
    <footer>© 2023 Báo Sông Hậu</footer></body></html>""".encode()


def as_pdf(*, password: str | None = None) -> bytes:
    if not FONTS:
        pytest.skip("needs a TrueType font with Vietnamese letters in /usr/share/fonts")
    fpdf = pytest.importorskip("fpdf")
    pdf = fpdf.FPDF(format=(148, 210))
    pdf.add_font("body", "", str(FONTS[0]))
    pdf.set_title(TITLE)
    pdf.set_author("Lê Ảnh")
    filler = "Đoạn này nói thêm về cách chọn giống số {} để bài dài hơn một trang giấy khổ nhỏ."
    paragraphs = [TITLE, *PARAGRAPHS[:3], *(filler.format(number) for number in range(20)), END]
    pages = [paragraphs[:14], paragraphs[14:]]
    for number, page in enumerate(pages, start=1):
        pdf.add_page()
        pdf.set_font("body", size=8)
        pdf.cell(text="Báo Sông Hậu – bản in", new_x="LMARGIN", new_y="NEXT")
        for paragraph in page:
            pdf.set_font("body", size=15 if paragraph == TITLE else 11)
            pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(3)
        pdf.set_y(-30)
        pdf.set_font("body", size=8)
        pdf.cell(text=f"Trang {number}/{len(pages)}")
    data = bytes(pdf.output())
    return _encrypted(data, password) if password is not None else data


def _encrypted(data: bytes, password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def as_docx() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading(TITLE, level=0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.core_properties.title, document.core_properties.author = TITLE, "Lê Ảnh"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


FORMATS = {"txt": as_text, "md": as_markdown, "html": as_html, "pdf": as_pdf, "docx": as_docx}


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path / "home", max_file_bytes=500_000)


@pytest.fixture
def read(tmp_path, settings):
    """Loads bytes from a file of the given name."""

    def read_file(data: bytes, name: str):
        path = tmp_path / name
        path.write_bytes(data)
        return load(path, settings=settings)

    return read_file


def reason(read, data: bytes, name: str) -> str:
    with pytest.raises(UnusableInput) as caught:
        read(data, name)
    assert caught.value.source == name
    assert "\n" not in caught.value.reason
    return caught.value.reason


every_format = pytest.mark.parametrize("kind", FORMATS)


@every_format
def test_every_sentence_comes_out_whole(read, kind):
    document = read(FORMATS[kind](), f"a.{kind}")
    found = [document.text[start:end] for start, end in sentences(document.text)]
    wanted = [text[start:end] for text in PARAGRAPHS for start, end in sentences(text)]
    assert [sentence for sentence in wanted if sentence not in found] == []


@every_format
def test_the_title_is_found_and_opens_the_text(read, kind):
    document = read(FORMATS[kind](), f"a.{kind}")
    assert document.title == TITLE
    assert document.text.startswith(f"{TITLE}\n")
    assert document.text.count(TITLE) == 1


@every_format
def test_the_text_is_nfc_with_a_paragraph_per_line(read, kind):
    text = read(FORMATS[kind](), f"a.{kind}").text
    assert unicodedata.is_normalized("NFC", text)
    assert all(line and line == line.strip() for line in text.split("\n"))


@every_format
def test_what_the_page_prints_around_the_article_is_not_in_it(read, kind):
    text = read(FORMATS[kind](), f"a.{kind}").text
    for junk in ("Trang chủ", "0:00", "Ảnh:", "bản in", "Trang 1", "Tin liên quan", "©", "Lê Ảnh", "20/11/2023", "---"):
        assert junk not in text


@every_format
def test_the_day_of_the_event_and_the_language_are_found(read, kind):
    document = read(FORMATS[kind](), f"a.{kind}")
    assert (document.event_date, document.language) == ("2023-05-12", "vi")


@every_format
def test_the_byline_is_found(read, kind):
    document = read(FORMATS[kind](), f"a.{kind}")
    assert document.byline == "Lê Ảnh"


@pytest.mark.parametrize("kind", ["md", "html"])
def test_formats_that_carry_metadata_give_it(read, kind):
    document = read(FORMATS[kind](), f"a.{kind}")
    found = (document.publisher, document.published, document.url)
    assert found == ("Báo Sông Hậu", "2023-05-13", "https://songhau.example/lua")


@every_format
@pytest.mark.parametrize("ending", ["txt", "pdf", "html", "docx", "dat"])
def test_the_content_decides_and_not_the_name(read, kind, ending):
    if kind == "md" and ending == "md":
        pytest.skip("its own name")
    data = FORMATS[kind]()
    assert read(data, f"renamed.{ending}").text == read(data, f"a.{kind}").text


@every_format
def test_reading_twice_gives_the_same_document(read, kind):
    data = FORMATS[kind]()
    assert read(data, f"a.{kind}") == read(data, f"a.{kind}")


@every_format
def test_a_file_cut_in_half_is_an_article_or_one_clear_line(read, kind):
    data = FORMATS[kind]()
    try:
        assert read(data[: len(data) // 2], f"a.{kind}").text
    except UnusableInput as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_decomposed_letters_read_the_same(read, kind, form):
    data = unicodedata.normalize(form, FORMATS[kind]().decode()).encode()
    assert read(data, f"a.{kind}").text == read(FORMATS[kind](), f"a.{kind}").text


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
def test_windows_line_ends_read_the_same(read, kind):
    data = FORMATS[kind]()
    assert read(data.replace(b"\n", b"\r\n"), f"a.{kind}").text == read(data, f"a.{kind}").text


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "windows-1258"])
def test_encodings_read_the_same(read, kind, encoding):
    text = FORMATS[kind]().decode()
    if encoding == "windows-1258":
        if kind == "html":
            text = text.replace("utf-8", "windows-1258")
        data = in_windows_1258(text)
    else:
        data = text.encode(encoding)
    assert read(data, f"a.{kind}").text == read(FORMATS[kind](), f"a.{kind}").text


def in_windows_1258(text: str) -> bytes:
    """Its tones are combining characters behind letters that carry their other mark."""
    out = bytearray()
    for character in text:
        try:
            out += character.encode("windows-1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", character)
            tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
            letter = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
            out += (letter + "".join(tones)).encode("windows-1258")
    return bytes(out)


@pytest.mark.parametrize("ending", ["txt", "md", "html", "pdf", "docx"])
@pytest.mark.parametrize("data", [b"", b" \n\r\n\t", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(read, data, ending):
    assert reason(read, data, f"a.{ending}") in ("is empty", "holds no article text")


@pytest.mark.parametrize("ending", ["txt", "md", "html", "pdf", "docx"])
@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "picture"),
        (b"PK\x03\x04" + bytes(range(256)) * 9, "zip"),
        (bytes(range(256)) * 20, "binary"),
        (bytes(range(128, 256)) * 20, "not text in a known encoding"),
        (b"%PDF-1.7\nnothing that follows is a PDF", "damaged PDF"),
        (b"PK\x03\x04....word/document.xml....", "damaged"),
        (TITLE.encode("utf-8").decode("latin-1").encode("utf-8") * 30, "garbled"),
        (b'{"title": "a", "text": "Some words of an article."}', "JSON"),
    ],
)
def test_what_is_no_article_is_refused_by_what_it_is(read, data, says, ending):
    assert says in reason(read, data, f"a.{ending}")


@pytest.mark.parametrize(
    "text",
    ["Trang chủ | Giới thiệu | Liên hệ\n© 2023 Báo Sông Hậu", "0:00 / 0:00\nleftcenterrightdel", "1\n2\n3", "Lúa"],
)
def test_a_text_without_an_article_is_refused(read, text):
    assert reason(read, text.encode(), "a.txt") == "holds no article text"


def test_a_page_without_an_article_is_refused(read):
    page = b"<!DOCTYPE html><html><body><nav><a href='/'>Home</a></nav><form><input></form></body></html>"
    assert reason(read, page, "a.html") == "holds no article text"


def test_old_vietnamese_fonts_are_refused(read):
    assert "known encoding" in reason(
        read, "Héi nghÞ tæng kÕt n¨m häc cña tr­êng ®¹i häc".encode("latin-1") * 9, "a.txt"
    )


def test_a_large_file_is_refused_with_the_limit(read):
    assert reason(read, b"a" * 500_001, "a.txt") == "is larger than 0.5 MB"


def test_an_encrypted_pdf_is_refused(read):
    assert reason(read, as_pdf(password="secret"), "a.pdf") == "is an encrypted PDF; save it without a password"


def test_a_pdf_with_an_empty_password_is_read(read):
    assert read(as_pdf(password=""), "a.pdf").title == TITLE


def test_a_pdf_without_text_is_refused(read):
    fpdf = pytest.importorskip("fpdf")
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    assert "without a text layer" in reason(read, bytes(pdf.output()), "a.pdf")


def test_a_missing_file_and_a_folder_are_refused(tmp_path, settings):
    for name, says in (("none.txt", "does not exist"), ("folder", "is a folder")):
        (tmp_path / "folder").mkdir(exist_ok=True)
        with pytest.raises(UnusableInput, match=says):
            load(tmp_path / name, settings=settings)
