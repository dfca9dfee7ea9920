"""Tables: the words by which a question leans on the conversation before it, in Vietnamese and English.

Vietnamese words are written with tones here; `both()` makes patterns that also match them typed without.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from assistant.text import fold


def without_tones(text: str) -> str:
    """`Đặng Thị Mẫu` as `Dang Thi Mau`: what a completion looks like inside a question that was typed so."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    letters = unicodedata.normalize("NFD", plain)
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def both(words: Iterable[str]) -> str:
    """Alternatives for a pattern: every word with and without its tones, longest first."""
    variants = {variant for word in words for variant in (word, without_tones(word))}
    return "|".join(re.escape(v).replace(r"\ ", r"\s+") for v in sorted(variants, key=lambda v: (-len(v), v)))


def alternatives(words: Iterable[str]) -> str:
    """Alternatives for a pattern, as they are written, longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=lambda w: (-len(w), w)))


def any_of(*options: str) -> re.Pattern[str]:
    """A pattern for any of `options` (made by `both` or `alternatives`) as whole words, whatever their case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(options)})(?!\w)", re.IGNORECASE)


# --- people ----------------------------------------------------------------------------------------------------------

MALE, FEMALE = "male", "female"
# What stands before a name and tells who can be meant by "ông" or "she"; others say nothing about it.
GENDERS = {
    "ông": MALE, "anh": MALE, "chú": MALE, "thầy": MALE, "ngài": MALE, "cậu": MALE, "mr": MALE, "sir": MALE,
    "bà": FEMALE, "chị": FEMALE, "cô": FEMALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "madam": FEMALE,
    "he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE, "hers": FEMALE,
}  # fmt: skip
# Middle syllables of Vietnamese names that tell the same.
NAME_GENDERS = {"thị": FEMALE, "văn": MALE}

DEMONSTRATIVES = ("đó", "này", "ấy", "kia", "nói trên", "trên", "vừa nêu", "vừa rồi", "vừa nói", "đấy")
# Pronouns with their demonstrative: "ông ấy", "đồng chí đó", "vị giáo sư này".
PERSON_NOUNS = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "thầy", "cụ", "ngài", "đồng chí", "người", "vị", "vị này",
    "nhân vật", "diễn giả", "báo cáo viên", "chuyên gia", "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ",
    "bác sĩ", "đại biểu", "vị đại biểu", "vị chuyên gia", "vị giáo sư", "vị tiến sĩ", "vị lãnh đạo", "vị diễn giả",
    "lãnh đạo", "nhà khoa học", "bộ trưởng", "thứ trưởng", "vị bộ trưởng", "nhà nghiên cứu", "tác giả", "cán bộ",
)  # fmt: skip
# These are forms of address as well, and stay before the name that is put in.
HONORIFICS = ("ông", "bà", "anh", "chị", "cô", "chú", "bác", "thầy", "cụ", "ngài", "đồng chí")
# Bare pronouns: "Ông giữ chức gì?". Others of the kind ("anh", "cô") are too often something else.
BARE_PRONOUNS = ("ông", "bà", "đồng chí", "họ")
# Before a bare one these make it a noun; behind it too.
NOT_AFTER = (
    "các", "những", "mấy", "nhiều", "đàn", "hai", "ba", "một", "quý", "dòng", "vị", "mọi", "vài", "từng", "mỗi",
    "cá", "chùa", "núi", "ông",
)  # fmt: skip
NOT_BEFORE = (
    "nào", "gì", "bà", "con", "lớn", "nội", "ngoại", "mẹ", "chủ", "hàng", "tên", "và tên", "lão", "già", "trùm",
    "cụ", "bầu", "giám", "bộ", "thứ", "phó", "trưởng", "viện", "tổng", "cục", "vụ", "thủ", "hiệu", "chánh", "bí",
    "tiên", "đỡ", "cháu", "xã", "hoàng", "vua", "đồng", "tổ", "trẻ", "khác", "ấy", "ta", "này", "đó", "kia", "đấy",
)  # fmt: skip
# Behind "ong", "ba" or "ho" typed without tones only these make it a pronoun: "ba" is three too, and a name may follow.
VERBS_BEHIND = (
    "là", "có", "đã", "đang", "sẽ", "giữ", "làm", "nói", "phát biểu", "trình bày", "chủ trì", "nêu", "nhấn mạnh",
    "đề nghị", "được", "cho", "tham", "dự", "tham dự", "kết luận", "khai mạc", "bế mạc", "giới thiệu", "báo cáo",
    "yêu cầu", "từng", "cũng", "còn", "kêu gọi", "chia sẻ", "đảm nhiệm", "công tác", "thay", "quê", "sinh", "tên",
    "điều hành", "chỉ đạo", "đề xuất", "khẳng định",
)  # fmt: skip
ENGLISH_PRONOUNS = (
    "he", "she", "him", "her", "his", "they", "them", "their", "this person", "that person", "this speaker",
    "that speaker", "the speaker", "this expert", "that expert", "this official", "that official",
)  # fmt: skip
POSSESSIVES = ("his", "her", "their")
PLURALS = ("họ", "they", "them", "their")
# A pronoun behind one of these means the person asked for: "Ai phát biểu và họ nói gì?".
ASKED_PERSON = (
    "ai", "người nào", "đồng chí nào", "ông nào", "bà nào", "vị nào", "diễn giả nào", "who", "whom", "which speaker",
)  # fmt: skip

# --- events, times, places -------------------------------------------------------------------------------------------

# Kinds of event; the English word is used when a Vietnamese event goes into an English question.
KINDS = {
    "hội nghị": "conference", "hội thảo": "workshop", "đại hội": "congress", "diễn đàn": "forum",
    "tọa đàm": "seminar", "toạ đàm": "seminar", "buổi tọa đàm": "seminar", "phiên họp": "session",
    "kỳ họp": "session", "cuộc họp": "meeting", "buổi họp": "meeting", "họp báo": "press conference",
    "buổi họp báo": "press conference", "lễ kỷ niệm": "ceremony", "lễ công bố": "ceremony", "lễ ký kết": "ceremony",
    "lễ trao giải": "award ceremony", "lễ khánh thành": "ceremony", "lễ khai giảng": "ceremony",
    "lễ phát động": "ceremony", "buổi lễ": "ceremony", "mít tinh": "meeting", "triển lãm": "exhibition",
    "hội chợ": "fair", "liên hoan": "festival", "lớp tập huấn": "training course",
    "khóa tập huấn": "training course", "khoá tập huấn": "training course", "buổi tập huấn": "training course",
    "hội thi": "contest", "cuộc thi": "contest", "buổi làm việc": "meeting", "cuộc gặp": "meeting",
    "hội đàm": "talks", "đối thoại": "dialogue", "seminar": "seminar", "workshop": "workshop",
}  # fmt: skip
ENGLISH_KINDS = (
    "conference", "workshop", "forum", "seminar", "summit", "meeting", "congress", "symposium", "session",
    "ceremony", "exhibition", "dialogue", "roundtable", "press conference", "training course", "festival", "fair",
    "contest",
)  # fmt: skip
# These can stand for an event of any kind, and only with a demonstrative.
ANY_KIND = ("sự kiện", "chương trình", "buổi", "cuộc", "dịp")
ENGLISH_ANY_KIND = ("event", "occasion", "gathering")
# Before a kind these ask for one or speak of many, so that no one event is meant.
NOT_ONE = (
    "các", "những", "mọi", "mỗi", "một", "nhiều", "mấy", "bao nhiêu", "tất cả các", "which", "what", "any", "all",
    "other", "many", "both", "some", "how many", "a", "an", "another", "every", "each",
)  # fmt: skip
ASKED = ("nào", "gì", "khác", "nữa", "mấy")

# Where the name of an event ends and what is said or asked about it begins.
PREDICATES = (
    "có", "diễn ra", "họp", "được", "bị", "kéo dài", "thu hút", "kết thúc", "bắt đầu", "khai mạc", "bế mạc",
    "quy tụ", "đã", "sẽ", "đang", "là", "gồm", "bao gồm", "nêu", "yêu cầu", "thông qua", "đề ra", "nhằm", "để",
    "thì", "cần", "phải", "bàn", "thảo luận", "ai", "gì", "nào", "đâu", "khi nào", "lúc nào", "bao nhiêu",
    "bao giờ", "bao lâu", "mấy", "thế nào", "như thế nào", "ra sao", "vì sao", "tại sao", "không", "chưa", "nữa",
    "với tư cách", "về việc gì", "ông", "bà", "đồng chí", "vậy", "thế", "ạ", "nhỉ", "bằng hình thức",
    "theo hình thức", "dưới hình thức", "nhấn mạnh", "khẳng định", "đề nghị", "đặt", "kết luận", "nói", "nghe",
    "kêu gọi", "mời", "trao", "đạt", "chọn", "tập trung", "xoay quanh", "đã được", "vừa",
)  # fmt: skip
ENGLISH_PREDICATES = (
    "did", "was", "were", "is", "are", "take", "takes", "took", "have", "has", "had", "do", "does", "will", "begin",
    "start", "end", "last", "attract", "draw", "discuss", "cover", "what", "who", "when", "where", "which", "how",
    "whom", "why", "and",
)  # fmt: skip
LOOSE_ENDS = (
    "ở", "tại", "vào", "được", "tổ chức", "có", "của", "cho", "về", "trong", "theo", "bởi", "do", "từ", "đến",
    "lúc", "hồi", "với", "và", "cùng", "sau", "trước", "đã", "là", "at", "on", "in", "by", "of", "for", "with",
    "from", "to", "and", "the", "held",
)  # fmt: skip
BEFORE_DATE = (
    "sáng", "chiều", "tối", "trưa", "đêm", "ngày", "hôm", "đầu", "cuối", "giữa", "the morning of", "the afternoon of",
)  # fmt: skip

TIME_REFERENCES = (
    "lúc đó", "lúc ấy", "lúc này", "khi đó", "khi ấy", "hồi đó", "hồi ấy", "bấy giờ", "thời điểm đó",
    "thời điểm ấy", "thời điểm này", "vào lúc đó", "vào khi đó", "vào thời điểm đó", "tại thời điểm đó",
    "lúc bấy giờ", "khi ấy",
)  # fmt: skip
ENGLISH_TIME_REFERENCES = ("at that time", "at the time", "back then", "then", "on that occasion")
DAY_REFERENCES = ("hôm đó", "hôm ấy", "ngày đó", "ngày ấy", "ngày hôm đó", "buổi đó", "sáng đó", "chiều đó", "hôm ấy")
ENGLISH_DAY_REFERENCES = ("that day", "on that day", "the same day", "on the same day")
YEAR_REFERENCES = ("năm đó", "năm ấy", "năm này", "cùng năm", "cùng năm đó")
ENGLISH_YEAR_REFERENCES = ("that year", "in that year", "the same year", "in the same year")
# Years counted from the last one spoken of.
RELATIVE_YEARS = {
    "năm trước": -1, "năm trước đó": -1, "năm liền trước": -1, "năm sau": 1, "năm sau đó": 1, "năm tiếp theo": 1,
    "năm kế tiếp": 1, "the year before": -1, "the previous year": -1, "the year after": 1, "the following year": 1,
    "the next year": 1,
}  # fmt: skip
# … and how many of them: "hai năm trước đó".
YEAR_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
PLACE_REFERENCES = ("ở đó", "tại đó", "ở đấy", "tại đấy", "nơi đó", "ở nơi đó", "tại nơi đó", "chỗ đó", "trong đó")

# Things that have a title, a number or a name: "chuyên đề đó", "nghị quyết này". Looked up in what was said.
THINGS = (
    "chuyên đề", "bài viết", "bài phát biểu", "tham luận", "báo cáo", "cuốn sách", "quyển sách", "sách",
    "nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "đề án", "dự án", "chương trình", "nghị định", "thông tư",
    "quyết định", "luật", "văn bản", "quy định", "công ty", "tập đoàn", "trường", "học viện", "viện", "bệnh viện",
    "bộ", "sở", "ban", "hội", "hiệp hội", "tỉnh", "thành phố", "huyện", "quận", "xã", "trung tâm", "ngân hàng",
    "đề tài", "nghiên cứu", "chiến lược", "tổ chức", "cơ quan", "đơn vị",
)  # fmt: skip

# --- openings and endings --------------------------------------------------------------------------------------------

# "Còn … thì sao?", "Thế còn …?", "What about …?"
OPENINGS = (
    "thế còn", "vậy còn", "còn", "thế", "vậy", "vậy thì", "thế thì", "và", "rồi", "và còn", "còn về", "thế còn về",
    "nhưng còn",
)  # fmt: skip
ENDINGS = ("thì sao", "thì thế nào", "thì như thế nào", "ra sao", "thế nào", "thì", "thì ai", "nhỉ", "ạ")
ENGLISH_OPENINGS = (
    "what about", "how about", "and what about", "and how about", "and", "so", "and for", "and in", "but what about",
)  # fmt: skip
# Behind "thế" and "vậy" these make one word: "thế nào", "thế giới".
NOT_AN_OPENING = r"(?:thế|the|vậy|vay)\s+(?:nào|nao|giới|gioi|hệ|he|kỷ|ky|chiến|chien|mạnh|manh|lực|luc)\b"

QUESTION_WORDS = (
    "ai", "gì", "nào", "đâu", "bao nhiêu", "bao giờ", "bao lâu", "mấy", "sao", "vì sao", "tại sao", "không", "chưa",
    "who", "what", "when", "where", "which", "how", "why", "whom", "whose", "did", "was", "were", "does", "is",
)  # fmt: skip
# Bare questions, and how they are asked about an event.
BARE_QUESTIONS = {
    "ở đâu": "diễn ra ở đâu", "tại đâu": "diễn ra tại đâu", "đâu": "diễn ra ở đâu", "họp ở đâu": "họp ở đâu",
    "khi nào": "diễn ra khi nào", "lúc nào": "diễn ra lúc nào", "bao giờ": "diễn ra khi nào",
    "ngày nào": "diễn ra ngày nào", "hôm nào": "diễn ra hôm nào", "năm nào": "diễn ra năm nào",
    "mấy giờ": "diễn ra lúc mấy giờ", "bao lâu": "kéo dài bao lâu", "bao nhiêu người": "có bao nhiêu người dự",
    "mấy người": "có mấy người dự", "về gì": "bàn về gì", "về cái gì": "bàn về gì", "về chuyện gì": "bàn về gì",
    "do ai tổ chức": "do ai tổ chức", "ai tổ chức": "do ai tổ chức", "chủ đề gì": "có chủ đề gì",
    "vào lúc nào": "diễn ra lúc nào", "vào ngày nào": "diễn ra ngày nào",
}  # fmt: skip
ENGLISH_BARE_QUESTIONS = {
    "where": "Where did {} take place", "when": "When did {} take place", "how long": "How long did {} last",
    "what year": "In what year did {} take place", "how many people": "How many people attended {}",
    "about what": "What was {} about", "who else": "Who else took part in {}",
}  # fmt: skip
WHO_ELSE = (
    "ai nữa", "còn ai nữa", "còn ai", "còn ai khác", "còn ai khác nữa", "ai khác", "ngoài ra còn ai",
    "còn những ai", "những ai nữa", "và ai nữa", "có ai nữa không", "còn ai nữa không", "who else", "anyone else",
    "and who else",
)  # fmt: skip
# What a bare question asks with; it takes this place in the question before it.
ASKS = (
    "ở đâu", "tại đâu", "khi nào", "lúc nào", "bao giờ", "ngày nào", "năm nào", "tháng nào", "bao lâu", "vì sao",
    "tại sao", "như thế nào", "thế nào", "với ai",
)  # fmt: skip

# Acts at an event: "Còn bế mạc?" asks for another one of the same event.
ACTS = (
    "chủ trì", "đồng chủ trì", "khai mạc", "bế mạc", "kết luận", "phát biểu chỉ đạo", "phát biểu khai mạc",
    "phát biểu", "tham luận", "trình bày", "báo cáo", "điều hành", "chỉ đạo", "chào mừng", "đề dẫn", "tham dự",
    "dẫn chương trình", "tổng kết",
)  # fmt: skip
ENGLISH_ACTS = {
    "chairing": "chaired", "opening": "opened", "closing": "closed", "moderating": "moderated",
    "presenting": "presented", "speaking": "spoke at", "organising": "organised", "organizing": "organized",
}  # fmt: skip

# A question made of these words only says nothing about which event it means, so it leans on the one before it.
EVENT_TALK = frozenset(
    """ai gì nào đâu khi lúc bao nhiêu giờ mấy thế như ra sao vì tại đó ở trong có là đã đang sẽ được bởi cho và
    với cùng những các về nữa khác còn thì vậy ạ nhỉ không chưa rồi mọi người này ấy từ đến vào của gồm tất cả do
    lại cũng việc phần khoảng chừng hơn tổng cộng vừa qua đầu tiên sau cuối trước để cái điều chuyện bài ý kiến
    vấn đề lâu dài ngoài ra thêm nhất chủ trì đồng khai mạc bế mạc kết luận phát biểu chỉ đạo tham luận trình bày
    báo cáo điều hành dự tham gia đại biểu điểm cầu diễn giả chuyên đề ban tổ chức diễn ra kéo dài địa điểm thời
    gian nội dung chính chủ đề khách mời cán bộ đảng viên nhà khoa học doanh nghiệp đơn vị quốc gia tỉnh thành số
    lượng phiên chào mừng giới thiệu dẫn chương trình mục đích nghĩa kết quả hình thức trực tiếp trực tuyến lãnh
    đạo chức vụ chức danh vai trò tư cách giữ làm nói nhấn mạnh đề nghị yêu cầu nêu kêu gọi chia sẻ thảo luận bàn
    giải pháp nhiệm vụ thông điệp cam kết bắt đầu kết thúc họp ngày sáng chiều tối buổi hôm chuyên gia thuyết
    tiếng phút mục tiêu đề ra thông qua theo dõi quy mô thành phần đông đảo bàn luận hội trường đoàn""".split()
)
ENGLISH_EVENT_TALK = frozenset(
    """who what when where which how many much long was were is are did does do the a an at in on of to there it
    that this then by for and from with chair chaired chairs open opened close closed speak spoke speaker speakers
    present presented attend attended delegates delegate participants people papers paper place take took happen
    happened begin start started end ended last theme topic topics main content purpose other else also say said
    position role title hold held organise organised organize organized organiser organizer host hosted conclude
    concluded moderate moderated keynote discuss discussed attendees guests have had any about result results
    outcome goal goals deliver delivered give gave speech address stress stressed""".split()
)
FOLDED_EVENT_TALK = frozenset(fold(word) for word in EVENT_TALK)
# Tells which language a question is in; only words that the other language does not have, with or without tones.
STRONG_ENGLISH_SIGNS = frozenset("who what when where which how did was were does about whose".split())
ENGLISH_SIGNS = frozenset(
    """who what when where which how did was were is are does about of the and she he they his her their there
    many this that why whom at it then else""".split()
)
# Behind "ông" in a question without capitals these begin a name.
COMMON_SURNAMES = (
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "trương", "đinh", "lương", "tạ", "tô", "đoàn", "đào", "trịnh", "lâm",
)  # fmt: skip
# Behind these the event stands without "tại" or "at".
TAKE_EVENT = (
    "chủ trì", "khai mạc", "bế mạc", "kết luận", "điều hành", "dự", "tham dự", "tổ chức", "dẫn chương trình",
    "chủ tọa", "chaired", "opened", "closed", "attended", "moderated", "organised", "organized", "hosted",
)  # fmt: skip
# A question that begins with one of these lacks its subject, which is the event: "Diễn ra ở đâu?".
SUBJECTLESS = (
    "được tổ chức", "tổ chức ở", "tổ chức tại", "tổ chức khi", "tổ chức ngày", "diễn ra", "họp", "kéo dài", "bắt đầu", "kết thúc", "bàn về", "bàn", "có mấy", "có bao nhiêu",
    "do ai tổ chức", "thu hút", "khai mạc khi nào", "khai mạc lúc", "bế mạc khi nào", "bế mạc lúc",
)  # fmt: skip
# At the end of a question these say nothing, or belong behind what is put in.
EMPTY_ENDS = ("vậy", "thế", "ạ", "nhỉ", "à", "hả")
NEGATIVE_ENDS = ("không", "chưa")
# Of an event, and no name: "hội nghị trực tuyến".
PLAIN_ADJECTIVES = frozenset({"trực tuyến", "trực tiếp", "truc tuyen", "truc tiep", "online"})
# Asked alone these are about what was said, not about an event; they are left as they are.
ABOUT_WHAT_WAS_SAID = (
    "vì sao", "tại sao", "thì sao", "sao", "thế à", "vậy à", "thật không", "why", "why not", "really", "so", "how",
)  # fmt: skip
# What can be asked for by its name alone, and how it is asked about an event.
ATTRIBUTES = {
    "thời gian": "diễn ra khi nào", "địa điểm": "diễn ra ở đâu", "chủ đề": "có chủ đề gì", "nội dung": "bàn về gì",
    "nội dung chính": "bàn về gì", "thời lượng": "kéo dài bao lâu", "ban tổ chức": "do ai tổ chức",
    "mục đích": "nhằm mục đích gì", "hình thức": "được tổ chức theo hình thức nào",
    "người chủ trì": "do ai chủ trì",
}  # fmt: skip
# Where what is counted ends: "bao nhiêu đại biểu | dự …".
BEHIND_A_COUNT = ("dự", "tham", "theo", "có", "được", "đã", "trong", "tại", "ở", "của", "vào", "ngày", "là", "từ")
# What refusals begin with. They name the nearest articles, which is not what the conversation is about.
REFUSALS = (
    "thư viện không", "thư viện có bài liên quan", "nothing in the library", "the library has",
    "không", "chưa", "tiếc", "rất tiếc", "xin lỗi", "no", "not", "sorry", "there is no", "i could not", "i did not",
    "nothing",
)  # fmt: skip
# Words of Vietnamese typed without tones that are no English ones.
VIETNAMESE_SIGNS = frozenset(
    "hoi nghi thao ong ay dong chi gi nao dau khi bao nhieu thi sao nam ngay luc chu tri phat bieu nguoi nhung".split()
)
