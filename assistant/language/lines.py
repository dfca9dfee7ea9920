"""Tables: the headings, hours and column heads of lists, programmes and tables in reports."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ROLES = (
    r"diễn giả|báo cáo viên|giảng viên|thuyết trình viên|người trình bày|người báo cáo|khách mời|chủ tọa|chủ tọa đoàn|"
    r"chủ trì|đồng chủ trì|đồng chủ tọa|người chủ trì|điều hành|người điều hành|điều phối|người điều phối|điều phối viên|"
    r"người dẫn chương trình|speakers?|keynote speakers?|panell?ists?|presenters?|guests?|moderators?|chairs?|session chairs?"
)
# "Các diễn giả:", "Ba khách mời của chương trình:", a column's head "Người điều hành".
HEADING = re.compile(
    rf"\W*(?:(?:các|những|danh sách|hai|ba|bốn|năm|sáu|\d+|the|our|list of)\s+)*(?P<role>{_ROLES})(?:\s+(?:chính|của|tại|tham gia|gồm|the|of|at)(?!\w)"
    r"[^.;:]{0,50}?)?(?:\s+(?:gồm|gồm có|là|included?|were))?\s*:?\s*", _I,
)  # fmt: skip
# What may open a line before its person: a bullet, a number, a session.
LINE_LEAD = re.compile(
    r"\s*(?:[-–—+•*]|\d{1,2}[.)/]|\(\d{1,2}\)|\(?[a-hA-H]\)|(?:phiên|tiểu ban|tổ|nhóm|chuyên đề|session|panel)\s[\w ]{1,20}?\s*[:–-])\s*", _I
)
# Behind the person, up to what he or she spoke of.
TOPIC_COLON = re.compile(r"[^:.;]{0,60}:\s*")
# "8h30:", "08:30 – 09:00", "13g45".
_CLOCK = r"\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?!\d)"
HOUR = re.compile(rf"\s*(?:[-–—+•*]\s*)?(?:từ\s+)?{_CLOCK}(?:\s*(?:[-–—]|đến)\s*{_CLOCK})?\s*[:.–—|;-]?\s*", _I)
# Right before the person that an item is given by.
GIVEN_BY = re.compile(r"\s*(?:[–—:|;(-]|,)\s*(?:(?:do|diễn giả|báo cáo viên|trình bày|người trình bày|by|speaker)\s*:?\s*)?$", _I)
PAPER_ITEM = re.compile(
    r"\s*(?P<noun>báo cáo đề dẫn|báo cáo|tham luận|chuyên đề|bài trình bày|bài giảng|keynote|paper|talk|lecture|presentation)"
    r"(?:\s+(?:số\s*)?\d{1,2})?\s*[:.–-]?\s*", _I,
)  # fmt: skip
# Where a page tells of what is still to come, its programme has not taken place.
TO_COME = re.compile(
    r"(?<!\w)(?:chương trình (?:\w+ ){0,4}\(?dự kiến|dự kiến chương trình|sẽ (?:diễn ra|được tổ chức|khai mạc)|kính mời|trân trọng mời|"
    r"giấy mời|thư mời|will (?:take place|be held|open)|tentative programme)(?!\w)|"
    r"\(dự kiến\)|\A\W*chương trình\s(?:hội|tọa|toạ|diễn|đại|lễ|làm việc|tập huấn|programme)", _I,
)  # fmt: skip
