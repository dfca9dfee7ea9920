"""The assistant: everything there is to do with a library, stage after stage. Reads like a table of contents."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answerers.base import Answerer
from assistant.answerers.reader import Reader
from assistant.answerers.reader.mentions import prints
from assistant.composition import Composed, Verdicts, compose
from assistant.conversation import standalone
from assistant.embedders import open_embedder
from assistant.errors import UnusableQuestion
from assistant.fulltext import FullText
from assistant.given import checked_question, turns_of
from assistant.indexes import Indexes
from assistant.ingestion import ProgressCallback, ingest
from assistant.library import Library
from assistant.retrieval import Retriever, readable
from assistant.settings import Settings, shipped_folder
from assistant.spelling import mend
from assistant.statements.shelf import Shelf
from assistant.types import (
    Answer,
    CheckReport,
    Document,
    Draft,
    Event,
    Evidence,
    EvidenceSpan,
    Hit,
    IngestReport,
    Progress,
    Scope,
    Statement,
    Turn,
)  # fmt: skip
from assistant.understanding import Query, understand
from assistant.vectors import open_vector_store
from assistant.verification import Meaning
from assistant.vocabulary import restore_tones

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

    from assistant.answerers.answer_prompt import Prompt
    from assistant.evaluation import Case, CaseSet, Run
    from assistant.llms import LLM

__all__ = ["Assistant", "Progress"]


class Assistant:
    """One library with its indexes and an answerer. Threads may share it. Use `Assistant.open`."""

    def __init__(self, settings: Settings, *, llm: str | BaseChatModel = "reader") -> None:
        self.settings = settings
        self.library = Library(settings.home)
        self.embedder = open_embedder(settings.embedder)
        vectors = open_vector_store(settings.vectors, home=settings.home, library=self.library, embedder=self.embedder)
        self.indexes = Indexes(self.library, FullText(settings.home), vectors, self.embedder)
        self.indexes.open()
        self.retriever = Retriever(self.library, self.indexes.fulltext, vectors, self.embedder)
        self.shelf = Shelf(self.library)
        self.reader = Reader(self.shelf.register, self.library.writings)
        self.meaning = Meaning(self.embedder)
        self.model: LLM | None = None
        self.answerer: Answerer = self._open_answerer(llm)

    @classmethod
    def open(cls, home: str | Path | None = None, llm: str | BaseChatModel | None = None, **options: Any) -> Assistant:
        """Open the library in `home`, which is created when missing; without `home`, the user's own.

        Args:
            home: The folder of the library. Default: `ASSISTANT_HOME`, or the user's data folder.
            llm: `reader` (no model), a name such as `openai:gpt-5-mini` or `ollama:qwen3:4b`, or a LangChain chat model.
            options: Any other field of `Settings`: `vectors`, `embedder`, `prompts`, `breadth`, `language`.

        Raises:
            NoSuchLLM, SettingsError, LibraryError: each with the fix.
        """  # noqa: E501
        name = llm if isinstance(llm, str) else None
        settings = Settings.load(home=home, llm=name, **options)
        return cls(settings, llm=settings.llm if llm is None or isinstance(llm, str) else llm)

    def with_options(self, *, llm: str | None = None, breadth: int | None = None) -> Assistant:
        """The same library and indexes behind another model or breadth of retrieval; this one stays as it is.

        Closing one of them closes the library for all.

        Raises:
            NoSuchLLM: the model cannot be opened.
        """
        other = copy(self)
        other.settings = replace(self.settings, breadth=breadth or self.settings.breadth)
        if llm is not None:
            other.settings = replace(other.settings, llm=llm)
            other.model = None
            other.answerer = other._open_answerer(llm)
        return other

    def use_vectors(self, name: str) -> None:
        """Search with the vector engine of that name from now on, once it is in step with the library.

        Raises SettingsError or LibraryError, and goes on with the engine before.
        """
        vectors = open_vector_store(name, home=self.settings.home, library=self.library, embedder=self.embedder)
        self.indexes.use(vectors)
        # Searches that have begun end with the engine before, which reads the library and needs no closing in time.
        self.retriever.vectors = vectors

    def close(self) -> None:
        self.indexes.close()

    def __enter__(self) -> Assistant:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- the library -------------------------------------------------------------------------------------------------

    def ingest(self, sources: Iterable[str | Path] | str | Path, *, progress: ProgressCallback | None = None) -> IngestReport:  # noqa: E501
        """Take in files, folders and urls. Unchanged ones cost nothing; a changed one replaces its earlier version.

        What cannot be taken in is in `failed` with its reason; the others still go in.
        """
        if isinstance(sources, str | Path):
            sources = [sources]
        # Before the first article: whoever asks meanwhile, or after this was broken off, must not ship others.
        self.library.set_meta("started", "yes")
        return self._ingest(sources, progress)

    def _ingest(self, sources: Iterable[str | Path], progress: ProgressCallback | None) -> IngestReport:
        report = ingest(self.indexes, sources, settings=self.settings, progress=progress)
        # Articles are read into the register when they come in, so that no question waits for it.
        self.shelf.register()
        return report

    def read_with_model(
        self, documents: Iterable[Document] | None = None, *, progress: ProgressCallback | None = None
    ) -> int:
        """Let the model behind `llm` add statements of these documents (default: all); how many it added.

        Only those are taken whose quote stands in the article word for word; each is marked as not certain. What an
        earlier reading by a model added to a document is replaced.

        Raises:
            SettingsError: there is no model, only the reader.
            LLMFailed: the model gave none; what was read before stays added.
        """
        from assistant.model_reading import read_all

        return read_all(self, self.documents() if documents is None else list(documents), progress)

    def ingest_shipped(self, *, progress: ProgressCallback | None = None) -> IngestReport | None:
        """Take in the articles that come with the project, once in the life of a home that never held anything else.

        A home has begun with its owner's first ingest, whatever became of that. Shipping that was broken off is gone
        on with, unless an ingest has come between.
        """
        if not self.library.begin_shipping():
            return None
        report = self._ingest([shipped_folder("knowledge")], progress)
        self.library.set_meta("started", "yes")
        return report

    def documents(self) -> list[Document]:
        return self.library.documents()

    def document(self, document_id: str) -> Document:
        """Raises NoSuchDocument."""
        return self.library.document(document_id)

    def remove(self, document_id: str) -> Document:
        """Forget a document everywhere; returns what it was. Raises NoSuchDocument."""
        self.library.set_meta("started", "yes")
        return self.indexes.remove_document(document_id)

    def rebuild(self) -> None:
        """Make both indexes anew from the library, without embedding anything again."""
        self.indexes.rebuild()

    def check(self) -> CheckReport:
        """Whether every stored chunk, statement and index entry still holds."""
        from assistant.checking import check

        return check(self.library, self.indexes, self.shelf.register())

    # --- questions ---------------------------------------------------------------------------------------------------

    def search(self, question: str, k: int = 8, *, documents: Sequence[str] | None = None) -> list[Hit]:
        """The `k` chunks that fit a question best; only of the documents with these ids when they are given.

        Raises UnusableQuestion, as `ask` does.
        """
        question = checked_question(question)
        return self.retriever.search(question, k=k, documents=documents)

    def ask(self, question: str, history: Sequence[Turn] = (), *, scope: Scope | None = None) -> Answer:
        """The checked answer with its citations, or a refusal; `history` is the conversation so far, oldest first.

        With a `scope` only its articles are looked at. When the model behind `llm` fails, or nothing that it writes
        holds, the reader answers, `llm` names it and `notice` says so.

        Raises:
            UnusableQuestion: it has more than 2,000 characters, or the history is none.
        """
        return deque(self.stream(question, history, scope=scope), maxlen=1)[0]

    def stream(
        self, question: str, history: Sequence[Turn] = (), *, scope: Scope | None = None
    ) -> Iterator[Answer]:
        """The same answer as it grows, one checked sentence after the other; the last piece is `complete`.

        The text of each piece begins with the text of the one before.
        """
        question, history = checked_question(question), turns_of(history)
        clock = _Clock()
        with clock("understand"):
            query = self.understand(question, history)
        with clock("retrieve"):
            evidence = self.evidence(query, scope)
        finish = _finisher(question, query, evidence, self.answerer.name, clock)
        drafts = self.answerer.draft(query, evidence)
        last, shown = Draft(), False
        while True:
            with clock("answer"):
                draft = next(drafts, None)
            if draft is None:
                break
            if draft.outcome.is_refusal and shown:
                # What was shown is proven. That there is nothing to add is no reason to take it back.
                draft = replace(last, notice=draft.notice or last.notice)
            # How many things a list has is known when all of it is checked: its lead would change.
            elif len(draft.claims) > len(last.claims) and not draft.outcome.is_refusal and not draft.lead:
                piece = finish(self, draft, complete=False)
                # Until a sentence has passed there is nothing to show; that none did is known at the end.
                if piece.claims:
                    shown = True
                    yield piece
            last = draft
        answer = finish(self, last, complete=True)
        if answer.unsupported and not answer.claims and self.answerer is not self.reader:
            answer = self._rescued(answer, query, evidence, finish)
        yield answer

    def _rescued(self, failed: Answer, query: Query, evidence: Evidence, finish: Finisher) -> Answer:
        """The reader's answer in place of one of which nothing held; what did not hold stays listed."""
        from assistant.answerers.fallback import nothing_held

        *_, draft = self.reader.draft(query, evidence)
        notice = nothing_held(self.answerer.name, query.language)
        answer = finish(self, replace(draft, notice=notice, by=self.reader.name), complete=True)
        return replace(answer, unsupported=(*failed.unsupported, *answer.unsupported))

    def prompt(self, question: str, history: Sequence[Turn] = (), *, scope: Scope | None = None) -> Prompt:
        """The exact text that a model would be sent for this question. Raises LLMFailed when nothing fits into it."""
        from assistant.answerers.answer_prompt import answer_prompt

        query = self.understand(checked_question(question), turns_of(history))
        evidence = self.evidence(query, scope)
        return answer_prompt(query, evidence, folder=self.settings.prompts, most_tokens=self.settings.prompt_tokens)

    def understand(self, question: str, history: Sequence[Turn] = ()) -> Query:
        """The question on its own feet, and what it asks for."""
        mended = mend(readable(question), self.library.writings)
        full = standalone(mended, history, model=self.model, prompts_folder=self.settings.prompts)
        register = self.shelf.register()
        return understand(
            full,
            people=register.people,
            given_names=register.given_names,
            restore=lambda text: restore_tones(text, self.library),
            printed=lambda name: prints(register, name),
        )

    def evidence(self, query: Query, scope: Scope | None = None) -> Evidence:
        """The numbered spans for whoever writes the answer."""
        within = self._within(scope)
        documents = None if within is None else sorted(within)
        hits = self.retriever.search(query.question, k=self.settings.breadth, documents=documents)
        # A document may be removed between the search and this look.
        found = self.library.some_documents({hit.document_id for hit in hits})
        held = self.shelf.register().without_copies([hit for hit in hits if hit.document_id in found])
        return Evidence(
            tuple(
                EvidenceSpan(number, found[hit.document_id], hit.chunk.start, hit.chunk.end, hit.score, hit.why.dense)
                for number, hit in enumerate(held, start=1)
            ),
            within,
        )

    def _within(self, scope: Scope | None) -> frozenset[str] | None:
        from assistant.statements.selection import documents_within

        return documents_within(self.shelf.register(), scope) if scope and scope.narrows else None

    def statements(
        self, *, person: str | None = None, event: str | None = None, act: str | None = None, capacity: str | None = None,  # noqa: E501
        topic: str | None = None, outlet: str | None = None, since: str | None = None, until: str | None = None,
    ) -> list[Statement]:  # fmt: skip
        """Who did what, in which capacity, as the articles print it. Names and words match without tones and capitals."""  # noqa: E501
        from assistant.statements.selection import select_statements

        return select_statements(
            self.shelf.register(), person=person, event=event, act=act, capacity=capacity, topic=topic, outlet=outlet,
            since=since, until=until,
        )  # fmt: skip

    def events(self, *, since: str | None = None, until: str | None = None) -> list[Event]:
        """The events that the articles report, by date; `since` and `until` are ISO dates and include their days."""
        from assistant.statements.selection import select_events

        return select_events(self.shelf.register(), since=since, until=until)

    def copies(self, document_id: str) -> tuple[Document, ...]:
        """The other documents that carry nearly the same text (syndicated articles), the first published first."""
        return self.shelf.register().copies_of(document_id)

    def evaluate(self, cases: str | Path | CaseSet | Iterable[Case], **options: Any) -> Run:
        """Ask every case of a file, or of a list, and measure the answers; options as in `assistant.evaluation.evaluate`."""  # noqa: E501
        from assistant.evaluation import evaluate

        return evaluate(self, cases, **options)

    def as_runnable(self) -> Runnable[str | dict[str, Any], Answer]:
        """A LangChain Runnable: a question, or `{"question": …, "history": [Turn, …]}`, becomes an Answer."""
        from langchain_core.runnables import RunnableLambda

        def answer(given: str | dict[str, Any]) -> Answer:
            if isinstance(given, dict) and "question" in given:
                return self.ask(given["question"], given.get("history"))
            if not isinstance(given, str):
                raise UnusableQuestion(
                    'It takes a question or {{"question": "…", "history": […]}}, not {kind}', kind=type(given).__name__
                )
            return self.ask(given)

        return RunnableLambda(answer, name="assistant")

    def _open_answerer(self, llm: str | BaseChatModel) -> Answerer:
        if isinstance(llm, str) and llm == self.reader.name:
            return self.reader
        from assistant.answerers.fallback import WithFallback
        from assistant.answerers.llm import LLMAnswerer
        from assistant.llms import Limits, open_llm

        self.model = open_llm(llm, limits=Limits(seconds=self.settings.llm_seconds))
        drafting = LLMAnswerer(
            self.model, prompts_folder=self.settings.prompts, most_tokens=self.settings.prompt_tokens
        )
        return WithFallback(drafting, self.reader)


Finisher = Callable[..., Answer]


def _finisher(question: str, query: Query, evidence: Evidence, llm: str, clock: _Clock) -> Finisher:
    """Turns drafts into answers of one question, timing the check. No claim is checked twice."""
    verdicts: Verdicts = {}

    def finish(assistant: Assistant, draft: Draft, *, complete: bool) -> Answer:
        with clock("verify"):
            composed = compose(
                draft, query, evidence, assistant.library.document,
                register=assistant.shelf.register, meaning=assistant.meaning, verdicts=verdicts,
            )  # fmt: skip
        return Answer(
            question=question,
            outcome=composed.outcome,
            text=composed.text,
            claims=composed.claims,
            citations=composed.citations,
            unsupported=composed.unsupported,
            llm=_writers(llm, draft, composed),
            timings=clock.timings(),
            standalone=query.question,
            notice=draft.notice,
            complete=complete,
        )

    return finish


def _writers(asked: str, draft: Draft, composed: Composed) -> str:
    """Who wrote what is shown, or the refusal: the answerer that was asked, the one that took over, or both."""
    if not draft.by or composed.writers == (True, False):
        return asked
    return f"{asked} + {draft.by}" if all(composed.writers) else draft.by


class _Clock:
    """Seconds by stage, added up when a stage runs several times."""

    def __init__(self) -> None:
        self.started = time.perf_counter()
        self.seconds = dict.fromkeys(("understand", "retrieve", "answer", "verify"), 0.0)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += time.perf_counter() - began

    def timings(self) -> dict[str, float]:
        return {**self.seconds, "total": time.perf_counter() - self.started}
