"""Tables: kinds of saying and of people that a list may ask for, so that it names those alone.

"Những ai kiến nghị …" is not everybody who spoke; "các chức sắc …" are not the officials who answered them.
"""

from __future__ import annotations

import re

from assistant.text import fold

# Verbs of one kind of saying; who is reported with any of them did what is asked.
SAYINGS: tuple[tuple[str, ...], ...] = (
    ("kiến nghị", "đề nghị", "đề xuất", "khuyến nghị", "đề đạt", "mong", "mong muốn", "mong mỏi", "xin"),
    ("hỏi", "đặt câu hỏi", "nêu câu hỏi", "chất vấn", "thắc mắc", "băn khoăn"),
    ("trả lời", "giải đáp", "giải trình", "phản hồi", "giải thích", "làm rõ", "tiếp thu ý kiến"),
    ("cam kết", "hứa"),
    ("phản đối", "không đồng tình", "không tán thành"),
)
# How a question asks for everybody of a kind of saying: the verb, or the noun that somebody "nêu" or "đưa ra".
_KIND_ASKED = tuple(
    re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(verb)) for verb in sorted(verbs, key=len, reverse=True))})(?!\w)")
    for verbs in SAYINGS
)
# People of one calling, by the forms of address that print it, folded.
_CLERGY = (
    "hoa thuong", "thuong toa", "dai duc", "ni truong", "ni su", "su co", "truong lao", "linh muc", "giam muc", "tong giam muc",
    "hong y", "muc su", "phoi su", "chanh phoi su", "giao huu", "le sanh", "giao ca", "chuc sac",
)  # fmt: skip
CALLINGS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"(?<!\w)(?:cac|nhung|nhieu|may|hai|ba|bon|nam) (?:vi )?(?:chuc sac|chuc viec|nha tu hanh)(?!\w)"), _CLERGY),
    (re.compile(r"(?<!\w)(?:cac|nhung|nhieu|may|hai|ba|bon|nam) (?:vi )?luat su(?!\w)"), ("luat su", "ls")),
    (re.compile(r"(?<!\w)(?:cac|nhung|nhieu|may|hai|ba|bon|nam) (?:vi )?bac si(?!\w)"), ("bac si", "bac sy", "bs", "bsck")),
    (re.compile(r"(?<!\w)(?:cac|nhung|nhieu|may|hai|ba|bon|nam) (?:vi )?nha bao(?!\w)"), ("nha bao", "phong vien")),
)


def kind_of_saying(asked: str) -> tuple[str, ...]:
    """The verbs of the kind of saying that a folded question asks for; empty for speaking in general, or for several."""
    found = [verbs for verbs, pattern in zip(SAYINGS, _KIND_ASKED, strict=True) if pattern.search(asked)]
    return found[0] if len(found) == 1 else ()


def calling_asked(asked: str) -> tuple[str, ...]:
    """The forms of address of those whom a folded question asks for by their calling; empty when it names none."""
    return next((forms for pattern, forms in CALLINGS if pattern.search(asked)), ())
