"""Who did what: person, act and topic of the claim agree with the register. "chủ trì" is not "trình bày"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.language import acts
from assistant.language.titles import OFFICE
from assistant.text import fold, keys
from assistant.types import Statement
from assistant.verification.claims import FUNCTION, QUOTED, ClaimReading, content_keys
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
# Acts that a claim cannot get right by chance; sayings and attendance are put in too many ways.
_TELLING = acts.SPEAKING - {acts.SPOKE} | {acts.CHAIRED}
# Nouns for who does it, where no verb of the act tables stands.
_ROLES = {
    "chủ tọa|chủ toạ|chủ trì viên|chair|chairman|chairwoman|chairperson|moderator": acts.CHAIRED,
    "welcome|welcome speech|welcoming remarks": acts.WELCOMED,
    "keynote|keynote speaker|presenter|diễn giả chính|báo cáo viên": acts.PRESENTED,
    "opening speaker|opening speech|opening remarks|opening address": acts.OPENED,
    "closing speaker|closing speech|closing remarks|closing address": acts.CLOSED,
}
_OWN_TOPIC, _OTHERS_TOPIC, _MARGIN = 0.5, 0.7, 0.25


def agrees(claimed: str, held: str) -> bool:
    """Whether who did `held` may be said to have done `claimed`."""
    if claimed == held or {claimed, held} <= PAPERS:
        return True
    if claimed == acts.SPOKE:
        return held in acts.SPEAKING
    return claimed == acts.ATTENDED and held != acts.MENTIONED


def check_doing(claim: ClaimReading, sources: Sources) -> Reason | None:
    told = [s for s in claim.statements if s.act != acts.MENTIONED and not _in_event_name(s.verb, claim, sources)]
    for statement in told:
        if reason := _against(statement, claim, sources):
            return reason
    if reason := _by_nobody(claim, sources):
        return reason
    unread = {fold(s.person) for s in claim.statements} - {fold(s.person) for s in told}
    return _unread_acts(claim, sources, unread) if unread else None


def _in_event_name(verb: str, claim: ClaimReading, sources: Sources) -> bool:
    """ "hội nghị thông tin chuyên đề": the words are no act where they only stand in an event's name of the source."""
    wanted, line = keys(verb), keys(claim.text)
    named = f" {' | '.join(' '.join(keys(name)) for name in sources.event_names)} "
    places = [i for i in range(len(line)) if wanted and line[i : i + len(wanted)] == wanted]
    return bool(places) and all(
        i > 1 and f" {' '.join(line[i - 2 : i + len(wanted)])} " in named for i in places
    )  # fmt: skip


def _against(claimed: Statement, claim: ClaimReading, sources: Sources) -> Reason | None:
    near = _of_person(claimed.person, sources.statements)
    matching = [held for held in near if agrees(claimed.act, held.act) or _same_verb(claimed, held)]
    if not matching:
        return _other_act(claimed, near or _of_person(claimed.person, sources.document_statements))
    if not any(_same_occasion(held, claim) for held in matching):
        return Reason("elsewhere", claimed.act, who=claimed.person, held=matching[0].elsewhere)
    if _is_anothers(claimed, claim, matching, sources):
        return Reason("topic", who=claimed.person)
    return None


def holds_that(claim: ClaimReading, sources: Sources) -> bool:
    """Whether the cited words, or the register of the cited event, say one of the claim's acts of one of its people."""
    there = [held for held in sources.document_statements if not held.elsewhere]
    return any(
        agrees(told.act, held.act)
        for told in claim.statements
        if told.act != acts.MENTIONED
        for held in _of_person(told.person, (*sources.statements, *there))
    )


def _of_person(name: str, statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in statements if fold(statement.person) == fold(name)]


def _same_verb(claimed: Statement, held: Statement) -> bool:
    """One verb may stand for several acts; the same words in the claim say the same."""
    return held.act != acts.MENTIONED and bool(claimed.verb.strip(" :")) and claimed.verb.lower() == held.verb.lower()


def _other_act(claimed: Statement, held: Sequence[Statement]) -> Reason:
    done = [statement.act for statement in held if statement.act != acts.MENTIONED]
    if done:
        return Reason(
            "other_act" if claimed.act not in done else "no_act", claimed.act, who=claimed.person, held=done[0]
        )
    return Reason("silent" if held else "no_act", claimed.act, who=claimed.person)


def _same_occasion(held: Statement, claim: ClaimReading) -> bool:
    """An act at another event than the reported one needs that event in the claim."""
    if not held.elsewhere:
        return True
    wanted = content_keys(held.elsewhere)
    return bool(wanted) and sum(word in claim.content for word in wanted) >= 0.6 * len(wanted)


# --- whose paper, whose words ---------------------------------------------------------------------------------


def _is_anothers(claimed: Statement, claim: ClaimReading, matching: Sequence[Statement], sources: Sources) -> bool:
    """Whether the claim's topic or words are those of somebody else in the cited articles."""
    others = [
        held
        for held in (*sources.document_statements, *sources.statements)
        if fold(held.person) != fold(claimed.person) and held.act in acts.SPEAKING
    ]
    quoted = " ".join(claim.quotes) if claimed.act in PAPERS else ""
    topic = content_keys(claimed.topic or quoted)
    if len(topic) >= 2:
        own = max((_share(topic, content_keys(held.topic)) for held in matching if held.topic), default=0.0)
        theirs = max((_share(topic, content_keys(held.topic)) for held in others if held.topic), default=0.0)
        own_sentence = max(_share(topic, keys(held.quote)) for held in matching)
        alone = not any(held.quote == match.quote for held in others for match in matching)
        if max(own, own_sentence if alone else 0.0) < _OWN_TOPIC and theirs >= _OTHERS_TOPIC:
            return True
    if claimed.act in acts.WITH_TOPIC and any(_has_title(others, quote) for quote in claim.quotes):
        # A title that stands word for word among the papers of others and not among one's own.
        return not any(_has_title(matching, quote) for quote in claim.quotes)
    if claim.language != sources.language:
        return False
    said = _said(claimed, claim, sources)
    if len(said) < 3:
        return False
    own = max(_share(said, keys(held.quote)) for held in matching)
    shared = {held.quote for held in matching}
    theirs = max((_share(said, keys(held.quote)) for held in others if held.quote not in shared), default=0.0)
    return theirs >= own + _MARGIN and theirs >= _OWN_TOPIC


def _has_title(statements: Iterable[Statement], title: str) -> bool:
    wanted = f" {' '.join(keys(title))} "
    return wanted.count(" ") > 2 and any(wanted in f" {' '.join(keys(held.topic))} " for held in statements)


def _share(wanted: Sequence[str], held: Sequence[str]) -> float:
    kept = set(held)
    return sum(word in kept for word in wanted) / len(wanted) if wanted else 0.0


def _said(claimed: Statement, claim: ClaimReading, sources: Sources) -> list[str]:
    """The claim's telling words without person, capacity and event."""
    left_out = set(keys(f"{claimed.person} {claimed.address} {claimed.capacity} {claimed.verb}"))
    for phrase in claim.events:
        left_out |= set(keys(phrase.text))
    left_out |= set(keys(" ".join((*sources.event_names, *(event.place for event in sources.events)))))
    left_out |= set(keys(" ".join(sources.capacities(claimed.person))))
    return [word for word in claim.content if word not in left_out]


def _by_nobody(claim: ClaimReading, sources: Sources) -> Reason | None:
    """An act of somebody who is called by an office alone: one of that office did it."""
    office = OFFICE.match(claim.plain)
    verb = acts.VERB.search(claim.plain, office.end()) if office and not claim.people else None
    if not office or not verb or acts.ACT_OF[verb.group().lower()] not in _TELLING or claim.cues:
        return None
    wanted = set(keys(claim.plain[: verb.start()])) - FUNCTION
    act = acts.ACT_OF[verb.group().lower()]
    done = any(agrees(act, s.act) and wanted <= set(keys(s.capacity)) for s in sources.document_statements)
    shown = claim.plain[: verb.start()].strip()
    return None if done or f" {' '.join(keys(claim.plain))} " in sources.loose else Reason("no_act", act, who=shown)


# --- claims whose acts could not be given to anyone -----------------------------------------------------------


def _unread_acts(claim: ClaimReading, sources: Sources, people: set[str]) -> Reason | None:
    """Every person of such a claim must have done one of its telling acts, and every such act have been done by one."""
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    named = [
        acts.ACT_OF[verb.group().lower()]
        for verb in acts.VERB.finditer(claim.text)
        if not any(start <= verb.start() < end for start, end in quoted)
        and not acts.NOMINAL.search(claim.text[: verb.start()])
        and not acts.DENIED.search(claim.text[: verb.start()])
        and verb.group()[0].islower()
        and not re.match(r"\s+(?:viên|chí)(?!\w)", claim.text[verb.end() :])
    ]
    named += [
        act
        for noun, act in _ROLES.items()
        if re.search(rf"(?<!\w)(?<!vice )(?<!deputy )(?<!phó )(?:{noun})(?!\w)", claim.text)
    ]
    telling = [act for act in named if act in _TELLING]
    if not telling or any(s.act in _TELLING for s in claim.statements):
        return None
    for person in people:
        held = [s for s in sources.statements if fold(s.person) == person]
        if not any(agrees(act, s.act) for act in telling for s in held):
            printed = next((s.person for s in claim.statements if fold(s.person) == person), person)
            return Reason("no_act", telling[0], who=printed)
    return None
