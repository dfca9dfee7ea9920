"""The capacity that a claim gives to a person is printed beside that person in the cited article."""

from __future__ import annotations

import re

from assistant.language.events import CAPITAL
from assistant.language.offices import offices
from assistant.language.people import PersonMention, segment_end
from assistant.language.titles import OFFICE
from assistant.text import keys
from assistant.verification.bearers import people_in
from assistant.verification.claims import FUNCTION, ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

_IS = re.compile(
    r"\s*,?\s+(?:(?:hiện|lúc đó|khi đó|khi ấy|bấy giờ|từng|currently|then)\s+)?"
    r"(?:là|giữ chức|làm|đảm nhiệm|với tư cách|trong vai trò|is|was|serves as|served as|as)\s+(?:the\s+|a\s+|an\s+)?",
    re.IGNORECASE,
)


_ROLE = re.compile(r"(?<!\w)(?:với tư cách|trên cương vị|trong vai trò)\s+(?:là\s+)?(?=\w)", re.IGNORECASE)
_LEADS = tuple(" ".join(keys(lead)) for lead in ("tư cách", "tư cách là", "cương vị", "cương vị là", "vai trò"))
# "A, Đại học B, nước C, chủ trì": what stands between commas behind a name and begins with a capital.
_APPOSITION = re.compile(
    rf"\s*,\s+(?P<inside>[{CAPITAL}][^,;:.()“”]*(?:,\s+[{CAPITAL}][^,;:.()“”]*)*)\s*,\s+(?=[^\W\d_])"
)


def check_capacities(claim: ClaimReading, sources: Sources) -> Reason | None:
    """Offices word by word. A translated one is left to the comparison of meaning."""
    if claim.language != sources.language:
        return None
    for person in claim.people:
        printed = sources.capacities(person.name.text)
        for capacity in _claimed(claim.text, person):
            for office in offices(capacity):
                if not _is_printed(office, person.name.text, printed, sources):
                    return Reason("capacity", office.strip(" ,"), who=person.name.text)
    return None


def _claimed(text: str, person: PersonMention) -> list[str]:
    found = [text[start:end] for start, end in person.capacities]
    lead = _IS.match(text, person.name.end)
    # "A was the B School of C" gives somebody an organisation; it has to be printed beside the name like an office.
    if lead and (OFFICE.match(text, lead.end()) or text[lead.end() : lead.end() + 1].isupper()):
        found.append(text[lead.end() : _list_end(text, lead.end())])
    role = _ROLE.search(text, person.name.end)
    # Of the person named last before it.
    if role and not any(person.name.end < other.name.start < role.start() for other in people_in(text)):
        found.append(text[role.end() : _list_end(text, role.end())])
    behind = _APPOSITION.match(text, person.name.end)
    if behind and not people_in(behind["inside"]):
        found.append(behind["inside"])
    return [capacity.strip() for capacity in found if capacity.strip()]


def _list_end(text: str, begin: int) -> int:
    """The end of a list of offices: commas go on with the next office."""
    end = segment_end(text, begin, len(text))
    while end < len(text) and text[end] == ",":
        following = len(text[: end + 1]) + len(text[end + 1 :]) - len(text[end + 1 :].lstrip())
        if not OFFICE.match(text, following):
            break
        end = segment_end(text, following, len(text))
    return end


def _is_printed(office: str, name: str, printed: tuple[str, ...], sources: Sources) -> bool:
    head = OFFICE.match(office)
    wanted = _telling(office)
    if not head:
        # An organisation or an apposition: "ông A, Trạm Y tế xã B".
        lines = [*(keys(capacity) for capacity in printed), *sources.beside(name)]
        return not wanted or any(all(word in line for word in wanted) for line in lines)
    for capacity in printed:
        held = set(keys(capacity))
        heads = [found.group() for part in offices(capacity) if (found := OFFICE.match(part))]
        if any(keys(one) == keys(head.group()) for one in heads) and all(word in held for word in wanted):
            return True
    # "bà Lan dự diễn đàn trên cương vị Phó Viện trưởng"
    runs = [f" {lead} {' '.join(keys(office))} " for lead in _LEADS]
    return any(run in f" {' '.join(line)} " for line in sources.beside(name) for run in runs)


def _telling(office: str) -> list[str]:
    """The office's words; the last one of a clipped office may be cut and does not count."""
    return [word for word in keys(office.rstrip("….")) if word not in FUNCTION]
