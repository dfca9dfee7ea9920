"""Every provider's own package against a server of the tests that speaks that provider's protocol."""

import importlib.util
import json

import pytest

from assistant.errors import LLMFailed
from assistant.llms import Limits, open_llm, sources
from tests.llms.serving import refuses, serve

# Where each package looks for its server.
ADDRESSES = {
    "openai": ("OPENAI_API_BASE", "/v1"),
    "anthropic": ("ANTHROPIC_API_URL", ""),
    "google_genai": ("GOOGLE_GEMINI_BASE_URL", ""),
    "ollama": ("OLLAMA_HOST", ""),
}
PIECES = ["Ông Mẫu ", "chủ trì ", "[1]."]


@pytest.fixture(params=list(ADDRESSES))
def name(request):
    if importlib.util.find_spec(sources()[request.param].package) is None:
        pytest.skip(f"{sources()[request.param].package} is not installed")
    return request.param


@pytest.fixture
def opened(name, monkeypatch):
    """`opened(server)`: the provider's model, turned to the server."""

    def open_model(server):
        variable, path = ADDRESSES[name]
        monkeypatch.setenv(variable, f"http://127.0.0.1:{server.server_address[1]}{path}")
        for key in sources()[name].keys:
            monkeypatch.setenv(key, "not-a-real-key")
        return open_llm(f"{name}:some-model", limits=Limits(pause=0.01, seconds=20))

    return open_model


# --- how each of them says the pieces --------------------------------------------------------------------------------


def openai_says(handler):
    handler.begin()
    for piece in PIECES:
        handler.send_piece(piece)
    handler.send_piece("", reason="stop")
    handler.end()


def anthropic_says(handler):
    handler.begin()
    usage = {"input_tokens": 1, "output_tokens": 1}
    message = {"id": "x", "type": "message", "role": "assistant", "model": "m", "content": [], "usage": usage}
    events = [
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *({"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": p}} for p in PIECES),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": usage},
        {"type": "message_stop"},
    ]
    for event in events:
        handler.send_raw(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n")
    handler.end(done=False)


def google_says(handler):
    handler.begin()
    for position, piece in enumerate(PIECES):
        last = {"finishReason": "STOP"} if position == len(PIECES) - 1 else {}
        candidate = {"content": {"role": "model", "parts": [{"text": piece}]}, "index": 0, **last}
        handler.send(json.dumps({"candidates": [candidate]}))
    handler.end(done=False)


def ollama_says(handler):
    handler.begin("application/x-ndjson")
    for piece in [*PIECES, ""]:
        message = {"role": "assistant", "content": piece}
        line = {"model": "m", "created_at": "2031-03-05T00:00:00Z", "message": message, "done": not piece}
        handler.send_raw(json.dumps(line | ({} if piece else {"done_reason": "stop"})) + "\n")
    handler.end(done=False)


SAYS = {"openai": openai_says, "anthropic": anthropic_says, "google_genai": google_says, "ollama": ollama_says}


def test_its_words_come_in_pieces(name, opened):
    with serve(SAYS[name]) as server:
        pieces = [piece for piece in opened(server).stream("Ai chủ trì?") if piece]

    assert pieces == PIECES
    assert "Ai chủ trì?" in json.dumps(server.requests[0][1], ensure_ascii=False)


@pytest.mark.parametrize(
    ("status", "kind", "requests"), [(401, "key", 1), (404, "name", 1), (429, "busy", 3), (500, "down", 3)]
)
def test_its_refusals_are_understood_and_only_passing_ones_asked_again(opened, status, kind, requests):
    with serve(refuses(status)) as server, pytest.raises(LLMFailed) as failure:
        opened(server).complete("?")

    assert failure.value.kind == kind
    assert len(server.requests) == requests


def test_it_goes_on_when_the_server_is_well_again(name, opened):
    with serve(refuses(503), SAYS[name]) as server:
        assert opened(server).complete("?") == "".join(PIECES)
