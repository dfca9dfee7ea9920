import shutil
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from assistant.embedders.hashing import Hashing
from assistant.errors import LibraryError, NoSuchDocument
from assistant.fulltext import FullText
from assistant.indexes import Indexes, year_of
from assistant.library import Library
from assistant.retrieval import Retriever
from assistant.types import Document
from assistant.vectors import open_vector_store


class Counting(Hashing):
    """Counts the passages that it embeds."""

    def __init__(self):
        self.embedded = 0

    def embed_passages(self, texts):
        self.embedded += len(texts)
        return super().embed_passages(texts)


def open_indexes(home, *, vectors="chroma", embedder=None):
    library, embedder = Library(home), embedder or Counting()
    store = open_vector_store(vectors, home=home, library=library, embedder=embedder)
    indexes = Indexes(library, FullText(home), store, embedder)
    indexes.open()
    return indexes


def article(name, text="Hội nghị khai mạc tại Huế sáng 10/4. Bà Lê Thị Mai chủ trì."):
    return Document(name, f"/{name}.txt", text)


def found(indexes, question, **options):
    retriever = Retriever(indexes.library, indexes.fulltext, indexes.vectors, indexes.embedder)
    return [hit.chunk.id for hit in retriever.search(question, **options)]


@pytest.fixture(params=["chroma", "exact"])
def indexes(request, tmp_path):
    indexes = open_indexes(tmp_path, vectors=request.param)
    indexes.add_document(article("a"))
    indexes.add_document(article("b", "Nông dân nuôi tôm ở Cà Mau."))
    yield indexes
    indexes.close()


def test_what_was_added_is_found(indexes):
    assert found(indexes, "Ai nuôi tôm?")[0] == "b:0"


def test_after_every_change_nothing_is_missing_or_surplus(indexes):
    indexes.add_document(article("a", "Bản mới, ngắn hơn."))
    indexes.remove_document("b")

    assert indexes.problems() == []


def test_an_updated_document_is_found_by_its_new_words_only(indexes):
    indexes.add_document(article("b", "Triển lãm tranh lụa."))

    assert found(indexes, "triển lãm tranh lụa")[0] == "b:0"
    assert indexes.fulltext.search(5, toned={"tôm": 1.0}) == []


def test_a_removed_document_is_found_no_more(indexes):
    indexes.remove_document("b")

    assert found(indexes, "nuôi tôm ở Cà Mau") == ["a:0"]


def test_removing_an_unknown_document_is_an_error(indexes):
    with pytest.raises(NoSuchDocument):
        indexes.remove_document("unknown")


def test_unchanged_text_is_not_embedded_again(indexes):
    before = indexes.embedder.embedded

    indexes.add_document(article("a"))
    indexes.add_document(article("copy"))

    assert indexes.embedder.embedded == before


def test_rebuild_finds_the_same_without_embedding(indexes):
    before = (found(indexes, "Ai chủ trì hội nghị?"), indexes.embedder.embedded)

    indexes.rebuild()

    assert (found(indexes, "Ai chủ trì hội nghị?"), indexes.embedder.embedded) == before
    assert indexes.problems() == []


def test_problems_name_what_is_missing_and_what_is_surplus(indexes):
    indexes.fulltext.remove(["a:0"])
    indexes.vectors.add(["ghost:0"], indexes.embedder.embed_passages(["x"]))

    assert indexes.problems() == [
        "full text: chunk a:0 is missing",
        "vectors: chunk ghost:0 is not in the library",
    ]


def test_a_day_without_its_year_belongs_to_the_events_year(indexes):
    indexes.add_document(replace(article("y24", "Hội nghị sáng 5/6."), event_date="2024-06-05"))
    indexes.add_document(replace(article("y23", "Hội nghị sáng 5/6."), event_date="2023-06-05"))

    assert found(indexes, "hội nghị ngày 5/6/2023")[0] == "y23:0"


@pytest.mark.parametrize("folder", ["fulltext", "vectors"])
def test_a_deleted_folder_is_rebuilt_on_opening_without_embedding(tmp_path, folder):
    first = open_indexes(tmp_path)
    first.add_document(article("a"))
    first.close()
    shutil.rmtree(tmp_path / folder)

    again = open_indexes(tmp_path)

    assert (again.problems(), again.embedder.embedded) == ([], 0)
    again.close()


def test_what_a_crash_left_behind_is_mended_on_opening(tmp_path):
    class Breaks(FullText):
        def add(self, chunks, **options):
            raise LibraryError("the machine went down")

    first = open_indexes(tmp_path)
    first.add_document(article("a"))
    first.fulltext = Breaks(tmp_path)
    with pytest.raises(LibraryError):
        first.add_document(article("a", "Nuôi tôm ở Cà Mau."))
    first.close()

    again = open_indexes(tmp_path)

    assert again.fulltext.search(5, toned={"tôm": 1.0})[0][0] == "a:0"
    assert again.problems() == []
    again.close()


def test_an_embedder_that_fails_leaves_the_old_version(indexes):
    class Fails(Counting):
        def embed_passages(self, texts):
            raise LibraryError("no memory")

    indexes.embedder = Fails()
    with pytest.raises(LibraryError):
        indexes.add_document(article("b", "Bản mới."))

    assert indexes.library.document("b").text == "Nông dân nuôi tôm ở Cà Mau."


def test_chroma_catches_up_with_what_was_added_beside_it(tmp_path):
    open_indexes(tmp_path).close()
    beside = open_indexes(tmp_path, vectors="exact")
    beside.add_document(article("a"))
    beside.add_document(article("a", "Nuôi tôm."))
    beside.close()

    again = open_indexes(tmp_path)

    assert again.vectors.search(again.embedder.embed_query("Nuôi tôm."), 1)[0] == ("a:0", pytest.approx(1.0, abs=1e-3))
    again.close()


def test_another_embedder_embeds_everything_once(tmp_path):
    class Other(Counting):
        name = "other/256"

    first = open_indexes(tmp_path)
    first.add_document(article("a"))
    first.close()

    other = open_indexes(tmp_path, embedder=Other())

    assert (other.embedder.embedded, other.problems()) == (1, [])
    other.close()


def test_two_threads_add_and_search_at_once(indexes):
    failures = []

    def add(letter):
        try:
            for number in range(5):
                indexes.add_document(article(f"{letter}{number}", f"Hội thảo {letter}{number} bàn về lúa gạo."))
                found(indexes, "hội thảo lúa gạo")
        except LibraryError as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=(letter,)) for letter in "xy"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (failures, indexes.problems(), len(indexes.library.documents())) == ([], [], 12)


def test_what_another_process_adds_and_removes_is_seen(indexes, tmp_path):
    script = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_indexes import article, open_indexes
indexes = open_indexes(Path(sys.argv[1]))
indexes.add_document(article("c", "Thi vẽ tranh lụa."))
indexes.remove_document("a")
indexes.close()
"""
    found(indexes, "tranh lụa")

    subprocess.run([sys.executable, "-c", script, tmp_path, __file__.rpartition("/")[0]], check=True)

    assert sorted(found(indexes, "tranh lụa")) == ["b:0", "c:0"]
    assert indexes.problems() == []


@pytest.mark.parametrize(
    ("document", "year"),
    [
        (replace(article("a"), event_date="2023-04-10", published="2024-01-01"), 2023),
        (replace(article("a"), published="2024-01-01"), 2024),
        (article("a", "Khai mạc 1/2/2022, bế mạc 3/2/2022, kỷ niệm 5/5/1990."), 2022),
        (article("a", "Không có ngày nào."), None),
    ],
)
def test_the_year_of_a_document(document, year):
    assert year_of(document) == year
