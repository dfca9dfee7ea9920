"""Every word of the page, one table per language. Texts of articles and answers are never in here."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types import Outcome
from assistant.web import strings_evaluation, strings_library, strings_preferences, strings_register, strings_scope

DEFAULT_LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class ExampleQuestion:
    """A question, and what must be known of an event for it to have an answer."""

    text: str
    """With `{event}`, `{date}` and perhaps `{person}`."""
    acts: tuple[str, ...]
    """Acts of assistant/language/acts.py; someone must have done one of them."""
    with_topic: bool = False


@dataclass(frozen=True, slots=True)
class Strings:
    """One language's words. `{…}` are filled in with str.format."""

    language: str
    """ISO 639-1, also the page's `lang`."""
    language_name: str
    title: str
    tagline: str
    language_label: str
    chat_tab: str
    library_tab: str

    welcome: str
    examples_label: str
    conversation_label: str
    question_label: str
    question_placeholder: str
    send: str
    stop: str
    new_conversation: str
    you: str

    searching: str
    looked_up: str
    sources_label: str
    unsupported_label: str
    stopped: str
    broke_off: str
    failed_label: str
    outcomes: dict[Outcome, str]
    mark_label: str

    tools_label: str
    thumbs_up: str
    thumbs_down: str
    correct: str
    copy: str
    copied: str
    ask_again: str
    revise: str
    revise_label: str
    revise_note: str
    revise_send: str
    thanks: str
    corrected_label: str
    correction_label: str
    correction_note: str
    save: str
    cancel: str
    next_label: str
    person_question: str
    """With `{person}`: what can be asked of somebody who is known from several events."""

    conversations_label: str
    search_conversations: str
    no_conversations: str
    no_conversation_found: str
    today: str
    yesterday: str
    last_week: str
    earlier: str
    rename: str
    rename_label: str
    delete: str
    delete_question: str
    download: str
    as_word: str
    as_markdown: str
    sources_changed: str
    transcript_note: str

    panel_label: str
    panel_hint: str
    panel_close: str
    panel_failed: str
    published: str
    event_date: str
    byline: str
    open_original: str
    no_such_document: str
    no_such_page: str
    fictional: str
    day_hint: str
    """What a box for a day takes."""
    pick_day: str
    """What a button does that opens a calendar, with `{label}` of its box."""

    library_count: str
    library_empty: str
    library_list_label: str
    upload: str
    upload_hint: str
    upload_list_label: str
    reading: dict[str, str]
    """What to call each `Progress.status`."""

    event_kinds: dict[str, str]
    """`Event.kind` → what to call the event in an example question."""
    any_event: str
    example_questions: tuple[ExampleQuestion, ...]

    register: strings_register.RegisterStrings
    library: strings_library.LibraryStrings
    evaluation: strings_evaluation.EvaluationStrings
    scope: strings_scope.ScopeStrings
    preferences: strings_preferences.PreferencesStrings


_TALKS = ("presented", "reported", "contributed")

VI = Strings(
    language="vi",
    language_name="Tiếng Việt",
    title="Trợ lý hội nghị",
    tagline="Hỏi về các bài báo trong thư viện. Mỗi câu trả lời dẫn đến đúng đoạn văn làm chứng.",
    language_label="Ngôn ngữ",
    chat_tab="Hỏi đáp",
    library_tab="Thư viện",
    welcome="Bạn muốn biết điều gì?",
    examples_label="Thử hỏi",
    conversation_label="Cuộc trò chuyện",
    question_label="Câu hỏi",
    question_placeholder="Nhập câu hỏi…",
    send="Gửi",
    stop="Dừng",
    new_conversation="Hỏi mới",
    you="Bạn hỏi",
    searching="Đang tìm trong thư viện",
    looked_up="Đã tra cứu: “{question}”",
    sources_label="Nguồn",
    unsupported_label="Câu không hiển thị vì chưa có chứng cứ: {count}",
    stopped="Đã dừng theo yêu cầu; câu trả lời có thể chưa đủ.",
    broke_off="Câu trả lời bị gián đoạn. Xin hỏi lại; nếu vẫn lỗi, hãy xem cửa sổ đang chạy chương trình.",
    failed_label="Chưa trả lời được",
    outcomes={
        Outcome.ANSWERED: "Trả lời",
        Outcome.NOT_IN_CORPUS: "Không có trong thư viện",
        Outcome.NOT_STATED: "Bài báo không nêu",
        Outcome.CONFLICTING: "Các nguồn không khớp nhau",
    },
    mark_label="Nguồn {number}: {title}",
    tools_label="Với câu trả lời này",
    thumbs_up="Trả lời đúng",
    thumbs_down="Trả lời sai hoặc thiếu",
    correct="Viết câu trả lời đúng",
    copy="Sao chép kèm nguồn",
    copied="Đã sao chép",
    ask_again="Hỏi lại câu này",
    revise="Sửa câu hỏi",
    revise_label="Câu hỏi sửa lại",
    revise_note="Các câu hỏi phía sau sẽ được thay bằng câu này.",
    revise_send="Hỏi lại",
    thanks="Đã ghi nhận. Cảm ơn bạn!",
    corrected_label="Bạn đã sửa thành:",
    correction_label="Câu trả lời đúng phải là",
    correction_note="Câu bạn viết được giữ làm câu mẫu để đánh giá các câu trả lời sau này.",
    save="Lưu",
    cancel="Thôi",
    next_label="Hỏi tiếp",
    person_question="{person} đã tham dự những sự kiện nào?",
    conversations_label="Các cuộc trò chuyện",
    search_conversations="Tìm trong các cuộc trò chuyện",
    no_conversations="Chưa có cuộc trò chuyện nào. Những câu bạn hỏi sẽ được giữ ở đây.",
    no_conversation_found="Không có cuộc trò chuyện nào chứa những từ này.",
    today="Hôm nay",
    yesterday="Hôm qua",
    last_week="7 ngày qua",
    earlier="Trước đó",
    rename="Đổi tên",
    rename_label="Tên mới",
    delete="Xóa",
    delete_question="Xóa hẳn?",
    download="Tải về:",
    as_word="Word",
    as_markdown="Markdown",
    sources_changed="Từ khi câu này được trả lời, bài báo của nguồn {numbers} đã đổi hoặc không còn trong thư viện.",
    transcript_note="Bản ghi ngày {date}. Mỗi dấu [số] dẫn đến đoạn văn làm chứng.",
    panel_label="Bài báo được trích",
    panel_hint="Bấm vào một số như [1] trong câu trả lời để đọc bài báo ở đúng chỗ được trích.",
    panel_close="Đóng nguồn",
    panel_failed="Không mở được bài báo này. Xin thử lại.",
    published="Đăng ngày",
    event_date="Sự kiện ngày",
    byline="Tác giả",
    open_original="Mở bài gốc",
    no_such_document="Bài báo này không còn trong thư viện.",
    no_such_page="Không có trang này. Có thể địa chỉ bị gõ nhầm.",
    fictional="Bài hư cấu",
    day_hint="Một ngày, một tháng hoặc cả năm: 9/5/2024, 5/2024, 2024",
    pick_day="{label}: chọn trên lịch",
    library_count="{count} bài báo",
    library_empty="Thư viện chưa có bài nào. Thêm tệp bài báo để bắt đầu.",
    library_list_label="Các bài báo trong thư viện",
    upload="Thêm bài báo",
    upload_hint="Văn bản, Markdown, HTML, PDF hoặc DOCX.",
    upload_list_label="Kết quả thêm bài",
    reading={
        "waiting": "đang chờ",
        "reading": "đang đọc",
        "embedding": "đang lập chỉ mục",
        "added": "đã thêm",
        "updated": "đã cập nhật",
        "unchanged": "đã có sẵn",
        "failed": "không nhận",
    },
    event_kinds={
        "conference": "hội nghị", "workshop": "hội thảo", "seminar": "tọa đàm", "forum": "diễn đàn",
        "congress": "đại hội", "session": "phiên họp", "meeting": "cuộc họp", "press conference": "buổi họp báo",
        "symposium": "hội thảo", "training": "lớp tập huấn", "dialogue": "buổi đối thoại",
    },
    any_event="sự kiện",
    example_questions=(
        ExampleQuestion("Ai chủ trì {event} ngày {date}?", ("chaired",)),
        ExampleQuestion("{person} trình bày điều gì tại {event} ngày {date}?", _TALKS, with_topic=True),
        ExampleQuestion("Ai khai mạc {event} ngày {date}?", ("opened",)),
        ExampleQuestion("Những ai phát biểu tại {event} ngày {date}?", _TALKS),
    ),
    register=strings_register.VI,
    library=strings_library.VI,
    evaluation=strings_evaluation.VI,
    scope=strings_scope.VI,
    preferences=strings_preferences.VI,
)

EN = Strings(
    language="en",
    language_name="English",
    title="Conference assistant",
    tagline="Ask about the articles in the library. Every answer leads to the very words that prove it.",
    language_label="Language",
    chat_tab="Ask",
    library_tab="Library",
    welcome="What would you like to know?",
    examples_label="Try asking",
    conversation_label="Conversation",
    question_label="Question",
    question_placeholder="Ask a question…",
    send="Send",
    stop="Stop",
    new_conversation="New",
    you="You asked",
    searching="Searching the library",
    looked_up="Looked up: “{question}”",
    sources_label="Sources",
    unsupported_label="Left out for lack of evidence: {count}",
    stopped="Stopped as you asked; the answer may be incomplete.",
    broke_off="The answer broke off. Please ask again; if it keeps failing, see the window the program runs in.",
    failed_label="Could not answer",
    outcomes={
        Outcome.ANSWERED: "Answer",
        Outcome.NOT_IN_CORPUS: "Not in the library",
        Outcome.NOT_STATED: "Not stated in the articles",
        Outcome.CONFLICTING: "The sources disagree",
    },
    mark_label="Source {number}: {title}",
    tools_label="With this answer",
    thumbs_up="This is right",
    thumbs_down="Wrong or incomplete",
    correct="Write the right answer",
    copy="Copy with sources",
    copied="Copied",
    ask_again="Ask again",
    revise="Edit the question",
    revise_label="The question, edited",
    revise_note="The questions after this one will be replaced.",
    revise_send="Ask again",
    thanks="Noted. Thank you!",
    corrected_label="You corrected it to:",
    correction_label="The right answer is",
    correction_note="What you write is kept as a case against which later answers are measured.",
    save="Save",
    cancel="Cancel",
    next_label="Ask next",
    person_question="Which events did {person} take part in?",
    conversations_label="Conversations",
    search_conversations="Search the conversations",
    no_conversations="No conversations yet. What you ask will be kept here.",
    no_conversation_found="No conversation holds these words.",
    today="Today",
    yesterday="Yesterday",
    last_week="Last 7 days",
    earlier="Earlier",
    rename="Rename",
    rename_label="New name",
    delete="Delete",
    delete_question="Delete for good?",
    download="Download:",
    as_word="Word",
    as_markdown="Markdown",
    sources_changed="Since this was answered, the article of source {numbers} has changed or left the library.",
    transcript_note="Saved on {date}. Each [number] leads to the words that prove it.",
    panel_label="Cited article",
    panel_hint="Choose a number such as [1] in an answer to read the article at the cited words.",
    panel_close="Close source",
    panel_failed="This article could not be opened. Please try again.",
    published="Published",
    event_date="Event",
    byline="By",
    open_original="Open the original",
    no_such_document="This article is no longer in the library.",
    no_such_page="There is no such page. The address may be mistyped.",
    fictional="Fictional article",
    day_hint="A day, a month or a whole year: 2024-05-09, 2024-05, 2024",
    pick_day="{label}: choose in a calendar",
    library_count="Articles: {count}",
    library_empty="The library is empty. Add article files to begin.",
    library_list_label="Articles in the library",
    upload="Add articles",
    upload_hint="Text, Markdown, HTML, PDF or DOCX.",
    upload_list_label="What became of the files",
    reading={
        "waiting": "waiting",
        "reading": "reading",
        "embedding": "indexing",
        "added": "added",
        "updated": "updated",
        "unchanged": "already there",
        "failed": "not taken",
    },
    event_kinds={
        kind: kind
        for kind in (
            "conference", "workshop", "seminar", "forum", "congress", "session", "meeting", "press conference",
            "symposium", "training", "dialogue", "summit",
        )
    },
    any_event="event",
    example_questions=(
        ExampleQuestion("Who chaired the {event} on {date}?", ("chaired",)),
        ExampleQuestion("What did {person} present at the {event} on {date}?", _TALKS, with_topic=True),
        ExampleQuestion("Who opened the {event} on {date}?", ("opened",)),
        ExampleQuestion("Who spoke at the {event} on {date}?", _TALKS),
    ),
    register=strings_register.EN,
    library=strings_library.EN,
    evaluation=strings_evaluation.EN,
    scope=strings_scope.EN,
    preferences=strings_preferences.EN,
)

LANGUAGES = {strings.language: strings for strings in (VI, EN)}

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def strings_of(language: str) -> Strings:
    """The table of a language; of the default one when there is none."""
    return LANGUAGES.get(language, LANGUAGES[DEFAULT_LANGUAGE])


def date_words(iso: str, language: str) -> str:
    """`2024-05-09` as `9/5/2024` or `9 May 2024`; anything but an ISO date comes back as it is."""
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return iso
    year, month, day = (int(part) for part in parts)
    if language == "en" and 1 <= month <= 12:
        return f"{day} {_ENGLISH_MONTHS[month - 1]} {year}"
    return f"{day}/{month}/{year}"


def month_words(month: str, language: str) -> str:
    """`2024-05` as `Tháng 5 năm 2024` or `May 2024`."""
    year, number = (int(part) for part in month.split("-"))
    return f"{_ENGLISH_MONTHS[number - 1]} {year}" if language == "en" else f"Tháng {number} năm {year}"
