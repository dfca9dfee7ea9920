"""Charts as SVG, written here: no library, no script, no network. Colours come from the page's style sheet."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from assistant.evaluation.comparison import Comparison, Difference
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.metrics.latency import STAGES
from assistant.evaluation.report.labels import label, stage_key
from assistant.evaluation.runs import Run

WIDTH = 520
_ROW, _LEFT = 24, 170
_TITLE_LENGTH = 26


def by_category(run: Run, language: str) -> str:
    """A bar per category: right cases dark, wrong ones light, their numbers behind."""
    groups = run.by_category()
    most = max(len(results) for results in groups.values())
    room = WIDTH - _LEFT - 70
    parts = []
    for row, (category, results) in enumerate(groups.items()):
        right, top = sum(result.right for result in results), row * _ROW
        shown = category if len(category) <= _TITLE_LENGTH else category[: _TITLE_LENGTH - 1] + "…"
        parts += [
            _text(_LEFT - 8, top + 16, shown, anchor="end", title=category),
            _bar(_LEFT, top + 4, room * right / most, "good"),
            _bar(_LEFT + room * right / most, top + 4, room * (len(results) - right) / most, "bad"),
            _text(_LEFT + room * len(results) / most + 8, top + 16, f"{right}/{len(results)}"),
        ]
    return _svg("by_category", len(groups) * _ROW + 4, parts, language)


def calibration(run: Run, language: str, *, columns: int = 5) -> str:
    """Share of right cases by fifths of the confidence; empty when no case has one."""
    pairs = sorted((result.confidence, result.right) for result in run.results if result.confidence is not None)
    if len(pairs) < columns:
        return ""
    height, base, room = 190, 150, 120
    step = (WIDTH - 60) / columns
    parts = [_line(44, base - room * share, WIDTH, base - room * share, "grid") for share in (0, 0.5, 1)]
    parts += [_text(36, base - room * share + 4, f"{share:.0%}", anchor="end") for share in (0, 0.5, 1)]
    for column, part in enumerate(np.array_split(np.asarray(pairs, dtype=float), columns)):
        left, share = 52 + column * step, float(part[:, 1].mean())
        parts += [
            _bar(left, base - room * share, step - 14, "good", height=room * share),
            _text(left + (step - 14) / 2, base - room * share - 5, f"{share:.0%}", anchor="middle"),
            _text(left + (step - 14) / 2, base + 16, f"{part[0, 0]:.2f}–{part[-1, 0]:.2f}", anchor="middle"),
            _text(left + (step - 14) / 2, base + 32, f"n = {len(part)}", anchor="middle", kind="soft"),
        ]
    return _svg("calibration", height, parts, language)


def stages(run: Run, language: str) -> str:
    """Median and 95th percentile of each stage."""
    figures = run.figures
    spent = [(stage, figures[f"latency_{stage}_p50"], figures[f"latency_{stage}_p95"]) for stage in STAGES]
    spent = [row for row in spent if row[1] is not None]
    if not spent:
        return ""
    most, room = max(row[2] for row in spent) or 1.0, WIDTH - _LEFT - 110
    parts = []
    for row, (stage, median, high) in enumerate(spent):
        top = row * _ROW
        parts += [
            _text(_LEFT - 8, top + 16, label(stage_key(stage), language), anchor="end", key=stage_key(stage)),
            _bar(_LEFT, top + 4, room * high / most, "light"),
            _bar(_LEFT, top + 4, room * median / most, "good"),
            _text(_LEFT + room * high / most + 8, top + 16, f"{_time(median)} · {_time(high)}"),
        ]
    return _svg("latency", len(spent) * _ROW + 4, parts, language)


def histogram(run: Run, language: str, *, columns: int = 24) -> str:
    """How many cases took how long in all."""
    totals = [mark.value for result in run.results if (mark := result.marks.get("latency_total_p50"))]
    if not totals:
        return ""
    # A few stragglers would press all others into one column; they are counted in the last one.
    end = float(np.percentile(totals, 99)) or 1.0
    counts, edges = np.histogram(np.minimum(totals, end), bins=columns, range=(0, end))
    # The labels under the first and the last column reach beyond them.
    left, base, room = 30, 120, 100
    step = (WIDTH - 2 * left) / columns
    heights = room * counts / counts.max()
    parts = [
        _bar(left + column * step, base - height, step - 2, "good", height=height)
        for column, height in enumerate(heights)
    ]
    parts += [_line(left, base, WIDTH - left, base, "grid")]
    for column in range(0, columns + 1, 6):
        parts.append(_text(left + column * step, base + 16, _time(float(edges[column])), anchor="middle"))
    return _svg("histogram", 146, parts, language)


def differences(comparison: Comparison, language: str) -> str:
    """Each share's difference with its interval; right of the middle line is more."""
    shares = [d for d in comparison.differences if all_metrics()[d.metric].unit == "share"]
    if not shares:
        return ""
    widest = max(max(abs(d.low), abs(d.high), 0.01) for d in shares)
    left = 210
    middle, half = left + (WIDTH - left) / 2, (WIDTH - left) / 2 - 10
    parts = [_line(middle, 0, middle, len(shares) * _ROW, "grid")]
    for row, difference in enumerate(shares):
        parts += _difference(difference, row * _ROW, left, middle, half / widest, language)
    return _svg("comparison", len(shares) * _ROW + 4, parts, language)


def _difference(each: Difference, top: float, left: float, middle: float, scale: float, language: str) -> list[str]:
    kind = {"better": "good", "worse": "bad", "same": "soft"}[each.verdict]
    return [
        _text(left - 8, top + 16, label(each.metric, language), anchor="end", key=each.metric),
        _line(middle + each.low * scale, top + 12, middle + each.high * scale, top + 12, f"interval {kind}"),
        f'<circle class="{kind}" cx="{middle + each.change * scale:.1f}" cy="{top + 12}" r="4.5"/>',
    ]


def _svg(name: str, height: float, parts: Sequence[str], language: str) -> str:
    title = escape(label(name, language))
    return (
        f'<svg class="chart" role="img" aria-label="{title}" viewBox="0 0 {WIDTH} {height:.0f}">{"".join(parts)}</svg>'
    )


def _bar(x: float, y: float, width: float, kind: str, *, height: float = 16) -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="2"/>'


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", kind: str = "", title: str = "", key: str = ""
) -> str:
    """A label; `key` lets the page put it into the other language, `title` shows what was cut off."""
    shown = (f"<title>{escape(title)}</title>" if title else "") + escape(words)
    tagged = f' data-label="{escape(key)}"' if key else ""
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{tagged}>{shown}</text>'


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
