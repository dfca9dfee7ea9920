"""Who belongs to a list and who does not, who leads a part of an event, names and offices of all regions.

All people, bodies and events are invented.
"""

from __future__ import annotations

import pytest

from assistant.language import acts
from assistant.language.people import find_people
from assistant.statements.extraction import read_statements
from assistant.types import Document, Statement


def read(text: str) -> list[Statement]:
    statements = read_statements(Document(id="d1", source="a.txt", text=text))
    return [statement for statement in statements if statement.act != acts.MENTIONED]


def ids(cases):
    return [text[:50].replace("\n", " ") for text, *_ in cases]


DID = [
    # who is not in the list
    ("Chủ trì diễn đàn là Chủ tịch Hội Cau Lê Thị Bưởi, người rời ghế Vụ trưởng để thay ông Hồ Văn Cội.",
     {("Lê Thị Bưởi", "chaired")}),
    ("Ở phần đối thoại (điều phối: MC Hồ Văn Cội), chị Lê Thị Bưởi kể về vườn cau.",
     {("Hồ Văn Cội", "chaired"), ("Lê Thị Bưởi", "spoke")}),
    ("ThS Lê Thị Bưởi và TS Hồ Văn Cội có mặt trong danh sách khách mời; cô Bưởi đến dự, ông Cội vắng.",
     {("Lê Thị Bưởi", "attended")}),
    # who is
    ("GS Hồ Văn Cội, Viện trưởng Viện Cau, chủ trì hội thảo, cùng với ông Ksor Blun, Phó Chủ tịch UBND tỉnh.",
     {("Hồ Văn Cội", "chaired"), ("Ksor Blun", "chaired")}),
    ("“Đắt quá”, ông Hồ Văn Cội nói tại phiên thảo luận do TS Lê Thị Bưởi điều hành.",
     {("Hồ Văn Cội", "spoke"), ("Lê Thị Bưởi", "chaired")}),
    ("Kết quả khảo sát 1.846 vườn được TS Lê Thị Bưởi, Phó Viện trưởng Viện Cau, công bố tại hội thảo.",
     {("Lê Thị Bưởi", "presented")}),
    ("Nội dung này được Phó Thống đốc Hồ Văn Cội nhắc lại tại diễn đàn.", {("Hồ Văn Cội", "spoke")}),
    ("TS Lê Thị Bưởi, vừa nhận chức Viện trưởng hồi tháng 8, chủ trì.", {("Lê Thị Bưởi", "chaired")}),
    ("Bà Rita Halberg của NordTree tham gia qua video ghi sẵn, khuyến nghị sớm có luật.",
     {("Rita Halberg", "attended"), ("Rita Halberg", "spoke")}),
    ("TS Mary Ellwood (Đại học Leeds, Anh) so sánh trống đồng với chiêng.", {("Mary Ellwood", "spoke")}),
    ("TS Hồ Văn Cội lần này đích thân trình bày, với bài \"Máy và người\".", {("Hồ Văn Cội", "presented")}),
    ("Thay mặt Thứ trưởng, TS Hồ Văn Cội, Phó Cục trưởng Cục Cau, đọc bài phát biểu chúc mừng hội nghị.",
     {("Hồ Văn Cội", "welcomed")}),
    ("Bà H'Lan Niê, Giám đốc Sở Du lịch, chủ trì hội thảo. Bà H'Lan chia sẻ: khách ở lại 6 đêm.",
     {("H'Lan Niê", "chaired"), ("H'Lan Niê", "spoke")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "did"), DID, ids=ids(DID))
def test_who_did_what(text, did):
    assert {(s.person, s.act) for s in read(text)} == did


SESSIONS = [
    ("– Phiên toàn thể “Nước mặn”: chủ tọa GS. Hồ Văn Cội và TS. Lê Thị Bưởi.", "Phiên toàn thể “Nước mặn”"),
    ("Phiên 1 – Hạ tầng và giống, do TS. Hồ Văn Cội và bà Lê Thị Bưởi điều phối.", "Phiên 1 – Hạ tầng và giống"),
    ("Phiên A (phổ thông) - điều hành: ThS Hồ Văn Cội, bà Lê Thị Bưởi.", "Phiên A"),
]


@pytest.mark.parametrize(("text", "session"), SESSIONS, ids=ids(SESSIONS))
def test_who_leads_a_session_leads_that_session(text, session):
    assert {(s.person, s.topic) for s in read(text)} == {("Hồ Văn Cội", session), ("Lê Thị Bưởi", session)}


PEOPLE = [
    ("TS. A Lăng Cội – Hiệu trưởng, PGS. Lê Thị Bưởi – Phó Hiệu trưởng;",
     [("A Lăng Cội", "Hiệu trưởng"), ("Lê Thị Bưởi", "Phó Hiệu trưởng")]),
    ("Hồ Văn Cội, Phó Bí thư Tỉnh Đoàn Lào Cai; Lê Thị Bưởi, Bí thư Trung ương Đoàn.",
     [("Hồ Văn Cội", "Phó Bí thư Tỉnh Đoàn Lào Cai"), ("Lê Thị Bưởi", "Bí thư Trung ương Đoàn")]),
    ("TS Hồ Văn Cội – Phó Cục trưởng Cục Quản lý Khám, chữa bệnh, Bộ Y tế;",
     [("Hồ Văn Cội", "Phó Cục trưởng Cục Quản lý Khám, chữa bệnh, Bộ Y tế")]),
    ("Bà Lê Thị Bưởi, Giám đốc Sở Văn hóa, Thể thao và Du lịch Đắk Lắk, thông tin thêm.",
     [("Lê Thị Bưởi", "Giám đốc Sở Văn hóa, Thể thao và Du lịch Đắk Lắk")]),
    ("BS Ken Morita, Trung tâm Mẹ và Trẻ em Osaka (Nhật Bản), giới thiệu cách làm.",
     [("Ken Morita", "Trung tâm Mẹ và Trẻ em Osaka (Nhật Bản)")]),
    ("Cô Bưởi, người Tày, kể chuyện.", [("Bưởi", "")]),
    ("Giáo cả Mách Sa Lim, Trưởng Ban Quản trị; Phối sư Thượng Năm Thanh (Cao Đài).",
     [("Mách Sa Lim", "Trưởng Ban Quản trị"), ("Thượng Năm Thanh", "")]),
    ("Phó Chủ tịch UBND tỉnh Ksor Blun báo cáo về đèo Tô Sa.", [("Ksor Blun", "Phó Chủ tịch UBND tỉnh")]),
    ("Anh Hồ Văn Cội, sáng lập Công ty Cau Xanh.", [("Hồ Văn Cội", "sáng lập Công ty Cau Xanh")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=ids(PEOPLE))
def test_people_with_their_offices(text, people):
    assert [(p.name.text, p.capacity(text)) for p in find_people(text)] == people


TOPICS = [
    ("Kết luận, ông Hồ Văn Cội biểu dương các đơn vị và yêu cầu năm 2026 nhân rộng ra 40 xã, không chạy theo số lượng.",
     "năm 2026 nhân rộng ra 40 xã, không chạy theo số lượng"),
    ("Ông Hồ Văn Cội đề nghị sớm mở đường bay Pakse – Đà Lạt, mỗi tuần hai chuyến.",
     "sớm mở đường bay Pakse – Đà Lạt, mỗi tuần hai chuyến"),
    ("Ông Hồ Văn Cội thông báo hội nghị lần thứ 10 sẽ họp ở Cần Thơ.", "hội nghị lần thứ 10 sẽ họp ở Cần Thơ"),
    ("Giám đốc Sở Hồ Văn Cội phản đối ý tưởng này.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=ids(TOPICS))
def test_of_what_was_said_the_telling_part_is_the_topic(text, topic):
    assert next(s.topic for s in read(text) if s.act == acts.SPOKE) == topic
