"""The claim is made of the source's words: how many of its own it may have, and when it is the source itself."""

from __future__ import annotations

import re

from assistant.language import acts, events
from assistant.text import keys
from assistant.verification.claims import ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

# Shares of the claim's telling words. Chosen on tests/benchmarks/tampering.py; see the distribution it prints.
_IN_SPANS = 0.5
_NOWHERE = 0.3
# Words for acts and kinds of event are compared by what they mean, elsewhere.
_ACT_KEYS = frozenset(k for phrase in acts.ACT_OF for k in keys(phrase)) | frozenset(
    k for kind in events.KINDS for k in keys(kind)
)


def is_verbatim(claim: ClaimReading, sources: Sources) -> bool:
    """Whether the claim is, mark for mark aside, a run of words of one cited span of at least four words."""
    wanted = " ".join(keys(claim.text))
    if wanted.count(" ") < 3 or "…" in claim.text.strip("… "):
        return False
    return any(f" {wanted} " in f" {' '.join(keys(text))} " for text in sources.texts)


def check_wording(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Too many words that the cited text does not have. Words of another language are not compared."""
    if claim.language != sources.language:
        return None
    telling = [word for word in claim.content if word not in _ACT_KEYS and not re.fullmatch(r"[\d./,:-]+%?", word)]
    if len(telling) < 3:
        return None
    nowhere = [word for word in telling if word not in sources.document_keys and word not in sources.keys]
    if len(nowhere) > _NOWHERE * len(telling) or sources.coverage(telling) < _IN_SPANS:
        missing = nowhere or [word for word in telling if word not in sources.keys]
        return Reason("words", _as_written(claim.text, missing))
    return None


def _as_written(text: str, missing: list[str]) -> str:
    from assistant.text import words

    return ", ".join(dict.fromkeys(f"“{word.text}”" for word in words(text) if word.key in missing[:4]))
