"""What goes wrong at a model, whoever serves it, in a line without keys: for whoever asked, in both languages."""

from __future__ import annotations

import json
import os
import re

from assistant.errors import LLMFailed, Message

# Every kind of failure, in words that follow the model's name. Notices on the page use them, so they hold the fix.
KINDS = {
    "refused": {"en": "refused the request", "vi": "từ chối yêu cầu"},
    "key": {
        "en": "refused the key: check the key in the environment",
        "vi": "không nhận khóa truy cập: hãy kiểm tra khóa trong biến môi trường",
    },
    "access": {"en": "refused access: the key may not use this model", "vi": "không cho khóa này dùng mô hình"},
    "name": {
        "en": "does not have this model: check its name (Ollama: `ollama pull` it first)",
        "vi": "không có mô hình này: hãy kiểm tra tên (Ollama: chạy `ollama pull` trước)",
    },
    "slow": {"en": "took too long to answer", "vi": "trả lời quá lâu"},
    "waiting": {"en": "is busy with other questions", "vi": "đang bận trả lời các câu hỏi khác"},
    "too_long": {"en": "cannot take a prompt of this length", "vi": "không nhận được lời nhắc dài như vậy"},
    "busy": {
        "en": "is over its limit of requests or credit: try again later",
        "vi": "đã vượt hạn mức yêu cầu hoặc số dư: hãy thử lại sau",
    },
    "down": {"en": "has a fault at its server: try again later", "vi": "đang gặp lỗi ở máy chủ: hãy thử lại sau"},
    "unreachable": {
        "en": "cannot be reached: is its server running, and its address right?",
        "vi": "không kết nối được: máy chủ có đang chạy và địa chỉ có đúng không?",
    },
    "broken": {"en": "broke off in the middle", "vi": "bị ngắt giữa chừng"},
    "garbage": {"en": "sent something that is no answer", "vi": "gửi về dữ liệu không đọc được"},
    "cut_short": {"en": "reached its limit of words", "vi": "dừng vì hết giới hạn độ dài"},
    "silent": {"en": "wrote no answer", "vi": "không viết câu trả lời nào"},
    "failed": {"en": "failed", "vi": "gặp lỗi"},
}

_BY_STATUS = {400: "refused", 401: "key", 403: "access", 404: "name", 408: "slow", 413: "too_long", 429: "busy"}
# LangChain's own classes, for packages that keep no status. By name, so that nothing is imported to find out.
_BY_CLASS = {
    "ContextOverflowError": "too_long",
    "ModelAuthenticationError": "key",
    "ModelPermissionDeniedError": "access",
    "ModelNotFoundError": "name",
    "ModelRateLimitError": "busy",
    "ModelTimeoutError": "slow",
    "ModelConnectionError": "unreachable",
    "ModelAPIError": "down",
}
# How services say that the prompt does not fit; most say it with a plain 400.
_TOO_LONG = re.compile(
    r"context[ _](?:length|size|window)|maximum context|exceed_context|prompt is too long|too many tokens"
    r"|input token count.{0,40}exceed",
    re.IGNORECASE,
)
_PASSING = {409, 425, 429, 500, 502, 503, 504, 529}
# A 429 that no waiting mends.
_NO_CREDIT = re.compile(r"insufficient_quota|exceeded your current quota|billing", re.IGNORECASE)


def explain(error: Exception, name: str, *, begun: bool = False) -> LLMFailed:
    """Whatever a provider's package raised, as our error; `begun`: part of the answer had come already."""
    kind = kind_of(error, begun=begun)
    detail = "" if kind == "slow" else one_line(error)
    if detail and (status := status_of(error)):
        detail = f"{status}: {detail}"
    return failure(name, kind, detail)


def failure(name: str, kind: str, detail: str = "") -> LLMFailed:
    """Our error of this kind."""
    pattern = "{name} {what} ({detail})" if detail else "{name} {what}"
    return LLMFailed(pattern, kind, name=name, what=Message(KINDS[kind]["en"]), detail=detail)


def kind_of(error: Exception, *, begun: bool = False) -> str:
    """The key of KINDS that fits."""
    status, called = status_of(error), type(error).__name__
    by_class = next((_BY_CLASS[each.__name__] for each in type(error).__mro__ if each.__name__ in _BY_CLASS), None)
    if by_class == "too_long" or (status in (400, 422, 500) and _TOO_LONG.search(str(error))):
        return "too_long"
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status and status >= 500:
        return "slow" if status == 504 else "down"
    if by_class and not (begun and by_class == "unreachable"):
        return by_class
    if isinstance(error, TimeoutError) or "Timeout" in called:
        return "slow"
    if isinstance(error, json.JSONDecodeError) or "JSON" in called or "Validation" in called:
        return "garbage"
    if begun and (isinstance(error, OSError) or "Protocol" in called or "Connect" in called or "Read" in called):
        return "broken"
    if isinstance(error, ConnectionError) or "Connect" in called or "Protocol" in called:
        return "unreachable"
    return "failed"


def seconds_to_wait(error: Exception) -> float | None:
    """None: asking again will not help. Else how long the service asks to be left alone; 0.0 when it does not say."""
    if status_of(error) not in _PASSING or _NO_CREDIT.search(str(error)):
        return None
    responses = (getattr(each, "response", None) for each in (error, error.__cause__))
    headers = next((response.headers for response in responses if hasattr(response, "headers")), None) or {}
    try:
        return max(0.0, float(headers.get("retry-after", 0)))
    except ValueError:
        return 0.0


def status_of(error: Exception) -> int | None:
    """The HTTP status behind an error, wherever its package keeps it."""
    response = getattr(error, "response", None)
    for holder in (error, response, error.__cause__):
        for attribute in ("status_code", "code"):
            status = getattr(holder, attribute, None)
            if isinstance(status, int) and not isinstance(status, bool) and status >= 400:
                return status
    return None


# What keys look like when a provider quotes them in its messages.
_KEY = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|AIza|key)[-_A-Za-z0-9*]{8,}|(?i:bearer)\s+\S+|[A-Za-z0-9*_-]*\*{3,}[A-Za-z0-9*_-]*"
)


def one_line(error: Exception, *, longest: int = 200) -> str:
    """An error's text on one line, short, with whatever looks like a key blotted out."""
    text = " ".join(str(error).split()) or type(error).__name__
    for variable, value in os.environ.items():
        if variable.upper().endswith(("KEY", "TOKEN", "SECRET")) and len(value) >= 6:
            text = text.replace(value, "…")
    text = _KEY.sub("…", text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
