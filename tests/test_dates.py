import pytest

from assistant.language.dates import find_dates, parse_bound, parse_day


def isos(text, **options):
    return [mention.iso for mention in find_dates(text, **options)]


@pytest.mark.parametrize(
    "writing",
    [
        "10/4/2024", "10-4-2024", "10.4.2024", "10/04/2024", "ngày 10/4/2024", "ngày 10 tháng 4 năm 2024",
        "ngày 10 tháng 04 năm 2024", "10 tháng 4, 2024", "April 10, 2024", "10 April 2024", "10th of April 2024",
        "Apr. 10, 2024", "2024-04-10", "ngay 10 thang 4 nam 2024", "10 tháng 4/2024",
    ],
)  # fmt: skip
def test_all_writings_of_a_day_are_one(writing):
    assert isos(f"Hội nghị {writing} tại Hà Nội") == ["2024-04-10"]


@pytest.mark.parametrize("writing", ["sáng 10/4", "Sáng nay (10/4)", "chiều ngày 10/4", "hôm 10-4", "ngay 10/4"])
def test_a_day_without_its_year_gets_the_year_given(writing):
    assert isos(writing) == ["--04-10"]
    assert isos(writing, year=2024) == ["2024-04-10"]


def test_a_range_gives_its_first_and_last_day():
    assert isos("từ ngày 14 đến 16/4/2024") == ["2024-04-14", "2024-04-16"]
    assert isos("các ngày 14-16/4/2024") == ["2024-04-14", "2024-04-16"]
    assert isos("(11/4/2007-11/4/2024)") == ["2007-04-11", "2024-04-11"]


def test_quarters_months_and_years():
    assert isos("chuyên đề quý I/2024") == ["2024-Q1"]
    assert isos("the second quarter of 2024") == ["2024-Q2"]
    assert isos("tháng 4/2024") == ["2024-04"]
    assert isos("in April 2024") == ["2024-04"]
    assert isos("năm 2024") == ["2024"]


@pytest.mark.parametrize(
    "text", ["đạt 2/3 số phiếu", "17.350 đảng viên", "31/2/2024 là sai", "Nghị quyết số 21-NQ/TW", "2024 đảng viên"]
)
def test_what_is_no_day(text):
    assert [m for m in find_dates(text) if m.day or m.year] == []


def test_offsets_hold():
    text = "Sáng nay (22/7), hội nghị họp."
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == "22/7"


def test_agreement():
    day, month, bare, other = (find_dates(t)[0] for t in ("10/4/2024", "tháng 4/2024", "sáng 10/4", "10/4/2023"))
    quarter = find_dates("quý II/2024")[0]
    assert day.agrees_with(month) and day.agrees_with(bare) and day.agrees_with(quarter)
    assert not day.agrees_with(other)


def test_parse_day():
    assert parse_day("Cập nhật: 07:14, Thứ 7, 23/07/2022") == "2022-07-23"
    assert parse_day("quý I/2024") is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trong các ngày 3, 4/9, tại Cù Lao", ["--09-03", "--09-04"]),
        ("sau hai ngày làm việc (3 và 4/9)", ["--09-03", "--09-04"]),
        ("on 3 and 4 September 2023", ["2023-09-03", "2023-09-04"]),
        ("on September 3-4, 2023", ["2023-09-03", "2023-09-04"]),
        ("from September 3 to 5 in Huế", ["--09-03", "--09-05"]),
    ],
)
def test_lists_and_ranges_give_each_day(text, days):
    assert isos(text) == days


@pytest.mark.parametrize("text", ["Chiều nay 3.9, đoàn", "sáng 3.9", "hôm qua (3.9)", "ngày 3.9"])
def test_stops_make_a_day_behind_a_word_that_wants_one(text):
    assert isos(text) == ["--09-03"]


@pytest.mark.parametrize(
    "text", ["tăng 3.9 điểm", "ngày 3.9 triệu lượt", "phiên bản 3.9.1", "September 3 and 8 guests"]
)
def test_figures_with_stops_are_no_days(text):
    assert len([mention for mention in find_dates(text) if mention.day]) == text.startswith("September")


@pytest.mark.parametrize(
    "text", ["(nhằm ngày 28 tháng 11 năm Quý Mão)", "mùng 10/3 âm lịch", "tức 15 tháng 7 năm Giáp Thìn"]
)
def test_days_of_the_moon_are_no_dates(text):
    assert [mention for mention in find_dates(text) if mention.day or mention.month] == []


def test_minutes_open_no_range():
    assert isos("16:02 - 12/09/2024") == ["2024-09-12"]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("9/5/2024", "2024-05-09", "2024-05-09"),
        ("13/2024", None, None),
        ("hôm nay", None, None),
    ],
)
def test_a_year_or_a_month_bounds_a_period_by_its_days(typed, first, last):
    assert (parse_bound(typed, last=False), parse_bound(typed, last=True)) == (first, last)
