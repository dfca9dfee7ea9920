"""People, organisations and quoted words of the claim stand in the cited text."""

from __future__ import annotations

import re

from assistant.language.titles import ACRONYM, ADDRESS, DEGREE, OFFICE
from assistant.text import fold, key, keys
from assistant.verification.bearers import bearers_of, people_in
from assistant.verification.claims import QUOTED, ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(chr(c) for c in range(0x1EA0, 0x1EFA) if chr(c).isupper())
_CAPITAL_RUN = re.compile(rf"(?<![\w/-])[{_UPPER}][\w-]*(?:\s+[{_UPPER}][\w-]*)*")
_ELLIPSIS = re.compile(r"…|\.\.\.|\[[^\]]*\]")
# Stand for dates, languages and the like; nothing depends on them.
_HARMLESS = frozenset(
    key(word) for word in "theo chủ monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr i".split()
)


def check_people(claim: ClaimReading, sources: Sources) -> Reason | None:
    acting = {fold(statement.person) for statement in sources.statements if statement.act != "mentioned"}
    for person in claim.people:
        name = fold(" ".join(person.name.text.split()))
        if name in acting or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sources.folded):
            continue
        if _stands_by_given_name(name, sources):
            continue
        # "Theo Tạp chí X" is no person.
        if f" {' '.join(k for k in keys(person.name.text) if k not in _HARMLESS)} " in sources.loose:
            continue
        return Reason("person", person.name.text)
    return None


def _stands_by_given_name(name: str, sources: Sources) -> bool:
    """Whether the cited words say "bà Vân" and the only one of that given name in the article is this person."""
    given = name.split()[-1]
    called = {fold(person.name.text) for sentence in sources.whole_sentences for person in people_in(sentence.text)}
    known = {other for document in sources.documents for people in bearers_of(document) for other in people}
    return given in called and {other for other in known if " " in other and other.split()[-1] == given} == {name}


def check_quotes(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Quoted words stand in the source word for word; "…" may leave something out."""
    for quote in claim.quotes:
        for part in _ELLIPSIS.split(quote):
            if (wanted := " ".join(keys(part))) and f" {wanted} " not in sources.loose:
                return Reason("quote", quote)
    return None


def check_names(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Other capitalised names. An English claim may translate those of a Vietnamese source."""
    text = _without_people(claim)
    held = sources.loose + " ".join(_capacity_line(person.name.text, sources) for person in claim.people)
    for match in _CAPITAL_RUN.finditer(text):
        run = match.group()
        first = not text[: match.start()].strip(' “"«([')
        if first and " " not in run:
            continue
        if claim.language != sources.language and run.isascii():
            continue
        wanted = [k for k in keys(run) if k not in _HARMLESS]
        # The first word of a sentence has its capital from there.
        starts = [wanted, wanted[1:]] if first else [wanted]
        if wanted and not any(f" {' '.join(part)} " in held for part in starts if part):
            return Reason("name", run)
    return None


def _without_people(claim: ClaimReading) -> str:
    """The claim with people, titles, quotations and dates blanked out."""
    spans = [(person.name.start, person.name.end) for person in claim.people]
    spans += [(date.start, date.end) for date in claim.dates]
    spans += [match.span() for match in QUOTED.finditer(claim.text)]
    for pattern in (DEGREE, ADDRESS):
        spans += [match.span() for match in pattern.finditer(claim.text)]
    # What an office is called may begin with a capital or not; capacities have their own check.
    spans += [match.span() for match in OFFICE.finditer(claim.text) if not ACRONYM.fullmatch(match.group())]
    letters = list(claim.text)
    for start, end in spans:
        letters[start:end] = "·" * (end - start)
    return "".join(letters)


def _capacity_line(name: str, sources: Sources) -> str:
    return f" {' '.join(keys(' | '.join(sources.capacities(name))))} "
