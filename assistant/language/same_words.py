"""Table: phrases that say the same, where a question and a report mostly choose different ones. As written, small letters."""

from __future__ import annotations

_GROUPS = (
    ("nửa đầu năm", "6 tháng đầu năm", "sáu tháng đầu năm"),
    ("nửa cuối năm", "6 tháng cuối năm", "sáu tháng cuối năm"),
    ("xong", "hoàn thành", "hoàn tất"),
    ("ghé thăm", "thăm", "đến thăm", "tới thăm"),
    ("ghé", "đến thăm", "thăm"),
    ("thầy cô", "giáo viên"),
    ("bác sỹ", "bác sĩ"),
    ("tiến sỹ", "tiến sĩ"),
)  # fmt: skip
SAME: dict[str, frozenset[str]] = {}
"""A phrase → the others that say the same. The first of a group may be said for the others, and they for it."""
for _group in _GROUPS:
    for _phrase in _group:
        SAME[_phrase] = SAME.get(_phrase, frozenset()) | (frozenset(_group) - {_phrase})
