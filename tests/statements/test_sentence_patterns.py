"""The sentences in which reports tell who chaired, opened, spoke, presented, concluded and attended, each with several
ways of printing a person beside the capacity. All people and bodies are invented.
"""

from __future__ import annotations

import pytest

from assistant.language import acts
from assistant.statements.extraction import read_statements
from assistant.types import Document

EN = {
    "comma": ("Dr. Nora Whitfield, Senior Adviser at the Blue River Foundation,", "Nora Whitfield"),
    "before": ("Deputy Minister Phan Nhat Ha", "Phan Nhat Ha"),
    "an economist": ("Mr. Tomas Hallberg, an economist at the Institute of Tides,", "Tomas Hallberg"),
    "brackets": ("Professor Amina Diallo (University of Dakar)", "Amina Diallo"),
    "of": ("Ms. Farah Iskandar of Malaysia", "Farah Iskandar"),
    "nation": ("Dutch Ambassador Joost Verbeek", "Joost Verbeek"),
    "vietnamese": ("Associate Professor Dang Kieu Nga, from Song Thao University,", "Dang Kieu Nga"),
    "plain": ("Mr. Park Ji-min", "Park Ji-min"),
}  # fmt: skip

OF_ONE_IN_ENGLISH = [
    ("The conference was chaired by {p}.", "chaired"),
    ("{P} chaired the second session.", "chaired"),
    ("{P} moderated the discussion.", "chaired"),
    ("The panel was moderated by {p}.", "chaired"),
    ("{P} served as chair of the meeting.", "chaired"),
    ("{P} opened the workshop.", "opened"),
    ("{P} delivered the opening remarks on 11 March.", "opened"),
    ("Opening the forum, {p} said that prices had doubled.", "opened"),
    ("In her opening remarks, {p} thanked the hosts.", "opened"),
    ("Closing the meeting, {p} announced the next venue.", "closed"),
    ("{P} delivered the closing remarks.", "closed"),
    ("Summing up the debate, {p} called for more data.", "concluded"),
    ("{P} delivered a keynote on coastal erosion.", "presented"),
    ("{P} gave a keynote lecture on rice.", "presented"),
    ("{P} presented a paper on mangroves.", "presented"),
    ("{P} presented the draft index.", "presented"),
    ("{P} gave a short demonstration of the tool.", "presented"),
    ("A keynote was given by {p}.", "presented"),
    ("{P} shared lessons from a rice bank.", "spoke"),
    ("{P} warned that sand was running out.", "spoke"),
    ("According to {p}, farmers need credit.", "spoke"),
    ("Speaking at the workshop, {p} stressed the role of women.", "spoke"),
    ("{P} told delegates that time was short.", "spoke"),
    ("{P} urged members to act.", "spoke"),
    ("{P} answered questions from growers.", "spoke"),
    ("{P} took part online.", "attended"),
    ("{P} attended the meeting as an observer.", "attended"),
    ("The workshop was attended by {p}.", "attended"),
    ("{P} welcomed the delegates.", "welcomed"),
]  # fmt: skip

PAPERS = {acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED}

ONE = {
    "behind": ("đồng chí Đinh Xuân Lượng, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy", "Đinh Xuân Lượng"),
    "behind, closed": ("bà Lương Thị Khuyên, Phó Giám đốc Sở Công Thương,", "Lương Thị Khuyên"),
    "before": ("Thứ trưởng Bộ Xây dựng Phan Đăng Lực", "Phan Đăng Lực"),
    "address and office before": ("đồng chí Phó Bí thư Thường trực Huyện ủy Hà Thị Nguyệt Thu", "Hà Thị Nguyệt Thu"),
    "brackets": ("TS. Vũ Khắc Chí (Viện Nghiên cứu Ngô)", "Vũ Khắc Chí"),
    "dash": ("ông Trịnh Công Hoạt – Chủ tịch UBND xã Yên Lãng", "Trịnh Công Hoạt"),
    "dashes": ("PGS.TS Mai Quốc Thưởng - Trưởng khoa Nông học, Trường Đại học Tây Lĩnh -", "Mai Quốc Thưởng"),
    "rank": ("Thượng tá Ngô Duy Khiết, Phó Trưởng Công an tỉnh", "Ngô Duy Khiết"),
    "plain": ("ông Kiều Đức Mão", "Kiều Đức Mão"),
}  # fmt: skip
"""How one person is printed: the phrase and the name in it."""

SEVERAL = {
    "semicolons": (
        "đồng chí Lê Bá Thụ, Bí thư Huyện ủy; đồng chí Phùng Thị Ngát, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện; "
        "đồng chí Cao Viết Sách, Trưởng Ban Dân vận Huyện ủy",
        {"Lê Bá Thụ", "Phùng Thị Ngát", "Cao Viết Sách"},
    ),
    "commas, office before": (
        "Giám đốc Sở Y tế Lưu Văn Diện, Phó Chủ tịch UBND thành phố Bùi Thị Tuyết Nga và Cục trưởng Cục Thú y "
        "Hồ Sĩ Đạt",
        {"Lưu Văn Diện", "Bùi Thị Tuyết Nga", "Hồ Sĩ Đạt"},
    ),
    "dashes and và": (
        "ông Nguyễn Thế Quảng – Viện trưởng Viện Lúa và bà Trần Thị Minh Ái – Tổng Giám đốc Công ty Hạt giống Sông Lô",
        {"Nguyễn Thế Quảng", "Trần Thị Minh Ái"},
    ),
    "brackets": (
        "TS. Đặng Bá Khoa (Đại học Hòa An), ThS. Lâm Thị Uyên (Viện Cây ăn quả) và ông Tô Đình Rạng (Hợp tác xã "
        "Bắc Sơn)",
        {"Đặng Bá Khoa", "Lâm Thị Uyên", "Tô Đình Rạng"},
    ),
}  # fmt: skip

OF_ONE = [
    # chairing
    ("Hội nghị do {p} chủ trì.", "chaired"),
    ("Sáng 12/5, tại thành phố Hòa An, {p} chủ trì hội nghị sơ kết 6 tháng đầu năm.", "chaired"),
    ("Dưới sự chủ trì của {p}, hội nghị đã thảo luận ba nhóm vấn đề.", "chaired"),
    ("Hội nghị diễn ra dưới sự chủ trì của {p}.", "chaired"),
    ("Chủ trì hội nghị là {p}.", "chaired"),
    ("Chủ trì buổi làm việc có {p}.", "chaired"),
    ("Chủ trì tại điểm cầu tỉnh có {p}.", "chaired"),
    ("Điều phối phiên thảo luận là {p}.", "chaired"),
    ("Điều hành phiên thứ nhất: {p}.", "chaired"),
    ("Phiên thảo luận thứ hai được {p} điều phối.", "chaired"),
    ("Phiên toàn thể do {p} điều hành.", "chaired"),
    ("Người chủ trì không phải Chủ tịch huyện mà là {p}.", "chaired"),
    ("Người điều hành phiên tọa đàm là {p}.", "chaired"),
    ("Tại điểm cầu trung tâm, {p} chủ trì hội nghị.", "chaired"),
    ("Đoàn chủ tịch đại hội gồm {p}.", "chaired"),
    # opening, closing, concluding
    ("Phát biểu khai mạc hội nghị, {p} khẳng định vai trò của thủy lợi.", "opened"),
    ("Khai mạc hội thảo, {p} nêu mục tiêu của đề án.", "opened"),
    ("Mở đầu hội nghị, {p} đọc diễn văn khai mạc.", "opened"),
    ("{P} phát biểu khai mạc hội thảo.", "opened"),
    ("Thay mặt Ban Tổ chức, {p} phát biểu khai mạc.", "opened"),
    ("Người đọc diễn văn khai mạc là {p}.", "opened"),
    ("Phát biểu bế mạc, {p} cảm ơn các đại biểu.", "closed"),
    ("Kết luận hội nghị, {p} yêu cầu các đơn vị làm ngay.", "concluded"),
    ("Phát biểu kết luận hội nghị, {p} biểu dương các xã.", "concluded"),
    ("Kết luận buổi làm việc, {p} đề nghị sớm bàn giao mặt bằng.", "concluded"),
    ("{P} kết luận hội nghị.", "concluded"),
    ("{P} phát biểu kết luận, giao nhiệm vụ cho các phòng.", "concluded"),
    ("Tổng kết hội thảo, {p} điểm lại bốn nhóm ý kiến.", "concluded"),
    ("Hội nghị kết thúc sau phần kết luận của {p}.", "concluded"),
    # directing, welcoming
    ("Phát biểu chỉ đạo hội nghị, {p} yêu cầu các xã rà soát hộ nghèo.", "directed"),
    ("{P} dự và phát biểu chỉ đạo hội nghị.", "attended directed"),
    ("{P} đã tới dự và phát biểu chỉ đạo.", "attended directed"),
    ("Dự và phát biểu chỉ đạo tại hội nghị có {p}.", "attended directed"),
    ("Dự và chỉ đạo hội nghị có {p}.", "attended|directed"),
    ("Người thay ông phát biểu chỉ đạo là {p}.", "directed"),
    ("Phát biểu chào mừng hội thảo, {p} gửi lời cảm ơn các nhà khoa học.", "welcomed"),
    ("{P} phát biểu chúc mừng và tặng hoa đại hội.", "welcomed"),
    # presenting
    ("Hội nghị đã nghe {p} trình bày báo cáo tổng kết.", "presented"),
    ("Các đại biểu đã được nghe {p} truyền đạt Nghị quyết số 15.", "presented"),
    ("Tại hội nghị, {p} đã trực tiếp quán triệt những nội dung cốt lõi của Kết luận số 21.", "presented"),
    ("Báo cáo viên là {p}.", "presented"),
    ("Báo cáo viên của hội nghị là {p}.", "presented"),
    ("Báo cáo tổng kết do {p} trình bày nêu rõ bốn hạn chế.", "presented"),
    ("Thay mặt Ban Chấp hành, {p} trình bày báo cáo chính trị.", "presented"),
    ("{P} báo cáo kết quả thực hiện chương trình.", "presented"),
    ("{P} trình bày tham luận “Nước cho vùng cao”.", "presented"),
    ("{P} trình bày chuyên đề về chuyển đổi số trong nông nghiệp.", "presented"),
    ("Tiếp đó, {p} thông tin chuyên đề về tình hình biển Đông.", "presented"),
    ("Mở đầu phần tham luận, {p} trình bày kinh nghiệm trồng chè.", "presented"),
    ("Tham luận tại hội thảo, {p} phân tích ba kịch bản.", "presented"),
    ("Diễn giả của buổi nói chuyện là {p}.", "presented"),
    ("Báo cáo đề dẫn hội thảo do {p} trình bày.", "presented"),
    ("Trình bày báo cáo đề dẫn, {p} chỉ ra bốn thách thức.", "presented"),
    ("Báo cáo thứ hai, “Đất và người”, của {p}.", "presented"),
    ("Tham luận “Đất và người” của {p} gợi nhiều tranh luận.", "presented"),
    ("Các đại biểu đã theo dõi phần trình bày của {p}.", "presented"),
    ("Hội nghị nghe báo cáo tóm tắt của {p}.", "presented"),
    ("{P} tuyên đọc báo cáo tổng kết.", "presented"),
    # speaking
    ("Phát biểu tại hội nghị, {p} cho rằng cần thêm vốn.", "spoke"),
    ("Thay mặt các hộ nuôi, {p} kiến nghị giảm lãi suất.", "spoke"),
    ("Thay mặt lãnh đạo tỉnh, {p} ghi nhận các ý kiến.", "spoke"),
    ("{P} thay mặt doanh nghiệp kiến nghị ba vấn đề.", "spoke"),
    ("Trong phần thảo luận, {p} đề nghị bổ sung quy hoạch.", "spoke"),
    ("Tại phần thảo luận, {p} nêu khó khăn về giống.", "spoke"),
    ("Trao đổi tại tọa đàm, {p} cho biết giá đã giảm.", "spoke"),
    ("Tiếp thu ý kiến của cử tri, {p} hứa sẽ kiểm tra.", "spoke"),
    ("Giải trình ý kiến đại biểu, {p} cho biết đã có phương án.", "spoke"),
    ("Theo {p}, vốn đầu tư còn thiếu.", "spoke"),
    ("{P} nhấn mạnh: “Không để ai ở lại phía sau”.", "spoke"),
    ("“Chúng tôi cần đường, không cần quà”, {p} nói.", "spoke"),
    ("{P} chia sẻ góc nhìn của nhà đầu tư.", "spoke"),
    ("{P} nhận khuyết điểm và hẹn xong trước tháng 9.", "spoke"),
    ("{P} phản ánh đường vào bản còn lầy.", "spoke"),
    ("Đáng chú ý, {p} cảnh báo nguy cơ hạn mặn.", "spoke"),
    ("Đồng tình với quan điểm trên, {p} đề xuất lập quỹ.", "spoke"),
    ("Ở góc độ địa phương, {p} mong muốn có thêm biên chế.", "spoke"),
    ("Nói về khó khăn này, {p} dẫn chứng ba dự án chậm.", "spoke"),
    ("Đại diện đơn vị tài trợ, {p} cam kết đồng hành.", "spoke"),
    # attending
    ("Tham dự hội nghị có {p}.", "attended"),
    ("Đến dự có {p}.", "attended"),
    ("Cùng dự có {p}; đại diện các sở, ngành.", "attended"),
    ("Cùng tham dự hội nghị có {p}.", "attended"),
    ("Tại điểm cầu Trung ương, có {p}.", "attended"),
    ("Tham dự tại điểm cầu tỉnh có {p}.", "attended"),
    ("Dự hội nghị về phía tỉnh có {p}.", "attended"),
    ("Hội thảo có sự tham dự của {p}.", "attended"),
    ("Hội nghị vinh dự được đón {p} tới dự.", "attended"),
    ("Về phía lãnh đạo tỉnh có {p}.", "attended"),
    ("Về phía Bộ Xây dựng, có {p} cùng lãnh đạo các vụ.", "attended"),
]  # fmt: skip

OF_SEVERAL = [
    ("Chủ trì hội nghị có {p}.", "chaired"),
    ("Chủ trì hội nghị: {p}.", "chaired"),
    ("Các đồng chủ tọa hội thảo: {p}.", "chaired"),
    ("Tọa đàm do {p} đồng điều phối.", "chaired"),
    ("Hội thảo do {p} đồng chủ trì.", "chaired"),
    ("Hội nghị diễn ra dưới sự đồng chủ trì của {p}.", "chaired"),
    ("Tham dự hội nghị có {p}.", "attended"),
    ("Dự hội nghị có {p}; cùng đại diện lãnh đạo các phòng, ban.", "attended"),
    ("Tham dự có {p} cùng hơn 200 đại biểu.", "attended"),
    ("Tại điểm cầu trung tâm, dự hội nghị có {p}.", "attended"),
    ("Hội thảo có sự tham gia của {p}.", "attended"),
    ("Về phía khách mời có {p}.", "attended"),
    ("Tọa đàm với sự tham gia của các diễn giả: {p}.", "attended|presented"),
    ("Các diễn giả gồm {p}.", "presented"),
    ("Diễn giả tại hội thảo là {p}.", "presented"),
    ("Báo cáo viên gồm {p}.", "presented"),
    ("Hội thảo đã nghe tham luận của {p}.", "presented"),
    ("Hội nghị nghe ý kiến của {p}.", "spoke"),
    ("Phát biểu tại hội nghị có {p}.", "spoke"),
]  # fmt: skip


MARKS = ((",,", ","), (", ,", ","), (",.", "."), (" -,", ","), (" -.", "."), (",;", ";"), (" -;", ";"))


def opening(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]


def sentence(template: str, phrase: str) -> str:
    """The template with the phrase in it; of two marks in a row the first goes."""
    text = template.replace("{p}", phrase).replace("{P}", opening(phrase))
    for doubled, single in MARKS:
        text = text.replace(doubled, single)
    return text


def acts_of(text: str) -> dict[str, set[str]]:
    """Who did what, papers as one act; `spoke` is left out beside another act of speaking."""
    found: dict[str, set[str]] = {}
    for statement in read_statements(Document(id="d1", source="a.txt", text=text)):
        if statement.act != acts.MENTIONED:
            act = acts.PRESENTED if statement.act in PAPERS else statement.act
            found.setdefault(statement.person, set()).add(act)
    return {
        person: done - {acts.SPOKE} if done & (acts.SPEAKING - {acts.SPOKE}) else done for person, done in found.items()
    }


def allowed(wanted: str) -> list[set[str]]:
    """ "a b" asks for both acts, "a|b" for one of them."""
    return [{act} for act in wanted.split("|")] if "|" in wanted else [set(wanted.split())]


@pytest.mark.parametrize("way", ONE)
@pytest.mark.parametrize(("template", "wanted"), OF_ONE, ids=[template for template, _ in OF_ONE])
def test_a_person_in_any_print_has_the_act_of_the_sentence(template, wanted, way):
    phrase, name = ONE[way]

    found = acts_of(sentence(template, phrase))

    assert list(found) == [name] and found[name] in allowed(wanted), found


@pytest.mark.parametrize("way", EN)
@pytest.mark.parametrize(("template", "wanted"), OF_ONE_IN_ENGLISH, ids=[template for template, _ in OF_ONE_IN_ENGLISH])
def test_a_person_in_an_english_report_has_the_act_of_the_sentence(template, wanted, way):
    phrase, name = EN[way]

    found = acts_of(sentence(template, phrase))

    assert list(found) == [name] and found[name] in allowed(wanted), found


@pytest.mark.parametrize("way", SEVERAL)
@pytest.mark.parametrize(("template", "wanted"), OF_SEVERAL, ids=[template for template, _ in OF_SEVERAL])
def test_everybody_of_a_list_has_the_act_of_the_sentence(template, wanted, way):
    phrase, names = SEVERAL[way]

    found = acts_of(sentence(template, phrase))

    assert set(found) == names and all(done in allowed(wanted) for done in found.values()), found
