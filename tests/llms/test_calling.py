import threading
import time

import pytest

from assistant.errors import LLMFailed
from assistant.llms import LLM, Limits
from assistant.llms.failures import KINDS
from tests.scripted import ScriptedChatModel

# Patience enough for a test.
QUICK = Limits(pause=0.01)


class RefusedByProvider(Exception):
    def __init__(self, status_code, message="no", headers=None):
        super().__init__(message)
        self.status_code = status_code
        self.response = type("Response", (), {"headers": headers or {}})()


def scripted(*busy, **options):
    return ScriptedChatModel(replies=["Một hai ba."], busy=list(busy), **options)


def failure_of(model, limits=QUICK):
    with pytest.raises(LLMFailed) as failure:
        LLM(model, name="test:x", limits=limits).complete("?")
    return failure.value


def test_a_stream_comes_in_pieces():
    pieces = list(LLM(ScriptedChatModel(replies=["Một hai ba."])).stream("?"))

    assert len(pieces) > 1 and "".join(pieces) == "Một hai ba."


def test_closing_a_stream_stops_the_model():
    model = ScriptedChatModel(replies=["a b c d e f g h"])
    stream = LLM(model).stream("?")
    next(stream)

    stream.close()

    assert len(model.sent) == 1


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RefusedByProvider(401, "bad key"), "refused the key"),
        (RefusedByProvider(404, "no model"), "does not have this model"),
        (RefusedByProvider(429, "slow down"), "over its limit"),
        (RefusedByProvider(500, "boom"), "has a fault at its server: try again later (500: boom)"),
        (TimeoutError(), "took too long"),
        (ConnectionRefusedError("refused"), "cannot be reached"),
        (ValueError("garbage\nin two lines"), "failed (garbage in two lines)"),
    ],
)
def test_what_goes_wrong_at_the_provider_is_one_line(error, expected):
    model = ScriptedChatModel(replies=["x"], error=error)

    with pytest.raises(LLMFailed) as failure:
        LLM(model, name="openai:x", limits=QUICK).complete("?")

    assert str(failure.value).startswith("openai:x ") and expected in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    "quoted",
    [
        "sk-proj-AbCdEf0123456789",
        "sk-abc*******xyz1",
        "AIzaSyA0123456789abcdef",
        "Bearer abc.def.ghi",
        "my-own-private-value",
    ],
)
def test_no_key_appears_in_an_error(quoted, monkeypatch):
    monkeypatch.setenv("SOME_API_KEY", "my-own-private-value")
    model = ScriptedChatModel(replies=["x"], error=RefusedByProvider(401, f"Incorrect API key provided: {quoted} !"))

    with pytest.raises(LLMFailed) as failure:
        LLM(model, limits=QUICK).complete("?")

    assert quoted.removeprefix("Bearer ") not in str(failure.value)
    assert "Incorrect API key provided" in str(failure.value)


# --- asking again ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_busy_model_is_asked_again(status):
    model = scripted(RefusedByProvider(status), RefusedByProvider(status))

    assert LLM(model, limits=QUICK).complete("?") == "Một hai ba."
    assert len(model.prompts) == 3


def test_a_model_that_stays_busy_has_failed_after_three_tries():
    model = scripted(*[RefusedByProvider(429)] * 9)

    assert failure_of(model).kind == "busy"
    assert len(model.prompts) == 3


@pytest.mark.parametrize(
    "error",
    [RefusedByProvider(401), RefusedByProvider(400), RefusedByProvider(429, "insufficient_quota"), ValueError("no")],
)
def test_what_waiting_does_not_mend_is_not_asked_again(error):
    model = scripted(error)

    failure_of(model)

    assert len(model.prompts) == 1


def test_a_model_that_breaks_off_is_not_asked_again():
    model = scripted(error=RefusedByProvider(503), error_after=2)

    failure_of(model)

    assert len(model.prompts) == 1


def test_pauses_grow_and_heed_what_the_service_asks_for():
    began = time.monotonic()
    model = scripted(RefusedByProvider(429, headers={"retry-after": "0.3"}), RefusedByProvider(429))

    LLM(model, limits=Limits(pause=0.1)).complete("?")

    assert 0.5 <= time.monotonic() - began < 2.0


def test_a_service_that_wants_to_be_left_alone_for_long_has_failed():
    model = scripted(RefusedByProvider(429, headers={"retry-after": "3600"}))

    assert failure_of(model).kind == "busy"
    assert len(model.prompts) == 1


# --- limits ----------------------------------------------------------------------------------------------------------


def test_a_model_that_takes_too_long_is_stopped():
    model = ScriptedChatModel(replies=["từng chữ " * 1000])

    assert failure_of(model, Limits(seconds=0.0)).kind == "slow"
    assert len(model.sent) <= 1


def test_one_answer_at_a_time_when_the_limit_is_one():
    llm = LLM(scripted(), name="test:x", limits=Limits(seconds=0.2, at_once=1))
    first = llm.stream("?")
    next(first)

    with pytest.raises(LLMFailed, match="test:x is busy with other questions"):
        llm.complete("?")

    first.close()
    assert llm.complete("?") == "Một hai ba."


def test_whoever_waits_for_a_turn_gets_it():
    llm = LLM(scripted(), limits=Limits(at_once=1))
    first = llm.stream("?")
    next(first)
    threading.Timer(0.2, lambda: list(first)).start()

    assert llm.complete("?") == "Một hai ba."


def test_an_answer_cut_off_by_the_models_limit_says_so_after_its_last_piece():
    pieces = []

    with pytest.raises(LLMFailed) as failure:
        pieces.extend(LLM(scripted(ended="length")).stream("?"))

    assert failure.value.kind == "cut_short"


@pytest.mark.parametrize(
    "message",
    [
        "This model's maximum context length is 4096 tokens",
        "request (9000 tokens) exceeds the available context size (8192 tokens), try increasing it",
        "prompt is too long: 210000 tokens > 200000 maximum",
    ],
)
def test_a_prompt_that_does_not_fit_is_told_from_other_refusals(message):
    assert failure_of(scripted(RefusedByProvider(400, message))).kind == "too_long"


def test_every_kind_of_failure_is_told_in_both_languages():
    assert all(set(words) == {"vi", "en"} and all(words.values()) for words in KINDS.values())
