"""How well answers and retrieval do on XQuAD, Vietnamese: the harness over its 612 questions and 120 paragraphs.

    python tests/benchmarks/xquad_answers.py [PATH] [OPTIONS OF assistant eval]

The same as `assistant eval PATH`; PATH is by default ../shared/benchmarks/xquad.vi.dev.json beside the checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.cli import main

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "xquad.vi.dev.json"

if __name__ == "__main__":
    given = sys.argv[1:]
    named = bool(given) and not given[0].startswith("-")
    sys.exit(main(["eval", *([] if named else [str(DEFAULT)]), *given]))
