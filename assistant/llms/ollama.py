"""Models that Ollama serves on this machine, or on the one that `OLLAMA_HOST` names. No key."""

from assistant.llms.base import Provider

# A long prompt can take minutes before the first word on a machine without a graphics card.
SOURCE = Provider(
    "ollama",
    "ollama:qwen3:4b",
    "langchain_ollama",
    "ollama",
    # Ollama cuts what does not fit its context without a word, and its default holds no eight passages.
    options={"temperature": 0, "num_ctx": 8192, "client_kwargs": {"timeout": 300.0}},
    at_once=1,
)
