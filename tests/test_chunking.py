from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chunking import LONGEST_SENTENCE, MOST_CHARACTERS_WITH_REST, chunk, chunk_header
from assistant.text import nfc, sentences
from assistant.tokens import count_tokens
from assistant.types import Document

SENTENCE = "Đồng chí Trần Văn Bách trình bày báo cáo số {} về công tác chuyển đổi số của tỉnh."
PIECES = st.sampled_from(
    ["Hội nghị họp. ", "GS.TS. Lê An nói. ", "\n", "\r\n", "e\u0301 ", "😀. ", "17.350 người; ", "NDO - ", "a" * 700]
)


def article(text, **known):
    return Document("a", "/a.txt", nfc(text), **known)


def long_article(count=60):
    return article(" ".join(SENTENCE.format(number) for number in range(count)))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(PIECES, st.text(max_size=60)), max_size=60).map("".join))
def test_offsets_hold_and_no_sentence_is_lost(text):
    document = article(text)

    chunks = chunk(document)

    assert all(document.text[c.start : c.end] == c.text for c in chunks)
    covered = {place for c in chunks for place in range(c.start, c.end)}
    wanted = {place for start, end in sentences(document.text) for place in range(start, end)}
    assert not {place for place in wanted - covered if not document.text[place].isspace()}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(PIECES, st.text(max_size=60)), max_size=60).map("".join))
def test_chunks_advance_and_are_numbered_in_order(text):
    chunks = chunk(article(text))

    assert [c.id for c in chunks] == [f"a:{number}" for number in range(len(chunks))]
    assert all(one.start < other.start and one.end < other.end for one, other in pairwise(chunks))


def test_chunks_are_whole_sentences():
    document = long_article()
    starts, ends = zip(*sentences(document.text), strict=True)

    assert all(c.start in starts and c.end in ends for c in chunk(document))


def test_neighbours_share_one_sentence():
    document = long_article()
    spans = sentences(document.text)

    for one, other in pairwise(chunk(document)):
        assert (other.start, one.end) in spans


def test_chunks_are_about_a_thousand_characters_and_within_the_embedder():
    # The last one is what remains.
    sizes = [(len(c.text), count_tokens(c.text)) for c in chunk(long_article())[:-1]]

    assert all(700 <= characters <= MOST_CHARACTERS_WITH_REST and tokens <= 400 for characters, tokens in sizes)


def test_a_short_article_is_one_chunk():
    assert len(chunk(article("Hội nghị khai mạc. Bà Mai chủ trì."))) == 1


def test_a_short_rest_joins_the_chunk_before():
    text = " ".join(SENTENCE.format(number) for number in range(11)) + " Hết."

    assert len(chunk(article(text))) == 1


def test_a_very_long_sentence_is_cut_at_clause_marks():
    text = "phần mở đầu của một danh sách rất dài, gồm nhiều mục; " * 80

    chunks = chunk(article(text))

    assert len(text) > LONGEST_SENTENCE and len(chunks) > 3
    assert all(c.text[-1] in ",;" for c in chunks[:-1])


def test_a_sentence_under_the_limit_stays_whole():
    text = "phần mở đầu của một danh sách rất dài, gồm nhiều mục; " * 30

    assert [c.text for c in chunk(article(text))] == [text.strip()]


@pytest.mark.parametrize("text", ["", " \n\n ", "\t"])
def test_text_without_words_has_no_chunks(text):
    assert chunk(article(text)) == []


def test_the_header_names_title_publisher_and_days():
    document = article("x", title="Hội nghị  A", publisher="Báo B", published="2024-04-12", event_date="2024-04-10")

    assert chunk_header(document) == "Hội nghị A | Báo B | diễn ra ngày 10/4/2024 | đăng ngày 12/4/2024"


def test_nothing_known_makes_no_header():
    assert chunk_header(article("x")) == ""


def test_a_header_is_never_part_of_the_cited_text():
    document = article("Bà Mai chủ trì.", title="Hội nghị A")

    (only,) = chunk(document)

    assert only.text == "Bà Mai chủ trì." and only.indexed_text.startswith("Hội nghị A\n")
