import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.embedders.hashing import Hashing
from assistant.fulltext import FullText
from assistant.indexes import Indexes
from assistant.library import Library
from assistant.retrieval import Retriever, fuse, normalise
from assistant.text import fold
from assistant.types import Document
from assistant.vectors import open_vector_store

OPENING = "Sáng 10/4, tại Huế, Sở Nội vụ khai mạc hội nghị chuyển đổi số với 17.350 đại biểu tham dự."
ARTICLES = {
    "digital": OPENING + " Bà Lê Thị Mai, Giám đốc Sở, chủ trì hội nghị.",
    "copy": OPENING + " Bà Lê Thị Mai, Giám đốc Sở, chủ trì hội nghị.",
    "shrimp": "Hội thảo nuôi tôm diễn ra ở Cà Mau ngày 3 tháng 5 năm 2023. Ông Trần Thế Bách trình bày báo cáo.",
    "health": "Ngày 7/8/2022, bệnh viện tổ chức tọa đàm về dinh dưỡng. GS.TS. Võ Hà An tham luận.",
    "english": "The farming workshop was held in Hanoi on May 3, 2023. Dr. John Smith gave the keynote.",
}


@pytest.fixture(scope="module")
def retriever(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    library, embedder = Library(home), Hashing()
    store = open_vector_store("exact", home=home, library=library, embedder=embedder)
    indexes = Indexes(library, FullText(home), store, embedder)
    for name, text in ARTICLES.items():
        indexes.add_document(Document(name, f"/{name}.txt", text, event_date="2024-04-10" if "10/4" in text else None))
    return Retriever(library, indexes.fulltext, store, embedder)


def found(retriever, question, **options):
    return [hit.document_id for hit in retriever.search(question, **options)]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Ai trình bày báo cáo về nuôi tôm?", "shrimp"),
        ("GS.TS. Võ Hà An nói ở đâu?", "health"),
        ("Who gave the keynote at the farming workshop?", "english"),
        ("hội nghị 10-4-2024", "copy"),
        ("hội nghị ngày 10 tháng 4 năm 2024", "copy"),
        ("17,350 đại biểu", "copy"),
        ("sự kiện ngày 7-8-2022", "health"),
    ],
)
def test_the_right_article_comes_first(retriever, question, first):
    same = {"copy", "digital"}

    assert found(retriever, question)[0] in (same if first in same else {first})


def test_a_question_in_nfd_finds_the_same(retriever):
    question = "Ai trình bày báo cáo về nuôi tôm?"

    assert found(retriever, unicodedata.normalize("NFD", question)) == found(retriever, question)


def test_a_question_without_tones_finds_the_same_first(retriever):
    question = "Ai trình bày báo cáo về nuôi tôm?"

    assert found(retriever, fold(question))[0] == "shrimp"


def test_a_mistyped_tone_still_finds(retriever):
    assert found(retriever, "hội thảo nuối tốm")[0] == "shrimp"


def test_a_copy_does_not_crowd_out_a_second_source(retriever):
    first, second, *_ = found(retriever, "hội nghị chuyển đổi số ở Huế, Giám đốc Sở chủ trì")

    assert {first} < {"copy", "digital"} and second not in {"copy", "digital"}


def test_a_copy_comes_back_when_nothing_else_is_left(retriever):
    assert set(found(retriever, "hội nghị chuyển đổi số", k=10)) == set(ARTICLES)


def test_scores_fall(retriever):
    scores = [hit.score for hit in retriever.search("hội nghị chuyển đổi số ở Huế")]

    assert scores == sorted(scores, reverse=True)


def test_only_k_come_back(retriever):
    assert [len(found(retriever, "hội nghị", k=k)) for k in (0, 1, 3)] == [0, 1, 3]


def test_only_the_documents_given_are_searched(retriever):
    assert set(found(retriever, "hội nghị chuyển đổi số", documents=["health", "shrimp"])) == {"health", "shrimp"}


@pytest.mark.parametrize("documents", [[], ["unknown"]])
def test_no_documents_no_hits(retriever, documents):
    assert found(retriever, "hội nghị", documents=documents) == []


def test_a_hit_says_why_it_was_found(retriever):
    (hit,) = retriever.search("Ai trình bày ngày 3/5/2023 về nuôi tôm?", k=1, documents=["shrimp"])

    assert hit.why.matched == ("trình", "bày", "3/5/2023", "nuôi", "tôm")
    assert 0 < hit.why.dense <= 1 and hit.why.lexical > 0


def test_a_chunk_that_shares_no_word_has_no_lexical_score(retriever):
    (hit,) = retriever.search("xyz", k=1, documents=["shrimp"])

    assert (hit.why.lexical, hit.why.matched) == (None, ())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(max_size=40) | st.sampled_from(["\ud800 hội nghị", "AND OR NOT", "toned:*", '"', "\x00"]))
def test_any_question_can_be_asked(retriever, question):
    assert set(found(retriever, question)) <= set(ARTICLES)


def test_an_empty_library_finds_nothing(tmp_path):
    library, embedder = Library(tmp_path), Hashing()
    store = open_vector_store("exact", home=tmp_path, library=library, embedder=embedder)

    assert Retriever(library, FullText(tmp_path), store, embedder).search("Ai chủ trì?") == []


def test_normalised_scores_have_mean_zero_and_deviation_one():
    values = list(normalise({"a": 1.0, "b": 2.0, "c": 6.0}).values())

    assert sum(values) == pytest.approx(0) and sum(v * v for v in values) / 3 == pytest.approx(1)


def test_equal_scores_say_nothing():
    assert normalise({"a": 2.0, "b": 2.0}) == {"a": 0.0, "b": 0.0}


def test_fusion_prefers_what_both_sides_found():
    fused = fuse({"a": 3.0, "b": 2.0, "c": 1.0}, {"b": 9.0, "d": 8.0, "e": 1.0})

    assert max(fused, key=fused.get) == "b"


def test_fusion_of_one_side_is_that_side():
    assert fuse({"a": 3.0, "b": 1.0}, {}) == {"a": 1.0, "b": -1.0}
