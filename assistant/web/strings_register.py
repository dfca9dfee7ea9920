"""The words of the register's pages, one table per language; `Strings.register` of strings.py leads here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterStrings:
    """One language's words. `{…}` are filled in with str.format."""

    tab: str
    loading: str
    failed: str
    again: str
    """To try once more."""

    views_label: str
    views: dict[str, str]
    filters_label: str
    more_filters: str
    clear: str
    date: str
    person: str
    capacity: str
    act: str
    topic: str
    event: str
    outlet: str
    since: str
    until: str
    any_act: str
    any_outlet: str
    any_event: str
    day_example: str
    acts: dict[str, str]
    """The acts of assistant/language/acts.py."""
    table_label: str
    count: str
    no_rows: str
    no_such_day: str
    no_such_act: str
    no_statements: str
    no_event: str
    open_quote: str
    uncertain: str
    pages_label: str
    page_label: str

    export: str
    export_label: str
    file_name: str
    sheet_name: str
    address: str
    quote: str
    article: str
    source: str
    certainty: str
    certain: str
    start: str
    end: str

    back: str
    in_table: str
    no_such_person: str
    no_such_event: str
    person_summary: str
    namesakes: str
    namesake: str
    no_capacity: str
    capacities_label: str
    events_label: str
    elsewhere_label: str
    undated: str
    unnamed_day: str

    event_facts_label: str
    when: str
    where: str
    organiser: str
    form: str
    kind: str
    programme_label: str
    no_programme: str
    figures_label: str
    figures_hint: str
    figure: str
    differ: str
    agree: str
    not_given: str
    reports_label: str
    reports_hint: str

    timeline_label: str
    years_label: str
    year_count: str
    event_count: str
    people_count: str
    articles_count: str
    matrix_label: str
    matrix_hint: str
    matrix_people: str
    matrix_events: str
    matrix_counts: str


VI = RegisterStrings(
    tab="Ai nói gì ở đâu",
    loading="Đang mở sổ…",
    failed="Không tải được trang này. Máy chủ có thể đã dừng.",
    again="Thử lại",
    views_label="Cách xem",
    views={"table": "Bảng", "timeline": "Dòng thời gian", "matrix": "Người × sự kiện"},
    filters_label="Lọc sổ phát biểu",
    more_filters="Thêm bộ lọc",
    clear="Bỏ lọc",
    date="Ngày",
    person="Người",
    capacity="Chức danh",
    act="Vai trò",
    topic="Nội dung",
    event="Sự kiện",
    outlet="Báo",
    since="Từ ngày",
    until="Đến ngày",
    any_act="Mọi vai trò",
    any_outlet="Mọi báo",
    any_event="Mọi sự kiện",
    day_example="9/5/2024",
    acts={
        "chaired": "chủ trì", "opened": "khai mạc", "closed": "bế mạc", "concluded": "kết luận",
        "directed": "chỉ đạo", "presented": "trình bày", "reported": "báo cáo", "contributed": "tham luận",
        "spoke": "phát biểu", "welcomed": "chào mừng", "attended": "tham dự", "mentioned": "được nhắc tên",
    },
    table_label="Ai phát biểu, với chức danh nào, ở sự kiện nào",
    count="{statements} lượt · {people} người · {events} sự kiện",
    no_rows="Không có lượt phát biểu nào khớp với bộ lọc.",
    no_such_day="“{given}” không phải là ngày, tháng hay năm. Hãy viết như 9/5/2024, 5/2024 hoặc 2024.",
    no_such_act="Không có vai trò “{given}”.",
    no_statements="Sổ còn trống. Thêm bài báo ở thẻ Thư viện, các phát biểu trong bài sẽ tự vào sổ.",
    no_event="Không rõ sự kiện",
    open_quote="mở bài báo ở câu được trích",
    uncertain="chưa chắc chắn",
    pages_label="Các trang",
    page_label="Trang {page}",
    export="Tải về",
    export_label="Tải các dòng đang lọc về dạng {kind}",
    file_name="ai-noi-gi-o-dau",
    sheet_name="Ai nói gì ở đâu",
    address="Cách gọi",
    quote="Nguyên văn",
    article="Bài báo",
    source="Nguồn",
    certainty="Độ chắc chắn",
    certain="chắc chắn",
    start="Từ ký tự",
    end="Đến ký tự",
    back="Về bảng",
    in_table="Xem trong bảng",
    no_such_person="Sổ không có ai tên “{name}”.",
    no_such_event="Sự kiện này không còn trong sổ. Có thể bài báo về nó đã bị xóa hoặc được cập nhật.",
    person_summary="{statements} lượt tại {events} sự kiện",
    namesakes="Các chức danh dưới đây không có cơ quan nào chung, nên được để riêng: có thể là những người trùng tên, "
    "cũng có thể là một người đã chuyển công tác. Bài báo không nói rõ.",
    namesake="Hồ sơ {number}",
    no_capacity="Bài báo không ghi chức danh",
    capacities_label="Chức danh theo thời gian",
    events_label="Đã tham gia",
    elsewhere_label="Ở nơi khác",
    undated="Không rõ ngày",
    unnamed_day="chưa rõ ngày",
    event_facts_label="Thông tin chung",
    when="Thời gian",
    where="Địa điểm",
    organiser="Đơn vị tổ chức",
    form="Hình thức",
    kind="Loại",
    programme_label="Chương trình",
    no_programme="Không bài báo nào kể ai đã làm gì tại sự kiện này.",
    figures_label="Số liệu",
    figures_hint="Bấm vào một con số để đọc câu nêu số đó.",
    figure="Số liệu",
    differ="các nguồn không khớp",
    agree="các nguồn khớp nhau",
    not_given="không nêu",
    reports_label="Bài báo về sự kiện này",
    reports_hint="đọc bài báo",
    timeline_label="Các sự kiện theo thời gian",
    years_label="Số sự kiện mỗi năm",
    year_count="Năm {year}: {count} sự kiện",
    event_count="{count} sự kiện",
    people_count="{count} người",
    articles_count="{count} bài báo",
    matrix_label="Ai có mặt ở sự kiện nào",
    matrix_hint="Mỗi ô ghi vai trò của một người tại một sự kiện; bấm vào ô để xem từng câu.",
    matrix_people="Trang người",
    matrix_events="Trang sự kiện",
    matrix_counts="{people} người × {events} sự kiện",
)

EN = RegisterStrings(
    tab="Who said what where",
    loading="Opening the register…",
    failed="This page could not be loaded. The server may have stopped.",
    again="Try again",
    views_label="Views",
    views={"table": "Table", "timeline": "Timeline", "matrix": "People × events"},
    filters_label="Filter the register",
    more_filters="More filters",
    clear="Clear filters",
    date="Date",
    person="Person",
    capacity="Capacity",
    act="Act",
    topic="Topic",
    event="Event",
    outlet="Outlet",
    since="From",
    until="To",
    any_act="Any act",
    any_outlet="Any outlet",
    any_event="Any event",
    day_example="2024-05-09",
    acts={
        "chaired": "chaired", "opened": "opened", "closed": "closed", "concluded": "concluded",
        "directed": "gave directions", "presented": "presented", "reported": "reported",
        "contributed": "contributed", "spoke": "spoke", "welcomed": "welcomed", "attended": "attended",
        "mentioned": "is mentioned",
    },
    table_label="Who spoke, in which capacity, at which event",
    count="Statements: {statements} · people: {people} · events: {events}",
    no_rows="No statement fits these filters.",
    no_such_day="“{given}” is no day, month or year. Write it like 2024-05-09, 2024-05 or 2024.",
    no_such_act="There is no act “{given}”.",
    no_statements="The register is empty. Add articles in the Library tab; what they report comes here by itself.",
    no_event="Event unknown",
    open_quote="open the article at the quoted sentence",
    uncertain="uncertain",
    pages_label="Pages",
    page_label="Page {page}",
    export="Download",
    export_label="Download the filtered rows as {kind}",
    file_name="who-said-what-where",
    sheet_name="Who said what where",
    address="Form of address",
    quote="Quote",
    article="Article",
    source="Source",
    certainty="Certainty",
    certain="certain",
    start="From character",
    end="To character",
    back="Back to the table",
    in_table="See in the table",
    no_such_person="Nobody in the register is called “{name}”.",
    no_such_event="This event is no longer in the register. Its article may have been removed or updated.",
    person_summary="Statements: {statements}, at events: {events}",
    namesakes="These capacities have no organisation in common and are kept apart: they may belong to different people "
    "of one name, or to one person who changed posts. The articles do not say.",
    namesake="Record {number}",
    no_capacity="The article gives no capacity",
    capacities_label="Capacities over time",
    events_label="Took part in",
    elsewhere_label="Elsewhere",
    undated="Date unknown",
    unnamed_day="date unknown",
    event_facts_label="The event",
    when="When",
    where="Where",
    organiser="Organiser",
    form="Form",
    kind="Kind",
    programme_label="Programme",
    no_programme="No article tells who did what at this event.",
    figures_label="Figures",
    figures_hint="Choose a figure to read the sentence that gives it.",
    figure="Figure",
    differ="the sources disagree",
    agree="the sources agree",
    not_given="not given",
    reports_label="Articles about this event",
    reports_hint="read the article",
    timeline_label="Events over time",
    years_label="Events a year",
    year_count="{year}: {count} events",
    event_count="Events: {count}",
    people_count="People: {count}",
    articles_count="Articles: {count}",
    matrix_label="Who was at which event",
    matrix_hint="A cell says what a person did at an event; choose it to see each sentence.",
    matrix_people="Pages of people",
    matrix_events="Pages of events",
    matrix_counts="People: {people} × events: {events}",
)
