"""Table: provinces, cities and countries that look like personal names, so that "Hà Nội" is nobody.

Provinces and centrally run cities of Viet Nam before and after the mergers of July 2025, larger towns, neighbouring countries.
"""

from __future__ import annotations

PLACES = frozenset(
    """Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|An Giang|Bà Rịa|Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|
    Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Điện Biên Phủ|
    Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|
    Kon Tum|Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|
    Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên|
    Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Hà Đông|Hà Tây|Hà Tiên|Hạ Long|Cao Lãnh|Đà Lạt|
    Nha Trang|Phan Thiết|Phan Rang|Quy Nhơn|Thái Lan|Trung Quốc|Hàn Quốc|Nhật Bản|Lào|Campuchia|Việt Nam|Đài Loan|
    Hồng Kông|Ấn Độ|Hoa Kỳ|Liên Xô|Chu Lai|Ba Đình|Đồng Hới|Mai Châu|Mai Sơn|Hồ Tây|Hồ Gươm|Lê Chân|Hoàng Sa|
    Trường Sa|Hoàng Mai|Hai Bà Trưng|Đống Đa|Lý Sơn|Phú Quốc|Côn Đảo|Thủ Đức|Bình Thạnh|Gò Vấp|Tân Bình|Đông Anh|
    Hà Thành|Tràng An|Cao Phong|Thái Hòa|Đông Hà|Hội An|Tam Kỳ|Cẩm Phả|Uông Bí|Móng Cái|Vân Đồn|Thái Bình Dương|
    Đại Tây Dương|Ấn Độ Dương|Đông Nam Á|Châu Á|Châu Âu|Châu Phi|Tây Nguyên|Tây Bắc|Đông Bắc|Nam Bộ|Bắc Bộ|Trung Bộ|
    Hà Lan|Ba Lan|Phần Lan|Thụy Điển|Thụy Sĩ|Tây Ban Nha|Bồ Đào Nha|Đan Mạch|Na Uy|Ai Cập|Hy Lạp|Triều Tiên|
    Ái Nhĩ Lan|Tân Tây Lan|Châu Đốc|Lai Vung|Cái Răng|Hồng Ngự|Sa Đéc|Đồng Văn|Mèo Vạc|Mù Cang Chải|Sa Pa|Mộc Châu|
    Ba Vì|Trà Khúc|Mông Cổ|Nội Bài|Tân Sơn Nhất|Bạch Mai|Chợ Rẫy|Ba Tơ|Mường Tè|Điện Bàn|Hòa Lạc|Mỹ|Nga|Anh|Pháp|Đức|
    Buôn Ma Thuột|Buôn Mê Thuột|Ban Mê Thuột|Buôn Hồ|Buôn Đôn|Ninh Hòa|Ninh Giang|Ninh Phước|Ninh Sơn|Ninh Hải|Lục Ngạn|
    Lục Nam|Lục Yên|Thái Thụy|Cao Lộc|Lương Sơn|Lương Tài|Lâm Hà|Lâm Thao|Lâm Bình|Hà Trung|Hà Quảng|Hạ Hòa|Hạ Lang|
    Phan Rí|Phan Rí Cửa|Đồng Phú|Đồng Xoài|Đồng Hỷ|Bạch Thông|Bạch Long Vĩ|Vũ Thư|Vũ Quang|Vũng Liêm|Hồng Bàng|Hồng Lĩnh|
    Châu Thành|Châu Phú|Châu Đức|Kim Động|Kim Bảng|Kim Thành|Kim Sơn|Văn Lâm|Văn Giang|Văn Bàn|Văn Chấn|Văn Yên|Văn Quan|
    Văn Lãng|Sơn Tây|Sơn Dương|Sơn Động|Sơn Hà|Sơn Tịnh|Sơn Trà|Sơn Hòa|Thạch Thất|Thạch Hà|Thạch Thành|Trà My|Trà Ôn|
    Trà Cú|Trà Bồng|Trà Lĩnh|Giang Thành|Giao Thủy|Hoàng Su Phì|Ngân Sơn|Nông Cống|Nông Sơn|Quan Hóa|Quan Sơn|Quản Bạ|
    Ứng Hòa|Đan Phượng|Đoan Hùng|Đô Lương|Dương Kinh|Lộc Ninh|Lộc Hà|Tương Dương|Lang Chánh|Hương Trà|
    Cao Đài|Hòa Hảo|La Gi|Mang Yang|Ma Lâm|Trần Đề|Vị Thanh|Long Xuyên|Cù Lao Dung
    """.replace("\n", "").replace("    ", "").split("|")
)

# Before a foreign name they say whose ambassador or expert somebody is.
COUNTRIES = frozenset(
    """Hà Lan|Ba Lan|Phần Lan|Thái Lan|Nhật Bản|Hàn Quốc|Trung Quốc|Hoa Kỳ|Ấn Độ|Thụy Điển|Thụy Sĩ|Tây Ban Nha|Bồ Đào Nha|
    Đan Mạch|Na Uy|Ai Cập|Hy Lạp|Triều Tiên|Mông Cổ|Campuchia|Liên Xô|Đài Loan|Ái Nhĩ Lan|Tân Tây Lan"""
    .replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip

# Family names of the Kinh, Hoa and larger minority peoples. A capitalised run that begins with one is taken for a name.
SURNAMES = frozenset(
    """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lí Lại Tạ Trương Đinh Lương Mai Tô Đoàn Đào
    Trịnh Lâm Phùng Hà Cao Châu Chu La Lưu Thái Tăng Từ Vương Quách Kiều Mạc Tống Thạch Giàng Lò Lù Vàng Sùng Hầu Ma
    Nông Vi Triệu Điểu Siu Ksor Cầm Quàng Tòng Bế Bạch Biện Bành Cấn Chử Cù Doãn Đàm Đậu Điền Đồng Đường Giang
    Giáp Hạ Hàn Hứa Kha Khổng Khúc Khương Lã Lục Nghiêm Ngụy Ninh Phí Quản Tiêu Tôn Thân Thiều Trình Ứng
    Uông Ung Văn Viên Xa Lường Hoàng Hờ Mùa Thào Vừ Chảo Tẩn Lầu Cư Cháng Ly Phàn Bàn Đèo Hà Kpă Rah Rơ Nay Danh Liêu Lộ Sơn
    Lều Âu Cồ Diệp Đái Huỳnh Lữ Mã Mạch Nhâm Nhan Nhữ Ôn Sái Sầm Tào Thẩm Tiết Tưởng Trang
    Trà Vòng Vỏ Thiệu Huỳnh Ngọ Ngân Khâu Ka Amí Y Thích Ngưu Đổng Ong Nhữ Chẩn Tẩn Ly Zơ A Bh'riu
    Bạc Cà Điêu Lèo Leo Lự Lô Lữ Moong Cụt Xeo Xồng Lỳ Hạng Hảng Lìu Chíu Chướng Voòng Phồng Nình Chìu Sằn Trạc Nịnh Kiêm Neang
    Néang Đàng Nại Chế Thập Ức Rmah Kpuih Ayun Bríu Bhling Alăng Cơlâu Pơloong Pờ Khoàng Sừng Sần Củng Sìn Húng Thền Tráng Lồ
    Chá Hạ Khuất Khiếu Khưu Nghê Lỗ Trác Trầm Vưu Chúc Bồ Cáp Chiêm Chiêu Cung Cự Dư Diêm Đoạn Giản Hoắc Khuông Liễu Luyện
    Nhiêu Tề Thôi Ty Uất Ấu Âu Địch Hề Khấu Ngạc Vương Bành Nhâm Tơ Liêng Touneh
    Chamaleá Katơr Pinăng Mấu Chau"""
    .split()
)

# Names that are family names only right behind an office, or before "Văn" and "Thị": elsewhere they are words or places.
RARE_SURNAMES = frozenset(
    """An Ân Bá Bàng Bì Biên Cam Can Cái Chung Đạo Đồ Đôn Giả Hạ Kim Lăng Lộc Mông Sử Tất Thang Trì Châm Chí Công Cổ Dạ Dụng Giao Hàng Hán Hàm Hình Hoa Hoàn Hồng Hùng Hướng Kiên Lan Lành Lang Linh Loan
    Long Lôi Mậu Mẫn Minh Mỵ Não Ngàn Nghị Ngọc Nguyên Nhạc Nhân Phà Phú Phù Phủ Phương Phước Quan Quang Quảng Quế Quý Sáng Sỹ Sĩ
    Tài Tải Tấn Thanh Thành Thi Thịnh Thiên Thọ Thục Thường Tiến Tiền Tín Toàn Toán Trưởng Tuấn Tường Tư Vạn Vân Và Vệ Vần Vĩnh Vù
    Vì Xuân Xa Yên Ông"""
    .split()
)  # fmt: skip

# Words for rivers, mountains and villages that open the names of places in the Central Highlands ("Đăk Sơ", "Ia Mơr").
HIGHLAND_PLACE_HEADS = frozenset("Đăk Đắk Đak Krông Ea Ia Buôn Plei Chư".split())
