"""What axe-core says of a page as it stands, light and dark; and what of it stands beyond the edge of the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

# Two frames first: on a busy machine a fade begins long after what sets it off.
STILL = """() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(
  () => setTimeout(() => tell(!document.getAnimations().length), 300))))"""


def faults(page: Page, where: str = "") -> list[tuple[str, str, str, str]]:
    """Its serious and critical violations: place, theme, rule, element. Skips without axe-core."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    def seen() -> list[tuple[str, str, str, str]]:
        # Colours that are still fading are nobody's.
        page.wait_for_function(STILL)
        response = axe.run(page).response
        assert len(response["passes"]) > 10
        return [
            (where, theme, violation["id"], node["html"][:120])
            for violation in response["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.wait_for_function("dark => document.body.classList.contains('dark') === dark", arg=theme == "dark")
        # What is there only at one of two looks, a page still being drawn has let through.
        found += (first := seen()) and [fault for fault in seen() if fault in first]
    return found


def beyond_the_edge(page: Page) -> list[str]:
    """What can be pressed or read but lies to the right of the window. What slides in a box of its own is left out."""
    return page.evaluate(
        """() => {
          const hides = (e) => /auto|scroll|hidden/.test(getComputedStyle(e).overflowX);
          const slides = (e) => e && (hides(e) || slides(e.parentElement));
          const out = (e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !slides(e);
          return [...document.querySelectorAll("button, a, input, select, p, h2, h3, td")].filter(out)
            .map((e) => (e.id || e.className || e.tagName) + ": " + e.textContent.trim().slice(0, 40));
        }"""
    )
