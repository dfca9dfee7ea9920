"""Hard-wrapped lines → paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_STOP = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:/\.)?\s*$")
_MIN_WIDTH, _MAX_WIDTH = 55, 100


def ends_sentence(line: str) -> bool:
    return _STOP.search(line) is not None


def unwrap(text: str) -> str:
    """`text` with its lines joined where a width of about 60 to 100 columns broke them; any other text as it is.

    A break was forced when the next line's first word would not have fitted. Only a text most of whose breaks were
    forced, and forced in the middle of sentences, is taken for wrapped.
    """
    lines = text.split("\n")
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return text
    pairs = [(above, below) for above, below in pairwise(lines) if above.strip() and below.strip()]
    forced = [above for above, below in pairs if _forced(above, below, width)]
    inside = [line for line in forced if not ends_sentence(line)]
    if len(forced) < 2 or len(forced) < 0.6 * len(pairs) or len(inside) < 0.6 * len(forced):
        return text
    return "\n".join(_joined(lines, width))


def _forced(above: str, below: str, width: int) -> bool:
    first = below.split(maxsplit=1)[0]
    return len(above.rstrip()) + 1 + len(first) > width


def _joined(lines: list[str], width: int) -> list[str]:
    paragraphs: list[str] = []
    above = ""
    for line in lines:
        if above.strip() and line.strip() and _forced(above, line, width):
            paragraphs[-1] = f"{paragraphs[-1].rstrip()} {line.strip()}"
        else:
            paragraphs.append(line)
        above = line
    return paragraphs
