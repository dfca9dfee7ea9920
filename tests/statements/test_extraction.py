"""Who did what in small texts of many outlets' make. All people and organisations are invented.

As in gold/README.md, presented, reported and contributed are one act here, and to have spoken is not asked for where
somebody has another act of speaking.
"""

from __future__ import annotations

import pytest

from assistant.language import acts
from assistant.statements.extraction import read_statements
from assistant.types import Document, Statement

PAPERS = {acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED}


def read(text: str) -> list[Statement]:
    statements = read_statements(Document(id="d1", source="a.txt", text=text))
    return [statement for statement in statements if statement.act != acts.MENTIONED]


def plain(found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Papers as one act, and no `spoke` beside another act of speaking."""
    found = {(person, acts.PRESENTED if act in PAPERS else act) for person, act in found}
    speakers = {person for person, act in found if act in acts.SPEAKING - {acts.SPOKE}}
    return {(person, act) for person, act in found if act != acts.SPOKE or person not in speakers}


DID = [
    # chairing
    ("Hội nghị do đồng chí Lê Quang Thiện, Bí thư Huyện ủy, chủ trì.", {("Lê Quang Thiện", "chaired")}),
    ("Dưới sự chủ trì của bà Phan Thị Lài, Chủ tịch Hội, hội thảo bàn về giá tôm.", {("Phan Thị Lài", "chaired")}),
    ("Ông Vũ Đức Mậu và bà Trần Thị Sen đồng chủ trì tọa đàm.",
     {("Vũ Đức Mậu", "chaired"), ("Trần Thị Sen", "chaired")}),
    ("Chủ trì hội nghị có các đồng chí: Đỗ Văn Hanh, Phó Chủ tịch UBND tỉnh; Lưu Thị Kim, Giám đốc Sở Y tế.",
     {("Đỗ Văn Hanh", "chaired"), ("Lưu Thị Kim", "chaired")}),
    ("Phiên thảo luận được điều phối bởi TS. Ngô Bảo Lâm, Viện Kinh tế biển.", {("Ngô Bảo Lâm", "chaired")}),
    ("Đồng chí Cao Xuân Trí, Chủ tịch HĐND tỉnh chủ trì và phát biểu kết luận hội nghị.",
     {("Cao Xuân Trí", "chaired"), ("Cao Xuân Trí", "concluded")}),
    ("Chủ trì hội thảo là PGS.TS Tô Hạnh Nguyên, Hiệu trưởng Trường Đại học Sông Lam.",
     {("Tô Hạnh Nguyên", "chaired")}),
    ("Thứ trưởng Bộ Du lịch Hồ Sỹ Lượng điều hành phiên họp.", {("Hồ Sỹ Lượng", "chaired")}),
    ("Chủ tọa đại hội gồm ông Lê Hữu Tề, ông Bùi Văn Khoa và bà Đặng Thị Nhài.",
     {("Lê Hữu Tề", "chaired"), ("Bùi Văn Khoa", "chaired"), ("Đặng Thị Nhài", "chaired")}),
    # opening, closing, concluding, directing, welcoming
    ("Phát biểu khai mạc hội thảo, ông Dương Văn Nhã, Viện trưởng Viện Cây lương thực, cho biết năm nay được mùa.",
     {("Dương Văn Nhã", "opened")}),
    ("Bà Lý Thị Ngần, Phó Chủ tịch UBND tỉnh, tuyên bố khai mạc diễn đàn.", {("Lý Thị Ngần", "opened")}),
    ("Bế mạc hội nghị, Bí thư Tỉnh ủy Trương Đình Bảo giao các sở rà soát lại.", {("Trương Đình Bảo", "closed")}),
    ("Kết luận hội nghị, Thứ trưởng Mai Xuân Hợp yêu cầu hoàn thành trước tháng 6.", {("Mai Xuân Hợp", "concluded")}),
    ("Đồng chí Phạm Gia Túc Anh, Phó Bí thư Thường trực Thành ủy, phát biểu chỉ đạo hội nghị.",
     {("Phạm Gia Túc Anh", "directed")}),
    ("Đến dự và phát biểu chỉ đạo có đồng chí Hà Văn Sơn, Trưởng Ban Tuyên giáo.",
     {("Hà Văn Sơn", "attended"), ("Hà Văn Sơn", "directed")}),
    ("Thay mặt nhà trường, PGS.TS Lâm Thị Duyên phát biểu chào mừng các đại biểu.", {("Lâm Thị Duyên", "welcomed")}),
    ("GS. Nguyễn Hữu Khoái tổng kết hội thảo và phát biểu bế mạc.",
     {("Nguyễn Hữu Khoái", "concluded"), ("Nguyễn Hữu Khoái", "closed")}),
    ("Trong bài phát biểu khai mạc, Cục trưởng Trần Hữu Lộc nhắc lại mùa lũ năm trước.",
     {("Trần Hữu Lộc", "opened")}),
    # papers
    ("ThS. Lò Văn Hặc trình bày tham luận “Giữ rừng từ cái bếp”.", {("Lò Văn Hặc", "presented")}),
    ("Hội nghị nghe TS Nguyễn Thị Bích Vân, Viện Dược liệu, trình bày chuyên đề về sâm.",
     {("Nguyễn Thị Bích Vân", "presented")}),
    ("Các đại biểu đã nghe đồng chí Đinh Thế Vỹ, Phó Trưởng Ban Tổ chức Tỉnh ủy, quán triệt Nghị quyết số 19.",
     {("Đinh Thế Vỹ", "presented")}),
    ("Đại hội nghe báo cáo chính trị của ông Quách Văn Đại, Chủ tịch Liên hiệp.", {("Quách Văn Đại", "presented")}),
    ("Báo cáo tổng kết do Chánh Văn phòng Lê Thị Hợi trình bày cho thấy thu ngân sách tăng.",
     {("Lê Thị Hợi", "presented")}),
    ("Tham luận “Nước và đất” của KS. Trần Bá Quỳnh gây chú ý.", {("Trần Bá Quỳnh", "presented")}),
    ("Mang đến hội thảo tham luận “Nghề muối”, ông Huỳnh Văn Bạc kể về đồng muối quê mình.",
     {("Huỳnh Văn Bạc", "presented")}),
    ("Bốn tham luận đã được trình bày:\n- TS. Hồ Thị Phương: “Chợ nổi”;\n- ThS. Đỗ Bá Công: “Ghe và phố”.",
     {("Hồ Thị Phương", "presented"), ("Đỗ Bá Công", "presented")}),
    ("Bà Ngân Thị Lả, Trưởng phòng Văn hóa, đọc báo cáo tóm tắt.", {("Ngân Thị Lả", "presented")}),
    ("Báo cáo viên hội nghị là GS.TS Phùng Chí Hiếu, Hội đồng Khoa học.", {("Phùng Chí Hiếu", "presented")}),
    ("Ông Văn Đình Hạo có bài thuyết trình về pin mặt trời.", {("Văn Đình Hạo", "presented")}),
    # speaking
    ("Theo ông Nguyễn Phước Tài, Chủ tịch Hiệp hội Gạo, giá sẽ còn tăng.", {("Nguyễn Phước Tài", "spoke")}),
    ("Ông Bùi Quang Trung: “Doanh nghiệp cần vốn hơn cần lời khen”.", {("Bùi Quang Trung", "spoke")}),
    ("“Cần làm ngay”, bà Tạ Thị Hường, Giám đốc Sở Tài chính, nhấn mạnh.", {("Tạ Thị Hường", "spoke")}),
    ("Trả lời câu hỏi của đại biểu, Vụ trưởng Vụ Đất đai Kiều Văn Thuật nói luật sẽ có hiệu lực.",
     {("Kiều Văn Thuật", "spoke")}),
    ("Chia sẻ tại tọa đàm, nghệ nhân Y Thim cho rằng cồng chiêng phải sống trong buôn.", {("Y Thim", "spoke")}),
    ("Phát biểu tại hội nghị, ông Trần Văn An, Chủ tịch UBND huyện, đề nghị thêm kinh phí.",
     {("Trần Văn An", "spoke")}),
    ("Ông Trần Văn An phát biểu tại hội nghị.", {("Trần Văn An", "spoke")}),
    ("Đại tá Hoàng Minh Đức, Phó Chính ủy Quân khu, biểu dương các đơn vị.", {("Hoàng Minh Đức", "spoke")}),
    # attending
    ("Dự hội nghị có đồng chí Lại Văn Bính, Bí thư Quận ủy, cùng đại diện các phường.",
     {("Lại Văn Bính", "attended")}),
    ("Tham dự hội thảo còn có TS. Đàm Thu Trà; ông Paul Weber, Đại sứ Áo; bà Lê Hạ Vy.",
     {("Đàm Thu Trà", "attended"), ("Paul Weber", "attended"), ("Lê Hạ Vy", "attended")}),
    ("Tới dự lễ có các đồng chí:\n- Nguyễn Văn Quyền, Phó Bí thư Tỉnh ủy\n- Phan Thị Chín, Chủ tịch Hội Cựu giáo "
     "chức\n- Lê Bền",
     {("Nguyễn Văn Quyền", "attended"), ("Phan Thị Chín", "attended"), ("Lê Bền", "attended")}),
    ("Buổi gặp mặt có sự tham dự của ông Đoàn Ngọc Chung, nguyên Bí thư Tỉnh ủy.", {("Đoàn Ngọc Chung", "attended")}),
    ("Ông Tăng Văn Hỷ, Giám đốc Vườn quốc gia, cùng dự.", {("Tăng Văn Hỷ", "attended")}),
    ("Cùng tham dự: Phó Cục trưởng Nghiêm Thị Hà; Vụ trưởng Đặng Kim Bảng.",
     {("Nghiêm Thị Hà", "attended"), ("Đặng Kim Bảng", "attended")}),
    # later mentions
    ("Dự có ông Vi Văn Lưu, Giám đốc Sở Công Thương. Giám đốc Sở Công Thương khẳng định điện đủ dùng.",
     {("Vi Văn Lưu", "attended"), ("Vi Văn Lưu", "spoke")}),
    ("TS Nguyễn Kiều Trang trình bày tham luận về nấm. Bà cho biết nấm mọc quanh năm.",
     {("Nguyễn Kiều Trang", "presented")}),
    ("Ông Phó Đức Mạnh, Viện trưởng Viện Lúa, chủ trì. Ông Mạnh lưu ý việc giữ giống.",
     {("Phó Đức Mạnh", "chaired"), ("Phó Đức Mạnh", "spoke")}),
    ("Chủ trì hội nghị là Bí thư Huyện ủy Lê Thúc Định. Đồng chí Bí thư Huyện ủy yêu cầu các xã báo cáo hằng tuần.",
     {("Lê Thúc Định", "chaired"), ("Lê Thúc Định", "spoke")}),
    ("Bà Hoàng Thị Nết và ông Lục Văn Tý cùng dự tọa đàm. Bà nói chợ phiên đang đông dần.",
     {("Hoàng Thị Nết", "attended"), ("Lục Văn Tý", "attended"), ("Hoàng Thị Nết", "spoke")}),
    ("Chủ tọa là GS Trần Đại Khê. Theo Giáo sư Khê, phải đo trước khi bàn.",
     {("Trần Đại Khê", "chaired"), ("Trần Đại Khê", "spoke")}),
    # captions
    ("Ảnh: Đồng chí Võ Thành Khiêm phát biểu tại hội nghị.", {("Võ Thành Khiêm", "spoke")}),
    ("Thượng tướng Ninh Văn Quyết phát biểu chỉ đạo. (Ảnh: Minh Đạo)", {("Ninh Văn Quyết", "directed")}),
    ("PGS, TS Đào Thị Cúc Phương trình bày báo cáo đề dẫn tại hội thảo. Ảnh: HẢI NAM",
     {("Đào Thị Cúc Phương", "presented")}),
    # English
    ("The forum was chaired by Ms Helen Brandt, head of the Water Office.", {("Helen Brandt", "chaired")}),
    ("Dr Lê Hoài Thương presented a paper on mangroves, and Mr Jonas Eklund moderated the discussion.",
     {("Lê Hoài Thương", "presented"), ("Jonas Eklund", "chaired")}),
    ("Opening the conference, Deputy Minister Phan Nhật Hạ said the river was rising.", {("Phan Nhật Hạ", "opened")}),
    ("Professor Maria Castellano delivered the keynote. She argued that tides remember.",
     {("Maria Castellano", "presented")}),
    ("According to Mr Đỗ Minh Trác, Director of the Port Authority, traffic doubled.", {("Đỗ Minh Trác", "spoke")}),
    ("The workshop was attended by Ambassador Ruth Okafor and Vice Rector Trần Mỹ An.",
     {("Ruth Okafor", "attended"), ("Trần Mỹ An", "attended")}),
    ("Dr Samuel Adeyemi delivered the closing remarks.", {("Samuel Adeyemi", "closed")}),
    # several acts, two people
    ("Bà Chu Thị Thoa khai mạc, còn ông Lê Đình Nam kết luận hội nghị.",
     {("Chu Thị Thoa", "opened"), ("Lê Đình Nam", "concluded")}),
    ("Tại hội nghị, ông Mã A Sình tham luận; bà Thào Thị Dở phát biểu.",
     {("Mã A Sình", "presented"), ("Thào Thị Dở", "spoke")}),
    ("Ông Trần Ngọc Thụ mời PGS.TS Lê Ánh Dương trình bày báo cáo.", {("Lê Ánh Dương", "presented")}),
    # reports as papers print them
    ("Tham dự Hội nghị có đồng chí Trần Thanh Lan, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; đồng chí Lò Văn Phấn, "
     "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; các đồng chí lãnh đạo sở, ngành.",
     {("Trần Thanh Lan", "attended"), ("Lò Văn Phấn", "attended")}),
    ("Ông Nguyễn Đình Khang Ninh, Chủ tịch Tổng Liên đoàn, đến dự, phát biểu chỉ đạo và tặng hoa chúc mừng đại hội.",
     {("Nguyễn Đình Khang Ninh", "attended"), ("Nguyễn Đình Khang Ninh", "directed")}),
    ("Trình bày Báo cáo thẩm tra, Chủ nhiệm Ủy ban Kinh tế Vũ Hồng Thái cho biết đa số ý kiến tán thành.",
     {("Vũ Hồng Thái", "presented")}),
    ("Đại biểu Nguyễn Thị Sửu (đoàn Thừa Thiên Huế) đề nghị làm rõ khái niệm này.", {("Nguyễn Thị Sửu", "spoke")}),
    ("Ông Nguyễn Mạnh Quyền (ở giữa) chủ trì hội nghị.", {("Nguyễn Mạnh Quyền", "chaired")}),
    ("TS. Lê Hoài Vọng (Viện Sử học) trình bày tham luận về sắc phong.", {("Lê Hoài Vọng", "presented")}),
    ("Diễn giả chính của sự kiện là GS. Noam Feldman, Đại học Tel Aviv.", {("Noam Feldman", "presented")}),
    ("Các tham luận của TS Trần Thu Bồn (Viện Sử học), ThS Lê Bến Hải (Trường Đại học Vinh) và ông Nguyễn Trà Khúc "
     "được đánh giá cao.",
     {("Trần Thu Bồn", "presented"), ("Lê Bến Hải", "presented"), ("Nguyễn Trà Khúc", "presented")}),
    ("Phần trình bày của Thạc sĩ Hứa Văn Cò nhận được nhiều câu hỏi.", {("Hứa Văn Cò", "presented")}),
    ("Sau phần khai mạc của ông Lê Quân Sự, hội thảo chia thành ba tiểu ban.", {("Lê Quân Sự", "opened")}),
    ("Tiểu ban 1 do GS. Trần Thọ Khoa và TS. Bùi Thanh Trí chủ trì; tiểu ban 2 do PGS. Lê Thanh Tâm chủ trì.",
     {("Trần Thọ Khoa", "chaired"), ("Bùi Thanh Trí", "chaired"), ("Lê Thanh Tâm", "chaired")}),
    ("Ba báo cáo đã được trình bày bởi GS. Ngô Châu Giang, TS. Trần Nam Lược và TS. Lê Vinh Hiển.",
     {("Ngô Châu Giang", "presented"), ("Trần Nam Lược", "presented"), ("Lê Vinh Hiển", "presented")}),
    ("Đồng chủ trì Hội nghị: Thứ trưởng Lê Minh Hưng Phú và Phó Chủ tịch UBND thành phố Trần Chí Thịnh.",
     {("Lê Minh Hưng Phú", "chaired"), ("Trần Chí Thịnh", "chaired")}),
    ("Điều hành phần thảo luận là nhà báo Tạ Bích Loan Thy.", {("Tạ Bích Loan Thy", "chaired")}),
    ("Đại biểu Quốc hội Trần Hoàng Ngàn: Cần cơ chế đặc thù cho vùng", {("Trần Hoàng Ngàn", "spoke")}),
    ("TS. Vũ Minh Duy phân tích hai kịch bản. Ông Duy kết luận rằng cần thận trọng.", {("Vũ Minh Duy", "spoke")}),
    ("Bộ trưởng Huỳnh Thành Lý chủ trì hội nghị. Theo Bộ trưởng, luật hiện hành chậm.",
     {("Huỳnh Thành Lý", "chaired"), ("Huỳnh Thành Lý", "spoke")}),
    ("Thứ trưởng Nguyễn Thị Liên dự hội nghị. Thứ trưởng Trần Quý Kiên trình bày dự thảo. Thứ trưởng Nguyễn Thị Liên "
     "kết luận.",
     {("Nguyễn Thị Liên", "attended"), ("Trần Quý Kiên", "presented"), ("Nguyễn Thị Liên", "concluded")}),
    ("Phát biểu khai mạc và đề dẫn hội thảo, PGS, TS Dương Trung Ý khẳng định ý nghĩa của đề tài.",
     {("Dương Trung Ý", "opened"), ("Dương Trung Ý", "presented")}),
    ("Tham gia tọa đàm có ba khách mời: bác sĩ Trần Quốc Khánh, dược sĩ Lê Kim Phượng và chị Đỗ Thúy Hà.",
     {("Trần Quốc Khánh", "attended"), ("Lê Kim Phượng", "attended"), ("Đỗ Thúy Hà", "attended")}),
    ("In his speech, Minister Lê Văn Trường urged provinces to act. He also thanked Mr John Keller for his support.",
     {("Lê Văn Trường", "spoke")}),
    ("Hội thảo có sự tham gia của TS. Lê Đăng Trí, chuyên gia kinh tế; bà Virginia Foote-Hall, Chủ tịch Bay Global.",
     {("Lê Đăng Trí", "attended"), ("Virginia Foote-Hall", "attended")}),
    ("“We need sand,” said Hoàng Minh Nguyệt, deputy director of the Delta Institute.",
     {("Hoàng Minh Nguyệt", "spoke")}),
    # affiliations without an office, names by their last words
    ("Bà Ma Thị Cầm, Đại học Sông Hậu, chia sẻ tham luận “Lúa nổi”.", {("Ma Thị Cầm", "presented")}),
    # lists of papers without a verb
    ('Học viên được nghe 2 chuyên đề:\n- Chuyên đề 1: "Ghép cành" – đồng chí Vũ Bá Lạc, Chủ tịch Hội;\n'
     '- Chuyên đề 2: "Chợ cây" – TS. Trần Thu Sương, nguyên Phó Hiệu trưởng.',
     {("Vũ Bá Lạc", "presented"), ("Trần Thu Sương", "presented")}),
    ('Phiên chiều do PGS.TS Đặng Kiều Nga (Đại học Sông Thao) điều hành, nghe các báo cáo: "Đo mặn" (KS Lại Hữu Bền, '
     'Đài Khí tượng); "Bản đồ lún" (TS Kenji Watanabe, Đại học Osaka); "Quỹ nước" (bà Neang Sokha, tổ chức Nước Sạch).',
     {("Đặng Kiều Nga", "chaired"), ("Lại Hữu Bền", "presented"), ("Kenji Watanabe", "presented"),
      ("Neang Sokha", "presented")}),
    ("Một số báo cáo được đánh giá cao:\n• ThS.BS Lê Thị Ngà (Khoa Hồi sức): Lọc máu sớm ở người già\n"
     "• BSCKI Đoàn Nhật Vinh (Khoa Ngoại): Thay khớp háng – 5 năm nhìn lại",
     {("Lê Thị Ngà", "presented"), ("Đoàn Nhật Vinh", "presented")}),
    ("Tham luận tại Đại hội có: HLV trưởng đội tuyển bơi quốc gia Nguyễn Hồng Thủy; đại diện Sở Y tế; kỷ lục gia lặn "
     "Trần Anh Hạo.", {("Nguyễn Hồng Thủy", "presented"), ("Trần Anh Hạo", "presented")}),
    ("Chủ tọa phiên toàn thể: PGS.TS.BS Lê Khắc Dụng, Phó Hiệu trưởng Trường Đại học Y Buôn Ma Thuột; TTƯT.BSCKII Hồ "
     "Viết Thọ, Giám đốc Bệnh viện; BSCKII Trương Thị Ái, Trưởng phòng Kế hoạch.",
     {("Lê Khắc Dụng", "chaired"), ("Hồ Viết Thọ", "chaired"), ("Trương Thị Ái", "chaired")}),
    ("Hai diễn giả chính: TS Lục Gia Hòa (Viện Thép) nói về thuế; bà Elena Petrova, chuyên gia độc lập, nói về quặng.",
     {("Lục Gia Hòa", "presented"), ("Elena Petrova", "presented")}),
    ("Giảng viên gồm ThS Hàng Huy Tuệ, Viện Sốt rét và BS Lỗ Thục Anh, Trưởng khoa Dược.",
     {("Hàng Huy Tuệ", "presented"), ("Lỗ Thục Anh", "presented")}),
    ("Hội nghị đã nghe hai ý kiến tham luận. Chủ tịch huyện Tô Minh Khởi chia sẻ cách làm; bà Chu Thị Vân, Giám đốc "
     "bưu điện, nói về cáp quang.", {("Tô Minh Khởi", "presented"), ("Chu Thị Vân", "presented")}),
    ("Chủ tịch xã Tô Minh Khởi dành gần như toàn bộ tham luận để nói về đê.", {("Tô Minh Khởi", "presented")}),
    # papers that somebody reads
    ("Báo cáo tổng kết nhiệm kỳ do ông Hà Quang Vinh đọc cho thấy quỹ đã tăng.", {("Hà Quang Vinh", "presented")}),
    ("Báo cáo tài chính do Trưởng ban Kiểm tra Cung Đình Tín trình bày.", {("Cung Đình Tín", "presented")}),
    ("Báo cáo do bà Lữ Thị Uyển, Phó Giám đốc Sở Khoa học và Công nghệ trình bày nêu rõ ba hạn chế.",
     {("Lữ Thị Uyển", "presented")}),
    ('Riêng báo cáo "Siêu âm tại giường" của TS.BS Kiều Hoàng Phi, Phó Giám đốc, do tác giả đang ở nước ngoài nên được '
     "BS Trịnh Tố Nga (Khoa Tim) trình bày thay.", {("Trịnh Tố Nga", "presented")}),
    ("ThS Vũ Thị Mận giảng chuyên đề “Giám sát muỗi”.", {("Vũ Thị Mận", "presented")}),
    ("Dr. Anan Sukhum, chief engineer at the River Office Secretariat, joined by video link from Vientiane. His talk "
     "dealt with flood forecasting.", {("Anan Sukhum", "attended"), ("Anan Sukhum", "presented")}),
    ("TS Lê Thị Ngoãn lên bục. Tham luận của bà tập trung vào nghề gốm.", {("Lê Thị Ngoãn", "presented")}),
    # a capacity that ends in a figure or a bracket
    ("Đồng chí Đàm Thị Hoa, Trưởng phòng 7 trình bày báo cáo chuyên đề về án hình sự.", {("Đàm Thị Hoa", "presented")}),
    ("Tiếp đó, đồng chí Ong Thế Vũ, Phó Trưởng phòng 9 trình bày báo cáo.", {("Ong Thế Vũ", "presented")}),
    ("Thượng tá Bùi Đắc Phú (Trưởng phòng PC06, Công an tỉnh) đề cập việc làm sạch dữ liệu.",
     {("Bùi Đắc Phú", "spoke")}),
    # openings and closings
    ("Chị Lâm Thị Tho bận họp nên ủy quyền cho anh Huỳnh Nhật Tâm, Phó Bí thư Thành đoàn, đọc diễn văn khai mạc và chủ "
     "trì diễn đàn.", {("Huỳnh Nhật Tâm", "opened"), ("Huỳnh Nhật Tâm", "chaired")}),
    ("ThS. Trần Thị Bội Ngân trao chứng nhận và bế giảng lớp học.", {("Trần Thị Bội Ngân", "closed")}),
    ("Phát biểu khai giảng, ThS. Trần Thị Bội Ngân nêu yêu cầu của lớp.", {("Trần Thị Bội Ngân", "opened")}),
    ("Phát biểu khai mạc, TTƯT.BSCKII. Hàn Viết Thọ – Giám đốc Bệnh viện – cho biết có 67 đề tài.",
     {("Hàn Viết Thọ", "opened")}),
    ("In a welcome address, Dutch Ambassador Joost Verbeek said the river was rising.",
     {("Joost Verbeek", "welcomed")}),
    ("Theo kế hoạch, Thứ trưởng Phí Mạnh Cung sẽ khai mạc, nhưng ông đi vắng; ông Ngũ Duy Phụng, Vụ trưởng Vụ Rừng, "
     "đọc thư và khai mạc diễn đàn.", {("Ngũ Duy Phụng", "opened")}),
    ("Phát biểu tham luận, đ/c Xồng Nhia Lử (Bí thư Đảng ủy xã) kiến nghị mở đường; ông Moong Văn Pá chia sẻ "
     "kinh nghiệm; còn bà Cụt Thị Viên thì băn khoăn về giá.",
     {("Xồng Nhia Lử", "presented"), ("Moong Văn Pá", "presented"), ("Cụt Thị Viên", "presented")}),
    ('Presentations included "Fluid in Children" by Dr. Ha Minh Chau and "Ten Years" by Scott Lindqvist, '
     "an entomologist at Uppsala University.", {("Ha Minh Chau", "presented"), ("Scott Lindqvist", "presented")}),
    ('The session was chaired by Professor Amara Okonjo and Dr. Ha Minh Chau. "We have the tools," Okonjo told '
     "delegates. Her paper examined rumours.", {("Amara Okonjo", "chaired"), ("Ha Minh Chau", "chaired"),
                                     ("Amara Okonjo", "presented")}),
    ("Tọa đàm được dẫn dắt bởi nhà báo Đặng Thiều Quảng với ba khách mời: ông Park Ji-min, Giám đốc Quỹ Xanh; TS Diêm "
     "Công Trụ, Viện Môi trường.",
     {("Đặng Thiều Quảng", "chaired"), ("Park Ji-min", "attended"), ("Diêm Công Trụ", "attended")}),
    ("GS. Matteo Ricci-Bianchi đến từ Đại học Bologna lại cảnh báo giá cao.",
     {("Matteo Ricci-Bianchi", "spoke")}),
    ("German consul general Anke Brandt, who had flown in from Hue, welcomed delegates.",
     {("Anke Brandt", "welcomed")}),
    ("Trung tá Đàng Năng Hậu, Trung đoàn trưởng Trung đoàn 719 và Thiếu tá Lý Thị Phụng, Trợ lý Quân y tham luận về "
     "hậu cần.", {("Đàng Năng Hậu", "presented"), ("Lý Thị Phụng", "presented")}),
    ("Tham dự: 156 hội viên; khách mời có bà Hoàng Yến Nga – Phó Cục trưởng, ông Sergei Volkov – Tham tán.",
     {("Hoàng Yến Nga", "attended"), ("Sergei Volkov", "attended")}),
    ("Sau lời chào mừng của Ni sư Thích Đàm Hương, PGS.TS Tống Viết Hào đọc lời đề dẫn.",
     {("Thích Đàm Hương", "welcomed"), ("Tống Viết Hào", "presented")}),
    ("Tham dự có: Bí thư Huyện ủy Lò Văn Phấn; các Phó Chủ tịch HĐND huyện: Nông Văn Bình, Bàn Thị Phẩy.",
     {("Lò Văn Phấn", "attended"), ("Nông Văn Bình", "attended"), ("Bàn Thị Phẩy", "attended")}),
    ("Trả lời, ông Ông Văn Lịch, Giám đốc Kho bạc, cho biết đã giải ngân.", {("Ông Văn Lịch", "spoke")}),
    ("Bà Phạm Thị Uyển, người đang phụ trách Sở Nội vụ, điểm lại một năm.", {("Phạm Thị Uyển", "spoke")}),
    # lists under a heading, programmes, tables
    ("Các diễn giả:\n(1) Luật sư Marko Trần Hội (Công ty Luật Bờ Tây), trực tuyến: cơ chế thuế và khả năng khiếu nại;\n"
     "(2) Ông Bế Đình Khanh – Phó Chủ tịch Liên minh Hồ tiêu: truy xuất nguồn gốc.\nÔng Lê Chính Vỹ, khách mời, cho "
     "biết đơn hàng giảm.",
     {("Marko Trần Hội", "presented"), ("Bế Đình Khanh", "presented"), ("Lê Chính Vỹ", "spoke")}),
    ("Nghe ba báo cáo:\n1. PGS.TS Lê Thị Nga My, Trưởng khoa Tin, Trường Đại học Bãi Dài: “Chấm bài bằng máy”.\n"
     "2. TS Hoàng Phi Long, Đại học Sông Cả: “Trợ giảng ảo”.", {("Lê Thị Nga My", "presented"),
                                                              ("Hoàng Phi Long", "presented")}),
    ("Người điều hành\nPhiên 1: TS. Lê Bá Tường, Viện Lúa\nPhiên 2: PGS.TS Hà Thị Uyên, Đại học Hòa An",
     {("Lê Bá Tường", "chaired"), ("Hà Thị Uyên", "chaired")}),
    ("Tiểu ban; Người điều hành; Báo cáo\nTiểu ban 1; GS.TS Lê Bá Tường; Hạt giống\nTiểu ban 2; TS Hà Thị Uyên; Đất",
     {("Lê Bá Tường", "chaired"), ("Hà Thị Uyên", "chaired")}),
    ("8h30: Khai mạc – PGS.TS Lê Bá Tường, Viện trưởng Viện Lúa\n8h45: Báo cáo “Hạt giống bản địa” – TS Hà Thị Uyên\n"
     "9h15: Tham luận “Đất phèn” - ThS. Đỗ Bá Công (Đại học Hòa An)\n10h00: Thảo luận, điều hành: GS Trần Thọ Khoa",
     {("Lê Bá Tường", "opened"), ("Hà Thị Uyên", "presented"), ("Đỗ Bá Công", "presented"),
      ("Trần Thọ Khoa", "chaired")}),
    # a paper that another reads, told in two sentences; a paper brought instead of something else
    ("Báo cáo thứ hai, “Ghe và phố”, của TS Kiều Văn Phi. Anh đang ở nước ngoài nên bài được ThS Tôn Thị Hiên, nay là "
     "nghiên cứu sinh Trường Đại học Sông Cả, đọc thay.", {("Tôn Thị Hiên", "presented")}),
    ("Người được chờ đợi nhất là GS.TS Lại Thế Khải. Năm nay ông không đọc đề dẫn mà mang tới một báo cáo riêng, "
     "“Đạo đức của dữ liệu”.", {("Lại Thế Khải", "presented")}),
    # several acts, several people
    ("TS Kiều Văn Phi giới thiệu dự án “Ghe và phố” và đề xuất thử nghiệm ở Huế.", {("Kiều Văn Phi", "presented")}),
    ("“Phải làm ngay”, ông Đoàn Trung Kiên nói vui khi kết luận buổi đối thoại.", {("Đoàn Trung Kiên", "concluded")}),
    ("Bà Võ Hoàng Yên tổng hợp và công bố 5 kiến nghị.", {("Võ Hoàng Yên", "spoke")}),
    ("Nhà văn Lê Thu Hạ dẫn dắt hội thảo cùng nhà phê bình Trần Bá Sỹ.",
     {("Lê Thu Hạ", "chaired"), ("Trần Bá Sỹ", "chaired")}),
    ("GS Kim Min-jae (Đại học Jeonnam) và TS. Nguyễn Văn Bảy thay nhau điều phối.",
     {("Kim Min-jae", "chaired"), ("Nguyễn Văn Bảy", "chaired")}),
    ("Điểm nhấn là các ý kiến của ông Trần Bá Sỹ (Hội Gỗ), bà Lê Thu Hạ (Hội Sách).",
     {("Trần Bá Sỹ", "spoke"), ("Lê Thu Hạ", "spoke")}),
    ("Hội nghị đã nghe các tham luận của Sở Y tế, Công an tỉnh và phát biểu của ông Lê Bá Thụ, Giám đốc Sở Tài chính.",
     {("Lê Bá Thụ", "spoke")}),
    ("Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Nội vụ Phùng Thị Ngát trình bày Tờ trình.",
     {("Phùng Thị Ngát", "presented")}),
    ("Đại diện Công ty Gạo Sông Bé là ông Huỳnh Phú Quý trả lời sẽ mua hết lúa.", {("Huỳnh Phú Quý", "spoke")}),
    ("Thành phần phía bạn: GS. Suda Wongsak, Phó Giám đốc (Trưởng đoàn); TS. Krit Boonma, Trưởng khoa; bà Nari Intha.",
     {("Suda Wongsak", "attended"), ("Krit Boonma", "attended"), ("Nari Intha", "attended")}),
    ("Chủ trì hội nghị là Thứ trưởng Mai Xuân Hợp. Thứ trưởng Hợp đề nghị các tỉnh báo cáo trước tháng 6.",
     {("Mai Xuân Hợp", "chaired"), ("Mai Xuân Hợp", "spoke")}),
    # names
    ("Ni sư Thích nữ Như Hoa, Thủ quỹ, báo cáo tài chính.", {("Thích nữ Như Hoa", "presented")}),
    ("Trả lời, Thượng tá A Lăng Bhơn, đại diện Công an thành phố, nói các gian hàng phải có mã.",
     {("A Lăng Bhơn", "spoke")}),
    ("Ông Nguyễn Liêm Chương, Giám đốc Công ty Lâm Việt Phúc, cho biết đơn hàng giảm.",
     {("Nguyễn Liêm Chương", "spoke")}),
    ("TS Võ Minh Khang, Phó Trưởng ban Ban Chính sách, chiến lược biển, truyền đạt Nghị quyết.",
     {("Võ Minh Khang", "presented")}),
    ("Marco Rinaldi, sourcing director at the Trieste roaster Caffè Bruni, explained what buyers ask for.",
     {("Marco Rinaldi", "spoke")}),
    ("Dutch Ambassador Joost Verbeek spoke. Later a panel was moderated by Verbeek.",
     {("Joost Verbeek", "spoke"), ("Joost Verbeek", "chaired")}),
]  # fmt: skip

DID_NOT = [
    ("Thay mặt GS Hà Minh Khuê, ThS Vũ Lan Chi trình bày tham luận “Lò rồng”.", "Hà Minh Khuê"),
    ("Đại diện cho tác giả Lưu Quang Hiệp, bà Tôn Hạ Vy trình bày báo cáo “Hoa văn sóng nước”.", "Lưu Quang Hiệp"),
    ("TS Phạm Hữu Dực đọc thay tham luận “Gốm và nước” của PGS.TS Đinh Công Tráng.", "Đinh Công Tráng"),
    # mentioned only
    ("Hội thảo bàn về bài viết của GS. Trần Hữu Nghiệp.", "Trần Hữu Nghiệp"),
    ("Các đại biểu tặng hoa bà Nguyễn Thị Tám.", "Nguyễn Thị Tám"),
    ("Hội nghị được tổ chức theo đề nghị của ông Phan Văn Ký, Chủ tịch Hội.", "Phan Văn Ký"),
    ("Ông Lê Trung Kiên được Ban Thường vụ giao phụ trách địa bàn mới, hội nghị cho biết.", "Lê Trung Kiên"),
    ("Đoàn đến thăm và tặng quà gia đình ông Đỗ Văn Chước.", "Đỗ Văn Chước"),
    ("Hội nghị công bố quyết định bổ nhiệm bà Tô Thị Lệ làm Vụ trưởng.", "Tô Thị Lệ"),
    ("Cuốn sách của nhà văn Ngô Thế Lợi được giới thiệu tại tọa đàm.", "Ngô Thế Lợi"),
    ("Nhiều ý kiến nhắc lại lời cố Bộ trưởng Trần Đức Lương Sơn.", "Trần Đức Lương Sơn"),
    ("Hội nghị triển khai kết luận của Bí thư Tỉnh ủy Hoàng Đăng Quân.", "Hoàng Đăng Quân"),
    ("Thực hiện ý kiến chỉ đạo của Phó Thủ tướng Lê Khánh Hội, sở đã lập đoàn kiểm tra.", "Lê Khánh Hội"),
    ("Giải nhất thuộc về em Trần Gia Bảo Ngọc, lớp 9A.", "Trần Gia Bảo Ngọc"),
    ("The audience discussed an essay by Peter Lindholm, a sociologist.", "Peter Lindholm"),
    # denied, cancelled, only planned
    ("Ông Nguyễn Hữu Lam không phát biểu tại hội nghị.", "Nguyễn Hữu Lam"),
    ("Bà Võ Thị Hến vắng mặt và không tham dự hội thảo.", "Võ Thị Hến"),
    ("Vì bận công tác, TS Lưu Quang Bửu không thể trình bày tham luận.", "Lưu Quang Bửu"),
    ("Ông Trần Chí Dũng Sĩ chưa từng nhận lời phát biểu ở diễn đàn.", "Trần Chí Dũng Sĩ"),
    ("Hội nghị mà ông Phạm Đức Ngữ dự kiến chủ trì đã bị hủy.", "Phạm Đức Ngữ"),
    ("Mr Tom Harding was to have opened the conference but stayed at home.", "Tom Harding"),
    ("Ms Olga Brandt did not attend the workshop.", "Olga Brandt"),
    ("Dr Carl Meyer, announced in the programme, did not speak.", "Carl Meyer"),
    # given, received, elected
    ("Ban tổ chức đã trao giấy khen cho bà Lê Thị Mận.", "Lê Thị Mận"),
    ("Hội nghị bầu ông Đỗ Trọng Thịnh làm Chủ tịch Hội khóa mới.", "Đỗ Trọng Thịnh"),
    ("Thừa ủy quyền của Chủ tịch nước, ông Lê Bá trao quà cho cụ Trần Thị Bỉnh.", "Trần Thị Bỉnh"),
    ("In his speech, Minister Lê Văn Trường thanked Mr John Keller for his support.", "John Keller"),
    ("Đoàn công tác do Phó Thủ tướng Trần Lưu Huy làm trưởng đoàn đã về tỉnh.", "Trần Lưu Huy"),
    # acts at no event
    ("Bà Lê Thị Quế từng chủ trì khảo sát chất lượng nước ở ba huyện.", "Lê Thị Quế"),
    ("Ông Hồ Quốc Vinh là tác giả bài báo cáo in trong kỷ yếu.", "Hồ Quốc Vinh"),
    # planned and taken back, absent authors, session chairs beside others' papers
    ("Theo kế hoạch, chị Lâm Thị Tho sẽ khai mạc diễn đàn. Tuy nhiên do bận công tác, chị ở lại Huế.", "Lâm Thị Tho"),
    ("Trong chương trình gửi trước cho báo chí, báo cáo đề dẫn do Cục trưởng Lâm Thị Tho trình bày. Do bận họp, chị "
     "không đến dự.", "Lâm Thị Tho"),
    ("Ban đầu, ông Lê Văn Quý sẽ chủ trì nhưng phút chót phải vào viện.", "Lê Văn Quý"),
    ("Lẽ ra TS Đỗ Bá Nhạ trình bày báo cáo này.", "Đỗ Bá Nhạ"),
    ("Ms Ingrid Nyberg, who had been scheduled to present a paper, fell ill.", "Ingrid Nyberg"),
    ('Báo cáo "Siêu âm" của TS.BS Kiều Hoàng Phi, Phó Giám đốc, do tác giả đang ở nước ngoài nên được BS Trịnh Tố Nga '
     "trình bày thay.", "Kiều Hoàng Phi"),
    ("Hội thảo đã bế mạc. Hẹn gặp lại ở seminar tháng 4: TS. Đoàn Khuế sẽ trình bày về cảm biến.", "Đoàn Khuế"),
    # said to a paper, or in an interview
    ("Mr. Tran Le Khoa later told this newspaper he would retire.", "Tran Le Khoa"),
    ("Phóng viên: Thưa ông, tham luận của ông gây tranh luận?\nPGS.TS Ức Minh Thuận: Tôi chỉ nói điều dân nói.\n"
     "PV: Ông đánh giá thế nào về GS Menon?\nPGS.TS Ức Minh Thuận: GS Menon đã trình bày rất hay.", "Ức Minh Thuận"),
    ("Chia sẻ với phóng viên bên lề hội nghị, ông Lê Bá Thụ cho biết đơn hàng tăng.", "Lê Bá Thụ"),
    # promised, still to come, printed only
    ("Bà Lê Thu Hạ sẽ trình bày tham luận về gốm.", "Lê Thu Hạ"),
    ("Workshop tiếp theo sẽ do chị Vũ Hà Thư điều phối.", "Vũ Hà Thư"),
    ("The third dialogue will be chaired by Vice Minister Do Huu Phuc.", "Do Huu Phuc"),
    ("Tham luận của bà Phùng Thị Ngát được in trong kỷ yếu.", "Phùng Thị Ngát"),
    ("Hội nghị thống nhất với ý kiến của ông Lê Bá Thụ, Chủ tịch nước.", "Lê Bá Thụ"),
    ("Người chủ trì không phải ông Lê Bá Thụ như thông lệ mà là bà Phùng Thị Ngát.", "Lê Bá Thụ"),
    ("Buổi chiều, ông Cao Viết Sách chủ trì buổi làm việc cùng ông Lê Bá Thụ.", "Lê Bá Thụ"),
    # a firm, a street and a lunar year are nobody
    ("Ông Nguyễn Liêm Chương, Giám đốc Công ty Lâm Việt Phúc, dự bàn tròn.", "Lâm Việt Phúc"),
    ("Hội thảo mở tại Nhà Xưa (27 Trần Phú) và phát biểu của khách được ghi lại.", "Trần Phú"),
    ("Hội nghị mừng Xuân Ất Tỵ có phát biểu của đại biểu.", "Ất Tỵ"),
    # results of a vote are no speech
    ("ĐẠI HỘI ĐÃ BẦU\nChủ tịch: ông Phan Đình Khoát (98/102 phiếu).\nPhó Chủ tịch: bà Bạch Thị Liễu; ông Lý Đại Hưng.",
     "Bạch Thị Liễu"),
]  # fmt: skip


def ids(cases):
    return [text[:45].replace("\n", " ") for text, _ in cases]


@pytest.mark.parametrize(("text", "expected"), DID, ids=ids(DID))
def test_acts_go_to_those_who_did_them(text, expected):
    assert plain({(statement.person, statement.act) for statement in read(text)}) == expected


@pytest.mark.parametrize(("text", "person"), DID_NOT, ids=ids(DID_NOT))
def test_who_is_only_mentioned_or_did_nothing_has_no_act(text, person):
    assert [(s.act, s.quote) for s in read(text) if s.person == person] == []


def test_speech_told_inside_speech_is_not_an_act_at_the_event():
    text = "Ông Lê Văn Phổ nêu rõ: tại Hội nghị toàn quốc năm 2020, Thủ tướng Trần Thế Vinh đã nhấn mạnh ba khâu."

    found = {(statement.person, statement.act) for statement in read(text) if not statement.elsewhere}

    assert found == {("Lê Văn Phổ", "spoke")}


def test_words_inside_quotation_marks_make_nobody_act():
    text = "Bà Cù Thị Hân kể: “Hôm ấy ông Trần Bình Phẩm phát biểu rất hay”."

    assert {statement.person for statement in read(text)} == {"Cù Thị Hân"}


def test_an_act_at_an_earlier_conference_is_set_apart():
    text = "Hội nghị khai mạc sáng nay. Tại Hội nghị toàn quốc năm 2019, ông Đặng Hữu Thọ đã trình bày đề án này."

    (statement,) = [s for s in read(text) if s.person == "Đặng Hữu Thọ"]

    assert "2019" in statement.elsewhere


def test_the_capacity_is_the_one_printed_in_this_article():
    (statement,) = read("Ông Tăng Văn Hỷ, nguyên Giám đốc Vườn quốc gia, chủ trì hội nghị.")

    assert statement.capacity == "nguyên Giám đốc Vườn quốc gia"


CAPACITIES = [
    ("Thay mặt lãnh đạo Bộ, Thứ trưởng Hoàng Đạo Quyết ghi nhận các ý kiến.", {"Hoàng Đạo Quyết": "Thứ trưởng"}),
    ("Bí thư Huyện ủy Trần Sĩ Hiệp chủ trì, Chủ tịch UBND huyện Lê Công Thái kết luận hội nghị.",
     {"Trần Sĩ Hiệp": "Bí thư Huyện ủy", "Lê Công Thái": "Chủ tịch UBND huyện"}),
    ("Dự hội nghị có ông Vũ Như Hợp, Phó Cục trưởng; bà Đỗ Thị Thêu và ông Ngô Trí Dũng, Chánh Thanh tra.",
     {"Vũ Như Hợp": "Phó Cục trưởng", "Đỗ Thị Thêu": "", "Ngô Trí Dũng": "Chánh Thanh tra"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CAPACITIES, ids=ids(CAPACITIES))
def test_each_person_has_their_own_capacity(text, expected):
    assert {statement.person: statement.capacity for statement in read(text)} == expected


def test_a_later_mention_by_pronoun_keeps_the_capacity_and_its_place():
    text = "Ông Tăng Văn Hỷ, Giám đốc Vườn quốc gia, chủ trì hội nghị. Ông cho biết voi đã về."

    statement = read(text)[-1]

    assert text[statement.capacity_start : statement.capacity_end] == "Giám đốc Vườn quốc gia"


def test_the_topic_is_the_quoted_title():
    (statement,) = read("ThS. Lò Văn Hặc trình bày tham luận “Giữ rừng từ cái bếp” tại hội thảo.")

    assert statement.topic.strip("“”") == "Giữ rừng từ cái bếp"


def test_every_statement_quotes_its_sentence_at_its_place():
    text = "Hội thảo mở sáng nay.\nÔng Vũ Đức Mậu chủ trì hội thảo. Bà Trần Thị Sen trình bày tham luận về cá."

    assert [text[s.start : s.end] for s in read(text)] == [s.quote for s in read(text)] != []


def test_an_act_at_the_last_edition_is_set_apart_with_the_office_of_that_day():
    text = (
        "Chủ trì họp báo là ông Trần Duy Mận, Chủ tịch UBND xã.\nLễ hội lần thứ 6 năm 2024 đón 42.000 khách; họp báo "
        "khi đó do ông Trần Duy Mận, lúc ấy là Phó Chủ tịch UBND huyện, chủ trì."
    )

    found = [(s.capacity, s.elsewhere) for s in read(text)]

    assert found == [("Chủ tịch UBND xã", ""), ("Phó Chủ tịch UBND huyện", "năm 2024")]


def test_an_act_at_another_edition_of_an_earlier_year_is_set_apart():
    text = "Ms Ana Brandt chaired the 22nd meeting.\nThe 21st meeting, held in Hue in 2024, was chaired by Mr Tom Hall."
    document = Document(id="d1", source="a.txt", text=text, event_date="2025-03-12")

    found = [(s.person, s.elsewhere) for s in read_statements(document) if s.act == acts.CHAIRED]

    assert found == [("Ana Brandt", ""), ("Tom Hall", "in 2024")]


def test_the_hours_of_a_planned_programme_are_not_certain():
    text = "CHƯƠNG TRÌNH HỘI THẢO\n8h00: Phát biểu khai mạc: PGS.TS Lê Quang Tước, Hiệu trưởng"

    assert [(s.act, s.certain) for s in read(text)] == [("opened", False)]


def test_what_a_report_asks_to_put_off_does_not_put_off_its_event():
    text = "Hội nghị mở sáng nay. Bà Phùng Thị Ngát đề nghị hoãn dự án."

    assert [s.act for s in read(text)] == ["spoke"]


def test_two_people_of_one_office_leave_a_doubt():
    text = (
        "Dự có ông Lê Văn Tịnh, Phó Giám đốc Sở Y tế, và bà Ngô Thị Hảo, Phó Giám đốc Sở Y tế. "
        "Phó Giám đốc Sở Y tế cho biết thuốc đã về."
    )

    (statement,) = [s for s in read(text) if s.act == acts.SPOKE]

    assert not statement.certain


def test_somebody_mentioned_is_kept_as_mentioned():
    document = Document(id="d1", source="a.txt", text="Hội thảo bàn về bài viết của GS. Trần Hữu Nghiệp.")

    assert [(s.person, s.act) for s in read_statements(document)] == [("Trần Hữu Nghiệp", "mentioned")]


def test_behind_a_list_of_papers_the_absent_author_has_none():
    text = (
        "Một số báo cáo được đánh giá cao:\n• ThS.BS Lê Thị Ngà (Khoa Hồi sức): Lọc máu sớm ở người già\n"
        'Riêng báo cáo "Siêu âm" của TS.BS Kiều Hoàng Phi, Phó Giám đốc, do tác giả đang ở nước ngoài nên được BS '
        "Trịnh Tố Nga (Khoa Tim) trình bày thay."
    )

    assert {s.person for s in read(text)} == {"Lê Thị Ngà", "Trịnh Tố Nga"}


def test_a_session_chair_has_no_paper_of_the_session():
    text = 'Phiên kỹ thuật do PGS.TS Đặng Kiều Nga điều hành, nghe báo cáo "Đo mặn giá rẻ" (KS Lại Hữu Bền).'

    assert {s.act for s in read(text) if s.person == "Đặng Kiều Nga"} == {acts.CHAIRED}


def test_the_result_of_a_vote_gives_a_new_capacity():
    text = (
        "Điều hành đại hội là ông Phan Đình Khoát, Phó Chủ tịch khóa V.\nĐẠI HỘI ĐÃ BẦU\n"
        "Chủ tịch: ông Phan Đình Khoát (98/102 phiếu).\nÔng cho biết sẽ lập quỹ."
    )

    found = {(s.act, s.capacity) for s in read_statements(Document(id="d1", source="a.txt", text=text))}

    assert found == {("chaired", "Phó Chủ tịch khóa V"), ("mentioned", "Chủ tịch"), ("spoke", "Chủ tịch")}


def test_who_is_elected_as_something_holds_it_from_there_on():
    text = "Đại hội bầu ông Đỗ Trọng Thịnh làm Chủ tịch Hội Làm vườn. Ông cảm ơn các đại biểu."

    assert [s.capacity for s in read(text)] == ["Chủ tịch Hội Làm vườn"]


def test_what_is_announced_is_not_certain():
    text = "8h30: PGS.TS Vạn Hải Sâm, Viện trưởng, phát biểu khai mạc"
    document = Document(id="d1", source="a.txt", text=text, published="2031-09-01", event_date="2031-09-20")

    assert [(s.act, s.certain) for s in read_statements(document)] == [("opened", False)]


TOPICS = [
    ("Sau khi nghe Trung tá Hoàng Kim Búp báo cáo kết quả, các đơn vị thảo luận năm hạn chế.", ""),
    ("Hai diễn giả là bà Nay H'Nuôn (thủ thư) và anh Đỗ Trọng Khải, sáng lập Thư viện Gác Xép.", ""),
    ('Nghe báo cáo: "Đo mặn giá rẻ" (KS Lại Hữu Bền, Đài Khí tượng).', "Đo mặn giá rẻ"),
    ("Các báo cáo được chọn:\n• BSCKI Đoàn Nhật Vinh (Khoa Ngoại): Thay khớp háng – 5 năm nhìn lại",
     "Thay khớp háng – 5 năm nhìn lại"),
    ("Tham luận có ông Vi Văn Toán – Kiểm sát viên Phòng 7, với nội dung bảo vệ kháng nghị tại tòa; và nhiều người.",
     "bảo vệ kháng nghị tại tòa"),
    ("Diễn giả chính: TS Lục Gia Hòa (Viện Thép) nói về thuế carbon.", "thuế carbon"),
    ("TS Lê Thị Ngoãn lên bục. Tham luận của bà tập trung vào nghề gốm.", "nghề gốm"),
    ("Báo cáo tài chính do ông Cung Đình Tín đọc.", "Báo cáo tài chính"),
    ('Báo cáo "Siêu âm tại giường" của TS Kiều Phi, do tác giả bận nên được BS Trịnh Tố Nga trình bày thay.',
     "Siêu âm tại giường"),
    ("Các diễn giả:\n(2) Ông Bế Đình Khanh – Phó Chủ tịch Liên minh Hồ tiêu: truy xuất nguồn gốc.",
     "truy xuất nguồn gốc"),
    ("Báo cáo thứ hai, “Ghe và phố”, của TS Kiều Văn Phi. Anh ở xa nên bài được ThS Tôn Thị Hiên đọc thay.",
     "Ghe và phố"),
    ("Báo cáo thứ ba do bà Linda Mensah trình bày bằng tiếng Anh, về khung năng lực cho giáo viên.",
     "khung năng lực cho giáo viên"),
    ("Chủ nhiệm Ủy ban Pháp luật Lê Bá Thụ trình bày Báo cáo thẩm tra.", "Báo cáo thẩm tra"),
    ("Diễn giả gồm TS Lục Gia Hòa, Viện Thép và bà Elena Petrova.", ""),
    ("Đồng chí Lưu Bá Tước truyền đạt Chuyên đề 1 cho học viên", ""),
    ("BS Trịnh Tố Nga trình bày báo cáo trước hội nghị", ""),
    ("GS Anna Kowalska trao đổi bên lề hội nghị.", ""),
    ("Ông Vũ Trọng Kha phát biểu chỉ đạo Đại hội, đề nghị chuẩn bị sớm.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=ids(TOPICS))
def test_the_topic_is_what_was_said_and_not_where(text, topic):
    assert read(text)[0].topic == topic


def test_a_capacity_beside_a_given_name_is_the_full_names():
    text = "Nhà xuất bản giới thiệu sách của bà Âu Thị Sim. Bà Sim, hiện là Phó Giám đốc Sở Nội vụ, kể chuyện làng."

    assert [s.capacity for s in read(text)] == ["Phó Giám đốc Sở Nội vụ"]
