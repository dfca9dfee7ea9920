"""The command line as a shell sees it: every test runs a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from tests.conftest import PROJECT, write_articles

QUESTION = "Ai chủ trì hội thảo về cây mai vàng?"
CHAIR = "Trần Văn Mẫu"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def filled(command, home, articles):
    """A home that holds the two articles, for a test that changes it."""
    assert command("ingest", articles, home=home).returncode == 0
    return home


@pytest.fixture(scope="module")
def asked(command, tmp_path_factory):
    """The same, for tests that only read."""
    folder = tmp_path_factory.mktemp("asked")
    assert command("ingest", write_articles(folder / "articles"), home=folder / "home").returncode == 0
    return folder / "home"


def printed(done):
    """The JSON on standard output; nothing else may stand there."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def refusal_line(done):
    """The one line of a command that could not be done: nothing on standard output, no traceback."""
    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def names(command, home):
    return {document["source"].rsplit("/", 1)[-1] for document in printed(command("documents", "--json", home=home))}


# --- ask --------------------------------------------------------------------------------------------------------------


def test_ask_prints_the_answer_and_under_it_the_quotes(command, asked):
    done = command("ask", QUESTION, home=asked)

    assert done.returncode == 0
    assert CHAIR in done.stdout.splitlines()[0] and "[1]" in done.stdout.splitlines()[0]
    assert "“Ông Trần Văn Mẫu, Giám đốc Sở Khoa học tỉnh, chủ trì hội thảo.”" in done.stdout
    assert done.stderr == ""


def test_a_question_is_narrowed_to_what_the_options_name(command, asked):
    both = "Lê Thị Ví Dụ đã tham dự những sự kiện nào?"
    within = ("--outlet", "báo thử nghiệm", "--person", "Phạm Hữu Thử", "--since", "2032", "--document", "cay-dieu.md")

    def sources(*options):
        return {each["source"] for each in printed(command("ask", both, "--json", *options, home=asked))["citations"]}

    assert (len(sources()), sources(*within)) == (2, {"cay-dieu.md"})


def test_a_search_is_narrowed_likewise(command, asked):
    found = printed(command("search", "Lê Thị Ví Dụ", "--until", "2031-12", "--json", home=asked))

    assert {hit["source"] for hit in found} == {"mai-vang.txt"}


@pytest.mark.parametrize(("option", "given"), [("--person", "Hữu Thử"), ("--outlet", "nix")])
def test_an_option_that_names_nothing_is_told_by_its_value(command, asked, option, given):
    assert f"`{given}`" in refusal_line(command("ask", QUESTION, option, given, home=asked))


def test_ask_json_prints_one_object_of_the_promised_shape(command, asked):
    answer = printed(command("ask", QUESTION, "--json", home=asked))

    fields = ["question", "outcome", "text", "claims", "citations", "unsupported", "llm", "timings", "notice"]
    assert list(answer) == fields
    assert [list(claim) for claim in answer["claims"]] == [["text", "citations"]] * len(answer["claims"])
    assert {tuple(citation) for citation in answer["citations"]} == {
        ("number", "document_id", "source", "title", "publisher", "published", "quote", "start", "end")
    }
    assert list(answer["timings"]) == ["understand", "retrieve", "answer", "verify", "total"]
    assert (answer["question"], answer["outcome"], answer["llm"]) == (QUESTION, "answered", "reader")
    assert answer["citations"][0]["source"] == "mai-vang.txt"
    assert {n for claim in answer["claims"] for n in claim["citations"]} == {c["number"] for c in answer["citations"]}


def test_quotes_of_ask_json_are_the_articles_own_characters(command, asked):
    answer = printed(command("ask", QUESTION, "--json", home=asked))
    found = printed(command("search", QUESTION, "--json", home=asked))

    whole = {(hit["document_id"]): hit for hit in found}
    for citation in answer["citations"]:
        chunk = whole[citation["document_id"]]
        inside = chunk["text"][citation["start"] - chunk["start"] : citation["end"] - chunk["start"]]
        assert inside == citation["quote"]


def test_a_refusal_is_a_proper_answer(command, asked):
    done = command("ask", "Giá vàng hôm qua là bao nhiêu?", "--json", home=asked)

    assert printed(done)["outcome"] == "not_in_corpus"
    assert printed(done)["citations"] == []


def test_a_home_that_was_never_used_takes_in_the_shipped_articles_once(command, home):
    first = command("ask", "Hội nghị lúa ít phát thải diễn ra ở đâu?", "--json", home=home)
    second = command("ask", "Hội nghị lúa ít phát thải diễn ra ở đâu?", "--json", home=home)

    assert printed(first)["outcome"] == "answered"
    assert "[1/" in first.stderr and "added" in first.stderr
    assert second.stderr == ""


def test_shipped_articles_do_not_come_back_into_an_emptied_library(command, filled):
    documents = printed(command("documents", "--json", home=filled))
    command("remove", *[document["id"] for document in documents], home=filled)

    assert printed(command("ask", QUESTION, "--json", home=filled))["outcome"] == "not_in_corpus"
    assert names(command, filled) == set()


def test_vietnamese_is_printed_whatever_the_locale_says(command, asked):
    done = command("ask", QUESTION, home=asked, PYTHONIOENCODING="cp1252")

    assert done.returncode == 0, done.stderr
    assert CHAIR in done.stdout


# --- where the library is ---------------------------------------------------------------------------------------------


def test_home_may_stand_before_and_after_the_command(command, asked):
    before = command("--home", asked, "ask", QUESTION)
    after = command("ask", QUESTION, "--home", asked)

    assert CHAIR in before.stdout and before.stdout == after.stdout


def test_home_on_the_command_line_wins_over_the_environment(command, asked, tmp_path):
    done = command("ask", QUESTION, "--home", asked, home=tmp_path / "another")

    assert CHAIR in done.stdout
    assert not (tmp_path / "another").exists()


def test_without_a_home_the_users_data_folder_is_used(command, articles, tmp_path):
    done = command("ingest", articles, HOME=str(tmp_path / "user"), XDG_DATA_HOME=str(tmp_path / "user" / "data"))

    assert done.returncode == 0
    assert list((tmp_path / "user").rglob("library.sqlite"))


def test_a_home_that_is_a_file_is_refused_in_one_line(command, tmp_path):
    (tmp_path / "file").write_text("x")

    assert "file" in refusal_line(command("ask", QUESTION, home=tmp_path / "file"))


# --- ingest -----------------------------------------------------------------------------------------------------------


def test_ingest_counts_what_became_of_each_file_and_tells_its_progress_on_standard_error(command, home, articles):
    done = command("ingest", articles, home=home)

    assert done.stdout == "2 added, 0 updated, 0 unchanged, 0 failed\n"
    assert "[2/2] added mai-vang.txt" in done.stderr


def test_an_unchanged_file_is_not_taken_in_again(command, filled, articles):
    assert command("ingest", articles, home=filled).stdout == "0 added, 0 updated, 2 unchanged, 0 failed\n"


def test_a_changed_file_replaces_its_version(command, filled, articles):
    file = articles / "mai-vang.txt"
    file.write_text(file.read_text("utf-8").replace(CHAIR, "Hoàng Thị Thế"), encoding="utf-8")
    done = command("ingest", articles, home=filled)

    answer = printed(command("ask", QUESTION, "--json", home=filled))
    assert done.stdout == "0 added, 1 updated, 1 unchanged, 0 failed\n"
    assert "Hoàng Thị Thế" in answer["text"] and CHAIR not in answer["text"]


def test_a_moved_file_keeps_its_id_and_is_not_there_twice(command, filled, articles):
    before = {document["id"] for document in printed(command("documents", "--json", home=filled))}
    (articles / "mai-vang.txt").rename(articles / "moved.txt")
    done = command("ingest", articles, home=filled)

    documents = printed(command("documents", "--json", home=filled))
    assert done.stdout == "0 added, 0 updated, 2 unchanged, 0 failed\n"
    assert {document["id"] for document in documents} == before
    assert names(command, filled) == {"moved.txt", "cay-dieu.md"}


def test_a_bad_file_is_named_with_its_reason_and_the_good_ones_go_in(command, home, articles):
    (articles / "empty.txt").write_bytes(b"")
    (articles / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of the kind")
    done = command("ingest", articles, home=home)

    assert (done.returncode, done.stdout) == (0, "2 added, 0 updated, 0 unchanged, 2 failed\n")
    assert "empty.txt: is empty\n" in done.stderr
    assert "broken.pdf: is a damaged PDF" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_ends_with_status_1_and_its_name(command, home):
    done = command("ingest", "nowhere.txt", home=home)

    assert done.returncode == 1
    assert "nowhere.txt: does not exist\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_turned_bad_does_not_cost_its_stored_version(command, filled, articles):
    (articles / "mai-vang.txt").write_bytes(b"")
    command("ingest", articles, home=filled)

    assert CHAIR in command("ask", QUESTION, home=filled).stdout


# --- the other commands -----------------------------------------------------------------------------------------------


def test_a_removed_article_is_found_no_more(command, filled):
    gone = next(d["id"] for d in printed(command("documents", "--json", home=filled)) if "mai-vang" in d["source"])
    done = command("remove", gone, home=filled)

    hits = printed(command("search", "cây mai vàng", "--json", home=filled))
    assert done.stdout.startswith(f"removed {gone}")
    assert gone not in {hit["document_id"] for hit in hits}
    assert names(command, filled) == {"cay-dieu.md"}


def test_removing_what_is_not_there_says_so(command, asked):
    assert "d000000000000" in refusal_line(command("remove", "d000000000000", home=asked))


def test_search_prints_as_many_passages_as_asked_for(command, asked):
    assert len(printed(command("search", "Lê Thị Ví Dụ", "-k", "1", "--json", home=asked))) == 1


def test_statements_tell_who_did_what_in_which_capacity(command, asked):
    rows = printed(command("statements", "--person", "le thi vi du", "--json", home=asked))

    assert [(row["person"], row["capacity"], row["act"], row["topic"]) for row in rows] == [
        ("Lê Thị Ví Dụ", "Viện trưởng Viện Cây cảnh", "presented", "cách giữ giống mai cổ"),
        ("Lê Thị Ví Dụ", "chuyên gia độc lập", "reported", "máy bóc vỏ hạt điều"),
    ]


def test_statements_can_be_narrowed_by_day_and_printed_as_csv(command, asked):
    done = command("statements", "--since", "1/1/2032", "--until", "2032-12-31", "--csv", home=asked)

    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["person"] for row in rows} == {"Phạm Hữu Thử", "Lê Thị Ví Dụ"}
    assert {row["date"] for row in rows} == {"2032-06-12"}


def test_events_name_their_day_and_sources(command, asked):
    rows = printed(command("events", "--json", home=asked))

    assert [(row["date"], row["sources"]) for row in rows] == [
        ("2031-03-05", ["mai-vang.txt"]),
        ("2032-06-12", ["cay-dieu.md"]),
    ]


def test_a_sound_library_passes_the_check(command, asked):
    done = command("check", home=asked)

    assert done.returncode == 0
    assert done.stdout.startswith("2 documents, ") and done.stdout.endswith("0 problems\n")


def test_indexes_can_be_made_anew(command, filled):
    assert command("rebuild", home=filled).stdout == "2 documents indexed anew\n"
    assert command("check", home=filled).returncode == 0


def test_csv_without_rows_still_has_its_header(command, asked):
    done = command("statements", "--person", "Không Ai Cả", "--csv", home=asked)

    assert done.stdout.startswith("person,capacity,act,") and done.stdout.count("\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_one_line(command, asked):
    line = f"{sys.executable} -m assistant --home '{asked}' ask '{QUESTION}' > /dev/full"
    environment = {**os.environ, "ASSISTANT_EMBEDDER": "hashing"}
    done = subprocess.run(
        ["bash", "-c", line], cwd=PROJECT, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 1
    assert done.stderr == "assistant: the output cannot be used (No space left on device)\n"


def test_an_empty_folder_is_said(command, home, tmp_path):
    (tmp_path / "nothing").mkdir()
    done = command("ingest", tmp_path / "nothing", home=home)

    assert done.stderr == f"There is no file to take in under {tmp_path / 'nothing'}\n"


def test_output_may_be_cut_short_by_its_reader(command, asked):
    line = f"{sys.executable} -m assistant --home '{asked}' statements --json | head -n 1"
    done = subprocess.run(["bash", "-c", line], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == ("[\n", "")


# --- messages ---------------------------------------------------------------------------------------------------------


def test_an_unknown_llm_is_answered_with_the_names_there_are(command, asked):
    line = refusal_line(command("ask", QUESTION, "--llm", "nonesuch", home=asked))

    assert line.startswith("assistant: No such LLM `nonesuch`. There are: reader, ")
    assert "openai:" in line and "ollama:" in line


def test_an_unknown_setting_is_answered_with_the_values_there_are(command, asked):
    line = refusal_line(command("ask", QUESTION, home=asked, ASSISTANT_EMBEDDER="nonesuch"))

    assert line.startswith("assistant: No such embedder `nonesuch`. There are: ")


@pytest.mark.parametrize(
    "words",
    [
        [], ["nonsense"], ["ask"], ["ask", "x", "--nonsense"], ["ask", "a" * 2001], ["search", "x", "-k", "0"],
        ["search", "x", "-k", "many"], ["events", "--since", "soon"], ["ask", "x", "--until", "13/2024"],
        ["statements", "--act", "sang"], ["statements", "--json", "--csv"], ["serve", "--port", "99999"],
    ],
)
def test_wrong_usage_ends_with_status_2_and_a_hint(command, words):
    done = command(*words)

    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: assistant" in done.stderr and "invalid _" not in done.stderr


def test_version_and_help_go_to_standard_output(command):
    from assistant import __version__

    assert command("--version").stdout == f"assistant {__version__}\n"
    assert "ingest" in command("--help").stdout


def test_a_port_that_is_taken_is_said_in_one_line(command, asked):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = command("serve", "--no-browser", "--port", port, home=asked)
    assert f"127.0.0.1:{port}" in refusal_line(done)
