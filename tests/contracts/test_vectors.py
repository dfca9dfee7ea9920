"""One suite over every vector engine."""

import threading

import numpy as np
import pytest

from assistant.embedders import open_embedder
from assistant.errors import LibraryError, SettingsError
from assistant.library import Library, text_hash
from assistant.types import Chunk, Document
from assistant.vectors import ENGINES, open_vector_store

EMBEDDER = open_embedder("hashing")
IDS = [f"a:{number}" for number in range(60)]
VECTORS = EMBEDDER.embed_passages([f"câu số {number} nói về việc {number * 7}" for number in range(60)])


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    yield library
    library.close()


@pytest.fixture(params=list(ENGINES))
def engine(request):
    return request.param


@pytest.fixture
def store(engine, tmp_path, library):
    store = open_vector_store(engine, home=tmp_path, library=library, embedder=EMBEDDER)
    yield store
    store.close()


def fill_library(library, numbers=range(60)):
    """The same ids and vectors as records of the library."""
    chunks = [Chunk(IDS[number], "a", number, 0, 1, f"câu {number}") for number in numbers]
    embeddings = {text_hash(chunk): VECTORS[chunk.ordinal] for chunk in chunks}
    library.put(Document("a", "/a.txt", "x"), chunks, embeddings, embedder=EMBEDDER.name)


def found(store, number, k=5, **options):
    return [name for name, _ in store.search(VECTORS[number], k, **options)]


def test_an_empty_store_finds_nothing(store):
    assert (found(store, 0), store.ids()) == ([], set())


def test_the_nearest_come_first_with_their_cosines(store):
    store.add(IDS, VECTORS)

    hits = store.search(VECTORS[7], 5)

    expected = sorted(VECTORS @ VECTORS[7], reverse=True)[:5]
    assert hits[0][0] == IDS[7]
    assert [score for _, score in hits] == pytest.approx(expected, abs=1e-4)


def test_no_more_than_there_are_come_back(store):
    store.add(IDS[:3], VECTORS[:3])

    assert len(found(store, 0, k=50)) == 3


def test_none_asked_for_none_found(store):
    store.add(IDS, VECTORS)

    assert found(store, 0, k=0) == []


def test_among_limits_the_ids(store):
    store.add(IDS, VECTORS)

    assert set(found(store, 7, among=["a:3", "a:9", "unknown"])) == {"a:3", "a:9"}


def test_among_nothing_finds_nothing(store):
    store.add(IDS, VECTORS)

    assert found(store, 7, among=[]) == found(store, 7, among=["unknown"]) == []


def test_an_id_added_again_has_its_new_vector(store):
    store.add(IDS[:2], VECTORS[:2])
    store.add(IDS[:1], VECTORS[5:6])

    assert store.search(VECTORS[5], 1)[0] == (IDS[0], pytest.approx(1.0, abs=1e-4))
    assert store.ids() == set(IDS[:2])


def test_the_last_of_an_id_given_twice_counts(store):
    store.add(["a:0", "a:0"], VECTORS[:2])

    assert store.search(VECTORS[1], 5) == [("a:0", pytest.approx(1.0, abs=1e-4))]


def test_nothing_added_nothing_changed(store):
    store.add([], np.empty((0, EMBEDDER.dimension), dtype=np.float32))
    store.remove([])

    assert store.ids() == set()


def test_removed_ids_are_gone_and_unknown_ones_ignored(store):
    store.add(IDS[:3], VECTORS[:3])
    store.remove([IDS[1], "unknown"])

    assert (store.ids(), IDS[1] in found(store, 1)) == ({IDS[0], IDS[2]}, False)


def test_clear_forgets_everything_and_the_store_goes_on(store):
    store.add(IDS, VECTORS)
    store.clear()
    emptied = store.ids()
    store.add(IDS[:1], VECTORS[:1])

    assert (emptied, store.ids()) == (set(), {IDS[0]})


def test_more_than_one_batch_fits(store):
    generator = np.random.default_rng(0)
    vectors = generator.normal(size=(9_000, EMBEDDER.dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = [f"b:{number}" for number in range(9_000)]

    store.add(ids, vectors)

    assert [store.search(vectors[place], 1)[0][0] for place in (0, 5_500, 8_999)] == ["b:0", "b:5500", "b:8999"]


def test_vectors_are_there_after_reopening(engine, tmp_path, library):
    fill_library(library)
    first = open_vector_store(engine, home=tmp_path, library=library, embedder=EMBEDDER)
    first.add(IDS, VECTORS)
    first.close()

    again = open_vector_store(engine, home=tmp_path, library=library, embedder=EMBEDDER)

    assert (again.ids(), found(again, 7, k=1)) == (set(IDS), [IDS[7]])
    again.close()


def test_what_another_open_store_added_is_found(engine, tmp_path, library, store):
    store.add(IDS[:2], VECTORS[:2])
    fill_library(library)
    writer = open_vector_store(engine, home=tmp_path, library=library, embedder=EMBEDDER)
    writer.add(IDS, VECTORS)

    assert found(store, 50, k=1) == [IDS[50]]
    writer.close()


def test_threads_can_search_while_another_adds(store):
    store.add(IDS[:30], VECTORS[:30])
    failures = []

    def search():
        try:
            failures.extend(number for number in range(30) if found(store, number, k=1) != [IDS[number]])
        except LibraryError as error:
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for thread in threads:
        thread.start()
    store.add(IDS[30:], VECTORS[30:])
    for thread in threads:
        thread.join()

    assert failures == []


def test_another_embedders_vectors_are_not_mixed_in(engine, tmp_path, library, store):
    class Other(type(EMBEDDER)):
        name = "other/8"
        dimension = 8

    store.add(IDS, VECTORS)
    store.close()

    other = open_vector_store(engine, home=tmp_path, library=library, embedder=Other())

    assert other.ids() == set()
    other.close()


def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path, library):
    with pytest.raises(SettingsError, match="chroma, exact"):
        open_vector_store("faiss", home=tmp_path, library=library, embedder=EMBEDDER)


def test_a_damaged_chroma_folder_is_an_error_with_the_way_out(tmp_path, library):
    (tmp_path / "vectors").mkdir()
    (tmp_path / "vectors" / "chroma.sqlite3").write_bytes(b"garbage " * 1000)

    with pytest.raises(LibraryError, match="Delete this folder"):
        open_vector_store("chroma", home=tmp_path, library=library, embedder=EMBEDDER)


def test_chroma_keeps_neither_texts_nor_metadata(tmp_path, library):
    store = open_vector_store("chroma", home=tmp_path, library=library, embedder=EMBEDDER)
    store.add(IDS[:2], VECTORS[:2])

    kept = store._collection.get(include=["documents", "metadatas"])

    assert (kept["documents"], kept["metadatas"]) == ([None, None], [None, None])
    store.close()


def test_chroma_widens_its_search_as_the_library_grows(tmp_path, library):
    from assistant.vectors.chroma import _ef_search

    assert [_ef_search(count) for count in (0, 1_000, 20_000, 1_000_000)] == [200, 200, 500, 1_000]
