"""Deeds that a sentence names and that nobody did: plans, what is to come, people represented or away."""

from __future__ import annotations

from assistant.language import acts, agency
from assistant.statements.cast import Span
from assistant.statements.deeds import Deed, Sentence


def happened(deeds: list[Deed], sentence: Sentence, behind: Span | None, *, announced: bool) -> list[Deed]:
    """The deeds without those of a plan that is taken back in the sentence or in the one `behind` it, of what is
    still to come unless the whole article is `announced`, and of people whom others stand for or who stay away."""
    deeds = [deed for deed in deeds if not (_is_represented(deed, sentence) or _is_away(deed, sentence))]
    if not announced:
        deeds = [deed for deed in deeds if not _is_still_to_come(deed, sentence)]
    if not acts.PLAN.match(sentence.text, sentence.start, sentence.end):
        return deeds
    if turn := acts.TAKEN_BACK.search(sentence.text, sentence.start, sentence.end):
        return [deed for deed in deeds if deed.verb_end > turn.end()]
    return [] if behind and acts.CONTRAST.match(sentence.text, *behind) else deeds


def _is_represented(deed: Deed, sentence: Sentence) -> bool:
    """Whether somebody else acts for the person: "Thay mặt GS A, ThS B trình bày …"."""
    return agency.REPRESENTED.search(sentence.text, sentence.start, deed.mention.start) is not None


def _is_away(deed: Deed, sentence: Sentence) -> bool:
    """Whether the sentence misses the person, or tells of one who stands in a list that he stayed away."""
    behind = agency.STAYS_AWAY.match(sentence.text, deed.mention.end, sentence.end)
    missed = agency.MISSED.search(sentence.text, sentence.start, deed.mention.start)
    return missed is not None or (behind is not None and deed.act == acts.ATTENDED)


def _is_still_to_come(deed: Deed, sentence: Sentence) -> bool:
    """ "bà A sẽ phát biểu khai mạc", "hứa sẽ trả lời": in the report of what took place that is another day's."""
    by = acts.WILL_BY.search(sentence.text, sentence.start, deed.mention.start)
    return bool(by or acts.WILL.search(sentence.text, sentence.start, deed.verb_end - len(deed.verb)))
