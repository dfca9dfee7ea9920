"""Table: what a part of an event is called, so that who chaired a session is told from who chaired the event."""

from __future__ import annotations

import re

from assistant.language.events import CAPITAL

_I = re.IGNORECASE
_QUOTED = r"(?:“[^“”\n]{2,160}”|\"[^\"\n]{2,160}\"|«[^«»\n]{2,160}»)"
# "phiên họp" and "phiên làm việc" are as often the event itself.
_SMALL = r"(?!do(?!\w)|được|tại|ở|là|có|gồm|sáng(?! tạo)|chiều|tối|ngày|vào|bởi|với|cùng|và(?! \w+ (?:do|được))|này|nói trên)[^\W\d_]+"
SESSION = re.compile(
    rf"(?<!\w)(?:phiên(?!\s(?:họp|làm việc|giao dịch|đấu giá|tòa|toà|bản|chợ)(?!\w))(?:\s(?:buổi\s)?(?:sáng|chiều|tối)(?!\w))?|tiểu ban(?!\s(?:nội dung|hậu cần|tuyên truyền))|"
    rf"phần(?=\s(?:thảo luận|hỏi đáp|đối thoại|tham luận|trao đổi|tọa đàm|giao lưu))|tổ thảo luận|nhóm thảo luận|bàn tròn(?=\s(?:số|\d)))"
    rf"(?:\s(?:số\s)?(?:\d{{1,2}}|[IVX]{{1,4}}|(?-i:[A-H]))(?!\w)(?:\s?[–-]\s(?-i:[{CAPITAL}])[^,.;:()\n–]{{3,80}}(?=,\s(?:do|chủ|điều)))?)?(?:\s{_SMALL}(?:\s?[,–-]\s(?-i:(?![{CAPITAL}])){_SMALL})?){{0,10}}?"
    rf"(?:\s?\d{{1,2}}(?![/\d]))?(?:\s{_QUOTED})?"
    rf"(?=\s*(?:[,;:.()–—-]|$)|\s(?:do|được|tại|ở|là|có|gồm|sáng|chiều|tối|ngày|vào|bởi|với|cùng|và|này|nói trên|(?-i:[A-ZĐ])))", _I,
)
SESSION_IN_ENGLISH = re.compile(
    rf"(?<=[:;]\s)(?:one|the other|another|the first|the second)\son\s[^,.;:()]{{3,60}}|"
    rf"(?<!\w)(?:(?:the|a|an|two|three)\s)?(?:(?!was|were|by|of|and|then|also|who|that)[\w’'-]+\s){{0,3}}?"
    rf"(?:session|panel|breakout|roundtable discussion|panel discussion|debate|q&a)s?(?!\w)(?!\s(?:on\s)?(?:chair|member|moderator)s?(?!\w))"
    rf"(?:\s(?:\d{{1,2}}|[IVX]{{1,4}}|one|two|three)(?!\w))?(?:,?\s{_QUOTED}|\son\s[^,.;:()]{{3,80}}?(?=\s(?:was|were)\s|[,.;:()]|$))?", _I,
)
