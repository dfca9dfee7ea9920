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
    Ba Vì|Trà Khúc|Mông Cổ|Nội Bài|Tân Sơn Nhất|Bạch Mai|Chợ Rẫy|Ba Tơ|Mường Tè|Điện Bàn|Hòa Lạc|Mỹ|Nga|Anh|Pháp|Đức
    """.replace("\n", "").replace("    ", "").split("|")
)

# Family names of the Kinh, Hoa and larger minority peoples. A capitalised run that begins with one is taken for a name.
SURNAMES = frozenset(
    """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lí Lại Tạ Trương Đinh Lương Mai Tô Đoàn Đào
    Trịnh Lâm Phùng Hà Cao Châu Chu La Lưu Thái Tăng Từ Vương Quách Kiều Mạc Tống Thạch Giàng Lò Lù Vàng Sùng Hầu Ma
    Nông Vi Triệu Điểu Siu Ksor Cầm Quàng Tòng Bế Bạch Biện Bành Cấn Chử Cù Doãn Đàm Đậu Điền Đồng Đường Giang
    Giáp Hạ Hàn Hứa Kha Khổng Khúc Khương Lã Lục Nghiêm Ngụy Ninh Phí Quản Tiêu Tôn Thân Thiều Trình Ứng
    Uông Ung Văn Viên Xa Lường Hoàng Hờ Mùa Thào Vừ Chảo Tẩn Lầu Cư Cháng Ly Phàn Bàn Đèo Hà Kpă Rah Rơ Nay Danh Liêu Lộ Sơn
    Lều Âu Cồ Diệp Đái Huỳnh Lữ Mã Mạch Nhâm Nhan Nhữ Ôn Sái Sầm Tào Thẩm Tiết Tưởng Trang
    Trà Vòng Vỏ Thiệu Huỳnh Ngọ Ngân Khâu Ka Amí Y Thích Ngưu Đổng Ong Nhữ Chẩn Tẩn Ly Zơ A Bh'riu"""
    .split()
)
