import os
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import tokens
from assistant.errors import AssistantError
from assistant.tokens import count_tokens, cut_to_tokens


def test_counts_are_those_of_o200k_base():
    assert count_tokens("hello world") == 2


def test_names_of_special_tokens_are_plain_text():
    assert count_tokens("<|endoftext|>") > 1


@given(st.text(max_size=80), st.integers(0, 30))
def test_a_cut_is_a_beginning_within_the_limit(text, limit):
    kept = cut_to_tokens(text, limit)

    assert text.startswith(kept) and count_tokens(kept) <= limit


def test_a_text_within_the_limit_stays_whole():
    assert cut_to_tokens("Hội nghị", 50) == "Hội nghị"


def test_loading_needs_no_network_and_leaves_the_environment_as_it_was(monkeypatch):
    import tiktoken.registry

    def refuse(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.delitem(tiktoken.registry.ENCODINGS, "o200k_base", raising=False)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "/nowhere")
    tokens._encoding.cache_clear()

    assert count_tokens("hello") == 1
    assert os.environ["TIKTOKEN_CACHE_DIR"] == "/nowhere"


def test_damaged_ranks_are_named_and_not_fetched_again(monkeypatch, tmp_path):
    damaged = tmp_path / tokens.RANKS.name
    damaged.write_bytes(tokens.RANKS.read_bytes()[:-1])
    monkeypatch.setattr(tokens, "RANKS", damaged)
    tokens._encoding.cache_clear()

    with pytest.raises(AssistantError, match="Install the package again"):
        count_tokens("hello")

    assert damaged.exists()
