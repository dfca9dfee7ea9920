"""The names in a question: people of the register, however they are written, and people whom it has not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from assistant.language import events as event_tables
from assistant.language.names import is_common_word
from assistant.language.people import NameMention, find_names
from assistant.language.places import SURNAMES
from assistant.language.titles import ADDRESS, NAMED_AFTER, OFFICE, ORGANISATION
from assistant.text import fold, has_tones, key, keys, words

_ADDRESSED_RUN = re.compile(
    rf"(?i:{ADDRESS.pattern})\s+(?P<name>(?:[{event_tables.CAPITAL}][^\W\d_]*)(?:\s+[{event_tables.CAPITAL}][^\W\d_]*){{1,4}})"
    rf"(?!\w)"
)# Typed without tones: a family name with Thị or Văn behind a form of address ("ba ta thi kim ngan"), and two syllables
# more behind a rank or degree, which stand before names alone ("dai ta le khac an").
_FAMILY = "|".join(sorted({fold(name) for name in SURNAMES}))
_TONELESS_RUN = re.compile(
    r"(?<!\w)(?:(?:ong|ba|anh|chi|co|bac|dong chi|bac si|luat su|ky su|nha bao)\s+"
    rf"(?P<name>(?:{_FAMILY})\s+(?:thi|van)\s+[a-z]+)|"
    r"(?:(?:thieu|trung|thuong|dai) (?:tuong|ta|uy)|gs|pgs|ts|ths|bs)\s+"
    rf"(?P<titled>(?:{_FAMILY})\s+[a-z]+\s+[a-z]+))(?!\w)"
)
# "did Kaito Mori present", "Where was Kaito Mori speaking": in English nothing but its place tells whose name it is.
_ENGLISH_ACTOR = re.compile(
    rf"(?<!\w)(?:did|does|was|is|were)\s+"
    rf"(?P<name>[{event_tables.CAPITAL}][^\W\d_]+(?:\s[{event_tables.CAPITAL}][^\s\d_,;:?]*){{1,3}})"
    r"\s+(?:say|speak|talk|present|open|close|chair|moderate|propose|stress|emphasi[sz]e|warn|call|conclude|attend|give|"
    r"suggest|mention|deliver|speaking|presenting)(?!\w)"
)

# Behind one of these, two syllables are the place whose body it is, unless an office leads up to somebody's name.
_BODY_BEFORE = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|tỉnh ủy|thành ủy|huyện ủy|tỉnh đoàn|UBND|HĐND|"
    r"(?:sở|ban|chi cục|công an|trường|bệnh viện|trung tâm|hội|liên đoàn|đoàn)"
    r"(?:\s(?!(?:do|có|với|mà|gồm|là|được|bởi|cho|và|ông|bà|thảo|nghị|đàm)(?!\w))[^\W\d_]+){0,6}?)\s+$",
    re.IGNORECASE,
)

# Several of a calling are of a place: "các bác sĩ Hạ Lang".
_SEVERAL = re.compile(
    r"(?<!\w)(?:các|những|nhiều|một số|mấy|bao nhiêu)\s+(?:bác sĩ|bác sỹ|kỹ sư|nhà báo|luật sư|giáo viên|nông dân|"
    r"nhà khoa học|doanh nhân|phóng viên)\s+$",
    re.IGNORECASE,
)
_LONGEST_EVENT = 10
# Between an event and a name these lead to somebody.
_LEAVES_EVENT = re.compile(
    rf"[,;:?()“”\"]|(?<!\w)(?:của|do|bởi|có|gồm|mà|thì|là|được|với|và|để|mời|bầu|nghe|thay|cùng|by|with|did|of|cua|co|duoc|va)(?!\w)|"
    rf"(?i:{ADDRESS.pattern})\s*$|{OFFICE.pattern}", re.IGNORECASE
)
# Right behind one of these, two syllables are the place itself, whoever is spoken of.
_UNIT_BEFORE = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn)\s+$", re.IGNORECASE)


def asked_names(question: str, *, toneless: bool = False) -> list[NameMention]:
    """The names in a question: as in articles, and every run of capitals behind "ông" or "bà" that is no office.

    `toneless`: it was typed without tones, and mostly without capitals.
    """
    found = [name for name in find_names(question) if not _is_of_a_place_or_event(question, name)]
    typed_plain = _TONELESS_RUN.finditer(fold(question)) if toneless else ()
    for match in (*_ADDRESSED_RUN.finditer(question), *_english_actors(question), *typed_plain):
        start, end = match.span("name") if match["name"] else match.span("titled")
        if OFFICE.match(question, start) or ORGANISATION.match(question, start):
            continue
        if _is_of_a_place_or_event(question, NameMention(start, end, question[start:end])):
            continue
        if not any(name.start <= start and end <= name.end for name in found):
            found = [name for name in found if name.end <= start or end <= name.start]
            found.append(NameMention(start, end, question[start:end]))
    return sorted(found, key=lambda name: name.start)


def _english_actors(question: str) -> Iterator[re.Match[str]]:
    """Without what is called by a common word behind a name: "did Bạch Hạc Hospital propose"."""
    for match in _ENGLISH_ACTOR.finditer(question):
        if not any(map(is_common_word, match["name"].split()[1:])):
            yield match


def _is_of_a_place_or_event(question: str, name: NameMention) -> bool:
    """ "Tỉnh ủy Hạ Lang", "Sở Y tế Mai Châu": whose body it is; "Mai Harbour Forum": part of an event's name."""
    if event_tables.KIND.search(name.text):
        return True
    if name.text.count(" ") == 1 and _SEVERAL.search(question[: name.start]):
        return True
    if name.text.count(" ") == 1 and _ends_event(question[: name.start]):
        return True
    if name.text.count(" ") == 1 and _UNIT_BEFORE.search(question[: name.start]):
        return True
    body = _BODY_BEFORE.search(question[: name.start])
    return bool(body) and name.text.count(" ") == 1 and not OFFICE.search(question[: name.start])


def _ends_event(before: str) -> bool:
    """Whether an event's name leads up to two syllables in capitals: "hội nghị điện gió Cù Lao"."""
    kinds = list(event_tables.KIND.finditer(before))
    between = before[kinds[-1].end() :] if kinds else ""
    return 1 <= len(between.split()) <= _LONGEST_EVENT and not _LEAVES_EVENT.search(between)


def people_asked_for(
    question: str,
    mentions: Sequence[NameMention],
    people: Mapping[str, str],
    given_names: Mapping[str, frozenset[str]],
    *,
    exact: bool,
    printed: Callable[[str], bool] | None,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The register's people whom the question names (a letter or two may be off), and names that are nobody there."""
    found: list[str] = []
    strangers: list[str] = []
    tokens = words(question)
    parted = {name.replace("-", " "): name for name in people if "-" in name}
    for length in (5, 4, 3, 2):
        for start in range(len(tokens) - length + 1):
            typed = question[tokens[start].start : tokens[start + length - 1].end]
            asked = " ".join(fold(word.text) for word in tokens[start : start + length])
            # "Kang Dae-ho" is three words to whoever compares words, and one name of two to the register.
            match = parted.get(asked) or _closest(asked, people)
            if not match or (length == 2 and NAMED_AFTER.search(question[: tokens[start].start])):
                continue
            # "Thành đoàn Bến Cát" is nobody called Đoàn Bến Cát.
            if exact and (_is_another(typed, people[match], printed) or _is_half_a_name(typed)):
                continue
            end = tokens[start + length - 1].end
            # A place that an article was misread on as somebody's name, or part of an event's name, is nobody.
            if _is_of_a_place_or_event(question, NameMention(tokens[start].start, end, typed)):
                continue
            if any(name.start <= tokens[start].start and end < name.end for name in mentions):
                # "Lê Thị Hà My" is not Lê Thị Hà.
                continue
            if match not in found and not any(match in other for other in found):
                found.append(match)
    for mention in mentions:
        folded = fold(mention.text)
        if any(folded in name or folded in name.replace("-", " ") or _similar(folded, name) for name in found):
            continue
        # "dai ta le an noi gi": what stands behind a name typed without tones is no part of it.
        if not exact and any(folded.startswith(f"{name} ") for name in found):
            continue
        if " " in folded:
            strangers.append(mention.text)
            continue
        # "ông Định" is nobody called Đinh.
        told = [name for name in given_names.get(folded, ()) if not exact or _ends_in(people[name], mention.text)]
        found.extend(sorted(told))
    return tuple(found), tuple(strangers)


def _is_half_a_name(typed: str) -> bool:
    return not typed[0].isupper() and typed != typed.lower()


def _ends_in(name: str, given: str) -> bool:
    return key(name.split()[-1]) == key(given)


def _is_another(typed: str, name: str, printed: Callable[[str], bool] | None) -> bool:
    """Whether a name typed with its tones is of somebody else: other tones or letters, and an article prints it so."""
    same = keys(typed) == keys(name)
    same = same or (not has_tones(name) and fold(typed) == fold(name))
    return not same and typed[0].isupper() and printed is not None and printed(typed)


def _closest(candidate: str, people: Mapping[str, str]) -> str | None:
    if candidate in people:
        return candidate
    size = len(candidate.split())
    if len(candidate) < 8:
        return None
    # At most one syllable differs, so the first or the last is the same; that is seen at once, over many people.
    first, last = candidate.split()[0] + " ", " " + candidate.split()[-1]
    alike = (name for name in people if name.startswith(first) or name.endswith(last))
    near = [name for name in alike if len(name.split()) == size and _similar(candidate, name)]
    return near[0] if len(near) == 1 else None


def _similar(one: str, other: str) -> bool:
    """At most two letters off in long names, one in short ones, and never a whole other syllable."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 2 or len(one.split()) != len(other.split()):
        return False
    changed = [(a, b) for a, b in zip(one.split(), other.split(), strict=True) if a != b]
    if len(changed) > 1 or min(len(one), len(other)) < 8:
        return False
    a, b = changed[0]
    # A short syllable with another first letter is another name: "Mai" is not "Hai".
    if len(min(a, b, key=len)) < 3 or (a[0] != b[0] and sorted(a) != sorted(b)):
        return False
    blocks = SequenceMatcher(None, a, b).get_matching_blocks()
    return max(len(a), len(b)) - sum(block.size for block in blocks) <= 1 or sorted(a) == sorted(b)
