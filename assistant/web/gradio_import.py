"""`from assistant.web.gradio_import import gr`: Gradio, silent towards the network and imported in half the time.

On every import Gradio writes a type stub beside each of its components, for editors. That takes 1.3 of its 2.5
seconds and changes the installed package, so it is left out here; nothing reads the stubs when a page is served.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
from collections.abc import Sequence
from types import ModuleType

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

_STUB_WRITER = ("gradio.component_meta", "create_or_modify_pyi")


class _WithoutStubs:
    """Finds one module, once, and takes the stub writer out of it as soon as it has run."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        module_name, function_name = _STUB_WRITER
        if name != module_name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None or spec.loader is None:
            return None
        run = spec.loader.exec_module

        def run_without_stubs(module: ModuleType) -> None:
            run(module)
            if hasattr(module, function_name):
                setattr(module, function_name, lambda *_: None)

        spec.loader.exec_module = run_without_stubs
        return spec


def _import_gradio() -> ModuleType:
    finder = _WithoutStubs()
    sys.meta_path.insert(0, finder)
    try:
        import gradio
    finally:
        sys.meta_path.remove(finder)
    return gradio


gr = _import_gradio()
