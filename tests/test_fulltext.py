import subprocess
import sys
import threading

import pytest
import tantivy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import LibraryError
from assistant.fulltext import FullText
from assistant.terms import pair_terms, query_terms
from assistant.types import Chunk

TEXTS = {
    "a:0": "Hội nghị khai mạc sáng 10/4 tại Huế với 17.350 đại biểu.",
    "b:0": "Bà Lê Thị Mai phát biểu về nông nghiệp.",
    "c:0": "Workshop on farming, held on April 10, 2024.",
}


def piece(chunk_id, text):
    return Chunk(chunk_id, chunk_id.split(":")[0], 0, 0, len(text), text)


@pytest.fixture
def fulltext(tmp_path):
    index = FullText(tmp_path)
    index.add([piece(*item) for item in TEXTS.items()], years={"a": 2024})
    return index


def found(index, question, **options):
    return [chunk_id for chunk_id, _ in index.search(10, toned=query_terms(question), **options)]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Ai là bà Mai?", "b:0"),
        ("hội nghị ngày 10 tháng 4 năm 2024", "a:0"),
        ("17,350 đại biểu", "a:0"),
        ("workshop 10/4/2024", "c:0"),
        ("HUẾ", "a:0"),
    ],
)
def test_words_days_and_figures_are_found_in_any_writing(fulltext, question, first):
    assert found(fulltext, question)[0] == first


def test_words_are_found_without_tones_in_the_folded_field(fulltext):
    terms = query_terms("nong nghiep", folded=True)

    assert fulltext.search(10, folded=terms)[0][0] == "b:0"
    assert found(fulltext, "nong nghiep") == []


def test_pairs_add_to_the_score(fulltext):
    question = "nông nghiệp"

    alone = fulltext.search(1, toned=query_terms(question))
    both = fulltext.search(1, toned=query_terms(question), pairs=dict.fromkeys(pair_terms(question), 1.0))

    assert both[0][1] > alone[0][1]


def test_rare_words_weigh_more_than_common_ones(tmp_path):
    index = FullText(tmp_path)
    texts = ["hội nghị ở Huế", "hội nghị ở Vinh", "hội nghị về nuôi tôm", "lúa gạo lúa gạo"]
    index.add([piece(f"{number}:0", text) for number, text in enumerate(texts)])

    assert found(index, "hội nghị tôm")[0] == "2:0"


def test_scores_fall(fulltext):
    scores = [score for _, score in fulltext.search(10, toned=query_terms("hội nghị ngày 10/4/2024"))]

    assert scores == sorted(scores, reverse=True) and len(scores) == 2


def test_among_limits_the_ids(fulltext):
    assert found(fulltext, "10/4/2024", among=["c:0", "unknown"]) == ["c:0"]


def test_among_nothing_finds_nothing(fulltext):
    assert found(fulltext, "10/4/2024", among=[]) == []


def test_among_does_not_change_scores(fulltext):
    terms = query_terms("hội nghị")

    assert fulltext.search(1, toned=terms, among=["a:0"]) == fulltext.search(1, toned=terms)


def test_an_id_added_again_holds_its_new_text_only(fulltext):
    fulltext.add([piece("b:0", "Thủy sản.")])

    assert (found(fulltext, "nông nghiệp"), found(fulltext, "thủy sản")) == ([], ["b:0"])
    assert fulltext.count() == 3


def test_removed_ids_are_gone_and_unknown_ones_ignored(fulltext):
    fulltext.remove(["a:0", "unknown"])

    assert fulltext.ids() == {"b:0", "c:0"}


def test_clear_forgets_everything(fulltext):
    fulltext.clear()

    assert fulltext.ids() == set()


def test_the_index_outlives_the_process(fulltext, tmp_path):
    assert FullText(tmp_path).ids() == set(TEXTS)


def test_a_question_without_words_finds_nothing(fulltext):
    assert found(fulltext, "?!…") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_any_characters_can_be_asked(fulltext, question):
    assert set(found(fulltext, question)) <= set(TEXTS)


def test_another_process_sees_and_adds_chunks(fulltext, tmp_path):
    script = (
        "import sys; from pathlib import Path;"
        "from assistant.fulltext import FullText; from assistant.types import Chunk;"
        "index = FullText(Path(sys.argv[1])); print(len(index.ids()));"
        "index.add([Chunk('d:0', 'd', 0, 0, 8, 'Thủy sản')])"
    )

    seen = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True).stdout

    assert seen.strip() == "3"
    assert found(fulltext, "thủy sản") == ["d:0"]


def test_a_writer_elsewhere_is_waited_for(fulltext, tmp_path):
    other = tantivy.Index.open(str(fulltext.folder)).writer(15_000_000, 1)
    timer = threading.Timer(0.2, other.wait_merging_threads)
    timer.start()

    fulltext.add([piece("d:0", "Thủy sản")])
    timer.join()

    assert "d:0" in fulltext.ids()


def test_a_writer_elsewhere_that_stays_is_an_error(tmp_path):
    index = FullText(tmp_path, wait_seconds=0.1)
    other = tantivy.Index.open(str(index.folder)).writer(15_000_000, 1)

    with pytest.raises(LibraryError, match="another process"):
        index.add([piece("a:0", "x")])

    other.wait_merging_threads()


def test_a_damaged_folder_is_an_error_with_the_way_out(tmp_path):
    (tmp_path / "fulltext").mkdir()
    (tmp_path / "fulltext" / "meta.json").write_text("{")

    with pytest.raises(LibraryError, match="Delete this folder"):
        FullText(tmp_path)
