"""What axe-core says of a page as it stands, light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

SETTLED = 250  # milliseconds until colours have stopped fading


def faults(page: Page, where: str = "") -> list[tuple[str, str, str, str]]:
    """Its serious and critical violations: place, theme, rule, element. Skips without axe-core."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.wait_for_timeout(SETTLED)
        response = axe.run(page).response
        assert len(response["passes"]) > 10
        found += [
            (where, theme, violation["id"], node["html"][:120])
            for violation in response["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
    return found
