import sqlite3
import subprocess
import sys
import threading

import numpy as np
import pytest

from assistant.chunking import chunk
from assistant.errors import LibraryError, NoSuchDocument
from assistant.library import Library, text_hash
from assistant.types import Document


def article(document_id="a", text="Hội nghị khai mạc tại Huế. Bà Lê Thị Mai chủ trì.", source=None, **known):
    return Document(document_id, source or f"/articles/{document_id}.txt", text, **known)


def put(library, document, *, embedder="test", **options):
    chunks = chunk(document)
    vectors = {text_hash(c): np.full(4, 0.5, dtype=np.float32) for c in chunks}
    return library.put(document, chunks, vectors, embedder=embedder, **options)


def count(library, table):
    with library.database.reading() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "home")
    yield library
    library.close()


def test_a_missing_home_is_created(tmp_path):
    Library(tmp_path / "new" / "home").close()

    assert (tmp_path / "new" / "home" / "library.sqlite").is_file()


def test_a_home_that_is_a_file_is_refused_with_its_name(tmp_path):
    (tmp_path / "home").write_text("x")

    with pytest.raises(LibraryError, match="another home"):
        Library(tmp_path / "home")


def test_a_stored_document_comes_back_equal(library):
    document = article(title="Hội nghị", publisher="Báo Thử", url="https://example.org/a", published="2024-04-12",
                       event_date="2024-04-10", byline="M.H.", language="vi", fictional=True)  # fmt: skip

    put(library, document)

    assert library.document("a") == document


def test_text_with_emoji_nul_and_combining_marks_comes_back_equal(library):
    document = article(text="Một 😀 hai\x00 ba o\u0323\u0302. Bốn năm sáu. ")

    put(library, document)

    assert [c.text for c in library.chunks_of("a")] == [c.text for c in chunk(document)]


def test_documents_outlive_the_process(tmp_path):
    first = Library(tmp_path)
    put(first, article())
    first.close()

    assert Library(tmp_path).document("a") == article()


def test_a_second_put_updates(library):
    put(library, article())

    assert put(library, article(text="Một câu khác hẳn.")) == "updated"


def test_an_update_replaces_text_chunks_embeddings_and_words(library):
    put(library, article())
    put(library, article(text="Một câu khác hẳn."))

    assert [c.text for c in library.chunks_of("a")] == ["Một câu khác hẳn."]
    assert count(library, "embeddings") == 1
    assert library.writings(["hue", "khac"]) == {"khac": {"khác": 1}}


def test_a_document_added_twice_is_there_once(library):
    put(library, article())
    put(library, article())

    assert library.documents() == [article()]


def test_a_failure_in_the_middle_leaves_the_old_version_whole(library):
    put(library, article())
    before = (library.revision(), count(library, "vocabulary"))

    with pytest.raises(AttributeError):
        library.put(article(text="Bản mới."), [*chunk(article(text="Bản mới.")), "not a chunk"])

    assert library.document("a") == article()
    assert [c.text for c in library.chunks_of("a")] == [article().text]
    assert (library.revision(), count(library, "vocabulary")) == before


def test_removal_leaves_nothing_behind(library):
    put(library, article())

    library.remove("a")

    assert [count(library, table) for table in ("documents", "chunks", "embeddings", "vocabulary")] == [0, 0, 0, 0]


def test_removal_keeps_the_embedding_that_another_document_shares(library):
    put(library, article("a"))
    put(library, article("b"))

    library.remove("a")

    assert count(library, "embeddings") == 1


def test_removal_keeps_the_words_that_another_document_wrote(library):
    put(library, article("a"))
    put(library, article("b", text="Hội nghị bế mạc."))

    library.remove("b")

    assert library.writings(["hoi nghi", "be mac"]) == {"hoi nghi": {"hội nghị": 1}}


@pytest.mark.parametrize("method", ["document", "remove"])
def test_an_unknown_id_is_named_in_the_error(library, method):
    with pytest.raises(NoSuchDocument, match="nowhere"):
        getattr(library, method)("nowhere")


def test_chunks_come_in_the_order_asked_for_without_the_unknown(library):
    put(library, article("a"))
    put(library, article("b"))

    assert [c.id for c in library.chunks(["b:0", "x:0", "a:0"])] == ["b:0", "a:0"]


def test_chunk_ids_can_be_limited_to_documents(library):
    put(library, article("a"))
    put(library, article("b"))

    assert library.chunk_ids(["b", "unknown"]) == ["b:0"]


def test_the_input_hash_is_known_by_source(library):
    put(library, article(), input_hash="abc")

    assert (library.input_hash("/articles/a.txt"), library.input_hash("/other.txt")) == ("abc", None)


def test_the_same_content_is_found_under_another_path(library):
    put(library, article(title="T"))

    assert library.find_by_content(article("z", source="/moved.txt", title="T")).id == "a"


def test_another_title_is_other_content(library):
    put(library, article(title="T"))

    assert library.find_by_content(article("z", title="Other")) is None


def test_a_moved_document_keeps_its_id_and_its_old_id_is_not_given_again(library):
    old_id = library.id_for("/old.txt")
    put(library, article(old_id, source="/old.txt"))
    library.move(old_id, "/new.txt")

    assert library.id_for("/new.txt") == old_id
    assert library.id_for("/old.txt") != old_id


def test_two_documents_cannot_share_a_source(library):
    put(library, article("a", source="/same.txt"))

    with pytest.raises(LibraryError, match="id_for"):
        put(library, article("b", source="/same.txt"))


def test_embeddings_are_kept_apart_by_embedder(library):
    put(library, article(), embedder="one")
    name = text_hash(chunk(article())[0])

    assert list(library.embeddings("one", [name])) == [name]
    assert library.embeddings("two", [name]) == {}


def test_the_fingerprint_depends_on_the_content_alone(tmp_path):
    one, other = Library(tmp_path / "1"), Library(tmp_path / "2")
    for library, order in ((one, "ab"), (other, "ba")):
        for name in order:
            put(library, article(name, text=f"Bài {name}."))
    same = one.fingerprint() == other.fingerprint()
    other.remove("a")

    assert same and one.fingerprint() != other.fingerprint()


def test_meta_values_are_kept(library):
    library.set_meta("k", "1")
    library.set_meta("k", "2")

    assert (library.get_meta("k"), library.get_meta("unknown")) == ("2", None)


def test_a_file_that_is_no_database_is_refused_with_the_way_out(tmp_path):
    (tmp_path / "library.sqlite").write_bytes(b"not a database " * 500)

    with pytest.raises(LibraryError, match="Move it away"):
        Library(tmp_path)


def test_a_file_that_was_emptied_is_no_new_library(tmp_path):
    Library(tmp_path).close()
    (tmp_path / "library.sqlite").write_bytes(b"")
    (tmp_path / "fulltext").mkdir()

    with pytest.raises(LibraryError, match="is empty, but there are indexes"):
        Library(tmp_path)


def test_a_database_of_another_program_is_refused_and_left_as_it_was(tmp_path):
    other = sqlite3.connect(tmp_path / "library.sqlite")
    other.execute("CREATE TABLE songs (name)")
    other.commit()

    with pytest.raises(LibraryError, match="not a library"):
        Library(tmp_path)

    assert [row[0] for row in other.execute("SELECT name FROM sqlite_master")] == ["songs"]


def test_a_library_of_a_newer_version_is_refused(tmp_path):
    Library(tmp_path).close()
    sqlite3.connect(tmp_path / "library.sqlite").execute("PRAGMA user_version = 999")

    with pytest.raises(LibraryError, match="newer version"):
        Library(tmp_path)


def test_threads_write_at_the_same_time_without_losing_anything(library):
    failures = []

    def write(letter):
        try:
            for number in range(8):
                put(library, article(f"{letter}{number}"))
        except LibraryError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert len(library.documents()) == 24
    assert library.writings(["hoi nghi"]) == {"hoi nghi": {"hội nghị": 24}}


def test_another_process_sees_and_adds_documents(tmp_path):
    library = Library(tmp_path)
    put(library, article("a"))
    script = (
        "import sys; from pathlib import Path;"
        "from assistant.library import Library; from assistant.types import Document;"
        "library = Library(Path(sys.argv[1])); print(library.document_ids());"
        "library.put(Document('b', '/b.txt', 'Bài hai.'), [])"
    )

    seen = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True).stdout

    assert seen.strip() == "['a']"
    assert sorted(library.document_ids()) == ["a", "b"]
