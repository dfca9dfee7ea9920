"""Tables: the words around a person that decide whether he or she is the one who acts.

Who "ông" or "bà" is, what joins people to a list, what makes somebody owner, addressee or absent, and the phrases that
put the agent behind the act ("nghe A trình bày", "theo A", "said A").
"""

from __future__ import annotations

import re

from assistant.language import acts

QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"|«[^«»\n]*»")
PRONOUN = re.compile(
    r"(?:(?<=[,;:]\s)|^|(?<=và\s)|(?<=and\s)|"
    r"^(?:Năm nay|Hôm nay|Lần này|Tại đây|Sau đó|Tiếp đó|Cuối cùng|In (?:his|her) \w+|Later|Then)\s)(?P<pronoun>đồng chí(?: này)?|ông(?: ấy)?|bà(?: ấy)?|anh|chị|he|she|vị này)(?=\s+[^\W\d_]+)",
    re.IGNORECASE,
)
# "Theo ông, …": the one spoken of before.
ACCORDING_TO_THEM = re.compile(
    r"(?:^|(?<=[;:]\s)|(?<=,\s))(?:theo|cũng theo|according to)\s+(?P<pronoun>ông(?: ấy)?|bà(?: ấy)?|anh|chị|đồng chí|vị này|him|her)(?=,\s)",
    re.IGNORECASE,
)
FEMALE = re.compile(r"(?<!\w)(?:bà|cô|chị|she|her|mrs|ms|madam)(?!\w)", re.IGNORECASE)
MALE = re.compile(r"(?<!\w)(?:ông|anh|chú|he|his|him|mr|sir)(?!\w)", re.IGNORECASE)
JOINED = re.compile(
    r"(?:\s|,|;|và|cùng với|cùng|and|&|-|–|\)|\.|•|đồng thời|các đồng chí|các ông|các bà|:|together with|as well as)*",
    re.IGNORECASE,
)
# Before a person these make them owner, addressee or topic, not the one who acts.
NOT_AGENT = re.compile(
    r"(?<!\w)(?:của|về|cho|với|theo lời|nhờ|đối với|gửi|trao|tặng|thay|kính|tới|đến|từ|bên|gặp|tiếp|thăm|chúc mừng|cảm ơn|như|là|"
    r"of|to|for|with|from|about|thanked|invited|met|behalf of)\s*$",
    re.IGNORECASE,
)
# "ủy quyền cho ông A đọc …": who is given the task does it.
OWNER = re.compile(r"(?<!\w)(?:của|từ|by|of|from)\s+$", re.IGNORECASE)
# "Báo cáo của A: năm qua …", "Tham luận của A, Vụ trưởng, nêu …", "Ý kiến trái chiều đến từ A: “…”".
WORDS_OF = re.compile(
    r"\W*(?:một|các|bài|bản|phần)?\s*(?P<noun>báo cáo|tham luận|ý kiến|phát biểu|chia sẻ)(?:\s[^\s,.;:]+){0,4}?\s(?:của|đến từ|là của)\s+",
    re.IGNORECASE,
)
WORDS_SAY = re.compile(
    r"\s*,?\s*(?::|(?:nêu rõ|nêu|cho biết|cho thấy|cho rằng|chỉ ra|khẳng định|điểm lại|đề xuất|đề nghị|kiến nghị|nhấn mạnh|tập trung vào|"
    r"tập trung|nói về|đề cập|bàn về|phân tích|về)(?!\w)(?:\s+rằng)?)", re.IGNORECASE,
)
AS_HOLDER = re.compile(r"(?:\s[^\s,.;:]+){0,3}?\s(?:với|trên|trong)\s(?:cương vị|tư cách|vai trò|danh nghĩa)(?!\w)", re.IGNORECASE)
# "his lecture on silt was delivered by", "a message from the minister was read by".
PASSIVE_PAPER = re.compile(
    r"(?:(?:lecture|paper|talk|keynote|presentation|report|speech|study)\s+(?:on|about|titled)\s+(?P<on>)|(?=(?:congratulatory\s+|welcome\s+)?(?:message|letter)s?\s+(?:from|of)\s))"
    r"(?P<topic>[^;]{3,160}?),?\s+(?:was|were)\s+(?:[a-z]+ly\s+)?(?=(?:presented|given|delivered|read|introduced))", re.IGNORECASE,
)
# What opens a sentence about its owner: "Câu chuyện của bà A mở đầu bằng …".
OWN_THING = re.compile(
    r"\W*(?:(?:theo|các|những|một)\s+)?(?:bài|bản|phần|câu chuyện|ý kiến|tham luận|báo cáo|lời|lập luận|phát biểu|chia sẻ|góc nhìn|"
    r"đề xuất|câu hỏi|nghiên cứu|doanh nghiệp|quan điểm|thông điệp)(?:\s[^\s,.;:]+){0,4}?\s(?:của|từ)\s+", re.IGNORECASE
)
OFFICES_OF_SEVERAL = re.compile(r"^\s*[;,]\s*(?:và\s+)?các\s[^:;.]{3,60}:\s*$", re.IGNORECASE)
DELEGATED = re.compile(r"(?<!\w)(?:ủy quyền|uỷ quyền|nhường lời|nhường phần)\s+(?:lại\s+)?(?:cho\s+)?$", re.IGNORECASE)
# "với sự tham dự của các đồng chí: A; B".
CALLED = re.compile(
    r"\s*(?:các\s+|ba\s+|hai\s+)?(?:đồng chí|ông, bà|ông|bà|vị|chuyên gia|nhà khoa học|đại biểu|khách mời|lãnh đạo)(?:\s[^\s,.;:]+){0,4}?\s*:\s*|"
    r"\s*(?:his|her|their|its)\s+(?:colleague|co-author|deputy|assistant|student)s?,?\s+", re.IGNORECASE
)
GUEST_ROLE = re.compile(r"khách mời|guest", re.IGNORECASE)
CHAIRING_ROLE = re.compile(r"host|(?-i:MC)|chủ|dẫn|điều phối|điều hành|chair|moderator", re.IGNORECASE)
# Before a verb that opens a clause, only these may stand.
CLAUSE_OPENING = re.compile(
    r"(?:\s|và|có|trực tiếp|trong|cùng|đến|tới|về|bài|phần|lời|đồng|người|được phân công|also|in|his|her|the|and|-|–|•|"
    r"thay mặt[\w ]{0,40})*",
    re.IGNORECASE,
)
# "bầu ông A làm Chủ tịch", "ông A được suy tôn làm …"; a past year before it makes it history.
ELECTS = re.compile(
    r"(?<!\w)(?:bầu|suy tôn|tín nhiệm|cử|bổ nhiệm|phân công|chỉ định)\s+(?:lại\s+)?(?:các\s+)?$", re.IGNORECASE
)
IS_ELECTED = re.compile(
    r"\s*,?\s*(?:đã\s+|tiếp tục\s+)?(?:tái đắc cử|tái cử|trúng cử|đắc cử)(?!\w)|"
    r"\s*,?\s*(?:(?:đã|vừa|tiếp tục|lại)\s+)*được\s+(?:\S+\s+){0,4}?(?:bầu|suy tôn|tín nhiệm|bổ nhiệm|cử)(?!\w)", re.IGNORECASE
)
AS_OFFICE = re.compile(
    r"\s*,?\s*(?:đã\s+|tiếp tục\s+)?(?:tái đắc cử|tái cử|trúng cử|đắc cử)\s+(?:chức vụ\s+|chức\s+)?|"
    r"\s*,?\s*(?:(?:(?:đã|vừa|tiếp tục|lại)\s+)*được\s+(?:[^\s,.;:]+\s+){1,8}?)?"
    r"(?:làm|giữ chức vụ|giữ chức|giữ cương vị|giữ nhiệm vụ)\s+(?:chức vụ\s+|chức\s+)?",
    re.IGNORECASE,
)
HISTORY = re.compile(r"(?<!\w)(?:năm (?:19|20)\d\d|từng|trước đó|khi ấy|khi đó|hồi|in (?:19|20)\d\d)(?!\w)", re.IGNORECASE)
# Above the lines of an election's results.
VOTED = re.compile(
    r"(?<!\w)(?:đã bầu|bầu ra|bầu ban|bầu bổ sung|kết quả bầu|bầu cử|tiến hành bầu|ra mắt ban|thành phần ban|elected)(?!\w)", re.IGNORECASE
)
ABSENT = re.compile(r"vắng mặt|không có mặt|không thể|gửi tới|absent", re.IGNORECASE)
# "vắng TS A", "A, Cục trưởng, xin vắng mặt": who is missed has done nothing there.
MISSED = re.compile(r"(?<!\w)(?:vắng mặt|vắng bóng|vắng|thiếu vắng|ngoại trừ|absent were|except)\s+(?:có\s+|các\s+)?$", re.IGNORECASE)
STAYS_AWAY = re.compile(
    r"\s*,?\s*(?:xin\s+|đã\s+|đều\s+|thì\s+)*(?:vắng mặt|vắng|cáo bận|cáo lỗi|không (?:dự|tham dự|đến|có mặt|thể)|was absent|did not (?:come|attend))(?!\w)", re.IGNORECASE
)
# Something else that the person did before the act: "trao chứng nhận và bế giảng lớp".
SIDE_ACT = re.compile(
    r"\s*,?\s*(?:đã\s+)?(?:trao|tặng|đánh|cắt|dâng|thắp|ký|phát|chúc|đọc)\s[^,.;:()“”\"]{1,60}\s+(?:và|rồi)\s+(?:đã\s+)?", re.IGNORECASE
)
LEADS = re.compile(r"\s+(?P<verb>dẫn)(?=\s*(?:[,.;:]|$))")
DONE_BY = re.compile(r"(?<!\w)do\s+$", re.IGNORECASE)
# "Nội dung này được Phó Cục trưởng A nhắc lại": what was said stands before, who said it in between.
TOLD_BY = re.compile(
    r"(?<!\w)được\s*$", re.IGNORECASE
)
TELLING = re.compile(
    r"(?:nhắc lại|nêu rõ|nêu|khẳng định|nhấn mạnh|công bố|chia sẻ|đề cập|đề xuất|kiến nghị|đưa ra|thông tin|thông báo|cho biết|phân tích|lý giải|phản ánh|cảnh báo|lưu ý)", re.IGNORECASE
)
PASSIVE = re.compile(r"(?<!\w)(?:được|bị|mà)\s*$", re.IGNORECASE)
HEARD = re.compile(
    r"(?:nghe|lắng nghe|theo dõi|với|gồm|qua|sau|là|heard|listened to|with)\s+(?:\S+\s+){0,7}?(?P<verb>trình bày|báo cáo|tham luận|phát biểu|đề dẫn|thuyết trình|chia sẻ|giới thiệu|truyền đạt|presentations?|papers?|talks?|remarks|speech(?:es)?|lectures?)(?:[^,.;:“”]{0,60}?)\s(?:của|từ|by|from)\s+(?:các\s+)?$",
    re.IGNORECASE,
)
# "nghe tham luận của các đơn vị và phát biểu của ông A": a further noun of what was heard.
HEARD_TOO = re.compile(
    r"(?<!\w)(?:nghe|lắng nghe)\s[^.;:]{0,200}?(?:và|,|cùng)\s+(?:(?:các|ý kiến|bài|phần|hai|ba|\d+)\s+)*"
    r"(?P<verb>phát biểu|tham luận|báo cáo|trình bày|ý kiến)(?!\s+chỉ đạo)(?:\s[^\s,.;:]+){0,6}?\s(?:của|từ)\s+(?:các\s+)?$",
    re.IGNORECASE,
)
ENGLISH_NOUN_ACTS = {
    "presentation": acts.PRESENTED,
    "paper": acts.PRESENTED,
    "talk": acts.PRESENTED,
    "lecture": acts.PRESENTED,
}
ACCORDING = re.compile(
    r"(?<!\w)(?:theo|according to|theo ý kiến(?: của)?|theo lời(?: của)?|theo chia sẻ của|theo đánh giá của)\s*$",
    re.IGNORECASE,
)
LIST_FOLLOWS = re.compile(
    r"[^.;:“”]{0,110}?(?<!\w)(?:có|gồm|còn có|là|bao gồm|có sự|are|were|included|including|include|was|is|by)(?!\w)[^.;“”]{0,60}$|[^.;“”]{0,80}:\s*(?:các\s+)?(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "Dự có hơn 120 đại biểu của các sở; bà A, Giám đốc B": bodies and crowds stand first in the list.
LIST_GOES_ON = re.compile(
    r"[^.;:“”]{0,60}?(?<!\w)(?:có|gồm|bao gồm|included|were|are)(?!\w)[^.“”]{2,400};\s*(?:và\s+|cùng\s+|cùng với\s+|and\s+)?(?:các\s+)?", re.IGNORECASE
)
# "Về phía khách mời có …" goes on with the list of those who are there.
PARTY = re.compile(
    r"(?:(?:Về phía|Phía|Về phía đại biểu|Ngoài ra|Cùng đó|Tại (?:các )?điểm cầu),?\s[^.;:]{2,90}?\s(?:còn\s)?có|(?:Ngồi|Có mặt|Hiện diện|Hàng ghế đầu|Ở hàng ghế đầu)\s(?!sẵn)[^.;:,]{0,60}?\s?(?:là|có|gồm)|Thành phần\s[^.;:]{2,60}:(?:\s+sự\s+tham\s+dự\s+của)?)\s*:?\s+(?=(?:các\s|[A-ZĐ]|ông|bà|đồng chí|nguyên|phó|chủ tịch|giám đốc|thứ trưởng|cựu|nhà|đại diện))"
)
# "Hội nghị nghe ý kiến của A (đơn vị), B (đơn vị)".
OPINIONS_OF = re.compile(
    r"(?:(?P<heard>nghe|lắng nghe|ghi nhận|tiếp nhận)\s+(?:[^\s,.;:]+\s+){0,4}?|(?:^|[,:]\s*|\s(?:là|có)\s+)(?:các|những|nhiều|một số|\d+)\s+(?:[^\s,.;:]+\s+){0,2}?)"
    r"(?P<verb>ý kiến)(?!\s+chỉ đạo)(?:\s+[^\s,.;:]+){0,4}?\s+(?:của|từ)\s*:?\s+(?:các\s+)?$",
    re.IGNORECASE,
)
# "đại diện Công ty A là ông B trả lời": who stands for somebody else speaks himself.
# Before a person inside a sentence: somebody else is its subject, and the later "ông" is not this one.
NO_ANTECEDENT = re.compile(
    r"(?<!\w)(?:do|nghe|mời|cùng|cùng với|với|và|theo|dẫn lời|nhắc đến|nhắc tới|đồng tình|ủng hộ|hỏi|chất vấn|by|heard|asked|told)\s+$", re.IGNORECASE
)
STANDS_FOR = re.compile(r"(?<!\w)(?:đại diện|người đại diện)(?!\w)[^,.;:“”]{2,80}\slà\s+$", re.IGNORECASE)
REPLACED = re.compile(r"(?<!\w)(?:thay|thay cho|kế nhiệm|tiếp quản từ|kế tục|thế chỗ|của|từ|với|học trò|succeed(?:s|ed|ing)|replac(?:es|ed|ing))\s+$", re.IGNORECASE)
# "Thay mặt GS A, ThS B trình bày …": A is the one who is not there.
REPRESENTED = re.compile(
    r"(?<!\w)(?:thay mặt(?: cho)?|đại diện cho|thay cho|thay lời|(?:ủy|uỷ) (?:quyền|nhiệm) của|thừa lệnh|"
    r"on behalf of|representing|standing in for|deputising for)\s+(?:các\s+|nhóm\s+|tác giả\s+)*$",
    re.IGNORECASE,
)
# Behind an act something else that the same person said: "giới thiệu dự án và đề xuất …".
FURTHER = re.compile(r"[^.;:]{2,140}?\s(?:và|đồng thời|rồi|and)\s+(?:(?:đồng thời|cũng|đã|also)\s+)*", re.IGNORECASE)
PRAISED = re.compile(r"(?<!\w)(?:biểu dương|cảm ơn|ghi nhận|đánh giá cao|hoan nghênh|khen|chúc mừng|praised|thanked)\s*$", re.IGNORECASE)
# "Bà A dự qua màn hình, khuyến nghị …".
NEXT_PART = re.compile(r"\s?[^.;:,“”\"]{2,70},\s+(?:(?:đồng thời|cũng|đã|qua đó)\s+)*", re.IGNORECASE)
WHILE = re.compile(r"\s*(?:trong khi|khi|lúc|while|when)\s+", re.IGNORECASE)
# "tổng hợp và công bố": another verb of two syllables before the act.
OTHER_VERB = re.compile(r"\s*(?:đã\s+)?[^\W\d_A-ZĐ]+\s[^\W\d_A-ZĐ]+\s+và\s+")
# "A dẫn dắt hội thảo cùng B": both do; "chủ trì buổi làm việc cùng B" tells whom A met.
TOGETHER = re.compile(r"(?:(?!làm việc|tiếp|gặp|đối thoại|trao đổi|họp)[^,.;:“”]){0,60}?,?\s(?:cùng với|cùng|together with|alongside|along with)\s+", re.IGNORECASE)
# "Người thay ông phát biểu chỉ đạo là A", "Người chủ trì không phải A mà là B".
ONE_WHO = re.compile(
    r"(?<!\w)(?:người|the (?:person|one|man|woman) who)\s+(?P<deed>[^,.;:“”]{3,60}?)\s+(?:(?:không|chẳng) phải(?:\s+là)?\s[^.;:“”]{2,80}?\s)?(?:mà\s+)?(?:lại\s+)?(?:là|was|is)\s+$",
    re.IGNORECASE,
)
# "bà A thay mặt doanh nghiệp kiến nghị".
ON_BEHALF = re.compile(
    r"\s*[,–-]?\s*(?:đã\s+|cũng\s+)?(?:thay mặt|đại diện(?: cho)?|thừa ủy quyền(?: của)?|thừa lệnh|on behalf of)\s[^,.;:“”]{2,70}?[\s,]*(?:đã\s+)?", re.IGNORECASE
)
# “…”, said A.
INVERTED = re.compile(
    r"[”\"’,]\s+(?P<verb>said|says|added|noted|explained|stressed|warned|told reporters|argued|recalled)\s+$"
)
# "Thay ông A kết luận hội thảo là ông B".
IN_PLACE_OF = re.compile(r"(?<!\w)(?:thay|thay cho|thay mặt)\s[^,.;:“”]{2,60}?\s(?P<deed>(?:phát biểu|kết luận|khai mạc|bế mạc|chủ trì|trình bày|đọc)[^,.;:“”]{0,40}?)\s+là\s+$", re.IGNORECASE)
# "chị cười: “…”", "anh tiếp lời mẹ: “…”": whatever small words stand before the colon, the quotation is said.
SAYS_QUOTE = re.compile(r"(?:\s*\([^()\n]{2,60}\))?\s*,?(?:\s(?!(?:là|gồm|có|như|bị|được|kèm|ghi|viết|in|mang|dòng|gửi|trong|đề)(?!\w))[^\W\d_A-ZĐ]+){1,4}\s*:\s*(?=[“\"])")
# "Người phát biểu kết luận là ông A", "Chủ trì diễn đàn là bà B".
IS = re.compile(r"[^,.;:“”]{0,80}?(?<!\w)(?:là|was|were)\s+(?:các\s+)?", re.IGNORECASE)
# "Đến dự và phát biểu chỉ đạo có đồng chí A".
THERE_IS = re.compile(r"\s*(?:(?:tại|trong|hội nghị|hội thảo|tọa đàm|buổi|lễ|phiên|đại hội|diễn đàn)\s(?:[^,.;:]{2,40}?\s)?)?(?:còn\s+)?(?:có|gồm)\s+(?:các\s+)?", re.IGNORECASE)
SPEECH_COLON = re.compile(r"\s*(?:\([^)]*\))?(?:,?\s+(?:xúc động|nghẹn ngào|hồ hởi|phấn khởi|cười|trầm ngâm|vui vẻ|thẳng thắn|ngắn gọn))?\s*:\s*[“\"«–-]?")
ELSEWHERE = re.compile(
    r"(?<!\w)(?:tại|trong|ở|at|in)\s+(?P<event>(?:(?:the|kỳ|phiên|buổi)\s+)?(?:[^\W\d_][\w-]*\s+){0,3}?(?:hội nghị|hội thảo|đại hội|diễn đàn|tọa đàm|toạ đàm|kỳ họp|phiên họp|lễ|congress|conference|forum|summit|workshop|seminar)(?P<name>[^,.;:“”()]*))",
    re.IGNORECASE,
)
OTHER_NAME = re.compile(
    r"(?<!\w)(?:lần thứ|khóa|khoá|năm \d{4}|\d{1,2}/\d|toàn quốc|trung ương \d|[IVX]{1,5}(?!\w)|trước|\d{4})",
    re.IGNORECASE,
)
PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
BULLET = re.compile(r"\s*(?:[-–—+•*]|\d{1,2}[.)/]|\(\d{1,2}\)|\(?[a-hA-H]\))\s*")
VERB_BY = {"chủ trì": acts.CHAIRED, "điều hành": acts.CHAIRED, "chủ tọa": acts.CHAIRED, "điều phối": acts.CHAIRED, "dẫn dắt": acts.CHAIRED,
            "chaired": acts.CHAIRED, "co-chaired": acts.CHAIRED, "moderated": acts.CHAIRED, "presided over": acts.CHAIRED,
            "opened": acts.OPENED, "closed": acts.CLOSED, "presented": acts.PRESENTED, "given": acts.PRESENTED, "delivered": acts.PRESENTED,
            "led": acts.CHAIRED, "trình bày": acts.PRESENTED, "báo cáo": acts.REPORTED, "read": acts.PRESENTED, "introduced": acts.PRESENTED, "hosted": acts.CHAIRED}  # fmt: skip
