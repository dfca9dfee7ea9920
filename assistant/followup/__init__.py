"""The rules that complete a follow-up question. Their words are tables in language/followups.py."""

from __future__ import annotations

from assistant.followup.exchange import exchanged
from assistant.followup.numbered import of_another_edition
from assistant.followup.references import referring
from assistant.followup.short import asked_of_a_deed, bare_question, who_else
from assistant.followup.spoken import Followup, finished

__all__ = ["Followup", "complete_followup"]


def complete_followup(followup: Followup) -> str:
    """The question completed, or unchanged."""
    for rule in (who_else, asked_of_a_deed, bare_question, of_another_edition, exchanged):
        if found := rule(followup):
            return finished(found, followup.question)
    return referring(followup)
