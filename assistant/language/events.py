"""Table: kinds of event, and the phrases by which reports give their place, organiser and form."""

from __future__ import annotations

import re

KINDS = {
    "hội nghị": "conference", "hội thảo": "workshop", "tọa đàm": "seminar", "toạ đàm": "seminar", "diễn đàn": "forum",
    "đại hội": "congress", "họp báo": "press conference", "buổi làm việc": "working session", "cuộc họp": "meeting", "phiên họp": "session",
    "kỳ họp": "session", "kì họp": "session", "lễ khai mạc": "ceremony", "lễ kỷ niệm": "ceremony", "lễ công bố": "ceremony", "lễ ra mắt": "ceremony", "lễ trao giải": "ceremony",
    "lễ ký kết": "ceremony", "lễ phát động": "ceremony", "lễ tổng kết": "ceremony", "lễ khánh thành": "ceremony", "lễ": "ceremony", "buổi lễ": "ceremony",
    "lớp tập huấn": "training", "tập huấn": "training", "lớp bồi dưỡng": "training", "khóa tập huấn": "training", "khóa đào tạo": "training", "hội đàm": "talks", "buổi gặp mặt": "meeting",
    "gặp mặt": "meeting", "đối thoại": "dialogue", "triển lãm": "exhibition", "hội chợ": "fair", "hội thi": "contest", "cuộc thi": "contest", "liên hoan": "festival", "lễ hội": "festival",
    "buổi tọa đàm": "seminar", "buổi nói chuyện": "talk", "buổi giao lưu": "exchange", "cuộc gặp": "meeting", "ngày hội": "festival", "hội nghị trực tuyến": "conference", "phiên thảo luận": "session", "giao ban": "meeting",
    "conference": "conference", "workshop": "workshop", "seminar": "seminar", "forum": "forum", "congress": "congress", "summit": "summit",
    "symposium": "symposium", "meeting": "meeting", "round table": "seminar", "roundtable": "seminar", "webinar": "seminar", "press conference": "press conference",
    "training course": "training", "ceremony": "ceremony", "dialogue": "dialogue", "exhibition": "exhibition",
}  # fmt: skip
KIND = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, KINDS), key=len, reverse=True))})(?!\w)", re.IGNORECASE)

# Where the name of an event ends: what follows is its time, place, organiser or what happened there.
NAME_ENDS = re.compile(
    r"[;.:!?\n()]|\s[–—-]\s|,\s*(?-i:(?=[A-ZĐÀ-ỸÂĂÊÔƠƯ]))|,\s*(?:nguyên|đồng chí|ông|bà|các|TS|GS|PGS|ThS|nhiều|trong khi|bằng|theo|với|do|nhằm|tại|diễn ra|được|dưới|trong|sáng|chiều|và|có|hơn|gần|ngày|as|with|at|in|on|which)\b|\s(?:được|đã|do|vừa|với sự|diễn ra|nhằm|dưới sự|có sự|"
    r"theo hình thức|bằng hình thức|thu hút|quy tụ|quy tụ|tập trung|kết nối|kéo dài|bắt đầu|kết thúc|khai mạc|bế mạc|trực tiếp kết hợp|tại|vào|sáng|chiều|tối|nghe|có|gồm|là|cho biết|còn|ngày \d|sẽ|đang|"
    r"was|were|is|will|took|takes|opened|closed|drew|brought|gathered|held|organised|organized|attracted|at the|at|in|on|heard|began|ended|discussed|has|had)(?!\w)",
    re.IGNORECASE,
)
HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|đăng cai|phối hợp tổ chức|đồng tổ chức|chủ trì tổ chức|mở|bế mạc|đã họp|held|hosted|organised|organized|took place|opened|convened|co-organised|co-organized)(?!\w)",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"(?<!\w)(?:(?:được |đã )?(?:tổ chức |diễn ra |khai mạc |họp |held |took place )?(?:sáng nay |hôm nay )?(?:tại|ở|in|at))\s+(?P<place>(?:nhà|hội trường|trụ sở|khách sạn|trung tâm|thành phố|tỉnh|huyện|thị xã|phường|xã|điểm cầu|"
    r"hội trường lớn|the|quận|cung|bảo tàng|học viện|trường|đại học|khu|bộ|văn phòng|cơ quan|nhà hát|thư viện|thủ đô|ủy ban|sân|quảng trường|đảo|viện)?\s*[A-ZĐÀ-ỸÂĂÊÔƠƯ][^\n.;:()“”\"]*)",
)
PLACE_ENDS = re.compile(
    r"(?:,\s*(?![A-ZĐ]|thành phố|tỉnh|huyện|quận|phường|xã|số|thủ đô|thị xã|nhà|hội trường))|\s(?:và \d|với|được|do|đã|vào|sáng|chiều|tối|trong|theo|để|nhằm|có|dưới|diễn ra|tổ chức|từ ngày|ngày|on|with|was|were|by|for|to|from|nối|kết nối|kết hợp|cùng|là|về|and|that|which|brought|drew|cho)(?!\w)|,\s+(?:Hội nghị|Hội thảo|Tọa đàm|Diễn đàn|Đại hội|Bộ|Ban|Sở|UBND|Đảng|Học viện|Viện|Trường|Hội|Liên|Cục|Vụ|Công ty|Tập đoàn|Đồng chí|Ủy ban|Văn phòng|Báo|Trung tâm|Đoàn|Tỉnh|Thành|HĐND|Mặt trận|Tổng|TS|GS|PGS)\b"
)
FORM = re.compile(
    r"(?:(?:hình thức )?trực tiếp\s*,?\s*(?:kết hợp|và)\s*(?:với\s*)?trực tuyến|trực tuyến\s*(?:kết hợp|và)\s*trực tiếp|hình thức trực tuyến|hội nghị trực tuyến|hình thức trực tiếp|truyền hình trực tiếp|"
    r"in person and online|online and in person|hybrid|both online and in person|online|in person)",
    re.IGNORECASE,
)
ORGANISER_BEFORE = re.compile(
    r"(?:^|[,.;]\s+|\s[–-]\s+)(?P<organiser>(?!Hội nghị|Hội thảo|Tọa đàm|Diễn đàn|Đại hội|Sáng|Chiều|Tối|Ngày|Tại|Trong)[A-ZĐÀ-ỸÂĂÊÔƠƯ][^.;:\n“”()]{2,160}?)\s+(?:đã\s+|vừa\s+|sẽ\s+|phối hợp\s+|chủ trì\s+)*(?:(?:phối hợp (?:cùng|với)[^.;:\n]{3,160}?)?(?:đồng )?tổ chức|held|hosted|organised|organized|co-organised|co-hosted)\s"
)
ORGANISER_BEHIND = re.compile(r"(?:do|được|organised by|organized by|hosted by|held by)\s+(?P<organiser>(?:the\s+)?[A-ZĐÀ-ỸÂĂÊÔƠƯ][^.;:\n“”()]{2,160}?)(?:\s+(?:phối hợp\s+)?(?:cùng\s+|với\s+)?tổ chức|\s*(?:[,.]|on|in|at)\s)")
