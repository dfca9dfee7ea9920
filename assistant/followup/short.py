"""Questions of a word or two: "Ai nữa?", "Ở đâu?", "Địa điểm?"."""

from __future__ import annotations

import re

from assistant.followup.spoken import OPENING, Followup, anchor_meant, at_event, core_of, event_name
from assistant.language import followups as tables
from assistant.language.anchors import find_events
from assistant.language.followups import any_of, both
from assistant.language.people import find_people
from assistant.text import fold

ATTRIBUTES = {fold(name): form for name, form in tables.ATTRIBUTES.items()}
_WHO_ELSE = {fold(entry) for entry in tables.WHO_ELSE}
_WHO = re.compile(
    r"(?<!\w)(?:(?:còn|con)\s+)?(?:(?:những|nhung)\s+)?ai(?!\w)|(?<!\w)who(?!\w)(?!\s+else)", re.IGNORECASE
)


def who_else(followup: Followup) -> str | None:
    if core_of(followup.question) not in _WHO_ELSE:
        return None
    for turn in reversed(followup.turns):
        if match := _WHO.search(turn.question):
            else_ = "who else" if match.group().lower() == "who" else followup.written("còn những ai")
            head = turn.question[: match.start()]
            return followup.written(f"{head}{else_ if head else else_.capitalize()}{turn.question[match.end() :]}")
    if anchor := anchor_meant(followup):
        asked = "Who else took part" if followup.english else followup.written("Còn những ai tham dự")
        return f"{asked} {at_event(followup, anchor)}"
    return None


_BARE = {fold(asked): form for asked, form in tables.BARE_QUESTIONS.items()}
_ASKS = any_of(both(tables.ASKS))


def bare_question(followup: Followup) -> str | None:
    """ "Ở đâu?" asks about the event spoken of, or what the last question asked, with its own question word."""
    core = core_of(followup.question)
    opening = OPENING.match(core)
    core = core[opening.end() :] if opening and core not in _BARE else core
    anchor = anchor_meant(followup)
    if followup.english:
        form = tables.ENGLISH_BARE_QUESTIONS.get(core)
        return form.format(event_name(followup, anchor)) if form and anchor and anchor.kind else None
    form = _BARE.get(core) or ATTRIBUTES.get(core)
    if form and anchor and anchor.kind:
        return f"{event_name(followup, anchor)} {followup.written(form)}"
    if core not in _BARE:
        return None
    last = followup.turns[-1].question
    asked = list(_ASKS.finditer(last))
    if not asked:
        return None
    word = " ".join(followup.question.strip(" ?.!,").split()[-len(core.split()) :])
    return f"{followup.written(last[: asked[-1].start()])}{word.lower()}{followup.written(last[asked[-1].end() :])}"


_OF_A_DEED = re.compile(
    rf"(?:(?:o|tai|trong|vao|du|voi)\s+)?(?:(?:nhung |cac )?(?:{'|'.join(sorted(map(fold, tables.KINDS), key=len, reverse=True))}|su kien|chuong trinh)"  # noqa: E501
    r"\s+(?:nao|gi)|khi nao|o dau|tai dau|ngay nao|nam nao|luc nao|bao gio|tu cach (?:gi|nao)|cuong vi (?:gi|nao))(?:\s+(?:vay|the|nhi|a))?$"  # noqa: E501
)


def asked_of_a_deed(followup: Followup) -> str | None:
    """ "Ở hội nghị nào?" behind a question on what somebody did, at no event that was named: where he did that."""
    if followup.english or not _OF_A_DEED.fullmatch(core_of(followup.question)):
        return None
    last = followup.turns[-1].question
    people = find_people(last)
    if len(people) != 1 or find_events(last):
        return None
    deed = _DEED.search(last, people[0].end)
    did = deed.group().lower() if deed else followup.written("phát biểu")
    asked = followup.question.strip(" ?.!,")
    return f"{last[: people[0].end].strip()} {did} {asked[:1].lower()}{asked[1:]}"


_DEED = any_of(both(tables.ACTS))
