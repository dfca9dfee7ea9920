import importlib.util
import os
import subprocess
import sys

import pytest

from assistant.errors import LLMFailed, NoSuchLLM
from assistant.llms import complete, open_chat_model, sources, stream_text
from assistant.llms.base import Provider
from tests.scripted import ScriptedChatModel


class RefusedByProvider(Exception):
    def __init__(self, status_code, message):
        super().__init__(message)
        self.status_code = status_code


@pytest.mark.parametrize("name", ["gpt-4", "nonsense:model", "openai:", "", ":x", "base:x", "openai: "])
def test_an_unknown_name_lists_the_names_there_are(name):
    with pytest.raises(NoSuchLLM) as error:
        open_chat_model(name)

    text = str(error.value)
    assert text.startswith(f"No such LLM `{name}`. There are: reader, ")
    assert all(f"{source}:…" in text for source in ("openai", "anthropic", "ollama", "google_genai"))


def test_a_missing_package_says_what_to_install():
    source = Provider("nowhere", "nowhere:x", "langchain_nowhere", "nowhere")

    with pytest.raises(NoSuchLLM, match=r'python -m pip install "assistant\[nowhere\]"'):
        source.open("x", environment={})


def test_a_missing_key_names_its_variable():
    source = Provider("json", "json:x", "json", "json", ("JSON_API_KEY",))

    with pytest.raises(NoSuchLLM, match="set JSON_API_KEY in the environment"):
        source.open("x", environment={"JSON_API_KEY": ""})


def test_a_name_that_langchain_does_not_know_is_one_line():
    source = Provider("json", "json:x", "json", "json")

    with pytest.raises(NoSuchLLM, match="`json:x` cannot be opened: ") as error:
        source.open("x", environment={})

    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", sorted(sources()))
def test_every_source_opens_without_a_network(name):
    source = sources()[name]
    if importlib.util.find_spec(source.package) is None:
        pytest.skip(f"{source.package} is not installed")
    environment = {key: "not-a-real-key" for key in source.keys}
    code = f"from assistant.llms import open_chat_model as o; print(type(o({source.example!r})).__name__)"

    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("Chat"), done.stderr


@pytest.mark.parametrize("name", sorted(sources()))
def test_every_source_has_an_extra_in_pyproject(name):
    with open(os.path.join(os.path.dirname(__file__), "..", "pyproject.toml"), encoding="utf-8") as file:
        declared = file.read()

    source = sources()[name]
    assert f'{source.extra} = ["{source.package.replace("_", "-")}' in declared


def test_importing_the_registry_does_not_import_langchain():
    code = "import sys, assistant.llms as l; l.sources(); print([m for m in sys.modules if m.startswith('langchain')])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_stream_comes_in_pieces():
    pieces = list(stream_text(ScriptedChatModel(replies=["Một hai ba."]), "?"))

    assert len(pieces) > 1 and "".join(pieces) == "Một hai ba."


def test_closing_a_stream_stops_the_model():
    model = ScriptedChatModel(replies=["a b c d e f g h"])
    stream = stream_text(model, "?")
    next(stream)

    stream.close()

    assert len(model.sent) == 1


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RefusedByProvider(401, "bad key"), "refused the key"),
        (RefusedByProvider(404, "no model"), "does not have this model"),
        (RefusedByProvider(429, "slow down"), "over its limit"),
        (RefusedByProvider(500, "boom"), "failed: boom"),
        (TimeoutError(), "took too long"),
        (ConnectionRefusedError("refused"), "cannot be reached"),
        (ValueError("garbage\nin two lines"), "failed: garbage in two lines"),
    ],
)
def test_what_goes_wrong_at_the_provider_is_one_line(error, expected):
    model = ScriptedChatModel(replies=["Một hai ba."], error=error, error_after=1)

    with pytest.raises(LLMFailed) as failure:
        complete(model, "?", name="openai:x")

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
        complete(model, "?")

    assert quoted.removeprefix("Bearer ") not in str(failure.value)
    assert "Incorrect API key provided" in str(failure.value)
