"""Every word of the settings tab, one table per language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PreferencesStrings:
    tab: str
    intro: str
    model: str
    model_hint: str
    reader: str
    """What to call the answerer that needs no model."""
    try_it: str
    trying: str
    works: str
    reader_works: str
    failed: str
    in_use: str
    not_listed: str
    breadth: str
    breadth_hint: str
    theme: str
    themes: dict[str, str]
    sources: str
    sources_hint: str
    states: dict[str, str]
    by_reader: str
    seconds: str


VI = PreferencesStrings(
    tab="Cài đặt",
    intro="Những lựa chọn này chỉ áp dụng cho trình duyệt bạn đang dùng và được giữ lại cho lần sau.",
    model="Mô hình viết câu trả lời",
    model_hint="Chọn trong danh sách hoặc gõ tên, chẳng hạn ollama:qwen3:4b. Câu nào không có chứng cứ đều bị loại, dù mô hình nào viết.",  # noqa: E501
    reader="Bộ đọc của trợ lý (không cần mô hình)",
    try_it="Thử",
    trying="Đang hỏi thử {name}…",
    works="{name} trả lời sau {seconds} giây: “{words}”",
    reader_works="Bộ đọc nằm sẵn trong chương trình, lúc nào cũng dùng được.",
    failed="Chưa dùng được",
    in_use="Từ câu hỏi tới, {name} sẽ trả lời.",
    not_listed="Chỉ trình duyệt trên chính máy chạy trợ lý mới được gõ tên mô hình nằm ngoài danh sách.",
    breadth="Số đoạn văn được đọc cho mỗi câu hỏi",
    breadth_hint="Nhiều đoạn thì khó bỏ sót hơn nhưng trả lời chậm hơn, nhất là khi dùng mô hình.",
    theme="Giao diện",
    themes={"auto": "Theo máy", "light": "Sáng", "dark": "Tối"},
    sources="Các nguồn mô hình",
    sources_hint="Khóa truy cập đặt trong biến môi trường của máy chạy trợ lý, không nhập và không hiện ở đây.",
    states={
        "ready": "sẵn sàng", "package": "cần cài gói {needs}", "key": "cần khóa trong biến {needs}",
        "file": "cần một tệp .gguf trên máy chạy trợ lý (đường dẫn bên chỉ là ví dụ); bấm Thử để biết",
        "missing": "không tìm thấy tệp này, hoặc tệp không phải GGUF",
        "server": "cần máy chủ đang chạy với mô hình này; bấm Thử để biết",
    },
    by_reader="bộ đọc",
    seconds="{seconds} giây",
)

EN = PreferencesStrings(
    tab="Settings",
    intro="These choices are for this browser only, and are kept for the next time.",
    model="Model that writes the answers",
    model_hint="Choose from the list or type a name such as ollama:qwen3:4b. Whoever writes, a sentence without evidence is dropped.",  # noqa: E501
    reader="The assistant's own reader (no model needed)",
    try_it="Try it",
    trying="Asking {name}…",
    works="{name} answered within {seconds} s: “{words}”",
    reader_works="The reader is part of the program and always ready.",
    failed="Cannot be used",
    in_use="{name} will answer from the next question on.",
    not_listed="Only a browser on the computer that runs the assistant may name a model that is not listed.",
    breadth="Passages read for each question",
    breadth_hint="With more passages less is missed, but answers take longer, above all from a model.",
    theme="Appearance",
    themes={"auto": "As the system", "light": "Light", "dark": "Dark"},
    sources="Sources of models",
    sources_hint="Keys are set in the environment of the computer that runs the assistant; they are neither typed nor shown here.",  # noqa: E501
    states={
        "ready": "ready", "package": "needs the package {needs}", "key": "needs a key in {needs}",
        "file": "needs a .gguf file on the computer that runs the assistant (the path here is an example); try it",
        "missing": "there is no such file, or it is no GGUF file",
        "server": "needs a server that runs with this model; try it",
    },
    by_reader="reader",
    seconds="{seconds} s",
)
