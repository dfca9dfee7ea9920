"""Table: every word of the report's page, in Vietnamese and English."""

from __future__ import annotations

LANGUAGES = ("vi", "en")

LABELS: dict[str, tuple[str, str]] = {
    "title": ("Báo cáo đánh giá", "Evaluation report"),
    "cases_right": ("câu đúng", "cases right"),
    "of": ("trên", "of"),
    "documents": ("bài trong thư viện", "documents in the library"),
    "characters": ("ký tự", "characters"),
    "tokens": ("token", "tokens"),
    "model": ("Mô hình", "Model"),
    "judge": ("Người chấm trích dẫn", "Judge of citations"),
    "started": ("Bắt đầu", "Started"),
    "library": ("Dấu vân tay thư viện", "Library fingerprint"),
    "settings": ("Thiết lập và phiên bản", "Settings and versions"),
    "figures": ("Các chỉ số", "Figures"),
    "metric": ("Chỉ số", "Metric"),
    "value": ("Giá trị", "Value"),
    "counted": ("Số câu", "Cases"),
    "before": ("Trước", "Before"),
    "after": ("Sau", "After"),
    "change": ("Chênh lệch (khoảng 95 %)", "Difference (95 % interval)"),
    "comparison": ("So với lần chạy trước", "Against the baseline"),
    "flips": ("Câu đổi kết quả", "Cases that flipped"),
    "no_flips": ("Không câu nào đổi kết quả.", "No case flipped."),
    "now_right": ("nay đúng", "now right"),
    "now_wrong": ("nay sai", "now wrong"),
    "by_category": ("Theo loại câu hỏi", "By category"),
    "calibration": ("Độ gần của đoạn tốt nhất và tỉ lệ đúng", "Similarity of the best passage and share right"),
    "calibration_note": (
        "Mỗi cột là một phần năm số câu, xếp theo độ tương tự cô-sin giữa câu hỏi và đoạn gần nhất. Trợ lý chưa tự nêu "
        "mức tin cậy; đây là con số gần nhất với nó.",
        "Each column is a fifth of the cases, by the cosine similarity of question and nearest passage. The assistant "
        "states no confidence of its own; this is the nearest thing to it.",
    ),
    "latency": ("Thời gian trả lời", "Latency"),
    "latency_note": ("Đậm: trung vị; nhạt: phân vị 95.", "Dark: median; light: 95th percentile."),
    "histogram": ("Phân bố tổng thời gian", "Distribution of total time"),
    "refusals": ("Từ chối", "Refusals"),
    "answerable": ("Có câu trả lời", "Answerable"),
    "unanswerable": ("Không có câu trả lời", "Unanswerable"),
    "answered_right": ("Trả lời đúng", "Answered, right"),
    "answered_wrong": ("Trả lời sai", "Answered, wrong"),
    "refused": ("Từ chối", "Refused"),
    "crashed": ("Lỗi", "Failed"),
    "cases": ("Các câu hỏi", "Cases"),
    "search": ("Tìm trong câu hỏi, câu trả lời, loại …", "Search questions, answers, categories …"),
    "all": ("Tất cả", "All"),
    "right": ("Đúng", "Right"),
    "wrong": ("Sai", "Wrong"),
    "flipped": ("Đổi kết quả", "Flipped"),
    "shown": ("câu", "shown"),
    "verdict": ("Kết quả", "Verdict"),
    "id": ("Mã", "Id"),
    "question": ("Câu hỏi", "Question"),
    "category": ("Loại", "Category"),
    "outcome": ("Kết cục", "Outcome"),
    "facts": ("Ý đúng", "Facts"),
    "seconds": ("Giây", "Seconds"),
    "similarity": ("Độ gần", "Similarity"),
    "why": ("Vì sao", "Why"),
    "answer": ("Câu trả lời", "Answer"),
    "expected": ("Mong đợi", "Expected"),
    "forbidden": ("Không được có", "Forbidden"),
    "sources": ("Nguồn", "Sources"),
    "standalone": ("Câu hỏi đã được hiểu là", "The question as it was understood"),
    "history": ("Trước đó", "Before that"),
    "quotes": ("Trích dẫn", "Quotes"),
    "evidence": ("Các đoạn đã tìm được", "Passages found"),
    "unsupported": ("Câu bị bỏ vì không có căn cứ", "Sentences left out as unsupported"),
    "marks": ("Điểm", "Marks"),
    "a_refusal": ("một lời từ chối", "a refusal"),
    "nothing": ("Không có câu nào như vậy.", "There is no such case."),
    "theme": ("Sáng / tối", "Light / dark"),
    "language": ("English", "Tiếng Việt"),
    "answered": ("đã trả lời", "answered"),
    "not_in_corpus": ("không có trong kho bài", "not in the corpus"),
    "not_stated": ("bài không nêu", "not stated"),
    "conflicting": ("nguồn mâu thuẫn", "conflicting"),
    "understand": ("hiểu câu hỏi", "understand"),
    "retrieve": ("tìm", "retrieve"),
    "write": ("viết", "answer"),
    "verify": ("kiểm tra", "verify"),
    "total": ("tổng", "total"),
    "case_right": ("Câu đúng", "Cases right"),
    "answer_facts": ("Ý nêu được", "Facts stated"),
    "all_facts": ("Nêu đủ ý", "All facts stated"),
    "exact_match": ("Khớp hoàn toàn (SQuAD)", "Exact match (SQuAD)"),
    "token_f1": ("F1 theo âm tiết (SQuAD)", "Token F1 (SQuAD)"),
    "recall@1": ("Tìm thấy bài, hạng 1", "Document recall at 1"),
    "recall@3": ("Tìm thấy bài, 3 hạng đầu", "Document recall at 3"),
    "recall@5": ("Tìm thấy bài, 5 hạng đầu", "Document recall at 5"),
    "mrr": ("Nghịch đảo thứ hạng (MRR)", "Mean reciprocal rank"),
    "ndcg@5": ("nDCG, 5 hạng đầu", "nDCG at 5"),
    "gold_found": ("Tìm thấy đúng đoạn", "Gold span found"),
    "citation_recall": ("Câu có căn cứ (ALCE)", "Citation recall (ALCE)"),
    "citation_precision": ("Trích dẫn cần thiết (ALCE)", "Citation precision (ALCE)"),
    "quote_integrity": ("Trích nguyên văn", "Quote integrity"),
    "refusal_precision": ("Từ chối đúng", "Refusal precision"),
    "refusal_recall": ("Từ chối đủ", "Refusal recall"),
    "refusal_f1": ("Từ chối, F1", "Refusal F1"),
    "false_answer_rate": ("Trả lời khi không nên", "False answers"),
    "forbidden_rate": ("Có điều cấm", "Forbidden facts"),
    "answer_length": ("Độ dài câu trả lời", "Answer length"),
    "prompt_tokens": ("Token gửi đi", "Prompt tokens"),
    "answer_tokens": ("Token trả lời", "Answer tokens"),
    "cost": ("Chi phí mỗi câu", "Cost per question"),
}

# How the reasons of `case_right.why_wrong` begin, for the page in Vietnamese.
REASONS: dict[str, str] = {
    "the case failed": "câu hỏi gặp lỗi",
    "answered": "đã trả lời",
    "although nothing answers it": "dù không có gì trả lời được",
    "refused": "đã từ chối",
    "although the answer is there": "dù có câu trả lời",
    "lacks": "thiếu",
    "has the forbidden": "có điều cấm",
    "instead of": "thay vì",
    "cites nothing": "không trích gì",
    "cites": "trích",
    " or ": " hoặc ",
    "does not stand at": "không đứng ở",
    "characters, more than": "ký tự, quá",
    "quote": "trích dẫn",
}


def label(key: str, language: str) -> str:
    """The words for a key; a key without words is shown as it is (a category, a new metric)."""
    words = LABELS.get(key)
    if words:
        return words[LANGUAGES.index(language)]
    if key.startswith("latency_"):
        _, stage, percentile = key.split("_")
        return f"{label('latency', language)}: {label(stage_key(stage), language)}, {percentile}"
    return key


def stage_key(stage: str) -> str:
    """The stage called `answer` is the writing of it; the word for the answer itself is another."""
    return "write" if stage == "answer" else stage


def tables(keys: list[str]) -> dict[str, dict[str, str]]:
    """Language → key → words, for the page's script."""
    return {language: {key: label(key, language) for key in [*LABELS, *keys]} for language in LANGUAGES}
