import importlib.util
import os
import subprocess
import sys
import tomllib

import pytest

from assistant.errors import NoSuchLLM
from assistant.llms import open_chat_model, open_llm, sources
from assistant.llms.base import Provider
from tests.conftest import PROJECT
from tests.scripted import ScriptedChatModel


@pytest.mark.parametrize("name", ["gpt-4", "nonsense:model", "openai:", "", ":x", "base:x", "openai: "])
def test_an_unknown_name_lists_the_names_there_are(name):
    with pytest.raises(NoSuchLLM) as error:
        open_chat_model(name)

    text = str(error.value)
    assert text.startswith(f"No such LLM `{name.strip()}`. There are: reader, ")
    expected = ("openai", "anthropic", "ollama", "google_genai", "openai-compatible", "llamacpp")
    assert all(f"{source}:…" in text for source in expected)


def test_a_missing_package_says_what_to_install():
    source = Provider("nowhere", "nowhere:x", "langchain_nowhere", "nowhere")

    with pytest.raises(NoSuchLLM, match=r"python -m pip install langchain-nowhere"):
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


@pytest.mark.parametrize("name", sorted(set(sources()) - {"llamacpp"}))
def test_every_source_opens_without_a_network(name):
    source = sources()[name]
    if importlib.util.find_spec(source.package) is None:
        pytest.skip(f"{source.package} is not installed")
    environment = {key: "not-a-real-key" for key in getattr(source, "keys", ())}
    code = f"from assistant.llms import open_chat_model as o; print(type(o({source.example!r})).__name__)"

    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("Chat"), done.stderr


@pytest.mark.parametrize("name", sorted(sources()))
def test_every_source_has_an_extra_in_pyproject(name):
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]

    source = sources()[name]
    assert declared[source.extra][0].startswith(source.package.replace("_", "-"))


@pytest.mark.parametrize("name", sorted(sources()))
def test_every_example_begins_with_its_sources_name(name):
    assert sources()[name].example.startswith(f"{name}:")


def test_importing_the_registry_does_not_import_langchain():
    code = (
        "import sys, assistant.llms as l; l.sources(); "
        "print([m for m in sys.modules if m.startswith(('langchain', 'openai', 'xllamacpp'))])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_chat_model_of_ones_own_is_called_by_its_kind():
    assert open_llm(ScriptedChatModel(replies=["x"])).name == "ScriptedChatModel"


# --- openai-compatible -----------------------------------------------------------------------------------------------

ADDRESS = "http://127.0.0.1:9/v1"


@pytest.mark.parametrize("model", ["http://127.0.0.1:9/v1", "#m", "127.0.0.1:9/v1#m", "http://127.0.0.1:9/v1#", "ftp://h#m"])
def test_an_address_without_its_parts_is_explained_by_an_example(model):
    with pytest.raises(NoSuchLLM, match=r"e\.g\. `openai-compatible:http://.*#.*`"):
        open_chat_model(f"openai-compatible:{model}")


@pytest.mark.parametrize("address", ["http://me:sesame@127.0.0.1:9/v1#m", "http://127.0.0.1:9/v1?api_key=sesame#m"])
def test_a_key_in_an_address_is_refused_and_not_repeated(address):
    with pytest.raises(NoSuchLLM, match="OPENAI_COMPATIBLE_API_KEY in the environment") as error:
        open_chat_model(f"openai-compatible:{address}")

    assert "sesame" not in str(error.value)


def test_another_server_never_gets_the_key_meant_for_openai(monkeypatch):
    pytest.importorskip("langchain_openai")
    monkeypatch.setenv("OPENAI_API_KEY", "meant-for-openai")

    model = open_chat_model(f"openai-compatible:{ADDRESS}#m", environment={})

    assert model.openai_api_key.get_secret_value() != "meant-for-openai"


def test_the_key_of_a_compatible_server_comes_from_its_own_variable():
    pytest.importorskip("langchain_openai")

    model = open_chat_model(f"openai-compatible:{ADDRESS}#m", environment={"OPENAI_COMPATIBLE_API_KEY": "sesame"})

    assert model.openai_api_key.get_secret_value() == "sesame" and "sesame" not in repr(model)
    assert (model.openai_api_base, model.model_name) == (ADDRESS, "m")
