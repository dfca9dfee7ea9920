"""What the claim denies, the source denies; what the source denies, the claim does not affirm."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.polarity import NOT, REFUSED, Cue
from assistant.verification.claims import ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources

# Without a scope to compare, sentence and claim must share this much.
_SAME_SENTENCE = 0.4


def check_denial(claim: ClaimReading, sources: Sources) -> Reason | None:
    held = [(cue, sentence) for sentence in sources.whole_sentences for cue in sentence.cues]
    if claim.language != sources.language:
        return _across_languages(claim, [cue for cue, _ in held])
    for cue in claim.cues:
        if not any(_same_denial(cue, other, sentence, claim) for other, sentence in held):
            return Reason("not_denied", _shown(claim.text, cue))
    for cue, sentence in held:
        if _is_affirmed(cue, sentence, claim, sources):
            return Reason("denied", _shown(sentence.text, cue))
    return None


def _across_languages(claim: ClaimReading, held: Sequence[Cue]) -> Reason | None:
    """Scopes cannot be compared word by word; a claim denies only where some cited sentence does."""
    if claim.cues and not held:
        return Reason("not_denied", _shown(claim.text, claim.cues[0]))
    return None


def _same_denial(cue: Cue, other: Cue, sentence: SentenceReading, claim: ClaimReading) -> bool:
    if cue.kind != other.kind and {cue.kind, other.kind} != {NOT, REFUSED}:
        return False
    if not cue.scope or not other.scope or cue.text.lower() != other.text.lower():
        shared = sum(word in sentence.keys for word in claim.content)
        if shared < _SAME_SENTENCE * len(claim.content):
            return False
        if not cue.scope or not other.scope:
            return True
    common = [word for word in cue.scope[:4] if word in other.scope]
    return cue.scope[0] in other.scope or len(common) >= 2


def _is_affirmed(cue: Cue, sentence: SentenceReading, claim: ClaimReading, sources: Sources) -> bool:
    """Whether the claim says plainly what the source denies, and no other cited word says it plainly."""
    scope = cue.scope[:3]
    if len(scope) < 2 or not _in_order(scope, claim.content):
        return False
    if any(set(scope) & set(mine.scope) or mine.kind == cue.kind for mine in claim.cues):
        return False
    rest = [s.text if s is not sentence else s.text[: cue.start] for s in sources.whole_sentences]
    plain = " ".join(rest).lower()
    return not all(word in _keys(plain) for word in scope)


def _in_order(scope: Sequence[str], content: Sequence[str]) -> bool:
    """Whether the words follow one another in the claim."""
    size = len(scope)
    return any(tuple(content[i : i + size]) == tuple(scope) for i in range(len(content) - size + 1))


def _keys(text: str) -> frozenset[str]:
    from assistant.text import keys

    return frozenset(keys(text))


def _shown(text: str, cue: Cue) -> str:
    return " ".join(text[cue.start : cue.end + 30].split()[:6]).strip(" ,.;:")
