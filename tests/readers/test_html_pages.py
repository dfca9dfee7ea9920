"""Pages laid out as Vietnamese outlets lay theirs out, about an invented workshop."""

import pytest

from assistant.readers import load
from assistant.settings import Settings

TITLE = "Hội thảo giống lúa chịu mặn họp tại thị xã Cù Lao"
LEAD = "Viện Lúa Sông Hậu sáng 12/5 tổ chức hội thảo về giống lúa chịu mặn, thu hút 150 đại biểu từ 13 tỉnh."
CAPTION = "Ông Trần Văn Mạ phát biểu tại hội thảo."
FIRST = "Phát biểu tại hội thảo, ông Trần Văn Mạ đề nghị các tỉnh chia sẻ dữ liệu về nguồn nước."
SECOND = "Theo ông Mạ, năng suất vụ vừa qua đạt 6,5 tấn/ha, tăng 12% so với vụ trước."
END = "Hội thảo kết thúc vào chiều cùng ngày với nhiều đề xuất cho vụ tới."
SIDE = "Giá lúa gạo tăng mạnh trong tuần này ở các tỉnh."

LEAD_AND_FIGURE = f"""<!doctype html><html lang=vi><head><title>{TITLE} - Báo VnExpress</title>
<meta property="og:title" content="{TITLE}"><meta name="pubdate" content="2023-05-12T15:04:00+07:00"></head>
<body class="menu-open"><header><span class="time-now">Chủ nhật, 22/11/2026</span></header><nav><a>Thời sự</a></nav>
<div class="sidebar-1"><ul class="breadcrumb"><li><a>Thời sự</a></li></ul><span>Thứ sáu, 12/5/2023, 15:04 (GMT+7)</span>
<h1 class="title-detail">{TITLE}</h1><p class="description"><span class="location-stamp">Cần Thơ</span>{LEAD}</p>
<article><p class="Normal">{FIRST}</p><figure><div><img src=x></div><figcaption><p class="Image">{CAPTION} Ảnh:
<em>Lê Ảnh</em></p></figcaption></figure><p>{SECOND}</p><p>{END}</p>
<p align=right><strong>Mai Tin</strong></p></article>
</div><div class="sidebar-2"><h2>Xem nhiều</h2><p>{SIDE}</p></div><footer>All rights reserved</footer></body></html>"""

CAPTION_BESIDE_LINKS = f"""<!doctype html><html><head><title>{TITLE} - Tuổi Trẻ Online</title>
<meta property="article:published_time" content="2023-05-12T15:04:00+07:00"></head><body>
<div class="detail-time">12/05/2023 15:04 GMT+7</div><h1>{TITLE}</h1><h2 class="detail-sapo">{LEAD}</h2>
<div class="detail-content"><div type="Photo"><div><a><img src=x></a></div><div class="PhotoCMS_Caption">
<p>{CAPTION} - Ảnh: LÊ ẢNH</p></div></div><p>{FIRST}</p><div type="RelatedOneNews"><a>Giá lúa tăng mạnh</a></div>
<p>{SECOND}</p><p>{END}</p></div><div><a>Bình luận (0)</a></div><div><h3>Tin liên quan</h3></div></body></html>"""

PICTURE_TABLE = f"""<!doctype html><html><head><title>{TITLE} | Báo điện tử Sông Hậu</title></head><body>
<div>Thứ Hai, 05/06/2023</div><h1 class="article__title">{TITLE}</h1>
<time datetime="2023-05-12T15:04:00+0700">Thứ sáu, ngày 12/05/2023 - 15:04</time>
<div class="article__sapo">{LEAD}</div><div class="article__body"><div class="audio">0:00 / 0:00 0:00 Nam miền Bắc</div>
<table class="picture"><tr><td><img alt="{TITLE} ảnh 1"></td></tr><tr><td class="caption"><p>{CAPTION}</p></td></tr>
</table>
<div><p>{FIRST}</p></div><p>{SECOND}</p><p>{END}</p></div><div class="article__author">MAI TIN</div></body></html>"""

ALL_IN_TABLES = f"""<html><head><title>Cổng thông tin điện tử tỉnh Sông Hậu</title></head><body><table><tr><td>
Trang chủ | Giới thiệu | Liên hệ</td></tr><tr><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td><i>Cập nhật:
12/05/2023</i></td></tr><tr><td><font face=Arial><p><b>{LEAD}</b></p><p>{FIRST}</p><div align=center><img src=x><br>
<i>{CAPTION}</i></div><p>{SECOND}</p><p>{END}</p><p align=right><b>Mai Tin</b></p></font></td></tr></table></td></tr>
<tr><td>Bản quyền thuộc UBND tỉnh Sông Hậu. Giấy phép số 12/GP.</td></tr></table></body></html>"""

PAGES = {
    "lead and figure": LEAD_AND_FIGURE,
    "caption beside links": CAPTION_BESIDE_LINKS,
    "picture table": PICTURE_TABLE,
    "all in tables": ALL_IN_TABLES,
}


@pytest.fixture(params=PAGES)
def document(request, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGES[request.param], encoding="utf-8")
    return load(path, settings=Settings(home=tmp_path))


def test_the_article_is_whole_and_nothing_else(document):
    lines = document.text.split("\n")
    assert sorted(lines) == sorted([TITLE, LEAD, CAPTION, FIRST, SECOND, END])


def test_title_and_lead_come_first(document):
    assert document.text.startswith(f"{TITLE}\n{LEAD}\n")


def test_the_dates_are_the_articles_and_not_the_clocks(document):
    assert (document.published, document.event_date) == ("2023-05-12", "2023-05-12")


def test_lines_broken_only_by_tags_are_paragraphs(tmp_path):
    page = f"<html><body><h1>{TITLE}</h1><div>{LEAD}<br><br>{FIRST}<br/>{SECOND}</div></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    document = load(tmp_path / "page.html", settings=Settings(home=tmp_path))
    assert document.text.split("\n") == [TITLE, LEAD, FIRST, SECOND]
