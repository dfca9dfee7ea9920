"""Follow-up question + history → a question that stands on its own.

Without a model, by rules: a pronoun becomes the person named last, "hội nghị đó", "lúc đó" and "ở đó" become the event
asked about last, a question that names no event gets it appended, and "còn … thì sao?" repeats the last question with
one part exchanged. A question that needs nothing is returned as it is: a wrong completion is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import LLMFailed
from assistant.llms import complete
from assistant.prompts import render
from assistant.text import fold, nfc, squeeze, words
from assistant.types import Turn

if TYPE_CHECKING:
    from assistant.llms import LLM, BaseChatModel

# Further back nobody refers to, and every turn costs a prompt its tokens.
_TURNS = 8
_LONGEST = 400
# Of the seconds that an answer may take: the rules are no bad second, and the answer itself waits behind this.
_SHARE = 0.2
_LABELS = {"vi": ("Hỏi", "Đáp"), "en": ("Question", "Answer")}


def standalone(
    question: str,
    history: Sequence[Turn],
    *,
    model: LLM | BaseChatModel | None = None,
    prompts_folder: Path | None = None,
) -> str:
    """`question` completed from `history` (oldest first), or `question` itself when it needs no completion.

    With a model its one-line answer is taken, unless it is not one line, too long, or names what nobody named; then,
    and when the model fails, the rules decide.

    Raises:
        PromptError: prompts/standalone_question.md is missing or has other variables.
    """
    turns = [Turn(nfc(turn.question), nfc(turn.answer)) for turn in history[-_TURNS:]]
    if not turns or not question.strip():
        return question
    written = _by_model(nfc(question), turns, model, prompts_folder) if model is not None else None
    return written or by_rules(question, turns)


def by_rules(question: str, history: Sequence[Turn]) -> str:
    """As `standalone`, without a model. Earlier questions are completed first, so that chains of follow-ups hold."""
    known: list[Turn] = []
    for turn in history:
        known.append(Turn(_completed(turn.question, known), turn.answer))
    return _completed(question, known)


def _completed(question: str, known: list[Turn]) -> str:
    if not known:
        return question
    # Compiling the rules' tables takes a tenth of a second; most questions have no history.
    from assistant.followup import Followup, complete_followup

    asked = squeeze(nfc(question))
    found = complete_followup(Followup.of(asked, known))
    return question if found == asked else found


def _by_model(question: str, turns: list[Turn], model: LLM | BaseChatModel, folder: Path | None) -> str | None:
    """The model's completion when it is sane, else None."""
    from assistant.followup import Followup

    language = "en" if Followup.of(question, turns).english else "vi"
    asked, answered = _LABELS[language]
    history = "\n".join(f"{asked}: {squeeze(turn.question)}\n{answered}: {squeeze(turn.answer)}" for turn in turns)
    prompt = render("standalone_question", folder, language=language, history=history, question=squeeze(question))
    try:
        written = complete(model, prompt, share=_SHARE).strip()
    except LLMFailed:
        return None
    written = written.strip('"“”* ')
    sane = written and "\n" not in written and len(written) < _LONGEST and written.endswith("?")
    return nfc(written) if sane and not _invents(written, question, turns) else None


def _invents(written: str, question: str, turns: list[Turn]) -> bool:
    """Whether a figure or a capitalised word stands in `written` that nobody has used before."""
    said = " ".join([question, *(f"{turn.question} {turn.answer}" for turn in turns)])
    known = {fold(word.text) for word in words(said)}
    telling = [word for word in words(written)[1:] if word.text[0].isupper() or any(c.isdigit() for c in word.text)]
    return any(word.folded not in known for word in telling)
