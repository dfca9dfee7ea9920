"""What the claim denies, the source denies; what the source denies, the claim does not affirm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language import acts, events
from assistant.language.polarity import NOT, REFUSED, Cue, find_cues
from assistant.text import fold, keys
from assistant.verification.bearers import bearers_of, is_among
from assistant.verification.claims import FUNCTION, QUOTED, ClaimReading, content_keys, read_claim
from assistant.verification.doing import holds_that
from assistant.verification.reasons import Reason
from assistant.verification.sources import SentenceReading, Sources
from assistant.verification.spans import sentence_spans

_NOT_DONE = re.compile(r"(?:did not|didn['’]t|never|refused to|declined to|failed to|was not|were not)\s+(?P<verb>\w+)")
_PAST = {
    "speak": "spoke", "give": "gave", "attend": "attended", "deliver": "delivered", "close": "closed", "take": "took",
    "chair": "chaired", "preside": "presided", "say": "said", "conclude": "concluded", "introduce": "introduced",
    **{verb: verb for verb in "chaired opened closed presented spoke gave attended concluded reported".split()},
}  # fmt: skip
_PROPOSED = frozenset(keys("đề xuất kiến nghị ý kiến đề nghị proposal proposals"))
_TIME_OR_PLACE = re.compile(r"(?<!\w)(?:tại|ở|vào|ngày|sáng|chiều|tối|at|in|on)\s[^,;:“”]*", re.IGNORECASE)
# Without a scope to compare, sentence and claim must share this much.
_SAME_SENTENCE = 0.4


def check_denial(claim: ClaimReading, sources: Sources) -> Reason | None:
    held = [(cue, sentence) for sentence in sources.whole_sentences for cue in sentence.cues]
    bearers = {
        document.text[start:end]: people
        for document in sources.documents
        for (start, end), people in zip(sentence_spans(document.text), bearers_of(document), strict=True)
    }
    if claim.language != sources.language:
        return _across_languages(claim, [cue for cue, _ in held], sources)
    for cue in claim.cues:
        if _denies_an_act(cue, claim, sources):
            return Reason("not_denied", _shown(claim.text, cue))
        if not any(
            _same_denial(cue, other, sentence, claim, bearers.get(sentence.text, frozenset()))
            for other, sentence in held
        ):
            return Reason("not_denied", _shown(claim.text, cue))
    for cue, sentence in held:
        if _is_affirmed(cue, sentence, claim, sources):
            return Reason("denied", _shown(sentence.text, cue))
    return None


def _across_languages(claim: ClaimReading, held: Sequence[Cue], sources: Sources) -> Reason | None:
    """Scopes cannot be compared word by word; a claim denies only where some cited sentence does."""
    if not claim.cues:
        return None
    affirmed = read_claim(_NOT_DONE.sub(lambda match: _PAST.get(match["verb"], f"{match['verb']}ed"), claim.text))
    if not held or (affirmed.text != claim.text and holds_that(affirmed, sources)):
        return Reason("not_denied", _shown(claim.text, claim.cues[0]))
    return None


def _denies_an_act(cue: Cue, claim: ClaimReading, sources: Sources) -> bool:
    """Whether the claim says that somebody did not do at the event what the register says he or she did there.

    "không nêu con số" denies what was said, not that anything was said: a verb with an object of its own is left out.
    """
    text = claim.plain
    place = next((found for found in find_cues(text, ignored=FUNCTION) if found.text == cue.text), None)
    verb = acts.VERB.match(text, _skip_space(text, place.end)) if place else None
    if not place or not verb or _object(text[verb.end() :]):
        return False
    affirmed = read_claim(f"{text[: place.start]}{text[verb.start() :]}")
    return holds_that(affirmed, sources) and not any(
        cue.kind == other.kind and verb.group().lower() in sentence.text.lower()[other.end : other.end + 40]
        for sentence in sources.whole_sentences
        for other in sentence.cues
    )


def _skip_space(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())


def _object(text: str) -> bool:
    """Whether a verb goes on with more than time, place and the kind of event."""
    kept = QUOTED.sub(" quoted words ", events.KIND.sub(" ", _TIME_OR_PLACE.sub(" ", text)))
    return bool([word for word in content_keys(kept) if not word[0].isdigit()])


def _same_denial(cue: Cue, other: Cue, sentence: SentenceReading, claim: ClaimReading, bearers: frozenset[str]) -> bool:
    mine = [fold(person.name.text) for person in claim.people if person.name.end <= cue.start]
    if mine and bearers and not is_among(mine[-1], bearers):
        return False
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
    scope = [word for word in cue.scope if word not in _PROPOSED][:3]
    # "sent no representative": what is denied shows only with the words before it.
    scope = [*cue.before[-2:], *scope] if len(scope) < 2 else scope
    if len(scope) < 2 or not _in_order([_stem(word) for word in scope], [_stem(word) for word in claim.content]):
        return False
    if any(set(scope) & set(mine.scope) or mine.kind == cue.kind for mine in claim.cues):
        return False
    rest = [s.text if s is not sentence else s.text[: cue.start] for s in sources.whole_sentences]
    plain = frozenset(keys(" ".join(rest)))
    return not all(word in plain for word in scope)


def _stem(word: str) -> str:
    """English verbs without their endings, so that "did not support" answers "supported"."""
    return re.sub(r"(?<=\w{3})(?:ed|ing|es|s)$", "", word) if word.isascii() else word


def _in_order(scope: Sequence[str], content: Sequence[str]) -> bool:
    """Whether the words follow one another in the claim."""
    size = len(scope)
    return any(tuple(content[i : i + size]) == tuple(scope) for i in range(len(content) - size + 1))


def _shown(text: str, cue: Cue) -> str:
    return " ".join(text[cue.start : cue.end + 30].split()[:6]).strip(" ,.;:")
