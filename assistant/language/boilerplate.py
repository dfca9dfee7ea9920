"""What news pages print around an article: tables of words and patterns, Vietnamese and English.

`assistant/cleaning.py` drops what matches; `assistant/metadata.py` reads dates and names from some of it. All patterns
ignore case unless a comment says otherwise; they are written for Unicode NFC.
"""

from __future__ import annotations

from collections.abc import Iterable


def alternatives(patterns: Iterable[str]) -> str:
    """One pattern for any of `patterns`, the longest first."""
    return "(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + ")"


# A line made of nothing but these (and digits, marks, spaces) is a share bar, a menu or a clock.
SHARE_AND_TOOLS = (
    "chia sẻ lên", "chia sẻ qua", "chia sẻ bài viết", "chia sẻ", "share this article", "share this", "share on",
    "share",
    "facebook", "twitter", "zing me", "zalo", "linkedin", "pinterest", "telegram", "whatsapp", "messenger", "google+",
    "google news", "instagram", "tiktok", "youtube", "tweet", "like", "thích", "x",
    "in bài viết", "in bài", "in trang", "bản in", "print", "gửi cho bạn bè", "gửi bạn bè", "gửi bài viết", "gửi bài",
    "gửi email", "gửi mail", "email", "e-mail", "mail", "sao chép liên kết", "sao chép link", "copy link", "copy",
    "lưu bài viết", "lưu bài", "lưu tin", "bookmark", "save", "theo dõi", "follow us", "follow", "trên", "on", "via",
    "cỡ chữ", "cỡ chữ nhỏ", "cỡ chữ lớn", "a", "a-", "a+", "aa", "font size", "nghe bài viết", "nghe đọc bài",
    "đọc bài viết",
    "nghe audio", "listen to this article", "listen", "giọng nam", "giọng nữ", "nam miền bắc", "nữ miền bắc",
    "nam miền nam",
    "nữ miền nam", "trở lại", "quay lại", "về trang trước", "về đầu trang", "lên đầu trang", "đầu trang", "back to top",
    "lượt xem", "lượt đọc", "views", "bình luận", "comments", "comment", "phản hồi", "báo lỗi", "đánh giá", "0/5",
)  # fmt: skip

# With a clock time, a weekday, a time zone or a label among them, a line of nothing else is the page's clock or stamp.
CLOCK_WORDS = (
    "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ bẩy", "thứ", "chủ nhật", "cn", "t2", "t3",
    "t4",
    "t5", "t6", "t7", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "gmt", "utc", "ict", "am", "pm", "sa", "ch", "giờ", "phút",
    "lúc", "at",
    "cập nhật lần cuối", "cập nhật lúc", "cập nhật ngày", "cập nhật", "ngày đăng", "đăng lúc", "đăng ngày",
    "ngày cập nhật",
    "thời gian đăng", "thời gian", "xuất bản", "ngày xuất bản", "ngày đưa tin", "ngày tạo", "posted on", "posted",
    "published on",
    "published", "first published", "last updated", "last update", "updated", "update", "hôm nay", "today",
)  # fmt: skip
DATE_WORDS = (
    "ngày", "tháng", "năm", "tháng giêng", "tháng một", "tháng hai", "tháng ba", "tháng tư", "tháng bốn", "tháng năm",
    "tháng sáu", "tháng bảy", "tháng bẩy", "tháng tám", "tháng chín", "tháng mười", "tháng mười một", "tháng mười hai",
    "tháng chạp", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec",
)  # fmt: skip

# Labels in front of the day on which a page went up, and of its last change. The first win over the second.
PUBLISHED_LABELS = (
    "first published", "date published", "đăng bởi",
    "ngày đăng tin", "ngày đăng", "đăng lúc", "đăng ngày", "đăng tải", "thời gian đăng", "ngày xuất bản", "xuất bản",
    "ngày đưa tin", "ngày phát hành", "ngày tạo", "thời gian", "published on", "published", "posted on", "posted",
    "date",
)  # fmt: skip
UPDATED_LABELS = (
    "ngày cập nhật", "cập nhật lần cuối", "cập nhật lúc", "cập nhật ngày", "cập nhật", "last updated",
    "last update", "updated", "update",
)  # fmt: skip

# Names of sections, folded. A line above the headline that is made of these (and "và", "&", dashes) is no headline.
SECTIONS = frozenset(
    (
        "trang chu|thoi su|chinh tri|xa hoi|kinh te|van hoa|giao duc|the thao|phap luat|doi song|quoc te|the gioi|"
        "tin tuc|su kien|"
        "xay dung dang|he thong chinh tri|khoa hoc|cong nghe|khoa hoc cong nghe|suc khoe|y te|du lich|giai tri|"
        "moi truong|nong nghiep|"
        "nong thon|kinh doanh|tai chinh|ngan hang|chung khoan|bat dong san|doanh nghiep|thi truong|thuong mai|"
        "cong nghiep|dau tu|"
        "quoc phong|an ninh|quan su|dan toc|ton giao|thanh nien|phu nu|tre|nhip song tre|ban doc|phong su|ky su|"
        "xa luan|binh luan|"
        "chuyen doi so|hoat dong|tin tuc su kien|hoat dong cua lanh dao|tin trong tinh|trong tinh|trong nuoc|"
        "dia phuong|tin dia phuong|"
        "hoi dong nhan dan|uy ban nhan dan|doan the|mat tran|cong doan|van hoc|nghe thuat|van nghe|gia dinh|"
        "hon nhan|giao thong|do thi|"
        "thong tin|truyen thong|nghien cuu|trao doi|ly luan|thuc tien|dao tao|khuyen nong|phong chong thien tai|"
        "tien cua toi|"
        "politics|law|politics & law|economy|society|environment|business|world|culture|sports|sport|travel|"
        "education|health|science|"
        "technology|opinion|press release|thong cao bao chi|thong bao|ban tin|thong tin bao chi|"
        "life & style|national|home|news|agriculture|industry|asean"
    ).split("|")
)

# Whole lines, however they end.
LINES = (
    # players and scripts
    r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s*[/|]\s*(?:\d{1,2}:)?\d{1,2}:\d{2})?(?:\s+.{0,20})?",
    r"(?:current time|duration|remaining time|loaded|progress|volume|stream type)\b.{0,30}",
    r"(?:trình duyệt|your browser).{0,60}(?:không hỗ trợ|does not support).{0,80}",
    r"(?:video player is loading|play video|advertisement|quảng cáo|sponsored|tắt tiếng|mute|fullscreen|"
    r"toàn màn hình)\.?",
    # menus and crumbs
    r"\|\s*(?:[^|.!?]{2,30})(?:\|[^|.!?]{2,30})*\|?",
    r"(?:trang chủ|trang nhất|home|homepage)(?:\s*[>»›/|\\,·•-]+\s*[^>»›/|.!?]{2,60})*\s*[>»›/|]*",
    r"[^>»›.!?]{2,40}(?:\s*[>»›]\s*[^>»›.!?]{2,40}){2,}",
    r"(?:lịch phát sóng|lịch chiếu|sơ đồ (?:trang|site|cổng)|sitemap|rss|liên hệ|giới thiệu|đăng nhập|đăng ký|login|"
    r"log in|sign in)"
    r"(?:\s*[|/·•-]\s*[^|.!?]{2,30})*",
    # who owns the page
    r"[^.!?©]{0,60}[.|–-]?\s*©\s?[^.!?]{2,80}",
    r"(?:©|\(c\)\s|®|copyright\b|bản quyền(?:\s+(?:thuộc|của|nội dung|©|\d{4})|\s*[:©])).{0,200}",
    r".{0,120}\ball rights reserved\b.{0,120}",
    r"(?:®|\*)?\s*(?:vui lòng\s+|đề nghị\s+)?ghi rõ nguồn.{0,160}",
    r".{0,80}\bkhi (?:phát hành lại|sử dụng lại|trích dẫn) (?:thông tin|nội dung|tin bài).{0,120}",
    r"(?:comments|bình luận) (?:are|is|đã|đang|tạm) (?:closed|đóng|khóa).{0,80}",
    r"(?:số |tổng )?lượt (?:truy cập|xem|đọc|ghé thăm)\s*:?\s*[\d.,]+.{0,40}",
    r"(?:https?://|www\.)\S+",
    r"(?:giấy phép|gp)\b[^.]{0,60}\bsố\s*:?\s*\d.{0,160}",
    r"(?:cơ quan chủ quản|cơ quan ngôn luận|chịu trách nhiệm (?:nội dung|chính|xuất bản)|phụ trách (?:nội dung|"
    r"website)|"
    r"(?:quyền |phó )?tổng biên tập|tòa soạn|toà soạn|trụ sở(?: tòa soạn)?|đường dây nóng|hotline|số fax|fax|"
    r"liên hệ quảng cáo|thiết kế bởi|powered by|designed by|developed by)\s*[:©-].{0,200}",
    r"(?:không được )?sao chép .{0,40}(?:dưới mọi hình thức|khi chưa (?:có|được)).{0,120}",
    # comments, newsletters, cookies
    r"(?:hãy )?(?:là người đầu tiên|đăng nhập để|gửi|viết|để lại|xem thêm|hiển thị|tất cả)\s+(?:gửi\s+|các\s+|"
    r"viết\s+)?(?:bình luận|ý kiến).{0,80}",
    r"(?:ý kiến|bình luận) (?:của )?(?:bạn đọc|bạn|độc giả|khán giả)\b.{0,40}",
    r"(?:ý kiến|bình luận|comments?)\s*(?:\(\s*\d*\s*\)|:\s*\d*)",
    r"(?:bình luận|ý kiến) (?:của bạn )?(?:sẽ được|phải|vui lòng).{0,160}",
    r"(?:be the first to|leave a|post a|write a|add a) (?:comment|reply).{0,60}",
    r"(?:đăng k[ýí]|theo dõi)\s+(?:để\s+)?nhận\s+(?:bản\s+)?(?:tin|thông báo|newsletter).{0,160}",
    r"(?:nhập|vui lòng nhập|điền)\s+(?:địa chỉ\s+)?(?:email|e-mail|họ (?:và )?tên|tên|số điện thoại|nội dung).{0,80}",
    r"(?:subscribe|sign up)\b.{0,120}\b(?:newsletters?|updates|inbox|alerts|email|news)\b.{0,120}",
    r"(?:get|receive) .{0,60}\b(?:in|to) your inbox\b.{0,60}",
    r".{0,160}\b(?:sử dụng|dùng|use[sd]?|accept|chấp nhận|chính sách|policy)\b.{0,30}\bcookies?\b.{0,200}",
    r"(?:accept|allow|chấp nhận) (?:all )?cookies?.{0,60}",
    r"(?:mời|kính mời) (?:độc giả|quý độc giả|bạn đọc|quý vị|các bạn)\s+(?:đón |tiếp tục )?(?:xem|đọc|"
    r"theo dõi).{0,160}",
    r"(?:theo dõi|cập nhật|xem)\b.{0,60}\btrên (?:google news|fanpage|facebook|zalo|youtube|tiktok)\b.{0,80}",
    r"\W*(?:mời|kính mời) (?:bạn đọc|độc giả|quý độc giả)\s+vào\b.{0,160}",
    r"(?:xem nguồn|link bài gốc|chú thích ảnh)(?:\s+.{0,60})?",
    r".{0,40}\bnewsletters?\s+(?:đăng k[ýí]|subscribe)\b.{0,40}",
    # where to read on
    r"related (?:news|stories|articles)\s*:.{0,200}",
    r"(?:>{1,3}|»|\*|•|-|\+)?\s*(?:xem thêm|đọc thêm|xem tiếp|đọc tiếp|tham khảo thêm|tin liên quan|bài liên quan|"
    r"mời (?:bạn )?(?:xem|đọc)(?: thêm)?|"
    r"read more|see also|related|also read|read also|watch)\s*[:>»].{0,220}",
    r"(?:>>|»|>>>)\s*.{3,220}",
    # tags
    r"(?:từ kh[óo][áa]|tag|tags|thẻ|keywords?|topics?|nhãn)\s*(?::.{0,300}|)",
    r"(?:#[\w\u00c0-\u1ef9]+[\s,;]*){1,}",
    # forms
    r"(?:mã xác nhận|captcha|gửi đi|nhập lại|hủy|hủy bỏ|submit|cancel|skip to (?:main )?content|menu|tìm kiếm|search|"
    r"đóng|close)",
)  # fmt: skip

# Headings of rows of links to other articles.
LINK_HEADINGS = (
    r"(?:các )?(?:tin|bài|bài viết|tin bài|tin tức|video|chủ đề|nội dung|thông tin|sự kiện)(?: tức| viết)? (?:có )?"
    r"(?:liên quan|cùng chuyên mục|cùng chủ đề|cùng loại|khác|mới nhất|mới hơn|cũ hơn|đã đưa|nổi bật|nóng|tiêu điểm|"
    r"đã đăng|vừa đăng|trước|trước đó|kế tiếp|"
    r"đọc nhiều|xem nhiều)(?: nhất)?",
    r"(?:xem|đọc|tham khảo) (?:thêm|tiếp|nhiều|nhiều nhất)", r"có thể bạn quan tâm", r"cùng chuyên mục", r"cùng chủ đề",
    r"tin mới(?: nhất)?", r"mới nhất", r"nổi bật", r"tiêu điểm", r"đừng bỏ lỡ", r"gợi ý (?:cho bạn|hôm nay)",
    r"dành cho bạn", r"bạn đọc quan tâm",
    r"(?:related|recommended|more|latest|popular|trending|top)(?: \w+)? (?:news|stories|articles|posts|reading|"
    r"topics|content)",
    r"related", r"most (?:read|viewed|popular)", r"read (?:more|next|also)", r"you may (?:also )?like", r"see also",
    r"more from .{2,40}",
)  # fmt: skip
# Headings of what readers wrote; it is the page's end.
COMMENT_HEADINGS = (
    r"(?:ý kiến|bình luận) (?:bạn đọc|độc giả|của bạn)", r"(?:\d+ )?(?:comments?|bình luận)",
    r"leave a (?:comment|reply)",
)  # fmt: skip
# Headings of blocks that are not the article; what follows is dropped up to the next sentence of the article.
BLOCK_HEADINGS = (
    *LINK_HEADINGS, *COMMENT_HEADINGS, r"ý kiến",
    r"(?:thăm dò|bình chọn|khảo sát|trưng cầu)(?: (?:khán giả|ý kiến|dư luận|bạn đọc|độc giả|khán thính giả))+",
    r"thăm dò",
    r"(?:poll|vote|survey)", r"xem kết quả", r"(?:view )?results",
    r"liên kết (?:website|web|ngoài)", r"(?:danh mục|chuyên mục|chuyên trang)",
)  # fmt: skip

# Bits that page makers glue to lines; the text around them is two paragraphs.
INLINE_JUNK = (
    r"leftcenterrightdel",
    r"(?<!\S)\d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}(?!\S)",
    r"\[(?:caption|/caption|gallery|embed|/embed|video|/video)[^\]]{0,200}\]",
    r"\{\{[^{}]{0,80}\}\}",
)

# Credits. What stands behind the label is a name, or one of the small words that credits are made of.
CREDIT_LABELS = (
    r"(?:nguồn\s+)?ảnh(?:\s+(?:và|&)\s+(?:video|clip))?", r"ảnh\s*,\s*video", r"đồ h[oọ][aạ]", r"nguồn", r"video",
    r"clip", r"infographic",
    r"photos?(?:\s+(?:by|credit|courtesy of))?", r"images?", r"picture", r"credits?", r"source",
)  # fmt: skip
CREDIT_SMALL_WORDS = frozenset(
    (
        "minh họa hoạ tư liệu chụp màn hình cung cấp sưu tầm cắt từ clip video và the of by via courtesy nhân vật "
        "internet tác giả tổ chức tấn xã dân nghệ chí đoàn tỉnh thành phố báo đài truyền thanh cơ quan phóng viên "
        "cộng tác viên ctv bạn đọc - – / & |"
    ).split()
)
# With one of these behind "Ảnh:", the line is a caption, not a credit.
CAPTION_VERBS = (
    "phát biểu", "trao", "tặng", "tham dự", "dự", "chủ trì", "trình bày", "tham luận", "kết luận", "khai mạc",
    "bế mạc", "chào mừng",
    "báo cáo", "giới thiệu", "điều hành", "thăm", "chụp ảnh", "speaks", "addresses", "delivers", "opens", "presents",
    "chairs", "attends",
)  # fmt: skip

# "… ảnh 1", "… - Ảnh 2.", "… hình ảnh 3", "… photo 4" behind a repeated title.
PLACEHOLDER_NUMBER = (
    r"[\s\-–—.:|(\[]*(?:hình\s+ảnh|hinh\s+anh|ảnh|anh|hình|photo|image|picture|pic)?"
    r"[\s\-–—.:]*(?:số\s*)?\d{1,3}[\s.)\]]*"
)

# In front of the names of those who made the report.
BYLINE_LABELS = (
    r"(?:tin|bài|ảnh|clip|video)(?:\s*(?:,|và|&|-|–|/)\s*(?:tin|bài|ảnh|clip|video))*", r"tin bài", r"thực hiện",
    r"tác giả", r"người viết",
    r"biên tập", r"phóng viên", r"nhóm (?:pv|phóng viên)", r"bài viết",
    r"(?:story|text|report(?:ing|ed)?|written|edited|editing|compiled)(?: by)?", r"authors?",
)  # fmt: skip
# Behind those names, in brackets.
BYLINE_REMARKS = r"(?:tổng hợp|thực hiện|lược ghi|ghi|t/?h|biên dịch|lược dịch|dịch|theo [^()]{2,40}|compiled)"
TAKEN_FROM = r"(?:theo|nguồn|trích|dẫn lại|source|via|according to)"

# Header lines that collectors of articles put before the text: "Tiêu đề: …".
HEADER_LABELS = {
    "title": ("tiêu đề", "tựa đề", "title", "headline"),
    "publisher": ("nguồn tin", "nguồn", "báo", "tòa soạn", "publisher", "source", "outlet"),
    "published": ("ngày đăng", "ngày xuất bản", "published", "date", "publish date"),
    "url": ("url", "link", "liên kết", "đường dẫn", "địa chỉ"),
    "byline": ("tác giả", "author", "authors", "byline"),
}
