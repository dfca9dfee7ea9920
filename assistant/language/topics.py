"""Tables: the words between a verb and what was said, where that ends, and what tells no topic."""

from __future__ import annotations

import re

from assistant.language.events import JOINED_BEHIND

QUOTE = re.compile(r"[“\"«](?P<topic>[^“”\"«»\n]{3,400})[”\"»]")
LEAD = re.compile(
    r"[\s,:]*(?:(?:các|những|một số|với nội dung|với đề tài|nội dung(?! (?:cốt|cơ bản|chính|chủ yếu|trọng|mới|quan))|"
    r"nói|bàn(?=\s(?:về|chuyện|cách|thêm|sâu|luận|đến|tới|việc)\s)|phân tích|trình bày|chuyên đề số \d+|"
    r"chuyên đề \d+|chuyên đề|tham luận|báo cáo|bài viết|bài|đề tài|kết quả(?=\s(?:nghiên cứu|khảo sát|đề tài))|nghiên cứu|vấn đề|tóm tắt|với chủ đề|"
    r"chủ đề|nhan đề|có tiêu đề|tiêu đề|mang tên|tên|a paper|the paper|a talk|a report|a lecture|a presentation|"
    r"bằng tiếng \w+,?|trực tuyến,?|qua cầu truyền hình,?|"
    r"titled|entitled|on|about|khoa học|đề dẫn|tại hội nghị|tại hội thảo)\s+)*"
    r"(?P<about>về|xoay quanh|liên quan đến|:|rằng|on|about|that)?\s*",
    re.IGNORECASE,
)
CLOSE = re.compile(
    rf"[;“”]|\.(?!\d)|\s[–—-]\s(?!{JOINED_BEHIND}(?!\w))|"
    r",\s+(?:trong đó|đồng thời|qua đó|theo đó|nhằm|while|which|who)\b|"
    r"\s+được\s+(?:trình bày|đánh giá|nhiều|quan tâm|chú ý|đọc)\b|"
    r"\s+và\s+(?:nhấn mạnh|yêu cầu|đề nghị|khẳng định|cho biết|lưu ý|kêu gọi|đề xuất|kiến nghị|mong muốn|cho rằng)\b|"
    r"\s+and\s+(?:argued|said|noted|stressed|urged|called for|warned|proposed|added|explained|answered|suggested|told)\b|"
    r"\s+tại (?:hội|buổi|lễ|phiên(?! t[òo]à?)|diễn)|\n|:\s|"
    r"\s+(?:với|cho|tới|đến|trước)\s(?:toàn thể\s|các\s|quý\s)*(?:đại biểu|khách mời|người dự|người tham dự|hội trường|hội nghị|hội thảo|cử tọa|du khách)(?=\s*[.,;]|\s*$)"
)
# Behind an event these make a clause of it: "thông báo hội nghị lần tới sẽ họp ở Huế".
CLAUSE = re.compile(r"[^,.;:]{0,50}?\s(?:sẽ|là|cần|phải|đã|không|chưa|nên)\s", re.IGNORECASE)
LONGEST = 300
# Behind a person with the act before them: "Tham luận có ông A, Vụ trưởng, với nội dung …; bà B …".
WITH_TOPIC = re.compile(
    r"\s*\)?\s*,?\s*(?:(?:với|về|trình bày)\s+"
    r"(?:nội dung|chủ đề|đề tài|chuyên đề|tham luận|báo cáo|vấn đề)(?:\s+về)?\s*:?\s+|về\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)
# Behind a comma the sentence goes on with something else, unless it says what was spoken of.
COMMA_LEAD = re.compile(r",\s*(?:nói|bàn|trình bày|chia sẻ|tham luận)?\s*(?:về|on|about|rằng)\s", re.IGNORECASE)
# "phản đối ý tưởng này": only the sentence before tells what.
_REFERS = r"(?:ý tưởng|điều|việc|ý kiến|đề xuất|quan điểm|nội dung|vấn đề|nhận định|chủ trương)\s(?:này|đó|ấy|trên)(?=\s*(?:[,.;]|$))"
# What opens with one of these tells when, where or to whom, and not what.
NO_TOPIC = re.compile(
    rf"{_REFERS}|(?:tại|ở|trong|trước|cho|tới|đến|với|cùng|sau|khi|nhân|để|nhằm|bên lề|bên cạnh|ngay|thay mặt|lúc|theo|"
    r"của|dài nhất|dài(?! hạn| hơi)|ngắn gọn|ngắn(?! hạn)|sâu sắc|tâm huyết|xúc động|chào mừng|rất|khá|hết sức|đạt được|"
    r"vào|và|nêu|nêu rõ|cho thấy|cho biết|khẳng định|nhấn mạnh|đã|sẽ|đang|được|\d+\s|"
    r"delegates|participants|reporters|attendees|guests|at|in|to|before|during|after|from|via|by)(?!\w)"
)


# "cho biết, …", "lưu ý, …": of these verbs what stands behind a comma is what was said.
TELLS = re.compile(
    r"(?:cho biết|cho hay|cho rằng|nêu rõ|nêu|lưu ý|khẳng định|nhấn mạnh|nhận định|đánh giá|thông tin|chia sẻ|khuyến cáo|cảnh báo|"
    r"phân tích|đề nghị|yêu cầu|kiến nghị|đề xuất|thông báo|chỉ rõ|chỉ ra|bày tỏ|phản ánh|thừa nhận|dự báo|góp ý|nói|kể)$", re.IGNORECASE
)
OPENS_LIST = re.compile(r"\s*(?:các|những|một số|vấn đề|kết quả|nội dung)\s", re.IGNORECASE)
LONGEST_ASIDE = 6
"""Words of a quotation inside a phrase up to which the phrase goes on behind it."""


# Behind "cho biết" a clause may open with "sẽ" or "không"; these still only tell where, when and to whom.
NO_PLACE_OR_TIME = re.compile(
    rf"{_REFERS}|(?:tại|ở|cho|tới|với|cùng|sau khi|nhân|bên lề|bên cạnh|ngay|thay mặt|lúc|theo|vào|và|nêu|nêu rõ|cho thấy|cho biết|"
    r"khẳng định|nhấn mạnh|dài nhất|dài(?! hạn| hơi)|ngắn gọn|sâu sắc|tâm huyết|xúc động|chào mừng|rất|khá|hết sức|thêm|"
    r"delegates|participants|reporters|attendees|guests|at|in|to|before|during|after|from|via|by)(?!\w)|trong (?:phần|phiên|bài|buổi|khi|hội)"
)
# Before a topic of two words: they say less than with the paper's kind.
# "công bố kết quả khảo sát 300 hộ": the verb's own object belongs to what was presented, unless "về" follows.
RESULTS = re.compile(r"(?<!\w)(?:kết quả(?:\s(?:nghiên cứu|khảo sát|điều tra|thử nghiệm))?|số liệu|dữ liệu)\s+$", re.IGNORECASE)
# "Doanh thu, ông cho biết, đủ …": the words stand at both sides of the verb.
SAID_BETWEEN = re.compile(r"\s*,\s")
ADVERBIAL = re.compile(
    r"\W*(?:theo|trong|tại|ở|sau|trước|khi|phát biểu|trả lời|kết luận|trao đổi|với|là|từ|về|đến|nhân|bên|mở đầu|khai mạc|bế mạc|đề cập|nói|đối với|ngoài|bên cạnh|"
    r"cùng|tiếp|cuối|đáp|giải|thay mặt|tuy|mặc dù|dù|để|nhằm|do|vì|qua|đồng thời|ngày|sáng|chiều|tối|hôm|năm|hiện|in|at|on|after|before|during|for|while|as|speaking|"
    r"opening|closing|asked|answering|concluding|according)(?!\w)", re.IGNORECASE
)
# Behind a quotation inside a clause, the clause goes on.
GOES_ON = re.compile(r"\s+(?!(?:và|rồi|đồng thời|trong|tại|ở|khi|với|cùng|do|của|được|nhằm|để|trước|sau|cho|đến|tới|and|at|in|by|during|to|which)\s)[^\W\d_A-ZĐ]+\s")
PAPER_BEFORE = re.compile(r"(?:báo cáo|tờ trình|dự thảo|đề án|quy chế|kết quả)\s+$", re.IGNORECASE)
# Behind a person whose part is told by a noun: "Diễn giả: TS A nói về …".
TELLS_TOPIC = re.compile(
    r"\s*\)?\s*,?\s*(?:sẽ\s|đã\s)?"
    r"(?:nói|với|về|trình bày|chia sẻ|bàn|phân tích|giới thiệu|tham luận|báo cáo|:|[–—-]\s|on|about|spoke|[“\"«])",
    re.IGNORECASE,
)
