"""Table: the words by which a sentence says that something is not so, did not happen, or was refused.

A class of cues answers for every wording in it: "không dự", "vắng mặt" and "did not attend" deny the same thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text import Word, key, words

NOT, REFUSED, PUT_OFF, CANCELLED = "not", "refused", "put off", "cancelled"

CUES: dict[str, tuple[str, ...]] = {
    NOT: (
        "không", "chưa", "chẳng", "chả", "không hề", "chưa hề", "chưa từng", "chưa bao giờ", "không bao giờ",
        "không còn",
        "vắng mặt", "vắng", "thiếu vắng", "không thể", "chưa thể", "thôi không", "ngoại trừ", "phải đâu",
        "not", "never", "no", "nobody", "none", "neither", "nor", "cannot", "without", "absent", "missed",
        "failed to", "unable to", "nothing", "no longer",
    ),
    REFUSED: (
        "bác bỏ", "từ chối", "khước từ", "phủ nhận", "phản đối", "bác", "bãi bỏ", "không đồng ý", "gạt bỏ", "loại bỏ",
        "phản bác",
        "denied", "denies", "rejected", "rejects", "refused", "refuses", "declined", "declines", "opposed", "opposes",
        "dismissed", "ruled out", "turned down",
    ),
    PUT_OFF: (
        "hoãn", "tạm hoãn", "hoãn lại", "trì hoãn", "lùi", "dời", "lùi lại", "tạm dừng", "tạm ngừng",
        "postponed", "postpones", "put off", "delayed", "deferred", "suspended", "rescheduled",
    ),
    CANCELLED: (
        "hủy", "huỷ", "hủy bỏ", "huỷ bỏ", "bị hủy", "bị huỷ", "dừng tổ chức", "chấm dứt", "đình chỉ",
        "cancelled", "canceled", "cancels", "called off", "scrapped", "abandoned",
    ),
}  # fmt: skip
# They look like cues and deny nothing: "không gian", "hàng không", "không chỉ … mà còn", "not only".
HARMLESS = re.compile(
    r"(?<!\w)(?:không\s+(?:gian|khí|quân|lực|phận|trung|tên lửa)|(?:hàng|phòng|số)\s+không|"
    r"không\s+(?:chỉ|những|ngừng|ít)|không\s+khỏi|"
    r"(?:có|hay|được|phải|đúng)\s+không(?=\s*[?.,;”\"]|$)|không\s+(?:gì|ai)\s+khác|chẳng\s+(?:hạn|những)|chưa\s+kể|không\s+kể|"
    r"vắng\s+vẻ|(?:không|chưa)\s+thể\s+(?:không|thiếu)|xanh\s+không|"
    r"not\s+only|no\s+(?:less|fewer|doubt)|no\.\s*\d|nothing\s+less|whether\s+or\s+not|cô\s+bác|các\s+bác|chú\s+bác|bác\s+(?:sĩ|sỹ|học|Hồ|ái))(?!\w)",
    re.IGNORECASE,
)
_CLASS_OF = {phrase: name for name, phrases in CUES.items() for phrase in phrases}
_CUE = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _CLASS_OF), key=len, reverse=True))}|\w+n['’]t)(?!\w)", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[.;:!?()“”\"\n]|,\s")
# How far a cue reaches: the content words behind it in its clause.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Cue:
    """A denial in a text and the words that it denies, comparable, in order."""

    kind: str
    start: int
    end: int
    text: str
    scope: tuple[str, ...]
    before: tuple[str, ...] = ()
    """The last content words before it in its sentence: what is denied of whom."""


def find_cues(text: str, *, ignored: frozenset[str] = frozenset()) -> list[Cue]:
    """The denials of a text in order; words whose key is in `ignored` count for nothing."""
    harmless = [match.span() for match in HARMLESS.finditer(text)]
    matches = [
        match
        for match in _CUE.finditer(text)
        # "Bác" with a capital is a form of address; elsewhere the cue's capital only opens a sentence.
        if not any(start <= match.start() < end for start, end in harmless) and match.group() != "Bác"
    ]
    found = words(text)
    return [_cue(text, found, match, ignored) for match in matches]


def _cue(text: str, found: list[Word], match: re.Match[str], ignored: frozenset[str]) -> Cue:
    close = _CLAUSE_END.search(text, match.end())
    limit = close.start() if close else len(text)
    behind = [word.key for word in found if match.end() <= word.start < limit and word.key not in ignored]
    before = [word.key for word in found if word.end <= match.start() and word.key not in ignored]
    kind = _CLASS_OF.get(match.group().lower(), NOT)
    return Cue(kind, match.start(), match.end(), match.group(), tuple(behind[:_REACH]), tuple(before[-_REACH:]))


def is_denial(word: str) -> bool:
    """Whether a single word is a denial by itself."""
    return key(word) in _CUE_KEYS


_CUE_KEYS = frozenset(key(phrase) for phrase in _CLASS_OF if " " not in phrase)
