"""Run → one HTML file that needs nothing else: style, script, charts and every case are inside it.

The page may not reach any network (its Content-Security-Policy says so), and whatever comes from articles, questions or
answers is only ever put into it as text.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from assistant.evaluation.comparison import Comparison
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.report import charts
from assistant.evaluation.report.labels import REASONS, label, tables
from assistant.evaluation.report.plain import figure_text
from assistant.evaluation.results import Result
from assistant.evaluation.runs import Run

FOLDER = Path(__file__).resolve().parent
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def render(run: Run, comparison: Comparison | None = None, *, language: str = "vi") -> str:
    """The whole page, first in `language` (`vi` or `en`); its reader can switch."""
    parts = [
        _head(run, language),
        _comparison(comparison, language) if comparison else "",
        _summary(run, language),
        _charts(run, language),
        _table(language, flipped=bool(comparison and comparison.flips)),
    ]
    return _PAGE.format(
        language=language,
        policy=_POLICY,
        title=escape(f"{run.name} · {run.about.get('llm', '')}"),
        style=(FOLDER / "page.css").read_text(encoding="utf-8"),
        script=(FOLDER / "page.js").read_text(encoding="utf-8"),
        body="\n".join(parts),
        data=_as_script(_data(run, comparison)),
    )


_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
{body}
<script type="application/json" id="data">{data}</script>
<script>
{script}
</script>
</body>
</html>
"""


def _head(run: Run, language: str) -> str:
    right = sum(result.right for result in run.results)
    started = str(run.about.get("started") or "").replace("T", " ")
    told = [("model", run.about.get("llm")), ("judge", run.about.get("judge")), ("started", started)]
    facts = "".join(f"<span>{_label(key, language)}: {escape(str(value)[:19])}</span>" for key, value in told if value)
    return f"""<header>
<div class="buttons"><button id="language" data-label="language">{label("language", language)}</button>
<button id="theme" data-label="theme">{label("theme", language)}</button></div>
<h1><span data-label="title">{label("title", language)}</span>: {escape(run.name)}</h1>
<p class="score"><b>{right}</b> {_label("of", language)} <b>{len(run.results)}</b> {_label("cases_right", language)}</p>
<p class="told">{facts}<span>{run.about.get("documents", 0)} {_label("documents", language)}</span></p>
</header>"""


def _summary(run: Run, language: str) -> str:
    counts = {name: sum(name in result.marks for result in run.results) for name in all_metrics()}
    rows = "".join(
        f"<tr><td>{_label(name, language)} <code>{name}</code></td>"
        f'<td class="number">{_figure(name, value, language)}</td><td class="number soft">{counts[name]}</td></tr>'
        for name, value in run.figures.items()
        if value is not None and not _is_charted(name)
    )
    heads = "".join(f"<th>{_label(key, language)}</th>" for key in ("metric", "value", "counted"))
    settings = {key: run.about.get(key) for key in ("library", "cases", "settings", "versions")}
    return f"""<section><h2>{_label("figures", language)}</h2>
<table class="figures"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
<details><summary>{_label("settings", language)}</summary>
<pre>{escape(json.dumps(settings, ensure_ascii=False, indent=1))}</pre></details></section>"""


def _comparison(comparison: Comparison, language: str) -> str:
    rows = "".join(
        f'<tr class="{each.verdict}"><td>{_label(each.metric, language)}</td>'
        f'<td class="number">{_figure(each.metric, each.before, language)}</td>'
        f'<td class="number">{_figure(each.metric, each.after, language)}</td>'
        f'<td class="number">{each.change:+.4g} [{each.low:+.4g}, {each.high:+.4g}]</td></tr>'
        for each in comparison.differences
        if not _is_charted(each.metric)
    )
    heads = "".join(f"<th>{_label(key, language)}</th>" for key in ("metric", "before", "after", "change"))
    flips = "".join(
        f'<li class="{"right" if flip.now_right else "wrong"}">'
        f"{_label('now_right' if flip.now_right else 'now_wrong', language)}: "
        f'<a href="#{escape(flip.case_id)}" data-case="{escape(flip.case_id)}">{escape(flip.case_id)}</a> '
        f"{escape(flip.question)}</li>"
        for flip in comparison.flips
    )
    return f"""<section id="comparison"><h2>{_label("comparison", language)}</h2>
<p class="soft">{escape(comparison.before)} → {escape(comparison.after)} · n = {comparison.cases}</p>
<table class="figures"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
<div class="two"><div>{charts.differences(comparison, language)}</div><div><h3>{_label("flips", language)}</h3>
{f"<ul>{flips}</ul>" if flips else f"<p>{_label('no_flips', language)}</p>"}</div></div></section>"""


def _figure(name: str, value: float | None, language: str) -> str:
    """As in the shell, with the unit in the language of the page."""
    number, _, unit = figure_text(name, value).partition(" ")
    return f"{number} {_label(unit, language)}" if unit else number


def _is_charted(name: str) -> bool:
    """The latency of single stages stands in a chart; the tables have the total."""
    return name.startswith("latency_") and not name.startswith("latency_total")


def _charts(run: Run, language: str) -> str:
    drawn = {
        "by_category": charts.by_category(run, language) if run.results else "",
        "refusals": _matrix(run, language),
        "calibration": charts.calibration(run, language),
        "latency": charts.stages(run, language),
        "histogram": charts.histogram(run, language),
    }
    noted = {"calibration": "calibration_note", "latency": "latency_note"}
    figures = "".join(
        f'<figure id="chart-{key}"><h2>{_label(key, language)}</h2>{chart}'
        + (f'<figcaption class="soft">{_label(noted[key], language)}</figcaption>' if key in noted else "")
        + "</figure>"
        for key, chart in drawn.items()
        if chart
    )
    return f'<section class="charts">{figures}</section>'


def _matrix(run: Run, language: str) -> str:
    """What ought to have been answered against what was."""
    columns = ("answered_right", "answered_wrong", "refused", "crashed")
    heads = "".join(f"<th>{_label(key, language)}</th>" for key in columns)
    rows = []
    for key, answerable in (("answerable", True), ("unanswerable", False)):
        kinds = [_kind(result) for result in run.results if result.case.answerable == answerable]
        good = "answered_right" if answerable else "refused"
        cells = "".join(_cell(kinds.count(column), right=column == good) for column in columns)
        rows.append(f"<tr><th>{_label(key, language)}</th>{cells}</tr>")
    return f'<table class="matrix"><thead><tr><td></td>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _cell(count: int, *, right: bool) -> str:
    return f'<td class="{"good" if right else "bad" if count else ""}">{count}</td>'


def _kind(result: Result) -> str:
    if result.error:
        return "crashed"
    if result.refused:
        return "refused"
    return "answered_right" if result.right else "answered_wrong"


def _table(language: str, *, flipped: bool) -> str:
    columns = ("verdict", "id", "question", "category", "outcome", "facts", "similarity", "seconds")
    heads = "".join(f'<th><button data-sort="{key}">{_label(key, language)}<i></i></button></th>' for key in columns)
    kinds = ("all", "right", "wrong", *(["flipped"] if flipped else []))
    choices = "".join(f'<option value="{kind}" data-label="{kind}">{label(kind, language)}</option>' for kind in kinds)
    return f"""<section id="cases"><h2>{_label("cases", language)}</h2>
<p class="tools"><input id="search" type="search" data-placeholder="search" placeholder="{label("search", language)}"
 aria-label="{label("search", language)}">
<select id="kind" aria-label="{label("verdict", language)}">{choices}</select>
<span class="soft"><b id="count"></b> {_label("shown", language)}</span></p>
<table class="cases"><thead><tr>{heads}</tr></thead><tbody id="rows"></tbody></table>
<p id="nothing" hidden>{_label("nothing", language)}</p></section>"""


def _label(key: str, language: str) -> str:
    return f'<span data-label="{escape(key)}">{escape(label(key, language))}</span>'


def _data(run: Run, comparison: Comparison | None) -> dict[str, Any]:
    """What the script shows: every case, and each passage once, however many cases found it."""
    passages: dict[str, dict[str, Any]] = {}
    results = []
    for result in run.results:
        row = result.to_json()
        row["found"] = [_shared(found, passages) for found in result.found]
        results.append(row)
    flips = [flip.case_id for flip in comparison.flips] if comparison else []
    labels = tables(list(all_metrics()))
    units = {name: metric.unit for name, metric in all_metrics().items()}
    return {
        "results": results, "passages": passages, "flips": flips, "labels": labels, "reasons": REASONS, "units": units
    }  # fmt: skip


def _shared(found: Any, passages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    key = f"{found['document_id']}:{found['start']}-{found['end']}"
    passages.setdefault(key, {name: found[name] for name in ("source", "title", "start", "end", "text")})
    return {"key": key, "score": round(found["score"], 3), "similarity": found["similarity"]}


def _as_script(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
