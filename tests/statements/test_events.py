"""The reported event in leads of many outlets' make: name, days, place, organiser, form. All of them invented."""

from __future__ import annotations

import pytest

from assistant.event_dates import event_day
from assistant.statements.events import read_report
from assistant.types import Document, Report


def report(text: str, *, published: str | None = None, title: str | None = None) -> Report | None:
    day = event_day(text, title=title, published=published)
    full = f"{title}\n{text}" if title else text
    return read_report(Document(id="d1", source="a.txt", text=full, title=title, published=published, event_date=day))


def words(fact) -> str:
    return fact.text if fact else ""


# lead; kind, name, first and last day, place, organiser, form (a part that the lead does not say is "")
LEADS = [
    ("Sáng 14/5/2024, tại Khách sạn Biển Xanh, thành phố Quy Nhơn, Sở Du lịch Bình Định tổ chức Hội nghị xúc tiến du "
     "lịch hè 2024 với chủ đề “Sóng và trăng”.",
     "conference", "Hội nghị xúc tiến du lịch hè 2024 với chủ đề “Sóng và trăng”", "2024-05-14", "2024-05-14",
     "Khách sạn Biển Xanh, thành phố Quy Nhơn", "Sở Du lịch Bình Định", ""),
    ("Ngày 3/3/2023, Hội thảo khoa học “Nghề muối miền Trung” do Viện Văn hóa biển tổ chức đã diễn ra tại Trường "
     "Đại học Phương Nam.",
     "workshop", "Hội thảo khoa học “Nghề muối miền Trung”", "2023-03-03", "2023-03-03", "Trường Đại học Phương Nam",
     "Viện Văn hóa biển", ""),
    ("Đại hội Hội Nhà báo tỉnh Lào Cai lần thứ VI, nhiệm kỳ 2024-2029 khai mạc sáng 2/4/2024 tại Trung tâm Hội nghị "
     "tỉnh.",
     "congress", "Đại hội Hội Nhà báo tỉnh Lào Cai lần thứ VI, nhiệm kỳ 2024-2029", "2024-04-02", "2024-04-02",
     "Trung tâm Hội nghị tỉnh", "", ""),
    ("(TTXVN) - Ngày 7/9/2022, Diễn đàn Thanh niên khởi nghiệp vùng cao lần thứ IV đã được tổ chức tại thành phố Sơn "
     "La, bằng hình thức trực tiếp kết hợp trực tuyến.",
     "forum", "Diễn đàn Thanh niên khởi nghiệp vùng cao lần thứ IV", "2022-09-07", "2022-09-07", "thành phố Sơn La", "",
     "hình thức trực tiếp kết hợp trực tuyến"),
    ("NDO - Ngày 20/4/2021, Học viện Truyền thông tổ chức Lễ công bố quyết định thành lập Viện Truyền thông số.",
     "ceremony", "Lễ công bố quyết định thành lập Viện Truyền thông số", "2021-04-20", "2021-04-20", "",
     "Học viện Truyền thông", ""),
    ("Chiều 19/5/2024, UBND tỉnh Kiên Giang tổ chức tọa đàm “Nuôi cá lồng bè”.",
     "seminar", "tọa đàm “Nuôi cá lồng bè”", "2024-05-19", "2024-05-19", "", "UBND tỉnh Kiên Giang", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "kind", "name", "first", "last", "place", "organiser", "form"), LEADS,
                         ids=[lead[0][:40] for lead in LEADS])  # fmt: skip
def test_the_lead_tells_the_event(lead, kind, name, first, last, place, organiser, form):
    found = report(lead, published="2024-05-21")

    assert (found.kind, words(found.name), found.date, found.last_date) == (kind, name, first, last)
    assert (words(found.place), words(found.organiser), words(found.form)) == (place, organiser, form)


NAMES = [
    ("Hội thảo quốc tế về chợ nổi quy tụ sáu nước\nNgày 6/10/2023, Trường Cao đẳng Cần Giang đăng cai hội thảo quốc tế "
     "“Chợ nổi: còn ai bán, còn ai mua”.", "hội thảo quốc tế “Chợ nổi: còn ai bán, còn ai mua”"),
    ("Sáng 3/4/2025, Hội Mỹ nghệ tổ chức hội thảo “Ai giữ nghề? Làng cũ trước ngã rẽ” tại Huế.",
     "hội thảo “Ai giữ nghề? Làng cũ trước ngã rẽ”"),
    ("Hội nghị tổng kết công tác dân vận năm 2023 diễn ra sáng nay.", "Hội nghị tổng kết công tác dân vận năm 2023"),
    ("Hội Khuyến học vừa tổ chức Hội thảo quốc gia về học tập suốt đời tại Huế.",
     "Hội thảo quốc gia về học tập suốt đời"),
    ("Họp báo công bố chỉ số cải cách hành chính diễn ra chiều 2/3/2024.",
     "Họp báo công bố chỉ số cải cách hành chính"),
    ("Sau thành công của Hội nghị Trung ương 8, hôm nay Đảng ủy xã mở Hội nghị học tập chuyên đề năm 2024.",
     "Hội nghị học tập chuyên đề năm 2024"),
    ("Tọa đàm với chủ đề “Vườn trên mái” thu hút 60 người.", "Tọa đàm với chủ đề “Vườn trên mái”"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "name"), NAMES, ids=[name for _, name in NAMES])
def test_the_name_ends_where_the_telling_begins(lead, name):
    assert words(report(lead).name) == name


DAYS = [
    ("Sáng 19/5, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-19"),
    ("Sáng nay, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-20"),
    ("Chiều qua, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-19"),
    ("Ngày 30/12, Sở Y tế tổ chức hội nghị tổng kết năm.", "2024-01-02", "2023-12-30"),
    ("Hội nghị triển khai Nghị quyết số 05-NQ/TU ngày 4/3/2020 diễn ra ngày 15/6/2023.", None, "2023-06-15"),
    ("The seminar on tidal power was held on 12 June 2024 in Huế.", None, "2024-06-12"),
    ("Sở Y tế tổ chức hội nghị giao ban.", None, None),
    # a weekday against the day the article went up
    ("Some 90 delegates met in Huế on Tuesday for the Forum on Tidal Rivers.", "2025-05-20", "2025-05-20"),
    ("Some 90 delegates met in Huế on Friday for the Forum on Tidal Rivers.", "2025-05-20", "2025-05-16"),
    ("Exporters will lose the market within two years, a forum in Huế heard on Friday.", "2025-05-20", "2025-05-16"),
    ("Chiều thứ Bảy, Sở Y tế tổ chức hội nghị giao ban quý II.", "2024-05-20", "2024-05-18"),
    ("Sở Y tế sẽ tổ chức hội nghị giao ban vào thứ Bảy tuần tới.", "2024-05-20", None),
    ("HUẾ, May 18 – The Forum on Tidal Rivers drew 90 delegates from 14 countries.", "2025-05-20", "2025-05-18"),
]


@pytest.mark.parametrize(("lead", "published", "day"), DAYS, ids=[lead[:40] for lead, _, _ in DAYS])
def test_the_day_is_the_event_s_own(lead, published, day):
    assert report(lead, published=published).date == day


def test_an_article_about_no_event_has_no_report():
    assert report("Giá tôm sú tăng nhẹ trong tuần qua. Người nuôi phấn khởi.") is None


def test_every_fact_is_verbatim_at_its_place():
    text = LEADS[0][0]

    found = report(text)

    facts = [found.name, found.date_fact, found.place, found.organiser]
    assert [text[fact.start : fact.end] for fact in facts] == [fact.text for fact in facts]


def test_where_some_only_listened_is_not_the_place():
    text = "Hội nghị toàn quốc về dân vận diễn ra tại Nhà văn hóa Trung tâm. Dự tại điểm cầu Sở Y tế có lãnh đạo sở."

    assert words(report(text).place) == "Nhà văn hóa Trung tâm"


def test_the_title_names_the_event_when_nothing_else_does():
    found = report("Nhiều ý kiến đã được nêu. Hội thảo kéo dài một ngày.", title="Hội thảo về cây dừa nước ở Cồn Chim")

    assert words(found.name) == "Hội thảo về cây dừa nước ở Cồn Chim"


NO_NAMES = [
    "Ý kiến gây tranh luận được nêu tại tọa đàm hôm qua ở Huế.",
    "Hơn 100 người dự một hội nghị trực tuyến, trọng tâm là tập sách mới.",
    "Đại biểu bàn việc thực hiện Nghị quyết Đại hội XIII của Đảng.",
    "Khách tụ về Cung Hội nghị quốc tế Sóng Xanh từ sáng sớm.",
    "Cuốn sách gom những bài nói tại các Hội nghị Trung ương 3, 4, 5.",
    "Sáng nay, Quốc hội thảo luận về ngân sách.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_tells_no_event_from_another_is_no_name(text):
    found = report(text)

    assert found is None or found.name is None


FULL_NAMES = [
    ("Chiều 3/2, tại Hà Nội, Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Lào về du lịch đã diễn ra.",
     "Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Lào về du lịch"),
    ("Sáng nay, Đại hội Liên đoàn Bóng bàn tỉnh nhiệm kỳ II (2024-2029) đã bầu Ban chấp hành mới.",
     "Đại hội Liên đoàn Bóng bàn tỉnh nhiệm kỳ II (2024-2029)"),
    ('Phát biểu tại hội thảo "Chip nhỏ: đường dài, bước ngắn", bà Mai nhấn mạnh vai trò của trường nghề.',
     'hội thảo "Chip nhỏ: đường dài, bước ngắn"'),
    ('UBND xã tổ chức Hội nghị xúc tiến làng nghề lần thứ hai - năm 2022 với chủ đề "Tay nghề", thu hút 80 người.',
     'Hội nghị xúc tiến làng nghề lần thứ hai - năm 2022 với chủ đề "Tay nghề"'),
    ("Ngày 6/5, Ngân hàng Vườn Xanh tổ chức hội nghị kết nối ngân hàng - doanh nghiệp. Ông Lân chủ trì.",
     "hội nghị kết nối ngân hàng - doanh nghiệp"),
    ("Từ ngày 21 đến 25/4, Trường nghề mở lớp bồi dưỡng ghép cành dành cho 86 tổ trưởng, quản lý vườn ươm.",
     "lớp bồi dưỡng ghép cành dành cho 86 tổ trưởng, quản lý vườn ươm"),
    ("Đại hội đại biểu Hội Ghép cành nhiệm kỳ VI (2025 – 2030) thành công tốt đẹp\nHội làm việc cả ngày.",
     "Đại hội đại biểu Hội Ghép cành nhiệm kỳ VI (2025 – 2030)"),
    ("Some 260 delegates met on Tuesday for the opening of the International Conference on Water Security in the Red "
     "River Delta, a two-day event.", "International Conference on Water Security in the Red River Delta"),
    ("Sở Công Thương tổ chức Hội nghị kết nối cung cầu vùng Đồng bằng sông Hồng với 63 điểm cầu.",
     "Hội nghị kết nối cung cầu vùng Đồng bằng sông Hồng"),
    ("Hội Nông dân mở hội thi sáng tạo kỹ thuật lần thứ 4 tại Huế.", "hội thi sáng tạo kỹ thuật lần thứ 4"),
    ("Đảng ủy xã mở “Hội nghị trực tuyến học tập Nghị quyết Đại hội; Chương trình hành động năm 2023”.",
     "Hội nghị trực tuyến học tập Nghị quyết Đại hội; Chương trình hành động năm 2023"),
    ("The ASEAN Conference on River Sand wrapped up on Friday in Huế.", "ASEAN Conference on River Sand"),
    ('Sixty guests met in Huế for "Tides of Paper", a workshop on saving archives.', '"Tides of Paper"'),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "name"), FULL_NAMES, ids=[name for _, name in FULL_NAMES])
def test_the_name_is_whole(lead, name):
    assert words(report(lead).name) == name


def test_the_title_gives_the_shorter_name_and_the_lead_the_fuller_one():
    found = report(
        "Sau hai ngày làm việc, kỳ họp thứ 9 HĐND tỉnh Phú An khóa XI đã bế mạc.", title="Bế mạc kỳ họp thứ 9 HĐND tỉnh"
    )

    assert words(found.name) == "kỳ họp thứ 9 HĐND tỉnh Phú An khóa XI"


PLACES = [
    ("Hôm qua, tại Khách sạn Bờ Cát (TP. Phan Rí), Sở Du lịch tổ chức hội nghị xúc tiến đầu tư.",
     "Khách sạn Bờ Cát (TP. Phan Rí)"),
    ("Sáng 3/2/2024, tại chùa Đông Lâm - TP. Phan Rí, đã diễn ra Hội nghị tổng kết từ thiện năm 2023.",
     "chùa Đông Lâm - TP. Phan Rí"),
    ("Hội thảo về tre diễn ra sáng 3/2 ở Đường sách TP.Phan Rí.", "Đường sách TP.Phan Rí"),
    ("Hội thảo về tre được tổ chức tại Nhà văn hóa Lao động tỉnh, thành phố Phan Rí, với 90 đại biểu.",
     "Nhà văn hóa Lao động tỉnh, thành phố Phan Rí"),
    ("Diễn đàn Tre xanh 2024 nối điểm cầu chính tại Hội trường Sen, Nhà Thiếu nhi, thành phố Phan Rí với 30 điểm cầu.",
     "Hội trường Sen, Nhà Thiếu nhi, thành phố Phan Rí"),
    ("Từ ngày 3 đến 5/6, tại thành phố Phan Rí, Trung tâm Kiểm soát muỗi (CKM) tỉnh tổ chức lớp tập huấn diệt muỗi.",
     "thành phố Phan Rí"),
    ("Sáng 3/2, tại Hội trường 25/4, Huyện ủy tổ chức hội nghị sơ kết trồng tre.", "Hội trường 25/4"),
    ("Pepper must be traced, a forum on spices in Phan Rí heard on Thursday.", "Phan Rí"),
    ("Đại biểu theo dõi hội nghị từ điểm cầu Sở Y tế.", ""),
    ("Tại hội thảo về tre, ông Tám cho biết mỗi năm nền đất ở đây lún 2 cm.", ""),
    ("Ý kiến ấy khiến khán phòng 90 người ở Pleiku lặng đi hôm 3/2, tại hội thảo về tre.", "Pleiku"),
    ("Hội thảo về tre đã bế mạc tại Hội trường A, Trường Đại học Cồn Ốc.", "Hội trường A, Trường Đại học Cồn Ốc"),
    ("Experts spoke at a workshop on bamboo held in the hill town of Phan Rí on May 3.", "the hill town of Phan Rí"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "place"), PLACES, ids=[lead[:50] for lead, _ in PLACES])
def test_the_place_is_the_venue_with_its_town(lead, place):
    assert words(report(lead).place) == place


ORGANISERS = [
    ("Ngày 3/2, tại Huế, Sở Y tế phối hợp với Hội Chữ thập đỏ, Tỉnh đoàn tổ chức hội nghị hiến máu.",
     "Sở Y tế phối hợp với Hội Chữ thập đỏ, Tỉnh đoàn"),
    ("Hội nghị hiến máu do Sở Y tế và huyện Phú An phối hợp tổ chức sáng nay.", "Sở Y tế và huyện Phú An"),
    ("Hội nghị toàn quốc về hiến máu được Bộ Y tế, Hội Chữ thập đỏ tổ chức theo hình thức trực tuyến.",
     "Bộ Y tế, Hội Chữ thập đỏ"),
    ("QĐND Online - Ngày 3-2, tại thị xã Phú An, Bộ chỉ huy Quân sự tỉnh tổ chức hội nghị tổng kết huấn luyện.",
     "Bộ chỉ huy Quân sự tỉnh"),
    ("Tỉnh ủy, HĐND, UBND tỉnh Phú An phối hợp Viện Sử học tổ chức Hội thảo khoa học “Đê xưa”.",
     "Tỉnh ủy, HĐND, UBND tỉnh Phú An phối hợp Viện Sử học"),
    ("Từ ngày 3 đến 5/6, tại thành phố Phan Rí, Trung tâm Kiểm soát muỗi (CKM) tỉnh tổ chức lớp tập huấn diệt muỗi.",
     "Trung tâm Kiểm soát muỗi (CKM) tỉnh"),
    ("Diễn đàn Tre xanh được tổ chức theo hình thức trực tuyến do ảnh hưởng của dịch bệnh.", ""),
    ("Hội nghị nghe báo cáo do Đại tá Lê Văn Tám trình bày, sau đó tổ chức thảo luận.", ""),
    ("Co-organised by the Ministry of Rivers and the Delta Office, the conference gathered 90 guests.",
     "the Ministry of Rivers and the Delta Office"),
    ("Organised by the Highland Spice Association, the 4th Pepper Forum drew 180 growers.",
     "the Highland Spice Association"),
    ("Năm nay Viện Dừa miền Trung đứng tổ chức cùng Công ty Cồn Ốc hội thảo về tre.", "Viện Dừa miền Trung"),
    ("Hội thảo về tre họp ở Huế. Sở Du lịch là đơn vị đăng cai; tài trợ là Công ty Cồn Ốc.", "Sở Du lịch"),
    ("Hội thảo về tre do Viện này cùng Trường Đại học Cồn Ốc tổ chức.", ""),
    ("Farmers need better prices, experts said at a workshop held in Huế.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "organiser"), ORGANISERS, ids=[lead[:50] for lead, _ in ORGANISERS])
def test_the_organiser_is_the_whole_list_or_nobody(lead, organiser):
    assert words(report(lead).organiser) == organiser


RANGES = [
    ("Trong các ngày 7, 8/11, Hội Phụ nữ tổ chức Diễn đàn “Chợ xanh”.", "2023-11-07", "2023-11-08"),
    ("Sau 2 ngày làm việc (7 và 8/11), kỳ họp thứ 9 HĐND tỉnh đã bế mạc.", "2023-11-07", "2023-11-08"),
    (
        "Ngày 07/11/2023 (nhằm ngày 24 tháng 9 năm Quý Mão), chùa mở Hội nghị tổng kết từ thiện năm 2023.",
        "2023-11-07",
        "2023-11-07",
    ),
    ("Ngày 7/11, Sở Y tế mở Hội nghị hiến máu; đợt tới là ngày 20/11.", "2023-11-07", "2023-11-07"),
]


@pytest.mark.parametrize(("lead", "first", "last"), RANGES, ids=[lead[:40] for lead, _, _ in RANGES])
def test_the_last_day_comes_from_a_range_alone(lead, first, last):
    found = report(lead, published="2023-11-09")

    assert (found.date, found.last_date) == (first, last)


WHOLE_RANGES = [
    ("Hội thảo về tre diễn ra 22-23/8/2025 tại Huế.", "2025-08-22", "2025-08-23", "22-23/8/2025"),
    ("Từ 22 đến 24-8-2025, hội thảo về tre họp ở Huế.", "2025-08-22", "2025-08-24", "22 đến 24-8-2025"),
    ("Từ 30/8 đến 1/9/2025, hội thảo về tre họp ở Huế.", "2025-08-30", "2025-09-01", "30/8 đến 1/9/2025"),
    ("Hội thảo về tre họp trong 3 ngày 22, 23 và 24/8/2025.", "2025-08-22", "2025-08-24", "22, 23 và 24/8/2025"),
    ("Hội thảo về tre (22 - 23/8/2025) đã khép lại tại Huế.", "2025-08-22", "2025-08-23", "22 - 23/8/2025"),
    ("Từ 22 đến 24-8, Hội thảo về tre 2025 diễn ra tại Huế.", "2025-08-22", "2025-08-24", "22 đến 24-8"),
    ("Trong các ngày 15, 16/11, Hội nghị tổng kết năm 2023 diễn ra tại Huế.", None, None, ""),
]


@pytest.mark.parametrize(("lead", "first", "last", "printed"), WHOLE_RANGES, ids=[c[0][:40] for c in WHOLE_RANGES])
def test_a_range_of_days_is_read_whole_without_a_day_of_publishing(lead, first, last, printed):
    found = report(lead)

    assert (found.date, found.last_date, words(found.date_fact)) == (first, last, printed)


def test_a_day_behind_a_weekday_just_gone_is_the_event_s():
    text = "Nhiều nơi còn lo. Có người vui. Hội thảo về tre họp hôm thứ Sáu vừa rồi, 17/11, tại Huế."

    assert report(text, published="2023-11-19").date == "2023-11-17"


def test_yesterday_is_the_fact_when_no_day_is_printed():
    found = report("Hôm qua, Sở Y tế tổ chức hội nghị hiến máu mùa hè.", published="2023-11-09")

    assert (found.date, words(found.date_fact)) == ("2023-11-08", "Hôm qua")


def test_from_where_it_is_carried_ends_the_name():
    found = report(
        "Sáng 4/3/2024, Hiệp hội Chè tổ chức Hội nghị toàn quốc về chè sạch năm 2024, kết nối từ điểm cầu chính tại "
        "Trụ sở Hiệp hội tới 34 điểm cầu."
    )

    assert (words(found.name), words(found.place)) == ("Hội nghị toàn quốc về chè sạch năm 2024", "Trụ sở Hiệp hội")
