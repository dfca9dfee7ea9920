"""Questions whose answer stands in one sentence, and their near misses that no sentence answers. All invented."""

import pytest

ARTICLES = {
    "lop-37.txt": """Bế giảng lớp tập huấn cứu hộ đường sông khóa 37
Chiều 12/6/2031, tại Trường Nghiệp vụ Bãi Sậy, Sở Giao thông tỉnh Hạ Lang tổ chức lễ bế giảng lớp tập huấn cứu hộ đường sông khóa 37.
Khóa học diễn ra trong 9 ngày, có 74 học viên của các bến đò.
Báo cáo kết quả, ông Nghiêm Văn Tụ, Hiệu trưởng Trường Nghiệp vụ Bãi Sậy, cho biết: 100% học viên dự thi, trong đó 16 đồng chí lặn loại giỏi, 58 đồng chí lặn loại khá.
Ông lưu ý: “Đừng đếm số mái chèo, hãy đếm số người về bờ”.
Giám đốc Sở Giao thông tỉnh Hạ Lang Vương Thị Nhạn đề nghị các bến mua phao mới. “Với người chèo đò, khúc sông mùa lũ bằng cả một đại dương”, bà chia sẻ.
Sở yêu cầu các bến đò hoàn thành việc đăng kiểm xuồng trước ngày 15/8/2031.
Kế hoạch khóa 38 sẽ được thông báo sau.
""",  # noqa: E501
    "lam-viec.txt": """Đoàn công tác Cục Đê điều làm việc với UBND tỉnh Hạ Lang
Sáng 4/3/2032, tại trụ sở UBND tỉnh Hạ Lang, số 8 phố Cây Gạo, Đoàn công tác Cục Đê điều có buổi làm việc với UBND tỉnh về tình hình sửa kè và việc giao đất bãi bồi.
Báo cáo với Đoàn, ông Phí Công Ẩn, Chi cục trưởng Chi cục Đê điều, cho biết toàn tỉnh có 412 hộ ở bãi, 96 điểm kè; đến nay đã giao sổ bãi bồi cho 301 hộ, đạt 73%.
Anh Đàm Văn Dĩnh hỏi về mức hỗ trợ dời nhà bè. Trả lời, ông Phí Công Ẩn cho biết mức hỗ trợ đóng mới là 40 triệu đồng/nhà, sửa chữa là 15 triệu đồng/nhà.
Chiều cùng ngày, Đoàn công tác thăm đình Cả và bến Lở.
""",  # noqa: E501
    "giao-uoc.txt": """Trại giống Bến Cát và Trại giống Cồn Tre ký giao ước chuyển giao tằm giai đoạn 2031-2035
Lễ ký kết diễn ra sáng 9/10/2031 tại hội trường Trại giống Cồn Tre.
Hai trại nêu các điều khoản của giao ước hợp tác.
Tiếp sau lễ ký kết, TS Mạc Thị Lụa trình bày chuyên đề “Lá dâu mùa hạn” cho các kỹ sư trong vùng.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ông Nghiêm Văn Tụ dặn học viên đừng đếm cái gì?", "số mái chèo"),
        ("Giám đốc Sở Giao thông tỉnh Hạ Lang ví khúc sông mùa lũ như thế nào?", "cả một đại dương"),
        ("Bao nhiêu học viên khóa 37 lặn loại giỏi?", "16 đồng chí"),
        ("bao nhieu hoc vien khoa 37 lan loai gioi", "16 đồng chí"),
        ("Các bến đò ở Hạ Lang phải đăng kiểm xong xuồng trước ngày nào?", "15/8/2031"),
        ("Hạ Lang đã giao sổ bãi bồi cho bao nhiêu hộ, chiếm tỷ lệ bao nhiêu?", "301 hộ, đạt 73%"),
        ("Nhà bè ở Hạ Lang được hỗ trợ bao nhiêu tiền nếu đóng mới, bao nhiêu nếu sửa chữa?", "15 triệu"),
        ("Sau buổi làm việc sáng 4/3/2032, đoàn Cục Đê điều ghé thăm những nơi nào?", "bến Lở"),
        ("Cục Đê điều đến Hạ Lang tháng 3/2032 làm việc về những nội dung gì?", "sửa kè"),
        ("buoi lam viec cua Cuc De dieu ngay 4/3/2032 to chuc o dia chi nao", "phố Cây Gạo"),
        ("Trại giống Bến Cát ký giao ước hợp tác với Trại giống Cồn Tre hôm nào?", "9/10/2031"),
        ("Ký giao ước với Trại giống Bến Cát xong, các kỹ sư Cồn Tre được nghe chuyên đề gì?", "Lá dâu mùa hạn"),
    ],
)
def test_what_one_sentence_says_is_told(library, question, said):
    assert said in library.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Ông Nghiêm Văn Tụ dặn học viên đừng uống cái gì?",
        "Giám đốc Sở Giao thông tỉnh Hạ Lang ví nghề dạy học như thế nào?",
        "Bao nhiêu học viên khóa 37 phải thi lại?",
        "Bà Vương Thị Nhạn phát biểu trong bao nhiêu ngày ở lễ bế giảng lớp cứu hộ đường sông khóa 37?",
        "Bao nhiêu học viên khóa 38 lặn loại giỏi?",
        "Các bến đò ở Hạ Lang phải nộp thuế trước ngày nào?",
        "Hạ Lang đã cấp phép xây dựng cho bao nhiêu hộ, chiếm tỷ lệ bao nhiêu?",
        "Nhà bè ở Hạ Lang được hỗ trợ bao nhiêu tiền nếu mua đất, bao nhiêu nếu đi thuê?",
        "Sau buổi làm việc sáng 4/3/2032, đoàn Cục Đê điều dâng hương ở những nơi nào?",
        "Cục Đê điều đến Mai Sậy tháng 3/2032 làm việc về những nội dung gì?",
        "Trại giống Bến Cát khánh thành nhà kính cho Trại giống Cồn Tre hôm nào?",
    ],
)
def test_what_stands_only_near_a_sentence_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal
