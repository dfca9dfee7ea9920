"""Models that Ollama serves on this machine, or on the one that `OLLAMA_HOST` names. No key."""

from assistant.llms.base import Provider

SOURCE = Provider(
    "ollama",
    "ollama:qwen3:4b",
    "langchain_ollama",
    "ollama",
    # A long prompt can take minutes before the first word on a machine without a graphics card. What does not fit
    # the context is cut without a word, and the default context holds no eight passages.
    options=lambda seconds: {"temperature": 0, "num_ctx": 8192, "client_kwargs": {"timeout": seconds}},
    at_once=1,
    asks="server",
)
