"""The command line. Results go to standard output, progress and messages to standard error.

Exit status: 0 done (a refusal is a proper answer), 1 could not be done (one line, no traceback), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, UnusableQuestion
from assistant.output import discard_output, speak_utf8

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.types import Progress, Scope

Command = Callable[[argparse.Namespace], int]
_LLM_HELP = (
    "reader (default, no model), openai:…, anthropic:…, google_genai:…, ollama:…, "
    "openai-compatible:http://…#MODEL, llamacpp:/path/model.gguf"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is returned."""
    speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        status = options.run(options)
        sys.stdout.flush()
        return status
    except AssistantError as error:
        _say(f"assistant: {error}")
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone, e.g. `| head`: nobody misses the rest.
        discard_output()
        return 0
    except OSError as error:
        discard_output()
        _say(f"assistant: {error.filename or 'the output'} cannot be used ({error.strerror or error})")
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    from assistant import __version__
    from assistant.evaluation import command as evaluation

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", metavar="DIR", default=argparse.SUPPRESS,
        help="the folder of the library (default: $ASSISTANT_HOME, or the user's data folder)",
    )  # fmt: skip
    parser = argparse.ArgumentParser(
        prog="assistant", parents=[common], description="Answers questions from a pile of articles, every sentence with its source."  # noqa: E501
    )
    parser.add_argument("--version", action="version", version=f"assistant {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run: Command, help_text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, parents=[common], help=help_text, description=help_text)
        added.set_defaults(run=run)
        return added

    ingesting = command("ingest", _ingest, "take in files, folders and urls")
    ingesting.add_argument("sources", nargs="+", metavar="PATH|URL")
    ingesting.add_argument("--llm", metavar="NAME", help="a model that may add statements it can quote")
    asking = command("ask", _ask, "answer one question")
    asking.add_argument("question", type=_question)
    asking.add_argument("--llm", metavar="NAME", help=_LLM_HELP)
    _narrowing(asking)
    _json(asking)
    prompting = command("prompt", _prompt, "print the exact text that a model would be sent for a question")
    prompting.add_argument("question", type=_question)
    _narrowing(prompting)
    searching = command("search", _search, "show the passages that fit a question")
    searching.add_argument("question", type=_question)
    searching.add_argument("-k", type=_count, default=8, metavar="N", help="how many (default 8)")
    _narrowing(searching)
    _json(searching)
    documents = command("documents", _documents, "list the articles of the library")
    _json(documents)
    removing = command("remove", _remove, "forget articles")
    removing.add_argument("ids", nargs="+", metavar="DOCUMENT_ID")
    stating = command("statements", _statements, "who did what, where, in which capacity")
    for option in ("--person", "--event", "--capacity", "--topic", "--outlet"):
        stating.add_argument(option)
    stating.add_argument("--act", type=_act)
    _period(stating)
    _json(stating, csv=True)
    happening = command("events", _events, "the events that the articles report")
    _period(happening)
    _json(happening, csv=True)
    evaluation.add_arguments(command("eval", _eval, evaluation.HELP))
    serving = command("serve", _serve, "open the chat in the browser")
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=_port, default=7860)
    serving.add_argument("--llm", metavar="NAME", help=_LLM_HELP)
    serving.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    speaking = command("mcp", _mcp, "serve the library to other programs over MCP, on standard input and output")
    speaking.add_argument("--llm", metavar="NAME", help=_LLM_HELP)
    command("check", _check, "test that every stored quote and index entry still holds")
    command("rebuild", _rebuild, "make both indexes anew from the library")
    return parser


def _narrowing(parser: argparse.ArgumentParser) -> None:
    told = {
        "--document": ("ID|NAME", "only this article"), "--outlet": ("NAME", "only articles of this outlet"),
        "--person": ("NAME", "only articles in which this person did something"),
    }  # fmt: skip
    for option, (metavar, help_text) in told.items():
        parser.add_argument(option, action="append", default=[], metavar=metavar, help=f"{help_text}; may be repeated")
    _period(parser)


def _period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--since", type=_day, metavar="DAY", help="only events from this day, month or year on: 2024-05-09"
    )
    parser.add_argument(
        "--until", type=_day, metavar="DAY", help="only events up to this day, month or year; it is included"
    )


def _json(parser: argparse.ArgumentParser, *, csv: bool = False) -> None:
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print JSON")
    if csv:
        forms.add_argument("--csv", action="store_true", help="print CSV")


# --- values of options: what is wrong with them is wrong usage ------------------------------------------------------------  # noqa: E501


def _question(text: str) -> str:
    from assistant.given import checked_question

    try:
        return checked_question(text)
    except UnusableQuestion as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _act(text: str) -> str:
    from assistant.language.acts import MENTIONED, PHRASES

    if text not in {*PHRASES, MENTIONED}:
        raise argparse.ArgumentTypeError(f"No such act `{text}`. There are: {', '.join([*PHRASES, MENTIONED])}")
    return text


def _day(text: str) -> str:
    from assistant.language.dates import parse_bound

    if text.strip() and not parse_bound(text, last=False):
        raise argparse.ArgumentTypeError(f"a day such as 2024-05-09 or 9/5/2024, a month or a year, not `{text}`")
    return text


def _count(text: str) -> int:
    return _whole_number(text, 1, 200)


def _port(text: str) -> int:
    return _whole_number(text, 0, 65535)


def _whole_number(text: str, least: int, most: int) -> int:
    if not text.strip().isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}, not `{text}`")
    return int(text)


# --- commands ------------------------------------------------------------------------------------------------------------  # noqa: E501


def _ingest(options: argparse.Namespace) -> int:
    with _open(options, vectors=None, llm=options.llm) as assistant:
        report = assistant.ingest(options.sources, progress=_show_progress)
        if options.llm and (new := report.added + report.updated):
            added = assistant.read_with_model(new, progress=_show_progress)
            _say(f"{assistant.model.name} added {added} statements")
    for failure in report.failed:
        _say(f"{failure.source}: {failure.reason}")
    if not any((report.added, report.updated, report.unchanged, report.failed)):
        _say(f"There is no file to take in under {', '.join(options.sources)}")
    counts = {name: len(getattr(report, name)) for name in ("added", "updated", "unchanged", "failed")}
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if report.failed and not (report.added or report.updated or report.unchanged) else 0


def _ask(options: argparse.Namespace) -> int:
    with _open(options, llm=options.llm) as assistant:
        _first_articles(assistant)
        answer = assistant.ask(options.question, scope=_scope(assistant, options))
    if answer.notice:
        _say(answer.notice)
    if options.json:
        _print_json(answer.to_json())
        return 0
    print(answer.text)
    if answer.citations:
        print()
    for citation in answer.citations:
        told = ", ".join(part for part in (citation.publisher, citation.published) if part)
        print(f"[{citation.number}] {citation.title or citation.source}{f' ({told})' if told else ''}")
        print(f"    “{' '.join(citation.quote.split())}”")
    return 0


def _prompt(options: argparse.Namespace) -> int:
    with _open(options, llm="reader") as assistant:
        _first_articles(assistant)
        prompt = assistant.prompt(options.question, scope=_scope(assistant, options))
    if not prompt.text:
        _say("No passage fits the question: no model would be asked.")
        return 0
    print(prompt.text)
    _say(f"{prompt.tokens} tokens (o200k_base), {len(prompt.sent.spans)} passages. {prompt.notice}".rstrip())
    return 0


def _search(options: argparse.Namespace) -> int:
    from assistant.scoping import documents_of
    from assistant.tables import hit_rows

    with _open(options) as assistant:
        _first_articles(assistant)
        within = documents_of(assistant, _scope(assistant, options))
        hits = assistant.search(options.question, options.k, documents=within)
        rows = hit_rows(assistant, hits)
    if options.json:
        _print_json(rows)
        return 0
    for number, row in enumerate(rows, start=1):
        print(f"{number}. {row['title'] or row['source']}  {row['score']:.2f}  ({', '.join(row['why']['matched'])})")
        print(f"   {' '.join(row['text'].split())[:300]}")
    return 0


def _documents(options: argparse.Namespace) -> int:
    from assistant.tables import document_row

    with _open(options) as assistant:
        documents = assistant.documents()
    if options.json:
        _print_json([{**document_row(document), "source": document.source} for document in documents])
        return 0
    for document in documents:
        told = " · ".join(part for part in (document.publisher, document.published) if part)
        print(f"{document.id}  {document.title or document.name}{f'  ({told})' if told else ''}")
    return 0


def _remove(options: argparse.Namespace) -> int:
    with _open(options, vectors=None) as assistant:
        for document_id in options.ids:
            removed = assistant.remove(document_id)
            print(f"removed {removed.id}  {removed.title or removed.name}")
    return 0


def _statements(options: argparse.Namespace) -> int:
    from assistant.tables import STATEMENT_COLUMNS, print_table, statement_rows

    with _open(options) as assistant:
        statements = assistant.statements(
            person=options.person, event=options.event, act=options.act, capacity=options.capacity,
            topic=options.topic, outlet=options.outlet, since=options.since, until=options.until,
        )  # fmt: skip
        rows = statement_rows(assistant, statements)
    print_table(rows, STATEMENT_COLUMNS, as_json=options.json, as_csv=options.csv)
    return 0


def _events(options: argparse.Namespace) -> int:
    from assistant.tables import EVENT_COLUMNS, event_rows, print_table

    with _open(options) as assistant:
        rows = event_rows(assistant, assistant.events(since=options.since, until=options.until))
    print_table(rows, EVENT_COLUMNS, as_json=options.json, as_csv=options.csv)
    return 0


def _eval(options: argparse.Namespace) -> int:
    from assistant.evaluation import command as evaluation

    return evaluation.run(options, _open, _first_articles)


def _serve(options: argparse.Namespace) -> int:
    from assistant.settings import Settings
    from assistant.web import serve

    # The page is there before the vector engine, whose import takes a second; until then the library's own are scanned.
    engine = Settings.load(home=getattr(options, "home", None)).vectors
    with _open(options, llm=options.llm) as assistant:
        _first_articles(assistant)
        serve(
            assistant, host=options.host, port=options.port, open_browser=not options.no_browser,
            once_open=lambda: assistant.use_vectors(engine),
        )  # fmt: skip
    return 0


def _mcp(options: argparse.Namespace) -> int:
    from assistant.mcp import need_sdk, serve_mcp

    need_sdk()
    with _open(options, llm=options.llm) as assistant:
        _first_articles(assistant)
        serve_mcp(assistant)
    return 0


def _check(options: argparse.Namespace) -> int:
    with _open(options, vectors=None) as assistant:
        report = assistant.check()
    for problem in report.problems:
        _say(problem)
    print(f"{report.documents} documents, {report.chunks} chunks, {report.citations} quotes: {len(report.problems)} problems")  # noqa: E501
    return 0 if report.ok else 1


def _rebuild(options: argparse.Namespace) -> int:
    with _open(options, vectors=None) as assistant:
        assistant.rebuild()
        print(f"{len(assistant.documents())} documents indexed anew")
    return 0


# --- shared --------------------------------------------------------------------------------------------------------------  # noqa: E501


def _open(options: argparse.Namespace, *, llm: str | None = None, vectors: str | None = "exact") -> Assistant:
    """The library of this command.

    A command that only asks once scans the vectors in the library: importing Chroma takes longer than that. Commands
    that change the library, and the page, use the engine of the settings.
    """
    from assistant.assistant import Assistant

    if vectors and os.environ.get("ASSISTANT_VECTORS"):
        vectors = None
    return Assistant.open(getattr(options, "home", None), llm, vectors=vectors)


def _scope(assistant: Assistant, options: argparse.Namespace) -> Scope | None:
    from assistant.scoping import scope_of

    return scope_of(
        assistant, documents=options.document, outlets=options.outlet, people=options.person, since=options.since,
        until=options.until,
    )  # fmt: skip


def _first_articles(assistant: Assistant) -> None:
    """On the first start of a home, take in the articles that come with the project."""
    if not assistant.library.begin_shipping():
        return
    _say("The library is new: taking in the articles that come with the assistant.")
    assistant.ingest_shipped(progress=_show_progress)


def _show_progress(progress: Progress) -> None:
    if progress.status != "reading":
        _say(f"[{progress.done}/{progress.total}] {progress.status} {progress.source}{f': {progress.reason}' if progress.reason else ''}")  # noqa: E501


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
