"""The public contract: what whoever writes `from assistant import Assistant` relies on."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from assistant import Assistant, Outcome, Turn
from assistant.errors import LibraryError, NoSuchDocument, NoSuchLLM, SettingsError, UnusableQuestion
from tests.conftest import FAST
from tests.scripted import ScriptedChatModel

CHAIR_QUESTION = "Ai chủ trì hội thảo về cây mai vàng?"
CHAIR = "Trần Văn Mẫu"
NOT_HERE = "Giá vàng hôm qua là bao nhiêu?"


@pytest.fixture
def filled(fresh, articles):
    fresh.ingest([articles])
    return fresh


def quotes_hold(assistant, answer):
    return all(
        assistant.document(citation.document_id).text[citation.start : citation.end] == citation.quote != ""
        for citation in answer.citations
    )


def named(documents):
    return {document.name for document in documents}


# --- ingest and the library ------------------------------------------------------------------------------------------


def test_a_home_is_created_when_it_is_missing(tmp_path):
    with Assistant.open(tmp_path / "deep" / "home", **FAST) as assistant:
        assert assistant.documents() == []
    assert (tmp_path / "deep" / "home").is_dir()


def test_an_ingest_reports_what_became_of_every_input(fresh, articles):
    (articles / "empty.txt").write_bytes(b"")
    steps = []
    first = fresh.ingest([articles, articles / "missing.txt"], progress=steps.append)
    (articles / "cay-dieu.md").write_text("# Diễn đàn khác\n\nÔng Phạm Hữu Thử khai mạc diễn đàn khác.", "utf-8")
    second = fresh.ingest(articles)

    assert named(first.added) == {"mai-vang.txt", "cay-dieu.md"}
    assert {(failure.source, failure.reason) for failure in first.failed} == {
        ("empty.txt", "is empty"),
        ("missing.txt", "does not exist"),
    }
    assert (named(second.updated), named(second.unchanged)) == ({"cay-dieu.md"}, {"mai-vang.txt"})
    assert (steps[-1].done, steps[-1].total) == (4, 4)


def test_a_name_that_no_text_can_say_fails_alone(fresh, articles):
    (articles / os.fsdecode(b"bad\xff.txt")).write_text((articles / "mai-vang.txt").read_text("utf-8"), "utf-8")
    report = fresh.ingest(articles)

    assert (len(report.added), [failure.source for failure in report.failed]) == (2, ["bad\\udcff.txt"])
    assert "not UTF-8" in report.failed[0].reason


def test_a_link_that_leads_nowhere_is_called_by_its_own_name(fresh, tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")

    assert [failure.source for failure in fresh.ingest(tmp_path / "link.txt").failed] == ["link.txt"]


def test_an_article_as_long_as_a_book_is_refused_with_the_limit(fresh, tmp_path):
    (tmp_path / "book.txt").write_text("Ông Trần Văn Mẫu chủ trì hội thảo.\n" * 9_000, encoding="utf-8")
    report = fresh.ingest(tmp_path / "book.txt")

    assert [failure.reason for failure in report.failed] == [
        "has more than 300,000 characters of text; split it into its articles"
    ]


# --- the articles that come with the project -------------------------------------------------------------------------


def test_shipped_articles_do_not_go_in_where_the_owners_ingest_has_begun(fresh, articles):
    seen = []
    fresh.ingest(articles, progress=lambda step: seen.append(fresh.ingest_shipped()))

    assert seen and set(seen) == {None} and len(fresh.documents()) == 2


def test_nor_after_an_ingest_that_was_broken_off(fresh, articles):
    def broken_off(step):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fresh.ingest(articles, progress=broken_off)

    assert fresh.ingest_shipped() is None and fresh.documents() == []


def test_shipping_that_was_broken_off_is_gone_on_with(fresh):
    def broken_off(step):
        if step.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fresh.ingest_shipped(progress=broken_off)
    begun = len(fresh.documents())

    assert len(fresh.ingest_shipped().added) > 10 and 0 < begun < 10
    assert fresh.ingest_shipped() is None


def test_an_unchanged_file_is_neither_read_nor_embedded_again(filled, articles, monkeypatch):
    def spent(*_args, **_options):
        raise AssertionError("work was done again")

    monkeypatch.setattr("assistant.readers.load", spent)
    monkeypatch.setattr(filled.embedder, "embed_passages", spent)

    assert len(filled.ingest(articles).unchanged) == 2


def test_a_changed_file_keeps_its_id_and_leaves_nothing_of_its_old_version(filled, articles):
    before = {document.name: document.id for document in filled.documents()}
    text = (articles / "mai-vang.txt").read_text("utf-8")
    (articles / "mai-vang.txt").write_text(text.replace(CHAIR, "Hoàng Thị Thế"), "utf-8")
    updated = filled.ingest(articles).updated[0]

    assert updated.id == before["mai-vang.txt"]
    assert all(CHAIR not in hit.chunk.text for hit in filled.search(CHAIR, k=20))
    assert filled.statements(person=CHAIR) == []
    assert filled.check().ok


def test_what_is_removed_is_removed_everywhere(filled):
    removed = filled.remove(next(d.id for d in filled.documents() if d.name == "mai-vang.txt"))

    assert removed.name == "mai-vang.txt"
    assert named(filled.documents()) == {"cay-dieu.md"}
    assert removed.id not in {hit.document_id for hit in filled.search("cây mai vàng", k=20)}
    assert filled.statements(person=CHAIR) == []
    assert filled.check().ok


def test_an_id_that_is_not_there_is_an_error_of_ours(fresh):
    with pytest.raises(NoSuchDocument, match="d000000000000"):
        fresh.document("d000000000000")


def test_everything_is_there_again_when_a_home_is_opened_again(articles, tmp_path):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles)
        before = assistant.ask(CHAIR_QUESTION)
    with Assistant.open(tmp_path / "home", **FAST) as again:
        after = again.ask(CHAIR_QUESTION)

    assert (before.outcome, before.text, before.citations) == (after.outcome, after.text, after.citations)


@pytest.mark.parametrize("vectors", ["exact", "chroma"])
def test_deleted_index_folders_are_made_again_from_the_library(articles, tmp_path, vectors):
    options = {**FAST, "vectors": vectors}
    with Assistant.open(tmp_path / "home", **options) as assistant:
        assistant.ingest(articles)
    for folder in ("fulltext", "vectors"):
        shutil.rmtree(tmp_path / "home" / folder, ignore_errors=True)
    with Assistant.open(tmp_path / "home", **options) as again:
        assert CHAIR in again.ask(CHAIR_QUESTION).text
        assert again.check().ok


# --- asking ----------------------------------------------------------------------------------------------------------


def test_an_answer_is_short_marked_and_cited(filled):
    answer = filled.ask(CHAIR_QUESTION)

    assert answer.outcome is Outcome.ANSWERED
    assert CHAIR in answer.text and "[1]" in answer.text and len(answer.text) < 300
    assert {number for claim in answer.claims for number in claim.citations} == {c.number for c in answer.citations}
    assert quotes_hold(filled, answer)


def test_timings_are_seconds_of_the_stages_and_their_total(filled):
    timings = filled.ask(CHAIR_QUESTION).timings

    assert list(timings) == ["understand", "retrieve", "answer", "verify", "total"]
    assert 0 < sum(list(timings.values())[:4]) <= timings["total"] < 60


def test_a_refusal_says_what_was_sought_and_what_is_nearest(filled):
    answer = filled.ask(NOT_HERE)

    assert (answer.outcome, answer.claims, answer.citations) == (Outcome.NOT_IN_CORPUS, (), ())
    assert "Giá" in answer.text and "cây mai vàng" in answer.text


def test_an_empty_library_refuses(fresh):
    assert fresh.ask(CHAIR_QUESTION).outcome is Outcome.NOT_IN_CORPUS


@pytest.mark.parametrize("question", ["", "   ", "\n", "?", "\u200b"])
def test_a_question_without_words_is_refused(filled, question):
    assert filled.ask(question).outcome.is_refusal


def test_a_question_may_be_decomposed_or_without_tones(filled):
    import unicodedata

    toneless = filled.ask("ai chu tri hoi thao ve cay mai vang")
    decomposed = filled.ask(unicodedata.normalize("NFD", CHAIR_QUESTION))

    assert CHAIR in toneless.text and CHAIR in decomposed.text


def test_an_english_question_is_answered_in_english(filled):
    answer = filled.ask("Who chaired the workshop on 5 March 2031?")

    assert CHAIR in answer.text and "chaired" in answer.text


def test_a_stream_grows_and_ends_with_the_answer(shipped):
    question = "Những ai có tham luận ở Diễn đàn Dữ liệu mở Sông Hồng năm 2022?"
    pieces = list(shipped.stream(question))
    whole = shipped.ask(question)

    assert [piece.complete for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    counts = [len(piece.claims) for piece in pieces]
    assert counts == sorted(counts) and counts[-1] > 1 and len(pieces) > 1
    assert all(quotes_hold(shipped, piece) for piece in pieces)
    assert (pieces[-1].text, pieces[-1].citations) == (whole.text, whole.citations)


def test_each_piece_of_a_stream_begins_with_the_one_before(shipped):
    questions = ("Diễn đàn Dữ liệu mở Sông Hồng có những ai phát biểu?", "Những sự kiện nào diễn ra năm 2024?")
    for question in questions:
        texts = [piece.text for piece in shipped.stream(question)]

        assert all(later.startswith(earlier) for earlier, later in pairwise(texts))
        assert shipped.ask(question).text == texts[-1]


@pytest.mark.parametrize("question", ["Ai chủ trì? " * 800, "a" * 2001])
def test_a_question_that_is_too_long_is_refused_at_once(filled, question):
    for asking in (filled.ask, filled.search, filled.prompt):
        with pytest.raises(UnusableQuestion, match=f"has {len(question)} characters; at most 2000"):
            asking(question)


@pytest.mark.parametrize("question", ["a" * 2000, "1" * 2000, "Ai chủ trì hội nghị? " * 95])
def test_whatever_is_asked_is_answered_in_a_short_text(filled, question):
    assert len(filled.ask(question).text) <= 700


@pytest.mark.parametrize("turn", [Turn("a", "b"), ("a", "b"), {"question": "a", "answer": "b"}, {"question": "a"}])
def test_turns_may_be_given_in_the_shapes_that_programs_have(filled, turn):
    assert CHAIR in filled.ask(CHAIR_QUESTION, [turn]).text


def test_no_history_is_none(filled):
    assert CHAIR in filled.ask(CHAIR_QUESTION, None).text


@pytest.mark.parametrize("history", ["a", {"question": "a"}, [1], [("a",)], [{"x": 1}], [(1, 2)], 5])
def test_a_history_of_another_shape_is_an_error_of_ours(filled, history):
    with pytest.raises(UnusableQuestion, match="An earlier turn is"):
        filled.ask(CHAIR_QUESTION, history)


@pytest.mark.parametrize("given", [{"x": 1}, 7, ["a"]])
def test_the_runnable_says_what_it_takes(filled, given):
    with pytest.raises(UnusableQuestion, match="It takes a question or"):
        filled.as_runnable().invoke(given)


def test_a_follow_up_is_understood_from_the_turns_before(filled):
    first = filled.ask(CHAIR_QUESTION)
    second = filled.ask("Có bao nhiêu đại biểu dự hội thảo đó?", history=[Turn(CHAIR_QUESTION, first.text)])

    assert "125" in second.text
    assert "mai vàng" in second.standalone and second.question == "Có bao nhiêu đại biểu dự hội thảo đó?"


def test_threads_that_ask_at_once_get_their_own_answers(filled):
    questions = [CHAIR_QUESTION, "Ai khai mạc diễn đàn cây điều?"] * 6
    alone = [filled.ask(question).text for question in questions]
    together = threading.Barrier(4)

    def ask(question):
        if not together.broken:
            together.wait(timeout=30)
        return filled.ask(question).text

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, questions)) == alone


def test_asking_while_articles_go_in_gives_the_old_answer_or_the_new_one(filled, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    for number in range(12):
        (more / f"{number}.txt").write_text(f"Hội nghị số {number}.\nÔng Trần Thử {number} chủ trì hội nghị.", "utf-8")
    taking_in = threading.Thread(target=filled.ingest, args=(more,))
    taking_in.start()
    answers = [filled.ask(CHAIR_QUESTION) for _ in range(10)]
    taking_in.join()

    assert all(CHAIR in answer.text and quotes_hold(filled, answer) for answer in answers)
    assert len(filled.documents()) == 14 and filled.check().ok


def test_it_is_a_runnable_for_langchain(filled):
    from langchain_core.runnables import Runnable

    runnable = filled.as_runnable()
    turns = [Turn(CHAIR_QUESTION, "Ông Trần Văn Mẫu chủ trì hội thảo về cây mai vàng.")]

    assert isinstance(runnable, Runnable)
    assert CHAIR in runnable.invoke(CHAIR_QUESTION).text
    assert "125" in runnable.invoke({"question": "Hội thảo đó có bao nhiêu đại biểu?", "history": turns}).text
    assert [answer.outcome for answer in runnable.batch([CHAIR_QUESTION, NOT_HERE])] == ["answered", "not_in_corpus"]


def test_search_finds_passages_and_says_why(filled):
    hits = filled.search("giống mai cổ", k=2)

    assert "giống mai cổ" in hits[0].chunk.text and hits[0].score >= hits[-1].score
    assert {"giống", "mai", "cổ"} <= {word.lower() for word in hits[0].why.matched}


def test_search_can_be_kept_to_some_documents(filled):
    only = next(document.id for document in filled.documents() if document.name == "cay-dieu.md")

    assert {hit.document_id for hit in filled.search("cây mai vàng", documents=[only])} == {only}


# --- models ----------------------------------------------------------------------------------------------------------


def test_any_chat_model_may_answer_and_is_checked(articles, tmp_path):
    model = ScriptedChatModel(replies=["Ông Trần Văn Mẫu chủ trì hội thảo [1]. Hội thảo có 900 đại biểu [1]."])
    with Assistant.open(tmp_path / "home", model, **FAST) as assistant:
        assistant.ingest(articles / "mai-vang.txt")
        answer = assistant.ask(CHAIR_QUESTION)

        assert [claim.text for claim in answer.claims] == ["Ông Trần Văn Mẫu chủ trì hội thảo."]
        assert "900" not in answer.text and "900" in answer.unsupported[0].reason
        assert quotes_hold(assistant, answer)


def test_what_is_no_model_is_refused_at_once(tmp_path):
    with pytest.raises(NoSuchLLM, match="a name or a LangChain chat model, not int 42"):
        Assistant.open(tmp_path / "home", 42, **FAST)


def test_an_unknown_model_is_named_with_those_there_are(tmp_path):
    with pytest.raises(NoSuchLLM, match=r"No such LLM `nonesuch`\. There are: reader"):
        Assistant.open(tmp_path / "home", "nonesuch", **FAST)


@pytest.mark.parametrize(
    ("name", "value"), [("embedder", "nonesuch"), ("vectors", "nonesuch"), ("breadth", 0), ("language", "xx")]
)
def test_a_setting_that_cannot_be_used_is_an_error_of_ours(tmp_path, name, value):
    with pytest.raises(SettingsError, match=str(value)):
        Assistant.open(tmp_path / "home", **{**FAST, name: value})


def test_a_home_that_is_no_folder_is_an_error_of_ours(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="file"):
        Assistant.open(tmp_path / "file", **FAST)


# --- the register ----------------------------------------------------------------------------------------------------


def test_statements_are_found_by_person_act_capacity_event_and_day(filled):
    def persons(**filters):
        return [statement.person for statement in filled.statements(**filters)]

    assert persons(person="vi du") == ["Lê Thị Ví Dụ", "Lê Thị Ví Dụ"]
    assert persons(act="chaired") == [CHAIR]
    assert persons(capacity="hiep hoi") == ["Phạm Hữu Thử"]
    assert persons(event="mai vang") == [CHAIR, "Lê Thị Ví Dụ"]
    assert persons(since="2032-01-01") == ["Phạm Hữu Thử", "Lê Thị Ví Dụ"]
    assert persons(until="5/3/2031", person="Lê") == ["Lê Thị Ví Dụ"]
    assert persons(person="Không Ai Cả") == []


def test_every_statement_stands_at_its_offsets(shipped):
    texts = {document.id: document.text for document in shipped.documents()}
    statements = shipped.statements()

    assert len(statements) > 50
    for statement in statements:
        text = texts[statement.document_id]
        assert text[statement.start : statement.end] == statement.quote
        assert text[statement.topic_start : statement.topic_end] == statement.topic
        assert text[statement.capacity_start : statement.capacity_end] == statement.capacity


def test_events_come_by_their_day_and_can_be_bounded(filled):
    assert [event.date for event in filled.events()] == ["2031-03-05", "2032-06-12"]
    assert [event.date for event in filled.events(since="6/3/2031")] == ["2032-06-12"]
    assert [event.date for event in filled.events(until="2031-03-05")] == ["2031-03-05"]


def test_an_act_that_is_none_is_answered_with_those_there_are(fresh):
    with pytest.raises(SettingsError, match="chaired"):
        fresh.statements(act="sang")


# --- check -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE chunks SET start = start + 1 WHERE id LIKE '%:0' AND document_id = $", "not stand at its offsets"),
        ("UPDATE chunks SET \"end\" = 0 WHERE id LIKE '%:0' AND document_id = $", "not stand at its offsets"),
        ("UPDATE documents SET text = replace(text, '125', '521') WHERE id = $", "is not the one that was stored"),
    ],
)
def test_check_finds_a_text_or_chunk_that_is_not_as_it_was_stored(articles, tmp_path, change, found):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles)
    _change(tmp_path, change.replace("$", "(SELECT id FROM documents WHERE source LIKE '%mai-vang.txt')"))
    with Assistant.open(tmp_path / "home", **FAST) as damaged:
        problems = damaged.check().problems

    assert any("mai-vang.txt" in problem and found in problem for problem in problems)


def test_check_finds_a_vector_that_is_lost(articles, tmp_path):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles)
        _change(tmp_path, "DELETE FROM embeddings WHERE text_hash = (SELECT text_hash FROM chunks LIMIT 1)")
        assistant.library.set_meta("revision", "1000")
        assert any(problem.startswith("vectors: ") for problem in assistant.check().problems)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("DELETE FROM chunks WHERE document_id = $", "sentences are in no chunk"),
        ("DELETE FROM documents WHERE id = $", "belongs to no article"),
    ],
)
def test_a_library_that_lacks_something_is_told_and_still_answers(articles, tmp_path, change, found):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles)
    _change(tmp_path, change.replace("$", "(SELECT id FROM documents WHERE source LIKE '%cay-dieu.md')"))
    with Assistant.open(tmp_path / "home", **FAST) as damaged:
        assert any(found in problem for problem in damaged.check().problems)
        assert CHAIR in damaged.ask(CHAIR_QUESTION).text


@pytest.mark.parametrize("vectors", ["exact", "chroma"])
def test_vectors_that_are_damaged_are_made_again(articles, tmp_path, vectors):
    options = {**FAST, "vectors": vectors}
    with Assistant.open(tmp_path / "home", **options) as assistant:
        assistant.ingest(articles)
    _change(tmp_path, "UPDATE embeddings SET vector = x'00' WHERE text_hash = (SELECT text_hash FROM chunks LIMIT 1)")
    with Assistant.open(tmp_path / "home", **options) as damaged:
        assert CHAIR in damaged.ask(CHAIR_QUESTION).text
        told = damaged.check().problems
        damaged.rebuild()

        assert (bool(told), damaged.check().problems) == (vectors == "chroma", ())


def test_check_finds_what_an_index_lacks(filled):
    chunk_id = filled.library.chunk_ids()[0]
    filled.indexes.fulltext.remove({chunk_id})

    assert f"full text: chunk {chunk_id} is missing" in filled.check().problems


def test_check_finds_what_an_index_holds_too_much(filled):
    first = filled.search("cây mai vàng", k=1)[0].chunk
    filled.indexes.fulltext.add([dataclasses.replace(first, id="stranger:0", document_id="stranger")])

    assert "full text: chunk stranger:0 is not in the library" in filled.check().problems


def _change(tmp_path, statement):
    database = sqlite3.connect(tmp_path / "home" / "library.sqlite")
    with database:
        changed = database.execute(statement).rowcount
    database.close()
    assert changed == 1


def test_another_vector_engine_takes_over_while_the_library_is_open(tmp_path, articles):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles / "mai-vang.txt")
        assistant.use_vectors("chroma")
        assistant.ingest(articles / "cay-dieu.md")
        found = {hit.document_id for hit in assistant.search("mai vàng và cây điều")}
        assert found == {document.id for document in assistant.documents()} and len(found) == 2
        assert assistant.check().ok


def test_an_engine_that_does_not_exist_changes_nothing(tmp_path, articles):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest(articles)
        with pytest.raises(SettingsError):
            assistant.use_vectors("nowhere")
        assert assistant.search("mai vàng")
