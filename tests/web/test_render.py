"""Answers and articles as HTML: what is escaped, where marks and highlights stand."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.types import Answer, Citation, Claim, Document, Outcome, Unsupported
from assistant.web.exchanges import Exchange, conversation_html, exchange_html
from assistant.web.render import (
    answer_html,
    source_panel_html,
    source_query,
    web_address,
)

HOSTILE = '<script>alert(1)</script> & "quoted" <img src=x onerror=alert(2)> $x$ *a* _b_ [link](javascript:alert(3))'
ALLOWED_TAGS = {
    "section", "article", "header", "div", "p", "span", "h2", "h3", "ul", "li", "b", "i", "button", "mark",
    "details", "summary", "a", "form", "textarea", "label", "nav",
}  # fmt: skip


class Page(HTMLParser):
    """What a browser makes of a piece of HTML: its elements, its text, and the text inside of chosen elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marked: list[tuple[dict[str, str | None], str]] = []
        self._open: list[int] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("mark", "button"):
            self._open.append(len(self.marked))
            self.marked.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("mark", "button"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        for place in self._open:
            attributes, text = self.marked[place]
            self.marked[place] = (attributes, text + data)

    def of_class(self, name: str) -> list[str]:
        return [text for attributes, text in self.marked if name in (attributes.get("class") or "").split()]


def document(text: str, **given: object) -> Document:
    return Document(id="d", source="/home/reader/bai.txt", text=text, **given)


def cite(source: Document, start: int, end: int, number: int = 1) -> Citation:
    return Citation(
        number, source.id, source.name, source.title, source.publisher, source.published,
        source.text[start:end], start, end,
    )  # fmt: skip


def cite_words(source: Document, words: str, number: int = 1) -> Citation:
    start = source.text.index(words)
    return cite(source, start, start + len(words), number)


ARTICLE = document(
    "Bà Mỷ chủ trì hội nghị. Ông Páo báo cáo.", title="Hội nghị", publisher="Báo A", published="2024-04-11"
)  # fmt: skip
ANSWER = Answer(
    "Ai chủ trì?",
    Outcome.ANSWERED,
    "Bà Mỷ chủ trì [1]. Ông Páo báo cáo [2].",
    (Claim("Bà Mỷ chủ trì.", (1,)), Claim("Ông Páo báo cáo.", (2,))),
    (cite_words(ARTICLE, "Bà Mỷ chủ trì", 1), cite_words(ARTICLE, "Ông Páo báo cáo", 2)),
)


# --- answers ---------------------------------------------------------------------------------------------------------


def test_marks_are_buttons_inside_the_sentence() -> None:
    page = Page(answer_html(ANSWER, "vi"))
    assert page.of_class("mark") == ["[1]", "[2]"]
    assert "Bà Mỷ chủ trì [1]. Ông Páo báo cáo [2]." in page.text


def test_a_mark_says_which_source_it_opens() -> None:
    page = Page(answer_html(ANSWER, "vi"))
    first = next(attributes for attributes, text in page.marked if text == "[1]")
    assert first["aria-label"] == "Nguồn 1: Hội nghị"
    assert first["data-source"] == source_query("d", ANSWER.citations, 1)


def test_a_mark_without_a_citation_stays_text() -> None:
    page = Page(answer_html(replace(ANSWER, text="Bà Mỷ chủ trì [7].", claims=()), "vi"))
    assert page.of_class("mark") == []
    assert "[7]" in page.text


def test_a_bracketed_number_of_the_article_itself_stays_text() -> None:
    answer = replace(ANSWER, text="Theo mục [2], bà chủ trì [1].", claims=(Claim("Theo mục [2], bà chủ trì.", (1,)),))
    page = Page(answer_html(answer, "vi"))
    assert page.of_class("mark") == ["[1]"]
    assert "Theo mục [2], bà chủ trì [1]." in page.text


def test_marks_in_a_row_stay_on_one_line_with_their_word() -> None:
    answer = replace(ANSWER, text="Bà Mỷ chủ trì [1][2].", claims=())
    html = answer_html(answer, "vi")
    tied = html[html.index('<span class="tied">') : html.index("</span>")]
    assert Page(tied).text == "trì [1][2]."


def test_lines_of_an_answer_become_paragraphs() -> None:
    answer = replace(ANSWER, text="Bà Mỷ chủ trì [1].\nÔng Páo báo cáo [2].", claims=())
    words = answer_html(answer, "vi").partition('<div class="words">')[2].partition("</div>")[0]
    assert words.count("<p>") == 2


def test_an_answers_sources_stand_once_for_each_article() -> None:
    page = Page(answer_html(ANSWER, "vi"))
    assert page.of_class("source") == ["12Hội nghị Báo A · 11/4/2024"]


def test_what_is_shown_while_an_answer_grows_is_marked_busy() -> None:
    growing = Page(answer_html(replace(ANSWER, complete=False), "vi")).tags[0][1]
    assert growing["aria-busy"] == "true"
    assert "aria-busy" not in Page(answer_html(ANSWER, "vi")).tags[0][1]


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        (Outcome.NOT_IN_CORPUS, "Không có trong thư viện"),
        (Outcome.NOT_STATED, "Bài báo không nêu"),
        (Outcome.CONFLICTING, "Các nguồn không khớp nhau"),
    ],
)
def test_an_ending_that_is_no_answer_says_so_in_words_and_has_its_own_look(outcome: Outcome, label: str) -> None:
    page = Page(answer_html(replace(ANSWER, outcome=outcome), "vi"))
    assert label in page.text
    assert page.tags[0][1]["class"] != Page(answer_html(ANSWER, "vi")).tags[0][1]["class"]


def test_an_answer_bears_no_label() -> None:
    assert 'class="outcome"' not in answer_html(ANSWER, "vi")


def test_the_same_answer_is_labelled_in_english() -> None:
    page = Page(answer_html(replace(ANSWER, outcome=Outcome.NOT_STATED), "en"))
    assert "Not stated in the articles" in page.text
    assert "Báo A · 11 April 2024" in page.text
    assert "Bà Mỷ chủ trì" in page.text


def test_unsupported_sentences_are_folded_away_with_their_reasons() -> None:
    html = answer_html(replace(ANSWER, unsupported=(Unsupported("Trời nắng.", "không có chứng cứ"),)), "vi")
    folded = Page(html[html.index("<details") :])
    assert "Trời nắng. không có chứng cứ" in folded.text
    assert "open" not in folded.tags[0][1]


def test_a_notice_is_shown() -> None:
    assert "bộ đọc trả lời thay" in Page(answer_html(replace(ANSWER, notice="bộ đọc trả lời thay"), "vi")).text


def test_a_completed_follow_up_shows_what_was_looked_up() -> None:
    page = Page(answer_html(replace(ANSWER, standalone="Ai chủ trì hội nghị ngày 10/4?"), "vi"))
    assert "Đã tra cứu: “Ai chủ trì hội nghị ngày 10/4?”" in page.text


def test_a_question_looked_up_as_it_was_asked_is_not_repeated() -> None:
    assert "Đã tra cứu" not in Page(answer_html(replace(ANSWER, standalone=ANSWER.question), "vi")).text


def test_nothing_that_anyone_wrote_becomes_markup() -> None:
    source = document(HOSTILE, title=HOSTILE, publisher=HOSTILE, published=HOSTILE)
    answer = Answer(
        HOSTILE, Outcome.NOT_STATED, f"{HOSTILE} [1].", (Claim(HOSTILE, (1,)),), (cite(source, 0, 8),),
        (Unsupported(HOSTILE, HOSTILE),), standalone=HOSTILE + "?", notice=HOSTILE,
    )  # fmt: skip
    page = Page(conversation_html([Exchange(HOSTILE, answer), Exchange(HOSTILE, error=HOSTILE)], "vi"))
    assert {tag for tag, _ in page.tags} <= ALLOWED_TAGS
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert page.text.count(HOSTILE) >= 8


# --- exchanges -------------------------------------------------------------------------------------------------------


def test_a_question_waiting_for_its_answer_says_that_it_is_being_looked_for() -> None:
    assert "Đang tìm trong thư viện" in Page(exchange_html(Exchange("Ai?"), "vi")).text


def test_an_error_is_one_calm_line_under_what_there_was() -> None:
    page = Page(exchange_html(Exchange("Ai?", replace(ANSWER, complete=False), error="Mô hình im lặng."), "vi"))
    assert page.text.endswith("Mô hình im lặng.")
    assert not [attributes for _, attributes in page.tags if "aria-busy" in attributes]


def test_a_stopped_answer_says_so() -> None:
    assert "Đã dừng" in Page(exchange_html(Exchange("Ai?", replace(ANSWER, complete=False), stopped=True), "vi")).text


# --- the source panel ------------------------------------------------------------------------------------------------


def panel(source: Document, citations: list[Citation], chosen: int | None = None) -> Page:
    return Page(source_panel_html(source, citations, chosen, "vi"))


def test_the_cited_words_are_marked_exactly() -> None:
    page = panel(ARTICLE, [cite_words(ARTICLE, "Ông Páo báo cáo")], 1)
    assert page.of_class("chosen") == ["Ông Páo báo cáo"]


def test_offsets_count_characters_before_emoji_and_combining_marks() -> None:
    source = document("👩‍🏫📱 Me\u0301o e\u0302\u0301 nói: cần một tủ sách 📚 mới.")
    page = panel(source, [cite_words(source, "một tủ sách 📚")], 1)
    assert page.of_class("chosen") == ["một tủ sách 📚"]


def test_all_citations_of_one_article_show_and_the_chosen_one_stands_out() -> None:
    page = panel(ARTICLE, list(ANSWER.citations), 2)
    assert [text for _, text in page.marked] == ["Bà Mỷ chủ trì", "Ông Páo báo cáo"]
    assert page.of_class("chosen") == ["Ông Páo báo cáo"]


def test_overlapping_citations_keep_their_own_edges() -> None:
    source = document("một hai ba bốn năm")
    citations = [cite_words(source, "một hai ba", 1), cite_words(source, "hai ba bốn", 2)]
    marked = [(attributes["data-numbers"], text) for attributes, text in panel(source, citations, 2).marked]
    assert marked == [("1", "một "), ("1 2", "hai ba"), ("2", " bốn")]
    assert "".join(panel(source, citations, 2).of_class("chosen")) == "hai ba bốn"


def test_a_citation_over_two_paragraphs_is_marked_in_both() -> None:
    source = document("đầu một\nhai cuối")
    page = panel(source, [cite(source, 4, 11)], 1)
    assert page.of_class("chosen") == ["một", "hai"]


def test_a_title_that_opens_the_text_is_shown_once_and_can_be_cited() -> None:
    source = document("Hội nghị số\nSáng nay họp.", title="Hội nghị số")
    page = panel(source, [cite_words(source, "nghị")], 1)
    assert page.text.count("Hội nghị số") == 1
    assert page.of_class("chosen") == ["nghị"]


def test_a_title_that_is_not_in_the_text_is_shown_above_it() -> None:
    assert panel(replace(ARTICLE, title="Tít báo"), []).text.startswith("Tít báo")


def test_an_article_says_where_it_comes_from() -> None:
    source = replace(ARTICLE, url="https://bao.example/1", event_date="2024-04-10", byline="Lý Sử", fictional=True)
    page = panel(source, [])
    for words in ("Báo A", "Đăng ngày 11/4/2024", "Sự kiện ngày 10/4/2024", "Tác giả Lý Sử", "Bài hư cấu"):
        assert words in page.text
    link = next(attributes for tag, attributes in page.tags if tag == "a")
    assert link == {"href": "https://bao.example/1", "target": "_blank", "rel": "noopener noreferrer"}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", "http:", "http://["],
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(document("a", url=address)) is None
    assert "<a " not in source_panel_html(document("a", url=address), [], None, "vi")


def test_the_folders_of_a_file_are_not_told() -> None:
    page = panel(document("a"), [])
    assert "bai.txt" in page.text
    assert "/home/reader" not in page.text


@given(
    text=st.text(min_size=1, max_size=80),
    spans=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4),
)
def test_whatever_is_cited_the_article_is_shown_verbatim(text: str, spans: list[tuple[int, int]]) -> None:
    source = document(text)
    inside = [(min(a, len(text)), min(b, len(text))) for a, b in spans]
    citations = [cite(source, a, b, number) for number, (a, b) in enumerate(inside, start=1) if a < b]
    html = source_panel_html(source, citations, 1, "vi")
    body = html.partition("</header>")[2]
    assert {tag for tag, _ in Page(html).tags} <= ALLOWED_TAGS
    assert _letters(Page(body.removesuffix("</article>")).text) == _letters(text)


def _letters(text: str) -> str:
    """Without what ends a line or is dropped by an HTML parser."""
    return "".join(c for c in text if not c.isspace() and c.isprintable())
