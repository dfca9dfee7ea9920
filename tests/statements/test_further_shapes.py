"""Sentences of many outlets' make: who acts in the sentence's later parts, sessions, earlier editions, what was said.

All people, bodies and events are invented.
"""

from __future__ import annotations

import pytest

from assistant.language import acts
from assistant.statements.extraction import read_statements
from assistant.types import Document, Statement


def read(text: str, **known: str) -> list[Statement]:
    statements = read_statements(Document(id="d1", source="a.txt", text=text, **known))
    return [statement for statement in statements if statement.act != acts.MENTIONED]


def ids(cases):
    return [text[:50].replace("\n", " ") for text, *_ in cases]


DID = [
    # the stop of a date
    ("Phát biểu bế mạc chiều 7.12, Thứ trưởng Phan Thị Nguyệt đề nghị lập hội đồng cảng.",
     {("Phan Thị Nguyệt", "closed"), ("Phan Thị Nguyệt", "spoke")}),
    # pronouns: the sentence's own subject, not the last one's
    ("Ông Lò Văn Ín kể chuyện bản. Phát biểu tại hội nghị, đồng chí Bùi Đắc Lộc, Giám đốc Sở, nhận lỗi; đồng chí cho "
     "biết sẽ sửa.", {("Lò Văn Ín", "spoke"), ("Bùi Đắc Lộc", "spoke")}),
    ("Phát biểu tại hội nghị do ông Lê Văn Xá chủ trì, ông Trần Bá Yên nói cần vốn. Ông đề nghị vay thêm.",
     {("Lê Văn Xá", "chaired"), ("Trần Bá Yên", "spoke")}),
    ("Ông Vũ Hữu Kham bận nên không đến. Câu chuyện của ông Trần Bá Yên mở đầu bằng cái cuốc. “Đất còn đó”, ông nói.",
     {("Trần Bá Yên", "spoke")}),
    ("Bà Lê Thu Hạ khai mạc hội thảo. Theo bà, nghề gốm còn đất sống.", {("Lê Thu Hạ", "opened"), ("Lê Thu Hạ",
     "spoke")}),
    ("The forum was opened by Ms Ana Brandt. In her remarks she noted that rain came late.",
     {("Ana Brandt", "opened"), ("Ana Brandt", "spoke")}),
    # words between the person and the verb
    ("Thứ trưởng Bộ Thủy lợi Hồ Sỹ Lượng - người được bổ nhiệm hồi tháng 3 - phát biểu kết luận.",
     {("Hồ Sỹ Lượng", "concluded")}),
    ("Ông Trần Bá Yên, Cục trưởng Cục Đê, chủ trì. Vị Cục trưởng (nhậm chức đầu năm) cho biết đê đã xong.",
     {("Trần Bá Yên", "chaired"), ("Trần Bá Yên", "spoke")}),
    ("TS. Naomi Kuroda, Đại học Minato, tư vấn trưởng dự án Sông Xanh, giải thích cách đo.", {("Naomi Kuroda",
     "spoke")}),
    ("Thừa lệnh Chỉ huy trưởng, Trung tá Lã Đình Khôi trình bày báo cáo.", {("Lã Đình Khôi", "presented")}),
    ("Cụ Đỗ Văn Tường, 91 tuổi, người giữ sắc phong của làng, xúc động kể lại chuyện cũ.", {("Đỗ Văn Tường", "spoke")}),
    ("Chuyên gia bắn nỏ người Hàn Quốc Park Min-ho góp ý: nỏ đã cũ.", {("Park Min-ho", "spoke")}),
    # by a noun
    ("Báo cáo của Vụ trưởng Vụ Bơi lội Đoàn Nhật Hạ: năm qua có 12 huy chương.", {("Đoàn Nhật Hạ", "reported")}),
    ("Tham luận của ông Trần Bá Yên, Giám đốc Công ty Gió Lành, nêu chi phí đo gió.", {("Trần Bá Yên", "contributed")}),
    ("Ý kiến trái chiều đến từ ông Trần Bá Yên, chủ tàu cá: “Dầu đắt quá”.", {("Trần Bá Yên", "spoke")}),
    ("Thứ trưởng Bộ Du lịch Hồ Sỹ Lượng chỉ đạo: trước tháng 6 phải xong.", {("Hồ Sỹ Lượng", "directed")}),
    ("Nguyên Cục trưởng Vi Bá Thuần đến chúc mừng.", {("Vi Bá Thuần", "attended")}),
    # those who are there
    ("Tham dự diễn đàn có 280 đại biểu, gồm: đại diện các Cục; lãnh đạo 13 tỉnh; bà Bùi Thị Xuyên, Phó Giám đốc Sở; "
     "ông Đỗ Hữu Lanh, Chủ tịch Hội.", {("Bùi Thị Xuyên", "attended"), ("Đỗ Hữu Lanh", "attended")}),
    ("Ngồi ở hàng ghế đầu có nguyên thứ trưởng Lưu Bá Phấn, nghỉ hưu từ đầu năm; GS Võ Minh Tường.",
     {("Lưu Bá Phấn", "attended"), ("Võ Minh Tường", "attended")}),
    ("Ms. Lisa Tran, the group's chief economist, and John Reyes, a partner at Baker Hill, spoke.",
     {("Lisa Tran", "spoke"), ("John Reyes", "spoke")}),
    # read for another
    ("GS Võ Minh Tường không đến được. Bài “Đo đất” của ông do học trò là ThS Trần Ngọc Diêm thay mặt trình bày.",
     {("Trần Ngọc Diêm", "presented")}),
    ("Thứ trưởng Hồ Sỹ Lượng bận họp nên không dự; ông gửi thư chúc mừng, được Chánh Văn phòng Lê Quốc Lập đọc.",
     {("Lê Quốc Lập", "presented")}),
    ("Professor Duncan Reeves was unable to travel; his lecture on silt was delivered on his behalf by his co-author, "
     "Dr. Tran Le Chau.", {("Tran Le Chau", "presented")}),
    ("In that session Mr. Quach The Dung, deputy director of the Sea Office, proposed a fee on sand.",
     {("Quach The Dung", "spoke")}),
    ("Prof. Ngo Quang Tin opened the meeting. In closing, Prof. Tin announced the next venue.",
     {("Ngo Quang Tin", "opened"), ("Ngo Quang Tin", "closed"), ("Ngo Quang Tin", "spoke")}),
    # a list of speakers, a paper in the list's second part, who stands in for another
    ("Có 2 tham luận: ông Phan Bá Cần (chi hội 2) về nuôi ốc; bà Thái Thị Hội (chi hội 5) về bán hàng qua mạng.",
     {("Phan Bá Cần", "contributed"), ("Thái Thị Hội", "contributed")}),
    ("Thay ông Trịnh Xuân Háp kết luận hội thảo là ông Cung Trọng Đắc, Cục trưởng Cục Cảng.",
     {("Cung Trọng Đắc", "concluded")}),
    ("Trước câu hỏi về giá, họa sĩ Lều Phương Thu cười: “Đắt mới giữ được nghề”.", {("Lều Phương Thu", "spoke")}),
    ("Các đại biểu đã nghe đồng chí Hán Thị Thoa, Phó Bí thư Đảng ủy triển khai Chương trình hành động; đồng chí Sái "
     "Văn Cường, Trưởng ban Tổ chức phổ biến kế hoạch.", {("Hán Thị Thoa", "presented"), ("Sái Văn Cường", "spoke")}),
    ("Đến dự và chỉ đạo hội nghị có đồng chí Bùi Quý Thắng, Bí thư Đảng ủy.", {("Bùi Quý Thắng", "directed")}),
    ("Dẫn chuyện là MC Tô Quỳnh Mây.", {("Tô Quỳnh Mây", "chaired")}),
    ("Giám đốc Bảo tàng Phạm Thị Kim Cương khép lại buổi trò chuyện bằng lời hứa.", {("Phạm Thị Kim Cương", "closed")}),
    ("Ở phần hỏi đáp do phóng viên Lại Thu Trà dẫn, ngư dân hỏi: “Cá ở đâu?”.", {("Lại Thu Trà", "chaired")}),
    ("Luật sư Đường Bích Thu, người phiên dịch kiêm tư vấn cho Hiệp hội, bổ sung về thuế.", {("Đường Bích Thu",
     "spoke")}),
    ("Báo cáo viên của hội nghị là TS. Lang Thế Phong.", {("Lang Thế Phong", "presented")}),
    # what is asked for, promised, or done to somebody
    ("Ông Trần Văn Ân yêu cầu báo cáo kết quả trước 30/4.", {("Trần Văn Ân", "spoke")}),
    ("Phần thuyết trình của nhóm do Lưu Minh Chí đại diện lại bị chê là thiếu số liệu.", set()),
    # English
    ("Anneke de Vries, who heads procurement at Groenhuis, said buyers would leave.", {("Anneke de Vries", "spoke")}),
    ("Other speakers included Dr. Somchai Boonmee of the Siam Institute and Jorge Alves, a trader from Porto.",
     {("Somchai Boonmee", "presented"), ("Jorge Alves", "presented")}),
    ("Dr Mwangi Otieno's paper on carers was read by Dr Vu Ngoc Bang, as he had no visa.", {("Vu Ngoc Bang",
     "presented")}),
    # a body is nobody
    ("Bà Fiona MacNeil, Giám đốc phát triển của Skye Wind, chia sẻ kinh nghiệm.", {("Fiona MacNeil", "spoke")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DID, ids=ids(DID))
def test_acts_go_to_those_who_did_them(text, expected):
    assert {(statement.person, statement.act) for statement in read(text)} == expected


CAPACITIES = [
    ("Bí thư Đảng ủy xã Đồng Hạnh (huyện Bảo Lam) Hoàng Seo Páo nêu thực tế.",
     "Bí thư Đảng ủy xã Đồng Hạnh (huyện Bảo Lam)"),
    ("Vụ trưởng Vụ Phổ biến, giáo dục pháp luật Phan Bảo Thịnh nêu rõ ba việc.",
     "Vụ trưởng Vụ Phổ biến, giáo dục pháp luật"),
    ("Ông Ma Thế Quyền, Giám đốc Sở Lao động – Thương binh và Xã hội, thay mặt UBND tỉnh trình bày báo cáo.",
     "Giám đốc Sở Lao động – Thương binh và Xã hội"),
    ("Cùng dự có bà Vũ Tường Liên, Trưởng ban Chính sách - Luật pháp Trung ương Hội.",
     "Trưởng ban Chính sách - Luật pháp Trung ương Hội"),
    ("Năm nay bà Bùi Thị Xuyên lên bục với tư cách Giám đốc Sở Nông nghiệp và phát biểu.", "Giám đốc Sở Nông nghiệp"),
    ("Ông Takeshi Onda (ngân hàng Seto) khẳng định sẽ cho vay.", "ngân hàng Seto"),
    ("Dr. Naomi Kuroda (Minato University) presented ten years of data.", "Minato University"),
    ("Among those attending were former VIDA director Prof. Le Dinh Khoan.", "former VIDA director"),
    ("Among those attending was the science attaché of the Embassy of Peru, Mr. Hideo Kuroda.",
     "attaché of the Embassy of Peru"),
    ("Phó Giám đốc Sở Khoa học tỉnh Hòa An, ông Đồng Sĩ Thuyền, thay mặt ban tổ chức phát biểu.",
     "Phó Giám đốc Sở Khoa học tỉnh Hòa An"),
    ("Chủ nhiệm Ủy ban Văn hóa, Giáo dục Mộc Thị Ánh trình bày báo cáo.", "Chủ nhiệm Ủy ban Văn hóa, Giáo dục"),
    ("Trưởng ban Tổ chức giải Kha Vĩnh Thành thông báo lịch đấu.", "Trưởng ban Tổ chức giải"),
    ("GS Helena Novotna, Đại học Kỹ thuật Plzen, chiếu bản đồ. Bà khuyên không xây kè.", "Đại học Kỹ thuật Plzen"),
    ("Chủ tịch UBND huyện Bình Giang Cái Văn Lợi phát biểu.", "Chủ tịch UBND huyện Bình Giang"),
    ("Society president Professor Luong Kim Oanh opened proceedings.", "Society president"),
    ("Department head Phan Dinh Rong spoke. Then World Bank economist Ruth Feldt spoke.", "World Bank economist"),
    ("Ông Đỗ Minh Tú, Giám đốc Sở Văn hóa, Thể thao và Du lịch Lam Giang, phát biểu đề dẫn.",
     "Giám đốc Sở Văn hóa, Thể thao và Du lịch Lam Giang"),
    ("TS Đoàn Trọng Khang ở Khoa Di sản, Trường Đại học Sông Đáy, trình bày kết quả.",
     "Khoa Di sản, Trường Đại học Sông Đáy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "capacity"), CAPACITIES, ids=ids(CAPACITIES))
def test_the_capacity_is_whole(text, capacity):
    assert read(text)[-1].capacity == capacity


SESSIONS = [
    ("Phiên tài chính do TS Lê Viết Cương điều phối.", ["Phiên tài chính"]),
    ("Phiên “Lúa gạo” do ông Hà Trọng Nhân điều hành; phiên “Thủy sản” do TS. Châu Mỹ Hường, Viện trưởng Viện Cá, chủ "
     "trì.", ["Phiên “Lúa gạo”", "phiên “Thủy sản”"]),
    ("Phiên chuyên đề “Đất” chiều 12/10 do TS Châu Mỹ Hường điều phối.", ["Phiên chuyên đề “Đất”"]),
    ("Tiểu ban 1 do GS. Trần Thọ Khang và TS. Bùi Thanh Trì chủ trì.", ["Tiểu ban 1", "Tiểu ban 1"]),
    ("Chủ tọa phiên toàn thể: PGS.TS Lê Khắc Dựng.", ["phiên toàn thể"]),
    ("Ông Trần Bá Yên chủ trì hội nghị và điều hành phiên thảo luận.", ["", "phiên thảo luận"]),
    ("Phiên buổi chiều do bà Lê Thu Hạ đồng chủ trì.", ["Phiên buổi chiều"]),
    ("Người điều hành\nPhiên 1: TS. Lê Bá Tường, Viện Lúa\nPhiên 2: PGS.TS Hà Thị Uyên", ["Phiên 1", "Phiên 2"]),
    ('Session 1, "Measuring", was chaired by Dr. Ana Brandt.', ['Session 1, "Measuring"']),
    ("Ms Ana Brandt chaired the second session.", ["the second session"]),
    ("A panel on rice exports was moderated by Ms Ana Brandt.", ["A panel on rice exports"]),
    ("Phiên 1 (chủ tọa: GS.TS Hàn Công Thụ) có 5 báo cáo.", ["Phiên 1"]),
    ("Phiên 2, dưới sự chủ tọa của TS.BS Đới Sỹ Hiên, bàn về can thiệp.", ["Phiên 2"]),
    ("Two sessions ran in parallel: one on nutrition, led by Dr Ha Thi Loan.", ["one on nutrition"]),
    ("Chủ trì hội nghị là ông Trần Bá Yên, Chủ tịch Hiệp hội.", [""]),
    ("Thứ trưởng Bộ Du lịch Hồ Sỹ Lượng điều hành phiên họp.", [""]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topics"), SESSIONS, ids=ids(SESSIONS))
def test_who_chaired_a_session_has_it_as_the_topic(text, topics):
    assert [s.topic for s in read(text) if s.act == acts.CHAIRED] == topics


ELSEWHERE = [
    ("Năm 2024 hội nghị tổ chức ở Vĩnh An với 350 đại biểu; chủ trì khi đó là ông Lâm Quốc Hòa.", "Năm 2024"),
    ("* Hội nghị tương tự năm 2023, do ông Vi Bá Thuần khi ấy là Cục trưởng chủ trì, họp ở Vĩnh An, ghi nhận 12 kỷ "
     "lục.",
     "năm 2023"),
    ("Diễn đàn năm ngoái do ông Vi Bá Thuần chủ trì.", "Diễn đàn năm ngoái"),
    ("Người chủ trì hội nghị năm ngoái là bà Lê Thu Hạ.", "hội nghị năm ngoái"),
    ("The 2023 edition was chaired by Mr Tom Hall.", "2023 edition"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "when"), ELSEWHERE, ids=ids(ELSEWHERE))
def test_who_chaired_an_earlier_edition_did_not_chair_this_one(text, when):
    assert [(s.act, s.elsewhere) for s in read(text, event_date="2025-04-17")] == [("chaired", when)]


TOPICS = [
    ("GS Võ Minh Tường trình bày tham luận về chu trình đạm trên nền đất lúa – tôm.",
     "chu trình đạm trên nền đất lúa – tôm"),
    ("Bà Mai Thị Oanh khẳng định Hội sẽ dành 4 tỷ đồng trong hai năm 2024 - 2025 mua máy.",
     "Hội sẽ dành 4 tỷ đồng trong hai năm 2024 - 2025 mua máy"),
    ("Ông Đinh Thế Vương cho biết, cả nước hiện có 86 tổ hòa giải.", "cả nước hiện có 86 tổ hòa giải"),
    ("Ông Đinh Thế Vương nêu rõ, trong số các vụ việc có ba vụ lớn.", "trong số các vụ việc có ba vụ lớn"),
    ("Ông Đinh Thế Vương lưu ý nhà đầu tư: vùng giao thoa với luồng tàu sẽ không được xét.",
     "vùng giao thoa với luồng tàu sẽ không được xét"),
    ("Ông Đinh Thế Vương có bài phát biểu dài nhất hội nghị.", ""),
    ("Bà Mai Thị Oanh khẳng định các cấp Hội sẽ vào cuộc.", "các cấp Hội sẽ vào cuộc"),
    ("Ông Đinh Thế Vương nhấn mạnh yêu cầu đổi cách làm từ “cho không” sang “cho vay”.",
     "yêu cầu đổi cách làm từ “cho không” sang “cho vay”"),
    ("Ông Đinh Thế Vương ghi nhận những kết quả đạt được, đồng thời nhắc ba việc.", "những kết quả đạt được"),
    ("Ông Đinh Thế Vương báo cáo kết quả năm 2024.", "kết quả năm 2024"),
    ("Dr. Ana Brandt presented ten years of data and argued that sand explains it.", "ten years of data"),
    ("Bí thư Triệu Dùn Pha nêu kinh nghiệm “một kèm ba hộ nghèo”; bà Lý Thị Mai phản ánh việc thiếu đất ở.",
     "một kèm ba hộ nghèo"),
    ("Thứ trưởng Hồ Sỹ Lượng chỉ đạo: đến hết tháng 3 phải xong.", "đến hết tháng 3 phải xong"),
    ("Tham luận của ông Trần Bá Yên, Giám đốc Công ty Gió Lành, nêu chi phí đo gió.", "chi phí đo gió"),
    ("A congratulatory message from the Minister of Tides was read by Dr. Kieu Thi Anh.",
     "congratulatory message from the Minister of Tides"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=ids(TOPICS))
def test_the_topic_is_what_was_said(text, topic):
    assert read(text)[0].topic == topic


def test_each_of_several_speakers_has_a_topic_of_their_own():
    text = "Ông Lò Văn Ín nêu kinh nghiệm giữ rừng; bà Lý Thị Mai phản ánh việc thiếu đất ở."

    assert [(s.person, s.topic) for s in read(text)] == [
        ("Lò Văn Ín", "kinh nghiệm giữ rừng"), ("Lý Thị Mai", "việc thiếu đất ở"),
    ]  # fmt: skip


def test_an_office_behind_two_names_is_that_of_both_when_the_words_say_so():
    text = "Ông Mạc Văn Điềm và bà Khúc Thị Lành, đều là Phó Giám đốc Sở, cùng dự."

    assert {(s.person, s.capacity) for s in read(text)} == {
        ("Mạc Văn Điềm", "Phó Giám đốc Sở"), ("Khúc Thị Lành", "Phó Giám đốc Sở"),
    }  # fmt: skip


def test_an_office_in_the_singular_behind_two_names_is_the_seconds():
    text = "Ông Mạc Văn Điềm và bà Khúc Thị Lành, Phó Giám đốc Sở, cùng dự."

    assert [(s.person, s.capacity) for s in read(text)] == [("Mạc Văn Điềm", ""), ("Khúc Thị Lành", "Phó Giám đốc Sở")]


def test_an_office_behind_an_owner_before_a_verb_is_the_next_subjects():
    text = "Bộ trưởng Bộ Học Ngô Khắc Đình giải trình. Về ý kiến của bà Lường Thị Vịnh, Bộ trưởng khẳng định sẽ sửa."

    assert {s.person for s in read(text)} == {"Ngô Khắc Đình"}


def test_who_is_elected_with_another_holds_the_office_as_well():
    text = "Ông Hồ Viết Giao tái cử Chủ tịch, bà Lê Thị Mười và ông Đặng Văn Xưởng được bầu làm Phó Chủ tịch."
    statements = read_statements(Document(id="d1", source="a.txt", text=text))

    assert {(s.person, s.capacity) for s in statements} == {
        ("Hồ Viết Giao", "Chủ tịch"), ("Lê Thị Mười", "Phó Chủ tịch"), ("Đặng Văn Xưởng", "Phó Chủ tịch"),
    }  # fmt: skip


DID_NOT = [
    ("Tham dự có ông Trần Bá Yên; vắng mặt ông Lê Văn Xá.", "Lê Văn Xá"),
    ("Tham dự có lãnh đạo các Bộ; ông Lê Văn Xá, Cục trưởng, vắng mặt.", "Lê Văn Xá"),
    ("Hội thảo năm nay vắng TS Lê Văn Xá, người chủ trì hai kỳ trước.", "Lê Văn Xá"),
    ("Bức ảnh chụp bà Lê Văn Xá kèm dòng chữ: “Giữ đất”.", "Lê Văn Xá"),
    ("Bà Lê Thu Hạ chia sẻ kinh nghiệm trồng nấm. Ông Lê Văn Xá không thể dự; bài của ông được ThS Vũ Lan Chi đọc.",
     "Lê Văn Xá"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person"), DID_NOT, ids=ids(DID_NOT))
def test_who_is_missed_or_only_shown_has_no_act(text, person):
    assert [(s.act, s.quote) for s in read(text) if s.person == person and not s.elsewhere] == []


def test_who_acts_this_year_is_not_set_apart_with_who_acted_last_year():
    text = "Năm ngoái ông Lê Văn Xá chủ trì hội nghị; năm nay bà Lê Thu Hạ chủ trì."

    assert [(s.person, s.elsewhere) for s in read(text)] == [("Lê Văn Xá", "Năm ngoái"), ("Lê Thu Hạ", "")]


def test_those_who_listen_lend_nobody_an_office():
    assert [s.capacity for s in read("Các đại biểu nghe TS Lê Thu Hạ nói về giống lúa.")] == [""]


def test_a_session_ends_before_the_office_of_who_chaired_it():
    (first, *_) = read("Chủ trì phiên chất vấn, Chủ tịch HĐND tỉnh Trần Bá Yên đề nghị hỏi ngắn.")

    assert first.topic == "phiên chất vấn"


def test_who_wishes_to_stress_something_has_said_it():
    assert [s.act for s in read("Ông Trần Bá Yên muốn nhấn mạnh ba điều.")] == ["spoke"]


def test_an_event_chaired_in_its_opening_session_is_chaired_as_a_whole():
    assert [s.topic for s in read("Tại phiên khai mạc, ông Trần Bá Yên chủ trì hội nghị.")] == [""]


NOBODY = [
    ("Ông Oh Sang-min, Giám đốc nhà máy Daesun Electronics, phát biểu.", "Daesun Electronics"),
    ("Trả lời phóng viên Báo Hòa An, ông Kha Vĩnh Thành cho biết lịch đấu.", "Báo Hòa An"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NOBODY, ids=ids(NOBODY))
def test_a_firm_or_a_paper_is_nobody(text, name):
    statements = read_statements(Document(id="d1", source="a.txt", text=text))

    assert name not in {statement.person for statement in statements}
