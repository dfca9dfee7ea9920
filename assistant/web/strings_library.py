"""The words of the library's pages, one table per language; `Strings.library` of strings.py leads here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LibraryStrings:
    """One language's words. `{…}` are filled in with str.format."""

    add_folder: str
    drop: str
    drop_here: str
    link: str
    link_placeholder: str
    add_link: str
    links_refused: str
    sending: str
    too_large: str
    broken_off: str
    working: str
    """While files are being taken in, with `{done}` and `{total}`."""
    done: str
    close_results: str

    search: str
    search_placeholder: str
    outlet: str
    language: str
    any_language: str
    languages: dict[str, str]
    sort: str
    sorts: dict[str, str]
    filters_label: str
    count: str
    found: str
    no_rows: str
    report_of: str
    statements: str
    copies: str

    remove: str
    removed: str
    replaced: str
    undo: str
    undone: str
    undo_failed: str
    undo_gone: str
    replace: str

    back: str
    no_such_article: str
    event: str
    copies_label: str
    statements_label: str
    statements_hint: str
    no_statements: str
    show_sentence: str



VI = LibraryStrings(
    add_folder="Thêm cả thư mục",
    drop="Hoặc kéo tệp, thư mục thả vào đây.",
    drop_here="Thả vào đây để thêm vào thư viện",
    link="Địa chỉ bài báo trên mạng",
    link_placeholder="Dán địa chỉ https://…",
    add_link="Thêm từ địa chỉ",
    links_refused="địa chỉ chỉ được thêm từ chính máy đang chạy chương trình; người quản trị có thể cho phép bằng "
    "ASSISTANT_HTTP_SOURCES=yes",
    sending="đang gửi",
    too_large="lớn hơn {size} MB",
    broken_off="mất kết nối với máy chủ; hãy thêm lại",
    working="Đang thêm: xong {done}/{total}",
    done="Xong: {added} bài mới, {updated} bài cập nhật, {unchanged} bài đã có, {failed} tệp không nhận.",
    close_results="Ẩn kết quả",
    search="Tìm",
    search_placeholder="Tiêu đề, tên người, từ trong bài…",
    outlet="Báo",
    language="Ngôn ngữ",
    any_language="Mọi ngôn ngữ",
    languages={"vi": "Tiếng Việt", "en": "Tiếng Anh"},
    sort="Sắp xếp",
    sorts={
        "-published": "Mới đăng trước", "published": "Cũ trước", "-added": "Mới thêm trước", "title": "Theo tiêu đề",
        "outlet": "Theo báo", "-event": "Theo ngày sự kiện",
    },
    filters_label="Tìm và lọc bài báo",
    count="{count} bài báo",
    found="{found} trong {count} bài báo",
    no_rows="Không có bài báo nào khớp.",
    report_of="Về",
    statements="{count} lượt phát biểu",
    copies="cùng nội dung ở {count} báo khác",
    remove="Xóa",
    removed="Đã xóa “{title}”.",
    replaced="Đã thay “{title}”.",
    undo="Hoàn tác",
    undone="Đã khôi phục “{title}”.",
    undo_failed="Không khôi phục được: {reason}",
    undo_gone="Không khôi phục được: chương trình đã khởi động lại từ khi đó, hoặc bài đã được khôi phục rồi.",
    replace="Thay bằng tệp khác",
    back="Về danh sách",
    no_such_article="Bài báo này không còn trong thư viện.",
    event="Sự kiện",
    copies_label="Cùng nội dung với bài này",
    statements_label="Ai nói gì trong bài",
    statements_hint="Bấm vào một dòng để xem câu đó trong bài.",
    no_statements="Bài không ghi ai phát biểu hay tham dự.",
    show_sentence="xem câu trong bài",
)

EN = LibraryStrings(
    add_folder="Add a folder",
    drop="Or drop files and folders here.",
    drop_here="Drop here to add to the library",
    link="Address of an article on the web",
    link_placeholder="Paste an address https://…",
    add_link="Add from address",
    links_refused="addresses are taken only from the machine that runs the program; whoever runs it can allow them by "
    "ASSISTANT_HTTP_SOURCES=yes",
    sending="sending",
    too_large="is larger than {size} MB",
    broken_off="the connection to the server broke off; please add it again",
    working="Adding: {done} of {total} done",
    done="Done: {added} added, {updated} updated, {unchanged} already there, {failed} not taken.",
    close_results="Hide the results",
    search="Search",
    search_placeholder="Title, person, words of the text…",
    outlet="Outlet",
    language="Language",
    any_language="Any language",
    languages={"vi": "Vietnamese", "en": "English"},
    sort="Sort",
    sorts={
        "-published": "Newest first", "published": "Oldest first", "-added": "Last added first", "title": "By title",
        "outlet": "By outlet", "-event": "By event date",
    },
    filters_label="Search and filter the articles",
    count="Articles: {count}",
    found="{found} of {count} articles",
    no_rows="No article fits.",
    report_of="About",
    statements="Statements: {count}",
    copies="same text in {count} other outlets",
    remove="Remove",
    removed="Removed “{title}”.",
    replaced="Replaced “{title}”.",
    undo="Undo",
    undone="Restored “{title}”.",
    undo_failed="Could not be restored: {reason}",
    undo_gone="Could not be restored: the program was started anew since then, or the article is back already.",
    replace="Replace with another file",
    back="Back to the list",
    no_such_article="This article is no longer in the library.",
    event="Event",
    copies_label="The same text as this article",
    statements_label="Who said what in this article",
    statements_hint="Choose a line to see its sentence in the article.",
    no_statements="The article does not tell who spoke or attended.",
    show_sentence="show the sentence in the article",
)
