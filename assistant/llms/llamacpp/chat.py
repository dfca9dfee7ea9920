"""A LangChain chat model over llama.cpp in this process."""

from __future__ import annotations

import contextlib
import os
import queue
import secrets
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, convert_to_openai_messages
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import PrivateAttr

# The prompt is read in pieces of this many tokens; between two of them a cancelled question is noticed.
_PROMPT_BATCH = 128


class Refused(Exception):
    """llama.cpp's own error, with its HTTP status, as the other providers' errors have it."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status_code = status


class LlamaCppChat(BaseChatModel):
    """Streams tokens as they are made, with the chat template of the model's file; greedy, so the same every time.

    The model is loaded with the first question and freed with this object. One question at a time.
    """

    path: str
    context: int = 8192
    """Tokens of prompt and answer together, at most what the model was trained for."""
    longest_answer: int = 512
    """In tokens. Small models may go on without end."""
    seconds: float = 300.0
    """Longest wait for the next token, or the next part of the prompt to be read."""
    threads: int = max(1, (os.cpu_count() or 2) // 2)
    """As many as there are real cores. They wait for one another: on a busy machine one too many halves the speed."""

    _server: Any = PrivateAttr(default=None)
    _loading: Any = PrivateAttr(default_factory=threading.Lock)

    @property
    def _llm_type(self) -> str:
        return "llamacpp"

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **options: Any,
    ) -> Iterator[ChatGenerationChunk]:
        request = {
            "messages": convert_to_openai_messages(messages),
            "max_tokens": self.longest_answer,
            "temperature": 0,
            # Models that think first would think past the limit.
            "chat_template_kwargs": {"enable_thinking": False},
            # Also while the prompt is read something must arrive, or nothing could stop it.
            "return_progress": True,
            "stream": True,
            **({"stop": stop} if stop else {}),
            **options,
        }
        with closing(_chunks(self._loaded(), request, self.seconds)) as chunks:
            for chunk in chunks:
                piece = _piece(chunk)
                if run_manager and piece.text:
                    run_manager.on_llm_new_token(piece.text, chunk=piece)
                yield piece

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **options: Any,
    ) -> ChatResult:
        text = "".join(piece.text for piece in self._stream(messages, stop, run_manager, **options))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])

    def _loaded(self) -> Any:
        with self._loading:
            if self._server is None:
                self._server = _load(self.path, context=self.context, threads=self.threads)
            return self._server


def _load(path: str, *, context: int, threads: int) -> Any:
    """Raises Refused: the file is damaged, or this llama.cpp does not know its kind of model."""
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = path
    parameters.n_ctx = context
    parameters.n_batch = parameters.n_ubatch = _PROMPT_BATCH
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
    parameters.warmup = False
    # Every prompt is another one; by default up to 8 GB of them would be kept.
    parameters.cache_ram_mib = 0
    parameters.verbosity = -1
    parameters.ui = False
    parameters.endpoint_slots = False
    # llama.cpp listens by itself. Nobody is to reach it: a socket in a folder of our own, and a key that nobody knows.
    parameters.api_keys = [secrets.token_hex(16)]
    folder = tempfile.mkdtemp(prefix="assistant-")
    if sys.platform != "win32":
        parameters.hostnames = [str(Path(folder) / "llama.sock")]
    try:
        return xllamacpp.Server(parameters)
    except RuntimeError as error:
        raise Refused(f"llama.cpp cannot load {path}: is it a whole file, and a chat model?") from error
    finally:
        # Once bound the socket needs no name, and without one nobody can find it.
        with contextlib.suppress(OSError):
            os.unlink(Path(folder) / "llama.sock")
        with contextlib.suppress(OSError):
            os.rmdir(folder)


def _chunks(server: Any, request: dict[str, Any], seconds: float) -> Iterator[dict[str, Any]]:
    """What llama.cpp sends, as it comes. It calls back from a thread of its own; closing the iterator stops it.

    Raises:
        Refused: llama.cpp sent an error.
        TimeoutError: nothing came for `seconds`.
    """
    arrived: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    stopped = threading.Event()

    def take(chunk: dict[str, Any]) -> bool:
        arrived.put(chunk)
        return stopped.is_set()

    def run() -> None:
        try:
            server.handle_chat_completions(request, take)
        finally:
            arrived.put(None)

    # No daemon: a process that ends waits for it (one batch at most once it is stopped), since llama.cpp calling back
    # into an interpreter that is gone would crash.
    worker = threading.Thread(target=run, name="llama.cpp")
    worker.start()
    try:
        while (chunk := _next(arrived, seconds)) is not None:
            if error := chunk.get("error"):
                raise Refused(str(error.get("message", error)), error.get("code"))
            yield chunk
    finally:
        stopped.set()
        # Nobody who stops a question waits for the piece of the prompt that is being read.
        worker.join(timeout=0.2)


def _next(arrived: queue.SimpleQueue[dict[str, Any] | None], seconds: float) -> dict[str, Any] | None:
    try:
        return arrived.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None


def _piece(chunk: dict[str, Any]) -> ChatGenerationChunk:
    choice = (chunk.get("choices") or [{}])[0]
    text = choice.get("delta", {}).get("content") or ""
    reason = choice.get("finish_reason")
    metadata = {"finish_reason": reason} if reason else {}
    return ChatGenerationChunk(message=AIMessageChunk(content=text, response_metadata=metadata))
