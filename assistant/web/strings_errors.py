"""What went wrong, in the language of the page.

Errors carry their English pattern and its fields (`errors.Message`); the table says each pattern in Vietnamese. What
is not in it, above all words of other programs, is shown as it is.
"""

from __future__ import annotations

from assistant.errors import AssistantError, Message
from assistant.llms.failures import KINDS

_READING = {
    "is empty": "tệp trống",
    "is a folder": "là một thư mục",
    "does not exist": "không tồn tại",
    "is not a regular file": "không phải là tệp thường",
    "is larger than {size} MB": "lớn hơn {size} MB",
    "is larger than {size} MB when unpacked": "khi giải nén lớn hơn {size} MB",
    "could not be read: {reason}": "không đọc được: {reason}",
    "has more than {most} characters of text; split it into its articles":
        "dài hơn {most} ký tự; hãy tách thành từng bài",
    "has a name or folder that is not UTF-8; rename it": "tên tệp hoặc thư mục không phải UTF-8; hãy đổi tên",
    "holds no article text": "không có nội dung bài báo",
    "is a damaged or protected Word document; open it and save it again":
        "là tài liệu Word bị hỏng hoặc có mật khẩu; hãy mở và lưu lại",
    "is JSON data, not an article": "là dữ liệu JSON, không phải bài báo",
    "is a sound or video recording": "là tệp âm thanh hoặc video",
    "is an SQLite database": "là cơ sở dữ liệu SQLite",
    "is a program": "là một chương trình",
    "is an old or password-protected Office file; save it as .docx without a password":
        "là tệp Office cũ hoặc có mật khẩu; hãy lưu thành .docx không mật khẩu",
    "is an RTF file; save it as .docx or plain text": "là tệp RTF; hãy lưu thành .docx hoặc văn bản thường",
    "is an encrypted PDF; save it without a password": "là tệp PDF có mật khẩu; hãy lưu lại không mật khẩu",
    "is a damaged PDF; open it and save it again": "là tệp PDF bị hỏng; hãy mở và lưu lại",
    "is a PDF without a text layer; run text recognition (OCR) on it first":
        "là PDF chỉ có ảnh; hãy nhận dạng chữ (OCR) trước",
    "is a binary file of no known format": "không thuộc định dạng nào đọc được",
    "is not text in a known encoding; save it as UTF-8": "dùng bảng mã lạ; hãy lưu lại bằng UTF-8",
    "is garbled: it was saved in a wrong encoding; save it anew as UTF-8":
        "bị lỗi phông vì lưu sai bảng mã; hãy lưu lại bằng UTF-8",
    "is in the library already": "đã có trong thư viện",
    **{f"is {name} picture": f"là ảnh {name.split()[-1]}; hãy nhận dạng chữ (OCR) trước"
       for name in ("a PNG", "a JPEG", "a GIF", "a BMP", "a TIFF", "a WebP")},
    **{f"is {name} archive": f"là tệp nén {name.split()[-1]}; hãy giải nén rồi thêm lại"
       for name in ("a zip", "an empty zip", "a RAR", "a 7z", "a gzip", "a bzip2", "an xz")},
    **{f"is {name} recording": f"là tệp ghi âm {name.split()[-1]}" for name in ("an MP3", "an Ogg")},
}  # fmt: skip
_FETCHING = {
    "is not an http or https address": "không phải địa chỉ http hay https",
    "could not be fetched: {reason}": "không tải được trang: {reason}",
    "no answer within {seconds} seconds": "máy chủ không trả lời trong {seconds} giây",
    "there is no server of this name": "không có máy chủ nào tên như vậy; hãy xem lại địa chỉ",
    "the server takes no connection": "máy chủ không nhận kết nối",
    "the certificate of the server is not valid": "chứng chỉ của máy chủ không hợp lệ",
    "{status} {words}": "máy chủ trả lời mã {status}",
}
_SCOPE = {
    "`{name}` is a day such as 2024-05-09 or 9/5/2024, a month or a year, not `{given}`":
        "“{given}” chưa phải là ngày, tháng hay năm; hãy viết như 9/5/2024, 5/2024 hoặc 2024",
    "`since` ({since}) lies after `until` ({until})": "ngày bắt đầu ({since}) sau ngày kết thúc ({until})",
    "No article `{given}` in the library{near}": "Thư viện không có bài “{given}”{near}",
    "No outlet `{given}` in the library{near}": "Thư viện không có báo “{given}”{near}",
    "No person `{given}` did anything in the articles of the library{near}":
        "Không bài nào ghi “{given}” tham gia sự kiện{near}",
    ". Near it: {names}": ". Gần giống: {names}",
}  # fmt: skip
_CASES = {
    "{name}, line {number}": "{name}, dòng {number}",
    "{name}, article {number}": "{name}, bài {number}",
    "{where}, paragraph {number}": "{where}, đoạn {number}",
    "{where}, question {id}": "{where}, câu hỏi {id}",
    "{path}: the file is empty": "{path}: tệp trống",
    "{path}: cannot be read ({reason})": "{path}: không đọc được ({reason})",
    "{path}, line {line}: is not UTF-8. Save the file as UTF-8":
        "{path}, dòng {line}: không phải UTF-8. Hãy lưu tệp bằng UTF-8",
    "{name}: the id {id} stands there twice; ids tell the cases of two runs apart":
        "{name}: mã {id} xuất hiện hai lần; mỗi câu cần một mã riêng để so hai lần chạy",
    "{name}: the question id {twin} stands there twice": "{name}: mã câu hỏi {twin} xuất hiện hai lần",
    "{name}: holds no question": "{name}: không có câu hỏi nào",
    "{name}, line {line}: is not JSON ({reason})": "{name}, dòng {line}: không phải JSON ({reason})",
    "{name}, line 1: has no `data`; it is not a SQuAD file":
        "{name}, dòng 1: thiếu `data`; đây không phải tệp SQuAD",
    "{name}, line 1: `data` is not a list; it is not a SQuAD file":
        "{name}, dòng 1: `data` không phải danh sách; đây không phải tệp SQuAD",
    "{where}: has no list `{field}`": "{where}: thiếu danh sách `{field}`",
    "{where}: has no `{field}`": "{where}: thiếu `{field}`",
    "{where}: has no `context`": "{where}: thiếu `context`",
    "{where}: has no `question`": "{where}: thiếu `question`",
    "{where}: has no `id`": "{where}: thiếu `id`",
    "{where}: has no answer and is not marked `is_impossible`":
        "{where}: không có đáp án mà cũng không ghi `is_impossible`",
    "{where}: an answer has no `text`": "{where}: một đáp án thiếu `text`",
    "{where}: is not a JSON object ({reason})": "{where}: không phải một đối tượng JSON ({reason})",
    "{where}: is not a JSON object": "{where}: không phải một đối tượng JSON",
    "{where}: `{field}` is not known. There are: {names}": "{where}: không có trường `{field}`. Các trường là: {names}",
    "{where}: `{field}` has to be {kind}": "{where}: `{field}` phải là {kind}",
    "text": "chữ",
    "a list": "một danh sách",
    "true or false": "true hoặc false",
    "text or a number": "chữ hoặc số",
    "{where}: each of `answer_facts` is a list of writings of one fact, and none may be empty":
        "{where}: mỗi ý trong `answer_facts` là danh sách các cách viết, không được để trống",
    "{where}: `{field}` is a list of texts, and none may be empty":
        "{where}: `{field}` là danh sách các chuỗi chữ, không chuỗi nào được để trống",
    "{where}: no such `lang` {given}. There are: {names}": "{where}: `lang` không thể là {given}. Có thể là: {names}",
    '{where}: each turn of `history` is {{"question": "…", "answer": "…"}}':
        '{where}: mỗi lượt trong `history` có dạng {{"question": "…", "answer": "…"}}',
    '{where}: each of `gold` is {{"source": "…", "start": 0, "end": 9}}':
        '{where}: mỗi phần tử của `gold` có dạng {{"source": "…", "start": 0, "end": 9}}',
    "{where}: is answerable but names neither `answer_facts` nor `sources`":
        "{where}: câu có đáp án thì phải ghi `answer_facts` hoặc `sources`",
    "{where}: has `answer_facts` but is not answerable":
        "{where}: có `answer_facts` nhưng lại ghi là không có đáp án",
    "{name}, line {line}: is not CSV ({reason})": "{name}, dòng {line}: không phải CSV ({reason})",
    "{where}: the column `{column}` is not known. There are: {names}":
        "{where}: không có cột `{column}`. Các cột là: {names}",
    "{where}: the header has no column `question`": "{where}: dòng đầu thiếu cột `question`",
    "{where}: two columns of the header mean the same": "{where}: dòng đầu có hai cột cùng nghĩa",
    "{where}: has {count} cells, the header has {wanted}; put a cell with commas in quotes":
        "{where}: có {count} ô, dòng đầu có {wanted}; ô nào chứa dấu phẩy thì đặt trong ngoặc kép",
    "{where}: `answerable` is yes or no, not `{written}`":
        "{where}: `answerable` là yes hoặc no, không phải `{written}`",
    "{path}: the run cannot be read ({reason})": "{path}: không đọc được lần chạy này ({reason})",
    "{path}: is not a saved run (no {reason})": "{path}: không phải một lần chạy đã lưu (thiếu {reason})",
    "{path}, line {number}: is not JSON ({reason})": "{path}, dòng {number}: không phải JSON ({reason})",
    "{path}, line {number}: is no feedback ({reason})": "{path}, dòng {number}: không phải góp ý ({reason})",
    "{path}: holds a run already. Go on with it (--resume) or save elsewhere":
        "{path}: đã có một lần chạy. Hãy chạy tiếp (--resume) hoặc lưu ở chỗ khác",
    "{path}: cannot be written ({reason})": "{path}: không ghi được ({reason})",
    "{path}: cannot be gone on with: {parts} differ. Start a new run":
        "{path}: không chạy tiếp được vì khác nhau ở {parts}. Hãy chạy mới",
    "{baseline} and {run} have no case in common, so there is nothing to compare":
        "{baseline} và {run} không có câu hỏi nào chung nên không so được",
    "There is no such run; it may have been deleted": "Không có lần chạy này; có thể nó đã bị xóa",
    "A report is html, md or json, not `{kind}`": "Báo cáo có dạng html, md hoặc json, không phải `{kind}`",
}  # fmt: skip
_MODELS = {
    "{name} {what}": "{name} {what}",
    "{name} {what} ({detail})": "{name} {what}",
    **{kind["en"]: kind["vi"] for kind in KINDS.values()},
    "`llm` is a name or a LangChain chat model, not {kind}. Names are: {names}":
        "`llm` là tên hoặc một mô hình LangChain, không phải {kind}. Các tên là: {names}",
    "No such LLM `{given}`. There are: {names}": "Không có mô hình “{given}”. Có thể chọn: {names}",
    "`{source}:…` needs the package {package}: python -m pip install {package}":
        "“{source}:…” cần gói {package}: python -m pip install {package}",
    "`{source}:{model}` needs a key: set {keys} in the environment":
        "“{source}:{model}” cần khóa truy cập: hãy đặt biến môi trường {keys}",
    "`{source}:{model}` cannot be opened: {reason}": "không mở được “{source}:{model}”: {reason}",
    "An OpenAI-compatible model is named by its address and its name, e.g. `{example}`":
        "Mô hình kiểu OpenAI được gọi bằng địa chỉ và tên, chẳng hạn “{example}”",
    "The address of a model holds no user, password or key: set {key} in the environment":
        "Địa chỉ của mô hình không được chứa tên, mật khẩu hay khóa: hãy đặt biến môi trường {key}",
    "{path}: the model file cannot be read ({why}). Give the path of a .gguf file":
        "{path}: không đọc được tệp mô hình ({why}). Hãy ghi đường dẫn của một tệp .gguf",
    "No such file or directory": "không có tệp này",
    "Is a directory": "đây là một thư mục",
    "Permission denied": "không có quyền đọc",
    "{path} is no GGUF file. llama.cpp runs models in the GGUF format only":
        "{path} không phải tệp GGUF. llama.cpp chỉ chạy mô hình ở dạng GGUF",
}  # fmt: skip
_LIBRARY = {
    "{source}: {reason}": "{source}: {reason}",
    "No document `{id}` in the library. `documents()` lists what is there": "Bài báo này không còn trong thư viện.",
    "No conversation `{id}` in the library. It may have been deleted":
        "Không có cuộc trò chuyện này; có thể nó đã bị xóa.",
    "{path} is busy: another program has been writing to it for {seconds} s. Try again later":
        "Thư viện đang bận: một chương trình khác ghi vào {path} đã {seconds} giây. Hãy thử lại sau",
    "{path} cannot be used ({reason}). Check the folder's rights and space":
        "không dùng được {path} ({reason}). Hãy xem quyền và dung lượng của thư mục",
    "{path} is not a library of the assistant, or is damaged ({reason}). "
    "Move it away and ingest the articles again, or choose another home":
        "{path} không phải thư viện của trợ lý, hoặc đã hỏng ({reason}). Hãy chuyển nó đi rồi thêm lại các bài báo, "
        "hoặc chọn thư mục khác",
    "{path} was written by a newer version of the assistant (tables {version}, this one knows {known}). "
    "Update the assistant, or choose another home":
        "{path} do một bản trợ lý mới hơn ghi (bảng {version}, bản này biết đến {known}). Hãy cập nhật trợ lý, hoặc "
        "chọn thư mục khác",
    "{source} is already stored under the id {held}, not {id}. Ask `id_for` first":
        "{source} đã được lưu dưới mã {held}, không phải {id}",
    "{path} is empty, but there are indexes of a library beside it. Put back a copy of the file, or choose "
    "another home":
        "{path} trống nhưng bên cạnh vẫn có chỉ mục của một thư viện. Hãy chép lại tệp này, hoặc chọn thư mục khác",
    "{home} cannot be created ({reason}). Choose another home":
        "không tạo được {home} ({reason}). Hãy chọn thư mục khác",
    "{folder} is being written by another process. Try again later":
        "một chương trình khác đang ghi vào {folder}. Hãy thử lại sau",
    "{folder} cannot be used ({reason}). Delete this folder: the next start rebuilds it from the library":
        "không dùng được {folder} ({reason}). Hãy xóa thư mục này: lần khởi động sau sẽ dựng lại từ thư viện",
    "{folder}: there is no such folder of prompts": "{folder}: không có thư mục lời nhắc này",
    "{path}: the prompt file cannot be read ({reason})": "{path}: không đọc được tệp lời nhắc ({reason})",
    "{path}: the prompt file is not UTF-8": "{path}: tệp lời nhắc không phải UTF-8",
    "{path}: no section `<!-- language: {language} -->`. There are: {names}":
        "{path}: thiếu phần `<!-- language: {language} -->`. Có các phần: {names}",
    "{path}: a `$` that begins no variable; write `$$` for a dollar sign":
        "{path}: dấu `$` không mở đầu biến nào; muốn viết dấu đô la thì viết `$$`",
    "{path}: {problems}. Its variables are: {names}": "{path}: {problems}. Các biến là: {names}",
    "An error of the program: see the window that it runs in": "Lỗi của chương trình: xin xem cửa sổ đang chạy nó",
}  # fmt: skip

VI: dict[str, str] = {**_READING, **_FETCHING, **_SCOPE, **_CASES, **_MODELS, **_LIBRARY}
"""Pattern → how a Vietnamese editor would say it, with the same fields or fewer."""


def in_words(said: str, language: str) -> str:
    """A text, or a Message with those in its fields, in the language of the page; as it is when no table knows it."""
    if language != "vi":
        return str(said)
    pattern, fields = (said.pattern, said.fields) if isinstance(said, Message) else (str(said), {})
    inner = {name: in_words(value, language) if isinstance(value, Message) else value for name, value in fields.items()}
    words = VI.get(pattern, pattern)
    return words.format_map(inner) if inner else words


def error_words(error: AssistantError, language: str) -> str:
    return in_words(error.message, language)
