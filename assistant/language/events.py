"""Tables: kinds of event, and the words by which reports give its name, place, organiser and form."""

from __future__ import annotations

import re

from assistant.text import keys

KINDS = {
    "hội nghị": "conference", "hội thảo": "workshop", "tọa đàm": "seminar", "toạ đàm": "seminar", "diễn đàn": "forum",
    "đại hội": "congress", "họp báo": "press conference", "buổi làm việc": "working session", "cuộc họp": "meeting",
    "phiên họp": "session",
    "kỳ họp": "session", "kì họp": "session", "lễ khai mạc": "ceremony", "lễ kỷ niệm": "ceremony",
    "lễ công bố": "ceremony", "lễ ra mắt": "ceremony", "lễ trao giải": "ceremony",
    "lễ ký kết": "ceremony", "lễ phát động": "ceremony", "lễ tổng kết": "ceremony", "lễ khánh thành": "ceremony",
    "lễ": "ceremony", "buổi lễ": "ceremony",
    "lớp tập huấn": "training", "tập huấn": "training", "lớp bồi dưỡng": "training", "khóa tập huấn": "training",
    "khóa đào tạo": "training", "hội đàm": "talks", "buổi gặp mặt": "meeting",
    "gặp mặt": "meeting", "đối thoại": "dialogue", "triển lãm": "exhibition", "hội chợ": "fair",
    "hội thi": "contest", "cuộc thi": "contest", "liên hoan": "festival", "lễ hội": "festival", "festival": "festival",
    "buổi tọa đàm": "seminar", "buổi nói chuyện": "talk", "buổi giao lưu": "exchange", "cuộc gặp": "meeting",
    "ngày hội": "festival", "hội nghị trực tuyến": "conference", "phiên thảo luận": "session", "giao ban": "meeting",
    "tuần lễ": "festival", "hội báo": "fair", "hội sách": "fair", "buổi tập huấn": "training",
    "buổi họp báo": "press conference", "buổi đối thoại": "dialogue",
    "conference": "conference", "workshop": "workshop", "seminar": "seminar", "forum": "forum",
    "congress": "congress", "summit": "summit",
    "symposium": "symposium", "meeting": "meeting", "round table": "seminar", "roundtable": "seminar",
    "webinar": "seminar", "bàn tròn": "seminar", "sinh hoạt khoa học": "seminar",
    "buổi sinh hoạt khoa học": "seminar", "sinh hoạt chuyên đề": "seminar", "buổi sinh hoạt chuyên đề": "seminar",
    "khóa bồi dưỡng": "training", "tiếp xúc cử tri": "meeting", "buổi gặp gỡ": "meeting", "phiên chất vấn": "session",
    "buổi thuyết trình": "talk", "talk show": "talk", "press briefing": "press conference", "hội nghị bàn tròn": "seminar", "talkshow": "talk", "press conference": "press conference",
    "training course": "training", "ceremony": "ceremony", "dialogue": "dialogue", "exhibition": "exhibition",
}  # fmt: skip
# "Quốc hội thảo luận", "Quốc hội thi hành" hold no event.
_LONGEST_FIRST = "|".join(sorted(map(re.escape, KINDS), key=len, reverse=True))
KIND = re.compile(rf"(?<!\w)(?<!quốc )(?:{_LONGEST_FIRST})(?!\w)(?! luận)", re.IGNORECASE)


_I = re.IGNORECASE
CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
HELD_WORDS = (
    r"(?:tổ chức|diễn ra|khai mạc|đăng cai|bế mạc|mở|họp(?! báo)|tiến hành|được tổ chức|held|hosts?|hosted|organi[sz]ed|"
    r"took place|"
    r"opened(?! with)|convened|co-?organi[sz]ed|co-?hosted|met)"
)
HELD = re.compile(rf"(?<!\w){HELD_WORDS}(?!\w)", _I)

# --- the name --------------------------------------------------------------------------------------------------------

# Right before a kind of event: the name of a building, of a paper or a time, or of those who work for the event.
NO_EVENT_BEFORE = re.compile(
    r"(?:nghị quyết|kết luận|văn kiện|chỉ thị|quyết định|dự thảo|báo cáo|thông báo|biên bản|tinh thần|kết quả|"
    r"nhiệm kỳ|thành công của|"
    r"chào mừng|hướng tới|hướng đến|cung|trung tâm|nhà|phòng|khu|khách sạn|hội trường|ban tổ chức|"
    r"ban|thư ký|tiểu ban|cung văn hóa|resolutions? of(?: the)?|cent(?:re|er)|sidelines of(?: the)?|"
    r"exhibition|convention)(?: của| tại| các| những)?\s*$", _I,
)  # fmt: skip
# "tại các Hội nghị Trung ương": more than one, so not the one.
SEVERAL_BEFORE = re.compile(
    r"(?<!\w)(?:các|những|nhiều|mọi|mỗi|hai|ba|bốn|chuỗi|two|three|several|other)\s*$", _I
)
# Right before it, or at some distance: another event, before or behind the one that is reported.
ANOTHER_BEFORE = re.compile(
    r"(?:(?<!\w)(?:sau|trước|sau khi|trước khi|kể từ|từ|next|previous|last|after|since|before)(?: the| các|"
    r" những)?\s*$)|"
    r"(?:trước đó|sắp tới|dự kiến|lần đầu|tiếp theo|earlier)(?!\w)[^;]{0,60}$|(?:năm ngoái|kỳ trước)(?!\w)[^;,]{0,60}$", _I,
)  # fmt: skip
THEME_LEAD = (
    r"(?:\s+(?:khoa học|quốc tế|quốc gia|toàn quốc|cấp (?:quốc gia|quốc tế|nhà nước|thành phố|cơ sở|\w+)|"
    r"trực tuyến|y tế|chuyên đề|giới thiệu|sách|thường niên))*"
    r"(?:,?\s*(?:với (?:tên gọi|tên|chủ đề|nhan đề)|có (?:tên|chủ đề|nhan đề)|chủ đề|mang tên|nhan đề|on|titled|"
    r"entitled|themed|called|"
    r"under the theme))?\s*:?\s*"
)
QUOTED = r"(?:“[^“”\n]{3,200}”|\"[^\"\n]{3,200}\"|«[^«»\n]{3,200}»)"
THEMED = re.compile(rf"{THEME_LEAD}{QUOTED}(?:\s+(?:năm\s+)?(?:20\d\d|lần thứ [\w]+))?(?:\s+\((?-i:[A-Z])[\w-]{{1,12}}[\s-]?\d{{2,4}}\))?", _I)
# Far behind the kind, only "với chủ đề" and the like join a theme to the name.
THEME_BEHIND = re.compile(
    rf",?\s+(?:với chủ đề|có chủ đề|chủ đề|mang chủ đề|với tên gọi|mang tên|with the theme|themed)\s*:?\s*{QUOTED}", _I
)

# Behind the number of a session: whose session it is.
OF_AN_ASSEMBLY = re.compile(
    r",\s*(?:Quốc hội|HĐND|Hội đồng nhân dân)(?:\s[^,.;:()]{1,40}?)?\s(?:khóa|khoá)\s[\dXVI]+"
    r"(?:,\s*nhiệm kỳ \d{4}\s?[-–]\s?\d{4})?"
)
# The Party's own plenums are named in many reports of other events.
PLENUM = re.compile(r"hội nghị (?:lần thứ \S+ )?(?:ban chấp hành )?trung ương(?! hội| đoàn)", _I)

# Where the name of an event ends: what follows is its time, place, organiser or what happened there.
NAME_ENDS = re.compile(
    rf"[;.:!?\n“”\"«»]|\s\((?!\d{{4}}\s?[-–]\s?\d{{4}}\)|sửa đổi|mở rộng|lần |(?-i:[A-Z])[\w-]{{1,12}}[\s-]?\d{{2,4}}\))|"
    r"\s[–—-]\s|"
    rf",\s*(?-i:(?=[{CAPITAL}]))|"
    r",\s*(?:nguyên|đồng chí|ông|bà|các|TS|GS|PGS|ThS|nhiều|trong khi|trong đó|trọng tâm|bằng|theo|với|do|nhằm|tại|"
    r"diễn ra|được|dưới|trong|sáng|chiều|"
    r"kết nối|được kết nối|và|có|hơn|gần|ngày|để|thu hút|quy tụ|tổ chức|địa điểm|hai bên|qua đó|as|with|at|in|on|which|a|the)\b|"
    # Words of two senses end a name only before what makes the sense certain: "sáng tạo", "kết nối cung cầu" go on.
    r"\s(?:được|đã|do|vừa|với(?= sự| hơn| gần| khoảng| các đại biểu| nhiều| trên| \d)|(?<!dành )cho(?= \d| hơn| gần| khoảng|"
    r" trên)|diễn ra|nhằm|dưới sự|theo hình thức|bằng hình thức|thu hút|quy tụ|"
    r"kết nối(?= trực tuyến| tới| đến| \d| điểm| với)|nối(?= điểm| \d| tới)|kéo dài|bắt đầu|kết thúc|khai mạc|"
    r"thành công(?= tốt đẹp| rực rỡ|\s*(?:\n|$))|chính thức|khép lại|"
    r"bế mạc|trực tiếp|"
    r"với chủ đề|có chủ đề|mang chủ đề|chủ đề|với tên gọi|mang tên|"
    rf"tại|(?<=\d )ở|ở(?= (?:\d|nhà|khách sạn|hội trường|trung tâm|trường|TP|thành phố|tỉnh|huyện))|vào|hôm|nay|"
    rf"sáng(?! tạo| kiến| tác| chế| lập| suốt)|(?<!đa )(?<!hai )chiều|tối(?! đa| ưu| thiểu)|nghe|có(?! công| hại|"
    rf" thu| trách nhiệm| ích| hoàn cảnh| uy tín)|"
    r"ngay(?= trên| tại| ở)|gồm|là|cho biết|cho rằng|còn|ngày(?= \d)|(?<!các )(?<!tác )(?<!những )tổ chức(?! xây dựng| đảng| chính| phi|"
    r" hội| bộ máy| tín dụng| cán bộ)|"
    r"bàn(?= chuyện| về| cách| giải pháp| thảo)|vì(?= bão| mưa| dịch| lý do| thiếu)|để(?= thảo| bàn)|khi|thì|mà|sẽ|"
    r"đang|chưa|không(?= diễn| được| có)|bước sang|lùi|"
    r"chuyển sang|tiếp tục|ghi nhận|xem xét|thảo luận về|thông qua|này|lần này|tương tự|và tập huấn|và lễ|"
    r"was|were|is|will|took|takes|opened|closed|wrapped|drew|brought|gathered|held|organi[sz]ed|attracted|at|in|"
    r"heard|began|ended|discussed|has|had|"
    r"asks?|seeks?|calls?|urges?|says?|said|focus\w*|aims?|that|who|which|where|hosted|kicked|concluded|"
    r"on\s+(?-i:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|\d))(?!\w)",
    _I,
)  # fmt: skip
# Behind a dash with these, a word in small letters goes on: "kinh tế - xã hội".
JOINED_BEHIND = (
    r"(?:xã hội|kỹ thuật|công nghệ|văn hóa|an ninh|thương mại|du lịch|chính trị|dịch vụ|xuất bản|đầu tư|nghệ thuật|"
    r"thể thao|lịch sử|"
    r"môi trường|nông thôn|đô thị|giáo dục|khoa học|thông tin|lao động|công nghiệp|tài chính|quốc phòng|tuyên truyền)"
)
# Behind a dash, up to three small words that end the name: "ngân hàng - doanh nghiệp".
SHORT_BEHIND = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}(?=[.,;:\n]|\s(?:ngay|trên|tại|ở|năm|lần|với|do|diễn|được|ngày)\s|$)")
# A name that says no more than this tells the event from no other.
EMPTY_IN_NAMES = frozenset(
    "trực tuyến trực tiếp hôm qua nay lần này trên nói quan trọng lớn nhỏ khác chung đầu tiên mới đây "
    "toàn thể các những một cuộc buổi việc do của online hybrid khoa học quốc gia toàn quốc hai ba năm "
    "the a an this annual two day".split()
)
# With and without these it is the same name: "Hội thảo về lớp ghép", "hội thảo “Lớp ghép …”".
JOINING_IN_NAMES = frozenset(keys("về của cho với on of the"))
# English names stand before their kind: "The 5th Mekong Delta Climate Conference".
ENGLISH_BEFORE = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)|20\d\d|[{CAPITAL}][\w'’&-]*)\s+(?:(?:on|of|for|and|the)\s+(?=[{CAPITAL}]))*)+$"
)
TITLED_BEFORE = re.compile(rf"(?P<title>{QUOTED})(?:,\s*|\s+)(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}$", _I)

# --- the place -------------------------------------------------------------------------------------------------------

LEVELS = (
    r"(?:thành phố|TP\.?|Tp\.?|tỉnh|huyện|quận|phường|xã|thị xã|TX\.?|thị trấn|thủ đô|thôn|bản|đảo|số \d+|đường|"
    r"phố|tầng|"
    r"tòa nhà|khu|nhà \w|cơ sở|\d+[A-Z]? (?:phố|đường))"
)
VENUES = (
    r"(?:nhà|hội trường|trụ sở|khách sạn|trung tâm|cung|bảo tàng|học viện|trường|đại học|khu|văn phòng|cơ quan|"
    r"nhà hát|thư viện|sân|phòng(?= \d| [A-Z]\d)|giảng đường|"
    r"quảng trường|viện|chùa|đình|đền|nhà thờ|công viên|đường sách|phố sách|phố đi bộ|bệnh viện|trại|khoa|resort|"
    r"phòng họp|phòng hội thảo|phòng hội nghị|gem center|bộ tư lệnh|sở chỉ huy|không gian|rạp|dinh|"
    rf"the\s+(?-i:[{CAPITAL}][\w’'-]*\s+)+(?:hotel|house|hall|cent(?:re|er)|museum|library|university|institute|"
    rf"palace|school))"
)
PLACE = re.compile(
    rf"(?<!\w)(?:(?i:tại|ở|in|at)|điểm cầu (?:chính|trung tâm|trung ương)(?: đặt)?(?: tại|"
    rf" ở)?)\s+(?P<place>(?:(?:(?i:{VENUES}|{LEVELS})(?!\w)\s*|the\s+(?:[\w-]+\s+){{0,4}}?(?:city|town|province|"
    rf"district) of\s+|the\s+(?=[{CAPITAL}]))*"
    rf"[{CAPITAL}][^\n;:“”\"]*)|(?<=\s)(?i:{VENUES})\s[^\n;:“”\"]*)"
)
PLACE_ENDS = re.compile(
    r"\s(?:và(?= \d| trực tuyến| kết nối| các điểm)|(?-i:meeting|talks|summit)|với|được|do|đã|đang|vừa|sẽ|vào|hôm|sáng|chiều|tối|trưa|trong|theo|bằng hình thức|để|nhằm|có|"
    r"dưới|diễn ra|tổ chức|phối hợp|từ|ngày|đến|tới|khi|còn|thì|mà|lúc|"
    r"heard|said|drew|opened|closed|began|ended|agreed|told|has|had|is|are|will|where|when|who|"
    r"on|with|was|were|by|for|to|from|after|over|as|nối|kết nối|kết hợp|cùng|là|về|that|which|brought|drew|cho|"
    r"(?<!rường )(?<!đường )(?<!phố )\d{1,2}/\d|khoảng|hơn|gần|"
    r"nêu|nói|kể|trình bày|phát biểu|chủ trì|tham dự|dự|thuộc|này)(?!\w)|"
    r"\.(?!\S)(?<!TP\.)(?<!Tp\.)(?<!TX\.)(?<!Q\.)(?<!P\.)(?<!H\.)",
    _I,
)
NO_PLACE = re.compile(
    r"(?:(?:các |những )?(?:điểm cầu|hội nghị|hội thảo|tọa đàm|toạ đàm|diễn đàn|đại hội|lễ|phiên|nghị quyết|"
    r"chỉ thị|kỳ họp|buổi|chương trình|họp|ngày|sự kiện|"
    r"đây|đó|nước ta|the (?:conference|workshop|meeting|forum|seminar|event|end|same|time|opening|closing)|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)(?!\w)(?! trường))|"
    r"(?:việt nam|viet nam|vietnam|cả nước|trung ương|quốc hội|chính phủ|đảng)\s*$", _I,
)  # fmt: skip
# Before "tại": people came together there.
GATHERED = re.compile(
    r"(?<!\w)(?:gặp nhau|tề tựu|có mặt|quy tụ|hội tụ|họp mặt|tụ hội|"
    r"days? of (?:talks|discussions|meetings|work)|told (?:participants|delegates|attendees|guests|the audience)|gathered|assembled|came together)(?!\w)[^;]{0,40}$", _I
)
# Before "tại": who took part from where, and who works where.
ELSEWHERE_BEFORE = re.compile(
    r"(?<!\w)(?:đến từ|công tác|sinh|sinh sống|làm việc|trận|xảy ra|vụ|dự kiến|đại sứ|thường trú|ký)\s[^,;.]{0,25}$|"
    r"(?<!\w)(?:điểm cầu|dự|tham dự|tham gia|attended)\s[^,;.]{0,40}$|(?<!\w)(?:GS|TS|ThS|ông|bà)\.?\s[^,;]{2,60}$|"
    r"(?:next|last|previous|lần thứ \w+ sẽ)\b[^;.]{0,40}$", _I,
)  # fmt: skip

# --- the organiser ---------------------------------------------------------------------------------------------------

BODIES = (
    r"(?:Bộ|Ban|Sở|UBND|HĐND|Ủy ban|Uỷ ban|Đảng ủy|Đảng uỷ|Đảng bộ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|"
    r"Quận ủy|Thị ủy|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Trung ương|"
    r"Học viện|Viện|Trường|Đại học|Hội|Liên|Cục|Vụ|Tổng cục|Chi cục|Công ty|Tập đoàn|Tổng công ty|Ngân hàng|"
    r"Văn phòng|Báo|Tạp chí|Đài|"
    r"Trung tâm|Đoàn|Tỉnh|Thành phố|TP|HĐND|Mặt trận|MTTQ|Hiệp hội|Câu lạc bộ|CLB|Quỹ|Công an|Quân khu|Quân đoàn|"
    r"Bộ tư lệnh|Nhà xuất bản|Nhà trường|NXB|"
    r"Khoa|Phòng|Bệnh viện|Bảo tàng|Thư viện|Quốc hội|Chính phủ|Tòa án|Toà án|Viện kiểm sát|VKSND|Kiểm toán|"
    r"Thanh tra|Hải quan|Kho bạc|Sư đoàn|Lữ đoàn|"
    r"Trung đoàn|Đại sứ quán|Cơ quan|Thông tấn xã|Liên đoàn|Liên hiệp|Liên minh|VCCI|Giáo hội|Khối|Cụm|Huyện|Quận|"
    r"Xã|Phường|Công đoàn|Chi nhánh|"
    r"Bảo hiểm|Nhà hát|Nhà văn hóa|Vườn|Ngành|Đội|Tổ|Tòa|Hợp tác xã|HTX|Sân|Khu|Nhóm|[A-ZĐ]{2,})"
)
BODY = re.compile(rf"{BODIES}(?!\w)")
PERSON = re.compile(
    r"(?:ông|bà|anh|chị|đồng chí|đ/c|GS|PGS|TS|ThS|BS|KS|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Thứ trưởng|"
    r"Bộ trưởng|Phó|Chủ tịch|Giám đốc|"
    r"Bí thư|Trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Tổng Bí thư|Thủ tướng|Chủ nhiệm|Luật sư|Nhà văn|"
    r"Hòa thượng|Thượng tọa|Đại đức)(?!\w)", _I,
)  # fmt: skip
# What an organiser does; between it and the event no more than a word or two.
ORGANISES = re.compile(
    r"\s(?P<how>(?:(?:đã|vừa|sẽ|long trọng|trọng thể|đồng|phối hợp|cùng|chủ trì|đứng ra|đứng|tiếp tục|cùng nhau|"
    r"trang trọng|trang nghiêm|tưng bừng|đăng cai|vinh dự)\s+)*"
    r"(?:tổ chức|đăng cai|mở|khai mạc|tiến hành))(?!\w)", _I,
)  # fmt: skip
OBJECT = re.compile(
    rf"\s+(?:thành công\s+|buổi\s+|cuộc\s+|một\s+|hai\s+|ba\s+|các\s+|chuỗi\s+|[“\"«]){{0,2}}(?:{KIND.pattern}|"
    rf"hoạt động|chương trình|sự kiện)|\s+cùng(?: với)?\s+(?-i:{BODIES})(?!\w)", _I
)
OPENING_ADVERBIAL = re.compile(
    r"(?:sáng|chiều|tối|trưa|đêm|ngày|hôm|trong|tại|ở|nhân|nhằm|thực hiện|được sự|từ|vừa qua|mới đây|theo|tiếp tục|"
    r"sau|vào|thứ|chủ nhật|mùng|hưởng ứng|triển khai|để|"
    r"với|dưới|cùng ngày|trước|căn cứ|hòa trong|nằm trong|thiết thực)(?!\w)", _I,
)  # fmt: skip
TIME_HEAD = re.compile(
    r"(?:(?:sáng|chiều|tối|trưa|đêm|ngày|hôm|trong|vào|nay|qua|thứ \w+|chủ nhật|từ|đến|và|các|"
    r"\d{1,2}(?:[/.-]\d{1,2})?(?:[/.-]\d{4})?|\(|\)|-|–|tháng|năm)\s*)+(?=[^\W\d_])", _I
)
ORGANISED_BEHIND = re.compile(
    rf"(?<!\w)(?:do|được|bởi)\s+(?P<organiser>[{CAPITAL}][^;:\n“”\"]{{2,220}}?)\s+(?:(?:đã|đồng|phối hợp|cùng|"
    rf"chủ trì|đứng ra|liên kết)\s+)*(?:đồng )?tổ chức(?!\w)"
)
# "Đồng tổ chức là A và B", "ban tổ chức gồm A và B", "A và B đồng tổ chức".
ORGANISERS_ARE = re.compile(
    rf"(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s(?:đồng )?tổ chức|[Đđ]ồng tổ chức|[Bb]an tổ chức|[Đđ]ơn vị đăng cai)(?:\s(?:hội nghị|hội thảo|diễn đàn|sự kiện))?\s*(?:là|gồm|:)\s+(?P<organiser>(?-i:[{CAPITAL}])[^.;:\n“”]{{2,200}}?)(?=[.;\n]|,\s(?:còn|trong|với|và do)\s|$)"
)
# "Sở A là đơn vị đăng cai".
IS_HOST = re.compile(
    rf"(?:^|[;:]\s)(?P<organiser>[{CAPITAL}][^.;:\n“”]{{3,120}}?)\s(?:là|làm|giữ vai trò)\s(?:đơn vị|cơ quan|nơi|chủ nhà)\s(?:đăng cai|tổ chức|chủ trì|chủ nhà)(?!\w)"
)
ORGANISED_BY = re.compile(
    rf"(?:[Cc]o-?)?(?i:organi[sz]ed|hosted|held|convened|run|staged)(?:\s+jointly|\s+together)?\s+by\s+"
    rf"(?P<organiser>(?:the\s+)?[{CAPITAL}][^;:\n“”\"()]{{2,220}}?)"
    rf"(?=\.(?:\s|$)|,\s+(?:(?:the|this|its)\s+(?:[\w’'-]+\s+){{0,5}}?(?i:event|conference|workshop|forum|seminar|meeting|summit)|it|this|which|with)\s|"
    rf"\s+(?:on|at|from|with (?:the )?(?:support|assistance|help|backing|funding))\s|;|$)"
)
ENGLISH_ORGANISES = re.compile(
    rf"^(?:[^.;]{{0,60}},\s+)?(?P<organiser>(?:[Tt]he\s+)?[{CAPITAL}][\w’'-]*(?:\s+(?:of|for|and|the|on|province|"
    rf"city|district|[{CAPITAL}][\w’'-]*)){{1,14}}(?:\s\([A-Z][\w-]+\))?)\s+"
    r"(?:on\s+[\w ,()]{3,30}?\s+)?(?:has\s+|jointly\s+|co-?)*(?:organi[sz]ed|hosted|held|convened|hosts)\s+(?:the|"
    r"a|an|its)\s[^.;]{0,80}?"
    r"(?i:conference|workshop|seminar|forum|congress|summit|symposium|meeting|webinar|exhibition|dialogue|ceremony)"
)

# --- the form --------------------------------------------------------------------------------------------------------

FORM = re.compile(
    r"(?<!\w)(?:(?:hình thức )?trực tiếp\s*,?\s*(?:kết hợp|và)\s*(?:với\s*)?trực tuyến|"
    r"(?:hình thức )?trực tuyến\s*(?:kết hợp|và)\s*(?:với\s*)?trực tiếp|"
    r"hình thức trực tuyến|hội nghị trực tuyến|hội thảo trực tuyến|hình thức trực tiếp|in person and online|"
    r"online and in person|both online and in person|"
    r"(?-i:hybrid|online|in person))(?!\w)", _I,
)  # fmt: skip
