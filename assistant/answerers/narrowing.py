"""A claim and a span that it cites → the sentences of the span that say it, so that quotes are short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.text import fold, key, sentences, words
from assistant.types import EvidenceSpan, Span

# A further sentence is quoted when it adds this share of the claim's weight: a name that the first one leaves out.
_WORTH_ADDING = 0.15
_MOST = 3


def narrow(claim: str, cited: EvidenceSpan) -> list[Span]:
    """One to three sentences of `cited` that share most with `claim`, in the order of the text; neighbours are joined.

    Words that few sentences share count more; names, dates and figures double, in whatever writing. When nothing is
    shared, the whole cited span: it is not for this function to say that a mark is wrong.
    """
    places = sentences(cited.text)
    features = [_features(cited.text[start:end]) for start, end in places]
    weights = _weights(claim, features)
    chosen: list[int] = []
    missing = dict(weights)
    while len(chosen) < _MOST:
        gains = [sum(missing.get(feature, 0) for feature in found) for found in features]
        best = max(range(len(gains)), key=gains.__getitem__, default=None)
        if best is None or gains[best] <= (_WORTH_ADDING * sum(weights.values()) if chosen else 0):
            break
        chosen.append(best)
        missing = {feature: weight for feature, weight in missing.items() if feature not in features[best]}
    if not chosen:
        return [cited.span]
    return [
        Span(cited.document.id, cited.start + places[first][0], cited.start + places[last][1])
        for first, last in _runs(sorted(chosen))
    ]


def _features(text: str) -> set[str]:
    """Words with and without tones, dates and figures in one spelling each."""
    found = {key(word.text) for word in words(text)} | {f"~{fold(word.text)}" for word in words(text)}
    for date in find_dates(text):
        # A date without its year still matches the one with it.
        found |= {f"date {date.iso}", f"date {date.month}-{date.day}"} if date.day else {f"date {date.iso}"}
    return found | {f"figure {figure.canonical}" for figure in find_figures(text)}


def _weights(claim: str, features: list[set[str]]) -> Mapping[str, float]:
    """What each feature of the claim is worth: less when many sentences have it, double for names, dates, figures."""
    spread = Counter(feature for found in features for feature in found)
    doubled = {key(word.text) for word in words(claim)[1:] if word.text[0].isupper()}
    return {
        feature: (2.0 if feature in doubled or feature.startswith(("date ", "figure ")) else 1.0) / spread[feature]
        for feature in _features(claim)
        if spread[feature]
    }


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbours: `[1, 2, 4]` is `[(1, 2), (4, 4)]`."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] + 1 == position:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs
