"""Runs, reports and the progress of an evaluation as HTML. Pure functions; whatever a file says is escaped here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import urlencode

from assistant.web.preferences import name_of
from assistant.web.render import escaped
from assistant.web.runner import Progress
from assistant.web.saved_runs import SavedRun
from assistant.web.strings import Strings, date_words
from assistant.web.strings_errors import in_words

_MADE = re.compile(r"made-\d+")


def pairs(words: dict[str, str]) -> list[tuple[str, str]]:
    return [(label, name) for name, label in words.items()]


def intro_html(strings: Strings) -> str:
    return f"<h2>{escaped(strings.evaluation.title)}</h2><p>{escaped(strings.evaluation.intro)}</p>"


def hint_html(origin: str, count: int, strings: Strings) -> str:
    """What the chosen kind of cases is good for, and where to get them as a file."""
    words = strings.evaluation
    address = {"made": f"evaluation/made.jsonl?count={int(count)}", "feedback": "evaluation/feedback.jsonl"}.get(origin)
    link = f' <a href="{address}" download>{escaped(words.download_cases)}</a>' if address else ""
    return f"<p>{escaped(words.origin_hints.get(origin, ''))}{link}</p>"


def trouble_html(label: str, reason: str) -> str:
    return f'<p class="trouble" role="alert"><b>{escaped(label)}</b> {escaped(reason)}</p>'


def status_html(progress: Progress, strings: Strings, *, busy: str = "") -> str:
    """A bar while it runs; afterwards how it ended."""
    words = strings.evaluation
    if progress.running:
        told = words.steps[progress.step].format(
            done=progress.done, total=progress.total, right=progress.right, asked=progress.asked
        )
        value = f' value="{progress.done}" max="{progress.total}"' if progress.total else ""
        bar = f'<progress aria-label="{escaped(words.run)}"{value}></progress><p role="status">{escaped(told)}</p>'
        return bar + (trouble_html("", busy) if busy else "")
    if progress.error:
        return trouble_html(words.failed, in_words(progress.error, strings.language))
    if progress.stopped:
        return f'<p role="status">{escaped(words.stopped.format(done=progress.done, total=progress.total))}</p>'
    if progress.path:
        return f'<p role="status">{escaped(words.finished.format(right=progress.right, total=progress.total))}</p>'
    return ""


def told_run(run: SavedRun, strings: Strings) -> str:
    return f"{_when(run, strings)} · {_named(run, strings)} · {name_of(run.llm, strings)} · {_share(run)}"


def _named(run: SavedRun, strings: Strings) -> str:
    """What the cases are called: a file by its name, others as in the form."""
    origin = "made" if _MADE.fullmatch(run.name) else run.name
    return strings.evaluation.origins.get(origin, run.name)


def runs_html(runs: Sequence[SavedRun], shown: str, strings: Strings, *, note: str = "") -> str:
    """The list; `note` is HTML about what has just become of one of them."""
    words = strings.evaluation
    if not runs:
        return f'<h2>{escaped(words.runs)}</h2>{note}<p class="empty">{escaped(words.no_runs)}</p>'
    heads = "".join(f"<th scope='col'>{escaped(label)}</th>" for label in words.columns.values())
    rows = "".join(_row_html(run, run.file == shown, strings) for run in runs)
    return (
        f'<h2>{escaped(words.runs)}</h2>{note}<div class="scroll"><table><thead><tr>{heads}<th></th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def deleted_html(run: SavedRun, strings: Strings) -> str:
    words = strings.evaluation
    return (
        f'<p class="undo" role="status"><span>{escaped(words.deleted.format(run=told_run(run, strings)))}</span> '
        f'<button type="button" data-restore-run="{escaped(run.file)}">{escaped(words.undo)}</button></p>'
    )


def restored_html(strings: Strings) -> str:
    return f'<p class="undo" role="status">{escaped(strings.evaluation.restored)}</p>'


def _row_html(run: SavedRun, shown: bool, strings: Strings) -> str:
    words = strings.evaluation
    count = f"{run.done}/{run.count} ({words.unfinished})" if run.unfinished else str(run.done)
    here = ' aria-current="true"' if shown else ""
    told = escaped(told_run(run, strings))
    return (
        f"<tr{here}><td>{escaped(_when(run, strings))}</td><td>{escaped(_named(run, strings))}</td>"
        f"<td>{escaped(name_of(run.llm, strings))}</td><td>{escaped(count)}</td><td>{_share(run)}</td>"
        f'<td><button type="button" data-run="{escaped(run.file)}" aria-label="{escaped(words.show)}: {told}">'
        f'{escaped(words.show)}</button> <button type="button" class="plain" data-delete-run="{escaped(run.file)}" '
        f'aria-label="{escaped(words.delete)}: {told}">{escaped(words.delete)}</button></td></tr>'
    )


def _share(run: SavedRun) -> str:
    return f"{run.right / run.done:.0%}" if run.done else "—"


def _when(run: SavedRun, strings: Strings) -> str:
    try:
        moment = datetime.fromisoformat(run.started).astimezone(None) if run.started else datetime.now(UTC)
    except ValueError:
        return run.started
    return f"{date_words(moment.date().isoformat(), strings.language)} {moment:%H:%M:%S}"


def no_report_html(strings: Strings) -> str:
    words = strings.evaluation
    heading = f'<div class="report-bar"><h2>{escaped(words.report)}</h2></div>'
    return f'{heading}<p class="empty">{escaped(words.no_report)}</p>'


def report_html(file: str, baseline: str, strings: Strings) -> str:
    """The report in a frame of its own, where evaluation.js opens it as light or dark as the page, and as files."""
    words, place = strings.evaluation, f"evaluation/runs/{escaped(file)}/report"
    told = {"language": strings.language, **({"baseline": baseline} if baseline else {})}
    page = f"{place}.html?{escaped(urlencode(told))}"
    kinds = (("html", words.as_html), ("md", words.as_markdown), ("json", words.as_json))
    links = "".join(
        f'<a href="{place}.{kind}?{escaped(urlencode({**told, "download": 1}))}" download>{escaped(label)}</a>'
        for kind, label in kinds
    )
    opened = f'<a href="{page}" target="_blank" rel="noopener">{escaped(words.open_report)}</a>'
    return (
        f'<div class="report-bar"><h2>{escaped(words.report)}</h2><span>{opened}{links}</span></div>'
        f'<iframe data-report="{page}" title="{escaped(words.report)}" sandbox="allow-scripts"></iframe>'
    )
