"""Tables: how reports list papers and name those who gave them, with and without a verb."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_NOUNS = (
    r"báo cáo|tham luận|chuyên đề|bài giảng|bài trình bày|bài thuyết trình|đề tài|papers?|presentations?|talks?|lectures?"
)
# "nghe các báo cáo: “…” (TS A); “…” (bà B)".
FOLLOW = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUNS})(?:[\s,]+[^:;.“”\"«»]{{0,60}})?(?:\s*:|\s(?:included|include|gồm|bao gồm|were))\s*(?=[“\"«])", _I
)
# "Có 4 tham luận: ông A về …; bà B về …".
SPEAKERS_FOLLOW = re.compile(
    r"(?<!\w)(?:\d+|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|một số)\s+(?:(?:ý kiến|bài|lượt|bản)\s+)?"
    r"(?P<noun>tham luận|báo cáo|ý kiến|phát biểu)(?:\s[^.;:“”]{0,60})?:\s", _I
)
SPEAKS_OF = re.compile(r"\s*(?:,\s*)?(?:nói về|bàn về|trình bày về|về|với|nêu|trình bày)\s+(?=[^\W\d_])", _I)
# A line that ends in a colon, below which papers are listed.
HEADING = re.compile(
    rf"(?<!\w)(?:các|một số|những|nhiều|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|two|three|four|five|six|the|following)"
    rf"\s+(?:\S+\s+){{0,3}}?(?:{_NOUNS})(?!\w)[^.;:]{{0,80}}:\s*$", _I,
)  # fmt: skip
# A line "- Chuyên đề 2: “…”".
ITEM = re.compile(
    rf"\s*(?:[-–—+•*]|\d{{1,2}}[.)])?\s*(?P<noun>{_NOUNS}|bài(?=\s\d))?\s*(?:số\s*)?\d{{0,2}}\s*[:.–-]?\s*(?=[“\"«])", _I
)
# Between a listed title and its giver; a comma only inside a list.
GIVER_BEHIND = re.compile(
    r"[”\"»]?\s*(?:[–—-]|\(|\|)\s*(?:(?:do|của|diễn giả|báo cáo viên|trình bày|tác giả|by)\s*:?\s*)?(?:các\s+)?", _I
)
GIVER_BEHIND_COMMA = re.compile(
    r"[”\"»]?\s*,\s*(?:do\s+|by\s+)?|[”\"»]?\s+(?:by|from|của|do)\s+(?:nurse\s+|engineer\s+|farmer\s+)?", _I
)
# Between the person that opens a line and the title that fills it.
TITLE_BEHIND = re.compile(
    r"\s*(?:\([^()\n]*\))?\s*(?::|\s[–—-]\s|,?\s+với\s(?:báo cáo|tham luận|đề tài|chuyên đề|bài)?\s*:?)\s*", _I
)

# "Báo cáo tài chính do ông A đọc", "báo cáo “…” của X … nên được ông B trình bày thay".
PASSIVE = re.compile(
    r"(?<!\w)(?P<paper>(?P<noun>kết quả (?:khảo sát|nghiên cứu|điều tra|thử nghiệm)|báo cáo|tham luận|chuyên đề|diễn văn|tờ trình|dự thảo|đề án|bài(?=\s+(?:được|này|do|của)\s|\s[“\"«])|bài viết|bài trình bày|bài phát biểu|bài giảng|lời chào mừng|thư chúc mừng|thông điệp|bức thư)"
    r"(?:\s+(?:“[^”]*”|\"[^\"]*\"|«[^»]*»)|\s(?:[^,.;:“”\"]|(?<=\d)[.,](?=\d)){0,110}?)??)"
    r"(?P<between>(?:\s+của\s(?:[^.;]|\.(?=\w)){0,200}|,[^.;]{0,160})?)\s+(?:do|được)\s+(?:các\s+)?(?:[^\s,.;:]+\s){0,5}?(?:là\s+)?$", _I,
)  # fmt: skip
# "Chuyên đề thứ nhất thuộc phần của A", "Bài mở đầu là của A".
FALLS_TO = re.compile(
    r"(?<!\w)(?P<noun>báo cáo|tham luận|chuyên đề|bài trình bày|bài giảng|bài thuyết trình|phần mở đầu|bài mở đầu|bài đề dẫn)(?:\s(?:thứ \w+|số \d+|\d+|đầu tiên|mở đầu|đầu|cuối cùng|cuối|tiếp theo|còn lại|này|đề dẫn))?"
    r"\s(?:(?:thuộc|thuộc về|là|dành cho|được giao cho|giao cho)\s(?:phần\s(?:trình bày\s|việc\s|của\s)*(?:của\s)?|của\s)|thuộc về\s|(?:được\s)?giao cho\s)$", _I,
)
_SPOKEN = r"(?:nói|bàn|trình bày|phân tích|chia sẻ|giới thiệu|đi vào|tập trung)"
# Behind it: "Ông nói về “…”".
THEN_TITLED = re.compile(
    rf"(?:ông|bà|anh|chị|đồng chí|he|she)(?:\s(?:ấy|đã|này))?\s(?:{_SPOKEN}(?:\s(?:về|chuyên đề|tham luận|vào|đề tài|nội dung))*|spoke (?:on|about)|talked about)\s(?=[“\"«])", _I
)
READ_OUT = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:thay mặt|đại diện|thừa ủy quyền)(?:\s[^,.;:]{2,40}?)?\s)?(?P<verb>trình bày|đọc|báo cáo|thuyết trình|truyền đạt|công bố|giới thiệu|chia sẻ|đảm nhiệm|đảm nhận|đảm trách|phụ trách)(?!\w)", _I)
LETTERS = frozenset({"thư chúc mừng", "lời chào mừng", "thông điệp", "bức thư"})
# Of a paper's name these tell nothing: where it was given.
WHERE = re.compile(r"\s+(?:tại|trước|trong|ở)\s+(?:hội nghị|hội thảo|đại hội|diễn đàn|tọa đàm|buổi|kỳ họp|phiên|lễ).*$", _I)
# Only an ordinal: it tells nothing of what the paper was about.
PRINTED = re.compile(r"\s*,?\s*(?:đã\s+|cũng\s+)?được\s+(?:in|đăng|gửi|chọn|trích|tuyển|công bố trước)(?!\w)", _I)
ORDINAL = re.compile(r"\w+(?: \w+)? (?:thứ \w+|số \d+|đầu tiên|cuối cùng|mở đầu|này)", _I)
# "nên bài được ThS B, nay là nghiên cứu sinh, đọc thay".
PAPER_READ_BY = re.compile(r"(?<!\w)(?:bài|bản|báo cáo|tham luận)(?:\s+(?:này|viết|báo cáo|tham luận))?\s+(?:được|do)\s[^.;:]{4,120}(?:trình bày|đọc|báo cáo)(?:\s+(?:thay|hộ|giúp))?", _I)
READ_FOR_ANOTHER = re.compile(
    r"(?:trình bày|đọc|báo cáo|tham luận)\s+(?:thay|hộ|giúp)(?!\w)|do tác giả (?:vắng|bận|không|đang|ở)|"
    r"on (?:his|her|their) behalf|in (?:his|her|their) absence", _I,
)  # fmt: skip

# "His talk dealt with …", "Tham luận của bà tập trung vào …".
OWN = re.compile(
    r"\W*(?:(?P<his>his|her)\s+(?:talk|paper|presentation|lecture|keynote|speech)|"
    r"(?:bài\s+)?(?:tham luận|báo cáo|bài trình bày|bài thuyết trình|bài giảng)\s+của\s+(?P<whose>ông|bà|anh|chị|đồng chí))\s+"
    r"(?P<verb>dealt with|focused on|focuses on|was about|covered|examined|explored|looked at|addressed|concerned|"
    r"discussed|tập trung vào|tập trung|đề cập đến|đề cập tới|đề cập|bàn về|nói về|xoay quanh|phân tích)\s+", _I,
)  # fmt: skip

# Behind a paper's title: whose it is.
OWNED = re.compile(r"[”\"»]?\s*,?\s*(?:cũng\s+|là\s+)*(?:của|by)\s", _I)
# "Các đại biểu đã nghe ba ý kiến tham luận.": what follows are those.
HEARD_SEVERAL = re.compile(
    r"(?<!\w)(?:nghe|có|heard)\s+(?P<count>\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|nhiều|một số)\s+"
    r"(?:(?:ý kiến|bài|bản|lượt|bài phát biểu)\s+)?tham luận[^,:;]{0,40}\.\s*$", _I,
)  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), start=2)
} | {str(number): number for number in range(2, 30)}  # fmt: skip
# "dành gần như toàn bộ tham luận để nói về …".
DEDICATED = re.compile(
    r"\s*,?\s*dành\s[^.;:]{0,50}?(?P<noun>tham luận|bài phát biểu|phần trình bày|bài trình bày)\s+(?:để|cho)\s", _I
)
