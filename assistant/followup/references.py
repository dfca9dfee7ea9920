"""Pronouns, short names, "hội nghị đó", "lúc đó", "ở đó", and questions that leave the event out altogether."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.followup.spoken import (
    GENDERS,
    OPENING,
    QUESTION_WORD,
    Followup,
    Person,
    anchor_meant,
    at_event,
    core_of,
    event_name,
    finished,
    joined_to_event,
    people_in,
    people_meant,
    person_meant,
)  # fmt: skip
from assistant.language import followups as tables
from assistant.language.anchors import asks_for_event, find_events
from assistant.language.dates import find_dates
from assistant.language.followups import alternatives, any_of, both, without_tones
from assistant.language.people import find_names
from assistant.text import fold, words


def referring(followup: Followup) -> str:
    """The question with what it refers to put in, and with the event appended when it leans on one."""
    opening = OPENING.match(followup.question)
    asked = followup.question[opening.end() :] if opening else followup.question
    text, substituted = with_people(replace(followup, question=asked))
    text = _with_things(replace(followup, question=text))
    placed = _with_event(replace(followup, question=text))
    if placed == text and _leans(followup, asked, opened=bool(opening), substituted=substituted):
        if anchor := anchor_meant(followup):
            placed = joined_to_event(followup, text.rstrip(" ?."), anchor)
    return followup.question if placed == asked else finished(placed, followup.question)


# "ong do" is "ông đó" before a verb, and may be a Mr Đỗ before anything else.
_DEMONSTRATIVE = (
    f"{both(set(tables.DEMONSTRATIVES) - {'đó', 'trên', 'nói trên'})}|ta|đó"
    rf"|do(?=\s*(?:[?,.]|$)|\s+(?:{both(tables.VERBS_BEHIND)})(?!\w))"
)
_POINTED_PERSON = re.compile(
    rf"(?<!\w)(?:(?P<plural>{both(('các', 'những', 'hai', 'mấy', 'tất cả'))})\s+)?"
    rf"(?:(?P<honorific>{both(tables.HONORIFICS)})|{both(tables.PERSON_NOUNS)})\s+(?:{_DEMONSTRATIVE})(?!\w)",
    re.IGNORECASE,
)
_BARE_PRONOUN = re.compile(rf"(?<!\w)(?P<pronoun>{both(tables.BARE_PRONOUNS)})(?!\w)", re.IGNORECASE)
_NOT_AFTER = re.compile(rf"(?<!\w)(?:{both(tables.NOT_AFTER)})\s+$", re.IGNORECASE)
_NOT_BEFORE = re.compile(rf"\s+(?:{alternatives(tables.NOT_BEFORE)})(?!\w)", re.IGNORECASE)
_VERB_BEHIND = re.compile(rf"\s*[?,.]?$|\s+(?:{both(tables.VERBS_BEHIND)})(?!\w)", re.IGNORECASE)
_ENGLISH_PRONOUN = re.compile(rf"(?<!\w)(?P<pronoun>{alternatives(tables.ENGLISH_PRONOUNS)})(?!\w)", re.IGNORECASE)
# "Ai phát biểu và họ nói gì?": the pronoun means whoever is asked for.
_AND = rf"(?:,|\s(?:{both(('và', 'rồi', 'and'))}))(?:\s|$)"
_OWN_PERSON = re.compile(rf"(?<!\w)(?:{both(tables.ASKED_PERSON)})(?!\w).*{_AND}", re.IGNORECASE)
_COMMON_SURNAME = re.compile(
    rf"\s+(?:{both(tables.COMMON_SURNAMES)})\s+(?!{both(tables.VERBS_BEHIND)})\w", re.IGNORECASE
)


def with_people(followup: Followup) -> tuple[str, bool]:
    """The question with its first pronoun or short name replaced by the person meant, and whether that was done."""
    text = _with_full_name(followup)
    if text != followup.question:
        return text, True
    for match in _pronouns(followup):
        before = text[: match.start()]
        if _OWN_PERSON.search(before) or find_names(before):
            return text, False
        if named := _named_person(followup, match):
            # Later pronouns mean the person who has just been named; they stay.
            return before + (named[0].upper() + named[1:] if not before.strip() else named) + text[match.end() :], True
    return text, False


def _with_full_name(followup: Followup) -> str:
    """ "ông Mẫu" → "ông Trần Văn Mẫu", when he was named before."""
    text = followup.question
    short = next((name for name in find_names(text) if " " not in name.text), None)
    if not short:
        return text
    for said, _ in followup.texts():
        for person in people_in(said):
            if " " in person.name and fold(person.name.split()[-1]) == fold(short.text):
                return text[: short.start] + followup.written(person.name) + text[short.end :]
    return text


def _pronouns(followup: Followup) -> Iterator[re.Match[str]]:
    text = followup.question
    if followup.english:
        yield from _ENGLISH_PRONOUN.finditer(text)
        return
    found = [match for match in _POINTED_PERSON.finditer(text) if not _NOT_AFTER.search(text, 0, match.start())]
    found += [match for match in _BARE_PRONOUN.finditer(text) if _stands_alone(text, match, followup.toneless)]
    yield from sorted(found, key=lambda match: match.start())


def _stands_alone(text: str, match: re.Match[str], toneless: bool) -> bool:
    """Whether "ông" stands for someone, and is not part of a name, a title or another word."""
    if _NOT_AFTER.search(text, 0, match.start()) or _NOT_BEFORE.match(text, match.end()):
        return False
    if toneless or match.group().lower() not in tables.BARE_PRONOUNS:
        return bool(_VERB_BEHIND.match(text, match.end()))
    following = text[match.end() :].lstrip()
    return not following[:1].isupper() and not _COMMON_SURNAME.match(text, match.end())


def _named_person(followup: Followup, match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    written = (parts.get("pronoun") or parts.get("honorific") or "").lower()
    if parts.get("plural") or written in tables.PLURALS or without_tones(written) == "ho":
        people = people_meant(followup)[:5]
        names = [f"{person.address} {person.name}".strip() for person in people]
        joined = listed(names, "and" if followup.english else "và")
    else:
        gender = GENDERS.get(written, "")
        person = person_meant(followup, gender)
        address = _honorific(written, person, followup) if person else ""
        joined = f"{address} {person.name}".strip() if person else ""
    if joined and written in tables.POSSESSIVES and _is_possessive(followup.question, match):
        joined += "'s"
    return followup.written(joined) or None


def _honorific(written: str, person: Person, followup: Followup) -> str:
    """The pronoun's own form of address goes before the name: "ông" becomes "ông Trần Văn Mẫu"."""
    honorifics = {without_tones(word): word for word in tables.HONORIFICS}
    if not followup.english and without_tones(written) in honorifics:
        return honorifics[without_tones(written)]
    vietnamese = person.address.lower() in tables.HONORIFICS
    return "" if followup.english and vietnamese else person.address


def _is_possessive(text: str, match: re.Match[str]) -> bool:
    return match["pronoun"].lower() != "her" or bool(re.match(r"\s+[a-z]", text[match.end() :]))


def listed(names: list[str], last: str) -> str:
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


_THING = re.compile(
    rf"(?<!\w)(?P<thing>{both(tables.THINGS)})\s+"
    rf"(?:{both(set(tables.DEMONSTRATIVES) - {'trên', 'đó'})}|đó|do(?=\s*(?:[?,.]|$)))(?!\w)",
    re.IGNORECASE,
)


def _with_things(followup: Followup) -> str:
    """ "chuyên đề đó" → the latest one with a title, a number or a name in what was said."""
    match = _THING.search(followup.question)
    if not match:
        return followup.question
    named = re.compile(
        rf"(?<!\w){re.escape(match['thing'])}\s*:?\s*(?:về\s+)?(?:“[^”]+”|\"[^\"]+\"|(?:số\s+)?\d[\w/.-]+|"
        rf"(?-i:[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])[^\s,.;?]*(?:\s+(?:(?-i:[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])[^\s,.;?]*|và|[IVX\d]+))*)",
        re.IGNORECASE,
    )
    for said, _ in followup.texts():
        if found := named.search(followup.written(said)):
            return followup.question[: match.start()] + found.group() + followup.question[match.end() :]
    return followup.question


_TIME = any_of(both(tables.TIME_REFERENCES))
_ENGLISH_TIME = any_of(alternatives(tables.ENGLISH_TIME_REFERENCES))
_DAY = any_of(both(tables.DAY_REFERENCES), alternatives(tables.ENGLISH_DAY_REFERENCES))
_YEAR = any_of(both(tables.YEAR_REFERENCES), alternatives(tables.ENGLISH_YEAR_REFERENCES))
_THERE = any_of(both(tables.PLACE_REFERENCES))
_ENGLISH_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\w)there(?!\w)(?!\s+(?:is|are|was|were|any)\b)", re.IGNORECASE
)
_IT = re.compile(r"(?<!\w)it(?!\w)(?!\s+(?:is|was)\s+(?:true|that))", re.IGNORECASE)


# "… nói gì và lúc đó …": the time of the question's own first half.
_CLAUSE_BEFORE = re.compile(rf"(?<!\w)(?:{both(tables.QUESTION_WORDS)})(?!\w).*{_AND}$", re.IGNORECASE)


def _with_event(followup: Followup) -> str:
    """The question with its first reference to an event, a time or a place replaced by the event spoken of."""
    text = followup.question
    if find_dates(text) or any(event.specific for event in find_events(text)):
        return text
    if match := _YEAR.search(text):
        return _replaced(text, match, _year_meant(followup, match))
    if match := _DAY.search(text):
        return _replaced(text, match, _day_meant(followup))
    for event in find_events(text):
        if named := _event_meant(followup, event.kind, pointing=event.pointing):
            return text[: event.start] + named + text[event.end :]
    anchor = anchor_meant(followup)
    time, there = (_ENGLISH_TIME, _ENGLISH_THERE) if followup.english else (_TIME, _THERE)
    for pattern in (time, there):
        if anchor and (match := pattern.search(text)) and not _CLAUSE_BEFORE.search(text, 0, match.start()):
            return _replaced(text, match, at_event(followup, anchor))
    if followup.english and anchor and anchor.kind and (match := _IT.search(text)):
        return _replaced(text, match, event_name(followup, anchor))
    return text


def _replaced(text: str, match: re.Match[str], found: str | None) -> str:
    if not found:
        return text
    before, rest = text[: match.start()], text[match.end() :]
    if before.strip():
        return before + found + rest
    comma = "" if rest.lstrip().startswith(",") or len(rest.strip(" ?")) == 0 else ","
    return f"{found[0].upper()}{found[1:]}{comma}{rest}"


def _event_meant(followup: Followup, kind: str, *, pointing: bool) -> str | None:
    """The event for "hội nghị đó" or a bare "hội nghị": one of its kind, or, when it is pointed to, the last of any."""
    english_any = kind in tables.ENGLISH_ANY_KIND
    anchor = None if english_any else anchor_meant(followup, kind=kind)
    anchor = anchor or (anchor_meant(followup) if pointing else None)
    if not anchor:
        latest = anchor_meant(followup)
        anchor = latest if latest and not latest.kind else None
    if not anchor:
        return None
    if anchor.kind:
        return event_name(followup, anchor)
    return f"the {kind} {at_event(followup, anchor)}" if followup.english else f"{kind} {event_name(followup, anchor)}"


def _day_meant(followup: Followup) -> str | None:
    anchor = anchor_meant(followup)
    if anchor and anchor.date and anchor.date.day:
        day = followup.written(anchor.date_text)
        return day if not followup.english else f"on {re.sub(r'^(?:ngày|on)[ ]', '', day)}"
    return at_event(followup, anchor) if anchor else None


def _year_meant(followup: Followup, match: re.Match[str]) -> str | None:
    years = [date.year for said, _ in followup.texts() for date in find_dates(said) if date.year]
    if not years:
        return None
    return f"in {years[0]}" if followup.english else f"{followup.written('năm')} {years[0]}"


_ABOUT_WHAT_WAS_SAID = {fold(entry) for entry in tables.ABOUT_WHAT_WAS_SAID}
_OTHERS = re.compile(r"(?<!\w)(?:nữa|khác|nua|khac|else|other|another)(?!\w)", re.IGNORECASE)


def _leans(followup: Followup, asked: str, *, opened: bool, substituted: bool) -> bool:
    """Whether a question names no event and can only be about the one spoken of: it holds words of event talk alone."""
    if asks_for_event(asked) or find_dates(asked) or find_names(asked) or re.search(r"[\d“”\"]", asked):
        return False
    if any(_COMMON_SURNAME.match(asked, pronoun.end()) for pronoun in _BARE_PRONOUN.finditer(asked)):
        return False
    if substituted and _OTHERS.search(asked):
        return False
    plain = _BARE_PRONOUN.sub(" ", _POINTED_PERSON.sub(" ", asked)) if not followup.english else asked
    plain = _ENGLISH_PRONOUN.sub(" ", plain) if followup.english else plain
    found = words(plain)
    if any(word.text[0].isupper() for word in found[1:]):
        return False
    if core_of(asked) in _ABOUT_WHAT_WAS_SAID or not (substituted or QUESTION_WORD.search(asked)):
        return False
    table = tables.ENGLISH_EVENT_TALK if followup.english else tables.EVENT_TALK
    table = tables.FOLDED_EVENT_TALK if followup.toneless else table
    unknown = [word for word in found if word.text.lower() not in table]
    return len(unknown) <= (2 if opened and substituted is False and len(found) > 3 else 0)
