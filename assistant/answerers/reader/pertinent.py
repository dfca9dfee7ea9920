"""Whether what an answer cites says the very thing asked: the room and not the town, the first speaker and not any."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from assistant.answerers.reader.other_editions import of_the_edition
from assistant.answerers.reader.premises import held_by_the_body
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.sessions import sessions_asked, sessions_in
from assistant.language import questions
from assistant.types import Draft, DraftClaim


def pertinent(scene: Scene, draft: Draft) -> Draft:
    """The draft without the claims that answer something else; it may have none left."""
    kept = of_the_edition(scene, draft)
    for holds in (held_by_the_body, _is_of_session, _is_first_or_last, _is_exact_place):
        kept = tuple(claim for claim in kept if holds(scene, claim))
    return draft if len(kept) == len(draft.claims) else replace(draft, claims=kept, lead="", counted=0)


def _is_of_session(scene: Scene, claim: DraftClaim) -> bool:
    """ "Bàn tròn thứ tư": what was said or led at the third is no answer."""
    asked = sessions_asked(scene)
    kinds = {kind for kind, _ in asked}
    cited = (scene.register.document(span.document_id).text[span.start : span.end] for span in claim.spans)
    told = {session for text in cited for session in sessions_in(text) if session[0] in kinds}
    return not told or bool(told & asked)


def _is_first_or_last(scene: Scene, claim: DraftClaim) -> bool:
    """ "Ai là người đầu tiên hỏi?": who asked as well is no answer."""
    for asked, told in ((questions.FIRST, questions.IS_FIRST), (questions.LAST, questions.IS_LAST)):
        says_so = partial(_tells, told)
        if asked[scene.query.toneless].search(scene.asked) and not _any_cited(scene, claim, says_so):
            return False
    return True


def _tells(pattern: re.Pattern[str], text: str) -> bool:
    return any(match["told"] for match in pattern.finditer(text))


def _is_exact_place(scene: Scene, claim: DraftClaim) -> bool:
    """ "Ở phòng nào?": the town or the house alone is no answer."""
    return all(
        _any_cited(scene, claim, told.search)
        for asked, told in questions.EXACT_PLACES
        if asked[scene.query.toneless].search(scene.asked)
    )


def _any_cited(scene: Scene, claim: DraftClaim, holds: Callable[[str], object]) -> bool:
    cited = (scene.register.document(span.document_id).text[span.start : span.end] for span in claim.spans)
    return any(holds(text) for text in cited)
