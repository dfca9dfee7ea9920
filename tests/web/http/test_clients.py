"""The clients that people have: curl, OpenAI's, and one that speaks MCP. Each gets an answer with its citations."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import anyio
import httpx
import pytest
from mcp import StdioServerParameters, stdio_client
from mcp.client import Client
from openai import BadRequestError, NotFoundError, OpenAI

from tests.conftest import FAST, PROJECT
from tests.web.http.conftest import CHAIR, PLACE, cited

# --- curl ------------------------------------------------------------------------------------------------------------


def curl(*words: str) -> str:
    program = shutil.which("curl")
    if program is None:
        pytest.skip("no curl on this machine (Debian: apt-get install curl)")
    command = [program, "--silent", "--show-error", "--noproxy", "*", "--max-time", "60", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_curl_gets_a_cited_answer(address):
    answer = json.loads(curl("--get", f"{address}/api/ask", "--data-urlencode", f"q={CHAIR}"))

    assert answer["outcome"] == "answered" and "Trần Văn Mẫu" in answer["text"] and "[1]" in answer["text"]
    assert all(cited(citation, address) for citation in answer["citations"])


def test_curl_gets_the_answer_as_it_grows(address):
    body = json.dumps({"question": CHAIR, "stream": True})
    sent = curl("--no-buffer", f"{address}/api/ask", "--header", "Content-Type: application/json", "--data", body)

    events = [event.split("\n") for event in sent.strip().split("\n\n")]
    names = [name.removeprefix("event: ") for name, _ in events]
    assert set(names[:-1]) == {"part"} and names[-1] == "answer"
    assert "Trần Văn Mẫu" in json.loads(events[-1][1].removeprefix("data: "))["text"]


def test_curl_is_told_its_mistake(address):
    refused = json.loads(curl(f"{address}/api/statements?since=yesterday"))

    assert "yesterday" in refused["error"]["message"]


# --- openai ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def openai(address) -> OpenAI:
    return OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0)


def said(question: str) -> dict[str, str]:
    return {"role": "user", "content": question}


def test_the_openai_client_gets_a_cited_answer(openai, address):
    completion = openai.chat.completions.create(model="assistant", messages=[said(CHAIR)])
    message = completion.choices[0].message
    places = [annotation.url_citation for annotation in message.annotations]

    assert "Trần Văn Mẫu" in message.content and "\n- [1] Hội thảo về cây mai vàng" in message.content
    assert [message.content[place.start_index : place.end_index] for place in places] == ["[1]", "[2]"]
    assert all(cited(place.citation, address) for place in places)
    assert "Trần Văn Mẫu" in httpx.get(places[0].url, trust_env=False).text
    assert completion.usage.total_tokens == completion.usage.prompt_tokens + completion.usage.completion_tokens > 20


def test_the_openai_client_streams_the_same_answer(openai):
    whole = openai.chat.completions.create(model="reader", messages=[said(CHAIR)]).choices[0].message
    options = {"stream": True, "stream_options": {"include_usage": True}}
    *parts, counted = openai.chat.completions.create(model="reader", messages=[said(CHAIR)], **options)
    deltas = [part.choices[0].delta for part in parts]

    assert "".join(delta.content or "" for delta in deltas) == whole.content
    assert deltas[-1].annotations == [note.model_dump() for note in whole.annotations]
    assert parts[-1].choices[0].finish_reason == "stop" and counted.usage.completion_tokens > 20


def test_a_follow_up_is_understood_from_the_messages_before_it(openai):
    first = openai.chat.completions.create(model="assistant", messages=[said(CHAIR)]).choices[0].message.content
    told = [{"role": "system", "content": "Be brief."}, said(CHAIR), {"role": "assistant", "content": first}]
    second = openai.chat.completions.create(model="assistant", messages=[*told, said(PLACE)])

    assert "Trung tâm Văn hóa" in second.choices[0].message.content


def test_the_openai_client_narrows_a_question_by_an_extra_field(openai):
    def asked(**scope):
        extra = {"extra_body": {"scope": scope}}
        return openai.chat.completions.create(model="assistant", messages=[said(CHAIR)], **extra).answer

    assert asked(until="2031")["outcome"] == "answered"
    assert asked(since="2032")["citations"] == []
    with pytest.raises(BadRequestError, match="No outlet `nix`"):
        asked(outlets=["nix"])


def test_the_models_are_listed_and_others_refused(openai):
    assert {"assistant", "reader"} <= {model.id for model in openai.models.list()}
    with pytest.raises(NotFoundError, match="There are: assistant, reader"):
        openai.chat.completions.create(model="gpt-5", messages=[said(CHAIR)])


# --- MCP -------------------------------------------------------------------------------------------------------------


def over_mcp(home: Path, *calls: tuple[str, dict]) -> list:
    """The tools' names, then the result of each call, from one `assistant mcp` spoken to over its pipes."""
    environment = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "assistant", "mcp", "--home", str(home)],
        env={**environment, "PYTHONPATH": str(PROJECT)}, cwd=home,
    )  # fmt: skip

    async def talk() -> list:
        with anyio.fail_after(120):
            async with Client(stdio_client(server)) as client:
                names = [tool.name for tool in (await client.list_tools()).tools]
                return [names, *[await client.call_tool(name, given) for name, given in calls]]

    # A browser test of the same run leaves its loop behind in this thread.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, talk).result()


def test_an_mcp_client_gets_a_cited_answer(home, address):
    names, asked, found, stated, wrong, narrowed, unknown = over_mcp(
        home, ("ask", {"question": CHAIR}), ("search", {"question": "giống mai cổ", "k": 1}),
        ("statements", {"person": "le thi vi du"}), ("document", {"document_id": "nix"}),
        ("search", {"question": "Lê Thị Ví Dụ", "outlets": ["Báo Thử Nghiệm"]}),
        ("ask", {"question": CHAIR, "since": "someday"}),
    )  # fmt: skip
    answer = asked.structured_content

    assert {"ask", "search", "statements", "events", "document"} <= set(names)
    assert "Trần Văn Mẫu" in answer["text"] and json.loads(asked.content[0].text) == answer
    assert answer["citations"] and all(cited(citation, address) for citation in answer["citations"])
    assert len(found.structured_content["hits"]) == 1
    assert stated.structured_content["total"] == len(stated.structured_content["statements"]) == 2
    assert wrong.is_error and "No document `nix`" in wrong.content[0].text
    assert {hit["source"] for hit in narrowed.structured_content["hits"]} == {"cay-dieu.md"}
    assert unknown.is_error and "not `someday`" in unknown.content[0].text


def test_nothing_but_the_protocol_is_on_standard_output(home):
    """Not even what a first start has to say: the library of this home is new."""
    hello = {
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
    }  # fmt: skip
    asking = {"name": "ask", "arguments": {"question": CHAIR}}
    asked = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": asking}
    ready = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    environment = {"ASSISTANT_EMBEDDER": "hashing", "PYTHONPATH": str(PROJECT), "HOME": str(home)}
    server = subprocess.Popen(
        [sys.executable, "-m", "assistant", "mcp", "--home", str(home.parent / "new")], env=environment, cwd=home,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    with server:
        for message in (hello, ready, asked):
            server.stdin.write(json.dumps(message) + "\n")
        server.stdin.flush()
        lines = [json.loads(server.stdout.readline()) for _ in range(2)]
        server.stdin.close()
        rest, told = server.stdout.read(), server.stderr.read()

    assert [line["id"] for line in lines] == [1, 2] and rest == ""
    assert "taking in the articles" in told
