"""Choosing a model: who may name which, what is said, and that one browser's choice is its own."""

from __future__ import annotations

import pytest

from assistant.llms.llamacpp import LlamaCpp
from assistant.llms.ollama import SOURCE as OLLAMA
from assistant.web.backends import Backends, Choice, sources
from assistant.web.preferences import opened, sources_html, tried
from assistant.web.strings import EN, VI

ELSEWHERE = "openai-compatible:http://127.0.0.1:9/v1#x"


@pytest.fixture
def backends(shipped):
    return Backends(shipped)


def test_a_choice_answers_over_the_same_library_and_leaves_the_others_alone(backends, shipped):
    chosen = backends.of(Choice(ELSEWHERE, 4))
    assert (chosen.answerer.name, chosen.settings.breadth, chosen.library) == (ELSEWHERE, 4, shipped.library)
    assert (backends.of(Choice()), shipped.answerer.name, shipped.settings.breadth) == (shipped, "reader", 8)


def test_the_same_choice_of_two_browsers_is_opened_once(backends):
    assert backends.of(Choice("reader", 4)) is backends.of(Choice("", 4))


def test_from_another_computer_only_listed_models_can_be_chosen(backends):
    wanted, said = opened(backends, Choice(ELSEWHERE), "en", trusted=False)
    assert wanted is None
    assert "not listed" in said


def test_a_model_that_cannot_be_opened_is_not_chosen(backends):
    wanted, said = opened(backends, Choice("llamacpp:/nowhere/model.gguf"), "vi", trusted=True)
    assert wanted is None
    assert "nowhere/model.gguf" in said


def test_trying_a_model_that_is_not_there_says_what_to_check(backends):
    *_, said = tried(backends, ELSEWHERE, "vi", trusted=True)
    assert "không kết nối được" in said


def test_the_reader_needs_no_trial(backends):
    assert [said for said in tried(backends, "reader", "en", trusted=False) if "always ready" in said]


def test_no_key_is_shown_only_where_it_is_looked_for(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret-0123456789")
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    shown = sources_html(sources(), EN) + sources_html(sources(), VI)
    assert "sk-very" not in shown
    assert "ANTHROPIC_API_KEY" in shown


def state(name: str, current: str = "") -> str:
    return next(source.state for source in sources(current) if source.name == name)


def test_a_model_that_wants_a_file_or_a_server_is_not_called_ready(monkeypatch):
    for source in (LlamaCpp, type(OLLAMA)):
        monkeypatch.setattr(source, "need_package", lambda self: None)
    shown = sources_html(sources(), VI)

    assert (state("llamacpp"), state("ollama")) == ("file", "server")
    assert "cần một tệp .gguf" in shown and "cần máy chủ đang chạy" in shown


def test_the_file_of_the_model_that_answers_is_looked_at(monkeypatch, tmp_path):
    pytest.importorskip("xllamacpp")
    file = tmp_path / "x.gguf"
    file.write_bytes(b"GGUF" + b"\0" * 20)
    there, gone = f"llamacpp:{file}", f"llamacpp:{tmp_path}/y.gguf"

    assert (state("llamacpp", there), state("llamacpp", gone)) == ("ready", "missing")
    assert gone in sources_html(sources(gone), EN)


def test_a_model_whose_key_is_set_stands_on_the_list(backends, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    assert any(name.startswith("openai:") for name in backends.names())
