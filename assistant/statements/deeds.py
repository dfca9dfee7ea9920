"""What the readers of one sentence pass on: an act given to a mention, and the groups that act together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language import acts, agency
from assistant.statements.cast import Mention, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `[start:end]` of its article, with the mentions in it and the spans of its quoted words."""

    text: str
    """Of the whole article: all offsets are into it."""
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()

    @property
    def hidden(self) -> list[Span]:
        """What stands inside quotation marks: no verb there is an act."""
        own = self.text[self.start : self.end]
        return [(self.start + m.start(), self.start + m.end()) for m in agency.QUOTED.finditer(own)]

    def __str__(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of one person, told by `verb`, which ends at `verb_end`."""

    mention: Mention
    act: str
    verb: str
    verb_end: int
    certain: bool = True
    topic: Span | None = None
    """Where the topic stands when the shape of the sentence says so; else it is looked for behind the verb."""


def group_from(text: str, mentions: list[Mention] | tuple[Mention, ...], position: int, *, reach: int) -> list[Mention]:
    """The first mention within `reach` characters behind `position`, and those joined to it by commas or "và"."""
    group: list[Mention] = []
    for mention in mentions:
        if mention.start < position:
            continue
        if not group and mention.start - position > reach:
            break
        if group and not agency.JOINED.fullmatch(text[group[-1].end : mention.start]):
            break
        if group and leaves_bracket(text, group[0].start, mention.start):
            break
        group.append(mention)
    return group


def leaves_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket that was opened before `start` is closed before `end`: "(điều phối: A), B kể …"."""
    between = text[start:end]
    return between.count(")") > between.count("(")


def listed(text: str, behind: list[Mention]) -> list[Mention]:
    """The people of a list, however long what stands beside each is, up to a stop or a verb."""
    group = behind[:1]
    for mention in behind[1:]:
        gap = text[group[-1].end : mention.start]
        # "…; các Phó Chủ tịch: A, B": an office in the plural, then its holders.
        if re.search(r"[.:]", agency.OFFICES_OF_SEVERAL.sub("", gap)) or acts.VERB.search(gap):
            break
        # "…, người thay ông B": told beside the one before.
        if agency.REPLACED.search(gap) or leaves_bracket(text, group[0].start, mention.start):
            break
        group.append(mention)
    return group


def may_act(sentence: Sentence, mention: Mention, act: str) -> bool:
    """Whether the words before a person leave him the agent: no owner, addressee or topic."""
    lead = sentence.text[sentence.start : mention.start]
    if agency.NOT_AGENT.search(lead) and not (agency.DELEGATED.search(lead) or agency.STANDS_FOR.search(lead)):
        return False
    if agency.PASSIVE.search(lead) and act == acts.SPOKE:
        verb = acts.BETWEEN.match(sentence.text, mention.end, sentence.end).end()
        return bool(agency.TOLD_BY.search(lead) and agency.TELLING.match(sentence.text, verb, sentence.end))
    return True
