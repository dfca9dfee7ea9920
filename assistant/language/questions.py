"""Tables: how questions ask. Each pattern is written with tones and also matched without, for questions typed without.

The kind of answer wanted is that of the pattern found first in the question; of two found at one place, the first in the table.
"""

from __future__ import annotations

import re

from assistant.text import fold

PERSON, CAPACITY, DATE, PLACE, NUMBER, TOPIC, EVENT, ORGANISER, ORGANISATION, OTHER = (
    "person", "capacity", "date", "place", "number", "topic", "event", "organiser", "organisation", "other",
)  # fmt: skip

_EVENT_NOUN = (
    r"(?:hội nghị|hội thảo|tọa đàm|toạ đàm|diễn đàn|đại hội|sự kiện|lễ|phiên họp|phiên|kỳ họp|cuộc họp|họp báo|buổi lễ|buổi làm việc|buổi|lớp|khóa|chương trình|"
    r"conferences?|workshops?|seminars?|forums?|congress(?:es)?|summits?|events?|meetings?|symposiums?)"
)
_OFFICE_NOUN = r"(?<!\w)(?<!tổ )(?:chức vụ|chức danh|cương vị|vị trí|tư cách|chức|vai trò)"
# Before a body: "là giám đốc đơn vị nào" asks for somebody's post.
_LEADER = (
    r"(?:phó |nguyên |quyền )*(?:giám đốc|tổng giám đốc|chủ tịch|viện trưởng|hiệu trưởng|bí thư|cục trưởng|vụ trưởng|"
    r"trưởng|chủ nhiệm|lãnh đạo|thủ trưởng|cán bộ|giảng viên|giáo viên|nhân viên|chuyên viên|phóng viên|người)"
)
_ORGANISATION_NOUN = (
    r"(?:cơ quan|đơn vị|tổ chức|trường|học viện|viện|bộ|ban|sở|công ty|tập đoàn|hội|hiệp hội|báo|đài|bệnh viện|trung tâm|cục|vụ|tỉnh ủy|khoa|chi cục|tổng cục|ngân hàng|liên đoàn|"
    r"university|institute|ministry|organi[sz]ation|company|academy|department|agency)"
)
_SPEAK = (
    r"(?:trình bày|phát biểu|nói|truyền đạt|giới thiệu|thông tin|nhấn mạnh|khẳng định|đề nghị|yêu cầu|bàn|cho biết|chia sẻ|nêu|quán triệt|báo cáo|tham luận|đề xuất|"
    r"kiến nghị|cảnh báo|kêu gọi|cam kết|chỉ đạo|lưu ý|thông báo|đánh giá|thảo luận|tập trung|mong muốn|cho rằng|khuyên|hứa|trả lời|góp ý|phản hồi|giải thích|tiết lộ|tuyên bố)"
)
_TOPIC_NOUN = r"(?:chuyên đề|tham luận|báo cáo|bài|nội dung|chủ đề|đề tài|vấn đề|bài viết|điều|thông điệp|yêu cầu|đề nghị|nhiệm vụ|giải pháp|quan điểm|ý kiến|kinh nghiệm|mô hình|cách làm|thực tế|kiến nghị|đề xuất|câu chuyện|khó khăn|số liệu|kết quả|định hướng|mong muốn)"


def _both(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern for questions with tones and for those typed without."""
    return re.compile(pattern), re.compile(fold(pattern).replace("(?p<", "(?P<"))


# Each from the beginning of a word: "hội thảo đầu bờ", typed without tones, holds no "ở đâu".
KINDS: tuple[tuple[str, tuple[re.Pattern[str], re.Pattern[str]]], ...] = tuple(
    (kind, _both(rf"(?<!\w)(?:{pattern})"))
    for kind, pattern in (
        (EVENT, rf"làm gì (?:ở|tại|trong) (?:{_EVENT_NOUN}|\S+ (?:19|20)\d\d)"),
        (CAPACITY, rf"(?:giữ|làm|với|là|ở|đảm nhiệm|nắm|mang) {_OFFICE_NOUN} (?:gì|nào)|{_OFFICE_NOUN} (?:gì|nào|là gì)|{_OFFICE_NOUN}\b.*\b(?:là gì|gì|nào)\b|(?:các|những|mọi) {_OFFICE_NOUN}\b.* (?:của|mà)|đang làm gì|làm gì\s*\?*$|làm gì ở\b|(?:là|làm) {_LEADER} (?:của )?{_ORGANISATION_NOUN} (?:nào|gì)\b|"
                   r"what (?:was|is|were) (?:[^\s?]+ ){1,6}(?:position|post|role|job|title(?! of))\b|"
                   r"what (?:position|post|office|role|title|job|capacity)|(?:in|which) (?:what )?capacity|which (?:position|post|office|role)|what (?:was|is) (?:his|her|their|the) (?:position|post|title|role|job|office)"),
        (ORGANISER, rf"(?:\bai|những ai|{_ORGANISATION_NOUN} nào|bên nào) (?:đứng ra |phối hợp |đồng |đã |chủ trì )*(?:tổ chức|đăng cai)\b|(?:\bai|{_ORGANISATION_NOUN} nào|bên nào) (?:đã )?(?:phối hợp|cùng|liên kết|bắt tay) (?:với |cùng )?[^?]{{3,90}} tổ chức\b|do (?:ai|{_ORGANISATION_NOUN} nào) (?:đứng ra |phối hợp |đồng |chủ trì )*tổ chức|(?:đơn vị|cơ quan|ban|bên|nhà) tổ chức\b|tổ chức bởi|"
                    r"who (?:organi[sz]ed|hosted|held|ran)|organi[sz]ed by (?:whom|who)|which \w+ (?:organi[sz]ed|hosted|held)|organi[sz]ers?\b"),
        (NUMBER, r"(?:đứng|xếp|hạng|vị trí)(?: \w+){0,2} (?:thứ )?mấy|(?:thu hút|quy tụ|tiếp đón|đón tiếp|đón|nhận được|tập hợp)(?: được| tới| đến)? bao nhiêu|bao nhiêu|\bmấy (?!giờ|hôm|ngày)|số lượng|con số|tỉ lệ|tỷ lệ|bao lâu|dài bao|how many|how much|how long|how large|how big|how high|how far|what (?:rate|ratio|percent|level|target)|what (?:number|share|percentage|proportion)|what (?:was|is|were) the (?:total |overall |exact )?(?:[a-z]+ ){0,2}(?:cost|costs|budget|value|worth|sum|amount|number|price|fee|attendance|population|area|revenue|turnout)|number of|\bmấy\s*\?*$"),
        (EVENT, rf"(?<!mỗi ){_EVENT_NOUN} (?:gì|nào)\b|(?<!đứng )(?<!xếp )lần thứ mấy|lần mấy|(?:liệt kê|kể tên|kể ra|nêu tên|danh sách) (?:các |những |tất cả )*{_EVENT_NOUN}\b|(?:which|what) (?:\w+ )?{_EVENT_NOUN}|những {_EVENT_NOUN} nào"),
        (DATE, r"kéo dài (?:trong )?(?:mấy|bao nhiêu) (?:ngày|hôm)|diễn ra (?:trong )?(?:mấy|bao nhiêu) ngày|khi nào|bao giờ|ngày nào|hôm nào|lúc nào|năm nào|tháng nào|thời gian nào|thời điểm nào|ngày mấy|ngày bao nhiêu|mấy giờ|buổi nào|ngày tháng nào|quý mấy|quý nào|\bwhen\b|what (?:date|day|time|year|month)|which (?:date|day|year|month)"),
        (PLACE, rf"(?:ở|tại) (?:hội trường|trụ sở|phòng họp|khuôn viên|nhà khách)(?: của)? {_ORGANISATION_NOUN} nào|địa chỉ|ở đâu|tại đâu|đến đâu|về đâu|(?<!nguồn từ )(?<!xuất phát từ )(?<!do )đâu\s*\?*$|(?:ở|tại|về) (?:xã|phường|huyện|quận|thị xã|thị trấn|thôn|bản|làng|đảo|khu) nào|(?:nơi|địa điểm|chỗ|thành phố|tỉnh|hội trường|khách sạn|địa phương|nước|quốc gia|phòng|nhà) nào|địa điểm|\bwhere\b|(?:which|what) (?:city|place|venue|hall|province|country|hotel|town|building)"),
        (TOPIC, rf"(?:liệt kê|kể tên|kể ra|nêu tên|danh sách|cho biết|nêu) (?:các |những |tất cả |mọi )*(?:tham luận|chuyên đề|báo cáo|bài tham luận|bài trình bày)\b|(?:list|name) (?:all |the )*(?:papers|presentations|talks|topics)|(?:yêu cầu|đề nghị|giao|kêu gọi|chỉ đạo|khuyên|mong|kiến nghị) (?!gì)[^?]{{2,80}}? (?:làm|thực hiện)(?: những)?(?: việc)? gì\b|{_TOPIC_NOUN}(?: khoa học| chính| chuyên đề| đề dẫn| chung)? (?:gì|nào)|(?:về|{_SPEAK})(?: (?:những|điều|về|việc|ra|đến|cái))* (?:gì|thế nào|ra sao)\b|(?:chủ đề|đề tài|nội dung|thông điệp)(?: chính)? (?:của|là)|nhằm (?:giải quyết |khắc phục |hướng tới |hướng đến |thực hiện |đạt )?(?:những |các )?(?:vấn đề |mục đích |mục tiêu |chuyện |việc |điều )?gì\b|(?:tên|nhan đề|tiêu đề) (?:chuyên đề|tham luận|bài|báo cáo)|(?:chuyên đề|tham luận|bài|bài nói|báo cáo|bài trình bày) (?:mà|của|do) [^?]{{3,80}}(?:tên|tựa|nhan đề|tiêu đề|tựa đề)(?: là| gọi là)? gì|ý kiến ra sao|"
                r"what (?:did|does|was|were|is) .*\b(?:say|speak|talk|present|stress|emphasi[sz]e|about|propose|urge|discuss|call|announce|lecture|warn|ask|recommend)|what (?:topic|paper|subject|theme|report)|which (?:topic|paper|subject|theme|report)|(?:topic|theme|title|subject) of|on what (?:topic|subject)"),
        (ORGANISATION, rf"{_ORGANISATION_NOUN} (?:nào|gì)\b|which {_ORGANISATION_NOUN}|what {_ORGANISATION_NOUN}"),
        (PERSON, r"\bai\b|\bngười nào|những ai|\b(?:ông|bà|anh|chị|bác|chú|thầy|cụ|sếp|đồng chí|vị|chuyên gia|đại biểu|diễn giả|giảng viên|báo cáo viên|lãnh đạo|nhà khoa học|vị tướng|tướng|vị [^\W\d_]+|giáo sư|tiến sĩ|bác sĩ|khách mời|nhân vật|tác giả|người)(?: chính| khách mời| nước ngoài| đại diện)? nào|(?:những|các) vị\b|(?:liệt kê|kể tên|danh sách|cho biết)\b.{0,14}\b(?:người|diễn giả|báo cáo viên|đại biểu|khách mời|chuyên gia|nhân vật|chức sắc|lãnh đạo|đồng chí|vị|luật sư|bác sĩ|nhà báo|nhà khoa học|tác giả)\b|(?:list|name) (?:all |the )*(?:speakers|people|presenters|guests)|\bwho\b|\bwhom\b|\bwhose\b|which (?:person|speakers?|people|officials?|minister|professor|expert)"),
    )
)  # fmt: skip
# Every count of people may be meant by "bao nhiêu người"; reports say delegates, members, guests.
_PEOPLE = (
    r"(?:người(?! dùng)|nhà (?:nghiên cứu|quản lý|giáo|văn|thơ|sử học|sư phạm|đầu tư|hoạt động [^\W\d_]+ [^\W\d_]+)|kiến trúc sư|kỹ sư|luật sư|giảng viên|nghiên cứu sinh|nghệ sĩ|nghệ nhân|doanh nhân|diễn giả|quan chức|thanh niên|phụ nữ|thiếu nhi|tăng ni|phật tử|tín đồ|tình nguyện viên|nhân viên|điều dưỡng|dược sĩ|người lao động|lao động|cựu chiến binh|đại diện|lãnh đạo|chủ hộ|xã viên|đại biểu|đảng viên|cán bộ|khách(?: mời)?|học viên|sinh viên|chiến sĩ|hội viên|đoàn viên|nhà khoa học|chuyên gia|tham dự viên|bạn trẻ|"
    r"lượt(?: người| xem| khách| truy cập)?|thành viên|cử tri|nông dân|bác sĩ|giáo viên|phụ huynh|học sinh|công nhân|phóng viên|nhà báo|"
    r"people|participants?|attendees|delegates|guests|visitors|persons|members|researchers|students|archivists|experts|scientists|engineers|architects|officials|teachers|farmers|doctors|physicians|nurses|professionals|representatives|investors|entrepreneurs|executives|lawyers|journalists|volunteers|workers)(?!\w)"
)
PERSON_UNITS = re.compile(rf"(?<!\w){_PEOPLE}(?:(?:,| và| và các|, các) {_PEOPLE})*", re.IGNORECASE)
ASKS_PEOPLE = frozenset({"người", "nguoi", "people", "participants", "attendees", "persons", "khách"})
# The event itself is asked for its theme: "Chủ đề của diễn đàn là gì?".
THEME = _both(r"(?:chủ đề|thông điệp|khẩu hiệu|theme|slogan)")
# A name is asked for: "cơn bão tên gì?", "tên chương trình là gì?".
NAMED = _both(r"tên (?:là |gọi )?gì|^tên .{2,80} là gì|tên gọi|mang tên (?:gì|nào)|gọi là gì|what is .* (?:called|named)|name of")
# The events themselves are counted: the kind stands right behind the question word.
COUNTS_EVENTS = _both(rf"(?:bao nhiêu|\bmấy|số lượng(?: các)?|how many)\s+(?:cuộc |buổi |kỳ |different |such )?(?P<kind>{_EVENT_NOUN}|lần(?! thứ)|times)(?!\w)")
# Somebody at each of several events: "cả hai diễn đàn", "cả năm 2022 và 2023".
BOTH = _both(r"(?<!\w)(?:vừa .{3,120} vừa|cả hai|cả \w+ (?:lần|năm|kỳ|hội|diễn|tọa|buổi)|(?:ở|tại|trong|dự|vào)? ?cả .{3,80} (?:và|lẫn)|both)(?!\w)")
# What is counted did this, and nothing near it: who registered need not have come.
COUNTED_DEED = _both(r"(?<!\w)(?:đăng ký|ghi danh|đăng nhập|bỏ phiếu|logged in|registered|signed up|voted|enrolled)(?!\w)")
SAME_DEED = {"dang ky": "ghi danh", "ghi danh": "dang ky"}
# "… tổ chức ở đâu", "… diễn ra khi nào": the verb tells nothing of the event, unlike that of "Ban Tổ chức".
HELD_WHEN = _both(r"(?<!ban )(?<!công tác )(?:được )?(?:tổ chức|diễn ra)(?=\s+(?:ở|tại|vào|khi|ngày|trong|năm|từ|lúc|bao giờ|hôm|mấy)(?!\w)|\s*\?*$)")
ASKS_DAY = _both(r"(?<!\w)(?:ngày|hôm|khi) (?:nào|mấy|bao nhiêu)|what (?:day|date)")
# What is promised is not done: "đã trả lời" is not told by "sẽ trả lời".
DONE = _both(r"(?<!\w)(?:đã|vừa|từng)(?!\w)")
TO_COME = re.compile(r"(?<!\w)(?:sẽ|hứa|dự kiến|will|promised)(?!\w)")
# By when something is to be done is asked, and how a sentence says it, right before the date.
DEADLINE = _both(r"(?<!\w)(?:trước (?:ngày|khi|thời điểm|tháng) nào|(?:chậm|muộn) nhất (?:là )?(?:vào )?(?:ngày|khi|tháng) nào|hạn (?:chót|cuối)|đến hết (?:ngày|tháng) nào|by (?:when|what date)|deadline)(?!\w)")
DUE = re.compile(r"(?<!\w)(?:trước|chậm nhất|muộn nhất|hạn chót|hạn cuối|đến hết|before|by|no later than)\s+(?:(?:là|vào|ngày|hết|tháng|the)\s+)*$", re.IGNORECASE)
# Where somebody went from an event is asked, which is not where the event was.
WENT = _both(r"(?<!\w)(?:ghé thăm|ghé|đến thăm|tới thăm|thăm|tham quan|khảo sát|viếng|dâng hương|dâng hoa|đi thực tế|visit(?:ed)?)(?!\w)")
# What an event is about is asked.
ASKS_THEME = _both(r"(?<!\w)(?:bàn|bàn bạc|bàn thảo|thảo luận|trao đổi|làm việc|họp|xoay quanh)(?: về| bàn)?(?: những| các)?(?: chuyện| việc| nội dung| vấn đề| chủ đề| điều)* (?:gì|nào)(?!\w)")
CLOCK = _both(r"mấy giờ|giờ nào|what time")
# Attendance is asked for: the sentence with the figure has to speak of attending.
ATTENDING = re.compile(r"(?<!\w)(?:dự|tham dự|tham gia|có mặt|theo dõi|quy tụ|thu hút|đại biểu|khách mời|tập trung|tập hợp|đến từ|kết nối|attend\w*|participa\w+|gathered|drew|joined|delegates|took part|audience|brought together|present)(?!\w)", re.IGNORECASE)
ORDINAL = _both(r"(?:lần thứ|lần|(?:hội nghị|hội thảo|kỳ họp|phiên họp|diễn đàn|đại hội|tọa đàm) (?:lần )?thứ) (?P<number>nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[ivx]{1,6}|\d{1,3})(?!\w)(?! lần)|(?P<english>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))(?!-| (?:prizes?|places?|time|day|speaker|session|speech)\b)(?: (?!of\b|in\b|at\b|to\b|by\b|who\b|that\b|day\b)[\w’'-]+){0,5}? (?:edition|annual|forum|conference|workshop|congress|summit|meeting|seminar|symposium|webinar|roundtable|awards?|prizes?|contest|competition|festival|exhibition|fair|convention)(?!\w)")
# "Ai là Nguyễn Văn A?", "Ông Nguyễn Văn A là ai?": who somebody is, so the capacity. Needs a name in the question.
WHO_IS = _both(r"^ai là\b|là ai(?:\s+(?:vậy|thế|nhỉ))?\s*\?*$|^who (?:is|was)\b")
WHICH = _both(r"\b(?:nào|gì)\b|^which\b|^what\b")
PLURAL = _both(r"những ai|\bnhững\b|\bcác\b|gồm ai|gồm những|(?:hai|ba|bốn|sáu|bảy|tám|mấy|(?<![\d/])\d{1,2}) (?:[^\W\d]+ ){1,3}nào\b|\bliệt kê\b|\bkể tên\b|lần lượt|tất cả|mọi người|ai và ai|\blist\b|\ball\b|who were|who are|speakers|which people|conferences\b|workshops\b")
YES_NO = _both(r"\bcó\b.*\bkhông\b\s*\??$|có phải|phải không|đúng không|^(?:did|does|do|was|were|is|are|has|have)\b")

# What a question calls an act → the acts that answer it. Tried in this order; what one took, the next does not see.
ASKED_ACTS: tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], tuple[str, ...]], ...] = tuple(
    (_both(rf"(?<!\w)(?:{pattern})"), acts)
    for pattern, acts in (
        (r"(?:đọc )?(?:phát biểu|diễn văn|lời|bài phát biểu) (?:khai mạc|khai giảng|mở đầu)|khai mạc|khai giảng|mở màn|(?:delivered |gave |made )?(?:the )?opening (?:speech|remarks|address)|opened|opening|open(?= the\b| it\b| this\b|\?)", ("opened",)),
        (r"(?:đọc )?(?:phát biểu|diễn văn|lời|bài phát biểu) (?:bế mạc|bế giảng)|bế mạc|bế giảng|khép lại|(?:delivered |gave |made )?(?:the )?closing (?:speech|remarks|address)|closed|closing|close(?= the\b| it\b| this\b|\?)", ("closed",)),
        (r"(?:đọc |trình bày )?báo cáo (?:tổng kết|sơ kết|kết quả)|đọc báo cáo", ("presented", "reported", "contributed")),
        (r"phát biểu kết luận|kết luận|(?<!hội nghị )(?<!lễ )tổng kết|(?:delivered |gave |made )?(?:the )?concluding (?:speech|remarks|address)|concluded|conclud\w+|summed up|sum up|wrapped up", ("concluded", "closed")),
        (r"phát biểu chỉ đạo|chỉ đạo|gave instructions|directed", ("directed",)),
        (r"(?:đồng )?chủ trì|cầm (?:trịch|chịch|càng)|điều hành|(?:ngồi ghế |làm )?(?:chủ tọa|chủ toạ)|dẫn chương trình|làm mc|dẫn dắt|điều phối|(?:took|in) the chair|chaired|chair\b|chairing|led the (?:session|discussion|panel)|moderat\w+|presid\w+", ("chaired",)),
        (r"chào mừng|(?:delivered |gave |made )?(?:the )?(?:welcome|welcoming) (?:speech|remarks|address)|welcom\w+", ("welcomed",)),
        (r"đề dẫn|đứng lớp|lên lớp|giảng dạy|giảng bài|giảng viên|đăng đàn|keynote|introduc\w+|trình bày|trình bầy|truyền đạt|quán triệt|giới thiệu|thông tin chuyên đề|thông tin về|thuyết trình|(?<!hội nghị )báo cáo|diễn giả|nói chuyện chuyên đề|tham luận|presented|presenter\w*|presentation\w*|present\b|papers?\b|lecture\w*|gave (?:a|the) talk|reported|phổ biến|nói chuyên đề|chuyên đề", ("presented", "reported", "contributed")),
        (r"phát biểu|nhấn mạnh|khẳng định|cho biết(?! ai| ai là)|đề nghị|đòi|than|phàn nàn|phản ánh|góp lời|nhận định|thừa nhận|giải trình|yêu cầu|nêu rõ|nêu|chia sẻ|cho rằng|nói chuyện|nói|lưu ý|kêu gọi|đánh giá|phân tích|đề xuất|kiến nghị|cảnh báo|bày tỏ|cam kết|ý kiến|lên tiếng|khuyên|trả lời|phản hồi|giải đáp|giải thích|góp ý|hứa|spoke|speak\w*|said|say\b|stress\w*|emphasi\w+|talk\w*|told|urge\w*|proposed?|call(?:ed)? for|remark\w*|speech|addressed|lên bục|cầm micro", ("spoke",)),
        (r"tham dự|có mặt|tham gia|đến dự|về dự|dự\b|attend\w*|took part|take part|participat\w+|present at", ("attended",)),
    )
)  # fmt: skip
# Who wrote a paper is asked, which somebody else may have read out.
AUTHOR = _both(r"(?<!\w)(?:tác giả|người viết|ai viết|ai là người viết|là của ai|authors?|who wrote|written by)(?!\w)")
# Events are asked for by where they were held.
AT_PLACE = re.compile(
    r"(?<!\w)(?:diễn ra|tổ chức|họp|khai mạc|được mở|took place|held|dien ra|to chuc)\s+(?:ở|tại|trong|in|at|o|tai)\s+"
    r"(?:(?i:tỉnh|thành phố|TP\.?|huyện|quận)\s+)?(?P<place>[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ][^\W\d_]*(?:\s[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ][^\W\d_]*)*)"
)
# Beside the events, their places are asked for: "dự những diễn đàn nào, ở đâu?".
ASKS_PLACE = _both(r"(?<!\w)(?:ở đâu|tại đâu|nơi nào|ở nơi nào|where)(?!\w)")
# Whether the sources agree: no second fact, all sources are shown anyway.
ABOUT_SOURCES = re.compile(
    r"(?<!\w)(?:nguồn|bài|báo|nguon|bai|bao|sources?|articles?|reports?|newspapers?|outlets?)(?!\w)[^?]{0,25}"
    r"(?:khác nhau|khac nhau|thống nhất|thong nhat|mâu thuẫn|mau thuan|giống nhau|giong nhau|khớp|khop|vênh|venh|lệch nhau|"
    r"trùng nhau|trung nhau|như nhau|nhu nhau|agree|differ\w*|disagree|the same|match|consistent)(?!\w)[^?]{0,12}",
    re.IGNORECASE,
)
# Who was there and who listened from elsewhere are both asked for.
IN_BOTH_WAYS = _both(r"(?<!\w)(?:trực tiếp|tại chỗ|in person|on[ -]site|on the spot)(?!\w).*(?<!\w)(?:trực tuyến|online|virtually|remotely)(?!\w)|(?<!\w)(?:trực tuyến|online)(?!\w).*(?<!\w)(?:trực tiếp|tại chỗ|in person|on[ -]site)(?!\w)")
AWAY = re.compile(r"(?<!\w)(?:trực tuyến|nối mạng|qua mạng|xem mạng|từ xa|qua nền tảng|livestream|zoom|online|virtually|remotely)(?!\w)", re.IGNORECASE)
# Who did not do it is asked for; reports say who was absent, and who came without speaking.
WHO_DID_NOT = re.compile(
    r"^(?!.*\bcó\b.*\bkhông\s*\?*$).*(?<!\w)(?:ai|những ai|người nào|vị nào|who|which \w+)(?!\w).*"
    r"(?<!\w)(?:(?:không|chưa)(?: hề| có| thể| đến| tới| được| về)* (?:phát biểu|tham luận|trình bày|nói|lên tiếng|dự|tham dự|có mặt|đến dự)|"
    r"vắng(?: mặt)?|(?:did not|didn't|could not|couldn't) (?:speak|present|attend|come|join|take part)|(?:was|were) absent)(?!\w)"
)
WAS_ABSENT = re.compile(r"(?<!\w)(?:vắng mặt|vắng|không (?:tham )?dự|không đến dự|không có mặt|không thể (?:tham )?dự|absent|did not attend|unable to (?:attend|travel|come|join)|could not (?:attend|come|join))(?!\w)", re.IGNORECASE)
# Beside a count its share is asked for: "bao nhiêu hộ, chiếm tỷ lệ bao nhiêu".
SHARE_BESIDE = _both(r"(?:bao nhiêu|mấy)(?! phần trăm| %).*[,;]\s*(?:[^\W\d_]+ ){0,3}?(?:tỷ lệ (?:là )?bao nhiêu|(?:bao nhiêu|mấy) (?:phần trăm|%))")
# A share is asked for.
ASKS_SHARE = _both(r"(?<!\w)(?:bao nhiêu|mấy) (?:phần trăm|%)|what (?:percentage|per cent|percent|share|proportion)|how many per ?cent")
SHARE = re.compile(r"\d\s?%|\d (?:phần trăm|per ?cent)|(?:một|hai|ba) phần (?:hai|ba|tư|năm|mười)|(?<!\w)(?:half|a third|a quarter|[a-z]+ per ?cent)(?!\w)", re.IGNORECASE)
# What is left is asked for: of "từ chín xuống còn ba" the second.
LEFT = _both(r"(?<!\w)còn (?:lại )?(?:khoảng |chừng )?(?:bao nhiêu|mấy)(?!\w)|how many .* (?:left|remain)")
LEFT_FIGURE = re.compile(r"(?<!\w)(?:còn|còn lại|chỉ còn|xuống|xuống còn|left with|down to)\s+(?:khoảng |chừng |gần |hơn |dưới |chưa đến )?\d", re.IGNORECASE)
# The whole of an event is asked for.
SUMMARY = _both(r"^\W*(?:hãy |xin |cho tôi |giúp tôi |nhờ )*(?:tóm tắt|tóm lược|tổng quan|khái quát|giới thiệu về|tổng hợp|summari[sz]e|give (?:me )?(?:a |an )?(?:summary|overview)|summary of|overview of)(?!\w)")
# Who acted for somebody else, and the words by which reports tell it.
ASKS_STAND_IN = _both(r"(?<!\w)(?:(?:trình bày|đọc) (?:bài|tham luận|báo cáo|thư|bài viết|bài giảng)(?: nói| viết)? của|thay(?: mặt)?(?: cho)?(?! đổi| thế)|đại diện cho|(?:đọc|trình bày) (?:hộ|giúp)|on behalf of|instead of|in place of|stood in for|represented)(?!\w)")
ACTS_FOR = re.compile(r"(?<!\w)(?:thay(?! đổi| thế|, đổi)|thay mặt|đại diện cho|(?:ủy|uỷ) (?:quyền|nhiệm) cho|đọc hộ|on (?:his|her|their) behalf|on behalf of|in (?:his|her) place|represented by|(?:was|were) read by)(?!\w)", re.IGNORECASE)
READ_BY_ANOTHER = re.compile(r"(?<!\w)của\s[^,.;:]{3,80}?\s(?:do|được)\s[^.;]{3,120}?(?:trình bày|đọc|báo cáo)(?!\w)|(?:đọc|trình bày)\s+(?:thay|hộ)(?!\w)|on (?:his|her) behalf", re.IGNORECASE)
DID_NOT_SPEAK = re.compile(r"(?<!\w)(?:không|chưa) (?:hề |có |lên )*(?:phát biểu|tham luận|trình bày|nói|lên tiếng|báo cáo|có bài phát biểu)(?!\w)|did not (?:speak|present|talk|address)|without speaking", re.IGNORECASE)
KIND_BEFORE = _both(rf"(?<!\w){_EVENT_NOUN}(?: trực tuyến| toàn quốc| khoa học| quốc tế| quốc gia)*\s+$")
# "phát biểu, tham luận": whoever did the one or the other.
SPOKE_OR_PRESENTED = re.compile(
    r"(?:phát biểu|nói|phat bieu|spoke|speak)\s*(?:,|/|và|hoặc|hay|va|hoac|or|and)\s*(?:đọc |trình bày |doc |trinh bay )?(?:tham luận|trình bày|báo cáo|tham luan|trinh bay|bao cao|present\w*)|"
    r"(?:tham luận|trình bày|báo cáo|tham luan|trinh bay|bao cao|present\w*)\s*(?:,|/|và|hoặc|hay|va|hoac|or|and)\s*(?:phát biểu|nói|phat bieu|spoke|speak)"
)
# A part of an event is asked for; a round table may be the event itself.
ASKS_SESSION = _both(rf"(?<!\w)(?:phiên(?! họp| làm việc)|tiểu ban|bàn tròn(?= [^?]{{2,60}} (?:của|tại|ở|trong) [^?]{{0,20}}{_EVENT_NOUN})|tổ thảo luận|phần (?:thảo luận|đối thoại|tọa đàm|hỏi đáp)|sessions?|panels?)(?!\w)")
# Contributions alone are asked for; the report of the hosts is none.
CONTRIBUTIONS = _both(r"^(?!.*(?<!\w)(?:báo cáo|trình bày|chuyên đề|diễn giả|thuyết trình)(?!\w)).*(?<!\w)tham luận(?!\w)")
# Words by which a post or a career is asked about; they tell namesakes and events not apart.
CAREER = frozenset("công tác việc từng giữ chức vụ danh cương vị vai trò làm những nắm đảm nhiệm hiện nay lúc đó khi ấy post position office held hold title role".split())
# Words by which people, and hardly ever reports, call presenting and speaking.
COLLOQUIAL = frozenset("đứng lớp lên giảng dạy bài viên đăng đàn bục cầm micro".split())
# What an organisation may be called that a question asks for by its kind, folded.
ORGANISATION_WORDS: dict[str, tuple[str, ...]] = {
    "truong": ("truong ", "dai hoc", "hoc vien", "cao dang", "university", "school", "academy", "college"),
    "vien": ("vien ", "institute"),
    "khoa": ("khoa ", "faculty", "department"),
    **dict.fromkeys(("quan", "vi", "chuc", "noi"), ("",)),
}
# What has not come yet, and a place in an order: the sentence that answers says so too.
NEXT = _both(r"(?<!\w)(?:tiếp theo|kế tiếp|sắp tới|sắp ra|lần tới|kỳ tới|năm tới|lần sau|kỳ sau|tới đây|next|upcoming|dự kiến sẽ|forthcoming)(?!\w)")
RANK = _both(r"(?:đứng|xếp|hạng|vị trí)(?: \w+){0,2} (?:thứ )?mấy|what rank|where .* rank")
SPEAKERS = _both(r"(?<!\w)(?:diễn giả|người nói|speakers?)(?!\w)")
# Whom a question asks for by what they are: "chuyên gia nước ngoài nào", "tiến sĩ nào".
_ROLES = (
    "chuyên gia|nhà văn|nhà báo|nhà thơ|luật sư|nghệ nhân|doanh nhân|nông dân|nhà khoa học|sinh viên|học sinh|giáo viên|"
    "phó giáo sư|giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|bác sĩ|kỹ sư"
)
ROLE = re.compile(rf"(?<!\w)(?P<role>{_ROLES}|{fold(_ROLES)})(?:\s+[^\W\d_]+){{0,3}}\s+(?:nào|nao)(?!\w)")
# The short forms by which addresses print degrees, folded.
DEGREES = {
    "tien si": {"ts", "tskh", "tien"}, "tien sy": {"ts", "tskh", "tien"}, "giao su": {"gs", "pgs", "giao"},
    "pho giao su": {"pgs"}, "thac si": {"ths", "thac"}, "bac si": {"bs", "bscki", "bsckii", "bac"},
    "ky su": {"ks", "ky"}, "luat su": {"ls", "luat"},
}  # fmt: skip
# What somebody with such a degree may be called beside it.
CALLED_BY_DEGREE = {"nha khoa hoc": frozenset({"gs", "pgs", "ts", "tskh"})}
# Right behind one of these stands who or what is counted.
COUNTED = re.compile(r"(?<!\w)(?:bao nhiêu|bao nhieu|mấy|how many)\s+$", re.IGNORECASE)
# A question opens with whose view it asks for.
ACCORDING = re.compile(r"\s*(?:theo|theo lời|according to)\s", re.IGNORECASE)
# Right behind one of these stands to whom something is said.
SAID_TO = re.compile(r"(?<!\w)(?:dặn|khuyên|nhắc|nhắn|chúc)\s+(?:các\s+|những\s+)?$")
# What somebody likens to what is asked, and how it is told.
LIKENS = re.compile(r"(?<!\w)ví(?!\w)(?! dụ)")
LIKE = re.compile(r"(?<!\w)(?:ví|như|bằng|giống|tựa|coi|chẳng khác|like|as)(?!\w)", re.IGNORECASE)
# What the holder of an office does in a question, beside the verbs of saying: the office ends before it. As written.
HOLDER_DOES = re.compile(
    r"(?<!\w)(?:ví|so sánh|kể|gọi|coi|dặn|căn dặn|khuyên|khen(?! thưởng)|chê|phê bình|trao|tặng|thăm|mong|muốn|nhắc|chúc|dẫn|gửi)(?!\w)"
)
# Years that name a season, a term or a plan and are no date of anything.
TERM_OF_YEARS = re.compile(
    r"(?:niên vụ|nien vu|năm học|nam hoc|niên khóa|nhiệm kỳ|nhiem ky|mùa vụ|giai đoạn|giai doan|(?<!chức )(?<!nhiệm )(?<!phục )(?<!nghiệp )(?<!dịch )vụ)\s+(?:[^\W\d_]+\s+){0,2}"
    r"(?:20|19)\d\d(?:\s?[-–]\s?(?:20|19)?\d\d)?",
    re.IGNORECASE,
)
# Deeds at an event that are no act of the register: "ai phản biện tham luận" is not who presented it.
OTHER_DEED = _both(
    r"(?<!\w)(?:ai|(?:người|tác giả|học viên|đội|nhóm|tập thể|cá nhân|nghệ sĩ) nào|who)\s+(?:là người\s+|người\s+|đã\s+|được\s+)*(?P<deed>phản biện|chấm|dịch|biên tập|đặt hàng|tài trợ|"
    r"phản đối|bác bỏ|duyệt|thẩm định|đạo văn|viết bài|đưa tin|chụp ảnh|phê bình|khen|chê|tặng|trao|nhận|đoạt|thắng|funded|sponsored|criticised|"
    r"criticized|translated|reviewed|rejected|won)(?!\w)"
)
# What a year belongs to that was summed up in it, rather than the day of the event: "tổng kết năm 2024" is held in 2025.
SUMS_UP = re.compile(r"(?<!\w)(?:tổng kết|sơ kết|kết quả|tong ket|so ket|ket qua|review of|summing up|year-end)(?!\w)")
HELD_IN_YEAR = re.compile(r"(?<!\w)(?:diễn ra|tổ chức|họp|dien ra|to chuc|hop|held|took place)\s+(?:trong |vào |hồi |vao |in )?(?:năm|nam|\d{4})")
# Said to the assistant and no question of the articles.
SMALL_TALK = _both(r"^\W*(?:xin )?(?:chào|hello|hi|hey)\b[^?]{0,30}(?:bạn|em|you)(?: \w+){0,2}? (?:là ai|tên gì|tên là gì|làm được gì|giúp được gì|khỏe không)|^\W*(?:bạn|em|trợ lý|you|who are you|what are you)\b.{0,12}(?:là ai|tên gì|tên là gì|làm được gì|làm được những gì|giúp được gì|là gì|khỏe không)?\s*\W*$|^\s*(?:xin |rất |mình |em |tôi )*(?:cảm ơn|cám ơn|chào|tạm biệt|ok|hello|hi|hey|thanks?|thank you|bye)(?:\s+(?:bạn|anh|chị|em|nhiều|nhé|ạ|you|there|a lot|very much|so much|buổi sáng))*\s*[!.?]*\s*$")

# Somebody is asked for by name: "người đại diện … tên là gì".
CALLED = _both(r"^\s*(?:tên (?:của )?)?(?:người|vị|đại diện|ông|bà|anh|chị|diễn giả|báo cáo viên|tác giả|lãnh đạo)\b.{2,200}?(?:tên là gì|tên gì|là gì)\s*\??$")
# What is told of a life and hardly ever in the report of an event: the sentence that answers has to say it.
OF_A_LIFE = _both(r"(?<!\w)(?:tốt nghiệp|sinh năm|sinh ra|quê quán|kết hôn|bao nhiêu tuổi|graduated?|born|married)(?!\w)")
# Events that a number tells apart: "khóa 12", "Đại hội IX", "hội nghị … lần thứ 3".
NUMBERED_EVENT = re.compile(
    r"(?<!\w)(?P<kind>đại hội|khóa|khoá|kỳ họp|hội nghị|hội thảo|diễn đàn)(?:\s+(?:số\s+|thứ\s+)?|[^,.;:?]{0,60}?\slần thứ\s)"
    r"(?P<number>[ivx]{1,6}|\d{1,3})(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)
# Things asked for by their kind, which the sentence names too.
OF_A_KIND = _both(r"(?<!\w)(?P<noun>công ty|tập đoàn|bệnh viện|trường đại học|đại học|trường|khoa|bộ môn|xã|phường|huyện|quận|thị xã|thị trấn|thôn|ngân hàng|ngôn ngữ|tiếng)\s+nào(?!\w)")
# Papers that a number tells apart: "Nghị quyết 57" is not "Nghị quyết số 68-NQ/TW".
NUMBERED_PAPER = re.compile(
    r"(?<!\w)(?P<kind>nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|quy định|thông báo|pháp lệnh|nghi quyet|nghi dinh|"
    r"quyet dinh|thong tu|chi thi|ket luan|quy dinh|resolution|decree|directive|circular|decision)\s+(?:số|so|no\.?|number)?\s*(?P<number>\d+)",
    re.IGNORECASE,
)
PAPERS_IN_ENGLISH = {"resolution": "nghi quyet", "decree": "nghi dinh", "directive": "chi thi", "circular": "thong tu", "decision": "quyet dinh"}
# What an English question asks the figure of, as Vietnamese reports call it.
FOCUS_IN_VIETNAMESE = {
    "budget": ("kinh phí", "ngân sách"), "cost": ("kinh phí", "chi phí"), "value": ("giá trị",), "worth": ("giá trị",),
    "price": ("giá",), "area": ("diện tích",), "revenue": ("doanh thu",), "fee": ("phí",),
}  # fmt: skip
# A price is asked for: the answer has a sum of money; one that a thing was sold for is not the one that it was offered at.
ASKS_PRICE = _both(r"(?<!\w)(?:(?:giá|kinh phí|chi phí|học phí|ngân sách|tiền lương|lệ phí)(?!\w)(?! trị)(?! cả).{0,120}bao nhiêu|bao nhiêu (?:tiền|kinh phí|đồng)|how much (?:money|did .{2,80} cost|does .{2,80} cost)|what (?:was|is) the (?:price|cost|budget|fee))")
SOLD = _both(r"(?<!\w)(?:bán|trúng|mua|sold|bought)(?!\w).*(?:thành công|được|trúng|sold|bought)|đấu giá thành công|giá trúng|sold (?:for|at)")
NO_SELLING_PRICE = re.compile(r"giá (?:khởi điểm|sàn|trần|dự kiến|ước tính)|(?:starting|reserve|estimated) price")
MONEY = re.compile(
    r"\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion)\s*)*(?:đồng|đ(?!\w)|VND|VNĐ|USD|EUR|euros?|đô la|đô-la|dollars?|yên|baht|bảng)|"
    r"[$€£]\s?\d|(?:USD|VND|EUR)\s?\d|\d[\d.,]*\s*(?:triệu|tỷ|tỉ)(?!\w)",
    re.IGNORECASE,
)

# Two editions or years are held against each other.
COMPARED = re.compile(r"(?<!\w)(?:so với|so sánh|hơn|chênh|tăng|giảm|kém|compar\w+|than)(?!\w)")
# Who did it before or after all others: what answers says so too. Papers and sessions have their numbers.
_ASKED_BODY = r"(?:ai|người|vị|đại biểu|diễn giả|đại diện|nhà báo)(?: (?!lần)[^\W\d_]+){0,4}(?<! phiên)(?<! chuyên đề)(?<! tham luận)(?<! buổi)(?<! báo cáo)"
FIRST = _both(rf"(?<!\w)(?:{_ASKED_BODY} (?:đầu tiên|trước tiên|sớm nhất)|who (?:was|is) the first|who [a-z]+ first)(?!\w)")
LAST = _both(rf"(?<!\w)(?:{_ASKED_BODY} (?:cuối cùng|sau cùng|muộn nhất)|who (?:was|is) the last|who [a-z]+ last)(?!\w)")
# "640 căn đầu tiên" is no first speaker.
IS_FIRST = re.compile(r"\d[\d.,]*\s+\S+\s+đầu tiên|lần đầu tiên|(?<!\w)(?P<told>đầu tiên|mở đầu|mở màn|mở lời|trước tiên|sớm nhất|first)(?!\w)", re.IGNORECASE)
IS_LAST = re.compile(r"\d[\d.,]*\s+\S+\s+cuối cùng|(?<!\w)(?P<told>cuối cùng|sau cùng|muộn nhất|khép lại|sau chót|last|final|finally)(?!\w)", re.IGNORECASE)
# A part of an event that has a day of its own.
PART_OF_EVENT = _both(r"(?<!\w)(?:phiên trù bị|họp trù bị|phiên toàn thể|phiên bế mạc|phiên khai mạc|vòng chung kết|vòng sơ khảo|đêm chung kết|đêm gala)(?!\w)")
# A post of another time is asked for: "trước khi làm Giám đốc", "sau khi thôi làm Giám đốc", "sau hội nghị được bổ nhiệm".
BEFORE_A_POST = _both(r"(?<!\w)trước khi (?:làm|là|giữ|trở thành|lên|nhận|đảm nhiệm|được (?:bầu|bổ nhiệm|cử))(?!\w)|before (?:becoming|being|he became|she became)")
AFTER_A_POST = _both(rf"(?<!\w)sau khi (?:thôi|rời|nghỉ|không còn|hết|kết thúc)(?!\w)|^\W*sau {_EVENT_NOUN}.*(?:được (?:bầu|bổ nhiệm|cử)|giữ|làm|lên)(?!\w)|after (?:leaving|stepping down)")
POST_CHANGED = re.compile(r"(?<!\w)(?-i:nguyên)\s+(?=(?:phó |thứ )?(?:trưởng|giám|chủ|bí|cục|vụ|viện|hiệu|tổng|ủy|bộ|thứ|chánh|chính|tư))|(?<!\w)(?:từng|trước đó|trước đây|trước khi|sau đó|sau khi|trở thành|trúng cử|đắc cử|được (?:bầu|bổ nhiệm|cử|điều động|luân chuyển)|thôi giữ|rời ghế|former|previously|appointed)(?!\w)", re.IGNORECASE)
# "Tham dự hội nghị có các đồng chí: A, …; B, …": who was there, and nothing that anybody did.
LISTS_GUESTS = re.compile(r"\s*(?:(?:tới|đến|về|cùng|cũng)\s+)*(?:tham dự|dự)(?!\s+kiến|\s+báo|\s+thảo|\s+án)[^.;:]{0,90}?(?<!\w)(?:có|gồm)(?!\w)[^;]*;", re.IGNORECASE)
# A place inside a house, or a house of a kind, is asked for: what answers names one, not just the town.
EXACT_PLACES: tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], re.Pattern[str]], ...] = tuple(
    (_both(rf"(?<!\w)(?:{asked})"), re.compile(rf"(?<!\w)(?:{told})", re.IGNORECASE))
    for asked, told in (
        (r"(?:căn )?phòng(?: họp| hội thảo| hội nghị| khánh tiết| học| làm việc)? (?:nào|mấy|số mấy|gì)(?!\w)|(?:which|what) room",
         r"phòng (?:họp|hội thảo|hội nghị|khánh tiết|truyền thống|học|khách|số|lớn|[A-Z]?\d)|room "),
        (r"(?:tầng|lầu) (?:mấy|nào|thứ mấy|bao nhiêu)(?!\w)|(?:which|what) floor", r"(?:tầng|lầu) \S|\w+ floor"),
        (r"(?:hội trường|giảng đường|sảnh) (?:nào|mấy|số mấy|gì)(?!\w)|(?:which|what) hall", r"hội trường|giảng đường|sảnh|hall(?!\w)"),
        (r"(?:khách sạn|resort) (?:nào|gì)(?!\w)|(?:which|what) hotel", r"khách sạn|resort|hotel"),
        (r"bảo tàng (?:nào|gì)(?!\w)", r"bảo tàng|museum"),
        (r"nhà (?:hát|thi đấu|văn hóa|khách) (?:nào|gì)(?!\w)", r"nhà (?:hát|thi đấu|văn hóa|khách)|theat(?:re|er)"),
        *((rf"{unit} nào(?!\w)", rf"{unit}\s") for unit in ("quận", "huyện", "xã", "phường", "thị xã", "thị trấn", "thôn")),
        (r"(?:số nhà|đường) (?:nào|mấy|bao nhiêu|gì)(?!\w)", r"(?:đường|phố|số) \S|street|road"),
    )
)  # fmt: skip
HOW_MANY = re.compile(r"(?<!\w)(?:bao nhieu|may|bao lau|how (?:many|much|long|old))(?!\w)")
# What is measured and never counted as a thing of its own: a figure answers with this very unit.
MEASURES = frozenset("phút giờ tiếng tuổi phiếu trang km ki-lô-mét mét héc-ta ha tấn kg phut gio tieng tuoi phieu trang met tan minutes hours votes pages years".split())
# Of these each person has his own: how long he spoke, how old he is, how many votes he got.
PERSONAL_MEASURES = frozenset("phút giờ tiếng tuổi phiếu phut gio tieng tuoi phieu minutes hours votes years".split())

# Words that say nothing about what is asked for. Syllables with their tones: "đang" is one, "đảng" is not.
VIETNAMESE_FILLER = frozenset(
    "ai gì nào đâu bao nhiêu mấy so khi lúc sao thế như vì tại hỏi hãy cho biết kể những là có không phải đã được bị bởi của và với về trong ngoài trên dưới ở "
    "từ đến tới để thì mà này đó kia ấy các một cái chiếc rằng cũng vậy nên nếu theo người ông bà ra hôm chừng khoảng ngày tháng năm "
    "phần trăm thấy còn nữa giúp mình tôi xin bằng hoặc hơn muốn đang sẽ lên xuống vào do nhỉ nhé ạ dạ thưa chuyện giữa vừa rồi nay qua lại cùng lần thứ tên gọi vậy thì hồi lúc đặt nối họp kéo chịu rốt cuộc ơi à liệt kê nêu đủ dùm".split()
)
ENGLISH_FILLER = frozenset(
    "who whom whose what which when where why how many much did does do is are was were be been the a an of in on at to by for from with and or that this these those percentage percent cent "
    "tell me list about it he she they there then had has have his her their its as during say said take took place held give gave name please s whether any".split()
)
# Words of two syllables of which one alone would say nothing.
WHOLE_PAIRS = frozenset(
    {"ra mắt", "kết nối", "họp báo", "ngày hội", "năm học", "cho vay", "ra quân", "họp mặt", "ngày nay", "giúp đỡ",
     "nối tiếp", "đặt hàng", "chịu trách", "đang ký", "tên miền", "nông dân", "người dân", "kỳ họp", "kì họp",
     "phiên họp", "cuộc họp", "buổi họp", "kiểm kê", "thống kê", "phần thảo", "thông qua", "việc làm", "làm việc",
     "người lao", "người khuyết", "người cao", "công bằng", "bằng khen", "qua mạng", "dự án", "dự thi", "dự thảo",
     "dự báo"}
)  # fmt: skip
# Of these, what stands inside a phrase and never at its ends: "Giải báo chí viết về công nhân lần thứ ba".
LINKS = {
    "vi": frozenset(
        "của và với về trong ngoài trên dưới ở từ đến tới để các những một lần thứ ngày tháng năm vào theo qua cùng ra lên xuống so hơn "
        "tại trước sau khi giữa nhằm làm bằng hoặc hay hồi hôm lúc nửa mỗi cho con vừa".split()
    ),
    "en": frozenset("of the a an in on at to by for from with and or s".split()),
}  # fmt: skip
# Verbs that lead up to what is asked; a phrase ends at them, and at these pairs of words.
PHRASE_ENDS = {
    "vi": frozenset("phải cần nên muốn định gồm mất hết xong từng".split()),
    "en": frozenset("will would should must could can".split()),
}
QUIET_PAIRS = frozenset(
    {"diễn ra", "vì sao", "tại sao", "tiếp theo", "kế tiếp", "kéo dài", "làm gì", "sinh năm", "cho biết"}
)
# Deeds that are no acts of the register: they stand alone too, so that nobody is said to have done them.
DEED_PAIRS = frozenset({"tổ chức", "tài trợ", "đăng cai", "ký kết", "đắc cử", "trúng cử", "bỏ phiếu", "chấm dứt"})
# By the question's language: "an" is nothing in English and half of "an ninh" in Vietnamese.
FILLERS = {"vi": VIETNAMESE_FILLER, "en": ENGLISH_FILLER}
FILLER = VIETNAMESE_FILLER | ENGLISH_FILLER
