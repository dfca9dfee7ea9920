"""Syndicated copies: articles of nearly the same text, which count as one source however many outlets carry them.

A text is known by a MinHash signature of its runs of words, after Broder, "On the resemblance and containment of
documents" (1997); two signatures agree in about as many places as the texts share of all their runs.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

import numpy as np

from assistant.text import fold, words

_PLACES = 128
_BAND = 4
"""Places to a band. Texts that share SAME_TEXT of their runs agree in one of the 32 bands 99 times in 100."""
_RUN = 4
"""Words in a row. Reports of one event by two authors share names and titles, but few runs of four."""
SAME_TEXT = 0.6
"""Estimated share of common runs from which on two articles are one text; a copy cut by a third is still above it."""
_SHORTEST = 40
"""Words. Shorter texts have too few runs to tell a copy from a coincidence."""


def signature(text: str) -> str:
    """The text's MinHash signature, 128 places of 32 bits in base64; empty for a text of under 40 words."""
    from datasketch import MinHash

    found = [fold(word.text) for word in words(text)]
    if len(found) < _SHORTEST:
        return ""
    minhash = MinHash(num_perm=_PLACES, seed=1)
    minhash.update_batch({" ".join(found[i : i + _RUN]).encode() for i in range(len(found) - _RUN + 1)})
    return base64.b64encode(minhash.hashvalues.astype("<u4").tobytes()).decode("ascii")


def copies(signatures: Mapping[str, str]) -> list[list[str]]:
    """Groups of two and more ids whose texts are the same, each group and the groups in the given order."""
    groups: dict[str, list[str]] = {}
    held: dict[str, np.ndarray] = {}
    # Only texts that agree in some whole band are compared: 10,000 articles take a second and not a minute. The same
    # table is in datasketch, whose import takes longer than answering a question does.
    banded: dict[tuple[int, bytes], list[str]] = {}
    for id_, written in signatures.items():
        if not written:
            continue
        places = held[id_] = _places(written)
        bands = [(start, places[start : start + _BAND].tobytes()) for start in range(0, _PLACES, _BAND)]
        leaders = dict.fromkeys(leader for band in bands for leader in banded.get(band, ()))
        best = max(leaders, key=lambda leader: _agreement(held[leader], places), default=None)
        if best and _agreement(held[best], places) >= SAME_TEXT:
            groups[best].append(id_)
            continue
        groups[id_] = [id_]
        for band in bands:
            banded.setdefault(band, []).append(id_)
    return [group for group in groups.values() if len(group) > 1]


def resemblance(one: str, other: str) -> float:
    """Estimated share 0 … 1 of the runs of words of two texts that both have, from their signatures."""
    return _agreement(_places(one), _places(other)) if one and other else 0.0


def _agreement(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.mean(one == other))


def _places(written: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(written), dtype="<u4")
