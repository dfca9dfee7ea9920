"""Tables: forms of address, academic and military titles, and the words that an office begins with.

They decide where a person's name begins and which words around it are the capacity. Written in the usual capitalisation;
matching ignores the case of the first letter where news does.
"""

from __future__ import annotations

import re

# Stand before a name and are no office: "ông", "đồng chí". Single words of two letters or more.
ADDRESSES = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "thầy", "em", "đồng chí", "đ/c", "các đồng chí", "các ông",
    "các bà", "ngài", "quý ông", "quý bà", "Mr", "Mrs", "Ms", "Miss", "Sir", "Madam", "Messrs",
)  # fmt: skip

# Degrees, distinctions, professions and military ranks that stand before a name, often several in a row.
ACADEMIC = (
    "GS", "PGS", "TS", "ThS", "TTƯT", "TTND", "CNĐD", "ĐDCKI", "KTV", "BSCC", "GVC", "GVCC", "MSc", "PhD", "Sc", "CCB", "KSV", "Ths", "NCS", "HVCH", "BSNT", "CKII", "ĐD", "CVCC", "DSCKI", "DSCKII", "BSCK1", "BSCK2", "Vice-Chancellor", "Giáo cả", "Sư cả", "Phối sư", "Giáo hữu", "Lễ sanh", "Đầu sư", "Chánh trị sự", "Achar", "Imam", "Nghệ nhân", "Nhà giáo", "TSKH", "CN", "KS", "BS", "DS", "LS", "KTS", "NGND", "NGƯT", "QNCN", "NNƯT", "NNND", "NSND", "NSƯT", "BSCKI",
    "BSCKII", "BS.CKI", "BS.CKII", "CKI", "CKII", "Giáo sư", "Phó Giáo sư", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ",
    "Cử nhân", "Kỹ sư", "Bác sĩ", "Bác sỹ", "Dược sĩ", "Luật sư", "Luật gia", "Kiến trúc sư", "Viện sĩ", "Tiến sĩ khoa học",
    "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú",
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy",
    "Thượng úy", "Trung úy", "Thiếu úy", "Chuẩn Đô đốc", "Phó Đô đốc", "Đô đốc", "Hòa thượng", "Thượng tọa", "Đại đức",
    "Ni trưởng", "Ni sư trưởng", "Ni sư", "Sư thầy", "Sư bà", "Trưởng lão Ni trưởng", "Thượng toạ", "Sư cô", "Đức Pháp chủ", "Trưởng lão Hòa thượng", "HT", "TT", "ĐĐ", "Linh mục", "Giám mục", "Mục sư", "Dr", "Prof", "Professor", "Associate Professor",
    "Assoc. Prof", "Doctor", "General", "Colonel",
)  # fmt: skip

# What an office begins with. "Phó", "nguyên", "quyền" and their like may stand before any of them.
OFFICES = (
    # Party, state, government
    "Tổng Bí thư", "Bí thư", "Tỉnh ủy viên", "Tỉnh uỷ viên", "Thành ủy viên", "Thành uỷ viên", "Huyện ủy viên", "Huyện uỷ viên", "Quận ủy viên", "Đảng ủy viên", "Đảng uỷ viên", "Ủy viên", "Uỷ viên", "Thường trực Ban Bí thư", "Thường trực", "Chủ tịch", "Thủ tướng",
    "Bộ trưởng", "Thứ trưởng", "Tổng cục trưởng", "Chi cục trưởng", "Chi cục phó", "Cục trưởng", "Vụ trưởng", "Vụ phó", "Cục phó", "Viện trưởng",
    "Viện phó", "Trưởng", "Chánh", "Tổng Thư ký", "Thư ký", "Chủ nhiệm", "Tổng Kiểm toán", "Tổng Thanh tra", "Thống đốc",
    "Đại sứ", "Công sứ", "Tham tán", "Bí thư thứ nhất", "Tổng Lãnh sự", "Lãnh sự", "Đại biểu", "Đại diện", "Thẩm phán", "Kiểm sát viên",
    "Cố vấn", "Trợ lý", "Đặc phái viên", "Phát ngôn", "Người phát ngôn", "Thị trưởng", "Tỉnh trưởng", "Nghị sĩ",
    "Thượng nghị sĩ", "Hạ nghị sĩ", "Tổng thống", "Quốc vương", "Hoàng thân", "Hoàng tử", "Quốc vụ khanh", "Ngoại trưởng",
    # forces
    "Tư lệnh", "Chính ủy", "Chính uỷ", "Tổng Tham mưu trưởng", "Tham mưu trưởng", "Chỉ huy trưởng", "Chính trị viên", "Đồn trưởng", "Trung đoàn trưởng", "Lữ đoàn trưởng", "Sư đoàn trưởng", "Tiểu đoàn trưởng", "Đại đội trưởng", "Trạm trưởng", "Thuyền trưởng", "Tham mưu phó",
    # schools, science, medicine, press, business, society
    "Hiệu trưởng", "Hiệu phó", "Giám đốc", "Tổng Giám đốc", "Tổng Biên tập", "Biên tập viên", "Giảng viên", "Giáo viên",
    "Nghiên cứu viên", "Nhà nghiên cứu", "Chuyên gia", "Chuyên viên", "Nhân viên", "Điều phối viên", "Nhà khoa học", "Nhà báo",
    "Nhà văn", "Nhà phê bình", "Nhà sưu tầm", "Nhà thơ", "Nhà sử học", "Nhà sáng lập", "Người sáng lập", "Đồng sáng lập", "Kế toán trưởng", "Tư vấn trưởng", "Tùy viên", "Tuỳ viên", "Tổ trưởng", "Đội trưởng",
    "Hội trưởng", "Đoàn trưởng", "Điều dưỡng trưởng", "Kỹ sư trưởng", "Kiến trúc sư trưởng", "Nghệ nhân", "Nông dân", "Doanh nhân", "Sinh viên",
    "Học sinh", "Nghiên cứu sinh", "Học viên", "Công chức", "Viên chức", "Kỷ lục gia", "Huấn luyện viên", "HLV", "Trọng tài chính", "Trọng tài", "Đoàn viên", "Hội viên", "Phóng viên", "Nhạc sĩ", "Họa sĩ", "Nghệ sĩ", "Ca sĩ", "Đạo diễn", "Dịch giả", "Kiểm tra viên", "Thanh tra viên",
    "Chấp hành viên", "Điều tra viên", "Kỹ thuật viên", "Già làng", "Hòa giải viên", "Vận động viên", "Chủ thương hiệu", "Chủ cơ sở", "Chủ doanh nghiệp", "Chủ trang trại",
    "Chủ vườn", "Chủ tàu", "Chủ xưởng", "Chủ nhà hàng", "Chủ nhà vườn", "Chủ quán", "Chủ cửa hàng", "Chủ đại lý", "Chủ khách sạn", "Chủ lò", "Chủ bút", "Ngư dân", "Chủ hộ", "Chủ đề tài", "Điều dưỡng", "Quản lý", "Người đứng đầu", "Lãnh đạo", "CEO", "CTO", "CFO", "Managing Director",
    # English
    "President", "Chairman", "Chairwoman", "Chairperson", "Chair", "Director", "Director General", "Director-General",
    "Minister", "Prime Minister", "Secretary", "General Secretary", "Secretary General", "Secretary-General", "Head", "Dean",
    "Rector", "Principal", "Ambassador", "Governor", "Mayor", "Editor-in-Chief", "Editor", "Chief", "Chief Executive",
    "Founder", "Co-founder", "Coordinator", "Representative", "Researcher", "Lecturer", "Expert", "Specialist", "Manager",
    "Advisor", "Adviser", "Consul", "Consul General", "Counsellor", "Commissioner", "Spokesman", "Spokeswoman", "Spokesperson", "Economist", "Analyst", "Journalist",
    "Curator", "Engineer", "Author", "Writer", "Member", "Commander", "Fellow", "Attaché", "Partner", "Consultant", "Officer", "Trustee", "Owner", "Lawyer", "Judge", "Trader", "Therapist", "Nurse", "Sociologist", "Moderator", "Farmer", "Producer", "Exporter", "Historian", "Biologist", "Hydrologist", "Architect", "Scientist", "Senior",
)  # fmt: skip

_BEFORE_OFFICE = (
    r"(?:(?:nguyên|cựu|quyền|tân|phó|đồng|tổng|vị|former|acting|deputy|vice|vice-|assistant|senior|executive|"
    r"permanent|honorary|interim|then)[\s-]+)*"
)


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


# "trẻ em", "chị em" address nobody.
ADDRESS = re.compile(rf"(?<!\w)(?:{_alternatives(ADDRESSES)})(?<!(?<=trẻ )em)(?<!(?<=chị )em)(?<!(?<=anh )em)(?!\w)\.?", re.IGNORECASE)
# Case matters for degrees: "TS" is one, "ts" is not; written-out ones also start small.
_WRITTEN_OUT = tuple(word[0].lower() + word[1:] for word in ACADEMIC if " " in word)
DEGREE = re.compile(
    rf"(?<![\w])(?:{_alternatives(ACADEMIC + _WRITTEN_OUT + ('bác sĩ', 'luật sư', 'kỹ sư', 'tiến sĩ', 'giáo sư', 'thạc sĩ'))})(?!\w)\.?"
)
OFFICE = re.compile(rf"(?<!\w)(?<!co-){_BEFORE_OFFICE}(?:{_alternatives(OFFICES)})(?!\w)", re.IGNORECASE)

# What an organisation's name begins with: it may go on after a comma inside a capacity ("Vụ trưởng Vụ X, Bộ Y").
ORGANISATIONS = (
    "Bộ", "Ban", "Học viện", "Viện", "Trường", "Đại học", "Sở", "UBND", "HĐND", "Ủy ban", "Uỷ ban", "Hội đồng", "Công ty",
    "Tập đoàn", "Tổng công ty", "Tổng cục", "Hội", "Hiệp hội", "Liên hiệp", "Liên đoàn", "Liên minh", "Đảng ủy", "Đảng uỷ",
    "Đảng bộ", "Đảng đoàn", "Văn phòng", "Cục", "Vụ", "Trung tâm", "Khoa", "Báo", "Đài", "Ngân hàng", "Quỹ", "Mặt trận",
    "Quân khu", "Quân chủng", "Bộ Tư lệnh", "Bệnh viện", "TP", "Thành phố", "Tỉnh", "Tỉnh ủy", "Thành ủy", "Huyện", "Quận",
    "Xã", "Phường", "Tòa án", "Viện Kiểm sát", "Thanh tra", "Kiểm toán", "Chính phủ", "Quốc hội", "Nhà xuất bản", "Tạp chí",
    "Thông tấn xã", "Hợp tác xã", "HTX", "Câu lạc bộ", "Phòng", "Chi cục", "Nhà máy", "Tổ chức", "Đại sứ quán",
    "Khối", "Đoàn", "Tổng", "Chi bộ", "Công an", "Cơ quan", "Thư viện", "Bảo tàng", "Nhà hát", "Hạt", "Trạm", "Chi nhánh",
    "University", "Institute", "Ministry", "Department", "Academy", "School", "Faculty", "Center", "Centre", "Bank",
    "Association", "Council", "Committee", "Office", "Hospital", "Group", "the",
)  # fmt: skip
ORGANISATION = re.compile(rf"(?<!\w)(?:{_alternatives(ORGANISATIONS)}|tỉnh|thành phố|huyện|quận|xã|trường)(?!\w)")
ACRONYM = re.compile(r"(?!(?:ĐT|SĐT|DĐ|FAX|TEL)\b)[A-ZĐ]{2,}(?!\w)")

# Before a name these make it a street, a school, a prize or a doctrine, not a person who is there.
NAMED_AFTER = re.compile(
    r"(?<!\w)(?:bán đảo|đèo|hồ|đạo|tôn giáo|buôn|plei|(?<!nông )thôn|ấp|khóm|sông|suối|núi|chùa|đình làng|chợ|cảng|thác|vịnh|rạch|kênh|phim|học bổng|thành phố|TP\.?|quốc gia|trường|THPT|THCS|đại học|học viện|đường|phố|quận|huyện|xã|phường|giải thưởng|giải|quỹ|"
    r"tư tưởng|phong cách|đạo đức|bệnh viện|nhà hát|quảng trường|chiến dịch|bảo tàng|công viên|cung|tàu|cầu|"
    r"thanh niên|cộng sản|đội|lăng|hội trường|khu di tích|làng|Bác|thời|gia đình|dòng họ|chi bộ|văn hóa|city|street|university|academy|ward|district|prize|award)"
    r"(?:\s+(?:mang tên|cộng sản|niên))?\s*$",
    re.IGNORECASE,
)

# Always right before the name: "Nhà văn A", "đạo diễn B".
PROFESSION = re.compile(
    r"(?<!\w)(?:[Nn]hà (?:văn|báo|thơ|sử học|nghiên cứu|thiết kế|sản xuất|phê bình|giáo|khoa học|sưu tầm|điêu khắc|ngoại giao|hoạt động xã hội)|[Nn]ghệ sĩ|[Nn]ghệ sỹ|[Nn]ghệ nhân|[Cc]a sĩ|[Hh]ọa sĩ|[Nn]hạc sĩ|[Nn]hạc trưởng|"
    r"[Đđ]ạo diễn|[Dd]ịch giả|[Kk]ỷ lục gia|HLV|[Hh]uấn luyện viên|[Pp]hóng viên|[Gg]ià làng|[Nn]hiếp ảnh gia|[Kk]iện tướng)\s+$"
)

# Verbs and connectives that end a capacity. Small letters only: "Bộ Thông tin" goes on, "thông tin chuyên đề" is an act.
STOP = re.compile(
    r"(?<!\w)(?:đã|đang|sẽ|lại|thì|cũng|vừa|là|có|được|bị|cho|nói|nêu|khẳng định|nhấn mạnh|phát biểu|trình bày|truyền đạt|quán triệt|"
    r"(?<!nghệ )(?<!an toàn )(?<!an ninh )(?<!hệ thống )(?<!hóa, )(?<!hóa và )(?<!trung tâm )(?<!quản lý )(?<!nhân viên )(?<!sĩ quan )(?<!cán bộ )(?<!chiến sĩ )thông tin|gồm|bao gồm|giới thiệu|báo cáo|chủ trì|đồng chủ trì|điều hành|khai mạc|bế mạc|kết luận|chủ tọa|tham dự|(?<!danh )dự|tham luận|đề dẫn|đề nghị|yêu cầu|"
    r"cảm ơn|chúc mừng|chào mừng|chia sẻ|bày tỏ|đánh giá|phân tích|lưu ý|kêu gọi|trả lời|thông báo|đề xuất|kiến nghị|"
    r"phổ biến|gửi|trao|tặng|nhận|ghi nhận|biểu dương|chỉ đạo|chỉ ra|làm|thay mặt|cùng|với|tại|trong|ở|khi|nhằm|để|sau|trước|như|về|(?<!tự )do|bởi|của ông|hồi(?= tháng| năm| đầu| cuối| giữa| tuần)|"
    r"nghe|triển khai(?= (?:[Cc]hương|[Kk]ế|[Nn]ghị|[Cc]hỉ|[Hh]ướng|nội|các|[Cc]huyên|[Vv]ăn))|cung cấp|chốt lại|khép lại|tuyên đọc|tuyên bố|đọc|dẫn chương trình|dẫn dắt|(?:đồng |cùng )?điều phối(?! viên)|phản ánh|khuyến cáo|(?<!tâm )(?<!và )(?<!hệ thống )cảnh báo|băn khoăn|thắc mắc|nhận xét|lý giải|giải thích|bình luận|hứa|hẹn|bộc bạch|trăn trở|gợi ý|khuyên|tâm sự|thừa nhận|giải đáp|giải trình|tiếp thu|chất vấn|hiến kế|kỳ vọng|nhìn nhận|coi đây|coi đó|xem đây|dẫn chứng|dẫn số liệu|lấy ví dụ|ban đạo từ|"
    r"hướng dẫn|giảng|khai giảng|bế giảng|đề cập|than phiền|khen|chê|hỏi|điểm lại|điểm qua|mở đầu|cho hay|kể|công bố|thảo luận|dẫn đầu|tiếp|thăm|đến|tới|(?<!thư )(?<!Thư )ký|mong|hy vọng|cam kết|nhận định|cho rằng|hoan nghênh|tin tưởng|"
    r"chairs|chaired|chairing|opened|opens|closed|concluded|presented|presents|spoke|speaks|said|says|told|stressed|emphasised|emphasized|"
    r"noted|delivered|gave|moderated|attended|was|were|is|are|has|had|will|who|which|at|during|with|also|welcomed|reported|introduced|urged|called|"
    r"co-chaired|shared|explained|argued|added|announced|warned|cautioned|outlined|demonstrated|served|answered|replied|asked|remarked|recommended|suggested|highlighted|underlined|affirmed|proposed|pledged|insisted|acknowledged|admitted|disagreed|countered|objected|joined|took|on|in)(?!\w)"
)  # fmt: skip
