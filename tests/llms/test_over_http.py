"""The whole way from a question to a checked answer, with a model behind a real HTTP connection."""

import socket
import threading
import time

import pytest

from assistant import Assistant
from tests.conftest import FAST
from tests.llms.serving import breaks_off, keeps_silent, refuses, says, sends_garbage, serve, waits

pytest.importorskip("langchain_openai")

QUESTION = "Ai chủ trì hội thảo về cây mai vàng?"
CHAIRED = "Ông Trần Văn Mẫu, Giám đốc Sở Khoa học tỉnh, chủ trì hội thảo [1]."
ATTENDED = "Có 125 đại biểu tham dự [1]."
KEY = "sesame-0123456789-open"


@pytest.fixture
def opened(tmp_path, articles):
    """`opened(server)`: an assistant over two articles that asks the server's model."""
    assistants = []

    def open_assistant(name, **options):
        assistants.append(Assistant.open(tmp_path / "home", name, **FAST, **options))
        assistants[-1].ingest(articles)
        return assistants[-1]

    yield open_assistant
    for assistant in assistants:
        assistant.close()


def test_an_answer_comes_from_the_model_and_cites_the_article(opened):
    with serve(says(CHAIRED)) as server:
        answer = opened(server.name).ask(QUESTION)

    assert "Trần Văn Mẫu" in answer.text and "[1]" in answer.text
    assert (answer.notice, answer.llm) == ("", server.name)


def test_the_first_sentence_is_shown_while_the_second_is_being_written(opened):
    go_on = threading.Event()
    with serve(waits(f"{CHAIRED} Có", go_on, " 125 đại biểu tham dự [1].")) as server:
        pieces = opened(server.name).stream(QUESTION)
        first = next(pieces)
        go_on.set()
        *_, last = pieces

    assert (len(first.claims), first.complete) == (1, False)
    assert (len(last.claims), last.complete) == (2, True)


def test_the_prompt_that_is_sent_is_the_one_that_can_be_printed(opened):
    with serve(says(CHAIRED)) as server:
        assistant = opened(server.name)
        assistant.ask(QUESTION)

    sent = server.requests[0][1]
    assert [message["content"] for message in sent["messages"]] == [assistant.prompt(QUESTION).text]
    assert (sent["model"], sent["stream"]) == ("small", True)


def test_leaving_the_stream_hangs_up(opened):
    with serve(says(f"{CHAIRED} " * 400, pause=0.01)) as server:
        pieces = opened(server.name).stream(QUESTION)
        next(pieces)

        pieces.close()

        assert server.left.wait(5)


def test_a_busy_server_is_asked_again(opened):
    with serve(refuses(429, headers={"retry-after": "0"}), refuses(503), says(CHAIRED)) as server:
        answer = opened(server.name).ask(QUESTION)

    assert len(server.requests) == 3
    assert answer.notice == "" and "Trần Văn Mẫu" in answer.text


@pytest.mark.parametrize(
    ("reply", "told", "requests"),
    [
        (refuses(500), "đang gặp lỗi ở máy chủ", 3),
        (refuses(429, "You exceeded your current quota"), "đã vượt hạn mức", 1),
        (refuses(401), "không nhận khóa truy cập", 1),
        (refuses(404, "no such model"), "không có mô hình này", 1),
        (sends_garbage(), "dữ liệu không đọc được", 1),
        (breaks_off("Ông Trần Văn"), "bị ngắt giữa chừng", 1),
        (says(""), "không viết câu trả lời nào", 1),
    ],
    ids=["500", "quota", "401", "404", "garbage", "broken", "empty"],
)
def test_when_the_model_fails_the_reader_answers_and_says_so(opened, reply, told, requests):
    with serve(reply) as server:
        answer = opened(server.name).ask(QUESTION)

    assert "Trần Văn Mẫu" in answer.text and answer.citations
    assert told in answer.notice and "reader" in answer.notice
    assert len(server.requests) == requests


def test_an_english_question_gets_an_english_notice(opened):
    with serve(refuses(401)) as server:
        answer = opened(server.name).ask("Who chaired the workshop on 5 March 2031?")

    assert answer.notice.startswith(f"The model {server.name} refused the key")


def test_what_a_model_said_before_it_broke_off_stays_and_the_reader_goes_on(opened):
    with serve(breaks_off(f"{ATTENDED} {CHAIRED} Bà Lê Thị")) as server:
        *before, last = opened(server.name).stream(QUESTION)

    assert "125" in before[0].text and before[0].notice == ""
    assert last.text.startswith(before[0].text) and "Trần Văn Mẫu" in last.text and "Lê Thị" not in last.text
    assert "bị ngắt giữa chừng" in last.notice


@pytest.mark.parametrize("reply", [says("từng chữ một " * 300, pause=0.05), keeps_silent(6)], ids=["slow", "silent"])
def test_an_answer_that_takes_too_long_is_given_up(opened, reply):
    with serve(reply) as server:
        assistant = opened(server.name, llm_seconds=1)
        began = time.monotonic()
        answer = assistant.ask(QUESTION)

    assert time.monotonic() - began < 4
    assert "trả lời quá lâu" in answer.notice and "Trần Văn Mẫu" in answer.text


def test_a_server_that_is_not_there_is_told_from_a_broken_one(opened):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    answer = opened(f"openai-compatible:http://127.0.0.1:{port}/v1#small").ask(QUESTION)

    assert "không kết nối được" in answer.notice and "Trần Văn Mẫu" in answer.text


def test_a_prompt_that_is_too_long_for_the_model_is_sent_again_with_fewer_passages(opened):
    too_long = refuses(400, "This model's maximum context length is 512 tokens.")
    with serve(too_long, says(CHAIRED)) as server:
        answer = opened(server.name).ask(QUESTION)

    long, short = (len(body["messages"][0]["content"]) for _, body in server.requests)
    assert short < long
    assert answer.notice == "Để vừa giới hạn độ dài, mô hình chỉ được đưa 1 trong 2 đoạn bài báo phù hợp nhất."
    assert "Trần Văn Mẫu" in answer.text


def test_an_answer_cut_off_by_the_models_limit_keeps_its_finished_sentences(opened):
    with serve(says(f"{CHAIRED} Bà Lê Thị Ví Dụ trình bày", reason="length")) as server:
        answer = opened(server.name).ask(QUESTION)

    assert len(answer.claims) == 1 and answer.unsupported == ()
    assert answer.notice == ""


# --- keys ------------------------------------------------------------------------------------------------------------


def test_the_key_is_sent_and_stands_nowhere_else(opened, monkeypatch, caplog, tmp_path):
    monkeypatch.setenv("OPENAI_COMPATIBLE_API_KEY", KEY)
    with serve(refuses(401, "Incorrect API key provided: {key}")) as server:
        answer = opened(server.name).ask(QUESTION)

    assert server.requests[0][0]["authorization"] == f"Bearer {KEY}"
    stored = b"".join(path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    assert KEY not in str(answer) and KEY not in caplog.text and KEY.encode() not in stored
    assert "refused the key" in caplog.text


def test_nothing_of_an_account_at_openai_is_sent_to_another_server(opened, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-somebody")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "project-of-somebody")
    with serve(says(CHAIRED)) as server:
        opened(server.name).ask(QUESTION)

    assert not any(KEY in value or "of-somebody" in value for value in server.requests[0][0].values())


def test_the_command_line_shows_the_answer_and_on_standard_error_what_failed(command, articles, tmp_path):
    command("ingest", articles, home=tmp_path / "home")
    with serve(refuses(401, "Incorrect API key provided: {key}")) as server:
        done = command(
            "ask", QUESTION, "--llm", server.name, home=tmp_path / "home", OPENAI_COMPATIBLE_API_KEY=KEY
        )

    assert done.returncode == 0 and "Trần Văn Mẫu" in done.stdout
    assert "không nhận khóa truy cập" in done.stderr
    assert KEY not in done.stdout + done.stderr and "Traceback" not in done.stderr
