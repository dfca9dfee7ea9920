"""A model inside this process. The real one answers poorly, which is the point: it is checked all the same."""

import sys
import time
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.errors import LLMFailed, NoSuchLLM
from assistant.llms import open_chat_model, open_llm
from tests.conftest import FAST

pytest.importorskip("xllamacpp")

QUESTIONS = ["Ai chủ trì hội thảo về cây mai vàng?", "Who opened the forum on 12 June 2032?"]


@pytest.fixture(scope="module")
def llm(real_model):
    opened = open_llm(f"llamacpp:{real_model}")
    # It may ramble for as long as it is allowed to.
    opened.chat.longest_answer = 120
    return opened


@pytest.fixture
def assistant(tmp_path, articles, llm):
    # One passage: reading the prompt is what takes time.
    with Assistant.open(tmp_path / "home", llm.chat, breadth=1, **FAST) as assistant:
        assistant.ingest(articles)
        yield assistant


# --- without a model -------------------------------------------------------------------------------------------------


def test_a_model_file_that_is_not_there_is_named_with_the_fix(tmp_path):
    with pytest.raises(NoSuchLLM, match=r"absent\.gguf: the model file cannot be read .* Give the path"):
        open_chat_model(f"llamacpp:{tmp_path / 'absent.gguf'}")


def test_a_file_of_another_kind_is_refused_when_it_is_named(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"\x00" * 100)

    with pytest.raises(NoSuchLLM, match="no GGUF file"):
        open_chat_model(f"llamacpp:{tmp_path / 'model.safetensors'}")


def test_a_damaged_file_fails_at_the_first_question_in_one_line(tmp_path, capfd):
    (tmp_path / "model.gguf").write_bytes(b"GGUF and nothing that follows from it")

    with pytest.raises(LLMFailed, match=r"llama\.cpp cannot load .*model\.gguf: is it a whole file"):
        open_llm(f"llamacpp:{tmp_path / 'model.gguf'}").complete("?")

    assert capfd.readouterr() == ("", "")


def test_a_home_with_a_damaged_model_still_answers(tmp_path, articles):
    (tmp_path / "model.gguf").write_bytes(b"GGUF and nothing that follows from it")
    with Assistant.open(tmp_path / "home", f"llamacpp:{tmp_path / 'model.gguf'}", **FAST) as assistant:
        assistant.ingest(articles)
        answer = assistant.ask(QUESTIONS[0])

    assert "Trần Văn Mẫu" in answer.text and "reader" in answer.notice


# --- with one --------------------------------------------------------------------------------------------------------


def test_words_come_as_they_are_made(llm):
    began = time.monotonic()
    came = [time.monotonic() - began for _ in llm.stream("Count from one to ten.")]

    assert len(came) > 10 and came[0] < came[-1] * 0.9


def test_the_models_own_template_lets_it_end_its_turn(llm):
    reasons = {chunk.response_metadata.get("finish_reason") for chunk in llm.chat.stream("Say hello.")}

    assert reasons == {None, "stop"}


def test_the_same_prompt_gives_the_same_words(llm):
    assert llm.complete("Name a fruit.") == llm.complete("Name a fruit.")


def test_leaving_while_it_writes_stops_it(llm):
    pieces = llm.stream("Count from one to one thousand.")
    next(pieces)

    began = time.monotonic()
    pieces.close()
    llm.complete("Say hello.")

    assert time.monotonic() - began < 10


def test_leaving_while_it_reads_the_prompt_stops_it(llm):
    pieces = llm.chat.stream("hôm nay trời đẹp " * 400)
    next(pieces)

    began = time.monotonic()
    pieces.close()

    assert time.monotonic() - began < 2


def test_a_prompt_beyond_its_context_is_told_from_other_failures(llm):
    with pytest.raises(LLMFailed) as failure:
        llm.complete("xin chào " * 9000)

    assert failure.value.kind == "too_long"


@pytest.mark.skipif(sys.platform == "win32", reason="no such sockets")
def test_nobody_else_can_reach_it(llm):
    llm.complete("Say hello.")
    address = llm.chat._server.listening_address

    assert address.startswith("unix://") and not Path(address.removeprefix("unix://")).exists()


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_it_answers_holds_or_the_reader_answers(assistant, question):
    answer = assistant.ask(question)

    texts = {document.id: document.text for document in assistant.documents()}
    assert answer.outcome.is_refusal or answer.claims
    assert all(claim.citations for claim in answer.claims)
    assert all(texts[cited.document_id][cited.start : cited.end] == cited.quote for cited in answer.citations)
    assert not {claim.text for claim in answer.claims} & {item.text for item in answer.unsupported}
