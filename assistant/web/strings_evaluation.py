"""Every word of the evaluation tab, one table per language. The report has its own: evaluation/report/labels.py."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvaluationStrings:
    tab: str
    title: str
    intro: str
    cases: str
    origins: dict[str, str]
    origin_hints: dict[str, str]
    upload: str
    count: str
    download_cases: str
    cases_found: str
    model: str
    run: str
    stop: str
    steps: dict[str, str]
    """What `Progress.step` is called; with `{done}`, `{total}` and, for `asking`, `{right}` of `{asked}`."""
    finished: str
    stopped: str
    failed: str
    busy: str
    no_file: str
    no_cases: str
    runs: str
    no_runs: str
    no_report: str
    delete: str
    deleted: str
    """With `{run}`."""
    undo: str
    restored: str
    still_running: str
    columns: dict[str, str]
    unfinished: str
    show: str
    compare_with: str
    nothing_to_compare: str
    report: str
    open_report: str
    as_html: str
    as_markdown: str
    as_json: str
    incomparable: str


VI = EvaluationStrings(
    tab="Đánh giá",
    title="Các câu trả lời đúng đến đâu?",
    intro="Chạy một bộ câu hỏi đã biết đáp án, xem các chỉ số, rồi so với lần chạy trước để biết một thay đổi làm tốt lên hay kém đi.",  # noqa: E501
    cases="Bộ câu hỏi",
    origins={"made": "Tạo từ thư viện", "feedback": "Từ góp ý trong hỏi đáp", "file": "Tệp của tôi"},
    origin_hints={
        "made": "Câu hỏi được đặt theo những gì trợ lý đọc ra từ các bài báo, có cả câu không có đáp án. Dùng để so hai cách thiết lập; muốn biết bài có được đọc đúng hay không, hãy dùng câu hỏi do người đặt.",  # noqa: E501
        "feedback": "Mỗi câu trả lời được khen hoặc được sửa trong phần Hỏi đáp thành một câu hỏi có đáp án.",
        "file": "JSON Lines, CSV (cột question và các ý phải có) hoặc SQuAD 1.1/2.0. Tệp SQuAD được hỏi trên chính các đoạn văn của nó.",  # noqa: E501
    },
    upload="Chọn tệp…",
    count="Số câu",
    download_cases="Tải bộ câu hỏi về",
    cases_found="{name}: {count} câu, trong đó {hopeless} câu không có đáp án.",
    model="Mô hình trả lời",
    run="Chạy đánh giá",
    stop="Dừng",
    steps={
        "making": "Đang tạo câu hỏi…",
        "ingesting": "Đang đọc các đoạn văn của tệp: {done}/{total}",
        "asking": "Đã hỏi {done}/{total} câu, đúng {right}/{asked}",
    },
    finished="Xong: đúng {right}/{total} câu.",
    stopped="Đã dừng sau {done}/{total} câu. Chạy lại với cùng bộ câu hỏi và mô hình sẽ làm tiếp từ đây.",
    failed="Không chạy được:",
    busy="Một lượt đánh giá khác đang chạy. Hãy chờ hoặc dừng lượt đó trước.",
    no_file="Hãy chọn một tệp câu hỏi trước.",
    no_cases="Chưa có câu nào: thư viện còn trống, hoặc chưa ai góp ý trong phần Hỏi đáp.",
    runs="Các lần chạy",
    no_runs="Chưa có lần chạy nào. Chọn bộ câu hỏi và mô hình rồi bấm Chạy đánh giá.",
    no_report="Báo cáo của lần chạy sẽ hiện ở đây: bao nhiêu câu đúng, từng chỉ số, và với mỗi câu sai thì sai ở đâu.",
    delete="Xóa",
    deleted="Đã xóa lần chạy {run}.",
    undo="Hoàn tác",
    restored="Đã khôi phục lần chạy.",
    still_running="Lượt đánh giá này đang chạy. Hãy dừng lại trước khi xóa.",
    columns={"when": "Lúc", "name": "Bộ câu hỏi", "llm": "Mô hình", "cases": "Số câu", "right": "Đúng"},
    unfinished="chưa xong",
    show="Xem",
    compare_with="So với lần chạy",
    nothing_to_compare="Không so",
    report="Báo cáo",
    open_report="Mở trong thẻ mới",
    as_html="Tải HTML",
    as_markdown="Tải Markdown",
    as_json="Tải JSON",
    incomparable="Hai lần chạy này không có câu hỏi nào chung nên không so được.",
)

EN = EvaluationStrings(
    tab="Evaluation",
    title="How right are the answers?",
    intro="Ask questions whose answers are known, see the figures, and compare with an earlier run to know whether a change made things better or worse.",  # noqa: E501
    cases="Questions",
    origins={"made": "Made from the library", "feedback": "From opinions in the chat", "file": "A file of mine"},
    origin_hints={
        "made": "Made from what the assistant reads in the articles, some without an answer. Good for comparing two settings; whether the articles were read rightly only people's questions tell.",  # noqa: E501
        "feedback": "Every answer that was liked or corrected in the chat becomes a question with its answer.",
        "file": "JSON Lines, CSV (question and expected facts) or SQuAD 1.1/2.0. A SQuAD file is asked over its own paragraphs.",  # noqa: E501
    },
    upload="Choose a file…",
    count="How many",
    download_cases="Download the questions",
    cases_found="{name}: {count} questions, {hopeless} of them without an answer.",
    model="Model that answers",
    run="Run",
    stop="Stop",
    steps={
        "making": "Making questions…",
        "ingesting": "Reading the file's paragraphs: {done}/{total}",
        "asking": "{done} of {total} asked, {right} of {asked} right",
    },
    finished="Done: {right} of {total} right.",
    stopped="Stopped after {done} of {total}. Running the same questions and model again goes on from here.",
    failed="Could not run:",
    busy="Another evaluation is running. Wait for it, or stop it first.",
    no_file="Choose a file of questions first.",
    no_cases="There are no questions yet: the library is empty, or nobody has judged an answer in the chat.",
    runs="Runs",
    no_runs="No runs yet. Choose questions and a model, then Run.",
    no_report="The report of a run will stand here: how many are right, each figure, and what is wrong with each wrong answer.",  # noqa: E501
    delete="Delete",
    deleted="Deleted the run {run}.",
    undo="Undo",
    restored="The run is back.",
    still_running="This evaluation is running. Stop it before you delete it.",
    columns={"when": "When", "name": "Questions", "llm": "Model", "cases": "Cases", "right": "Right"},
    unfinished="unfinished",
    show="Show",
    compare_with="Compare with",
    nothing_to_compare="Nothing",
    report="Report",
    open_report="Open in a new tab",
    as_html="Download HTML",
    as_markdown="Download Markdown",
    as_json="Download JSON",
    incomparable="These two runs have no question in common, so there is nothing to compare.",
)
