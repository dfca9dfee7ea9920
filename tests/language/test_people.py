"""Names and capacities in sentences of many outlets' make. The people are invented; great names are streets."""

from __future__ import annotations

import pytest

from assistant.language.people import find_names, find_people

# sentence, [(name, capacity as printed beside it)]
PEOPLE = [
    ("TS. Lục Thị Mơ, Phó Chủ tịch Hội Luật gia Sa Đồi", [("Lục Thị Mơ", "Phó Chủ tịch Hội Luật gia Sa Đồi")]),
    (
        "luật sư Mai Văn Cội, Phó Chủ tịch Liên đoàn Luật sư Việt Nam",
        [("Mai Văn Cội", "Phó Chủ tịch Liên đoàn Luật sư Việt Nam")],
    ),
    (
        "Dự có: Cao Văn Tý, Bí thư Huyện ủy; Quan Đức Sửu, Chủ nhiệm Ủy ban Kiểm tra",
        [("Cao Văn Tý", "Bí thư Huyện ủy"), ("Quan Đức Sửu", "Chủ nhiệm Ủy ban Kiểm tra")],
    ),
    # the capacity before the name
    ("Bí thư Tỉnh ủy Nguyễn Khắc Thoan nêu rõ ba việc cần làm.", [("Nguyễn Khắc Thoan", "Bí thư Tỉnh ủy")]),
    ("Phó Chủ tịch UBND tỉnh Lê Thị Mơ kiểm tra đê điều.", [("Lê Thị Mơ", "Phó Chủ tịch UBND tỉnh")]),
    ("Thứ trưởng Bộ Y tế Đỗ Quang Hậu cho biết dịch đã lắng.", [("Đỗ Quang Hậu", "Thứ trưởng Bộ Y tế")]),
    ("Tại buổi họp, Cục trưởng Cục Thú y Phan Đức Lợi trả lời báo chí.", [("Phan Đức Lợi", "Cục trưởng Cục Thú y")]),
    ("Giám đốc Sở Giáo dục và Đào tạo tỉnh Hà Nam Vũ Thị Bình trao quà.",
     [("Vũ Thị Bình", "Giám đốc Sở Giáo dục và Đào tạo tỉnh Hà Nam")]),
    ("Theo Trưởng phòng Kỹ thuật Bùi Xuân Khởi, máy chạy êm.", [("Bùi Xuân Khởi", "Trưởng phòng Kỹ thuật")]),
    ("Các sở chịu trách nhiệm trước Chủ tịch UBND tỉnh Hồ Văn Bình.", [("Hồ Văn Bình", "Chủ tịch UBND tỉnh")]),
    ("Chủ tịch UBND huyện Phú Bình Trần Quốc Kiệt kể chuyện.", [("Trần Quốc Kiệt", "Chủ tịch UBND huyện Phú Bình")]),
    ("Giám đốc Trung tâm Văn hóa quận Phan Đình Tân Dân phát biểu.",
     [("Phan Đình Tân Dân", "Giám đốc Trung tâm Văn hóa quận")]),
    ("Bí thư Đảng ủy xã Mai Chí Thọ Lộc dự họp.", [("Mai Chí Thọ Lộc", "Bí thư Đảng ủy xã")]),
    # the capacity behind the name
    ("Ông Trần Đình Phú, Giám đốc Công ty Cây Xanh, đồng ý với nhận xét ấy.",
     [("Trần Đình Phú", "Giám đốc Công ty Cây Xanh")]),
    ("PGS.TS Trịnh Thu Vân, người vừa được bổ nhiệm làm Viện trưởng Viện Cây giống hồi tháng 5, mở đầu phiên sáng.",
     [("Trịnh Thu Vân", "Viện trưởng Viện Cây giống")]),
    ("Ông Lê Hữu Phước, mới được bầu giữ chức Chủ tịch Hội Làm vườn, cảm ơn các đại biểu.",
     [("Lê Hữu Phước", "Chủ tịch Hội Làm vườn")]),
    ("Bà Hồ Thị Lan Chi – Chủ tịch Hội Phụ nữ xã An Phú – kể chuyện góp vốn.",
     [("Hồ Thị Lan Chi", "Chủ tịch Hội Phụ nữ xã An Phú")]),
    ("Anh Võ Tấn Lực (Trưởng nhóm kỹ thuật) giải thích cách đo.", [("Võ Tấn Lực", "Trưởng nhóm kỹ thuật")]),
    ("Đồng chí Ngô Văn Thạnh, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy, dự buổi lễ.",
     [("Ngô Văn Thạnh", "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy")]),
    ("Ông Đặng Quốc Khôi, Vụ trưởng Vụ Pháp chế, Bộ Công Thương cho rằng luật còn thiếu.",
     [("Đặng Quốc Khôi", "Vụ trưởng Vụ Pháp chế, Bộ Công Thương")]),
    # before and behind
    ("Ủy viên Trung ương Đảng Trịnh Hữu Phát, Bí thư Thành ủy, chủ trì phiên họp.",
     [("Trịnh Hữu Phát", "Ủy viên Trung ương Đảng, Bí thư Thành ủy")]),
    # nguyên, quyền, tân, phó, cựu
    ("Ông Lâm Bá Tòng, nguyên Phó Viện trưởng Viện Kinh tế, nhận hoa.",
     [("Lâm Bá Tòng", "nguyên Phó Viện trưởng Viện Kinh tế")]),
    ("Nguyên Chủ tịch HĐND tỉnh Phùng Thế Kha về dự.", [("Phùng Thế Kha", "Nguyên Chủ tịch HĐND tỉnh")]),
    ("Quyền Giám đốc Sở Xây dựng Lý Trọng Đạt ký văn bản.", [("Lý Trọng Đạt", "Quyền Giám đốc Sở Xây dựng")]),
    ("Ông Tạ Minh Quý, quyền Trưởng Ban Quản lý Khu kinh tế, trình bày quy hoạch.",
     [("Tạ Minh Quý", "quyền Trưởng Ban Quản lý Khu kinh tế")]),
    ("Cựu Đại sứ Huỳnh Công Bằng nhớ lại chuyến đi.", [("Huỳnh Công Bằng", "Cựu Đại sứ")]),
    # ranks
    ("Thượng tướng Đoàn Văn Khánh, Thứ trưởng Bộ Quốc phòng, thăm đơn vị.",
     [("Đoàn Văn Khánh", "Thứ trưởng Bộ Quốc phòng")]),
    ("Đại tá Nguyễn Hữu Tập, Chính ủy Lữ đoàn 21, phát biểu.", [("Nguyễn Hữu Tập", "Chính ủy Lữ đoàn 21")]),
    ("Thiếu tướng, PGS.TS Lê Đình Cẩn, Phó Giám đốc Học viện, chủ trì.", [("Lê Đình Cẩn", "Phó Giám đốc Học viện")]),
    ("Chuẩn Đô đốc Hà Sỹ Tráng, Tư lệnh Vùng 6 Hải quân, đón đoàn.", [("Hà Sỹ Tráng", "Tư lệnh Vùng 6 Hải quân")]),
    ("Trung tá Y Blô Niê trình bày kế hoạch tuần tra.", [("Y Blô Niê", "")]),
    # degrees
    ("PGS.TS. Trương Mỹ Hoa Lê, Trưởng khoa Ngữ văn, mở đầu.", [("Trương Mỹ Hoa Lê", "Trưởng khoa Ngữ văn")]),
    ("GS. Phạm Tất Đông Hải cho rằng nên thử lại.", [("Phạm Tất Đông Hải", "")]),
    ("TS.BS Lưu Thế Trạch, Giám đốc Bệnh viện Nhi, khuyên tiêm sớm.", [("Lưu Thế Trạch", "Giám đốc Bệnh viện Nhi")]),
    ("ThS Kiều Oanh Thư, giảng viên Khoa Luật, phân tích điều 9.", [("Kiều Oanh Thư", "giảng viên Khoa Luật")]),
    ("GS, TSKH Vũ Hoàng Yến, nguyên Viện trưởng Viện Cơ học, gửi báo cáo.",
     [("Vũ Hoàng Yến", "nguyên Viện trưởng Viện Cơ học")]),
    ("Phó Giáo sư, Tiến sĩ Đào Duy Tuấn nói về men.", [("Đào Duy Tuấn", "")]),
    ("BSCKII Nguyễn Thị Xuân Lộc, Trưởng khoa Hồi sức, trực đêm ấy.",
     [("Nguyễn Thị Xuân Lộc", "Trưởng khoa Hồi sức")]),
    ("Luật sư Trần Hải Âu bác bỏ cáo buộc.", [("Trần Hải Âu", "")]),
    ("NSND Bạch Thị Vân hát mở màn.", [("Bạch Thị Vân", "")]),
    # lists
    ("Dự hội nghị có các đồng chí: Lê Văn Thìn, Bí thư Huyện ủy; Phạm Thị Tho, Chủ tịch UBND huyện; Hoàng Cát.",
     [("Lê Văn Thìn", "Bí thư Huyện ủy"), ("Phạm Thị Tho", "Chủ tịch UBND huyện"), ("Hoàng Cát", "")]),
    ("Cùng dự có ông Vũ Như Hợp, Phó Cục trưởng; bà Đỗ Thị Thêu và ông Ngô Trí Dũng.",
     [("Vũ Như Hợp", "Phó Cục trưởng"), ("Đỗ Thị Thêu", ""), ("Ngô Trí Dũng", "")]),
    ("Các ông Trần Quang Vĩ, Lê Hữu Chánh và Bùi Danh Liêm cùng ký.",
     [("Trần Quang Vĩ", ""), ("Lê Hữu Chánh", ""), ("Bùi Danh Liêm", "")]),
    ("Chủ tịch UBND tỉnh Phan Văn Mẫn và Giám đốc Công an tỉnh Dương Đình Hòa đi thị sát.",
     [("Phan Văn Mẫn", "Chủ tịch UBND tỉnh"), ("Dương Đình Hòa", "Giám đốc Công an tỉnh")]),
    ("TS. Lê Bá Trình Tự, Viện trưởng; ThS. Ngô Thị Kim Tuyến, Phó Viện trưởng, cùng chủ trì.",
     [("Lê Bá Trình Tự", "Viện trưởng"), ("Ngô Thị Kim Tuyến", "Phó Viện trưởng")]),
    ("Bí thư Huyện ủy Trần Sĩ Ân, Chủ tịch UBND huyện Lê Công Thành tới dự.",
     [("Trần Sĩ Ân", "Bí thư Huyện ủy"), ("Lê Công Thành", "Chủ tịch UBND huyện")]),
    # capitals
    ("Đồng chí NGUYỄN ĐỨC THẮNG LỢI, Phó Bí thư Thường trực, chủ trì.",
     [("NGUYỄN ĐỨC THẮNG LỢI", "Phó Bí thư Thường trực")]),
    ("Ông LÊ THANH TÒNG: Cần sửa nghị định.", [("LÊ THANH TÒNG", "")]),
    ("PGS.TS TRẦN THỊ HƯƠNG SEN trình bày tham luận.", [("TRẦN THỊ HƯƠNG SEN", "")]),
    # Western names
    ("Bà Margaret O'Donnell, Đại sứ Ireland tại Việt Nam, chúc mừng ban tổ chức.",
     [("Margaret O'Donnell", "Đại sứ Ireland tại Việt Nam")]),
    ("Ông Hans-Peter Vogel, Giám đốc Quỹ Rừng Xanh, nói qua cầu truyền hình.",
     [("Hans-Peter Vogel", "Giám đốc Quỹ Rừng Xanh")]),
    ("GS. Jean-Luc Moreau đến từ Lyon.", [("Jean-Luc Moreau", "")]),
    ("Chuyên gia Kenji Watanabe giới thiệu máy sấy.", [("Kenji Watanabe", "Chuyên gia")]),
    ("Giám đốc quốc gia Ngân hàng Phát triển châu Á Andrea Rossi phát biểu.",
     [("Andrea Rossi", "Giám đốc quốc gia Ngân hàng Phát triển châu Á")]),
    # ethnic minority names
    ("Anh Giàng A Chua, Trưởng bản Nậm Pố, kể về nương ngô.", [("Giàng A Chua", "Trưởng bản Nậm Pố")]),
    ("Ông Ksor H'Bơ Thuyết, Phó Chủ tịch HĐND tỉnh Gia Lai, dự.",
     [("Ksor H'Bơ Thuyết", "Phó Chủ tịch HĐND tỉnh Gia Lai")]),
    ("Bà Hà Thị Nga, Chủ tịch Hội Liên hiệp Phụ nữ, trao quà.", [("Hà Thị Nga", "Chủ tịch Hội Liên hiệp Phụ nữ")]),
    ("Bà Khúc Thị Mẫn, Giám đốc Trại giống Đăk Mơ, trình bày báo cáo.",
     [("Khúc Thị Mẫn", "Giám đốc Trại giống Đăk Mơ")]),
    ("Chủ tịch UBND huyện Krông Nô Y Suôn Byă kết luận hội nghị.",
     [("Y Suôn Byă", "Chủ tịch UBND huyện Krông Nô")]),
    ("Ông Lê Văn An, Giám đốc Sở NN-PTNT Hòa An nhắc lại rằng tỉnh có 3 mô hình.",
     [("Lê Văn An", "Giám đốc Sở NN-PTNT Hòa An")]),
    ("Bà Lê Thị Bình, Chủ tịch Hội Nông dân xã Tân Hòa tiết lộ hội có 3 chi.",
     [("Lê Thị Bình", "Chủ tịch Hội Nông dân xã Tân Hòa")]),
    ("Chị Lò Thị Pành dệt thổ cẩm.", [("Lò Thị Pành", "")]),
    ("Bà H'Linh Êban, Hiệu trưởng Trường Tiểu học Buôn Dur, phát biểu.",
     [("H'Linh Êban", "Hiệu trưởng Trường Tiểu học Buôn Dur")]),
    ("Thạch Sa Mol tham luận về nghề đan.", [("Thạch Sa Mol", "")]),
    ("Bí thư Huyện ủy Vàng Seo Páo phát biểu.", [("Vàng Seo Páo", "Bí thư Huyện ủy")]),
    # given names that are also words
    ("Ông Trần Văn An phát biểu tại lễ.", [("Trần Văn An", "")]),
    ("Bà Nguyễn Thị Ba trình bày báo cáo.", [("Nguyễn Thị Ba", "")]),
    ("Ông Hồ Hữu Sự nói về muối.", [("Hồ Hữu Sự", "")]),
    # clergy
    ("Hòa thượng Thích Tâm Quảng, Trưởng Ban Trị sự, cầu an.", [("Thích Tâm Quảng", "Trưởng Ban Trị sự")]),
    # English
    ("Dr. Lê Thu Hằng, Director of the Marine Institute, opened the forum.",
     [("Lê Thu Hằng", "Director of the Marine Institute")]),
    ("Deputy Minister Trần Quốc Toản Anh chaired the session.", [("Trần Quốc Toản Anh", "Deputy Minister")]),
    ("Mr Paul Whitaker, head of the delegation, thanked the hosts.", [("Paul Whitaker", "head of the delegation")]),
    ("Professor Nguyen Thi Mai Huong spoke about rice.", [("Nguyen Thi Mai Huong", "")]),
    ("Ms Sarah Lindgren and Mr Pham Van Duc moderated the panel.", [("Sarah Lindgren", ""), ("Pham Van Duc", "")]),
    ("Tân Hiệu trưởng Trường Đại học Bình Minh Cao Thị Ngát ra mắt.",
     [("Cao Thị Ngát", "Hiệu trưởng Trường Đại học Bình Minh")]),
    ("Phó Tổng Biên tập Báo Sông Lam Đinh Hạnh My trao giải.", [("Đinh Hạnh My", "Phó Tổng Biên tập Báo Sông Lam")]),
    ("Governor of Sông Thao Province Bùi Chí Nhân said rain was near.",
     [("Bùi Chí Nhân", "Governor of Sông Thao Province")]),
    # family names that few bear
    ("Phó Viện trưởng Xồng Bá Lẩu dự họp.", [("Xồng Bá Lẩu", "Phó Viện trưởng")]),
    ("Dự họp có các đồng chí: Kiêm Thị Sa, Phó Chủ tịch; Lèo Văn Hặc, Trưởng bản.",
     [("Kiêm Thị Sa", "Phó Chủ tịch"), ("Lèo Văn Hặc", "Trưởng bản")]),
    ("Trả lời, ông Ông Văn Lịch, Giám đốc Kho bạc, xin khất.", [("Ông Văn Lịch", "Giám đốc Kho bạc")]),
    ("Đồng chí Ông Thị Mười, Trưởng phòng 4 trình bày báo cáo.", [("Ông Thị Mười", "Trưởng phòng 4")]),
    ("Ông Văn Tấn Lượng, Chủ tịch Hội, cảm ơn.", [("Văn Tấn Lượng", "Chủ tịch Hội")]),
    ("Nhà văn Ngàn Thị Sương thì khen giọng kể.", [("Ngàn Thị Sương", "Nhà văn")]),
    # a given name that is spelt like an office
    ("Đồng chí Lương Công Sứ, Phó Trưởng ban Dân vận, tới dự.", [("Lương Công Sứ", "Phó Trưởng ban Dân vận")]),
    # a country, then a foreign name
    ("Đại sứ Hà Lan Joost Verbeek phát biểu chào mừng.", [("Joost Verbeek", "Đại sứ Hà Lan")]),
    ("Đại sứ Hàn Quốc Choi Min-jae dự lễ.", [("Choi Min-jae", "Đại sứ Hàn Quốc")]),
    ("In a welcome address, Dutch Ambassador Joost Verbeek said he was glad.", [("Joost Verbeek", "Dutch Ambassador")]),
    ("Ingrid Nyberg, chief geologist at the Red River Basin Agency Secretariat, joined by video.",
     [("Ingrid Nyberg", "chief geologist at the Red River Basin Agency Secretariat")]),
    ("Associate Professor Le Kieu My, from Sông Thao University, presented a map.",
     [("Le Kieu My", "Sông Thao University")]),
    # capacities that hold a word that elsewhere is a verb, end in a figure, or open with a list
    ("Bà Lữ Thị Ngân Hà, Trưởng phòng Công nghệ thông tin (Sở Nội vụ) tham luận về số hóa.",
     [("Lữ Thị Ngân Hà", "Trưởng phòng Công nghệ thông tin (Sở Nội vụ)")]),
    ("BSCKI Vạn Thục Quyên, Trưởng khoa Phòng, chống bệnh truyền nhiễm của Trung tâm Y tế, hướng dẫn pha thuốc.",
     [("Vạn Thục Quyên", "Trưởng khoa Phòng, chống bệnh truyền nhiễm của Trung tâm Y tế")]),
    ("Giảng viên gồm ThS Hàng Huy Tuệ, Viện Sốt rét Bình Sơn và BS Lỗ Thục Anh, Trưởng khoa Dược.",
     [("Hàng Huy Tuệ", "Viện Sốt rét Bình Sơn"), ("Lỗ Thục Anh", "Trưởng khoa Dược")]),
    ("Bà Âu Thị Sim, người đang phụ trách Sở Nội vụ, điểm lại một năm.", [("Âu Thị Sim", "phụ trách Sở Nội vụ")]),
    ("TTƯT.BSCKII. Hàn Viết Thọ – Giám đốc Bệnh viện – cho biết đã mổ xong.",
     [("Hàn Viết Thọ", "Giám đốc Bệnh viện")]),
]  # fmt: skip

# sentences that name nobody who is there
NOBODY = [
    "Lễ khai mạc diễn ra trên đường Lê Duẩn, quận Hải Châu.",
    "Đoàn xuất phát từ phố Trần Phú lúc 7 giờ.",
    "Học sinh Trường THPT Phan Châu Trinh múa lân.",
    "Sách đoạt Giải thưởng Hồ Chí Minh năm ngoái.",
    "Giải thưởng Nguyễn Huệ thuộc về nhóm sinh viên năm ba.",
    "Hội nghị học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh phát động phong trào mới.",
    "Đoàn Thanh niên phát cây giống.",
    "Văn phòng Tỉnh ủy gửi giấy mời.",
    "Văn phòng Chính phủ thông báo kết luận.",
    "Hội Nông dân phát biểu ý kiến.",
    "Hội đồng Lý luận Trung ương họp phiên đầu.",
    "Lý luận Chính trị là tạp chí ra hằng tháng.",
    "Hà Nội và Hải Phòng cùng nộp hồ sơ.",
    "Thái Nguyên, Cao Bằng và Lạng Sơn có mưa lớn.",
    "Đồng Tháp, Hậu Giang xin thêm giống lúa.",
    "Đại biểu Lào Cai, Hà Giang và Kon Tum đã về.",
    "Thừa Thiên Huế nhận đăng cai kỳ sau.",
    "Đại học Quốc gia Hà Nội cấp học bổng.",
    "Hội trường Bệnh viện Bạch Mai chật kín.",
    "Cầu Nguyễn Văn Cừ sẽ được mở rộng.",
    "Học bổng Vừ A Dính đến với em nhỏ.",
    "Cao đẳng Sư phạm tuyển sinh đợt hai.",
    "Làng Mai Châu đón khách.",
    "Khu di tích Kim Liên mở cửa.",
    "Tháng Tư về, Bộ Nội vụ mở lớp.",
    "Nghị quyết Trung ương 5 được quán triệt.",
    "Đảng bộ Khối các cơ quan Trung ương họp.",
    "The workshop took place at Trần Hưng Đạo Street in Đà Lạt.",
    "The Green River Institute and Ocean Watch Foundation signed a memorandum.",
    "Northern provinces such as Bắc Kạn and Thái Nguyên took part.",
    "Đoàn về Buôn Ma Thuột bằng ô tô.",
    "Bệnh viện Đa khoa khu vực Ninh Hòa mở cửa đón bệnh nhân.",
    "Ông từng làm ở Trung tâm Y tế vùng Vũ Quang.",
    "The forum was held in Can Tho and Buon Ma Thuot.",
    "LỚP TẬP HUẤN CHO TUYẾN Y TẾ CƠ SỞ",
    "Trạm Y tế Hà Trung đã sửa xong.",
    "Delegates from South Korea and New Zealand visited Hạ Long Bay.",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), PEOPLE, ids=[sentence[:40] for sentence, _ in PEOPLE])
def test_people_are_found_with_the_capacity_printed_beside_them(sentence, expected):
    found = [(person.name.text, person.capacity(sentence)) for person in find_people(sentence)]

    assert found == expected


@pytest.mark.parametrize("sentence", NOBODY, ids=[sentence[:40] for sentence in NOBODY])
def test_streets_schools_prizes_and_organisations_are_nobody(sentence):
    assert [name.text for name in find_names(sentence)] == []


@pytest.mark.parametrize(("sentence", "expected"), PEOPLE, ids=[sentence[:40] for sentence, _ in PEOPLE])
def test_a_name_stands_at_its_offsets(sentence, expected):
    assert [sentence[name.start : name.end] for name in find_names(sentence)] == [name for name, _ in expected]


def test_the_mention_covers_title_capacity_and_name():
    sentence = "Sáng nay, đồng chí Lê Văn Thìn, Bí thư Huyện ủy, chủ trì."

    (person,) = find_people(sentence)

    assert sentence[person.start : person.end] == "đồng chí Lê Văn Thìn, Bí thư Huyện ủy"


def test_degrees_and_forms_of_address_are_kept_apart_from_the_name():
    (person,) = find_people("Đồng chí PGS.TS. Trương Mỹ Hoa, Trưởng khoa Ngữ văn, mở đầu.")

    assert person.address == "Đồng chí PGS.TS."
