"""Everything that can go wrong, as one tree. Each docstring says who sees the error and what it means to them.

AssistantError
├── UnusableInput      one file or address could not be taken in
├── UnusableQuestion   a question, or the turns before it, that cannot be asked
├── NoSuchLLM          the name given as `llm` is not known, or its package is missing
├── LLMFailed          the model was reached and did not answer
├── NoSuchDocument     a document id that the library does not hold
├── PromptError        a prompt file is missing, or its variables are not the ones given
├── SettingsError      a setting has a value that cannot be used
├── CaseError          a file of evaluation cases, or a saved run, cannot be used
└── LibraryError       the library's folder cannot be opened or is damaged
"""

from __future__ import annotations

from typing import Any


class Message(str):
    """A text in English that knows its pattern and fields, so that a page can say it in another language.

    `Message("is larger than {size} MB", size=5)` is an ordinary text wherever one is wanted. A field may be a Message
    itself. The page's words stand in assistant/web/strings_errors.py, by pattern.
    """

    pattern: str
    fields: dict[str, Any]

    def __new__(cls, pattern: str, /, **fields: Any) -> Message:
        made = super().__new__(cls, pattern.format_map(fields) if fields else pattern)
        made.pattern, made.fields = pattern, fields
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.pattern,), self.fields


class AssistantError(Exception):
    """The base of all of ours. The command line prints its text on one line and exits with status 1.

    With `fields` the text is the pattern of a `Message`: `CaseError("{path}: the file is empty", path=path)`.
    """

    def __init__(self, text: str = "", /, **fields: Any) -> None:
        super().__init__(Message(text, **fields) if fields else text)

    @property
    def message(self) -> str:
        """Its text, a `Message` when it has fields."""
        return self.args[0] if self.args else ""


class UnusableInput(AssistantError):
    """One input cannot be taken in; the others go on. Seen in `IngestReport.failed` with `source` and `reason`."""

    def __init__(self, source: str, reason: str, /, **fields: Any) -> None:
        self.source = source
        self.reason = reason if isinstance(reason, Message) else Message(reason, **fields)
        super().__init__("{source}: {reason}", source=source, reason=self.reason)


class UnusableQuestion(AssistantError):
    """Whoever asks sees it: the question is too long or no text, or the history has another shape."""


class NoSuchLLM(AssistantError):
    """Whoever named an LLM sees it, with the names there are or the package to install."""


class LLMFailed(AssistantError):
    """The model behind `llm` breaks off, times out or refuses the key. With a fallback nobody sees it but the log."""

    def __init__(self, text: str, kind: str = "failed", /, **fields: Any) -> None:
        super().__init__(text, **fields)
        self.kind = kind
        """One of the kinds of assistant/llms/failures.py."""


class NoSuchDocument(AssistantError):
    """Whoever named a document id that is not in the library sees it."""


class NoSuchConversation(AssistantError):
    """Whoever opens a conversation that somebody else has deleted sees it."""


class PromptError(AssistantError):
    """Whoever edits prompts/ sees it: the file, and which variables are missing or surplus."""


class SettingsError(AssistantError):
    """Whoever set an option or environment variable sees it, with the values that would do."""


class CaseError(AssistantError):
    """Whoever gave a file of evaluation cases or a saved run sees it: the file, the line and what is wrong there."""


class LibraryError(AssistantError):
    """Whoever opens a home sees it when the folder cannot be used, with the way to mend it."""
