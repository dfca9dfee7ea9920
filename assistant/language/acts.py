"""Table: the verbs of conference reports, by act. "mentioned" is no act: who only stands in a text did nothing in it.

The phrases are tried longest first, so that "phát biểu khai mạc" is opening and not speaking.
"""

from __future__ import annotations

import re

from assistant.language.events import KIND

CHAIRED, OPENED, CLOSED, CONCLUDED, DIRECTED = "chaired", "opened", "closed", "concluded", "directed"
PRESENTED, REPORTED, CONTRIBUTED, SPOKE = "presented", "reported", "contributed", "spoke"
WELCOMED, ATTENDED = "welcomed", "attended"
MENTIONED = "mentioned"
"""No act: who only stands in an article did nothing at its event."""

# Which acts count as having spoken at the event.
SPEAKING = frozenset({OPENED, CLOSED, CONCLUDED, DIRECTED, PRESENTED, REPORTED, CONTRIBUTED, SPOKE, WELCOMED})

# Which acts have something said or presented as their object; the object of the others is the event itself.
WITH_TOPIC = frozenset({PRESENTED, REPORTED, CONTRIBUTED, SPOKE, DIRECTED, WELCOMED})

PHRASES: dict[str, tuple[str, ...]] = {
    CHAIRED: (
        "chủ trì", "đồng chủ trì", "cùng chủ trì", "điều hành", "chủ tọa", "đồng chủ tọa", "chủ toạ", "làm chủ tọa", "là chủ tọa", "dẫn chương trình", "chủ toạ điều hành", "điều phối", "đồng điều phối", "cùng điều phối", "đồng điều hành", "cùng điều hành", "dẫn dắt", "dẫn chuyện", "served as chair", "served as co-chair", "served as moderator", "acted as moderator",
        "chủ trì và điều hành", "chaired", "co-chaired", "presided over", "moderated", "chairs", "chairing", "chair the", "was chaired",
    ),
    OPENED: (
        "khai mạc", "phát biểu khai mạc", "đọc diễn văn khai mạc", "có bài phát biểu khai mạc", "tuyên bố khai mạc", "phát biểu mở đầu", "đọc lời khai mạc", "có lời khai mạc", "đọc diễn văn", "diễn văn khai mạc", "phát biểu khai giảng", "khai giảng", "tuyên bố khai giảng", "declared the", "declared open",
        "opened", "opens", "gave the opening remarks", "delivered the opening remarks", "delivered opening remarks", "delivered the opening speech",
        "delivered the opening address", "gave opening remarks", "gave the opening address", "gave the opening lecture", "opened with", "gave the opening speech", "declared open", "in opening remarks", "in her opening remarks", "in his opening remarks", "opening the",
    ),
    CLOSED: (
        "bế mạc", "phát biểu bế mạc", "tuyên bố bế mạc", "ban đạo từ bế mạc", "có lời bế mạc", "bế giảng", "phát biểu bế giảng", "tuyên bố bế giảng", "đọc diễn văn bế mạc", "diễn văn bế mạc", "phát biểu bế mạc và", "khép lại hội nghị", "khép lại hội thảo", "khép lại tọa đàm", "khép lại diễn đàn", "khép lại buổi", "in closing", "in his closing remarks", "in her closing remarks", "closed the", "delivered the closing remarks", "delivered closing remarks",
        "gave the closing remarks", "closed", "closing the", "in closing remarks",
    ),
    CONCLUDED: (
        "kết luận", "phát biểu kết luận", "phát biểu kết luận hội nghị", "phát biểu tổng kết", "tổng kết hội nghị", "tổng kết hội thảo", "kết luận hội nghị", "có bài phát biểu kết luận",
        "concluded the", "summed up", "gave the concluding remarks", "delivered the concluding remarks", "concluding the", "wrapped up", "wrapping up the", "wrapping up", "summing up",
    ),
    DIRECTED: ("phát biểu chỉ đạo", "có bài phát biểu chỉ đạo", "phát biểu ý kiến chỉ đạo", "chỉ đạo hội nghị", "chỉ đạo đại hội", "chỉ đạo hội thảo", "chỉ đạo cuộc họp", "có ý kiến chỉ đạo", "trong phần chỉ đạo", "chỉ đạo", "đến dự và chỉ đạo", "tới dự và chỉ đạo", "về dự và chỉ đạo", "đến dự, chỉ đạo", "dự và chỉ đạo", "tham dự và chỉ đạo", "dự, chỉ đạo", "cho ý kiến chỉ đạo", "gave instructions", "gave directions"),
    PRESENTED: (
        "trình bày", "truyền đạt", "quán triệt", "giới thiệu", "thông tin chuyên đề", "thông tin về", "thông tin các chuyên đề", "thông tin một số", "báo cáo chuyên đề",
        "trực tiếp truyền đạt", "giảng chuyên đề", "giảng dạy", "giảng về", "giảng bài", "đứng lớp", "thuyết trình", "phát biểu đề dẫn", "đề dẫn", "báo cáo đề dẫn", "trình bày báo cáo đề dẫn", "đọc báo cáo đề dẫn", "đọc lời đề dẫn", "có báo cáo đề dẫn", "phát biểu dẫn đề", "công bố dữ liệu", "mở đầu với bài giảng", "described", "trình bày báo cáo", "chia sẻ chuyên đề",
        "trình bày tham luận", "trình bày chuyên đề", "trình bày bài", "nói chuyện chuyên đề", "nói chuyện thời sự", "giảng bài", "lên lớp", "có bài thuyết trình", "có bài trình bày", "có bài giảng", "có bài nói chuyện", "đọc bài", "đọc thay", "chia sẻ tham luận", "công bố kết quả", "công bố kết quả nghiên cứu", "công bố kết quả khảo sát", "đọc bản tổng kết", "nói về chuyên đề", "trình bày kết quả", "tham luận về", "hướng dẫn", "tập huấn về", "triển khai chuyên đề", "triển khai chương trình", "triển khai kế hoạch", "triển khai nghị quyết", "triển khai chỉ thị", "triển khai hướng dẫn", "triển khai nội dung", "triển khai các nội dung", "đọc kiểm điểm", "đọc bản kiểm điểm", "đọc tờ trình", "đọc dự thảo", "keynoting the", "reviewed", "thông tin", "thông báo chuyên đề", 
        "presented", "presents", "delivered a keynote", "delivered the keynote", "delivered a lecture", "gave a talk", "gave a lecture", "gave the keynote", "gave a keynote",
        "gave a presentation", "delivered a presentation", "introduced", "presented a paper", "keynoted", "delivered the keynote address", "lectured", "demonstrated", "gave a demonstration", "gave a short demonstration", "gave a live demonstration", "gave a short talk", "gave a short presentation", "gave an overview", "gave a brief overview", "gave a briefing", "gave an update", "delivered a talk", "delivered a paper", "delivered a presentation on", "walked participants through", "gave a paper", "read a paper", "outlined", "talked about",
    ),
    REPORTED: ("báo cáo", "đọc báo cáo", "tuyên đọc báo cáo", "tuyên đọc", "trình bày báo cáo tổng kết", "báo cáo tóm tắt", "báo cáo kết quả", "báo cáo tổng kết", "reported", "reported on"),
    CONTRIBUTED: (
        "tham luận", "phát biểu tham luận", "có tham luận", "đọc tham luận", "đóng góp tham luận", "tham gia tham luận", "có bài tham luận", "phát biểu thảo luận", "contributed a paper", "contributed",
    ),
    SPOKE: (
        "kết luận rằng", "kết luận là", "bàn về", "so sánh", "phàn nàn", "ví von", "đáp từ", "khuyến nghị", "phản đối", "đồng tình", "tán thành", "lập luận", "mô tả", "điểm nhanh", "phát biểu cảm tưởng", "phát biểu cảm nghĩ", "đọc bài phát biểu", "phát biểu", "góp ý", "tham gia ý kiến", "tham gia góp ý", "tham gia phát biểu", "tham gia thảo luận", "nêu ý kiến", "góp ý kiến", "đóng góp ý kiến", "phát biểu ý kiến", "kể lại", "nhận khuyết điểm", "nhận trách nhiệm", "nhận lỗi", "hứa", "hẹn", "ban đạo từ", "ban huấn từ", "gửi lời cảm tạ", "có lời cảm tạ", "cảm tạ", "có bài phát biểu", "có phát biểu", "phổ biến", "công bố", "điểm lại", "điểm qua", "cho hay", "bộc bạch", "nhấn mạnh thêm", "nói thêm", "dẫn số liệu", "quả quyết", "trăn trở", "bày tỏ mong muốn", "đặt ra", "đáp", "phản biện", "nhận xét", "thông tin", "hiến kế", "gửi gắm", "lấy ví dụ", "đúc kết", "xác nhận", "tiết lộ", "kỳ vọng", "cung cấp thông tin", "dẫn lại", "chốt lại", "bảo", "nhắn nhủ", "giãi bày", "phân trần", "nhấn mạnh", "khẳng định", "cho biết", "đề nghị", "yêu cầu", "nêu rõ", "nêu", "cho rằng", "chia sẻ", "đánh giá", "phân tích",
        "lưu ý", "bày tỏ", "kêu gọi", "đề xuất", "kiến nghị", "nhận định", "thông báo", "trả lời", "coi đây là", "coi đó là", "coi việc", "xem đây là", "nhìn nhận", "đề cập", "đề cập đến", "đề cập tới", "than phiền", "băn khoăn", "hỏi", "khen", "chê", "nói vui", "thắc mắc", "cảnh tỉnh", "chỉ rõ", "chỉ ra", "làm rõ", "mong muốn", "mong", "mong mỏi", "hoan nghênh", "ghi nhận", "biểu dương",
        "cảm ơn", "cam kết", "thông tin thêm", "trao đổi", "chất vấn", "giải trình", "tiếp thu ý kiến", "kết thúc phần phát biểu", "góp ý về", "giải đáp", "nói", "lý giải", "cảnh báo", "khuyến cáo", "bình luận", "đặt vấn đề", "đặt câu hỏi", "phản ánh", "gợi ý", "dẫn chứng", "tin tưởng", "hy vọng", "giải thích", "đánh giá cao", "quán triệt tinh thần", "bổ sung", "dự báo", "ví", "thừa nhận", "tâm sự", "kể", "tuyên bố", "khuyên", "nhắc nhở", "nhắc lại", "động viên",
        "spoke", "speaks", "warned that", "thanked", "said", "says", "stressed", "emphasised", "emphasized", "noted", "told", "urged", "argued", "added", "explained", "called for", "called on", "warned", "suggested", "recommended", "stated", "observed", "highlighted", "pointed out", "shared", "underlined", "delivered a speech", "gave a speech", "asked", "replied", "answered", "remarked", "affirmed", "joked", "quipped", "cautioned", "proposed", "announced", "pledged", "called the", "insisted", "acknowledged", "admitted", "promised", "took questions", "disagreed", "countered", "objected",
    ),
    WELCOMED: (
        "đọc bài phát biểu chúc mừng", "đọc bài phát biểu chào mừng", "chào mừng", "phát biểu chào mừng", "có lời chào mừng", "gửi lời chúc mừng", "gửi lời chào", "có lời chúc mừng", "phát biểu chào đón", "gửi lời chào mừng", "phát biểu chúc mừng", "chúc mừng", "welcomed", "delivered welcome remarks", "delivered the welcome remarks", "gave the welcome address", "delivered the welcome address", "gave a welcome speech", "in a welcome address", "in his welcome address", "in her welcome address", "in a welcoming speech", "in welcome remarks", "in welcoming remarks",
    ),
    ATTENDED: (
        "tham dự", "dự", "tới dự và", "đến chúc mừng", "tới chúc mừng", "đến chung vui", "góp mặt", "có mặt tại", "đến dự", "tới dự", "về dự", "cùng dự", "tham gia", "có mặt", "chứng minh", "quang lâm", "dự hội nghị", "tham dự hội nghị", "hiện diện", "dự khai mạc", "dự khai giảng", "dự lễ khai giảng", "dự bế giảng", "dự lễ bế giảng", "tham dự lễ khai giảng", "dự lễ bế mạc", "dự lễ khai mạc", "dự bế mạc", "tham dự lễ khai mạc",
        "attended", "took part in", "participated in", "was present", "were present", "joined", "attending", "in attendance", "among the guests", "among those attending", "among the participants", "sat in the audience", "was in the audience", "served as vice-chair", "served as vice chair", "served as deputy chair", "took part",
    ),
}  # fmt: skip
ACT_OF = {phrase: act for act, phrases in PHRASES.items() for phrase in phrases}
_BY_LENGTH = sorted(ACT_OF, key=len, reverse=True)
# "dự kiến", "dự án", "nói chung" only begin like an act.
VERB = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in _BY_LENGTH)})(?!\w)"
    r"(?<!dự(?=\s(?:kiến|án|thảo|báo|toán|định|phòng|luật|trữ)))(?!\s(?:chung|riêng|cách khác)(?!\w))"
    # "Dr A, announced in the programme, …" did not announce.
    # "báo cáo viên" is a role; "bảo đảm", "bảo vệ" are other verbs.
    r"(?<!báo cáo(?=\sviên(?!\w)))(?<!(?<!\w)bảo(?!,|:|\srằng))"
    r"(?<!có mặt(?=\strong (?:danh sách|chương trình)))(?<!announced(?=\s(?:in|by|as|at|on|for)\s))(?<!proposed(?=\s(?:in|by|as|at|on|for)\s))"
    # Of all that is directed, what stands behind a colon was directed there and then.
    r"(?<!(?<!biểu )(?<!kiến )(?<!và )(?<!phần )(?<!dự, )chỉ đạo(?!\s*:))",
    re.IGNORECASE,
)

# Before a verb these make it a noun or somebody else's doing: "bài phát biểu", "các báo cáo", "được giới thiệu".
NOMINAL = re.compile(
    r"(?<!\w)(?:bài|các|những|một số|nội dung|lời|buổi|phần|bản|hai|ba|\d+|ý kiến|nhiều|cuốn|sách|lễ|phiên|ngày|giấy|tài liệu|mức|"
    r"tại|theo|sự|việc|cuộc|công tác|hoạt động|chương trình|nghe|trong|sau|trước|báo|cổng|hệ thống|công nghệ|nguồn|số liệu|văn bản|đơn|"
    r"(?-i:the|a|an|his|her|their|of|its|this|that|these|many|several|some|annual))\s+$",
    re.IGNORECASE,
)
# These turn an act into one that did not happen.
DENIED = re.compile(r"(?<!\w)(?:không|chưa|chẳng|không thể|vắng mặt|từ chối|hoãn|hủy|huỷ|did not|didn't|not|never|unable to|declined to|could not|couldn't|was to have|was to|were to)(?:\s+\w+){0,2}\s+$", re.IGNORECASE)
# "yêu cầu báo cáo kết quả": what is asked of others is not done.
ASKED_FOR = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|đề xuất|mong muốn|mong|muốn|kêu gọi|hứa|hẹn|cam kết|phải|cần|nên|hãy|khuyên|nhắc nhở|bị)\s+(?:(?:sẽ|sớm|phải|tiếp tục|cần|nên|khẩn trương)\s+)*$",
    re.IGNORECASE,
)
WISHES = re.compile(r"(?<!\w)(?:mong muốn|mong|muốn|phải|cần|nên)\s+$", re.IGNORECASE)
# Right before the verb: it was meant to be, and was not.
PLANNED = re.compile(
    r"(?<!\w)(?:lẽ ra|đáng lẽ|đáng ra|đáng lý)(?!\w)[^.;]{0,80}$|(?:was|were|been)\s+(?:scheduled|supposed|due|expected|slated)\s+to\s+$", re.IGNORECASE
)
# A sentence that tells a plan, and what takes it back there or at the head of the next.
PLAN = re.compile(
    r"\W*(?:(?:theo|như) (?:kế hoạch|dự kiến|lịch|lịch trình|chương trình|giấy mời|thông báo)|dự kiến|ban đầu|lúc đầu|"
    r"trong (?:chương trình|danh sách|giấy mời|thông báo)[^.;]{0,25}? (?:gửi|công bố|in|phát|đăng|đưa ra)(?: ra)? (?:trước|hôm|tuần|tháng|ban đầu)|"
    r"as planned|originally|initially)(?!\w)", re.IGNORECASE
)
TAKEN_BACK = re.compile(r"(?<!\w)(?:tuy nhiên|nhưng|song|however|but)(?!\w)", re.IGNORECASE)
CONTRAST = re.compile(
    r"\W*(?:tuy nhiên|tuy vậy|thế nhưng|nhưng|song|(?:đến |vào )?phút (?:chót|cuối)|(?:do|vì|bởi)(?: lý do)? (?:bận|ốm|trùng|vướng|đột xuất)|"
    r"trên thực tế|thực tế|rốt cuộc|however|but)(?!\w)", re.IGNORECASE
)
# "sẽ trình bày" in a sentence about a later event.
WILL = re.compile(r"(?<!\w)(?:sẽ|will)\s+(?:\w+\s+)?$", re.IGNORECASE)
WILL_BY = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?:\s[^\s,.;:]+){0,3}?\s(?:do|bởi)\s+$", re.IGNORECASE)
LATER_EVENT = re.compile(
    r"(?<!\w)(?:(?:kỳ|lần|số|phiên|buổi|hội nghị|hội thảo|seminar|tọa đàm|diễn đàn|năm|tháng|tuần)\s+(?:tới|sau|kế tiếp|tiếp theo)|seminar tháng|"
    r"sắp tới|hẹn gặp|next (?:month|year|week|conference|edition|seminar|forum|workshop))(?!\w)", re.IGNORECASE
)
# May stand between a person and the verb. Everything else between them makes the person somebody else's object.
BETWEEN = re.compile(
    r"(?:\s|,|[–—-]|và|cùng|đã|đang|sẽ|cũng|vừa|còn|lại|tiếp tục|trực tiếp|đồng thời|thay mặt|tới|đến|về|có|lần lượt|chính thức|trân trọng|"
    r"nhiệt liệt|tóm tắt|thẳng thắn|một lần nữa|đặc biệt|cùng|thì|là người|người|who|also|then|and|both|jointly|later|has|have|had|will|was|were|in turn|"
    r"did|again|briefly|further|himself|herself|together|respectively|lần này|đích thân|trong vai trò|với tư cách|tham gia|thường xuyên|kịp thời|tiếp đó|sau đó|đều|từng|luôn|xin|hoan hỉ|vui mừng|chủ động|xúc động|hóm hỉnh|tâm huyết|khiêm tốn|vui vẻ|dí dỏm|thay lời|chỉ|muốn|thay nhau|luân phiên|cùng nhau|mở đầu|tiếp lời|nhiều lần|bổ sung|khẳng khái|nhanh chóng|to|deputising)*",
    re.IGNORECASE,
)
# What an act may have as its object before the next act of the same person: "chủ trì hội nghị và phát biểu".
_KINDS = (
    r"hội nghị|hội thảo|tọa đàm|toạ đàm|diễn đàn|đại hội|lễ|phiên|phiên họp|kỳ họp|cuộc họp|họp báo|buổi|buổi lễ|"
    r"chương trình|hội đàm|hội nghị trực tuyến|lớp|khóa|khai mạc|the|conference|workshop|forum|seminar|summit|meeting|session|event|hội nghị này|phiên thảo luận|thảo luận"
)
OBJECT = re.compile(
    rf"(?:\s|,|và|đã|tại|trong|ở|and|at|in|of|cùng|toàn thể|này|đồng thời|trên|sáng nay|sáng|chiều|first|second|third|day|guests|participants|morning|afternoon|opening|closing|{_KINDS})*", re.IGNORECASE
)
# What can be chaired besides an event: leading a study is no act at a conference.
NO_EVENT = re.compile(r"\s+(?:khảo sát|đề tài|dự án|nghiên cứu|đề án|việc|công tác|biên soạn|xây dựng|soạn thảo|nhóm|nhiệm vụ|phối hợp)(?!\w)", re.IGNORECASE)
# What is told to a paper is not told at the event.
TO_THE_PRESS = re.compile(r"\s+(?:this|our|the) (?:newspaper|paper|website|correspondent|magazine)(?!\w)|\s+(?:với|cho)\s+(?:PV|phóng viên|báo chí)(?!\w)", re.IGNORECASE)
# "Chia sẻ với phóng viên bên lề hội nghị, ông A cho biết …": the whole sentence is told to the press.
BESIDE_THE_EVENT = re.compile(
    r"\W*(?:chia sẻ|trao đổi|trả lời|nói|bộc bạch|tâm sự|cho biết|speaking|talking)(?:\s(?:nhanh|thêm|riêng|phỏng vấn))*\s(?:với|phỏng vấn|to|with)?\s?"
    r"[^,.;:]{0,30}?(?:phóng viên|PV|báo chí|(?:chúng tôi|reporters?|journalists?)(?!\w))[^,.;:]{0,60},", re.IGNORECASE
)
MEETS_THE_PRESS = re.compile(r"họp báo|gặp gỡ báo chí|press (?:conference|briefing)", re.IGNORECASE)
# Lines of an interview.
ASKS = re.compile(r"^\W*(?:phóng viên|PV|P\.V|hỏi|question|q)\s*:", re.IGNORECASE | re.MULTILINE)
# An earlier time at the head of a sentence or before the verb: the act was not at the reported event.
EARLIER = re.compile(r"^\W*(?:năm ngoái|năm trước|năm kia|trước đây|nhiệm kỳ trước|lần trước|kỳ trước|last year|two years ago|years ago|previously|in the past)(?!\w)", re.IGNORECASE)
ONCE = re.compile(r"(?<!\w)(?:từng|đã nhiều lần|had once|had often|has repeatedly|had repeatedly|used to)\s+$", re.IGNORECASE)
# "Lễ hội lần thứ 6 năm 2024 …; họp báo khi đó do ông A chủ trì".
THEN = re.compile(r"(?<!\w)(?:khi đó|khi ấy|lúc đó|lúc ấy|bấy giờ|năm đó|năm ấy|at the time|that year)(?!\w)", re.IGNORECASE)
OTHER_TIME = re.compile(r"(?<!\w)(?:lần thứ \w+|kỳ thứ \w+|năm (?:19|20)\d\d|in (?:19|20)\d\d)(?!\w)", re.IGNORECASE)
# "Người được chờ đợi nhất là GS. A".
IS_WHO = re.compile(r"\W*(?:người|nhân vật|khách mời|vị khách|gương mặt)\s[^,.;:]{2,70}\slà\s*(?:\S+\s+)?", re.IGNORECASE)
_OFF = r"(?:hoãn|tạm hoãn|lùi|dời|hủy|huỷ|hủy bỏ|postpone\w*|cancel\w*)(?!\w)"
# "The 21st meeting, held in Vientiane in 2024, was chaired by …", "Đại hội nhiệm kỳ V diễn ra năm 2020 …".
OTHER_EDITION = re.compile(
    rf"\W*(?:the\s+)?(?:\d+(?:st|nd|rd|th)\s+(?:{KIND.pattern})|(?:{KIND.pattern})[^,.;\n]{{0,60}}?(?:lần thứ|kỳ|khóa|khoá)\s\S+)"
    rf"[^.;\n]{{0,60}}?\s(?P<when>(?:in|năm)\s+(?P<year>(?:19|20)\d\d))(?!\w)", re.IGNORECASE
)
# Acts of which the event itself is the object.
OF_AN_EVENT = frozenset({CHAIRED, OPENED, CLOSED, CONCLUDED, ATTENDED})
# "hội nghị năm ngoái", "diễn đàn lần trước", "last year's forum", "the 2023 edition".
# "Trước đó, sáng cùng ngày, A chủ trì cuộc họp": another event of the day when no such one was named before.
SAME_DAY = re.compile(
    r"\W*(?:trước đó|sau đó|cùng ngày|(?:sáng|chiều|tối|trưa) cùng ngày|cũng trong (?:sáng|chiều|ngày)|nhân dịp này|the same (?:day|afternoon|evening)|earlier(?: in the day)?)(?!\w)",
    re.IGNORECASE,
)
# "Năm ngoái A chủ trì; năm nay B": from here on it is this event again.
BUT_NOW = re.compile(r"(?<!\w)(?:lần này|năm nay|kỳ này|hôm nay|giờ đây|this year|this time|now)(?!\w)", re.IGNORECASE)
CHAIRS_OTHER = re.compile(
    rf"(?<!\w)(?:chủ trì|dự|tham dự|khai mạc|chaired|attended|opened)\s(?:(?:a|an|the)\s)?(?P<event>{KIND.pattern})(?!\w)", re.IGNORECASE
)
LAST_EDITION = re.compile(
    rf"(?:{KIND.pattern})(?:\s[^\W\d_]\w*){{0,4}}?\s(?:năm ngoái|năm trước|năm kia|lần trước|kỳ trước|khóa trước|khoá trước|hồi năm (?:19|20)\d\d)(?!\w)|"
    r"(?<!\w)(?:hai|ba|các|những|nhiều|mấy)\s(?:kỳ|lần|mùa|khóa|năm)\s(?:liền\s)?trước(?!\w)|"
    rf"(?<!\w)(?:last year[’']s|previous|last)\s(?:[\w-]+\s){{0,3}}?(?:{KIND.pattern}|edition)(?!\w)", re.IGNORECASE
)
# "Năm 2024 hội nghị tổ chức ở …": of another year when the reported event is of a later one.
THAT_YEAR = re.compile(
    rf"\W*(?P<when>(?:năm|in)\s(?P<year>(?:19|20)\d\d)),?\s(?:(?:the|tại|cũng|chính|một|cuộc|buổi)\s){{0,2}}(?:{KIND.pattern}|edition)(?!\w)|"
    rf"\W*(?:the\s)(?P<edition>(?P<english>(?:19|20)\d\d)\s(?:[\w-]+\s){{0,3}}?(?:{KIND.pattern}|edition))(?!\w)", re.IGNORECASE
)
NOT_HELD = re.compile(
    rf"(?:{KIND.pattern})[^.;\n]{{0,90}}?(?<!\w)(?<!đề nghị )(?<!xin )(?<!di )(?<!lần ){_OFF}|"
    rf"(?<!\w)(?<!đề nghị )(?<!xin ){_OFF}(?:\s(?:bỏ|lịch|thời gian|ngày|tổ chức|việc|of|the))*\s(?:{KIND.pattern})", re.IGNORECASE
)
# "mang tới tham luận “…”", "với báo cáo “…”": whoever stands before a titled paper gave it.
PAPER = re.compile(r"(?<!\w)(?P<noun>tham luận|chuyên đề|báo cáo|bài trình bày|bài thuyết trình|bài nói chuyện|bài giảng|đề tài|keynote|paper|talk|lecture|presentation)(?:\s+(?:khoa học|riêng|mới|đề dẫn|thứ \w+|số \d+|đầu tiên|cuối cùng|mở đầu|với|có|mang|chủ đề|nhan đề|tựa đề|tiêu đề|tên|titled|entitled|on|called))*\s*[:,]?\s*$", re.IGNORECASE)
PAPER_OF = re.compile(r"[”\"»]?\s*,?\s*(?:cũng\s+)?(?:came from|của|thuộc về|là của|do|by|from|was given by|was delivered by)\s+(?:các\s+)?$", re.IGNORECASE)
# "phần trình bày của X", "các tham luận của X và Y": nouns of acts done at the event. "bài phát biểu của" is left out: such
# speeches are often quoted from elsewhere.
NOUN_OF = re.compile(
    r"(?<!\w)(?:(?:phần|bài|lời|các|hai|ba|bốn|những|cùng|với|qua|sau)\s+)*(?P<noun>phần trình bày|phần khai mạc|phần tham luận|phần báo cáo|phần chia sẻ|phần kết luận|lời khai mạc|lời chào mừng|lời kết luận|lời đề dẫn|tham luận|bài trình bày|bài thuyết trình|bài tham luận)\s+(?:khoa học\s+)?của\s+(?:các\s+)?$",
    re.IGNORECASE,
)
NOUN_ACTS = {"chào mừng": WELCOMED, "khai mạc": OPENED, "kết luận": CONCLUDED, "tham luận": CONTRIBUTED, "báo cáo": REPORTED}
# "Diễn giả chính là GS. A": a part in the programme told by a noun.
ROLE_IS = re.compile(
    r"(?<!\w)(?P<role>khách mời|guests?|diễn giả|báo cáo viên|giảng viên|thuyết trình viên|người trình bày|keynote speakers?|speakers?|panell?ists?|đoàn chủ tịch|chủ tịch đoàn|ban chủ tọa|đồng chủ tọa|đồng chủ trì|chủ tọa đoàn|chủ tọa|đoàn chủ tọa|người chủ trì|người dẫn chương trình|người điều phối|host|MC|moderator|chair)(?:\s(?:chính|của|tại|cho|trong|ngồi|hội nghị|hội thảo|đại hội|tọa đàm|diễn đàn|buổi|phiên|chương trình|the|of|at)(?!\w)[^,.;:]{0,50})?\s*(?:là|gồm|bao gồm|còn có|có|:|[–—-](?=\s)|was|were|is|are|included?)\s*:?\s*(?:các\s+)?$",
    re.IGNORECASE,
)
# "dưới sự chủ trì của X", "do X chủ trì", "chaired by X": the person stands behind.
BY_WHOM = re.compile(
    r"(?:dưới sự|với sự|có sự|sự)\s+(?:đồng\s+)?(?P<verb>chủ trì|điều hành|chủ tọa|tham dự|tham gia|có mặt|chứng kiến|hiện diện|điều phối|dẫn dắt)(?:\s+(?:và|,)\s+[\w ]{3,15})?\s+của|"
    r"(?:được\s+)?(?P<passive>điều phối|chủ trì|dẫn dắt|điều hành|trình bày|báo cáo)\s+bởi|"
    r"(?P<english>chaired|co-chaired|moderated|opened|presented|presided over|attended|closed|led|given|delivered|hosted|read|introduced)"
    r"(?:\s(?:out|aloud|online|remotely|instead|on (?:his|her|their) behalf|in (?:his|her|their) absence))*\s+by",
    re.IGNORECASE,
)
